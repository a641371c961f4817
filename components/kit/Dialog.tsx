import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button, IconButton } from './Button';
import { CloseIcon } from './icons';
import { useOwnId } from './ids';
import { useSay } from './speech';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly actions?: ComponentChildren;
}

/** A modal sheet. Escape and the cross close it; the focus goes back where it came from. */
export function Dialog({ title, onClose, children, actions }: Props) {
  const say = useSay();
  const id = useOwnId();
  const element = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const shown = element.current;
    if (shown !== null && !shown.open) shown.showModal();
    shown?.querySelector<HTMLElement>('[data-autofocus], input, select, textarea')?.focus();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      class="sheet"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="sheet-head">
        <h2 id={id}>{title}</h2>
        <IconButton name={say('close')} icon={<CloseIcon />} onClick={onClose} />
      </div>
      <div class="sheet-body">{children}</div>
      {actions !== undefined && <div class="sheet-actions">{actions}</div>}
    </dialog>
  );
}

/** Asks before something that cannot be undone. Keeping things as they are comes first. */
export function Sure({
  title,
  text,
  yes,
  onYes,
  onNo,
}: {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}) {
  const say = useSay();
  return (
    <Dialog
      title={title}
      onClose={onNo}
      actions={
        <>
          <Button look="primary" onClick={onNo} autofocus>
            {say('keep')}
          </Button>
          <Button look="danger" onClick={onYes}>
            {yes}
          </Button>
        </>
      }
    >
      <p>{text}</p>
    </Dialog>
  );
}
