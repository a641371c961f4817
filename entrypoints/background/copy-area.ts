import { browser } from 'wxt/browser';
import type { CopyArea } from '@/lib/storage/second-copy';

/**
 * Where the second copy of the library lives. A private window has a database of its own that is gone when it closes, but
 * shares `storage.local` with the others: there the copy stays in memory, or the two would "recover" each other.
 */
export function copyArea(): CopyArea {
  return browser.extension?.inIncognitoContext === true ? inMemory() : inStorage();
}

function inStorage(): CopyArea {
  const { local } = browser.storage;
  return {
    get: (keys) => local.get(keys === null || typeof keys === 'string' ? keys : [...keys]),
    set: (items) => local.set(items),
    remove: (keys) => local.remove([...keys]),
  };
}

function inMemory(): CopyArea {
  const items = new Map<string, unknown>();
  return {
    async get(keys) {
      const wanted = keys === null ? [...items.keys()] : typeof keys === 'string' ? [keys] : keys;
      return Object.fromEntries(
        wanted.flatMap((key) => (items.has(key) ? [[key, items.get(key)] as const] : [])),
      );
    },
    async set(more) {
      for (const [key, value] of Object.entries(more)) items.set(key, value);
    },
    async remove(keys) {
      for (const key of keys) items.delete(key);
    },
  };
}
