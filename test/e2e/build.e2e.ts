import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { RELEASE } from '../support/browser';

const script = readFileSync(join(RELEASE, 'content-scripts/whatsapp.js'));

/** Size budget of the content script, bytes gzipped. */
const BUDGET = 90_000;

describe('the script in the page', () => {
  it.each([
    ['the schema library', /\b_zod\b/],
    ['anything that touches IndexedDB', /\bIDB(?:Database|ObjectStore|Cursor)\b/],
  ])('carries no trace of %s', (_what, trace) => {
    expect(script.toString('utf8')).not.toMatch(trace);
  });

  it('stays within its budget', () => {
    expect(gzipSync(script).length).toBeLessThan(BUDGET);
  });
});
