import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fold } from '@/lib/detectors/fold';
import { DETECTORS } from '@/lib/detectors/index';
import { LexiconBuilder } from '@/lib/rules/scan/lexicon';
import { random } from '../../../replica/random';

const lexicon = new LexiconBuilder();
const triggered = DETECTORS.map((detector) => ({ detector, set: lexicon.triggers(detector.triggers) }));
const scanner = lexicon.scanner('');

/** Detectors that find something although their triggers are not there. */
function missed(text: string): string[] {
  const folded = fold(text).text;
  const scan = scanner.scan(folded);
  return triggered
    .filter(({ detector, set }) => !scan.mayHold(set) && detector.find(folded).length > 0)
    .map(({ detector }) => detector.id);
}

/** Every example text of the starter pack. */
const EXAMPLES: readonly string[] = JSON.parse(
  readFileSync(new URL('../../../../assets/starter-pack.json', import.meta.url), 'utf8'),
).rules.flatMap(({ examples }: { examples: Record<'hit' | 'ok', readonly { text: string }[]> }) =>
  [...examples.hit, ...examples.ok].map(({ text }) => text),
);

describe('what must be there before a detector runs', () => {
  it('never keeps a detector from finding something in the examples', () => {
    expect(EXAMPLES.length).toBeGreaterThan(90);
    for (const text of EXAMPLES)
      for (const form of [text, text.toUpperCase(), text.toLowerCase()])
        expect(missed(form), form).toEqual([]);
  });

  it('nor in 3,000 texts put together from their pieces', () => {
    const next = random(20260402);
    const any = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? '';
    for (let round = 0; round < 3_000; round += 1) {
      const text = Array.from({ length: 3 }, () => {
        const whole = any(EXAMPLES);
        const start = Math.floor(next() * whole.length);
        return whole.slice(start, start + Math.floor(next() * 40));
      }).join(any(['', ' ', '：', '\n', '，']));
      expect(missed(text), JSON.stringify(text)).toEqual([]);
    }
  });
});
