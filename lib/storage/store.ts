import type {
  DraftReminder,
  Exception,
  FalseAlarm,
  RecordsToBackground,
  StatusInterval,
} from '@/lib/messaging/guard-records';
import type {
  Bootstrap,
  ChatAnswer,
  Notice,
  NoticeDraft,
  Result,
  Settings,
  StoredAboutMe,
} from '@/lib/messaging/protocol';
import { type Db, failureOf, openDatabase, transact } from './database';
import { chatDigest, maskedLabel } from './digest';
import { addException, addReminder, addReport, countTally, putInterval, readRecords } from './guard-records';
import { DEFAULT_SETTINGS, OWN_STORES } from './shape';

/** Notices beyond this number or age are given up, oldest first. */
const MAX_NOTICES = 2_000;
const NOTICE_AGE_MS = 90 * 24 * 60 * 60 * 1_000;

export interface StoreOptions {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
  /** Told after every change that was kept. */
  readonly onChange: () => Promise<void>;
  readonly open?: (onClosed: () => void) => Promise<Db>;
}

/** Everything that is kept. Each method is one transaction: done wholly or not at all. */
export interface Store {
  bootstrap(): Promise<Bootstrap>;
  addNotices(drafts: readonly NoticeDraft[]): Promise<Result<null>>;
  listNotices(limit: number): Promise<Result<readonly Notice[]>>;
  addException(made: Omit<Exception, 'id' | 'createdAt'>): Promise<Result<Exception>>;
  removeException(id: string): Promise<Result<null>>;
  putAnswer(title: string, change: Partial<Omit<ChatAnswer, 'chat' | 'label'>>): Promise<Result<ChatAnswer>>;
  removeAnswer(chat: string): Promise<Result<null>>;
  putSettings(change: Partial<Settings>): Promise<Result<Settings>>;
  countTally(made: RecordsToBackground['tallies.count']['in']): Promise<Result<null>>;
  addReport(made: Omit<FalseAlarm, 'id' | 'at'>): Promise<Result<FalseAlarm>>;
  removeReport(id: string): Promise<Result<null>>;
  addReminder(made: Omit<DraftReminder, 'id'>): Promise<Result<DraftReminder>>;
  removeReminder(id: string): Promise<Result<null>>;
  listReminders(): Promise<Result<readonly DraftReminder[]>>;
  putInterval(interval: StatusInterval): Promise<Result<null>>;
  exportAll(): Promise<Result<StoredAboutMe>>;
  deleteAll(): Promise<Result<null>>;
}

