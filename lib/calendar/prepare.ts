import chineseDays from 'chinese-days';
import Holidays from 'date-holidays';
import { monthAfter, type SpecialDay, type SpecialDays } from './calendar';

/**
 * The special days of `months` months from a date on (`YYYY-MM-DD`, its whole month included). Heavy: it carries the
 * world's holiday tables and runs at build time or in the command line, never in what starts with the browser.
 *
 * Mainland China by the State Council's yearly arrangement with its adjusted workdays; in years that are not
 * announced yet, and everywhere else, by the rules of the region. The first region decides which weekend days are
 * worked; a holiday of any region counts.
 */
export function prepareCalendar(regions: readonly string[], from: string, months: number): SpecialDays {
  const first = from.slice(0, 7);
  const last = monthAfter(first, months - 1);
  const found = new Map<string, SpecialDay>();
  for (const [at, region] of regions.entries()) {
    for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1) {
      for (const [date, day] of daysOf(region, year)) {
        const month = date.slice(0, 7);
        if (month < first || month > last || found.has(date)) continue;
        if (at === 0 || day.kind === 'holiday') found.set(date, day);
      }
    }
  }
  return Object.fromEntries([...found].sort(([a], [b]) => a.localeCompare(b)));
}

type Dated = readonly [date: string, day: SpecialDay];

function daysOf(region: string, year: number): readonly Dated[] {
  return region === 'CN' && isArranged(year) ? arrangedDays(year) : ruledDays(region, year);
}

/** Whether the arrangement of the year is in the library; it is published in the November before. */
function isArranged(year: number): boolean {
  return chineseDays.getDayDetail(`${year}-10-01`).name.includes(',');
}

/** The library names a day that is in the arrangement `National Day,国庆节,3`, any other day by its weekday. */
function arrangedDays(year: number): readonly Dated[] {
  return datesOf(year).flatMap((date): readonly Dated[] => {
    const { work, name } = chineseDays.getDayDetail(date);
    const [en, zh] = name.split(',');
    if (en === undefined || zh === undefined) return [];
    return [[date, { kind: work ? 'adjusted' : 'holiday', name: { 'zh-CN': zh, en } }]];
  });
}

/** Half days and days for some people only (国际妇女节, 儿童节) are not days off for the company. */
const NOT_FOR_ALL: ReadonlySet<string> = new Set(['03-08', '05-04', '06-01', '08-01']);

function ruledDays(region: string, year: number): readonly Dated[] {
  const [country = '', state, part] = region.split('-');
  const holidays = new Holidays({
    country,
    ...(state === undefined ? {} : { state }),
    ...(part === undefined ? {} : { region: part }),
  });
  const english = new Map(
    holidays.getHolidays(year, 'en').map((day) => [`${day.date} ${day.rule}`, day.name]),
  );
  return holidays.getHolidays(year, 'zh').flatMap((day): readonly Dated[] => {
    const wholeDay = day.date.includes(' 00:00:00');
    const date = day.date.slice(0, 10);
    if (day.type !== 'public' || !wholeDay) return [];
    if (country === 'CN' && NOT_FOR_ALL.has(date.slice(5))) return [];
    const length = Math.max(1, Math.round((day.end.getTime() - day.start.getTime()) / DAY_MS));
    const name = { 'zh-CN': day.name, en: english.get(`${day.date} ${day.rule}`) ?? day.name };
    return Array.from({ length }, (_, after) => [dayAfter(date, after), { kind: 'holiday', name }] as const);
  });
}

const DAY_MS = 86_400_000;

function datesOf(year: number): readonly string[] {
  const days = (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / DAY_MS;
  return Array.from({ length: days }, (_, after) => dayAfter(`${year}-01-01`, after));
}

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
