import type { Span } from '../../types';

/** One thing that a text is made of, with its place in it. */
export interface Feature extends Span {
  readonly name: string;
}

/** Words of Latin letters, runs of Chinese characters, numbers, and the marks that colour a sentence. */
const TOKEN = /([a-z]+(?:'[a-z]+)?)|([㐀-鿿]+)|(\d+(?:[.,]\d+)*)|([$€£¥₹₦%?!@:"“”‘…]|https?)/g;

/**
 * What a text is made of, for a judgement by weights: words and pairs of neighbours, one to three Chinese characters in a
 * row, numbers as such, marks. `text`: folded, lower case, simplified characters. The same feature may come more than once.
 */
export function* featuresOf(text: string): Generator<Feature> {
  let before: Feature | null = null;
  for (const match of text.matchAll(TOKEN)) {
    const [token, word, run] = match;
    const start = match.index;
    const end = start + token.length;
    if (run !== undefined) {
      for (let at = 0; at < run.length; at += 1)
        for (let length = 1; length <= 3 && at + length <= run.length; length += 1)
          yield { name: run.slice(at, at + length), start: start + at, end: start + at + length };
      before = null;
      continue;
    }
    const name = word === undefined ? (/^\d/.test(token) ? '#' : token) : stem(word);
    yield { name, start, end };
    if (before !== null) yield { name: `${before.name} ${name}`, start: before.start, end };
    before = { name, start, end };
  }
}

/** Without the plainest endings: idiots and idiot, Kim's and Kim. */
function stem(word: string): string {
  const plain = word.replace(/'s$/, '');
  return plain.length > 3 && /[^su]s$/.test(plain) ? plain.slice(0, -1) : plain;
}
