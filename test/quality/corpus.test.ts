import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { PackExample } from '@/lib/packs/schema';
import { exampleContext } from '@/lib/packs/self-test';
import { check } from '@/lib/rules/engine';
import { levelAtLeast } from '@/lib/rules/levels';
import type { Level } from '@/lib/rules/types';
import { message, STARTER } from '../support/starter';

/**
 * Everyday messages with the verdict that the starter policy must give. One JSON object a line:
 * `text`; `context`, as in the examples of a pack; `expect`, the strictest level and every category that the person
 * is told of. Without `expect` the guard must be silent: what is only logged may be found.
 */
interface Line {
  readonly text: string;
  readonly context?: PackExample['context'];
  readonly expect?: { readonly level: Level; readonly categories: readonly string[] };
}

const FOLDER = fileURLToPath(new URL('corpus/', import.meta.url));
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.jsonl'));

function linesOf(file: string): readonly Line[] {
  return readFileSync(FOLDER + file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Line => JSON.parse(line));
}

/** What the person is told, in one line: `confirm sensitive.salary`. */
function verdictOn({ text, context }: Line): string {
  const told = check(STARTER, message(text), exampleContext(context)).findings.filter(({ level }) =>
    levelAtLeast(level, 'tip'),
  );
  return summary(
    told[0]?.level ?? 'off',
    told.map(({ category }) => category),
  );
}

function summary(level: Level, categories: readonly string[]): string {
  return [level, ...[...new Set(categories)].sort()].join(' ');
}

describe('the corpus of everyday messages', () => {
  it('is large, and in both languages', () => {
    const texts = FILES.flatMap(linesOf).map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.length).toBeGreaterThanOrEqual(600);
    expect(texts.filter((text) => /[\u4E00-\u9FFF]/.test(text)).length).toBeGreaterThan(250);
    expect(texts.filter((text) => !/[\u4E00-\u9FFF]/.test(text)).length).toBeGreaterThan(200);
  });

  it.each(FILES)('%s gets the verdicts it should', (file) => {
    const misses = linesOf(file).flatMap((line) => {
      const wanted = summary(line.expect?.level ?? 'off', line.expect?.categories ?? []);
      const got = verdictOn(line);
      return got === wanted ? [] : [`${line.text}\n    wanted: ${wanted}\n    got:    ${got}`];
    });
    expect(misses.join('\n')).toBe('');
  });
});
