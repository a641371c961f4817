import type { GroupFields } from './types';

/** A title as it is compared: width, case, spaces, invisible and direction marks do not tell groups apart. */
export function sameTitle(title: string): string {
  return title
    .slice(0, 1_000)
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** All titles of many groups, made ready: one look-up, however many groups there are. */
export type TitleIndex<T> = ReadonlyMap<string, readonly T[]>;

export function titleIndex<T extends Pick<GroupFields, 'title' | 'aliases'>>(
  groups: readonly T[],
): TitleIndex<T> {
  const index = new Map<string, T[]>();
  for (const group of groups) {
    for (const key of new Set([group.title, ...group.aliases].map(sameTitle))) {
      if (key === '') continue;
      const known = index.get(key);
      if (known === undefined) index.set(key, [group]);
      else known.push(group);
    }
  }
  return index;
}

/** The groups that a title may belong to. More than one: the person has to say which. */
export function groupsOfTitle<T>(index: TitleIndex<T>, title: string): readonly T[] {
  return index.get(sameTitle(title)) ?? [];
}
