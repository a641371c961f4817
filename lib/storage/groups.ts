import { groupsOfTitle, sameTitle, titleIndex } from '@/lib/groups/identity';
import { dueReminders, moved, renewsItself } from '@/lib/groups/lifecycle';
import { mergePlan, overlapsOf } from '@/lib/groups/overlap';
import { BLANK_GROUP, NOBODY } from '@/lib/groups/record';
import { summaryOf } from '@/lib/groups/summary';
import type { GroupFields, GroupRecord, GroupSummary, Me } from '@/lib/groups/types';
import type { Result } from '@/lib/messaging/protocol';
import { dayIn, zoneOr } from '@/lib/templates/automatic';
import { plain } from '@/lib/templates/search';
import type { Library, Writing } from './library';
import { applyPut, type PutRules } from './puts';
import { groupFieldsSchema, meSchema } from './schemas';
import type { Sounds } from './sounds';
import { type Answers, asNull } from './templates';

export type GroupHandlers = Answers<
  | 'groups.list'
  | 'groups.get'
  | 'groups.put'
  | 'groups.remove'
  | 'groups.restore'
  | 'groups.move'
  | 'groups.match'
  | 'groups.claim'
  | 'groups.overlaps'
  | 'groups.reminders'
  | 'groups.addMembers'
  | 'profile.get'
  | 'profile.put'
>;

/** Answers to requests about single groups and the person's profile. */
export function groupHandlers(
  library: Library,
  options: { readonly now: () => number; readonly sounds: Sounds },
): GroupHandlers {
  return {
    'groups.list': () =>
      library.read(async (db) => {
        await options.sounds.load();
        return summaries(live(await db.getAll('groups')), await zone(db));
      }),
    'groups.get': ({ id }) => library.read(async (db) => (await db.get('groups', id)) ?? null),

    'groups.put': async (put) => {
      const result = await library.write(async (records) => {
        const current = await records.get('groups', put.id);
        const applied = applyPut(current, put, rulesFor(put.id, options.now()));
        if (applied !== 'not-whole' && applied.write !== null)
          await records.put('groups', put.id, applied.write);
        return applied;
      });
      if (!result.ok) return result;
      return result.value === 'not-whole'
        ? { ok: false, error: 'bad-request' }
        : { ok: true, value: result.value.outcome };
    },

    'groups.remove': ({ id }) => change(id, (group) => binned(group, options.now())).then(asNull),
    'groups.restore': ({ id }) => change(id, (group) => binned(group, null)),

    'groups.move': ({ id, step, move, note, until }) =>
      library.write(async (records) => {
        const group = await records.get('groups', id);
        const me = (await records.get('profile', 'me')) ?? NOBODY;
        if (group === undefined || group.removedAt !== null) return null;
        const now = options.now();
        const next = moved(group, {
          step,
          move,
          note,
          until,
          who: me.name,
          now,
          today: dayIn(now, zoneOr(me.zone)),
        });
        if (next !== null && next !== group) return revised(records, next, now);
        return next;
      }),

    'groups.match': ({ title }) =>
      library.read(async (db) => {
        const found = groupsOfTitle(titleIndex(live(await db.getAll('groups'))), title);
        const [only] = found;
        return {
          record: found.length === 1 && only !== undefined ? only : null,
          candidates: summaries(found, await zone(db)),
        };
      }),

    'groups.claim': ({ id, title }) =>
      library.write(async (records) => {
        const wanted = sameTitle(title);
        const now = options.now();
        for (const other of groupsOfTitle(titleIndex(await records.all('groups')), title)) {
          if (other.id === id || sameTitle(other.title) === wanted) continue;
          const aliases = other.aliases.filter((alias) => sameTitle(alias) !== wanted);
          await revised(records, { ...other, aliases }, now);
        }
        const group = await records.get('groups', id);
        if (group === undefined || group.removedAt !== null) return null;
        if ([group.title, ...group.aliases].some((known) => sameTitle(known) === wanted)) return group;
        return revised(records, { ...group, aliases: [...group.aliases, title].slice(-100) }, now);
      }),

    'groups.overlaps': ({ id }) =>
      library.read(async (db) => {
        const all = await db.getAll('groups');
        const group = all.find((candidate) => candidate.id === id);
        if (group === undefined) return [];
        const found = overlapsOf(group, all).slice(0, 20);
        const seen = summaries(
          found.map(({ other }) => other),
          await zone(db),
        );
        return found.flatMap(({ other, likeness, reasons }, at) => {
          const summary = seen[at];
          return summary === undefined
            ? []
            : [{ group: summary, likeness, reasons, plan: mergePlan(group, other) }];
        });
      }),

    'groups.reminders': () =>
      library.read(async (db) => {
        const dayOf = dayReader(await zone(db));
        return dueReminders(await db.getAll('groups'), dayOf(options.now()), dayOf);
      }),

    'groups.addMembers': ({ id, members }) =>
      change(id, (group) => {
        const known = new Set(group.members.map(({ name }) => sameTitle(name)));
        const fresh = members.filter(({ name }) => {
          const key = sameTitle(name);
          if (key === '' || known.has(key)) return false;
          known.add(key);
          return true;
        });
        if (fresh.length === 0) return group;
        const made = fresh.map((member, at) => ({ ...member, id: `m${group.revision}-${at + 1}` }));
        return { ...group, members: [...group.members, ...made].slice(0, 2_000) };
      }),

    'profile.get': () => library.read(async (db) => (await db.get('profile', 'me')) ?? NOBODY),

    'profile.put': async (put) => {
      const result = await library.write(async (records) => {
        // The profile is always there: whoever writes first writes onto nobody.
        const applied = applyPut<Profile, Me>(
          (await records.get('profile', 'me')) ?? NOBODY,
          put,
          PROFILE_RULES,
        );
        if (applied !== 'not-whole' && applied.write !== null)
          await records.put('profile', 'me', applied.write);
        return applied;
      });
      if (!result.ok) return result;
      return result.value === 'not-whole'
        ? { ok: false, error: 'bad-request' }
        : { ok: true, value: result.value.outcome };
    },
  };

  function change(
    id: string,
    edit: (group: GroupRecord) => GroupRecord,
  ): Promise<Result<GroupRecord | null>> {
    return library.write(async (records) => {
      const group = await records.get('groups', id);
      if (group === undefined) return null;
      const next = edit(group);
      return next === group ? group : revised(records, next, options.now());
    });
  }

  function summaries(groups: readonly GroupRecord[], home: string): readonly GroupSummary[] {
    const dayOf = dayReader(home);
    const moment = { today: dayOf(options.now()), dayOf };
    return groups.map((group) => summaryOf(group, keysOf(group.title), moment));
  }

  function keysOf(title: string): string {
    return `${plain(title)}\n${options.sounds.of(title)}`;
  }
}

