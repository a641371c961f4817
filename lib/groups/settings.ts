import type { Texts } from '@/lib/rules/types';
import { daysBetween } from './days';
import { GROUP_SETTINGS, type GroupFields, type GroupSetting, type SettingTick } from './types';

/** One line of the checklist (guide §3 合规性设置检查清单). */
export interface SettingInfo {
  readonly id: GroupSetting;
  /** Its name and where it stands, as WhatsApp's own menus call it. Source: WhatsApp Help Center, 2026. */
  readonly title: Texts;
  readonly path: Texts;
  /** What it can be; the first is what the guide wants. */
  readonly states: readonly { readonly id: string; readonly title: Texts; readonly good: boolean }[];
  /** Why it matters. */
  readonly why: Texts;
}

const ADMINS = { id: 'admins', title: { 'zh-CN': '仅限管理员', en: 'Only admins' }, good: true };
const ALL = { id: 'all', title: { 'zh-CN': '所有成员', en: 'All members' }, good: false };
const PERMISSIONS = (zh: string, en: string): Texts => ({
  'zh-CN': `群组信息 › 群组权限 › ${zh}`,
  en: `Group info › Group permissions › ${en}`,
});

export const SETTINGS: Readonly<Record<GroupSetting, SettingInfo>> = {
  'edit-settings': {
    id: 'edit-settings',
    title: { 'zh-CN': '编辑群组设置', en: 'Edit group settings' },
    path: PERMISSIONS('编辑群组设置', 'Edit group settings'),
    states: [ADMINS, ALL],
    why: {
      'zh-CN': '防止群名、头像和说明被人改掉。',
      en: 'Keeps name, picture and description from being changed.',
    },
  },
  'send-messages': {
    id: 'send-messages',
    title: { 'zh-CN': '发送消息', en: 'Send messages' },
    path: PERMISSIONS('发送消息', 'Send messages'),
    states: [
      { ...ALL, good: true },
      { ...ADMINS, good: true },
    ],
    why: {
      'zh-CN': '公告群只让管理员发言；遭遇刷屏时先切到“仅限管理员”。',
      en: 'Only admins post in an announcement group; under a flood of spam it is the first switch.',
    },
  },
  'add-members': {
    id: 'add-members',
    title: { 'zh-CN': '添加其他成员', en: 'Add other members' },
    path: PERMISSIONS('添加其他成员', 'Add other members'),
    states: [ADMINS, ALL],
    why: { 'zh-CN': '谁进群由管理员决定。', en: 'Admins decide who comes in.' },
  },
  'approve-members': {
    id: 'approve-members',
    title: { 'zh-CN': '批准新成员', en: 'Approve new members' },
    path: PERMISSIONS('批准新成员', 'Approve new members'),
    states: [
      { id: 'on', title: { 'zh-CN': '开启', en: 'On' }, good: true },
      { id: 'off', title: { 'zh-CN': '关闭', en: 'Off' }, good: false },
    ],
    why: {
      'zh-CN': '拿到链接的人也要管理员同意才能进来。',
      en: 'Even with a link nobody comes in without an admin.',
    },
  },
  'invite-link': {
    id: 'invite-link',
    title: { 'zh-CN': '通过链接邀请', en: 'Invite via link' },
    path: PERMISSIONS('通过链接或二维码邀请', 'Invite via link or QR code'),
    states: [
      { id: 'none', title: { 'zh-CN': '不使用链接', en: 'No link in use' }, good: true },
      { id: 'admins', title: { 'zh-CN': '仅限管理员分享', en: 'Shared by admins only' }, good: true },
      { id: 'public', title: { 'zh-CN': '所有成员可分享', en: 'Anybody shares it' }, good: false },
    ],
    why: {
      'zh-CN': '工作群不用公开邀请链接。',
      en: 'Work groups have no public invite link.',
    },
  },
  'link-reset': {
    id: 'link-reset',
    title: { 'zh-CN': '重置链接', en: 'Reset link' },
    path: {
      'zh-CN': '群组信息 › 通过链接邀请 › 重置链接',
      en: 'Group info › Invite to group via link › Reset link',
    },
    states: [
      { id: 'reset', title: { 'zh-CN': '已重置', en: 'Reset' }, good: true },
      { id: 'never', title: { 'zh-CN': '从未重置', en: 'Never reset' }, good: false },
    ],
    why: { 'zh-CN': '旧链接会一直有效，直到重置。', en: 'Old links work until they are reset.' },
  },
  disappearing: {
    id: 'disappearing',
    title: { 'zh-CN': '限时消息', en: 'Disappearing messages' },
    path: { 'zh-CN': '群组信息 › 限时消息', en: 'Group info › Disappearing messages' },
    states: [
      { id: 'off', title: { 'zh-CN': '关闭', en: 'Off' }, good: true },
      { id: '90d', title: { 'zh-CN': '90 天', en: '90 days' }, good: true },
      { id: '7d', title: { 'zh-CN': '7 天', en: '7 days' }, good: false },
      { id: '24h', title: { 'zh-CN': '24 小时', en: '24 hours' }, good: false },
    ],
    why: {
      'zh-CN': '工作记录可能要依法保留，消息太快消失会说不清。',
      en: 'Work records may have to be kept; what vanishes quickly cannot be shown.',
    },
  },
  backup: {
    id: 'backup',
    title: { 'zh-CN': '备份方案', en: 'Backup plan' },
    path: { 'zh-CN': '群组信息 › 导出聊天', en: 'Group info › Export chat' },
    states: [
      { id: 'done', title: { 'zh-CN': '已备份', en: 'Backed up' }, good: true },
      { id: 'planned', title: { 'zh-CN': '已有方案', en: 'Planned' }, good: true },
      { id: 'not-needed', title: { 'zh-CN': '评估后不需要', en: 'Not needed, as assessed' }, good: true },
      { id: 'none', title: { 'zh-CN': '没有', en: 'None' }, good: false },
    ],
    why: {
      'zh-CN': '关键工作群要有合规的聊天备份，以备审计或举证。',
      en: 'Important work groups need a lawful backup for audits and evidence.',
    },
  },
};

/** A tick older than a quarter says nothing about today. */
export const STALE_DAYS = 92;

export interface SettingStatus {
  readonly info: SettingInfo;
  readonly tick: SettingTick | null;
  /** Days since somebody looked; `null` when nobody has. */
  readonly age: number | null;
  readonly state: 'good' | 'bad' | 'stale' | 'missing';
}

/** The checklist of a group as it stands today. `dayOf` gives the day of an instant for the person. */
export function checklistOf(
  group: Pick<GroupFields, 'settings' | 'type'>,
  today: string,
  dayOf: (epochMs: number) => string,
): readonly SettingStatus[] {
  return GROUP_SETTINGS.map((id) => {
    const info = SETTINGS[id];
    const tick = group.settings[id] ?? null;
    if (tick === null) return { info, tick, age: null, state: 'missing' as const };
    const age = Math.max(0, daysBetween(dayOf(tick.at), today));
    if (age > STALE_DAYS) return { info, tick, age, state: 'stale' as const };
    return { info, tick, age, state: isGood(group, id, tick.state) ? ('good' as const) : ('bad' as const) };
  });
}

function isGood(group: Pick<GroupFields, 'type'>, id: GroupSetting, state: string): boolean {
  if (group.type === 'announcement' && id === 'send-messages') return state === 'admins';
  return SETTINGS[id].states.find((known) => known.id === state)?.good ?? false;
}
