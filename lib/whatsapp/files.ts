import type { DraftFile } from './types';

export interface FilesOptions {
  readonly window: Window & typeof globalThis;
  readonly signal: AbortSignal;
  readonly alive: () => boolean;
  /** Whether files that go in here would be sent to somebody (not a picture of a profile or a group). */
  readonly leaveFrom: (target: Element) => boolean;
  /** Synchronous: true stops the event, and nothing of the page hears of the files. */
  readonly held: (files: readonly DraftFile[], trusted: boolean) => boolean;
}

/** Files on their way into the page: chosen, pasted or dropped. Told before the page opens its editor; names only. */
export function watchFiles({ window, signal, alive, leaveFrom, held }: FilesOptions): void {
  const listen = { capture: true, signal };
  window.addEventListener(
    'change',
    (event) => {
      const input = event.composedPath()[0];
      if (!(input instanceof HTMLInputElement) || input.type !== 'file') return;
      if (!hold(event, input, input.files)) return;
      // Otherwise the page could read them later, and choosing the same file again would be no change.
      input.value = '';
    },
    listen,
  );
  window.addEventListener('paste', (event) => hold(event, event.target, event.clipboardData?.files), listen);
  window.addEventListener('drop', (event) => hold(event, event.target, event.dataTransfer?.files), listen);

  function hold(event: Event, target: EventTarget | null, list: FileList | null | undefined): boolean {
    if (!alive() || !list || list.length === 0 || !(target instanceof Element) || !leaveFrom(target))
      return false;
    const files = [...list].map(({ name, size, type }) => ({ name, size, type }));
    if (!held(files, event.isTrusted)) return false;
    event.preventDefault();
    event.stopImmediatePropagation();
    return true;
  }
}
