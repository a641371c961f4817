import { browser } from 'wxt/browser';

const WHATSAPP = 'https://web.whatsapp.com/*';

/** After an install or update, tabs that are already open get the new guard; the orphaned one lets go by itself. */
export async function takeOver(): Promise<void> {
  const files = browser.runtime.getManifest().content_scripts?.flatMap(({ js }) => js ?? []) ?? [];
  if (files.length === 0) return;
  const tabs = await browser.tabs.query({ url: WHATSAPP });
  await Promise.allSettled(
    tabs.map(async ({ id }) => {
      if (id !== undefined)
        await browser.scripting.executeScript({
          target: { tabId: id },
          files: files as ['/content-scripts/whatsapp.js'],
        });
    }),
  );
}
