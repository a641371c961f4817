import Papa from 'papaparse';

/**
 * Tables for spreadsheets. A cell that a spreadsheet would take for a formula gets an apostrophe in front, and loses it
 * when it is read again: names of groups and people are hostile input.
 */
const FORMULA = /^'*[=+\-@\t\r]/;

/** Largest table that is read, in UTF-16 units. */
export const MAX_TABLE_LENGTH = 8 * 1_048_576;

export interface Table {
  readonly columns: readonly string[];
  /** Each row with its line in the file, 1-based, header included. */
  readonly rows: readonly { readonly line: number; readonly cells: Readonly<Record<string, string>> }[];
}

/** Begins with a byte order mark, without which spreadsheets take Chinese for Latin. */
export function writeCsv(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
): string {
  const data = rows.map((row) => columns.map((column) => row[column] ?? ''));
  return `\uFEFF${Papa.unparse([[...columns], ...data], { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
}

/** Reads a table with a header line; separators `,` `;` and tab are told apart. Never throws. */
export function readCsv(text: string): Table {
  const plain = text.replace(/^\uFEFF/, '');
  const { data } = Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain) });
  const [header = [], ...body] = data;
  const columns = header.map((name) => unguarded(name).trim());
  let line = 1 + linesIn(header);
  const rows: Table['rows'][number][] = [];
  for (const cells of body) {
    const at = line;
    line += linesIn(cells);
    if (cells.every((cell) => cell.trim() === '')) continue;
    const entries = columns.map((column, index) => [column, unguarded(cells[index] ?? '')] as const);
    // Built from entries: a column called `__proto__` is a column.
    rows.push({ line: at, cells: Object.fromEntries(entries.filter(([column]) => column !== '')) });
  }
  return { columns, rows };
}

/** The sign that stands most often in the header. The library's own guess gives up where a blank line comes early. */
function delimiterOf(text: string): string {
  const header = text.split(/[\r\n]/, 1)[0]?.replace(/"[^"]*"/g, '') ?? '';
  const count = (sign: string) => header.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** Lines that a record takes in the file: one, and one more for each line break in its cells. */
function linesIn(cells: readonly string[]): number {
  return 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}
