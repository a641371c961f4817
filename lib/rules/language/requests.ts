import type { Reading } from './reading';
import { askedInEnglish, ENGLISH_REQUESTS } from './requests-en';
import { askedInChinese, CHINESE_REQUESTS } from './requests-zh';

/** The words by which somebody is asked for a piece of work, in the folded text; `null` where nobody is. */
export function workAskedFor({
  sentences,
}: Reading): { readonly start: number; readonly end: number } | null {
  for (const sentence of sentences) {
    const match = CHINESE_CUE.test(sentence.text)
      ? askedInChinese(sentence.text)
      : ENGLISH_CUE.test(sentence.text)
        ? askedInEnglish(sentence.text)
        : null;
    if (match !== null)
      return {
        start: sentence.start + match.index,
        end: sentence.start + match.index + match[0].trimEnd().length,
      };
  }
  return null;
}

/** Cheap: no sentence without one of these asks for work. */
const CHINESE_CUE = /\p{Script=Han}/u;
const ENGLISH_CUE = /[a-z]{3}/i;

/** To be compiled before the first message comes; see `lib/rules/warm-up`. */
export const REQUEST_EXPRESSIONS: readonly RegExp[] = [...CHINESE_REQUESTS, ...ENGLISH_REQUESTS];
