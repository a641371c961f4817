import type { Detector } from '@/lib/detectors/types';
import type { Policy } from '@/lib/packs/schema';
import type { WarmUp } from '@/lib/rules/engine';
import type { Kinds } from '@/lib/rules/kinds/kind';
import type { createPicker } from './picker';

/**
 * What the background brings into the page once the guard stands there: the whole policy, what it takes to judge by it, and
 * the choosing of templates.
 */
export interface Rest {
  readonly policy: Policy;
  readonly kinds: Kinds;
  readonly detectors: readonly Detector[];
  readonly warmUp: WarmUp;
  readonly createPicker: typeof createPicker;
}

/** Late is more than a slow worker needs; after that it is asked for again, ever more rarely. */
const LATE_MS = 2_000;
const RAREST_MS = 60_000;
/** A slice of work; the page draws between two of them. */
const SLICE_MS = 5;

export interface ArrivalOptions<T> {
  /** Asks the background; what counts is what arrives. */
  readonly ask: () => void;
  /** Makes ready what came, in steps. */
  readonly prepare: (rest: Rest) => Iterator<undefined, T>;
  readonly onReady: (ready: T) => void;
  readonly onLate: () => void;
  /** Runs the callback later; dies with the guard. */
  readonly later: (callback: () => void, ms: number) => void;
  /** Runs the callback as soon as the page has had its turn. Unlike timers it is not slowed down in a hidden tab. */
  readonly soon: (callback: () => void) => void;
  /** Monotonic milliseconds. */
  readonly clock: () => number;
}

/** Sees to it that the rest arrives, and is made ready without holding up the page. */
export interface Arrival {
  /** It is here and made ready. */
  readonly ready: boolean;
  begin(): void;
  /** The rest is here. A second time is harmless: it was asked for twice. */
  arrived(rest: Rest): void;
}

export function createArrival<T>(options: ArrivalOptions<T>): Arrival {
  let here = false;
  let ready = false;

  return {
    get ready() {
      return ready;
    },
    begin: () => askFor(LATE_MS),
    arrived(rest) {
      if (here) return;
      here = true;
      work(options.prepare(rest));
    },
  };

  function askFor(wait: number): void {
    options.ask();
    options.later(() => {
      if (here) return;
      options.onLate();
      askFor(Math.min(2 * wait, RAREST_MS));
    }, wait);
  }

  function work(steps: Iterator<undefined, T>): void {
    const until = options.clock() + SLICE_MS;
    do {
      const step = stepOf(steps);
      if (step === null) {
        options.onLate();
        return;
      }
      if (step.done === true) {
        ready = true;
        options.onReady(step.value);
        return;
      }
    } while (options.clock() < until);
    options.soon(() => work(steps));
  }
}

/** `null` where it cannot be made ready; a second try would not help, and the core judges on. */
function stepOf<T>(steps: Iterator<undefined, T>): IteratorResult<undefined, T> | null {
  try {
    return steps.next();
  } catch {
    return null;
  }
}
