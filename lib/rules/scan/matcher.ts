import type { Span } from '../types';
import { EMPTY, OP, type Program } from './program';

/**
 * Runs a program over texts: leftmost match, earlier alternative first, as RE2 and Perl do. States are made when they
 * are first needed and kept (a lazy automaton), so a character costs one look-up; where too many starts are tried in
 * vain, one pass that follows all of them at once takes over. No text makes it slower than linear.
 */
export interface Matcher {
  /**
   * All matches from left to right that begin in one of the windows (sorted, half-open; `null`: anywhere), or
   * `'over-budget'`. Deterministic: the budget counts steps, not time.
   */
  find(text: string, windows: readonly Span[] | null): readonly Found[] | 'over-budget';
}

export interface Found extends Span {
  /** Group 1 where it took part in the match, else the whole. */
  readonly value: Span;
}

/** Steps for one pattern on one message; a step is one character in one known state, about 5 ns. */
export const STEP_BUDGET = 6_000_000;
/** What one instruction costs, in steps, where a state has yet to be made or threads are followed one by one. */
const SLOW_STEP = 6;
/** Tries at single starts end after so many steps in vain and a quarter of the text's length; then one pass looks at all. */
const VAIN_STEPS = 4_096;
/** States that are kept; beyond that all are thrown away and made anew. */
const MAX_STATES = 1_000;
/** Matches of one pattern in one message: more say nothing new. */
export const MAX_MATCHES = 200;

/** What stands before a place. */
const BEGIN = 0;
const WORD = 1;
const NEWLINE = 2;
const OTHER = 3;
type Kind = typeof BEGIN | typeof WORD | typeof NEWLINE | typeof OTHER;

const UNKNOWN = -1;
const DEAD = 0;

interface State {
  readonly heads: readonly number[];
  readonly before: Kind;
}

