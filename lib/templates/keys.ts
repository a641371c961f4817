import { pinyin } from 'pinyin-pro';
import { plain } from './search';
import type { Localized, SearchKeys } from './types';

/** Characters of the wordings that are searched; more would make lists of 2,000 heavy. */
const MAX_TEXT = 160;

/** Prepares what a template is found by. Heavy (a dictionary of sounds): only in the background. */
export function searchKeys(names: Localized, bodies: Localized, tags: readonly string[]): SearchKeys {
  const said = Object.values(names).map(plain);
  const syllables = said.map(syllablesOf);
  const text = [
    ...said,
    ...syllables,
    ...tags,
    ...Object.values(bodies).map((body) => excerptOf(body, MAX_TEXT)),
  ];
  return { names: said, syllables, text: plain(text.join(' ')) };
}

/** A text by its sounds and words: `会议 notice` becomes `hui yi notice`. */
export function syllablesOf(text: string): string {
  const said = plain(text);
  // The dictionary takes its time: what has no Chinese in it needs none.
  const words = !/\p{Script=Han}/u.test(said)
    ? [said]
    : pinyin(said, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  return words
    .flatMap((word) => word.split(/[^\p{L}\p{N}]+/u))
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
