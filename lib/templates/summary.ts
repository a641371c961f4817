import { compileBody } from './compile';
import { excerptOf } from './keys';
import type { Localized, SearchKeys, Template, TemplateSummary, TemplateUsage } from './types';

const EXCERPT = 100;

/** What of a summary is read out of the wording: the dear part, and the same until the wording is edited. */
export type Digest = Pick<TemplateSummary, 'keys' | 'asks' | 'excerpt'>;

export function digestOf({ bodies, fields }: Template, keys: SearchKeys): Digest {
  return {
    asks: Object.values(bodies).some((body) => compileBody(body, fields).fields.length > 0),
    excerpt: excerpts(bodies),
    keys,
  };
}

/** A template for lists. `groupId`: the record of the open chat, whose uses count as "here". */
export function summaryOf(
  template: Template,
  digest: Digest,
  usage: TemplateUsage | undefined,
  groupId: string | null,
): TemplateSummary {
  return {
    id: template.id,
    revision: template.revision,
    kind: template.kind,
    groupId: template.groupId,
    place: template.groupId === null ? 'anywhere' : template.groupId === groupId ? 'here' : 'elsewhere',
    names: template.names,
    folder: template.folder,
    tags: template.tags,
    favourite: template.locked ? usage?.favourite === true : template.favourite,
    locked: template.locked,
    ...digest,
    uses: usage?.count ?? 0,
    usesHere: groupId === null ? 0 : (usage?.groups[groupId] ?? 0),
    usedAt: usage?.lastAt ?? null,
  };
}

function excerpts(bodies: Localized): Localized {
  return Object.fromEntries(
    Object.entries(bodies).map(([locale, body]) => [locale, excerptOf(body, EXCERPT)]),
  );
}
