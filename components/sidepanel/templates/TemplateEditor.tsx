import { useMemo, useRef, useState } from 'preact/hooks';
import type { Locale } from '@/lib/rules/types';
import { compileBody } from '@/lib/templates/compile';
import { filling } from '@/lib/templates/ready';
import {
  AUTOMATIC,
  type Automatic,
  type Template,
  type TemplateFields,
  type TemplateKind,
} from '@/lib/templates/types';
import { Block } from '../../kit/Block';
import { Button } from '../../kit/Button';
import { CheckField, ChoiceField, SelectField, TextArea, TextField } from '../../kit/Fields';
import { TemplateIcon } from '../../kit/icons';
import { Preview } from '../../kit/Preview';
import { Room } from '../../kit/Room';
import { go } from '../../kit/route';
import { inLanguage, useLocale, useSay } from '../../kit/speech';
import { Conflict } from '../Conflict';
import { useDesk } from '../desk';
import { LanguageTabs } from '../LanguageTabs';
import { begun, useLeftOpen } from '../left-open';
import { OneRecord } from '../OneRecord';
import { FieldsEditor } from './FieldsEditor';
import { aroundOf } from './insert';

const EMPTY: TemplateFields = {
  kind: 'personal',
  groupId: null,
  names: {},
  bodies: {},
  folder: '',
  tags: [],
  favourite: false,
  fields: [],
};

/** Makes, changes or copies a template. */
export function TemplateEditor({ id, copy }: { readonly id: string; readonly copy: boolean }) {
  const { actions } = useDesk();
  if (id === 'new') return <Form template={null} start={EMPTY} place="template new" />;
  return (
    <OneRecord room="templates" icon={<TemplateIcon />} id={id} read={actions.getTemplate}>
      {(found) =>
        copy ? (
          <Form
            template={null}
            place={`copy of ${id}`}
            start={{ ...fieldsOf(found), kind: 'personal', groupId: null, favourite: false }}
          />
        ) : (
          <Form template={found} start={fieldsOf(found)} place={`template ${id}`} />
        )
      }
    </OneRecord>
  );
}

function fieldsOf(template: Template): TemplateFields {
  const { kind, groupId, names, bodies, folder, tags, favourite, fields } = template;
  return { kind, groupId, names, bodies, folder, tags, favourite, fields };
}

interface Clash {
  readonly current: Template;
  readonly fields: readonly (keyof TemplateFields & string)[];
  readonly yours: Partial<TemplateFields>;
}

