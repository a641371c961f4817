import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskOptions } from '@/lib/desk/desk';
import { createSoundWork } from '@/lib/desk/sounds';
import { createSounds } from '@/lib/storage/sounds';
import { findTemplates } from '@/lib/templates/search';
import { SEEDS } from '@/lib/templates/seeds';
import { kept, memoryArea, worker } from '../../support/library';

const NAMES = new Set(['会议', '项目组']);

describe('prepared sounds', () => {
  it('outlive the worker', async () => {
    const area = memoryArea();
    const first = createSounds(area, {});
    await first.load();
    expect(first.isKnown('会议')).toBe(false);
    await first.keep([['会议', 'hui yi']], NAMES);
    const second = createSounds(area, {});
    await second.load();
    expect(second.of(' 会议 ')).toBe('hui yi');
    expect(second.of('项目组')).toBe('');
  });

  it('are there at once for what the product comes with, and for what needs no dictionary', () => {
    const sounds = createSounds(memoryArea(), { 会议: 'hui yi' });
    expect(sounds.of('会议')).toBe('hui yi');
    expect(sounds.of('Café – Notice')).toBe('cafe notice');
    expect(sounds.isKnown('Café – Notice')).toBe(true);
  });

  it('go when nothing has the name any more', async () => {
    const area = memoryArea();
    const sounds = createSounds(area, {});
    await sounds.keep([['会议', 'hui yi']], NAMES);
    await sounds.keep([['项目组', 'xiang mu zu']], new Set(['项目组']));
    expect(sounds.isKnown('会议')).toBe(false);
    expect(area.items.get('sounds')).not.toContain('会议');
  });

  it('that cannot be kept, or were damaged, are prepared again', async () => {
    const broken = async () => {
      throw new Error('no memory');
    };
    const sounds = createSounds({ get: broken, set: broken }, {});
    await sounds.load();
    await sounds.keep([['会议', 'hui yi']], NAMES);
    expect(sounds.of('会议')).toBe('hui yi');
    const damaged = createSounds(
      memoryArea(new Map([['sounds', '[["会议"],null,7,["项目组","xiang mu zu"]]']])),
      {},
    );
    await damaged.load();
    expect(damaged.isKnown('会议')).toBe(false);
    expect(damaged.of('项目组')).toBe('xiang mu zu');
  });
});

/** What our pages send to the background, without the browser in between. */
function asPageAsks(handlers: ReturnType<typeof worker>['ask']): DeskOptions['ask'] {
  const byKind = handlers as unknown as Record<string, (input: unknown) => Promise<never>>;
  return (kind, input) => byKind[kind]?.(input) ?? Promise.reject(new Error(`nobody answers ${kind}`));
}

describe('names without sounds', () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });

  it('are found as they are written, and by sound once a page of ours has prepared them', async () => {
    const onChange = vi.fn(async () => undefined);
    const { ask } = worker(memoryArea(), { seeds: SEEDS.slice(0, 1), onChange });
    const found = async (query: string) =>
      findTemplates(query, kept(await ask['templates.list']({ title: null }))).length;
    expect([await found('会议'), await found('hytz')]).toEqual([1, 0]);

    expect(kept(await ask['sounds.missing'](null))).toEqual(['会议通知']);
    onChange.mockClear();
    const prepareSounds = createSoundWork(asPageAsks(ask));
    // Twice at once, as at an opening with a change right after: the second has nothing left to do.
    await Promise.all([prepareSounds(), prepareSounds()]);
    expect(onChange).toHaveBeenCalledTimes(1);
    expect([await found('会议'), await found('hytz')]).toEqual([1, 1]);
    expect(kept(await ask['sounds.missing'](null))).toEqual([]);
  });

  it('are none of those that the product comes with', async () => {
    const { ask } = worker(memoryArea(), {
      seeds: SEEDS.slice(0, 1),
      seedSounds: { 会议通知: 'hui yi tong zhi' },
    });
    expect(kept(await ask['sounds.missing'](null))).toEqual([]);
  });
});
