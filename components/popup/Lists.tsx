import { t } from '@/lib/i18n/t';
import type { PageStatus, StoredAboutMe } from '@/lib/messaging/protocol';
import type { PopupActions, PopupView } from './types';

const SHOWN = 5;

/** What Gatehouse said lately: rule, decision, time. There is no text to show. */
export function Notices({
  view: { locale },
  about,
  status,
}: {
  readonly view: PopupView;
  readonly about: StoredAboutMe;
  readonly status: PageStatus | null;
}) {
  const last = [...about.notices].sort((a, b) => b.at - a.at).slice(0, SHOWN);
  const time = new Intl.DateTimeFormat(locale, {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const titleOf = (rule: string) =>
    rule === 'guard.unchecked'
      ? t(locale, 'rule.guard.unchecked')
      : (status?.rules.find(({ id }) => id === rule)?.title[locale] ?? rule);
  return (
    <section>
      <h2>{t(locale, 'popup.notices')}</h2>
      {last.length === 0 ? (
        <p class="muted">{t(locale, 'popup.no-notices')}</p>
      ) : (
        <ul>
          {last.map((notice) => (
            <li key={notice.id}>
              <span>
                {titleOf(notice.rule)} · {t(locale, `decision.${notice.decision}`)}
              </span>
              <time class="muted" dateTime={new Date(notice.at).toISOString()}>
                {time.format(notice.at)}
              </time>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** "Always allow this value", each with its masked label and a way to take it back. */
export function Exceptions({
  view: { locale },
  about,
  actions,
}: {
  readonly view: PopupView;
  readonly about: StoredAboutMe;
  readonly actions: PopupActions;
}) {
  return (
    <section>
      <h2>{t(locale, 'popup.exceptions')}</h2>
      {about.exceptions.length === 0 ? (
        <p class="muted">{t(locale, 'popup.no-exceptions')}</p>
      ) : (
        <ul>
          {about.exceptions.map((exception) => (
            <li key={exception.id}>
              <bdi>{exception.label}</bdi>
              <button
                type="button"
                class="small"
                aria-label={t(locale, 'popup.revoke-name', { label: exception.label })}
                onClick={() => actions.revoke(exception.id)}
              >
                {t(locale, 'popup.revoke')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
