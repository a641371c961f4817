import { minutesOf, momentOf, type SpecialDays } from '@/lib/calendar/calendar';
import type { PackCalendar } from '@/lib/packs/schema';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
/** Longer than any holiday. */
const MAX_DAYS = 30;

/** When work begins next, by the calendar of the policy, epoch milliseconds; a holiday and a weekend are skipped. */
export function nextWorkStart(now: number, calendar: PackCalendar, days: SpecialDays): number {
  const start = minutesOf(calendar.work.from);
  const minute = Math.floor(now / MINUTE_MS) * MINUTE_MS;
  const ahead = (start - momentOf(minute, calendar, days).minutes + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES;
  for (let day = 0; day < MAX_DAYS; day += 1) {
    const rough = minute + (ahead + day * DAY_MINUTES) * MINUTE_MS;
    // The night in which clocks change is an hour longer or shorter.
    const at = rough + (start - momentOf(rough, calendar, days).minutes) * MINUTE_MS;
    const { day: kind } = momentOf(at, calendar, days);
    if (kind === 'workday' || kind === 'adjusted') return at;
  }
  return minute + ahead * MINUTE_MS;
}
