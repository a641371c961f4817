import { isGenuine as isResidentId } from './cn-resident-id';
import { inUrl, isOtherNumber, labelBefore } from './context';
import type { Detector, Match } from './types';

/**
 * Payment card numbers: ISO/IEC 7812 (issuer prefix, length, Luhn check digit). One in ten numbers passes Luhn by
 * chance, so an unlabelled number of a mixed-use prefix is believed less than a UnionPay 62… number.
 */
export const bankCard: Detector = {
  id: 'bank-card',
  category: 'sensitive.bank',
  title: { 'zh-CN': '银行卡号', en: 'a bank card number' },
  triggers: { digits: 13 },
  find,
  mask: (value) => `${value.slice(0, 4)} **** **** ${value.slice(-4)}`,
};

/** 13 to 19 digits, solid or grouped by four; and the 4-6-5 groups of American Express. */
const NUMBER =
  /(?<![\w.])(?:\d{4}(?:[ -]?\d{4}){2,3}(?:[ -]?\d{1,3})?|\d{4}[ -]\d{6}[ -]\d{5})(?![\w]|\.\d)/g;
const LABEL =
  /(?:银行卡|信用卡|储蓄卡|借记卡|工资卡)(?:卡)?(?:号码|号)?|卡号|(?:bank|credit|debit|payment) card(?: (?:no\.?|number))?|\bcard (?:no\.?|number)|\bvisa\b|\bmastercard\b|unionpay|银联/i;

function find(text: string): readonly Match[] {
  const found: Match[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const value = match[0].replace(/[ -]/g, '');
    const issuer = issuerOf(value);
    if (issuer === null || isResidentId(value)) continue;
    const label = labelBefore(text, match.index, LABEL);
    const passes = luhn(value);
    if (label === undefined && (!passes || isOtherNumber(text, match.index) || inUrl(text, match.index)))
      continue;
    if (/^(\d)\1+$/.test(value)) continue;
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      value,
      check: passes ? 'passed' : 'failed',
      labelled: label !== undefined,
      confidence:
        passes && (label !== undefined || issuer === 'unionpay' || match[0] !== value) ? 'high' : 'medium',
      ...(label ? { label } : {}),
    });
  }
  return found;
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
