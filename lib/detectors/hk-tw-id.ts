import { labelBefore } from './context';
import { matchesOf } from './matches';
import type { Detector, Match } from './types';

/**
 * Identity of Hong Kong, Macau and Taiwan: HKID (one or two letters, six digits, check character, weights 9…2 mod 11),
 * Taiwan's national ID (letter, nine digits, weights 1 9 8 … 1, mod 10), Macau's BIR, and the permits to enter the
 * mainland (回乡证 H/M and eight or ten digits, 台胞证 eight digits) or to leave it (C… and W…), which have no check digit.
 */
export const hkTwId: Detector = {
  id: 'hk-mo-tw-id',
  category: 'sensitive.identity',
  title: { 'zh-CN': '港澳台证件号', en: 'an identity number of Hong Kong, Macau or Taiwan' },
  triggers: { digits: 6 },
  find: (text) => [...hongKong(text), ...taiwan(text), ...labelledOnes(text)],
  mask: (value) => `${value.slice(0, 2)}${'*'.repeat(Math.max(2, value.length - 4))}${value.slice(-2)}`,
};

const LABEL =
  /香港(?:居民)?身[份分][证證]|hk ?id(?: ?card)?|hong kong id(?:entity card)?|身[份分][证證](?:字[号號]|[号號][码碼]?|[号號])?|台[湾灣](?:身[份分][证證])?|taiwan(?:ese)? id|national id|证件号|證件號碼?/i;
/** Names that papers of any country bear: behind one, a check digit that disagrees says that the number is another's. */
const ANYBODYS = /^(?:身份证|证件号|證件號碼?|national id)/i;
const HK = /(?<![A-Za-z0-9])([A-Za-z]{1,2})[ -]?(\d{6})[ -]?([([]?)([0-9Aa])[)\]]?(?![A-Za-z0-9])/g;
const TW = /(?<![A-Za-z0-9])([A-Za-z])([1289])(\d{8})(?![A-Za-z0-9])/g;
const PERMIT =
  /(?<![A-Za-z0-9])(?:[HhMm]\d{8}(?:\d{2})?|\d{8}|[A-Za-z]{1,2}\d{7,8}|\d{10}[A-Za-z]?)(?![A-Za-z0-9])/g;
const PERMIT_LABEL =
  /回[乡鄉][证證]|通行[证證]|台胞[证證]|home return permit|mainland travel permit|入台[证證]|居住[证證]/i;
const MACAU = /(?<![A-Za-z0-9])[1578]\/?\d{6}[/(]?\d\)?(?![A-Za-z0-9])/g;
const MACAU_LABEL = /澳[门門](?:居民)?身[份分][证證]|macau id|\bbir\b/i;

function hongKong(text: string): Match[] {
  const found: Match[] = [];
  for (const { 0: whole, 1: letters = '', 2: digits = '', 3: bracket, 4: check = '', index } of matchesOf(
    text,
    HK,
  )) {
    const label = labelBefore(text, index, LABEL);
    const passes = hkCheck(letters.toUpperCase(), digits) === check.toUpperCase();
    // The bracket is the number's own sign; without it many codes look alike.
    if (label === undefined && !(passes && bracket !== '')) continue;
    if (!passes && bracket === '' && isAnybodys(text, label)) continue;
    found.push(made(index, whole, passes ? 'passed' : 'failed', label));
  }
  return found;
}

function hkCheck(letters: string, digits: string): string {
  const code = (letter: string) => letter.charCodeAt(0) - 55;
  const padded = letters.length === 2 ? [...letters].map(code) : [36, code(letters)];
  const sum = [...padded, ...[...digits].map(Number)].reduce(
    (total, value, at) => total + value * (9 - at),
    0,
  );
  const rest = (11 - (sum % 11)) % 11;
  return rest === 10 ? 'A' : String(rest);
}

/** Values of the letters, A = 10 … in the order of the registry. */
const TW_LETTERS = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

function taiwan(text: string): Match[] {
  const found: Match[] = [];
  for (const { 0: whole, 1: letter = '', index } of matchesOf(text, TW)) {
    const label = labelBefore(text, index, LABEL);
    if (label === undefined) continue;
    const first = TW_LETTERS.indexOf(letter.toUpperCase()) + 10;
    const digits = [Math.floor(first / 10), first % 10, ...[...whole.slice(1)].map(Number)];
    const weights = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1];
    const sum = digits.reduce((total, digit, at) => total + digit * (weights[at] ?? 0), 0);
    if (sum % 10 !== 0 && isAnybodys(text, label)) continue;
    found.push(made(index, whole, sum % 10 === 0 ? 'passed' : 'failed', label));
  }
  return found;
}

function isAnybodys(text: string, label: Match['label']): boolean {
  return label !== undefined && ANYBODYS.test(text.slice(label.start, label.end));
}

function labelledOnes(text: string): Match[] {
  return [[PERMIT, PERMIT_LABEL] as const, [MACAU, MACAU_LABEL] as const].flatMap(([pattern, name]) =>
    matchesOf(text, pattern).flatMap(({ 0: whole, index }) => {
      const label = labelBefore(text, index, name, 8);
      return label === undefined ? [] : [made(index, whole, 'none', label)];
    }),
  );
}

function made(start: number, whole: string, check: Match['check'], label: Match['label']): Match {
  return {
    start,
    end: start + whole.length,
    value: whole.replace(/[^A-Za-z0-9]/g, '').toUpperCase(),
    check,
    labelled: label !== undefined,
    confidence: check === 'failed' ? 'medium' : 'high',
    ...(label ? { label } : {}),
  };
}
