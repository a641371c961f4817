import { isolate, printable } from '@/lib/i18n/isolate';
import { t } from '@/lib/i18n/popup';
import type { StoredAboutMe } from '@/lib/messaging/protocol';
import { Block } from '../kit/Block';
import { Button } from '../kit/Button';
import { titleOf } from './titles';
import type { PopupActions, PopupView } from './types';

const SHOWN = 5;
/** A note is kept up to this length; what stands for its line breaks may add to it. */
const MAX_NOTE = 400;

/** What Gatehouse said lately: rule, decision, time, and the note that the person chose to keep. No text of a message. */
export function Notices({ view, about }: { readonly view: PopupView; readonly about: StoredAboutMe }) {
  const { locale } = view;
  const last = [...about.notices].sort((a, b) => b.at - a.at).slice(0, SHOWN);
  const time = new Intl.DateTimeFormat(locale, {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (
    <Block title={t(locale, 'popup.notices')}>
      {last.length === 0 ? (
        <p class="muted">{t(locale, 'popup.no-notices')}</p>
      ) : (
        <ul class="plain-list">
          {last.map((notice) => (
            <li key={notice.id}>
              <span>
                {titleOf(view, notice.rule)} · {t(locale, `decision.${notice.decision}`)}
                {notice.note !== undefined && (
                  <small class="muted">
                    {t(locale, 'popup.note-kept')} <bdi>{printable(notice.note, MAX_NOTE)}</bdi>
                  </small>
                )}
              </span>
              <time class="muted" dateTime={new Date(notice.at).toISOString()}>
                {time.format(notice.at)}
              </time>
            </li>
          ))}
        </ul>
      )}
    </Block>
  );
}

interface Props {
  readonly view: PopupView;
  readonly about: StoredAboutMe;
  readonly actions: PopupActions;
}

/** "Always this value" and "not in this group": each with its end and a way to take it back. */
export function Exceptions({ view, about, actions }: Props) {
  const { locale, now } = view;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const inForce = about.exceptions.filter(({ expiresAt }) => expiresAt > now);
  return (
    <Block title={t(locale, 'popup.exceptions')}>
      {inForce.length === 0 ? (
        <p class="muted">{t(locale, 'popup.no-exceptions')}</p>
      ) : (
        <ul class="plain-list">
          {inForce.map(({ id, label, rule, scope, expiresAt }) => (
            <li key={id}>
              <span>
                <bdi>{label}</bdi> · {titleOf(view, rule)}
                <small class="muted">
                  {t(locale, `popup.scope.${scope}`)},{' '}
                  {t(locale, 'popup.until', { date: date.format(expiresAt) })}
                </small>
              </span>
              <Button label={t(locale, 'popup.revoke-name', { label })} onClick={() => actions.revoke(id)}>
                {t(locale, 'popup.revoke')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Block>
  );
}

/** "Remind me at 09:00": which chat, when, and a way to cancel. Nothing is drawn where there is none. */
export function Reminders({ view: { locale }, about, actions }: Props) {
  if (about.reminders.length === 0) return null;
  const time = new Intl.DateTimeFormat(locale, { weekday: 'short', hour: '2-digit', minute: '2-digit' });
  return (
    <Block title={t(locale, 'popup.reminders')}>
      <ul class="plain-list">
        {about.reminders.map(({ id, title, at }) => (
          <li key={id}>
            <span>
              {isolate(title)} · {time.format(at)}
            </span>
            <Button
              label={t(locale, 'popup.reminder-remove-name', { chat: isolate(title) })}
              onClick={() => actions.removeReminder(id)}
            >
              {t(locale, 'popup.reminder-remove')}
            </Button>
          </li>
        ))}
      </ul>
    </Block>
  );
}
