import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { firstStores } from './001-first-stores';
import { guardRecords } from './002-guard-records';
import { library } from './003-library';

/** Takes the stores from one version to the next. Typed loosely: it speaks of shapes that are no longer the type's. */
export type Migration = (
  db: IDBPDatabase<unknown>,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

/** Migration `n` leads to version `n + 1`. Never edited after release; new ones are added at the end. */
export const MIGRATIONS: readonly Migration[] = [firstStores, guardRecords, library];

export const DB_VERSION = MIGRATIONS.length;
