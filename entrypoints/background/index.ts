import { sounds } from 'virtual:seed-sounds';
import { templates as teamTemplates } from 'virtual:team-templates';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { listen } from '@/lib/messaging/listen';
import { createRouter } from '@/lib/messaging/router';
import { createLibrary } from '@/lib/storage/library';
import { libraryFacts, libraryHandlers } from '@/lib/storage/library-handlers';
import { createStore } from '@/lib/storage/store';
import { SEEDS } from '@/lib/templates/seeds';
import { bringRules } from './bring-rules';
import { copyArea } from './copy-area';
import { calendarAt } from './days';
import { createGroupReminders } from './group-reminders';
import { createReminders } from './reminders';
import { onCommand } from './shortcut';
import { takeOver } from './take-over';

/** The one owner of the database. Nothing lives in memory: the worker may be stopped at any moment. */
export default defineBackground({
  type: 'module',
  main() {
    const now = () => Date.now();
    // Open pages and the popup hear of changes by this number.
    const onChange = () => browser.storage.local.set({ revision: Date.now() + Math.random() });
    const store = createStore({
      now,
      randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
      onChange,
    });
    const area = copyArea();
    const library = createLibrary({ now, onChange, area, seeds: SEEDS });
    const reminders = createReminders(store);
    const thenSync = async <T>(kept: Promise<T>): Promise<T> => {
      const result = await kept;
      await reminders.sync();
      return result;
    };
    const groupReminders = createGroupReminders(library, async () => {
      const { settings } = await store.bootstrap();
      const chinese = browser.i18n.getUILanguage().toLowerCase().startsWith('zh');
      return settings.locale ?? (chinese ? 'zh-CN' : 'en');
    });
    const ofLibrary = libraryHandlers(library, {
      now,
      packTemplates: () => teamTemplates,
      area,
      seedSounds: sounds,
      onChange,
    });
    const route = createRouter(browser.runtime.id, browser.runtime.getURL('/'), {
      ...ofLibrary,
      // A backup brings reminders.
      'backup.restore': (input) => thenSync(ofLibrary['backup.restore'](input)),
      bootstrap: async () => {
        const [bootstrap, facts] = await Promise.all([store.bootstrap(), libraryFacts(library)]);
        return {
          ok: true,
          value: { ...bootstrap, ...calendarAt(now()), ...(facts === undefined ? {} : { library: facts }) },
        };
      },
      'rules.bring': (_input, speaker) => bringRules(speaker),
      'notices.add': (notices) => store.addNotices(notices),
      'notices.list': ({ limit }) => store.listNotices(limit),
      'exceptions.add': (exception) => store.addException(exception),
      'exceptions.remove': ({ id }) => store.removeException(id),
      'tallies.count': (made) => store.countTally(made),
      'reports.add': (made) => store.addReport(made),
      'reports.remove': ({ id }) => store.removeReport(id),
      'reminders.add': (made) => thenSync(store.addReminder(made)),
      'reminders.remove': ({ id }) => thenSync(store.removeReminder(id)),
      'intervals.put': (interval) => store.putInterval(interval),
      'answers.put': ({ title, ...change }) => store.putAnswer(title, change),
      'answers.remove': ({ chat }) => store.removeAnswer(chat),
      'calendar.get': async () => ({ ok: true, value: calendarAt(now()) }),
      'settings.put': (change) => store.putSettings(change),
      'me.export': async () => {
        const [stored, profile] = await Promise.all([
          store.exportAll(),
          library.read((db) => db.get('profile', 'me')),
        ]);
        if (!stored.ok) return stored;
        return { ok: true, value: { ...stored.value, profile: profile.ok ? (profile.value ?? null) : null } };
      },
      'me.delete': async () => {
        const deleted = await thenSync(store.deleteAll());
        // Name, zone and roles are the person's; templates and groups are work, and stay.
        return deleted.ok
          ? library.write((records) => records.delete('profile', 'me').then(() => null))
          : deleted;
      },
    });
    listen(route);
    const sync = () => void Promise.all([reminders.sync(), groupReminders.sync()]);
    browser.runtime.onStartup.addListener(sync);
    sync();
    browser.commands.onCommand.addListener((command) => void onCommand(command));
    browser.runtime.onInstalled.addListener(() => void takeOver());
  },
});
