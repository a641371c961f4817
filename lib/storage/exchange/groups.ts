import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { isDay } from '@/lib/groups/days';
import { groupsOfTitle, sameTitle, titleIndex } from '@/lib/groups/identity';
import { BLANK_GROUP } from '@/lib/groups/record';
import { groupsFromCsv, groupsToCsv } from '@/lib/groups/table';
import type { GroupFields, GroupRecord } from '@/lib/groups/types';
import type { ImportProblem, ImportReport } from '@/lib/messaging/library';
import { MAX_TABLE_LENGTH } from '@/lib/tables/csv';
import { editedGroup, groupFieldsOf, newGroup } from '../groups';
import type { Library, Writing } from '../library';
import { equal } from '../merge';
import { readIn } from '../rehearsal';
import { groupSchema } from '../schemas';
import type { Answers } from '../templates';
import { file, json, listFrom, MAX_PROBLEMS, partsOf, type Report, tooLong } from './files';

const FORMAT = 'gatehouse.groups/1';

/** Groups in files of their own, and titles as WhatsApp's chat list shows them. */
export function groupFileHandlers(
  library: Library,
  options: { readonly now: () => number },
): Answers<'groups.import' | 'groups.importTitles' | 'groups.export'> {
  return {
    'groups.export': ({ format }) =>
      library.read(async (db) => {
        const groups = (await db.getAll('groups')).filter(({ removedAt }) => removedAt === null);
        return format === 'csv'
          ? file('groups', 'csv', groupsToCsv(groups), options.now())
          : file('groups', 'json', json({ format: FORMAT, groups }), options.now());
      }),

    'groups.import': ({ format, text, dry }) => {
      if (format === 'csv') {
        const { rows, problems } = tooLong(text, MAX_TABLE_LENGTH) ?? groupsFromCsv(text);
        return readIn(library, dry, (records) =>
          mergeGroupRows(
            records,
            rows.map(({ fields }) => fields),
            problems,
            options.now(),
          ),
        );
      }
      const read = groupsFromJson(text);
      return readIn(library, dry, (records) => mergeGroups(records, read.groups, read.problems));
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
  };
}

/** Whole records onto those that are there: by id, the later edited one stays. */
export async function mergeGroups(
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
  report.problems = [...problems, ...told].slice(0, MAX_PROBLEMS);
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

function groupsFromJson(text: string): {
  readonly groups: readonly GroupRecord[];
  readonly problems: readonly ImportProblem[];
} {
  const list = listFrom(text, FORMAT, 'groups');
  if ('problems' in list) return { groups: [], problems: list.problems };
  const { rows, problems } = partsOf(list.items, 'groups', groupSchema);
  return { groups: rows, problems };
}
