import * as z from 'zod';
import { MOVES } from '@/lib/groups/types';
import { groupPutSchema, profilePutSchema, templatePutSchema } from '@/lib/storage/schemas';
import type { LibraryToBackground } from './library';

/**
 * What each request about templates and groups may carry: exactly these fields. Only the background reads this; the
 * schema library has no place in the page.
 */
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/);
const title = z.string().max(1_000);
/** A file in a message. What is in it is judged when it is read. */
const fileText = z.string().max(50 * 1_048_576);
/** A name or its sounds; both can be longer than what was written. */
const spoken = z.string().max(20_000);
const byId = z.strictObject({ id });
const format = z.enum(['json', 'csv']);
const importInput = z.strictObject({ format, text: fileText, dry: z.boolean().exactOptional() });
const none = z.null();

const SCHEMAS: Readonly<Record<keyof LibraryToBackground, z.ZodType>> = {
  'templates.list': z.strictObject({ title: title.nullable() }),
  'templates.get': byId,
  'templates.put': templatePutSchema,
  'templates.remove': byId,
  'templates.restore': byId,
  'templates.revert': z.strictObject({ id, revision: z.number().int().min(1) }),
  'templates.used': z.strictObject({ id, title: title.nullable() }),
  'templates.mark': z.strictObject({ id, favourite: z.boolean() }),
  'templates.import': importInput,
  'templates.export': z.strictObject({ format, ids: z.array(id).max(20_000).nullable() }),
  'sounds.missing': none,
  'sounds.keep': z.strictObject({
    sounds: z.array(z.tuple([spoken, spoken])).max(40_000),
  }),
  'groups.list': none,
  'groups.get': byId,
  'groups.put': groupPutSchema,
  'groups.remove': byId,
  'groups.restore': byId,
  'groups.move': z.strictObject({
    id,
    step: z.string().regex(/^[0-9a-f]{32}$/),
    move: z.enum(MOVES),
    note: z.string().max(1_000),
    until: z.iso.date().nullable(),
  }),
  'groups.match': z.strictObject({ title }),
  'groups.claim': z.strictObject({ id, title: title.min(1) }),
  'groups.overlaps': byId,
  'groups.import': importInput,
  'groups.importTitles': z.strictObject({
    chats: z.array(z.strictObject({ title, lastActivity: z.iso.date().nullable() })).max(5_000),
  }),
  'groups.export': z.strictObject({ format }),
  'groups.reminders': none,
  'groups.addMembers': z.strictObject({
    id,
    members: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(200),
          department: z.string().max(200),
          zone: z.string().max(80),
          outsider: z.boolean(),
        }),
      )
      .max(2_000),
  }),
  'profile.get': none,
  'profile.put': profilePutSchema,
  'bin.list': none,
  'backup.make': none,
  'backup.restore': z.strictObject({ text: fileText }),
  'storage.health': none,
  'storage.acknowledge': none,
};

export const LIBRARY_INPUTS: Readonly<Record<keyof LibraryToBackground, (input: unknown) => boolean>> =
  checksOf(SCHEMAS);

function checksOf<K extends string>(
  schemas: Readonly<Record<K, z.ZodType>>,
): Record<K, (input: unknown) => boolean> {
  const entries = Object.entries<z.ZodType>(schemas).map(
    ([kind, schema]) =>
      [kind, (input: unknown) => !reachesPrototype(input) && schema.safeParse(input).success] as const,
  );
  // The keys are those of the table.
  return Object.fromEntries(entries) as Record<K, (input: unknown) => boolean>;
}

/** The schemas skip a key `__proto__` in silence; here it is a reason to refuse the whole. */
function reachesPrototype(input: unknown): boolean {
  if (typeof input !== 'object' || input === null) return false;
  return Object.hasOwn(input, '__proto__') || Object.values(input).some(reachesPrototype);
}
