import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { longestFirst } from './test/support/longest-first';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'node_modules/**', '.output/**'],
    environment: 'node',
    globalSetup: ['test/support/approved.ts'],
    setupFiles: ['test/support/starter-setup.ts'],
    restoreMocks: true,
    // The product's modules keep no state of their own, and reading them anew for each file is half of all the work.
    pool: 'threads',
    isolate: false,
    sequence: { sequencer: longestFirst(['cli', 'panel', 'hostile', 'secrets']) },
    // Patience, not a limit: a busy machine is no failure.
    testTimeout: 60_000,
  },
});