export function createStore(options: StoreOptions): Store {
  let opening: Promise<Db> | null = null;

  return {
    async bootstrap() {
      const read = await attempt(async (db) => {
        const deviceKey = await keyOf(db);
        const tx = db.transaction(['settings', 'exceptions', 'answers', 'tallies']);
        const settings = (await tx.objectStore('settings').get('settings')) ?? DEFAULT_SETTINGS;
        const exceptions = await tx.objectStore('exceptions').getAll();
        const answers = await tx.objectStore('answers').getAll();
        const tallies = await tx.objectStore('tallies').getAll();
        await tx.done;
        return { settings, deviceKey, exceptions, answers, tallies, storageOk: true };
      });
      // Without storage the guard works on; what is answered counts until the page is closed.
      return read.ok
        ? read.value
        : {
            settings: DEFAULT_SETTINGS,
            deviceKey: newKey(),
            exceptions: [],
            answers: [],
            tallies: [],
            storageOk: false,
          };
    },

    addNotices: (drafts) =>
      attempt(async (db) => {
        const deviceKey = await keyOf(db);
        return transact(db, ['notices'], async (tx) => {
          const notices = tx.objectStore('notices');
          for (const { title, ...notice } of drafts)
            await notices.put({ ...notice, chat: chatDigest(deviceKey, title) });
          const over = (await notices.count()) - MAX_NOTICES;
          const oldest = options.now() - NOTICE_AGE_MS;
          let dropped = 0;
          for (
            let cursor = await notices.index('at').openCursor();
            cursor;
            cursor = await cursor.continue()
          ) {
            if (dropped >= over && cursor.value.at >= oldest) break;
            await cursor.delete();
            dropped += 1;
          }
          return null;
        });
      }),

    listNotices: (limit) =>
      attempt(async (db) => {
        const newest: Notice[] = [];
        const index = db.transaction('notices').store.index('at');
        for (
          let cursor = await index.openCursor(null, 'prev');
          cursor && newest.length < limit;
          cursor = await cursor.continue()
        ) {
          newest.push(cursor.value);
        }
        return newest;
      }),

    addException: (made) => changing((db) => addException(db, made, options.now())),

    removeException: (id) =>
      changing(async (db) => {
        await db.delete('exceptions', id);
        return null;
      }),

    putAnswer: (title, change) =>
      changing(async (db) => {
        const chat = chatDigest(await keyOf(db), title);
        return transact(db, ['answers'], async (tx) => {
          const former = await tx.objectStore('answers').get(chat);
          const blank = { chat, label: maskedLabel(title), workplace: null, admin: null };
          const answer: ChatAnswer = { ...blank, ...former, ...change };
          await tx.objectStore('answers').put(answer);
          return answer;
        });
      }),

    removeAnswer: (chat) =>
      changing(async (db) => {
        await db.delete('answers', chat);
        return null;
      }),

    putSettings: (change) =>
      changing((db) =>
        transact(db, ['settings'], async (tx) => {
          const store = tx.objectStore('settings');
          const settings = { ...DEFAULT_SETTINGS, ...(await store.get('settings')), ...change };
          await store.put(settings, 'settings');
          return settings;
        }),
      ),

    // Counting is no change that others must hear of: they hear of it with their next start.
    countTally: (made) => attempt(async (db) => countTally(db, made, await keyOf(db))),

    addReport: (made) => attempt((db) => addReport(db, made, newId(), options.now())),

    removeReport: (id) =>
      changing(async (db) => {
        await db.delete('reports', id);
        return null;
      }),

    addReminder: (made) => attempt((db) => addReminder(db, made, newId())),

    removeReminder: (id) =>
      changing(async (db) => {
        await db.delete('reminders', id);
        return null;
      }),

    listReminders: () => attempt((db) => db.getAll('reminders')),

    putInterval: (interval) => attempt((db) => putInterval(db, interval)),

    exportAll: () =>
      attempt(async (db) => {
        const tx = db.transaction(['settings', 'exceptions', 'answers', 'notices']);
        const settings = (await tx.objectStore('settings').get('settings')) ?? DEFAULT_SETTINGS;
        const exceptions = await tx.objectStore('exceptions').getAll();
        const answers = await tx.objectStore('answers').getAll();
        const notices = await tx.objectStore('notices').index('at').getAll();
        await tx.done;
        return { settings, exceptions, answers, notices, ...(await readRecords(db)) };
      }),

    deleteAll: () =>
      changing((db) =>
        transact(db, [...OWN_STORES, 'device'], async (tx) => {
          for (const name of OWN_STORES) await tx.objectStore(name).clear();
          // A new key: what was kept elsewhere under the old one can no longer be matched.
          await tx.objectStore('device').put(newKey(), 'key');
          return null;
        }),
      ),
  };

  async function attempt<T>(work: (db: Db) => Promise<T>): Promise<Result<T>> {
    try {
      opening ??= (options.open ?? openDatabase)(() => {
        opening = null;
      });
      return { ok: true, value: await work(await opening) };
    } catch (error) {
      opening = null;
      return { ok: false, error: failureOf(error) };
    }
  }

  async function changing<T>(work: (db: Db) => Promise<T>): Promise<Result<T>> {
    const result = await attempt(work);
    if (result.ok) await options.onChange();
    return result;
  }

  /** The device key, made at first use. */
  function keyOf(db: Db): Promise<string> {
    return transact(db, ['device'], async (tx) => {
      const device = tx.objectStore('device');
      const made = await device.get('key');
      if (made !== undefined) return made;
      const key = newKey();
      await device.put(key, 'key');
      return key;
    });
  }

  function newKey(): string {
    return hex(32);
  }

  function newId(): string {
    return hex(16);
  }

  function hex(bytes: number): string {
    return [...options.randomBytes(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }
}
