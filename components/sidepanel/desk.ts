import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { DeskActions, DeskView } from '@/lib/desk/types';
import type { PolicyView } from './policy-view';

/** What every room is given: what is known, and what can be done. */
export interface Desk {
  readonly view: DeskView;
  readonly actions: DeskActions;
  readonly policy: PolicyView;
  /** What was being written when the person went to another room, by the place it belongs to. */
  readonly leftOpen: Map<string, unknown>;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('A room stands outside the desk.');
  return desk;
}

/** A record that is read again whenever something stored has changed. `undefined`: still reading. */
export function useRecord<T>(
  key: string | null,
  read: (key: string) => Promise<T | null>,
): T | null | undefined {
  const { view } = useDesk();
  const [found, setFound] = useState<{ readonly key: string; readonly value: T | null } | null>(null);
  useEffect(() => {
    if (key === null) return;
    let here = true;
    void read(key).then((value) => {
      if (here) setFound({ key, value });
    });
    return () => {
      here = false;
    };
  }, [key, view.revision]);
  return key === null ? null : found?.key === key ? found.value : undefined;
}
