import type { Span } from '../types';

/** Opening quotation marks with what closes them; a straight one closes itself. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['"', '"'],
]);
/** Longer ones are no quotation: a mark was forgotten, or stands for inches. */
const LONGEST = 120;
/** Characters beside a quotation that say that something is told about it. Less, and the whole message is in quotes. */
const TELLING = 4;

/**
 * What stands between quotation marks and is spoken about: somebody's words, a title, an entry of a word list. A message
 * that is nothing but a quotation is said by whoever sends it.
 */
export function quotationsIn(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = -1;
  let awaited = '';
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (start >= 0 && at - start > LONGEST) start = -1;
    if (start < 0) {
      const closing = CLOSING.get(mark);
      if (closing === undefined) continue;
      start = at;
      awaited = closing;
    } else if (mark === awaited) {
      spans.push({ start, end: at + 1 });
      start = -1;
    }
  }
  const said = text.trim().length;
  return spans.filter(({ start, end }) => said - (end - start) >= TELLING);
}
