import type { ToPage } from './protocol';

/** Most lines, and most characters in one, that are written into a draft at once. */
const MAX_LINES = 1_000;
const MAX_LINE = 20_000;

/** What each request to the page may carry. Kept apart from `validate.ts`: this part stands in the content script. */
export const PAGE_INPUTS: Readonly<Record<keyof ToPage, (input: unknown) => boolean>> = {
  'page.status': (input) => input === null,
  'page.welcome': (input) => input === null,
  'page.insert': isInsertion,
  'page.structure': (input) => input === null,
  'page.remind': (input) =>
    typeof input === 'object' && input !== null && 'title' in input && typeof input.title === 'string',
  'page.pickTemplate': (input) => input === null,
  'page.chats': (input) => input === null,
};

function isInsertion(input: unknown): boolean {
  if (typeof input !== 'object' || input === null) return false;
  if (!('lines' in input && 'cursor' in input && 'title' in input)) return false;
  const { lines, cursor, title } = input;
  return (
    Array.isArray(lines) &&
    lines.length > 0 &&
    lines.length <= MAX_LINES &&
    lines.every((line) => typeof line === 'string' && line.length <= MAX_LINE && !/[\r\n]/.test(line)) &&
    (title === null || (typeof title === 'string' && title.length <= MAX_LINE)) &&
    (cursor === null || isCursor(cursor, lines))
  );
}

function isCursor(cursor: unknown, lines: readonly string[]): boolean {
  if (typeof cursor !== 'object' || cursor === null) return false;
  if (!('line' in cursor && 'offset' in cursor)) return false;
  const { line, offset } = cursor;
  if (typeof line !== 'number' || typeof offset !== 'number') return false;
  const text = lines[line];
  return text !== undefined && Number.isInteger(offset) && offset >= 0 && offset <= text.length;
}
