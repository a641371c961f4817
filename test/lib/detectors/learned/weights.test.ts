import { describe, expect, it } from 'vitest';
import { CONTENTS } from '@/lib/detectors/content';
import { LEARNED as CONTENT, LEARNED_FROM as CONTENT_FROM } from '@/lib/detectors/learned/content-weights';
import { eachFeature, FEATURE_BITS, featureOf } from '@/lib/detectors/learned/features';
import { packed, unpacked } from '@/lib/detectors/learned/packing';
import { Weights } from '@/lib/detectors/learned/weights';
import { LEARNED as PURPOSE, LEARNED_FROM as PURPOSE_FROM } from '@/lib/rules/language/purpose-weights';
import { PURPOSES } from '@/lib/rules/language/purposes';
import { contentSentences, fingerprintOf, purposeSentences } from '../../../tools/labelled';

const featuresIn = (text: string): number[] => {
  const found: number[] = [];
  eachFeature(text, (feature) => found.push(feature));
  return found;
};

describe('the features of a text', () => {
  it('are words, pairs of them and the beginning of the text', () => {
    const found = featuresIn('the rent rises');
    for (const name of ['the', 'rent', 'rise', 'the rent', 'rent rise', '^the'])
      expect(found).toContain(featureOf(name));
    expect(found).not.toContain(featureOf('the rise'));
  });

  it('are one to three Chinese characters in a row', () => {
    const found = featuresIn('涨工资');
    for (const name of ['涨', '工', '资', '涨工', '工资', '涨工资', '^涨工'])
      expect(found).toContain(featureOf(name));
  });

  it('are the same for long words of one family', () => {
    const family = featureOf('%invoi');
    for (const text of ['invoice', 'invoices', 'invoicing']) expect(featuresIn(text)).toContain(family);
  });

  it.each([
    ['8,500', '9200', '#4'],
    ['$12', '€ 940', '#$'],
    ['3.5', '0.75', '#.'],
    ['40 万', '6百万', '#w'],
    ['15%', '3 percent', '#%'],
  ])('are the same for numbers of one shape: %s, %s', (one, other, shape) => {
    expect(featuresIn(one)).toContain(featureOf(shape));
    expect(featuresIn(other)).toContain(featureOf(shape));
  });

  it('are numbers of so many bits, at places within the text', () => {
    const text = '你好 abc 12%\n再见 invoices';
    eachFeature(text, (feature, start, end) => {
      expect(feature).toBeGreaterThanOrEqual(0);
      expect(feature).toBeLessThan(2 ** FEATURE_BITS);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
    });
  });

  it('say where they are of words alone', () => {
    const words = new Set<number>();
    eachFeature('pay 500 now', (feature, _start, _end, ofWords) => {
      if (ofWords) words.add(feature);
    });
    expect(words).toEqual(new Set([featureOf('pay'), featureOf('now')]));
  });
});

describe('a table of weights', () => {
  const table = {
    features: Int32Array.from([0, 7, 9, 70_000, 2 ** FEATURE_BITS - 1]),
    weights: Int8Array.from([1, 0, 0, 0, -31, 31, 2, -2, 0, 0, 0, -1, 5, 0, 9]),
  };
  const learned = { columns: 3, rows: 5, one: 4, bias: [-8, 0, 4], packed: packed(table) };
  const weights = new Weights(learned);

  it('is what was packed', () => {
    expect(unpacked(learned.packed, 5, 3)).toEqual(table);
  });

  it('says what a feature says, and nothing of one that it does not know', () => {
    expect(weights.weight(7, 2)).toBe(31 / 4);
    expect(weights.weight(2 ** FEATURE_BITS - 1, 0)).toBe(5 / 4);
    expect(weights.weight(8, 2)).toBe(0);
  });

  it('adds up what all features say, each once', () => {
    const odds = weights.odds((take) => {
      for (const feature of [7, 7, 9, 8, 7]) take(feature);
    });
    expect([...odds]).toEqual([(-8 + 2) / 4, (-31 - 2) / 4, (4 + 31) / 4]);
    expect([...weights.odds(() => {})]).toEqual([-2, 0, 1]);
  });
});

describe('what was learned', () => {
  it.each([
    ['what messages are about', CONTENT, CONTENTS],
    ['what messages are for', PURPOSE, PURPOSES],
  ])('%s: a column each, rows in order, none without a weight', (_of, learned, columns) => {
    expect(learned.columns).toBe(columns.length);
    expect(learned.bias).toHaveLength(columns.length);
    const { features, weights } = unpacked(learned.packed, learned.rows, learned.columns);
    expect(features.length).toBeGreaterThan(10_000);
    let before = -1;
    let empty = 0;
    features.forEach((feature, row) => {
      if (feature <= before) throw new Error(`row ${row} is out of order`);
      before = feature;
      const own = weights.subarray(row * columns.length, (row + 1) * columns.length);
      if (own.every((weight) => weight === 0)) empty += 1;
    });
    expect(empty).toBe(0);
  });

  it('was learned from the sentences that stand here: else `npm run train`', () => {
    expect(CONTENT_FROM).toBe(fingerprintOf(contentSentences()));
    expect(PURPOSE_FROM).toBe(fingerprintOf(purposeSentences()));
  });
});
