import { browser } from 'wxt/browser';
import { isolate } from '@/lib/i18n/isolate';
import { t } from '@/lib/i18n/t';
import { askPage } from '@/lib/messaging/client';
import type { Store } from '@/lib/storage/store';

const PREFIX = 'reminder ';
const WHATSAPP = 'https://web.whatsapp.com/';

export interface Reminders {
  /** Makes the alarms what the list says; the list survives a restart of browser or worker, alarms may not. */
  sync(): Promise<void>;
}

/**
 * "Remind me at 09:00": rings, tells which chat, and brings the tab back when asked to. What is kept is the chat's title
 * until it has rung; the draft stays in WhatsApp, and sending it stays with the person.
 */
export function createReminders(store: Store): Reminders {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name.startsWith(PREFIX)) void ring(name.slice(PREFIX.length));
  });
  browser.notifications.onClicked.addListener((id) => {
    if (!id.startsWith(PREFIX)) return;
    void browser.notifications.clear(id);
    void bringBack();
  });
  return { sync };

  async function sync(): Promise<void> {
    const list = await store.listReminders();
    if (!list.ok) return;
    const wanted = new Map(list.value.map(({ id, at }) => [`${PREFIX}${id}`, at]));
    const set = await browser.alarms.getAll();
    for (const { name } of set)
      if (name.startsWith(PREFIX) && !wanted.has(name)) await browser.alarms.clear(name);
    const there = new Set(set.map(({ name }) => name));
    // One whose time has passed while the browser was closed rings at once.
    for (const [name, when] of wanted)
      if (!there.has(name)) browser.alarms.create(name, { when: Math.max(when, Date.now()) });
  }

  async function ring(id: string): Promise<void> {
    const list = await store.listReminders();
    const reminder = list.ok ? list.value.find((one) => one.id === id) : undefined;
    if (reminder === undefined) return;
    await store.removeReminder(id);
    const { settings } = await store.bootstrap();
    const chinese = browser.i18n.getUILanguage().toLowerCase().startsWith('zh');
    const locale = settings.locale ?? (chinese ? 'zh-CN' : 'en');
    await browser.notifications.create(`${PREFIX}${id}`, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      title: t(locale, 'app.name'),
      message: t(locale, 'toast.remind', { chat: isolate(reminder.title) }),
    });
    for (const tab of await browser.tabs.query({ url: `${WHATSAPP}*` }))
      if (tab.id !== undefined) await askPage(tab.id, 'page.remind', { title: reminder.title });
  }

  async function bringBack(): Promise<void> {
    const [tab] = await browser.tabs.query({ url: `${WHATSAPP}*` });
    if (tab?.id === undefined) {
      await browser.tabs.create({ url: WHATSAPP });
      return;
    }
    await browser.tabs.update(tab.id, { active: true });
    if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  }
}
