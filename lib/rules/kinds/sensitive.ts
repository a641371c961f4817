import type { Detector, Match } from '@/lib/detectors/types';
import { levelAtLeast } from '../levels';
import type { Lexicon, TriggerSet } from '../scan/lexicon';
import type { Edit, Level, Span } from '../types';
import type { KindFinding, RuleKind, RuleOf, Subject } from './kind';

type SensitiveRule = RuleOf<'sensitive'>;

/** Sensitive values: wraps the detectors that the rule names; the level follows evidence and audience. */
export function sensitiveBy(all: readonly Detector[]): RuleKind<'sensitive'> {
  const detectorsOf = (rule: SensitiveRule) => all.filter(({ id }) => rule.detectors.includes(id));
  return {
    kind: 'sensitive',
    category: (rule) => detectorsOf(rule)[0]?.category ?? 'sensitive',
    levels: ({ levels }) =>
      [levels.sure, levels.unsure, levels.customers].flatMap((audience) =>
        audience ? [audience.inside, audience.outsiders] : [],
      ),
    texts: {
      'sensitive.passed': {
        'zh-CN': '{masked} 看起来是{what}：校验位正确。请先打码，或改走批准的安全渠道。',
        en: '{masked} looks like {what}: its check digit is right. Mask it, or use the approved secure channel.',
      },
      'sensitive.shape': {
        'zh-CN': '{masked} 看起来是{what}：格式与之完全一致。请先打码，或改走批准的安全渠道。',
        en: '{masked} looks like {what}: the shape is unmistakable. Mask it, or use the approved secure channel.',
      },
      'sensitive.labelled': {
        'zh-CN': '你写了“{label}”，旁边的 {masked} 看起来是{what}。请先打码，或改走批准的安全渠道。',
        en: 'You wrote “{label}”, and {masked} beside it looks like {what}. Mask it, or use the approved secure channel.',
      },
      'sensitive.failed': {
        'zh-CN':
          '你写了“{label}”，但 {masked} 的校验位不对：可能打错了，也可能仍是真的{what}。发送前请确认。',
        en: 'You wrote “{label}”, but the check digit of {masked} is wrong: a typing slip, or still {what}? Please look again.',
      },
      'sensitive.many': {
        'zh-CN': '这条消息里有 {count} 个人的信息（如 {masked}）。名单请走批准的安全渠道。',
        en: 'This message holds the data of {count} people (such as {masked}). Send lists through the approved secure channel.',
      },
      'sensitive.fix-mask': { 'zh-CN': '打码：{masked}', en: 'Mask: {masked}' },
      'sensitive.fix-mask-all': { 'zh-CN': '全部打码（{count} 处）', en: 'Mask all {count}' },
      ...Object.fromEntries(all.map(({ id, title }) => [`sensitive.what.${id}`, title])),
    },
    expressions: all.flatMap(({ expressions = [] }) => expressions),
    // Sensitive data is looked for everywhere, whoever reads along.
    appliesTo: () => true,
    prepare(rule, _policy, lexicon) {
      const detectors = triggered(detectorsOf(rule), lexicon);
      return rule.atLeast === undefined
        ? (subject) => single(rule, detectors, subject)
        : (subject) => many(rule, detectors, subject);
    },
  };
}

interface Found {
  readonly detector: Detector;
  readonly match: Match;
  readonly span: Span;
}

/** A detector with what must be there before it is worth running. */
interface Triggered {
  readonly detector: Detector;
  readonly triggers: TriggerSet;
}

function triggered(detectors: readonly Detector[], lexicon: Lexicon): readonly Triggered[] {
  return detectors.map((detector) => ({ detector, triggers: lexicon.triggers(detector.triggers) }));
}

/** What the detectors found in a message: several rules name the same ones. */
const known = new WeakMap<Subject, Map<Detector, readonly Found[]>>();

function findAll(detectors: readonly Triggered[], subject: Subject): readonly Found[] {
  const { folded, scan } = subject;
  const before = known.get(subject) ?? new Map<Detector, readonly Found[]>();
  known.set(subject, before);
  return detectors.flatMap(({ detector, triggers }) => {
    if (!scan.mayHold(triggers)) return [];
    const found =
      before.get(detector) ??
      detector.find(folded.text).map((match) => ({
        detector,
        match,
        span: { start: folded.original(match.start), end: folded.original(match.end) },
      }));
    before.set(detector, found);
    return found;
  });
}

