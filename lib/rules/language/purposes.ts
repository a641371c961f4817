import { Weights } from '@/lib/detectors/learned/weights';
import type { Span } from '../types';
import { purposeFeatures } from './purpose-features';
import { LEARNED } from './purpose-weights';
import type { Reading } from './reading';

/** What a subject tag tells: why the message was written. The ids of a policy's tags. */
export const SUBJECTS = [
  'leave',
  'approval',
  'urgent-bug',
  'meeting',
  'announcement',
  'progress',
  'help',
] as const;
export type SubjectId = (typeof SUBJECTS)[number];

/**
 * What a message is written for: one of the subjects, work given to somebody without a time, or something that has its home
 * elsewhere. Learned from labelled sentences (`test/tools/train.ts`): there are always more ways to ask for leave than
 * any list of phrases holds.
 */
export const PURPOSES = [...SUBJECTS, 'deadline', 'poll', 'task', 'knowledge'] as const;
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

/** The sentence that speaks most for a purpose; `null` where there is none. */
export function placeOf(reading: Reading, purpose: Purpose): Span | null {
  const column = PURPOSES.indexOf(purpose);
  const { sentences } = reading;
  const said = sentences.map(() => 0);
  let at = 0;
  purposeFeatures(reading, (feature, start) => {
    if (start === undefined) return;
    while (at + 1 < sentences.length && start >= (sentences[at + 1]?.start ?? 0)) at += 1;
    said[at] = (said[at] ?? 0) + WEIGHTS.weight(feature, column);
  });
  const sentence = sentences[said.indexOf(Math.max(...said))];
  if (sentence === undefined) return null;
  const lead = sentence.text.length - sentence.text.trimStart().length;
  return { start: sentence.start + lead, end: sentence.start + sentence.text.trimEnd().length };
}

const WEIGHTS = new Weights(LEARNED);
