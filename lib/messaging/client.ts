import { browser } from 'wxt/browser';
import { listen } from './listen';
import { PAGE_INPUTS } from './page-inputs';
import type { Failure, Result, ToBackground, ToPage } from './protocol';

/** Asks the background. A worker that was just stopped is woken by asking once more. Never throws. */
export async function ask<K extends keyof ToBackground>(
  kind: K,
  input: ToBackground[K]['in'],
): Promise<Result<ToBackground[K]['out']>> {
  const first = await send<ToBackground[K]['out']>(() => browser.runtime.sendMessage({ kind, input }));
  return first.ok || first.error !== 'no-answer'
    ? first
    : send(() => browser.runtime.sendMessage({ kind, input }));
}

/** Asks the guard in the page of a tab. */
export function askPage<K extends keyof ToPage>(
  tabId: number,
  kind: K,
  input: ToPage[K]['in'],
): Promise<Result<ToPage[K]['out']>> {
  return send(() => browser.tabs.sendMessage(tabId, { kind, input }));
}

/** Handlers of the page; what answers nothing answers `null`. */
type PageHandlers = {
  readonly [K in keyof ToPage]: (input: ToPage[K]['in']) => ToPage[K]['out'] | Promise<ToPage[K]['out']>;
};

/** Answers in the page, until the signal ends. Only our own extension is heard; what does not fit is not answered. */
export function answerPage(handlers: PageHandlers, signal: AbortSignal): void {
  const end = listen((message, sender) => {
    if (signal.aborted || sender.id !== browser.runtime.id) return undefined;
    if (typeof message !== 'object' || message === null || !('kind' in message)) return undefined;
    const { kind } = message;
    const input = 'input' in message ? message.input : null;
    if (typeof kind !== 'string' || !Object.hasOwn(handlers, kind)) return undefined;
    if (!PAGE_INPUTS[kind as keyof ToPage](input)) return Promise.resolve(failed('bad-request'));
    // The check above has just made sure that the input fits the kind.
    const handle = handlers[kind as keyof ToPage] as (input: unknown) => unknown;
    return Promise.resolve(handle(input)).then((value) => ({ ok: true, value }));
  });
  signal.addEventListener('abort', end, { once: true });
}

async function send<T>(call: () => Promise<unknown>): Promise<Result<T>> {
  if (browser.runtime?.id === undefined) return failed('gone');
  try {
    const answer = await call();
    return isResult<T>(answer) ? answer : failed('no-answer');
  } catch {
    return failed(browser.runtime?.id === undefined ? 'gone' : 'no-answer');
  }
}

/** Both ends are ours and of one build: the shape is checked, the payload is the protocol's. */
function isResult<T>(answer: unknown): answer is Result<T> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}

function failed(error: Failure): Result<never> {
  return { ok: false, error };
}
