import type { GroupSummary } from '@/lib/groups/types';
import { plain } from '@/lib/templates/search';

/** Groups by title, other names, sounds, owner, department. The order stays as given; beginnings come first. */
export function findGroups(query: string, groups: readonly GroupSummary[]): readonly GroupSummary[] {
  const wanted = plain(query);
  if (wanted === '') return groups;
  const first: GroupSummary[] = [];
  const others: GroupSummary[] = [];
  for (const group of groups) {
    const title = plain(group.title);
    if (title.startsWith(wanted)) first.push(group);
    else if (
      title.includes(wanted) ||
      group.keys.includes(wanted) ||
      [...group.aliases, group.owner, group.department, group.project].some((text) =>
        plain(text).includes(wanted),
      )
    )
      others.push(group);
  }
  return [...first, ...others];
}
