import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';

const NAME = 'virtual:starter-policy';
const RESOLVED = `\0${NAME}`;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PACK = fileURLToPath(new URL('../../assets/starter-pack.json', import.meta.url));

/**
 * Build tool: puts the starter pack into a bundle as `virtual:starter-policy`, read, validated and tested at build time
 * and without its examples, so that the page carries neither the schema library nor a pack that fails its own examples.
 */
export function starterPolicy(): Plugin {
  return {
    name: 'gatehouse:starter-policy',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      this.addWatchFile(PACK);
      // The bundler's own resolver, so that imports mean here what they mean in the product.
      const { module } = await runnerImport<typeof import('./approve')>(
        fileURLToPath(new URL('approve.ts', import.meta.url)),
        {
          root: ROOT,
          configFile: false,
          logLevel: 'error',
          resolve: { alias: { '@': ROOT.replace(/[\\/]$/, '') } },
        },
      );
      return `export const policy = ${JSON.stringify(module.approve(await readFile(PACK, 'utf8')))};`;
    },
  };
}
