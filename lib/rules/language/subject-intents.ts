import { isPing } from './greetings';
import { ANNOUNCEMENT_INTENT } from './intents/announcement';
import { APPROVAL_INTENT } from './intents/approval';
import { HELP_INTENT } from './intents/help';
import type { Intent, Signs } from './intents/intent';
import { LEAVE_INTENT } from './intents/leave';
import { MEETING_INTENT } from './intents/meeting';
import { PROGRESS_INTENT } from './intents/progress';
import { URGENT_BUG_INTENT } from './intents/urgent-bug';
import { inUnits } from './plain-units';
import type { Reading } from './reading';
import { howTo, poll, taskList } from './routes';

/** In this order: of two subjects in one message the more pressing or more formal one is its tag. */
const IN_ORDER: readonly Intent[] = [
  URGENT_BUG_INTENT,
  LEAVE_INTENT,
  APPROVAL_INTENT,
  MEETING_INTENT,
  ANNOUNCEMENT_INTENT,
  PROGRESS_INTENT,
  HELP_INTENT,
];

export const INTENTS: readonly Intent[] = IN_ORDER.map(intentInUnits);

function intentInUnits(intent: Intent): Intent {
  const { cue, says, acrossSentences, signs, unless } = intent;
  return {
    ...intent,
    cue: inUnits(cue),
    says: says.map(inUnits),
    ...(acrossSentences === undefined ? {} : { acrossSentences: acrossSentences.map(inUnits) }),
    ...(signs === undefined ? {} : { signs: signs.map(signsInUnits) }),
    unless: unless.map(inUnits),
  };
}

function signsInUnits(signs: Signs): Signs {
  return {
    ...signs,
    must: inUnits(signs.must),
    of: signs.of.map(([weight, sign]) => [weight, inUnits(sign)] as const),
    unless: signs.unless.map(inUnits),
  };
}

/** The beginning of a message says what it is about; more than this is not read. */
const READ = 1_000;
const REPLY =
  /^(?:好的?|收到|谢谢|感谢|多谢|嗯+|哦|是的|对的?|没事|不用|明白|了解|知道了|可以|行|辛苦了?|OK|ok|thanks?|thank you|got it|sure|yes|no|will do|noted|np|great|re:)[\s,，。.!~、]/iu;

export interface FoundIntent {
  readonly tag: string;
  /** Offsets in the folded text. */
  readonly start: number;
  readonly end: number;
}

/** Asked by more than one rule. */
const known = new WeakMap<Reading, { readonly found: FoundIntent | null }>();

/** The first intent, in the order of `INTENTS`, whose forms or signs the message shows; `null` where none speaks. */
export function intentByForm(reading: Reading): FoundIntent | null {
  const before = known.get(reading);
  if (before !== undefined) return before.found;
  const found = search(reading);
  known.set(reading, { found });
  return found;
}

function search(reading: Reading): FoundIntent | null {
  const { text, sentences } = reading;
  const head = text.slice(0, READ);
  if (head.trim().length < 5 || (REPLY.test(head.trimStart()) && head.length < 60) || isPing(head))
    return null;
  // What is said outright comes before what many signs together make likely.
  for (const intent of INTENTS) {
    const said = intent.cue.test(head) ? (inSentences(intent, sentences) ?? across(intent, head)) : null;
    if (said !== null) return said;
  }
  // A list of tasks, a vote or instructions hold signs of everything, and have a home of their own.
  if ([howTo, taskList, poll].some((find) => find(reading) !== null)) return null;
  const beginning = { stated: statedIn(sentences, false), asked: statedIn(sentences, true) };
  for (const intent of INTENTS) {
    const shown = bySigns(intent, beginning);
    if (shown !== null) return shown;
  }
  return null;
}

function inSentences(intent: Intent, sentences: Reading['sentences']): FoundIntent | null {
  for (const { text: sentence, start, asks } of sentences) {
    if (start > READ) return null;
    if ((asks && !intent.asksToo) || !intent.cue.test(sentence)) continue;
    const match = firstOf(intent.says, sentence);
    // Most sentences say none of it: what speaks against it is asked last.
    if (match !== null && !intent.unless.some((pattern) => pattern.test(sentence)))
      return found(intent, match, start);
  }
  return null;
}

function firstOf(patterns: readonly RegExp[], text: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return match;
  }
  return null;
}

function across(intent: Intent, head: string): FoundIntent | null {
  for (const pattern of intent.acrossSentences ?? []) {
    const match = pattern.exec(head);
    if (match !== null && !intent.unless.some((other) => other.test(match[0])))
      return found(intent, match, 0);
  }
  return null;
}

/** In a long text every sign turns up sooner or later, and means nothing. */
const SIGNS_WITHIN = 300;

/** The sentences that are read for signs, and their text. */
interface Stated {
  readonly sentences: Reading['sentences'];
  readonly text: string;
}

function statedIn(all: Reading['sentences'], withQuestions: boolean): Stated {
  const sentences = all.filter(({ asks, start }) => start <= SIGNS_WITHIN && (withQuestions || !asks));
  const text = sentences
    .map((sentence) => sentence.text)
    .join(' ')
    .slice(0, SIGNS_WITHIN);
  return { sentences, text };
}

/** Adds up the weights of the signs; each counts once, wherever it stands. */
function bySigns(
  { tag, signs, asksToo }: Intent,
  beginning: { readonly stated: Stated; readonly asked: Stated },
): FoundIntent | null {
  for (const { enough, must, of, unless, asksToo: also = asksToo } of signs) {
    const { text, sentences } = also ? beginning.asked : beginning.stated;
    if (!must.test(text)) continue;
    const weight = of.reduce((sum, [one, sign]) => (sign.test(text) ? sum + one : sum), 0);
    if (weight < enough || unless.some((other) => other.test(text))) continue;
    const shown = sentences.find((sentence) => must.test(sentence.text)) ?? sentences[0];
    if (shown === undefined) continue;
    return { tag, start: shown.start, end: shown.start + shown.text.trimEnd().length };
  }
  return null;
}

function found({ tag }: Intent, match: RegExpExecArray, start: number): FoundIntent {
  return { tag, start: start + match.index, end: start + match.index + match[0].length };
}

/** To be compiled before the first message comes; see `lib/rules/warm-up`. */
export const INTENT_EXPRESSIONS: readonly RegExp[] = INTENTS.flatMap(
  ({ cue, says, acrossSentences = [], signs, unless }) => [
    ...[cue, ...says, ...acrossSentences, ...unless],
    ...signs.flatMap((set) => [set.must, ...set.unless, ...set.of.map(([, sign]) => sign)]),
  ],
);
