import { render } from 'preact';
import type { GuardActions, GuardView } from '@/lib/guard/view';
import { GuardApp } from './GuardApp';

export interface MountedGuard {
  update(view: GuardView): void;
  /** Draws everything afresh: what was modal is modal again. */
  reopen(): void;
  unmount(): void;
}

/** Draws the in-page interface into a root of ours. */
export function mountGuard(root: ShadowRoot | HTMLElement, actions: GuardActions): MountedGuard {
  let view: GuardView | null = null;
  let epoch = 0;
  const draw = () => {
    if (view !== null) render(<GuardApp key={epoch} view={view} actions={actions} />, root);
  };
  root.addEventListener('mousedown', keepFocus);
  return {
    update(next) {
      view = next;
      draw();
    },
    reopen() {
      epoch += 1;
      draw();
    },
    unmount() {
      root.removeEventListener('mousedown', keepFocus);
      render(null, root);
    },
  };
}

/** A click beside the composer leaves the focus in it: the person goes on typing. In a dialog the focus is ours. */
export function keepFocus(event: Event): void {
  if (event.target instanceof Element && event.target.closest('dialog, summary, select, a') === null)
    event.preventDefault();
}
