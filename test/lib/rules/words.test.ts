import { describe, expect, it } from 'vitest';
import { check } from '@/lib/rules/engine';
import type { Context } from '@/lib/rules/types';
import { policyWith, RULE_FRAME } from '../../support/pack';
import { CORE, message } from '../../support/starter';

const ADS = {
  ...RULE_FRAME,
  id: 'test.ads',
  kind: 'words',
  category: 'redline.ad',
  levels: { inside: 'confirm', outsiders: 'justify' },
  terms: ['砍一刀', 'group buy', '投票'],
  allow: ['投票结果', '公投票据'],
  together: [
    {
      words: [
        ['团购', '拼团'],
        ['加微信', '加v', '加V信', '扫码'],
      ],
      within: 12,
    },
  ],
  unless: { words: ['采购部'], within: 6 },
  evasion: true,
};
const POLICY = policyWith([ADS]);

function found(text: string, context: Partial<Context> = {}): string[] {
  return check(POLICY, message(text), { ...CORE, ...context }).findings.map(({ span }) =>
    text.slice(span.start, span.end),
  );
}

describe('a company’s words', () => {
  it.each([
    ['帮我砍一刀', ['砍一刀']],
    ['帮我砍 一 刀', ['砍 一 刀']],
    ['帮我砍\u200B一\u200B刀\u200B。', ['砍\u200B一\u200B刀']],
    ['join our Group Buy now', ['Group Buy']],
    ['regroup buyers', []],
    ['请大家投票', ['投票']],
    ['投票结果如下', []],
    ['投票结果如下，还要投票吗', ['投票']],
    ['公投票据', []],
    ['團購的加微信', ['團購的加微信']],
    ['周末团购水果，加Ｖ', ['团购水果，加Ｖ']],
    ['团购', []],
    ['团购已经结束了，其他的事情我们下周开会再说，扫码签到', []],
    ['采购部团购扫码', []],
    ['扫码之后团购', ['扫码之后团购']],
  ])('“%s” holds %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('speak where the category belongs: red lines not in a chat between two, nor before the group is known', () => {
    expect(found('砍一刀', { chatKind: 'direct' })).toEqual([]);
    expect(found('砍一刀', { workplace: 'unknown' })).toEqual([]);
    expect(found('砍一刀', { groupType: 'community' })).toEqual(['砍一刀']);
    const status = { text: '砍一刀', mentions: [], surface: 'status' as const };
    expect(check(POLICY, status, { ...CORE, workplace: 'unknown', chatKind: 'unknown' }).level).toBe(
      'confirm',
    );
  });

  it('are stricter where outsiders read along', () => {
    expect(check(POLICY, message('砍一刀'), { ...CORE, outsiders: true }).level).toBe('justify');
  });

  it('give one finding for a word, with all its places, and the same name for every spelling', () => {
    const { findings } = check(POLICY, message('砍一刀 砍 一刀'), CORE);
    expect(findings).toMatchObject([
      {
        normalized: '砍一刀',
        triggers: [
          { start: 0, end: 3 },
          { start: 4, end: 8 },
        ],
      },
    ]);
  });

  it('can be excepted by a person, in any spelling', () => {
    const context = { ...CORE, isExcepted: (_rule: string, value: string) => value === '砍一刀' };
    expect(check(POLICY, message('砍.一.刀'), context).level).toBe('off');
  });
});

describe('senses of classes', () => {
  const policy = policyWith(
    [
      {
        ...ADS,
        terms: [],
        allow: ['你的草包子'],
        together: [
          { words: ['person', ['真', '就是个'], 'insult'], within: 2, ordered: true, sentence: true },
          { words: ['insult'], within: 0, levels: { inside: 'tip', outsiders: 'confirm' } },
          { words: [['卖'], 'goods', 'goods'], within: 8, unless: { words: 'work', within: 6 } },
        ],
        unless: undefined,
      },
    ],
    {
      vocabulary: {
        person: ['你', '老王'],
        insult: ['草包', '饭桶'],
        goods: ['枇杷', '蜂蜜'],
        work: ['报价', '盘点'],
      },
    },
  );
  const told = (text: string) =>
    check(policy, message(text), CORE).findings.map(
      ({ level, span }) => `${level} ${text.slice(span.start, span.end)}`,
    );

  it.each([
    ['老王就是个饭桶', ['confirm 老王就是个饭桶']],
    ['老王真草包', ['confirm 老王真草包']],
    ['饭桶就是个老王', ['tip 饭桶']],
    ['老王！真草包', ['tip 草包']],
    ['老王昨天说他真草包', ['tip 草包']],
    ['这是你的草包子', []],
    ['卖枇杷和蜂蜜', ['confirm 卖枇杷和蜂蜜']],
    ['卖枇杷', []],
    ['卖枇杷、枇杷干', ['confirm 卖枇杷、枇杷']],
    ['卖枇杷和蜂蜜的报价', []],
  ])('“%s” says %j', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('name the words of every class for an exception', () => {
    const [finding] = check(policy, message('老王 就是个 饭桶'), CORE).findings;
    expect(finding?.normalized).toBe('老王 + 就是个 + 饭桶');
  });

  it('cost no more than the words: thousands of them side by side', () => {
    expect(told('你真草包'.repeat(5_000)).length).toBeGreaterThan(0);
  });

  it('are refused where the pack has no such class', () => {
    expect(() => policyWith([{ ...ADS, together: [{ words: ['nobody'], within: 0 }] }])).toThrow('nobody');
  });
});

describe('words between quotation marks', () => {
  const telling = policyWith([{ ...ADS, unless: undefined, unquoted: true }]);
  const foundIn = (text: string) => check(telling, message(text), CORE).findings.map(({ level }) => level);

  it.each([
    '有人在门口贴“砍一刀”的海报，保安已撕掉',
    'the word "group buy" stands on the list of blocked words',
    '广告语“拼团加微信”不要再用了',
  ])('are told of others where the rule says so: “%s”', (text) => {
    expect(foundIn(text)).toEqual([]);
  });

  it.each(['“帮我砍一刀”', '一起“拼团”，快加微信', '拼团“水果”，快加微信'])('are meant in “%s”', (text) => {
    expect(foundIn(text)).toEqual(['confirm']);
  });

  it('count where the rule does not say so', () => {
    expect(found('有人在门口贴“砍一刀”的海报')).toEqual(['砍一刀']);
  });
});
