import type { Span } from '../types';
import { MADE_OF } from './program';

/**
 * Patterns without a literal (identity card, bank card …) wait for runs: so many digits or word characters in a row. A
 * run of a certain length covers every so-many-th place of the text, so most of the text is never looked at.
 */

/** So many digits, or word characters `[0-9A-Za-z_]`, in a row. */
export interface RunSet {
  readonly kind: 'digits' | 'word';
  readonly length: number;
}

/** Whole runs of word characters, of such a length (`most` -1: any) and of no other kinds than these (`MADE_OF`). */
export interface TokenSet {
  readonly least: number;
  readonly most: number;
  readonly madeOf: number;
}

export interface OwnedRun extends RunSet {
  readonly rule: number;
}

export interface OwnedToken {
  readonly set: TokenSet;
  readonly rule: number;
}

/** A run of word characters that ends where other characters begin. */
export interface Token extends Span {
  /** The kinds of its characters, as bits of `MADE_OF`. */
  readonly madeOf: number;
}

/** The runs of one text that are long enough for any rule. */
export interface Runs {
  readonly digits: readonly Span[];
  readonly word: readonly Token[];
}

/** Longer tokens are told apart no more: a set has no upper limit beyond this (`MOST_COUNTED` in `pattern-trigger`). */
const LONGEST = 129;
/** Sets of kinds that a token can be made of. */
const MIXTURES = 16;

/** What an ASCII character is made of; 0 is no word character. */
const MADE = Uint8Array.from({ length: 0x80 }, (_, code) =>
  code >= 48 && code <= 57
    ? MADE_OF.DIGIT
    : code >= 97 && code <= 122
      ? MADE_OF.LOWER
      : code >= 65 && code <= 90
        ? MADE_OF.UPPER
        : code === 95
          ? MADE_OF.UNDERSCORE
          : 0,
);

/** Which rules wait for which runs; made once per policy. A token's shape is looked up, not compared with every rule. */
export class RunTable {
  /** Shortest first, so that one long run tells all rules that it is long enough for. */
  readonly #runs: readonly OwnedRun[];
  readonly #tokens: readonly OwnedToken[];
  /** By length and mixture of a token: the rules that it may be of; worked out when such a token first comes. */
  readonly #waiting: (readonly number[])[] = [];
  readonly #leastDigits: number;
  readonly #leastWord: number;

  constructor(runs: readonly OwnedRun[], tokens: readonly OwnedToken[]) {
    this.#runs = [...runs].sort((a, b) => a.length - b.length);
    this.#tokens = tokens;
    this.#leastDigits = leastOf(runs.flatMap(({ kind, length }) => (kind === 'digits' ? [length] : [])));
    this.#leastWord = leastOf([
      ...runs.flatMap(({ kind, length }) => (kind === 'word' ? [length] : [])),
      ...tokens.map(({ set }) => set.least),
    ]);
  }

  runsIn(text: string): Runs {
    const digits: Span[] = [];
    const word: Token[] = [];
    eachRun(text, this.#leastDigits, MADE_OF.DIGIT, (start, end) => digits.push({ start, end }));
    eachRun(text, this.#leastWord, MIXTURES - 1, (start, end) =>
      word.push({ start, end, madeOf: madeOf(text, start, end) }),
    );
    return { digits, word };
  }

  /** Adds the rules that find a run of theirs. */
  touch(runs: Runs, rules: Set<number>): void {
    const longest = { digits: longestOf(runs.digits), word: longestOf(runs.word) };
    for (const { kind, length, rule } of this.#runs) {
      if (length > longest.digits && length > longest.word) break;
      if (length <= longest[kind]) rules.add(rule);
    }
    if (this.#tokens.length === 0) return;
    const seen = new Set<number>();
    for (const token of runs.word) {
      const place = Math.min(token.end - token.start, LONGEST) * MIXTURES + token.madeOf;
      if (seen.has(place)) continue;
      seen.add(place);
      this.#waiting[place] ??= this.#tokens.flatMap(({ set, rule }) => (isOf(set, token) ? [rule] : []));
      for (const rule of this.#waiting[place]) rules.add(rule);
    }
  }
}

/** Whether a token may be what the set stands for. */
export function isOf(
  { least, most, madeOf: allowed }: TokenSet,
  { start, end, madeOf: kinds }: Token,
): boolean {
  const length = end - start;
  return length >= least && (most < 0 || length <= most) && (kinds & ~allowed) === 0;
}

/** Every run of at least this length whose characters are of these kinds, from left to right. Linear, mostly less. */
function eachRun(
  text: string,
  least: number,
  kinds: number,
  found: (start: number, end: number) => void,
): void {
  const { length } = text;
  const isIn = (at: number) => {
    const code = text.charCodeAt(at);
    return code < 0x80 && ((MADE[code] ?? 0) & kinds) !== 0;
  };
  let at = least - 1;
  while (at < length) {
    if (!isIn(at)) {
      at += least;
      continue;
    }
    // What was skipped is less than a run: going back costs no more than was saved.
    let start = at;
    while (start > 0 && isIn(start - 1)) start -= 1;
    let end = at + 1;
    while (end < length && isIn(end)) end += 1;
    if (end - start >= least) found(start, end);
    at = end + least;
  }
}

function madeOf(text: string, start: number, end: number): number {
  let kinds = 0;
  for (let at = start; at < end; at += 1) kinds |= MADE[text.charCodeAt(at)] ?? 0;
  return kinds;
}

/** No run is long enough where nobody waits for one. */
function leastOf(lengths: readonly number[]): number {
  return lengths.reduce((least, length) => Math.min(least, length), Number.MAX_SAFE_INTEGER);
}

function longestOf(runs: readonly Span[]): number {
  let longest = 0;
  for (const { start, end } of runs) longest = Math.max(longest, end - start);
  return longest;
}
