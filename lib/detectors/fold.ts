/** Text made uniform for the finders, with a way back to the original offsets. */
export interface Folded {
  readonly text: string;
  /** Original offset of a folded offset (`0 … text.length`). */
  original(offset: number): number;
}

/** Stands in the table for a unit that leaves nothing behind. No text holds it as a character: it is a non-character. */
const GONE = 0xffff;

/**
 * What becomes of each UTF-16 unit: full-width ASCII, exotic spaces, dashes and apostrophes become plain, invisible characters go.
 * One look-up a unit; built once, from the ranges below.
 */
const TABLE = table();

/** Every unit that the table changes: the quickest way to see that there is none (one test holds the two together). */
export const FOLDABLE =
  /[\xa0\xad\u2000-\u2015\u2018\u2019\u202a-\u202f\u205f-\u2064\u2066-\u2069\u2212\u3000\ufeff\uff01-\uff0b\uff0d\uff0f-\uff5e]/;

/** Folds once per message. Text with nothing to fold is passed through at the cost of one scan. */
export function fold(text: string): Folded {
  const { length } = text;
  let at = text.search(FOLDABLE);
  if (at < 0) return { text, original: (offset) => offset };

  const units = new Uint16Array(length);
  for (let before = 0; before < at; before += 1) units[before] = text.charCodeAt(before);
  let places: Int32Array | null = null;
  let count = at;
  for (; at < length; at += 1) {
    const code = text.charCodeAt(at);
    const plain = TABLE[code] ?? code;
    if (plain === GONE && code !== GONE) {
      places ??= firstPlaces(length, count);
      continue;
    }
    if (places !== null) places[count] = at;
    units[count] = plain;
    count += 1;
  }
  if (places !== null) places[count] = length;
  const back = places;
  return {
    text: textOf(units, count),
    original: back === null ? (offset) => offset : (offset) => back[offset] ?? length,
  };
}

/**
 * In lower case with every offset kept: of the few characters whose small form is longer (İ) only the units that fit one for
 * one are changed.
 */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/[\s\S]/g, (unit) => {
    const small = unit.toLowerCase();
    return small.length === 1 ? small : unit;
  });
}

/**
 * The same text, kept in units of two bytes. Browsers keep a text of Latin letters in one byte a unit and compile every
 * expression once for either way: of hundreds of large expressions half of that work is saved (a quarter of a second).
 */
export function inWideUnits(text: string): string {
  return `─${text}`.slice(1);
}

/** How a single UTF-16 unit folds; `null` where nothing is left of it. */
export function foldUnit(code: number): number | null {
  const plain = TABLE[code] ?? code;
  return plain === GONE && code !== GONE ? null : plain;
}

/** The units before the first one that goes stay where they are. */
function firstPlaces(length: number, count: number): Int32Array {
  const places = new Int32Array(length + 1);
  for (let at = 0; at < count; at += 1) places[at] = at;
  return places;
}

/** In pieces: a function takes only so many arguments. Wide as it was, see `inWideUnits`. */
function textOf(units: Uint16Array, count: number): string {
  const PIECE = 4096;
  let text = '─';
  for (let at = 0; at < count; at += PIECE)
    text += String.fromCharCode.apply(
      null,
      units.subarray(at, Math.min(count, at + PIECE)) as unknown as number[],
    );
  return text.slice(1);
}

function table(): Uint16Array {
  const to = new Uint16Array(0x10000);
  for (let code = 0; code < to.length; code += 1) to[code] = code;
  // Full-width comma and full stop keep their Chinese shape: they end clauses, the ASCII ones are also digit separators.
  for (let code = 0xff01; code <= 0xff5e; code += 1)
    if (code !== 0xff0c && code !== 0xff0e) to[code] = code - 0xfee0;
  for (const code of [0xa0, 0x202f, 0x205f, 0x3000]) to[code] = 0x20;
  for (let code = 0x2000; code <= 0x200a; code += 1) to[code] = 0x20;
  for (const code of [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212]) to[code] = 0x2d;
  // Keyboards and word processors write an apostrophe as a quotation mark: you’re.
  for (const code of [0x2018, 0x2019]) to[code] = 0x27;
  const invisible = [
    [0xad, 0xad],
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x2064],
    [0x2066, 0x2069],
    [0xfeff, 0xfeff],
  ] as const;
  for (const [first, last] of invisible) for (let code = first; code <= last; code += 1) to[code] = GONE;
  return to;
}
