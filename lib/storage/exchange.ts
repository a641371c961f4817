import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod';
import { isDay } from '@/lib/groups/days';
import { groupsOfTitle, sameTitle, titleIndex } from '@/lib/groups/identity';
import { BLANK_GROUP, NOBODY } from '@/lib/groups/record';
import { groupsFromCsv, groupsToCsv } from '@/lib/groups/table';
import type { GroupFields, GroupRecord } from '@/lib/groups/types';
import type { ImportProblem, ImportReport } from '@/lib/messaging/library';
import { MAX_TABLE_LENGTH } from '@/lib/tables/csv';
import { templatesFromCsv, templatesToCsv } from '@/lib/templates/table';
import { editedTemplate, fieldsOf, newTemplate } from '@/lib/templates/template';
import type { Template, TemplateFields } from '@/lib/templates/types';
import { editedGroup, groupFieldsOf, newGroup } from './groups';
import type { Library, Writing } from './library';
import { equal } from './merge';
import { rehearse } from './rehearsal';
import { groupSchema, meSchema, templateFieldsSchema, templateSchema, usageSchema } from './schemas';
import type { Answers } from './templates';

export type ExchangeHandlers = Answers<
  | 'templates.import'
  | 'templates.export'
  | 'groups.import'
  | 'groups.importTitles'
  | 'groups.export'
  | 'bin.list'
  | 'backup.make'
  | 'backup.restore'
>;

const TEMPLATES_FORMAT = 'gatehouse.templates/1';
const GROUPS_FORMAT = 'gatehouse.groups/1';
const BACKUP_FORMAT = 'gatehouse.backup/1';
/** Largest file that is read, in UTF-16 units: a message between contexts carries 64 MiB at most. */
const MAX_BACKUP_LENGTH = 48 * 1_048_576;

