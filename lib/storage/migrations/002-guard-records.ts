import type { Migration } from './index';

const DAY_MS = 24 * 60 * 60 * 1_000;
/** What the starter policy allows; exceptions of version 1 had no end. */
const LASTS_DAYS = 90;

/**
 * Version 2: exceptions have a scope and an end, "quiet in this group" is one of them; tallies of how often rules spoke,
 * reports of false alarms, reminders, times of protection.
 */
export const guardRecords: Migration = async (db, transaction) => {
  db.createObjectStore('tallies', { keyPath: 'id' }).createIndex('day', 'day');
  db.createObjectStore('reports', { keyPath: 'id' });
  db.createObjectStore('reminders', { keyPath: 'id' });
  db.createObjectStore('intervals', { keyPath: 'id' }).createIndex('from', 'from');

  const exceptions = transaction.objectStore('exceptions');
  for (const exception of await exceptions.getAll()) {
    const expiresAt = exception.createdAt + LASTS_DAYS * DAY_MS;
    await exceptions.put?.({ ...exception, scope: 'value', expiresAt });
  }
  const answers = transaction.objectStore('answers');
  for (const { quiet, ...answer } of await answers.getAll()) {
    await answers.put?.(answer);
    for (const rule of quiet) {
      const createdAt = Date.now();
      const made = { rule, scope: 'group', digest: answer.chat, label: answer.label };
      const expiresAt = createdAt + LASTS_DAYS * DAY_MS;
      await exceptions.put?.({ id: `${rule} ${answer.chat}`, ...made, createdAt, expiresAt });
    }
  }
};
