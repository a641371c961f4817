import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { RELEASE } from '../support/browser';

const script = readFileSync(join(RELEASE, 'content-scripts/whatsapp.js'));

/**
 * Bytes gzipped. The aim is 90,000; with every rule of the starter pack and every detector in it the script is larger.
 * `npm run bench` prints both figures; this keeps it from growing unnoticed.
 */
const CEILING = 190_000;

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
