import { IconButton } from './Button';
import { CloseIcon } from './icons';
import { useSay } from './speech';

/** A short word after an action; `undo` takes the action back. */
export interface ToastView {
  readonly id: string;
  readonly text: string;
  readonly tone: 'info' | 'warn';
  readonly undoable: boolean;
}

interface Props {
  readonly toasts: readonly ToastView[];
  readonly onUndo: (id: string) => void;
  readonly onClose: (id: string) => void;
}

/** Stands at the foot of every room; the live region is there before anything is said. */
export function Toasts({ toasts, onUndo, onClose }: Props) {
  const say = useSay();
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <div class={`note note-${toast.tone}`} key={toast.id}>
          <span>{toast.text}</span>
          {toast.undoable && (
            <button type="button" class="btn btn-secondary" onClick={() => onUndo(toast.id)}>
              {say('undo')}
            </button>
          )}
          <IconButton name={say('close')} icon={<CloseIcon />} onClick={() => onClose(toast.id)} />
        </div>
      ))}
    </div>
  );
}