export function createMatcher(program: Program): Matcher {
  const { code, ranges, start } = program;
  const classes = classesOf(ranges);
  const END = classes.count;
  const width = END + 1;
  let steps = 0;

  // Two automata over the same states: one that begins only here, one that begins anywhere (for existence).
  const anchored = automaton(false);
  const anywhere = automaton(true);
  return { find };

  function find(text: string, windows: readonly Span[] | null): readonly Found[] | 'over-budget' {
    const found: Found[] = [];
    steps = 0;
    /** Grows with what is found: steps in a match are not in vain. */
    let tries = VAIN_STEPS + text.length / 4;
    let from = 0;
    for (const window of windows ?? [{ start: 0, end: text.length }]) {
      let at = Math.max(from, window.start);
      while (at < window.end) {
        if (steps > tries) {
          const rest = findInOnePass(text, at, found);
          return rest ? found : 'over-budget';
        }
        if (isInsidePair(text, at)) {
          at += 1;
          continue;
        }
        const end = anchored.run(text, at);
        if (end <= at) {
          at += 1;
          continue;
        }
        found.push({ start: at, end, value: partOf(text, at, end) });
        if (found.length >= MAX_MATCHES) return found;
        tries += end - at;
        at = end;
      }
      from = Math.max(from, at);
    }
    return steps > STEP_BUDGET ? 'over-budget' : found;
  }

  /** Goes on from a place with all starts at once. False when the budget is spent. */
  function findInOnePass(text: string, from: number, found: Found[]): boolean {
    let at = from;
    while (at < text.length && found.length < MAX_MATCHES) {
      // Cheap, and mostly the answer: there is nothing more.
      const more = anywhere.run(text, at) >= 0;
      if (steps > STEP_BUDGET) return false;
      if (!more) break;
      const match = followAll(text, at, true);
      if (steps > STEP_BUDGET) return false;
      if (match === null) break;
      found.push({ start: match.start, end: match.end, value: match.value });
      at = match.end;
    }
    return steps <= STEP_BUDGET;
  }

  function partOf(text: string, at: number, end: number): Span {
    if (!program.hasGroup) return { start: at, end };
    return followAll(text, at, false)?.value ?? { start: at, end };
  }

  /**
   * Thompson's simulation with captures: threads in order of priority, each with where it began and what group 1 holds.
   */
  function followAll(text: string, from: number, unanchored: boolean): Found | null {
    let threads: Thread[] = [];
    let best: Found | null = null;
    let before = kindBefore(text, from);
    for (let at = from; ; ) {
      if (best === null && (unanchored || at === from))
        threads.push({ pc: start, start: at, open: -1, close: -1 });
      if (threads.length === 0) break;
      const rune = at < text.length ? (text.codePointAt(at) ?? 0) : -1;
      const flags = flagsOf(before, rune < 0 ? BEGIN : kindOf(rune), rune < 0);
      const seen = new Set<number>();
      const next: Thread[] = [];
      const width = rune > 0xffff ? 2 : 1;
      follow: for (const thread of threads) {
        const open: Thread[] = [thread];
        for (let one = open.pop(); one !== undefined; one = open.pop()) {
          steps += SLOW_STEP;
          if (seen.has(one.pc)) continue;
          seen.add(one.pc);
          const out = code[one.pc * 3 + 1] ?? 0;
          const arg = code[one.pc * 3 + 2] ?? 0;
          switch (code[one.pc * 3]) {
            case OP.ALT:
              open.push({ ...one, pc: arg }, { ...one, pc: out });
              break;
            case OP.CAPTURE:
              open.push({ ...one, pc: out, ...(arg === 2 ? { open: at } : arg === 3 ? { close: at } : {}) });
              break;
            case OP.NOP:
              open.push({ ...one, pc: out });
              break;
            case OP.EMPTY:
              if ((arg & ~flags) === 0) open.push({ ...one, pc: out });
              break;
            case OP.RUNE:
              if (rune >= 0 && holds(ranges[arg] ?? [], rune)) next.push({ ...one, pc: out });
              break;
            case OP.MATCH: {
              const whole = { start: one.start, end: at };
              best = {
                ...whole,
                value: one.close >= 0 && one.close > one.open ? { start: one.open, end: one.close } : whole,
              };
              // Threads of lower priority are cut off.
              break follow;
            }
            default:
          }
        }
      }
      threads = next;
      if (rune < 0 || steps > STEP_BUDGET) break;
      before = kindOf(rune);
      at += width;
    }
    return best;
  }

  function automaton(beginsAnywhere: boolean) {
    let states: State[] = [];
    /**
     * A row for each state, a column for each class: `row of the next state × 2 + (a match ends before this character ?
     * 1 : 0)`.
     */
    let moves = new Int32Array(8 * width).fill(UNKNOWN);
    let byName = new Map<string, number>();
    forget();
    return { run };

    function forget(): void {
      states = [];
      byName = new Map();
      moves.fill(UNKNOWN);
      stateFor([], OTHER);
      for (const before of [BEGIN, WORD, NEWLINE, OTHER] as const) stateFor([start], before);
    }

    function stateFor(heads: readonly number[], before: Kind): number {
      const name = `${before}:${heads.join()}`;
      const known = byName.get(name);
      if (known !== undefined) return known;
      const id = states.length;
      states.push({ heads, before });
      if (states.length * width > moves.length) {
        const grown = new Int32Array(moves.length * 2).fill(UNKNOWN);
        grown.set(moves);
        moves = grown;
      }
      byName.set(name, id);
      return id;
    }

    /** End of the first match from this start (or -1); where it begins anywhere: any end at all. */
    function run(text: string, from: number): number {
      const { length } = text;
      const { pages, ofUnit } = classes;
      let row = (1 + kindBefore(text, from)) * width;
      let last = -1;
      let at = from;
      while (at < length) {
        const code = text.charCodeAt(at);
        let units = 1;
        let unit = ofUnit[(pages[code >> PAGE_BITS] ?? 0) + (code & PAGE_MASK)] ?? 0;
        // A high surrogate counts with what follows.
        if ((code & 0xfc00) === 0xd800) {
          const rune = text.codePointAt(at) ?? 0;
          if (rune > 0xffff) {
            units = 2;
            unit = classes.of(rune);
          }
        }
        let move = moves[row + unit] ?? UNKNOWN;
        if (move === UNKNOWN) move = make(row, unit);
        if ((move & 1) === 1) {
          last = at;
          if (beginsAnywhere && at > from) break;
        }
        row = move >> 1;
        if (row === DEAD) break;
        at += units;
      }
      if (row !== DEAD && at >= length) {
        let move = moves[row + END] ?? UNKNOWN;
        if (move === UNKNOWN) move = make(row, END);
        if ((move & 1) === 1) last = length;
      }
      steps += at - from + 1;
      return last;
    }

    /** Works out one move and keeps it. */
    function make(row: number, unit: number): number {
      const state = states[row / width];
      if (state === undefined || steps > STEP_BUDGET) return DEAD;
      const atEnd = unit === END;
      const rune = atEnd ? -1 : (classes.sample[unit] ?? 0);
      const kind = atEnd ? BEGIN : kindOf(rune);
      const flags = flagsOf(state.before, kind, atEnd);
      const seen = new Set<number>();
      const heads = new Set<number>();
      let matched = 0;
      follow: for (const head of state.heads) {
        const open = [head];
        for (let pc = open.pop(); pc !== undefined; pc = open.pop()) {
          if (seen.has(pc)) continue;
          seen.add(pc);
          const out = code[pc * 3 + 1] ?? 0;
          const arg = code[pc * 3 + 2] ?? 0;
          switch (code[pc * 3]) {
            case OP.ALT:
              open.push(arg, out);
              break;
            case OP.CAPTURE:
            case OP.NOP:
              open.push(out);
              break;
            case OP.EMPTY:
              if ((arg & ~flags) === 0) open.push(out);
              break;
            case OP.RUNE:
              if (rune >= 0 && holds(ranges[arg] ?? [], rune)) heads.add(out);
              break;
            case OP.MATCH:
              matched = 1;
              break follow;
            default:
          }
        }
      }
      steps += seen.size * SLOW_STEP;
      if (beginsAnywhere && matched === 0 && !atEnd) heads.add(start);
      if (heads.size === 0) {
        const move = DEAD * 2 + matched;
        moves[row + unit] = move;
        return move;
      }
      if (states.length >= MAX_STATES) {
        forget();
        return stateFor([...heads], kind) * width * 2 + matched;
      }
      const move = stateFor([...heads], kind) * width * 2 + matched;
      moves[row + unit] = move;
      return move;
    }
  }
}

