import type { Policy } from '@/lib/packs/schema';
import { quotationsIn } from '../language/quotes';
import type { Hit, Lexicon, Scan, TermSet } from '../scan/lexicon';
import { byStart, covers, distance, firstEndingAfter, firstFrom, notNear } from '../spans';
import type { Context, Level, Span, Surface } from '../types';
import type { KindFinding, RuleKind, RuleOf, Subject } from './kind';

type WordsRule = RuleOf<'words'>;

/** More different words of one rule say nothing new. */
const MAX_FINDINGS = 10;
/** Places that are marked for one word. */
const MAX_TRIGGERS = 20;

/** What ends a sentence; a full stop of English only before a space, so that versions and addresses stay whole. */
const SENTENCE_END = /[。！？!?\n\r]|\.(?=\s)/;

/**
 * A company's own words: some speak by themselves, some only together, some never count. What is allowed beats what is
 * found when it is longer or begins earlier at the same place. Words that speak together come as classes (a person, an
 * insult), so that a few senses cover what no list of phrases could. The cost grows with the words found, never with
 * their pairs.
 */
export const words: RuleKind<'words'> = {
  kind: 'words',
  category: ({ category }) => category,
  levels: ({ levels, together = [] }) =>
    [levels, ...together.flatMap((sense) => sense.levels ?? [])].flatMap(({ inside, outsiders }) => [
      inside,
      outsiders,
    ]),
  texts: {
    'words.found': {
      'zh-CN': '你写了“{word}”。这类内容请不要发在这里。',
      en: 'You wrote “{word}”. Please do not send this kind of content here.',
    },
  },
  appliesTo: (surface, context, { category }) => speaksHere(surface, context, category),
  onlyWhereTouched: true,
  prepare(rule, { vocabulary = {} }, lexicon) {
    const sets = setsOf(rule, vocabulary, lexicon);
    return (subject) => findingsOf(rule, placesOf(rule, sets, subject), subject);
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

type Sense = NonNullable<WordsRule['together']>[number];
type WordClass = Sense['words'][number];

/** A class of words as the lexicon knows it. */
interface ClassSet {
  readonly words: readonly string[];
  readonly set: TermSet;
}

interface Sets {
  readonly terms: TermSet;
  readonly senses: readonly SenseSets[];
  readonly allow: TermSet | null;
  readonly unless: TermSet | null;
}

interface SenseSets {
  readonly sense: Sense;
  readonly classes: readonly ClassSet[];
  readonly unless: TermSet | null;
}

function setsOf(rule: WordsRule, vocabulary: NonNullable<Policy['vocabulary']>, lexicon: Lexicon): Sets {
  const options = { evasion: rule.evasion === true };
  const known = new Map<string, ClassSet>();
  return {
    terms: lexicon.terms(rule.terms, options),
    senses: (rule.together ?? []).map((sense) => ({
      sense,
      classes: sense.words.map(classSet),
      unless: sense.unless === undefined ? null : classSet(sense.unless.words).set,
    })),
    allow: rule.allow === undefined ? null : lexicon.terms(rule.allow, options),
    unless: rule.unless === undefined ? null : lexicon.terms(rule.unless.words, options),
  };

  /** A class that several senses use is asked for once. */
  function classSet(one: WordClass): ClassSet {
    const words = typeof one === 'string' ? (vocabulary[one] ?? []) : one;
    if (typeof one !== 'string') return { words, set: lexicon.terms(words, options) };
    const made = known.get(one) ?? { words, set: lexicon.terms(words, options) };
    known.set(one, made);
    return made;
  }
}

/** What was found: the whole place, and the words in it. Offsets are those of the folded text. */
interface Place extends Span {
  /** Stands for the words in exceptions: the same for every spelling. */
  readonly name: string;
  readonly parts: readonly Span[];
  /** In place of the rule's own. */
  readonly levels?: WordsRule['levels'] | undefined;
}

const NOWHERE: Place = { start: 0, end: 0, name: '', parts: [] };

function placesOf(rule: WordsRule, sets: Sets, subject: Subject): readonly Place[] {
  const places = wordsAndSenses(rule, sets, subject);
  if (rule.unquoted !== true || places.length === 0) return places;
  const quotations = quotationsIn(subject.folded.text);
  return places.filter((place) => {
    const last = quotations[firstFrom(quotations, place.start + 1) - 1];
    return last === undefined || !covers(last, place);
  });
}

function wordsAndSenses(rule: WordsRule, sets: Sets, { scan, folded }: Subject): readonly Place[] {
  const count = countingHits(scan, sets.allow);
  const places: Place[] = [];
  for (const hit of count(sets.terms))
    places.push({ start: hit.start, end: hit.end, name: rule.terms[hit.word] ?? '', parts: [hit] });
  for (const sense of sets.senses) places.push(...placesOfSense(sense, count, scan, folded.text));
  if (sets.unless === null || places.length === 0) return places;
  return notNear(places, scan.hits(sets.unless), rule.unless?.within ?? 0);
}

/** The hits of a set that nothing allowed beats, in their order; worked out once for each set. */
function countingHits(scan: Scan, allow: TermSet | null): (set: TermSet) => readonly Hit[] {
  const allowed = allow === null ? [] : byStart(scan.hits(allow));
  if (allowed.length === 0) return (set) => scan.hits(set);
  const longest = Math.max(...allowed.map(({ start, end }) => end - start));
  const known = new Map<number, readonly Hit[]>();
  return (set) => {
    const counted = known.get(set.id) ?? scan.hits(set).filter((hit) => !isBeaten(hit));
    known.set(set.id, counted);
    return counted;
  };

  function isBeaten(hit: Hit): boolean {
    for (let at = firstFrom(allowed, hit.start - longest); at < allowed.length; at += 1) {
      const one = allowed[at];
      if (one === undefined || one.start >= hit.end) return false;
      if (beats(one, hit)) return true;
    }
    return false;
  }
}

function placesOfSense(
  { sense, classes, unless }: SenseSets,
  count: (set: TermSet) => readonly Hit[],
  scan: Scan,
  text: string,
): readonly Place[] {
  // Most senses end here: a class of which nothing is in the message.
  for (const { set } of classes) if (scan.hits(set).length === 0) return [];
  const [first = [], ...others] = classes.map(({ set }) => count(set));
  const sorted = others.map((hits) => nearbyFinder(hits));
  const places: Place[] = [];
  for (const hit of first) {
    const parts = [hit];
    for (const near of sorted) {
      const found = near(parts, sense);
      if (found === null) break;
      parts.push(found);
    }
    if (parts.length < classes.length) continue;
    const start = Math.min(...parts.map((part) => part.start));
    const end = Math.max(...parts.map((part) => part.end));
    if (sense.sentence === true && SENTENCE_END.test(text.slice(start, end))) continue;
    places.push({
      start,
      end,
      name: parts.map(({ word }, at) => classes[at]?.words[word] ?? '').join(' + '),
      parts: byStart(parts),
      levels: sense.levels,
    });
  }
  return unless === null ? places : notNear(places, scan.hits(unless), sense.unless?.within ?? 0);
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
    level: levelOf(rule, first, context.outsiders),
    confidence: 'medium' as const,
    span: original(first),
    triggers,
    message: { id: 'words.found', params: { word } },
    normalized: first.name.toLowerCase(),
    fixes: [],
  };
}

/** The strictest of the places of one name would be the same: a name belongs to one sense. */
function levelOf(rule: WordsRule, place: Place, outsiders: boolean): Level {
  const levels = place.levels ?? rule.levels;
  return outsiders ? levels.outsiders : levels.inside;
}

/** Overlapping, and longer, or earlier. */
function beats(allow: Span, hit: Span): boolean {
  if (allow.start >= hit.end || hit.start >= allow.end) return false;
  return allow.start < hit.start || allow.end - allow.start > hit.end - hit.start || covers(allow, hit);
}

/**
 * Finds, for the words found so far, the nearest of these hits that overlaps none of them: nearest to the first word, or
 * in an ordered sense the next one behind the last.
 */
function nearbyFinder(hits: readonly Hit[]): (parts: readonly Hit[], sense: Sense) => Hit | null {
  const starts = byStart(hits);
  const ends = [...hits].sort((a, b) => a.end - b.end || b.start - a.start);
  return (parts, { within, ordered = false }) => {
    const to = ordered ? parts.at(-1) : parts[0];
    if (to === undefined) return null;
    const isFree = (hit: Hit) => parts.every((part) => distance(part, hit) >= 0);
    let behind = firstFrom(starts, to.end);
    while (behind < starts.length && isNear(starts[behind], to, within) && !isFreeAt(starts, behind, isFree))
      behind += 1;
    let before = firstEndingAfter(ends, to.start) - 1;
    while (before >= 0 && isNear(ends[before], to, within) && !isFreeAt(ends, before, isFree)) before -= 1;
    const candidates = ordered ? [starts[behind]] : [starts[behind], ends[before]];
    let best: Hit | null = null;
    for (const hit of candidates)
      if (hit !== undefined && isNear(hit, to, within) && isFree(hit))
        if (best === null || distance(hit, to) < distance(best, to)) best = hit;
    return best;
  };
}

function isNear(hit: Hit | undefined, to: Span, within: number): boolean {
  return hit !== undefined && distance(hit, to) <= within;
}

function isFreeAt(hits: readonly Hit[], at: number, isFree: (hit: Hit) => boolean): boolean {
  const hit = hits[at];
  return hit === undefined || isFree(hit);
}
