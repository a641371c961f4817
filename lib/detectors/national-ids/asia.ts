import { luhn } from '../bank-card';
import { always, BASE_36, both, dated, digit, down, grouped, sum, twice } from './checks';
import type { Region } from './types';

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

/** Kazakhstan: 1 … 11, and a second row of weights where the first leaves ten. */
function kazakh(value: string): boolean {
  return twice([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2])(value);
}

function korean(value: string): boolean {
  const total = sum(value, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + Math.floor((digit(value, 8) * 5) / 10);
  return (10 - (total % 10)) % 10 === digit(value, 9);
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

/** Asia and the Gulf: numbers of persons, taxpayers and companies, from the issuing authorities' published rules. */
export const ASIA: Region = {
  issued: [
    { code: 'in', kind: 'gst', shape: /^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[A-Z\d]$/, check: gstin },
    {
      code: 'in',
      kind: 'pan',
      shape: /^[A-Z]{5}\d{4}[A-Z]$/,
      check: (value) => /^[A-Z]{3}[ABCFGHJKLPT][A-Z](?!0000)/.test(value),
    },
    { code: 'in', kind: 'aadhaar', written: /^\d{4} \d{4} \d{4}$/, shape: /^[2-9]\d{11}$/, check: verhoeff },
    { code: 'sg', kind: 'nric', shape: /^[STFGM]\d{7}[A-Z]$/, check: singaporean },
    {
      code: 'sg',
      kind: 'uen',
      shape: /^(?:\d{8,9}|[TSR]\d{2}[A-Z]{2}\d{4})[A-Z]$/,
      check: singaporeanCompany,
    },
    {
      code: 'lk',
      // The day of the year, 500 more for women; those born since 2000 have twelve digits.
      shape: /^[1-9]\d{8}[VX]$/,
      check: (value) => /^..(?:[0-2567]|[38][0-6])/.test(value),
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
    {
      code: 'th',
      written: /^\d[- ]\d{4}[- ]\d{5}[- ]\d{2}[- ]\d$/,
      shape: /^[1-8]\d{12}$/,
      check: (value) => (11 - (sum(value, down(13, 2)) % 11)) % 10 === digit(value, 12),
    },
    { code: 'pk', shape: /^[1-7]\d{12}$/, written: /-/, check: grouped(/^\d{5}-\d{7}-\d$/) },
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
    { code: 'ph', shape: /^\d{9}(?:\d{3})?$/, check: grouped(/^\d{3}-\d{3}-\d{3}(?:-\d{3})?$/) },
    { code: 'il', shape: /^\d{8,9}$/, check: luhn },
    {
      code: 'ir',
      shape: /^\d{10}$/,
      check: (value) => {
        const rest = sum(value, down(10, 2)) % 11;
        return digit(value, 9) === (rest < 2 ? rest : 11 - rest);
      },
    },
  ],
  namedOnly: [
    {
      code: 'jp',
      kind: 'company',
      shape: /^[1-9]\d{12}$/,
      check: (value) =>
        9 - (sum(value.slice(1), [2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]) % 9) === digit(value, 0),
    },
    { code: 'kr', kind: 'brn', written: /^\d{3}-\d{2}-\d{5}$/, shape: /^\d{10}$/, check: korean },
    { code: 'sa', shape: /^[12]\d{9}$/, check: luhn },
    { code: 'ae', shape: /^784\d{12}$/, check: luhn },
    {
      code: 'vn',
      kind: 'mst',
      shape: /^\d{10}(?:\d{3})?$/,
      check: (value) => 10 - (sum(value, [31, 29, 23, 19, 17, 13, 7, 5, 3]) % 11) === digit(value, 9),
    },
    { code: 'bd', shape: /^(?:\d{10}|\d{13}|\d{17})$/, check: always },
    { code: 'kw', shape: /^[23]\d{11}$/, check: dated(5, 3) },
    { code: 'qa', shape: /^[23]\d{10}$/, check: always },
    { code: 'bh', shape: /^\d{2}(?:0[1-9]|1[0-2])\d{5}$/, check: always },
    { code: 'kz', shape: /^\d{2}(?:0[1-9]|1[0-2])\d{8}$/, check: kazakh },
    { code: 'az', shape: /^\d{9}[12]$/, check: always },
    { code: 'in', kind: 'vid', byName: true, shape: /^[2-9]\d{15}$/, check: verhoeff },
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
    { code: 'pk', kind: 'ntn', byName: true, shape: /^\d{7,8}$/, check: always },
    { code: 'in', kind: 'epic', shape: /^[A-Z]{3}\d{7}$/, check: (value) => luhn(value.slice(3)) },
  ],
};
