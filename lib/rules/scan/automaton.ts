import {
  FOLDING,
  isPictograph,
  isWordUnit,
  joins,
  looseKey,
  ORNAMENTS,
  PICTOGRAPHS,
  plainKey,
} from './likeness';

/**
 * Finds all terms of all rules in one pass over the text (Aho and Corasick, 1975), whatever their number. Units become
 * classes by one look-up, so that case, look-alikes and traditional characters cost nothing. The text must be folded
 * (`lib/detectors/fold`); offsets are those of the folded text.
 */
export interface Automaton {
  /** Reports every term with its place: ordered by end, a longer term before a shorter one that ends with it. */
  run(text: string, found: (term: number, start: number, end: number) => void): void;
  /** For the bench: how large it became. */
  readonly size: { readonly nodes: number; readonly classes: number };
}

export interface Term {
  /** Folded, not empty. */
  readonly text: string;
  /** `words`: Latin ends only at the ends of words, others anywhere. `start`: only the beginning. `none`: anywhere. */
  readonly boundary: 'words' | 'start' | 'none';
  /** Look-alikes, traditional characters and inserted ornaments are folded away. */
  readonly evasion: boolean;
}

/** At most so many ornaments (UTF-16 units) stand between two characters that belong together. */
export const MAX_GAP = 4;
/**
 * What is to be known of a node at every character, as bits of one number: the tables that say more stay out of the cache.
 * `SHALLOW`: only what was read last counts. Above the bits stands the place of the node's row of moves, if it has one.
 */
const MANY = 1;
const FALLS = 2;
const REPORTS = 4;
const SHALLOW = 8;
const ROW_BITS = 4;
/** Latin letters and digits, by which most nodes near the root are reached in a text that has spaces. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** Rows of moves are kept for so many nodes at most: a quarter of a megabyte. */
const MAX_ROWS = 1_000;
/** So many bits for each beginning of two units: about one in eight of other beginnings looks like one. */
const BITS_PER_PAIR = 8;
/** Spreads the first unit of a pair. */
const PAIR_STRIDE = 40_503;
/** A slot of the table of children holds the child's number and, above it, a few bits of its name. */
const CHILD_BITS = 24;
const CHILD_MASK = (1 << CHILD_BITS) - 1;
/** Terms or nodes that are worked on before the builder gives the thread back; well under a millisecond. */
const SLICE = 300;
/** The same of nodes that are only counted. */
const LARGE_SLICE = 8_000;

export function buildAutomaton(terms: readonly Term[], variants: ReadonlyMap<number, number>): Automaton {
  const building = buildingAutomaton(terms, variants);
  for (;;) {
    const step = building.next();
    if (step.done === true) return step.value;
  }
}

