import { describe, expect, it } from 'vitest';
import { adviceFor, scoreOf } from '@/lib/groups/advice';
import { communityPlan } from '@/lib/groups/community-plan';
import { addDays, daysBetween, isDay } from '@/lib/groups/days';
import { groupsOfTitle, sameTitle, titleIndex } from '@/lib/groups/identity';
import {
  dueReminders,
  GRACE_DAYS,
  lastDayOf,
  moved,
  movesFrom,
  renewsItself,
  requestText,
} from '@/lib/groups/lifecycle';
import { offWorkNow } from '@/lib/groups/off-work';
import { mergePlan, overlapsOf } from '@/lib/groups/overlap';
import { PRESETS } from '@/lib/groups/presets';
import { BLANK_GROUP, proposed } from '@/lib/groups/record';
import { notificationFor } from '@/lib/groups/remind';
import { checklistOf, SETTINGS } from '@/lib/groups/settings';
import { groupsFromCsv, groupsToCsv } from '@/lib/groups/table';
import {
  GROUP_SETTINGS,
  type GroupFields,
  type GroupRecord,
  type LifecycleState,
  type Move,
} from '@/lib/groups/types';
import { GROUP_TYPES } from '@/lib/rules/types';
import { readCsv, writeCsv } from '@/lib/tables/csv';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 25, 4, 0);
const TODAY = '2026-11-25';
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const MOMENT = { today: TODAY, dayOf };

function group(fields: Partial<GroupFields> = {}, state: LifecycleState = 'active', id = 'g1'): GroupRecord {
  return {
    ...BLANK_GROUP,
    title: '北极星项目组',
    ...fields,
    id,
    revision: 1,
    lifecycle: { state, since: NOW, history: [] },
    createdAt: NOW,
    updatedAt: NOW,
    removedAt: null,
  };
}

const admin = (name: string, lastConfirmed: number | null = NOW) => ({
  id: name,
  name,
  tier: 'section' as const,
  lastConfirmed,
});
const member = (name: string, more: Partial<GroupFields['members'][number]> = {}) => ({
  id: name,
  name,
  department: '',
  zone: '',
  outsider: false,
  ...more,
});

function step(move: Move, more: Partial<Parameters<typeof moved>[1]> = {}) {
  return { step: `${move}-1`, move, who: '李雷', note: '', until: null, now: NOW, today: TODAY, ...more };
}

describe('presets', () => {
  it.each(GROUP_TYPES)('%s says who belongs in, what for, and how long', (type) => {
    const preset = PRESETS[type];
    for (const text of [preset.title, preset.scope, preset.use])
      expect(text['zh-CN'] && text.en).toBeTruthy();
  });

  it('a short task group is for 3 to 7 people and 14 days', () => {
    expect(PRESETS.task).toMatchObject({ size: { from: 3, to: 7 }, term: 14, remindBefore: [3, 1, 0] });
    expect(proposed('task', TODAY, 'en')).toMatchObject({ startsOn: TODAY, endsOn: '2026-12-09' });
    expect(proposed('core', TODAY, 'en').endsOn).toBeNull();
  });
});

