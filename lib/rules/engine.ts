import { DEFAULT_CALENDAR } from '@/lib/calendar/calendar';
import { fold, inWideUnits } from '@/lib/detectors/fold';
import type { PackCalendar, Policy, PolicyRule } from '@/lib/packs/schema';
import { deduped, sorted, withoutAllowed, withoutExcepted, withoutGuesses, withoutOff } from './filters';
import { type KindFinding, type Kinds, OVER_BUDGET, type RuleKind, type Subject } from './kinds/kind';
import { strictest } from './levels';
import { type Lexicon, LexiconBuilder } from './scan/lexicon';
import type { Context, Finding, GroupType, Level, Locale, Message, TextRef, Texts, Verdict } from './types';

/** Rules that are prepared before the thread is given back. */
const RULES_PER_SLICE = 10;

/** A rule in force, for lists and cards. */
export interface CompiledRule {
  readonly id: string;
  readonly kind: string;
  readonly category: string;
  readonly title: Texts;
  readonly highestLevel: Level;
  readonly personalExceptions: boolean;
  readonly clause: string | null;
}

/** A policy made ready; holds no state of any message. */
export interface CompiledPolicy {
  readonly id: string;
  readonly version: string;
  readonly title: Texts;
  readonly pausable: boolean;
  readonly contact: Policy['contact'] | undefined;
  readonly clauses: Policy['clauses'];
  readonly rules: readonly CompiledRule[];
  readonly groups: Policy['groups'];
  readonly exceptions: NonNullable<Policy['exceptions']>;
  readonly links: NonNullable<Policy['links']>;
  readonly calendar: PackCalendar;
  readonly nag: Policy['nag'] | undefined;
  readonly run: (message: Message, context: Context) => Omit<Verdict, 'level'>;
  readonly texts: Readonly<Record<string, Texts>>;
}

/** What personal exceptions may do where a policy does not say. */
const EXCEPTIONS: NonNullable<Policy['exceptions']> = { days: 90, reach: 'confirm' };

/**
 * Prepares a policy, whose rules are of these kinds. The policy must have passed `parsePack` and its own examples.
 * A kind that is not there is a bug of ours and throws: a rule that nobody judges must not look as if it were in force.
 */
export function compile(policy: Policy, kinds: Kinds): CompiledPolicy {
  const steps = compiling(policy, kinds);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value.policy;
  }
}

/**
 * The same in slices of a few milliseconds at most: between them the caller lets others work. Thousands of rules in one
 * piece would make the page stutter. What comes out is warmed up: its first verdict takes no longer than later ones.
 */
export function* compileInSlices(
  policy: Policy,
  kinds: Kinds,
  warmUp: WarmUp,
): Generator<undefined, CompiledPolicy> {
  const { policy: compiled, stepsFor } = yield* compiling(policy, kinds);
  yield* warmUp(kinds, stepsFor);
  return compiled;
}

/** `lib/rules/warm-up`, which comes with the rest of the rules. */
export type WarmUp = (kinds: Kinds, stepsFor: Compiled['stepsFor']) => Generator<undefined, void>;

interface Compiled {
  readonly policy: CompiledPolicy;
  /** Judging of one message, rule by rule. */
  readonly stepsFor: (message: Message, context: Context) => readonly (() => unknown)[];
}

