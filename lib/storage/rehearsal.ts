import type { ImportReport, ImportRow } from '@/lib/messaging/library';
import type { Result } from '@/lib/messaging/protocol';
import type { Library, Records, Writing } from './library';
import type { CopiedStore } from './second-copy';

/** Rows that a person looks through before a file is read in; more would not be read. */
const MAX_ROWS = 500;

/** Does what a file would do, without writing: the report, and every record that would be new or changed. */
export function rehearse(
  library: Library,
  work: (records: Writing) => Promise<ImportReport>,
): Promise<Result<ImportReport>> {
  return library.read(async (db) => {
    const written = new Map<string, unknown>();
    const rows = new Map<string, ImportRow>();
    const keyOf = (store: CopiedStore, id: string) => `${store}:${id}`;
    const records: Writing = {
      async get(store, id) {
        const key = keyOf(store, id);
        // A store's own records, or those that were put a moment ago in their place.
        return (written.has(key) ? written.get(key) : await db.get(store, id as never)) as never;
      },
      async all(store) {
        const there = await db.getAll(store);
        return there as never;
      },
      async put(store, id, value) {
        const key = keyOf(store, id);
        const former = written.has(key) ? rows.get(key)?.what === 'changed' : await isThere(db, store, id);
        written.set(key, value);
        rows.set(key, { what: former ? 'changed' : 'added', label: labelOf(value) });
      },
      async delete() {},
    };
    const report = await work(records);
    return { ...report, rows: [...rows.values()].slice(0, MAX_ROWS) };
  });
}

async function isThere(db: Parameters<Parameters<Library['read']>[0]>[0], store: CopiedStore, id: string) {
  return (await db.getKey(store, id as never)) !== undefined;
}

function labelOf(value: Records[CopiedStore]): string {
  if ('title' in value) return value.title;
  if ('names' in value) return value.names['zh-CN'] ?? value.names.en ?? '';
  return '';
}

/** Reads a file in, or only looks at what it would do. */
export function readIn(
  library: Library,
  dry: boolean | undefined,
  work: (records: Writing) => Promise<ImportReport>,
): Promise<Result<ImportReport>> {
  return dry === true ? rehearse(library, work) : library.write(work);
}
