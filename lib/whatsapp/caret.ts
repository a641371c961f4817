import { pointOf } from './draft';
import { isPlain, offsetIn, partAt, partsOf, type Surface } from './fields';
import type { Box, CaretMark } from './types';

/** The caret of the surface in front, told in offsets of its text. */
export interface Caret {
  offset(): number | null;
  box(): Box | null;
  place(offset: number): void;
  mark(): CaretMark;
}

export function createCaret(
  document: Document,
  front: () => Surface | null,
  /** The field that the person was in last. */
  lastField: () => HTMLElement | null,
): Caret {
  return { offset, box, place, mark };

  function offset(): number | null {
    const range = selected();
    return range === null || range.start !== range.end ? null : range.start;
  }

  /** Where selection begins and ends, in the direction the person made it. */
  function selected(): { readonly start: number; readonly end: number } | null {
    const surface = front();
    if (surface === null) return null;
    for (const { field, span } of partsOf(surface)) {
      if (!isPlain(field) || field !== document.activeElement) continue;
      const { selectionStart, selectionEnd } = field;
      if (selectionStart === null || selectionEnd === null) return null;
      return { start: span.start + selectionStart, end: span.start + selectionEnd };
    }
    const selection = document.getSelection();
    if (selection?.anchorNode == null || selection.focusNode === null) return null;
    const start = offsetIn(surface, selection.anchorNode, selection.anchorOffset);
    const end = offsetIn(surface, selection.focusNode, selection.focusOffset);
    return start === null || end === null ? null : { start, end };
  }

  function box(): Box | null {
    if (offset() === null) return null;
    const active = document.activeElement;
    if (active !== null && isPlain(active)) return boxOf(active.getBoundingClientRect());
    const range = document.getSelection()?.getRangeAt(0);
    if (range === undefined) return null;
    // An empty line has no box of its own: its paragraph stands for it.
    const { startContainer } = range;
    const line = startContainer instanceof Element ? startContainer : startContainer.parentElement;
    const found = range.getClientRects()[0] ?? line?.getBoundingClientRect();
    return found === undefined ? null : boxOf(found);
  }

  function place(at: number): void {
    const surface = front();
    if (surface !== null) select(surface, at, at);
  }

  function mark(): CaretMark {
    const surface = front();
    const range = selected();
    const field = lastField();
    return {
      restore() {
        if (surface === null) return;
        // A click on a control may have taken the caret: then the end of where the person wrote.
        const part = partsOf(surface).find((one) => one.field === field);
        const end = range?.end ?? part?.span.end ?? Number.MAX_SAFE_INTEGER;
        select(surface, range?.start ?? end, end);
      },
    };
  }

  function select(surface: Pick<Surface, 'fields'>, from: number, to: number): void {
    const part = partAt(surface, from);
    if (part === null || !part.field.isConnected) return;
    const start = from - part.span.start;
    const end = to - part.span.start;
    part.field.focus();
    if (isPlain(part.field)) {
      part.field.setSelectionRange(Math.min(start, end), Math.max(start, end));
      return;
    }
    const anchor = pointOf(part.field, start);
    const focus = pointOf(part.field, end);
    document.getSelection()?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
  }
}

function boxOf({ left, top, right, bottom }: DOMRect): Box {
  return { left, top, right, bottom };
}
