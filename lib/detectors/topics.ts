import { lowerCase } from './fold';
import { matchesOf } from './matches';
import { type Sentence, sentences } from './meaning';
import { eachFeature } from './topic-features';
import { BIAS, ONE, WEIGHTS } from './topic-weights';

/**
 * How likely a short text tells of somebody's pay, of the terms of a contract, of unpublished figures, of customers, or shows a document that is not
 * for everybody: a sum
 * of weights over its words and the shapes of its numbers, learned from labelled sentences (`test/tools/train-topics.ts`).
 *
 * The detectors of meaning know forms in which people say these things; there are always more. The weights know the words,
 * in whatever form, and tell the four apart where a form fits two of them.
 */
export const TOPICS = ['salary', 'contract', 'finance', 'customer', 'document'] as const;
export type Topic = (typeof TOPICS)[number];

/** Sentences that belong together, of at most this many characters, are weighed as one. */
const TOGETHER = 200;
/** What is weighed of one sentence. */
const LONGEST = 400;

/** What is weighed as one, and the sentences it is made of. */
export interface Piece extends Sentence {
  readonly of: readonly Sentence[];
}

/** The text in pieces that are weighed as one. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const sentence of sentences(text)) {
    const before = pieces.at(-1);
    const gap = before === undefined ? 0 : sentence.start - before.start - before.text.length;
    if (before !== undefined && gap === 0 && before.text.length + sentence.text.length <= TOGETHER)
      pieces[pieces.length - 1] = {
        start: before.start,
        text: before.text + sentence.text,
        said: before.said + sentence.said,
        of: [...before.of, sentence],
      };
    else pieces.push({ ...sentence, of: [sentence] });
  }
  return pieces;
}

/** How much speaks for each topic in a piece, in the order of `TOPICS`: logarithms of the odds against none of them. */
export function weighed(piece: Sentence): readonly number[] {
  const sums = [...BIAS];
  turn += 1;
  eachName(piece.text, (name) => {
    const at = TABLE.get(name);
    if (at === undefined || counted[at] === turn) return;
    counted[at] = turn;
    for (let topic = 0; topic < TOPICS.length; topic += 1)
      sums[topic] = (sums[topic] ?? 0) + (NUMBERS[at * TOPICS.length + topic] ?? 0);
  });
  return sums.map((sum) => sum / ONE);
}

/** What a word must say at least to be a reason, in units of the table. */
const LEAST_REASON = 2;

/** The word that speaks most for the topic; none where numbers alone do. */
export function reasonOf(
  piece: Sentence,
  topic: Topic,
): { readonly start: number; readonly end: number } | undefined {
  const column = TOPICS.indexOf(topic);
  let most = LEAST_REASON;
  let reason: { readonly start: number; readonly end: number } | undefined;
  eachFeature(lowerCase(piece.text.slice(0, LONGEST)), (name, start, end) => {
    const at = name.includes('#') ? undefined : TABLE.get(name);
    const weight = at === undefined ? 0 : (NUMBERS[at * TOPICS.length + column] ?? 0);
    if (weight <= most || end - start < 2) return;
    most = weight;
    reason = { start, end };
  });
  return reason;
}

/** Everything that is weighed of a text, by its name; some come more than once and count once. */
export function eachName(said: string, take: (name: string) => void): void {
  const head = said.slice(0, LONGEST);
  let numbers = 0;
  eachFeature(lowerCase(head), (name) => {
    if (name.startsWith('#') && !name.includes(' ')) numbers += 1;
    take(name);
  });
  take(`~n${Math.min(numbers, 6)}`);
  if (head.length < 20) take('~short');
  if (head.length > 80) take('~long');
  for (const [name, pattern, most] of SIGNS) {
    const count = Math.min(most, matchesOf(head, pattern).length);
    for (let least = 1; least <= count; least += 1) take(`~${name}${least}`);
  }
}

const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范姚谭廖邹熊陆郝崔康邱秦史顾侯邵孟段雷钱汤尹黎乔贺赖龚马高方石金洪武毛';
/** Signs of form, counted up to so many. */
const SIGNS: readonly (readonly [name: string, pattern: RegExp, most: number])[] = [
  ['asks', /[?？]\s*$|[吗呢么][。.!~]?\s*$/g, 1],
  ['lines', /\n(?=\s*\S)/g, 3],
  ['mail', /[\w.+-]{1,40}@[\w-]{1,40}\.\w/g, 3],
  [
    'phone',
    /(?<![\d.-])(?:\+?\d{1,3}[ -])?(?:1[3-9]\d{9}|\d{3,5}[ -]\d{3,4}[ -]?\d{3,4}|\d{4} \d{4})(?![\d-])/g,
    3,
  ],
  [
    'zhname',
    new RegExp(
      `[小老阿][${SURNAMES}]|[${SURNAMES}](?:总|工|姐|哥|经理|老师|先生|女士|小姐|主任|师傅)|(?<![一-龥])[${SURNAMES}][一-龥]{1,2}(?![一-龥])`,
      'g',
    ),
    3,
  ],
  ['enname', /(?<![.!?] |^|["“])(?<=[a-z,:;] )[A-Z][a-z]{2,14}(?![a-z])/g, 3],
  ['url', /https?:|www\./g, 1],
  [
    'per',
    /\b(?:per|an?|each|every|a) (?:year|month|week|day|hour|night|unit|seat|piece|head|shift|session|job|gig|visit)|\bp\.?a\.?\b|[一每](?:个?月|年|天|小时|节|单|次|趟|场|件|吨|箱|平|位|桌|台|套)|\/ ?(?:月|年|天|小时|件|吨|平|h|hr|mo|yr|day|kg|unit)/gi,
    2,
  ],
];

/** Feature → its row in the table of weights. */
const TABLE = new Map<string, number>();
const NUMBERS = numbers();
/** Which rows the piece that is weighed now has counted: those that bear its number. */
const counted = new Uint32Array(TABLE.size);
let turn = 0;

function numbers(): Int8Array {
  const lines = WEIGHTS.split('\n').filter((line) => line !== '');
  const found = new Int8Array(lines.length * TOPICS.length);
  lines.forEach((line, at) => {
    const end = line.length - TOPICS.length;
    TABLE.set(line.slice(0, end), at);
    for (let topic = 0; topic < TOPICS.length; topic += 1)
      found[at * TOPICS.length + topic] = weightOf(line.charCodeAt(end + topic));
  });
  return found;
}

/** `a` is one for it, `A` one against it. */
function weightOf(code: number): number {
  if (code >= 0x61) return code - 0x60;
  return code >= 0x41 ? 0x40 - code : 0;
}
