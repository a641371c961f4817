import type { Field, Template } from '@/lib/templates/types';
import type { Pack, PackTemplate } from './schema';

/** The team templates of a pack, as the library shows them beside a person's own: locked, without a history. */
export function teamTemplates({ templates = [] }: Pick<Pack, 'templates'>): readonly Template[] {
  return templates.map(teamTemplate);
}

function teamTemplate({ id, names, bodies, folder = '', tags = [], ...rest }: PackTemplate): Template {
  return {
    // A namespace of its own: no personal template can have this id.
    id: `team.${id}`,
    revision: 1,
    seed: null,
    locked: true,
    createdAt: 0,
    updatedAt: 0,
    removedAt: null,
    versions: [],
    kind: 'team',
    groupId: null,
    names,
    bodies,
    folder,
    tags,
    favourite: false,
    fields: fieldsOf(rest),
  };
}

/** Declared fields, with what the pack leaves out. */
export function fieldsOf({ fields = [] }: Pick<PackTemplate, 'fields'>): readonly Field[] {
  return fields.map(({ name, kind, labels = {}, required = false, choices = {}, ...more }) => ({
    name,
    kind,
    labels,
    default: more.default ?? {},
    required,
    choices,
  }));
}