/** Groups whose end has come and that prolong themselves do so; the bin is emptied of what is older than 30 days. */
export async function tidy(library: Library, now: number): Promise<Result<null>> {
  return library.write(async (records) => {
    const me = (await records.get('profile', 'me')) ?? NOBODY;
    const today = dayIn(now, zoneOr(me.zone));
    for (const group of await records.all('groups')) {
      if (group.removedAt !== null && now - group.removedAt > BIN_MS)
        await records.delete('groups', group.id);
      else if (renewsItself(group, today)) {
        const step = `auto-${group.endsOn ?? ''}`;
        const next = moved(group, { step, move: 'renew', who: '', note: '', until: null, now, today });
        if (next !== null && next !== group) await revised(records, next, now);
      }
    }
    for (const template of await records.all('templates'))
      if (template.removedAt !== null && now - template.removedAt > BIN_MS)
        await records.delete('templates', template.id);
    return null;
  });
}

const BIN_MS = 30 * 86_400_000;

type Profile = Pick<Me, 'name' | 'zone' | 'roles'>;

const PROFILE_RULES: PutRules<Profile, Me> = {
  fieldsOf: ({ name, zone, roles }) => ({ name, zone, roles }),
  blank: { name: '', zone: '', roles: {} },
  create: (fields) => ({ ...fields, revision: 1 }),
  edit: (former, fields) => ({ ...fields, revision: former.revision + 1 }),
  isGone: () => false,
  isWhole: (fields) => meSchema.safeParse({ ...fields, revision: 0 }).success,
};

export function groupFieldsOf({
  id: _id,
  revision: _revision,
  lifecycle: _lifecycle,
  createdAt: _createdAt,
  updatedAt: _updatedAt,
  removedAt: _removedAt,
  ...fields
}: GroupRecord): GroupFields {
  // Records of former versions know no types of the company's own.
  return { ownType: '', ...fields };
}

export function newGroup(id: string, fields: GroupFields, now: number): GroupRecord {
  return {
    ...fields,
    id,
    revision: 1,
    lifecycle: { state: 'draft', since: now, history: [] },
    createdAt: now,
    updatedAt: now,
    removedAt: null,
  };
}

/** A group under another title keeps the former one as an alias: the chat in WhatsApp may be renamed later, or never. */
export function editedGroup(former: GroupRecord, fields: GroupFields, now: number): GroupRecord {
  const renamed = sameTitle(former.title) !== sameTitle(fields.title) && former.title !== '';
  const known = fields.aliases.some((alias) => sameTitle(alias) === sameTitle(former.title));
  const aliases = renamed && !known ? [...fields.aliases, former.title].slice(-100) : fields.aliases;
  return { ...former, ...fields, aliases, revision: former.revision + 1, updatedAt: now };
}

function rulesFor(id: string, now: number): PutRules<GroupFields, GroupRecord> {
  return {
    fieldsOf: groupFieldsOf,
    blank: BLANK_GROUP,
    create: (fields) => newGroup(id, fields, now),
    edit: (former, fields) => editedGroup(former, fields, now),
    isGone: ({ removedAt }) => removedAt !== null,
    isWhole: (fields) => fields.title.trim() !== '' && groupFieldsSchema.safeParse(fields).success,
  };
}

async function revised(records: Writing, group: GroupRecord, now: number): Promise<GroupRecord> {
  const next = { ...group, revision: group.revision + 1, updatedAt: now };
  await records.put('groups', group.id, next);
  return next;
}

function binned(group: GroupRecord, removedAt: number | null): GroupRecord {
  return (group.removedAt === null) === (removedAt === null) ? group : { ...group, removedAt };
}

function live(groups: readonly GroupRecord[]): readonly GroupRecord[] {
  return groups.filter(({ removedAt }) => removedAt === null);
}

async function zone(db: Parameters<Parameters<Library['read']>[0]>[0]): Promise<string> {
  return ((await db.get('profile', 'me')) ?? NOBODY).zone;
}

/** Reads days of instants in a zone. Making a format for each of thousands of ticks would take seconds. */
function dayReader(home: string): (epochMs: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zoneOr(home),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (epochMs) => format.format(epochMs);
}
