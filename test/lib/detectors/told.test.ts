import { describe, expect, it } from 'vitest';
import { TOPICS, type Topic, told } from '@/lib/detectors/told';

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

  it.each([
    ['customer', '客户里有个姓汤的老板欠了高利贷，人躲到外地去了'],
    ['customer', 'Client Tanaka is getting divorced and asked us to hide the account from her husband'],
    ['document', '这份新机型的图纸只给项目组看，谁也别带出去'],
    ['document', 'The unreleased design drawings are attached, nobody outside the project may see them'],
  ] as const)('is %s by its words alone, all of it, and not to be masked: %s', (topic, text) => {
    expect(told(text, topic)).toMatchObject([{ start: 0, end: text.length, unmaskable: true }]);
  });

  it('can be masked where a form finds the value', () => {
    for (const [topic, text] of cases)
      expect(told(text, topic).filter(({ unmaskable }) => unmaskable)).toEqual([]);
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
