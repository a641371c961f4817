import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { simplified } from '@/lib/detectors/traditional';
import { HAN_VARIANTS } from '@/lib/packs/han-variants';

const ROOM = new URL('../../../lib/rules/language/', import.meta.url);

describe('traditional characters as the rules read them', () => {
  it('become the simplified ones, unit by unit', () => {
    expect(simplified('聽日請病假')).toBe('听日请病假');
    expect(simplified('no Chinese, 😀 and 简体')).toBe('no Chinese, 😀 and 简体');
  });

  it('are known for every character that an expression names', () => {
    const named = new Set(
      readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && file !== 'traditional.ts')
        .flatMap((file) => [...readFileSync(new URL(file, ROOM), 'utf8')]),
    );
    const missed: string[] = [];
    for (let at = 0; at < HAN_VARIANTS.length; at += 2) {
      const [traditional, common] = [HAN_VARIANTS.charAt(at), HAN_VARIANTS.charAt(at + 1)];
      if (named.has(common) && simplified(traditional) !== common) missed.push(traditional);
    }
    expect(missed).toEqual([]);
  });
});
