import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

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
    // Patience, not a limit: a busy machine is no failure.
    testTimeout: 60_000,
  },
});
