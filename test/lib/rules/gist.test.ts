import { describe, expect, it } from 'vitest';
import { check } from '@/lib/rules/engine';
import { policyWith, RULE_FRAME } from '../../support/pack';
import { CORE, message } from '../../support/starter';

const LEVEL = {
  likely: { inside: 'tip', outsiders: 'nudge' },
  sure: { inside: 'confirm', outsiders: 'justify' },
};
const POLICY = policyWith([
  {
    ...RULE_FRAME,
    id: 'test.gist',
    kind: 'gist',
    clause: 'respect',
    levels: { attack: LEVEL, ad: LEVEL, politics: LEVEL, rumour: LEVEL },
    allow: ['反诈宣传'],
  },
]);

const foundIn = (text: string, outsiders = false) =>
  check(POLICY, message(text), { ...CORE, outsiders }).findings;

describe('the gist of a message', () => {
  it.each([
    ['redline.attack', '你真是蠢得无药可救，全组最没用的就是你'],
    ['redline.attack', 'You are a pathetic waste of space, nobody here wants you'],
    ['redline.ad', '在家兼职刷单，日结三百，想做的加我微信'],
    ['redline.rumour', '听隔壁公司的人说下周要封城，赶紧囤货，转给家人'],
  ])('is %s, whose words are quoted: %s', (category, text) => {
    const [finding, ...more] = foundIn(text);
    expect(more).toEqual([]);
    expect(finding?.category).toBe(category);
    const { start, end } = finding?.span ?? { start: 0, end: 0 };
    expect(end).toBeGreaterThan(start);
    expect(finding?.message.params?.words).toBe(text.slice(start, end));
  });

  it.each(['会议改到三点，请带上电脑', 'The build is green again, thanks for the fix', '', '。。。'])(
    'is nothing: %s',
    (text) => {
      expect(foundIn(text)).toEqual([]);
    },
  );

  it('counts more where outsiders read it', () => {
    const text = '你真是蠢得无药可救，全组最没用的就是你';
    const order = ['tip', 'nudge', 'confirm', 'acknowledge', 'justify'];
    const [inside] = foundIn(text);
    const [outside] = foundIn(text, true);
    expect(order.indexOf(outside?.level ?? '')).toBeGreaterThan(order.indexOf(inside?.level ?? ''));
  });

  it('is not told where the pack allows the words', () => {
    const text = '在家兼职刷单，日结三百，想做的加我微信';
    expect(foundIn(text)).toHaveLength(1);
    expect(foundIn(`反诈宣传：${text}`)).toEqual([]);
  });

  it('is quoted as it was written, in traditional and full-width characters and behind ones that grow in lower case', () => {
    for (const [text, quoted] of [
      ['你真係蠢到無藥可救，全組最冇用就係你', /[蠢無冇]/],
      ['İİİ you are a pathetic waste of space', /pathetic|waste|space/],
    ] as const)
      for (const finding of foundIn(text)) {
        expect(finding.message.params?.words).toBe(text.slice(finding.span.start, finding.span.end));
        expect(String(finding.message.params?.words)).toMatch(quoted);
      }
    expect(foundIn('你真係蠢到無藥可救，全組最冇用就係你')).toHaveLength(1);
    expect(foundIn('İİİ you are a pathetic waste of space')).toHaveLength(1);
  });
});