/** The same in slices: the caller may let others work wherever it yields. */
export function* buildingAutomaton(
  terms: readonly Term[],
  variants: ReadonlyMap<number, number>,
): Generator<undefined, Automaton> {
  // Classes. Ornaments come first, so that one comparison tells them from everything else.
  const classOf = new Uint16Array(0x10000);
  let classes = 0;
  for (const ornament of ORNAMENTS) {
    classes += 1;
    classOf[ornament.charCodeAt(0)] = classes;
  }
  classes += 1;
  for (const [first, last] of PICTOGRAPHS) classOf.fill(classes, first, last + 1);
  const ornaments = classes;
  // Letters and digits come next, so that a row of moves is short.
  const letters = new Map<number, number>();
  for (const letter of ALPHABET) {
    classes += 1;
    letters.set(letter.charCodeAt(0), classes);
  }
  const columns = classes + 1;

  // Terms as strings of classes; a key that no term has stays 0, which resets the automaton.
  const keyed = new Map<number, number>();
  const words: { readonly classes: string; readonly term: number }[] = [];
  const lengths = new Uint16Array(terms.length);
  const plain: string[] = [];
  let evading = false;
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at];
    if (term === undefined) continue;
    let path = '';
    const codes = significant(term);
    lengths[at] = codes.length;
    plain.push(keysOf(term.text));
    evading ||= term.evasion;
    for (const code of codes) {
      const key = looseKey(code, variants);
      let known = keyed.get(key) ?? (isOrnament(classOf[key] ?? 0, ornaments) ? classOf[key] : undefined);
      if (known === undefined) {
        known = letters.get(key);
        if (known === undefined) {
          classes += 1;
          known = classes;
        }
        keyed.set(key, known);
      }
      path += String.fromCharCode(known);
    }
    if (path !== '') words.push({ classes: path, term: at });
    if (at % SLICE === SLICE - 1) yield;
  }
  yield;
  // Chinese characters have no case: they are entered directly, letters are entered in all their forms.
  for (const [key, known] of keyed) classOf[key] = known;
  for (const [variant, common] of variants) {
    const known = keyed.get(common);
    if (known !== undefined) classOf[variant] = known;
  }
  yield;
  for (const [unit, key] of FOLDING) classOf[unit] = keyed.get(key) ?? 0;
  yield;

  // The trie. A class is the number of the node that it leads to from the root; behind them they are numbered so that a
  // node's first child is the next number: chains need no table at all.
  const sorted = yield* sortedInSlices(words);
  const room = sorted.reduce((sum, { classes: path }) => sum + path.length, classes) + 1;
  const only = new Uint16Array(room);
  const parent = new Int32Array(room);
  const label = new Uint16Array(room);
  const depth = new Uint16Array(room);
  const infos = new Int32Array(room);
  /** Terms that end at a node: the first, then a chain through `nextTerm`; 0 is none, so terms count from 1. */
  const ends = new Int32Array(room);
  const nextTerm = new Int32Array(terms.length + 1);
  const others: number[] = [];
  let nodes = classes + 1;
  for (let unit = 1; unit <= classes; unit += 1) {
    label[unit] = unit;
    depth[unit] = 1;
  }
  let path: number[] = [0];
  let last = '';
  for (let at = 0; at < sorted.length; at += 1) {
    const word = sorted[at];
    if (word === undefined) continue;
    let shared = 0;
    while (shared < last.length && last.charCodeAt(shared) === word.classes.charCodeAt(shared)) shared += 1;
    path = path.slice(0, shared + 1);
    for (let deep = shared; deep < word.classes.length; deep += 1) {
      const unit = word.classes.charCodeAt(deep);
      if (deep === 0) {
        path.push(unit);
        continue;
      }
      const above = path[deep] ?? 0;
      const node = nodes;
      nodes += 1;
      parent[node] = above;
      label[node] = unit;
      depth[node] = deep + 1;
      if (node === above + 1) only[above] = unit;
      else {
        infos[above] = MANY;
        others.push(node);
      }
      path.push(node);
    }
    const end = path[word.classes.length] ?? 0;
    nextTerm[word.term + 1] = ends[end] ?? 0;
    ends[end] = word.term + 1;
    last = word.classes;
    if (at % SLICE === SLICE - 1) yield;
  }

  // Further children of a node, in one open table.
  let tableSize = 16;
  while (tableSize < others.length * 2) tableSize *= 2;
  const mask = tableSize - 1;
  const table = new Int32Array(tableSize);
  for (let at = 0; at < others.length; at += 1) {
    const node = others[at] ?? 0;
    const name = hash(parent[node] ?? 0, label[node] ?? 0);
    let slot = name & mask;
    while (table[slot] !== 0) slot = (slot + 1) & mask;
    table[slot] = node | (name & ~CHILD_MASK);
    if (at % SLICE === SLICE - 1) yield;
  }

  // Where to go on after a mismatch, and the next shorter node that ends a term; parents before children.
  const fail = new Int32Array(nodes);
  const report = new Int32Array(nodes);
  const { order, levels } = yield* byDepth(depth, nodes);
  for (let at = 1; at < nodes; at += 1) {
    const node = order[at] ?? 0;
    const above = parent[node] ?? 0;
    if (above !== 0) fail[node] = step(fail[above] ?? 0, label[node] ?? 0);
    report[node] = ends[node] !== 0 ? node : (report[fail[node] ?? 0] ?? 0);
    infos[node] = (infos[node] ?? 0) | (above === 0 ? SHALLOW : FALLS) | (report[node] === 0 ? 0 : REPORTS);
    if (at % SLICE === SLICE - 1) yield;
  }
  infos[0] = SHALLOW;

  // Which two units any term begins with: most of a text has none of them, and its nodes need not be looked at.
  const beginnings = atDepth(2);
  let pairSize = 256;
  while (pairSize < beginnings.length * BITS_PER_PAIR) pairSize *= 2;
  const pairMask = pairSize - 1;
  const pairs = new Uint8Array(pairSize >> 3);
  for (const node of beginnings) {
    const slot = pairSlot(label[parent[node] ?? 0] ?? 0, label[node] ?? 0) & pairMask;
    pairs[slot >> 3] = (pairs[slot >> 3] ?? 0) | (1 << (slot & 7));
  }
  yield;

  // Where letters and digits lead from nodes that are one or two of them deep, mismatches worked in: one look-up each.
  const rows = yield* rowsOfMoves();
  // Tables shrink to what is used: the hot ones should fit into the processor's cache.
  const hotOnly = only.slice(0, nodes);
  const hotInfos = infos.slice(0, nodes);

  return { run, size: { nodes, classes } };

  function step(from: number, unit: number): number {
    let state = from;
    while (state !== 0) {
      if (only[state] === unit) return state + 1;
      if (((infos[state] ?? 0) & MANY) !== 0) {
        const child = furtherChild(state, unit);
        if (child !== 0) return child;
      }
      state = fail[state] ?? 0;
    }
    return unit;
  }

  /** Level by level: what a mismatch leads to is complete when it is copied. */
  function* rowsOfMoves(): Generator<undefined, Int32Array> {
    const made = [Int32Array.from({ length: columns }, (_, unit) => unit)];
    const rowOf = new Map(made.map((row) => [0, row]));
    for (let level = 1; level <= 2; level += 1) {
      for (const node of atDepth(level)) {
        const row = rowOf.get(fail[node] ?? 0)?.slice();
        if (row === undefined || (label[node] ?? 0) >= columns || !rowOf.has(parent[node] ?? 0)) continue;
        if (made.length > MAX_ROWS) break;
        infos[node] = (infos[node] ?? 0) | ((made.length * columns) << ROW_BITS);
        rowOf.set(node, row);
        made.push(row);
      }
      yield;
      for (const node of atDepth(level + 1)) {
        const row = rowOf.get(parent[node] ?? 0);
        if (row !== undefined && (label[node] ?? 0) < columns) row[label[node] ?? 0] = node;
      }
      yield;
    }
    const all = new Int32Array(made.length * columns);
    for (const [at, row] of made.entries()) all.set(row, at * columns);
    return all;
  }

  function atDepth(level: number): Int32Array {
    return order.subarray(levels[level] ?? nodes, levels[level + 1] ?? nodes);
  }

  function furtherChild(state: number, unit: number): number {
    const name = hash(state, unit);
    for (let slot = name & mask; ; slot = (slot + 1) & mask) {
      const held = table[slot] ?? 0;
      if (held === 0) return 0;
      if (((held ^ name) & ~CHILD_MASK) !== 0) continue;
      const child = held & CHILD_MASK;
      if (parent[child] === state && label[child] === unit) return child;
    }
  }

  function run(text: string, found: (term: number, start: number, end: number) => void): void {
    const { length } = text;
    let state = 0;
    /** What is to be known of it, and the unit that led there (0: none). */
    let info = SHALLOW;
    let last = 0;
    // The same text with ornaments taken out is followed in step; most of the time it is in the same state.
    let bare = 0;
    let gap = 0;
    let stateAtGap = 0;
    for (let at = 0; at < length; at += 1) {
      const code = text.charCodeAt(at);
      const unit = classOf[code] ?? 0;
      if (unit === 0) {
        state = 0;
        info = SHALLOW;
        last = 0;
        bare = 0;
        gap = 0;
        continue;
      }
      const before = state;
      for (;;) {
        if (info >= 1 << ROW_BITS && unit < columns) {
          state = rows[(info >> ROW_BITS) + unit] ?? 0;
          break;
        }
        if ((info & SHALLOW) !== 0) {
          const slot = pairSlot(last, unit) & pairMask;
          if (((pairs[slot >> 3] ?? 0) & (1 << (slot & 7))) === 0) {
            state = unit;
            break;
          }
        }
        if (hotOnly[state] === unit) {
          state += 1;
          break;
        }
        if ((info & MANY) !== 0) {
          const child = furtherChild(state, unit);
          if (child !== 0) {
            state = child;
            break;
          }
        }
        if ((info & FALLS) === 0) {
          state = unit;
          break;
        }
        state = fail[state] ?? 0;
        info = hotInfos[state] ?? 0;
      }
      info = hotInfos[state] ?? 0;
      last = unit;
      if ((info & REPORTS) !== 0) emit(text, state, at, found);

      if (!evading) continue;
      if (unit <= ornaments) {
        if (gap === 0) stateAtGap = before;
        gap += 1;
        continue;
      }
      if (gap > 0) {
        const bridged = gap <= MAX_GAP && joins(text.charCodeAt(at - gap - 1), code);
        if (!bridged) {
          // Both had been in the same state before the gap, or else the gap is walked again for this one.
          if (bare === stateAtGap) bare = before;
          else
            for (let back = at - gap; back < at; back += 1)
              bare = step(bare, classOf[text.charCodeAt(back)] ?? 0);
        }
        gap = 0;
      }
      if (bare === before) bare = state;
      else {
        bare = step(bare, unit);
        if (bare !== state && ((hotInfos[bare] ?? 0) & REPORTS) !== 0) emitBare(text, bare, at, found);
      }
    }
  }

  function emit(
    text: string,
    state: number,
    at: number,
    found: (term: number, start: number, end: number) => void,
  ) {
    for (let node = report[state] ?? 0; node !== 0; node = report[fail[node] ?? 0] ?? 0) {
      for (let entry = ends[node] ?? 0; entry !== 0; entry = nextTerm[entry] ?? 0) {
        const id = entry - 1;
        const term = terms[id];
        if (term === undefined) continue;
        const start = at + 1 - (lengths[id] ?? 0);
        if (isBounded(text, start, at + 1, term) && isLikeEnough(text, start, id, term))
          found(id, start, at + 1);
      }
    }
  }

  /** A term that is only there when ornaments are taken out: its place includes them. */
  function emitBare(
    text: string,
    state: number,
    at: number,
    found: (term: number, start: number, end: number) => void,
  ) {
    for (let node = report[state] ?? 0; node !== 0; node = report[fail[node] ?? 0] ?? 0) {
      for (let entry = ends[node] ?? 0; entry !== 0; entry = nextTerm[entry] ?? 0) {
        const id = entry - 1;
        const term = terms[id];
        if (term === undefined || !term.evasion) continue;
        const start = startOf(text, at, lengths[id] ?? 0);
        // Without an ornament in it the other track has reported it.
        if (start === at + 1 - (lengths[id] ?? 0)) continue;
        if (isBounded(text, start, at + 1, term)) found(id, start, at + 1);
      }
    }
  }

  /** Walks back over so many units of the text without its ornaments. */
  function startOf(text: string, at: number, length: number): number {
    let start = at;
    for (let left = length - 1; left > 0; left -= 1) {
      let before = start - 1;
      while (start - before <= MAX_GAP && isOrnament(classOf[text.charCodeAt(before)] ?? 0, ornaments))
        before -= 1;
      start =
        before < start - 1 && joins(text.charCodeAt(before), text.charCodeAt(start)) ? before : start - 1;
    }
    return start;
  }

  /** Without evasion only case may differ. With it, a Latin word needs one real Latin letter: Cyrillic is a language. */
  function isLikeEnough(text: string, start: number, id: number, term: Term): boolean {
    const keys = plain[id] ?? '';
    let foreign = 0;
    if (!term.evasion) {
      for (let at = 0; at < keys.length; at += 1) {
        const code = text.charCodeAt(start + at);
        const key = keys.charCodeAt(at);
        if (code !== key && plainKey(code) !== key) return false;
      }
      return true;
    }
    const end = start + (lengths[id] ?? 0);
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (code >= 0x370 && code < 0x530) foreign += 1;
    }
    return foreign === 0 || foreign < end - start || isForeign(keys);
  }
}

