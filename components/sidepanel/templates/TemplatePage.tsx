import { useState } from 'preact/hooks';
import type { Locale } from '@/lib/rules/types';
import { localeOf } from '@/lib/templates/fill';
import { filling } from '@/lib/templates/ready';
import type { Template } from '@/lib/templates/types';
import { Badge } from '../../kit/Badge';
import { Block, Fold } from '../../kit/Block';
import { Button, IconButton } from '../../kit/Button';
import { CopyIcon, InsertIcon, LockIcon, StarIcon, TemplateIcon } from '../../kit/icons';
import { Preview } from '../../kit/Preview';
import { Room } from '../../kit/Room';
import { go } from '../../kit/route';
import { inLanguage, useDates, useLocale, useSay } from '../../kit/speech';
import { VariablesForm } from '../../kit/VariablesForm';
import { useDesk } from '../desk';
import { LanguageTabs } from '../LanguageTabs';
import { OneRecord } from '../OneRecord';
import { aroundOf } from './insert';

/** One template: fill it in, see it as the chat will show it, insert it. */
export function TemplatePage({ id }: { readonly id: string }) {
  const { actions } = useDesk();
  return (
    <OneRecord room="templates" icon={<TemplateIcon />} id={id} read={actions.getTemplate}>
      {(template) => <Page template={template} />}
    </OneRecord>
  );
}

function Page({ template }: { readonly template: Template }) {
  const say = useSay();
  const uiLocale = useLocale();
  const { view, actions } = useDesk();
  const [locale, setLocale] = useState<Locale>(localeOf(template.bodies, uiLocale));
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState(false);
  const text = filling(template, locale, aroundOf(view), given);
  const summary = view.templates?.find((one) => one.id === template.id);
  const name = inLanguage(template.names, uiLocale) || say('unnamed');
  const insert = () => {
    setTried(true);
    if (text.missing.length === 0) void actions.insert(template, { lines: text.lines, cursor: text.cursor });
  };
  return (
    <Room
      title={name}
      back={['templates']}
      actions={
        <>
          {summary !== undefined && (
            <IconButton
              name={say('templates.favourite')}
              icon={<StarIcon />}
              pressed={summary.favourite}
              onClick={() => actions.setFavourite(summary, !summary.favourite)}
            />
          )}
          {template.locked ? (
            <Button onClick={() => go('templates', template.id, 'copy')}>{say('templates.copy')}</Button>
          ) : (
            <Button onClick={() => go('templates', template.id, 'edit')}>{say('edit')}</Button>
          )}
        </>
      }
    >
      <p class="row small">
        {template.locked && (
          <Badge>
            <LockIcon />
            {say('templates.locked')}
          </Badge>
        )}
        {template.folder !== '' && <Badge>{template.folder}</Badge>}
        {template.tags.map((tag) => (
          <Badge key={tag}>{tag}</Badge>
        ))}
        {summary !== undefined && summary.uses > 0 && (
          <span class="muted">{say('templates.used', { count: summary.uses })}</span>
        )}
      </p>
      {Object.keys(template.bodies).length > 1 && (
        <LanguageTabs legend={say('language')} value={locale} onChoose={setLocale} />
      )}
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          insert();
        }}
      >
        {text.fields.length > 0 && (
          <Block title={say('templates.form')}>
            <VariablesForm
              fields={text.fields}
              answers={text.answers}
              locale={locale}
              missing={tried ? text.missing : []}
              missingText={say('required')}
              onAnswer={(field, value) => setGiven({ ...given, [field]: value })}
            />
          </Block>
        )}
        <Block title={say('templates.preview')}>
          <Preview lines={text.lines} label={say('templates.as-shown')} lang={locale} />
          {view.status?.chat && (
            <p class="muted small">
              {say('templates.into', { title: `\u2068${view.status.chat.title}\u2069` })}
            </p>
          )}
          <div class="row">
            <Button look="primary" icon={<InsertIcon />} submit>
              {say('insert')}
            </Button>
            <Button icon={<CopyIcon />} onClick={() => actions.copy(text.lines.join('\n'))}>
              {say('copy')}
            </Button>
          </div>
          <p class="hint">{say('templates.never-sends')}</p>
        </Block>
      </form>
      {template.versions.length > 0 && <Versions template={template} />}
      {!template.locked && (
        <div class="row">
          <Button
            look="danger"
            onClick={() => {
              actions.removeTemplate(template.id, name);
              go('templates');
            }}
          >
            {say('delete')}
          </Button>
          <Button look="quiet" onClick={() => go('templates', template.id, 'copy')}>
            {say('templates.copy')}
          </Button>
        </div>
      )}
    </Room>
  );
}

/** Former wordings; each can be looked at and made the present one. */
function Versions({ template }: { readonly template: Template }) {
  const say = useSay();
  const locale = useLocale();
  const dates = useDates();
  const { actions } = useDesk();
  const [shown, setShown] = useState<number | null>(null);
  return (
    <Fold title={say('templates.versions')} count={template.versions.length}>
      <ul class="plain-list">
        {template.versions.map((version) => (
          <li key={version.revision} class="version">
            <span>
              {say('templates.version', { number: version.revision })}{' '}
              <span class="muted">{dates.time(version.at)}</span>
            </span>
            <Button
              look="quiet"
              expanded={shown === version.revision}
              label={say('templates.view-version', { number: version.revision })}
              onClick={() => setShown(shown === version.revision ? null : version.revision)}
            >
              {say('view')}
            </Button>
            <Button
              label={say('templates.restore-version', { number: version.revision })}
              onClick={() => void actions.revertTemplate(template.id, version.revision)}
            >
              {say('restore')}
            </Button>
          </li>
        ))}
      </ul>
      {template.versions
        .filter(({ revision }) => revision === shown)
        .map((version) => (
          <Preview
            key={version.revision}
            label={say('templates.version', { number: version.revision })}
            lines={inLanguage(version.bodies, locale).split('\n')}
          />
        ))}
    </Fold>
  );
}
