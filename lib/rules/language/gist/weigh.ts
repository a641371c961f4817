import type { Span } from '../../types';
import { type Feature, featuresOf } from './features';
import { BIAS, ONE, TOPICS, WEIGHTS } from './weights';

export type Topic = (typeof TOPICS)[number];

/** A stretch of a text that is weighed as one. `said`: folded, lower case, simplified characters. */
export interface Piece extends Span {
  readonly said: string;
}

/** Sentences are weighed together up to this many characters: a message of ordinary length is one piece. */
const TOGETHER = 200;
/** What is weighed of one text: whoever writes more has said it before. */
const LONGEST = 8_000;
/** Characters on either side of a word that are quoted with it. */
const AROUND = 16;

/** The text in pieces that are weighed as one: sentences that belong together, as many as fit. */
export function* piecesOf(text: string): Generator<Piece> {
  const end = Math.min(text.length, LONGEST);
  let start = 0;
  let last = 0;
  for (let at = 0; at < end; at += 1) {
    if (!isEnd(text.charCodeAt(at)) && (at + 1 - last < TOGETHER || isFirstHalf(text.charCodeAt(at))))
      continue;
    if (at + 1 - start > TOGETHER && last > start) {
      yield { start, end: last, said: text.slice(start, last) };
      start = last;
    }
    last = at + 1;
  }
  if (start < end) yield { start, end, said: text.slice(start, end) };
}

/** Of a character of two units: nothing is cut behind it. */
function isFirstHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

/** 。！？!? and line breaks. */
function isEnd(code: number): boolean {
  return (
    code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0x21 || code === 0x3f || code === 10
  );
}

/**
 * How much speaks for each topic in a piece: logarithms of the odds against none. `classes`: names of the classes of
 * words that are in it. Each feature counts once.
 */
export function weigh({ said }: Piece, classes: readonly string[]): Readonly<Record<Topic, number>> {
  const sums = [...BIAS];
  const seen = new Set<number>();
  const count = (name: string) => {
    const at = TABLE.get(name);
    if (at === undefined || seen.has(at)) return;
    seen.add(at);
    for (let topic = 0; topic < TOPICS.length; topic += 1)
      sums[topic] = (sums[topic] ?? 0) + (NUMBERS[at + topic] ?? 0);
  };
  for (const { name } of featuresOf(said)) count(name);
  for (const name of classes) count(`*${name}`);
  const odds = (topic: Topic) => (sums[TOPICS.indexOf(topic)] ?? 0) / ONE;
  return { attack: odds('attack'), ad: odds('ad'), politics: odds('politics'), rumour: odds('rumour') };
}

/** The clause with the word that speaks most for a topic, to be quoted; the whole piece where no word does. */
export function reasonOf({ said }: Piece, topic: Topic): Span {
  const column = TOPICS.indexOf(topic);
  let most = 0;
  let reason: Feature | null = null;
  for (const feature of featuresOf(said)) {
    const at = TABLE.get(feature.name);
    const weight = at === undefined ? 0 : (NUMBERS[at + column] ?? 0);
    if (weight > most && feature.end - feature.start > 1) {
      most = weight;
      reason = feature;
    }
  }
  return reason === null ? { start: 0, end: said.length } : clauseAround(said, reason);
}

/** As far as the next mark on either side, and not farther than so many characters, in whole words. */
function clauseAround(said: string, { start, end }: Span): Span {
  const before = said.slice(Math.max(0, start - AROUND), start);
  const behind = said.slice(end, end + AROUND);
  const left = /[^，。！？；,.!?;:：\n]*$/.exec(before)?.[0] ?? '';
  const right = /^[^，。！？；,.!?;:：\n]*/.exec(behind)?.[0] ?? '';
  const cut = left.length === AROUND ? left.replace(/^(?:[\udc00-\udfff]|[a-z']+)/, '') : left;
  const tail = right.length === AROUND ? right.replace(/(?:[\ud800-\udbff]|[a-z']+)$/, '') : right;
  return { start: start - cut.trimStart().length, end: end + tail.trimEnd().length };
}

/** Feature → place of its weights. */
const TABLE = new Map<string, number>();
const NUMBERS = numbers();

function numbers(): Int8Array {
  const lines = WEIGHTS.split('\n').filter((line) => line !== '');
  const found = new Int8Array(lines.length * TOPICS.length);
  lines.forEach((line, at) => {
    const end = line.length - TOPICS.length;
    TABLE.set(line.slice(0, end), at * TOPICS.length);
    for (let topic = 0; topic < TOPICS.length; topic += 1)
      found[at * TOPICS.length + topic] = weightOf(line.charCodeAt(end + topic));
  });
  return found;
}

/** `a` is one for it, `A` one against it, `0` nothing. */
function weightOf(code: number): number {
  if (code >= 0x61) return code - 0x60;
  return code >= 0x41 ? 0x40 - code : 0;
}
