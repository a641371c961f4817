import type { Decision, NoticeDraft, Result } from '@/lib/messaging/protocol';
import type { Finding } from '@/lib/rules/types';

/** Where notices go. The guard never waits for it. */
export interface Records {
  /** Notes what happened to a finding, and the person's own words to the reason. Carries no text of the message. */
  note(finding: Finding, decision: Decision, title: string, reason?: string, words?: string): void;
  /** Notes an exit of text in which nothing was found, but which nobody had checked. */
  noteUnchecked(title: string): void;
  /** Notes that a rule was left out because it takes too long. */
  noteSuspended(rule: string, title: string): void;
  /** Whether the last attempt to keep notices worked. */
  readonly kept: boolean;
}

export interface RecordsOptions {
  readonly send: (notices: readonly NoticeDraft[]) => Promise<Result<null>>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** 128 random bits, hex. */
  readonly newId: () => string;
  readonly onKeptChange: () => void;
  readonly signal: AbortSignal;
}

const RETRY_AFTER_MS = 5_000;
/** More than this many waiting notices means that storage has been gone for long; the oldest are given up. */
const MAX_WAITING = 500;

/**
 * An outbox: notices wait in memory until the background has kept them. Ids make repeating harmless,
 * so a worker that dies in the middle loses and doubles nothing.
 */
export function createRecords(options: RecordsOptions): Records {
  let waiting: readonly NoticeDraft[] = [];
  let sending = false;
  let kept = true;

  return {
    note(finding, decision, title, reason, words) {
      add({
        rule: finding.rule,
        category: finding.category,
        level: finding.level,
        decision,
        reason: reason ?? null,
        ...(words === undefined ? {} : { note: words }),
        title,
      });
    },
    noteUnchecked(title) {
      add({
        rule: 'guard.unchecked',
        category: 'guard',
        level: 'log',
        decision: 'unchecked',
        reason: null,
        title,
      });
    },
    noteSuspended(rule, title) {
      add({ rule, category: 'guard', level: 'log', decision: 'suspended', reason: null, title });
    },
    get kept() {
      return kept;
    },
  };

  function add(notice: Omit<NoticeDraft, 'id' | 'at'>): void {
    waiting = [...waiting, { ...notice, id: options.newId(), at: options.now() }].slice(-MAX_WAITING);
    void flush();
  }

  async function flush(): Promise<void> {
    if (sending || options.signal.aborted) return;
    sending = true;
    while (waiting.length > 0) {
      const batch = waiting;
      const result = await options.send(batch);
      if (!result.ok) break;
      const done = new Set(batch.map((notice) => notice.id));
      waiting = waiting.filter((notice) => !done.has(notice.id));
    }
    sending = false;
    setKept(waiting.length === 0);
    if (waiting.length > 0 && !options.signal.aborted) setTimeout(() => void flush(), RETRY_AFTER_MS);
  }

  function setKept(next: boolean): void {
    if (next === kept) return;
    kept = next;
    options.onKeptChange();
  }
}
