import { summary } from 'virtual:starter-summary';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '@/assets/styles/popup.css';
import { Popup } from '@/components/popup/Popup';
import type { PopupActions, PopupView } from '@/components/popup/types';
import { ask, askPage } from '@/lib/messaging/client';
import type { ToBackground } from '@/lib/messaging/protocol';
import type { Locale } from '@/lib/rules/types';
import { download } from './download';

/** The rules of the package, for lists of what is kept while no tab tells its own. */
const RULES = summary.rules.map(({ id, title, level }) => ({
  id,
  title,
  level,
  active: true,
  quiet: false,
}));

const dark = matchMedia('(prefers-color-scheme: dark)');
const root = document.querySelector('#root') ?? document.body;

/** Tab whose guard is shown: the active one of the window, or the one in the address (for a popup opened as a page). */
async function tabId(): Promise<number | null> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

async function read(): Promise<PopupView> {
  const id = await tabId();
  const [page, about] = await Promise.all([
    id === null ? null : askPage(id, 'page.status', null),
    ask('me.export', null),
  ]);
  const chosen = about.ok ? about.value.settings.locale : null;
  return {
    locale: chosen ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'),
    dark: dark.matches,
    now: Date.now(),
    status: page?.ok ? page.value : null,
    about: about.ok ? about.value : null,
    rules: page?.ok ? page.value.rules : RULES,
  };
}

async function draw(): Promise<void> {
  const view = await read();
  document.documentElement.lang = view.locale;
  render(<Popup view={view} actions={actions} />, root);
}

async function change<K extends keyof ToBackground>(kind: K, input: ToBackground[K]['in']): Promise<void> {
  await ask(kind, input);
  await draw();
}

const actions: PopupActions = {
  setLocale: (locale: Locale) => void change('settings.put', { locale }),
  answerWorkGroup: (title, workplace) => void change('answers.put', { title, workplace }),
  answerAdmin: (title, admin) => void change('answers.put', { title, admin }),
  pause: (minutes) =>
    void change('settings.put', { pausedUntil: minutes === null ? null : Date.now() + minutes * 60_000 }),
  revoke: (id) => void change('exceptions.remove', { id }),
  removeReminder: (id) => void change('reminders.remove', { id }),
  removeReport: (id) => void change('reports.remove', { id }),
  copy: (text) => navigator.clipboard.writeText(text),
  async openDiagnosis() {
    const id = await tabId();
    await browser.tabs.create({ url: `${browser.runtime.getURL('/diagnosis.html')}?tab=${id ?? ''}` });
    window.close();
  },
  deleteAll: () => void change('me.delete', null),
  async exportAll() {
    const about = await ask('me.export', null);
    if (about.ok) download('gatehouse-about-me.json', JSON.stringify(about.value, null, 2));
  },
  async showIntroduction() {
    const id = await tabId();
    if (id !== null) await askPage(id, 'page.welcome', null);
    window.close();
  },
};

dark.addEventListener('change', () => void draw());
browser.storage.local.onChanged.addListener(() => void draw());
void draw();
