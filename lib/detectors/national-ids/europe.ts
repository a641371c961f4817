import { luhn } from '../bank-card';
import {
  always,
  BASE_36,
  both,
  complements,
  dated,
  digit,
  divides,
  down,
  ean13,
  grouped,
  mod1110,
  remains,
  sum,
  twice,
} from './checks';
import type { Region } from './types';

function turkish(value: string): boolean {
  const odd = [0, 2, 4, 6, 8].reduce((total, at) => total + digit(value, at), 0);
  const even = [1, 3, 5, 7].reduce((total, at) => total + digit(value, at), 0);
  const tenth = (((odd * 7 - even) % 10) + 10) % 10;
  return tenth === digit(value, 9) && (odd + even + tenth) % 10 === digit(value, 10);
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

function cypriot(value: string): boolean {
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
  const total = [...value.slice(0, 8)].reduce(
    (all, unit, at) => all + (at % 2 === 0 ? (odd[Number(unit)] ?? 0) : Number(unit)),
    0,
  );
  return String.fromCharCode(65 + (total % 26)) === value.charAt(8);
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

/** Luhn's sum with letters counted from ten. */
function portugueseCard(value: string): boolean {
  const total = [...value].reduce((all, unit, at) => {
    const product = BASE_36.indexOf(unit) * (at % 2 === 0 ? 2 : 1);
    return all + (at % 2 === 0 && product > 9 ? product - 9 : product);
  }, 0);
  return total % 10 === 0;
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

const norwegian = both(
  dated(0, 2),
  complements([3, 7, 6, 1, 8, 9, 4, 5, 2], 11),
  complements([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], 11),
);

/** Europe, with Russia and Turkey: numbers of persons, taxpayers and companies, from the issuing authorities' published rules. */
export const EUROPE: Region = {
  issued: [
    { code: 'it', shape: /^[A-Z]{6}\w{2}[A-EHLMPRST]\w{2}[A-Z]\w{3}[A-Z]$/, check: italian },
    { code: 'es', shape: /^[\dXYZ]\d{7}[A-Z]$/, check: spanish },
    {
      code: 'fi',
      written: /^\d{6}[-+]/,
      shape: /^\d{6}[A-FU-Y]?\d{3}[0-9A-Y]$/,
      check: both(finnish, grouped(/^\d{6}[-+A-FU-Ya-fu-y]/)),
    },
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
    { code: 'no', shape: /^\d{11}$/, strong: true, check: norwegian },
    { code: 'ee', shape: /^[1-6]\d{10}$/, check: both(baltic, dated(5, 3)) },
    { code: 'be', shape: /^\d{11}$/, strong: true, check: both(belgian, dated(4, 2)) },
    { code: 'gr', shape: /^\d{11}$/, check: both(luhn, dated(0, 2)) },
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
      code: 'ro',
      shape: /^[1-8]\d{12}$/,
      check: both(remains([2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9], 11, 1), dated(5, 3)),
    },
    { code: 'rs', shape: /^\d{13}$/, check: complements([7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2], 11) },
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
    { code: 'ru', shape: /^\d{10}(?:\d{2})?$/, check: russian },
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
      check: (value) =>
        (((sum(value, [-1, 5, 7, 9, 4, 6, 10, 5, 7]) % 11) + 11) % 11) % 10 === digit(value, 9),
    },
  ],
  namedOnly: [
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
    {
      code: 'ee',
      kind: 'vat',
      shape: /^\d{9}$/,
      check: (value) => sum(value, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0,
    },
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
    { code: 'hu', kind: 'vat', shape: /^\d{8}(?:\d{3})?$/, check: divides([9, 7, 3, 1, 9, 7, 3, 1], 10) },
    { code: 'hu', shape: /^8\d{9}$/, check: remains([1, 2, 3, 4, 5, 6, 7, 8, 9], 11) },
    { code: 'is', shape: /^\d{10}$/, check: both(divides([3, 2, 7, 6, 5, 4, 3, 2, 1], 11), dated(0, 2)) },
    { code: 'it', kind: 'vat', shape: /^\d{11}$/, check: luhn },
    { code: 'it', kind: 'id', strong: true, shape: /^C[A-Z]\d{5}[A-Z]{2}$/, check: always },
    { code: 'it', kind: 'id', shape: /^[A-Z]{2}\d{7}$/, check: always },
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
    { code: 'se', kind: 'vat', shape: /^\d{10}01$/, check: (value) => luhn(value.slice(0, 10)) },
    {
      code: 'si',
      kind: 'vat',
      shape: /^[1-9]\d{7}$/,
      check: (value) => (11 - (sum(value, down(8, 2)) % 11)) % 10 === digit(value, 7),
    },
    { code: 'sk', kind: 'vat', shape: /^[1-9]\d[23478]\d{7}$/, check: (value) => Number(value) % 11 === 0 },
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
    { code: 'al', shape: /^[A-M]\d{8}[A-Z]$/, check: always },
    { code: 'ad', shape: /^[A-Z]\d{6}[A-Z]$/, check: always },
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
    {
      code: 'md',
      shape: /^[012]\d{12}$/,
      check: (value) => sum(value, [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]) % 10 === digit(value, 12),
    },
    { code: 'at', kind: 'fn', shape: /^(?:FN)?\d{5,6}[A-Z]$/, check: always },
    { code: 'fo', shape: /^\d{6}$/, check: always },
    { code: 'is', kind: 'vat', shape: /^\d{5,6}$/, check: always },
    { code: 'li', shape: /^\d{4,12}$/, check: always },
    {
      code: 'no',
      kind: 'konto',
      byName: true,
      shape: /^\d{11}$/,
      check: complements([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], 11),
    },
    {
      code: 'me',
      shape: /^\d{8}$/,
      check: (value) => ((11 - (sum(value, down(8, 2)) % 11)) % 11) % 10 === digit(value, 7),
    },
    {
      code: 'ee',
      kind: 'reg',
      shape: /^[1789]\d{7}$/,
      check: twice([1, 2, 3, 4, 5, 6, 7], [3, 4, 5, 6, 7, 8, 9]),
    },
  ],
};