/** Files in and out. Reading is one transaction: a file counts wholly, or tells what is wrong and changes nothing more. */
export function exchangeHandlers(
  library: Library,
  options: { readonly now: () => number },
): ExchangeHandlers {
  /** Reads a file in, or only looks at what it would do. */
  const reading = (dry: boolean | undefined, work: (records: Writing) => Promise<ImportReport>) =>
    dry === true ? rehearse(library, work) : library.write(work);

  return {
    'templates.export': ({ format, ids }) =>
      library.read(async (db) => {
        const wanted = ids === null ? null : new Set(ids);
        const templates = (await db.getAll('templates')).filter(
          ({ id, removedAt }) => removedAt === null && (wanted === null || wanted.has(id)),
        );
        if (format === 'csv') return file('templates', 'csv', templatesToCsv(templates), options.now());
        // No usage and no former wordings: what is passed on to colleagues says nothing about the person.
        const plain = templates.map(fieldsOf);
        return file('templates', 'json', json({ format: TEMPLATES_FORMAT, templates: plain }), options.now());
      }),

    'templates.import': async ({ format, text, dry }) => {
      const { rows, problems } = format === 'csv' ? templateRows(text) : templatesFromJson(text);
      return reading(dry, async (records) => {
        const there = new Map((await records.all('templates')).map((template) => [template.id, template]));
        const named = new Map(
          [...there.values()]
            .filter(({ removedAt }) => removedAt === null)
            .map((template) => [nameKey(template), template]),
        );
        const report = { added: 0, changed: 0, same: 0, problems };
        for (const fields of rows) {
          // Team templates come from packs only; passed on by file they are the person's own.
          const own: TemplateFields = { ...fields, kind: fields.kind === 'team' ? 'personal' : fields.kind };
          // The id comes from the wording: a file read twice makes nothing double.
          const id = digestOf(own);
          const known = there.get(id) ?? named.get(nameKey(own));
          if (known === undefined) {
            await records.put('templates', id, newTemplate(id, own, options.now()));
            report.added += 1;
          } else if (known.removedAt === null && equal(wording(known), wording(own))) report.same += 1;
          else {
            const next = {
              ...editedTemplate(known, { ...own, favourite: known.favourite }, options.now()),
              removedAt: null,
            };
            await records.put('templates', known.id, next);
            report.changed += 1;
          }
        }
        return report;
      });
    },

    'groups.export': ({ format }) =>
      library.read(async (db) => {
        const groups = (await db.getAll('groups')).filter(({ removedAt }) => removedAt === null);
        return format === 'csv'
          ? file('groups', 'csv', groupsToCsv(groups), options.now())
          : file('groups', 'json', json({ format: GROUPS_FORMAT, groups }), options.now());
      }),

    'groups.import': ({ format, text, dry }) => {
      if (format === 'csv') {
        const { rows, problems } = tooLong(text, MAX_TABLE_LENGTH) ?? groupsFromCsv(text);
        return reading(dry, (records) =>
          mergeGroupRows(
            records,
            rows.map(({ fields }) => fields),
            problems,
            options.now(),
          ),
        );
      }
      const read = groupsFromJson(text);
      return reading(dry, (records) => mergeGroups(records, read.groups, read.problems));
    },

    'groups.importTitles': ({ chats }) =>
      library.write((records) =>
        mergeGroupRows(
          records,
          chats
            .filter(({ title }) => sameTitle(title) !== '')
            .map(({ title, lastActivity }) => ({
              title: title.slice(0, 1_000),
              ...(lastActivity !== null && isDay(lastActivity) ? { lastActivity } : {}),
            })),
          [],
          options.now(),
        ),
      ),

    'bin.list': () =>
      library.read(async (db) => {
        const templates = (await db.getAll('templates')).flatMap(({ id, names, removedAt }) =>
          removedAt === null
            ? []
            : [{ kind: 'template' as const, id, label: names['zh-CN'] ?? names.en ?? '', removedAt }],
        );
        const groups = (await db.getAll('groups')).flatMap(({ id, title, removedAt }) =>
          removedAt === null ? [] : [{ kind: 'group' as const, id, label: title, removedAt }],
        );
        return [...templates, ...groups].sort((a, b) => b.removedAt - a.removedAt);
      }),

    'backup.make': () =>
      library.read(async (db) => {
        const tx = db.transaction(['templates', 'usage', 'groups', 'profile']);
        const [templates, usage, groups, me] = await Promise.all([
          tx.objectStore('templates').getAll(),
          tx.objectStore('usage').getAll(),
          tx.objectStore('groups').getAll(),
          tx.objectStore('profile').get('me'),
        ]);
        await tx.done;
        const backup = {
          format: BACKUP_FORMAT,
          madeAt: options.now(),
          templates,
          usage,
          groups,
          me: me ?? NOBODY,
        };
        return file('backup', 'json', json(backup), options.now());
      }),

    'backup.restore': async ({ text }) => {
      const read = readBackup(text);
      if (!read.ok) return { ok: true, value: { ok: false, problems: read.problems } };
      const { templates, usage, groups, me } = read.backup;
      const result = await library.write(async (records) => {
        const report = {
          templates: await mergeTemplates(records, templates),
          groups: await mergeGroups(records, groups, []),
        };
        for (const entry of usage) {
          const known = await records.get('usage', entry.id);
          if (known === undefined || known.count < entry.count) await records.put('usage', entry.id, entry);
        }
        const present = (await records.get('profile', 'me')) ?? NOBODY;
        const merged = {
          name: present.name || me.name,
          zone: present.zone || me.zone,
          roles: { ...me.roles, ...present.roles },
        };
        if (!equal(merged, { name: present.name, zone: present.zone, roles: present.roles }))
          await records.put('profile', 'me', { ...merged, revision: present.revision + 1 });
        return report;
      });
      return result.ok ? { ok: true, value: { ok: true, report: result.value } } : result;
    },
  };
}

/** A backup or export file as the person saves it. */
function file(what: string, kind: 'json' | 'csv', text: string, now: number) {
  return {
    name: `gatehouse-${what}-${new Date(now).toISOString().slice(0, 10)}.${kind}`,
    type: kind === 'json' ? ('application/json' as const) : ('text/csv' as const),
    text,
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function wording(fields: TemplateFields): unknown {
  const { kind, names, bodies, folder, tags, fields: asked } = fields;
  return { kind, names, bodies, folder, tags, fields: asked };
}

function nameKey({ names, folder }: Pick<TemplateFields, 'names' | 'folder'>): string {
  return JSON.stringify([folder, names['zh-CN'] ?? '', names.en ?? '']);
}

function digestOf(fields: TemplateFields): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(wording(fields))))).slice(0, 32);
}

type Report = { -readonly [K in keyof ImportReport]: ImportReport[K] };

