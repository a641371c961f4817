import type { Anchors } from './anchors';

/** Tolerant finders over the anchors. They hold nothing: the page is asked again at every use. */
export interface Finder {
  main(): HTMLElement | null;
  composer(): HTMLElement | null;
  /** The chat's composer that an event came from, or `null` (search, caption, our own layer …). */
  composerOf(event: Event): HTMLElement | null;
  /** The row or footer around the composer. */
  row(composer: HTMLElement): HTMLElement;
  sendButton(composer: HTMLElement): HTMLElement | null;
  /** What a click in the composer's row means. */
  controlOf(
    event: Event,
  ): { readonly composer: HTMLElement; readonly by: 'button' | 'unknown-control' } | null;
}

const BUTTON = 'button, [role="button"]';

export function createFinder(document: Document, anchors: Anchors): Finder {
  const excluded = anchors.notComposer.join(', ');

  return { main, composer, composerOf, row, sendButton, controlOf };

  function main(): HTMLElement | null {
    return first(document, anchors.main);
  }

  function composer(): HTMLElement | null {
    const scopes = [main(), document.body].filter((scope) => scope !== null);
    for (const scope of scopes) {
      for (const selector of anchors.composer) {
        const candidates = [...scope.querySelectorAll<HTMLElement>(selector)].filter(isChatEditor);
        // With two of the same kind, the one further down in the document is the conversation's.
        const found = candidates.at(-1);
        if (found !== undefined) return found;
      }
    }
    return null;
  }

  function isChatEditor(element: Element): boolean {
    return element.closest('[contenteditable="true"]') === element && element.closest(excluded) === null;
  }

  function composerOf(event: Event): HTMLElement | null {
    const target = event.composedPath()[0];
    const element = target instanceof Element ? target : target instanceof Node ? target.parentElement : null;
    const editor = element?.closest<HTMLElement>('[contenteditable="true"]') ?? null;
    return editor !== null && isChatEditor(editor) ? editor : null;
  }

  function row(editor: HTMLElement): HTMLElement {
    const footer = editor.closest<HTMLElement>(anchors.footer.join(', '));
    if (footer !== null) return footer;
    const limit = main() ?? document.body;
    let here = editor.parentElement ?? editor;
    // No footer: the smallest ancestor that also holds a control behind the editor.
    while (
      here !== limit &&
      here.parentElement !== null &&
      here.parentElement !== limit &&
      controlsBehind(here, editor).length === 0
    ) {
      here = here.parentElement;
    }
    return here;
  }

  function controlsBehind(scope: Element, editor: HTMLElement): HTMLElement[] {
    return [...scope.querySelectorAll<HTMLElement>(BUTTON)].filter(
      (control) =>
        (editor.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
        !editor.contains(control),
    );
  }

  function sendButton(editor: HTMLElement): HTMLElement | null {
    const scope = row(editor);
    const controls = [...scope.querySelectorAll<HTMLElement>(BUTTON)].filter(
      (control) => !editor.contains(control),
    );
    return (
      controls.find(isSend) ??
      controlsBehind(scope, editor)
        .filter((control) => !isOther(control))
        .at(-1) ??
      null
    );
  }

  function isSend(control: Element): boolean {
    if (iconsOf(control).some((icon) => anchors.sendIcons.includes(icon))) return true;
    if (isOther(control)) return false;
    if (anchors.sendButton.some((selector) => control.matches(selector))) return true;
    const label = (control.getAttribute('aria-label') ?? control.getAttribute('title') ?? '')
      .trim()
      .toLowerCase();
    return anchors.sendLabels.includes(label);
  }

  function isOther(control: Element): boolean {
    const icons = iconsOf(control);
    if (icons.some((icon) => anchors.sendIcons.includes(icon))) return false;
    return icons.some((icon) => anchors.otherIcons.includes(icon)) || control.hasAttribute('aria-haspopup');
  }

  function controlOf(event: Event): ReturnType<Finder['controlOf']> {
    const control = event
      .composedPath()
      .find((target): target is HTMLElement => target instanceof HTMLElement && target.matches(BUTTON));
    const editor = composer();
    if (control === undefined || editor === null || editor.contains(control)) return null;
    const inRow = row(editor).contains(control);
    if (
      isSend(control) &&
      (inRow || main()?.contains(control) === true) &&
      control.closest(excluded) === null
    ) {
      return { composer: editor, by: 'button' };
    }
    const last = inRow
      ? controlsBehind(row(editor), editor)
          .filter((one) => !isOther(one))
          .at(-1)
      : undefined;
    return control === last ? { composer: editor, by: 'unknown-control' } : null;
  }
}

/** Names that a control's picture goes by. */
function iconsOf(control: Element): string[] {
  const parts = [control, ...control.querySelectorAll('[data-icon], [data-testid], svg > title')];
  return parts.flatMap((part) =>
    part.tagName.toLowerCase() === 'title'
      ? [part.textContent.trim()]
      : [part.getAttribute('data-icon'), part.getAttribute('data-testid')].filter((name) => name !== null),
  );
}

/** The first element that any alternative finds, in the order of the alternatives. */
export function first(scope: ParentNode, alternatives: readonly string[]): HTMLElement | null {
  for (const selector of alternatives) {
    const found = scope.querySelector<HTMLElement>(selector);
    if (found !== null) return found;
  }
  return null;
}
