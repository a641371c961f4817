import { describe, expect, it } from 'vitest';
import { applyEdits } from '@/lib/rules/edits';
import { check, describe as say } from '@/lib/rules/engine';
import { type Context, type Message, SURFACES } from '@/lib/rules/types';
import { CORE, message, STARTER } from '../../support/starter';

function categories(text: string, context: Partial<Context> = {}, more: Partial<Message> = {}) {
  return check(STARTER, { ...message(text), ...more }, { ...CORE, ...context })
    .findings.map(({ category }) => category)
    .filter((category) => /^(?:etiquette|route)\./.test(category));
}

const NIGHT = { date: '2026-03-10', minutes: 23 * 60, day: 'workday', holiday: null } as const;
const POLL = '周五聚餐，参加的扣1';

describe('etiquette speaks where the table of checks says', () => {
  it.each([
    ['在吗', 'etiquette.greeting'],
    ['麻烦整理一份客户名单', 'etiquette.deadline'],
    [POLL, 'route.poll'],
  ])('“%s” in the chat of a work group only', (text, category) => {
    expect(categories(text)).toEqual([category]);
    expect(categories(text, { groupType: null })).toEqual([category]);
    for (const surface of SURFACES.filter((one) => one !== 'chat' && one !== 'group-name'))
      expect(categories(text, {}, { surface }), surface).toEqual([]);
    expect(categories(text, { chatKind: 'direct', workplace: 'unknown', groupType: null })).toEqual([]);
    expect(categories(text, { workplace: 'unknown' })).toEqual([]);
    expect(categories(text, { workplace: 'private' })).toEqual([]);
  });

  it('interest groups get routes and none of tag, greeting, deadline, off hours', () => {
    const community = { groupType: 'community', moment: NIGHT } as const;
    expect(categories(POLL, community)).toEqual(['route.poll']);
    for (const text of ['在吗', '麻烦整理一份客户名单', '我明天想请假一天'])
      expect(categories(text, community)).toEqual([]);
  });

  it('captions have a tag and nothing else of the words', () => {
    expect(categories('我明天想请假一天', {}, { surface: 'caption' })).toEqual(['etiquette.subject']);
  });

  it('off hours need a moment, and are silent for urgent tags and where it is said that it can wait', () => {
    expect(categories('报表更新了', { moment: NIGHT })).toEqual(['etiquette.off-hours']);
    expect(categories('报表更新了', { moment: null })).toEqual([]);
    expect(categories('【BUG紧急】支付挂了', { moment: NIGHT })).toEqual([]);
    expect(categories('报表更新了，不急，明天再看', { moment: NIGHT })).toEqual([]);
  });
});

describe('@all', () => {
  const admin = { role: 'admin', size: 40 } as const;

  it.each([
    ['@all 请看', {}, true],
    ['＠all 请看', {}, true],
    ['他说“@all 请看”然后走了', {}, false],
    ['`@all` is a token', {}, false],
    ['> @all quoted', {}, false],
    ['write to x@all.com or @all.example', {}, false],
    ['@allen hi', {}, false],
    ['【公告】@all 明天停电', admin, false],
    ['@all 明天停电', admin, true],
    ['【公告】@all 大家早上好', admin, true],
    ['@all who has a charger?', admin, true],
    ['@所有人 收到请回复', admin, true],
    ['@Everyone look', {}, true],
    ['see @everyone.example', {}, false],
  ] as const)('“%s” %j: %s', (text, context, found) => {
    expect(categories(text, context).includes('etiquette.mention-all')).toBe(found);
  });

  it('says how many phones ring, and how many of them after work', () => {
    const [finding] = check(STARTER, message('@all hello there, look'), {
      ...CORE,
      size: 40,
      record: { id: 'g1', title: '项目组', tags: [], mentionAll: null, offHours: null, offWork: 12 },
    }).findings;
    const text = finding === undefined ? '' : say(STARTER, finding.message, 'en');
    expect(text).toContain('all 40 people');
    expect(text).toContain('12 of them off work');
  });

  it('can be turned into mentions of people, or given its tag by an admin', () => {
    const fixed = (text: string, context: Partial<Context>, id: string) => {
      const fix = check(STARTER, message(text), { ...CORE, ...context }).findings[0]?.fixes.find(
        (one) => one.id === id,
      );
      return fix === undefined ? null : applyEdits(text, fix.edits);
    };
    expect(fixed('@all 请看 @all', {}, 'mention-people')).toBe('@ 请看');
    expect(fixed('@all 明天停电', admin, 'add-tag')).toBe('【公告】@all 明天停电');
    expect(fixed('@all 明天停电', {}, 'add-tag')).toBeNull();
  });
});

describe('fixes', () => {
  it.each([
    ['麻烦整理一份客户名单', '麻烦整理一份客户名单，请在今天下班前完成。'],
    ['麻烦整理一份客户名单。', '麻烦整理一份客户名单。请在今天下班前完成。'],
    ['Please prepare the slides', 'Please prepare the slides. By the end of today, please.'],
    ['Can you prepare the slides?', 'Can you prepare the slides? By the end of today, please.'],
  ])('“%s” gets a time', (text, wanted) => {
    const [finding] = check(STARTER, message(text), CORE).findings;
    expect(finding?.fixes[0]?.id).toBe('add-deadline');
    const mended = applyEdits(text, finding?.fixes[0]?.edits ?? []);
    expect(mended).toBe(wanted);
    expect(categories(mended)).toEqual([]);
  });

  it('of off hours are not offered twice', () => {
    for (const text of ['报表更新了', 'the numbers are in']) {
      const [finding] = check(STARTER, message(text), { ...CORE, moment: NIGHT }).findings;
      expect(categories(applyEdits(text, finding?.fixes[0]?.edits ?? []), { moment: NIGHT })).toEqual([]);
    }
  });
});

describe('long and evil texts', () => {
  const seeds = [
    '请',
    '我想',
    '在吗',
    '@all ',
    '1. 张三：',
    '```',
    '“',
    '> ',
    'please ',
    'i need ',
    'can you ',
    '首先',
    ' ',
    '\n',
    'a',
    '下午',
    '会',
    'Tom will ',
    '麻烦整理，',
    '1',
    '【',
    '\u200b',
    '\ud83d',
  ];

  it.each(seeds)('65,536 characters of %j are read to their end', (seed) => {
    const text = seed.repeat(Math.ceil(65_536 / seed.length)).slice(0, 65_536);
    // An exponential or quadratic pattern takes minutes and runs into the patience of the tests.
    expect(() => categories(text, { moment: NIGHT })).not.toThrow();
  });

  it('have spans inside the text', () => {
    for (const seed of seeds) {
      const text = seed.repeat(300);
      for (const { span, triggers } of check(STARTER, message(text), { ...CORE, moment: NIGHT }).findings)
        for (const { start, end } of [span, ...triggers]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
        }
    }
  });
});
