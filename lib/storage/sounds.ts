import type { SearchKeys } from '@/lib/templates/types';
import type { CopyArea } from './second-copy';

/**
 * Prepared sounds of names: a second of work for thousands, and the worker that knows them is stopped after half a minute.
 * They outlive it in memory of the browser session. Losing them costs time, nothing else.
 */
export interface Sounds {
  /** Brings what an earlier life of the worker prepared. */
  load(): Promise<void>;
  ofTemplate(key: string, make: () => SearchKeys): SearchKeys;
  ofTitle(title: string, make: () => string): string;
  /** Hands on what was prepared since. Nobody waits for it. */
  keep(): void;
}

const KEY = 'sounds';
/** Names that are kept prepared; beyond it the oldest are prepared again when needed. */
const MAX_KEPT = 6_000;

export function createSounds(area: Pick<CopyArea, 'get' | 'set'>): Sounds {
  const templates = new Map<string, SearchKeys>();
  const titles = new Map<string, string>();
  let loading: Promise<void> | null = null;
  let fresh = false;

  return {
    load: () => {
      loading ??= load();
      return loading;
    },
    ofTemplate: (key, make) => known(templates, key, make),
    ofTitle: (title, make) => known(titles, title, make),
    keep() {
      if (!fresh) return;
      fresh = false;
      const kept = { templates: [...templates].slice(-MAX_KEPT), titles: [...titles].slice(-MAX_KEPT) };
      area.set({ [KEY]: kept }).catch(() => undefined);
    },
  };

  async function load(): Promise<void> {
    const kept = await area.get(KEY).catch(() => ({}) as Record<string, unknown>);
    const value = kept[KEY];
    if (typeof value !== 'object' || value === null) return;
    // Written by this very build: the memory of a session ends with an update of the extension.
    const { templates: ready, titles: spoken } = value as {
      readonly templates: readonly (readonly [string, SearchKeys])[];
      readonly titles: readonly (readonly [string, string])[];
    };
    for (const [key, keys] of ready) templates.set(key, keys);
    for (const [title, keys] of spoken) titles.set(title, keys);
  }

  function known<T>(map: Map<string, T>, key: string, make: () => T): T {
    const there = map.get(key);
    if (there !== undefined) return there;
    const made = make();
    map.set(key, made);
    fresh = true;
    return made;
  }
}
