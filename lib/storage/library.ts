import type { IDBPObjectStore, StoreNames } from 'idb';
import type { GroupRecord, Me } from '@/lib/groups/types';
import type { Result } from '@/lib/messaging/protocol';
import type { Template, TemplateUsage } from '@/lib/templates/types';
import {
  type Anchor,
  advanced,
  anchorOf,
  EMPTY_ANCHOR,
  type LibraryState,
  type Mark,
  sameRecords,
  type Trouble,
} from './anchor';
import { type Db, failureOf, openDatabase, transact } from './database';
import { equal } from './merge';
import { COPIED, type Copied, type CopiedStore, type CopyArea, createSecondCopy } from './second-copy';
import { type GatehouseDb, OWN_STORES } from './shape';

export interface LibraryOptions {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Told after every change that open views should show. */
  readonly onChange: () => Promise<void>;
  readonly area: CopyArea;
  readonly open?: (onClosed: () => void) => Promise<Db>;
  /** Templates that the product comes with. */
  readonly seeds: readonly Template[];
}

/** What stands in the stores that are copied. */
export interface Records {
  templates: Template;
  usage: TemplateUsage;
  groups: GroupRecord;
  profile: Me;
}

/** One transaction's view of the records. What is put or deleted in it counts wholly or not at all. */
export interface Writing {
  get<S extends CopiedStore>(store: S, id: string): Promise<Records[S] | undefined>;
  all<S extends CopiedStore>(store: S): Promise<readonly Records[S][]>;
  put<S extends CopiedStore>(store: S, id: string, value: Records[S]): Promise<void>;
  delete(store: CopiedStore, id: string): Promise<void>;
}

export type OwnStore = (typeof OWN_STORES)[number] | 'device';

/** The stores of what is the person's own, in the same transaction as the records. */
export type OwnStores = <S extends OwnStore>(
  name: S,
) => IDBPObjectStore<GatehouseDb, StoreNames<GatehouseDb>[], S, 'readwrite'>;

/**
 * Templates, groups and profile as they are kept: every change is one transaction that also moves the anchor, then goes
 * into the second copy, and only then is answered. At its first use the library looks whether the database still holds
 * what the anchor says, and brings back what is missing.
 */
export interface Library {
  read<T>(work: (db: Db) => Promise<T>): Promise<Result<T>>;
  /** `quiet`: nothing that an open view shows has changed. */
  write<T>(work: (records: Writing) => Promise<T>, quiet?: boolean): Promise<Result<T>>;
  /** As `write`, with what is the person's own in the same transaction: a backup counts wholly or not at all. */
  writeAll<T>(work: (records: Writing, own: OwnStores) => Promise<T>): Promise<Result<T>>;
  state(): Promise<Result<LibraryState>>;
  acknowledge(): Promise<Result<null>>;
  copiedAt(): Promise<number | null>;
  /** The last change could not be kept because the disk is full. */
  isFull(): boolean;
}

