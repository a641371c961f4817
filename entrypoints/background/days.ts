import { days } from 'virtual:special-days';
import { summary } from 'virtual:starter-summary';
import { type CalendarFacts, DEFAULT_CALENDAR, momentOf, specialDaysAhead } from '@/lib/calendar/calendar';

/** As far ahead as anything is reckoned with. */
const MONTHS = 3;

/** The policy's calendar with public holidays and adjusted workdays around now, out of the table that was prepared at build time. */
export function calendarAt(now: number): CalendarFacts {
  const calendar = summary.calendar ?? DEFAULT_CALENDAR;
  return { calendar, days: specialDaysAhead(days, momentOf(now, calendar).date, MONTHS) };
}
