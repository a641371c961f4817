import { useEffect, useState } from 'preact/hooks';
import { isolate } from '@/lib/i18n/isolate';
import { t } from '@/lib/i18n/popup';
import type { PageStatus } from '@/lib/messaging/protocol';
import { LOCALES } from '@/lib/rules/types';
import { chipText } from '../guard/chip-text';
import { GateIcon, PauseIcon, StopIcon, WarningIcon } from '../icons';
import { Block, Fold } from '../kit/Block';
import { Button } from '../kit/Button';
import { CheckField } from '../kit/Fields';
import { Language, useSay } from '../kit/speech';
import { AboutMe } from './AboutMe';
import { Exceptions, Notices, Reminders } from './Lists';
import { ProtectionLog } from './ProtectionLog';
import { RecordLine } from './RecordLine';
import { Reports } from './Reports';
import { TemplatesPart } from './TemplatesPart';
import { frequency } from './titles';
import type { PopupActions, PopupView } from './types';

const ICONS = { protected: GateIcon, degraded: WarningIcon, paused: PauseIcon, off: StopIcon } as const;
const LANGUAGES = { 'zh-CN': '中文', en: 'English' } as const;

interface Props {
  readonly view: PopupView;
  readonly actions: PopupActions;
}

/** The toolbar button's page, the short form of the panel's *Now*: guard, open chat, its templates, and what is kept about me. */
export function Popup({ view, actions }: Props) {
  const { locale, status } = view;
  return (
    <Language.Provider value={locale}>
      <div class="popup" lang={locale} data-theme={view.dark ? 'dark' : 'light'}>
        <header class="top">
          <span class="brand">
            <GateIcon />
            <h1>{t(locale, 'app.name')}</h1>
          </span>
          <fieldset class="row">
            <legend class="visually-hidden">{t(locale, 'popup.language')}</legend>
            {LOCALES.map((choice) => (
              <button
                type="button"
                class={choice === locale ? 'small chosen' : 'small quiet'}
                aria-pressed={choice === locale}
                lang={choice}
                key={choice}
                onClick={() => actions.setLocale(choice)}
              >
                {LANGUAGES[choice]}
              </button>
            ))}
          </fieldset>
        </header>
        <main>
          {status === null ? (
            <NoTab view={view} actions={actions} />
          ) : (
            <Tab status={status} view={view} actions={actions} />
          )}
          {view.about === null ? (
            <p class="trouble" role="alert">
              {t(locale, 'popup.storage-failed')}
            </p>
          ) : (
            <>
              <Notices view={view} about={view.about} />
              <Reminders view={view} about={view.about} actions={actions} />
              <Exceptions view={view} about={view.about} actions={actions} />
              <Reports view={view} about={view.about} actions={actions} />
              <ProtectionLog view={view} about={view.about} />
              <AboutMe about={view.about} locale={locale} actions={actions} />
            </>
          )}
        </main>
        <footer class="muted">
          {status !== null && (
            <Button look="quiet" onClick={() => actions.openDiagnosis()}>
              {t(locale, 'popup.diagnosis')}
            </Button>
          )}
          <p>{t(locale, 'popup.not-affiliated')}</p>
        </footer>
      </div>
    </Language.Provider>
  );
}

function NoTab({ view: { locale }, actions }: Props) {
  return (
    <section class="empty" aria-label={t(locale, 'popup.tab')}>
      <p>
        <strong>{t(locale, 'popup.no-tab')}</strong>
      </p>
      <p class="muted">{t(locale, 'popup.no-tab-hint')}</p>
      <PanelButton actions={actions} />
    </section>
  );
}

function PanelButton({ actions }: Pick<Props, 'actions'>) {
  const say = useSay();
  return <Button onClick={() => actions.openPanel()}>{say('now.open-panel')}</Button>;
}

function Tab({ status, view, actions }: Props & { readonly status: PageStatus }) {
  const { locale } = view;
  const Icon = ICONS[status.chip.state];
  return (
    <>
      <section class={`state state-${status.chip.state}`} aria-label={t(locale, 'popup.tab')}>
        <Icon />
        <div>
          <h2>{t(locale, `chip.${status.chip.state}`)}</h2>
          <p>{chipText(locale, status.chip)}</p>
          <Pause status={status} view={view} actions={actions} />
        </div>
      </section>
      <OpenChat chat={status.chat} view={view} actions={actions} />
      {status.chat !== null && <TemplatesPart view={view} actions={actions} />}
      <Rules status={status} view={view} actions={actions} />
    </>
  );
}