export function createLibrary(options: LibraryOptions): Library {
  const copy = createSecondCopy(options.area);
  let opening: Promise<Db> | null = null;
  let checked: Promise<void> | null = null;
  let full = false;
  /** Copies are written one after the other, in the order of their transactions. */
  let copying: Promise<void> = Promise.resolve();

  return {
    read: (work) => attempt(work),
    write,
    writeAll,
    state: () => attempt(stateOf),
    acknowledge: () =>
      attempt((db) =>
        transact(db, ['library'], async (tx) => {
          const store = tx.objectStore('library');
          const state = await store.get('state');
          if (state !== undefined) await store.put({ ...state, trouble: null }, 'state');
          return null;
        }),
      ),
    copiedAt: () => copy.copiedAt(),
    isFull: () => full,
  };

  async function write<T>(work: (records: Writing) => Promise<T>, quiet = false): Promise<Result<T>> {
    const result = await attempt((db) => commit(db, work));
    full = !result.ok && result.error === 'storage-full';
    if (result.ok && result.value.changed && !quiet) await options.onChange();
    return result.ok ? { ok: true, value: result.value.value } : result;
  }

  async function writeAll<T>(work: (records: Writing, own: OwnStores) => Promise<T>): Promise<Result<T>> {
    const result = await attempt((db) => commit(db, work, [...OWN_STORES, 'device']));
    if (result.ok) await options.onChange();
    return result.ok ? { ok: true, value: result.value.value } : result;
  }

  async function attempt<T>(work: (db: Db) => Promise<T>): Promise<Result<T>> {
    try {
      opening ??= (options.open ?? openDatabase)(() => {
        opening = null;
      });
      const db = await opening;
      checked ??= check(db);
      await checked;
      return { ok: true, value: await work(db) };
    } catch (error) {
      opening = null;
      checked = null;
      return { ok: false, error: failureOf(error) };
    }
  }

  async function commit<T>(
    db: Db,
    work: (records: Writing, own: OwnStores) => Promise<T>,
    also: readonly OwnStore[] = [],
  ): Promise<{ readonly value: T; readonly changed: boolean }> {
    const changes = new Map<string, Copied>();
    const gone: Mark[] = [];
    const come: Mark[] = [];
    const names: StoreNames<GatehouseDb>[] = [...COPIED, 'library', ...also];
    const { value, anchor } = await transact(db, names, async (tx) => {
      const change = async (store: CopiedStore, id: string, next: unknown) => {
        const former = await tx.objectStore(store).get(keyIn(id));
        if (former !== undefined) gone.push(markOf(store, id, former));
        if (next === null) await tx.objectStore(store).delete(keyIn(id));
        else {
          // Stores with the id inside take no key beside it.
          await (store === 'profile'
            ? tx.objectStore(store).put(next as Me, 'me')
            : tx.objectStore(store).put(next as never));
          come.push(markOf(store, id, next));
        }
        changes.set(`${store}:${id}`, { store, id, value: next });
      };
      const records: Writing = {
        get: async (store, id) => (await tx.objectStore(store).get(keyIn(id))) as never,
        all: async (store) => (await tx.objectStore(store).getAll()) as never,
        put: (store, id, next) => change(store, id, next),
        delete: (store, id) => change(store, id, null),
      };
      const made = await work(records, (name) => tx.objectStore(name));
      const state = (await tx.objectStore('library').get('state')) ?? EMPTY_STATE;
      if (changes.size === 0) return { value: made, anchor: state.anchor };
      const next = advanced(state.anchor, gone, come);
      await tx.objectStore('library').put({ ...state, anchor: next }, 'state');
      return { value: made, anchor: next };
    });
    if (changes.size > 0) await copied([...changes.values()], anchor);
    return { value, changed: changes.size > 0 };
  }

  /** Writes the second copy. A copy that fails is made up for at the next start; the change itself is kept. */
  function copied(changes: readonly Copied[], anchor: Anchor): Promise<void> {
    copying = copying.then(() => copy.write(changes, anchor, options.now())).catch(() => undefined);
    return copying;
  }

  async function stateOf(db: Db): Promise<LibraryState> {
    return (await db.get('library', 'state')) ?? EMPTY_STATE;
  }

  /** Compares the database with its anchors, recovers what is missing, and puts in the seeds. */
  async function check(db: Db): Promise<void> {
    const { state, there } = await everythingIn(db);
    const now = anchorOf(there.map(markOfCopied), state.anchor.epoch);
    // Without its second copy the library still works; `undefined`: the copy could not be asked.
    const outside = await copy.anchor().catch(() => undefined);
    const whole = sameRecords(now, state.anchor) && (outside?.epoch ?? 0) <= state.anchor.epoch;
    if (!whole) await recover(db, state, there, outside ?? null);
    else if (outside === null || (outside && !equal(outside, state.anchor)))
      await copy.replace(there, state.anchor, options.now()).catch(() => undefined);
    await plantSeeds(db);
  }

  async function recover(
    db: Db,
    state: LibraryState,
    there: readonly Copied[],
    outside: Anchor | null,
  ): Promise<void> {
    const { records, unreadable } = await copy.read().catch(() => ({ records: [], unreadable: 0 }));
    const merged = new Map(there.map((record) => [`${record.store}:${record.id}`, record]));
    for (const record of records) {
      const key = `${record.store}:${record.id}`;
      const known = merged.get(key);
      if (known === undefined || markOfCopied(known).revision < markOfCopied(record).revision)
        merged.set(key, record);
    }
    const all = [...merged.values()];
    const expected = Math.max(outside?.count ?? 0, state.anchor.count);
    const anchor = anchorOf(all.map(markOfCopied), Math.max(outside?.epoch ?? 0, state.anchor.epoch) + 1);
    const lost = Math.max(unreadable, expected - all.length);
    const trouble = troubleOf(lost, all.length - there.length, options.now());
    await transact(db, [...COPIED, 'library'], async (tx) => {
      for (const { store, value } of all)
        await (store === 'profile'
          ? tx.objectStore(store).put(value as Me, 'me')
          : tx.objectStore(store).put(value as never));
      // Seeds that were there once are known by the records; those deleted since then come back with them, or not at all.
      const seeded = state.seeded.length > 0 ? state.seeded : options.seeds.map(({ id }) => id);
      const begun = state.seeded.length > 0 || expected > 0;
      await tx.objectStore('library').put({ anchor, seeded: begun ? seeded : [], trouble }, 'state');
    });
    await copy.replace(all, anchor, options.now()).catch(() => undefined);
  }

  async function plantSeeds(db: Db): Promise<void> {
    const { seeded } = await stateOf(db);
    const known = new Set(seeded);
    const fresh = options.seeds.filter(({ id }) => !known.has(id));
    if (fresh.length === 0) return;
    await commit(db, async (records) => {
      for (const seed of fresh)
        if ((await records.get('templates', seed.id)) === undefined)
          await records.put('templates', seed.id, {
            ...seed,
            createdAt: options.now(),
            updatedAt: options.now(),
          });
      return null;
    });
    await transact(db, ['library'], async (tx) => {
      const store = tx.objectStore('library');
      const state = (await store.get('state')) ?? EMPTY_STATE;
      await store.put({ ...state, seeded: [...state.seeded, ...fresh.map(({ id }) => id)] }, 'state');
    });
  }
}

