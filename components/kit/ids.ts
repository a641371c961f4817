import { useState } from 'preact/hooks';

let count = 0;

/**
 * An id that no other control of the page has, for labels and descriptions. Preact's own `useId` begins to count anew
 * whenever the root is drawn again, as ours is with every change: what appears later would get an id that is taken.
 */
export function useOwnId(): string {
  const [id] = useState(() => {
    count += 1;
    return `g${count}`;
  });
  return id;
}
