import type { GroupSummary } from '@/lib/groups/types';
import { plain } from '@/lib/templates/search';

/** Groups by title, other names, sounds, owner, department. The order stays as given; beginnings come first. */
export function findGroups(query: string, groups: readonly GroupSummary[]): readonly GroupSummary[] {
  const wanted = plain(query);
  if (wanted === '') return groups;
  const first: GroupSummary[] = [];
  const others: GroupSummary[] = [];
  for (const group of groups) {
    const { title, texts } = findableOf(group);
    if (title.startsWith(wanted)) first.push(group);
    else if (texts.some((text) => text.includes(wanted))) others.push(group);
  }
  return [...first, ...others];
}

interface Findable {
  readonly title: string;
  readonly texts: readonly string[];
}

/** Made plain once: thousands of texts at every key would be felt. */
const known = new WeakMap<GroupSummary, Findable>();

function findableOf(group: GroupSummary): Findable {
  const there = known.get(group);
  if (there !== undefined) return there;
  const title = plain(group.title);
  const others = [...group.aliases, group.owner, group.department, group.project].map(plain);
  const made = { title, texts: [title, group.keys, ...others] };
  known.set(group, made);
  return made;
}
