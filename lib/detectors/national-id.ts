import { inUrl, isOtherNumber } from './context';
import { matchesOf } from './matches';
import { LABEL, spokenOf, whose } from './national-id-labels';
import { always, ISSUED, type Issued, NAMED_ONLY } from './national-ids';
import type { Detector, Match } from './types';

/**
 * Identity and tax numbers of other countries, only beside a word that names them: sixteen of a kind would look like any
 * order number. The check digits are the countries' own. A number behind its own name whose check digit disagrees may be
 * mistyped: it is found, unsure. A shape nobody issues is not shown. Behind a name that every country uses ("ID number")
 * half of all rows of digits agree with somebody's check: there the number itself has to tell whose it is.
 */
export const nationalId: Detector = {
  id: 'national-id',
  category: 'sensitive.identity',
  title: { 'zh-CN': '他国证件号或税号', en: 'a national ID or tax number' },
  triggers: { digits: 4 },
  expressions: [LABEL],
  find(text) {
    const found: Match[] = [];
    for (const [from, to] of aroundNumbers(text))
      for (const { 0: name, index } of matchesOf(text.slice(from, to), LABEL)) {
        const label = { name, index: from + index };
        const one = behind(text, label) ?? before(text, label);
        if (one !== undefined && one.start >= (found.at(-1)?.end ?? 0)) found.push(one);
      }
    return found;
  },
  mask: (value) => `${value.slice(0, 2)}${'*'.repeat(Math.max(2, value.length - 4))}${value.slice(-2)}`,
};

