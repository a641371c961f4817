import { useState } from 'preact/hooks';
import type { InsertResult } from '@/lib/messaging/library';
import { filling } from '@/lib/templates/ready';
import { findTemplates, offeredHere } from '@/lib/templates/search';
import type { Template, TemplateSummary } from '@/lib/templates/types';
import { Block } from '../kit/Block';
import { Button } from '../kit/Button';
import { SearchBox } from '../kit/Fields';
import { InsertIcon } from '../kit/icons';
import { Preview } from '../kit/Preview';
import { inLanguage, useLocale, useSay } from '../kit/speech';
import { TemplateText } from '../kit/TemplateText';
import { VariablesForm } from '../kit/VariablesForm';
import type { PopupActions, PopupView } from './types';

/** In sight without a search, and with one. */
const SHOWN = 5;
const FOUND = 12;

interface Props {
  readonly view: PopupView;
  readonly actions: PopupActions;
}

/** A template with the title of the chat that it was opened for: another chat must not get it. */
interface Opened {
  readonly template: Template;
  readonly title: string;
}

/** The open group's templates, favourites and what is used most: one click inserts, or asks what there is to ask. */
export function TemplatesPart({ view, actions }: Props) {
  const say = useSay();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<Opened | null>(null);
  const [outcome, setOutcome] = useState<InsertResult | null>(null);
  const all = offeredHere(view.templates ?? []);
  const found = findTemplates(query, all, query.trim() === '' ? SHOWN : FOUND);

  const put = async ({ template, title }: Opened, given: Readonly<Record<string, string>> = {}) => {
    const { lines, cursor } = filling(template, view.locale, view.around, given);
    const done = await actions.insert(template.id, title, { lines, cursor });
    setOutcome(done);
    if (done.ok) setOpen(null);
  };
  const choose = async (summary: TemplateSummary) => {
    setOutcome(null);
    const template = await actions.getTemplate(summary.id);
    if (template === null) return;
    const opened = { template, title: view.status?.chat?.title ?? '' };
    if (summary.asks) setOpen(opened);
    else await put(opened);
  };

  return (
    <Block title={say('now.templates-here')}>
      {open === null ? (
        <>
          {all.length > SHOWN && (
            <SearchBox label={say('templates.search')} value={query} onInput={setQuery} />
          )}
          <ul class="plain-list templates-here" aria-label={say('room.templates')}>
            {found.map((template) => (
              <li key={template.id}>
                <Entry template={template} onChoose={() => void choose(template)} />
              </li>
            ))}
          </ul>
          {view.templates !== null && found.length === 0 && (
            <p class="muted">{say(all.length === 0 ? 'templates.none-text' : 'templates.found-none')}</p>
          )}
        </>
      ) : (
        <Form
          template={open.template}
          view={view}
          onInsert={(given) => void put(open, given)}
          onBack={() => setOpen(null)}
        />
      )}
      <p role="status" class={outcome === null || outcome.ok ? 'muted' : 'error'}>
        {outcome !== null && say(outcome.ok ? 'toast.inserted' : `toast.insert.${outcome.reason}`)}
      </p>
    </Block>
  );
}

function Entry({
  template,
  onChoose,
}: {
  readonly template: TemplateSummary;
  readonly onChoose: () => void;
}) {
  const say = useSay();
  const locale = useLocale();
  const name = inLanguage(template.names, locale) || say('unnamed');
  return (
    <button
      type="button"
      class="entry"
      aria-label={say('templates.insert-name', { name })}
      onClick={onChoose}
    >
      <TemplateText template={template} />
    </button>
  );
}

/** What the template asks, and the text as the chat would show it. */
function Form({
  template,
  view,
  onInsert,
  onBack,
}: {
  readonly template: Template;
  readonly view: PopupView;
  readonly onInsert: (given: Readonly<Record<string, string>>) => void;
  readonly onBack: () => void;
}) {
  const say = useSay();
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState(false);
  const text = filling(template, view.locale, view.around, given);
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (text.missing.length === 0) onInsert(given);
      }}
    >
      <h3>
        <bdi>{inLanguage(template.names, view.locale) || say('unnamed')}</bdi>
      </h3>
      <VariablesForm
        fields={text.fields}
        answers={text.answers}
        locale={text.locale}
        missing={tried ? text.missing : []}
        missingText={say('required')}
        onAnswer={(field, value) => setGiven({ ...given, [field]: value })}
      />
      <Preview lines={text.lines} label={say('templates.as-shown')} lang={text.locale} />
      <div class="row">
        <Button look="primary" icon={<InsertIcon />} submit>
          {say('insert')}
        </Button>
        <Button look="quiet" onClick={onBack}>
          {say('back')}
        </Button>
      </div>
      <p class="hint">{say('templates.never-sends')}</p>
    </form>
  );
}