describe('the life of a group', () => {
  it('goes from draft to request, approval, activity and archive, and remembers who did what', () => {
    let now: GroupRecord | null = group({ type: 'project' }, 'draft');
    for (const move of ['request', 'approve', 'activate', 'archive'] as const)
      now = now === null ? null : moved(now, step(move, { note: move }));
    expect(now?.lifecycle.state).toBe('archived');
    expect(now?.lifecycle.history.map(({ move, who }) => [move, who])).toEqual([
      ['request', '李雷'],
      ['approve', '李雷'],
      ['activate', '李雷'],
      ['archive', '李雷'],
    ]);
    expect(now?.endsOn).toBe(addDays(TODAY, 90));
  });

  it.each([
    ['approve', 'draft'],
    ['approve', 'active'],
    ['renew', 'archived'],
    ['request', 'active'],
    ['restore', 'active'],
  ] as const)('%s is nothing for a group that is %s', (move, state) => {
    expect(moved(group({}, state), step(move))).toBeNull();
    expect(movesFrom(group({}, state), NOW)).not.toContain(move);
  });

  it('the same step twice is one step', () => {
    const once = moved(group(), step('renew'));
    if (once === null) throw new Error('not renewed');
    expect(moved(once, step('renew', { now: NOW + 5 }))).toBe(once);
  });

  it('is renewed by the term of its type from its end, or from today where that is past', () => {
    expect(moved(group({ type: 'task', endsOn: '2026-11-27' }), step('renew'))?.endsOn).toBe('2026-12-11');
    expect(moved(group({ type: 'task', endsOn: '2026-11-01' }), step('renew'))?.endsOn).toBe('2026-12-09');
    expect(moved(group({ type: 'task' }), step('renew', { until: '2027-01-31' }))?.endsOn).toBe('2027-01-31');
  });

  it('can be brought back for thirty days after archiving, to where it was, and not later', () => {
    const archived = moved(group({}, 'approved'), step('archive'));
    if (archived === null) throw new Error('not archived');
    expect(moved(archived, step('restore', { now: NOW + 30 * DAY_MS }))?.lifecycle.state).toBe('approved');
    expect(moved(archived, step('restore', { now: NOW + 31 * DAY_MS }))).toBeNull();
  });

  it.each([
    [{ lastActivity: '2026-11-20' }, true],
    [{ lastActivity: '2026-09-20' }, false],
    [{ lastActivity: null }, false],
    [{ lastActivity: '2026-11-20', autoRenew: false }, false],
    [{ lastActivity: '2026-11-20', endsOn: '2026-12-20' }, false],
  ])('%j prolongs itself: %s', (more, expected) => {
    expect(renewsItself(group({ autoRenew: true, endsOn: '2026-11-26', ...more }), TODAY)).toBe(expected);
  });

  it('is asked for with a text that begins with its subject', () => {
    const text = requestText(
      group({ type: 'project', reason: '同步进度', admins: [admin('李雷'), admin('韩梅梅')] }),
      TODAY,
    );
    expect(text['zh-CN']).toMatch(/^【审批】/);
    expect(text['zh-CN']).toContain('李雷、韩梅梅');
    expect(text.en).toContain('Admins: 李雷, 韩梅梅');
  });
});

describe('reminders', () => {
  it.each([
    ['project', '2026-12-25', 30],
    ['project', '2026-12-10', 15],
    ['project', '2026-11-26', 1],
    ['task', '2026-11-28', 3],
    ['task', '2026-11-26', 1],
    ['task', '2026-11-25', 0],
  ] as const)('a %s group that ends on %s has that of %d days', (type, endsOn, before) => {
    expect(dueReminders([group({ type, endsOn })], TODAY, dayOf)).toMatchObject([
      { id: `g1.ends.${endsOn}.${before}`, kind: 'ends' },
    ]);
  });

  it.each([
    ['long before', group({ type: 'project', endsOn: '2026-12-26' })],
    ['a task four days before', group({ type: 'task', endsOn: '2026-11-29' })],
    ['without an end', group()],
    ['archived', group({ endsOn: '2026-11-25' }, 'archived')],
  ])('%s there is none', (_name, one) => {
    expect(dueReminders([one], TODAY, dayOf)).toEqual([]);
  });

  it('a day that was missed loses none, and what is past says so', () => {
    expect(dueReminders([group({ type: 'project', endsOn: '2026-12-08' })], TODAY, dayOf)[0]?.id).toContain(
      '.15',
    );
    const known = { ...group({ endsOn: '2026-11-20' }), createdAt: NOW - 60 * DAY_MS };
    expect(dueReminders([known], TODAY, dayOf)).toMatchObject([{ kind: 'ended', days: -5 }]);
    expect(dueReminders([group({}, 'requested')], TODAY, dayOf)).toMatchObject([{ kind: 'approval' }]);
  });

  it('of a group that had ended before it was registered leave five weeks to decide', () => {
    const old = group({ type: 'task', endsOn: '2026-06-30' });
    const until = addDays(TODAY, GRACE_DAYS);
    expect(lastDayOf(old, dayOf)).toEqual({ day: until, grace: true });
    expect(dueReminders([old], TODAY, dayOf)).toMatchObject([{ kind: 'ends', days: GRACE_DAYS }]);
    expect(dueReminders([old], addDays(until, -1), dayOf)[0]?.id).toBe(`g1.ends.${until}.1`);
    expect(dueReminders([old], addDays(until, 1), dayOf)).toMatchObject([{ kind: 'ended', days: -1 }]);
    const ended = adviceFor(old, MOMENT).find(({ id }) => id === 'ended');
    expect(ended).toMatchObject({ weight: 'mild' });
    expect(ended?.text.en).toContain(until);
  });

  it('are told once, all together', () => {
    const due = dueReminders(
      [group({ endsOn: TODAY }), group({ endsOn: TODAY, title: 'B' }, 'active', 'g2')],
      TODAY,
      dayOf,
    );
    const first = notificationFor(due, {}, NOW);
    expect(first?.text.en).toContain('1 more group needs you');
    expect(notificationFor(due, first?.told ?? {}, NOW)).toBeNull();
  });
});

