import type { Texts } from '@/lib/rules/types';
import { communityPlan } from './community-plan';
import { daysBetween } from './days';
import { GRACE_DAYS, lastDayOf } from './lifecycle';
import { PRESETS } from './presets';
import { sizeOf } from './record';
import { checklistOf } from './settings';
import type { GroupRecord } from './types';

export const ADVICE_IDS = [
  'no-owner',
  'few-admins',
  'over-50',
  'task-too-big',
  'task-too-old',
  'task-too-small',
  'ended',
  'no-reason',
  'no-purpose',
  'no-type',
  'outsiders-unknown',
  'unconfirmed-admins',
  'bad-settings',
  'stale-settings',
  'zombie',
] as const;
export type AdviceId = (typeof ADVICE_IDS)[number];

/** What should be done about a group: what was seen, what to do, and why (with the guide's section). */
export interface Advice {
  readonly id: AdviceId;
  readonly weight: 'grave' | 'usual' | 'mild';
  readonly text: Texts;
  readonly why: Texts;
  /** A text ready to paste, where there is one. */
  readonly paste: Texts | null;
}

/** From this size on WhatsApp's Communities are better (guide §2). */
export const COMMUNITY_SIZE = 50;
/** 关键群至少 2–3 名管理员 (guide §8). */
export const ADMINS_AT_LEAST = 2;
/** 超过 1 个月无活动 (guide §10). */
const ZOMBIE_DAYS = 30;
const CONFIRM_DAYS = 92;

export interface AdviceMoment {
  /** The day that it is for the person. */
  readonly today: string;
  readonly dayOf: (epochMs: number) => string;
}

/** Advice on one group, gravest first. Archived groups and those in the bin need none. */
export function adviceFor(group: GroupRecord, moment: AdviceMoment): readonly Advice[] {
  if (group.lifecycle.state === 'archived' || group.removedAt !== null) return [];
  const order = { grave: 0, usual: 1, mild: 2 };
  return [
    ...aboutPeople(group, moment),
    ...aboutSize(group, moment),
    ...aboutCard(group),
    ...aboutUpkeep(group, moment),
  ].sort((a, b) => order[a.weight] - order[b.weight]);
}

/** How well a group is looked after, 0–100: what is missing weighs by how grave it is. */
export function scoreOf(advice: readonly Advice[]): number {
  const cost = { grave: 25, usual: 12, mild: 5 };
  return Math.max(0, 100 - advice.reduce((sum, { weight }) => sum + cost[weight], 0));
}

function aboutPeople(group: GroupRecord, { today, dayOf }: AdviceMoment): readonly Advice[] {
  const advice: Advice[] = [];
  if (group.owner.trim() === '') {
    advice.push({
      id: 'no-owner',
      weight: 'grave',
      text: { 'zh-CN': '没有负责人：请指定一位。', en: 'Nobody owns this group: name an owner.' },
      why: {
        'zh-CN': '没人负责的群没人清理成员、没人回答问题（指南 §7）。',
        en: 'In a group that nobody owns nobody removes leavers or answers questions (guide §7).',
      },
      paste: null,
    });
  }
  if (group.admins.length < ADMINS_AT_LEAST) {
    const count = group.admins.length;
    advice.push({
      id: 'few-admins',
      weight: 'grave',
      text: {
        'zh-CN': `登记了 ${count} 名管理员：至少要 2–3 名。`,
        en: `${count} admin${count === 1 ? '' : 's'} recorded: there should be two or three.`,
      },
      why: {
        'zh-CN': '唯一的管理员丢了手机或离职，群就没人能管（指南 §8）。',
        en: 'When the only admin loses the phone or leaves, nobody can run the group (guide §8).',
      },
      paste: null,
    });
  }
  const old = group.admins.filter(
    ({ lastConfirmed }) => lastConfirmed === null || daysBetween(dayOf(lastConfirmed), today) > CONFIRM_DAYS,
  );
  if (old.length > 0) {
    const names = old.map(({ name }) => name);
    advice.push({
      id: 'unconfirmed-admins',
      weight: 'mild',
      text: {
        'zh-CN': `本季度还没确认：${names.join('、')}。`,
        en: `Not confirmed this quarter: ${names.join(', ')}.`,
      },
      why: {
        'zh-CN': '定期检查管理员账号还在、人还在岗（指南 §8）。',
        en: 'Check regularly that admins still have their account and their job (guide §8).',
      },
      paste: null,
    });
  }
  return advice;
}