/** The units of a term that count: those without evasion all of them, others without the ornaments that would be folded. */
function significant({ text, evasion }: Term): readonly number[] {
  const codes = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  if (!evasion || !codes.some(isOrnamental)) return codes;
  return codes.filter((code, at) => {
    if (!isOrnamental(code)) return true;
    let before = at - 1;
    let after = at + 1;
    while (before >= 0 && isOrnamental(codes[before] ?? 0)) before -= 1;
    while (after < codes.length && isOrnamental(codes[after] ?? 0)) after += 1;
    // At the ends an ornament is none of the word.
    if (before < 0 || after === codes.length) return false;
    return !joins(codes[before] ?? 0, codes[after] ?? 0);
  });
}

function keysOf(text: string): string {
  let keys = '';
  for (let at = 0; at < text.length; at += 1) keys += String.fromCharCode(plainKey(text.charCodeAt(at)));
  return keys;
}

function isForeign(keys: string): boolean {
  return keys.charCodeAt(0) >= 0x370;
}

function isOrnamental(code: number): boolean {
  return ORNAMENT_UNITS.has(code) || isPictograph(code);
}

const ORNAMENT_UNITS: ReadonlySet<number> = new Set(
  Array.from(ORNAMENTS, (ornament) => ornament.charCodeAt(0)),
);

