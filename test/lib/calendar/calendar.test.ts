import { describe, expect, it } from 'vitest';
import {
  DEFAULT_CALENDAR,
  momentOf,
  nextWorkday,
  offHoursOf,
  type SpecialDays,
  specialDaysAhead,
} from '@/lib/calendar/calendar';
import { prepareCalendar } from '@/lib/calendar/prepare';
import type { Moment } from '@/lib/rules/types';

function at(iso: string, zone: string, days: SpecialDays = {}): Moment {
  return momentOf(Date.parse(iso), { ...DEFAULT_CALENDAR, zone }, days);
}

describe('the wall clock of a zone', () => {
  it.each([
    ['2026-03-10T02:00:00Z', 'Asia/Shanghai', '2026-03-10', 10 * 60],
    ['2026-03-10T16:30:00Z', 'Asia/Shanghai', '2026-03-11', 30],
    ['2026-03-10T18:30:00Z', 'Asia/Kolkata', '2026-03-11', 0],
    ['2026-03-10T18:14:59Z', 'Asia/Kathmandu', '2026-03-10', 23 * 60 + 59],
    ['2026-03-10T10:00:00Z', 'Pacific/Kiritimati', '2026-03-11', 0],
    ['2026-03-10T10:59:00Z', 'Pacific/Pago_Pago', '2026-03-09', 23 * 60 + 59],
    ['2026-06-30T13:45:00Z', 'Pacific/Chatham', '2026-07-01', 2 * 60 + 30],
    ['2024-02-29T23:59:00Z', 'UTC', '2024-02-29', 23 * 60 + 59],
    ['2025-12-31T23:30:00Z', 'Europe/Berlin', '2026-01-01', 30],
    ['2026-01-01T02:59:00Z', 'America/Sao_Paulo', '2025-12-31', 23 * 60 + 59],
  ])('%s in %s is %s, minute %i', (iso, zone, date, minutes) => {
    expect(at(iso, zone)).toMatchObject({ date, minutes });
  });

  it.each([
    // The hour that does not exist, and the one that comes twice.
    ['2026-03-29T00:59:00Z', 'Europe/Berlin', 119],
    ['2026-03-29T01:00:00Z', 'Europe/Berlin', 180],
    ['2026-10-25T00:30:00Z', 'Europe/Berlin', 150],
    ['2026-10-25T01:30:00Z', 'Europe/Berlin', 150],
    ['2026-03-08T06:59:00Z', 'America/New_York', 119],
    ['2026-03-08T07:00:00Z', 'America/New_York', 180],
    ['2026-11-01T06:30:00Z', 'America/New_York', 90],
    ['2026-04-04T14:59:00Z', 'Australia/Lord_Howe', 119],
    ['2026-04-04T15:00:00Z', 'Australia/Lord_Howe', 90],
  ])('%s in %s is minute %i, also where the clock is changed', (iso, zone, minutes) => {
    expect(at(iso, zone).minutes).toBe(minutes);
  });

  it('runs through every minute of a day exactly once where no clock is changed', () => {
    const start = Date.parse('2026-03-10T16:00:00Z');
    const minutes = Array.from(
      { length: 1440 },
      (_, after) => momentOf(start + after * 60_000, DEFAULT_CALENDAR).minutes,
    );
    expect(minutes).toEqual(Array.from({ length: 1440 }, (_, minute) => minute));
  });
});

describe('days', () => {
  const days = prepareCalendar(['CN'], '2026-01-01', 12);

  it.each([
    ['2026-03-13T10:00:00+08:00', 'workday'],
    ['2026-03-14T10:00:00+08:00', 'weekend'],
    ['2026-03-15T10:00:00+08:00', 'weekend'],
    ['2026-10-01T10:00:00+08:00', 'holiday'],
    ['2026-10-10T10:00:00+08:00', 'adjusted'],
    ['2026-02-14T10:00:00+08:00', 'adjusted'],
    ['2026-02-17T10:00:00+08:00', 'holiday'],
  ])('%s is a %s', (iso, day) => {
    expect(at(iso, 'Asia/Shanghai', days).day).toBe(day);
  });

  it('name the holiday in both languages', () => {
    expect(at('2026-10-01T10:00:00+08:00', 'Asia/Shanghai', days).holiday).toEqual({
      'zh-CN': '国庆节',
      en: 'National Day',
    });
    expect(at('2026-10-10T10:00:00+08:00', 'Asia/Shanghai', days).holiday).toBeNull();
  });

  it('follow the week of the policy', () => {
    const calendar = { ...DEFAULT_CALENDAR, zone: 'Asia/Riyadh', workdays: [7, 1, 2, 3, 4] };
    expect(momentOf(Date.parse('2026-03-13T10:00:00+03:00'), calendar).day).toBe('weekend');
    expect(momentOf(Date.parse('2026-03-15T10:00:00+03:00'), calendar).day).toBe('workday');
  });
});

