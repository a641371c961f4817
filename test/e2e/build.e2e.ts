import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RELEASE } from '../support/browser';
import { PARTS, sizeOf, startedBy } from '../support/sizes';

const built = (file: string) => readFileSync(join(RELEASE, file), 'utf8');

describe('no part of the build grows unnoticed', () => {
  it.each(PARTS.map((part) => [part.name, part] as const))('%s', (_name, part) => {
    const { gzipped } = sizeOf(part);
    expect(gzipped).toBeGreaterThan(1_000);
    expect(gzipped).toBeLessThan(part.ceiling);
  });
});

describe('the worker', () => {
  it('starts without the libraries that prepare days and sounds, and without word lists', () => {
    const files = [...startedBy('background.js')];
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) expect(built(file)).not.toContain('terms:["');
  });
});

describe('the scripts in the page', () => {
  it.each(['content-scripts/whatsapp.js', 'rules.js'])(
    '%s carries no schema library, no IndexedDB, no RE2',
    (file) => {
      expect(built(file)).not.toMatch(/\b_zod\b|\bIDB(?:Database|ObjectStore|Cursor)\b|RE2JS/);
    },
  );

  it('of the first one tells the page nothing', () => {
    expect(built('content-scripts/whatsapp.js')).not.toMatch(/wxt:content-script-started/);
  });

  it('only the second one has word lists, and the first one judges by every rule that must hold at once', () => {
    const first = built('content-scripts/whatsapp.js');
    expect(first).not.toContain('terms:["');
    expect(built('rules.js')).toContain('terms:["');
    for (const rule of ['identity', 'bank', 'secret', 'many-people', 'customer-list', 'mention-all'])
      expect(first).toContain(`starter.${rule}`);
  });
});
