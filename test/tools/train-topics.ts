import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fold } from '@/lib/detectors/fold';
import { eachName, TOPICS } from '@/lib/detectors/topics';
import { inMandarin } from '@/lib/detectors/traditional';
import type { Pack } from '@/lib/packs/schema';
import { seedTexts } from './seed-texts';

/**
 * Writes `lib/detectors/topic-weights.ts`: `tsx test/tools/train-topics.ts FOLDER`.
 *
 * FOLDER holds labelled sentences, one a line: the topic (`salary`, `contract` …, anything else for none of them), a tab, the
 * text with `\n` and `\t` written out. The corpus of this project and the examples of its pack are added. Multinomial logistic regression by AdaGrad;
 * features that fewer than two sentences have are left out, so that no weight stands for a sentence; of the rest the most
 * telling ones are kept and learned anew, and their weights rounded to letters. The same folder gives the same weights.
 */
interface Example {
  readonly features: readonly number[];
  /** Place in `TOPICS`; -1 for none. */
  readonly topic: number;
}

const KEPT = 9_000;
const LEAST_SENTENCES = 2;
const ROUNDS = 12;
const RATE = 0.15;
const DECAY = 0.005;
/** Units of the table for a weight of one. */
const ONE = 8;
/** A sentence of a topic counts as so many of none. */
const TOPIC_COUNTS = 3;
const MOST = 25;
/** How often a sentence counts whose verdict is a test as well. */
const ASSERTED = 3;

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: tsx test/tools/train-topics.ts FOLDER');

const learnt = [...fromFolder(folder)].map(withNames);
const asserted = [...fromCorpus(), ...fromPack(), ...seedTexts().map((text) => ({ text, topic: -1 }))].map(
  withNames,
);
const named = [...learnt, ...Array.from({ length: ASSERTED }, () => asserted).flat()];
const all = indexOf([...learnt, ...asserted].map(({ names }) => names));
const first = learn(examplesOf(all), all.size);
const kept = new Map(
  [...all]
    .map(([name, at]) => ({
      name,
      telling: Math.max(...first.weights.slice(at * TOPICS.length, (at + 1) * TOPICS.length).map(Math.abs)),
    }))
    .sort((a, b) => b.telling - a.telling)
    .slice(0, KEPT)
    .map(({ name }, at) => [name, at]),
);
const final = learn(examplesOf(kept), kept.size);
write();

function* fromFolder(from: string): Generator<{ readonly text: string; readonly topic: number }> {
  for (const file of readdirSync(from).sort())
    for (const line of readFileSync(`${from}/${file}`, 'utf8').split('\n')) {
      const [topic = '', text] = line.split('\t');
      if (text === undefined) continue;
      yield { text: text.replaceAll('\\n', '\n').replaceAll('\\t', '\t'), topic: topicOf(topic) };
    }
}

function* fromCorpus(): Generator<{ readonly text: string; readonly topic: number }> {
  const corpus = new URL('../quality/corpus/', import.meta.url);
  for (const file of readdirSync(corpus).sort())
    for (const line of readFileSync(new URL(file, corpus), 'utf8').split('\n')) {
      if (line.trim() === '') continue;
      const { text, expect } = JSON.parse(line);
      const [category = ''] = expect?.categories ?? [];
      yield { text, topic: topicOf(String(category).replace('sensitive.', '')) };
    }
}

/** The examples of the starter pack's rules of meaning; those of its other rules are none. */
function* fromPack(): Generator<{ readonly text: string; readonly topic: number }> {
  const pack: Pack = JSON.parse(
    readFileSync(new URL('../../assets/starter-pack.json', import.meta.url), 'utf8'),
  );
  for (const { id, examples } of pack.rules) {
    const topic = topicOf(id.replace('starter.', '').replace('-list', ''));
    for (const { text } of examples.hit) yield { text, topic };
    for (const { text } of examples.ok) yield { text, topic: -1 };
  }
}