function Form({
  template,
  start,
  place,
}: {
  readonly template: Template | null;
  readonly start: TemplateFields;
  /** Where it waits when the person goes elsewhere. */
  readonly place: string;
}) {
  const say = useSay();
  const uiLocale = useLocale();
  const { view, actions } = useDesk();
  const [id] = useState(() => template?.id ?? actions.newId());
  // What the person began from: later changes elsewhere are told at saving, not under their hands.
  const { writing, set, unsaved, cameBack, forget } = useLeftOpen(
    place,
    begun(start, template?.revision ?? 0),
  );
  const { base, draft } = writing;
  const [locale, setLocale] = useState<Locale>(
    start.bodies[uiLocale] === undefined && start.bodies['zh-CN'] !== undefined ? 'zh-CN' : uiLocale,
  );
  const [tried, setTried] = useState(false);
  const [clash, setClash] = useState<Clash | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const body = draft.bodies[locale] ?? '';
  const compiled = useMemo(() => compileBody(body, draft.fields), [body, draft.fields]);
  const preview = filling({ bodies: { [locale]: body }, fields: draft.fields }, locale, aroundOf(view));
  const record = view.match?.record ?? null;
  const groups = view.groups ?? [];
  const change = (more: Partial<TemplateFields>) => set({ base, draft: { ...draft, ...more } });
  const nameMissing = inLanguage(draft.names, locale).trim() === '';
  const bodyMissing = inLanguage(draft.bodies, locale).trim() === '';
  const folders = [...new Set(view.templates?.map((one) => one.folder) ?? [])].filter((one) => one !== '');

  const save = async (from = base, to = draft) => {
    setTried(true);
    if (nameMissing || bodyMissing) {
      form.current?.querySelector<HTMLElement>('[required]')?.focus();
      return;
    }
    const done = await actions.putTemplate(
      id,
      from.revision,
      from.revision === 0 ? null : from.fields,
      cleaned(to),
    );
    if (!done.ok) return;
    if (done.value.outcome === 'kept') {
      forget();
      go('templates', id);
    } else if (done.value.outcome === 'conflict') setClash(done.value);
  };

  /** Puts a mark of the template where the caret is. */
  const put = (mark: string) => {
    const area = form.current?.querySelector('textarea');
    const at = area?.selectionStart ?? body.length;
    change({
      bodies: { ...draft.bodies, [locale]: body.slice(0, at) + mark + body.slice(area?.selectionEnd ?? at) },
    });
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(at + mark.length, at + mark.length);
    });
  };

  return (
    <Room
      title={template === null ? say('templates.new') : say('templates.edit')}
      back={template === null ? ['templates'] : ['templates', id]}
    >
      <form
        class="stack"
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <LanguageTabs legend={say('templates.language-of-text')} value={locale} onChoose={setLocale} />
        <TextField
          label={say('templates.name')}
          value={draft.names[locale] ?? ''}
          lang={locale}
          required
          maxLength={100}
          error={tried && nameMissing ? say('required') : undefined}
          onInput={(name) => change({ names: { ...draft.names, [locale]: name } })}
        />
        <TextArea
          label={say('templates.body')}
          value={body}
          lang={locale}
          rows={8}
          required
          maxLength={10_000}
          hint={say('templates.body-hint')}
          error={
            compiled.errors.length > 0
              ? compiled.errors
                  .map(({ line, text }) => `${line > 0 ? `${say('line', { line })} ` : ''}${text[uiLocale]}`)
                  .join('\n')
              : tried && bodyMissing
                ? say('required')
                : undefined
          }
          onInput={(text) => change({ bodies: { ...draft.bodies, [locale]: text } })}
        />
        <div class="row low">
          <SelectField<Automatic | ''>
            label={say('templates.add-automatic')}
            value=""
            options={[
              { value: '', label: say('choose') },
              ...AUTOMATIC.map((name) => ({ value: name, label: say(`automatic.${name}`) })),
            ]}
            onChoose={(name) => name !== '' && put(`{{@${name}}}`)}
          />
          <Button onClick={() => put('{{|}}')}>{say('templates.add-stop')}</Button>
        </div>
        <Block title={say('templates.preview')}>
          <Preview lines={preview.lines} label={say('templates.as-shown')} lang={locale} />
        </Block>
        <FieldsEditor
          declared={draft.fields}
          used={compiled.fields}
          locale={locale}
          onChange={(fields) => change({ fields })}
          onPut={put}
        />
        <Block title={say('templates.where')}>
          <ChoiceField<TemplateKind>
            legend={say('templates.kind')}
            value={draft.kind}
            options={[
              { value: 'personal', label: say('templates.kind.personal') },
              { value: 'group', label: say('templates.kind.group') },
            ]}
            onChoose={(kind) =>
              change({ kind, groupId: kind === 'group' ? (record?.id ?? groups[0]?.id ?? null) : null })
            }
          />
          {draft.kind === 'group' && (
            <SelectField
              label={say('templates.group')}
              value={draft.groupId ?? ''}
              options={groups.map((group) => ({ value: group.id, label: group.title }))}
              onChoose={(groupId) => change({ groupId })}
            />
          )}
          <div class="pair">
            <TextField
              label={say('templates.folder')}
              value={draft.folder}
              list={folders}
              maxLength={100}
              onInput={(folder) => change({ folder })}
            />
            <TextField
              label={say('templates.tags')}
              hint={say('commas')}
              value={draft.tags.join(', ')}
              maxLength={200}
              onInput={(tags) => change({ tags: tags.split(/[,，、]\s*/) })}
            />
          </div>
          <CheckField
            label={say('templates.favourite')}
            checked={draft.favourite}
            onToggle={(favourite) => change({ favourite })}
          />
        </Block>
        <div class="save-bar">
          <Button look="primary" submit>
            {say('save')}
          </Button>
          <Button
            look="quiet"
            onClick={() => {
              forget();
              if (template === null) go('templates');
              else go('templates', id);
            }}
          >
            {say(unsaved ? 'discard' : 'cancel')}
          </Button>
          {unsaved && <span class="muted small">{say(cameBack ? 'came-back' : 'unsaved')}</span>}
        </div>
      </form>
      {clash !== null && (
        <Conflict<TemplateFields>
          names={clash.fields}
          current={fieldsOf(clash.current)}
          yours={clash.yours}
          labelOf={(name) => say(`templates.field.${name}`)}
          onClose={() => setClash(null)}
          onTheirs={() => {
            setClash(null);
            forget();
            go('templates', id);
          }}
          onMine={() => {
            const from = { fields: fieldsOf(clash.current), revision: clash.current.revision };
            const to = { ...fieldsOf(clash.current), ...clash.yours };
            set({ base: from, draft: to });
            setClash(null);
            void save(from, to);
          }}
        />
      )}
    </Room>
  );
}

/** Without what is empty: a language without text, tags without a name. */
function cleaned(fields: TemplateFields): TemplateFields {
  const filled = (texts: TemplateFields['names']) =>
    Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
  return {
    ...fields,
    names: filled(fields.names),
    bodies: filled(fields.bodies),
    folder: fields.folder.replace(/^[\s/]+|[\s/]+$/g, ''),
    tags: [...new Set(fields.tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))],
  };
}
