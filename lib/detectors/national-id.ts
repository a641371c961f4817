import { inUrl, isOtherNumber } from './context';
import { matchesOf } from './matches';
import { ISSUED, type Issued, NAMED_ONLY } from './national-id-kinds';
import { LABEL, whose } from './national-id-labels';
import type { Detector, Match } from './types';

/**
 * Identity and tax numbers of other countries, only beside a word that names them: sixteen of a kind would look like any
 * order number. The check digits are the countries' own. A number behind its own name whose check digit disagrees may be
 * mistyped: it is found, unsure. A shape nobody issues is not shown.
 */
export const nationalId: Detector = {
  id: 'national-id',
  category: 'sensitive.identity',
  title: { 'zh-CN': '他国证件号或税号', en: 'a national ID or tax number' },
  triggers: { digits: 4 },
  find(text) {
    const found: Match[] = [];
    for (const label of matchesOf(text, LABEL)) {
      const from = label.index + label[0].length;
      VALUE.lastIndex = from;
      const [whole = '', joint = '', written = ''] = VALUE.exec(text) ?? [];
      const start = from + joint.length;
      if (
        whole === '' ||
        start < (found.at(-1)?.end ?? 0) ||
        isOtherNumber(text, start) ||
        inUrl(text, start)
      )
        continue;
      const read = readable(written, whose(text, label.index, label[0]), label[0]);
      if (read === null) continue;
      const { raw, code, passed } = read;
      found.push({
        start,
        end: start + raw.length,
        value: canonical(raw),
        check: passed ? 'passed' : 'failed',
        labelled: true,
        confidence: passed ? 'high' : 'medium',
        label: { start: label.index, end: from },
        type: `national-id-${code}`,
      });
    }
    return found;
  },
  mask: (value) => `${value.slice(0, 2)}${'*'.repeat(Math.max(2, value.length - 4))}${value.slice(-2)}`,
};

/** What joins the label and the value, and the value with all that may still belong to it. */
const VALUE =
  /((?:\s|[:：#("“'「)）.]|(?:纳税|税)?号码?|no\.?(?![a-z])|number|nummer|card|is|was|are|es|est|ist|är|er|jest|[:=]|是|为)*)([A-Za-z0-9](?:[ ./+-]{0,2}[A-Za-z0-9]){4,22})/iy;

interface Read {
  readonly raw: string;
  /** Country, lower case; empty where only the label says what it is. */
  readonly code: string;
  readonly passed: boolean;
}

/** The longest beginning, cut at separators, that a country issues; else the longest that one would, but for its check. */
function readable(written: string, targets: readonly string[] | null, label: string): Read | null {
  const kinds = kindsOf(targets, label);
  let shaped: Read | null = null;
  for (let raw = written; raw.length >= 5; raw = raw.replace(/[ ./+-]*[A-Za-z0-9]+$/, '')) {
    if (!/\d/.test(raw)) continue;
    for (const value of forms(raw)) {
      const passing = kinds.find(({ shape, check }) => shape.test(value) && check(value, raw));
      if (passing !== undefined) return { raw, code: passing.code, passed: true };
      const near = targets === null ? undefined : kinds.find(({ shape }) => shape.test(value));
      if (near !== undefined) shaped ??= { raw, code: near.code, passed: false };
    }
    if (targets === null && shaped === null && isPaper(label) && isAnybodys(raw))
      shaped = { raw, code: '', passed: false };
  }
  return shaped;
}

/** What may be meant; of a country's numbers the one for VAT, where the label says VAT. Kept: there are some hundred names. */
function kindsOf(targets: readonly string[] | null, label: string): readonly Issued[] {
  if (targets === null) return ISSUED;
  const vat = /^(?:vat|增值税)/i.test(label);
  const name = `${vat ? 'vat' : ''} ${targets.join(' ')}`;
  const kept = KEPT.get(name);
  if (kept !== undefined) return kept;
  const kinds = [...ISSUED, ...NAMED_ONLY].filter(meant(targets));
  const forVat = vat ? kinds.filter(({ kind }) => kind === 'vat') : [];
  const chosen = forVat.length > 0 ? forVat : kinds;
  KEPT.set(name, chosen);
  return chosen;
}

const KEPT = new Map<string, readonly Issued[]>();

/** As written, and without the country's letters before it: `DE136695976`, `BE 0428.759.497`. */
function forms(raw: string): readonly string[] {
  const value = canonical(raw);
  return /^[A-Z]{2}[\dA-Z]/.test(value) && !/^CHE/.test(value) ? [value, value.slice(2)] : [value];
}

function meant(targets: readonly string[]): (kind: Issued) => boolean {
  return ({ code, kind, byName }) =>
    targets.some((target) => (target === code && byName !== true) || target === `${code}:${kind ?? ''}`);
}

/** Names of papers and of tax; "ID" alone is of everything. */
function isPaper(label: string): boolean {
  return !/^id(?: ?(?:no\.?|number|#))?$/i.test(label);
}

/** Shape of such a number somewhere in the world; a phone number, date or amount has another. */
function isAnybodys(raw: string): boolean {
  const value = canonical(raw);
  return (
    /^[A-Z]{0,4}\d[\dA-Z]{4,15}$/.test(value) &&
    (value.match(/\d/g)?.length ?? 0) >= 6 &&
    !/^1[3-9]\d{9}$/.test(value)
  );
}

function canonical(raw: string): string {
  return raw.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
}
