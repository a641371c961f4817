import { serialize } from 'node:v8';
import { expect, it } from 'vitest';
import { FOLDABLE, fold, foldUnit, inWideUnits } from '@/lib/detectors/fold';

it('what is looked for before folding is what folding changes, of all units', () => {
  for (let code = 0; code <= 0xffff; code += 1) {
    const unit = String.fromCharCode(code);
    expect(FOLDABLE.test(unit), code.toString(16)).toBe(foldUnit(code) !== code);
  }
});

it.each([
  ['plain 大家好', 'plain 大家好'],
  ['ＡＢ　ｃ', 'AB c'],
  ['a\u200bb don’t', "ab don't"],
])('“%s” is folded to “%s”', (text, expected) => {
  expect(fold(text).text).toBe(expected);
});

it('leads back to the place before what is invisible was taken out', () => {
  const { text, original } = fold('ab\u200bc');
  expect([...text].map((_, at) => original(at))).toEqual([0, 1, 3]);
});

/** As V8 writes it down: texts of one byte a unit under another mark. */
function isWide(text: string): boolean {
  return serialize(text)[2] !== '"'.charCodeAt(0);
}

it.each(['hello', 'hey, could you look at this?', `${'plain '.repeat(900)}don’t`])(
  'a text in wide units is the same text, and stays wide when it is folded',
  (text) => {
    expect(isWide('hello there')).toBe(false);
    const wide = inWideUnits(text);
    expect(wide).toBe(text);
    expect(isWide(wide)).toBe(true);
    expect(isWide(fold(wide).text)).toBe(true);
  },
);
