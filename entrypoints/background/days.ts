import { policy } from 'virtual:starter-policy';
import { DEFAULT_CALENDAR, momentOf, type SpecialDays } from '@/lib/calendar/calendar';
import { prepareCalendar } from '@/lib/calendar/prepare';

/** As far ahead as anything is reckoned with. */
const MONTHS = 3;
let prepared: { readonly month: string; readonly days: SpecialDays } | null = null;

/** Public holidays and adjusted workdays around now; the tables are too heavy for the page. Worked out once a month. */
export function specialDays(now: number): SpecialDays {
  const calendar = policy.calendar ?? DEFAULT_CALENDAR;
  const { date } = momentOf(now, calendar);
  const month = date.slice(0, 7);
  if (prepared?.month !== month) prepared = { month, days: prepareCalendar(calendar.regions, date, MONTHS) };
  return prepared.days;
}
