import type { Span } from '../types';
import { chancesOf, type Purpose, placeOf, SUBJECTS, type SubjectId } from './purposes';
import type { Reading } from './reading';
import { isLeisure } from './trivia';

/** A subject holds up the sending, so it takes more than a tip. */
const LIKELY_SUBJECT = 0.65;
/** People ask each other all day; only few questions are a call for help. */
const LIKELY_HELP = 0.7;
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
export const requestOf = (reading: Reading): Span | null => likely(reading, 'deadline');
export const pollOf = (reading: Reading): Span | null => likely(reading, 'poll');
export const taskListOf = (reading: Reading): Span | null => likely(reading, 'task');
export const howToOf = (reading: Reading): Span | null => likely(reading, 'knowledge');

function likely(reading: Reading, purpose: Purpose): Span | null {
  return (chancesOf(reading).get(purpose) ?? 0) >= LIKELY ? placeOf(reading, purpose) : null;
}
