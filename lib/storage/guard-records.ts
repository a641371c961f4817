import type {
  DraftReminder,
  Exception,
  FalseAlarm,
  GuardRecords,
  RecordsToBackground,
  StatusInterval,
} from '@/lib/messaging/guard-records';
import { type Db, transact } from './database';
import { chatDigest } from './digest';

/** What the guard keeps beside notices and answers. Each function is one transaction. */

const DAY_MS = 24 * 60 * 60 * 1_000;
/** How long it is kept, in days, and how much of it. */
const TALLIES_DAYS = 60;
const INTERVALS_DAYS = 30;
const MAX_INTERVALS = 500;
const MAX_REPORTS = 200;
const MAX_REMINDERS = 100;

/** Keeps an exception. Making the same one twice renews it; what has ended goes. */
export function addException(
  db: Db,
  made: Omit<Exception, 'id' | 'createdAt'>,
  now: number,
): Promise<Exception> {
  return transact(db, ['exceptions'], async (tx) => {
    const exceptions = tx.objectStore('exceptions');
    for (const { id, expiresAt } of await exceptions.getAll())
      if (expiresAt <= now) await exceptions.delete(id);
    const id = made.scope === 'value' ? made.digest : `${made.rule} ${made.digest}`;
    const exception = { ...made, id, createdAt: now };
    await exceptions.put(exception);
    return exception;
  });
}

export function countTally(
  db: Db,
  { day, rule, title, what }: RecordsToBackground['tallies.count']['in'],
  deviceKey: string,
): Promise<null> {
  return transact(db, ['tallies'], async (tx) => {
    const tallies = tx.objectStore('tallies');
    const chat = chatDigest(deviceKey, title);
    const id = `${day} ${rule} ${chat}`;
    const former = (await tallies.get(id)) ?? { id, day, rule, chat, spoke: 0, dismissed: 0 };
    await tallies.put({ ...former, [what]: former[what] + 1 });
    const oldest = new Date(Date.parse(day) - TALLIES_DAYS * DAY_MS).toISOString().slice(0, 10);
    for (const old of await tallies.index('day').getAllKeys(IDBKeyRange.upperBound(oldest, true)))
      await tallies.delete(old);
    return null;
  });
}

export function addReport(
  db: Db,
  made: Omit<FalseAlarm, 'id' | 'at'>,
  id: string,
  now: number,
): Promise<FalseAlarm> {
  return transact(db, ['reports'], async (tx) => {
    const reports = tx.objectStore('reports');
    const report = { ...made, id, at: now };
    await reports.put(report);
    if ((await reports.count()) > MAX_REPORTS) {
      const all = (await reports.getAll()).sort((a, b) => b.at - a.at);
      for (const old of all.slice(MAX_REPORTS)) await reports.delete(old.id);
    }
    return report;
  });
}

/** One reminder a chat: the new one takes the place of the old. */
export function addReminder(db: Db, made: Omit<DraftReminder, 'id'>, id: string): Promise<DraftReminder> {
  return transact(db, ['reminders'], async (tx) => {
    const reminders = tx.objectStore('reminders');
    const all = (await reminders.getAll()).sort((a, b) => a.at - b.at);
    for (const old of all.filter(({ title }, at) => title === made.title || at >= MAX_REMINDERS))
      await reminders.delete(old.id);
    const reminder = { ...made, id };
    await reminders.put(reminder);
    return reminder;
  });
}

export function putInterval(db: Db, interval: StatusInterval): Promise<null> {
  return transact(db, ['intervals'], async (tx) => {
    const intervals = tx.objectStore('intervals');
    await intervals.put(interval);
    const over = (await intervals.count()) - MAX_INTERVALS;
    const oldest = interval.from - INTERVALS_DAYS * DAY_MS;
    let dropped = 0;
    for (let cursor = await intervals.index('from').openCursor(); cursor; cursor = await cursor.continue()) {
      if (dropped >= over && cursor.value.from >= oldest) break;
      await cursor.delete();
      dropped += 1;
    }
    return null;
  });
}

export async function readRecords(db: Db): Promise<GuardRecords> {
  const tx = db.transaction(['tallies', 'reports', 'reminders', 'intervals']);
  const records = {
    tallies: await tx.objectStore('tallies').getAll(),
    reports: await tx.objectStore('reports').getAll(),
    reminders: await tx.objectStore('reminders').getAll(),
    intervals: await tx.objectStore('intervals').index('from').getAll(),
  };
  await tx.done;
  return records;
}
