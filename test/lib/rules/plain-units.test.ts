import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inUnits } from '@/lib/rules/language/plain-units';
import { INTENT_EXPRESSIONS, INTENTS } from '@/lib/rules/language/subject-intents';

const SENTENCES = ['a', 'b', 'c'].flatMap((part) =>
  readFileSync(new URL(`../../quality/etiquette/sentences-${part}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => String((JSON.parse(line) as { readonly text: string }).text)),
);

describe('an expression without the flag for code points', () => {
  it.each([
    [/会|\bmeet(?:ing)?\b/iu, 'i'],
    [/[.、:：)]|\d ?%/giu, 'gi'],
    [/[^。]会/iu, 'iu'],
    [/会.议/u, 'u'],
    [/\p{Script=Han}/u, 'u'],
    [/[👍会]/u, 'u'],
    [/\S+/iu, 'iu'],
    [/会\./iu, 'i'],
    [/plain/i, 'i'],
  ])('%s gets the flags “%s”', (pattern, flags) => {
    expect(inUnits(pattern).flags).toBe(flags);
    expect(inUnits(pattern).source).toBe(pattern.source);
  });

  it('finds the same in every sentence of the corpus', () => {
    const spared = INTENT_EXPRESSIONS.filter(({ flags }) => flags === 'i');
    expect(INTENTS.length).toBeGreaterThan(5);
    expect(spared.length).toBeGreaterThan(30);
    let found = 0;
    for (const pattern of spared) {
      const inPoints = new RegExp(pattern.source, 'iu');
      for (const sentence of SENTENCES) {
        const here = pattern.exec(sentence);
        const there = inPoints.exec(sentence);
        if (here?.index !== there?.index || here?.[0] !== there?.[0])
          throw new Error(`${pattern} in ${sentence}`);
        if (here !== null) found += 1;
      }
    }
    expect(found).toBeGreaterThan(1_000);
  });
});