function aboutSize(group: GroupRecord, { today, dayOf }: AdviceMoment): readonly Advice[] {
  const advice: Advice[] = [];
  const size = sizeOf(group);
  const task = PRESETS.task;
  if (size !== null && size > COMMUNITY_SIZE && group.community.role === 'none') {
    advice.push({
      id: 'over-50',
      weight: 'usual',
      text: {
        'zh-CN': `${size} 人，超过 50 人：建议改为社区，公告与讨论分开。`,
        en: `${size} people, more than 50: make it a Community, with announcements apart from talk.`,
      },
      why: {
        'zh-CN': '人多的群消息互相淹没；社区的公告群加子群能大幅降噪（指南 §2）。',
        en: 'In big groups messages drown each other; an announcement group with sub-groups is quieter (guide §2).',
      },
      paste: communityPlan(group),
    });
  }
  if (group.type === 'task') {
    if (size !== null && task.size.to !== null && size > task.size.to) {
      advice.push({
        id: 'task-too-big',
        weight: 'usual',
        text: {
          'zh-CN': `临时任务群有 ${size} 人，多于 7 人：改为专项项目群，或只留要做事的人。`,
          en: `${size} people in a short task group, more than 7: make it a project group, or keep those who do the work.`,
        },
        why: {
          'zh-CN': '临时任务群适合 3–7 人快速决策（指南 §2）。',
          en: 'A short task group is for 3 to 7 people who decide quickly (guide §2).',
        },
        paste: null,
      });
    }
    if (size !== null && task.size.from !== null && size < task.size.from) {
      advice.push({
        id: 'task-too-small',
        weight: 'mild',
        text: {
          'zh-CN': `只有 ${size} 人：直接私聊也许就够了。`,
          en: `Only ${size}: a direct chat may do.`,
        },
        why: {
          'zh-CN': '群越少，越看得清（指南 §2）。',
          en: 'The fewer groups, the clearer they are (guide §2).',
        },
        paste: null,
      });
    }
    const began = group.startsOn ?? dayOf(group.createdAt);
    const age = daysBetween(began, today);
    if (task.term !== null && age > task.term) {
      advice.push({
        id: 'task-too-old',
        weight: 'usual',
        text: {
          'zh-CN': `临时任务群已 ${age} 天，超过 14 天：任务完成就归档，否则改为专项项目群。`,
          en: `A short task group of ${age} days, more than 14: archive it when the task is done, else make it a project group.`,
        },
        why: {
          'zh-CN': '临时任务群建议不超过两周（指南 §2）。',
          en: 'A short task group should live under two weeks (guide §2).',
        },
        paste: null,
      });
    }
  }
  return advice;
}

function aboutCard(group: GroupRecord): readonly Advice[] {
  const advice: Advice[] = [];
  const say = (id: AdviceId, weight: Advice['weight'], text: Texts, why: Texts) =>
    advice.push({ id, weight, text, why, paste: null });
  if (group.reason.trim() === '')
    say(
      'no-reason',
      'usual',
      { 'zh-CN': '没写存在理由：用一句话写清楚。', en: 'No reason to exist: write it in one sentence.' },
      {
        'zh-CN': '每个群只有一个存在理由，避免重叠和浪费（指南 §1）。',
        en: 'One group, one reason; it keeps groups from overlapping (guide §1).',
      },
    );
  if (group.purpose === null)
    say(
      'no-purpose',
      'mild',
      { 'zh-CN': '没选用途。', en: 'No purpose chosen.' },
      {
        'zh-CN': '四类用途决定谁该在群里（指南 §1）。',
        en: 'The purpose decides who belongs in (guide §1).',
      },
    );
  if (group.type === null)
    say(
      'no-type',
      'usual',
      { 'zh-CN': '没选群类型。', en: 'No type chosen.' },
      {
        'zh-CN': '类型决定人数、期限、标签和 @all 规则（指南 §2）。',
        en: 'The type decides size, term, tags and the rule for @all (guide §2).',
      },
    );
  if (group.outsiders === null)
    say(
      'outsiders-unknown',
      'usual',
      { 'zh-CN': '没说明有没有外部人员。', en: 'Nobody has said whether people from outside read along.' },
      {
        'zh-CN': '有外部人员时，敏感信息规则更严（指南 §3）。',
        en: 'With outsiders the rules for sensitive data are stricter (guide §3).',
      },
    );
  return advice;
}

