import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createRouter } from '@/lib/messaging/router';
import { createStore } from '@/lib/storage/store';
import { takeOver } from './take-over';

/** The one owner of the database. Nothing lives in memory: the worker may be stopped at any moment. */
export default defineBackground({
  type: 'module',
  main() {
    const store = createStore({
      now: () => Date.now(),
      randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
      // Open pages and the popup hear of changes by this number.
      onChange: () => browser.storage.local.set({ revision: Date.now() + Math.random() }),
    });
    const route = createRouter(browser.runtime.id, browser.runtime.getURL('/'), {
      bootstrap: async () => ({ ok: true, value: await store.bootstrap() }),
      'notices.add': (notices) => store.addNotices(notices),
      'notices.list': ({ limit }) => store.listNotices(limit),
      'exceptions.add': (exception) => store.addException(exception),
      'exceptions.remove': ({ id }) => store.removeException(id),
      'tallies.count': (made) => store.countTally(made),
      'reports.add': (made) => store.addReport(made),
      'reports.remove': ({ id }) => store.removeReport(id),
      'reminders.add': (made) => store.addReminder(made),
      'reminders.remove': ({ id }) => store.removeReminder(id),
      'intervals.put': (interval) => store.putInterval(interval),
      'answers.put': ({ title, ...change }) => store.putAnswer(title, change),
      'answers.remove': ({ chat }) => store.removeAnswer(chat),
      'settings.put': (change) => store.putSettings(change),
      'me.export': () => store.exportAll(),
      'me.delete': () => store.deleteAll(),
    });
    browser.runtime.onMessage.addListener((message: unknown, sender) => route(message, sender));
    browser.runtime.onInstalled.addListener(() => void takeOver());
  },
});
