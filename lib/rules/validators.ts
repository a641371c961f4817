import { luhn } from '@/lib/detectors/bank-card';
import { isGenuine } from '@/lib/detectors/cn-resident-id';
import { entropy } from '@/lib/detectors/made-up';

/** Names that a pack may use in `validate`. All are pure, and linear in the value. */
export const VALIDATOR_NAMES = [
  'luhn',
  'gb11643',
  'mod97',
  'entropy-3',
  'entropy-4',
  'digit-and-letter',
] as const;
export type ValidatorName = (typeof VALIDATOR_NAMES)[number];

/** The fixed list of checks on a value that a pattern found; separators do not matter to those on numbers. */
export const VALIDATORS: Readonly<Record<ValidatorName, (value: string) => boolean>> = {
  /** ISO/IEC 7812-1, annex B. */
  luhn: (value) => luhn(plain(value)),
  /** GB 11643: the resident identity number. */
  gb11643: (value) => isGenuine(plain(value).toUpperCase()),
  /** ISO 7064 MOD 97-10, as in an IBAN: the first four characters count last. */
  mod97: (value) => mod97(plain(value).toUpperCase()),
  /** Shannon entropy in bits per character: what was made, not typed. */
  'entropy-3': (value) => entropy(value) >= 3,
  'entropy-4': (value) => entropy(value) >= 4,
  'digit-and-letter': (value) => /\d/.test(value) && /[A-Za-z]/.test(value),
};

function plain(value: string): string {
  return value.replace(/[\s-]/g, '');
}

function mod97(value: string): boolean {
  if (!/^[0-9A-Z]{5,}$/.test(value)) return false;
  let rest = 0;
  for (const character of value.slice(4) + value.slice(0, 4)) {
    const number = Number.parseInt(character, 36);
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97;
  }
  return rest === 1;
}
