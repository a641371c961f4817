import { readFileSync, writeFileSync } from 'node:fs';
import { fold } from '@/lib/detectors/fold';
import type { PackExample, PackRule } from '@/lib/packs/schema';
import { purposeFeatures } from '@/lib/rules/language/purpose-features';
import { PURPOSES } from '@/lib/rules/language/purposes';
import { readingOfText } from '@/lib/rules/language/reading';
import { seedTexts } from './seed-texts';

/**
 * `tsx test/tools/train-purposes.ts FILE…` writes `lib/rules/language/purpose-weights.ts`. A file is a table with a label
 * and a sentence a line (`.tsv`, line breaks as \n), sentences without a purpose (`.txt`), a pack with examples (`.json`), or JSON lines with `text`,
 * `expect` and `tag`, as in `test/quality`. Logistic regression over all purposes at once, with AdaGrad; small weights
 * are drawn to nothing, so that the table stays small.
 */
interface Example {
  readonly purpose: number;
  readonly features: readonly string[];
}

const ROUNDS = 14;
const RATE = 0.25;
/** After each round every weight goes this much towards nothing, so that what few sentences need is left out. */
const SPARSE = 0.12;
const SMALL = 0.985;
/** A feature of fewer sentences is chance. */
const SEEN = 4;
/** Less wrong than this is right. */
const ENOUGH = 0.004;
const ONE = 8;
const MOST = 25;
/** Less than this decides nothing. */
const LEAST = 3;

const repeated = (examples: readonly Example[]): readonly Example[] =>
  Array.from({ length: ASSERTED }, () => examples).flat();

function examplesOf(file: string): readonly Example[] {
  if (file.endsWith('.json')) return ofPack(JSON.parse(readFileSync(file, 'utf8')));
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const examples = lines.flatMap((line) => {
    const [label, text] = labelled(file, line);
    return label === undefined ? [] : [example(label, text)];
  });
  return /\/(?:corpus|etiquette)\//.test(file) ? repeated(examples) : examples;
}

function example(label: string, text: string): Example {
  const reading = readingOfText(fold(text));
  return { purpose: PURPOSES.indexOf(label as never), features: [...purposeFeatures(reading)] };
}

/** What is a test as well counts several times: a pack's own examples, the corpus, the seeded templates. */
const ASSERTED = 4;

function ofPack(pack: { readonly rules: readonly PackRule[] }): readonly Example[] {
  const all = pack.rules.flatMap((rule) => {
    const purpose = rule.kind === 'route-out' ? rule.to : rule.kind;
    if (!PURPOSES.includes(purpose as never) || rule.examples === undefined) return [];
    const { hit = [], ok = [] } = rule.examples;
    return [
      ...hit.map((one) => example(purpose, textOf(one))),
      ...ok.map((one) => example('none', textOf(one))),
    ];
  });
  return repeated(all);
}

const textOf = (one: PackExample): string => (typeof one === 'string' ? one : one.text);

/** The purpose, or `none`; nothing where the line is about something else. */
function labelled(file: string, line: string): readonly [label: string | undefined, text: string] {
  if (file.endsWith('.txt')) return ['none', line];
  if (file.endsWith('.tsv')) {
    const [label = '', text = ''] = line.split('\t');
    return [label === 'bug' ? 'urgent-bug' : label, text.replaceAll('\\n', '\n')];
  }
  const { text, expect, tag, want } = JSON.parse(line);
  const category = typeof expect === 'string' ? expect : (expect?.categories?.[0] ?? '');
  const name = (
    tag !== undefined && category.startsWith('etiquette.subject') ? tag : (want ?? category)
  ).replace(/^(?:etiquette|route)\./, '');
  const purpose = name === 'bug' ? 'urgent-bug' : name;
  if (purpose === 'subject') return [undefined, text];
  return [PURPOSES.includes(purpose as never) ? purpose : 'none', text];
}

/** Always the same numbers, so that the same sentences make the same table. */
function shuffled<T>(items: readonly T[], round: number): readonly T[] {
  const all = [...items];
  let seed = 12_345 + round;
  for (let at = all.length - 1; at > 0; at -= 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    const other = seed % (at + 1);
    [all[at], all[other]] = [all[other] as T, all[at] as T];
  }
  return all;
}

