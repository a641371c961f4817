import { ANCHORS, type Anchors } from './anchors';
import { createBackstop } from './backstop';
import { createCaret } from './caret';
import { readChat } from './chat';
import { readListedChats } from './chat-list';
import { createControls } from './controls';
import { structureOf } from './diagnosis';
import { isBlank, isPlain, readSurface, type Surface, textOf } from './fields';
import { watchFiles } from './files';
import { createFinder } from './find';
import { createGate } from './gate';
import { createHealth } from './health';
import { createHighlighter } from './highlight';
import { createSurfaces } from './surfaces';
import { createTypeahead } from './typeahead';
import type { Box, Draft, OpenChat, PageListeners, WhatsAppPage } from './types';
import { insertNewline, writeDraft } from './write';

export interface WatchOptions {
  /** Ends everything; the guard's own, never the page's or the framework's. */
  readonly signal: AbortSignal;
  /** Whether the extension still stands behind this script; asked first in every handler. */
  readonly alive: () => boolean;
  readonly listeners: PageListeners;
  readonly anchors?: Anchors;
}

/** Finds out about remounts that no event told of. */
const TICK_MS = 1_000;
const FRAME_MS = 16;

/** Watches WhatsApp's page. Works from `document_start`, before anything of the page is there. */
export function watchWhatsApp(window: Window & typeof globalThis, options: WatchOptions): WhatsAppPage {
  const { signal, listeners } = options;
  const { document } = window;
  const anchors = options.anchors ?? ANCHORS;
  const controls = createControls(anchors);
  const finder = createFinder(document, anchors, controls);
  const surfaces = createSurfaces(finder);
  const healthOf = createHealth(controls);
  const typeahead = createTypeahead(document, anchors);
  const highlighter = createHighlighter(window, signal);
  const carets = createCaret(document, surfaces.front, surfaces.field);
  const clock = () => window.performance.now();

  let composer: HTMLElement | null = null;
  let main: HTMLElement | null = null;
  let mount = 0;
  let chatKey: string | null = null;
  let title: string | null = null;
  let lastChat: OpenChat | null = null;
  let reading: OpenChat | null | undefined;
  let healthTold = '';
  let lastKeyAt = Number.NEGATIVE_INFINITY;
  let frame = 0;
  let ownWork = false;
  const jobs = new Set<'sync' | 'box' | 'caret'>();
  let writing: Promise<unknown> = Promise.resolve();

  const backstop = createBackstop({
    signal,
    clock,
    read: draftOf,
    // Editors that do the writing themselves make no `input` event; what is pasted comes later.
    onChange: changedSoon,
    hasLeft(surface, closed) {
      const [field] = surface.fields;
      if (surface.kind !== 'chat') return closed || !surface.root.isConnected || isBlank(surface);
      // A draft that a caption takes over has not left yet.
      if (field === undefined || surfaces.others().some(({ kind }) => kind === 'caption')) return false;
      return field === finder.composer() && textOf(field) === '' && chat()?.key === chatKey;
    },
    report(draft) {
      if (options.alive()) listeners.unchecked({ surface: draft.surface, draft, chat: chatBehind() });
    },
  });

  const gate = createGate({
    window,
    signal,
    alive: options.alive,
    finder,
    controls,
    typeahead,
    surfaceOf: surfaces.of,
    front: surfaces.front,
    surfaces: surfaces.all,
    renew: surfaces.renew,
    hasFiles: (surface) => surfaces.filesOf(surface).length > 0,
    attempt(surface, made) {
      sync(surface.kind === 'chat' ? surface.fields[0] : undefined);
      const files = made.by === 'files' ? made.draft.files : surfaces.filesOf(surface);
      const draft = files === undefined || files.length === 0 ? made.draft : { ...made.draft, files };
      return listeners.attempt({ ...made, draft, chat: chatBehind() });
    },
    onAllowed: (surface) => backstop.allowed(surface),
    onCancel: () => backstop.cancelled(),
    makeNewline: (field) => quietly(() => insertNewline(field)),
    onKey(event, field) {
      lastKeyAt = clock();
      surfaces.touched(field);
      if (mayEmpty(event)) backstop.emptiedOnPurpose();
    },
    takesKey: ({ key, shiftKey, ctrlKey, altKey, metaKey, isTrusted }) =>
      listeners.key({
        key,
        modified: shiftKey || ctrlKey || altKey || metaKey,
        trusted: isTrusted,
      }) === 'mine',
  });

  watchFiles({
    window,
    signal,
    alive: options.alive,
    leaveFrom: (target) => !finder.isAside(target),
    held(files, trusted) {
      const open = surfaces.others().find(({ kind }) => kind === 'caption');
      const from = open ?? chatSurface();
      // Without an open chat there is nobody to send the files to.
      if (from === null) return false;
      const all = [...(open === undefined ? [] : surfaces.filesOf(open)), ...files];
      const draft: Draft = { ...readSurface(from), surface: 'caption', files: all };
      if (gate.ask(from, { by: 'files', draft, trusted, newline: false }) === 'hold') return true;
      surfaces.chose(all);
      soon('sync');
      return false;
    },
  });

  const resized = new window.ResizeObserver(() => soon('box'));
  const remounted = new window.MutationObserver(() => soon('sync'));
  const retitled = new window.MutationObserver(() => soon('sync'));
  signal.addEventListener('abort', stop, { once: true });

  const listen = { capture: true, signal };
  window.addEventListener('beforeinput', onBeforeInput, listen);
  window.addEventListener('input', onInput, listen);
  window.addEventListener('cut', () => backstop.emptiedOnPurpose(), listen);
  window.addEventListener(
    'focusin',
    (event) => {
      surfaces.touched(finder.fieldOf(event));
      soon('sync');
    },
    listen,
  );
  window.addEventListener('resize', () => soon('box'), { signal });
  document.addEventListener('selectionchange', () => soon('caret'), { signal });
  const ticking = window.setInterval(() => {
    if (options.alive()) sync();
  }, TICK_MS);

  return {
    draft() {
      const front = surfaces.front();
      return front === null ? null : draftOf(front);
    },
    chat,
    health,
    composing: () => gate.composing,
    lastKeyAt: () => lastKeyAt,
    write(expected, edits) {
      const run = () =>
        writeDraft(
          {
            surface: surfaces.front,
            composing: () => gate.composing,
            quietly,
            nextFrame,
            keyedAt: () => lastKeyAt,
          },
          expected,
          edits,
        );
      const done = writing.then(run, run);
      writing = done;
      return done;
    },
    highlight: (kind, spans) => highlighter.mark(kind, surfaces.front(), spans),
    mark: carets.mark,
    composerBox() {
      const front = surfaces.front();
      return front === null ? null : boxOf(surfaces.rowOf(front));
    },
    caret: carets.offset,
    caretBox: carets.box,
    placeCaret: carets.place,
    listedChats: () => readListedChats(document, new Date()),
    listOpen() {
      const field = surfaces.field();
      return field !== null && typeahead.isOpen(field);
    },
    canSchedule() {
      const chat = chatSurface();
      const control = chat === null ? null : controls.schedulerOf(chat);
      return control?.checkVisibility({ visibilityProperty: true }) ?? false;
    },
    structure() {
      const { root, cut } = structureOf(document.documentElement, anchors);
      return {
        format: 'gatehouse-structure',
        version: 1,
        cut,
        dir: document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr',
        health: health(),
        root,
      };
    },
    appearance: () => ({
      dir: document.documentElement.dir === 'rtl' || document.body?.dir === 'rtl' ? 'rtl' : 'ltr',
      dark: isDark(window),
      lang: document.documentElement.lang,
    }),
  };

  /** Asked many times in one task; the page is read once, and again at each look and attempt. */
  function chat(): OpenChat | null {
    if (reading !== undefined) return reading;
    reading = readChat(
      anchors,
      main?.isConnected ? main : finder.main(),
      composer?.isConnected ? composer : null,
      String(mount),
    );
    queueMicrotask(() => {
      reading = undefined;
    });
    return reading;
  }

  /** What is open behind a surface; a surface may have taken the conversation's place, and a status has none. */
  function chatBehind(): OpenChat {
    return chat() ?? lastChat ?? NO_CHAT;
  }

  function chatSurface(): Surface | null {
    return composer?.isConnected ? finder.chatSurface(composer) : null;
  }

  function draftOf(surface: Surface): Draft {
    const files = surfaces.filesOf(surface);
    return files.length === 0 ? readSurface(surface) : { ...readSurface(surface), files };
  }

  function health() {
    return healthOf.read(surfaces.front(), chat(), gate.enterIsSend);
  }

  /** Looks again which conversation is open and what lies over it. `from` is the composer that an event came from. */
  function sync(from?: HTMLElement): void {
    const nextMain = finder.main();
    const nextComposer = from ?? finder.composer();
    const moved = nextMain !== main || nextComposer !== composer;
    if (moved) {
      mount += 1;
      main = nextMain;
      composer = nextComposer;
    }
    surfaces.look(composer);
    reading = undefined;
    const open = chat();
    if (open !== null) {
      // Another chat closes what lay over the one before; that is no exit.
      if (title !== null && open.title !== title) backstop.cancelled();
      title = open.title;
      lastChat = open;
    }
    backstop.present(surfaces.all());
    watchSurroundings(moved);
    const key = open?.key ?? null;
    if (key !== chatKey) {
      chatKey = key;
      listeners.chatChanged();
    } else if (surfaces.changed()) listeners.draftChanged();
    tellHealth();
  }

  function watchSurroundings(moved: boolean): void {
    if (!moved && !surfaces.changed()) return;
    resized.disconnect();
    remounted.disconnect();
    retitled.disconnect();
    const front = surfaces.front();
    if (front !== null) resized.observe(surfaces.rowOf(front));
    // Only lists of children, never the subtree of messages: a storm of messages costs nothing here.
    const around = surfaces
      .others()
      .flatMap(({ root }) => [root.parentElement, root.parentElement?.parentElement]);
    for (const element of [
      document.body,
      main?.parentElement,
      main,
      main && finder.row(composer ?? main),
      ...around,
    ]) {
      if (element) remounted.observe(element, { childList: true });
    }
    const header = main?.querySelector(anchors.header.join(', '));
    if (header) retitled.observe(header, { childList: true, characterData: true, subtree: true });
  }

  function tellHealth(): void {
    const read = health();
    const told = JSON.stringify(read);
    if (told === healthTold) return;
    healthTold = told;
    listeners.healthChanged(read);
  }

  function onBeforeInput(event: InputEvent): void {
    if (!options.alive() || ownWork || finder.fieldOf(event) === null) return;
    typeahead.beforeInput(event.data);
    if (event.inputType.startsWith('delete') || event.inputType.startsWith('history'))
      backstop.emptiedOnPurpose();
  }

  function onInput(event: Event): void {
    if (!options.alive()) return;
    const field = finder.fieldOf(event);
    if (field === null) return;
    surfaces.touched(field);
    // What the person deletes in a plain field is told after it is gone.
    if (isPlain(field) && field.value === '') backstop.emptiedOnPurpose();
    changedSoon();
  }

  /** At most once a frame. */
  function changedSoon(): void {
    if (frame !== 0 || signal.aborted) return;
    frame = window.requestAnimationFrame(() => {
      frame = 0;
      if (signal.aborted || !options.alive()) return;
      const front = surfaces.front();
      if (composer === null || !composer.isConnected || front === null) sync();
      if (front !== null) backstop.remember(front);
      listeners.draftChanged();
    });
  }

  /** Gathers the reports of a frame, whatever their number. */
  function soon(job: 'sync' | 'box' | 'caret'): void {
    if (signal.aborted || jobs.has(job)) return;
    jobs.add(job);
    window.setTimeout(() => {
      jobs.delete(job);
      if (signal.aborted || !options.alive()) return;
      if (job === 'sync') sync();
      else if (job === 'box') listeners.boxChanged();
      else listeners.caretMoved();
    }, FRAME_MS);
  }

  function quietly<T>(work: () => T): T {
    ownWork = true;
    backstop.emptiedOnPurpose();
    try {
      return work();
    } finally {
      ownWork = false;
      listeners.draftChanged();
    }
  }

  function nextFrame(): Promise<void> {
    return new Promise((resolve) => window.setTimeout(resolve, FRAME_MS));
  }

  function stop(): void {
    window.clearInterval(ticking);
    window.cancelAnimationFrame(frame);
    resized.disconnect();
    remounted.disconnect();
    retitled.disconnect();
  }
}