function* compiling(policy: Policy, kinds: Kinds): Generator<undefined, Compiled> {
  const lexicon = new LexiconBuilder();
  const runners: Runner[] = [];
  const always: Runner[] = [];
  const rules: CompiledRule[] = [];
  const allowed = new Map<string, ReadonlySet<string>>();
  const excepting = new Set<string>();
  const texts: Record<string, Texts> = Object.assign({}, ...Object.values(kinds).map((kind) => kind.texts));
  for (const rule of policy.rules) {
    lexicon.beginRule(runners.length);
    const runner = runnerOf(rule, kinds, policy, lexicon);
    if (!runner.onlyWhereTouched) always.push(runner);
    runners.push(runner);
    rules.push(summaryOf(rule, kinds));
    if (rule.allow) allowed.set(rule.id, new Set(rule.allow.map((word) => word.toLowerCase())));
    if (rule.personalExceptions) excepting.add(rule.id);
    if (rule.message) texts[`rule.${rule.id}`] = rule.message;
    if (rule.kind === 'pattern') texts[`sensitive.what.rule.${rule.id}`] = rule.title;
    if (runners.length % RULES_PER_SLICE === 0) yield;
  }
  const scanner = yield* lexicon.buildingScanner(policy.variants ?? '');
  const exceptions = policy.exceptions ?? EXCEPTIONS;
  const compiled: CompiledPolicy = {
    id: policy.id,
    version: policy.version,
    title: policy.title,
    pausable: policy.pausable,
    contact: policy.contact,
    clauses: policy.clauses,
    groups: policy.groups,
    exceptions,
    links: policy.links ?? {},
    calendar: policy.calendar ?? DEFAULT_CALENDAR,
    nag: policy.nag,
    rules,
    texts,
    run(message, context) {
      const subject = subjectOf(message, context);
      const found: Finding[] = [];
      const suspended: string[] = [];
      for (const runner of concerned(subject)) {
        const said = runner.run(subject);
        if (said === OVER_BUDGET) suspended.push(runner.id);
        else for (const finding of said) found.push(completed(runner.rule, finding));
      }
      const filters = [
        withoutOff,
        // Before exceptions: whoever may always write a word is not told that the message reads like it.
        withoutGuesses,
        withoutAllowed(allowed, message.text),
        withoutExcepted(excepting, exceptions.reach, context.isExcepted),
        deduped,
        sorted,
      ];
      const findings = filters.reduce<readonly Finding[]>((left, filter) => filter(left), found);
      return suspended.length === 0 ? { findings } : { findings, suspended };
    },
  };
  return {
    policy: compiled,
    stepsFor(message, context) {
      const subject = subjectOf(message, context);
      return concerned(subject).map((runner) => () => runner.run(subject));
    },
  };

  function subjectOf(message: Message, context: Context): Subject {
    const text = inWideUnits(message.text);
    const folded = fold(text);
    return { message: { ...message, text }, context, folded, scan: scanner.scan(folded.text) };
  }

  /** The rules that may find something. */
  function concerned({ scan }: Subject): readonly Runner[] {
    const chosen = [...always];
    for (const at of scan.touched) {
      const runner = runners[at];
      if (runner?.onlyWhereTouched === true) chosen.push(runner);
    }
    return chosen;
  }
}

/** The verdict on one message. Pure, linear in the length of the text, never throws on any text. */
export function check(policy: CompiledPolicy, message: Message, context: Context): Verdict {
  if (message.text.trim() === '' && !message.files?.length) return { level: 'off', findings: [] };
  const answer = policy.run(message, context);
  return { level: answer.findings[0]?.level ?? 'off', ...answer };
}

/** The sentence in a language. Unknown ids come back as they are: a missing text must be seen, not guessed. */
export function describe(policy: CompiledPolicy, ref: TextRef, locale: Locale): string {
  const text = policy.texts[ref.id]?.[locale];
  if (text === undefined) return ref.id;
  return text.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = ref.params?.[name];
    if (value === undefined) return '';
    // `@id` stands for another text in the same language, e.g. what a detector's find is called.
    return typeof value === 'string' && value.startsWith('@sensitive.what.')
      ? describe(policy, { id: value.slice(1) }, locale)
      : String(value);
  });
}

/** Whether the chat is about work: what the person said, else the policy, else the title's words. */
export function workplaceOf(
  { groups }: CompiledPolicy,
  title: string,
  answer: 'work' | 'private' | null,
): { readonly value: Context['workplace']; readonly because: 'answer' | 'name' | 'policy' | 'none' } {
  if (answer !== null) return { value: answer, because: 'answer' };
  if (groups.everyGroup === true) return { value: 'work', because: 'policy' };
  if (namesOne(title, groups.work) || namesOne(title, groups.outsiders))
    return { value: 'work', because: 'name' };
  return { value: 'unknown', because: 'none' };
}

