import {
  ENDS,
  FAIL,
  FIRST,
  furtherChild,
  INFO,
  LABEL,
  MANY,
  ONLY,
  PARENT,
  RECORD_BITS,
  REPORT,
  SLICE,
  type Trie,
} from './trie';

/**
 * Bits of `INFO` beside `MANY`. `SHALLOW`: only what was read last counts. Above the bits stands the place of the node's row
 * of moves, if it has one.
 */
export const FALLS = 2;
export const REPORTS = 4;
export const SHALLOW = 8;
export const ROW_BITS = 4;

/** Rows of moves are kept for so many nodes at most: a quarter of a megabyte. */
const MAX_ROWS = 1_000;
/** So many bits for each beginning of two units: about one in eight of other beginnings looks like one. */
const BITS_PER_PAIR = 8;
/** Spreads the first unit of a pair. */
const PAIR_STRIDE = 40_503;
/** Nodes that are only counted in one slice. */
const LARGE_SLICE = 8_000;

/** What makes an automaton of a trie, beside what is written into its nodes. */
export interface Links {
  /** Which two units any term begins with, as bits: most of a text has none of them, and its nodes need not be looked at. */
  readonly pairs: Uint8Array;
  /** Where letters and digits lead from nodes that are one or two of them deep, mismatches worked in: one look-up each. */
  readonly rows: Int32Array;
}

/** Tells the nodes of a trie where to go on after a mismatch. */
export function* linking(trie: Trie): Generator<undefined, Links> {
  const { nodes, count, depth } = trie;
  const { order, levels } = yield* byDepth(depth, count);
  // Parents before children.
  for (let at = 1; at < count; at += 1) {
    const node = order[at] ?? 0;
    const above = nodes[node + PARENT] ?? 0;
    const fail = above === 0 ? 0 : step(trie, nodes[above + FAIL] ?? 0, nodes[node + LABEL] ?? 0);
    const report = nodes[node + ENDS] !== 0 ? node : (nodes[fail + REPORT] ?? 0);
    nodes[node + FAIL] = fail;
    nodes[node + REPORT] = report;
    nodes[node + INFO] =
      (nodes[node + INFO] ?? 0) | (above === 0 ? SHALLOW : FALLS) | (report === 0 ? 0 : REPORTS);
    if (at % SLICE === SLICE - 1) yield;
  }
  nodes[INFO] = SHALLOW;
  const atDepth = (level: number) => order.subarray(levels[level] ?? count, levels[level + 1] ?? count);
  const pairs = pairsOf(trie, atDepth(2));
  yield;
  const rows = yield* rowsOfMoves(trie, atDepth);
  return { pairs, rows };
}

/** Where a class leads from a node. */
export function step({ nodes, table }: Trie, from: number, unit: number): number {
  let state = from;
  while (state !== 0) {
    if (nodes[state + ONLY] === unit) return nodes[state + FIRST] ?? 0;
    if (((nodes[state + INFO] ?? 0) & MANY) !== 0) {
      const child = furtherChild(nodes, table, state, unit);
      if (child !== 0) return child;
    }
    state = nodes[state + FAIL] ?? 0;
  }
  return unit << RECORD_BITS;
}

/** Where in the table of beginnings two units stand, before it is cut to the table's size. */
export function pairSlot(first: number, second: number): number {
  return Math.imul(first, PAIR_STRIDE) + second;
}

function pairsOf({ nodes }: Trie, beginnings: Int32Array): Uint8Array {
  let size = 256;
  while (size < beginnings.length * BITS_PER_PAIR) size *= 2;
  const pairs = new Uint8Array(size >> 3);
  for (const node of beginnings) {
    const above = nodes[node + PARENT] ?? 0;
    const slot = pairSlot(nodes[above + LABEL] ?? 0, nodes[node + LABEL] ?? 0) & (size - 1);
    pairs[slot >> 3] = (pairs[slot >> 3] ?? 0) | (1 << (slot & 7));
  }
  return pairs;
}

/** Level by level: what a mismatch leads to is complete when it is copied. */
function* rowsOfMoves(
  { classes: { columns }, nodes }: Trie,
  atDepth: (level: number) => Int32Array,
): Generator<undefined, Int32Array> {
  const all = new Int32Array((MAX_ROWS + 1) * columns);
  for (let unit = 0; unit < columns; unit += 1) all[unit] = unit << RECORD_BITS;
  /** Where the row of a node begins; the root's is the first. */
  const rowOf = new Map<number, number>([[0, 0]]);
  let end = columns;
  for (let level = 1; level <= 2; level += 1) {
    for (const node of atDepth(level)) {
      if ((nodes[node + LABEL] ?? 0) >= columns) continue;
      const falls = rowOf.get(nodes[node + FAIL] ?? 0);
      if (falls === undefined || !rowOf.has(nodes[node + PARENT] ?? 0)) continue;
      if (end === all.length) break;
      all.copyWithin(end, falls, falls + columns);
      nodes[node + INFO] = (nodes[node + INFO] ?? 0) | (end << ROW_BITS);
      rowOf.set(node, end);
      end += columns;
    }
    yield;
    for (const node of atDepth(level + 1)) {
      const row = rowOf.get(nodes[node + PARENT] ?? 0);
      const unit = nodes[node + LABEL] ?? 0;
      if (row !== undefined && unit < columns) all[row + unit] = node;
    }
    yield;
  }
  return all.slice(0, end);
}

/** The nodes, shallow ones first, and where those of each depth begin. */
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
    order[place] = node << RECORD_BITS;
    counts[deep] = place + 1;
    if (node % LARGE_SLICE === LARGE_SLICE - 1) yield;
  }
  yield;
  return { order, levels };
}
