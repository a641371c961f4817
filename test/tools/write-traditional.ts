import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { HAN_VARIANTS } from '@/lib/packs/han-variants';

/**
 * Writes `lib/detectors/traditional.ts`: of all pairs of a traditional character and its simplified form those whose
 * simplified form a word, an expression or a weight of these rooms names. Run after new words came into them.
 */
const ROOMS = ['detectors/', 'rules/language/'].map((room) => new URL(`../../lib/${room}`, import.meta.url));
const OWN = 'traditional.ts';

const named = new Set(
  ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && file !== OWN)
      .flatMap((file) => [...readFileSync(new URL(file, room), 'utf8')]),
  ),
);
let pairs = '';
for (let at = 0; at < HAN_VARIANTS.length; at += 2)
  if (named.has(HAN_VARIANTS.charAt(at + 1))) pairs += HAN_VARIANTS.slice(at, at + 2);

const file = new URL('../../lib/detectors/traditional.ts', import.meta.url);
writeFileSync(file, readFileSync(file, 'utf8').replace(/(PAIRS =\s*')[^']*'/, `$1${pairs}'`));
console.log(`${pairs.length / 2} pairs`);
