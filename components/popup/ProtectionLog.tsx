import { t } from '@/lib/i18n/popup';
import type { StatusInterval } from '@/lib/messaging/guard-records';
import type { StoredAboutMe } from '@/lib/messaging/protocol';
import { chipText } from '../guard/chip-text';
import { Fold } from '../kit/Block';
import type { PopupView } from './types';

const SHOWN = 20;

/** When a tab was not fully protected, and why. */
export function ProtectionLog({
  view: { locale },
  about,
}: {
  readonly view: PopupView;
  readonly about: StoredAboutMe;
}) {
  const gaps = [...about.intervals]
    .filter(({ state }) => state !== 'protected')
    .sort((a, b) => b.from - a.from)
    .slice(0, SHOWN);
  const day = new Intl.DateTimeFormat(locale, {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const line = ({ state, from, to }: StatusInterval) =>
    t(locale, 'popup.log-line', {
      state: t(locale, `chip.${state}`),
      from: day.format(from),
      to: to === null ? t(locale, 'popup.log-open') : (to - from < DAY_MS ? time : day).format(to),
    });
  return (
    <Fold title={t(locale, 'popup.log')} count={gaps.length}>
      {gaps.length === 0 ? (
        <p class="muted">{t(locale, 'popup.log-none')}</p>
      ) : (
        <ul class="plain-list">
          {gaps.map((gap) => (
            <li key={gap.id}>
              <span>
                {line(gap)}
                <small class="muted">{reason(gap)}</small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );

  function reason(gap: StatusInterval): string {
    // Which rule it was stands in the list of notices.
    const params = { title: '…', ...(gap.to === null ? {} : { time: time.format(gap.to) }) };
    return chipText(locale, { reason: { id: `chip.reason.${gap.reason}`, params }, missing: gap.missing });
  }
}

const DAY_MS = 24 * 60 * 60 * 1_000;
