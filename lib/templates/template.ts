import type { Template, TemplateFields, TemplateVersion } from './types';

export const BLANK_TEMPLATE: TemplateFields = {
  kind: 'personal',
  groupId: null,
  names: {},
  bodies: {},
  folder: '',
  tags: [],
  favourite: false,
  fields: [],
};

/** A former wording is kept this often. */
const MAX_VERSIONS = 20;

/** A new template as it is first kept. */
export function newTemplate(id: string, fields: TemplateFields, now: number): Template {
  return {
    ...fields,
    id,
    revision: 1,
    seed: null,
    locked: false,
    createdAt: now,
    updatedAt: now,
    removedAt: null,
    versions: [],
  };
}

/** A template after an edit: one revision on, the former wording kept if the wording changed. */
export function editedTemplate(former: Template, fields: TemplateFields, now: number): Template {
  const said = ({ names, bodies, fields: asked }: TemplateFields) => JSON.stringify([names, bodies, asked]);
  const next = { ...former, ...fields, revision: former.revision + 1, updatedAt: now };
  if (said(former) === said(fields)) return next;
  return { ...next, versions: [versionOf(former), ...former.versions].slice(0, MAX_VERSIONS) };
}

function versionOf({ revision, updatedAt, names, bodies, fields }: Template): TemplateVersion {
  return { revision, at: updatedAt, names, bodies, fields };
}

export function fieldsOf(template: Template): TemplateFields {
  const { kind, groupId, names, bodies, folder, tags, favourite, fields } = template;
  return { kind, groupId, names, bodies, folder, tags, favourite, fields };
}
