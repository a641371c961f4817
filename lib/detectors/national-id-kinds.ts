import { luhn } from './bank-card';

/** One kind of number that a country issues. */
export interface Issued {
  /** ISO 3166-1 code, lower case; `licence` for driving licences, whose forms are too many to be told apart. */
  readonly code: string;
  /** Which of the country's numbers, where a label may name it alone: `utr`, `vat`. */
  readonly kind?: string;
  /** Not to be told from other numbers by its shape: only where the label names this very kind. */
  readonly byName?: true;
  /** Letters and digits only, upper case. */
  readonly shape: RegExp;
  /** Two check digits or more: hardly a number passes by chance. */
  readonly strong?: true;
  /** How this number is written and hardly another. */
  readonly written?: RegExp;
  /** The check digits, or what else must hold; `raw` is the number as written. */
  readonly check: (value: string, raw: string) => boolean;
}

/** Weighted sum of the leading digits (or of A = 10 … as in `valueOf`). */
function sum(value: string, weights: readonly number[]): number {
  return weights.reduce((total, weight, at) => total + weight * Number(value.charAt(at)), 0);
}

const digit = (value: string, at: number) => Number(value.charAt(at < 0 ? value.length + at : at));

/** The next digit completes the sum to a multiple of the modulus; a remainder that is no digit becomes `ten`. */
function complements(weights: readonly number[], modulus: number, ten = -1) {
  return (value: string) => {
    const check = (modulus - (sum(value, weights) % modulus)) % modulus;
    return digit(value, weights.length) === (check === 10 ? ten : check);
  };
}

/** The next digit is the remainder itself. */
function remains(weights: readonly number[], modulus: number, ten = -1) {
  return (value: string) => {
    const rest = sum(value, weights) % modulus;
    return digit(value, weights.length) === (rest === 10 ? ten : rest);
  };
}

/** The whole number, weighted, is a multiple. */
function divides(weights: readonly number[], modulus: number) {
  return (value: string) => sum(value, weights) % modulus === 0;
}

/** ISO 7064 MOD 11,10. */
function mod1110(value: string): boolean {
  let product = 10;
  for (const unit of value.slice(0, -1)) {
    const next = (Number(unit) + product) % 10 || 10;
    product = (next * 2) % 11;
  }
  return (11 - product) % 10 === digit(value, -1);
}

/** Day and month at these places may be a date; some countries add to them for sex or century. */
function dated(dayAt: number, monthAt: number) {
  return (value: string) => {
    const day = Number(value.slice(dayAt, dayAt + 2)) % 40;
    const month = Number(value.slice(monthAt, monthAt + 2)) % 20;
    return day >= 1 && day <= 31 && month >= 1 && month <= 12;
  };
}

/** The country gives it no check digit, or none that is known. */
export const always = () => true;
const both =
  (...checks: readonly ((value: string, raw: string) => boolean)[]) =>
  (value: string, raw: string) =>
    checks.every((check) => check(value, raw));
const either =
  (...checks: readonly ((value: string, raw: string) => boolean)[]) =>
  (value: string, raw: string) =>
    checks.some((check) => check(value, raw));

const down = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_none, at) => from - at);
const BASE_36 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Verhoeff's dihedral check of Aadhaar, as the group's table and the power of its permutation. */
function verhoeff(value: string): boolean {
  const product = (a: number, b: number) =>
    a < 5
      ? b < 5
        ? (a + b) % 5
        : ((a + b - 5) % 5) + 5
      : b < 5
        ? ((a - 5 - b + 5) % 5) + 5
        : (a - b + 5) % 5;
  const permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
  let check = 0;
  for (let at = 0; at < value.length; at += 1) {
    let unit = digit(value, value.length - 1 - at);
    for (let turn = 0; turn < at % 8; turn += 1) unit = permutation[unit] ?? 0;
    check = product(check, unit);
  }
  return check === 0;
}

function gstin(value: string): boolean {
  const total = [...value.slice(0, 14)].reduce((all, unit, at) => {
    const product = BASE_36.indexOf(unit) * (at % 2 === 0 ? 1 : 2);
    return all + Math.floor(product / 36) + (product % 36);
  }, 0);
  return BASE_36.charAt((36 - (total % 36)) % 36) === value.charAt(14);
}

function turkish(value: string): boolean {
  const odd = [0, 2, 4, 6, 8].reduce((total, at) => total + digit(value, at), 0);
  const even = [1, 3, 5, 7].reduce((total, at) => total + digit(value, at), 0);
  const tenth = (((odd * 7 - even) % 10) + 10) % 10;
  return tenth === digit(value, 9) && (odd + even + tenth) % 10 === digit(value, 10);
}

/** Mexico, RFC: the name's letters, the date and two signs, weighted from 13 down. */
function mexicanTax(value: string): boolean {
  const alphabet = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';
  const padded = value.padStart(13, ' ');
  const total = [...padded.slice(0, 12)].reduce(
    (all, unit, at) => all + alphabet.indexOf(unit) * (13 - at),
    0,
  );
  return '0123456789A'.charAt((11 - (total % 11)) % 11) === padded.charAt(12);
}

/** Germany, pension insurance: the letter counts as its place in the alphabet, products by the sum of their digits. */
function germanPension(value: string): boolean {
  const letter = String(value.charCodeAt(8) - 64).padStart(2, '0');
  const digits = `${value.slice(0, 8)}${letter}${value.slice(9, 11)}`;
  const total = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1].reduce((all, weight, at) => {
    const product = weight * digit(digits, at);
    return all + Math.floor(product / 10) + (product % 10);
  }, 0);
  return total % 10 === digit(value, 11);
}

/** Spain, companies: Luhn's sum over seven digits, closed by a digit or the letter of that rank. */
function spanishCompany(value: string): boolean {
  const total = [...value.slice(1, 8)].reduce((all, unit, at) => {
    const product = Number(unit) * (at % 2 === 0 ? 2 : 1);
    return all + Math.floor(product / 10) + (product % 10);
  }, 0);
  const check = (10 - (total % 10)) % 10;
  return value.charAt(8) === String(check) || value.charAt(8) === 'JABCDEFGHI'.charAt(check);
}