function Pause({ status, view: { locale, about, now }, actions }: Props & { readonly status: PageStatus }) {
  if (!status.policy.pausable || about === null) return null;
  const until = about.settings.pausedUntil;
  if (until !== null && until > now)
    return <Button onClick={() => actions.pause(null)}>{t(locale, 'popup.resume')}</Button>;
  return (
    <fieldset class="row pause">
      <legend class="muted">{t(locale, 'popup.pause')}</legend>
      <Button onClick={() => actions.pause(15)}>{t(locale, 'popup.pause-15')}</Button>
      <Button onClick={() => actions.pause(60)}>{t(locale, 'popup.pause-60')}</Button>
    </fieldset>
  );
}

function OpenChat({ chat, view, actions }: Props & { readonly chat: PageStatus['chat'] }) {
  const { locale } = view;
  if (chat === null) {
    return (
      <Block title={t(locale, 'popup.chat')} aside={<PanelButton actions={actions} />}>
        <p class="muted">{t(locale, 'popup.no-chat')}</p>
      </Block>
    );
  }
  const group = chat.kind !== 'direct' && chat.title !== '';
  return (
    <Block title={t(locale, 'popup.chat')} aside={<PanelButton actions={actions} />}>
      <p class="chat-title">{isolate(chat.title)}</p>
      <p class="muted">
        {t(locale, `popup.kind.${chat.kind}`)}
        {chat.size !== null && ` · ${t(locale, 'popup.size', { count: chat.size })}`}
      </p>
      {group && <RecordLine view={view} />}
      {group && (
        <fieldset class="row line">
          <legend>
            {t(locale, 'popup.workplace')}{' '}
            <span class="muted">({t(locale, `popup.because.${chat.because}`)})</span>
          </legend>
          {(['work', 'private'] as const).map((answer) => (
            <Button
              pressed={chat.workplace === answer}
              key={answer}
              onClick={() => actions.answerWorkGroup(chat.title, answer)}
            >
              {t(locale, `popup.workplace.${answer}`)}
            </Button>
          ))}
        </fieldset>
      )}
      {group && (
        <AdminTick
          chat={chat}
          label={t(locale, 'popup.admin')}
          onAnswer={(admin) => actions.answerAdmin(chat.title, admin)}
        />
      )}
    </Block>
  );
}

/** A tick stands as the person set it at once; the page's own answer, which comes later, has the last word. */
function AdminTick({
  chat,
  label,
  onAnswer,
}: {
  readonly chat: NonNullable<PageStatus['chat']>;
  readonly label: string;
  readonly onAnswer: (admin: boolean) => void;
}) {
  const [said, setSaid] = useState<boolean | null>(null);
  const known = `${chat.role} ${chat.title}`;
  useEffect(() => setSaid(null), [known]);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), ANSWER_WITHIN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <CheckField
      label={label}
      checked={said ?? chat.role === 'admin'}
      onToggle={(checked) => {
        setSaid(checked);
        onAnswer(checked);
      }}
    />
  );
}

/** An answer that has not arrived by then was not kept: the tick says what is true again. */
const ANSWER_WITHIN_MS = 3_000;

function Rules({ status, view: { locale, about, now }, actions }: Props & { readonly status: PageStatus }) {
  return (
    <Fold title={t(locale, 'popup.rules')} count={status.rules.length}>
      <p class="muted">
        {t(locale, 'popup.policy', { title: status.policy.title[locale], version: status.policy.version })}
      </p>
      <ul class="plain-list">
        {status.rules.map((rule) => (
          <li key={rule.id}>
            <span>
              {rule.title[locale]}
              {about !== null && <small class="muted">{frequency(locale, about, rule.id, now)}</small>}
            </span>
            <span class="muted">
              {rule.quiet ? t(locale, 'popup.quiet') : t(locale, `level.${rule.level}`)}
            </span>
          </li>
        ))}
      </ul>
      <p class="row">
        <Button onClick={() => actions.showIntroduction()}>{t(locale, 'popup.intro')}</Button>
      </p>
    </Fold>
  );
}
