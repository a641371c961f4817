import { useEffect, useState } from 'preact/hooks';
import { isolate } from '@/lib/i18n/isolate';
import { t } from '@/lib/i18n/popup';
import type { PageStatus } from '@/lib/messaging/protocol';
import { LOCALES } from '@/lib/rules/types';
import { chipText } from '../guard/chip-text';
import { GateIcon, PauseIcon, StopIcon, WarningIcon } from '../icons';
import { AboutMe } from './AboutMe';
import { Exceptions, Notices, Reminders } from './Lists';
import { ProtectionLog } from './ProtectionLog';
import { Reports } from './Reports';
import { frequency } from './titles';
import type { PopupActions, PopupView } from './types';

const ICONS = { protected: GateIcon, degraded: WarningIcon, paused: PauseIcon, off: StopIcon } as const;
const LANGUAGES = { 'zh-CN': '中文', en: 'English' } as const;

interface Props {
  readonly view: PopupView;
  readonly actions: PopupActions;
}

/** The toolbar button's page: is this tab guarded, by which rules, and what is kept about me. */
export function Popup({ view, actions }: Props) {
  const { locale, status } = view;
  return (
    <div class="popup" lang={locale} data-theme={view.dark ? 'dark' : 'light'}>
      <header class="top">
        <span class="brand">
          <GateIcon />
          <h1>{t(locale, 'app.name')}</h1>
        </span>
        <fieldset class="languages">
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
      <footer class="muted">{t(locale, 'popup.not-affiliated')}</footer>
    </div>
  );
}

function NoTab({ view: { locale } }: Props) {
  return (
    <section class="empty" aria-label={t(locale, 'popup.tab')}>
      <p>
        <strong>{t(locale, 'popup.no-tab')}</strong>
      </p>
      <p class="muted">{t(locale, 'popup.no-tab-hint')}</p>
    </section>
  );
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
          <button type="button" class="small quiet" onClick={() => actions.openDiagnosis()}>
            {t(locale, 'popup.diagnosis')}
          </button>
        </div>
      </section>
      <OpenChat chat={status.chat} view={view} actions={actions} />
      <Rules status={status} view={view} actions={actions} />
    </>
  );
}

function Pause({ status, view: { locale, about, now }, actions }: Props & { readonly status: PageStatus }) {
  if (!status.policy.pausable || about === null) return null;
  const until = about.settings.pausedUntil;
  if (until !== null && until > now) {
    return (
      <button type="button" class="small" onClick={() => actions.pause(null)}>
        {t(locale, 'popup.resume')}
      </button>
    );
  }
  return (
    <fieldset class="pause">
      <legend class="muted">{t(locale, 'popup.pause')}</legend>
      <button type="button" class="small" onClick={() => actions.pause(15)}>
        {t(locale, 'popup.pause-15')}
      </button>
      <button type="button" class="small" onClick={() => actions.pause(60)}>
        {t(locale, 'popup.pause-60')}
      </button>
    </fieldset>
  );
}

function OpenChat({ chat, view: { locale }, actions }: Props & { readonly chat: PageStatus['chat'] }) {
  if (chat === null) {
    return (
      <section>
        <h2>{t(locale, 'popup.chat')}</h2>
        <p class="muted">{t(locale, 'popup.no-chat')}</p>
      </section>
    );
  }
  const group = chat.kind !== 'direct' && chat.title !== '';
  return (
    <section>
      <h2>{t(locale, 'popup.chat')}</h2>
      <p class="chat-title">{isolate(chat.title)}</p>
      <p class="muted">
        {t(locale, `popup.kind.${chat.kind}`)}
        {chat.size !== null && ` · ${t(locale, 'popup.size', { count: chat.size })}`}
      </p>
      {group && (
        <fieldset class="line">
          <legend>
            {t(locale, 'popup.workplace')}{' '}
            <span class="muted">({t(locale, `popup.because.${chat.because}`)})</span>
          </legend>
          {(['work', 'private'] as const).map((answer) => (
            <button
              type="button"
              class={chat.workplace === answer ? 'small chosen' : 'small'}
              aria-pressed={chat.workplace === answer}
              key={answer}
              onClick={() => actions.answerWorkGroup(chat.title, answer)}
            >
              {t(locale, `popup.workplace.${answer}`)}
            </button>
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
    </section>
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
    <label class="tick">
      <input
        type="checkbox"
        checked={said ?? chat.role === 'admin'}
        onChange={({ currentTarget: { checked } }) => {
          setSaid(checked);
          onAnswer(checked);
        }}
      />
      <span>{label}</span>
    </label>
  );
}

/** An answer that has not arrived by then was not kept: the tick says what is true again. */
const ANSWER_WITHIN_MS = 3_000;

function Rules({ status, view: { locale, about, now }, actions }: Props & { readonly status: PageStatus }) {
  const [open, setOpen] = useState(false);
  return (
    <section>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <h2>{t(locale, 'popup.rules')}</h2>
          <span class="count">{status.rules.length}</span>
        </summary>
        <p class="muted">
          {t(locale, 'popup.policy', { title: status.policy.title[locale], version: status.policy.version })}
        </p>
        <ul>
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
        <button type="button" class="small" onClick={() => actions.showIntroduction()}>
          {t(locale, 'popup.intro')}
        </button>
      </details>
    </section>
  );
}
