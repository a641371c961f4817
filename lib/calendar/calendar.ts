import type { PackCalendar } from '@/lib/packs/schema';
import type { Moment, Texts } from '@/lib/rules/types';

/** A day that differs from the ordinary week; `adjusted` is a weekend day that is worked (调休). */
export interface SpecialDay {
  readonly kind: 'holiday' | 'adjusted';
  readonly name: Texts;
}

/** Special days by `YYYY-MM-DD`. Plain data, prepared at build time; the page receives a few months of it. */
export type SpecialDays = Readonly<Record<string, SpecialDay>>;

/** The company's clock with the days that differ from its week, as far as they are prepared. */
export interface CalendarFacts {
  readonly calendar: PackCalendar;
  readonly days: SpecialDays;
}

/** Used where a policy has no calendar of its own. Source of the hours: guide §5 and the starter policy. */
export const DEFAULT_CALENDAR: PackCalendar = {
  zone: 'Asia/Shanghai',
  regions: ['CN'],
  workdays: [1, 2, 3, 4, 5],
  work: { from: '09:00', to: '18:30' },
  quiet: { from: '22:00', to: '07:00' },
  eveningIsOff: false,
};

/**
 * The wall clock of an instant where the calendar is at home. `days` may be empty or too short: then only the week
 * counts. Never throws on a calendar that has passed the schema.
 */
export function momentOf(epochMs: number, calendar: PackCalendar, days: SpecialDays = {}): Moment {
  const { date, minutes, weekday } = wallClockOf(epochMs, calendar.zone);
  const special = Object.hasOwn(days, date) ? days[date] : undefined;
  const ordinary = calendar.workdays.includes(weekday) ? 'workday' : 'weekend';
  return {
    date,
    minutes,
    day: special?.kind === 'adjusted' && ordinary === 'workday' ? 'workday' : (special?.kind ?? ordinary),
    holiday: special?.kind === 'holiday' ? special.name : null,
  };
}

/**
 * The next day after `today` (`YYYY-MM-DD`) that is worked: weekends and public holidays are skipped, a weekend day that
 * is worked counts.
 */
export function nextWorkday(
  today: string,
  { workdays }: Pick<PackCalendar, 'workdays'>,
  days: SpecialDays,
): string {
  const start = Date.parse(`${today}T00:00:00Z`);
  for (let ahead = 1; ahead <= MAX_DAYS_OFF; ahead += 1) {
    const at = new Date(start + ahead * DAY_MS);
    const date = at.toISOString().slice(0, 10);
    const special = Object.hasOwn(days, date) ? days[date]?.kind : undefined;
    if (special === 'adjusted') return date;
    // ISO counts the week from Monday, 1 to 7.
    if (special === undefined && workdays.includes(at.getUTCDay() || 7)) return date;
  }
  return new Date(start + DAY_MS).toISOString().slice(0, 10);
}

/** Longer than any holiday. */
const MAX_DAYS_OFF = 60;
const DAY_MS = 86_400_000;

/** The special days of `months` months from a date on (`YYYY-MM-DD`, its whole month included). */
export function specialDaysAhead(days: SpecialDays, from: string, months: number): SpecialDays {
  const first = from.slice(0, 7);
  const last = monthAfter(first, months - 1);
  return Object.fromEntries(
    Object.entries(days).filter(([date]) => date.slice(0, 7) >= first && date.slice(0, 7) <= last),
  );
}

/** The month (`YYYY-MM`) that is `months` later. */
export function monthAfter(month: string, months: number): string {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + months, 1))
    .toISOString()
    .slice(0, 7);
}

/** Why a moment is off hours, or `null` inside working time and in the margins that the policy leaves free. */
export function offHoursOf(
  moment: Moment,
  calendar: PackCalendar,
): 'holiday' | 'weekend' | 'night' | 'evening' | null {
  if (moment.day === 'holiday') return 'holiday';
  if (moment.day === 'weekend') return 'weekend';
  if (within(moment.minutes, minutesOf(calendar.quiet.from), minutesOf(calendar.quiet.to))) return 'night';
  const evening = within(moment.minutes, minutesOf(calendar.work.to), minutesOf(calendar.quiet.from));
  return evening && calendar.eveningIsOff ? 'evening' : null;
}

/** Minutes since midnight of `HH:MM`. */
export function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

/** From (included) to (excluded); over midnight where `to` is earlier; equal ends are an empty range. */
function within(minutes: number, from: number, to: number): boolean {
  return from <= to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function wallClockOf(epochMs: number, zone: string): { date: string; minutes: number; weekday: number } {
  const parts = new Map(
    formatFor(zone)
      .formatToParts(epochMs)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return {
    date: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    minutes: Number(part('hour')) * 60 + Number(part('minute')),
    weekday: WEEKDAYS.indexOf(part('weekday')) + 1,
  };
}

/** Making a format costs a hundred times more than using it; a policy has one zone. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    weekday: 'short',
  });
  formats.set(zone, made);
  return made;
}
