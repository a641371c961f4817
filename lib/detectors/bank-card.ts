import { isGenuine as isResidentId } from './cn-resident-id';
import { inUrl, isOtherNumber, labelAfter, labelBefore } from './context';
import { readings } from './digits';
import type { Detector, Match } from './types';

/**
 * Payment card numbers: ISO/IEC 7812 (issuer prefix, length, Luhn check digit). One in ten numbers passes Luhn by
 * chance, so an unlabelled number of a mixed-use prefix is believed less than a UnionPay 62… number.
 */
export const bankCard: Detector = {
  id: 'bank-card',
  category: 'sensitive.bank',
  title: { 'zh-CN': '银行卡号', en: 'a bank card number' },
  triggers: { digits: 12 },
  find,
  mask: (value) => `${value.slice(0, 4)} **** **** ${value.slice(-4)}`,
};

const WRITTEN = { separators: ' -', min: 12, max: 19 };
/** Solid, in fours, 6 and the rest, the 4-6-5 of American Express. */
const USUAL =
  /^(?:\d+|4(?:-4){2,3}(?:-[1-3])?|6-\d+|4-6-5|4-6-4|8-8|8-11|4-4-8|4-4-4-[67]|6-4-4-[2-5]|6-6-[4-7])$/;
const LABEL =
  /(?:银行卡|信用卡|储蓄卡|借记卡|工资卡|收款卡|对公卡|社保卡金融|公务卡|打款|转账到|汇款到)(?:卡)?(?:号码|号)?|卡号|(?:工行|建行|农行|中行|招行|交行|邮储|浦发|民生|兴业|光大|中信|平安|广发|华夏)(?:银行)?卡?(?:号)?|(?:打到|转到|汇到|付到)(?:我?的?|这张)卡|(?:bank|credit|debit|payment) card(?: (?:no\.?|number))?|(?<!\b(?:id|identity|citizen|health|member(?:ship)?|resident) )\bcards?(?: (?:no\.?|number|#))?\b|\bcc\b|\bvisa\b|\bmastercard\b|unionpay|银联/i;

function find(text: string): readonly Match[] {
  const found: Match[] = [];
  for (const { start, end, value, shape, spaced } of readings(text, WRITTEN)) {
    if (value.endsWith('X')) continue;
    const issuer = issuerOf(value);
    if (isResidentId(value) || isPlaceholder(value)) continue;
    if (text.charAt(start - 1) === '.' || /^[.,]\d/.test(text.slice(end, end + 2))) continue;
    const label = labelBefore(text, start, LABEL) ?? labelAfter(text, end, LABEL);
    const passes = luhn(value);
    // Smaller schemes have prefixes of their own: beside the word "card" the check digit is enough.
    if (issuer === null && (label === undefined || !passes)) continue;
    if (!(spaced || USUAL.test(shape))) continue;
    if (
      label === undefined &&
      (!passes || isOtherNumber(text, start) || inUrl(text, start) || inHash(text, start, end))
    )
      continue;
    found.push({
      start,
      end,
      value,
      check: passes ? 'passed' : 'failed',
      labelled: label !== undefined,
      confidence:
        passes &&
        (label !== undefined || issuer === 'unionpay' || (shape.includes('-') && issuer !== 'older-cn'))
          ? 'high'
          : 'medium',
      ...(label ? { label } : {}),
    });
  }
  return withoutOverlaps(found);
}

/** Of several ways to read the same digits, the one whose check digit agrees, then the longest. */
function withoutOverlaps(found: readonly Match[]): readonly Match[] {
  const best = [...found].sort(
    (a, b) =>
      Number(b.check === 'passed') - Number(a.check === 'passed') || b.end - b.start - (a.end - a.start),
  );
  const kept: Match[] = [];
  for (const match of best) {
    if (!kept.some((other) => match.start < other.end && other.start < match.end)) kept.push(match);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** A part of a longer code: `a1b2-1234567890123456`, `id=…&`. */
function inHash(text: string, start: number, end: number): boolean {
  return '-_/=#'.includes(text.charAt(start - 1) || ' ') || '-_/=&#'.includes(text.charAt(end) || ' ');
}

/** Numbers that documentation prints for trying things out: one pattern over and over, or mostly zeros. */
function isPlaceholder(value: string): boolean {
  return /^(\d{1,4})\1+$/.test(value) || (value.match(/0/g)?.length ?? 0) >= 8;
}

type Issuer =
  | 'unionpay'
  | 'visa'
  | 'mastercard'
  | 'amex'
  | 'jcb'
  | 'diners'
  | 'discover'
  | 'maestro'
  | 'older-cn';

/** Issuer by prefix and length, `null` where no scheme issues such numbers. */
function issuerOf(value: string): Issuer | null {
  const { length } = value;
  const four = Number(value.slice(0, 4));
  if (value.startsWith('62') && length >= 16 && length <= 19) return 'unionpay';
  if (value.startsWith('4') && (length === 13 || length === 16 || length === 19)) return 'visa';
  if (length === 16 && ((four >= 5100 && four <= 5599) || (four >= 2221 && four <= 2720)))
    return 'mastercard';
  if (length === 15 && (value.startsWith('34') || value.startsWith('37'))) return 'amex';
  if (length === 16 && four >= 3528 && four <= 3589) return 'jcb';
  if (length === 14 && /^3(?:0[0-5]|[689])/.test(value)) return 'diners';
  if (length === 16 && (four === 6011 || /^6(?:4[4-9]|5)/.test(value))) return 'discover';
  // Bank cards from before UnionPay's 62 prefix, still in use in mainland China.
  if (
    (length === 16 || length === 18 || length === 19) &&
    /^(?:9558|9559|60|6[89]|10|44|45|5[24])/.test(value)
  )
    return 'older-cn';
  return null;
}

/** Luhn, ISO/IEC 7812-1 annex B. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length - 1, twice = false; at >= 0; at -= 1, twice = !twice) {
    const digit = digits.charCodeAt(at) - 48;
    const value = twice ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
