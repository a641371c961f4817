import { purposeFeatures } from './purpose-features';
import { BIAS, ONE, WEIGHTS } from './purpose-weights';
import type { Reading } from './reading';

/**
 * How likely a message is written to ask for leave, to announce something, to give somebody work …: sums of weights over
 * its words, its build and the forms that it fits, learned from labelled sentences (`test/tools/train-purposes.ts`).
 *
 * The forms beside this file know how people say these things; there are always more ways. The weights know the words in
 * any way, and doubt a form where the words around it speak of something else.
 */
export const PURPOSES = [
  ...['leave', 'approval', 'urgent-bug', 'meeting', 'announcement', 'progress', 'help'],
  ...['deadline', 'poll', 'task', 'knowledge'],
] as const;
export type Purpose = (typeof PURPOSES)[number];

const known = new WeakMap<Reading, ReadonlyMap<string, number>>();

/** The chance of each purpose, 0 to 1; what is missing to 1 is the chance of none. */
export function chancesOf(reading: Reading): ReadonlyMap<string, number> {
  const before = known.get(reading);
  if (before !== undefined) return before;
  const sums = [...BIAS];
  for (const name of purposeFeatures(reading)) {
    const pairs = TABLE.get(name) ?? '';
    for (let at = 0; at < pairs.length; at += 2) {
      const purpose = pairs.charCodeAt(at) - FIRST;
      sums[purpose] = (sums[purpose] ?? 0) + weightOf(pairs.charCodeAt(at + 1));
    }
  }
  const powers = sums.map((sum) => Math.exp(Math.min(30, sum / ONE)));
  const all = powers.reduce((total, power) => total + power, 1);
  const chances = new Map(PURPOSES.map((purpose, at) => [purpose, (powers[at] ?? 0) / all]));
  known.set(reading, chances);
  return chances;
}

/** Purposes are written as `0`, `1`, … `:` in the table, weights as letters: `a` is one for it, `A` one against it. */
const FIRST = 0x30;

function weightOf(code: number): number {
  return code >= 0x61 ? code - 0x60 : 0x40 - code;
}

/** Feature → purposes and weights in turn. */
const TABLE: ReadonlyMap<string, string> = new Map(
  WEIGHTS.split('\n').map((line) => {
    const end = line.lastIndexOf('\t');
    return [line.slice(0, end), line.slice(end + 1)];
  }),
);
