/** How a token of one issuer is described, and the alphabets that they are made of. */
export type TokenType = readonly [
  type: string,
  /** What such a token begins with, parted by spaces. Case counts. */
  prefixes: string,
  /** The rest, as a pattern of bounded length. */
  body: string,
  /** Least entropy of the rest in bits per character, where it differs from `LEAST_ENTROPY`. */
  least?: number,
];

/** A shape whose mark is not at the front: a literal that every one contains, and the whole pattern. */
export type TokenShape = readonly [type: string, literal: string, pattern: string, least?: number];

/** Below this the rest of a token was typed, not made: `aaaa…`, `1111…`. Made ones measure above 2.8. */
export const LEAST_ENTROPY = 2.3;

export const AN = '[0-9A-Za-z]';
export const HEX = '[0-9a-fA-F]';
export const W = '[\\w-]';
export const WE = '[\\w=-]';
export const B64 = '[0-9A-Za-z+/]';
export const UUID = `${HEX}{8}(?:-${HEX}{4}){3}-${HEX}{12}`;

/**
 * Keys that issuers and open projects print in their own samples (Google, Stripe, Algolia), by their last characters:
 * everybody's are nobody's. A made key ends like this once in a hundred million.
 */
export const PUBLIC_SAMPLES =
  /(?:1234567|1zdp7dc|06d14126|oo6YyIs|ke8agEM|AODrlU|znhrh0|ixbX4A|UPwX7c|tWmLd4|XeDQgY|_p4wtM|dnP5sQ|q1cS7g|nAvvuU|prNXsw|i4FmqE|_n0nvY)$/;