/** Turkey, companies: each digit raised by its distance, doubled modulo nine. */
function turkishTax(value: string): boolean {
  const total = [...value.slice(0, 9)].reduce((all, unit, at) => {
    const raised = (Number(unit) + 9 - at) % 10;
    return all + (raised === 0 ? 0 : (raised * 2 ** (9 - at)) % 9 || 9);
  }, 0);
  return (10 - (total % 10)) % 10 === digit(value, 9);
}

/** ICAO 9303: the tenth character of a paper's number as machines read it, weights 7 3 1. */
function machineRead(value: string): boolean {
  if (!/^.{9}\d/.test(value)) return true;
  const total = [...value.slice(0, 9)].reduce(
    (all, unit, at) => all + BASE_36.indexOf(unit) * ([7, 3, 1][at % 3] ?? 0),
    0,
  );
  return total % 10 === digit(value, 9);
}

/** Germany, health insurance: the letter as two digits, every second digit doubled and its digits added (SGB V § 290). */
function germanHealth(value: string): boolean {
  const digits = `${String(value.charCodeAt(0) - 64).padStart(2, '0')}${value.slice(1, 9)}`;
  const total = [...digits].reduce((all, unit, at) => {
    const product = Number(unit) * (at % 2 === 0 ? 1 : 2);
    return all + Math.floor(product / 10) + (product % 10);
  }, 0);
  return total % 10 === digit(value, -1);
}

/** Ecuador, taxpayers: persons as on their card; the third digit tells the state and companies, with weights of their own. */
function ecuadorian(value: string): boolean {
  const third = digit(value, 2);
  if (third === 6) return complements([3, 2, 7, 6, 5, 4, 3, 2], 11)(value);
  if (third === 9) return complements([4, 3, 2, 7, 6, 5, 4, 3, 2], 11)(value);
  return luhn(value.slice(0, 10));
}

/** Kazakhstan: 1 … 11, and a second row of weights where the first leaves ten. */
function kazakh(value: string): boolean {
  return twice([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2])(value);
}

function korean(value: string): boolean {
  const total = sum(value, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + Math.floor((digit(value, 8) * 5) / 10);
  return (10 - (total % 10)) % 10 === digit(value, 9);
}

function cypriot(value: string): boolean {
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
  const total = [...value.slice(0, 8)].reduce(
    (all, unit, at) => all + (at % 2 === 0 ? (odd[Number(unit)] ?? 0) : Number(unit)),
    0,
  );
  return String.fromCharCode(65 + (total % 26)) === value.charAt(8);
}

/** A second row of weights where the first leaves ten. */
function twice(first: readonly number[], second: readonly number[]) {
  return (value: string) => {
    const rest = sum(value, first) % 11;
    return (rest < 10 ? rest : (sum(value, second) % 11) % 10) === digit(value, first.length);
  };
}

/** From the right, 2, 3, 4 …; the check digit stands last. */
function rising(value: string, last: number): number {
  return [...value.slice(0, -1)]
    .reverse()
    .reduce((all, unit, at) => all + Number(unit) * (2 + (at % last)), 0);
}

function venezuelan(value: string): boolean {
  const total = 'VEJPG'.indexOf(value.charAt(0)) * 4 + 4 + sum(value.slice(1), [3, 2, 7, 6, 5, 4, 3, 2]);
  return '00987654321'.charAt(total % 11) === value.slice(-1);
}

function austrianVat(value: string): boolean {
  const total = [...value.slice(1, 8)].reduce((all, unit, at) => {
    const product = Number(unit) * (at % 2 === 0 ? 1 : 2);
    return all + Math.floor(product / 10) + (product % 10);
  }, 4);
  return (10 - (total % 10)) % 10 === digit(value, 8);
}

/** Italy: values of the characters at odd places (D.M. 23/12/1976). */
const ITALIAN_ODD = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];
function italian(value: string): boolean {
  const total = [...value.slice(0, 15)].reduce((all, unit, at) => {
    const number = /\d/.test(unit) ? Number(unit) : unit.charCodeAt(0) - 65;
    return all + (at % 2 === 0 ? (ITALIAN_ODD[number] ?? 0) : number);
  }, 0);
  return String.fromCharCode(65 + (total % 26)) === value.charAt(15);
}

function spanish(value: string): boolean {
  const digits = value.replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
  return 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(Number(digits.slice(0, -1)) % 23) === value.slice(-1);
}

function cpf(value: string): boolean {
  const first = ((sum(value, down(10, 2)) * 10) % 11) % 10;
  const second = ((sum(value, down(11, 2)) * 10) % 11) % 10;
  return first === digit(value, 9) && second === digit(value, 10) && !/^(\d)\1+$/.test(value);
}

