import { type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { Failure } from '@/lib/messaging/protocol';
import { DB_VERSION, MIGRATIONS } from './migrations/index';
import { DB_NAME, type GatehouseDb } from './shape';

export type Db = IDBPDatabase<GatehouseDb>;

/** Opens the database and brings it to today's version. Rejects where the browser refuses, or a newer version wrote it. */
export function openDatabase(onClosed: () => void): Promise<Db> {
  return openDB<GatehouseDb>(DB_NAME, DB_VERSION, {
    async upgrade(db, from, _to, transaction) {
      for (const migrate of MIGRATIONS.slice(from)) {
        await migrate(
          db as unknown as IDBPDatabase<unknown>,
          transaction as unknown as Parameters<typeof migrate>[1],
        );
      }
    },
    // A newer version in another context wants to migrate: let it, and open again when asked next.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
}

/**
 * One read-write transaction: done wholly or not at all. Without the abort, what was put before a failure would be kept.
 * `strict` waits until the bytes are on the disk.
 */
export async function transact<Names extends StoreNames<GatehouseDb>[], T>(
  db: Db,
  names: [...Names],
  work: (tx: IDBPTransaction<GatehouseDb, Names, 'readwrite'>) => Promise<T>,
): Promise<T> {
  const tx = db.transaction(names, 'readwrite', { durability: 'strict' });
  try {
    const value = await work(tx);
    await tx.done;
    return value;
  } catch (error) {
    tx.done.catch(() => undefined);
    tx.abort();
    throw error;
  }
}

/** What an error of the browser means for the one who asked. */
export function failureOf(error: unknown): Failure {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return 'storage-full';
  // The database is of a newer version of the extension: nothing was opened, nothing is overwritten.
  return name === 'VersionError' ? 'storage-newer' : 'storage-failed';
}
