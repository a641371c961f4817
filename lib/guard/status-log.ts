import type { StatusInterval } from '@/lib/messaging/guard-records';
import type { PageStatus } from '@/lib/messaging/protocol';

export interface StatusLogOptions {
  readonly put: (interval: StatusInterval) => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** 128 random bits, hex. */
  readonly newId: () => string;
  readonly later: (callback: () => void, ms: number) => () => void;
}

/** Writes down when a tab was protected and when it was not. Nothing of it tells what was written or to whom. */
export interface StatusLog {
  tell(chip: PageStatus['chip']): void;
  /** The tab goes. */
  end(): void;
}

/** Shorter than this is a page that is being drawn, not a gap. */
const SETTLED_MS = 1_000;

export function createStatusLog(options: StatusLogOptions): StatusLog {
  let open: StatusInterval | null = null;
  let kept = false;
  let cancel: (() => void) | null = null;

  return { tell, end };

  function tell(chip: PageStatus['chip']): void {
    const next = {
      state: chip.state,
      // Whether a chat is open makes no difference to the protection.
      reason: chip.state === 'protected' ? 'protected' : chip.reason.id.replace('chip.reason.', ''),
      missing: chip.missing,
    };
    if (open !== null && keyOf(open) === keyOf(next)) return;
    end();
    open = { id: options.newId(), from: options.now(), to: null, ...next };
    cancel = options.later(() => {
      if (open === null) return;
      kept = true;
      options.put(open);
    }, SETTLED_MS);
  }

  function end(): void {
    cancel?.();
    cancel = null;
    if (open !== null && kept) options.put({ ...open, to: options.now() });
    open = null;
    kept = false;
  }
}

function keyOf({ state, reason, missing }: Pick<StatusInterval, 'state' | 'reason' | 'missing'>): string {
  return `${state} ${reason} ${missing.join(' ')}`;
}
