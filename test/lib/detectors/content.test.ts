import { describe, expect, it } from 'vitest';
import { CONTENTS, type Content, piecesOf, reasonOf } from '@/lib/detectors/content';

const partsOf = (text: string): string[] => piecesOf(text).map((piece) => piece.text);

describe('what a message is about', () => {
  it('is weighed of a short message as a whole', () => {
    expect(partsOf('明天开会。记得带电脑！\n谢谢')).toEqual(['明天开会。记得带电脑！\n谢谢']);
    expect(partsOf('')).toEqual([]);
  });

  it('is weighed in pieces of a long one, which together are the text', () => {
    const text = '今天盘点，库存没有问题。'.repeat(1_000);
    const found = partsOf(text);
    expect(found.join('')).toBe(text);
    expect(Math.max(...found.map(({ length }) => length))).toBeLessThanOrEqual(200);
  });

  const about: readonly (readonly [Content, string])[] = [
    ['attack', '你们这群废物给我滚'],
    ['attack', 'you are a pathetic loser and everybody laughs at you'],
    ['ad', '兼职日结，想赚钱的加我微信'],
    ['politics', '那个总统就是独裁者，支持他的都没脑子'],
    ['rumour', 'My neighbour heard the bank will freeze all accounts, forward to everyone'],
    ['salary', '小李一个月到手一万二，比我多三千'],
    ['contract', 'The supplier wants 40% upfront and payment within 15 days'],
    ['finance', '账上只剩两百万，撑不到下个季度'],
    ['customer', '302 房的客人刚离婚，情绪不太好'],
    ['document', 'The board minutes are attached, do not forward'],
  ];

  it.each(about)('is likeliest %s: %s', (content, text) => {
    const [piece] = piecesOf(text);
    const best = CONTENTS.reduce((one, other) =>
      (piece?.odds(other) ?? 0) > (piece?.odds(one) ?? 0) ? other : one,
    );
    expect(best).toBe(content);
    expect(piece?.odds(content)).toBeGreaterThan(0);
  });

  it.each(['下午三点开会，大家准时', 'The build takes 14 minutes now', 'ok', '打印机又没纸了'])(
    'is nothing of these: %s',
    (text) => {
      const [piece] = piecesOf(text);
      for (const content of CONTENTS) expect(piece?.odds(content)).toBeLessThan(-1);
    },
  );

  it('has a reason within its piece', () => {
    for (const [content, text] of about) {
      const [piece] = piecesOf(text);
      const reason = piece && reasonOf(piece, content);
      expect(reason, text).toBeDefined();
      expect(reason?.end).toBeGreaterThan((reason?.start ?? 0) + 1);
      expect(reason?.end).toBeLessThanOrEqual(text.length);
    }
  });
});
