/** What a page that fights the guard can do. Only what a page's own script can reach. */
export const hostile = {
  host: () => document.querySelector<HTMLElement>('gatehouse-guard'),
  remove() {
    hostile.host()?.remove();
  },
  /** Removes it again and again. */
  keepRemoving(times: number) {
    let left = times;
    const timer = setInterval(() => {
      hostile.remove();
      left -= 1;
      if (left <= 0) clearInterval(timer);
    }, 20);
  },
  move() {
    const host = hostile.host();
    if (host) document.body.prepend(host);
  },
  restyle() {
    hostile.host()?.setAttribute('style', 'display: none !important');
    hostile.host()?.setAttribute('hidden', '');
  },
  cover() {
    coverOf(new DOMRect(0, 0, innerWidth, innerHeight)).showPopover();
  },
  /** Covers one place, and goes over whatever comes over it. */
  keepCovering(box: DOMRect) {
    const cover = coverOf(box);
    const timer = setInterval(() => {
      if (!cover.isConnected) clearInterval(timer);
      else if (document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) !== cover) {
        cover.hidePopover();
        cover.showPopover();
      }
    }, 20);
  },
  stopCovering() {
    document.querySelector('#cover')?.remove();
  },
  /** Clicks and keys made by script, on everything of ours that can be reached and in the composer. */
  forgeOverride() {
    const targets = [hostile.host(), document.querySelector('[contenteditable="true"][data-lexical-editor]')];
    for (const target of targets) {
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click']) {
        target?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
      }
      target?.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'Enter',
          code: 'Enter',
          bubbles: true,
          composed: true,
          cancelable: true,
        }),
      );
    }
  },
  /** Events by which frameworks tell content scripts that they are over. */
  forgeInvalidation() {
    for (const name of [
      'wxt:content-script-started',
      'wxt:content-script-stopped',
      'extension-context-invalidated',
    ]) {
      document.dispatchEvent(
        new CustomEvent(name, { detail: { contentScriptName: 'whatsapp', messageId: 'x' } }),
      );
      window.postMessage({ type: name, contentScriptName: 'whatsapp', messageId: 'x' }, '*');
    }
    window.dispatchEvent(new Event('unload'));
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
  },
} as const;

function coverOf({ x, y, width, height }: DOMRect): HTMLElement {
  const cover = document.createElement('div');
  cover.id = 'cover';
  cover.setAttribute('popover', 'manual');
  cover.setAttribute(
    'style',
    `inset: ${y}px auto auto ${x}px; width: ${width}px; height: ${height}px; max-width: none; margin: 0; padding: 0; border: 0; background: white; opacity: 0.5`,
  );
  document.body.append(cover);
  return cover;
}