describe('advice', () => {
  const good: Partial<GroupFields> = {
    owner: '李雷',
    admins: [admin('李雷'), admin('韩梅梅')],
    reason: '同步进度',
    purpose: 'collaboration',
    type: 'project',
    outsiders: false,
    size: 12,
    settings: Object.fromEntries(
      GROUP_SETTINGS.map((id) => [
        id,
        { state: SETTINGS[id].states[0]?.id ?? '', who: '李雷', at: NOW, note: '' },
      ]),
    ),
  };
  const ids = (fields: Partial<GroupFields>, more: Partial<GroupRecord> = {}) =>
    adviceFor({ ...group({ ...good, ...fields }), ...more }, MOMENT).map(({ id }) => id);

  it('is silent on a group that is well looked after', () => {
    expect(ids({})).toEqual([]);
    expect(scoreOf([])).toBe(100);
  });

  it.each([
    ['no owner', { owner: ' ' }, 'no-owner'],
    ['one admin', { admins: [admin('李雷')] }, 'few-admins'],
    [
      'an admin nobody confirmed this quarter',
      { admins: [admin('a', NOW - 93 * DAY_MS), admin('b')] },
      'unconfirmed-admins',
    ],
    ['51 people', { size: 51 }, 'over-50'],
    ['a task of eight', { type: 'task' as const, size: 8, startsOn: TODAY }, 'task-too-big'],
    ['a task of two', { type: 'task' as const, size: 2, startsOn: TODAY }, 'task-too-small'],
    ['a task of fifteen days', { type: 'task' as const, size: 5, startsOn: '2026-11-10' }, 'task-too-old'],
    ['an end that is past', { endsOn: '2026-11-24' }, 'ended'],
    ['no reason', { reason: '' }, 'no-reason'],
    ['nobody said about outsiders', { outsiders: null }, 'outsiders-unknown'],
    ['a month of silence', { lastActivity: '2026-10-20' }, 'zombie'],
    [
      'settings for everybody',
      { settings: { ...good.settings, 'edit-settings': { state: 'all', who: '', at: NOW, note: '' } } },
      'bad-settings',
    ],
    [
      'a tick older than a quarter',
      { settings: { ...good.settings, backup: { state: 'done', who: '', at: NOW - 93 * DAY_MS, note: '' } } },
      'stale-settings',
    ],
  ] as const)('%s is told, with why', (_name, fields, id) => {
    expect(ids(fields)).toEqual([id]);
    const [advice] = adviceFor(group({ ...good, ...fields }), MOMENT);
    expect(advice?.why['zh-CN']).toContain('§');
  });

  it.each([
    ['fifty people', { size: 50 }],
    [
      'an announcement group of a Community with 500',
      { size: 500, community: { name: 'x', role: 'announcement' as const } },
    ],
    ['a task of seven on its fourteenth day', { type: 'task' as const, size: 7, startsOn: '2026-11-11' }],
  ])('%s is fine', (_name, fields) => {
    expect(ids(fields)).toEqual([]);
  });

  it('says nothing about archived groups', () => {
    expect(adviceFor(group({}, 'archived'), MOMENT)).toEqual([]);
  });

  it('more than fifty people get a plan by their departments, ready to paste', () => {
    const members = Array.from({ length: 60 }, (_none, at) =>
      member(`p${at}`, { department: at % 3 === 0 ? '销售' : '研发' }),
    );
    const plan = communityPlan(group({ ...good, members }));
    expect(plan['zh-CN']).toMatch(/^【公告】/);
    expect(plan['zh-CN']).toContain('研发（40 人）');
    expect(plan['zh-CN']).toContain('李雷、韩梅梅');
    expect(plan.en).toContain('Order of moves');
  });
});

