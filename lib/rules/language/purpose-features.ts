import { lowerCase } from '@/lib/detectors/fold';
import { eachFeature, featureOf } from '@/lib/detectors/learned/features';
import { matchesOf } from '@/lib/detectors/matches';
import { inMandarin } from '@/lib/detectors/traditional';
import type { Reading } from './reading';
import { namesTime } from './times';

/** What is weighed of a message; its beginning says what it is for. */
const WEIGHED = 400;

/** Everything that is weighed of a message: its words, with their places in it, and its build. Some come more than once. */
export function purposeFeatures(reading: Reading, take: (feature: number, start?: number) => void): void {
  const text = reading.text.slice(0, WEIGHED);
  eachFeature(lowerCase(inMandarin(text)), take);
  const named = (name: string): void => take(featureOf(`~${name}`));
  for (const [name, pattern, most] of BUILD) {
    const count = Math.min(most, matchesOf(text, pattern).length);
    for (let least = 1; least <= count; least += 1) named(`${name}${least}`);
  }
  for (const length of LENGTHS) if (text.length > length) named(`over${length}`);
  if (reading.sentences.some(({ asks }) => asks)) named('asks');
  if (reading.sentences.at(-1)?.asks === true) named('asks last');
  if (namesTime(text)) named('time');
}

const LENGTHS = [8, 16, 30, 60, 120, 240];
/** How a message is built, each counted up to so many. */
const BUILD: readonly (readonly [name: string, pattern: RegExp, most: number])[] = [
  ['line', /\n(?=\s*\S)/g, 4],
  ['clause', /[,，;；、:：]/g, 6],
  ['semicolon', /[;；]/g, 3],
  ['item', /(?:^|[\s,，;；:：。])[(（]?(?:\d{1,2}|[①-⑳])[.、)）:：](?=\s?\D)|[①-⑳]/g, 4],
  ['choice', /(?<![A-Za-z])[A-Da-d](?:[.、)）:：]|(?=\s?\p{Script=Han}))/gu, 3],
  ['at', /@[\p{L}\p{N}]/gu, 3],
  ['clock', /\d{1,2}[:：]\d{2}|\d{1,2} ?[ap]m\b|[\d一二两三四五六七八九十]点/giu, 2],
  ['share', /\d ?%|\d+ ?\/ ?\d+|\b\d+ of \d+\b|[百三四五]分之|[一二三四五六七八九]成/gu, 2],
  [
    'day',
    /\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|(?:周|星期|礼拜)[一二三四五六日天]|\d{1,2}[号日]|\d{1,2}\/\d{1,2}|\b\d{1,2}(?:st|nd|rd|th)\b/giu,
    4,
  ],
  [
    'name',
    /(?<=^|[\s,，;；:：、(（@.])(?:[A-Z][a-z]{2,11}(?![a-z])|[小老阿大][\p{Script=Han}](?!\p{Script=Han}{0,1}[们家]))/gu,
    5,
  ],
  [
    'called',
    /^[\s\p{P}]*(?:@?[A-Z][a-z]{1,11}|[小老阿][\p{Script=Han}]|[\p{Script=Han}]{1,2}(?:总|工|哥|姐|经理|老师|主任))[,，:： ]/gu,
    1,
  ],
  ['heading', /^[^\n:：]{2,20}[:：]/g, 1],
  ['tagged', /^[\s\p{P}]{0,2}[【[「［][^】\]」］]{1,12}[】\]」］]/gu, 1],
  ['plus', /\+ ?1/g, 2],
  ['me', /\b(?:i|i['’]m|i['’]ll|i['’]ve|me|my)\b|[我咱俺]/gi, 2],
  ['over', /了[。！!~\s]*$/gu, 1],
];

/** To be compiled before the first message comes; see `lib/rules/warm-up`. */
export const PURPOSE_EXPRESSIONS: readonly RegExp[] = BUILD.map(([, pattern]) => pattern);
