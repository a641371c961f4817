import type { Pack, PackRule } from './schema';

/** What a company changes of a pack that it does not write itself; managed settings carry one. */
export interface Adjustment {
  /** Put beside what the pack has. */
  readonly toAdd?: {
    readonly work?: readonly string[];
    readonly outsiders?: readonly string[];
    /** Words that never count, by rule. */
    readonly allow?: Readonly<Record<string, readonly string[]>>;
  };
  /** Put in place of what the pack has. */
  readonly toOverwrite?: {
    readonly work?: readonly string[];
    readonly outsiders?: readonly string[];
    readonly contact?: Pack['contact'];
    readonly pausable?: boolean;
    /** Rules that are not in force. */
    readonly off?: readonly string[];
  };
}

/**
 * One pack out of several: of rules, tags, clauses, templates and classes of words with the same id the later one counts, at the place of the first;
 * words of group names are joined; everything else is the later pack's where it says anything.
 */
export function mergePacks([first, ...later]: readonly [Pack, ...Pack[]]): Pack {
  let merged = first;
  for (const over of later) merged = laid(merged, over);
  return merged;
}

function laid(base: Pack, over: Pack): Pack {
  return {
    ...base,
    ...over,
    clauses: byId(base.clauses, over.clauses),
    tags: byId(base.tags, over.tags),
    rules: byId(base.rules, over.rules),
    ...(base.templates === undefined && over.templates === undefined
      ? {}
      : { templates: byId(base.templates ?? [], over.templates ?? []) }),
    links: { ...base.links, ...over.links },
    ...(base.vocabulary === undefined && over.vocabulary === undefined
      ? {}
      : { vocabulary: { ...base.vocabulary, ...over.vocabulary } }),
    groups: {
      ...base.groups,
      ...over.groups,
      work: joined(base.groups.work, over.groups.work),
      outsiders: joined(base.groups.outsiders, over.groups.outsiders),
      types: { ...base.groups.types, ...over.groups.types },
      ...(base.groups.own === undefined && over.groups.own === undefined
        ? {}
        : { own: byId(base.groups.own ?? [], over.groups.own ?? []) }),
    },
  };
}

/** The pack as the company wants it. Ids of rules that are not there are passed over: a newer pack may have dropped one. */
export function adjustPack(pack: Pack, { toAdd = {}, toOverwrite = {} }: Adjustment): Pack {
  const off = new Set(toOverwrite.off ?? []);
  return {
    ...pack,
    pausable: toOverwrite.pausable ?? pack.pausable,
    ...(toOverwrite.contact === undefined ? {} : { contact: toOverwrite.contact }),
    groups: {
      ...pack.groups,
      work: joined(toOverwrite.work ?? pack.groups.work, toAdd.work ?? []),
      outsiders: joined(toOverwrite.outsiders ?? pack.groups.outsiders, toAdd.outsiders ?? []),
    },
    rules: pack.rules
      .filter(({ id }) => !off.has(id))
      .map((rule): PackRule => {
        const more = toAdd.allow?.[rule.id];
        return more === undefined ? rule : { ...rule, allow: joined(rule.allow ?? [], more) };
      }),
  };
}

function byId<T extends { readonly id: string }>(base: readonly T[], over: readonly T[]): T[] {
  const later = new Map(over.map((one) => [one.id, one]));
  const known = new Set(base.map(({ id }) => id));
  return [...base.map((one) => later.get(one.id) ?? one), ...over.filter(({ id }) => !known.has(id))];
}

function joined(base: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...base, ...more])];
}
