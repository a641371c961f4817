import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import packages from '../../package-lock.json';
import { REPLICA_BUILD } from '../support/serve';

/** Two copies of lexical in one bundle fail silently: no key ever inserts text. */
describe('the real editor in the replica', () => {
  const installed = Object.entries(packages.packages).filter(([path]) =>
    /(?:^|\/)node_modules\/(?:lexical|@lexical\/[^/]+)$/.test(path),
  );

  it('is locked to one copy of each of its packages, all of the same version', () => {
    const names = installed.map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect(names).toContain('lexical');
    expect(names).toContain('@lexical/plain-text');
    expect(names).toContain('@lexical/history');
    expect(new Set(names).size).toBe(names.length);
    expect([...new Set(installed.map(([, { version }]) => version))]).toEqual(['0.52.0']);
  });

  it('is bundled once', async () => {
    const { metafile } = await build({ ...REPLICA_BUILD, write: false, metafile: true });
    const cores = Object.keys(metafile.inputs).filter((path) => /node_modules\/lexical\/dist\//.test(path));
    expect(cores).toHaveLength(1);
  });
});