interface Thread {
  readonly pc: number;
  readonly start: number;
  readonly open: number;
  readonly close: number;
}

/** What an empty condition may ask about a place between two characters. RE2's words are ASCII. */
function flagsOf(before: Kind, after: Kind, atEnd: boolean): number {
  let flags = 0;
  if (before === BEGIN) flags |= EMPTY.BEGIN_TEXT | EMPTY.BEGIN_LINE;
  if (before === NEWLINE) flags |= EMPTY.BEGIN_LINE;
  if (atEnd) flags |= EMPTY.END_TEXT | EMPTY.END_LINE;
  else if (after === NEWLINE) flags |= EMPTY.END_LINE;
  const wordAfter = !atEnd && after === WORD;
  return flags | ((before === WORD) !== wordAfter ? EMPTY.WORD_BOUNDARY : EMPTY.NO_WORD_BOUNDARY);
}

function kindOf(rune: number): Kind {
  if (rune === 10) return NEWLINE;
  return (rune >= 48 && rune <= 57) ||
    (rune >= 65 && rune <= 90) ||
    (rune >= 97 && rune <= 122) ||
    rune === 95
    ? WORD
    : OTHER;
}

function kindBefore(text: string, at: number): Kind {
  return at === 0 ? BEGIN : kindOf(text.charCodeAt(at - 1));
}

