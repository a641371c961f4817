/** Bundles the bench as the product is bundled, and runs it: a loader that rewrites modules would be measured as well. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const bundle = here('.bundle.mjs');
await build({
  entryPoints: [here('bench.ts')],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  alias: { '@': here('../..').replace(/[\\/]$/, '') },
});
const { status } = spawnSync(process.execPath, [bundle, ...process.argv.slice(2)], { stdio: 'inherit' });
rmSync(bundle, { force: true });
process.exitCode = status ?? 1;
