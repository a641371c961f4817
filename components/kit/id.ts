import { useState } from 'preact/hooks';

let made = 0;

/**
 * An id that nothing else in the page has. Preact's own `useId` was seen, in Chromium, to give two parts of one room the
 * same id after parts had come and gone; the part that came later was then read out under the other's title.
 */
export function useOwnId(): string {
  return useState(() => {
    made += 1;
    return `id-${made}`;
  })[0];
}
