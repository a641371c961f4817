import type { Bootstrap } from '@/lib/messaging/protocol';
import type { Locale } from '@/lib/rules/types';
import { automaticDays, automaticValues } from '@/lib/templates/automatic';
import { fill, initialAnswers, localeOf, prepare } from '@/lib/templates/fill';
import { byHabit, findTemplates, offeredHere } from '@/lib/templates/search';
import type { TemplateSummary } from '@/lib/templates/types';
import type { CaretMark, PressedKey, TextSpan, WhatsAppPage } from '@/lib/whatsapp/types';
import type { Ask } from './person';
import {
  formOf,
  listOf,
  type OpenForm,
  type OpenList,
  type PickerActions,
  type PickerView,
} from './picker-view';
import { languageOf, type TypedWord, wordAfter, wordFrom } from './picker-word';

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

/** A template on its way into the draft. */
interface Insertion extends OpenForm {
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
  let form: Insertion | null = null;
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

  function wordAtCaret(at: WhatsAppPage): TypedWord | null {
    const caret = at.caret();
    const text = at.draft()?.text;
    if (caret === null || text === undefined) return null;
    if (manual !== null) {
      const word = wordFrom(manual, text, caret);
      if (word !== null) return word;
      manual = null;
    }
    return wordAfter(bootstrap?.settings.trigger ?? '/', text, caret);
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
    const wanted = languageOf(summary, query, locale());
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

  async function insert(ready: Insertion): Promise<void> {
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
      list: list === null ? null : listOf(list, locale()),
      form: form === null ? null : formOf(form, filled(form)),
      trouble,
    });
  }
}

function titleOf(page: WhatsAppPage): string | null {
  return page.chat()?.title || null;
}

function offsetIn(lines: readonly string[], { line, offset }: { line: number; offset: number }): number {
  return lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0) + offset;
}
