import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { longestFirst } from '../support/longest-first';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** End-to-end: real Chromium, two files at a time. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    environment: 'node',
    maxWorkers: 2,
    sequence: {
      sequencer: longestFirst([
        'fuzz-g3a',
        'fuzz-g3b',
        'mutations',
        'accessibility',
        'covering',
        'exits',
        'faults',
      ]),
    },
    // Machines are shared: these end a run that hangs, they measure nothing.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
