import type { PolicyView } from '@/components/sidepanel/policy-view';
import type { DeskActions, DeskView } from '@/lib/desk/types';
import { BLANK_GROUP } from '@/lib/groups/record';
import { summaryOf } from '@/lib/groups/summary';
import type { GroupFields, GroupRecord, GroupSummary } from '@/lib/groups/types';
import type { ImportReport } from '@/lib/messaging/library';
import type { PageStatus, StoredAboutMe } from '@/lib/messaging/protocol';
import type { Template, TemplateSummary } from '@/lib/templates/types';

const RULES = [
  { id: 'starter.identity', title: { 'zh-CN': '证件号码', en: 'Identity number' }, level: 'block' },
  { id: 'starter.subject-tag', title: { 'zh-CN': '主题标签', en: 'Subject tag' }, level: 'nudge' },
] as const;

/** 2026-11-25, noon in Shanghai. */
export const NOW = Date.UTC(2026, 10, 25, 4);
const MOMENT = { today: '2026-11-25', dayOf: (at: number) => new Date(at).toISOString().slice(0, 10) };

const NAMES: readonly (readonly [zh: string, en: string, folder: string])[] = [
  ['会议通知', 'Meeting notice', '日常'],
  ['新人欢迎', 'Welcome a newcomer', '人员'],
  ['项目进度汇报', 'Project progress', '项目'],
  ['更正声明', 'Correction', '应急'],
  ['冲突叫停', 'Stop a quarrel', '应急'],
];

export function template(at: number, more: Partial<Template> = {}): Template {
  const [zh = '', en = '', folder = ''] = NAMES[at % NAMES.length] ?? [];
  const number = at < NAMES.length ? '' : ` ${at}`;
  return {
    id: `t${at}`,
    revision: 2,
    seed: null,
    locked: at % 7 === 4,
    createdAt: NOW,
    updatedAt: NOW,
    removedAt: null,
    kind: at % 7 === 4 ? 'team' : 'personal',
    groupId: null,
    names: { 'zh-CN': zh + number, en: en + number },
    bodies: {
      'zh-CN':
        '【会议】{{主题}}\n*时间*：{{@日期}} {{时间}}\n地点：{{地点}}\n{{?要准备}}- 请提前准备材料\n- 准时参加\n{{|}}\n_{{@我}}_',
      en: '[Meeting] {{Topic}}\n*When*: {{@date}}\n- Please be on time\n{{|}}',
    },
    folder,
    tags: at % 2 === 0 ? ['通知'] : [],
    favourite: at === 0,
    fields: [
      {
        name: '主题',
        kind: 'text',
        labels: { 'zh-CN': '主题', en: 'Topic' },
        default: {},
        required: true,
        choices: {},
      },
      {
        name: '时间',
        kind: 'time',
        labels: { 'zh-CN': '时间', en: 'Time' },
        default: { 'zh-CN': '14:00' },
        required: false,
        choices: {},
      },
      {
        name: '地点',
        kind: 'choice',
        labels: { 'zh-CN': '地点', en: 'Place' },
        default: {},
        required: true,
        choices: { 'zh-CN': ['三号会议室', '线上', '前台'] },
      },
      {
        name: '要准备',
        kind: 'toggle',
        labels: { 'zh-CN': '要提前准备', en: 'Prepare' },
        default: {},
        required: false,
        choices: {},
      },
    ],
    versions: [
      {
        revision: 1,
        at: NOW - 86_400_000,
        names: { 'zh-CN': zh },
        bodies: { 'zh-CN': '旧的正文' },
        fields: [],
      },
    ],
    ...more,
  };
}

export function templateSummary(at: number): TemplateSummary {
  const one = template(at);
  return {
    id: one.id,
    revision: one.revision,
    kind: one.kind,
    groupId: null,
    place: 'anywhere',
    names: one.names,
    folder: one.folder,
    tags: one.tags,
    favourite: one.favourite,
    locked: one.locked,
    asks: true,
    excerpt: { 'zh-CN': '【会议】主题 时间：日期 地点', en: '[Meeting] topic, when, where' },
    keys: {
      names: Object.values(one.names).map((name) => name.toLowerCase()),
      syllables: [
        [
          'hui yi tong zhi',
          'xin ren huan ying',
          'xiang mu jin du hui bao',
          'geng zheng sheng ming',
          'chong tu jiao ting',
        ][at % 5] ?? '',
        '',
      ],
      text: '',
    },
    uses: at === 0 ? 12 : 0,
    usesHere: at === 0 ? 3 : 0,
    usedAt: null,
  };
}

export function group(at: number, more: Partial<GroupFields> = {}): GroupRecord {
  const types = ['core', 'project', 'task', 'community', 'announcement'] as const;
  return {
    ...BLANK_GROUP,
    id: `g${at}`,
    revision: 1,
    title:
      ['华东销售团队', 'Project Aurora', '展会临时小组', '读书会', 'Company news'][at % 5] +
      (at < 5 ? '' : ` ${at}`),
    purpose: 'collaboration',
    reason: '同步华东区销售进度',
    type: types[at % 5] ?? 'core',
    owner: at % 3 === 0 ? '' : '王芳',
    department: '销售部',
    outsiders: at % 4 === 1,
    size: at % 5 === 0 ? 63 : 6,
    endsOn: at % 5 === 2 ? '2026-12-01' : null,
    admins: at % 2 === 0 ? [{ id: 'a1', name: '李雷', tier: 'chief', lastConfirmed: NOW }] : [],
    settings: { 'edit-settings': { state: 'admins', who: '李雷', at: NOW, note: '' } },
    lifecycle: { state: 'active', since: NOW - 20 * 86_400_000, history: [] },
    createdAt: NOW - 20 * 86_400_000,
    updatedAt: NOW,
    removedAt: null,
    ...more,
  };
}

