import { matchesOf } from './matches';
/** Numbers as people write them: solid, grouped, spaced out, broken over lines. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  /** The digits without what stood between them; may end in `X`. */
  readonly value: string;
  /** Lengths of the groups, joined by `-`: `16`, `4-4-4-4`, `6-8-4`. */
  readonly shape: string;
  /** What stands between the groups; empty for a solid number. */
  readonly separator: string;
  /** Every digit stands alone: `6 2 2 2 …`, which nobody does by chance. */
  readonly spaced: boolean;
}

export interface ReadingOptions {
  /** Single characters that may stand between two groups; the same one throughout a number. */
  readonly separators: string;
  readonly min: number;
  readonly max: number;
}

/** All ways to read neighbouring groups of digits as one number of the wanted length. Linear: groups are never empty. */
export function readings(text: string, { separators, min, max }: ReadingOptions): readonly Reading[] {
  const found: Reading[] = [];
  for (const groups of chains(text, separators)) {
    for (let first = 0; first < groups.length; first += 1) {
      // Digits that all stand alone are one number, from the first to the last, or none: never a part of the row.
      const alone = aloneFrom(groups, first);
      if (alone > 1) {
        const whole = spacedOut(groups.slice(first, first + alone), min, max);
        if (whole !== null) found.push(whole);
        first += alone - 1;
        continue;
      }
      let value = '';
      let separator: string | null = null;
      for (let last = first; last < groups.length && value.length < max; last += 1) {
        const group = groups[last];
        const opening = groups[first];
        if (group === undefined || opening === undefined) break;
        if (last > first) {
          separator ??= group.before;
          if (group.before !== separator || value.endsWith('X')) break;
        }
        value += group.text;
        if (value.length < min || value.length > max) continue;
        const lengths = groups.slice(first, last + 1).map(({ text: { length } }) => length);
        found.push({
          start: opening.start,
          end: group.start + group.text.length,
          value,
          shape: lengths.join('-'),
          separator: separator ?? '',
          spaced: false,
        });
      }
    }
  }
  return found;
}

/** How many groups of one digit follow each other from here; the last may carry the `X`. */
function aloneFrom(groups: readonly Group[], first: number): number {
  if (first > 0 && groups[first - 1]?.text.length === 1) return 0;
  let count = 0;
  while ((groups[first + count]?.text.length ?? 0) === 1) count += 1;
  return count > 4 ? count : 0;
}

function spacedOut(groups: readonly Group[], min: number, max: number): Reading | null {
  const [opening] = groups;
  const closing = groups.at(-1);
  const separator = groups[1]?.before ?? '';
  if (opening === undefined || closing === undefined || groups.length < min || groups.length > max)
    return null;
  if (groups.slice(1).some(({ before }) => before !== separator)) return null;
  return {
    start: opening.start,
    end: closing.start + closing.text.length,
    value: groups.map(({ text }) => text).join(''),
    shape: groups.map(() => '1').join('-'),
    separator,
    spaced: true,
  };
}

interface Group {
  readonly start: number;
  /** The digits, the last one perhaps an `X`. */
  readonly text: string;
  /** The character between this group and the one before; empty for the first. */
  readonly before: string;
}

/** Runs of groups with single separators between them; what touches letters is no number. */
function chains(text: string, separators: string): readonly (readonly Group[])[] {
  const found: Group[][] = [];
  let chain: Group[] = [];
  let end = -2;
  for (const match of matchesOf(text, GROUP)) {
    const start = match.index;
    const glued = isWord(text.charCodeAt(start - 1)) || isWord(text.charCodeAt(start + match[0].length));
    const before = start - end === 1 ? text.charAt(end) : '';
    if (glued || before === '' || !separators.includes(before)) {
      if (chain.length > 0) found.push(chain);
      chain = [];
    }
    if (!glued) chain.push({ start, text: match[0].toUpperCase(), before: chain.length === 0 ? '' : before });
    end = start + match[0].length;
  }
  if (chain.length > 0) found.push(chain);
  return found;
}

const GROUP = /\d+[Xx]?|(?<=\d[ -])[Xx](?![\w])/g;

function isWord(code: number): boolean {
  return (
    (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95
  );
}
