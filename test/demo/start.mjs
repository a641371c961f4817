/** `npm start`: what a fresh machine lacks first, then the demo. Plain JavaScript: nothing may be installed yet. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, ensurePackages } from '../support/setup.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

ensurePackages();
if (!ensureBrowser()) process.exit(1);
for (const command of [
  ['wxt', 'build'],
  ['tsx', 'test/demo/main.ts', ...process.argv.slice(2)],
]) {
  const done = spawnSync('npx', ['--no-install', ...command], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
}
