import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { HAN_VARIANTS } from '@/lib/packs/han-variants';

/**
 * Writes `lib/rules/language/traditional.ts`: of all pairs of a traditional character and its simplified form those
 * whose simplified form an expression of the etiquette rules names. Run after new words came into them.
 */
const ROOM = new URL('../../lib/rules/language/', import.meta.url);
const OWN = 'traditional.ts';

const named = new Set(
  readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && file !== OWN)
    .flatMap((file) => [...readFileSync(new URL(file, ROOM), 'utf8')]),
);
let pairs = '';
for (let at = 0; at < HAN_VARIANTS.length; at += 2)
  if (named.has(HAN_VARIANTS.charAt(at + 1))) pairs += HAN_VARIANTS.slice(at, at + 2);

const file = new URL(OWN, ROOM);
writeFileSync(file, readFileSync(file, 'utf8').replace(/(PAIRS =\s*')[^']*'/, `$1${pairs}'`));
console.log(`${pairs.length / 2} pairs`);
