import { FEATURE_BITS } from './features';
import { unpacked } from './packing';

/** What was learned, as the product carries it. Written by `test/tools/train.ts`; `packing` says how it is packed. */
export interface Learned {
  /** Columns: what is told apart. */
  readonly columns: number;
  /** Rows: features that say something. */
  readonly rows: number;
  /** Units for a weight of one. */
  readonly one: number;
  /** What is likely before anything was read, in units, a column each. */
  readonly bias: readonly number[];
  /** The rows, in the order of their features' numbers: base64 of a stream of bits. */
  readonly packed: string;
}

/**
 * Weights of the features of texts for and against each of some columns: logarithms of odds against none of them. Rows
 * lie in the order of their numbers, which are spread evenly, so a look-up begins right beside its row.
 */
export class Weights {
  readonly #columns: number;
  readonly #bias: readonly number[];
  readonly #features: Int32Array;
  /** Beginning of the rows whose feature begins with these bits. */
  readonly #first: Int32Array;
  readonly #shift: number;
  readonly #weights: Int8Array;
  readonly #one: number;
  /** Rows that the text which is read now has counted: those that bear its number. */
  readonly #counted: Int32Array;
  #turn = 0;

  constructor({ columns, rows, one, bias, packed }: Learned) {
    this.#columns = columns;
    this.#one = one;
    this.#bias = bias;
    const { features, weights } = unpacked(packed, rows, columns);
    this.#features = features;
    this.#weights = weights;
    this.#counted = new Int32Array(rows);
    const bits = Math.max(1, Math.ceil(Math.log2(rows + 1)));
    this.#shift = FEATURE_BITS - bits;
    this.#first = new Int32Array(2 ** bits + 1);
    for (const feature of features) {
      const next = (feature >>> this.#shift) + 1;
      this.#first[next] = (this.#first[next] ?? 0) + 1;
    }
    for (let at = 1; at < this.#first.length; at += 1)
      this.#first[at] = (this.#first[at] ?? 0) + (this.#first[at - 1] ?? 0);
  }

  /** What all the features say together for each column; one that comes several times counts once. */
  odds(each: (take: (feature: number) => void) => void): Float64Array {
    const sums = Float64Array.from(this.#bias);
    this.#turn += 1;
    each((feature) => {
      const row = this.#rowOf(feature);
      if (row < 0 || this.#counted[row] === this.#turn) return;
      this.#counted[row] = this.#turn;
      const from = row * this.#columns;
      for (let column = 0; column < this.#columns; column += 1)
        sums[column] = (sums[column] ?? 0) + (this.#weights[from + column] ?? 0);
    });
    return sums.map((sum) => sum / this.#one);
  }

  /** What one feature says for a column. */
  weight(feature: number, column: number): number {
    const row = this.#rowOf(feature);
    return row < 0 ? 0 : (this.#weights[row * this.#columns + column] ?? 0) / this.#one;
  }

  #rowOf(feature: number): number {
    const bucket = feature >>> this.#shift;
    const end = this.#first[bucket + 1] ?? 0;
    for (let row = this.#first[bucket] ?? 0; row < end; row += 1)
      if (this.#features[row] === feature) return row;
    return -1;
  }
}
