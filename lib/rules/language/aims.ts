import { tagAtStart } from '../tags';
import { chancesOf, type Purpose } from './purposes';
import type { Reading } from './reading';
import { workAskedFor } from './requests';
import { howTo, poll, taskList } from './routes';
import { type FoundIntent, INTENTS, intentByForm } from './subject-intents';
import { isLeisure } from './trivia';

/** What a message is for, by the forms that it fits and by the weights of its words together. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** A form is believed unless the words around it speak clearly of something else. */
const UNLIKELY = 0.12;
const UNLIKELY_SUBJECT = 0.03;
/** The words suffice where no form fits; a subject holds up the sending, so it takes more than a tip. */
const LIKELY_SUBJECT = 0.55;
/** People ask each other all day; only few questions are a call for help. */
const LIKELY_HELP = 0.75;
const LIKELY = 0.42;

/** The subject by which the message should begin, with the words that show it. */
export function subjectOf(reading: Reading): FoundIntent | null {
  const chances = chancesOf(reading);
  const form = intentByForm(reading);
  const all = INTENTS.reduce((sum, { tag }) => sum + (chances.get(tag) ?? 0), 0);
  const likeliest = INTENTS.reduce((best, one) =>
    (chances.get(one.tag) ?? 0) > (chances.get(best.tag) ?? 0) ? one : best,
  );
  // A request for approval or help is a request as well.
  if (form !== null && all + (chances.get('deadline') ?? 0) >= UNLIKELY_SUBJECT) {
    const other = (chances.get(likeliest.tag) ?? 0) >= LIKELY_SUBJECT;
    return other ? { ...form, tag: likeliest.tag } : form;
  }
  if (
    all < (likeliest.tag === 'help' ? LIKELY_HELP : LIKELY_SUBJECT) ||
    reading.text.trim().length < SHORTEST ||
    isLeisure(reading.text)
  )
    return null;
  const place = firstSentence(reading);
  return place === null ? null : { ...place, tag: likeliest.tag };
}

const SHORTEST = 5;

/** The words by which somebody is asked for a piece of work. A tag says what for, so every request behind it counts. */
export function requestOf(reading: Reading, tagged: boolean): Place | null {
  const chances = chancesOf(reading);
  const subjects = tagged ? INTENTS.reduce((sum, { tag }) => sum + (chances.get(tag) ?? 0), 0) : 0;
  const alone = STATES.test(reading.text) ? 0 : (chances.get('deadline') ?? 0);
  return judged(reading, workAskedFor(reading), (chances.get('deadline') ?? 0) + subjects, alone);
}

/** Begins with its subject: tells how something is, and asks for nothing. */
const STATES = /^[^a-z]{0,4}(?:the|this|that|these|those|it|they|there|we|i|he|she)\b/i;

export const pollOf = (reading: Reading): Place | null => routed(reading, poll, 'poll');
export const taskListOf = (reading: Reading): Place | null => routed(reading, taskList, 'task');
export const howToOf = (reading: Reading): Place | null => routed(reading, howTo, 'knowledge');

function routed(reading: Reading, find: (reading: Reading) => Place | null, purpose: Purpose): Place | null {
  const chance = chancesOf(reading).get(purpose) ?? 0;
  // A message under its tag has a form of its own, such as a report with its points: it takes more than looking like a list.
  const clear = chance >= LIKELY;
  if (tagAtStart(reading.text) !== null && !clear) return null;
  return judged(reading, find(reading), chance, tagAtStart(reading.text) === null ? chance : 0);
}

function judged(reading: Reading, form: Place | null, believed: number, alone: number): Place | null {
  if (form !== null) return believed >= UNLIKELY ? form : null;
  return alone >= LIKELY ? firstSentence(reading) : null;
}

function firstSentence({ sentences }: Reading): Place | null {
  const [first] = sentences;
  return first === undefined ? null : { start: first.start, end: first.start + first.text.trimEnd().length };
}
