import { describe, expect, it } from 'vitest';
import { told } from '@/lib/detectors/told';
import { BIAS, ONE, WEIGHTS } from '@/lib/detectors/topic-weights';
import { TOPICS, type Topic } from '@/lib/detectors/topics';

describe('the weights of words', () => {
  const lines = WEIGHTS.split('\n');

  it('have a sign for each topic in every line, and each feature once', () => {
    const names = lines.map((line) => line.slice(0, -TOPICS.length));
    expect(new Set(names).size).toBe(lines.length);
    expect(names.filter((name) => name === '')).toEqual([]);
    for (const line of lines) expect(line.slice(-TOPICS.length)).toMatch(/^[0A-Ya-y]+$/);
    expect(BIAS).toHaveLength(TOPICS.length);
    expect(ONE).toBeGreaterThan(0);
  });

  it('hold words and pairs of words, never a sentence', () => {
    const words = lines.map((line) => line.slice(0, -TOPICS.length).trim().split(' ').length);
    expect(Math.max(...words)).toBeLessThanOrEqual(2);
    const han = lines.map((line) => line.match(/\p{Script=Han}/gu)?.length ?? 0);
    expect(Math.max(...han)).toBeLessThanOrEqual(4);
  });
});

describe('what a message tells of', () => {
  const cases: readonly (readonly [Topic, string])[] = [
    ['salary', '前台小葛底薪才三千九'],
    ['salary', 'Rita earns 4,350 a month, her deputy 3,900'],
    ['contract', '和海通的框架谈完了，账期 75 天，返点 4%'],
    ['contract', 'The supplier wants 40% upfront and a two year exclusivity'],
    ['finance', '上个月毛利率掉到 19%，先别外传'],
    ['finance', 'Our runway is seven months at the present burn of 310k'],
    ['customer', '客户：葛先生 13900001111，汤女士 13900002222，贺总 13900003333'],
  ];

  it.each(cases)('is %s, and that alone: %s', (topic, text) => {
    expect(TOPICS.filter((one) => told(text, one).length > 0)).toEqual([topic]);
  });

  it.each([
    '下午三点开会，大家准时',
    'The build takes 14 minutes now',
    '打印机又没纸了',
    'See you on Monday at 9:30',
    '',
  ])('is nothing of the kind: %s', (text) => {
    expect(TOPICS.filter((one) => told(text, one).length > 0)).toEqual([]);
  });

  it('lies within the text, and once in each place', () => {
    const text = cases.map(([, one]) => one).join('\n');
    for (const topic of TOPICS) {
      let end = 0;
      for (const match of told(text, topic)) {
        expect(match.start).toBeGreaterThanOrEqual(end);
        expect(match.end).toBeLessThanOrEqual(text.length);
        end = match.end;
      }
    }
  });
});
