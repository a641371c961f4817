import { inUrl, isCustomers, isOtherNumber, labelBefore } from './context';
import { readings } from './digits';
import { matchesOf } from './matches';
import type { Detector, Match } from './types';

/**
 * Phone numbers of people in mainland China (hotlines such as 400-… are public), after the numbering plan of the MIIT: mobiles 13–19 with eleven digits, landlines with
 * area code; also spaced out, dotted, with 86 in front, or in Chinese numerals.
 */
export const phoneCn: Detector = {
  id: 'phone-cn',
  category: 'sensitive.contact',
  title: { 'zh-CN': '电话号码', en: 'a phone number' },
  triggers: {
    digits: 7,
    words: ['一三', '一四', '一五', '一六', '一七', '一八', '一九', '幺三', '幺五', '幺八'],
  },
  find(text) {
    return [...mobiles(text), ...numerals(text), ...others(text)]
      .sort((a, b) => a.start - b.start)
      .filter((match, at, all) => match.start >= (all[at - 1]?.end ?? 0));
  },
  mask: (value) => `${value.slice(0, 3)}****${value.slice(-4)}`,
};

export const PHONE_LABEL =
  /电话|手机|电邮及电话|联系方式|联系人|座机|热线|传真|打给|致电|来电|呼叫|加v|\bphones?\b|\bmobiles?\b|\bcell(?:phone)?\b|\btel\b|\bwhats ?app\b|\bfax\b|\bcall\b/i;
const WRITTEN = { separators: ' -.·*', min: 11, max: 15 };
const MOBILE = /^(?:00)?(?:86)?0?(1[3-9]\d{9})$/;
const USUAL =
  /^(?:11|3-4-4|3-8|7-4|4-3-4|4-4-3|2-11|13|2-3-4-4|2-3-8|4-11|4-3-4-4|15|12|3-3-5|5-6|6-5|4-7|3-3-3-2)$/;
const NUMERAL =
  /[幺一][三四五六七八九][〇零幺一二两三四五六七八九]{9}(?![〇零幺一二两三四五六七八九十百千万])/g;
const VALUES: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  幺: '1',
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** The country code, where it stands apart from the number or has a sign before it. */
const COUNTRY = /(?:\+|\+86[ -]?|0086[ -]?|(?<!\d)86[ -])$/;

function mobiles(text: string): Match[] {
  const found: Match[] = [];
  for (const { start, end, value, shape, separator, spaced } of readings(text, WRITTEN)) {
    const number = MOBILE.exec(value)?.[1];
    if (number === undefined || !(spaced || USUAL.test(shape))) continue;
    if (text.charAt(start - 1) === '.' || /^[.:]\d/.test(text.slice(end, end + 2))) continue;
    if (isOtherNumber(text, start) || inUrl(text, start)) continue;
    // Odd marks between the groups are believed only beside a word for phones.
    if ('.·*'.includes(separator || ' ') && !spaced && labelBefore(text, start, PHONE_LABEL) === undefined)
      continue;
    const from = start - (COUNTRY.exec(text.slice(Math.max(0, start - 6), start))?.[0].length ?? 0);
    found.push(match(text, from, end, number, 'high'));
  }
  return found;
}

function numerals(text: string): Match[] {
  return matchesOf(text, NUMERAL).map((found) =>
    match(
      text,
      found.index,
      found.index + found[0].length,
      [...found[0]].map((one) => VALUES[one] ?? '').join(''),
      'high',
    ),
  );
}

/** With a separator after the area code, or beside a word for phones. */
const LANDLINE =
  /(?<![\w.-])(?:\+?86[ -]?)?\(?(0(?:10|2[0-9]|[3-9]\d{2}))\)?([ -]?)(\d{7,8}|\d{3,4}[ -]\d{4})(?!\w|-\d{4,}|\.\d)/g;

function others(text: string): Match[] {
  const found: Match[] = [];
  for (const { 0: whole, 1: area = '', 2: gap, 3: local = '', index } of matchesOf(text, LANDLINE)) {
    const labelled = labelBefore(text, index, PHONE_LABEL) !== undefined;
    if ((gap === '' && !labelled) || isOtherNumber(text, index) || inUrl(text, index)) continue;
    found.push(match(text, index, index + whole.length, (area + local).replace(/\D/g, ''), 'medium'));
  }
  return found;
}

function match(
  text: string,
  start: number,
  end: number,
  value: string,
  confidence: Match['confidence'],
): Match {
  return {
    start,
    end,
    value,
    check: 'none',
    labelled: false,
    confidence,
    ...(isCustomers(text, start) ? { owner: 'customer' as const } : {}),
  };
}