/** The type of group that the title's words name, or `null`. */
export function groupTypeOf({ groups }: CompiledPolicy, title: string): GroupType | null {
  for (const [type, words] of Object.entries(groups.types))
    if (namesOne(title, words)) return type as GroupType;
  return null;
}

/** Whether the title's words say that people from outside the company read along. */
export function outsidersOf({ groups }: CompiledPolicy, title: string): boolean {
  return namesOne(title, groups.outsiders);
}

/** Latin words count as whole words, others anywhere: `dept` is not in "adept", 项目 is in 「甲项目群」. */
function namesOne(title: string, words: readonly string[]): boolean {
  const plain = fold(title).text.toLowerCase();
  return words.some((word) => {
    const wanted = word.toLowerCase();
    if (!/^[\x20-\x7E]+$/.test(wanted)) return plain.includes(wanted);
    for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + 1)) {
      if (!/[a-z]/.test(plain.charAt(at - 1)) && !/[a-z]/.test(plain.charAt(at + wanted.length))) return true;
    }
    return false;
  });
}

/** A rule made ready. */
interface Runner {
  readonly id: string;
  readonly rule: PolicyRule;
  /** Not run where none of its words is there. */
  readonly onlyWhereTouched: boolean;
  readonly run: (subject: Subject) => readonly KindFinding[] | typeof OVER_BUDGET;
}

function runnerOf<K extends PolicyRule['kind']>(
  rule: Extract<PolicyRule, { kind: K }>,
  kinds: Kinds,
  policy: Policy,
  lexicon: Lexicon,
): Runner {
  const kind = kindOf(rule, kinds);
  const find = kind.prepare(rule, policy, lexicon);
  const { onlyWhereTouched = false } = kind;
  return {
    id: rule.id,
    rule,
    onlyWhereTouched: typeof onlyWhereTouched === 'function' ? onlyWhereTouched(rule) : onlyWhereTouched,
    run: (subject) => (kind.appliesTo(subject.message.surface, subject.context, rule) ? find(subject) : []),
  };
}

/**
 * Written out, since this runs for every finding of every message and spreading costs ten times as much. The compiler
 * misses a field that is forgotten: all that a finding must have here, all that it may have in `OPTIONAL`.
 */
function completed(rule: PolicyRule, finding: KindFinding): Finding {
  const { category, detector, level, confidence, span, triggers, fixes } = finding;
  const message = rule.message ? { ...finding.message, id: `rule.${rule.id}` } : finding.message;
  const required = { rule: rule.id, category, detector, level, confidence, span, triggers, message, fixes };
  const whole: Writable<Finding> = required;
  for (const field of OPTIONAL) if (finding[field] !== undefined) whole[field] = finding[field];
  if (rule.clause !== undefined) whole.clause = rule.clause;
  return whole;
}

/** The fields of a kind's finding that are not always there. */
type Optional = {
  [K in keyof KindFinding]-?: undefined extends KindFinding[K] ? K : never;
}[keyof KindFinding];
const OPTIONAL = Object.keys({ masked: 0, normalized: 0 } satisfies Record<
  Optional,
  0
>) as readonly Optional[];

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function kindOf<K extends PolicyRule['kind']>(
  rule: Extract<PolicyRule, { kind: K }>,
  kinds: Kinds,
): RuleKind<K> {
  const kind = kinds[rule.kind];
  if (kind === undefined) throw new Error(`${rule.id}: no kind ${rule.kind}`);
  // The map's type ties a kind's name to its rules; narrowing by a generic key is beyond the checker.
  return kind as unknown as RuleKind<K>;
}

function summaryOf<K extends PolicyRule['kind']>(
  rule: Extract<PolicyRule, { kind: K }>,
  kinds: Kinds,
): CompiledRule {
  const kind = kindOf(rule, kinds);
  return {
    id: rule.id,
    kind: rule.kind,
    category: kind.category(rule),
    title: rule.title,
    highestLevel: strictest(kind.levels(rule)),
    personalExceptions: rule.personalExceptions,
    clause: rule.clause ?? null,
  };
}
