import { browser } from 'wxt/browser';

/** What Chromium and Firefox call their panel; each has its own. */
interface Panels {
  readonly chrome?: { readonly sidePanel?: { open(where: { readonly windowId: number }): Promise<void> } };
  readonly browser?: { readonly sidebarAction?: { open(): Promise<void> } };
}

/** Known before the click: a browser opens its panel only while it answers one, so nothing can be awaited then. */
const here = browser.windows.getCurrent().then(({ id }) => id);
let windowId: number | undefined;
void here.then((id) => {
  windowId = id;
});

/** Opens the side panel beside the page; where the browser has none, as a page of its own. */
export function openPanel(): void {
  const { chrome, browser: firefox } = globalThis as Panels;
  const opened =
    chrome?.sidePanel !== undefined && windowId !== undefined
      ? chrome.sidePanel.open({ windowId })
      : (firefox?.sidebarAction?.open() ?? Promise.reject(new Error('There is no panel.')));
  void opened.catch(() => browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') }));
}
