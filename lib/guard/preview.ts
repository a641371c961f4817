import { printable } from '@/lib/i18n/isolate';
import type { CompiledPolicy } from '@/lib/rules/engine';
import { levelAtLeast } from '@/lib/rules/levels';
import type { Edit, Locale, Verdict } from '@/lib/rules/types';
import type { PreviewItemView } from './view';

/** Characters of the line that are shown on either side of a change. */
const AROUND = 24;
const MAX_PART = 120;

/** A change that can be taken or left. */
export interface PreviewItem {
  readonly rule: string;
  readonly edit: Edit;
}

/**
 * Every change that the first fixes of the findings would make: ascending, disjoint, none twice. From `nudge` up: what is
 * only noted is allowed, and a tip is for the person to take by itself.
 */
export function changesOf(verdict: Verdict): readonly PreviewItem[] {
  const all = verdict.findings
    .filter(({ level }) => levelAtLeast(level, 'nudge'))
    .flatMap(({ rule, fixes }) => (fixes[0]?.edits ?? []).map((edit) => ({ rule, edit })));
  all.sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end);
  const kept: PreviewItem[] = [];
  for (const item of all) {
    const last = kept.at(-1)?.edit;
    if (last !== undefined && (item.edit.span.start < last.span.end || same(item.edit, last))) continue;
    kept.push(item);
  }
  return kept;
}

/** One change as its line before and after. */
export function previewOf(
  policy: CompiledPolicy,
  { rule, edit }: PreviewItem,
  text: string,
  locale: Locale,
): PreviewItemView {
  const { start, end } = edit.span;
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - AROUND);
  const lineEnd = text.indexOf('\n', end);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + AROUND);
  return {
    label: policy.rules.find(({ id }) => id === rule)?.title[locale] ?? rule,
    lead: printable(text.slice(from, start), AROUND),
    before: printable(text.slice(start, end), MAX_PART),
    after: printable(edit.insert, MAX_PART),
    tail: printable(text.slice(end, to), AROUND),
  };
}

function same(a: Edit, b: Edit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.insert === b.insert;
}
