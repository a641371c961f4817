import { CORE_DETECTORS } from '@/lib/detectors/core';
import { compile } from '@/lib/rules/engine';
import { coreKinds } from '@/lib/rules/kinds/core';
import { KINDS } from '@/lib/rules/kinds/index';
import type { NameRule } from '@/lib/rules/kinds/naming';
import type { Level, Texts } from '@/lib/rules/types';
import type { Policy } from './schema';

/** What our own pages and the worker tell of a policy or reckon with: everything but what its rules look for. */
export interface PolicySummary
  extends Pick<
    Policy,
    'id' | 'version' | 'title' | 'publisher' | 'contact' | 'pausable' | 'clauses' | 'tags' | 'calendar'
  > {
  readonly rules: readonly {
    readonly id: string;
    readonly title: Texts;
    readonly clause?: string | undefined;
    /** The strictest level that the rule can reach. */
    readonly level: Level;
  }[];
  /** How groups are to be named; `null` where the policy does not say. */
  readonly naming: NameRule | null;
  /** Types of group of the company's own. */
  readonly ownTypes: NonNullable<Policy['groups']['own']>;
  /** The fewest reminders of etiquette that a person may choose. */
  readonly fewestNags: NonNullable<NonNullable<Policy['nag']>['fewest']>;
}

const CORE_IDS: ReadonlySet<string> = new Set(CORE_DETECTORS.map(({ id }) => id));
const CORE_KINDS = coreKinds(CORE_DETECTORS);

/**
 * The part of a policy by which the guard judges from the first moment of a page: the rules whose kind stands in the script
 * that begins, with those of their detectors that stand there too. A rule that counts values needs all of its detectors.
 * It names the same policy; the chip says that the rest is on its way.
 */
export function corePolicyOf(policy: Policy): Policy {
  const { variants: _variants, vocabulary: _vocabulary, ...rest } = policy;
  const rules = policy.rules.flatMap((rule): Policy['rules'] => {
    if (!Object.hasOwn(CORE_KINDS, rule.kind)) return [];
    if (rule.kind !== 'sensitive') return [rule];
    const detectors = rule.detectors.filter((id) => CORE_IDS.has(id));
    const isMissed = detectors.length < rule.detectors.length && rule.atLeast !== undefined;
    return detectors.length === 0 || isMissed ? [] : [{ ...rule, detectors }];
  });
  const named = new Set(rules.map(({ clause }) => clause));
  return { ...rest, clauses: policy.clauses.filter(({ id }) => named.has(id)), rules };
}

export function summaryOf(policy: Policy): PolicySummary {
  const { id, version, title, publisher, contact, pausable, clauses, tags, calendar } = policy;
  const rules = compile(policy, KINDS).rules.map((rule) => ({
    id: rule.id,
    title: rule.title,
    clause: rule.clause ?? undefined,
    level: rule.highestLevel,
  }));
  return {
    id,
    version,
    title,
    publisher,
    contact,
    pausable,
    clauses,
    tags,
    calendar,
    rules,
    naming: policy.rules.find((rule) => rule.kind === 'naming') ?? null,
    ownTypes: policy.groups.own ?? [],
    fewestNags: policy.nag?.fewest ?? 'off',
  };
}
