import { type Content, type Piece, piecesOf, reasonOf } from '@/lib/detectors/content';
import type { Hit } from '../scan/lexicon';
import type { Span } from '../types';
import type { KindFinding, RuleKind, Subject } from './kind';
import { speaksHere } from './words';

const TOPICS = ['attack', 'ad', 'politics', 'rumour'] as const satisfies readonly Content[];
type Topic = (typeof TOPICS)[number];

/**
 * From these odds on (natural logarithm: twelve to one) a message is taken for one of a topic. Chosen so that ordinary
 * talk is left alone: messages of public channels, and sentences by an author from whom nothing was learned.
 */
const LIKELY = 2.5;
/** From these odds on it is unmistakable. */
const SURE = 6;

/**
 * What a message is about, in whatever words: attack, advertisement, quarrel, rumour. The weights of its words, learned
 * from labelled sentences, see what no list of phrases holds; the lists see what is written in disguise, and say exactly
 * why.
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
  prepare({ levels, allow }, _pack, lexicon) {
    const allowed = allow === undefined ? null : lexicon.terms(allow, { evasion: true });
    return (subject) => {
      const { context, folded, scan } = subject;
      const hits = allowed === null ? [] : scan.hits(allowed);
      const findings: KindFinding[] = [];
      for (const piece of piecesOf(folded.text)) {
        const topic = likeliest(piece);
        if (topic === null || hits.some((hit) => isIn(piece, hit))) continue;
        const { likely, sure } = levels[topic];
        const level = piece.odds(topic) >= SURE ? sure : likely;
        findings.push(findingOf(subject, piece, topic, context.outsiders ? level.outsiders : level.inside));
      }
      return findings;
    };
  },
};

function likeliest({ odds }: Piece): Topic | null {
  let best: Topic | null = null;
  for (const topic of TOPICS)
    if (odds(topic) >= LIKELY && (best === null || odds(topic) > odds(best))) best = topic;
  return best;
}

function isIn({ start, text }: Piece, hit: Hit): boolean {
  return hit.start < start + text.length && start < hit.end;
}

function findingOf(
  { folded, message }: Subject,
  piece: Piece,
  topic: Topic,
  level: KindFinding['level'],
): KindFinding {
  const reason = reasonOf(piece, topic);
  const quoted =
    reason === undefined ? { start: 0, end: piece.text.length } : clauseAround(piece.text, reason);
  const span = {
    start: folded.original(piece.start + quoted.start),
    // One after the last character, so that invisible ones behind it stay outside.
    end: folded.original(piece.start + quoted.end - 1) + 1,
  };
  return {
    category: `redline.${topic}`,
    detector: 'gist',
    level,
    confidence: 'low',
    span,
    triggers: [span],
    message: { id: `gist.${topic}`, params: { words: message.text.slice(span.start, span.end) } },
    normalized: piece.text.replaceAll(/\s+/g, ' ').trim(),
    fixes: [],
  };
}

/** Characters on either side of a word that are quoted with it. */
const AROUND = 16;

/** The word with its clause: as far as the next mark, and not farther than so many characters, in whole words. */
function clauseAround(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const behind = text.slice(end, end + AROUND);
  const left = /[^，。！？；,.!?;:：\n]*$/.exec(before)?.[0] ?? '';
  const right = /^[^，。！？；,.!?;:：\n]*/.exec(behind)?.[0] ?? '';
  const cut = left.length === AROUND ? left.replace(/^(?:[\udc00-\udfff]|[A-Za-z']+)/, '') : left;
  const tail = right.length === AROUND ? right.replace(/(?:[\ud800-\udbff]|[A-Za-z']+)$/, '') : right;
  return { start: start - cut.trimStart().length, end: end + tail.trimEnd().length };
}
