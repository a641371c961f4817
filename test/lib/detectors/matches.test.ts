import { describe, expect, it } from 'vitest';
import { matchesOf } from '@/lib/detectors/matches';

describe('all matches of an expression', () => {
  it.each([
    ['a1b22c', /\d+/g],
    ['a1b22c', /\d*/g],
    ['😀a😀', /b?/gu],
    ['😀a😀', /b?/g],
    ['x\ud83dy', /(?:)/gu],
    ['', /x?/g],
    ['aXbx', /(x)|(y)/gi],
  ])('of “%s” by %s are those of matchAll', (text, pattern) => {
    const expected = [...text.matchAll(pattern)].map((match) => [match.index, ...match]);
    expect(matchesOf(text, pattern).map((match) => [match.index, ...match])).toEqual(expected);
    expect(pattern.lastIndex).toBe(0);
  });

  it('begin at the beginning, wherever the expression was used before', () => {
    const pattern = /a/g;
    pattern.lastIndex = 2;
    expect(matchesOf('aaa', pattern)).toHaveLength(3);
  });

  it('of an expression that is not global are a bug', () => {
    expect(() => matchesOf('a', /a/)).toThrow(TypeError);
  });
});