/** Rows of a table onto the records: a known title changes only what the row says, an unknown one becomes a draft. */
async function mergeGroupRows(
  records: Writing,
  rows: readonly (Partial<GroupFields> & Pick<GroupFields, 'title'>)[],
  problems: readonly ImportProblem[],
  now: number,
): Promise<ImportReport> {
  const report: Report = { added: 0, changed: 0, same: 0, problems };
  const told: ImportProblem[] = [];
  const all = new Map(
    (await records.all('groups'))
      .filter(({ removedAt }) => removedAt === null)
      .map((group) => [group.id, group]),
  );
  const index = new Map<string, readonly GroupRecord[]>(titleIndex([...all.values()]));
  for (const row of rows) {
    const found = groupsOfTitle(index, row.title);
    if (found.length > 1) {
      told.push({
        place: row.title.slice(0, 80),
        text: {
          'zh-CN': `有 ${found.length} 个群都叫“${row.title.slice(0, 80)}”，没有改动。`,
          en: `${found.length} groups are called “${row.title.slice(0, 80)}”; none was changed.`,
        },
      });
      continue;
    }
    const known = found[0] === undefined ? undefined : all.get(found[0].id);
    if (known === undefined) {
      // The id comes from the title: a list read twice, or cut short by a kill, makes nothing double.
      const id = freeId(`group ${sameTitle(row.title)}`, all);
      const group = newGroup(id, { ...BLANK_GROUP, ...row }, now);
      await records.put('groups', id, group);
      all.set(id, group);
      index.set(sameTitle(row.title), [group]);
      report.added += 1;
      continue;
    }
    const { title: _title, ...said } = row;
    const fields: GroupFields = { ...groupFieldsOf(known), ...withoutLosing(known, said) };
    if (equal(fields, groupFieldsOf(known))) report.same += 1;
    else {
      const next = editedGroup(known, fields, now);
      await records.put('groups', known.id, next);
      all.set(known.id, next);
      report.changed += 1;
    }
  }
  report.problems = [...problems, ...told].slice(0, 200);
  return report;
}

/** People and activity of a row are added to those known: a table never removes anybody, and time runs forward. */
function withoutLosing(known: GroupRecord, said: Partial<GroupFields>): Partial<GroupFields> {
  const united = <T extends { readonly id: string; readonly name: string }>(
    there: readonly T[],
    more: readonly T[],
  ) => {
    const names = new Set(there.map(({ name }) => sameTitle(name)));
    const fresh = more.filter(({ name }) => !names.has(sameTitle(name)));
    return [...there, ...fresh.map((item, at) => ({ ...item, id: `i${there.length + at + 1}-${item.id}` }))];
  };
  return {
    ...said,
    ...(said.aliases ? { aliases: [...new Set([...known.aliases, ...said.aliases])].slice(0, 100) } : {}),
    ...(said.admins ? { admins: united(known.admins, said.admins).slice(0, 200) } : {}),
    ...(said.members ? { members: united(known.members, said.members).slice(0, 2_000) } : {}),
    ...(said.lastActivity && known.lastActivity !== null && said.lastActivity < known.lastActivity
      ? { lastActivity: known.lastActivity }
      : {}),
  };
}

function freeId(seed: string, taken: ReadonlyMap<string, unknown>): string {
  for (let at = 0; ; at += 1) {
    const id = bytesToHex(sha256(utf8ToBytes(`${seed}\0${at}`))).slice(0, 32);
    if (!taken.has(id)) return id;
  }
}

/** Whole records onto those that are there: by id, the later edited one stays. */
async function mergeGroups(
  records: Writing,
  groups: readonly GroupRecord[],
  problems: readonly ImportProblem[],
): Promise<ImportReport> {
  const report: Report = { added: 0, changed: 0, same: 0, problems };
  for (const group of groups) {
    const known = await records.get('groups', group.id);
    if (known === undefined) report.added += 1;
    else if (equal(known, group) || known.updatedAt >= group.updatedAt) {
      report.same += 1;
      continue;
    } else report.changed += 1;
    await records.put('groups', group.id, {
      ...group,
      revision: Math.max(group.revision, (known?.revision ?? 0) + 1),
    });
  }
  return report;
}

async function mergeTemplates(records: Writing, templates: readonly Template[]): Promise<ImportReport> {
  const report: Report = { added: 0, changed: 0, same: 0, problems: [] };
  for (const template of templates) {
    const known = await records.get('templates', template.id);
    if (known === undefined) report.added += 1;
    else if (equal(known, template) || known.updatedAt >= template.updatedAt) {
      report.same += 1;
      continue;
    } else report.changed += 1;
    await records.put('templates', template.id, {
      ...template,
      locked: false,
      revision: Math.max(template.revision, (known?.revision ?? 0) + 1),
    });
  }
  return report;
}

function templateRows(text: string): {
  readonly rows: readonly TemplateFields[];
  readonly problems: readonly ImportProblem[];
} {
  const long = tooLong(text, MAX_TABLE_LENGTH);
  if (long !== null) return long;
  const { rows, problems } = templatesFromCsv(text);
  return { rows: rows.map(({ fields }) => fields), problems };
}

