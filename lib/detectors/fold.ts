/** Text made uniform for the finders, with a way back to the original offsets. */
export interface Folded {
  readonly text: string;
  /** Original offset of a folded offset (`0 … text.length`). */
  original(offset: number): number;
}

/** Full-width ASCII, ideographic space, invisible characters, exotic dashes and spaces. */
const TO_FOLD =
  /[\uFF01-\uFF5E\u3000\u00A0\u2000-\u200F\u2010-\u2015\u202A-\u202F\u205F-\u2064\u2066-\u2069\u2212\uFEFF\u00AD]/;
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u00AD]/;

/** Folds once per message. Text with nothing to fold is passed through at the cost of one scan. */
export function fold(text: string): Folded {
  if (!TO_FOLD.test(text)) return { text, original: (offset) => offset };
  const places: number[] = [];
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const plain = foldUnit(code, text.charAt(at));
    if (plain === '') continue;
    places.push(at);
    folded += plain;
  }
  places.push(text.length);
  return { text: folded, original: (offset) => places[offset] ?? text.length };
}

function foldUnit(code: number, unit: string): string {
  if (code < 0x80) return unit;
  if (code >= 0xff01 && code <= 0xff5e) return foldPunctuation(unit, code);
  if (INVISIBLE.test(unit)) return '';
  if (
    code === 0x3000 ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f
  )
    return ' ';
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212) return '-';
  return unit;
}

/** Full-width comma and full stop keep their Chinese shape: they end clauses, the ASCII ones are also digit separators. */
function foldPunctuation(unit: string, code: number): string {
  return unit === '，' || unit === '．' ? unit : String.fromCharCode(code - 0xfee0);
}
