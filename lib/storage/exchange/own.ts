import type { IDBPTransaction, StoreNames } from 'idb';
import type { ImportProblem, ImportReport } from '@/lib/messaging/library';
import type { Settings } from '@/lib/messaging/protocol';
import { keyCheck } from '../digest';
import type { OwnStores } from '../library';
import { equal } from '../merge';
import type { Own } from '../own-schemas';
import { DEFAULT_SETTINGS, type GatehouseDb } from '../shape';
import type { Report } from './files';

/** What is the person's own, as it stands in a backup. */
export async function readOwn(
  tx: IDBPTransaction<GatehouseDb, StoreNames<GatehouseDb>[], 'readonly'>,
): Promise<Own> {
  const key = await tx.objectStore('device').get('key');
  return {
    key: key === undefined ? null : keyCheck(key),
    settings: (await tx.objectStore('settings').get('settings')) ?? DEFAULT_SETTINGS,
    exceptions: await tx.objectStore('exceptions').getAll(),
    answers: await tx.objectStore('answers').getAll(),
    notices: await tx.objectStore('notices').getAll(),
    tallies: await tx.objectStore('tallies').getAll(),
    reports: await tx.objectStore('reports').getAll(),
    reminders: await tx.objectStore('reminders').getAll(),
    // An open interval is of a tab that lives now; wherever the file is read, it does not.
    intervals: (await tx.objectStore('intervals').getAll()).filter(({ to }) => to !== null),
  };
}

/**
 * Puts it onto what is there: what is there stays, what is missing comes. Exceptions, answers and counts are keyed hashes
 * and mean something only under the key that made them; from another browser they are left out, and that is told.
 */
export async function mergeOwn(own: OwnStores, file: Own, now: number): Promise<ImportReport> {
  const report: Report = { added: 0, changed: 0, same: 0, problems: [] };
  const key = await own('device').get('key');
  const ours = key !== undefined && file.key === keyCheck(key);
  await mergeSettings(own, file.settings, report);
  if (ours) {
    await missing(
      'exceptions',
      file.exceptions.filter(({ expiresAt }) => expiresAt > now),
    );
    await missing('answers', file.answers);
    await mergeTallies(own, file.tallies, report);
  } else if (file.exceptions.length + file.answers.length > 0) {
    report.problems = [otherKey(file.exceptions.length, file.answers.length)];
  }
  await missing('notices', file.notices);
  await missing('reports', file.reports);
  await missing('intervals', file.intervals);
  const asked = new Set((await own('reminders').getAll()).map(({ title }) => title));
  await missing(
    'reminders',
    file.reminders.filter(({ at, title }) => at > now && !asked.has(title)),
  );
  return report;

  async function missing<
    S extends 'exceptions' | 'answers' | 'notices' | 'reports' | 'intervals' | 'reminders',
  >(name: S, records: Own[S]): Promise<void> {
    const store = own(name);
    for (const record of records) {
      // Each store keeps its key inside.
      const id = 'id' in record ? record.id : record.chat;
      if ((await store.getKey(id as never)) !== undefined) report.same += 1;
      else {
        await store.put(record as never);
        report.added += 1;
      }
    }
  }
}

export const NOTHING_OWN: ImportReport = { added: 0, changed: 0, same: 0, problems: [] };

/** Only what was never chosen here is taken from the file. A pause never is: the guard does not go off by a file. */
async function mergeSettings(own: OwnStores, file: Settings, report: Report): Promise<void> {
  const present = (await own('settings').get('settings')) ?? DEFAULT_SETTINGS;
  const merged: Settings = {
    ...file,
    ...present,
    locale: present.locale ?? file.locale,
    welcomed: present.welcomed || file.welcomed,
    pausedUntil: present.pausedUntil,
  };
  if (equal(merged, present)) report.same += 1;
  else {
    await own('settings').put(merged, 'settings');
    report.changed += 1;
  }
}

/** The same day's count in two files is the same count, seen earlier and later. */
async function mergeTallies(own: OwnStores, tallies: Own['tallies'], report: Report): Promise<void> {
  for (const tally of tallies) {
    const known = await own('tallies').get(tally.id);
    const spoke = Math.max(known?.spoke ?? 0, tally.spoke);
    const dismissed = Math.max(known?.dismissed ?? 0, tally.dismissed);
    if (known?.spoke === spoke && known.dismissed === dismissed) report.same += 1;
    else {
      await own('tallies').put({ ...tally, spoke, dismissed });
      if (known === undefined) report.added += 1;
      else report.changed += 1;
    }
  }
}

function otherKey(exceptions: number, answers: number): ImportProblem {
  return {
    place: '',
    text: {
      'zh-CN': `${exceptions} 条例外和 ${answers} 条聊天回答属于另一个浏览器的密钥，在这里认不出来，没有读入；需要时请重新设置。`,
      en: `${exceptions} exceptions and ${answers} answers about chats belong to another browser’s key. They mean nothing here and were left out; make them again where needed.`,
    },
  };
}
