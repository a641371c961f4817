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

/** What a part of the world issues. */
export interface Region {
  /** Looked through also where no country is named. */
  readonly issued: readonly Issued[];
  /** Numbers that only a label of their own country makes readable: too many digits in the world look like them. */
  readonly namedOnly: readonly Issued[];
}
