/**
 * A compiled pattern as plain data. `lib/packs/pattern-program` makes it from a regular expression, where the pack is
 * read; the page carries only what runs it, never a parser of expressions.
 */
export interface Program {
  /** Instruction to begin with. */
  readonly start: number;
  /** Three numbers an instruction: operation, where to go on, argument. */
  readonly code: readonly number[];
  /** For `RUNE`: sorted pairs of first and last code point. */
  readonly ranges: readonly (readonly number[])[];
  /** Whether group 1 says which part is the value. */
  readonly hasGroup: boolean;
  readonly trigger: Trigger;
}

export const OP = { ALT: 0, CAPTURE: 1, EMPTY: 2, FAIL: 3, MATCH: 4, NOP: 5, RUNE: 6 } as const;

/** Conditions of an `EMPTY` instruction, as bits. */
export const EMPTY = {
  BEGIN_LINE: 1,
  END_LINE: 2,
  BEGIN_TEXT: 4,
  END_TEXT: 8,
  WORD_BOUNDARY: 16,
  NO_WORD_BOUNDARY: 32,
} as const;

/** What a word character is, as bits: a token is described by the kinds that it is made of. */
export const MADE_OF = { DIGIT: 1, LOWER: 2, UPPER: 4, UNDERSCORE: 8 } as const;

/**
 * What every match holds: one of the literals, or so many digits or word characters in a row. `before`: at most so many
 * units of the match stand before it; -1 is no limit. `token`: every match is a whole run of word characters, of such a
 * length (`most` -1: any) and of no other kinds than these. `all`: nothing that helps.
 */
export type Trigger =
  | { readonly kind: 'literals'; readonly words: readonly string[]; readonly before: number }
  | { readonly kind: 'token'; readonly least: number; readonly most: number; readonly madeOf: number }
  | { readonly kind: 'digits' | 'word'; readonly length: number; readonly before: number }
  | { readonly kind: 'all' };
