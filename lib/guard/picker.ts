import type { Bootstrap } from '@/lib/messaging/protocol';
import type { Locale } from '@/lib/rules/types';
import { automaticDays, automaticValues } from '@/lib/templates/automatic';
import type { CompiledBody } from '@/lib/templates/compile';
import { type Answers, fill, initialAnswers, inLocale, localeOf, prepare } from '@/lib/templates/fill';
import { byHabit, findTemplates, offeredHere, plain } from '@/lib/templates/search';
import type { Field, Template, TemplateSummary } from '@/lib/templates/types';
import type { Box, CaretMark, PressedKey, TextSpan, WhatsAppPage } from '@/lib/whatsapp/types';
import type { Ask } from './person';

/** The template list at the caret, as data. */
export interface PickerView {
  readonly locale: Locale;
  readonly dir: 'ltr' | 'rtl';
  readonly dark: boolean;
  /** Where the caret is, viewport pixels; the list stands above it, and above the composer's row. */
  readonly caret: Box;
  readonly row: Box;
  readonly list: PickerList | null;
  readonly form: PickerForm | null;
  /** What could not be written, to be copied. */
  readonly trouble: {
    readonly reason: 'no-composer' | 'changed' | 'mismatch-restored' | 'mismatch-kept';
    readonly text: string;
  } | null;
}

export interface PickerList {
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly hint: string;
    /** From the organisation: the same for everybody, locked. */
    readonly team: boolean;
  }[];
  /** Index of the chosen row in `rows`. */
  readonly at: number;
  readonly from: number;
  readonly total: number;
}

export interface PickerForm {
  readonly name: string;
  readonly locale: Locale;
  readonly fields: readonly Field[];
  readonly answers: Answers;
  /** Names of required fields that are empty, once the person tried to go on. */
  readonly missing: readonly string[];
  readonly lines: readonly string[];
}

/** What the person does in the list and the form; each comes from a trusted event. */
export interface PickerActions {
  choose(id: string): void;
  answer(name: string, value: string): void;
  submit(): void;
  cancel(): void;
  closeTrouble(): void;
}

export interface PickerOptions {
  readonly ask: Ask;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly draw: (view: PickerView | null) => void;
  readonly browserLanguage: string;
}

export interface Picker {
  readonly actions: PickerActions;
  attach(page: WhatsAppPage): void;
  load(bootstrap: Bootstrap | null): void;
  /** `mine` for the keys that walk, choose and close while the list is open. */
  key(key: PressedKey): 'mine' | 'page';
  draftChanged(): void;
  caretMoved(): void;
  chatChanged(): void;
  redraw(): void;
  /** Opens the list at the caret without a sign. False where there is no text box. */
  open(): boolean;
}

