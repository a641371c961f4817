import { CONTENTS, type Piece, piecesOf } from './content';
import { isStandIn } from './made-up';
import { matchesOf } from './matches';
import { matchOf } from './meaning';
import { hasSigns, isMixed, isNobodys } from './password-value';
import type { Detector, Match } from './types';

/**
 * A password that is given away in words which no form of the other finders holds: the message reads like it, by the weights
 * of its words, and holds something that may be the value. What it marks may be a neighbour of the value, so it offers
 * no mask, and is only a guess.
 */
export const passwordTold: Detector = {
  id: 'password-told',
  category: 'sensitive.secret',
  title: { 'zh-CN': '密码', en: 'a password' },
  triggers: { always: true },
  find: (text) => piecesOf(text).flatMap((piece) => inPiece(text, piece)),
  mask: () => '******',
  unmaskable: true,
};

/** A logarithm of odds against an ordinary message. */
const LIKELY = 1;
/** Masked already, or a name for a value that stands elsewhere. */
const MASKED = /\*{2,}|\[…\]|[•●]{2,}|<[a-z_ ]{3,}>|\bx{3,}\b/i;

/** The name of an attribute, a mailbox: what stands beside a password. */
const NO_VALUE = /^(?:[a-z]+=|[\w.+%-]+@(?:[\w-]{1,63}\.){1,5}[a-z]{2,24})$/i;

function inPiece(text: string, piece: Piece): readonly Match[] {
  const odds = piece.odds('password');
  if (odds < LIKELY || CONTENTS.some((other) => piece.odds(other) > odds) || MASKED.test(piece.text))
    return [];
  const value = valueIn(piece.text);
  if (value === null || isNobodys(text, piece.start + value.start, piece.start + value.end)) return [];
  return [{ ...matchOf(piece, value), confidence: 'low' }];
}

/** What looks most like a value: letters with digits or signs, then digits, then what stands between quotation marks, then a word at the end. */
function valueIn(text: string): { readonly start: number; readonly end: number } | null {
  const words = matchesOf(text, /[A-Za-z0-9!@#$%^&*_+=~.?-]{3,}/g)
    .map(({ index, 0: word }) => ({ start: index, word: word.replace(/[.?!,]+$/, '') }))
    .filter(({ word }) => word.length >= 3 && !isStandIn(word) && !NO_VALUE.test(word));
  const found =
    words.find(({ word }) => isMixed(word) || (hasSigns(word) && /\w/.test(word))) ??
    words.findLast(({ word }) => /^\d[\d#*-]{2,}$/.test(word)) ??
    matchesOf(text, /["“'‘「『《`]([^"”'’」』》`\n]{3,40})["”'’」』》`]/g).map(({ index, 1: word = '' }) => ({
      start: index + 1,
      word,
    }))[0] ??
    matchesOf(text, /[:：=/ ]([^\s:：=/，。,.]{3,24})[\s。.!！]*$/g).map(({ index, 1: word = '' }) => ({
      start: index + 1,
      word,
    }))[0];
  return found === undefined ? null : { start: found.start, end: found.start + found.word.length };
}