describe('the checklist', () => {
  it('knows good, bad, old and never looked at', () => {
    const tick = (state: string, at = NOW) => ({ state, who: '', at, note: '' });
    const list = checklistOf(
      group({
        settings: {
          'edit-settings': tick('admins'),
          'add-members': tick('all'),
          backup: tick('done', NOW - 93 * DAY_MS),
        },
      }),
      TODAY,
      dayOf,
    );
    const states = Object.fromEntries(list.map(({ info, state }) => [info.id, state]));
    expect(states).toMatchObject({
      'edit-settings': 'good',
      'add-members': 'bad',
      backup: 'stale',
      'invite-link': 'missing',
    });
  });

  it('wants only admins to post in an announcement group', () => {
    const settings = { 'send-messages': { state: 'all', who: '', at: NOW, note: '' } };
    const of = (type: 'core' | 'announcement') =>
      checklistOf(group({ type, settings }), TODAY, dayOf).find(({ info }) => info.id === 'send-messages')
        ?.state;
    expect([of('core'), of('announcement')]).toEqual(['good', 'bad']);
  });
});

describe('overlap', () => {
  const a = group({
    title: '新品发布项目群',
    purpose: 'collaboration',
    reason: '协调新品发布的进度',
    department: '市场部',
  });

  it.each([
    ['a name nearly the same', { title: '新品发布项目组' }, '名称相近'],
    [
      'the same reason under another name',
      { title: '市场作战室', reason: '协调新品发布的进度和问题' },
      '存在理由相近',
    ],
    [
      'the same people',
      { title: '周五早餐会', members: ['甲', '乙', '丙'].map((name) => member(name)) },
      '成员重合',
    ],
  ])('%s is found and explained', (_name, fields, reason) => {
    const mine = { ...a, members: ['甲', '乙', '丙'].map((name) => member(name)) };
    const [found] = overlapsOf(mine, [mine, group(fields, 'active', 'g2')]);
    expect(found?.reasons.map((text) => text['zh-CN']).join()).toContain(reason);
  });

  it.each([
    ['another project', { title: '仓库搬迁专项', reason: '安排搬迁' }],
    ['only the word group in common', { title: '财务工作群' }],
  ])('%s is none', (_name, fields) => {
    expect(
      overlapsOf(a, [group({ purpose: 'collaboration', department: '市场部', ...fields }, 'active', 'g2')]),
    ).toEqual([]);
  });

  it('never names archived groups or itself', () => {
    expect(overlapsOf(a, [a, { ...a, id: 'g2', lifecycle: { ...a.lifecycle, state: 'archived' } }])).toEqual(
      [],
    );
  });

  it('is merged into the larger, with those who are missing there', () => {
    const small = { ...a, id: 'g2', title: '小群', members: [member('甲'), member('乙')] };
    const large = { ...a, title: '大群', members: [member('甲'), member('丙'), member('丁')] };
    const plan = mergePlan(small, large)['zh-CN'];
    expect(plan).toContain('“小群”并入“大群”');
    expect(plan).toContain('乙');
    expect(plan).not.toContain('甲');
  });
});

describe('identity', () => {
  it.each([
    ['项目组', '项目组 '],
    ['ＮｏｒｔｈStar', 'northstar'],
    ['a\u202Eb', 'ab'],
    ['A  B', 'a b'],
  ])('“%s” and “%s” are one title', (one, other) => {
    expect(sameTitle(one)).toBe(sameTitle(other));
  });

  it('a title among a thousand groups is one look-up', () => {
    const groups = Array.from({ length: 1_000 }, (_none, at) =>
      group({ title: `群 ${at}`, aliases: [`旧 ${at}`] }, 'active', `g${at}`),
    );
    const index = titleIndex(groups);
    expect(groupsOfTitle(index, '旧 777').map(({ id }) => id)).toEqual(['g777']);
    expect(groupsOfTitle(index, '没有')).toEqual([]);
    expect(groupsOfTitle(index, '')).toEqual([]);
  });
});

