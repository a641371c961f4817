import { OWN_TAG } from '@/lib/whatsapp/own';

/**
 * The element that carries our interface in the page. It is hostile ground: the page may remove, move,
 * restyle or cover it, so the host is put back and what cannot be mended is told.
 */

/** What the page did to us and we could not undo. */
export type HostTrouble = 'covered' | null;

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
  readonly onTrouble: (trouble: HostTrouble) => void;
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
  let trouble: HostTrouble = null;
  const observer = new MutationObserver(() => mend());
  const timer = setInterval(() => {
    putBack = 0;
    mend();
    tell(isCovered() && !raise() ? 'covered' : null);
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

  /** Asks the browser what is on top where something of ours is drawn. */
  function isCovered(): boolean {
    const drawn = root.querySelector<HTMLElement>('button');
    if (drawn === null || document.visibilityState !== 'visible') return false;
    const box = drawn.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return false;
    const x = (box.left + box.right) / 2;
    const y = (box.top + box.bottom) / 2;
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false;
    return document.elementFromPoint(x, y) !== host;
  }

  /** Moves the layer to the top of the top layer. Says whether that helped. */
  function raise(): boolean {
    observer.disconnect();
    host.hidePopover();
    place();
    options.onPutBack();
    return !isCovered();
  }

  function tell(next: HostTrouble): void {
    if (next === trouble) return;
    trouble = next;
    options.onTrouble(next);
  }

  function remove(): void {
    observer.disconnect();
    clearInterval(timer);
    host.remove();
  }
}
