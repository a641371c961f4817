import { describe, expect, it } from 'vitest';
import { proposedName, TYPE_WORDS } from '@/lib/groups/naming';
import { check } from '@/lib/rules/engine';
import { GROUP_TYPES, LOCALES } from '@/lib/rules/types';
import { CORE, message, STARTER } from '../../support/starter';

const verdict = (title: string) =>
  check(STARTER, { ...message(title), surface: 'group-name' }, CORE).findings.map(({ detector }) => detector);

describe('a proposed name', () => {
  it.each(GROUP_TYPES.flatMap((type) => LOCALES.map((locale) => [type, locale] as const)))(
    'of a %s group in %s keeps the naming rule of the starter policy',
    (type, locale) => {
      const [department, topic] = locale === 'zh-CN' ? ['研发', '支付重构'] : ['IT', 'Payments'];
      for (const endsOn of [null, '2026-12-31'])
        expect(verdict(proposedName({ department, type, endsOn }, topic, locale))).toEqual([]);
      expect(TYPE_WORDS[type][locale]).not.toBe('');
    },
  );

  it('has its parts in order', () => {
    expect(
      proposedName({ department: '市场部', type: 'project', endsOn: '2026-12-31' }, '新品发布', 'zh-CN'),
    ).toBe('市场部-项目-新品发布-2026-12');
  });

  it('makes no more parts of a topic with dashes, and stays as short as WhatsApp wants it', () => {
    expect(proposedName({ department: 'A-B', type: 'task', endsOn: null }, 'x - y/z', 'en')).toBe(
      'A B-task-x y z',
    );
    const long = proposedName(
      { department: 'IT', type: 'project', endsOn: '2026-12-31' },
      'long '.repeat(50),
      'en',
    );
    expect(long.length).toBeLessThanOrEqual(100);
    expect(long.endsWith('-2026-12')).toBe(true);
  });

  it('with a blocked word in it is told by the rule', () => {
    expect(
      verdict(proposedName({ department: '研发', type: 'project', endsOn: null }, '摸鱼专用', 'zh-CN')),
    ).toEqual(['naming-blocked']);
  });
});