describe('the table of special days', () => {
  it('holds whole months from the given one on', () => {
    const dates = Object.keys(prepareCalendar(['CN'], '2026-09-15', 2));
    expect(dates.length).toBeGreaterThan(5);
    for (const date of dates) expect(date).toMatch(/^2026-(?:09|10)-/);
  });

  it('runs over the end of a year', () => {
    expect(prepareCalendar(['CN'], '2025-12-01', 2)).toHaveProperty('2026-01-01');
  });

  it('knows other regions and subdivisions', () => {
    expect(prepareCalendar(['HK'], '2026-12-01', 1)).toHaveProperty('2026-12-25');
    expect(prepareCalendar(['SG'], '2026-08-01', 1)).toHaveProperty('2026-08-09');
    expect(prepareCalendar(['DE-BY'], '2026-11-01', 1)).toHaveProperty('2026-11-01');
    expect(prepareCalendar(['DE'], '2026-11-01', 1)).not.toHaveProperty('2026-11-01');
    expect(prepareCalendar(['US'], '2026-07-01', 1)['2026-07-04']?.name.en).toBe('Independence Day');
  });

  it('falls back to the rules of the region in years that have not been arranged yet', () => {
    const days = prepareCalendar(['CN'], '2040-01-01', 12);
    expect(days).toHaveProperty('2040-10-01');
    expect(days).not.toHaveProperty('2040-03-08');
    expect(Object.values(days).every(({ kind }) => kind === 'holiday')).toBe(true);
  });

  it('takes holidays of every region, and worked weekends of the first only', () => {
    expect(prepareCalendar(['HK', 'CN'], '2026-10-01', 1)).not.toHaveProperty('2026-10-10');
    expect(prepareCalendar(['CN', 'HK'], '2026-10-01', 1)).toHaveProperty('2026-10-10');
    expect(prepareCalendar(['CN', 'HK'], '2026-12-01', 1)).toHaveProperty('2026-12-25');
  });

  it('of years ahead holds the same months as one made for them', () => {
    const ahead = prepareCalendar(['CN', 'HK'], '2025-01-01', 36);
    for (const from of ['2026-01-17', '2026-09-30', '2026-11-25'])
      expect(specialDaysAhead(ahead, from, 3)).toEqual(prepareCalendar(['CN', 'HK'], from, 3));
    expect(specialDaysAhead(ahead, '2031-01-01', 3)).toEqual({});
  });

  it('is empty for a region that nobody knows, and small enough to be handed to the page', () => {
    expect(prepareCalendar(['XX', 'ZZ-9'], '2026-01-01', 12)).toEqual({});
    expect(JSON.stringify(prepareCalendar(['CN', 'HK', 'SG'], '2026-11-01', 6)).length).toBeLessThan(6_000);
  });
});

describe('off hours', () => {
  const moment = (minutes: number, day: Moment['day'] = 'workday'): Moment => ({
    date: '2026-03-10',
    minutes,
    day,
    holiday: null,
  });

  it.each([
    [6 * 60 + 59, 'workday', 'night'],
    [7 * 60, 'workday', null],
    [12 * 60, 'workday', null],
    [18 * 60 + 30, 'workday', null],
    [21 * 60 + 59, 'workday', null],
    [22 * 60, 'workday', 'night'],
    [0, 'workday', 'night'],
    [12 * 60, 'weekend', 'weekend'],
    [12 * 60, 'holiday', 'holiday'],
    [12 * 60, 'adjusted', null],
    [23 * 60, 'adjusted', 'night'],
  ] as const)('minute %i of a %s: %s', (minutes, day, why) => {
    expect(offHoursOf(moment(minutes, day), DEFAULT_CALENDAR)).toBe(why);
  });

  it('hold the evening as well where the policy says so', () => {
    const calendar = { ...DEFAULT_CALENDAR, eveningIsOff: true };
    expect(offHoursOf(moment(18 * 60 + 29), calendar)).toBeNull();
    expect(offHoursOf(moment(18 * 60 + 30), calendar)).toBe('evening');
    expect(offHoursOf(moment(22 * 60), calendar)).toBe('night');
  });
});

describe('the next day that is worked', () => {
  const holiday = { kind: 'holiday', name: { 'zh-CN': '国庆节', en: 'National Day' } } as const;
  const adjusted = { kind: 'adjusted', name: { 'zh-CN': '调休', en: 'made up for' } } as const;
  const days = {
    '2026-10-01': holiday,
    '2026-10-02': holiday,
    '2026-10-05': holiday,
    '2026-10-10': adjusted,
  };

  it.each([
    ['the day after, in the week', '2026-11-25', '2026-11-26'],
    ['Monday, on a Friday', '2026-11-27', '2026-11-30'],
    ['after the holidays and the weekend within them', '2026-09-30', '2026-10-06'],
    ['a Saturday that is worked', '2026-10-09', '2026-10-10'],
  ])('is %s', (_name, today, next) => {
    expect(nextWorkday(today, DEFAULT_CALENDAR, days)).toBe(next);
  });

  it('follows the week of the policy: Sunday to Thursday', () => {
    expect(nextWorkday('2026-11-26', { workdays: [7, 1, 2, 3, 4] }, {})).toBe('2026-11-29');
  });
});
