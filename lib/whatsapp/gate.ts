import { readDraft, readText } from './draft';
import type { Finder } from './find';
import { type EnterIsSend, lessonOf, meaningOf } from './keys';
import type { Typeahead } from './typeahead';
import type { AttemptAnswer, AttemptBy, Draft } from './types';

export interface GateOptions {
  readonly window: Window & typeof globalThis;
  readonly signal: AbortSignal;
  readonly alive: () => boolean;
  readonly finder: Finder;
  readonly typeahead: Typeahead;
  /** Synchronous answer of the guard. */
  readonly attempt: (
    composer: HTMLElement,
    attempt: {
      readonly by: AttemptBy;
      readonly draft: Draft;
      readonly trusted: boolean;
      readonly newline: boolean;
    },
  ) => AttemptAnswer;
  /** What was let through may leave now. */
  readonly onAllowed: () => void;
  /** The guard held a presumed new line: make it without the page's key. */
  readonly makeNewline: (composer: HTMLElement) => void;
  /** A key went down in the composer. */
  readonly onKey: (event: KeyboardEvent) => void;
  /** Whether the guard takes the key for itself; the page then never hears of it. */
  readonly takesKey: (event: KeyboardEvent) => boolean;
}

/** Stands before every handler of the page: window, capture phase. Answers at once or not at all. */
export interface Gate {
  readonly enterIsSend: EnterIsSend;
  readonly composing: boolean;
}

export function createGate(options: GateOptions): Gate {
  const { window, signal, alive, finder } = options;
  const { document } = window;
  let enterIsSend: EnterIsSend = 'unknown';
  let composing = false;
  /** The last Enter was held: while the key stays down, its repetitions are held without asking. */
  let holding = false;
  /** Counts keys and inputs: what happens after the next one teaches nothing about the last. */
  let step = 0;
  /** The last press on a control that was let through. */
  let pressed: { readonly text: string; readonly at: number } | null = null;

  const listen = { capture: true, signal };
  window.addEventListener('keydown', onKeydown, listen);
  window.addEventListener('keyup', () => (holding = false), listen);
  window.addEventListener('click', onClick, listen);
  window.addEventListener(
    'compositionstart',
    (event) => (composing = finder.composerOf(event) !== null),
    listen,
  );
  window.addEventListener('compositionend', () => (composing = false), listen);
  // An input method that loses its window ends without an event.
  window.addEventListener('beforeinput', () => (step += 1), listen);
  window.addEventListener('blur', () => (composing = false), listen);

  return {
    get enterIsSend() {
      return enterIsSend;
    },
    get composing() {
      return composing;
    },
  };

  function onKeydown(event: KeyboardEvent): void {
    if (!alive()) return;
    const composer = finder.composerOf(event);
    if (composer === null) {
      onKeyOnControl(event);
      return;
    }
    options.onKey(event);
    step += 1;
    if (
      !composing &&
      !event.isComposing &&
      event.keyCode !== HELD_BY_INPUT_METHOD &&
      options.takesKey(event)
    ) {
      stop(event);
      return;
    }
    const meaning = composing ? 'other' : meaningOf(event, enterIsSend);
    if (meaning === 'other') return;
    if (event.repeat && holding) {
      stop(event);
      return;
    }
    if (options.typeahead.isOpen(composer)) return;
    const draft = readDraft(composer);
    if (draft.text.trim() === '') return;
    const newline = meaning === 'newline';
    const answer = options.attempt(composer, { by: 'enter', draft, trusted: event.isTrusted, newline });
    holding = answer === 'hold' && !newline;
    if (answer === 'allow') {
      options.onAllowed();
      learnFrom(event, composer, draft);
      return;
    }
    stop(event);
    if (newline) options.makeNewline(composer);
  }

  /** A native button turns Enter and Space into a click, which is heard below; others may listen to the key itself. */
  function onKeyOnControl(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    if (!(event.composedPath()[0] instanceof HTMLButtonElement)) onControl(event);
  }

  function onClick(event: MouseEvent): void {
    if (alive()) onControl(event);
  }

  function onControl(event: Event): void {
    const control = finder.controlOf(event);
    if (control === null) return;
    const draft = readDraft(control.composer);
    if (draft.text.trim() === '') return;
    const { composer, by } = control;
    // The click that the page makes of the person's key on its control is the same attempt.
    if (!event.isTrusted && pressed?.text === draft.text && event.timeStamp - pressed.at < SAME_PRESS_MS)
      return;
    if (options.attempt(composer, { by, draft, trusted: event.isTrusted, newline: false }) === 'allow') {
      if (event.isTrusted) pressed = { text: draft.text, at: event.timeStamp };
      options.onAllowed();
    } else stop(event);
  }

  function stop(event: Event): void {
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** Looks what an Enter that was let through did: that tells the setting. */
  function learnFrom(event: KeyboardEvent, composer: HTMLElement, draft: Draft): void {
    const key = {
      key: event.key,
      shiftKey: event.shiftKey,
      ctrlKey: event.ctrlKey,
      altKey: event.altKey,
      metaKey: event.metaKey,
      isComposing: false,
      keyCode: event.keyCode,
    };
    const lines = draft.text.split('\n').length;
    const then = step;
    setTimeout(() => {
      if (step !== then || signal.aborted || !composer.isConnected || document.activeElement === null) return;
      const text = readText(composer);
      if (text.trim() === '') learned(lessonOf(key, 'sent'));
      else if (
        text.split('\n').length === lines + 1 &&
        text.replaceAll('\n', '') === draft.text.replaceAll('\n', '')
      ) {
        learned(lessonOf(key, 'newline'));
      }
    }, LEARN_AFTER_MS);
  }

  function learned(lesson: EnterIsSend): void {
    if (lesson !== 'unknown') enterIsSend = lesson;
  }
}

/** Key code of every key that an input method holds. */
const HELD_BY_INPUT_METHOD = 229;
/** The page has long drawn the result of the key, and the next key of a fast typist is rarely there. */
const LEARN_AFTER_MS = 60;
/** Within one task of the page, with room for a slow machine. */
const SAME_PRESS_MS = 50;
