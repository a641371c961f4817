import { useEffect, useState } from 'preact/hooks';

/** A value that follows one frame behind: typing stays smooth while long lists are searched. */
export function useDeferred<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (value === settled) return;
    const timer = setTimeout(() => setSettled(value), 0);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
