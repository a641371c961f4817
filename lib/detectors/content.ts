import { lowerCase } from './fold';
import { LEARNED } from './learned/content-weights';
import { eachFeature, featureOf } from './learned/features';
import { eachValue } from './learned/values';
import { Weights } from './learned/weights';
import { matchesOf } from './matches';
import { type Sentence, sentences } from './meaning';

/**
 * What a message is about, by the weights of its words: somebody's pay, terms of a contract, unpublished figures,
 * customers, papers that are not for everybody, passwords; an attack, an advertisement, a quarrel, a rumour. Learned from
 * labelled sentences (`test/tools/train.ts`).
 *
 * Forms and lists know ways in which people say these things; there are always more. The weights know the words, in
 * whatever form, and tell two contents apart where a form fits both.
 */
export const CONTENTS = [
  'salary',
  'contract',
  'finance',
  'customer',
  'document',
  'password',
  'attack',
  'ad',
  'politics',
  'rumour',
] as const;
export type Content = (typeof CONTENTS)[number];

/** Sentences that belong together, of at most this many characters, are weighed as one. */
const TOGETHER = 200;
/** So many characters are weighed of one sentence. */
export const LONGEST = 400;

/** What is weighed as one, and the sentences it is made of. */
export interface Piece extends Sentence {
  readonly of: readonly Sentence[];
  /** How much speaks for each content: logarithms of the odds against none of them. */
  odds(content: Content): number;
}

/** What was weighed last: several rules ask for the same text, one after the other. */
let last: { readonly text: string; readonly pieces: readonly Piece[] } = { text: '', pieces: [] };

/** The text, folded, in pieces that are weighed as one. */
export function piecesOf(text: string): readonly Piece[] {
  if (last.text !== text)
    last = { text, pieces: together(text).map((piece) => ({ ...piece, odds: oddsOf(piece) })) };
  return last.pieces;
}

function together(text: string): readonly Omit<Piece, 'odds'>[] {
  const pieces: Omit<Piece, 'odds'>[] = [];
  for (const sentence of sentences(text)) {
    const before = pieces.at(-1);
    const end = before === undefined ? 0 : before.start + before.text.length;
    if (before !== undefined && sentence.start + sentence.text.length - before.start <= TOGETHER) {
      const blank = text.slice(end, sentence.start);
      pieces[pieces.length - 1] = {
        start: before.start,
        text: before.text + blank + sentence.text,
        said: before.said + blank + sentence.said,
        of: [...before.of, sentence],
      };
    } else pieces.push({ ...sentence, of: [sentence] });
  }
  return pieces;
}

function oddsOf(piece: Sentence): Piece['odds'] {
  const odds = WEIGHTS.odds((take) => contentFeatures(piece.text, take));
  return (content) => odds[CONTENTS.indexOf(content)] ?? 0;
}

/** What a word must say at least to be a reason: a logarithm of odds. */
const LEAST_REASON = 0.25;

/** The word that speaks most for the content; none where numbers alone do. */
export function reasonOf(
  piece: Sentence,
  content: Content,
): { readonly start: number; readonly end: number } | undefined {
  const column = CONTENTS.indexOf(content);
  let most = LEAST_REASON;
  let reason: { readonly start: number; readonly end: number } | undefined;
  eachFeature(lowerCase(piece.text.slice(0, LONGEST)), (feature, start, end, words) => {
    if (!words || end - start < 2) return;
    const weight = WEIGHTS.weight(feature, column);
    if (weight <= most) return;
    most = weight;
    reason = { start, end };
  });
  return reason;
}

/** What most looks like the value that the content is about, by its form and by what stands beside it. */
export function likeliestValue(
  piece: Sentence,
  content: Content,
): { readonly start: number; readonly end: number; readonly odds: number } | undefined {
  const column = CONTENTS.indexOf(content);
  const values = new Map<number, { readonly start: number; readonly end: number; odds: number }>();
  eachValue(piece.text.slice(0, LONGEST), (feature, start, end) => {
    const value = values.get(start) ?? { start, end, odds: 0 };
    value.odds += WEIGHTS.weight(feature, column);
    values.set(start, value);
  });
  return [...values.values()].sort((one, other) => other.odds - one.odds)[0];
}

/** Everything that is weighed of a text in simplified characters; some come more than once and count once. */
export function contentFeatures(text: string, take: (feature: number) => void): void {
  const head = text.slice(0, LONGEST);
  eachFeature(lowerCase(head), take);
  eachValue(head, take);
  if (head.length < 20) take(featureOf('~short'));
  if (head.length > 80) take(featureOf('~long'));
  for (const [name, pattern, most] of SIGNS) {
    const count = Math.min(most, matchesOf(head, pattern).length);
    for (let least = 1; least <= count; least += 1) take(featureOf(`~${name}${least}`));
  }
}

const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范姚谭廖邹熊陆郝崔康邱秦史顾侯邵孟段雷钱汤尹黎乔贺赖龚马高方石金洪武毛';
/** Signs of form, counted up to so many. */
const SIGNS: readonly (readonly [name: string, pattern: RegExp, most: number])[] = [
  ['number', /\d[\d,.]*/g, 6],
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

const WEIGHTS = new Weights(LEARNED);