function single(
  rule: SensitiveRule,
  detectors: readonly Triggered[],
  subject: Subject,
): readonly KindFinding[] {
  const found = findAll(detectors, subject);
  const fixes = new Map<Detector, KindFinding['fixes']>();
  for (const { detector } of found)
    if (!fixes.has(detector))
      fixes.set(detector, maskFixes(found.filter((one) => one.detector === detector)));
  return found.map((one) =>
    findingOf(
      one,
      levelOf(rule, one.match, subject),
      textOf(one, subject),
      fixes.get(one.detector) ?? [],
      subject,
    ),
  );
}

/** One finding for the whole list, over all of its values. */
function many(
  rule: SensitiveRule,
  detectors: readonly Triggered[],
  subject: Subject,
): readonly KindFinding[] {
  // A shop has three numbers as well: only what is surely one person's counts.
  const found = findAll(detectors, subject).filter(({ match }) => match.confidence === 'high');
  // A person with phone and e-mail is one person: the most frequent kind of value counts the people.
  const counts = detectors.map(
    ({ detector }) =>
      new Set(found.filter((one) => one.detector === detector).map(({ match }) => match.value)).size,
  );
  const count = Math.max(0, ...counts);
  const first = found[0];
  if (first === undefined || count < (rule.atLeast ?? 1)) return [];
  const level = pick(rule.levels.sure, subject);
  const message = { id: 'sensitive.many', params: { count, masked: maskOf(first) } };
  const { normalized: _value, ...finding } = findingOf(first, level, message, maskFixes(found), subject);
  return [{ ...finding, triggers: found.map(({ span }) => span) }];
}

function levelOf({ levels }: SensitiveRule, match: Match, subject: Subject): Level {
  const sure =
    match.check !== 'failed' && match.confidence !== 'low' && (match.confidence === 'high' || match.labelled);
  const level = pick(sure ? levels.sure : levels.unsure, subject);
  const customers = match.owner === 'customer' && levels.customers ? pick(levels.customers, subject) : 'off';
  return levelAtLeast(customers, level) ? customers : level;
}

function pick(audience: { readonly inside: Level; readonly outsiders: Level }, { context }: Subject): Level {
  return context.outsiders ? audience.outsiders : audience.inside;
}

function findingOf(
  { detector, match, span }: Found,
  level: Level,
  message: KindFinding['message'],
  fixes: KindFinding['fixes'],
  { folded }: Subject,
): KindFinding {
  const label = match.label;
  return {
    category: detector.category,
    detector: match.type ?? detector.id,
    level,
    confidence: match.confidence,
    span,
    triggers: [
      ...(label ? [{ start: folded.original(label.start), end: folded.original(label.end) }] : []),
      span,
    ],
    message,
    masked: detector.mask(match.value),
    normalized: match.value,
    fixes,
  };
}

function textOf({ detector, match, span }: Found, { message }: Subject): KindFinding['message'] {
  const label = match.label
    ? message.text.slice(
        span.start - (match.start - match.label.start),
        span.start - (match.start - match.label.end),
      )
    : '';
  const id =
    match.check === 'failed' && label !== ''
      ? 'failed'
      : match.check === 'passed'
        ? 'passed'
        : label !== ''
          ? 'labelled'
          : 'shape';
  return {
    id: `sensitive.${id}`,
    params: { masked: detector.mask(match.value), label, what: `@sensitive.what.${detector.id}` },
  };
}

/** Masks the value, or all values of the kind at once. */
function maskFixes(group: readonly Found[]): KindFinding['fixes'] {
  if (group.some(({ detector, match }) => detector.unmaskable || match.unmaskable)) return [];
  const edits: Edit[] = group
    .map((one) => ({ span: one.span, insert: maskOf(one) }))
    .sort((a, b) => a.span.start - b.span.start)
    .filter((edit, at, all) => edit.span.start >= (all[at - 1]?.span.end ?? 0));
  const first = edits[0];
  if (first === undefined) return [];
  const label =
    edits.length === 1
      ? { id: 'sensitive.fix-mask', params: { masked: first.insert } }
      : { id: 'sensitive.fix-mask-all', params: { count: edits.length } };
  return [{ id: 'mask', label, edits }];
}

function maskOf({ detector, match }: Found): string {
  return detector.mask(match.value);
}
