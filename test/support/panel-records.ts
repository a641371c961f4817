import type { Page } from 'playwright-core';
import { PRESETS } from '@/lib/groups/presets';
import { BLANK_GROUP } from '@/lib/groups/record';
import type { GroupFields } from '@/lib/groups/types';
import { BLANK_TEMPLATE } from '@/lib/templates/template';
import type { Field, TemplateFields } from '@/lib/templates/types';
import { tell } from './panel';

/**
 * Records in which every part of the panel has something to show: long names, both languages and directions, advice of
 * all kinds, steps, ticks, fields of every kind, former wordings.
 */
export async function fillPanel(page: Page): Promise<void> {
  const now = Date.now();
  await putGroup(page, 'g-team', teamGroup(now));
  for (const [step, move] of [
    ['1', 'request'],
    ['2', 'approve'],
    ['3', 'activate'],
  ] as const)
    await tell(page, 'groups.move', {
      id: 'g-team',
      step: step.repeat(32),
      move,
      note: 'Bitte bis Freitag',
      until: null,
    });
  await putGroup(page, 'g-task', taskGroup(now));
  await putGroup(page, 'g-task-2', { ...taskGroup(now), title: '展会临时小组（上海）', owner: '' });
  await putGroup(page, 'g-arabic', {
    ...BLANK_GROUP,
    title: 'فريق المبيعات في الشرق الأوسط وشمال أفريقيا',
    reason: 'Quarterly plan',
    outsiders: true,
  });
  const former = { ...FORM, bodies: { ...FORM.bodies, en: 'Former words\n*second* line' } };
  await putTemplate(page, 't-form', former, [{ bodies: FORM.bodies }]);
  await putTemplate(page, 't-group', {
    ...BLANK_TEMPLATE,
    kind: 'group',
    groupId: 'g-team',
    names: { 'zh-CN': '只用于这个群的一份非常长的模板名称，看看它在窄的侧边栏里怎么截断' },
    bodies: { 'zh-CN': '【公告】各位同事\n请查收' },
  });
}

async function putGroup(page: Page, id: string, to: GroupFields): Promise<void> {
  await tell(page, 'groups.put', { id, revision: 0, from: {}, to });
}

async function putTemplate(
  page: Page,
  id: string,
  to: TemplateFields,
  edits: readonly Partial<TemplateFields>[] = [],
): Promise<void> {
  await tell(page, 'templates.put', { id, revision: 0, from: {}, to });
  for (const edit of edits) {
    const from = Object.fromEntries(
      Object.keys(edit).map((name) => [name, to[name as keyof TemplateFields]]),
    );
    await tell(page, 'templates.put', { id, revision: 1, from, to: edit });
  }
}

const DAY = 86_400_000;
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

function teamGroup(now: number): GroupFields {
  return {
    ...BLANK_GROUP,
    title: 'Sales team Europe',
    aliases: ['EU Sales', '欧洲销售团队'],
    purpose: 'collaboration',
    reason: 'Everybody who sells in Europe agrees here on the week’s targets, and on nothing else',
    type: 'core',
    scope: PRESETS.core.scope.en,
    owner: '王芳 Wang Fang',
    department: '销售部 Sales',
    project: 'Aurora',
    startsOn: dayOf(now - 300 * DAY),
    endsOn: dayOf(now + 3 * DAY),
    community: { name: 'Company Europe', role: 'sub-group' },
    outsiders: true,
    admins: [{ id: 'a1', name: '李雷', tier: 'chief', lastConfirmed: now - 200 * DAY }],
    members: [
      { id: 'm1', name: 'Ann Lee', department: 'Sales', zone: 'Europe/Berlin', outsider: false },
      { id: 'm2', name: 'أحمد منصور', department: '', zone: 'Asia/Dubai', outsider: true },
    ],
    size: 57,
    settings: {
      'edit-settings': { state: 'admins', who: '李雷', at: now - DAY, note: '' },
      'invite-link': { state: 'all', who: 'Ann Lee', at: now - 120 * DAY, note: 'was on the intranet' },
    },
    links: [{ id: 'l1', label: 'Drive', url: 'https://drive.example/europe' }],
    tags: ['leave', 'meeting'],
    mentionAll: 'admins',
    offHours: 'tip',
    workingHours: { from: 540, to: 1_080, days: [1, 2, 3, 4, 5], zone: 'Europe/Berlin' },
    notes: '第一行\nSecond line',
    lastActivity: dayOf(now - 40 * DAY),
  };
}

function taskGroup(now: number): GroupFields {
  return {
    ...BLANK_GROUP,
    title: '展会临时小组',
    purpose: 'collaboration',
    reason: '筹备上海展会',
    type: 'task',
    owner: '李雷',
    startsOn: dayOf(now - 20 * DAY),
    endsOn: dayOf(now - DAY),
    size: 9,
  };
}

const field = (name: string, kind: Field['kind'], more: Partial<Field> = {}): Field => ({
  name,
  kind,
  labels: { 'zh-CN': name, en: `${name} (en)` },
  default: {},
  required: false,
  choices: {},
  ...more,
});

const FORM: TemplateFields = {
  ...BLANK_TEMPLATE,
  names: { 'zh-CN': '季度评审会邀请', en: 'Quarterly review invitation' },
  bodies: {
    'zh-CN':
      '【会议】{{主题}}\n*时间*：{{日期}} {{时刻}}\n_地点_：{{地点}}\n{{?带电脑}}- 请带电脑\n人数：{{人数}}\n{{说明}}\n{{|}}\n{{@me}}',
    en: '[Meeting] {{主题}}\n*When*: {{日期}} {{时刻}}\n_Where_: {{地点}}\n{{?带电脑}}- Bring a laptop\nSeats: {{人数}}\n{{说明}}\n{{|}}\n{{@me}}',
  },
  folder: '会议/季度',
  tags: ['通知', 'quarter'],
  favourite: true,
  fields: [
    field('主题', 'text', { required: true }),
    field('日期', 'date', { default: { 'zh-CN': '{{@date}}', en: '{{@date}}' } }),
    field('时刻', 'time', { default: { 'zh-CN': '14:00', en: '14:00' } }),
    field('地点', 'choice', {
      choices: { 'zh-CN': ['三号会议室', '线上', '前台'], en: ['Room 3', 'Online', 'Reception'] },
    }),
    field('带电脑', 'toggle'),
    field('人数', 'number'),
    field('说明', 'paragraph'),
  ],
};
