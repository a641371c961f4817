import { needsSounds, wordsOf } from '@/lib/templates/keys';
import { plain } from '@/lib/templates/search';
import type { Template } from '@/lib/templates/types';
import type { Db } from './database';
import type { Library } from './library';
import type { CopyArea } from './second-copy';
import { type Answers, asNull } from './templates';

/**
 * The sounds of names, as they were prepared: at build time for the seeds, by our own pages for the rest. The dictionary
 * is half a megabyte, and the worker starts many times an hour. Losing them costs time, nothing else: until a page of
 * ours is open again, names are found as they are written.
 */
export interface Sounds {
  /** Brings what is kept. */
  load(): Promise<void>;
  /** The sounds of a text; empty while they are not known. */
  of(text: string): string;
  isKnown(text: string): boolean;
  /** Another number where sounds may have changed: what was made with them is made anew. */
  edition(): number;
  /** Takes in prepared sounds, and forgets those of names that nothing has any more. */
  keep(made: Iterable<Spoken>, names: ReadonlySet<string>): Promise<void>;
}

/** A name as `plain` writes it, and its sounds. */
export type Spoken = readonly [name: string, sounds: string];

const KEY = 'sounds';

export function createSounds(
  area: Pick<CopyArea, 'get' | 'set'>,
  ready: Readonly<Record<string, string>>,
): Sounds {
  const fixed = new Map(Object.entries(ready));
  let kept = new Map<string, string>();
  let loading: Promise<void> | null = null;
  let edition = 0;

  return {
    load: () => {
      loading ??= load();
      return loading;
    },
    of(text) {
      const said = plain(text);
      if (!needsSounds(said)) return wordsOf([said]);
      return fixed.get(said) ?? kept.get(said) ?? '';
    },
    isKnown(text) {
      const said = plain(text);
      return !needsSounds(said) || fixed.has(said) || kept.has(said);
    },
    edition: () => edition,
    async keep(made, names) {
      edition += 1;
      kept = new Map([...kept, ...made].filter(([name]) => names.has(name) && !fixed.has(name)));
      await area.set({ [KEY]: [...kept] }).catch(() => undefined);
    },
  };

  async function load(): Promise<void> {
    const stored = (await area.get(KEY).catch(() => ({}) as Record<string, unknown>))[KEY];
    if (!Array.isArray(stored)) return;
    kept = new Map(stored.filter(isSpoken));
    edition += 1;
  }
}

function isSpoken(value: unknown): value is Spoken {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string';
}

/** Answers to our pages, which prepare what is missing. */
export function soundHandlers(
  library: Library,
  options: {
    readonly packTemplates: () => readonly Template[];
    readonly sounds: Sounds;
    readonly onChange: () => Promise<void>;
  },
): Answers<'sounds.missing' | 'sounds.keep'> {
  return {
    'sounds.missing': () =>
      library.read(async (db) => {
        await options.sounds.load();
        return [...(await namesIn(db))].filter((name) => !options.sounds.isKnown(name));
      }),

    'sounds.keep': async ({ sounds }) => {
      const result = await library.read(async (db) => {
        await options.sounds.load();
        await options.sounds.keep(sounds, await namesIn(db));
      });
      if (result.ok) await options.onChange();
      return asNull(result);
    },
  };

  /** Everything that is found by its sounds, the bin included. */
  async function namesIn(db: Db): Promise<ReadonlySet<string>> {
    const tx = db.transaction(['templates', 'groups']);
    const [templates, groups] = await Promise.all([
      tx.objectStore('templates').getAll(),
      tx.objectStore('groups').getAll(),
    ]);
    await tx.done;
    const names = [...options.packTemplates(), ...templates].flatMap((template) =>
      Object.values(template.names),
    );
    return new Set([...names, ...groups.map(({ title }) => title)].map(plain));
  }
}