function aboutUpkeep(group: GroupRecord, { today, dayOf }: AdviceMoment): readonly Advice[] {
  const advice: Advice[] = [];
  const last = lastDayOf(group, dayOf);
  if (last !== null && group.lifecycle.state === 'active' && last.grace && today <= last.day)
    advice.push({
      id: 'ended',
      weight: 'mild',
      text: {
        'zh-CN': `登记前就已到期（${group.endsOn}）：请在 ${last.day} 前续期或归档。`,
        en: `Ended on ${group.endsOn}, before it was registered: renew or archive it by ${last.day}.`,
      },
      why: {
        'zh-CN': `老群登记后有 ${GRACE_DAYS} 天宽限，不必当天处理（指南 §2）。`,
        en: `Old groups have ${GRACE_DAYS} days from their registration to be sorted out (guide §2).`,
      },
      paste: null,
    });
  else if (last !== null && group.lifecycle.state === 'active' && last.day < today)
    advice.push({
      id: 'ended',
      weight: 'usual',
      text: {
        'zh-CN': `已于 ${group.endsOn} 到期：归档或续期。`,
        en: `Ended on ${group.endsOn}: archive or renew it.`,
      },
      why: {
        'zh-CN': '到期的群要有个了结（指南 §2）。',
        en: 'A group whose time is over needs an end (guide §2).',
      },
      paste: null,
    });
  if (group.lastActivity !== null && daysBetween(group.lastActivity, today) > ZOMBIE_DAYS)
    advice.push({
      id: 'zombie',
      weight: 'mild',
      text: {
        'zh-CN': `上次有人说话是 ${group.lastActivity}：还需要这个群吗？`,
        en: `Last activity on ${group.lastActivity}: is this group still needed?`,
      },
      why: {
        'zh-CN': '一个月没有活动的是“僵尸群”（指南 §10）。',
        en: 'A month without activity makes a zombie (guide §10).',
      },
      paste: null,
    });
  const list = checklistOf(group, today, dayOf);
  const named = (state: string) =>
    list.filter((status) => status.state === state).map(({ info }) => info.title);
  const bad = named('bad');
  if (bad.length > 0)
    advice.push({
      id: 'bad-settings',
      weight: 'usual',
      text: {
        'zh-CN': `设置不合规：${bad.map((title) => title['zh-CN']).join('、')}。`,
        en: `Settings to change: ${bad.map((title) => title.en).join(', ')}.`,
      },
      why: { 'zh-CN': '合规性设置检查清单（指南 §3）。', en: 'The checklist of settings (guide §3).' },
      paste: null,
    });
  const old = list.filter(({ state }) => state === 'stale' || state === 'missing').length;
  if (old > 0)
    advice.push({
      id: 'stale-settings',
      weight: 'mild',
      text: {
        'zh-CN': `有 ${old} 项设置本季度没查过。`,
        en: `${old} setting${old === 1 ? '' : 's'} not looked at this quarter.`,
      },
      why: {
        'zh-CN': '设置会被改动，每季度核对一次（指南 §10）。',
        en: 'Settings change; look at them once a quarter (guide §10).',
      },
      paste: null,
    });
  return advice;
}
