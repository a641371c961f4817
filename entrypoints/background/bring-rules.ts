import { browser } from 'wxt/browser';
import type { Result } from '@/lib/messaging/protocol';
import type { Speaker } from '@/lib/messaging/router';

/** Brings the rest of the rules to the guard that asks for it, in its own world. */
export async function bringRules({ tab, frameId }: Speaker): Promise<Result<null>> {
  if (tab?.id === undefined) return { ok: false, error: 'bad-request' };
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId ?? 0] },
    files: ['/rules.js'],
    injectImmediately: true,
  });
  return { ok: true, value: null };
}