/** Behind a surface that belongs to no chat. */
const NO_CHAT: OpenChat = {
  title: '',
  kind: { value: 'unknown', sureness: 'guess' },
  size: null,
  canPost: true,
  key: '',
};

function boxOf(shape: { getBoundingClientRect(): DOMRect }): Box {
  const { left, top, right, bottom } = shape.getBoundingClientRect();
  return { left, top, right, bottom };
}

/** Keys that delete; the page's editor answers them itself, so no `beforeinput` follows. An input method may cancel its text. */
function mayEmpty({ key, keyCode, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (key === 'Backspace' || key === 'Delete' || keyCode === 229) return true;
  return (ctrlKey || metaKey) && ['x', 'z', 'y', 'h', 'd', 'k', 'u', 'w'].includes(key.toLowerCase());
}

function isDark(window: Window & typeof globalThis): boolean {
  const classes = `${window.document.documentElement.className} ${window.document.body?.className ?? ''}`;
  if (/(?:^|\s)(?:dark|__fb-dark-mode)(?:\s|$)/.test(classes)) return true;
  if (/(?:^|\s)(?:light|__fb-light-mode)(?:\s|$)/.test(classes)) return false;
  const paint =
    window.document.body === null ? '' : window.getComputedStyle(window.document.body).backgroundColor;
  const [red = 255, green = 255, blue = 255, alpha = 1] = (paint.match(/[\d.]+/g) ?? []).map(Number);
  // Relative luminance by the weights of ITU-R BT.709; a transparent body says nothing.
  if (alpha > 0 && paint !== '') return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 100;
  return window.matchMedia('(prefers-color-scheme: dark)').matches;
}
