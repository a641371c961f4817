import { luhn } from '../bank-card';
import { always, BASE_36, both, complements, dated, divides, down, either, remains, sum } from './checks';
import type { Region } from './types';

/** Africa, Australia and New Zealand: numbers of persons, taxpayers and companies, from the issuing authorities' published rules. */
export const AFRICA_AND_OCEANIA: Region = {
  issued: [
    {
      code: 'au',
      kind: 'abn',
      strong: true,
      shape: /^\d{11}$/,
      check: (value) => (sum(value, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 === 0,
    },
    { code: 'za', shape: /^\d{13}$/, check: both(luhn, dated(4, 2)) },
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
  ],
  namedOnly: [
    { code: 'eg', shape: /^[23]\d{13}$/, check: dated(5, 3) },
    { code: 'ly', shape: /^[12]\d{11}$/, check: always },
    { code: 'ng', shape: /^[1-9]\d{10}$/, check: always },
    { code: 'ke', shape: /^[AP]\d{9}[A-Z]$/, check: always },
    { code: 'tn', shape: /^\d{8}$|^\d{7}[A-Z](?:[A-Z]{2}\d{3})?$/, check: always },
    { code: 'za', kind: 'tax', shape: /^[012349]\d{9}$/, check: luhn },
    { code: 'au', kind: 'tfn', shape: /^\d{8}$/, check: divides([10, 7, 8, 4, 6, 3, 5, 1], 11) },
    { code: 'au', kind: 'acn', shape: /^\d{9}$/, check: complements(down(8, 1), 10) },
    {
      code: 'au',
      kind: 'medicare',
      shape: /^[2-6]\d{9}\d?$/,
      check: remains([1, 3, 7, 9, 1, 3, 7, 9], 10),
    },
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
    { code: 'eg', kind: 'tax', shape: /^\d{9}$/, check: always },
    { code: 'gn', shape: /^\d{9}$/, check: luhn },
    { code: 'tn', kind: 'mf', shape: /^\d{7}[A-HJ-NP-TV-Z](?:[ABDNP](?:[CMNP]000|E\d{3}))?$/, check: always },
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
    { code: 'ma', kind: 'ice', shape: /^\d{15}$/, check: (value) => Number(value) % 97 === 0 },
  ],
};
