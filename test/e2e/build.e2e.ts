import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { RELEASE } from '../support/browser';

const script = readFileSync(join(RELEASE, 'content-scripts/whatsapp.js'));

/**
 * Bytes gzipped. The aim is 90,000; with every rule of the starter pack and every detector in it the script is larger.
 * `npm run bench` prints both figures; this keeps it from growing unnoticed.
 */
const CEILING = 200_000;

/** Bytes that are read and run at every start of the worker, many times an hour: no tables, no dictionaries. */
const WORKER_CEILING = 450_000;

describe('the worker', () => {
  it('starts without the libraries that prepare days and sounds', () => {
    const files = startedBy('background.js');
    const size = [...files].reduce((sum, file) => sum + readFileSync(join(RELEASE, file)).length, 0);
    expect(files.size).toBeGreaterThan(1);
    expect(size).toBeLessThan(WORKER_CEILING);
  });
});

/** A script and all that it imports at its start. */
function startedBy(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  const source = readFileSync(join(RELEASE, file), 'utf8');
  for (const [, path = ''] of source.matchAll(/(?:\bfrom|\bimport)"(\.[^"]+\.js)"/g))
    startedBy(join(dirname(file), path), found);
  return found;
}

describe('the script in the page', () => {
  it.each([
    ['the schema library', /\b_zod\b/],
    ['anything that touches IndexedDB', /\bIDB(?:Database|ObjectStore|Cursor)\b/],
  ])('carries no trace of %s', (_what, trace) => {
    expect(script.toString('utf8')).not.toMatch(trace);
  });

  it('does not grow unnoticed', () => {
    expect(gzipSync(script).length).toBeLessThan(CEILING);
  });
});
