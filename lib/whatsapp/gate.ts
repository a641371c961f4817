import type { Controls } from './controls';
import { isBlank, isPlain, readSurface, type Surface, textOf } from './fields';
import type { Finder } from './find';
import { type EnterIsSend, lessonOf, meaningOf } from './keys';
import { isOwn } from './own';
import type { Typeahead } from './typeahead';
import type { AttemptAnswer, AttemptBy, Draft } from './types';

export interface GateAttempt {
  readonly by: AttemptBy;
  readonly draft: Draft;
  readonly trusted: boolean;
  readonly newline: boolean;
}

export interface GateOptions {
  readonly window: Window & typeof globalThis;
  readonly signal: AbortSignal;
  readonly alive: () => boolean;
  readonly finder: Finder;
  readonly controls: Controls;
  readonly typeahead: Typeahead;
  /** The surface that an event's field belongs to. */
  readonly surfaceOf: (event: Event) => Surface | null;
  /** The surface in front, for controls and keys that belong to no field. */
  readonly front: () => Surface | null;
  /** The surfaces whose text a control could let out, front first. */
  readonly surfaces: () => readonly Surface[];
  /** What was found before this event counts no more. */
  readonly renew: () => void;
  /** Whether files stand on the surface: then it leaves without a word as well. */
  readonly hasFiles: (surface: Surface) => boolean;
  /** Synchronous answer of the guard. */
  readonly attempt: (surface: Surface, attempt: GateAttempt) => AttemptAnswer;
  /** What was let through may leave now. */
  readonly onAllowed: (surface: Surface) => void;
  /** A surface is about to close without sending. */
  readonly onCancel: () => void;
  /** The guard held a presumed new line: make it without the page's key. */
  readonly makeNewline: (field: HTMLElement) => void;
  /** A key went down in a field. */
  readonly onKey: (event: KeyboardEvent, field: HTMLElement) => void;
  /** Whether the guard takes the key for itself; the page then never hears of it. */
  readonly takesKey: (event: KeyboardEvent) => boolean;
}

/** Stands before every handler of the page: window, capture phase. Answers at once or not at all. */
export interface Gate {
  readonly enterIsSend: EnterIsSend;
  readonly composing: boolean;
  /** Asks the guard; one that fails instead of answering lets nothing out the first time, and nothing out unreported. */
  ask(surface: Surface, attempt: GateAttempt): AttemptAnswer;
}

