import type * as z from 'zod';
import type { Anchor } from './anchor';
import { groupSchema, meSchema, templateSchema, usageSchema } from './schemas';

/** `storage.local`, or what stands for it in a test. */
export interface CopyArea {
  get(keys: string | readonly string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

export const COPIED = ['templates', 'usage', 'groups', 'profile'] as const;
export type CopiedStore = (typeof COPIED)[number];

const ANCHOR = 'library-anchor';
const PREFIX = 'copy:';

export interface Copied {
  readonly store: CopiedStore;
  readonly id: string;
  /** `null`: deleted for good. */
  readonly value: unknown;
}

/**
 * The second copy of the library: each record under a key of its own in `storage.local`, which lives in other files than
 * IndexedDB. Every change is copied before it is answered.
 */
export function createSecondCopy(area: CopyArea) {
  return {
    async anchor(): Promise<Anchor | null> {
      const kept = (await area.get(ANCHOR))[ANCHOR];
      return isAnchor(kept) ? { epoch: kept.epoch, count: kept.count, head: kept.head } : null;
    },

    /** When the anchor was written last, epoch milliseconds. */
    async copiedAt(): Promise<number | null> {
      const kept = (await area.get(ANCHOR))[ANCHOR];
      return typeof kept === 'object' && kept !== null && 'at' in kept && typeof kept.at === 'number'
        ? kept.at
        : null;
    },

    async write(changes: readonly Copied[], anchor: Anchor, at: number): Promise<void> {
      const kept = changes.filter(({ value }) => value !== null);
      const gone = changes.filter(({ value }) => value === null).map(keyOf);
      await area.set({
        ...Object.fromEntries(kept.map((change) => [keyOf(change), change.value])),
        [ANCHOR]: { ...anchor, at },
      });
      if (gone.length > 0) await area.remove(gone);
    },

    /** All that can be read; records that are damaged are counted, not returned. */
    async read(): Promise<{ readonly records: readonly Copied[]; readonly unreadable: number }> {
      const records: Copied[] = [];
      let unreadable = 0;
      for (const [key, value] of Object.entries(await area.get(null))) {
        const [, store, id] = /^copy:([a-z]+):(.+)$/.exec(key) ?? [];
        const known = COPIED.find((candidate) => candidate === store);
        if (known === undefined || id === undefined) continue;
        const parsed = SCHEMAS[known].safeParse(value);
        if (parsed.success) records.push({ store: known, id, value: parsed.data });
        else unreadable += 1;
      }
      return { records, unreadable };
    },

    /** Makes the copy hold exactly these records. */
    async replace(records: readonly Copied[], anchor: Anchor, at: number): Promise<void> {
      const wanted = new Set(records.map(keyOf));
      const stale = Object.keys(await area.get(null)).filter(
        (key) => key.startsWith(PREFIX) && !wanted.has(key),
      );
      await this.write(records, anchor, at);
      if (stale.length > 0) await area.remove(stale);
    },
  };
}

export type SecondCopy = ReturnType<typeof createSecondCopy>;

const SCHEMAS: Readonly<Record<CopiedStore, z.ZodType>> = {
  templates: templateSchema,
  usage: usageSchema,
  groups: groupSchema,
  profile: meSchema,
};

function keyOf({ store, id }: Pick<Copied, 'store' | 'id'>): string {
  return `${PREFIX}${store}:${id}`;
}

function isAnchor(value: unknown): value is Anchor {
  return (
    typeof value === 'object' &&
    value !== null &&
    'epoch' in value &&
    typeof value.epoch === 'number' &&
    'count' in value &&
    typeof value.count === 'number' &&
    'head' in value &&
    typeof value.head === 'string'
  );
}
