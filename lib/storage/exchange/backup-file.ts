import * as z from 'zod';
import type { ImportProblem } from '@/lib/messaging/library';
import { ownSchema } from '../own-schemas';
import { groupSchema, meSchema, templateSchema, usageSchema } from '../schemas';
import { MAX_ENTRIES, NOT_JSON, NOT_JSON_PROBLEM, parsed, problemOf, tooLong } from './files';

export const BACKUP_FORMAT = 'gatehouse.backup/2';
/** Largest file that is read, in UTF-16 units: a message between contexts carries 64 MiB at most. */
const MAX_LENGTH = 48 * 1_048_576;

const library = {
  madeAt: z.number(),
  templates: z.array(templateSchema).max(MAX_ENTRIES),
  usage: z.array(usageSchema).max(MAX_ENTRIES),
  groups: z.array(groupSchema).max(MAX_ENTRIES),
  me: meSchema,
};

/** Format 1 had only templates, groups and the profile. */
const firstSchema = z
  .strictObject({ format: z.literal('gatehouse.backup/1'), ...library })
  .transform((backup) => ({ ...backup, own: null }));
const backupSchema = z.strictObject({ format: z.literal(BACKUP_FORMAT), ...library, own: ownSchema });

type Backup = z.output<typeof firstSchema> | z.output<typeof backupSchema>;

/** The backup in a file, or what is wrong with it. All of it has to fit: half a backup would pass for a whole one. */
export function readBackup(
  text: string,
):
  | { readonly ok: true; readonly backup: Backup }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] } {
  const long = tooLong(text, MAX_LENGTH);
  if (long !== null) return { ok: false, problems: long.problems };
  const value = parsed(text);
  if (value === NOT_JSON) return { ok: false, problems: [NOT_JSON_PROBLEM] };
  const format = z.object({ format: z.string() }).safeParse(value).data?.format ?? '';
  if (/^gatehouse\.backup\/(?![12]$)\d+$/.test(format)) return { ok: false, problems: [NEWER] };
  const read = (format === BACKUP_FORMAT ? backupSchema : firstSchema).safeParse(value);
  return read.success
    ? { ok: true, backup: read.data }
    : { ok: false, problems: [problemOf('', read.error)] };
}

const NEWER: ImportProblem = {
  place: 'format',
  text: {
    'zh-CN': '这份备份来自更新的版本。请先更新 Gatehouse，再恢复。',
    en: 'This backup is of a newer version. Update Gatehouse first, then restore it.',
  },
};