export function createGate(options: GateOptions): Gate {
  const { window, signal, alive, finder, controls } = options;
  const { document } = window;
  let enterIsSend: EnterIsSend = 'unknown';
  let composing = false;
  /** The last Enter was held: while the key stays down, its repetitions are held without asking. */
  let holding = false;
  /** Counts keys and inputs: what happens after the next one teaches nothing about the last. */
  let step = 0;
  /** The text for which the guard failed last, instead of answering. */
  let failedOn: string | null = null;
  /** The control that a key went down on: the click that follows is that key's. */
  let keyed: HTMLElement | null = null;
  /** The last press on a control that was let through. */
  let pressed: { readonly text: string; readonly at: number } | null = null;

  const listen = { capture: true, signal };
  window.addEventListener('keydown', onKeydown, listen);
  window.addEventListener('keyup', () => (holding = false), listen);
  window.addEventListener('click', onClick, listen);
  window.addEventListener(
    'compositionstart',
    (event) => (composing = finder.fieldOf(event) !== null),
    listen,
  );
  window.addEventListener('compositionend', () => (composing = false), listen);
  window.addEventListener('beforeinput', () => (step += 1), listen);
  // An input method that loses its window ends without an event.
  window.addEventListener('blur', () => (composing = false), listen);

  return {
    get enterIsSend() {
      return enterIsSend;
    },
    get composing() {
      return composing;
    },
    ask,
  };

  function onKeydown(event: KeyboardEvent): void {
    if (!alive() || isOwn(event)) return;
    options.renew();
    if (event.key === 'Escape') options.onCancel();
    const field = finder.fieldOf(event);
    if (field === null) {
      if (event.key === 'Enter' || event.key === ' ') onKeyElsewhere(event);
      return;
    }
    options.onKey(event, field);
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
    if (options.typeahead.isOpen(field)) return;
    const surface = options.surfaceOf(event);
    if (surface === null || !mayLeave(surface)) return;
    const draft = readSurface(surface);
    // A field of one line has no new line to make.
    const newline = meaning === 'newline' && field.localName !== 'input';
    const answer = ask(surface, { by: 'enter', draft, trusted: event.isTrusted, newline });
    holding = answer === 'hold' && !newline;
    if (answer === 'allow') {
      if (!isPlain(field)) learnFrom(event, field, textOf(field));
      return;
    }
    stop(event);
    if (newline) options.makeNewline(field);
  }

  /** A native button turns Enter and Space into a click, which is heard below; others may listen to the key itself. */
  function onKeyElsewhere(event: KeyboardEvent): void {
    const control = controls.hit(event);
    keyed = control;
    if (control !== null) {
      if (!(control instanceof HTMLButtonElement)) onControl(event, control, 'key-on-button');
      return;
    }
    // Over a picture without a focused field, Enter is the page's own way to send.
    const surface = event.key === 'Enter' ? options.front() : null;
    if (surface === null || surface.kind === 'chat' || !mayLeave(surface)) return;
    const target = event.composedPath()[0];
    if (!(target instanceof Node) || !(target === document.body || surface.root.contains(target))) return;
    if (isForeignField(target)) return;
    const draft = readSurface(surface);
    if (ask(surface, { by: 'enter', draft, trusted: event.isTrusted, newline: false }) === 'hold')
      stop(event);
  }

  /** A field that is none of ours, such as a search box. */
  function isForeignField(target: Node): boolean {
    return target instanceof HTMLElement && (target.isContentEditable || isPlain(target));
  }

  function onClick(event: MouseEvent): void {
    if (!alive() || isOwn(event)) return;
    options.renew();
    step += 1;
    const control = controls.hit(event);
    const byKey = control !== null && control === keyed && event.detail === 0;
    keyed = null;
    if (control === null) {
      const surface = options.front();
      const target = event.composedPath()[0];
      // A click beside a surface closes it.
      if (surface !== null && target instanceof Node && !surface.root.contains(target)) options.onCancel();
      return;
    }
    if (controls.isCancel(control)) options.onCancel();
    onControl(event, control, byKey ? 'key-on-button' : null);
  }

  function onControl(event: Event, control: HTMLElement, byKey: 'key-on-button' | null): void {
    const exit = exitOf(control);
    if (exit === null) return;
    const { surface, by } = exit;
    if (!mayLeave(surface)) return;
    const draft = readSurface(surface);
    // The click that the page makes of the person's key on its control is the same attempt.
    if (!event.isTrusted && pressed?.text === draft.text && event.timeStamp - pressed.at < SAME_PRESS_MS)
      return;
    const made = by === 'button' ? (byKey ?? by) : by;
    if (ask(surface, { by: made, draft, trusted: event.isTrusted, newline: false }) === 'allow') {
      if (event.isTrusted) pressed = { text: draft.text, at: event.timeStamp };
    } else stop(event);
  }

  /** The surface that a control lets out, if it lets out any. */
  function exitOf(control: HTMLElement): { readonly surface: Surface; readonly by: AttemptBy } | null {
    const surfaces = options.surfaces();
    const inside = surfaces.find(({ root }) => root.contains(control));
    if (inside !== undefined) {
      const by = controls.exitOf(control, inside);
      if (by !== null) return { surface: inside, by };
    }
    const chat = surfaces.find(({ kind }) => kind === 'chat');
    if (chat === undefined || inside?.kind === 'caption') return null;
    if (controls.isSchedule(control)) return { surface: chat, by: 'schedule' };
    // A control that says "send" in the conversation, but not in the composer's row.
    const loose = inside === undefined && finder.main()?.contains(control) === true;
    return loose && controls.exitOf(control, chat) === 'button' ? { surface: chat, by: 'button' } : null;
  }

  /** Pictures leave without a word as well; an overlay without a caption field only shows them. */
  function mayLeave(surface: Surface): boolean {
    if (!isBlank(surface) || options.hasFiles(surface)) return true;
    return surface.kind === 'caption' && surface.fields.length > 0;
  }

  function ask(surface: Surface, attempt: GateAttempt): AttemptAnswer {
    try {
      const answer = options.attempt(surface, attempt);
      failedOn = null;
      if (answer === 'allow') options.onAllowed(surface);
      return answer;
    } catch (error) {
      window.reportError(error);
      // A guard that fails for good may not lock the person out: what leaves then is found and told by the backstop.
      const again = failedOn === attempt.draft.text && attempt.trusted;
      failedOn = attempt.draft.text;
      return again ? 'allow' : 'hold';
    }
  }

  function stop(event: Event): void {
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** Looks what an Enter that was let through did: that tells the setting. */
  function learnFrom(event: KeyboardEvent, field: HTMLElement, before: string): void {
    const key = {
      key: event.key,
      shiftKey: event.shiftKey,
      ctrlKey: event.ctrlKey,
      altKey: event.altKey,
      metaKey: event.metaKey,
      isComposing: false,
      keyCode: event.keyCode,
    };
    const lines = before.split('\n').length;
    const then = step;
    setTimeout(() => {
      // A text that a caption took over, or a click sent, says nothing about the key before.
      if (step !== then || signal.aborted || !field.isConnected || document.activeElement !== field) return;
      const text = textOf(field);
      if (text.trim() === '') learned(lessonOf(key, 'sent'));
      else if (
        text.split('\n').length === lines + 1 &&
        text.replaceAll('\n', '') === before.replaceAll('\n', '')
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
