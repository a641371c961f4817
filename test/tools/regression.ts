import { packed } from '@/lib/detectors/learned/packing';
import type { Learned } from '@/lib/detectors/learned/weights';

/** A sentence to learn from. */
export interface Example {
  /** Numbers of its features, each once. */
  readonly features: readonly number[];
  /** Columns of which it is an example of one, whichever; empty for none of them. */
  readonly columns: readonly number[];
}

const ROUNDS = 30;
const RATE = 0.15;
/** The larger, the less the first sentences that a feature meets say about it. */
const CAUTION = 0.1;
/** Draws every weight back to nothing while it is learned. */
const DECAY = 0.002;
/** A feature of a single sentence is chance. */
const LEAST_SENTENCES = 2;
/** Errors below this teach nothing. */
const ENOUGH = 1e-3;
/** What a weight is worth: its size times this power of how many sentences have its feature. */
const COMMON = 0.25;
/** Units for a weight of one, and the heaviest weight in units: coarser ones tell as well (measured), and are shorter. */
const ONE = 4;
const HEAVIEST = 31;

/**
 * Multinomial logistic regression by AdaGrad: how much each feature speaks for each column against none. Of all weights
 * the `kept` most telling ones are learned anew without the rest. The same examples give the same weights.
 */
export function learn(examples: readonly Example[], columns: number, kept: number): Learned {
  const frequency = new Map<number, number>();
  for (const { features } of examples)
    for (const feature of features) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  const known = [...frequency]
    .filter(([, count]) => count >= LEAST_SENTENCES)
    .map(([feature]) => feature)
    .sort((a, b) => a - b);
  const rowOf = new Map(known.map((feature, row) => [feature, row]));
  const rows = examples.map(({ features, columns: right }) => ({
    right,
    at: Int32Array.from(features.flatMap((feature) => rowOf.get(feature) ?? [])),
  }));
  const first = descend(rows, known.length, columns);
  const worth = first.weights.map(
    (weight, place) =>
      Math.abs(weight) * (frequency.get(known[Math.floor(place / columns)] ?? 0) ?? 0) ** COMMON,
  );
  const least = worth.toSorted().at(-kept) ?? 0;
  const { weights, bias } = descend(rows, known.length, columns, (place) => (worth[place] ?? 0) >= least);
  const units = Int8Array.from(weights, (weight) =>
    Math.max(-HEAVIEST, Math.min(HEAVIEST, Math.round(weight * ONE))),
  );
  const telling = known.flatMap((feature, row) => {
    const own = units.subarray(row * columns, (row + 1) * columns);
    return own.some((weight) => weight !== 0) ? [{ feature, own }] : [];
  });
  return {
    columns,
    rows: telling.length,
    one: ONE,
    bias: [...bias].map((weight) => Math.round(weight * ONE)),
    packed: packed({
      features: Int32Array.from(telling, ({ feature }) => feature),
      weights: Int8Array.from(telling.flatMap(({ own }) => [...own])),
    }),
  };
}

interface Row {
  readonly right: readonly number[];
  readonly at: Int32Array;
}

function descend(
  rows: readonly Row[],
  size: number,
  columns: number,
  learns: (place: number) => boolean = () => true,
): { readonly weights: Float64Array; readonly bias: Float64Array } {
  const weights = new Float64Array(size * columns);
  const squares = Float64Array.from(weights, (_, place) =>
    learns(place) ? CAUTION : Number.POSITIVE_INFINITY,
  );
  const bias = new Float64Array(columns).fill(-2);
  const biasSquares = new Float64Array(columns).fill(1);
  const step = (list: Float64Array, sums: Float64Array, place: number, slope: number): void => {
    const sum = (sums[place] ?? 0) + slope * slope;
    sums[place] = sum;
    list[place] = (list[place] ?? 0) - (RATE * slope) / Math.sqrt(sum);
  };
  const chances = new Float64Array(columns);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { right, at } of shuffled(rows, round)) {
      chances.set(bias);
      for (const row of at)
        for (let one = 0; one < columns; one += 1)
          chances[one] = (chances[one] ?? 0) + (weights[row * columns + one] ?? 0);
      let all = 1;
      for (let one = 0; one < columns; one += 1) {
        chances[one] = Math.exp(Math.min(30, chances[one] ?? 0));
        all += chances[one] ?? 0;
      }
      const rightly = right.reduce((sum, one) => sum + (chances[one] ?? 0), 0);
      for (let one = 0; one < columns; one += 1) {
        const chance = chances[one] ?? 0;
        const error = chance / all - (right.includes(one) ? chance / rightly : 0);
        if (Math.abs(error) < ENOUGH) continue;
        step(bias, biasSquares, one, error);
        for (const row of at) {
          const place = row * columns + one;
          step(weights, squares, place, error + DECAY * (weights[place] ?? 0));
        }
      }
    }
  return { weights, bias };
}

/** In another order each round, the same at every run. */
function shuffled<T>(list: readonly T[], round: number): readonly T[] {
  const order = [...list];
  let seed = round + 1;
  for (let at = order.length - 1; at > 0; at -= 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    const other = seed % (at + 1);
    [order[at], order[other]] = [order[other] as T, order[at] as T];
  }
  return order;
}
