import { CONTENTS, type Content, type Piece, piecesOf, reasonOf } from './content';
import { customersByForm } from './customer-forms';
import { FIGURE_SUPPORT, figuresByForm } from './figure-forms';
import { type Figure, figures, HUSH, type Kind, matchOf, type Sentence, type Support } from './meaning';
import { PAY_SUPPORT, payByForm } from './pay-forms';
import { TERMS_SUPPORT, termsByForm } from './terms-forms';
import type { Match } from './types';

/** What a message may tell of that not everybody should read. */
export const TOPICS = [
  'salary',
  'contract',
  'finance',
  'customer',
  'document',
] as const satisfies readonly Content[];
export type Topic = (typeof TOPICS)[number];

/**
 * What a message tells of, decided once for all five: the forms in which people say such things, and the weights of their
 * words. A form counts as much as several telling words; words alone suffice where enough of them come together with a
 * figure; and where two topics fit the same place the likelier one has it.
 */
export function told(text: string, topic: Topic): readonly Match[] {
  if (last.text !== text) last = { text, found: decide(text) };
  return last.found[topic];
}

type Found = Readonly<Record<Topic, readonly Match[]>>;

const NOTHING: Found = { salary: [], contract: [], finance: [], customer: [], document: [] };

let last: { readonly text: string; readonly found: Found } = { text: '', found: NOTHING };

/** Pieces whose words are further from every topic than this (a logarithm of odds) are not looked at for forms. */
const POSSIBLE = -4.2;
/** What a form adds to the logarithm of the odds, and what a word against it takes away. */
const FORM = 1.5;
const AGAINST = 1.5;
const SECRECY = 0.5;
/** How likely it must be that something is told: by an amount, and by any other number. */
const LIKELY = 0.18;
const LIKELY_BY_SMALL = 0.35;
/** And without any number. */
const LIKELY_BY_WORDS = 0.5;
const LIKELY_BY_PIECE = { customer: 0.65, document: 0.65 } as const;
/** Where no form says so, words are only as good as this; short of it the match is unsure. */
const SURE = 0.995;
/** Below this a form alone is not believed. */
const UNLIKELY = 0.1;
/** From this on a second topic with a form of its own is told as well. */
const AS_WELL = 0.3;

type MoneyTopic = Exclude<Topic, 'customer' | 'document'>;

const SUPPORTS: Readonly<Record<MoneyTopic, Support>> = {
  salary: PAY_SUPPORT,
  contract: TERMS_SUPPORT,
  finance: FIGURE_SUPPORT,
};
const STRONG: readonly Kind[] = ['money', 'words', 'rate', 'share', 'bare'];
const ANY: readonly Kind[] = [...STRONG, 'count', 'span', 'multiple', 'small'];

/** Masked already: what is left are the words, and they may be said. */
const MASKED = /\*(?!\d)/;

function decide(text: string): Found {
  const possible = piecesOf(text).filter(({ odds }) => TOPICS.some((topic) => odds(topic) > POSSIBLE));
  const among = possible.flatMap((piece) => piece.of);
  const customer = customersByForm(text);
  if (among.length === 0) return { ...NOTHING, customer };
  const forms: Found = {
    salary: payByForm(text, among),
    contract: termsByForm(among),
    finance: figuresByForm(text, among),
    customer,
    document: [],
  };
  const weighing = possible.map((piece) => ({ piece, chances: chancesOf(piece, forms) }));
  const told = (topic: MoneyTopic): readonly Match[] =>
    apart(weighing.flatMap(({ piece, chances }) => figuresTold(piece, chances, topic, forms[topic])));
  return {
    salary: told('salary'),
    contract: told('contract'),
    finance: told('finance'),
    customer:
      customer.length > 0
        ? customer
        : weighing.flatMap(({ piece, chances }) => toldByWords(piece, chances, 'customer')),
    document: weighing.flatMap(({ piece, chances }) => toldByWords(piece, chances, 'document')),
  };
}