/** Rows in sight at once. */
const ROWS = 7;
const MAX_QUERY = 30;
/** A word begins a line or follows a space or bracket: no list in 1/2, https:// or and/or. */
const BEFORE_WORD = /[\s(（「“]/;

interface OpenList {
  readonly span: TextSpan;
  readonly query: string;
  readonly found: readonly TemplateSummary[];
  readonly at: number;
}

interface OpenForm {
  readonly template: Template;
  readonly body: CompiledBody;
  readonly locale: Locale;
  readonly answers: Answers;
  readonly tried: boolean;
  readonly place: Place;
  readonly back: CaretMark;
}

/** Where the text goes, and the draft that it was made for. */
interface Place {
  readonly span: TextSpan;
  readonly text: string;
  readonly chatKey: string;
}

/**
 * Choosing a template while typing. Keys reach it before the page; it takes only those that walk and choose, only while its
 * list is open, and never while an input method composes. What it writes is then judged like any other draft; it never sends.
 */
export function createPicker(options: PickerOptions): Picker {
  let page: WhatsAppPage | null = null;
  let bootstrap: Bootstrap | null = null;
  let templates: readonly TemplateSummary[] | null = null;
  let stale = true;
  let loadedFor: string | null = null;
  let list: OpenList | null = null;
  let form: OpenForm | null = null;
  let trouble: PickerView['trouble'] = null;
  /** Start of the word that Escape closed the list for; it stays closed until the word is gone. */
  let dismissed: number | null = null;
  /** Where the list was opened by the shortcut: what is typed from there on is the query. */
  let manual: number | null = null;
  let shown = false;

  return {
    actions: {
      choose: (id) => {
        const found = list?.found.find((template) => template.id === id);
        if (found !== undefined) void choose(found);
      },
      answer(name, value) {
        if (form === null) return;
        form = { ...form, answers: { ...form.answers, [name]: value } };
        redraw();
      },
      submit,
      cancel() {
        const back = form?.back;
        form = null;
        redraw();
        back?.restore();
      },
      closeTrouble() {
        trouble = null;
        redraw();
      },
    },
    attach(attached) {
      page = attached;
    },
    load(next) {
      bootstrap = next;
      stale = true;
      if (list !== null) look();
    },
    key,
    draftChanged() {
      // From the first word on the list is at hand: `/` and three quick letters must find it there.
      if (templates === null) void fetch();
      look();
    },
    caretMoved: () => {
      if (list !== null) look();
    },
    chatChanged() {
      if (form !== null && page?.chat()?.key !== form.place.chatKey) form = null;
      manual = null;
      dismissed = null;
      look();
    },
    redraw,
    open() {
      if (page === null || page.draft() === null) return false;
      const at = page.caret() ?? page.draft()?.text.length ?? 0;
      page.placeCaret(at);
      manual = at;
      dismissed = null;
      look();
      return true;
    },
  };

  function key({ key: name, modified, trusted }: PressedKey): 'mine' | 'page' {
    if (list === null || modified || !trusted) return 'page';
    if (!['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape'].includes(name)) return 'page';
    // The draft may have changed within this frame: what is chosen must be what is written.
    look();
    if (list === null) return 'page';
    const { found, at, span } = list;
    if (name === 'Escape') {
      dismissed = span.start;
      manual = null;
      list = null;
      redraw();
    } else if (name === 'Enter' || name === 'Tab') {
      const chosen = found[at];
      if (chosen !== undefined) void choose(chosen);
    } else {
      const step = name === 'ArrowDown' ? 1 : -1;
      list = { ...list, at: (at + step + found.length) % found.length };
      redraw();
    }
    return 'mine';
  }

  /** Finds out whether the caret stands in a word that asks for templates. */
  function look(): void {
    if (page === null || page.composing()) return;
    const word = form === null ? wordAtCaret(page) : null;
    if (word === null || word.span.start === dismissed || page.listOpen()) {
      if (word === null) dismissed = null;
      close();
      return;
    }
    if (templates === null || stale || loadedFor !== titleOf(page)) void fetch();
    const found = findTemplates(word.query, templates === null ? [] : byHabit(templates));
    if (found.length === 0) {
      close();
      return;
    }
    const same = list?.query === word.query ? list.found[list.at]?.id : undefined;
    const at = same === undefined ? 0 : found.findIndex(({ id }) => id === same);
    list = { ...word, found, at: Math.max(at, 0) };
    redraw();
  }

  function close(): void {
    if (list === null) return;
    list = null;
    redraw();
  }

  function wordAtCaret(at: WhatsAppPage): { readonly span: TextSpan; readonly query: string } | null {
    const caret = at.caret();
    const text = at.draft()?.text;
    if (caret === null || text === undefined) return null;
    if (manual !== null) {
      const query = text.slice(manual, caret);
      if (caret >= manual && query.length <= MAX_QUERY && !query.includes('\n'))
        return { span: { start: manual, end: caret }, query };
      manual = null;
    }
    const trigger = bootstrap?.settings.trigger ?? '/';
    if (trigger === '') return null;
    const before = text.slice(Math.max(0, caret - MAX_QUERY - trigger.length - 1), caret);
    const word = /\S*$/.exec(before)?.[0] ?? '';
    const from =
      Math.max(word.lastIndexOf('（'), word.lastIndexOf('('), word.lastIndexOf('「'), word.lastIndexOf('“')) +
      1;
    const own = word.slice(from);
    const sign = [trigger, wide(trigger)].find((one) => own.startsWith(one));
    if (sign === undefined) return null;
    const start = caret - own.length;
    if (start > 0 && !BEFORE_WORD.test(text.charAt(start - 1))) return null;
    return { span: { start, end: caret }, query: own.slice(sign.length) };
  }

  async function fetch(): Promise<void> {
    const title = page === null ? null : titleOf(page);
    stale = false;
    loadedFor = title;
    const answer = await options.ask('templates.list', { title });
    if (answer.ok) templates = offeredHere(answer.value);
    else stale = true;
    look();
  }

  async function choose(summary: TemplateSummary): Promise<void> {
    if (page === null || list === null) return;
    const { span, query } = list;
    const place = { span, text: page.draft()?.text ?? '', chatKey: page.chat()?.key ?? '' };
    const back = page.mark();
    list = null;
    manual = null;
    dismissed = span.start;
    redraw();
    const answer = await options.ask('templates.get', { id: summary.id });
    if (!answer.ok || answer.value === null) return;
    const template = answer.value;
    const wanted = languageFor(summary, query);
    const textLocale = localeOf(template.bodies, wanted);
    const body = prepare(template, textLocale);
    const answers = initialAnswers(body.fields, automatic(textLocale), automaticDays(around()), textLocale);
    const opened = { template, body, locale: textLocale, answers, tried: false, place, back };
    if (body.fields.length === 0) await insert(opened);
    else {
      form = opened;
      redraw();
    }
  }

  function submit(): void {
    if (form === null) return;
    if (filled(form).missing.length > 0) {
      form = { ...form, tried: true };
      redraw();
      return;
    }
    const done = form;
    form = null;
    redraw();
    done.back.restore();
    void insert(done);
  }

  async function insert(ready: OpenForm): Promise<void> {
    const { place, template } = ready;
    const { lines, stops } = filled(ready);
    const text = lines.join('\n');
    const now = page?.draft()?.text ?? null;
    const fits =
      now !== null &&
      page?.chat()?.key === place.chatKey &&
      now.slice(0, place.span.end) === place.text.slice(0, place.span.end);
    if (page === null || !fits) {
      fail('changed', text);
      return;
    }
    const done = await page.write(now, [{ span: place.span, insert: text }]);
    if (!done.ok) {
      fail(done.reason, text);
      return;
    }
    const stop = stops[0];
    const before = stop === undefined ? text.length : offsetIn(lines, stop);
    page.placeCaret(place.span.start + before);
    void options.ask('templates.used', { id: template.id, title: titleOf(page) });
  }

  function fail(reason: NonNullable<PickerView['trouble']>['reason'], text: string): void {
    trouble = { reason, text };
    redraw();
  }

  function filled({ body, answers, locale: textLocale }: OpenForm) {
    return fill(body, answers, automatic(textLocale), textLocale);
  }

  function automatic(textLocale: Locale) {
    return automaticValues({ ...around(), locale: textLocale });
  }

  function around() {
    return {
      now: options.now(),
      zone: bootstrap?.library?.me.zone ?? '',
      group: page === null ? '' : (titleOf(page) ?? ''),
      me: bootstrap?.library?.me.name ?? '',
      calendar:
        bootstrap?.calendar === undefined
          ? null
          : { calendar: bootstrap.calendar, days: bootstrap.days ?? {} },
    };
  }

  /** The language whose name was typed: `/hui` wants 会议通知 and its Chinese text, whatever the interface speaks. */
  function languageFor({ names }: TemplateSummary, query: string): Locale {
    const own = locale();
    const wanted = plain(query);
    if (wanted === '' || plain(names[own] ?? '').includes(wanted)) return own;
    return names['zh-CN'] === undefined
      ? own
      : own === 'zh-CN' && plain(names.en ?? '').includes(wanted)
        ? 'en'
        : 'zh-CN';
  }

  function locale(): Locale {
    const language = bootstrap?.settings.locale ?? (page?.appearance().lang || options.browserLanguage);
    return language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
  }

  function redraw(): void {
    const nothing = list === null && form === null && trouble === null;
    if (page === null || (nothing && !shown)) return;
    shown = !nothing;
    const row = page.composerBox();
    if (nothing || row === null) {
      options.draw(null);
      return;
    }
    const { dir, dark } = page.appearance();
    options.draw({
      locale: locale(),
      dir,
      dark,
      row,
      caret: page.caretBox() ?? row,
      list: list === null ? null : listView(list),
      form: form === null ? null : formView(form),
      trouble,
    });
  }

  function listView({ found, at, query }: OpenList): PickerList {
    const from = Math.max(0, Math.min(at - Math.floor(ROWS / 2), found.length - ROWS));
    return {
      from,
      at: at - from,
      total: found.length,
      rows: found.slice(from, from + ROWS).map((template) => {
        const language = languageFor(template, query);
        const name = inLocale(template.names, language);
        const other = Object.values(template.names).find((one) => one !== name) ?? '';
        return {
          id: template.id,
          name,
          team: template.locked,
          hint: other !== '' && language !== locale() ? other : inLocale(template.excerpt, language),
        };
      }),
    };
  }

  function formView(open: OpenForm): PickerForm {
    const { lines, missing } = filled(open);
    return {
      name: inLocale(open.template.names, open.locale),
      locale: open.locale,
      fields: open.body.fields,
      answers: open.answers,
      missing: open.tried ? missing : [],
      lines,
    };
  }
}

function titleOf(page: WhatsAppPage): string | null {
  return page.chat()?.title || null;
}

function offsetIn(lines: readonly string[], { line, offset }: { line: number; offset: number }): number {
  return lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0) + offset;
}

/** The sign as a Chinese keyboard types it. */
function wide(sign: string): string {
  return sign.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
}
