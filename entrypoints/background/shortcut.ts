import { browser } from 'wxt/browser';
import { askPage } from '@/lib/messaging/client';

const WHATSAPP = 'https://web.whatsapp.com/*';

/** The keyboard shortcut opens the template picker in the tab in front. Called with the name of the command. */
export async function onCommand(command: string): Promise<void> {
  if (command !== 'pick-template') return;
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true, url: WHATSAPP });
  if (tab?.id !== undefined) await askPage(tab.id, 'page.pickTemplate', null);
}
