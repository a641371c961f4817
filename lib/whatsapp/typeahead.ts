import type { Anchors } from './anchors';

/** Knows whether an Enter would choose from a pop-up of the composer (@, :, /) instead of sending. */
export interface Typeahead {
  /** Call before the page hears of typed characters. */
  beforeInput(data: string | null): void;
  /** True only on proof: a list is visible that was not there before the caret's word began with its trigger. */
  isOpen(editor: HTMLElement): boolean;
}

const TRIGGER = /[@:/＠：／]/;
/** The caret's word, from its trigger on; triggers follow a space or begin the line. */
const CARET_WORD = /(?:^|[\s(（])[@:/＠：／][^\s]{0,40}$/;

/**
 * A word such as "@all" proves nothing by itself: "hello @all" and Enter must not slip through. So what counts is a list
 * that came with the word. Costs nothing while no trigger is typed.
 */
export function createTypeahead(document: Document, anchors: Anchors): Typeahead {
  let before: WeakSet<Element> | null = null;

  return {
    beforeInput(data) {
      if (data !== null && TRIGGER.test(data)) before = new WeakSet(visibleLists());
    },
    isOpen(editor) {
      if (before === null || !CARET_WORD.test(textBeforeCaret(editor))) return false;
      const known = before;
      return visibleLists(editor).some((list) => !known.has(list));
    },
  };

  function visibleLists(editor?: HTMLElement): Element[] {
    const owned = ['aria-owns', 'aria-controls', 'aria-activedescendant']
      .map((name) => editor?.getAttribute(name) ?? null)
      .map((id) => (id === null ? null : document.getElementById(id)))
      .filter((element) => element !== null);
    const lists = [...document.querySelectorAll(anchors.lists.join(', '))].filter(
      (list) =>
        list.closest(anchors.notLists.join(', ')) === null &&
        list.querySelector('[contenteditable="true"], #main') === null,
    );
    return [...owned, ...lists].filter(isVisible);
  }

  function textBeforeCaret(editor: HTMLElement): string {
    const selection = document.getSelection();
    const node = selection?.anchorNode ?? null;
    if (selection === null || node === null || !editor.contains(node)) return '';
    return (node.textContent ?? '').slice(0, selection.anchorOffset).slice(-48);
  }
}

function isVisible(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return (
    box.width > 0 &&
    box.height > 0 &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  );
}
