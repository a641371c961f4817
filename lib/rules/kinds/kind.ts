import type { Folded } from '@/lib/detectors/fold';
import type { Policy, PolicyRule } from '@/lib/packs/schema';
import type { Lexicon, Scan } from '../scan/lexicon';
import type { Context, Finding, Message, Surface, Texts } from '../types';

/** The parameters of one kind of rule, as they stand in a pack. */
export type RuleOf<K extends PolicyRule['kind']> = Extract<PolicyRule, { kind: K }>;

/** What a rule gets to see: the message, and its text folded once for all detectors. */
export interface Subject {
  readonly message: Message;
  readonly folded: Folded;
  /** What one pass over the folded text found of all words that rules left in the lexicon. */
  readonly scan: Scan;
  readonly context: Context;
}

/** What a rule says; the engine adds rule, clause and message override. */
export type KindFinding = Omit<Finding, 'rule' | 'clause'>;

/**
 * What a rule answers when its budget for one message is spent: it is left out, and the verdict says so. A plain value:
 * kind and engine may stand in two scripts.
 */
export const OVER_BUDGET = 'over-budget';

/** A kind of rule: one file, one registration line. Its texts stand beside it, in every language. */
export interface RuleKind<K extends PolicyRule['kind']> {
  readonly kind: K;
  /** `sensitive.*`, `etiquette.*` … of the rule, for lists. */
  readonly category: (rule: RuleOf<K>) => string;
  /** The strictest level that the rule can reach. */
  readonly levels: (rule: RuleOf<K>) => readonly Finding['level'][];
  /** Every sentence of the kind, by id; ids begin with the kind. Placeholders are `{name}`; at most 256 characters. */
  readonly texts: Readonly<Record<string, Texts>>;
  /** Where the kind speaks at all. */
  readonly appliesTo: (surface: Surface, context: Context, rule: RuleOf<K>) => boolean;
  /** Large expressions that read sentences, to be compiled before the first message comes; see `warm-up`. */
  readonly expressions?: readonly RegExp[];
  /** The rule finds nothing where none of its words or runs is there: then it is not run at all. */
  readonly onlyWhereTouched?: true | ((rule: RuleOf<K>) => boolean);
  /** Prepares once what every message would otherwise pay for. Words go into the lexicon and are found in one pass. */
  readonly prepare: (
    rule: RuleOf<K>,
    policy: Policy,
    lexicon: Lexicon,
  ) => (subject: Subject) => readonly KindFinding[] | typeof OVER_BUDGET;
}

/** Kinds by their names; in the page some come later than others. */
export type Kinds = { readonly [K in PolicyRule['kind']]?: RuleKind<K> };
