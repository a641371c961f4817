/**
 * `npm run quality -- FOLDER`: how well the starter policy finds what is in a folder of cases (gzipped JSON lines), and
 * how often it interrupts where there is nothing. Prints; asserts nothing.
 *
 *   --list N     show up to N misses and N false alarms per row (default 0)
 *   --only TEXT  only files or types whose name contains TEXT
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { type Answer, checkLine } from '@/lib/cli/check';
import { levelAtLeast } from '@/lib/rules/levels';
import { STARTER } from '../support/starter';

interface Case {
  readonly id: string;
  readonly text: string;
  readonly lang?: string;
  readonly kind?: 'positive' | 'negative';
  readonly about?: string;
  readonly tier?: string;
  readonly form?: string;
  readonly rule?: string;
  readonly expected?: readonly { readonly type: string; readonly start?: number; readonly end?: number }[];
}

interface Row {
  total: number;
  found: number;
  interrupted: number;
  readonly examples: string[];
}

/** Which categories count as having found a type: the detector's own name may differ, the person reads the category. */
const CATEGORIES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^SECRET$/, ['sensitive.secret']],
  [/^(?:BANK_CARD|IBAN|BIC|ABA_|US_BANK)/, ['sensitive.bank']],
  [
    /^(?:PHONE|CN_MOBILE|CN_LANDLINE|EMAIL|IP|MAC|CRYPTO_WALLET|.*PHONE.*|.*_MOBILE_.*)$/,
    ['sensitive.contact', 'sensitive.customer'],
  ],
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'string', default: '0' }, only: { type: 'string', default: '' } },
});
const folder = positionals[0];
if (folder === undefined) {
  console.error('usage: npm run quality -- FOLDER [--list N] [--only TEXT]');
  process.exit(2);
}
const list = Number(values.list);

const found = new Map<string, Row>();
const alarms = new Map<string, Row>();
const real = new Map<string, Row>();
/** Messages per file of real ones. */
const seen = new Map<string, number>();
for (const file of readdirSync(folder).sort()) {
  if (!file.endsWith('.jsonl.gz')) continue;
  const name = file.replace('.jsonl.gz', '');
  const lines = gunzipSync(readFileSync(join(folder, file)))
    .toString('utf8')
    .split('\n');
  for (const line of lines) if (line.trim() !== '') measure(name, JSON.parse(line));
}
table('Found (of expected values)', found, ({ total, found: hits, interrupted }) => [
  `${hits}/${total}`,
  percent(hits / total),
  `interrupts ${percent(interrupted / total)}`,
]);
table('False alarms on negatives', alarms, ({ total, found: hits, interrupted }) => [
  `${hits}/${total}`,
  percent(hits / total),
  `interrupts ${interrupted}`,
]);
for (const [key, row] of real) row.total = seen.get(key.split(' ')[0] ?? '') ?? 0;
table('Real messages, per 1,000', real, ({ total, found: hits, interrupted }) => [
  `${total} messages`,
  `tips or more ${((hits / total) * 1000).toFixed(2)}`,
  `interrupts ${((interrupted / total) * 1000).toFixed(2)}`,
]);

function measure(name: string, one: Case): void {
  const answer = checkLine(STARTER, JSON.stringify({ text: one.text }), 1);
  if ('error' in answer) throw new Error(`${one.id}: ${answer.error}`);
  if (one.kind === undefined) realMessage(name, one, answer);
  else if (one.kind === 'negative') negative(name, one, answer);
  else for (const expected of one.expected ?? []) positive(name, one, expected, answer);
}

function positive(
  name: string,
  one: Case,
  expected: NonNullable<Case['expected']>[number],
  { findings }: Answer,
): void {
  const start = expected.start === undefined ? 0 : utf16(one.text, expected.start);
  const end = expected.end === undefined ? one.text.length : utf16(one.text, expected.end);
  const accepted = acceptedFor(expected.type);
  const hits = findings.filter(
    (finding) => accepted(finding.category) && finding.start < end && start < finding.end,
  );
  for (const key of keys(name, expected.type, one)) {
    const row = rowOf(found, key);
    row.total += 1;
    if (hits.length > 0) row.found += 1;
    else remember(row, `${one.id} ${one.rule ?? ''}`, one.text);
    if (hits.some(({ level }) => levelAtLeast(level, 'confirm'))) row.interrupted += 1;
  }
}

function negative(name: string, one: Case, { findings }: Answer): void {
  const about = one.about ?? '*';
  const accepted =
    about === '*' ? (category: string) => category.startsWith('sensitive.') : acceptedFor(about);
  const hits = findings.filter(({ category, level }) => accepted(category) && level !== 'off');
  const row = rowOf(alarms, `${name} ${about}`);
  row.total += 1;
  if (hits.length > 0) {
    row.found += 1;
    remember(
      row,
      `${one.id} ${hits.map(({ detector, level }) => `${detector}:${level}`).join(',')}`,
      one.text,
    );
  }
  if (hits.some(({ level }) => levelAtLeast(level, 'confirm'))) row.interrupted += 1;
}

function realMessage(name: string, one: Case, { findings }: Answer): void {
  const tipped = findings.filter(({ level }) => levelAtLeast(level, 'tip'));
  seen.set(name, (seen.get(name) ?? 0) + 1);
  count(name, tipped);
  for (const source of new Set(tipped.map(sourceOf))) {
    const mine = tipped.filter((finding) => sourceOf(finding) === source);
    remember(
      count(`${name} ${source}`, mine),
      `${one.id} ${mine.map(({ level }) => level).join(',')}`,
      one.text,
    );
  }
}

function count(key: string, findings: Answer['findings']): Row {
  const row = rowOf(real, key);
  if (findings.length > 0) row.found += 1;
  if (findings.some(({ level }) => levelAtLeast(level, 'confirm'))) row.interrupted += 1;
  return row;
}

function sourceOf({ category, detector }: Answer['findings'][number]): string {
  return `${category} ${detector}`;
}

function keys(name: string, type: string, one: Case): readonly string[] {
  const tier =
    one.tier ??
    (name === 'secrets_chat' || name === 'phones' || name === 'validatorjs' ? one.form : undefined);
  return tier === undefined ? [`${name} ${type}`] : [`${name} ${type}`, `${name} ${type} (${tier})`];
}

function acceptedFor(type: string): (category: string) => boolean {
  const categories = CATEGORIES.find(([pattern]) => pattern.test(type))?.[1];
  return (category) => categories?.includes(category) ?? category.startsWith('sensitive.');
}

/** UTF-16 offset of a code-point offset. */
function utf16(text: string, points: number): number {
  let at = 0;
  for (let count = 0; count < points && at < text.length; count += 1)
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}

function rowOf(rows: Map<string, Row>, key: string): Row {
  const row = rows.get(key) ?? { total: 0, found: 0, interrupted: 0, examples: [] };
  rows.set(key, row);
  return row;
}

function remember(row: Row, label: string, text: string): void {
  if (row.examples.length < list) row.examples.push(`${label}: ${JSON.stringify(text).slice(0, 180)}`);
}

function table(title: string, rows: Map<string, Row>, columns: (row: Row) => readonly string[]): void {
  console.log(`\n${title}`);
  for (const [key, row] of [...rows].sort(([a], [b]) => a.localeCompare(b))) {
    if (!key.includes(values.only)) continue;
    console.log(
      `  ${key.padEnd(52)} ${columns(row)
        .map((text) => text.padEnd(16))
        .join(' ')}`,
    );
    for (const example of row.examples) console.log(`      ${example}`);
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
