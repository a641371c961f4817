import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CONTENTS } from '@/lib/detectors/content';
import { PURPOSES } from '@/lib/rules/language/purposes';

const FOLDER = fileURLToPath(new URL('learned/', import.meta.url));
const FILES = readdirSync(FOLDER);

/** What a sentence may be about; `ok:salary` is harmless and uses the words of that topic. */
const LABELS = new Set<string>([...['ok', 'bug', 'greeting', 'route', 'subject'], ...CONTENTS, ...PURPOSES]);

const linesOf = (file: string): readonly string[] =>
  readFileSync(FOLDER + file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');

describe('the sentences that the weights are learned from', () => {
  it.each(FILES)('%s: a known label, a tab and a text a line', (file) => {
    const wrong = linesOf(file).filter((line) => {
      const [label = '', text = '', ...more] = line.split('\t');
      return !label.split(':').every((part) => LABELS.has(part)) || text.trim() === '' || more.length > 0;
    });
    expect(wrong).toEqual([]);
  });

  it('stand there once', () => {
    const texts = FILES.flatMap(linesOf).map((line) => line.slice(line.indexOf('\t') + 1));
    expect(texts.length).toBeGreaterThan(20_000);
    expect(new Set(texts).size).toBe(texts.length);
  });
});
