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
import { openPanel } from './panel';

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
/** Tab in the address, for a popup that is opened as a page. */
const named = new URLSearchParams(location.search).get('tab');

/** Tab whose guard is shown: the active one of the window, or the one that was named. */
async function tabId(): Promise<number | null> {
  if (named !== null) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

type First = Omit<PopupView, 'match' | 'templates' | 'around'>;
type Library = Pick<PopupView, 'match' | 'templates' | 'around'>;

/** What the popup opens with: the guard of the tab, and what is kept about the person. */
async function read(): Promise<First> {
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
    ownTypes: summary.ownTypes,
  };
}

/** What the library knows about the open chat; it may be long, and the guard's state does not wait for it. */
async function readLibrary({ status, about, now }: First): Promise<Library> {
  const open = status?.chat ?? null;
  const isGroup = open !== null && open.kind !== 'direct' && open.title !== '';
  const [match, templates, calendar] = await Promise.all([
    isGroup ? ask('groups.match', { title: open.title }) : null,
    open === null ? null : ask('templates.list', { title: open.title || null }),
    ask('calendar.get', null),
  ]);
  const record = match?.ok ? match.value : null;
  return {
    match: record,
    templates: templates?.ok ? templates.value : null,
    around: {
      now,
      zone: about?.profile?.zone ?? '',
      me: about?.profile?.name ?? '',
      group: record?.record?.title ?? open?.title ?? '',
      calendar: calendar.ok ? calendar.value : null,
    },
  };
}

let library: Library | null = null;

async function draw(): Promise<void> {
  const first = await read();
  document.documentElement.lang = first.locale;
  const nothing: Library = {
    match: null,
    templates: null,
    around: { now: first.now, zone: '', me: '', group: '', calendar: null },
  };
  show({ ...first, ...(library ?? nothing) });
  library = await readLibrary(first);
  show({ ...first, ...library });
}

function show(view: PopupView): void {
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
  openPanel,
  async getTemplate(id) {
    const template = await ask('templates.get', { id });
    return template.ok ? template.value : null;
  },
  async insert(id, title, { lines, cursor }) {
    const tab = await tabId();
    const done = tab === null ? null : await askPage(tab, 'page.insert', { lines, cursor, title });
    const outcome = done?.ok ? done.value : ({ ok: false, reason: 'no-composer' } as const);
    if (outcome.ok) {
      await ask('templates.used', { id, title });
      // The text is there: a popup makes way for it.
      if (named === null) window.close();
    } else if (outcome.reason !== 'other-chat') await navigator.clipboard.writeText(lines.join('\n'));
    return outcome;
  },
};

dark.addEventListener('change', () => void draw());
browser.storage.local.onChanged.addListener(() => void draw());
void draw();
