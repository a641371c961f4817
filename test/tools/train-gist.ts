import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fold } from '@/lib/detectors/fold';
import { HAN_VARIANTS } from '@/lib/packs/han-variants';
import { parsePack } from '@/lib/packs/parse';
import { featuresOf } from '@/lib/rules/language/gist/features';
import { ONE, TOPICS } from '@/lib/rules/language/gist/weights';
import { LexiconBuilder } from '@/lib/rules/scan/lexicon';
import { seedTexts } from './seed-texts';

/**
 * `tsx test/tools/train-gist.ts FOLDER`: learns the weights of `lib/rules/language/gist` from labelled sentences, one a line:
 * `attack`, `ad`, `politics`, `rumour` or anything else, a tab, the sentence; the examples of the starter pack and the
 * corpus are learned from as well. A logistic regression for each topic, by AdaGrad; deterministic.
 *
 *   --least N   sentences in which a feature must stand (default 3): nothing is learned from one sentence
 *   --but TEXT  files whose name holds the text are left out, to measure on them
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { least: { type: 'string', default: '3' }, but: { type: 'string', default: '' } },
});
const folder = positionals[0];
if (folder === undefined) {
  console.error('usage: tsx test/tools/train-gist.ts FOLDER [--least N] [--but TEXT]');
  process.exit(2);
}

const EPOCHS = 24;
const RATE = 0.3;
/** Of the squared weights. */
const DECAY = 0.004;
/** Features that say less, in units of the table, are left out: there are many of them, and they cost room. */
const LIGHTEST = 1.5;
/** Features that are kept: the most telling ones, learned anew without the rest, do nearly as well as all. */
const KEPT = 16_000;
/** How often a sentence counts whose verdict is a test as well. */
const ASSERTED = 4;
/** The heaviest weight that a sign can say. */
const HEAVIEST = 26;

interface Sentence {
  readonly label: string;
  readonly names: readonly string[];
}

const source = readFileSync(new URL('../../assets/starter-pack.json', import.meta.url), 'utf8');
const parsed = parsePack(source);
if (!parsed.ok) throw new Error(parsed.errors.map(({ text }) => text.en).join('\n'));
const { pack } = parsed;
const lexicon = new LexiconBuilder();
lexicon.beginRule(0);
const classes = Object.entries(pack.vocabulary ?? {}).map(([name, words]) => ({
  name,
  set: lexicon.terms(words, { evasion: true }),
}));
const scanner = lexicon.scanner(HAN_VARIANTS);
const simple = new Map(
  Array.from({ length: HAN_VARIANTS.length / 2 }, (_, at) => [
    HAN_VARIANTS.charAt(at * 2),
    HAN_VARIANTS.charAt(at * 2 + 1),
  ]),
);

const asserted = [...fromPack(), ...fromCorpus(), ...seedTexts().map((text) => sentence('ok', text))];
const sentences = [...fromFolder(folder), ...Array.from({ length: ASSERTED }, () => asserted).flat()];
const frequency = new Map<string, number>();
for (const { names } of new Set(sentences))
  for (const name of names) frequency.set(name, (frequency.get(name) ?? 0) + 1);
const frequent = [...frequency.entries()]
  .filter(([, count]) => count >= Number(values.least))
  .map(([name]) => name)
  .sort();
const first = learnAll(frequent);
const heaviest = (index: number) => Math.max(...first.map(({ weights }) => Math.abs(weights[index] ?? 0)));
const known = frequent
  .map((name, index) => ({ name, telling: heaviest(index) }))
  .sort((a, b) => b.telling - a.telling)
  .slice(0, KEPT)
  .map(({ name }) => name)
  .sort();
const learned = learnAll(known);
write();

function learnAll(names: readonly string[]) {
  const at = new Map(names.map((name, index) => [name, index]));
  const rows = sentences.map((one) => ({
    label: one.label,
    features: Int32Array.from(one.names.flatMap((name) => at.get(name) ?? [])),
  }));
  return TOPICS.map((topic) => learn(topic, rows));
}

type Row = { readonly label: string; readonly features: Int32Array };

