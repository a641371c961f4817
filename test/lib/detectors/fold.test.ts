import { expect, it } from 'vitest';
import { FOLDABLE, fold, foldUnit } from '@/lib/detectors/fold';

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
