/**
 * Text as WhatsApp draws it: *bold*, _italic_, ~strike~, `code`, ```block```, lists and quotes. Source: WhatsApp's help page
 * "How to format your messages".
 */

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'strike'; readonly inside: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string };

export type FormattedBlock =
  | { readonly kind: 'line' | 'quote'; readonly inside: readonly Inline[] }
  | { readonly kind: 'bullets' | 'numbers'; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'block'; readonly text: string };

const MARKS = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
const BULLET = /^[-*] (?=\S)/;
const NUMBER = /^\d{1,3}\. (?=\S)/;
const QUOTE = /^> ?(?=\S)/;
const WORD = /[\p{L}\p{N}]/u;
/** Marks in marks in marks: more than this is not meant. */
const MAX_DEPTH = 4;

export function formatMessage(lines: readonly string[]): readonly FormattedBlock[] {
  const blocks: FormattedBlock[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const fence = line.startsWith('```') ? fenced(lines, at) : null;
    if (fence !== null) {
      blocks.push({ kind: 'block', text: fence.text });
      at = fence.last;
    } else if (BULLET.test(line) || NUMBER.test(line)) {
      const mark = BULLET.test(line) ? BULLET : NUMBER;
      const items: Inline[][] = [];
      for (; mark.test(lines[at] ?? ''); at += 1) items.push(formatLine((lines[at] ?? '').replace(mark, '')));
      at -= 1;
      blocks.push({ kind: mark === BULLET ? 'bullets' : 'numbers', items });
    } else if (QUOTE.test(line)) blocks.push({ kind: 'quote', inside: formatLine(line.replace(QUOTE, '')) });
    else blocks.push({ kind: 'line', inside: formatLine(line) });
  }
  return blocks;
}

function fenced(
  lines: readonly string[],
  from: number,
): { readonly text: string; readonly last: number } | null {
  const rest = lines.slice(from).join('\n').slice(3);
  const end = rest.indexOf('```');
  if (end <= 0) return null;
  const text = rest.slice(0, end);
  return rest.slice(end + 3).split('\n', 1)[0] === ''
    ? { text: text.replace(/^\n|\n$/g, ''), last: from + text.split('\n').length - 1 }
    : null;
}

/** The marks within one line. A mark counts beside no letter outside and no space inside. */
export function formatLine(line: string, depth = 0): Inline[] {
  const parts: Inline[] = [];
  /** Marks that nothing closes from here on: looking again for each would take the square of the length. */
  const unclosed = new Set<string>();
  let plain = '';
  const put = (part: Inline) => {
    if (plain !== '') parts.push({ kind: 'text', text: plain });
    plain = '';
    parts.push(part);
  };
  for (let at = 0; at < line.length; at += 1) {
    const mark = line.charAt(at);
    const kind = Object.hasOwn(MARKS, mark) ? MARKS[mark as keyof typeof MARKS] : null;
    const marks = (kind !== null || mark === '`') && !unclosed.has(mark) && opens(line, at, mark);
    const end = marks ? closing(line, at, mark) : -1;
    if (marks && end < 0) unclosed.add(mark);
    if (end < 0 || depth >= MAX_DEPTH) plain += mark;
    else {
      const inside = line.slice(at + 1, end);
      put(kind === null ? { kind: 'code', text: inside } : { kind, inside: formatLine(inside, depth + 1) });
      at = end;
    }
  }
  if (plain !== '') parts.push({ kind: 'text', text: plain });
  return parts;
}

function opens(line: string, at: number, mark: string): boolean {
  const next = line.charAt(at + 1);
  return !WORD.test(line.charAt(at - 1)) && next !== '' && next !== mark && !/\s/.test(next);
}

function closing(line: string, at: number, mark: string): number {
  for (let end = line.indexOf(mark, at + 2); end > 0; end = line.indexOf(mark, end + 1)) {
    if (!/\s/.test(line.charAt(end - 1)) && !WORD.test(line.charAt(end + 1))) return end;
  }
  return -1;
}
