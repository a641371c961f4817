import { customersByForm } from './customer-forms';
import { FIGURE_SUPPORT, figuresByForm } from './figure-forms';
import { type Figure, figures, HUSH, type Kind, matchOf, type Sentence, type Support } from './meaning';
import { PAY_SUPPORT, payByForm } from './pay-forms';
import { TERMS_SUPPORT, termsByForm } from './terms-forms';
import { piecesOf, reasonOf, TOPICS, type Topic, weighed } from './topics';
import type { Match } from './types';

/**
 * What a message tells of, decided once for all four: the forms in which people say such things, and the weights of their
 * words. A form counts as much as several telling words; words alone suffice where enough of them come together with a
 * figure; and where two topics fit the same place the likelier one has it.
 */
export function told(text: string, topic: Topic): readonly Match[] {
  if (last.text !== text) last = { text, found: decide(text) };
  return last.found[topic];
}

type Found = Readonly<Record<Topic, readonly Match[]>>;

let last: { readonly text: string; readonly found: Found } = {
  text: '',
  found: { salary: [], contract: [], finance: [], customer: [] },
};

/** What a form adds to the logarithm of the odds, and what a word against it takes away. */
const FORM = 2.2;
const AGAINST = 1.5;
const SECRECY = 0.5;
/** How likely it must be that something is told: by an amount, and by any other number. */
const LIKELY = 0.15;
const LIKELY_BY_SMALL = 0.25;
/** And without any number. */
const LIKELY_BY_WORDS = 0.6;
const LIKELY_CUSTOMER = 0.25;
/** Below this a form alone is not believed. */
const UNLIKELY = 0.1;
/** From this on a second topic with a form of its own is told as well. */
const AS_WELL = 0.3;

const SUPPORTS: Readonly<Record<Exclude<Topic, 'customer'>, Support>> = {
  salary: PAY_SUPPORT,
  contract: TERMS_SUPPORT,
  finance: FIGURE_SUPPORT,
};
const MONEY_TOPICS = ['salary', 'contract', 'finance'] as const;
const STRONG: readonly Kind[] = ['money', 'words', 'rate', 'share', 'bare'];
const ANY: readonly Kind[] = [...STRONG, 'count', 'span', 'multiple', 'small'];

function decide(text: string): Found {
  const forms: Found = {
    salary: payByForm(text),
    contract: termsByForm(text),
    finance: figuresByForm(text),
    customer: customersByForm(text),
  };
  const found: Record<Topic, Match[]> = {
    salary: [],
    contract: [],
    finance: [],
    customer: [...forms.customer],
  };
  for (const piece of piecesOf(text)) {
    for (const topic of MONEY_TOPICS) found[topic].push(...figuresTold(piece, topic, forms));
    if (forms.customer.length === 0) found.customer.push(...customerTold(piece, forms));
  }
  return found;
}

/** The chances of the topics in a piece, with what the forms say. */
function chancesOf(piece: Sentence, forms: Found): Readonly<Record<Topic, number>> {
  const hush = HUSH.test(piece.text) ? SECRECY : 0;
  const powers = weighed(piece).map((odds, at) => {
    const topic = TOPICS[at] ?? 'salary';
    const formed = within(piece, forms[topic]).length > 0;
    const against = topic !== 'customer' && !formed && SUPPORTS[topic].unless.test(piece.text);
    return Math.exp(Math.min(30, odds + (formed ? FORM : 0) - (against ? AGAINST : 0) + hush));
  });
  const all = powers.reduce((sum, power) => sum + power, 1);
  const [salary = 0, contract = 0, finance = 0, customer = 0] = powers.map((power) => power / all);
  return { salary, contract, finance, customer };
}

function figuresTold(piece: Sentence, topic: Exclude<Topic, 'customer'>, forms: Found): readonly Match[] {
  const formed = within(piece, forms[topic]);
  const numbers = formed.length > 0 ? [] : figures(piece, ANY);
  const chances = chancesOf(piece, forms);
  const likeliest = TOPICS.every((other) => chances[other] <= chances[topic]);
  const any = chances.salary + chances.contract + chances.finance;
  if (formed.length > 0) return any >= UNLIKELY && (likeliest || chances[topic] >= AS_WELL) ? formed : [];
  if (!likeliest) return [];
  const strong = numbers.filter(({ kind }) => STRONG.includes(kind));
  if (any >= LIKELY && strong.length > 0) return ofThem(strong, piece, topic);
  if (any >= LIKELY_BY_SMALL && numbers.length > 0) return ofThem(numbers, piece, topic);
  const reason = any >= LIKELY_BY_WORDS ? reasonOf(piece, topic) : undefined;
  return reason === undefined ? [] : [matchOf(piece, reason)];
}

function customerTold(piece: Sentence, forms: Found): readonly Match[] {
  const chances = chancesOf(piece, forms);
  if (chances.customer < LIKELY_CUSTOMER || TOPICS.some((other) => chances[other] > chances.customer))
    return [];
  const start = piece.text.length - piece.text.trimStart().length;
  const label = reasonOf(piece, 'customer');
  if (label === undefined) return [];
  return [
    { ...matchOf(piece, { start, end: piece.text.trimEnd().length }, label), confidence: 'low' },
  ];
}

function ofThem(numbers: readonly Figure[], piece: Sentence, topic: Topic): readonly Match[] {
  const label = reasonOf(piece, topic);
  return label === undefined ? [] : numbers.map((figure) => matchOf(piece, figure, label));
}

function within({ start, text }: Sentence, matches: readonly Match[]): readonly Match[] {
  return matches.filter((match) => start <= match.start && match.start < start + text.length);
}
