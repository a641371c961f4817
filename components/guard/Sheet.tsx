import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { GuardActions } from '@/lib/guard/view';
import { t } from '@/lib/i18n/t';
import type { Locale } from '@/lib/rules/types';
import { useTrusted } from '../trust';

/**
 * The frame of a small form. Modal, so that the page cannot pull the focus into its composer while the person writes.
 * Escape closes it, unless an input method needs the key; the first field has the focus.
 */
export function Sheet({
  title,
  locale,
  actions,
  submit,
  ready,
  onSubmit,
  children,
}: {
  readonly title: string;
  readonly locale: Locale;
  readonly actions: GuardActions;
  readonly submit: string;
  readonly ready: boolean;
  readonly onSubmit: () => void;
  readonly children: ComponentChildren;
}) {
  const trusted = useTrusted();
  const element = useRef<HTMLDialogElement>(null);

  useLayoutEffect(() => {
    const shown = element.current;
    if (shown !== null && !shown.open) shown.showModal();
    shown?.querySelector<HTMLElement>('input, textarea')?.focus();
    return () => shown?.close();
  }, []);

  return (
    <dialog
      ref={element}
      class="sheet etiquette"
      aria-modal="true"
      aria-labelledby="gatehouse-sheet-title"
      onCancel={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        // A key of an input method is none of ours: Escape there takes back a syllable, Enter picks a word.
        if (event.isComposing || event.keyCode === 229) return;
        if (event.key === 'Escape') {
          event.preventDefault();
          trusted(() => actions.closeSheet())(event);
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && ready) {
          event.preventDefault();
          trusted(onSubmit)(event);
        }
      }}
    >
      <h2 id="gatehouse-sheet-title">{title}</h2>
      {children}
      <div class="actions">
        <button type="button" class="primary" disabled={!ready} onClick={trusted(onSubmit)}>
          {submit}
        </button>
        <button type="button" class="quiet" onClick={trusted(() => actions.closeSheet())}>
          {t(locale, 'sheet.cancel')}
        </button>
      </div>
    </dialog>
  );
}
