import { lowerCase } from '@/lib/detectors/fold';
import { type Piece, piecesOf, reasonOf, type Topic, weigh } from '../language/gist/weigh';
import { TOPICS } from '../language/gist/weights';
import type { Hit, TermSet } from '../scan/lexicon';
import type { Span } from '../types';
import type { KindFinding, RuleKind, Subject } from './kind';
import { speaksHere } from './words';

/**
 * From these odds on (natural logarithm: four to one) a message is taken for one of the topic. Chosen so that ordinary talk
 * is left alone: messages of public channels, and sentences by an author from whom nothing was learned.
 */
const LIKELY: Readonly<Record<Topic, number>> = { attack: 1.5, ad: 1.5, politics: 1.5, rumour: 1.5 };
/** From these odds on it is unmistakable. */
const SURE = 8;

/**
 * What a message is about, in whatever words: attack, advertisement, quarrel, rumour. Weights over its words and over the
 * classes of the pack's vocabulary, learned from labelled sentences, see what no list of phrases holds; the lists see what
 * is written in disguise, and say exactly why.
 */
export const gist: RuleKind<'gist'> = {
  kind: 'gist',
  category: () => 'redline.gist',
  levels: ({ levels }) =>
    TOPICS.flatMap((topic) => {
      const { likely, sure } = levels[topic];
      return [likely.inside, likely.outsiders, sure.inside, sure.outsiders];
    }),
  texts: {
    'gist.attack': {
      'zh-CN': '这句话（“{words}”）可能让人觉得被贬低或被冒犯。换个说法再发？',
      en: 'This (“{words}”) may come across as belittling or hurtful. Rephrase it?',
    },
    'gist.ad': {
      'zh-CN': '这条（“{words}”）看起来像推销、招揽或拉票，不适合发在工作群。',
      en: 'This (“{words}”) reads like selling, recruiting or begging for votes; it does not belong in a work group.',
    },
    'gist.politics': {
      'zh-CN': '这条（“{words}”）像是在争论政治、宗教、地域或性别，容易引起争执。',
      en: 'This (“{words}”) sounds like a quarrel about politics, religion, origin or gender.',
    },
    'gist.rumour': {
      'zh-CN': '这条（“{words}”）像是没有出处的消息。先求证，或写明来源。',
      en: 'This (“{words}”) sounds like news without a source. Check first, or say where it comes from.',
    },
  },
  appliesTo: (surface, context) => speaksHere(surface, context, 'redline.gist'),
  prepare({ levels, allow }, { vocabulary = {}, variants = '' }, lexicon) {
    const classes = Object.entries(vocabulary).map(([name, words]) => ({
      name,
      set: lexicon.terms(words, { evasion: true }),
    }));
    const allowed = allow === undefined ? null : lexicon.terms(allow, { evasion: true });
    const simplified = simplifier(variants);
    return (subject) => {
      const { context, folded, scan } = subject;
      const isIn = (set: TermSet, piece: Span) => scan.hits(set).some((hit) => overlaps(hit, piece));
      const findings: KindFinding[] = [];
      for (const piece of piecesOf(simplified(lowerCase(folded.text)))) {
        const odds = weigh(
          piece,
          classes.filter(({ set }) => isIn(set, piece)).map(({ name }) => name),
        );
        const topic = likeliest(odds);
        if (topic === null || (allowed !== null && isIn(allowed, piece))) continue;
        const { likely, sure } = levels[topic];
        const level = odds[topic] >= SURE ? sure : likely;
        findings.push(findingOf(subject, piece, topic, context.outsiders ? level.outsiders : level.inside));
      }
      return findings;
    };
  },
};

function likeliest(odds: Readonly<Record<Topic, number>>): Topic | null {
  let best: Topic | null = null;
  for (const topic of TOPICS)
    if (odds[topic] >= LIKELY[topic] && (best === null || odds[topic] > odds[best])) best = topic;
  return best;
}

function findingOf(
  { folded, message }: Subject,
  piece: Piece,
  topic: Topic,
  level: KindFinding['level'],
): KindFinding {
  const reason = reasonOf(piece, topic);
  const span = {
    start: folded.original(piece.start + reason.start),
    // One after the last character, so that invisible ones behind it stay outside.
    end: folded.original(piece.start + reason.end - 1) + 1,
  };
  return {
    category: `redline.${topic}`,
    detector: 'gist',
    level,
    confidence: 'low',
    span,
    triggers: [span],
    message: { id: `gist.${topic}`, params: { words: message.text.slice(span.start, span.end) } },
    normalized: piece.said.replaceAll(/\s+/g, ' ').trim(),
    fixes: [],
  };
}

function overlaps(hit: Hit, piece: Span): boolean {
  return hit.start < piece.end && piece.start < hit.end;
}

/** Traditional characters as their simplified form, unit by unit. */
function simplifier(variants: string): (text: string) => string {
  const simple = new Map<string, string>();
  for (let at = 0; at + 1 < variants.length; at += 2)
    simple.set(variants.charAt(at), variants.charAt(at + 1));
  return (text) => text.replaceAll(/[㐀-鿿]/g, (character) => simple.get(character) ?? character);
}
