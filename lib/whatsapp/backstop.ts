import { type Surface, textOf } from './fields';
import type { Draft } from './types';

/** Notices text that left by a way nobody has checked, surface by surface. */
export interface Backstop {
  /** Which surfaces are there now. One that is gone has closed; the chat's is forgotten with its text. */
  present(surfaces: readonly Surface[]): void;
  /** An attempt was answered with "allow": what leaves this surface now has been checked. */
  allowed(surface: Surface): void;
  /** The person (or we) did something that may empty a field. */
  emptiedOnPurpose(): void;
  /** The person closes something without sending: Escape, a close button, a click beside it. */
  cancelled(): void;
  /** Remember the text of this surface as it stands, for the report. */
  remember(surface: Surface): void;
}

export interface BackstopOptions {
  readonly signal: AbortSignal;
  /** Monotonic milliseconds. */
  readonly clock: () => number;
  /** The text of a surface changed, by whatever means. */
  readonly onChange: () => void;
  readonly read: (surface: Surface) => Draft;
  readonly report: (draft: Draft) => void;
  /** Tells whether the same chat is still open, and the text nowhere else in the page, when all has settled. */
  readonly hasLeft: (surface: Surface, closed: boolean) => boolean;
}

interface Watched {
  surface: Surface;
  readonly observer: MutationObserver;
  /** Text that stood there before the person began: saving it unchanged tells nobody anything new. */
  readonly first: string;
  last: Draft | null;
  allowedAt: number;
}

/** An allowed message leaves within this time, milliseconds; measured on the replica: under 50. */
const ALLOWED_FOR_MS = 1_500;
/** A deletion empties the editor in its own task; the rest is slack. */
const PURPOSE_FOR_MS = 500;
/** A surface that is cancelled may ask once more, and fades. */
const CANCEL_FOR_MS = 1_500;
/** A switch of chats empties or replaces the composer a moment before the title follows. */
const SETTLE_MS = 120;

export function createBackstop(options: BackstopOptions): Backstop {
  const watched = new Map<HTMLElement, Watched>();
  let purposeAt = Number.NEGATIVE_INFINITY;
  let cancelAt = Number.NEGATIVE_INFINITY;
  options.signal.addEventListener('abort', () => present([]), { once: true });

  return {
    present,
    allowed(surface) {
      const entry = watched.get(keyOf(surface));
      if (entry !== undefined) entry.allowedAt = options.clock();
    },
    emptiedOnPurpose() {
      purposeAt = options.clock();
    },
    cancelled() {
      cancelAt = options.clock();
    },
    remember(surface) {
      const entry = watched.get(keyOf(surface));
      if (entry === undefined) return;
      entry.surface = surface;
      if (!isEmpty(surface)) entry.last = options.read(surface);
    },
  };

  function present(surfaces: readonly Surface[]): void {
    const keys = new Map(surfaces.map((surface) => [keyOf(surface), surface]));
    for (const [key, entry] of watched) {
      if (!options.signal.aborted && keys.has(key)) continue;
      entry.observer.disconnect();
      watched.delete(key);
      if (!options.signal.aborted && entry.surface.kind !== 'chat') judge(entry, true);
    }
    if (options.signal.aborted) return;
    for (const [key, surface] of keys) {
      const known = watched.get(key);
      if (known === undefined) watch(key, surface);
      else known.surface = surface;
    }
  }

  function watch(key: HTMLElement, surface: Surface): void {
    const draft = isEmpty(surface) ? null : options.read(surface);
    const entry: Watched = {
      surface,
      observer: new MutationObserver(() => changed(entry)),
      first: draft?.text ?? '',
      last: draft,
      allowedAt: Number.NEGATIVE_INFINITY,
    };
    watched.set(key, entry);
    for (const field of surface.fields)
      entry.observer.observe(field, { childList: true, subtree: true, characterData: true });
  }

  function changed(entry: Watched): void {
    options.onChange();
    if (entry.last === null || !isEmpty(entry.surface)) return;
    const wasGone = options.clock() - purposeAt < PURPOSE_FOR_MS;
    if (wasGone) entry.last = null;
    else judge(entry, false);
  }

  function judge(entry: Watched, closed: boolean): void {
    const { last, surface } = entry;
    entry.last = null;
    if (last === null || last.text.trim() === '') return;
    const now = options.clock();
    if (now - entry.allowedAt < ALLOWED_FOR_MS || isCancelled(surface)) return;
    // What an edit box or a group's name began with was there before; a caption's beginning is a draft that leaves.
    if (closed && surface.kind !== 'caption' && last.text === entry.first) return;
    setTimeout(() => {
      if (options.signal.aborted || isCancelled(surface)) return;
      if (options.hasLeft(surface, closed)) options.report(last);
    }, SETTLE_MS);
  }

  /** A chat's draft is never thrown away by Escape or a click beside it. */
  function isCancelled({ kind }: Surface): boolean {
    return kind !== 'chat' && options.clock() - cancelAt < CANCEL_FOR_MS;
  }
}

/** The chat's row may be redrawn around its composer; other surfaces come and go as a whole. */
function keyOf({ kind, root, fields }: Surface): HTMLElement {
  return kind === 'chat' ? (fields[0] ?? root) : root;
}

function isEmpty({ fields }: Surface): boolean {
  return fields.every((field) => textOf(field) === '');
}
