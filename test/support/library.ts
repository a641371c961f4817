import { openDatabase } from '@/lib/storage/database';
import { createLibrary, type LibraryOptions } from '@/lib/storage/library';
import { libraryHandlers } from '@/lib/storage/library-handlers';
import type { CopyArea } from '@/lib/storage/second-copy';
import type { Template } from '@/lib/templates/types';

export const NOW = 1_790_000_000_000;

/** `storage.local` in memory; JSON in and out, as in Chromium. */
export function memoryArea(
  items: Map<string, string> = new Map(),
): CopyArea & { readonly items: Map<string, string> } {
  return {
    items,
    async get(keys) {
      const wanted = keys === null ? [...items.keys()] : typeof keys === 'string' ? [keys] : keys;
      return Object.fromEntries(
        wanted.flatMap((key) => (items.has(key) ? [[key, JSON.parse(items.get(key) ?? '')] as const] : [])),
      );
    },
    async set(more) {
      for (const [key, value] of Object.entries(more)) items.set(key, JSON.stringify(value));
    },
    async remove(keys) {
      for (const key of keys) items.delete(key);
    },
  };
}

/** The library as one life of the worker has it. */
export function worker(
  area: CopyArea,
  more: Partial<LibraryOptions> & {
    readonly packTemplates?: () => readonly Template[];
    readonly seedSounds?: Readonly<Record<string, string>>;
  } = {},
) {
  const now = more.now ?? (() => NOW);
  const onChange = more.onChange ?? (async () => undefined);
  const library = createLibrary({
    now,
    onChange,
    area,
    seeds: [],
    open: (onClosed) => openDatabase(onClosed),
    ...more,
  });
  return {
    library,
    ask: libraryHandlers(library, {
      now,
      packTemplates: more.packTemplates ?? (() => []),
      area,
      seedSounds: more.seedSounds ?? {},
      onChange,
    }),
  };
}

/** The value of a result that has to be there. */
export function kept<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string },
): T {
  if (!result.ok) throw new Error(`expected a value, got ${result.error}`);
  return result.value;
}