function cnpj(value: string): boolean {
  // Since 2026 with letters too, counted by their place behind the digits of ASCII.
  const total = (weights: readonly number[]) =>
    weights.reduce((all, weight, at) => all + weight * (value.charCodeAt(at) - 48), 0);
  const weights = [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
  const of = (rest: number) => (rest < 2 ? 0 : 11 - rest);
  return of(total(weights) % 11) === digit(value, 12) && of(total([6, ...weights]) % 11) === digit(value, 13);
}

function finnish(value: string): boolean {
  const number = Number(value.replace(/\D/g, '').slice(0, 9));
  return '0123456789ABCDEFHJKLMNPRSTUVWXY'.charAt(number % 31) === value.slice(-1);
}

/** Estonia and Lithuania: a second set of weights where the first gives ten. */
function baltic(value: string): boolean {
  const first = sum(value, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  const second = sum(value, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11;
  return digit(value, 10) === (first < 10 ? first : second % 10);
}

function belgian(value: string): boolean {
  const number = Number(value.slice(0, 9));
  const check = Number(value.slice(9));
  return 97 - (number % 97) === check || 97 - ((2_000_000_000 + number) % 97) === check;
}

function french(value: string): boolean {
  return value.length === 13 || 97 - Number(BigInt(value.slice(0, 13)) % 97n) === Number(value.slice(13));
}

function singaporean(value: string): boolean {
  const kind = value.charAt(0);
  const offset = kind === 'T' || kind === 'G' ? 4 : kind === 'M' ? 3 : 0;
  const at = (sum(value.slice(1), [2, 7, 6, 5, 4, 3, 2]) + offset) % 11;
  const letters = 'ST'.includes(kind) ? 'JZIHGFEDCBA' : kind === 'M' ? 'XWUTRQPNJLK' : 'XWUTRQPNMLK';
  return letters.charAt(at) === value.charAt(8);
}

/** Three kinds of companies, each with its own weights and letters (ACRA). */
function singaporeanCompany(value: string): boolean {
  const check = value.slice(-1);
  if (value.length === 9) return 'XMKECAWLJDB'.charAt(sum(value, [10, 4, 9, 3, 8, 2, 7, 1]) % 11) === check;
  if (/^\d/.test(value)) return 'ZKCMDNERGWH'.charAt(sum(value, [10, 8, 6, 4, 9, 7, 5, 3, 1]) % 11) === check;
  const alphabet = 'ABCDEFGHJKLMNPQRSTUVWX0123456789';
  const total = [4, 3, 5, 3, 10, 2, 2, 5, 7].reduce(
    (all, weight, at) => all + weight * alphabet.indexOf(value.charAt(at)),
    0,
  );
  return alphabet.charAt((((total - 5) % 11) + 11) % 11) === check;
}

/** Luhn's sum with letters counted from ten. */
function portugueseCard(value: string): boolean {
  const total = [...value].reduce((all, unit, at) => {
    const product = BASE_36.indexOf(unit) * (at % 2 === 0 ? 2 : 1);
    return all + (at % 2 === 0 && product > 9 ? product - 9 : product);
  }, 0);
  return total % 10 === 0;
}

function chilean(value: string): boolean {
  const digits = [...value.slice(0, -1)].reverse();
  const rest = digits.reduce((total, unit, at) => total + Number(unit) * (2 + (at % 6)), 0) % 11;
  return '0K987654321'.charAt(rest) === value.slice(-1);
}

function mexican(value: string): boolean {
  const alphabet = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ';
  const total = [...value.slice(0, 17)].reduce(
    (all, unit, at) => all + alphabet.indexOf(unit) * (18 - at),
    0,
  );
  return digit(value, 17) === (10 - (total % 10)) % 10;
}

function irish(value: string): boolean {
  const second = value.charAt(8);
  const extra = second === '' || 'TWX'.includes(second) ? 0 : (second.charCodeAt(0) - 64) * 9;
  return 'WABCDEFGHIJKLMNOPQRSTUV'.charAt((sum(value, down(8, 2)) + extra) % 23) === value.charAt(7);
}

function russian(value: string): boolean {
  const last = (weights: readonly number[]) =>
    (sum(value, weights) % 11) % 10 === digit(value, weights.length);
  return value.length === 10
    ? last([2, 4, 10, 3, 5, 9, 4, 6, 8])
    : last([7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) && last([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]);
}

const ean13 = complements([1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3], 10);
const norwegian = both(
  dated(0, 2),
  complements([3, 7, 6, 1, 8, 9, 4, 5, 2], 11),
  complements([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], 11),
);
const grouped = (pattern: RegExp) => (_value: string, raw: string) => pattern.test(raw);

/**
 * Numbers of persons and taxpayers, from the issuing authorities' published rules. Those with strong checks come first:
 * where a label names no country, the first that agrees is taken.
 */
export const ISSUED: readonly Issued[] = [
  { code: 'it', shape: /^[A-Z]{6}\w{2}[A-EHLMPRST]\w{2}[A-Z]\w{3}[A-Z]$/, check: italian },
  { code: 'mx', shape: /^[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d$/, check: mexican },
  { code: 'mx', kind: 'rfc', shape: /^[A-Z&]{3,4}\d{6}[A-Z\d]{3}$/, check: mexicanTax },
  { code: 'in', kind: 'gst', shape: /^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[A-Z\d]$/, check: gstin },
  {
    code: 'in',
    kind: 'pan',
    shape: /^[A-Z]{5}\d{4}[A-Z]$/,
    check: (value) => /^[A-Z]{3}[ABCFGHJKLPT][A-Z](?!0000)/.test(value),
  },
  { code: 'in', kind: 'aadhaar', written: /^\d{4} \d{4} \d{4}$/, shape: /^[2-9]\d{11}$/, check: verhoeff },
  { code: 'es', shape: /^[\dXYZ]\d{7}[A-Z]$/, check: spanish },
  {
    code: 'fi',
    written: /^\d{6}[-+]/,
    shape: /^\d{6}[A-FU-Y]?\d{3}[0-9A-Y]$/,
    check: both(finnish, grouped(/^\d{6}[-+A-FU-Ya-fu-y]/)),
  },
  { code: 'sg', kind: 'nric', shape: /^[STFGM]\d{7}[A-Z]$/, check: singaporean },
  { code: 'sg', kind: 'uen', shape: /^(?:\d{8,9}|[TSR]\d{2}[A-Z]{2}\d{4})[A-Z]$/, check: singaporeanCompany },
  { code: 'ie', shape: /^\d{7}[A-W][A-ITWX]?$/, check: irish },
  {
    code: 'gb',
    kind: 'nino',
    shape: /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/,
    check: (value) => !/^(?:BG|GB|KN|NK|NT|TN|ZZ)/.test(value),
  },
  {
    code: 'gb',
    kind: 'nhs',
    shape: /^\d{10}$/,
    check: both(complements(down(10, 2), 11), grouped(/^\d{3}[ -]\d{3}[ -]\d{4}$|^\d{10}$/)),
  },
  {
    code: 'lk',
    // The day of the year, 500 more for women; those born since 2000 have twelve digits.
    shape: /^[1-9]\d{8}[VX]$/,
    check: (value) => /^..(?:[0-2567]|[38][0-6])/.test(value),
  },
  {
    code: 'cl',
    shape: /^\d{7,8}[\dK]$/,
    written: /^\d{1,2}\.\d{3}\.\d{3}-/,
    check: chilean,
  },
  { code: 'de', kind: 'idnr', shape: /^[1-9]\d{10}$/, check: mod1110 },
  { code: 'de', kind: 'svnr', shape: /^\d{2}[0-3]\d[01]\d{3}[A-Z]\d{3}$/, check: germanPension },
  { code: 'hr', shape: /^\d{11}$/, check: mod1110 },
  { code: 'tr', shape: /^[1-9]\d{10}$/, strong: true, check: turkish },
  {
    code: 'pl',
    shape: /^\d{11}$/,
    check: both(complements([1, 3, 7, 9, 1, 3, 7, 9, 1, 3], 10), dated(4, 2)),
  },
  {
    code: 'pl',
    shape: /^\d{10}$/,
    written: /^\d{3}-\d{3}-\d{2}-\d{2}$/,
    check: remains([6, 5, 7, 2, 3, 4, 5, 6, 7], 11),
  },
  { code: 'br', shape: /^\d{11}$/, strong: true, check: cpf },
  { code: 'br', shape: /^[\dA-Z]{12}\d\d$/, strong: true, check: cnpj },
  { code: 'no', shape: /^\d{11}$/, strong: true, check: norwegian },
  { code: 'ee', shape: /^[1-6]\d{10}$/, check: both(baltic, dated(5, 3)) },
  { code: 'be', shape: /^\d{11}$/, strong: true, check: both(belgian, dated(4, 2)) },
  { code: 'gr', shape: /^\d{11}$/, check: both(luhn, dated(0, 2)) },
  {
    code: 'ar',
    written: /^\d{2}-\d{8}-\d$/,
    shape: /^(?:20|2[34]|27|30|3[34])\d{9}$/,
    check: complements([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], 11, 9),
  },
  {
    code: 'au',
    kind: 'abn',
    strong: true,
    shape: /^\d{11}$/,
    check: (value) => (sum(value, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 === 0,
  },
  {
    code: 'lv',
    written: /^\d{6}-\d{5}$/,
    shape: /^\d{11}$/,
    check: both(
      dated(0, 2),
      (value) => ((1101 - sum(value, [1, 6, 3, 7, 9, 10, 5, 8, 4, 2])) % 11) % 10 === digit(value, 10),
    ),
  },
  {
    code: 'kr',
    kind: 'rrn',
    written: /^\d{6}-\d{7}$/,
    shape: /^\d{13}$/,
    check: both(
      dated(4, 2),
      (value) => (11 - (sum(value, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10 === digit(value, 12),
    ),
  },
  { code: 'za', shape: /^\d{13}$/, check: both(luhn, dated(4, 2)) },
  {
    code: 'ro',
    shape: /^[1-8]\d{12}$/,
    check: both(remains([2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9], 11, 1), dated(5, 3)),
  },
  { code: 'rs', shape: /^\d{13}$/, check: complements([7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2], 11) },
  {
    code: 'th',
    written: /^\d[- ]\d{4}[- ]\d{5}[- ]\d{2}[- ]\d$/,
    shape: /^[1-8]\d{12}$/,
    check: (value) => (11 - (sum(value, down(13, 2)) % 11)) % 10 === digit(value, 12),
  },
  { code: 'pk', shape: /^[1-7]\d{12}$/, written: /-/, check: grouped(/^\d{5}-\d{7}-\d$/) },
  { code: 'ch', shape: /^756\d{10}$/, strong: true, check: ean13 },
  {
    code: 'fr',
    strong: true,
    shape: /^[12]\d{4}(?:\d{2}|2[AB])\d{6}(?:\d{2})?$/,
    check: (value) => value.length === 15 && french(value.replace('2A', '19').replace('2B', '18')),
  },
  {
    code: 'fr',
    strong: true,
    shape: /^[0-3]\d{12}$/,
    check: (value) => Number(BigInt(value.slice(0, 10)) % 511n) === Number(value.slice(10)),
  },
  { code: 'id', shape: /^[1-9]\d{15}$/, check: dated(6, 8) },
  {
    code: 'id',
    shape: /^\d{15}$/,
    written: /^\d{2}\.\d{3}\.\d{3}\.\d-/,
    check: (value) => luhn(value.slice(0, 9)),
  },
  {
    code: 'jp',
    shape: /^\d{12}$/,
    check: (value) => {
      const rest = sum(value, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
      return digit(value, 11) === (rest <= 1 ? 0 : 11 - rest);
    },
  },
  { code: 'my', shape: /^\d{12}$/, written: /-/, check: both(dated(4, 2), grouped(/^\d{6}-\d{2}-\d{4}$/)) },
  { code: 'vn', shape: /^0\d{11}$/, check: (value) => Number(value.slice(0, 3)) <= 96 },
  { code: 'ru', shape: /^\d{10}(?:\d{2})?$/, check: russian },
  { code: 'ph', shape: /^\d{9}(?:\d{3})?$/, check: grouped(/^\d{3}-\d{3}-\d{3}(?:-\d{3})?$/) },
  {
    code: 'us',
    kind: 'ssn',
    written: /^\d{3}-\d{2}-\d{4}$/,
    shape: /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/,
    check: grouped(/^\d{3}[- ]?\d{2}[- ]?\d{4}$/),
  },
  {
    code: 'us',
    kind: 'itin',
    written: /^\d{3}-\d{2}-\d{4}$/,
    shape: /^9\d{2}(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}$/,
    check: always,
  },
  {
    code: 'us',
    kind: 'ein',
    written: /-/,
    // Prefixes that the tax office has given out.
    shape: /^(?!00|0[7-9]|1[7-9]|2[89]|49|69|70|7[89]|89|9[67])\d{9}$/,
    check: grouped(/^\d{2}-\d{7}$/),
  },
  { code: 'ca', shape: /^[1-9]\d{8}(?:R[CMPRTZ]\d{4})?$/, check: (value) => luhn(value.slice(0, 9)) },
  { code: 'nl', shape: /^\d{9}$/, check: (value) => (sum(value, down(9, 2)) - digit(value, 8)) % 11 === 0 },
  {
    code: 'pt',
    shape: /^\d{9}$/,
    check: (value) => {
      const rest = sum(value, down(9, 2)) % 11;
      return digit(value, 8) === (rest < 2 ? 0 : 11 - rest);
    },
  },
  {
    code: 'gr',
    shape: /^\d{8,9}$/,
    check: (value) =>
      (sum(value.padStart(9, '0'), [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === digit(value, -1),
  },
  { code: 'il', shape: /^\d{8,9}$/, check: luhn },
  {
    code: 'nz',
    shape: /^\d{8,9}$/,
    check: (value) => {
      const padded = value.padStart(9, '0');
      return either(complements([3, 2, 7, 6, 5, 4, 3, 2], 11), complements([7, 4, 3, 2, 5, 2, 7, 6], 11))(
        padded,
        padded,
      );
    },
  },
  { code: 'au', kind: 'tfn', shape: /^\d{9}$/, check: divides([1, 4, 3, 7, 5, 8, 6, 9, 10], 11) },
  {
    code: 'se',
    written: /^(?:\d{2})?\d{6}[-+]\d{4}$/,
    // A day (60 more for those who only work there) or, of organisations, a month that is none.
    shape:
      /^(?:\d{2})?\d{2}(?:(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])|[2-9]\d{3})\d{4}$/,
    check: (value) => luhn(value.slice(-10)),
  },
  {
    code: 'dk',
    written: /^\d{6}-\d{4}$/,
    shape: /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{6}$/,
    // Since 2007 some have been given out without.
    check: divides([4, 3, 2, 7, 6, 5, 4, 3, 2, 1], 11),
  },
  {
    code: 'bg',
    shape: /^\d{10}$/,
    check: (value) => (sum(value, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === digit(value, 9),
  },
  {
    code: 'cz',
    written: /^\d{6}\/\d{4}$/,
    // Women's months are 50 more, late numbers' 20; nine digits until 1953, without a check.
    shape: /^\d{2}(?:[0257][1-9]|[1368][0-2])(?:0[1-9]|[12]\d|3[01])\d{3,4}$/,
    check: (value) => value.length === 9 || Number(value) % 11 === 0,
  },
  {
    code: 'ua',
    shape: /^\d{10}$/,
    check: (value) => (((sum(value, [-1, 5, 7, 9, 4, 6, 10, 5, 7]) % 11) + 11) % 11) % 10 === digit(value, 9),
  },
  {
    code: 'ir',
    shape: /^\d{10}$/,
    check: (value) => {
      const rest = sum(value, down(10, 2)) % 11;
      return digit(value, 9) === (rest < 2 ? rest : 11 - rest);
    },
  },
];

/** Numbers that only a label of their own country makes readable: too many digits in the world look like them. */
export const NAMED_ONLY: readonly Issued[] = [
  {
    code: 'at',
    kind: 'svnr',
    shape: /^[1-9]\d{9}$/,
    check: (value) => sum(value, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === digit(value, 3),
  },
  { code: 'at', kind: 'tin', shape: /^\d{9}$/, check: luhn },
  { code: 'at', kind: 'vat', shape: /^U\d{8}$/, check: austrianVat },
  {
    code: 'be',
    kind: 'vat',
    shape: /^[01]?\d{9}$/,
    check: (value) => 97 - (Number(value.padStart(10, '0').slice(0, 8)) % 97) === Number(value.slice(-2)),
  },
  {
    code: 'bg',
    kind: 'vat',
    shape: /^\d{9}$/,
    check: twice([1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 8, 9, 10]),
  },
  { code: 'bg', kind: 'pnf', shape: /^\d{10}$/, check: remains([21, 19, 17, 13, 11, 9, 7, 3, 1], 10) },
  {
    code: 'ch',
    kind: 'vat',
    written: /^CHE-?\d{3}\.?\d{3}\.?\d{3}/i,
    shape: /^CHE\d{9}(?:MWST|TVA|IVA|TPV)?$/,
    check: (value) => complements([5, 4, 3, 2, 7, 6, 5, 4], 11)(value.slice(3)),
  },
  {
    code: 'co',
    shape: /^\d{8,10}$/,
    check: (value) => {
      const rest =
        [...value.slice(0, -1)]
          .reverse()
          .reduce((all, unit, at) => all + Number(unit) * ([3, 7, 13, 17, 19, 23, 29, 37, 41][at] ?? 0), 0) %
        11;
      return '01987654321'.charAt(rest) === value.slice(-1);
    },
  },
  // Persons, companies by class and kind, foreigners.
  {
    code: 'cr',
    shape: /^0?[1-9]\d{8}$|^(?:2[1-4]00|3(?:0\d|1[01])\d|4000|5001)\d{6}$|^1\d{11}$/,
    check: always,
  },
  { code: 'cu', shape: /^\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{5}$/, check: always },
  { code: 'cy', kind: 'vat', shape: /^\d{8}[A-Z]$/, check: cypriot },
  {
    code: 'cz',
    kind: 'ico',
    shape: /^\d{8}$/,
    check: (value) => (11 - (sum(value, down(8, 2)) % 11)) % 10 === digit(value, 7),
  },
  { code: 'de', kind: 'vat', shape: /^[1-9]\d{8}$/, check: mod1110 },
  { code: 'de', kind: 'stnr', byName: true, shape: /^\d{10,13}$/, check: always },
  {
    code: 'de',
    kind: 'id',
    byName: true,
    shape: /^[CFGHJKLMNPRTVWXYZ\d]{9}\d?D?(?:\d{14}D?\d)?$/,
    check: machineRead,
  },
  { code: 'dk', kind: 'cvr', shape: /^[1-9]\d{7}$/, check: divides([2, 7, 6, 5, 4, 3, 2, 1], 11) },
  { code: 'do', shape: /^\d{11}$/, check: luhn },
  {
    code: 'do',
    kind: 'rnc',
    shape: /^\d{9}$/,
    check: (value) => ((10 - (sum(value, [7, 9, 8, 6, 5, 4, 3, 2]) % 11)) % 9) + 1 === digit(value, 8),
  },
  { code: 'ec', shape: /^(?:[01]\d|2[0-4]|30)\d{8}$/, check: luhn },
  { code: 'ec', shape: /^(?:[01]\d|2[0-4]|30)\d{8}(?!000)\d{3}$/, check: ecuadorian },
  {
    code: 'ee',
    kind: 'vat',
    shape: /^\d{9}$/,
    check: (value) => sum(value, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0,
  },
  { code: 'eg', shape: /^[23]\d{13}$/, check: dated(5, 3) },
  { code: 'es', shape: /^\d{7}[A-Z]$/, check: spanish },
  { code: 'es', kind: 'cif', shape: /^[A-HJNP-SUVW]\d{7}[\dA-J]$/, check: spanishCompany },
  {
    code: 'es',
    kind: 'nss',
    shape: /^\d{12}$/,
    check: (value) =>
      Number(value.slice(0, 10)) % 97 === Number(value.slice(10)) ||
      Number(value.slice(0, 2) + value.slice(3, 10)) % 97 === Number(value.slice(10)),
  },
  { code: 'fi', kind: 'vat', shape: /^\d{8}$/, check: divides([7, 9, 10, 5, 8, 4, 2, 1], 11) },
  { code: 'fr', kind: 'siren', shape: /^\d{9}$/, check: luhn },
  { code: 'fr', kind: 'siren', shape: /^\d{14}$/, check: luhn },
  {
    code: 'fr',
    kind: 'vat',
    shape: /^[\dA-HJ-NP-Z]{2}\d{9}$/,
    check: (value) =>
      !/^\d/.test(value) || (12 + 3 * (Number(value.slice(2)) % 97)) % 97 === Number(value.slice(0, 2)),
  },
  {
    code: 'gb',
    kind: 'utr',
    shape: /^\d{10}$/,
    check: (value) =>
      '21987654321'.charAt(sum(value.slice(1), [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11) === value.charAt(0),
  },
  {
    code: 'gb',
    kind: 'vat',
    shape: /^\d{9}(?:\d{3})?$/,
    check: (value) => [0, 42].includes(sum(value, [8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97),
  },
  {
    code: 'gt',
    shape: /^\d{5,11}[\dK]$/,
    check: (value) => '0123456789K'.charAt((11 - (rising(value, 12) % 11)) % 11) === value.slice(-1),
  },
  { code: 'hu', kind: 'vat', shape: /^\d{8}(?:\d{3})?$/, check: divides([9, 7, 3, 1, 9, 7, 3, 1], 10) },
  { code: 'hu', shape: /^8\d{9}$/, check: remains([1, 2, 3, 4, 5, 6, 7, 8, 9], 11) },
  { code: 'is', shape: /^\d{10}$/, check: both(divides([3, 2, 7, 6, 5, 4, 3, 2, 1], 11), dated(0, 2)) },
  { code: 'it', kind: 'vat', shape: /^\d{11}$/, check: luhn },
  { code: 'it', kind: 'id', strong: true, shape: /^C[A-Z]\d{5}[A-Z]{2}$/, check: always },
  { code: 'it', kind: 'id', shape: /^[A-Z]{2}\d{7}$/, check: always },
  {
    code: 'jp',
    kind: 'company',
    shape: /^[1-9]\d{12}$/,
    check: (value) => 9 - (sum(value.slice(1), [2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]) % 9) === digit(value, 0),
  },
  { code: 'kr', kind: 'brn', written: /^\d{3}-\d{2}-\d{5}$/, shape: /^\d{10}$/, check: korean },
  {
    code: 'lt',
    kind: 'vat',
    shape: /^\d{9}(?:\d{3})?$/,
    check: (value) =>
      twice(
        value.length === 9 ? [1, 2, 3, 4, 5, 6, 7, 8] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2],
        value.length === 9 ? [3, 4, 5, 6, 7, 8, 9, 1] : [3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4],
      )(value),
  },
  {
    code: 'lu',
    kind: 'vat',
    shape: /^\d{8}$/,
    check: (value) => Number(value.slice(0, 6)) % 89 === Number(value.slice(6)),
  },
  {
    code: 'lv',
    kind: 'vat',
    shape: /^[4-9]\d{10}$/,
    check: (value) => sum(value, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3,
  },
  { code: 'ly', shape: /^[12]\d{11}$/, check: always },
  { code: 'mt', kind: 'vat', shape: /^[1-9]\d{7}$/, check: divides([3, 4, 6, 7, 8, 9, 10, 1], 37) },
  {
    code: 'nl',
    kind: 'vat',
    strong: true,
    shape: /^\d{7,9}B\d{2}$/,
    check: (value) =>
      (sum(value.padStart(12, '0'), down(9, 2)) - digit(value, -4)) % 11 === 0 ||
      (value.length === 12 && Number(BigInt(`2321${value.slice(0, 9)}11${value.slice(10)}`) % 97n) === 1),
  },
  { code: 'no', kind: 'vat', shape: /^\d{9}(?:MVA)?$/, check: complements([3, 2, 7, 6, 5, 4, 3, 2], 11) },
  { code: 'ng', shape: /^[1-9]\d{10}$/, check: always },
  { code: 'ke', shape: /^[AP]\d{9}[A-Z]$/, check: always },
  {
    code: 'pe',
    shape: /^(?:1[0567]|20)\d{9}$/,
    check: (value) => (11 - (sum(value, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digit(value, 10),
  },
  { code: 'pe', shape: /^\d{8}$/, check: always },
  {
    code: 'pe',
    shape: /^\d{8}[\dA-K]$/,
    check: (value) => {
      const rest = sum(value, [3, 2, 7, 6, 5, 4, 3, 2]) % 11;
      return ['65432110987'.charAt(rest), 'KJIHGFEDCBA'.charAt(rest)].includes(value.charAt(8));
    },
  },
  {
    code: 'pl',
    kind: 'regon',
    shape: /^\d{9}(?:\d{5})?$/,
    check: (value) =>
      (sum(value, [8, 9, 2, 3, 4, 5, 6, 7]) % 11) % 10 === digit(value, 8) &&
      (value.length === 9 ||
        (sum(value, [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]) % 11) % 10 === digit(value, 13)),
  },
  { code: 'pt', kind: 'cc', shape: /^\d{9}[A-Z\d]{2}\d$/, check: portugueseCard },
  {
    code: 'py',
    shape: /^\d{5,9}$/,
    check: (value) => ((11 - (rising(value, 10) % 11)) % 11) % 10 === digit(value, -1),
  },
  {
    code: 'ro',
    kind: 'vat',
    shape: /^[1-9]\d{1,9}$/,
    check: (value) =>
      ((sum(value.padStart(10, '0'), [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10) % 11) % 10 === digit(value, -1),
  },
  { code: 'rs', kind: 'vat', shape: /^\d{9}$/, check: mod1110 },
  {
    code: 'ru',
    kind: 'snils',
    strong: true,
    shape: /^\d{11}$/,
    check: (value) => (sum(value, down(9, 1)) % 101) % 100 === Number(value.slice(9)),
  },
  {
    code: 'ru',
    kind: 'ogrn',
    shape: /^\d{13}$/,
    check: (value) => (Number(value.slice(0, 12)) % 11) % 10 === digit(value, 12),
  },
  { code: 'sa', shape: /^[12]\d{9}$/, check: luhn },
  { code: 'ae', shape: /^784\d{12}$/, check: luhn },
  { code: 'se', kind: 'vat', shape: /^\d{10}01$/, check: (value) => luhn(value.slice(0, 10)) },
  {
    code: 'si',
    kind: 'vat',
    shape: /^[1-9]\d{7}$/,
    check: (value) => (11 - (sum(value, down(8, 2)) % 11)) % 10 === digit(value, 7),
  },
  { code: 'sk', kind: 'vat', shape: /^[1-9]\d[23478]\d{7}$/, check: (value) => Number(value) % 11 === 0 },
  { code: 'tn', shape: /^\d{8}$|^\d{7}[A-Z](?:[A-Z]{2}\d{3})?$/, check: always },
  { code: 'tr', kind: 'vkn', shape: /^\d{10}$/, check: turkishTax },
  {
    code: 'ua',
    kind: 'edrpou',
    shape: /^\d{8}$/,
    check: (value) => {
      const late = value >= '30000000' && value <= '60000000';
      const first = late ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7];
      return twice(
        first,
        first.map((weight) => weight + 2),
      )(value);
    },
  },
  {
    code: 'uy',
    written: /^\d\.\d{3}\.\d{3}-\d$/,
    shape: /^\d{8}$/,
    check: (value) => (10 - (sum(value, [2, 9, 8, 7, 6, 3, 4]) % 10)) % 10 === digit(value, 7),
  },
  {
    code: 'uy',
    kind: 'rut',
    shape: /^\d{12}$/,
    check: (value) => (11 - (sum(value, [4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === digit(value, 11),
  },
  { code: 've', shape: /^[VEJPG]\d{9}$/, check: venezuelan },
  {
    code: 'vn',
    kind: 'mst',
    shape: /^\d{10}(?:\d{3})?$/,
    check: (value) => 10 - (sum(value, [31, 29, 23, 19, 17, 13, 7, 5, 3]) % 11) === digit(value, 9),
  },
  { code: 'za', kind: 'tax', shape: /^[012349]\d{9}$/, check: luhn },
  { code: 'ar', kind: 'dni', shape: /^\d{7,8}$/, check: always },
  { code: 'al', shape: /^[A-M]\d{8}[A-Z]$/, check: always },
  { code: 'ad', shape: /^[A-Z]\d{6}[A-Z]$/, check: always },
  { code: 'bd', shape: /^(?:\d{10}|\d{13}|\d{17})$/, check: always },
  { code: 'au', kind: 'tfn', shape: /^\d{8}$/, check: divides([10, 7, 8, 4, 6, 3, 5, 1], 11) },
  { code: 'au', kind: 'acn', shape: /^\d{9}$/, check: complements(down(8, 1), 10) },
  {
    code: 'au',
    kind: 'medicare',
    shape: /^[2-6]\d{9}\d?$/,
    check: remains([1, 3, 7, 9, 1, 3, 7, 9], 10),
  },
  {
    code: 'us',
    kind: 'mbi',
    shape:
      /^[1-9][AC-HJKMNP-RT-Y][\dAC-HJKMNP-RT-Y]\d[AC-HJKMNP-RT-Y][\dAC-HJKMNP-RT-Y]\d[AC-HJKMNP-RT-Y]{2}\d\d$/,
    check: always,
  },
  { code: 'us', kind: 'npi', shape: /^[12]\d{9}$/, check: (value) => luhn(`80840${value}`) },
  {
    code: 'us',
    kind: 'dea',
    shape: /^[A-HJ-NP-UX][A-Z9]\d{7}$/,
    check: (value) => sum(value.slice(2), [1, 2, 1, 2, 1, 2]) % 10 === digit(value, -1),
  },
  {
    code: 'de',
    kind: 'kvnr',
    shape: /^[A-Z]\d{9}$/,
    check: germanHealth,
  },
  { code: 'de', kind: 'lanr', shape: /^\d{9}$/, check: complements([4, 9, 4, 9, 4, 9], 10) },
  { code: 'de', kind: 'bsnr', byName: true, shape: /^\d{9}$/, check: always },
  {
    code: 'by',
    shape: /^[1-9A-HKM]\d{8}$/,
    check: (value) => /^\D/.test(value) || remains([29, 23, 19, 17, 13, 7, 5, 3], 11)(value),
  },
  { code: 'kw', shape: /^[23]\d{11}$/, check: dated(5, 3) },
  { code: 'qa', shape: /^[23]\d{10}$/, check: always },
  { code: 'bh', shape: /^\d{2}(?:0[1-9]|1[0-2])\d{5}$/, check: always },
  { code: 'sv', kind: 'dui', shape: /^\d{9}$/, check: grouped(/^\d{8}-?\d$/) },
  {
    code: 'sv',
    shape: /^[019]\d{13}$/,
    check: (value) => {
      const rest =
        value.slice(10, 13) === '100'
          ? sum(value, down(14, 2)) % 11
          : 11 - (sum(value, [2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
      return rest % 10 === digit(value, 13);
    },
  },
  {
    code: 'md',
    shape: /^[012]\d{12}$/,
    check: (value) => sum(value, [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]) % 10 === digit(value, 12),
  },
  { code: 'kz', shape: /^\d{2}(?:0[1-9]|1[0-2])\d{8}$/, check: kazakh },
  { code: 'gh', shape: /^GHA\d{10}$/, check: always },
  { code: 'ma', shape: /^[A-Z]{1,2}\d{5,6}$/, check: always },
  { code: 'dz', shape: /^\d{15}(?:\d{3}|\d{5})?$/, check: always },
  { code: 'ao', shape: /^\d{9}[A-Z]{2}\d{3}$|^\d{10}$/, check: always },
  { code: 'ao', kind: 'bi', shape: /^\d{9}[A-Z]{2}\d{3}$/, check: always },
  { code: 'mz', shape: /^\d{12}[A-Z]$/, check: always },
  {
    code: 'mz',
    kind: 'nuit',
    shape: /^\d{9}$/,
    check: (value) => '01234567891'.charAt(sum(value, [8, 9, 4, 5, 6, 7, 8, 9]) % 11) === value.charAt(8),
  },
  {
    code: 'ar',
    kind: 'cbu',
    byName: true,
    shape: /^\d{22}$/,
    check: both(complements([7, 1, 3, 9, 7, 1, 3], 10), (value) =>
      complements([3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3], 10)(value.slice(8)),
    ),
  },
  {
    code: 'mx',
    kind: 'clabe',
    byName: true,
    shape: /^\d{18}$/,
    check: (value) =>
      (10 -
        ([...value.slice(0, 17)].reduce(
          (all, unit, at) => all + ((Number(unit) * ([3, 7, 1][at % 3] ?? 0)) % 10),
          0,
        ) %
          10)) %
        10 ===
      digit(value, 17),
  },
  { code: 'at', kind: 'fn', shape: /^(?:FN)?\d{5,6}[A-Z]$/, check: always },
  { code: 'az', shape: /^\d{9}[12]$/, check: always },
  { code: 'eg', kind: 'tax', shape: /^\d{9}$/, check: always },
  { code: 'fo', shape: /^\d{6}$/, check: always },
  { code: 'gn', shape: /^\d{9}$/, check: luhn },
  { code: 'in', kind: 'vid', byName: true, shape: /^[2-9]\d{15}$/, check: verhoeff },
  { code: 'is', kind: 'vat', shape: /^\d{5,6}$/, check: always },
  { code: 'li', shape: /^\d{4,12}$/, check: always },
  {
    code: 'no',
    kind: 'konto',
    byName: true,
    shape: /^\d{11}$/,
    check: complements([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], 11),
  },
  { code: 'tn', kind: 'mf', shape: /^\d{7}[A-HJ-NP-TV-Z](?:[ABDNP](?:[CMNP]000|E\d{3}))?$/, check: always },
  {
    code: 'tw',
    kind: 'ubn',
    shape: /^\d{8}$/,
    check: (value) => {
      const rest =
        [1, 2, 1, 2, 1, 2, 4, 1].reduce((all, weight, at) => {
          const product = weight * digit(value, at);
          return all + Math.floor(product / 10) + (product % 10);
        }, 0) % 5;
      return rest === 0 || (value.charAt(6) === '7' && rest === 4);
    },
  },
  { code: 'bo', shape: /^\d{5,8}[A-Z]{0,3}$/, check: always },
  {
    code: 'mu',
    shape: /^[A-Z]\d{12}[\dA-Z]$/,
    check: (value) => {
      const total = down(14, 2).reduce(
        (all, weight, at) => all + weight * BASE_36.indexOf(value.charAt(at)),
        0,
      );
      return BASE_36.charAt(17 - (total % 17)) === value.charAt(13);
    },
  },
  {
    code: 'me',
    shape: /^\d{8}$/,
    check: (value) => ((11 - (sum(value, down(8, 2)) % 11)) % 11) % 10 === digit(value, 7),
  },
  { code: 'ma', kind: 'ice', shape: /^\d{15}$/, check: (value) => Number(value) % 97 === 0 },
  {
    code: 'ee',
    kind: 'reg',
    shape: /^[1789]\d{7}$/,
    check: twice([1, 2, 3, 4, 5, 6, 7], [3, 4, 5, 6, 7, 8, 9]),
  },
  {
    code: 'ca',
    kind: 'phn',
    shape: /^9\d{9}$/,
    check: (value) => (11 - (sum(value.slice(1), [2, 4, 8, 5, 10, 9, 7, 3]) % 11)) % 11 === digit(value, 9),
  },
  {
    code: 'ca',
    kind: 'qst',
    shape: /^\d{10}TQ\d{4}$/,
    check: (value) => (11 - (sum(value, [4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digit(value, 9),
  },
  { code: 'ca', kind: 'pst', shape: /^PST\d{8}$/, check: always },
  { code: 'pe', kind: 'ce', shape: /^\d{9}$/, check: always },
  { code: 'pk', kind: 'ntn', byName: true, shape: /^\d{7,8}$/, check: always },
  {
    code: 'uy',
    kind: 'nie',
    shape: /^9\d{8}$/,
    check: (value) => (11 - (sum(value, [5, 4, 3, 2, 9, 8, 7, 6]) % 11)) % 10 === digit(value, 8),
  },
  {
    code: 'gt',
    kind: 'cui',
    shape: /^\d{9}(?:0[1-9]|1\d|2[0-2])[0-4]\d$/,
    check: (value) => (sum(value, [2, 3, 4, 5, 6, 7, 8, 9]) % 11) % 10 === digit(value, 8),
  },
  { code: 'licence', shape: /^(?=(?:[A-Z]*\d){5})[A-Z\d]{7,18}$/, check: always },
  { code: 'in', kind: 'epic', shape: /^[A-Z]{3}\d{7}$/, check: (value) => luhn(value.slice(3)) },
];
