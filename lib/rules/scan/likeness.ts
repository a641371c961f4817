import { foldUnit } from '@/lib/detectors/fold';

/**
 * Which characters count as the same. Terms and texts are compared by the *key* of each UTF-16 unit; the key folds away
 * width and case and, for terms against which people try tricks, look-alike letters and traditional characters too.
 */

/** Cyrillic and Greek small letters that look like a Latin one (Unicode confusables, single letters only). */
const LOOK_ALIKES =
  'аa вb сc ԁd еe һh іi јj кk ӏl мm нh оo рp ѕs тt ԛq υu ѵv νv ԝw хx уy үy αa βb εe ηn ιi κk οo ρp τt χx γy ωw ıi';

const NO_VARIANTS: ReadonlyMap<number, number> = new Map();
const LATIN_OF: ReadonlyMap<number, number> = new Map(pairsOf(LOOK_ALIKES.replaceAll(' ', '')));

/** Blocks whose letters have case: Latin, Greek, Cyrillic, Armenian, Latin with two marks. */
const CASED = [
  [0x41, 0x58f],
  [0x1e00, 0x1fff],
] as const;

/** Full width and case folded, for one unit at a time; a unit that folds to nothing keeps its own key. */
export function plainKey(code: number): number {
  const plain = foldUnit(code) ?? code;
  if (plain < 0x80) return plain >= 65 && plain <= 90 ? plain + 32 : plain;
  if (!CASED.some(([first, last]) => plain >= first && plain <= last)) return plain;
  const lower = String.fromCharCode(plain).toLowerCase();
  return lower.charCodeAt(0);
}

/** As `plainKey`, with look-alikes read as Latin and variants (`traditional → simplified`) as their common form. */
export function looseKey(code: number, variants: ReadonlyMap<number, number>): number {
  const plain = plainKey(code);
  return LATIN_OF.get(plain) ?? variants.get(plain) ?? plain;
}

/** Every unit of a folded text whose key is another one, with that key; variants apart. */
export const FOLDING: readonly (readonly [unit: number, key: number])[] = CASED.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at).flatMap((code) => {
    const key = looseKey(code, NO_VARIANTS);
    return key === code ? [] : [[code, key] as const];
  }),
);

/** `體体後后…` as pairs of units: the first counts as the second. */
export function pairsOf(pairs: string): [number, number][] {
  const found: [number, number][] = [];
  for (let at = 0; at + 1 < pairs.length; at += 2)
    found.push([pairs.charCodeAt(at), pairs.charCodeAt(at + 1)]);
  return found;
}

/** Letters and digits of scripts that write words with spaces; their terms are found as whole words. */
export function isWordUnit(code: number): boolean {
  if (code < 0x80)
    return (
      (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
    );
  // Latin with marks, Greek, Cyrillic, Armenian, Hebrew, Arabic and the rest up to the general punctuation.
  return code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7;
}

export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/**
 * What people put between the characters of a word to hide it: spaces and ornaments, never the signs that end a clause
 * (「他很强，奸商」 is no insult). Pictographs count by their surrogates.
 */
export const ORNAMENTS = " \t.·•*-_|/\\+^'`#丨ㆍ・";

/** Arrows, shapes, symbols and dingbats (★ ♥ ⭐); surrogates of the rest; the selector of the coloured form. */
export const PICTOGRAPHS: readonly (readonly [first: number, last: number])[] = [
  [0x2190, 0x21ff],
  [0x25a0, 0x27bf],
  [0x2b00, 0x2bff],
  [0xd83c, 0xd83e],
  [0xdc00, 0xdfff],
  [0xfe0f, 0xfe0f],
];

export function isPictograph(code: number): boolean {
  return code >= 0x2190 && PICTOGRAPHS.some(([first, last]) => code >= first && code <= last);
}

/** Whether an ornament between these two is folded away: between Chinese characters, or between digits. */
export function joins(before: number, after: number): boolean {
  return (isHan(before) && isHan(after)) || (isDigit(before) && isDigit(after));
}

/** Whether ornaments behind this one may be folded away at all. */
export function mayJoin(before: number): boolean {
  return isHan(before) || isDigit(before);
}
