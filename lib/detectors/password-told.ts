import { CONTENTS, LONGEST, likeliestValue, type Piece, piecesOf } from './content';
import { isStandIn } from './made-up';
import { matchesOf } from './matches';
import { matchOf } from './meaning';
import { isMixed, isNobodys } from './password-value';
import type { Detector, Match } from './types';

/**
 * A password that is given away in words which no form holds: the message reads like it, by the weights of its words and of
 * what stands among them, names such a thing, and holds what is surely the value. What it marks may be a neighbour of the
 * value, so it offers no mask.
 */
export const passwordTold: Detector = {
  id: 'password-told',
  category: 'sensitive.secret',
  title: { 'zh-CN': '密码', en: 'a password' },
  triggers: { always: true },
  find: (text) => told(text).flatMap(({ sure, match }) => (sure && match.labelled ? [match] : [])),
  mask: () => '******',
  unmaskable: true,
};

/** The same without a name, or where it may as well be something else: then it is of low confidence. */
export const passwordLikely: Detector = {
  ...passwordTold,
  id: 'password-likely',
  find: (text) =>
    told(text).map(({ sure, match }) => ({ ...match, labelled: sure, confidence: sure ? 'medium' : 'low' })),
};

/** Logarithms of odds against an ordinary message: with a word that names such a thing, and without. */
const LIKELY = { named: -0.5, unnamed: 1.5 };
const SURE = { named: 2, unnamed: 6 };
/** Where it is named, and the value is of letters and digits, or of digits in words. */
const SURE_OF_MADE = 0;
/** What is locked, and what opens it. */
const THING =
  /保险[柜箱]|夹万|[门挂]锁|门禁|钥匙[盒箱]|密[码保钥]|口令|验证[码器]|[开进]门|解锁|解压|压缩包|图案|短信|动态码|令牌|(?<![a-z\d])(?:(?:lock|key|gun) ?(?:box|safe|pad)|pad ?lock|(?:bike|door|smart|gate|shed|garage|locker) lock|(?:safe|lock) combo|code|pass(?:code|phrase)?|p(?:as{0,2}|ss?)?w(?:or|r)?d?s?|pattern|authenticator|2fa|wi-?fi|puk|pin|otp|mima|security answer|unlock)(?![a-z])/i;
/** Masked already, a name for a value that stands elsewhere, or markup, where others look. */
const MASKED = /<[a-z]\w{0,30}(?::\w{1,30})? [a-z]{1,30}=|\*{2,}|\[…\]|[•●]{2,}|<[a-z_ ]{3,}>|\bx{3,}\b/i;

interface Told {
  readonly sure: boolean;
  readonly match: Match;
}

function told(text: string): readonly Told[] {
  return piecesOf(text).flatMap((piece) => {
    const odds = piece.odds('password');
    if (odds < LIKELY.named) return [];
    const name = THING.exec(piece.text);
    const naming = name === null ? 'unnamed' : 'named';
    if (
      odds < LIKELY[naming] ||
      CONTENTS.some((other) => piece.odds(other) > odds) ||
      MASKED.test(piece.text)
    )
      return [];
    const value = valueIn(piece);
    if (value === null || isNobodys(text, piece.start + value.start, piece.start + value.end)) return [];
    const label = name === null ? undefined : { start: name.index, end: name.index + name[0].length };
    const match = matchOf(piece, value, label);
    const sure = odds >= SURE[naming] || (name !== null && isMade(match.value) && odds >= SURE_OF_MADE);
    return [{ sure, match: { ...match, labelled: name !== null } }];
  });
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** What most looks like a value by the weights; where nothing does, what is spelled, quoted, or stands at the end. */
function valueIn(piece: Piece): Place | null {
  const text = piece.text.slice(0, LONGEST);
  const weighed = likeliestValue(piece, 'password');
  const made = weighed !== undefined && isValue(text.slice(weighed.start, weighed.end));
  if (made && weighed.odds > 0) return wholeOf(text, weighed);
  for (const pattern of [SPELLED, QUOTED, LINE, LAST])
    for (const { index, 0: value } of matchesOf(text, pattern))
      if (pattern === SPELLED || isValue(value)) return { start: index, end: index + value.length };
  return made ? wholeOf(text, weighed) : null;
}

/** An address, a mailbox, the name of an attribute: what stands beside a password. */
const NO_VALUE = /^https?:|^www\.|^(?:[a-z]+=|[\w.+%-]+@(?:[\w-]{1,63}\.){1,5}[a-z]{2,24})$/i;

const isValue = (value: string): boolean => value.length >= 3 && !isStandIn(value) && !NO_VALUE.test(value);

const isMade = (value: string): boolean =>
  isMixed(value) || /^[零〇一二三四五六七八九幺拐洞两]{4,}$/.test(value);

/** Digits that are read out in groups are one value. */
function wholeOf(text: string, { start, end }: Place): Place {
  const [before = ''] =
    /(?<![\w.])(?:\d{1,4}[ -]){1,7}$/.exec(text.slice(Math.max(0, start - 24), start)) ?? [];
  const [after = ''] = /^(?:[ -]\d{1,4}){1,7}(?![\w.])/.exec(text.slice(end, end + 24)) ?? [];
  return /^\d/.test(text.slice(start, end))
    ? { start: start - before.length, end: end + after.length }
    : { start, end };
}

/** 八三七二, 幺拐洞两, 六个8, 左二右七左四, 6 0 6 1, Z字. */
const SPELLED =
  /[零〇一二三四五六七八九幺拐洞两]{4,}|(?:[四五六七八九十4-9] ?[个個] ?[\d零一二三四五六七八九])+|(?:[左右][\d一二三四五六七八九十转圈]{1,4}[,，到 ]?){2,}|(?<![\d.])\d(?: \d){2,}(?![\d.])|[A-Z] ?[字形型]/g;
const QUOTED = /(?<=["“'‘「『《`])[^"”'’」』》`\n]{3,40}(?=["”'’」』》`])/g;
/** A line of one word. */
const LINE = /(?<=\n[ \t]*)[^\s，。,.!?！？]{4,24}(?=[ \t]*(?:\n|$))/g;
const LAST = /(?<=[:：=/ ])[^\s:：=/，。,.]{3,24}(?=[\s。.!！]*$)/g;
