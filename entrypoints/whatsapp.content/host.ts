import { OWN_TAG } from '@/lib/whatsapp/own';

/**
 * The element that carries our interface in the page. It is hostile ground: the page may remove, move,
 * restyle or cover it, so the host is put back and what cannot be mended is told.
 */

export interface Host {
  readonly root: ShadowRoot;
  /** Takes the host out of the page for good. */
  remove(): void;
}

export interface HostOptions {
  /** Open only in the test build: accessibility checkers cannot see into closed roots. */
  readonly open: boolean;
  readonly styles: string;
  readonly signal: AbortSignal;
  /** The host was put back; whatever was modal in it has to be opened again. */
  readonly onPutBack: () => void;
  /** The page lies over us again and again, or no longer. */
  readonly onCovered: (covered: boolean) => void;
}

/** Inline and important, so that no style sheet of the page can hide or shift the layer. */
const LAYER = [
  'all: initial',
  'display: block',
  'position: fixed',
  'inset: 0',
  'width: auto',
  'height: auto',
  'margin: 0',
  'padding: 0',
  'border: 0',
  'background: transparent',
  'overflow: visible',
  'pointer-events: none',
  'opacity: 1',
  'visibility: visible',
  'transform: none',
  'filter: none',
  'clip-path: none',
  'z-index: 2147483647',
]
  .map((rule) => `${rule} !important`)
  .join('; ');

/** Events that WhatsApp would answer by pulling text or focus into its composer. */
const KEPT_INSIDE = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'paste',
  'copy',
  'cut',
  'drop',
  'focusin',
  'focusout',
  'compositionstart',
  'compositionend',
  'mousedown',
  'pointerdown',
  'click',
] as const;

/** What of ours is drawn and takes the pointer, by the classes of the style sheet. */
const DRAWN = '.pill, .panel, .card, .strip, .toast, .picker, :modal';
/** Where each is looked at, parts of its height: at its text and at its buttons. */
const LOOKED_AT = [0.2, 0.5, 0.9];

/** A dialog of the page, or what the person sees on the full screen: the whole page stands behind it, and so do we. */
const IN_FRONT = ':modal:not(:root)';

const CHECK_EVERY_MS = 1_000;
/** A page that removes us more often than this within a second is fighting; the next check goes on with it. */
const PUT_BACK_PER_CHECK = 20;

export function mountHost(document: Document, options: HostOptions): Host {
  const { signal } = options;
  for (const stale of document.querySelectorAll(OWN_TAG)) stale.remove();

  const host = document.createElement(OWN_TAG);
  const root = host.attachShadow({ mode: options.open ? 'open' : 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(options.styles);
  root.adoptedStyleSheets = [sheet];
  for (const type of KEPT_INSIDE) host.addEventListener(type, (event) => event.stopPropagation(), { signal });

  let putBack = 0;
  let told = false;
  /** Checks in a row that found us covered. */
  let covered = 0;
  const observer = new MutationObserver(() => mend());
  const timer = setInterval(() => {
    putBack = 0;
    mend();
    if (document.visibilityState === 'visible') watchForCovers();
  }, CHECK_EVERY_MS);

  // A page may call `hidePopover()` on us; that is no mutation, but it is an event.
  host.addEventListener('toggle', () => mend(), { signal });
  place();
  signal.addEventListener('abort', remove, { once: true });
  return { root, remove };

  function place(): void {
    observer.disconnect();
    host.removeAttribute('hidden');
    host.removeAttribute('inert');
    host.removeAttribute('class');
    host.setAttribute('popover', 'manual');
    host.setAttribute('style', LAYER);
    if (host.parentNode !== document.documentElement) document.documentElement.append(host);
    if (!host.matches(':popover-open')) host.showPopover();
    observer.observe(document.documentElement, { childList: true });
    observer.observe(host, { attributes: true });
  }

  function mend(): void {
    if (signal.aborted || isWhole() || putBack >= PUT_BACK_PER_CHECK) return;
    putBack += 1;
    place();
    options.onPutBack();
  }

  function isWhole(): boolean {
    return (
      host.parentNode === document.documentElement &&
      host.getAttribute('style') === LAYER &&
      !host.hasAttribute('hidden') &&
      !host.hasAttribute('inert') &&
      host.matches(':popover-open')
    );
  }

  /**
   * What is over us for a moment only (a tip, a menu, a change from view to view) is none of our business. What stays we
   * rise above; what comes back over us although that helped is told. Where it does not help nothing lies over us: a page
   * that waits for something else leaves no click to us.
   */
  function watchForCovers(): void {
    covered = isCovered() ? covered + 1 : 0;
    const risen = covered > 1 && raise();
    tell(risen && covered > 2);
  }

  function isCovered(): boolean {
    return [...root.querySelectorAll(DRAWN)].some(isUnder);
  }

  /**
   * Asks the browser what is on top of a box of ours, where it is in sight. Boxes, not what is in them: that may be
   * scrolled out of its card or lie in a closed part of it, and has a place all the same.
   */
  function isUnder(drawn: Element): boolean {
    const { left, top, width, height } = drawn.getBoundingClientRect();
    return LOOKED_AT.some((part) => {
      const over = document.elementFromPoint(left + width / 2, top + height * part);
      return over !== null && over !== host && over.closest(IN_FRONT) === null;
    });
  }

  /** Moves the layer to the top of the top layer. Says whether that helped. */
  function raise(): boolean {
    observer.disconnect();
    host.hidePopover();
    place();
    // Only what is modal has to be opened again; drawing a card afresh would close what the person opened in it.
    if (root.querySelector(':modal') !== null) options.onPutBack();
    return !isCovered();
  }

  function tell(next: boolean): void {
    if (next !== told) options.onCovered(next);
    told = next;
  }

  function remove(): void {
    observer.disconnect();
    clearInterval(timer);
    host.remove();
  }
}
