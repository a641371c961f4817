import type { Config } from './config';

/** How the site gets focus back into its composer. `composer` gives the one that is mounted. */
export function routeFocus(
  config: Config,
  app: HTMLElement,
  composer: () => { focus(): void; insertLines(text: string): void } | null,
): void {
  const lost = () => document.activeElement === document.body || document.activeElement === null;

  // Typed keys and pasted text go to the composer, wherever the focus was lost to.
  document.addEventListener('keydown', (event) => {
    if (lost() && event.key.length === 1 && !event.ctrlKey && !event.metaKey) composer()?.focus();
  });
  document.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!lost() || text === '') return;
    event.preventDefault();
    composer()?.insertLines(text);
  });

  if (config.focus === 'free') return;
  document.addEventListener('focusin', (event) => {
    if (event.target instanceof Node && !app.contains(event.target)) composer()?.focus();
  });
  if (config.focus !== 'hold') return;
  document.addEventListener('focusout', (event) => {
    const to = event.relatedTarget;
    if (to instanceof Node && app.contains(to)) return;
    setTimeout(() => {
      if (!app.contains(document.activeElement)) composer()?.focus();
    }, 0);
  });
}
