import { ANCHORS, type Anchors } from './anchors';
import { createBackstop } from './backstop';
import { readChat } from './chat';
import { structureOf } from './diagnosis';
import { offsetOf, pointOf, readDraft } from './draft';
import { createFinder } from './find';
import { createGate } from './gate';
import { readHealth } from './health';
import { createHighlighter } from './highlight';
import { createTypeahead } from './typeahead';
import type { Box, CaretMark, OpenChat, PageListeners, WhatsAppPage } from './types';
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
  const finder = createFinder(document, anchors);
  const typeahead = createTypeahead(document, anchors);
  const highlighter = createHighlighter(window, signal);
  const clock = () => window.performance.now();

  let composer: HTMLElement | null = null;
  let main: HTMLElement | null = null;
  let mount = 0;
  let chatKey: string | null = null;
  let healthTold = '';
  let lastKeyAt = Number.NEGATIVE_INFINITY;
  let frame = 0;
  let ownWork = false;
  const jobs = new Set<'sync' | 'box' | 'caret'>();
  let writing: Promise<unknown> = Promise.resolve();

  const backstop = createBackstop({
    signal,
    clock,
    stillThere: (from) => from === finder.composer() && chat()?.key === chatKey,
    report(draft) {
      const open = chat();
      if (open !== null && options.alive())
        listeners.unchecked({ surface: draft.surface, draft, chat: open });
    },
  });

  const gate = createGate({
    window,
    signal,
    alive: options.alive,
    finder,
    typeahead,
    attempt(from, made) {
      sync(from);
      const open = chat();
      return open === null ? 'allow' : listeners.attempt({ ...made, chat: open });
    },
    onAllowed: () => backstop.allowed(),
    makeNewline: (editor) => quietly(() => insertNewline(editor)),
    onKey(event) {
      lastKeyAt = clock();
      if (mayEmpty(event)) backstop.emptiedOnPurpose();
    },
    takesKey: ({ key, shiftKey, ctrlKey, altKey, metaKey, isTrusted }) =>
      listeners.key({
        key,
        modified: shiftKey || ctrlKey || altKey || metaKey,
        trusted: isTrusted,
      }) === 'mine',
  });

  const resized = new window.ResizeObserver(() => soon('box'));
  const remounted = new window.MutationObserver(() => soon('sync'));
  const retitled = new window.MutationObserver(() => soon('sync'));
  signal.addEventListener('abort', stop, { once: true });

  const listen = { capture: true, signal };
  window.addEventListener('beforeinput', onBeforeInput, listen);
  window.addEventListener('input', onInput, listen);
  window.addEventListener('cut', () => backstop.emptiedOnPurpose(), listen);
  window.addEventListener('focusin', () => soon('sync'), listen);
  window.addEventListener('resize', () => soon('box'), { signal });
  document.addEventListener('selectionchange', () => soon('caret'), { signal });
  const ticking = window.setInterval(() => {
    if (options.alive()) sync();
  }, TICK_MS);

  return {
    draft: () => (composer?.isConnected ? readDraft(composer) : null),
    chat,
    health: () => readHealth(finder, composer, chat(), gate.enterIsSend),
    composing: () => gate.composing,
    lastKeyAt: () => lastKeyAt,
    write(expected, edits) {
      const run = () =>
        writeDraft(
          { editor: () => composer, composing: () => gate.composing, quietly, nextFrame },
          expected,
          edits,
        );
      const done = writing.then(run, run);
      writing = done;
      return done;
    },
    highlight: (kind, spans) => highlighter.mark(kind, composer, spans),
    mark: markCaret,
    composerBox() {
      if (composer === null || !composer.isConnected) return null;
      return boxOf(finder.row(composer));
    },
    caret,
    caretBox() {
      const selection = caret() === null ? null : document.getSelection();
      if (selection === null || composer === null) return null;
      const range = selection.getRangeAt(0);
      // An empty line has no box of its own: its paragraph stands for it.
      const box = range.getClientRects()[0];
      if (box !== undefined) return boxOf({ getBoundingClientRect: () => box });
      const { startContainer } = range;
      return boxOf(
        startContainer instanceof Element ? startContainer : (startContainer.parentElement ?? composer),
      );
    },
    placeCaret(offset) {
      if (composer === null || !composer.isConnected) return;
      composer.focus();
      const { node, offset: at } = pointOf(composer, offset);
      document.getSelection()?.collapse(node, at);
    },
    listOpen: () => composer?.isConnected === true && typeahead.isOpen(composer),
    structure() {
      const { root, cut } = structureOf(document.documentElement, anchors);
      return {
        format: 'gatehouse-structure',
        version: 1,
        cut,
        dir: document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr',
        health: readHealth(finder, composer, chat(), gate.enterIsSend),
        root,
      };
    },
    appearance: () => ({
      dir: document.documentElement.dir === 'rtl' || document.body?.dir === 'rtl' ? 'rtl' : 'ltr',
      dark: isDark(window),
      lang: document.documentElement.lang,
    }),
  };

  function chat(): OpenChat | null {
    return readChat(
      anchors,
      main?.isConnected ? main : finder.main(),
      composer?.isConnected ? composer : null,
      String(mount),
    );
  }

  /** Looks again which conversation is open. `from` is the composer that an event came from. */
  function sync(from?: HTMLElement): void {
    const nextMain = finder.main();
    const nextComposer = from ?? finder.composer();
    if (nextMain !== main || nextComposer !== composer) {
      mount += 1;
      main = nextMain;
      composer = nextComposer;
      backstop.watch(composer);
      watchSurroundings();
    }
    const key = chat()?.key ?? null;
    if (key !== chatKey) {
      chatKey = key;
      listeners.chatChanged();
    }
    tellHealth();
  }

  function watchSurroundings(): void {
    resized.disconnect();
    remounted.disconnect();
    retitled.disconnect();
    if (composer !== null) resized.observe(finder.row(composer));
    // Only lists of children, never the subtree of messages: a storm of messages costs nothing here.
    for (const element of [document.body, main?.parentElement, main, main && finder.row(composer ?? main)]) {
      if (element) remounted.observe(element, { childList: true });
    }
    const header = main?.querySelector(anchors.header.join(', '));
    if (header) retitled.observe(header, { childList: true, characterData: true, subtree: true });
  }

  function tellHealth(): void {
    const health = readHealth(finder, composer, chat(), gate.enterIsSend);
    const told = JSON.stringify(health);
    if (told === healthTold) return;
    healthTold = told;
    listeners.healthChanged(health);
  }

  function onBeforeInput(event: InputEvent): void {
    if (!options.alive() || ownWork || finder.composerOf(event) === null) return;
    typeahead.beforeInput(event.data);
    if (event.inputType.startsWith('delete') || event.inputType.startsWith('history'))
      backstop.emptiedOnPurpose();
  }

  function onInput(event: Event): void {
    if (!options.alive() || finder.composerOf(event) === null || frame !== 0) return;
    frame = window.requestAnimationFrame(() => {
      frame = 0;
      if (signal.aborted || !options.alive()) return;
      if (composer === null || !composer.isConnected) sync();
      backstop.remember();
      listeners.draftChanged();
    });
  }

  function caret(): number | null {
    const selection = document.getSelection();
    const node = selection?.anchorNode ?? null;
    if (selection === null || node === null || !selection.isCollapsed) return null;
    if (composer === null || !composer.isConnected) return null;
    return offsetOf(composer, { node, offset: selection.anchorOffset });
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

  function markCaret(): CaretMark {
    const editor = composer;
    const selection = document.getSelection();
    const node = selection?.anchorNode ?? null;
    const at =
      editor === null || node === null
        ? null
        : offsetOf(editor, { node, offset: selection?.anchorOffset ?? 0 });
    const focusNode = selection?.focusNode ?? null;
    const to =
      editor === null || focusNode === null
        ? null
        : offsetOf(editor, { node: focusNode, offset: selection?.focusOffset ?? 0 });
    return {
      restore() {
        if (editor === null || !editor.isConnected) return;
        editor.focus();
        const from = pointOf(editor, at ?? Number.MAX_SAFE_INTEGER);
        const until = pointOf(editor, to ?? at ?? Number.MAX_SAFE_INTEGER);
        document.getSelection()?.setBaseAndExtent(from.node, from.offset, until.node, until.offset);
      },
    };
  }

  function stop(): void {
    window.clearInterval(ticking);
    window.cancelAnimationFrame(frame);
    resized.disconnect();
    remounted.disconnect();
    retitled.disconnect();
  }
}

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
