import type { Anchors } from './anchors';
import type { Controls } from './controls';
import { isPlain, type Surface } from './fields';
import type { SurfaceKind } from './types';

/** Tolerant finders over the anchors. They hold nothing: the page is asked again at every use. */
export interface Finder {
  main(): HTMLElement | null;
  composer(): HTMLElement | null;
  /** The surface that an event's field belongs to, or `null` (search, our own layer, no field at all). */
  surfaceOf(event: Event): Surface | null;
  /** The field that an event came from, whatever surface it is on. */
  fieldOf(event: Event): HTMLElement | null;
  /** The chat's composer as a surface. */
  chatSurface(composer: HTMLElement): Surface;
  /** What lies over the chat or stands beside it, back to front. */
  others(): readonly Surface[];
  /** A surface of this list that stands over the chat whatever has the focus. */
  covers(surface: Surface): boolean;
  /** The row or footer around the composer. */
  row(composer: HTMLElement): HTMLElement;
  /** The part of a surface with its last field and the controls behind it. */
  partOf(surface: Surface): HTMLElement;
  /** Where files that come in are for no chat: a search box, the picture of a profile, a dialog. */
  isAside(element: Element): boolean;
}

export function createFinder(document: Document, anchors: Anchors, controls: Controls): Finder {
  const selector = {
    search: anchors.search.join(', '),
    composer: anchors.composer.join(', '),
    fields: [...anchors.editor.slice(-1), ...anchors.input].join(', '),
    dialogs: anchors.dialogs.join(', '),
    overlays: anchors.overlays.join(', '),
    drawers: anchors.drawers.join(', '),
    over: [...anchors.dialogs, ...anchors.overlays, ...anchors.drawers].join(', '),
    footer: anchors.footer.join(', '),
  };

  return {
    main,
    composer,
    surfaceOf,
    fieldOf,
    chatSurface,
    others,
    covers,
    row,
    partOf: ({ root, fields }) => {
      const field = fields.at(-1);
      return field === undefined || field === root ? root : partOf(root, field);
    },
    isAside,
  };

  function main(): HTMLElement | null {
    return first(document, anchors.main);
  }

  function composer(): HTMLElement | null {
    const conversation = main();
    if (conversation !== null) {
      const inside = lastOf(conversation, [...anchors.composer, ...anchors.editor]);
      // A chat without a composer: an editor elsewhere is none, unless it can be nothing else.
      return inside ?? lastOf(document.body, anchors.composer);
    }
    return document.body === null ? null : lastOf(document.body, [...anchors.composer, ...anchors.editor]);
  }

  /** With two of the same kind, the one further down in the document is the conversation's. */
  function lastOf(scope: ParentNode, alternatives: readonly string[]): HTMLElement | null {
    for (const alternative of alternatives) {
      const found = [...scope.querySelectorAll<HTMLElement>(alternative)].filter(isChatEditor).at(-1);
      if (found !== undefined) return found;
    }
    return null;
  }

  function isChatEditor(element: Element): boolean {
    return outermost(element) === element && overOf(element) === null && !isSearch(element);
  }

  /** The dialog, overlay or drawer around an element; one around the conversation itself is none. */
  function overOf(element: Element): HTMLElement | null {
    const over = element.closest<HTMLElement>(selector.over);
    return over === null || over.contains(main()) ? null : over;
  }

  function fieldOf(event: Event): HTMLElement | null {
    const target = event.composedPath()[0];
    const element = target instanceof Element ? target : target instanceof Node ? target.parentElement : null;
    if (element === null) return null;
    const field = isPlain(element) && element.matches(selector.fields) ? element : outermost(element);
    return field !== null && !isSearch(field) ? field : null;
  }

  function surfaceOf(event: Event): Surface | null {
    const field = fieldOf(event);
    if (field === null) return null;
    const root = rootOf(field);
    if (root !== null) return surfaceAt(root, field);
    return isPlain(field) ? null : chatSurface(field);
  }

  function chatSurface(editor: HTMLElement): Surface {
    return { kind: 'chat', root: row(editor), fields: [editor] };
  }

  /** What a field closes with; `null` for the chat itself. */
  function rootOf(field: HTMLElement): HTMLElement | null {
    const over = overOf(field);
    if (over?.matches(selector.drawers)) return partOf(over, field);
    if (over !== null) return outermostOver(over);
    const conversation = main();
    if (conversation === null) return isPlain(field) ? islandOf(field, null) : null;
    if (conversation.contains(field)) return isPlain(field) ? partOf(conversation, field) : null;
    if (field.matches(selector.composer) && composer() === field) return null;
    return islandOf(field, conversation);
  }

  /** Boxes within boxes of one dialog count once. */
  function outermostOver(over: HTMLElement): HTMLElement {
    const around = over.parentElement === null ? null : overOf(over.parentElement);
    return around === null || around.matches(selector.drawers) ? over : outermostOver(around);
  }

  /** In a place with many controls: the smallest part that holds the field and a control behind it. */
  function partOf(place: HTMLElement, field: HTMLElement): HTMLElement {
    let here = field.parentElement ?? field;
    while (
      here !== place &&
      here.parentElement !== null &&
      here.parentElement !== place &&
      controls.behind(here, field).length === 0
    )
      here = here.parentElement;
    return here;
  }

  /** A place that no anchor knows: as far up as it holds neither the conversation nor the list of chats. */
  function islandOf(field: HTMLElement, conversation: HTMLElement | null): HTMLElement {
    const sides = document.querySelectorAll('#side, #pane-side, [role="grid"]');
    let here: HTMLElement = field;
    for (let up = field.parentElement; up !== null && up !== document.body; up = up.parentElement) {
      const parent = up;
      if (parent.contains(conversation) || [...sides].some((side) => parent.contains(side))) break;
      here = up;
    }
    return here;
  }

  function surfaceAt(root: HTMLElement, field: HTMLElement | null): Surface {
    const fields = [...root.querySelectorAll<HTMLElement>(selector.fields)].filter(
      (one) => (isPlain(one) || outermost(one) === one) && !isSearch(one) && isShown(one),
    );
    if (field === root) fields.push(field);
    return { kind: kindOf(root, fields), root, fields };
  }

  function others(): readonly Surface[] {
    const found = new Map<HTMLElement, Surface>();
    for (const field of document.querySelectorAll<HTMLElement>(selector.fields)) {
      if ((!isPlain(field) && outermost(field) !== field) || isSearch(field)) continue;
      const root = rootOf(field);
      // Last, because it makes the page work out its styles.
      if (root !== null && !found.has(root) && isShown(field)) found.set(root, surfaceAt(root, field));
    }
    // A picture leaves without a word as well.
    for (const overlay of document.querySelectorAll<HTMLElement>(selector.overlays)) {
      const root = outermostOver(overlay);
      if (!found.has(root) && isShown(root)) found.set(root, surfaceAt(root, null));
    }
    return [...found.values()].sort((a, b) => rankOf(a) - rankOf(b));
  }

  function covers({ root }: Surface): boolean {
    return root.matches(selector.dialogs) || root.matches(selector.overlays);
  }

  function rankOf({ root }: Surface): number {
    return root.matches(selector.dialogs) ? 2 : root.matches(selector.overlays) ? 1 : 0;
  }

  /** Anchors first, then the page's own words, then what it looks like. A place that nobody knows gets the strictest checks. */
  function kindOf(root: HTMLElement, fields: readonly HTMLElement[]): SurfaceKind {
    const names = [
      ...[root, ...fields].flatMap((element) => [
        element.getAttribute('aria-label'),
        element.getAttribute('aria-placeholder'),
        element.getAttribute('placeholder'),
        element.getAttribute('title'),
      ]),
      ...[...root.querySelectorAll('h1, h2, [role="heading"]')].map((heading) => heading.textContent),
    ]
      .join('\n')
      .toLowerCase();
    const has = (signs: readonly string[]) =>
      signs.some((sign) => root.matches(sign) || root.querySelector(sign) !== null);
    const known = KINDS.find(({ signs }) => has(anchors[signs]));
    const worded = KINDS.find(({ words }) => anchors[words].some((word) => names.includes(word)));
    return known?.kind ?? worded?.kind ?? 'forward';
  }

  function isSearch(element: Element): boolean {
    if (element.closest(selector.search) !== null) return true;
    // A chat's title stands in its composer's name, and a title may be any word.
    if (!isPlain(element) && (element.matches(selector.composer) || main()?.contains(element) === true))
      return false;
    const name = ['aria-label', 'placeholder', 'aria-placeholder', 'title']
      .map((attribute) => element.getAttribute(attribute)?.trim().toLowerCase() ?? '')
      .find((text) => text !== '');
    if (name !== undefined && anchors.searchWords.some((word) => name.startsWith(word))) return true;
    if (!isPlain(element)) return false;
    // Only an icon that stands right beside it: large places have a search icon somewhere.
    return [element.previousElementSibling, element.nextElementSibling].some((beside) => {
      const icon = beside?.matches('button, [role="button"], span')
        ? (beside.querySelector('[data-icon]') ?? beside)
        : null;
      return anchors.searchIcons.includes(icon?.getAttribute('data-icon') ?? '');
    });
  }

  function isAside(element: Element): boolean {
    if (element.closest(selector.search) !== null) return true;
    const over = overOf(element);
    return over !== null && surfaceAt(outermostOver(over), null).kind !== 'caption';
  }

  function row(editor: HTMLElement): HTMLElement {
    const footer = editor.closest<HTMLElement>(selector.footer);
    if (footer !== null) return footer;
    const limit = main() ?? document.body;
    let here = editor.parentElement ?? editor;
    // No footer: the smallest ancestor that also holds a control behind the editor.
    while (
      here !== limit &&
      here.parentElement !== null &&
      here.parentElement !== limit &&
      controls.behind(here, editor).length === 0
    ) {
      here = here.parentElement;
    }
    return here;
  }
}

const KINDS = [
  { kind: 'edit', signs: 'edit', words: 'editWords' },
  { kind: 'poll', signs: 'poll', words: 'pollWords' },
  { kind: 'status', signs: 'status', words: 'statusWords' },
  { kind: 'forward', signs: 'forward', words: 'forwardWords' },
  { kind: 'group-description', signs: 'groupDescription', words: 'groupDescriptionWords' },
  { kind: 'group-name', signs: 'groupName', words: 'groupNameWords' },
  { kind: 'caption', signs: 'caption', words: 'captionWords' },
] as const;

/** The whole editor that an element is in. */
function outermost(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>('[contenteditable="true"]');
}

function isShown(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** The first element that any alternative finds, in the order of the alternatives. */
export function first(scope: ParentNode, alternatives: readonly string[]): HTMLElement | null {
  for (const selector of alternatives) {
    const found = scope.querySelector<HTMLElement>(selector);
    if (found !== null) return found;
  }
  return null;
}
