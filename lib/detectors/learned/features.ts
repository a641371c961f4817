import { matchesOf } from '../matches';

/**
 * Takes one thing that a text is made of: its number, its place, and whether it is of words alone, without a number of the
 * text.
 */
export type Take = (feature: number, start: number, end: number, words: boolean) => void;

/**
 * What a short text is made of, for a judgement by weights: words, their beginnings and pairs of them, one to three Chinese
 * characters in a row, how the text begins, and numbers by their shape, so that 8,500 and 9,200 are the same thing. The
 * same one may come more than once. `text`: folded, lower case, simplified characters.
 *
 * Features are named by numbers of 28 bits, made from their units as they pass by: no string is cut out of the text, and
 * a table of weights needs no names. Of features that nothing was learned of, one in some thousands meets the number of
 * another one.
 */
export function eachFeature(text: string, take: Take): void {
  let before = EMPTY;
  let from = -1;
  let words = true;
  for (const match of matchesOf(text, TOKEN)) {
    const [token, sign, unit, word, run] = match;
    const start = match.index;
    const end = start + token.length;
    if (from < 0) take(numbered(begun(token, run)), start, end, false);
    if (run !== undefined) {
      ofRun(text, start, end, take);
      if (from >= 0)
        for (let length = 1; length <= 2 && length <= run.length; length += 1)
          take(numbered(read(before, text, start, start + length)), from, start + length, words);
      from = Math.max(start, end - 2);
      before = read(read(EMPTY, text, from, end), ' ');
      words = true;
      continue;
    }
    const isNumber = word === undefined && NUMBER.test(token);
    const name = word !== undefined ? stem(word) : isNumber ? shapeOf(token, sign, unit) : token;
    take(featureOf(name), start, end, !isNumber);
    if (word !== undefined && word.length > BEGINNING)
      take(numbered(read(read(EMPTY, '%'), word, 0, BEGINNING)), start, end, true);
    if (from >= 0) take(numbered(read(before, name)), from, end, words && !isNumber);
    before = read(read(EMPTY, name), ' ');
    from = start;
    words = !isNumber;
  }
}

/** The number of a feature that has a name. */
export function featureOf(name: string): number {
  return numbered(read(EMPTY, name));
}

/** Bits of a feature's number. */
export const FEATURE_BITS = 28;

const TOKEN =
  /([$€£¥₹])? ?(?:\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十百千万亿几零]{2,9}(?![一-龥]?样|一|来[,。]))(?: ?(个百分点|个点|百万|多万|来万|万|亿|千|折|成|元|块|%|(?:k|w|m|bn|mn|l|lakhs?|cr|million|billion|thousand|grand|percent|pct|bucks|quid|dollars|euros|pounds)(?![a-z])))?|([a-z]+(?:'[a-z]+)?)|([一-龥]+)|([\n\t:;,|(?!%@&/*+-])/g;
const NUMBER = /[\d一二两三四五六七八九十百千万亿几零]/;

/** Of a longer word this much stands for its family: invoice, invoiced, invoicing. */
const BEGINNING = 5;

function begun(token: string, run: string | undefined): number {
  return read(read(EMPTY, '^'), run === undefined ? token : run.slice(0, 2));
}

function ofRun(text: string, start: number, end: number, take: Take): void {
  for (let at = start; at < end; at += 1) {
    let state = EMPTY;
    for (let to = at + 1; to <= at + 3 && to <= end; to += 1) {
      state = read(state, text, to - 1, to);
      take(numbered(state), at, to, true);
    }
  }
}

/** `#4`: so many digits; `#.`: with decimals; `#k`, `#%`: with that unit; `#$`: with a currency; `#c`: in characters. */
function shapeOf(token: string, sign: string | undefined, unit: string | undefined): string {
  const digits = token.replace(/\D/g, '').length;
  if (unit !== undefined) return `#${UNITS.get(unit) ?? unit}`;
  if (sign !== undefined) return '#$';
  if (digits === 0) return '#c';
  const size = digits > 8 ? (digits === 11 ? 11 : 9) : Math.min(digits, 7);
  return /\.\d/.test(token) ? '#.' : `#${size}`;
}

/** Ways to write a unit → the one that stands for all of them. */
const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    w: '百万 多万 来万 万 l lakh lakhs cr',
    b: '亿 billion bn',
    k: '千 thousand grand',
    m: 'million mn',
    $: '元 块 bucks quid dollars euros pounds',
    '%': '个点 个百分点 成 percent pct',
  }).flatMap(([unit, written]) => written.split(' ').map((one) => [one, unit] as const)),
);

/** Without the plainest endings: rates and rate, Kim's and Kim. */
function stem(word: string): string {
  const plain = word.replace(/'s$/, '');
  return plain.length > 3 && /[^su]s$/.test(plain) ? plain.slice(0, -1) : plain;
}

/** FNV-1a over the units of a text; the state of one text goes on with the next. */
const EMPTY = 0x811c9dc5;

function read(state: number, text: string, start = 0, end = text.length): number {
  let next = state;
  for (let at = start; at < end; at += 1) next = Math.imul(next ^ text.charCodeAt(at), 0x01000193);
  return next;
}

/** The state with all its bits mixed, as a number of `FEATURE_BITS`. */
function numbered(state: number): number {
  const mixed = Math.imul(state ^ (state >>> 16), 0x7feb352d);
  return Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b) >>> (32 - FEATURE_BITS);
}
