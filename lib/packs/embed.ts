import type { Plugin } from 'vite';
import { parsePack } from './parse';
import { selfTest } from './self-test';

const NAME = 'virtual:starter-policy';
const RESOLVED = `\0${NAME}`;

/**
 * Puts the starter pack into a bundle as `virtual:starter-policy`: read, validated and tested at build time, without its
 * examples, so that the page carries neither the schema library nor a pack that fails its own examples.
 */
export function starterPolicy(read: () => string, file: string): Plugin {
  return {
    name: 'gatehouse:starter-policy',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      this.addWatchFile(file);
      const parsed = parsePack(read());
      if (!parsed.ok)
        throw new Error(parsed.errors.map(({ path, text }) => `${path}: ${text.en}`).join('\n'));
      const { policy, failed } = selfTest(parsed.pack);
      if (failed.length > 0)
        throw new Error(failed.map(({ rule, example, why }) => `${rule}: ${why.en} ${example}`).join('\n'));
      return `export const policy = ${JSON.stringify(policy)};`;
    },
  };
}
