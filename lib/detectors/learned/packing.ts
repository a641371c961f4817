import { FEATURE_BITS } from './features';

/**
 * How a table of weights is carried: a stream of bits in base64, about five bytes a row. A row is the distance of its
 * feature's number from the one before, then a weight a column.
 *
 * Distances and sizes are in Rice's code: what is left above the lower bits as so many ones and a nought, then the lower
 * bits. A weight of nothing is a nought; any other a one, its sign (one is against), and its size less one.
 */
export interface Table {
  /** Numbers of the features, rising. */
  readonly features: Int32Array;
  /** A row after the other, in units. */
  readonly weights: Int8Array;
}

/** Lower bits of a size: most weights are small. */
const SIZE_BITS = 1;

/** Lower bits of a distance, which is the smaller the more rows there are. */
function distanceBits(rows: number): number {
  return Math.max(1, FEATURE_BITS - Math.ceil(Math.log2(rows + 1)));
}

/** Packs a table; its features must rise. */
export function packed({ features, weights }: Table): string {
  const columns = weights.length / features.length;
  const bits: number[] = [];
  const rice = (value: number, lower: number): void => {
    for (let more = value >>> lower; more > 0; more -= 1) bits.push(1);
    bits.push(0);
    for (let bit = lower - 1; bit >= 0; bit -= 1) bits.push((value >>> bit) & 1);
  };
  const lower = distanceBits(features.length);
  let before = 0;
  features.forEach((feature, row) => {
    rice(feature - before, lower);
    before = feature;
    for (const weight of weights.subarray(row * columns, (row + 1) * columns)) {
      bits.push(weight === 0 ? 0 : 1);
      if (weight === 0) continue;
      bits.push(weight < 0 ? 1 : 0);
      rice(Math.abs(weight) - 1, SIZE_BITS);
    }
  });
  const bytes = new Uint8Array(Math.ceil(bits.length / 8));
  bits.forEach((bit, at) => {
    bytes[at >>> 3] = (bytes[at >>> 3] ?? 0) | (bit << (7 - (at & 7)));
  });
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** The table that was packed. */
export function unpacked(stream: string, rows: number, columns: number): Table {
  const bytes = atob(stream);
  let at = 0;
  const bit = (): number => {
    const one = (bytes.charCodeAt(at >>> 3) >>> (7 - (at & 7))) & 1;
    at += 1;
    return one;
  };
  const rice = (lower: number): number => {
    let value = 0;
    while (bit() === 1) value += 1;
    for (let left = lower; left > 0; left -= 1) value = (value << 1) | bit();
    return value;
  };
  const lower = distanceBits(rows);
  const features = new Int32Array(rows);
  const weights = new Int8Array(rows * columns);
  let feature = 0;
  for (let row = 0; row < rows; row += 1) {
    feature += rice(lower);
    features[row] = feature;
    for (let column = 0; column < columns; column += 1) {
      if (bit() === 0) continue;
      const against = bit() === 1;
      const size = rice(SIZE_BITS) + 1;
      weights[row * columns + column] = against ? -size : size;
    }
  }
  return { features, weights };
}
