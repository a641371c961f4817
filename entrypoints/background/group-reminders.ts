import { browser } from 'wxt/browser';
import { dueReminders } from '@/lib/groups/lifecycle';
import { NOBODY } from '@/lib/groups/record';
import { notificationFor, type Told } from '@/lib/groups/remind';
import type { Locale } from '@/lib/rules/types';
import { tidy } from '@/lib/storage/groups';
import type { Library } from '@/lib/storage/library';
import { dayIn, zoneOr } from '@/lib/templates/automatic';

const ALARM = 'groups';
const TOLD = 'told-reminders';
const EVERY_MINUTES = 180;

/**
 * Looks every few hours which groups end soon, have ended or wait for approval, and tells once. Groups that prolong
 * themselves do so at the same time, and the bin is emptied. Alarms can vanish at a browser start: `sync` makes them again.
 */
export function createGroupReminders(library: Library, localeNow: () => Promise<Locale>) {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void look();
  });
  browser.notifications.onClicked.addListener((id) => {
    if (id !== ALARM) return;
    void browser.notifications.clear(id);
    void browser.tabs.create({ url: `${browser.runtime.getURL('/')}sidepanel.html#groups` });
  });
  return { sync };

  async function sync(): Promise<void> {
    if ((await browser.alarms.get(ALARM)) === undefined)
      browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: EVERY_MINUTES });
  }

  async function look(): Promise<void> {
    const now = Date.now();
    await tidy(library, now);
    const due = await library.read(async (db) => {
      const me = (await db.get('profile', 'me')) ?? NOBODY;
      const dayOf = (at: number) => dayIn(at, zoneOr(me.zone));
      return dueReminders(await db.getAll('groups'), dayOf(now), dayOf);
    });
    if (!due.ok) return;
    const kept = (await browser.storage.local.get(TOLD))[TOLD];
    const notification = notificationFor(due.value, isTold(kept) ? kept : {}, now);
    if (notification === null) return;
    const locale = await localeNow();
    await browser.notifications.create(ALARM, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      title: 'Gatehouse',
      message: notification.text[locale],
    });
    // Only now: a worker that dies before has told nobody, and tells again.
    await browser.storage.local.set({ [TOLD]: notification.told });
  }
}

function isTold(value: unknown): value is Told {
  return (
    typeof value === 'object' && value !== null && Object.values(value).every((at) => typeof at === 'number')
  );
}
