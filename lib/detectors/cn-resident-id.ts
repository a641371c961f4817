import { isOtherNumber, labelBefore } from './context';
import { readings } from './digits';
import { matchesOf } from './matches';
import type { Detector, Match } from './types';

/**
 * Chinese resident ID, GB 11643-1999 (18 characters: region, birth date, sequence, ISO 7064 MOD 11-2 check) and its
 * 15-digit forerunner. Regions 81–83 are Hong Kong, Macau and Taiwan residents; 9… is the foreigner's permanent card.
 */
export const cnResidentId: Detector = {
  id: 'cn-resident-id',
  category: 'sensitive.identity',
  title: { 'zh-CN': '居民身份证号', en: 'a Chinese resident ID number' },
  triggers: { digits: 15 },
  find: (text) => [...findLong(text), ...findShort(text)],
  mask: (value) => `${value.slice(0, 6)}${'*'.repeat(Math.max(0, value.length - 10))}${value.slice(-4)}`,
};

/** Grouped as on the card (6-8-4), in fours, spaced out or broken over lines. */
const WRITTEN = { separators: ' -.*·\n', min: 18, max: 18 };
const SHORT = /(?<![0-9A-Za-z])\d{15}(?![0-9A-Za-z])/g;
export const ID_LABEL =
  /身份证(?:件)?(?:号码|号)?|身份号(?:码)?|证件(?:号码|号)|居住证(?:号码|号)?|永居(?:证|卡)?(?:号码|号)?|身分證(?:字號|號碼)?|公民身份号码|\bID(?:[ -]?(?:card|no\.?|number|#))|\bidentity (?:card|number)|resident id|\bid\s*[:：]|身份信息|户口|\bsfz\b/i;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10X98765432';
const REGIONS = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
);

function findLong(text: string): Match[] {
  const found: Match[] = [];
  for (const { start, end, value, shape, spaced } of readings(text, WRITTEN)) {
    if (start < (found.at(-1)?.end ?? 0) || value.slice(0, 17).includes('X')) continue;
    const label = labelBefore(text, start, ID_LABEL);
    const genuine = isGenuine(value);
    if (!genuine && (label === undefined || !looksRight(value))) continue;
    // Without a label, groups must be such as people make of this number; a row of figures is none.
    if (label === undefined && (isOtherNumber(text, start) || !(spaced || USUAL.test(shape)))) continue;
    found.push({
      start,
      end,
      value,
      check: genuine ? 'passed' : 'failed',
      labelled: label !== undefined,
      confidence: genuine ? 'high' : 'medium',
      ...(label ? { label } : {}),
    });
  }
  return found;
}

const USUAL = /^(?:18|6-8-4|6-4-4-4|6-12|14-4|4-4-4-4-2|3-3-4-4-4|3-3-8-4|6-4-8|17-1|2-4-8-4)$/;

/** A region and a date that may be: what is left when the check digit is mistyped. */
function looksRight(value: string): boolean {
  return (
    (REGIONS.has(value.slice(0, 2)) || value.startsWith('9')) &&
    /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(value.slice(6, 14))
  );
}

/** The old form has no check digit: only with a label and a real date. */
function findShort(text: string): Match[] {
  const found: Match[] = [];
  for (const match of matchesOf(text, SHORT)) {
    const value = match[0];
    const label = labelBefore(text, match.index, ID_LABEL);
    if (label === undefined || !REGIONS.has(value.slice(0, 2))) continue;
    if (!isDate(1900 + Number(value.slice(6, 8)), Number(value.slice(8, 10)), Number(value.slice(10, 12))))
      continue;
    found.push({
      start: match.index,
      end: match.index + 15,
      value,
      check: 'none',
      labelled: true,
      confidence: 'high',
      label,
    });
  }
  return found;
}

/** Region, date and check digit all agree. */
export function isGenuine(value: string): boolean {
  if (!REGIONS.has(value.slice(0, 2)) && !value.startsWith('9')) return false;
  const year = Number(value.slice(6, 10));
  if (year < 1900 || year > 2099) return false;
  if (!isDate(year, Number(value.slice(10, 12)), Number(value.slice(12, 14)))) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(value.charAt(at)), 0);
  return CHECKS.charAt(sum % 11) === value.charAt(17);
}

function isDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (days[month - 1] ?? 0);
}
