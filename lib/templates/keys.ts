import { plain } from './search';
import type { Localized, SearchKeys } from './types';

/** Characters of the wordings that are searched; more would make lists of 2,000 heavy. */
const MAX_TEXT = 160;

/** The sounds of a text that is `plain`; empty where they are not known yet. */
export type Speak = (said: string) => string;

/** Prepares what a template is found by. A name without sounds is found as it is written. */
export function searchKeys(
  names: Localized,
  bodies: Localized,
  tags: readonly string[],
  speak: Speak,
): SearchKeys {
  const said = Object.values(names).map(plain);
  const syllables = said.map(speak);
  const text = [
    ...said,
    ...syllables,
    ...tags,
    ...Object.values(bodies).map((body) => excerptOf(body, MAX_TEXT)),
  ];
  return { names: said, syllables, text: plain(text.join(' ')) };
}

/** Whether a text can only be spoken with the dictionary of `sounds.ts`. */
export function needsSounds(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** The words in texts, with single spaces. */
export function wordsOf(texts: readonly string[]): string {
  return texts
    .flatMap((text) => text.split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word !== '')
    .join(' ');
}

/** The beginning of a wording without the marks of the template, on one line. */
export function excerptOf(body: string, length: number): string {
  return body
    .replace(/\{\{[?!|][^}]*\}\}/g, '')
    .replace(/\{\{@?([^}]*)\}\}/g, '‹$1›')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, length);
}
