import { useEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from './desk';

/** A record that is being edited: what the person began from, and what they have made of it. */
export interface Writing<Fields> {
  readonly base: { readonly fields: Fields; readonly revision: number };
  readonly draft: Fields;
}

/** The record as it is kept, with nothing written yet. */
export function begun<Fields>(fields: Fields, revision: number): Writing<Fields> {
  return { base: { fields, revision }, draft: fields };
}

function isUnsaved({ base, draft }: Writing<unknown>): boolean {
  // Fields are plain data: the same text is the same value.
  return JSON.stringify(draft) !== JSON.stringify(base.fields);
}

/**
 * A form that waits for the person while they look something up in another room. `forget` is called when it was saved or
 * given up; nothing is kept when the page is closed.
 */
export function useLeftOpen<Fields>(
  place: string,
  start: Writing<Fields>,
): {
  readonly writing: Writing<Fields>;
  readonly set: (next: Writing<Fields>) => void;
  readonly unsaved: boolean;
  readonly cameBack: boolean;
  readonly forget: () => void;
} {
  const left = useDesk().leftOpen;
  const [cameBack] = useState(() => left.has(place));
  // What is kept under a place was put there by the form of the same place.
  const [writing, set] = useState(() => (left.get(place) as Writing<Fields> | undefined) ?? start);
  const latest = useRef(writing);
  latest.current = writing;
  const done = useRef(false);
  useEffect(
    () => () => {
      if (!done.current && isUnsaved(latest.current)) left.set(place, latest.current);
      else left.delete(place);
    },
    [place],
  );
  const forget = () => {
    done.current = true;
    left.delete(place);
  };
  return { writing, set, unsaved: isUnsaved(writing), cameBack, forget };
}
