import { parseArgs } from 'node:util';
import { detection } from './detection';
import { guard } from './guard';
import { panel } from './panel';

/**
 * `npm run bench`: what the product costs, in one run with what it is compared with. Nothing here is a test: a figure
 * over its aim is printed as such. `-- --only detection`, `guard` or `panel` runs one section.
 */
const SECTIONS = { detection, guard, panel } as const;

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const wanted = Object.entries(SECTIONS).filter(([name]) => values.only === undefined || values.only === name);
if (wanted.length === 0) {
  console.log(`There is no section “${values.only}”; there are: ${Object.keys(SECTIONS).join(', ')}`);
  process.exitCode = 2;
}
for (const [, section] of wanted) await section();
