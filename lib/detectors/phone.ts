import { inUrl, isCustomers, isOtherNumber, labelBefore } from './context';
import { matchesOf } from './matches';
import type { Detector, Match } from './types';

/**
 * Phone numbers of other countries: international form (ITU-T E.164: country code, at most 15 digits), a national form
 * in the groups of the North American plan or with its trunk 0, or any plausible number beside a word for phones.
 * Which numbers a country really issues is left to libraries with metadata; here a country code must exist.
 */
export const phone: Detector = {
  id: 'phone',
  category: 'sensitive.contact',
  title: { 'zh-CN': '电话号码', en: 'a phone number' },
  triggers: { digits: 6 },
  find(text) {
    const found: Match[] = [];
    for (const { 0: whole, index } of matchesOf(text, WRITTEN)) {
      const start = index;
      const raw = whole.replace(/[\s./(-]+$/, '');
      const end = start + raw.length;
      const digits = raw.replace(/\D/g, '');
      if (start < (found.at(-1)?.end ?? 0) || !isPhone(text, start, end, raw, digits)) continue;
      found.push({
        start,
        end,
        value: digits,
        check: 'none',
        labelled: false,
        confidence: raw.startsWith('+') ? 'high' : 'medium',
        ...(isCustomers(text, start) ? { owner: 'customer' as const } : {}),
      });
    }
    return found;
  },
  mask: (value) => `${value.slice(0, 3)}****${value.slice(-3)}`,
};

/** Digits with the usual marks between them, never more than two marks in a row; bounded, so that rows of digits cost little. */
const WRITTEN = /(?<![\w+.,:/=-])(?:\+|00)?[(\d](?:[ .()/-]{0,2}\d){5,18}(?![\w@]|[,:]\d|%|°)/g;
/** Assigned country codes of E.164 (ITU, 2024): one and two digits; the three-digit ones by their first two. */
const CODES =
  /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|21[1-8]|2[234569]\d|35\d|37\d|38\d|42\d|50\d|59\d|67\d|68\d|69\d|80[08]|85\d|87[0-8]|88\d|96\d|97\d|99\d)/;
const NANP = /^(?:\+?1[ .-]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-.])[2-9]\d{2}[-. ]?\d{4}$/;
/** Trunk prefix 0 and two or more groups. */
const TRUNK = /^\(?0\d{1,4}\)?(?:[ /-]\(?\d{2,8}\)?){1,4}$|^\(0?\d{1,4}\) ?\d{2,4}(?:[ -]\d{2,4}){1,3}$/;
const SAYS_PHONE =
  /(?:电话|手机|联系方式|座机|热线|传真|打给|致电)(?:号码|号)?|\b(?:phone|mobile|cell|tel(?:efon|éfono|efone|ephone)?|fax|handy|whats ?app|telepono|numara\p{L}*)\b|\b(?:call|text|reach|ring)(?: (?:me|us|him|her|them))? (?:at|on)|\b(?:messages to|answering at|registered|number is|office|desk)\b/iu;

/** A form with the label on a line of its own. */
const LINE_ABOVE = /(?:电话|手机|phone|mobile|tel|fax)\s*[:：]\s*\n\s*$/i;

function isPhone(text: string, start: number, end: number, raw: string, digits: string): boolean {
  if (
    digits.length < 6 ||
    digits.length > 15 ||
    inUrl(text, start) ||
    isDate(raw) ||
    /^(\d)\1+$/.test(digits)
  )
    return false;
  if (raw.startsWith('+')) return digits.length >= 7 && CODES.test(digits);
  if (raw.startsWith('00') && digits.length >= 10 && CODES.test(digits.slice(2))) return true;
  if (isOtherNumber(text, start)) return false;
  const labelled =
    labelBefore(text, start, SAYS_PHONE, 10) !== undefined ||
    LINE_ABOVE.test(text.slice(Math.max(0, start - 24), start)) ||
    /^[ -]?(?:office|fax|mobile)\b/i.test(text.slice(end, end + 8));
  if (labelled) return digits.length >= 7 && !/^\d{1,3}(?:\.\d{1,3}){3}$/.test(raw);
  return (
    NANP.test(raw) ||
    (digits.length >= 9 && digits.length <= 12 && TRUNK.test(raw)) ||
    (/^0[1-9]\d{8,9}$/.test(raw) && standsAlone(text, start, end))
  );
}

/** The number is the whole message. */
function standsAlone(text: string, start: number, end: number): boolean {
  return text.slice(0, start).trim() === '' && text.slice(end).trim() === '';
}

function isDate(raw: string): boolean {
  return /^(?:\d{4}[-./ ]\d{1,2}[-./ ]\d{1,2}|\d{1,2}[-./ ]\d{1,2}[-./ ]\d{2,4})(?:[ T]\d{1,2})?$/.test(raw);
}
