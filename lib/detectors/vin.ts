import { inUrl, isCustomers, isOtherNumber, labelBefore } from './context';
import { matchesOf } from './matches';
import type { Detector, Match } from './types';

/**
 * Vehicle identification numbers, ISO 3779 and GB 16735: seventeen letters and digits without I, O and Q, the last three
 * digits. North America and China fill the ninth place with a check digit, Europe with anything: there the label is needed.
 */
export const vin: Detector = {
  id: 'vin',
  category: 'sensitive.contact',
  title: { 'zh-CN': '车架号', en: 'a vehicle identification number' },
  triggers: { digits: 4 },
  find(text) {
    const found: Match[] = [];
    for (const { 0: whole, index } of matchesOf(text, VIN)) {
      const value = whole.toUpperCase();
      if (!/[A-Z].*[A-Z]/.test(value) || isOtherNumber(text, index) || inUrl(text, index)) continue;
      const label = labelBefore(text, index, LABEL);
      const passes = checkDigit(value) === value.charAt(8);
      if (label === undefined && (!passes || !/^[1-9JKLMSTVWYZ]/.test(whole))) continue;
      found.push({
        start: index,
        end: index + whole.length,
        value,
        check: passes ? 'passed' : 'none',
        labelled: label !== undefined,
        confidence: 'high',
        ...(label ? { label } : {}),
        ...(isCustomers(text, index) ? { owner: 'customer' as const } : {}),
      });
    }
    return found;
  },
  mask: (value) => `${value.slice(0, 3)}**********${value.slice(-4)}`,
};

const VIN = /(?<![A-Za-z0-9])(?:[A-HJ-NPR-Z0-9]{14}|[a-hj-npr-z0-9]{14})\d{3}(?![A-Za-z0-9])/g;
const LABEL =
  /车架号|大架号|车辆识别(?:代?[号码]+)|(?<![a-z])vin(?![a-z])|(?:chassis|frame) (?:number|no\.?)|vehicle identification number/i;

/** Values of the letters and weights of the places: ISO 3779 leaves them to 49 CFR 565. */
const LETTERS: Readonly<Record<string, number>> = Object.fromEntries(
  [...'ABCDEFGH']
    .map((letter, at) => [letter, at + 1] as const)
    .concat(
      [...'JKLMN'].map((letter, at) => [letter, at + 1] as const),
      [
        ['P', 7],
        ['R', 9],
      ],
      [...'STUVWXYZ'].map((letter, at) => [letter, at + 2] as const),
    ),
);
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

function checkDigit(value: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => {
    const unit = value.charAt(at);
    return total + weight * (LETTERS[unit] ?? Number(unit));
  }, 0);
  return '0123456789X'.charAt(sum % 11);
}
