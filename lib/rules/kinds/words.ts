import type { Hit, Lexicon, Scan, TermSet } from '../scan/lexicon';
import type { Context, Span, Surface } from '../types';
import type { KindFinding, RuleKind, RuleOf, Subject } from './kind';

type WordsRule = RuleOf<'words'>;

/** More different words of one rule say nothing new. */
const MAX_FINDINGS = 10;
/** Places that are marked for one word. */
const MAX_TRIGGERS = 20;

/**
 * A company's own words: some speak by themselves, some only together, some never count. What is allowed beats what is
 * found when it is longer or begins earlier at the same place.
 */
export const words: RuleKind<'words'> = {
  kind: 'words',
  category: ({ category }) => category,
  levels: ({ levels }) => [levels.inside, levels.outsiders],
  texts: {
    'words.found': {
      'zh-CN': '你写了“{word}”。这类内容请不要发在这里。',
      en: 'You wrote “{word}”. Please do not send this kind of content here.',
    },
  },
  appliesTo: (surface, context, { category }) => speaksHere(surface, context, category),
  onlyWhereTouched: true,
  prepare(rule, _policy, lexicon) {
    const sets = setsOf(rule, lexicon);
    return (subject) => findingsOf(rule, placesOf(rule, sets, subject.scan), subject);
  },
};

/** Where a rule of this category speaks: sensitive data everywhere, the rest as the table of levels says. */
export function speaksHere(surface: Surface, { chatKind, workplace }: Context, category: string): boolean {
  if (category.startsWith('sensitive.')) return true;
  // Where no chat is open, as for a status, nothing says that it is private.
  const elsewhere = surface === 'status' || surface === 'forward' || surface === 'poll';
  if (category.startsWith('redline.') && elsewhere) return true;
  if (chatKind === 'direct' || workplace !== 'work') return false;
  return category.startsWith('redline.') || surface === 'chat' || surface === 'caption';
}

interface Sets {
  readonly terms: TermSet;
  readonly together: readonly { readonly groups: readonly TermSet[]; readonly within: number }[];
  readonly allow: TermSet | null;
  readonly unless: TermSet | null;
}

function setsOf(rule: WordsRule, lexicon: Lexicon): Sets {
  const options = { evasion: rule.evasion === true };
  return {
    terms: lexicon.terms(rule.terms, options),
    together: (rule.together ?? []).map((sense) => ({
      groups: sense.words.map((group) => lexicon.terms(group, options)),
      within: sense.within,
    })),
    allow: rule.allow === undefined ? null : lexicon.terms(rule.allow, options),
    unless: rule.unless === undefined ? null : lexicon.terms(rule.unless.words, options),
  };
}

/** What was found: the whole place, and the words in it. Offsets are those of the folded text. */
interface Place extends Span {
  /** Stands for the words in exceptions: the same for every spelling. */
  readonly name: string;
  readonly parts: readonly Span[];
}

const NOWHERE: Place = { start: 0, end: 0, name: '', parts: [] };

function placesOf(rule: WordsRule, sets: Sets, scan: Scan): readonly Place[] {
  const allowed = sets.allow === null ? [] : scan.hits(sets.allow);
  const counts = (hit: Hit) => !allowed.some((allow) => beats(allow, hit));
  const places: Place[] = [];
  for (const hit of scan.hits(sets.terms))
    if (counts(hit))
      places.push({ start: hit.start, end: hit.end, name: rule.terms[hit.word] ?? '', parts: [hit] });
  sets.together.forEach(({ groups, within }, at) => {
    const [first, ...others] = groups.map((group) => scan.hits(group).filter(counts));
    for (const hit of first ?? []) {
      const parts = [hit, ...others.flatMap((hits) => nearest(hits, hit, within) ?? [])];
      if (parts.length < groups.length) continue;
      places.push({
        start: Math.min(...parts.map(({ start }) => start)),
        end: Math.max(...parts.map(({ end }) => end)),
        name: parts.map(({ word }, group) => rule.together?.[at]?.words[group]?.[word] ?? '').join(' + '),
        parts: [...parts].sort((a, b) => a.start - b.start),
      });
    }
  });
  if (sets.unless === null || places.length === 0) return places;
  const cancelling = scan.hits(sets.unless);
  const within = rule.unless?.within ?? 0;
  return places.filter((place) => !cancelling.some((hit) => distance(hit, place) <= within));
}

function findingsOf(rule: WordsRule, places: readonly Place[], subject: Subject): readonly KindFinding[] {
  const byName = new Map<string, Place[]>();
  for (const place of places) {
    const same = byName.get(place.name);
    if (same !== undefined) same.push(place);
    else if (byName.size < MAX_FINDINGS) byName.set(place.name, [place]);
  }
  const findings: KindFinding[] = [];
  for (const same of byName.values()) findings.push(findingOf(rule, same, subject));
  return findings;
}

/** Of all places of the same words the first one is the finding; every one is marked. */
function findingOf(rule: WordsRule, same: readonly Place[], { message, folded, context }: Subject) {
  const original = ({ start, end }: Span): Span => ({
    start: folded.original(start),
    // One after the last character, so that invisible ones behind it stay outside.
    end: folded.original(end - 1) + 1,
  });
  const [first = NOWHERE] = same;
  const triggers: Span[] = [];
  for (const { parts } of same)
    for (const part of parts) if (triggers.length < MAX_TRIGGERS) triggers.push(original(part));
  let word = '';
  for (const part of first.parts) {
    const { start, end } = original(part);
    word += `${word === '' ? '' : ' … '}${message.text.slice(start, end)}`;
  }
  return {
    category: rule.category,
    detector: 'words',
    level: context.outsiders ? rule.levels.outsiders : rule.levels.inside,
    confidence: 'medium' as const,
    span: original(first),
    triggers,
    message: { id: 'words.found', params: { word } },
    normalized: first.name.toLowerCase(),
    fixes: [],
  };
}

/** Overlapping, and longer, or earlier. */
function beats(allow: Span, hit: Span): boolean {
  if (allow.start >= hit.end || hit.start >= allow.end) return false;
  return allow.start < hit.start || allow.end - allow.start > hit.end - hit.start || covers(allow, hit);
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

function nearest(hits: readonly Hit[], to: Span, within: number): Hit | null {
  let best: Hit | null = null;
  for (const hit of hits) {
    const far = distance(hit, to);
    if (far >= 0 && far <= within && (best === null || far < distance(best, to))) best = hit;
  }
  return best;
}

/** Characters between two places; negative where they overlap. */
function distance(a: Span, b: Span): number {
  return Math.max(a.start - b.end, b.start - a.end);
}
