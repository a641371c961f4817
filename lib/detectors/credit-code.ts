import { isOtherNumber, labelBefore } from './context';
import { matchesOf } from './matches';
import type { Detector, Match } from './types';

/**
 * Unified social credit code of Chinese organisations, GB 32100-2015: 18 characters of a 31-letter alphabet
 * (no I, O, S, V, Z), the last one a check character with weights 3^i mod 31.
 */
export const creditCode: Detector = {
  id: 'cn-credit-code',
  category: 'sensitive.identity',
  title: { 'zh-CN': '统一社会信用代码', en: 'a unified social credit code' },
  triggers: { digits: 6 },
  find,
  mask: (value) => `${value.slice(0, 4)}${'*'.repeat(10)}${value.slice(-4)}`,
};

const CODE =
  /(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXYa-hj-npqrtuwxy]{2}\d{6}[0-9A-HJ-NPQRTUWXYa-hj-npqrtuwxy]{10}(?![0-9A-Za-z])/g;
const LABEL = /(?:统一)?(?:社会)?信用代码|税号|纳税人识别号|credit code|\buscc\b|tax (?:id|no\.?|number)/i;
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

function find(text: string): readonly Match[] {
  const found: Match[] = [];
  for (const match of matchesOf(text, CODE)) {
    const value = match[0].toUpperCase();
    const label = labelBefore(text, match.index, LABEL);
    const passes = checks(value);
    // A row of digits alone is more often an order number or an ID number.
    if (label === undefined && (!passes || !/[A-Z]/.test(value) || isOtherNumber(text, match.index)))
      continue;
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      value,
      check: passes ? 'passed' : 'failed',
      labelled: label !== undefined,
      confidence: passes ? 'high' : 'medium',
      ...(label ? { label } : {}),
    });
  }
  return found;
}

function checks(value: string): boolean {
  let sum = 0;
  let weight = 1;
  for (let at = 0; at < 17; at += 1) {
    sum += ALPHABET.indexOf(value.charAt(at)) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31) === value.charAt(17);
}