export function groupSummary(at: number, more: Partial<GroupFields> = {}): GroupSummary {
  return summaryOf(group(at, more), 'huadong hd', MOMENT);
}

export const STATUS: PageStatus = {
  chip: { state: 'protected', reason: { id: 'chip.reason.protected' }, missing: [] },
  chat: {
    title: '华东销售团队',
    kind: 'group',
    size: 63,
    workplace: 'work',
    because: 'name',
    role: 'unknown',
  },
  policy: {
    id: 'starter',
    version: '1.0.0',
    title: { 'zh-CN': '起步规则', en: 'Starter rules' },
    pausable: true,
  },
  rules: RULES.map((rule) => ({ ...rule, active: true, quiet: false })),
};

export const ABOUT = {
  settings: { locale: 'en', welcomed: true, pausedUntil: null },
  exceptions: [],
  answers: [],
  notices: [],
} as unknown as StoredAboutMe;

export const POLICY: PolicyView = {
  id: 'starter',
  version: '1.0.0',
  title: { 'zh-CN': '起步规则', en: 'Starter rules' },
  publisher: { 'zh-CN': 'Gatehouse', en: 'Gatehouse' },
  contact: { name: { 'zh-CN': '人事部', en: 'HR' } },
  pausable: true,
  clauses: [
    {
      id: 'c1',
      title: { 'zh-CN': '不发敏感信息', en: 'No sensitive data' },
      text: { 'zh-CN': '客户和员工的个人信息不在群里发。', en: 'Personal data stays out of groups.' },
    },
  ],
  rules: RULES.map((rule) => ({ ...rule, clause: 'c1' })),
  ownTypes: [
    {
      id: 'client',
      base: 'project',
      title: { 'zh-CN': '客户项目群', en: 'Client project group' },
      use: { 'zh-CN': '与客户一起推进项目', en: 'Working with a client' },
      outsiders: true,
      purpose: 'service',
      term: 30,
    },
  ],
  naming: {
    parts: [
      { name: { 'zh-CN': '部门', en: 'department' } },
      { name: { 'zh-CN': '类型', en: 'type' }, words: ['核心', '项目', 'core', 'project'] },
      { name: { 'zh-CN': '主题', en: 'topic' } },
      { name: { 'zh-CN': '到期', en: 'until' }, date: true, optional: true },
    ],
    blocked: ['摸鱼', 'gossip'],
  },
  fewestNags: 'off',
  tags: [
    { id: 'leave', text: { 'zh-CN': '请假', en: 'Leave' } },
    { id: 'approval', text: { 'zh-CN': '审批', en: 'Approval' } },
  ],
};

export function deskView(more: Partial<DeskView> = {}): DeskView {
  return {
    locale: 'en',
    dark: false,
    dir: 'ltr',
    now: NOW,
    revision: 1,
    status: STATUS,
    match: { record: group(0), candidates: [] },
    templates: [0, 1, 2, 3, 4].map(templateSummary),
    groups: [0, 1, 2, 3, 4].map((at) => groupSummary(at)),
    reminders: [],
    calendar: null,
    me: { revision: 1, name: '李雷', zone: 'Asia/Shanghai', roles: {} },
    about: ABOUT,
    health: { state: 'ok', text: null, templates: 5, groups: 5, copiedAt: NOW, lost: 0 },
    toasts: [],
    work: null,
    ...more,
  };
}

/** What a file of groups would do. */
const OUTLOOK: ImportReport = {
  added: 1,
  changed: 1,
  same: 0,
  rows: [
    { what: 'added', label: '乙群' },
    { what: 'changed', label: '甲群' },
  ],
  problems: [{ place: '3', text: { 'zh-CN': '第 3 行没有群名。', en: 'Line 3 has no title.' } }],
};

/** Actions that write down what they were asked to do; records are the samples. */
export function deskActions(log: string[]): DeskActions {
  const records: Partial<DeskActions> = {
    getTemplate: async (id) => template(Number(id.slice(1))),
    getGroup: async (id) => group(Number(id.slice(1))),
    listBin: async () => [],
    overlaps: async () => [],
    newId: () => '0'.repeat(32),
  };
  return new Proxy(records, {
    get: (target, name) =>
      Reflect.get(target, name) ??
      (async (...values: unknown[]) => {
        log.push([String(name), ...values.map((value) => JSON.stringify(value))].join(' '));
        if (name === 'putGroup')
          return { ok: true, value: { outcome: 'kept', record: group(0), merged: false } };
        if (name === 'importGroups') return OUTLOOK;
        return null;
      }),
  }) as DeskActions;
}
