import type { Texts } from '@/lib/rules/types';
import { sizeOf } from './record';
import type { GroupRecord } from './types';

/** Most sub-groups that are proposed by department; more would be a plan nobody carries out. */
const MAX_SUB_GROUPS = 6;

/** The plan for a group that grew over 50, as text to paste: groups, names, who posts, order of moves (guide §2). */
export function communityPlan(group: GroupRecord): Texts {
  const name = group.community.name || group.department || group.project || group.title;
  const size = sizeOf(group);
  const departments = departmentsOf(group);
  const admins = group.admins.map((admin) => admin.name);
  const zhAdmins = admins.length > 0 ? admins.join('、') : '管理员';
  const enAdmins = admins.length > 0 ? admins.join(', ') : 'the admins';
  const zhSubs =
    departments.length > 1
      ? departments.map(({ name: department, count }) => `${department}（${count} 人）`)
      : ['日常协作', '项目与任务', '交流分享'];
  const enSubs =
    departments.length > 1
      ? departments.map(({ name: department, count }) => `${department} (${count})`)
      : ['Daily work', 'Projects and tasks', 'Sharing'];
  return {
    'zh-CN': [
      `【公告】“${group.title}”改为社区的方案`,
      `社区名称：${name}${size === null ? '' : `（现有 ${size} 人）`}`,
      '一、结构',
      `1. 公告群组“${name} 公告”：只有管理员（${zhAdmins}）发言，发布通知和制度`,
      ...zhSubs.map((sub, at) => `${at + 2}. 子群组“${name} ${sub}”：讨论具体事务，成员均可发言`),
      '二、步骤',
      '1. 新建社区，把本群加为子群组（成员自动进入公告群组）',
      '2. 建好其余子群组，每群至少两名管理员',
      '3. 在公告群组说明每个子群组的用途，请大家自行加入',
      '4. 本群只留一周过渡，之后改为“仅限管理员发送消息”并归档',
      '三、约定：通知只发公告群组，讨论只在子群组，@all 仅用于公告',
    ].join('\n'),
    en: [
      `[Announcement] Plan: “${group.title}” becomes a Community`,
      `Name of the Community: ${name}${size === null ? '' : ` (${size} people now)`}`,
      'Groups',
      `1. Announcement group “${name} announcements”: only admins (${enAdmins}) post; notices and policy`,
      ...enSubs.map(
        (sub, at) => `${at + 2}. Sub-group “${name} – ${sub}”: talk about the work; everybody posts`,
      ),
      'Order of moves',
      '1. Create the Community and add this group as a sub-group (its members come into the announcement group)',
      '2. Create the other sub-groups, each with at least two admins',
      '3. Say in the announcement group what each is for, and ask people to join theirs',
      '4. Keep this group for one week, then set “Send messages” to admins only and archive it',
      'Agreed: notices only in the announcement group, talk only in sub-groups, @all only for announcements',
    ].join('\n'),
  };
}

function departmentsOf({
  members,
}: GroupRecord): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { department } of members)
    if (department !== '') counts.set(department, (counts.get(department) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name))
    .slice(0, MAX_SUB_GROUPS);
}
