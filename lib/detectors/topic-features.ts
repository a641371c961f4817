import { matchesOf } from './matches';

/**
 * What a short text is made of, for a judgement by weights: words and pairs of words, one to three Chinese characters in a
 * row, and numbers by their shape, so that 8,500 and 9,200 are the same thing. Text: lower case, simplified characters.
 */
type Take = (name: string, start: number, end: number) => void;

const TOKEN =
  /([$€£¥₹])? ?(?:\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十百千万亿几零]{2,9}(?![一-龥]?样|一|来[,。]))(?: ?(个百分点|个点|百万|多万|来万|万|亿|千|折|成|元|块|%|(?:k|w|m|bn|mn|l|lakhs?|cr|million|billion|thousand|grand|percent|pct|bucks|quid|dollars|euros|pounds)(?![a-z])))?|([a-z]+(?:['’][a-z]+)?)|([一-龥]+)|([\n\t:;,|(?%@&/*+-])/g;

/** Every feature of the text; the same one may come more than once. */
export function eachFeature(text: string, take: Take): void {
  let before = '';
  let from = -1;
  for (const match of matchesOf(text, TOKEN)) {
    const [token, sign, unit, word, run] = match;
    const start = match.index;
    const end = start + token.length;
    if (run !== undefined) {
      ofRun(run, start, take);
      if (from >= 0) {
        take(`${before} ${run.slice(0, 1)}`, from, start + 1);
        if (run.length > 1) take(`${before} ${run.slice(0, 2)}`, from, start + 2);
      }
      before = run.slice(-2);
      from = Math.max(start, end - 2);
      continue;
    }
    const name =
      word !== undefined
        ? stem(word)
        : isNumber(token)
          ? shapeOf(token, sign, unit)
          : (MARKS[token] ?? token);
    take(name, start, end);
    if (from >= 0) take(`${before} ${name}`, from, end);
    before = name;
    from = start;
  }
}

function ofRun(run: string, start: number, take: Take): void {
  for (let at = 0; at < run.length; at += 1)
    for (let length = 1; length <= 3 && at + length <= run.length; length += 1)
      take(run.slice(at, at + length), start + at, start + at + length);
}

/** Marks that would break a line of the table. */
const MARKS: Readonly<Record<string, string>> = { '\n': '⏎', '\t': '⇥' };

const isNumber = (token: string): boolean => /[\d一二两三四五六七八九十百千万亿几零]/.test(token);

/** `#4`: so many digits; `#4.`: with decimals; `#k`, `#%`: with that unit; `$`: a currency stands before it. */
function shapeOf(token: string, sign: string | undefined, unit: string | undefined): string {
  const digits = token.replace(/\D/g, '').length;
  if (unit !== undefined) return `#${UNITS[unit] ?? unit}`;
  if (sign !== undefined) return '#$';
  if (digits === 0) return '#c';
  const size = digits > 8 ? (digits === 11 ? 11 : 9) : Math.min(digits, 7);
  return /\.\d/.test(token) ? '#.' : `#${size}`;
}

const UNITS: Readonly<Record<string, string>> = {
  ...{
    百万: 'w',
    多万: 'w',
    来万: 'w',
    万: 'w',
    亿: 'b',
    千: 'k',
    元: '$',
    块: '$',
    个点: '%',
    个百分点: '%',
    成: '%',
  },
  ...{ million: 'm', mn: 'm', billion: 'b', bn: 'b', thousand: 'k', grand: 'k', percent: '%', pct: '%' },
  ...{ bucks: '$', quid: '$', dollars: '$', euros: '$', pounds: '$', l: 'w', lakh: 'w', lakhs: 'w', cr: 'w' },
};

/** Without the plainest endings: rates and rate, Kim's and Kim. */
function stem(word: string): string {
  const plain = word.replace(/['’]s$/, '');
  return plain.length > 3 && /[^su]s$/.test(plain) ? plain.slice(0, -1) : plain;
}
