import { luhn } from '../bank-card';
import { always, both, complements, digit, down, grouped, rising, sum } from './checks';
import type { Region } from './types';

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

/** Ecuador, taxpayers: persons as on their card; the third digit tells the state and companies, with weights of their own. */
function ecuadorian(value: string): boolean {
  const third = digit(value, 2);
  if (third === 6) return complements([3, 2, 7, 6, 5, 4, 3, 2], 11)(value);
  if (third === 9) return complements([4, 3, 2, 7, 6, 5, 4, 3, 2], 11)(value);
  return luhn(value.slice(0, 10));
}

function venezuelan(value: string): boolean {
  const total = 'VEJPG'.indexOf(value.charAt(0)) * 4 + 4 + sum(value.slice(1), [3, 2, 7, 6, 5, 4, 3, 2]);
  return '00987654321'.charAt(total % 11) === value.slice(-1);
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

/** North, Central and South America: numbers of persons, taxpayers and companies, from the issuing authorities' published rules. */
export const AMERICAS: Region = {
  issued: [
    { code: 'mx', shape: /^[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d$/, check: mexican },
    { code: 'mx', kind: 'rfc', shape: /^[A-Z&]{3,4}\d{6}[A-Z\d]{3}$/, check: mexicanTax },
    {
      code: 'cl',
      shape: /^\d{7,8}[\dK]$/,
      written: /^\d{1,2}\.\d{3}\.\d{3}-/,
      check: chilean,
    },
    { code: 'br', shape: /^\d{11}$/, strong: true, check: cpf },
    { code: 'br', shape: /^[\dA-Z]{12}\d\d$/, strong: true, check: cnpj },
    {
      code: 'ar',
      written: /^\d{2}-\d{8}-\d$/,
      shape: /^(?:20|2[34]|27|30|3[34])\d{9}$/,
      check: complements([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], 11, 9),
    },
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
  ],
  namedOnly: [
    {
      code: 'co',
      shape: /^\d{8,10}$/,
      check: (value) => {
        const rest =
          [...value.slice(0, -1)]
            .reverse()
            .reduce(
              (all, unit, at) => all + Number(unit) * ([3, 7, 13, 17, 19, 23, 29, 37, 41][at] ?? 0),
              0,
            ) % 11;
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
      code: 'gt',
      shape: /^\d{5,11}[\dK]$/,
      check: (value) => '0123456789K'.charAt((11 - (rising(value, 12) % 11)) % 11) === value.slice(-1),
    },
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
      code: 'py',
      shape: /^\d{5,9}$/,
      check: (value) => ((11 - (rising(value, 10) % 11)) % 11) % 10 === digit(value, -1),
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
    { code: 'ar', kind: 'dni', shape: /^\d{7,8}$/, check: always },
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
    { code: 'bo', shape: /^\d{5,8}[A-Z]{0,3}$/, check: always },
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
  ],
};
