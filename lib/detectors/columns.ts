import { matchesOf } from './matches';
import type { Match } from './types';

/** Between the columns of a pasted sheet. */
const COLUMN = /\t|\s?[|｜]\s?|\s?[,，;；]\s?| {2,}/;
/** An amount in a cell: three digits or more, or one with its unit. */
const AMOUNT =
  /(?<![\w.:/#-])[¥￥$£€]?(?:\d{1,3}(?:,\d{3})+|\d{3,9})(?:\.\d{1,2})?(?!\d)|\d(?:\.\d)? ?[kKwW万]/;

/**
 * The rows of a pasted sheet whose head names a topic: at least one row with as many columns, a name and an amount. One
 * match over all of them; none where the text is no sheet.
 */
export function rowsBelow(text: string, head: RegExp, name: RegExp): readonly Match[] {
  if (!text.includes('\n')) return [];
  const lines = matchesOf(text, /[^\n]+/g).slice(0, 200);
  const top = lines.findIndex(
    ({ 0: line }) => head.test(line) && line.length <= 120 && !/\d{3}/.test(line) && columns(line) >= 2,
  );
  if (top < 0) return [];
  const wanted = columns(lines[top]?.[0] ?? '');
  const rows = lines
    .slice(top + 1)
    .filter(
      ({ 0: row }) =>
        row.length <= 200 && columns(row) >= Math.min(wanted, 2) && AMOUNT.test(row) && name.test(row),
    );
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return [];
  const start = first.index;
  const end = last.index + last[0].trimEnd().length;
  return [{ start, end, value: text.slice(start, end), check: 'none', labelled: true, confidence: 'medium' }];
}

function columns(line: string): number {
  return line.trim().split(COLUMN).length;
}
