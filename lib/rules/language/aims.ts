import { tagAtStart } from '../tags';
import type { Span } from '../types';
import { chancesOf, type Purpose, placeOf, SUBJECTS, type SubjectId } from './purposes';
import type { Reading } from './reading';
import { isLeisure } from './trivia';

/** A subject holds up the sending, so it takes more than a tip. */
const LIKELY_SUBJECT = 0.55;
/** People ask each other all day; only few questions are a call for help. */
const LIKELY_HELP = 0.7;
/** Under its tag a message has a form of its own, such as a notice with its steps: it takes more than looking like it. */
const LIKELY_UNDER_TAG = 0.9;
const LIKELY = 0.45;
const SHORTEST = 5;

/** The subject by which the message should begin, with the sentence that shows it. */
export function subjectOf(reading: Reading): (Span & { readonly tag: SubjectId }) | null {
  const chances = chancesOf(reading);
  const chance = (subject: SubjectId): number => chances.get(subject) ?? 0;
  const all = SUBJECTS.reduce((sum, subject) => sum + chance(subject), 0);
  const tag = SUBJECTS.reduce((best, one) => (chance(one) > chance(best) ? one : best));
  if (
    all < (tag === 'help' ? LIKELY_HELP : LIKELY_SUBJECT) ||
    reading.text.trim().length < SHORTEST ||
    isLeisure(reading.text)
  )
    return null;
  const place = placeOf(reading, tag);
  return place === null ? null : { ...place, tag };
}

/** The sentence by which somebody is asked for a piece of work. */
export const requestOf = (reading: Reading): Span | null => likely(reading, 'deadline', LIKELY);
export const pollOf = (reading: Reading): Span | null => routed(reading, 'poll');
/** A report under its tag lists what comes next, and is no list of tasks. */
export const taskListOf = (reading: Reading): Span | null =>
  tagAtStart(reading.text) === null ? likely(reading, 'task', LIKELY) : null;
export const howToOf = (reading: Reading): Span | null => routed(reading, 'knowledge');

function routed(reading: Reading, purpose: Purpose): Span | null {
  return likely(reading, purpose, tagAtStart(reading.text) === null ? LIKELY : LIKELY_UNDER_TAG);
}

function likely(reading: Reading, purpose: Purpose, least: number): Span | null {
  return (chancesOf(reading).get(purpose) ?? 0) >= least ? placeOf(reading, purpose) : null;
}