const EMPTY_STATE: LibraryState = { anchor: EMPTY_ANCHOR, seeded: [], trouble: null };

/** The profile is the only record of its store; its key is `me`, as is its id. */
function keyIn(id: string): never {
  return id as never;
}

/** State and records of one moment: read apart, a write in between would look like damage. */
async function everythingIn(
  db: Db,
): Promise<{ readonly state: LibraryState; readonly there: readonly Copied[] }> {
  const tx = db.transaction([...COPIED, 'library']);
  const state = (await tx.objectStore('library').get('state')) ?? EMPTY_STATE;
  const lists = await Promise.all(
    COPIED.map(async (store) =>
      (await tx.objectStore(store).getAll()).map((value) => ({
        store,
        id: 'id' in value ? value.id : 'me',
        value,
      })),
    ),
  );
  await tx.done;
  return { state, there: lists.flat() };
}

function markOfCopied({ store, id, value }: Copied): Mark {
  return markOf(store, id, value);
}

/** Usage has no revision: its count rises with each use. */
function markOf(store: CopiedStore, id: string, value: unknown): Mark {
  const of = value as { readonly revision?: number; readonly count?: number };
  return { store, id, revision: of.revision ?? of.count ?? 0 };
}

function troubleOf(lost: number, recovered: number, at: number): Trouble {
  return lost === 0
    ? {
        state: 'recovered',
        at,
        lost,
        text: {
          'zh-CN': `浏览器的数据库损坏了，已从自动备份恢复 ${recovered} 条记录，没有丢失。`,
          en: `The browser’s database was damaged. ${recovered} records were brought back from the automatic copy; nothing is missing.`,
        },
      }
    : {
        state: 'damaged',
        at,
        lost,
        text: {
          'zh-CN': `浏览器的数据库损坏了，恢复了 ${recovered} 条记录，另有 ${lost} 条没能找回。请用备份文件恢复。`,
          en: `The browser’s database was damaged. ${recovered} records were brought back, ${lost} are missing. Restore them from a backup file.`,
        },
      };
}
