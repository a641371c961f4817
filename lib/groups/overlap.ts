import type { Texts } from '@/lib/rules/types';
import { sameTitle } from './identity';
import { sizeOf } from './record';
import type { GroupRecord } from './types';

/** Two groups that seem to do the same. */
export interface Overlap {
  readonly other: GroupRecord;
  /** 0–1. */
  readonly likeness: number;
  readonly reasons: readonly Texts[];
}

/** From this likeness on a pair is named; found by trying pairs that people would and would not merge. */
const NAMED_FROM = 0.45;

/** What makes a group comparable, worked out once. */
interface Traits {
  readonly group: GroupRecord;
  readonly name: ReadonlySet<string>;
  readonly reason: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;
  readonly admins: ReadonlySet<string>;
}

/** Groups that overlap with this one, likeliest first (guide §1: one group, one reason). */
export function overlapsOf(group: GroupRecord, all: readonly GroupRecord[]): readonly Overlap[] {
  const mine = traitsOf(group);
  return all
    .filter((other) => other.id !== group.id && isLive(other))
    .map((other) => compare(mine, traitsOf(other)))
    .filter(({ likeness }) => likeness >= NAMED_FROM)
    .sort((a, b) => b.likeness - a.likeness);
}

function isLive({ lifecycle, removedAt }: GroupRecord): boolean {
  return removedAt === null && lifecycle.state !== 'archived';
}

function compare(a: Traits, b: Traits): Overlap {
  const name = likenessOf(a.name, b.name);
  const reason = likenessOf(a.reason, b.reason);
  const members = shareOf(a.members, b.members);
  const admins = shareOf(a.admins, b.admins);
  const samePurpose = a.group.purpose !== null && a.group.purpose === b.group.purpose;
  const sameUnit =
    (a.group.department !== '' && a.group.department === b.group.department) ||
    (a.group.project !== '' && a.group.project === b.group.project);
  const reasons: Texts[] = [];
  const say = (zh: string, en: string) => reasons.push({ 'zh-CN': zh, en });
  const percent = (value: number) => `${Math.round(value * 100)}%`;
  if (name >= 0.5) say(`名称相近（${percent(name)}）`, `similar names (${percent(name)})`);
  if (reason >= 0.5) say(`存在理由相近（${percent(reason)}）`, `similar reasons (${percent(reason)})`);
  if (members >= 0.5)
    say(`${percent(members)} 的成员重合`, `${percent(members)} of the members are the same`);
  if (admins >= 0.5) say(`管理员重合`, `the same admins`);
  if (reasons.length > 0 && samePurpose) say('用途相同', 'the same purpose');
  if (reasons.length > 0 && sameUnit) say('同一部门或项目', 'the same department or project');
  // The strongest sign counts most; purpose, unit and admins only add to one.
  const sign = Math.max(name, reason, members * 0.95);
  const likeness = sign * 0.8 + (samePurpose ? 0.08 : 0) + (sameUnit ? 0.07 : 0) + admins * 0.05;
  return { other: b.group, likeness: reasons.length === 0 ? 0 : Math.min(1, likeness), reasons };
}

/** How to make one of two, as text ready to paste. The group with more people stays, else the older one. */
export function mergePlan(a: GroupRecord, b: GroupRecord): Texts {
  const [keep, close] =
    (sizeOf(b) ?? 0) > (sizeOf(a) ?? 0) ||
    ((sizeOf(a) ?? 0) === (sizeOf(b) ?? 0) && b.createdAt < a.createdAt)
      ? [b, a]
      : [a, b];
  const missing = close.members
    .map(({ name }) => name)
    .filter((name) => !keep.members.some((member) => sameTitle(member.name) === sameTitle(name)));
  return {
    'zh-CN': [
      `【公告】“${close.title}”并入“${keep.title}”`,
      `1. 保留“${keep.title}”，关闭“${close.title}”`,
      missing.length > 0
        ? `2. 先把这些人加入“${keep.title}”：${missing.join('、')}`
        : `2. 请还不在“${keep.title}”的人联系管理员加入`,
      '3. 未完成的事项和常用链接贴到保留的群',
      `4. 一周后把“${close.title}”设为“仅限管理员发送消息”，导出需要留存的记录，然后归档`,
    ].join('\n'),
    en: [
      `[Announcement] “${close.title}” joins “${keep.title}”`,
      `1. “${keep.title}” stays, “${close.title}” closes`,
      missing.length > 0
        ? `2. Add first to “${keep.title}”: ${missing.join(', ')}`
        : `2. If you are not in “${keep.title}” yet, ask an admin to add you`,
      '3. Open points and useful links are posted in the group that stays',
      `4. After a week “${close.title}” is set to “Send messages: only admins”, what must be kept is exported, and it is archived`,
    ].join('\n'),
  };
}

function traitsOf(group: GroupRecord): Traits {
  return {
    group,
    name: pairsOf(group.title),
    reason: pairsOf(group.reason),
    members: new Set(group.members.map(({ name }) => sameTitle(name))),
    admins: new Set(group.admins.map(({ name }) => sameTitle(name))),
  };
}

/** Words that say what kind of thing a group is, not which. */
const EMPTY_WORDS = /群组|群|小组|工作|讨论|沟通|交流|\b(?:group|team|chat|the|of|and|for)\b/g;

/** Neighbouring characters of a text: what likeness is measured by, in any language. */
function pairsOf(text: string): ReadonlySet<string> {
  const plain = sameTitle(text)
    .replace(EMPTY_WORDS, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  const pairs = new Set<string>();
  const characters = [...plain];
  characters.forEach((character, at) => {
    const next = characters[at + 1];
    if (next !== undefined) pairs.add(character + next);
  });
  return pairs;
}

/** Sørensen–Dice: twice the common part by the sum. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  return (2 * common(a, b)) / (a.size + b.size);
}

/** Part of the smaller set that is in the larger; two people in common are chance. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = common(a, b);
  return both < 2 ? 0 : both / Math.min(a.size, b.size);
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const item of small) if (large.has(item)) count += 1;
  return count;
}
