import { paragraphsOf, readDraft } from './draft';
import type { Draft } from './types';

/** Notices text that left by a way nobody has checked. */
export interface Backstop {
  /** Watches this composer; `null` for none. The former one is forgotten together with its text. */
  watch(composer: HTMLElement | null): void;
  /** An attempt was answered with "allow": what leaves now has been checked. */
  allowed(): void;
  /** The person (or we) changed the text in a way that may empty it. */
  emptiedOnPurpose(): void;
  /** Remember the text as it stands, for the report. */
  remember(): void;
}

export interface BackstopOptions {
  readonly signal: AbortSignal;
  /** Monotonic milliseconds. */
  readonly clock: () => number;
  readonly report: (draft: Draft) => void;
  /** Tells whether the same chat is still open when the emptiness has settled. */
  readonly stillThere: (composer: HTMLElement) => boolean;
}

/** An allowed message leaves within this time, milliseconds; measured on the replica: under 50. */
const ALLOWED_FOR_MS = 1_500;
/** A deletion empties the editor in its own task; the rest is slack. */
const PURPOSE_FOR_MS = 500;
/** A switch of chats empties or replaces the composer a moment before the title follows. */
const SETTLE_MS = 120;

export function createBackstop(options: BackstopOptions): Backstop {
  let composer: HTMLElement | null = null;
  let last: Draft | null = null;
  let allowedAt = Number.NEGATIVE_INFINITY;
  let purposeAt = Number.NEGATIVE_INFINITY;
  const observer = new MutationObserver(() => changed());
  options.signal.addEventListener('abort', () => observer.disconnect(), { once: true });

  return {
    watch(next) {
      if (next === composer) return;
      observer.disconnect();
      composer = next;
      last = null;
      if (next === null || options.signal.aborted) return;
      observer.observe(next, { childList: true, subtree: true, characterData: true });
      remember();
    },
    allowed() {
      allowedAt = options.clock();
    },
    emptiedOnPurpose() {
      purposeAt = options.clock();
    },
    remember,
  };

  function remember(): void {
    if (composer === null || isEmpty(composer)) return;
    last = readDraft(composer);
  }

  function changed(): void {
    if (composer === null || last === null || !isEmpty(composer)) return;
    const left = last;
    const from = composer;
    last = null;
    const now = options.clock();
    if (now - allowedAt < ALLOWED_FOR_MS || now - purposeAt < PURPOSE_FOR_MS || left.text.trim() === '')
      return;
    setTimeout(() => {
      if (!options.signal.aborted && from === composer && isEmpty(from) && options.stillThere(from))
        options.report(left);
    }, SETTLE_MS);
  }
}

function isEmpty(editor: HTMLElement): boolean {
  const paragraphs = paragraphsOf(editor);
  return paragraphs.length <= 1 && (paragraphs[0]?.textContent ?? '') === '';
}
