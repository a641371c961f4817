import * as z from 'zod';
import {
  ADMIN_TIERS,
  COMMUNITY_ROLES,
  GROUP_SETTINGS,
  type GroupFields,
  type GroupRecord,
  LIFECYCLE_STATES,
  MENTION_ALL_RULES,
  type Me,
  MOVES,
  OFF_HOURS_RULES,
  PURPOSES,
} from '@/lib/groups/types';
import { GROUP_TYPES } from '@/lib/rules/types';
import {
  FIELD_KINDS,
  type Field,
  TEMPLATE_KINDS,
  type Template,
  type TemplateFields,
  type TemplateUsage,
} from '@/lib/templates/types';

/**
 * The shapes of records as they may come from another context, a file or the second copy: exactly these fields, no more,
 * none too long. The limits are far above what people write and far below what hurts.
 */
const line = z.string().max(1_000);
const text = z.string().max(20_000);
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/);
const time = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const revision = z.number().int().min(0).max(1e9);
const day = z.iso.date();
const optionalDay = day.nullable();
/** Keys from outside that would reach a prototype are refused, not carried along. */
const word = z
  .string()
  .min(1)
  .max(120)
  .refine((name) => !['__proto__', 'constructor', 'prototype'].includes(name));
const localized = z.strictObject({ 'zh-CN': text.exactOptional(), en: text.exactOptional() });
const inOneLanguage = localized.refine((texts) => Object.values(texts).some((value) => value !== undefined));

const field = z.strictObject({
  name: word,
  kind: z.enum(FIELD_KINDS),
  labels: localized,
  default: localized,
  required: z.boolean(),
  choices: z.strictObject({
    'zh-CN': z.array(line).max(100).exactOptional(),
    en: z.array(line).max(100).exactOptional(),
  }),
});

const templateShape = {
  kind: z.enum(TEMPLATE_KINDS),
  groupId: id.nullable(),
  names: inOneLanguage,
  bodies: inOneLanguage,
  folder: z.string().max(200),
  tags: z.array(z.string().min(1).max(60)).max(50),
  favourite: z.boolean(),
  fields: z.array(field).max(60),
};

export const templateFieldsSchema = z.strictObject(templateShape);

export const templateSchema = z.strictObject({
  ...templateShape,
  id,
  revision: revision.min(1),
  seed: id.nullable(),
  locked: z.boolean(),
  createdAt: time,
  updatedAt: time,
  removedAt: time.nullable(),
  versions: z
    .array(
      z.strictObject({
        revision,
        at: time,
        names: localized,
        bodies: localized,
        fields: z.array(field).max(60),
      }),
    )
    .max(20),
});

export const usageSchema = z.strictObject({
  id,
  count: z.number().int().min(0).max(1e9),
  lastAt: time,
  groups: z.record(id, z.number().int().min(0).max(1e9)),
  favourite: z.boolean().exactOptional(),
});

const minutes = z.number().int().min(0).max(1_440);

const groupShape = {
  title: line,
  aliases: z.array(line).max(100),
  purpose: z.enum(PURPOSES).nullable(),
  reason: line,
  type: z.enum(GROUP_TYPES).nullable(),
  ownType: z.string().max(80).exactOptional(),
  scope: line,
  owner: z.string().max(200),
  department: z.string().max(200),
  project: z.string().max(200),
  startsOn: optionalDay,
  endsOn: optionalDay,
  autoRenew: z.boolean(),
  community: z.strictObject({ name: z.string().max(200), role: z.enum(COMMUNITY_ROLES) }),
  outsiders: z.boolean().nullable(),
  admins: z
    .array(
      z.strictObject({
        id,
        name: z.string().max(200),
        tier: z.enum(ADMIN_TIERS),
        lastConfirmed: time.nullable(),
      }),
    )
    .max(200),
  members: z
    .array(
      z.strictObject({
        id,
        name: z.string().max(200),
        department: z.string().max(200),
        zone: z.string().max(80),
        outsider: z.boolean(),
      }),
    )
    .max(2_000),
  size: z.number().int().min(0).max(100_000).nullable(),
  settings: z.partialRecord(
    z.enum(GROUP_SETTINGS),
    z.strictObject({ state: z.string().max(40), who: z.string().max(200), at: time, note: line }),
  ),
  links: z.array(z.strictObject({ id, label: z.string().max(200), url: z.string().max(2_000) })).max(100),
  tags: z.array(z.string().min(1).max(80)).max(50),
  mentionAll: z.enum(MENTION_ALL_RULES).nullable(),
  offHours: z.enum(OFF_HOURS_RULES).nullable(),
  workingHours: z
    .strictObject({
      from: minutes,
      to: minutes,
      days: z.array(z.number().int().min(1).max(7)).max(7),
      zone: z.string().max(80),
    })
    .nullable(),
  notes: text,
  lastActivity: optionalDay,
};

export const groupFieldsSchema = z.strictObject(groupShape);

export const groupSchema = z.strictObject({
  ...groupShape,
  id,
  revision: revision.min(1),
  lifecycle: z.strictObject({
    state: z.enum(LIFECYCLE_STATES),
    since: time,
    history: z
      .array(
        z.strictObject({
          id,
          at: time,
          who: z.string().max(200),
          move: z.enum(MOVES),
          from: z.enum(LIFECYCLE_STATES),
          to: z.enum(LIFECYCLE_STATES),
          note: line,
          until: optionalDay,
        }),
      )
      .max(200),
  }),
  createdAt: time,
  updatedAt: time,
  removedAt: time.nullable(),
});

const profileShape = {
  name: z.string().max(200),
  zone: z.string().max(80),
  roles: z.record(id, z.enum(['member', 'admin'])),
};
export const meSchema = z.strictObject({ ...profileShape, revision });

/** An edit: both sides name only fields of the record. */
function putSchema<Shape extends z.core.$ZodShape>(shape: Shape) {
  const some = z.strictObject(shape).partial();
  return z.strictObject({ id, revision, from: some, to: some });
}

export const templatePutSchema = putSchema(templateShape);
export const groupPutSchema = putSchema(groupShape);
export const profilePutSchema = putSchema(profileShape);

// The schemas and the types of the domain say the same: a difference is a compile error here.
const same = <T>(_schema: z.ZodType<T>): void => undefined;
same<TemplateFields>(templateFieldsSchema);
same<Template>(templateSchema);
same<TemplateUsage>(usageSchema);
same<GroupFields>(groupFieldsSchema);
same<GroupRecord>(groupSchema);
same<Me>(meSchema);
same<Field>(field);
