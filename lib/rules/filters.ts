import { levelAtLeast } from './levels';
import { type Finding, LEVELS, type Level, type Span } from './types';

/** A small step after the rules: findings in, findings out. The engine runs them in the order of `check`. */
export type Filter = (findings: readonly Finding[]) => readonly Finding[];

/** What is switched off says nothing. */
export const withoutOff: Filter = (findings) => findings.filter(({ level }) => level !== 'off');

/** A rule's own allow-list beats whatever the rule found. Words are compared without case. */
export function withoutAllowed(allowed: ReadonlyMap<string, ReadonlySet<string>>, text: string): Filter {
  return (findings) =>
    findings.filter(({ rule, normalized, span }) => {
      const words = allowed.get(rule);
      if (words === undefined) return true;
      const written = text.slice(span.start, span.end).toLowerCase();
      return !words.has(written) && !(normalized !== undefined && words.has(normalized.toLowerCase()));
    });
}

/** Personal exceptions go as far as the policy says, and only for rules of which it lets a person make them. */
export function withoutExcepted(
  allows: ReadonlySet<string>,
  reach: Level,
  isExcepted: ((rule: string, value: string) => boolean) | undefined,
): Filter {
  return (findings) => {
    if (isExcepted === undefined) return findings;
    return findings.filter(({ rule, level, normalized }) => {
      if (!allows.has(rule) || normalized === undefined || !levelAtLeast(reach, level)) return true;
      return !isExcepted(rule, normalized);
    });
  };
}

/**
 * What is merely likely, by all the words of a message, is no reason of its own beside what was found outright and is at
 * least as strict.
 */
export const withoutGuesses: Filter = (findings) => {
  const outright = findings.filter((one) => !isGuess(one) && isContent(one));
  return findings.filter((one) => !isGuess(one) || !outright.some((other) => isReasonEnough(other, one)));
};

/** Whether what was found outright leaves a guess nothing to add. */
function isReasonEnough(outright: Finding, guess: Finding): boolean {
  if (!levelAtLeast(outright.level, guess.level)) return false;
  if (outright.category === guess.category) return true;
  if (isRedLine(outright)) return isRedLine(guess) || levelAtLeast(outright.level, 'confirm');
  return isWeighed(outright) && !isRedLine(guess);
}

const isRedLine = ({ category }: Finding): boolean => category.startsWith('redline.');
const isWeighed = ({ detector }: Finding): boolean => GUESSING.has(detector);

function isGuess(finding: Finding): boolean {
  return finding.confidence === 'low' && isContent(finding) && isWeighed(finding);
}

/** Detectors that weigh words; a value of low confidence, such as an unlabelled number, is no guess of that kind. */
const GUESSING: ReadonlySet<string> = new Set([
  'gist',
  'salary',
  'contract',
  'finance',
  'customer-list',
  'document-mark',
  'password-told',
  'password-likely',
]);

function isContent({ category, level }: Finding): boolean {
  return /^(?:redline|sensitive)\./.test(category) && levelAtLeast(level, 'tip');
}

/** Of findings in the same place, the stricter stays; of equally strict ones the longer. Categories do not hide each other. */
export const deduped: Filter = (findings) => {
  const kept: Finding[] = [];
  const taken = new Map<string, Span[]>();
  for (const finding of sorted(findings)) {
    const family = familyOf(finding);
    let spans = taken.get(family);
    if (spans === undefined) {
      spans = [];
      taken.set(family, spans);
    }
    if (takes(spans, finding.span)) kept.push(finding);
  }
  return kept;
};

/** Strictest first, then by place, then the longer. */
export const sorted: Filter = (findings) =>
  [...findings].sort(
    (a, b) =>
      LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level) ||
      a.span.start - b.span.start ||
      b.span.end - b.span.start - (a.span.end - a.span.start),
  );

function familyOf({ category }: Finding): string {
  return category.slice(0, category.indexOf('.'));
}

/**
 * Puts a span among those that are taken, sorted and apart from each other. False where it overlaps one. By halving: a
 * long list pasted under a strict policy has thousands of findings.
 */
function takes(taken: Span[], span: Span): boolean {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const next = taken[low];
  if (next !== undefined && next.start < span.end && span.start < next.end) return false;
  // An empty span is nowhere and is in nobody's way.
  if (span.start < span.end) taken.splice(low, 0, span);
  return true;
}
