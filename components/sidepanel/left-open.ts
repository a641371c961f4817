import { useEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from './desk';

/**
 * State of a form that waits for the person while they look something up in another room. `isUnsaved` says whether there
 * is anything to wait for; `forget` is called when it was saved or given up.
 */
export function useLeftOpen<S>(
  place: string,
  start: S,
  isUnsaved: (state: S) => boolean,
): {
  readonly state: S;
  readonly set: (next: S) => void;
  readonly cameBack: boolean;
  readonly forget: () => void;
} {
  const left = useDesk().leftOpen;
  const [cameBack] = useState(() => left.has(place));
  // What is kept under a place was put there by the form of the same place.
  const [state, set] = useState<S>(() => (left.has(place) ? (left.get(place) as S) : start));
  const latest = useRef(state);
  latest.current = state;
  const done = useRef(false);
  useEffect(
    () => () => {
      if (!done.current && isUnsaved(latest.current)) left.set(place, latest.current);
      else left.delete(place);
    },
    [place],
  );
  return {
    state,
    set,
    cameBack,
    forget: () => {
      done.current = true;
      left.delete(place);
    },
  };
}