type Weights = Map<string, Float64Array>;

/**
 * Learns from the sentences, round by round. With `kept`, only weights that are something there learn, and nothing draws
 * them back.
 */
function train(examples: readonly Example[], kept?: Weights): { weights: Weights; bias: Float64Array } {
  const weights: Weights = new Map();
  const squares: Weights = new Map();
  for (const name of kept?.keys() ?? frequent(examples)) {
    weights.set(name, new Float64Array(PURPOSES.length));
    squares.set(name, new Float64Array(PURPOSES.length).fill(0.01));
  }
  const bias = new Float64Array(PURPOSES.length).fill(-2);
  const biasSquares = new Float64Array(PURPOSES.length).fill(0.01);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { purpose, features } of shuffled(examples, round)) {
      const powers = powersOf(features, weights, bias);
      const all = powers.reduce((total, power) => total + power, 1);
      for (let at = 0; at < PURPOSES.length; at += 1) {
        const wrong = (powers[at] ?? 0) / all - (at === purpose ? 1 : 0);
        if (Math.abs(wrong) < ENOUGH) continue;
        step(bias, biasSquares, at, wrong);
        for (const name of features) {
          const row = weights.get(name);
          if (row === undefined || kept?.get(name)?.[at] === 0) continue;
          step(row, squares.get(name) ?? bias, at, wrong);
        }
      }
    }
    for (const row of weights.values())
      row.forEach((weight, at) => {
        row[at] = drawn(weight, kept === undefined ? SPARSE : 0);
      });
  }
  return { weights, bias };
}

function* frequent(examples: readonly Example[]): Generator<string> {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [name, count] of counts) if (count >= SEEN) yield name;
}

function powersOf(features: readonly string[], weights: Weights, bias: Float64Array): Float64Array {
  const sums = Float64Array.from(bias);
  for (const name of features)
    weights.get(name)?.forEach((weight, at) => {
      sums[at] = (sums[at] ?? 0) + weight;
    });
  return sums.map((sum) => Math.exp(Math.min(30, sum)));
}

/** AdaGrad: the more a weight has moved, the slower it moves. */
function step(row: Float64Array, squares: Float64Array, at: number, wrong: number): void {
  squares[at] = (squares[at] ?? 0) + wrong * wrong;
  row[at] = (row[at] ?? 0) - (RATE * wrong) / Math.sqrt(squares[at] ?? 1);
}

const drawn = (weight: number, sparse: number): number =>
  Math.sign(weight) * Math.max(0, Math.abs(weight) * SMALL - sparse);

function tableOf(weights: Weights): string {
  const lines: string[] = [];
  for (const [name, row] of weights) {
    let pairs = '';
    row.forEach((weight, at) => {
      const units = Math.max(-MOST, Math.min(MOST, Math.round(weight * ONE)));
      if (Math.abs(units) < LEAST) return;
      pairs += String.fromCharCode(0x30 + at) + String.fromCharCode(units > 0 ? 0x60 + units : 0x40 - units);
    });
    if (pairs !== '') lines.push(`${name}\t${pairs}`);
  }
  return lines.sort().join('\n');
}

const examples = [
  ...process.argv.slice(2).flatMap(examplesOf),
  ...repeated(seedTexts().map((text) => example('none', text))),
];
const { weights, bias } = train(examples, train(examples).weights);
const table = tableOf(weights);
writeFileSync(
  new URL('../../lib/rules/language/purpose-weights.ts', import.meta.url),
  `/**
 * What each feature says for or against a purpose, a line each: the feature, a tab, then pairs of a purpose and a weight;
 * \`purposes\` tells how to read them. Written by \`test/tools/train-purposes.ts\`; never by hand.
 */
export const ONE = ${ONE};
export const BIAS: readonly number[] = ${JSON.stringify([...bias].map((one) => Math.round(one * ONE)))};
export const WEIGHTS =
  ${JSON.stringify(table)};
`,
);
console.log(`${examples.length} sentences, ${table.split('\n').length} features, ${table.length} characters`);
