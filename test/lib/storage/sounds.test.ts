import { describe, expect, it, vi } from 'vitest';
import { createSounds } from '@/lib/storage/sounds';
import { memoryArea } from '../../support/library';

const KEYS = { names: ['会议'], syllables: ['hui yi'], text: '会议 hui yi' };

describe('prepared sounds', () => {
  it('outlive the worker: the next life asks no dictionary', async () => {
    const area = memoryArea();
    const first = createSounds(area);
    await first.load();
    first.ofTemplate('t1 1', () => KEYS);
    first.ofTitle('项目组', () => 'xiang mu zu');
    first.keep();
    const make = vi.fn(() => KEYS);
    const second = createSounds(area);
    await second.load();
    expect(second.ofTemplate('t1 1', make)).toEqual(KEYS);
    expect(second.ofTitle('项目组', () => 'never')).toBe('xiang mu zu');
    expect(make).not.toHaveBeenCalled();
    second.ofTemplate('t1 2', make);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('that cannot be kept are prepared again', async () => {
    const broken = async () => {
      throw new Error('no memory');
    };
    const sounds = createSounds({ get: broken, set: broken });
    await sounds.load();
    expect(sounds.ofTemplate('t', () => KEYS)).toEqual(KEYS);
    sounds.keep();
  });
});
