const MAX_SHOWN = 60;
/** Controls, invisible and direction-changing characters, halves of surrogate pairs. Joiners of emoji stay. */
const NOT_SHOWN = /[\p{Cc}\u061C\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|\p{Cs}/gu;

/**
 * Makes hostile text (a group's title) fit to stand in a sentence: one line, short, nothing invisible, and isolated so
 * that its direction cannot turn ours around.
 */
export function isolate(text: string): string {
  // A title may be 65,536 characters: look at no more than can be shown.
  const plain = text
    .slice(0, MAX_SHOWN * 8)
    .replace(NOT_SHOWN, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const graphemes = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(plain)].map(
    ({ segment }) => segment,
  );
  const shown = graphemes.length > MAX_SHOWN ? `${graphemes.slice(0, MAX_SHOWN - 1).join('')}…` : plain;
  return `\u2068${shown}\u2069`;
}

/** Hostile text as one line that shows all of its length: nothing invisible, nothing that turns direction, cut at `max`. */
export function printable(text: string, max: number): string {
  const plain = text
    .slice(0, max * 8)
    .replace(/\n/g, ' ⏎ ')
    .replace(NOT_SHOWN, '');
  const characters = [...plain];
  return characters.length > max ? `${characters.slice(0, max - 1).join('')}…` : plain;
}
