import { type CompiledPolicy, describe } from '@/lib/rules/engine';
import { levelAtLeast } from '@/lib/rules/levels';
import type { Finding, Locale, Message, Verdict } from '@/lib/rules/types';
import type { FindingView } from './view';

/** Quoted words longer than this are cut; the mark in the composer shows the rest. */
const MAX_QUOTE = 40;
const MAX_QUOTES = 3;

export type FindingKind = FindingView['kind'];

/** Security and etiquette never share their look. */
export function kindOf(finding: Finding): FindingKind {
  return finding.category.startsWith('etiquette.') || finding.category.startsWith('route.')
    ? 'etiquette'
    : 'security';
}

/** Makes one finding ready to be drawn in the person's language. */
export function presentFinding(
  policy: CompiledPolicy,
  verdict: Verdict,
  finding: Finding,
  message: Message,
  locale: Locale,
): FindingView {
  const clause = policy.clauses.find((candidate) => candidate.id === finding.clause);
  const { contact } = policy;
  return {
    kind: kindOf(finding),
    level: finding.level,
    title: policy.rules.find((rule) => rule.id === finding.rule)?.title[locale] ?? finding.rule,
    message: describe(policy, finding.message, locale),
    quotes: quotesOf(finding, message),
    clause: clause
      ? { title: clause.title[locale], text: clause.text[locale], ...(clause.url ? { url: clause.url } : {}) }
      : null,
    contact: contact ? { name: contact.name[locale], ...(contact.url ? { url: contact.url } : {}) } : null,
    fixes: finding.fixes.map((fix) => ({ fix, label: describe(policy, fix.label, locale) })),
    more: verdict.findings.filter((other) => other !== finding && levelAtLeast(other.level, 'tip')).length,
    dismissals: dismissalsOf(policy, finding),
    spans: finding.triggers.length > 0 ? finding.triggers : [finding.span],
  };
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
  const personal = rule?.personalExceptions === true && !levelAtLeast(finding.level, 'acknowledge');
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
