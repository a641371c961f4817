import type { GroupFields, GroupRecord } from '@/lib/groups/types';
import type {
  ExportFile,
  ImportReport,
  LibraryToBackground,
  LibraryToPage,
  PutOutcome,
  TableFormat,
} from '@/lib/messaging/library';
import type { Failure, Result, StoredAboutMe, ToBackground, ToPage } from '@/lib/messaging/protocol';
import type { Locale } from '@/lib/rules/types';
import type { Template, TemplateFields } from '@/lib/templates/types';
import { changesOf } from './changes';
import type { DeskActions, DeskToast, DeskView, ToastKey, WorkKey } from './types';

type Background = ToBackground & LibraryToBackground;
type Page = ToPage & LibraryToPage;

export interface DeskOptions {
  readonly ask: <K extends keyof Background>(
    kind: K,
    input: Background[K]['in'],
  ) => Promise<Result<Background[K]['out']>>;
  /** Asks the page of the tab at hand; `null` where there is none. */
  readonly askPage: <K extends keyof Page>(
    kind: K,
    input: Page[K]['in'],
  ) => Promise<Result<Page[K]['out']> | null>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** 128 random bits, hex. */
  readonly newId: () => string;
  readonly later: (callback: () => void, ms: number) => () => void;
  readonly draw: (view: DeskView) => void;
  readonly save: (file: ExportFile) => void;
  readonly copy: (text: string) => Promise<void>;
  readonly browserLanguage: string;
  readonly dark: () => boolean;
}

export interface Desk {
  readonly actions: DeskActions;
  /** Reads everything again: something stored has changed. */
  refresh(): Promise<void>;
  /** Reads again what is open in the tab. */
  refreshTab(): Promise<void>;
  redraw(): void;
}

/** Long enough to read and to reach the button; WCAG asks for 20 seconds only where it cannot be got back otherwise. */
const TOAST_MS = 9_000;

