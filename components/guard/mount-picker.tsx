import { render } from 'preact';
import type { PickerActions, PickerView } from '@/lib/guard/picker-view';
import { keepFocus } from './mount';
import { Picker } from './Picker';

export interface MountedPicker {
  update(view: PickerView | null): void;
  /** Draws everything afresh: what was modal is modal again. */
  reopen(): void;
  unmount(): void;
}

/** Draws the template picker beside the guard's interface. */
export function mountPicker(place: HTMLElement, actions: PickerActions): MountedPicker {
  let view: PickerView | null = null;
  let epoch = 0;
  const draw = () => render(<Picker key={epoch} view={view} actions={actions} />, place);
  place.addEventListener('mousedown', keepFocus);
  draw();
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
      render(null, place);
      place.removeEventListener('mousedown', keepFocus);
    },
  };
}
