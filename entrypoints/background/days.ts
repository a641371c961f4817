import { days } from 'virtual:special-days';
import { policy } from 'virtual:starter-policy';
import { DEFAULT_CALENDAR, momentOf, type SpecialDays, specialDaysAhead } from '@/lib/calendar/calendar';

/** As far ahead as anything is reckoned with. */
const MONTHS = 3;

/** Public holidays and adjusted workdays around now, out of the table that was prepared at build time. */
export function specialDays(now: number): SpecialDays {
  return specialDaysAhead(days, momentOf(now, policy.calendar ?? DEFAULT_CALENDAR).date, MONTHS);
}
