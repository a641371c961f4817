import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';
import type { Policy } from './schema';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PACK = fileURLToPath(new URL('../../assets/starter-pack.json', import.meta.url));
const RESOLVED = '\0';

/** How far special days are prepared: from the year before the build, for those who never update. */
const YEARS = 12;

/**
 * Build tool: puts into a bundle what is prepared at build time, so that nothing that starts often carries the libraries
 * and tables it is prepared with.
 *
 * - `virtual:starter-policy`: the starter pack, read, validated and tested, without its examples. The page carries
 *   neither the schema library nor a pack that fails its own examples.
 * - `virtual:core-policy`: of it what the core judges by, from the first moment of a page.
 * - `virtual:starter-summary`: of it what our own pages and the worker tell or reckon with, without what it finds.
 * - `virtual:special-days`: public holidays and adjusted workdays of the starter pack's regions.
 * - `virtual:seed-sounds`: the sounds of the names of the seeded templates.
 */
export function prepared(): Plugin {
  const modules: Readonly<Record<string, () => Promise<string>>> = {
    'virtual:starter-policy': async () => exported('policy', await starterPolicy()),
    'virtual:core-policy': async () => exported('policy', await corePolicy()),
    'virtual:starter-summary': async () => exported('summary', await starterSummary()),
    'virtual:special-days': async () => exported('days', await specialDays()),
    'virtual:seed-sounds': async () => exported('sounds', await seedSounds()),
  };
  return {
    name: 'gatehouse:prepared',
    resolveId: (id) => (Object.hasOwn(modules, id) ? `${RESOLVED}${id}` : undefined),
    load(id) {
      if (!id.startsWith(RESOLVED)) return undefined;
      const prepare = modules[id.slice(RESOLVED.length)];
      if (prepare !== undefined) this.addWatchFile(PACK);
      return prepare?.();
    },
  };
}

/** Reading and testing takes seconds, and several bundles of one build want parts of it: done once for the same text. */
let known: { readonly source: string; readonly policy: Promise<Policy> } | null = null;

async function starterPolicy(): Promise<Policy> {
  const source = await readFile(PACK, 'utf8');
  if (known?.source !== source) known = { source, policy: approved(source) };
  return known.policy;
}

async function approved(source: string): Promise<Policy> {
  const { approve } = await moduleAt<typeof import('./approve')>('approve.ts');
  return approve(source);
}

async function corePolicy() {
  const { corePolicyOf } = await moduleAt<typeof import('./parts')>('parts.ts');
  return corePolicyOf(await starterPolicy());
}

async function starterSummary() {
  const { summaryOf } = await moduleAt<typeof import('./parts')>('parts.ts');
  return summaryOf(await starterPolicy());
}

async function specialDays() {
  const { prepareCalendar } = await moduleAt<typeof import('../calendar/prepare')>('../calendar/prepare.ts');
  const { DEFAULT_CALENDAR } =
    await moduleAt<typeof import('../calendar/calendar')>('../calendar/calendar.ts');
  const { regions } = (await starterPolicy()).calendar ?? DEFAULT_CALENDAR;
  return prepareCalendar(regions, `${new Date().getFullYear() - 1}-01-01`, YEARS * 12);
}

async function seedSounds() {
  const { SEEDS } = await moduleAt<typeof import('../templates/seeds')>('../templates/seeds.ts');
  const { soundsOf } = await moduleAt<typeof import('../templates/sounds')>('../templates/sounds.ts');
  const { needsSounds } = await moduleAt<typeof import('../templates/keys')>('../templates/keys.ts');
  const { plain } = await moduleAt<typeof import('../templates/search')>('../templates/search.ts');
  const said = SEEDS.flatMap(({ names }) => Object.values(names)).map(plain);
  return Object.fromEntries(said.filter(needsSounds).map((name) => [name, soundsOf(name)]));
}

/** The bundler's own resolver, so that imports mean here what they mean in the product. */
async function moduleAt<T>(path: string): Promise<T> {
  const { module } = await runnerImport<T>(fileURLToPath(new URL(path, import.meta.url)), {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT.replace(/[\\/]$/, '') } },
  });
  return module;
}

function exported(name: string, value: unknown): string {
  return `export const ${name} = ${JSON.stringify(value)};`;
}