/** Of matches in the same place the longest. */
function apart(matches: readonly Match[]): readonly Match[] {
  const kept: Match[] = [];
  for (const match of [...matches].sort((a, b) => a.start - b.start || b.end - a.end))
    if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push(match);
  return kept;
}

/** What a piece may be about instead. */
const OTHERS = CONTENTS.filter((content) => !TOPICS.some((topic) => topic === content));

type Chances = Readonly<Record<Topic, number>>;

/** The chances of the topics in a piece: its weights, with what the forms say. */
function chancesOf(piece: Piece, forms: Found): Chances {
  const hush = HUSH.test(piece.text) ? SECRECY : 0;
  const powers = TOPICS.map((topic) => {
    const formed = within(piece, forms[topic]).length > 0;
    const against =
      topic !== 'customer' && topic !== 'document' && !formed && SUPPORTS[topic].unless.test(piece.text);
    return Math.exp(Math.min(30, piece.odds(topic) + (formed ? FORM : 0) - (against ? AGAINST : 0) + hush));
  });
  const other = OTHERS.reduce((sum, content) => sum + Math.exp(Math.min(30, piece.odds(content))), 1);
  const all = powers.reduce((sum, power) => sum + power, other);
  const [salary = 0, contract = 0, finance = 0, customer = 0, document = 0] = powers.map(
    (power) => power / all,
  );
  return { salary, contract, finance, customer, document };
}

function figuresTold(
  piece: Sentence,
  chances: Chances,
  topic: MoneyTopic,
  formsOfIt: readonly Match[],
): readonly Match[] {
  const formed = within(piece, formsOfIt);
  const likeliest = TOPICS.every((other) => chances[other] <= chances[topic]);
  const any = chances.salary + chances.contract + chances.finance;
  if (formed.length > 0) return any >= UNLIKELY && (likeliest || chances[topic] >= AS_WELL) ? formed : [];
  if (!likeliest || any < LIKELY || SUPPORTS[topic].never?.test(piece.text) === true) return [];
  const numbers = figures(piece, ANY);
  const strong = numbers.filter(({ kind }) => STRONG.includes(kind));
  const believed = (matches: readonly Match[]) => (any >= SURE ? matches : matches.map(doubted));
  if (strong.length > 0) return believed(ofThem(strong, piece, topic));
  if (MASKED.test(piece.text)) return [];
  if (any >= LIKELY_BY_SMALL && numbers.length > 0) return believed(ofThem(numbers, piece, topic));
  const reason = any >= LIKELY_BY_WORDS ? reasonOf(piece, topic) : undefined;
  return reason === undefined ? [] : believed([matchOf(piece, reason)]);
}

const doubted = (match: Match): Match => ({ ...match, confidence: 'low' });

/** Told by words alone, the whole piece: less sure than a form. */
function toldByWords(piece: Sentence, chances: Chances, topic: Exclude<Topic, MoneyTopic>): readonly Match[] {
  if (chances[topic] < LIKELY_BY_PIECE[topic] || TOPICS.some((other) => chances[other] > chances[topic]))
    return [];
  const start = piece.text.length - piece.text.trimStart().length;
  const label = reasonOf(piece, topic);
  if (label === undefined || MASKED.test(piece.text)) return [];
  const match = matchOf(piece, { start, end: piece.text.trimEnd().length }, label);
  return [{ ...doubted(match), unmaskable: true }];
}

function ofThem(numbers: readonly Figure[], piece: Sentence, topic: Topic): readonly Match[] {
  const label = reasonOf(piece, topic);
  return label === undefined ? [] : numbers.map((figure) => matchOf(piece, figure, label));
}

function within({ start, text }: Sentence, matches: readonly Match[]): readonly Match[] {
  return matches.filter((match) => start <= match.start && match.start < start + text.length);
}