/** What our own pages know and do. Edits are shown at once; what cannot be kept is taken back and told. */
export function createDesk(options: DeskOptions): Desk {
  const { ask } = options;
  let view: DeskView = {
    locale: languageOf(options.browserLanguage),
    dark: options.dark(),
    dir: 'ltr',
    now: options.now(),
    revision: 0,
    status: null,
    match: null,
    templates: null,
    groups: null,
    reminders: [],
    calendar: null,
    me: null,
    about: null,
    health: null,
    toasts: [],
    work: null,
  };
  let title: string | null = null;

  const actions: DeskActions = {
    setLocale(locale) {
      set({ locale });
      void tellFailure(ask('settings.put', { locale }));
    },
    putSettings: (change) => void changing(ask('settings.put', change)),

    getTemplate: (id) => answered(ask('templates.get', { id })),
    async putTemplate(id, revision, before, after) {
      const change = changesOf<TemplateFields>(before, after);
      const { templates } = view;
      if (templates !== null) {
        const { names, folder, tags, favourite } = after;
        set({
          templates: templates.map((one) =>
            one.id === id ? { ...one, names, folder, tags, favourite } : one,
          ),
        });
      }
      const done = await ask('templates.put', { id, revision, ...change });
      if (told(done) && before !== null) {
        const { record, merged } = done.value;
        toast(merged ? 'toast.merged' : 'toast.saved', {}, () => {
          void changing(
            ask('templates.put', { id, revision: record.revision, from: change.to, to: change.from }),
          );
        });
      } else if (done.ok && done.value.outcome === 'kept') toast('toast.saved');
      await refresh();
      return done;
    },
    setFavourite(template, favourite) {
      set({
        templates:
          view.templates?.map((one) => (one.id === template.id ? { ...one, favourite } : one)) ?? null,
      });
      void changing(
        template.locked
          ? ask('templates.mark', { id: template.id, favourite })
          : ask('templates.put', {
              id: template.id,
              revision: template.revision,
              from: { favourite: template.favourite },
              to: { favourite },
            }),
      );
    },
    removeTemplate(id, name) {
      set({ templates: view.templates?.filter((one) => one.id !== id) ?? null });
      void changing(ask('templates.remove', { id }), 'toast.removed', { name }, () => {
        void changing(ask('templates.restore', { id }), 'toast.restored', { name });
      });
    },
    async revertTemplate(id, revision) {
      const done = await answered(ask('templates.revert', { id, revision }));
      if (done !== null) toast('toast.reverted');
      await refresh();
      return done;
    },
    importTemplates: (...file) => importing('templates.import', ...file),
    exportTemplates: (format) => void saving(ask('templates.export', { format, ids: null })),
    async insert(template, text) {
      const open = view.status?.chat?.title ?? null;
      const answer = await options.askPage('page.insert', { ...text, title: open });
      if (answer === null || !answer.ok) {
        toast('toast.insert.no-composer', {}, null, 'warn');
        return false;
      }
      if (!answer.value.ok) {
        toast(`toast.insert.${answer.value.reason}`, {}, null, 'warn');
        if (answer.value.reason !== 'other-chat') void options.copy(text.lines.join('\n'));
        return false;
      }
      toast('toast.inserted');
      void changing(ask('templates.used', { id: template.id, title: open }));
      return true;
    },

    getGroup: (id) => answered(ask('groups.get', { id })),
    async putGroup(id, revision, before, after) {
      const change = changesOf<GroupFields>(before, after);
      if (view.groups !== null) {
        const {
          title: name,
          aliases,
          purpose,
          type,
          ownType,
          owner,
          department,
          project,
          community,
          endsOn,
        } = after;
        const shown = { title: name, aliases, purpose, type, owner, department, project, community, endsOn };
        set({
          groups: view.groups.map((one) =>
            one.id === id ? { ...one, ...shown, ownType: ownType ?? '' } : one,
          ),
        });
      }
      const done = await ask('groups.put', { id, revision, ...change });
      if (told(done) && before !== null) {
        const { record, merged } = done.value;
        toast(merged ? 'toast.merged' : 'toast.saved', {}, () => {
          void changing(
            ask('groups.put', { id, revision: record.revision, from: change.to, to: change.from }),
          );
        });
      } else if (done.ok && done.value.outcome === 'kept') toast('toast.saved');
      await refresh();
      return done;
    },
    removeGroup(id, name) {
      set({ groups: view.groups?.filter((one) => one.id !== id) ?? null });
      void changing(ask('groups.remove', { id }), 'toast.removed', { name }, () => {
        void changing(ask('groups.restore', { id }), 'toast.restored', { name });
      });
    },
    async moveGroup(id, move, note, until) {
      const done = await ask('groups.move', { id, step: options.newId(), move, note, until });
      if (!done.ok) failed(done.error);
      else if (done.value === null) toast('toast.no-move', {}, null, 'warn');
      else if (move === 'archive') {
        toast('toast.moved', {}, () => void actions.moveGroup(id, 'restore', '', null));
      } else toast('toast.moved');
      await refresh();
      return done.ok ? done.value : null;
    },
    claim(id, name) {
      const before = view.match?.record ?? null;
      const undo =
        before !== null && before.id !== id
          ? () => void changing(ask('groups.claim', { id: before.id, title: name }))
          : null;
      void changing(ask('groups.claim', { id, title: name }), 'toast.claimed', {}, undo).then(refreshTab);
    },
    overlaps: async (id) => (await answered(ask('groups.overlaps', { id }))) ?? [],
    importGroups: (...file) => importing('groups.import', ...file),
    exportGroups: (format) => void saving(ask('groups.export', { format })),
    async collectChats() {
      const chats = await options.askPage('page.chats', null);
      if (!chats?.ok) {
        toast('toast.insert.no-composer', {}, null, 'warn');
        return null;
      }
      const report = await answered(ask('groups.importTitles', { chats: chats.value }));
      await refresh();
      return report;
    },

    answerWorkGroup: (name, workplace) => void changing(ask('answers.put', { title: name, workplace })),
    answerAdmin: (name, admin) => void changing(ask('answers.put', { title: name, admin })),
    putMe(before, change) {
      set({ me: { ...before, ...change } });
      const from: Partial<typeof change> = {};
      for (const name of Object.keys(change) as (keyof typeof change)[])
        Object.assign(from, { [name]: before[name] });
      void changing(
        ask('profile.put', { id: 'me', revision: before.revision, from, to: change }),
        'toast.saved',
      );
    },

    listBin: async () => (await answered(ask('bin.list', null))) ?? [],
    restore({ kind, id, label }) {
      void changing(
        kind === 'template' ? ask('templates.restore', { id }) : ask('groups.restore', { id }),
        'toast.restored',
        { name: label },
      );
    },
    backup: () => void saving(ask('backup.make', null)),
    restoreBackup: (text) => working('restore', () => answered(ask('backup.restore', { text }))),
    acknowledgeHealth: () => void changing(ask('storage.acknowledge', null)),
    async exportMe() {
      const about = await answered(ask('me.export', null));
      if (about === null) return;
      save({
        name: 'gatehouse-about-me.json',
        type: 'application/json',
        text: JSON.stringify(about, null, 2),
      });
    },
    deleteMe: () => void changing(ask('me.delete', null)),
    revokeException: (id) => void changing(ask('exceptions.remove', { id })),

    copy: (text) => void options.copy(text).then(() => toast('toast.copied')),
    save,
    newId: options.newId,
    closeToast: (id) => set({ toasts: view.toasts.filter((one) => one.id !== id) }),
  };

  return { actions, refresh, refreshTab, redraw: () => set({ dark: options.dark(), now: options.now() }) };

  async function refresh(): Promise<void> {
    const localeAsked = ask('me.export', null);
    const listsAsked = [ask('templates.list', { title }), ask('groups.list', null)] as const;
    // Where nothing is shown yet, a long list waits for the person's language, not for everything else.
    void Promise.all([localeAsked, listsAsked[0]]).then(([about, templates]) => {
      if (view.templates === null && templates.ok)
        set({ locale: localeOf(about), templates: templates.value });
    });
    const [about, templates, groups, reminders, calendar, me, health] = await Promise.all([
      localeAsked,
      ...listsAsked,
      ask('groups.reminders', null),
      ask('calendar.get', null),
      ask('profile.get', null),
      ask('storage.health', null),
    ]);
    set({
      now: options.now(),
      revision: view.revision + 1,
      locale: localeOf(about),
      templates: templates.ok ? templates.value : view.templates,
      groups: groups.ok ? groups.value : view.groups,
      reminders: reminders.ok ? reminders.value : view.reminders,
      calendar: calendar.ok ? calendar.value : view.calendar,
      me: me.ok ? me.value : view.me,
      about: about.ok ? about.value : null,
      health: health.ok ? health.value : view.health,
    });
  }

  function localeOf(about: Result<StoredAboutMe>): Locale {
    const chosen = about.ok ? about.value.settings.locale : null;
    return chosen ?? languageOf(options.browserLanguage);
  }

  async function refreshTab(): Promise<void> {
    const status = await options.askPage('page.status', null);
    const open = status?.ok ? status.value : null;
    const openTitle = open?.chat?.title ?? '';
    const match =
      openTitle === '' || open?.chat?.kind === 'direct'
        ? null
        : await answered(ask('groups.match', { title: openTitle }));
    const moved = (openTitle || null) !== title;
    title = openTitle || null;
    set({ status: open, match, now: options.now() });
    // What is used most here stands first: another chat, another order.
    if (moved) {
      const templates = await ask('templates.list', { title });
      if (templates.ok) set({ templates: templates.value });
    }
  }

  function set(change: Partial<DeskView>): void {
    view = { ...view, ...change };
    options.draw(view);
  }

  function toast(
    key: ToastKey,
    params: DeskToast['params'] = {},
    undo: (() => void) | null = null,
    tone: DeskToast['tone'] = 'info',
  ): void {
    const id = options.newId();
    const one: DeskToast = {
      id,
      key,
      params,
      tone,
      undo:
        undo === null
          ? null
          : () => {
              actions.closeToast(id);
              undo();
            },
    };
    // Three at a time: more would hide the room.
    set({ toasts: [...view.toasts.slice(-2), one] });
    options.later(() => actions.closeToast(id), TOAST_MS);
  }

  function failed(error: Failure): void {
    toast(`toast.failed.${error}`, {}, null, 'warn');
  }

  async function answered<T>(asking: Promise<Result<T>>): Promise<T | null> {
    const answer = await asking;
    if (answer.ok) return answer.value;
    failed(answer.error);
    return null;
  }

  async function tellFailure(asking: Promise<Result<unknown>>): Promise<boolean> {
    const answer = await asking;
    if (!answer.ok) failed(answer.error);
    return answer.ok;
  }

  async function changing(
    asking: Promise<Result<unknown>>,
    key?: ToastKey,
    params: DeskToast['params'] = {},
    undo: (() => void) | null = null,
  ): Promise<void> {
    if ((await tellFailure(asking)) && key !== undefined) toast(key, params, undo);
    await refresh();
  }

  async function saving(asking: Promise<Result<ExportFile>>): Promise<void> {
    const file = await answered(asking);
    if (file !== null) save(file);
  }

  function save(file: ExportFile): void {
    options.save(file);
    toast('toast.exported', { name: file.name });
  }

  function importing(
    kind: 'templates.import' | 'groups.import',
    format: TableFormat,
    text: string,
    dry: boolean,
  ): Promise<ImportReport | null> {
    return working('import', async () => {
      const report = await answered(ask(kind, dry ? { format, text, dry } : { format, text }));
      if (report !== null && !dry) toast('toast.imported', { added: report.added, changed: report.changed });
      return report;
    });
  }

  async function working<T>(key: WorkKey, work: () => Promise<T>): Promise<T> {
    set({ work: { key, done: 0, total: 1 } });
    const done = await work();
    set({ work: null });
    await refresh();
    return done;
  }

  /** Tells what went wrong. True where the edit was kept and can be undone. */
  function told<F extends TemplateFields | GroupFields, R extends (Template | GroupRecord) & F>(
    done: Result<PutOutcome<F, R>>,
  ): done is { readonly ok: true; readonly value: Extract<PutOutcome<F, R>, { outcome: 'kept' }> } {
    if (!done.ok) failed(done.error);
    else if (done.value.outcome === 'locked') toast('toast.locked', {}, null, 'warn');
    else if (done.value.outcome === 'gone') toast('toast.gone', {}, null, 'warn');
    return done.ok && done.value.outcome === 'kept';
  }
}

function languageOf(language: string): Locale {
  return language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
