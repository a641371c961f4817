import type { GroupType, Texts } from '@/lib/rules/types';
import type { MentionAllRule, OffHoursRule, Purpose } from './types';

/** What the guide recommends for a type of group (guide §2), and what a new record of it begins with. */
export interface Preset {
  readonly type: GroupType;
  readonly title: Texts;
  /** Who belongs in. */
  readonly scope: Texts;
  /** What it is for. */
  readonly use: Texts;
  readonly purpose: Purpose;
  /** Members, both ends included; `null`: no end. */
  readonly size: { readonly from: number | null; readonly to: number | null };
  /** Days until the end date of a new group, and of a renewal; `null`: no end. */
  readonly term: number | null;
  /** Days before the last day on which somebody is reminded. */
  readonly remindBefore: readonly number[];
  /** Ids of the subject tags that belong here. */
  readonly tags: readonly string[];
  readonly mentionAll: MentionAllRule;
  readonly offHours: OffHoursRule;
}

/** Reminders of Microsoft 365 groups, and of short tasks, where 30 days before would be before the beginning. */
const LONG_REMINDERS = [30, 15, 1];
const SHORT_REMINDERS = [3, 1, 0];

export const PRESETS: Readonly<Record<GroupType, Preset>> = {
  core: {
    type: 'core',
    title: { 'zh-CN': '常设核心群', en: 'Standing core group' },
    scope: { 'zh-CN': '部门全员或项目全体成员', en: 'Everybody in the department or project' },
    use: {
      'zh-CN': '日常运营、周会通知、共享资源',
      en: 'Daily work, weekly meetings, shared resources',
    },
    purpose: 'collaboration',
    size: { from: null, to: 50 },
    term: null,
    remindBefore: LONG_REMINDERS,
    tags: [],
    mentionAll: 'announcing-admins',
    offHours: 'tip',
  },
  project: {
    type: 'project',
    title: { 'zh-CN': '专项项目群', en: 'Project group' },
    scope: { 'zh-CN': '跨部门的项目团队成员', en: 'The project team across departments' },
    use: {
      'zh-CN': '任务协调、进度同步、问题解决',
      en: 'Coordinating tasks, sharing progress, solving problems',
    },
    purpose: 'collaboration',
    size: { from: null, to: 50 },
    term: 90,
    remindBefore: LONG_REMINDERS,
    tags: [],
    mentionAll: 'announcing-admins',
    offHours: 'tip',
  },
  task: {
    type: 'task',
    title: { 'zh-CN': '临时任务群', en: 'Short task group' },
    scope: { 'zh-CN': '与任务直接相关的 3–7 人', en: 'The 3 to 7 people the task needs' },
    use: { 'zh-CN': '快速决策、执行细节沟通', en: 'Quick decisions and details of doing it' },
    purpose: 'collaboration',
    size: { from: 3, to: 7 },
    term: 14,
    remindBefore: SHORT_REMINDERS,
    tags: [],
    mentionAll: 'admins',
    offHours: 'tip',
  },
  community: {
    type: 'community',
    title: { 'zh-CN': '主题社区群', en: 'Interest group' },
    scope: { 'zh-CN': '全公司感兴趣的员工，自愿加入', en: 'Anybody in the company who cares to join' },
    use: { 'zh-CN': '技术分享、兴趣小组、创新讨论', en: 'Sharing know-how, clubs, ideas' },
    purpose: 'collaboration',
    size: { from: null, to: null },
    term: null,
    remindBefore: LONG_REMINDERS,
    tags: [],
    mentionAll: 'announcing-admins',
    offHours: 'quiet',
  },
  announcement: {
    type: 'announcement',
    title: { 'zh-CN': '公告群', en: 'Announcement group' },
    scope: { 'zh-CN': '社区全体成员，仅管理员发言', en: 'Everybody in the Community; only admins post' },
    use: { 'zh-CN': '公司公告、政策更新、紧急通知', en: 'Announcements, policy changes, urgent notices' },
    purpose: 'broadcast',
    size: { from: null, to: null },
    term: null,
    remindBefore: LONG_REMINDERS,
    tags: [],
    mentionAll: 'announcing-admins',
    offHours: 'tip',
  },
};

/** The four purposes with the guide's own examples. */
export const PURPOSE_TEXTS: Readonly<Record<Purpose, { readonly title: Texts; readonly examples: Texts }>> = {
  collaboration: {
    title: { 'zh-CN': '内部协作', en: 'Internal work' },
    examples: {
      'zh-CN': '项目进度同步、跨部门沟通、远程团队日常联络',
      en: 'Project progress, work across departments, remote teams',
    },
  },
  service: {
    title: { 'zh-CN': '客户服务', en: 'Customer service' },
    examples: {
      'zh-CN': 'VIP 客户专属支持、订单状态通知、售后问题快速响应',
      en: 'Support for key customers, order status, quick help after a sale',
    },
  },
  marketing: {
    title: { 'zh-CN': '营销互动', en: 'Marketing' },
    examples: {
      'zh-CN': '新品发布、促销活动通知、品牌社群运营',
      en: 'Launches, promotions, brand communities',
    },
  },
  broadcast: {
    title: { 'zh-CN': '信息广播', en: 'Broadcast' },
    examples: {
      'zh-CN': '公司公告、政策更新、紧急通知下发',
      en: 'Company announcements, policy changes, urgent notices',
    },
  },
};
