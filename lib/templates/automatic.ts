import { type CalendarFacts, DEFAULT_CALENDAR, nextWorkday } from '@/lib/calendar/calendar';
import type { Locale } from '@/lib/rules/types';
import type { Automatic } from './types';

export interface AutomaticSource {
  /** Epoch milliseconds. */
  readonly now: number;
  /** IANA time zone of the person; empty or unknown: that of the browser. */
  readonly zone: string;
  readonly locale: Locale;
  /** Title of the open chat, or empty. */
  readonly group: string;
  readonly me: string;
  /** Decides which day is worked next; `null` while it is not known: only weekends are taken to be free. */
  readonly calendar: CalendarFacts | null;
}

/** Those of the values that are days, `YYYY-MM-DD`: what a date field holds. */
export type AutomaticDays = Readonly<Record<'date' | 'next-workday', string>>;

export function automaticDays(source: Pick<AutomaticSource, 'now' | 'zone' | 'calendar'>): AutomaticDays {
  const today = dayIn(source.now, zoneOr(source.zone));
  const { calendar, days } = source.calendar ?? { calendar: DEFAULT_CALENDAR, days: {} };
  return { date: today, 'next-workday': nextWorkday(today, calendar, days) };
}

/** The values that fill themselves, as they are written in a message. */
export function automaticValues(source: AutomaticSource): Readonly<Record<Automatic, string>> {
  const { locale } = source;
  const days = automaticDays(source);
  return {
    group: source.group,
    me: source.me,
    date: writtenDay(days.date, locale),
    weekday: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(utcOf(days.date)),
    time: clockIn(source.now, zoneOr(source.zone)),
    'next-workday': writtenDay(days['next-workday'], locale),
  };
}

/** `2026-11-25` as it is written in a message: `11月25日（周三）`, `Wed 25 Nov`. Anything else comes back as it is. */
export function writtenDay(day: string, locale: Locale): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(utcOf(day))) return day;
  const parts = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(utcOf(day));
  if (locale === 'zh-CN')
    return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日（${parts({ weekday: 'short' })}）`;
  return `${parts({ weekday: 'short' })} ${Number(day.slice(8))} ${parts({ month: 'short' })}`;
}

/** The day that it is in a zone, `YYYY-MM-DD`. */
export function dayIn(now: number, zone: string | undefined): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
}

/** `HH:MM` in a zone. */
export function clockIn(now: number, zone: string | undefined): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(now);
}

/** The zone if the browser knows it, else `undefined`: its own. */
export function zoneOr(zone: string): string | undefined {
  if (zone === '') return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

function utcOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
