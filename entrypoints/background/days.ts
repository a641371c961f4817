import { days } from 'virtual:special-days';
import { summary } from 'virtual:starter-summary';
import { DEFAULT_CALENDAR, momentOf, type SpecialDays, specialDaysAhead } from '@/lib/calendar/calendar';

/** As far ahead as anything is reckoned with. */
const MONTHS = 3;

/** Public holidays and adjusted workdays around now, out of the table that was prepared at build time. */
export function specialDays(now: number): SpecialDays {
  return specialDaysAhead(days, momentOf(now, summary.calendar ?? DEFAULT_CALENDAR).date, MONTHS);
}
