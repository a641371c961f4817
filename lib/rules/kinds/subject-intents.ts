import { isPing } from '../language/greetings';
import { ANNOUNCEMENT_INTENT } from '../language/intents/announcement';
import { APPROVAL_INTENT } from '../language/intents/approval';
import { HELP_INTENT } from '../language/intents/help';
import type { Intent } from '../language/intents/intent';
import { LEAVE_INTENT } from '../language/intents/leave';
import { MEETING_INTENT } from '../language/intents/meeting';
import { PROGRESS_INTENT } from '../language/intents/progress';
import { URGENT_BUG_INTENT } from '../language/intents/urgent-bug';
import { inUnits } from '../language/plain-units';
import type { Reading } from '../language/reading';

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
    ...(signs === undefined
      ? {}
      : {
          signs: {
            ...signs,
            ...(signs.must === undefined ? {} : { must: inUnits(signs.must) }),
            of: signs.of.map(([weight, sign]) => [weight, inUnits(sign)] as const),
            unless: inUnits(signs.unless),
          },
        }),
    unless: unless.map(inUnits),
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

/** The first intent, in the order of `INTENTS`, with the words that show it; `null` where none speaks. */
export function intentOf(reading: Reading): FoundIntent | null {
  const before = known.get(reading);
  if (before !== undefined) return before.found;
  const found = search(reading);
  known.set(reading, { found });
  return found;
}

function search({ text, sentences }: Reading): FoundIntent | null {
  const head = text.slice(0, READ);
  if (head.trim().length < 5 || (REPLY.test(head.trimStart()) && head.length < 60) || isPing(head))
    return null;
  for (const intent of INTENTS) {
    const said = intent.cue.test(head) ? (inSentences(intent, sentences) ?? across(intent, head)) : null;
    const found = said ?? bySigns(intent, sentences);
    if (found !== null) return found;
  }
  return null;
}

function inSentences(intent: Intent, sentences: Reading['sentences']): FoundIntent | null {
  for (const { text: sentence, start, asks } of sentences) {
    if (start > READ) return null;
    if ((asks && !intent.asksToo) || !intent.cue.test(sentence)) continue;
    if (intent.unless.some((pattern) => pattern.test(sentence))) continue;
    for (const pattern of intent.says) {
      const match = pattern.exec(sentence);
      if (match !== null) return found(intent, match, start);
    }
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

/** Adds up the weights of the signs; each counts once, wherever it stands. */
function bySigns({ tag, signs, asksToo }: Intent, sentences: Reading['sentences']): FoundIntent | null {
  if (signs === undefined) return null;
  const first = sentences[0];
  const { stated, text } = statedIn(sentences, asksToo);
  if (first === undefined || signs.unless.test(text) || signs.must?.test(text) === false) return null;
  const weight = signs.of.reduce((sum, [one, sign]) => (sign.test(text) ? sum + one : sum), 0);
  const shown = stated.find((sentence) => signs.of.some(([, sign]) => sign.test(sentence.text)));
  if (weight < signs.enough || shown === undefined) return null;
  return { tag, start: shown.start, end: shown.start + shown.text.trimEnd().length };
}

interface Stated {
  readonly stated: Reading['sentences'];
  readonly text: string;
}

/** The same for every intent that reads questions too, and for every one that does not. */
const knownStated = new WeakMap<Reading['sentences'], Map<boolean, Stated>>();

function statedIn(sentences: Reading['sentences'], asksToo: boolean): Stated {
  const known = knownStated.get(sentences) ?? new Map<boolean, Stated>();
  knownStated.set(sentences, known);
  const before = known.get(asksToo);
  if (before !== undefined) return before;
  const stated = sentences.filter(({ asks, start }) => start <= READ && (asksToo || !asks));
  const text = stated
    .map((sentence) => sentence.text)
    .join(' ')
    .slice(0, SIGNS_WITHIN);
  known.set(asksToo, { stated, text });
  return { stated, text };
}

function found({ tag }: Intent, match: RegExpExecArray, start: number): FoundIntent {
  return { tag, start: start + match.index, end: start + match.index + match[0].length };
}

/** To be compiled before the first message comes; see `lib/rules/warm-up`. */
export const INTENT_EXPRESSIONS: readonly RegExp[] = INTENTS.flatMap(
  ({ cue, says, acrossSentences = [], signs, unless }) => [
    ...[cue, ...says, ...acrossSentences, ...unless],
    ...(signs === undefined ? [] : [...signs.of.map(([, sign]) => sign), signs.unless, signs.must ?? cue]),
  ],
);
