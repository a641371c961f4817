import type { Classes } from './classes';
import { isWordUnit, joins, mayJoin, plainKey } from './likeness';
import { FALLS, type Links, pairSlot, REPORTS, ROW_BITS, SHALLOW, step } from './links';
import {
  ENDS,
  FAIL,
  FIRST,
  furtherChild,
  INFO,
  MANY,
  ONLY,
  RECORD_BITS,
  REPORT,
  type Term,
  type Trie,
} from './trie';

/** At most so many ornaments (UTF-16 units) stand between two characters that belong together. */
export const MAX_GAP = 4;

export type OnTerm = (term: number, start: number, end: number) => void;

/**
 * One pass over a text. The same text with ornaments taken out is followed in step (`bare`); most of the time it is in the
 * same state, and then the inner loop goes from one event to the next: it calls nothing large, so that the compiler of the
 * browser keeps all tables at hand.
 */
export function walk(
  trie: Trie,
  { pairs, rows }: Links,
  terms: readonly Term[],
  text: string,
  found: OnTerm,
): void {
  const { nodes, table, evading } = trie;
  const { of: classOf, columns, ornaments } = trie.classes;
  const pairMask = pairs.length * 8 - 1;
  const { length } = text;
  /** Up to this class the inner loop stops. */
  const stopsAt = evading ? ornaments : 0;
  let state = 0;
  /** What is to be known of the state, and the unit that led there (0: none). */
  let info = SHALLOW;
  let last = 0;
  let bare = 0;
  let gap = 0;
  let stateAtGap = 0;
  for (let at = 0; at < length; at += 1) {
    let unit = 0;
    let before = state;
    if (gap === 0 && bare === state) {
      for (; at < length; at += 1) {
        unit = classOf[text.charCodeAt(at)] ?? 0;
        before = state;
        if (unit === 0) {
          state = 0;
          info = SHALLOW;
          last = 0;
          continue;
        }
        for (;;) {
          if (info >= 1 << ROW_BITS && unit < columns) {
            state = rows[(info >> ROW_BITS) + unit] ?? 0;
            break;
          }
          if ((info & SHALLOW) !== 0) {
            const slot = pairSlot(last, unit) & pairMask;
            if (((pairs[slot >> 3] ?? 0) & (1 << (slot & 7))) === 0) {
              state = unit << RECORD_BITS;
              break;
            }
          }
          if (nodes[state + ONLY] === unit) {
            state = nodes[state + FIRST] ?? 0;
            break;
          }
          if ((info & MANY) !== 0) {
            const child = furtherChild(nodes, table, state, unit);
            if (child !== 0) {
              state = child;
              break;
            }
          }
          if ((info & FALLS) === 0) {
            state = unit << RECORD_BITS;
            break;
          }
          state = nodes[state + FAIL] ?? 0;
          info = nodes[state + INFO] ?? 0;
        }
        info = nodes[state + INFO] ?? 0;
        last = unit;
        if ((info & REPORTS) !== 0) break;
        // Behind a letter ornaments are never folded away: both go on in step.
        if (unit <= stopsAt && at > 0 && mayJoin(text.charCodeAt(at - 1))) break;
      }
      if (at >= length) return;
      bare = before;
    } else {
      unit = classOf[text.charCodeAt(at)] ?? 0;
      state = unit === 0 ? 0 : step(trie, state, unit);
      info = nodes[state + INFO] ?? 0;
      last = unit;
    }
    if ((info & REPORTS) !== 0) emit(trie, terms, text, state, at, found);

    if (!evading || unit === 0) {
      bare = state;
      gap = 0;
      continue;
    }
    if (unit <= ornaments) {
      if (gap === 0) stateAtGap = before;
      gap += 1;
      continue;
    }
    const code = text.charCodeAt(at);
    if (gap > 0) {
      if (gap > MAX_GAP || !joins(text.charCodeAt(at - gap - 1), code)) {
        // Both had been in the same state before the gap, or else the gap is walked again for this one.
        if (bare === stateAtGap) bare = before;
        else
          for (let back = at - gap; back < at; back += 1)
            bare = step(trie, bare, classOf[text.charCodeAt(back)] ?? 0);
      }
      gap = 0;
    }
    if (bare === before) bare = state;
    else {
      bare = step(trie, bare, unit);
      if (bare !== state && ((nodes[bare + INFO] ?? 0) & REPORTS) !== 0)
        emitBare(trie, terms, text, bare, at, found);
    }
  }
}

