import { browser } from 'wxt/browser';

/** Who speaks, as the browser says. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
}

/**
 * Answers messages; what `answer` returns `undefined` for is left to others. All browsers agree on `sendResponse` and
 * `true` for an answer that comes later, not all on a promise. Returns what ends the listening.
 */
export function listen(
  answer: (message: unknown, sender: Sender) => Promise<unknown> | undefined,
): () => void {
  const listener = (message: unknown, sender: Sender, respond: (answer?: unknown) => void) => {
    const answering = answer(message, sender);
    if (answering === undefined) return false;
    // A reply that fails is one as well: the other side must not wait for it.
    answering.then(respond, () => respond());
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime?.onMessage?.removeListener(listener);
}