function templatesFromJson(text: string): {
  readonly rows: readonly TemplateFields[];
  readonly problems: readonly ImportProblem[];
} {
  const list = listFrom(text, TEMPLATES_FORMAT, 'templates');
  if ('problems' in list) return { rows: [], problems: list.problems };
  return partsOf(list.items, 'templates', templateFieldsSchema);
}

function groupsFromJson(text: string): {
  readonly groups: readonly GroupRecord[];
  readonly problems: readonly ImportProblem[];
} {
  const list = listFrom(text, GROUPS_FORMAT, 'groups');
  if ('problems' in list) return { groups: [], problems: list.problems };
  const { rows, problems } = partsOf(list.items, 'groups', groupSchema);
  return { groups: rows, problems };
}

/** The list in a file of ours, or what is wrong with the file as a whole. */
function listFrom(
  text: string,
  format: string,
  name: string,
): { readonly items: readonly unknown[] } | { readonly problems: readonly ImportProblem[] } {
  const long = tooLong(text, MAX_TABLE_LENGTH);
  if (long !== null) return long;
  const value = parsed(text);
  if (value === NOT_JSON) return { problems: [NOT_JSON_PROBLEM] };
  const shape = z.object({ format: z.literal(format), [name]: z.array(z.unknown()).max(20_000) });
  const read = shape.safeParse(value);
  const items = read.success ? read.data[name] : undefined;
  return Array.isArray(items)
    ? { items }
    : {
        problems: [
          {
            place: '',
            text: {
              'zh-CN': '这不是 Gatehouse 导出的此类文件，未读取。',
              en: 'This is no such file exported by Gatehouse; nothing was read.',
            },
          },
        ],
      };
}

function partsOf<T>(
  items: readonly unknown[],
  name: string,
  schema: z.ZodType<T>,
): { readonly rows: readonly T[]; readonly problems: readonly ImportProblem[] } {
  const rows: T[] = [];
  const problems: ImportProblem[] = [];
  items.forEach((item, at) => {
    const read = schema.safeParse(item);
    if (read.success) rows.push(read.data);
    else if (problems.length < 200) problems.push(problemOf(`${name}.${at}`, read.error));
  });
  return { rows, problems };
}

const backupSchema = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  madeAt: z.number(),
  templates: z.array(templateSchema).max(20_000),
  usage: z.array(usageSchema).max(20_000),
  groups: z.array(groupSchema).max(20_000),
  me: meSchema,
});

function readBackup(
  text: string,
):
  | { readonly ok: true; readonly backup: z.output<typeof backupSchema> }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] } {
  const long = tooLong(text, MAX_BACKUP_LENGTH);
  if (long !== null) return { ok: false, problems: long.problems };
  const value = parsed(text);
  if (value === NOT_JSON) return { ok: false, problems: [NOT_JSON_PROBLEM] };
  const newer = z
    .object({ format: z.string().regex(/^gatehouse\.backup\/(?!1$)\d+$/) })
    .safeParse(value).success;
  if (newer)
    return {
      ok: false,
      problems: [
        {
          place: 'format',
          text: {
            'zh-CN': '这份备份来自更新的版本。请先更新 Gatehouse，再恢复。',
            en: 'This backup is of a newer version. Update Gatehouse first, then restore it.',
          },
        },
      ],
    };
  const read = backupSchema.safeParse(value);
  if (read.success) return { ok: true, backup: read.data };
  return { ok: false, problems: [problemOf('', read.error)] };
}

const NOT_JSON = Symbol('not json');
const NOT_JSON_PROBLEM: ImportProblem = {
  place: '',
  text: {
    'zh-CN': '这不是有效的 JSON 文件，未读取。',
    en: 'This is not a valid JSON file; nothing was read.',
  },
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return NOT_JSON;
  }
}

function problemOf(place: string, error: z.ZodError): ImportProblem {
  const [issue] = error.issues;
  const path = [place, ...(issue?.path.map(String) ?? [])]
    .filter((part) => part !== '')
    .join('.')
    .slice(0, 200);
  return {
    place: path,
    text: {
      'zh-CN': `“${path === '' ? '文件' : path}”不符合格式，未读取。`,
      en: `“${path === '' ? 'file' : path}” does not fit the format and was not read.`,
    },
  };
}

function tooLong(
  text: string,
  most: number,
): { readonly rows: readonly never[]; readonly problems: readonly ImportProblem[] } | null {
  if (text.length <= most) return null;
  const mib = Math.round(most / 1_048_576);
  return {
    rows: [],
    problems: [
      {
        place: '',
        text: {
          'zh-CN': `文件超过 ${mib} MiB，未读取。`,
          en: `The file is larger than ${mib} MiB; nothing was read.`,
        },
      },
    ],
  };
}