function emit(
  { nodes, nextTerm, twins, lengths }: Trie,
  terms: readonly Term[],
  text: string,
  state: number,
  at: number,
  found: OnTerm,
): void {
  for (let node = nodes[state + REPORT] ?? 0; node !== 0; node = nextReport(nodes, node)) {
    for (let entry = nodes[node + ENDS] ?? 0; entry !== 0; entry = nextTerm[entry] ?? 0) {
      const id = entry - 1;
      const term = terms[id];
      if (term === undefined) continue;
      const start = at + 1 - (lengths[id] ?? 0);
      if (!isBounded(text, start, at + 1, term) || !isLikeEnough(text, start, at + 1, term)) continue;
      for (let twin = entry; twin !== 0; twin = twins[twin] ?? 0) found(twin - 1, start, at + 1);
    }
  }
}

function nextReport(nodes: Int32Array, node: number): number {
  return nodes[(nodes[node + FAIL] ?? 0) + REPORT] ?? 0;
}

/** A term that is only there when ornaments are taken out: its place includes them. */
function emitBare(
  { nodes, nextTerm, twins, lengths, classes }: Trie,
  terms: readonly Term[],
  text: string,
  state: number,
  at: number,
  found: OnTerm,
): void {
  for (let node = nodes[state + REPORT] ?? 0; node !== 0; node = nextReport(nodes, node)) {
    for (let entry = nodes[node + ENDS] ?? 0; entry !== 0; entry = nextTerm[entry] ?? 0) {
      const id = entry - 1;
      const term = terms[id];
      if (term === undefined || !term.evasion) continue;
      const start = startOf(classes, text, at, lengths[id] ?? 0);
      // Without an ornament in it the other track has reported it.
      if (start === at + 1 - (lengths[id] ?? 0)) continue;
      if (!isBounded(text, start, at + 1, term)) continue;
      for (let twin = entry; twin !== 0; twin = twins[twin] ?? 0) found(twin - 1, start, at + 1);
    }
  }
}

/** Walks back over so many units of the text without its ornaments. */
function startOf({ of: classOf, ornaments }: Classes, text: string, at: number, length: number): number {
  const isOrnament = (place: number) => {
    const unit = classOf[text.charCodeAt(place)] ?? 0;
    return unit > 0 && unit <= ornaments;
  };
  let start = at;
  for (let left = length - 1; left > 0; left -= 1) {
    let before = start - 1;
    while (start - before <= MAX_GAP && isOrnament(before)) before -= 1;
    start = before < start - 1 && joins(text.charCodeAt(before), text.charCodeAt(start)) ? before : start - 1;
  }
  return start;
}

/** Without evasion only case may differ. With it, a Latin word needs one real Latin letter: Cyrillic is a language. */
function isLikeEnough(text: string, start: number, end: number, { text: wanted, evasion }: Term): boolean {
  if (!evasion) {
    for (let at = 0; at < wanted.length; at += 1) {
      const code = text.charCodeAt(start + at);
      const other = wanted.charCodeAt(at);
      if (code !== other && plainKey(code) !== plainKey(other)) return false;
    }
    return true;
  }
  let foreign = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x370 && code < 0x530) foreign += 1;
  }
  return foreign === 0 || foreign < end - start || plainKey(wanted.charCodeAt(0)) >= 0x370;
}

/** Latin words count whole: `ops` is not in "shops". */
function isBounded(text: string, start: number, end: number, { boundary }: Term): boolean {
  if (boundary === 'none') return true;
  if (start > 0 && isWordUnit(text.charCodeAt(start)) && isWordUnit(text.charCodeAt(start - 1))) return false;
  return (
    boundary === 'start' ||
    end >= text.length ||
    !isWordUnit(text.charCodeAt(end - 1)) ||
    !isWordUnit(text.charCodeAt(end))
  );
}
