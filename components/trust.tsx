import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Says whether an event was made by the person. Events made by scripts may never override, answer or dismiss. */
export const Trust = createContext<(event: Event) => boolean>((event) => event.isTrusted);

/** Wraps handlers so that they hear only the person. */
export function useTrusted(): <E extends Event>(handler: (event: E) => void) => (event: E) => void {
  const isTrusted = useContext(Trust);
  return (handler) => (event) => {
    if (isTrusted(event)) handler(event);
  };
}
