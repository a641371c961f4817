import { useState } from 'preact/hooks';

let made = 0;

/**
 * An id that nothing else in the page has. Preact's own `useId` counts anew with every drawing of the root, and our pages
 * are drawn from the root whenever something changes: parts that came later then had the ids of parts that stood there.
 */
export function useOwnId(): string {
  return useState(() => {
    made += 1;
    return `id-${made}`;
  })[0];
}
