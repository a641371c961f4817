import { factsOf, NOBODY } from '@/lib/groups/record';
import type { LibraryFacts, LibraryToBackground, StorageHealth } from '@/lib/messaging/library';
import type { Failure } from '@/lib/messaging/protocol';
import type { Template } from '@/lib/templates/types';
import { binHandlers } from './bin';
import { exchangeHandlers } from './exchange/index';
import { groupHandlers } from './groups';
import type { Library } from './library';
import type { CopyArea } from './second-copy';
import { createSounds, soundHandlers } from './sounds';
import { type Answers, templateHandlers } from './templates';

export interface HandlerOptions {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Team templates of the packs in force. */
  readonly packTemplates: () => readonly Template[];
  /** Where prepared sounds are kept. */
  readonly area: Pick<CopyArea, 'get' | 'set'>;
  /** Sounds that the product comes with, by name. */
  readonly seedSounds: Readonly<Record<string, string>>;
  /** Told when names can be found by more than before. */
  readonly onChange: () => Promise<void>;
}

/** Answers to everything that can be asked about the library. */
export function libraryHandlers(
  library: Library,
  options: HandlerOptions,
): Answers<keyof LibraryToBackground> {
  const sounds = createSounds(options.area, options.seedSounds);
  return {
    ...templateHandlers(library, { ...options, sounds }),
    ...groupHandlers(library, { ...options, sounds }),
    ...exchangeHandlers(library, options),
    ...binHandlers(library),
    ...soundHandlers(library, { ...options, sounds }),
    'storage.health': async () => ({ ok: true, value: await healthOf(library) }),
    'storage.acknowledge': () => library.acknowledge(),
  };
}

/** What the guard needs to know; `undefined` while the library cannot be read. */
export async function libraryFacts(library: Library): Promise<LibraryFacts | undefined> {
  const read = await library.read(async (db) => {
    const tx = db.transaction(['groups', 'profile']);
    const groups = await tx.objectStore('groups').getAll();
    const me = (await tx.objectStore('profile').get('me')) ?? NOBODY;
    await tx.done;
    const counting = groups.filter(
      ({ removedAt, lifecycle }) => removedAt === null && lifecycle.state !== 'archived',
    );
    return { me, groups: counting.map((group) => factsOf(group, me)) };
  });
  return read.ok ? read.value : undefined;
}

async function healthOf(library: Library): Promise<StorageHealth> {
  const copiedAt = await library.copiedAt().catch(() => null);
  const counts = await library.read(async (db) => ({
    templates: await db.count('templates'),
    groups: await db.count('groups'),
  }));
  const state = await library.state();
  if (!counts.ok || !state.ok) {
    const error = counts.ok ? (state.ok ? 'storage-failed' : state.error) : counts.error;
    const known = FAILURES[error] ?? FAILURES['storage-failed'];
    return { ...known, templates: 0, groups: 0, copiedAt, lost: 0 };
  }
  const { trouble } = state.value;
  // Everything can be read, nothing can be written.
  if (trouble === null && library.isFull())
    return { ...FAILURES['storage-full'], ...counts.value, copiedAt, lost: 0 };
  return {
    state: trouble?.state ?? 'ok',
    text: trouble?.text ?? null,
    ...counts.value,
    copiedAt,
    lost: trouble?.lost ?? 0,
  };
}

type Told = Pick<StorageHealth, 'state' | 'text'>;

const FAILURES: Readonly<Partial<Record<Failure, Told>>> & {
  readonly 'storage-failed': Told;
  readonly 'storage-full': Told;
} = {
  'storage-failed': {
    state: 'failed',
    text: {
      'zh-CN': '浏览器的数据库现在打不开。检查照常进行；请重启浏览器再试。',
      en: 'The browser’s database cannot be opened right now. Checks go on; please restart the browser.',
    },
  },
  'storage-full': {
    state: 'full',
    text: {
      'zh-CN': '磁盘空间不足，新的改动保存不了。已有内容都在；请腾出空间再试。',
      en: 'The disk is full and changes cannot be kept. What is there is safe; please free some space.',
    },
  },
  'storage-newer': {
    state: 'newer',
    text: {
      'zh-CN': '数据由更新版本的 Gatehouse 写入。此旧版本不会改动它；请更新扩展。',
      en: 'The data was written by a newer version of Gatehouse. This older one leaves it alone; please update.',
    },
  },
};
