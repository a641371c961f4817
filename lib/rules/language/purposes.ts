import { Weights } from '@/lib/detectors/learned/weights';
import { purposeFeatures } from './purpose-features';
import { LEARNED } from './purpose-weights';
import type { Reading } from './reading';

/**
 * How likely a message is written to ask for leave, to announce something, to give somebody work …: sums of weights over
 * its words, its build and the forms that it fits, learned from labelled sentences (`test/tools/train.ts`).
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
  const odds = WEIGHTS.odds((take) => purposeFeatures(reading, take));
  const powers = [...odds].map((one) => Math.exp(Math.min(30, one)));
  const all = powers.reduce((total, power) => total + power, 1);
  const chances = new Map(PURPOSES.map((purpose, at) => [purpose, (powers[at] ?? 0) / all]));
  known.set(reading, chances);
  return chances;
}

const WEIGHTS = new Weights(LEARNED);
