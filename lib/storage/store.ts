import type {
  Bootstrap,
  ChatAnswer,
  Exception,
  Failure,
  Notice,
  NoticeDraft,
  Result,
  Settings,
  StoredAboutMe,
} from '@/lib/messaging/protocol';
import { type Db, openDatabase, transact } from './database';
import { chatDigest, maskedLabel } from './digest';
import { DEFAULT_SETTINGS } from './shape';

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
  exportAll(): Promise<Result<StoredAboutMe>>;
  deleteAll(): Promise<Result<null>>;
}

export function createStore(options: StoreOptions): Store {
  let opening: Promise<Db> | null = null;

  return {
    async bootstrap() {
      const read = await attempt(async (db) => {
        const deviceKey = await keyOf(db);
        const tx = db.transaction(['settings', 'exceptions', 'answers']);
        const settings = (await tx.objectStore('settings').get('settings')) ?? DEFAULT_SETTINGS;
        const exceptions = await tx.objectStore('exceptions').getAll();
        const answers = await tx.objectStore('answers').getAll();
        await tx.done;
        return { settings, deviceKey, exceptions, answers, storageOk: true };
      });
      // Without storage the guard works on; what is answered counts until the page is closed.
      return read.ok
        ? read.value
        : { settings: DEFAULT_SETTINGS, deviceKey: newKey(), exceptions: [], answers: [], storageOk: false };
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

    addException: (made) =>
      changing(async (db) => {
        // The digest is the identity: allowing the same value twice is one exception.
        const exception = { ...made, id: made.digest, createdAt: options.now() };
        await db.put('exceptions', exception);
        return exception;
      }),

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
          const blank = { chat, label: maskedLabel(title), workplace: null, admin: null, quiet: [] };
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

    exportAll: () =>
      attempt(async (db) => {
        const tx = db.transaction(['settings', 'exceptions', 'answers', 'notices']);
        const settings = (await tx.objectStore('settings').get('settings')) ?? DEFAULT_SETTINGS;
        const exceptions = await tx.objectStore('exceptions').getAll();
        const answers = await tx.objectStore('answers').getAll();
        const notices = await tx.objectStore('notices').index('at').getAll();
        await tx.done;
        return { settings, exceptions, answers, notices };
      }),

    deleteAll: () =>
      changing((db) =>
        transact(db, ['settings', 'exceptions', 'answers', 'notices', 'device'], async (tx) => {
          await tx.objectStore('settings').clear();
          await tx.objectStore('exceptions').clear();
          await tx.objectStore('answers').clear();
          await tx.objectStore('notices').clear();
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
    return [...options.randomBytes(32)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }
}

function failureOf(error: unknown): Failure {
  return error instanceof Error && error.name === 'QuotaExceededError' ? 'storage-full' : 'storage-failed';
}
