import { policy } from 'virtual:starter-policy';
import type { PolicyView } from '@/components/sidepanel/policy-view';
import { LEVELS, type Level } from '@/lib/rules/types';

/** The policy in force, as the person reads it. */
export function policyView(): PolicyView {
  return {
    id: policy.id,
    version: policy.version,
    title: policy.title,
    publisher: policy.publisher,
    contact: policy.contact,
    pausable: policy.pausable,
    clauses: policy.clauses,
    rules: policy.rules.map((rule) => ({
      id: rule.id,
      title: rule.title,
      clause: rule.clause,
      level: highest(rule),
    })),
    ownTypes: policy.groups.own ?? [],
    naming: policy.rules.find((rule) => rule.kind === 'naming') ?? null,
    fewestNags: policy.nag?.fewest ?? 'off',
    tags: policy.tags,
  };
}

/** The strictest level that a rule can reach. Read off the pack: the engine would be 100 kB for one word. */
function highest(rule: { readonly level?: unknown; readonly levels?: unknown }): Level {
  const named = new Set(JSON.stringify([rule.level, rule.levels]).match(/[a-z]+/g));
  return LEVELS.findLast((level) => named.has(level)) ?? 'off';
}
