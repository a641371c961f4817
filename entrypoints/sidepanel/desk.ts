import { browser } from 'wxt/browser';
import { createDesk, type Desk } from '@/lib/desk/desk';
import { createSoundWork } from '@/lib/desk/sounds';
import type { DeskView } from '@/lib/desk/types';
import { ask, askPage } from '@/lib/messaging/client';
import { download } from '../popup/download';

const dark = matchMedia('(prefers-color-scheme: dark)');

/** The desk of a page of ours, wired to the browser. Follows the tab that is in front, and what is stored. */
export function openDesk(draw: (view: DeskView) => void): Desk {
  const desk = createDesk({
    ask,
    async askPage(kind, input) {
      const id = await tabId();
      return id === null ? null : askPage(id, kind, input);
    },
    now: () => Date.now(),
    newId: () =>
      [...crypto.getRandomValues(new Uint8Array(16))]
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join(''),
    later: (callback, ms) => {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
    draw,
    save: ({ name, text, type }) => download(name, text, type),
    copy: (text) => navigator.clipboard.writeText(text),
    browserLanguage: navigator.language,
    dark: () => dark.matches,
  });
  const prepareSounds = createSoundWork(ask);
  dark.addEventListener('change', () => desk.redraw());
  browser.storage.local.onChanged.addListener((changes) => {
    if (!('revision' in changes)) return;
    void desk.refresh();
    void prepareSounds();
  });
  browser.tabs.onActivated.addListener(() => void desk.refreshTab());
  browser.tabs.onUpdated.addListener((_id, change) => {
    if (change.status === 'complete') void desk.refreshTab();
  });
  // The page does not call: looking again is cheap, and only while somebody can see it.
  setInterval(() => {
    if (document.visibilityState === 'visible') void desk.refreshTab();
  }, LOOK_AGAIN_MS);
  void desk.refreshTab().then(desk.refresh).then(prepareSounds);
  return desk;
}

/** How soon the panel follows when another chat is opened. */
const LOOK_AGAIN_MS = 1_000;
const WHATSAPP = 'https://web.whatsapp.com/*';

/** The WhatsApp tab in front of this window, else the one that was used last; or the one named in the address. */
async function tabId(): Promise<number | null> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return Number(named);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true, url: WHATSAPP });
  if (active?.id !== undefined) return active.id;
  const tabs = await browser.tabs.query({ url: WHATSAPP });
  return tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]?.id ?? null;
}