/** What joins the label and the value, and the value with all that may still belong to it. */
const VALUE =
  /((?:\s|[:：#("“'「)）.]|(?:纳税|税)?号码?|no\.?(?![a-z])|number|nummer|card|is|was|are|es|est|ist|är|er|jest|[:=]|是|为)*)([A-Za-z0-9](?:[ ./+-]{0,2}[A-Za-z0-9]){4,28})/iy;

interface Label {
  readonly name: string;
  readonly index: number;
}

const NUMBER = /\d(?:[A-Za-z ./+-]{0,4}\d){3,}/g;

/** Where a name can have a number: some hundred names are looked for there only. */
function aroundNumbers(text: string): readonly (readonly [from: number, to: number])[] {
  const found: [number, number][] = [];
  for (const { 0: whole, index } of matchesOf(text, NUMBER)) {
    const from = Math.max(0, index - 128);
    const to = index + whole.length + 64;
    const last = found.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = to;
    else found.push([from, to]);
  }
  return found;
}

function behind(text: string, label: Label): Match | undefined {
  const from = label.index + label.name.length;
  VALUE.lastIndex = from;
  const [whole = '', joint = '', written = ''] = VALUE.exec(text) ?? [];
  const start = from + joint.length;
  const targets = whose(text, label.index, label.name);
  if (whole === '' || (targets === null && isOtherNumber(text, start)) || inUrl(text, start))
    return undefined;
  const read = readable(written, targets, label.name) ?? undefined;
  const surer =
    targets === null && read?.check === 'none' ? ofTheCountry(text, label, start, written) : undefined;
  const best = surer ?? read;
  return best && matchOf(start, best, label);
}

/** Digits that half the world's checks would take are believed where the message speaks of the country whose check agrees. */
function ofTheCountry(text: string, label: Label, start: number, written: string): Read | undefined {
  const countries = spokenOf(text, label.index, start + written.length);
  if (countries.length === 0) return undefined;
  const kinds = kindsOf(countries, label.name).filter(({ check }) => check !== always);
  for (let raw = written; raw.length >= 5; raw = shorter(raw)) {
    const read = / [a-z]{2,}/.test(raw) ? null : named(raw, kinds);
    if (read?.check === 'passed') return read;
  }
  return undefined;
}

/** Without what stands behind the last separator. */
function shorter(raw: string): string {
  return raw.replace(/[ ./+-]*[A-Za-z0-9]+$/, '');
}

/** `S1234567D is my NRIC`, `X9613851N 是我的 NIE`: only where the number agrees with its check. */
const BEFORE =
  /(?:^|[^A-Za-z0-9./+-])([A-Za-z0-9](?:[./+-]?[A-Za-z0-9]){5,20})["”’」）)]? ?(?:(?:就?是|为|is|was|es|en|é|est|ist|är|er|on|as|=|-) ?){1,2}(?:我|你|您|他|她|客户|my|your|his|her|their|our|the|a|mi|su|el|mon|ma|son|meine?|mitt|min|minha|meu)?的? ?$/i;

function before(text: string, label: Label): Match | undefined {
  const from = Math.max(0, label.index - 48);
  const one = BEFORE.exec(text.slice(from, label.index));
  const written = one?.[1] ?? '';
  if (one === null || !/\d{4}/.test(written)) return undefined;
  const start = from + one.index + one[0].indexOf(written);
  if (inUrl(text, start)) return undefined;
  const read = readable(written, whose(text, label.index, label.name), label.name);
  return read?.check === 'passed' && read.raw === written ? matchOf(start, read, label) : undefined;
}

function matchOf(start: number, { raw, code, check }: Read, label: Label): Match {
  return {
    start,
    end: start + raw.length,
    value: canonical(raw),
    check,
    labelled: true,
    confidence: CONFIDENCE[check],
    label: { start: label.index, end: label.index + label.name.length },
    type: code === '' ? 'national-id' : `national-id-${code}`,
  };
}

const CONFIDENCE = { passed: 'high', failed: 'medium', none: 'low' } as const;

interface Read {
  readonly raw: string;
  /** Country, lower case; empty where only the label says what it is. */
  readonly code: string;
  /** `none` where it is not known whose check to ask. */
  readonly check: Match['check'];
}

/** The longest beginning, cut at separators, that is a number of the country; of no country in particular, one that agrees. */
function readable(written: string, targets: readonly string[] | null, label: string): Read | null {
  const kinds = kindsOf(targets, label);
  let shaped: Read | null = null;
  for (let raw = written; raw.length >= 5; raw = shorter(raw)) {
    // A word behind it belongs to the sentence; one digit again and again is nobody's.
    if (!/\d/.test(raw) || / [a-z]{2,}/.test(raw) || /^(\d)\1*$/.test(canonical(raw))) continue;
    const read = targets === null ? anybodys(raw, kinds, label) : named(raw, kinds);
    // Where the label says whose it is, the longest decides: half of a mistyped number is not another's.
    if (read !== null && (read.check === 'passed' || targets !== null)) return read;
    shaped ??= read;
  }
  return shaped;
}

/** Of the countries that the label means. One without a check digit is believed where no other of this shape has one. */
function named(raw: string, kinds: readonly Issued[]): Read | null {
  let near: Issued | undefined;
  const whole = canonical(raw);
  const own = kinds.filter(({ code }) => whole.startsWith(code.toUpperCase()));
  for (const value of forms(raw)) {
    // `PT501964846`: not the French number with two letters.
    const shaped = (own.length > 0 ? own : kinds).filter(({ shape }) => shape.test(value));
    const passing = shaped.find(({ check }) => check !== always && check(value, raw));
    if (passing !== undefined) return { raw, code: passing.code, check: 'passed' };
    near ??= shaped.find(({ check }) => check !== always) ?? shaped[0];
  }
  if (near === undefined) return null;
  return { raw, code: near.code, check: near.check === always ? 'passed' : 'failed' };
}

/** Of no country in particular: believed where letters, the way it is written or a strong check tell whose it is. */
function anybodys(raw: string, kinds: readonly Issued[], label: string): Read | null {
  const value = canonical(raw);
  const passing = kinds.filter(({ shape, check }) => shape.test(value) && check(value, raw));
  const untold: Read | null =
    passing.length > 0 || (isPaper(label) && isAnybodys(raw)) ? { raw, code: '', check: 'none' } : null;
  // A row that goes up stands in every manual.
  if (/1234567/.test(value)) return untold;
  // One kind of sign between the letters and digits, as every country has it.
  const lettered = /[A-Z]/.test(value) && !/([ ./+-]).*(?!\1)[ ./+-]/.test(raw);
  const telling = passing.find(({ strong, written }) => strong || (written?.test(raw) ?? lettered));
  if (telling !== undefined) return { raw, code: telling.code, check: 'passed' };
  return named(raw, markedBy(value)) ?? untold;
}

/** Numbers of the country whose letters stand before this one, as companies write them for VAT: `DE136695976`. */
function markedBy(value: string): readonly Issued[] {
  const [letters = ''] = /^[A-Z]{2}(?=\d|U\d{8}$)/.exec(value) ?? [];
  const code = letters === 'EL' ? 'gr' : letters.toLowerCase();
  return code === '' ? [] : kindsOf([code], 'vat');
}

/** What may be meant; of a country's numbers the one for VAT, where the label says VAT. Kept: there are some hundred names. */
function kindsOf(targets: readonly string[] | null, label: string): readonly Issued[] {
  if (targets === null) return TELLING;
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

/** Looked through where no country is named: what is only readable by name, but for what tells whose it is. */
const TELLING: readonly Issued[] = [
  ...ISSUED,
  ...NAMED_ONLY.filter(({ strong, written }) => strong || written),
];

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
    /^(?=(?:[A-Z]*\d){5})[\dA-Z]{7,20}$/.test(value) &&
    (/^[A-Z]/.test(value) || (value.match(/\d/g)?.length ?? 0) >= 6) &&
    !/^1[3-9]\d{9}$/.test(value)
  );
}

function canonical(raw: string): string {
  return raw.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
}