/** Between the two halves of a character. */
function isInsidePair(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0xdc00 || code > 0xdfff || at === 0) return false;
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff;
}

function holds(ranges: readonly number[], rune: number): boolean {
  let low = 0;
  let high = ranges.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rune < (ranges[middle * 2] ?? 0)) high = middle;
    else if (rune > (ranges[middle * 2 + 1] ?? 0)) low = middle + 1;
    else return true;
  }
  return false;
}

/** Code units in a page: characters of one script share their pages, and most pages are all one class. */
const PAGE_BITS = 7;
const PAGE_MASK = (1 << PAGE_BITS) - 1;

interface Classes {
  readonly count: number;
  /** Where the page of a code unit begins in `ofUnit`, by the unit's upper bits. */
  readonly pages: Uint16Array;
  /** The class of each code unit, page by page; equal pages are kept once. */
  readonly ofUnit: Uint16Array;
  /** One code point of each class. */
  readonly sample: readonly number[];
  of(rune: number): number;
}

/** Characters that no range tells apart are one class; so the table of a state stays short. */
function classesOf(ranges: Program['ranges']): Classes {
  const borders = new Set([0, 10, 11, 48, 58, 65, 91, 95, 96, 97, 123]);
  for (const pairs of ranges)
    for (let at = 0; at < pairs.length; at += 2) {
      borders.add(pairs[at] ?? 0);
      borders.add((pairs[at + 1] ?? 0) + 1);
    }
  const starts = Int32Array.from([...borders].filter((border) => border <= 0x10ffff)).sort();
  const byName = new Map<string, number>();
  const sample: number[] = [];
  const classOf = Uint16Array.from(starts, (rune) => {
    const name = `${kindOf(rune)}${ranges.map((pairs) => (holds(pairs, rune) ? 1 : 0)).join('')}`;
    const known = byName.get(name);
    if (known !== undefined) return known;
    byName.set(name, sample.length);
    sample.push(rune);
    return sample.length - 1;
  });
  return { count: sample.length, ...pagesOf(starts, classOf), sample, of };

  function of(rune: number): number {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= rune) low = middle;
      else high = middle;
    }
    return classOf[low] ?? 0;
  }
}

/** The classes of all code units as pages. `starts`: where another class begins, `classOf`: which. */
function pagesOf(starts: Int32Array, classOf: Uint16Array): Pick<Classes, 'pages' | 'ofUnit'> {
  const pages = new Uint16Array(0x10000 >> PAGE_BITS);
  const made: Uint16Array[] = [];
  /** Pages of one class, by it. */
  const whole = new Map<number, number>();
  let next = 0;
  for (let page = 0; page < pages.length; page += 1) {
    const first = page << PAGE_BITS;
    while ((starts[next + 1] ?? Number.POSITIVE_INFINITY) <= first) next += 1;
    const here = classOf[next] ?? 0;
    const isWhole = (starts[next + 1] ?? Number.POSITIVE_INFINITY) > first + PAGE_MASK;
    const known = isWhole ? whole.get(here) : undefined;
    pages[page] = (known ?? made.length) << PAGE_BITS;
    if (known !== undefined) continue;
    if (isWhole) whole.set(here, made.length);
    const units = new Uint16Array(1 << PAGE_BITS).fill(here);
    for (
      let change = next + 1;
      (starts[change] ?? Number.POSITIVE_INFINITY) <= first + PAGE_MASK;
      change += 1
    )
      units.fill(classOf[change] ?? 0, (starts[change] ?? 0) - first);
    made.push(units);
  }
  const ofUnit = new Uint16Array(made.length << PAGE_BITS);
  for (const [at, units] of made.entries()) ofUnit.set(units, at << PAGE_BITS);
  return { pages, ofUnit };
}
