/** One line of the table of aims. */
export interface Ratio {
  readonly what: string;
  readonly value: number;
  readonly aim: number;
}

export function title(text: string): void {
  console.log(`\n── ${text}`);
}

/** Columns as wide as their widest cell. */
export function table(rows: readonly (readonly string[])[]): void {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, cell.length);
    });
  for (const row of rows)
    console.log(
      `   ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('   ')}`,
    );
}

export function ratios(list: readonly Ratio[]): void {
  table([
    ['ratio', 'measured', 'aim', ''],
    ...list.map(({ what, value, aim }) => [what, plain(value), `≤ ${aim}`, value <= aim ? 'met' : 'NOT MET']),
  ]);
}

/** Nanoseconds, as a person reads them. */
export function time(ns: number): string {
  if (!Number.isFinite(ns)) return '–';
  if (ns < 1e4) return `${ns.toFixed(0)} ns`;
  return ns < 1e7 ? `${(ns / 1e3).toFixed(1)} µs` : `${(ns / 1e6).toFixed(1)} ms`;
}

function plain(value: number): string {
  return value >= 10 ? value.toFixed(1) : value.toPrecision(2);
}
