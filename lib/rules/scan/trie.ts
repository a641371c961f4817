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

/**
 * A node is a record of eight numbers, so that all that a character needs of it stands in one line of the processor's
 * cache. A node is named by the place of its record; the root's is 0, and a class leads from there to its own record.
 */
export const RECORD_BITS = 3;
/** What is to be known at every character, as bits; see `links`. */
export const INFO = 0;
/** The class by which the first child is reached, 0 where there is none, and that child. */
export const ONLY = 1;
export const FIRST = 2;
/** Where to go on after a mismatch. */
export const FAIL = 3;
/** The node itself or the next shorter one that ends a term. */
export const REPORT = 4;
/** The first of the terms that end here; others in a chain through `nextTerm`. 0 is none, so terms count from 1. */
export const ENDS = 5;
export const PARENT = 6;
export const LABEL = 7;

/** All terms as paths of classes. */
export interface Trie {
  readonly classes: Classes;
  readonly nodes: Int32Array;
  /** How many nodes there are. */
  readonly count: number;
  /** By number of the node, not by place of its record. */
  readonly depth: Uint16Array;
  /** Further children of all nodes, in one open table: the child and, above it, a few bits of its name. */
  readonly table: Int32Array;
  readonly nextTerm: Int32Array;
  /** From a term to others that are the same: asked for in several lists, they are looked at once. */
  readonly twins: Int32Array;
  /** Units of each term that count. */
  readonly lengths: Uint16Array;
  /** Whether tricks are tried against any term. */
  readonly evading: boolean;
}

/** Bit of `INFO`: a node has further children. */
export const MANY = 1;
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
  const nodes = new Int32Array(room << RECORD_BITS);
  const depth = new Uint16Array(room);
  const nextTerm = new Int32Array(terms.length + 1);
  const twins = new Int32Array(terms.length + 1);
  for (let unit = 1; unit <= classes.count; unit += 1) {
    nodes[(unit << RECORD_BITS) + LABEL] = unit;
    depth[unit] = 1;
  }
  yield;
  let count = classes.count + 1;
  let tableSize = 16;
  while (tableSize < units * 2) tableSize *= 2;
  const table = new Int32Array(tableSize);
  const mask = tableSize - 1;
  yield;

  let begin = 0;
  for (let at = 0; at < terms.length; at += 1) {
    const end = begin + (lengths[at] ?? 0);
    if (end > begin) {
      let node = (paths[begin] ?? 0) << RECORD_BITS;
      for (let place = begin + 1; place < end; place += 1) {
        const unit = paths[place] ?? 0;
        node =
          nodes[node + ONLY] === unit
            ? (nodes[node + FIRST] ?? 0)
            : furtherOrNew(node, unit, place - begin + 1);
      }
      endAt(node, at);
    }
    begin = end;
    if (at % SLICE === SLICE - 1) yield;
  }
  return {
    classes,
    nodes: nodes.slice(0, count << RECORD_BITS),
    count,
    depth,
    table,
    nextTerm,
    twins,
    lengths,
    evading: terms.some(({ evasion }) => evasion),
  };

  function furtherOrNew(above: number, unit: number, deep: number): number {
    const isFirst = nodes[above + ONLY] === 0;
    const name = hash(above, unit);
    let slot = name & mask;
    if (!isFirst)
      for (let held = table[slot] ?? 0; held !== 0; held = table[slot] ?? 0) {
        const child = held & CHILD_MASK;
        if (nodes[child + PARENT] === above && nodes[child + LABEL] === unit) return child;
        slot = (slot + 1) & mask;
      }
    const node = count << RECORD_BITS;
    depth[count] = deep;
    count += 1;
    nodes[node + PARENT] = above;
    nodes[node + LABEL] = unit;
    if (isFirst) {
      nodes[above + ONLY] = unit;
      nodes[above + FIRST] = node;
    } else {
      nodes[above + INFO] = MANY;
      table[slot] = node | (name & ~CHILD_MASK);
    }
    return node;
  }

  function endAt(node: number, at: number): void {
    const known = nodes[node + ENDS] ?? 0;
    let same = known;
    while (same !== 0 && !areSame(terms[same - 1], terms[at])) same = nextTerm[same] ?? 0;
    if (same === 0) {
      nextTerm[at + 1] = known;
      nodes[node + ENDS] = at + 1;
    } else {
      twins[at + 1] = twins[same] ?? 0;
      twins[same] = at + 1;
    }
  }
}

function areSame(one: Term | undefined, other: Term | undefined): boolean {
  return one?.text === other?.text && one?.boundary === other?.boundary && one?.evasion === other?.evasion;
}

/** Which child of a node that has further ones is reached by a class; 0 where none is. */
export function furtherChild(nodes: Int32Array, table: Int32Array, node: number, unit: number): number {
  const mask = table.length - 1;
  const name = hash(node, unit);
  for (let slot = name & mask; ; slot = (slot + 1) & mask) {
    const held = table[slot] ?? 0;
    if (held === 0) return 0;
    if (((held ^ name) & ~CHILD_MASK) !== 0) continue;
    const child = held & CHILD_MASK;
    if (nodes[child + PARENT] === node && nodes[child + LABEL] === unit) return child;
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