function topicOf(label: string): number {
  return TOPICS.map(String).indexOf(label.trim());
}

function withNames({ text, topic }: { readonly text: string; readonly topic: number }) {
  return { names: namesIn(text), topic };
}

function namesIn(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  eachName(inMandarin(fold(text).text), (name) => names.add(name));
  return names;
}

function indexOf(sentences: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const names of sentences) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= LEAST_SENTENCES).map(([name]) => name);
  return new Map(often.sort().map((name, at) => [name, at]));
}

function examplesOf(index: ReadonlyMap<string, number>): readonly Example[] {
  return named.map(({ names, topic }) => ({
    topic,
    features: [...names].map((name) => index.get(name)).filter((at) => at !== undefined),
  }));
}

function learn(examples: readonly Example[], size: number) {
  const topics = TOPICS.length;
  const weights = new Float64Array(size * topics);
  const squares = new Float64Array(size * topics).fill(1e-8);
  const bias = new Float64Array(topics);
  const biasSquares = new Float64Array(topics).fill(1e-8);
  const at = (list: Float64Array, place: number): number => list[place] ?? 0;
  const step = (list: Float64Array, sums: Float64Array, place: number, slope: number): void => {
    sums[place] = at(sums, place) + slope * slope;
    list[place] = at(list, place) - (RATE * slope) / Math.sqrt(at(sums, place));
  };
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { features, topic } of shuffled(examples, round)) {
      const powers = Array.from({ length: topics }, (_, one) =>
        Math.exp(
          Math.min(
            30,
            features.reduce((sum, feature) => sum + at(weights, feature * topics + one), at(bias, one)),
          ),
        ),
      );
      const sum = powers.reduce((before, power) => before + power, 1);
      powers.forEach((power, one) => {
        const slope = (power / sum - (one === topic ? 1 : 0)) * (topic < 0 ? 1 : TOPIC_COUNTS);
        if (Math.abs(slope) < 1e-4) return;
        step(bias, biasSquares, one, slope);
        for (const feature of features) {
          const place = feature * topics + one;
          step(weights, squares, place, slope + DECAY * at(weights, place));
        }
      });
    }
  return { weights, bias };
}

/** In another order each round, the same at every run. */
function shuffled<T>(list: readonly T[], round: number): readonly T[] {
  const order = [...list];
  let seed = round + 1;
  for (let at = order.length - 1; at > 0; at -= 1) {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    const other = seed % (at + 1);
    const one = order[at];
    const two = order[other];
    if (one === undefined || two === undefined) continue;
    order[at] = two;
    order[other] = one;
  }
  return order;
}

function write(): void {
  const lines = [...kept]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, at]) => {
      const letters = TOPICS.map((_, one) => letterOf(final.weights[at * TOPICS.length + one] ?? 0)).join('');
      return /^0+$/.test(letters) ? [] : [name + letters];
    });
  writeFileSync(
    new URL('../../lib/detectors/topic-weights.ts', import.meta.url),
    `/**
 * What each feature says for each topic, a line each: the feature, then a sign for each of \`TOPICS\` – \`0\` nothing, \`a\` …
 * \`y\` for it, \`A\` … \`Y\` against it, in eighths. Written by \`test/tools/train-topics.ts\`; never by hand.
 */
export const ONE = ${ONE};
export const BIAS = [${[...final.bias].map((value) => Math.round(value * ONE)).join(', ')}];
export const WEIGHTS =
  ${JSON.stringify(lines.join('\n'))};
`,
  );
  console.log(`${named.length} sentences, ${lines.length} features`);
}

function letterOf(weight: number): string {
  const units = Math.max(-MOST, Math.min(MOST, Math.round(weight * ONE)));
  if (units === 0) return '0';
  return String.fromCharCode(units > 0 ? 0x60 + units : 0x40 - units);
}
