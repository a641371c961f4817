import { describe, expect, it } from 'vitest';
import { eachValue } from '@/lib/detectors/learned/values';

function valuesIn(text: string): readonly string[] {
  const places = new Map<number, number>();
  eachValue(text, (_feature, start, end) => places.set(start, end));
  return [...places].map(([start, end]) => text.slice(start, end));
}

function featuresOf(text: string): ReadonlySet<number> {
  const features = new Set<number>();
  eachValue(text, (feature) => features.add(feature));
  return features;
}

describe('what stands in a text and is no word', () => {
  it.each([
    ['the gate opens with 4471# now', ['4471#']],
    ['wifi: sunny-77, old one stops', ['sunny-77']],
    ['门禁改成 0315 了，大家记一下', ['0315']],
    ['密码是lanmao9921。', ['lanmao9921']],
    ['把“Lime#402”填进去', ['Lime#402']],
    ['see you tomorrow at the office', []],
    ['明天下午开会，请准时到', []],
  ])('in “%s” is %j', (text, values) => {
    expect(valuesIn(text)).toEqual(values);
  });

  it('is the same to the weights whatever it is, as long as its form and its neighbours are', () => {
    expect(featuresOf('the code is kx7p2m')).toEqual(featuresOf('the code is qa93zt'));
  });

  it('is told apart by its form, by what stands before it, and by what stands behind', () => {
    const usual = featuresOf('the code is kx7p2m');
    for (const other of ['the code is 482913', 'the flight is kx7p2m', 'the code is kx7p2m again'])
      expect(featuresOf(other)).not.toEqual(usual);
  });

  it('lies within the text, for whatever is written', () => {
    for (const text of ['', '::', '=a=b=', 'a\uD800b1', '1'.repeat(5_000), '（）“”a1', 'x='.repeat(500)])
      eachValue(text, (_feature, start, end) => {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      });
  });
});
