import type { Hit, Lexicon, Scan, TermSet, TriggerSet } from '../scan/lexicon';
import { createMatcher, type Found, type Matcher } from '../scan/matcher';
import type { Trigger } from '../scan/program';
import type { RunSet, TokenSet } from '../scan/runs';
import type { Span } from '../types';
import { VALIDATORS } from '../validators';
import { type KindFinding, OVER_BUDGET, type RuleKind, type RuleOf, type Subject } from './kind';
import { speaksHere } from './words';

type PatternRule = RuleOf<'pattern'>;

/** More values of one pattern say nothing new. */
const MAX_FINDINGS = 20;

/** A company's own numbers: a shape, if wanted with a check digit, with words that must or must not stand near it. */
export const pattern: RuleKind<'pattern'> = {
  kind: 'pattern',
  category: ({ category }) => category,
  levels: ({ levels }) => [levels.inside, levels.outsiders],
  texts: {
    'pattern.found': {
      'zh-CN': '{masked} 看起来是{what}。请先打码，或改走批准的安全渠道。',
      en: '{masked} looks like this: {what}. Mask it, or use the approved secure channel.',
    },
    'pattern.fix-mask': { 'zh-CN': '打码：{masked}', en: 'Mask: {masked}' },
    'pattern.fix-mask-all': { 'zh-CN': '全部打码（{count} 处）', en: 'Mask all {count}' },
  },
  appliesTo: (surface, context, { category }) => speaksHere(surface, context, category),
  onlyWhereTouched: ({ program }) => program.trigger.kind !== 'all',
  prepare(rule, _policy, lexicon) {
    const windowsOf = windows(rule.program.trigger, lexicon);
    const near = rule.near === undefined ? null : lexicon.terms(rule.near.words);
    const unless = rule.unless === undefined ? null : lexicon.terms(rule.unless.words);
    // Made when a text first needs it: most messages touch few rules.
    let matcher: Matcher | null = null;
    return (subject) => {
      const places = windowsOf(subject);
      if (places !== null && places.length === 0) return [];
      matcher ??= createMatcher(rule.program);
      const found = matcher.find(subject.folded.text, places);
      if (found === 'over-budget') return OVER_BUDGET;
      const values = found
        .filter((one) => isMeant(rule, one, subject, { near, unless }))
        .slice(0, MAX_FINDINGS);
      return findingsOf(rule, values, subject, near);
    };
  },
};

/** Where a match may begin: up to so many units before a trigger. `null`: anywhere. */
function windows(trigger: Trigger, lexicon: Lexicon): (subject: Subject) => readonly Span[] | null {
  if (trigger.kind === 'all') return () => null;
  if (trigger.kind === 'token') {
    const set: TokenSet = lexicon.tokens(trigger.least, trigger.most, trigger.madeOf);
    return ({ scan }) => scan.tokens(set).map(({ start }) => ({ start, end: start + 1 }));
  }
  const back = (start: number) => (trigger.before < 0 ? 0 : Math.max(0, start - trigger.before));
  if (trigger.kind === 'literals') {
    const set: TriggerSet = lexicon.triggers({ words: trigger.words });
    return ({ scan }) =>
      [...scan.hits(set)]
        .sort((a, b) => a.start - b.start)
        .map(({ start }) => ({ start: back(start), end: start + 1 }));
  }
  const set: RunSet = lexicon.runs(trigger.kind, trigger.length);
  return ({ scan }) =>
    scan.runs(set).map(({ start, end }) => ({ start: back(start), end: end - trigger.length + 1 }));
}

function isMeant(
  rule: PatternRule,
  found: Found,
  { folded, scan }: Subject,
  sets: { readonly near: TermSet | null; readonly unless: TermSet | null },
): boolean {
  const value = folded.text.slice(found.value.start, found.value.end);
  if (rule.validate?.some((name) => !VALIDATORS[name](value)) === true) return false;
  if (sets.near !== null && !standsNear(scan, sets.near, found, rule.near?.within ?? 0)) return false;
  return sets.unless === null || !standsNear(scan, sets.unless, found, rule.unless?.within ?? 0);
}

function standsNear(scan: Scan, set: TermSet, to: Span, within: number): boolean {
  return scan.hits(set).some((hit) => distance(hit, to) <= within);
}

function findingsOf(
  rule: PatternRule,
  found: readonly Found[],
  subject: Subject,
  near: TermSet | null,
): readonly KindFinding[] {
  const { folded, context, scan } = subject;
  const original = ({ start, end }: Span): Span => ({
    start: folded.original(start),
    end: folded.original(end - 1) + 1,
  });
  if (found.length === 0) return [];
  const edits = found.map(({ value }) => ({
    span: original(value),
    insert: masked(folded.text.slice(value.start, value.end)),
  }));
  const [only] = edits;
  const label =
    edits.length === 1
      ? { id: 'pattern.fix-mask', params: { masked: only?.insert ?? '' } }
      : { id: 'pattern.fix-mask-all', params: { count: edits.length } };
  const fixes = [{ id: 'mask' as const, label, edits }];
  return found.map(({ value, start, end }, at) => {
    const hidden = edits[at]?.insert ?? '';
    const text = folded.text.slice(value.start, value.end);
    const labels: readonly Hit[] =
      near === null
        ? []
        : scan
            .hits(near)
            .filter((hit) => distance(hit, { start, end }) <= (rule.near?.within ?? 0))
            .slice(0, 3);
    return {
      category: rule.category,
      detector: 'pattern',
      level: context.outsiders ? rule.levels.outsiders : rule.levels.inside,
      confidence: rule.validate === undefined ? 'medium' : 'high',
      span: original(value),
      triggers: [...labels.map(original), original(value)],
      message: {
        id: 'pattern.found',
        params: { masked: hidden, what: `@sensitive.what.rule.${rule.id}` },
      },
      masked: hidden,
      normalized: text.replace(/[\s-]/g, '').toUpperCase(),
      fixes,
    };
  });
}

/** Enough to recognise it: two characters at either end of eight or more, else none. */
function masked(value: string): string {
  // Characters are units where none is of two.
  const characters = /[\ud800-\udfff]/.test(value) ? [...value] : value;
  const { length } = characters;
  if (length < 8) return '*'.repeat(length);
  const shown = (from: number) => `${characters[from]}${characters[from + 1]}`;
  return `${shown(0)}${'*'.repeat(length - 4)}${shown(length - 2)}`;
}

/** Characters between two places; negative where they overlap. */
function distance(a: Span, b: Span): number {
  return Math.max(a.start - b.end, b.start - a.end);
}