function learn(topic: string, rows: readonly Row[]) {
  const weights = new Float64Array(frequent.length);
  const squares = new Float64Array(frequent.length).fill(1e-2);
  let bias = -3;
  let biasSquares = 1;
  const order = rows.map((_, index) => index);
  let seed = 1;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (let index = order.length - 1; index > 0; index -= 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      const other = seed % (index + 1);
      [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
    }
    for (const index of order) {
      const row = rows[index];
      if (row === undefined) continue;
      let sum = bias;
      for (const feature of row.features) sum += weights[feature] ?? 0;
      const error = 1 / (1 + Math.exp(-sum)) - (row.label === topic ? 1 : 0);
      biasSquares += error * error;
      bias -= (RATE * error) / Math.sqrt(biasSquares);
      for (const feature of row.features) {
        const gradient = error + DECAY * (weights[feature] ?? 0);
        squares[feature] = (squares[feature] ?? 0) + gradient * gradient;
        weights[feature] = (weights[feature] ?? 0) - (RATE * gradient) / Math.sqrt(squares[feature] ?? 1);
      }
    }
  }
  return { weights, bias };
}

function write(): void {
  const lines = known.flatMap((name, index) => {
    const heaviest = Math.max(...learned.map(({ weights }) => Math.abs(weights[index] ?? 0)));
    if (heaviest * ONE < LIGHTEST) return [];
    return [`${name}${learned.map(({ weights }) => signOf(weights[index] ?? 0)).join('')}`];
  });
  const path = new URL('../../lib/rules/language/gist/weights.ts', import.meta.url);
  const before = readFileSync(path, 'utf8');
  const bias = learned.map((one) => Math.round(one.bias * ONE)).join(', ');
  writeFileSync(
    path,
    before
      .replace(/BIAS: readonly number\[\] = \[.*\];/, `BIAS: readonly number[] = [${bias}];`)
      .replace(/WEIGHTS =[\s\S]*;\n$/, () => `WEIGHTS =\n  ${quoted(lines.join('\n'))};\n`),
  );
  console.log(`${sentences.length} sentences, ${lines.length} features`);
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}

function signOf(weight: number): string {
  const rounded = Math.max(-HEAVIEST, Math.min(HEAVIEST, Math.round(weight * ONE)));
  if (rounded === 0) return '0';
  return String.fromCharCode(rounded > 0 ? 0x60 + rounded : 0x40 - rounded);
}

function sentence(label: string, written: string): Sentence {
  const { text } = fold(written);
  const scan = scanner.scan(text);
  const said = text.toLowerCase().replaceAll(/[㐀-鿿]/g, (character) => simple.get(character) ?? character);
  return {
    label,
    names: [
      ...new Set([
        ...[...featuresOf(said)].map(({ name }) => name),
        ...classes.filter(({ set }) => scan.hits(set).length > 0).map(({ name }) => `*${name}`),
      ]),
    ],
  };
}

function fromFolder(path: string): Sentence[] {
  return readdirSync(path)
    .filter((file) => file.endsWith('.tsv') && (values.but === '' || !file.includes(values.but)))
    .sort()
    .flatMap((file) =>
      readFileSync(join(path, file), 'utf8')
        .split('\n')
        .filter((line) => line.includes('\t'))
        .map((line) => {
          const tab = line.indexOf('\t');
          return sentence(line.slice(0, tab), line.slice(tab + 1));
        }),
    );
}

function fromPack(): Sentence[] {
  return pack.rules.flatMap((rule) => {
    // Its examples are of all four topics.
    if (rule.kind === 'gist') return [];
    const topic = 'category' in rule && rule.category.startsWith('redline.') ? rule.category.slice(8) : 'ok';
    return [
      ...rule.examples.hit.map(({ text }) => sentence(topic, text)),
      ...rule.examples.ok.map(({ text }) => sentence('ok', text)),
    ];
  });
}

function fromCorpus(): Sentence[] {
  const corpus = new URL('../quality/corpus/', import.meta.url);
  return readdirSync(corpus)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) =>
      readFileSync(new URL(file, corpus), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line): { text: string; expect?: { categories: readonly string[] } } => JSON.parse(line))
        .map(({ text, expect }) => {
          const category = expect?.categories.find((one) => one.startsWith('redline.'));
          return sentence(category?.slice(8) ?? 'ok', text);
        }),
    );
}
