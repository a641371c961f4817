import { type CompiledPolicy, describe } from '@/lib/rules/engine';
import { levelAtLeast } from '@/lib/rules/levels';
import type { Finding, Locale, Message, TextRef, Verdict } from '@/lib/rules/types';
import type { FindingView } from './view';

/** Quoted words longer than this are cut; the mark in the composer shows the rest. */
const MAX_QUOTE = 40;
const MAX_QUOTES = 3;

export type FindingKind = FindingView['kind'];

/** Whether a category is about manners, not about harm. */
export function isEtiquette(category: string): boolean {
  return category.startsWith('etiquette.') || category.startsWith('route.');
}

/** Security and etiquette never share their look. */
export function kindOf(finding: Finding): FindingKind {
  return isEtiquette(finding.category) ? 'etiquette' : 'security';
}

/** Makes one finding ready to be drawn in the person's language. */
export function presentFinding(
  policy: CompiledPolicy,
  verdict: Verdict,
  finding: Finding,
  message: Message,
  locale: Locale,
  turn: number,
): Omit<FindingView, 'offers'> {
  const clause = policy.clauses.find((candidate) => candidate.id === finding.clause);
  const { contact } = policy;
  return {
    kind: kindOf(finding),
    level: finding.level,
    title: titleOf(policy, finding.rule, locale),
    message: describe(policy, inTurn(policy, finding.message, turn), locale),
    stress: STRESSES[turn % STRESSES.length] ?? 'message',
    quotes: quotesOf(finding, message),
    clause: clause
      ? { title: clause.title[locale], text: clause.text[locale], ...(clause.url ? { url: clause.url } : {}) }
      : null,
    contact: contact ? { name: contact.name[locale], ...(contact.url ? { url: contact.url } : {}) } : null,
    fixes: finding.fixes.map((fix) => ({ fix, label: describe(policy, fix.label, locale) })),
    link: linkOf(policy, finding, locale),
    more: verdict.findings.filter((other) => other !== finding && levelAtLeast(other.level, 'tip')).length,
    dismissals: dismissalsOf(policy, finding),
    spans: finding.triggers.length > 0 ? finding.triggers : [finding.span],
  };
}

export function titleOf(policy: CompiledPolicy, rule: string, locale: Locale): string {
  return policy.rules.find(({ id }) => id === rule)?.title[locale] ?? rule;
}

/** Which link of the policy a route leads to. */
const LINKS = {
  'route.poll': 'form',
  'route.task': 'board',
  'route.knowledge': 'wiki',
  'route.secure': 'secure',
} as const;

function linkOf(policy: CompiledPolicy, { category }: Finding, locale: Locale): FindingView['link'] {
  const which = Object.entries(LINKS).find(([route]) => route === category)?.[1];
  const link = which === undefined ? undefined : policy.links[which];
  return link === undefined ? null : { name: link.name[locale], url: link.url };
}

/** What stands out by turns, so that a sentence that is seen every day is still read. */
const STRESSES = ['message', 'quotes', 'clause'] as const;

/** A sentence may have variants `id.2`, `id.3` …, which take turns. */
function inTurn(policy: CompiledPolicy, ref: TextRef, turn: number): TextRef {
  let variants = 1;
  while (policy.texts[`${ref.id}.${variants + 1}`] !== undefined) variants += 1;
  const chosen = turn % variants;
  return chosen === 0 ? ref : { ...ref, id: `${ref.id}.${chosen + 1}` };
}

/** A value is quoted masked; words are quoted as they were typed. */
function quotesOf(finding: Finding, message: Message): readonly string[] {
  if (finding.masked !== undefined) return [finding.masked];
  const words = finding.triggers.map(({ start, end }) => message.text.slice(start, end).trim());
  return [...new Set(words)]
    .filter((word) => word !== '')
    .slice(0, MAX_QUOTES)
    .map(shorten);
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= MAX_QUOTE ? text : `${characters.slice(0, MAX_QUOTE - 1).join('')}…`;
}

function dismissalsOf(policy: CompiledPolicy, finding: Finding): FindingView['dismissals'] {
  const rule = policy.rules.find((candidate) => candidate.id === finding.rule);
  const personal = rule?.personalExceptions === true && levelAtLeast(policy.exceptions.reach, finding.level);
  return [
    ...(levelAtLeast(finding.level, 'confirm') ? [] : (['this-time'] as const)),
    ...(personal && finding.normalized !== undefined && finding.masked !== undefined
      ? (['always-this-value'] as const)
      : []),
    ...(personal && kindOf(finding) === 'etiquette' && !levelAtLeast(finding.level, 'confirm')
      ? (['not-in-this-group'] as const)
      : []),
  ];
}
