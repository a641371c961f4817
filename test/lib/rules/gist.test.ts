import { describe, expect, it } from 'vitest';
import { piecesOf, reasonOf, weigh } from '@/lib/rules/language/gist/weigh';
import { STARTER_RULES } from '../../support/pack';

const NO_CLASSES: readonly string[] = [];

function pieces(text: string): string[] {
  return [...piecesOf(text)].map(({ said }) => said);
}

describe('the gist of a message', () => {
  it('is weighed of a short message as a whole', () => {
    expect(pieces('明天开会。记得带电脑！\n谢谢')).toEqual(['明天开会。记得带电脑！\n谢谢']);
    expect(pieces('')).toEqual([]);
  });

  it('is weighed in pieces of a long one, which together are the text up to 8,000 characters', () => {
    const text = '今天盘点，库存没有问题。'.repeat(1_000);
    const found = pieces(text);
    expect(found.join('')).toBe(text.slice(0, 8_000));
    expect(Math.max(...found.map(({ length }) => length))).toBeLessThanOrEqual(400);
  });

  it('counts a class of words for what it is: an insult speaks for an attack and for nothing else', () => {
    const [piece] = piecesOf('x');
    if (piece === undefined) throw new Error('no piece');
    const without = weigh(piece, NO_CLASSES);
    const insulted = weigh(piece, ['insult-zh', 'you-zh']);
    expect(insulted.attack).toBeGreaterThan(without.attack + 1);
    expect(insulted.rumour).toBeLessThanOrEqual(without.rumour);
  });

  it('quotes something that stands in the piece', () => {
    const text = '你们这群废物给我滚，谢谢';
    const [piece] = piecesOf(text);
    if (piece === undefined) throw new Error('no piece');
    const { start, end } = reasonOf(piece, 'attack');
    expect(end).toBeGreaterThan(start);
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(text.length);
  });

  it('stands in the starter pack', () => {
    expect(STARTER_RULES.some(({ kind }) => kind === 'gist')).toBe(true);
  });
});