function isOrnament(unit: number, ornaments: number): boolean {
  return unit > 0 && unit <= ornaments;
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

/** Where in the table of beginnings two units stand, before it is cut to the table's size. */
function pairSlot(first: number, second: number): number {
  return Math.imul(first, PAIR_STRIDE) + second;
}

function hash(node: number, unit: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** Sorted by class strings, one bucket of first classes at a time. */
function* sortedInSlices<T extends { readonly classes: string }>(
  words: readonly T[],
): Generator<undefined, T[]> {
  const buckets = new Map<string, T[]>();
  for (const [at, word] of words.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    const first = word.classes.charAt(0);
    const bucket = buckets.get(first);
    if (bucket === undefined) buckets.set(first, [word]);
    else bucket.push(word);
  }
  yield;
  const done: T[] = [];
  let since = 0;
  for (const bucket of buckets.values()) {
    bucket.sort((a, b) => (a.classes < b.classes ? -1 : a.classes > b.classes ? 1 : 0));
    for (const word of bucket) done.push(word);
    since += bucket.length;
    if (since > SLICE) {
      since = 0;
      yield;
    }
  }
  return done;
}

/** Node numbers, shallow ones first, and where those of each depth begin. */
function* byDepth(
  depth: Uint16Array,
  nodes: number,
): Generator<undefined, { readonly order: Int32Array; readonly levels: readonly number[] }> {
  const counts: number[] = [];
  for (let node = 0; node < nodes; node += 1) {
    const deep = depth[node] ?? 0;
    counts[deep] = (counts[deep] ?? 0) + 1;
  }
  let sum = 0;
  for (let deep = 0; deep < counts.length; deep += 1) {
    const here = counts[deep] ?? 0;
    counts[deep] = sum;
    sum += here;
  }
  const levels = [...counts];
  yield;
  const order = new Int32Array(nodes);
  for (let node = 0; node < nodes; node += 1) {
    const deep = depth[node] ?? 0;
    const place = counts[deep] ?? 0;
    order[place] = node;
    counts[deep] = place + 1;
    if (node % LARGE_SLICE === LARGE_SLICE - 1) yield;
  }
  yield;
  return { order, levels };
}
