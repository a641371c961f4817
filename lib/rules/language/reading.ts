import { type Folded, inWideUnits } from '@/lib/detectors/fold';
import { matchesOf } from '@/lib/detectors/matches';
import { simplified } from '@/lib/detectors/traditional';
import type { Subject } from '../kinds/kind';
import type { Span } from '../types';

/** One sentence with its place in the folded text. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  /** It is a question by its mark or its last word. */
  readonly asks: boolean;
}

/** A message as the etiquette rules read it: folded, simplified, without what others said, cut to what a reader takes in. */
export interface Reading {
  /** Quotations, code, links and quoted lines are blanked with spaces of the same length: they are not the writer's words. */
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Written in Chinese, so the answer is in Chinese as well. */
  readonly chinese: boolean;
  /** Back to the span in the message. */
  readonly span: (start: number, end: number) => Span;
}

/** What a message is about stands in its beginning; the rest is not read, however long it is. */
const READ = 2_000;
/** An English full stop ends a sentence where a space and a capital, or nothing, come after it. */
const SENTENCE = /(?:[^。!?？\n;；….]|\.(?!\s+[A-Z@\d]|\s*$))+[。!?？\n;；….]*/g;
const ASKS = /[?？]\s*$|(?:吗|呢|么|嘛|咩|没有|行不行|可否|好不好|得唔得|是不是|系咪)[。\s~～]*$/u;

/** Links, code, "> " lines, and words within quotation marks that close within a line. */
const NOT_OWN =
  /https?:\/\/[^\s\p{Script=Han}，。]+|```[^`]*```|`[^`\n]{1,200}`|^[ \t]*>[^\n]*|“[^”\n]{1,200}”|「[^」\n]{1,200}」|『[^』\n]{1,200}』|(?<![\w"])"[^"\n]{1,200}"(?!\w)/gmu;

const readings = new WeakMap<Subject, Reading>();

/** Reads a message once for all rules. */
export function readingOf(subject: Subject): Reading {
  const known = readings.get(subject);
  if (known !== undefined) return known;
  const reading = readingOfText(subject.folded);
  readings.set(subject, reading);
  return reading;
}

/** Reads a folded text; `readingOf` does so once for a message. */
export function readingOfText(folded: Folded): Reading {
  const text = simplified(inWideUnits(ownWords(folded.text.slice(0, READ))));
  const sentences = matchesOf(text, SENTENCE)
    .map(({ 0: sentence, index }) => ({ text: sentence, start: index, asks: ASKS.test(sentence) }))
    .filter((sentence) => sentence.text.trim() !== '');
  return {
    text,
    sentences,
    chinese: /\p{Script=Han}/u.test(text),
    span: (start, end) => ({ start: folded.original(start), end: folded.original(end) }),
  };
}

/** The text with what others said, code and links blanked; every offset stays. Linear, for texts of any length. */
export function ownWords(text: string): string {
  return text.replace(NOT_OWN, (part) => part.replace(/[^\n]/g, ' '));
}

/** The words for a sentence to the person: one line, shortened. */
export function quote(words: string): string {
  const plain = words.replace(/\s+/g, ' ').trim();
  const characters = [...plain];
  return characters.length <= 30 ? plain : `${characters.slice(0, 29).join('')}…`;
}