describe('off work now', () => {
  const zones = [member('a', { zone: 'Asia/Shanghai' }), member('b', { zone: 'Europe/Berlin' }), member('c')];
  it.each([
    ['12:00 in Shanghai, 5:00 in Berlin', Date.UTC(2026, 10, 25, 4), 1],
    ['17:30 in Shanghai, 10:30 in Berlin', Date.UTC(2026, 10, 25, 9, 30), 0],
    ['a Saturday', Date.UTC(2026, 10, 28, 4), 2],
  ])('%s', (_name, at, off) => {
    expect(offWorkNow(zones, at)).toBe(off);
  });

  it('is not known without a zone, or with one that is none', () => {
    expect(offWorkNow([member('a')], NOW)).toBeNull();
    expect(offWorkNow([member('a', { zone: 'Mars/Base' })], NOW)).toBeNull();
  });

  it('follows the hours of the group, over midnight too', () => {
    const night = { from: 22 * 60, to: 6 * 60, days: [1, 2, 3, 4, 5, 6, 7] };
    expect(offWorkNow([member('a', { zone: 'UTC' })], Date.UTC(2026, 10, 25, 23), night)).toBe(0);
    expect(offWorkNow([member('a', { zone: 'UTC' })], Date.UTC(2026, 10, 25, 12), night)).toBe(1);
  });
});

describe('tables', () => {
  it.each(['=1+1', '+86 10', '-x', '@all', "'=quoted", "''=twice", '\tx', 'plain', 'a,"b"\nc', '【公告】'])(
    'the cell %j is harmless in a spreadsheet and comes back as it was',
    (cell) => {
      const text = writeCsv(['a', 'b'], [{ a: cell, b: 'x' }]);
      expect(readCsv(text).rows[0]?.cells).toEqual({ a: cell, b: 'x' });
      const [, raw] = text.split('\r\n');
      expect(raw?.replace(/^"/, '')).not.toMatch(/^[=+\-@\t]/);
    },
  );

  it('tells lines as an editor shows them, and bears a column called __proto__', () => {
    const table = readCsv('title;__proto__\n"two\nlines";x\n\nlast;y\n');
    expect(table.rows.map(({ line }) => line)).toEqual([2, 5]);
    expect(Object.getPrototypeOf(table.rows[0]?.cells)).toBe(Object.prototype);
  });

  it('groups come back from a spreadsheet as they went', () => {
    const fields: Partial<GroupFields> = {
      title: '=市场部-专项-发布',
      aliases: ['旧名', 'old'],
      purpose: 'marketing',
      type: 'project',
      reason: '发布',
      owner: '李雷',
      startsOn: '2026-01-05',
      endsOn: '2026-12-31',
      community: { name: '市场', role: 'sub-group' },
      outsiders: true,
      admins: [admin('李雷', null), { ...admin('韩梅梅', null), tier: 'chief' }],
      members: [member('Zoe', { department: 'Sales', zone: 'Europe/Berlin', outsider: true }), member('Li')],
      size: 30,
      tags: ['progress'],
      notes: 'a\nb',
    };
    const { rows, problems } = groupsFromCsv(groupsToCsv([group(fields)]));
    expect(problems).toEqual([]);
    expect(rows[0]?.fields).toMatchObject({
      ...fields,
      admins: [
        { name: '李雷', tier: 'section' },
        { name: '韩梅梅', tier: 'chief' },
      ],
      members: [
        { name: 'Zoe', department: 'Sales', zone: 'Europe/Berlin', outsider: true },
        { name: 'Li', outsider: false },
      ],
    });
  });

  it('a table in Chinese words is read; a wrong cell is told and left out, the row stays', () => {
    const { rows, problems } = groupsFromCsv(
      '群名,类型,用途,结束,外部人员,人数\n甲,临时任务群,客户服务,2026年1月5日,无,5\n乙,派对,内部协作,明天,有,很多\n,项目,,,,\n',
    );
    expect(rows.map(({ fields }) => fields)).toEqual([
      { title: '甲', type: 'task', purpose: 'service', endsOn: '2026-01-05', outsiders: false, size: 5 },
      { title: '乙', purpose: 'collaboration', outsiders: true },
    ]);
    expect(problems.map(({ place }) => place)).toEqual(['3', '3', '3', '4']);
    for (const { text } of problems) expect(text['zh-CN'] && text.en).toBeTruthy();
  });

  it('a table without titles says which column is missing', () => {
    expect(groupsFromCsv('a,b\n1,2').problems[0]?.text.en).toContain('title');
  });
});

describe('days', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2026-1-1', false],
    ['', false],
  ])('%j is a day: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  it('are counted over the change of clocks', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  });
});
