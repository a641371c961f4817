import { describe, expect, it } from 'vitest';
import { fold } from '@/lib/detectors/fold';
import { chancesOf, PURPOSES } from '@/lib/rules/language/purposes';
import { readingOfText } from '@/lib/rules/language/reading';

const chances = (text: string) => chancesOf(readingOfText(fold(text)));

describe('the chances of what a message is for', () => {
  it.each([
    ['leave', '后天要陪我爸做胃镜，请一天假'],
    ['leave', "I'd like to take Monday off, my brother is getting married"],
    ['urgent-bug', '挂号系统一提交就闪退，三个窗口都排着队'],
    ['meeting', 'Kick-off on Tuesday at 10 in the small boardroom, everyone please join'],
    ['deadline', '麻烦把上周的巡检记录整理一份'],
    ['poll', '周六聚餐吃火锅还是烤肉？火锅扣1，烤肉扣2'],
  ])('%s is the likeliest for "%s"', (purpose, text) => {
    const all = [...chances(text)].sort(([, one], [, other]) => other - one);
    expect(all[0]?.[0]).toBe(purpose);
    expect(all[0]?.[1]).toBeGreaterThan(0.5);
  });

  it.each([
    '好的，谢谢',
    'Thanks, that worked',
    '外面下雨了，记得带伞',
    'The cake in the kitchen is from Ana',
  ])('are small for "%s"', (text) => {
    for (const chance of chances(text).values()) expect(chance).toBeLessThan(0.3);
  });

  it('add up to no more than one', () => {
    for (const text of ['', '请假', 'meeting '.repeat(200)]) {
      const all = chances(text);
      expect([...all.keys()]).toEqual([...PURPOSES]);
      expect([...all.values()].reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1);
    }
  });
});
