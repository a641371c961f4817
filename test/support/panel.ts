import type { BrowserContext, Page } from 'playwright-core';
import type { ToBackground } from '@/lib/messaging/protocol';
import { extensionId } from './browser';

/** Opens one of our own pages, as wide as a side panel. */
export async function openPanel(
  context: BrowserContext,
  path = 'sidepanel.html',
  width = 400,
): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`chrome-extension://${await extensionId(context)}/${path}`);
  await page.locator('h1').waitFor();
  return page;
}

/** Asks the background from one of our own pages, over the product's own channel. A worker that was just stopped is asked again. */
export async function tell<K extends keyof ToBackground>(
  page: Page,
  kind: K,
  input: ToBackground[K]['in'],
): Promise<ToBackground[K]['out']> {
  const answer = await page.evaluate(
    async (request) => {
      const { chrome } = window as unknown as {
        chrome: {
          runtime: {
            sendMessage(message: unknown): Promise<{ readonly ok: boolean; readonly value: unknown }>;
          };
        };
      };
      return chrome.runtime.sendMessage(request).catch(() => chrome.runtime.sendMessage(request));
    },
    { kind, input },
  );
  if (!answer.ok) throw new Error(`${kind} was not answered: ${JSON.stringify(answer)}`);
  // The protocol says what comes back for this kind.
  return answer.value as ToBackground[K]['out'];
}

/** Goes to a room or a place in it, without loading the page again. */
export async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${route}`);
}
