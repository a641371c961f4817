import { type Classes, ClassesBuilder } from './classes';
import { joins } from './likeness';

export interface Term {
  /** Folded, not empty. */
  readonly text: string;
  /** `words`: Latin ends only at the ends of words, others anywhere. `start`: only the beginning. `none`: anywhere. */
  readonly boundary: 'words' | 'start' | 'none';
  /** Look-alikes, traditional characters and inserted ornaments are folded away. */
  readonly evasion: boolean;
}

/** The children of all nodes; see `childOf`. */
export interface Children {
  /** The class by which the first child of each node is reached, 0 where it has none, and that child. */
  readonly only: Uint16Array;
  readonly first: Int32Array;
  /** Further children, in one open table: the child's number and, above it, a few bits of its name. */
  readonly table: Int32Array;
  readonly parent: Int32Array;
  readonly label: Uint16Array;
}

/** All terms as paths of classes. A class is the number of the node that it leads to from the root, which is 0. */
export interface Trie extends Children {
  readonly classes: Classes;
  readonly nodes: number;
  readonly depth: Uint16Array;
  /** 1 where a node has further children. */
  readonly many: Uint8Array;
  /** Terms that end at a node: the first, then a chain through `nextTerm`; 0 is none, so terms count from 1. */
  readonly ends: Int32Array;
  readonly nextTerm: Int32Array;
  /** Units of each term that count. */
  readonly lengths: Uint16Array;
  /** Whether tricks are tried against any term. */
  readonly evading: boolean;
}

const CHILD_BITS = 24;
const CHILD_MASK = (1 << CHILD_BITS) - 1;
/** Terms or nodes that are worked on before the builder gives the thread back; well under a millisecond. */
export const SLICE = 500;

/** In slices: the caller may let others work wherever it yields. */
export function* growing(
  terms: readonly Term[],
  variants: ReadonlyMap<number, number>,
): Generator<undefined, Trie> {
  const { classes, paths, lengths, units } = yield* pathsOf(terms, variants);
  const room = classes.count + units + 1;
  const only = new Uint16Array(room);
  const first = new Int32Array(room);
  const parent = new Int32Array(room);
  const label = new Uint16Array(room);
  const depth = new Uint16Array(room);
  const many = new Uint8Array(room);
  const ends = new Int32Array(room);
  const nextTerm = new Int32Array(terms.length + 1);
  for (let unit = 1; unit <= classes.count; unit += 1) {
    label[unit] = unit;
    depth[unit] = 1;
  }
  yield;
  let nodes = classes.count + 1;
  let tableSize = 16;
  while (tableSize < units * 2) tableSize *= 2;
  const table = new Int32Array(tableSize);
  const mask = tableSize - 1;
  yield;

  let begin = 0;
  for (let at = 0; at < terms.length; at += 1) {
    const end = begin + (lengths[at] ?? 0);
    if (end > begin) {
      let node = paths[begin] ?? 0;
      for (let place = begin + 1; place < end; place += 1) {
        const unit = paths[place] ?? 0;
        node = only[node] === unit ? (first[node] ?? 0) : furtherOrNew(node, unit, place - begin + 1);
      }
      nextTerm[at + 1] = ends[node] ?? 0;
      ends[node] = at + 1;
    }
    begin = end;
    if (at % SLICE === SLICE - 1) yield;
  }
  return {
    classes,
    nodes,
    only: only.slice(0, nodes),
    first: first.slice(0, nodes),
    table,
    parent,
    label,
    depth,
    many,
    ends,
    nextTerm,
    lengths,
    evading: terms.some(({ evasion }) => evasion),
  };

  function furtherOrNew(above: number, unit: number, deep: number): number {
    const isFirst = only[above] === 0;
    const name = hash(above, unit);
    let slot = name & mask;
    if (!isFirst)
      for (let held = table[slot] ?? 0; held !== 0; held = table[slot] ?? 0) {
        const child = held & CHILD_MASK;
        if (parent[child] === above && label[child] === unit) return child;
        slot = (slot + 1) & mask;
      }
    const node = nodes;
    nodes += 1;
    parent[node] = above;
    label[node] = unit;
    depth[node] = deep;
    if (isFirst) {
      only[above] = unit;
      first[above] = node;
    } else {
      many[above] = 1;
      table[slot] = node | (name & ~CHILD_MASK);
    }
    return node;
  }
}

/** Which child of a node that has further ones is reached by a class; 0 where none is. */
export function furtherChild(
  table: Int32Array,
  parent: Int32Array,
  label: Uint16Array,
  node: number,
  unit: number,
): number {
  const mask = table.length - 1;
  const name = hash(node, unit);
  for (let slot = name & mask; ; slot = (slot + 1) & mask) {
    const held = table[slot] ?? 0;
    if (held === 0) return 0;
    if (((held ^ name) & ~CHILD_MASK) !== 0) continue;
    const child = held & CHILD_MASK;
    if (parent[child] === node && label[child] === unit) return child;
  }
}

interface Paths {
  readonly classes: Classes;
  /** The classes of all terms, one term behind the other. */
  readonly paths: Uint16Array;
  readonly lengths: Uint16Array;
  readonly units: number;
}

function* pathsOf(
  terms: readonly Term[],
  variants: ReadonlyMap<number, number>,
): Generator<undefined, Paths> {
  const builder = new ClassesBuilder(variants);
  const paths = new Uint16Array(terms.reduce((sum, { text }) => sum + text.length, 0));
  const lengths = new Uint16Array(terms.length);
  yield;
  let units = 0;
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at];
    if (term === undefined) continue;
    const { text, evasion } = term;
    const begin = units;
    /** So far ornaments are known to belong to the term. */
    let kept = 0;
    for (let place = 0; place < text.length; place += 1) {
      const unit = builder.of(text.charCodeAt(place));
      if (evasion && place >= kept && builder.isOrnament(unit)) {
        kept = endOfOrnaments(builder, text, place);
        if (isFolded(text, place, kept)) {
          place = kept - 1;
          continue;
        }
      }
      paths[units] = unit;
      units += 1;
    }
    lengths[at] = units - begin;
    if (at % SLICE === SLICE - 1) yield;
  }
  yield;
  const classes = builder.finished();
  yield;
  return { classes, paths, lengths, units };
}

function endOfOrnaments(builder: ClassesBuilder, text: string, from: number): number {
  let end = from + 1;
  while (end < text.length && builder.isOrnament(builder.of(text.charCodeAt(end)))) end += 1;
  return end;
}

/** Whether these ornaments of a term are none of it: at its ends, and where a text may have them between two characters. */
function isFolded(text: string, start: number, end: number): boolean {
  return start === 0 || end === text.length || joins(text.charCodeAt(start - 1), text.charCodeAt(end));
}

function hash(node: number, unit: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
