import type { Anchors } from './anchors';
import { OWN_TAG } from './own';
import type { StructureNode } from './types';

/** More elements than this are left out, and the report says so; the chat list and the messages fold into few. */
export const MAX_NODES = 4_000;
const MAX_DEPTH = 80;
/** Siblings looked at per element: a list of ten thousand rows tells no more than its first ones. */
const MAX_CHILDREN = 120;

/**
 * What the page is built of, without anything that it says: no text, no titles, no values of attributes except roles and
 * the names of icons and test ids that our own tables contain. A person may hand this in when WhatsApp has changed.
 */
export function structureOf(
  root: Element,
  anchors: Anchors,
): { readonly root: StructureNode; readonly cut: boolean } {
  const marks = knownMarks(anchors);
  let left = MAX_NODES;
  let cut = false;
  return { root: nodeOf(root, 0), cut };

  function nodeOf(element: Element, depth: number): StructureNode {
    left -= 1;
    const role = element.getAttribute('role') ?? '';
    const mark = [element.getAttribute('data-testid'), element.getAttribute('data-icon')].find(
      (name) => name !== null && marks.has(name),
    );
    return {
      tag: TAG.test(element.localName) ? element.localName : 'div',
      ...(ROLES.has(role) ? { role } : {}),
      attributes: element
        .getAttributeNames()
        .filter((name) => ATTRIBUTE.test(name))
        .sort(),
      ...(mark ? { mark } : {}),
      children: LEAVES.has(element.localName) ? [] : childrenOf(element, depth),
    };
  }

  function childrenOf(element: Element, depth: number): StructureNode[] {
    const children: { node: StructureNode; shape: string; times: number }[] = [];
    for (const [at, child] of [...element.children].entries()) {
      if (SKIPPED.has(child.localName)) continue;
      if (left <= 0 || depth >= MAX_DEPTH || at >= MAX_CHILDREN) {
        cut = true;
        break;
      }
      const node = nodeOf(child, depth + 1);
      const shape = JSON.stringify(node);
      const before = children.at(-1);
      if (before?.shape === shape) {
        before.times += 1;
        left += sizeOf(node);
      } else children.push({ node, shape, times: 1 });
    }
    return children.map(({ node, times }) => (times === 1 ? node : { ...node, times }));
  }
}

/** Names of icons and test ids that stand in the tables: they are the site's, or our guesses, never a person's. */
function knownMarks(anchors: Anchors): ReadonlySet<string> {
  const marks = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') {
      if (NAME.test(value)) marks.add(value);
      for (const [, name] of value.matchAll(/\[data-(?:testid|icon)[~^*]?="([^"]+)"\]/g))
        marks.add(name ?? '');
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(anchors);
  return marks;
}

function sizeOf(node: StructureNode): number {
  return node.children.reduce((total, child) => total + sizeOf(child) * (child.times ?? 1), 1);
}

/** Names as the site makes them; one with digits or of great length may carry an id. */
const NAME = /^[a-z][a-z0-9-]{0,40}$/;
const TAG = /^(?:h[1-6]|[a-z]{1,20}(?:-[a-z]{1,20}){0,2})$/;
const ATTRIBUTE = /^[a-z][a-z-]{0,40}$/;
const SKIPPED: ReadonlySet<string> = new Set(['script', 'style', 'link', 'meta', OWN_TAG]);
/** What is inside these is drawing or text. */
const LEAVES: ReadonlySet<string> = new Set(['svg', 'p', 'iframe', 'canvas', 'video', 'select']);
const ROLES: ReadonlySet<string> = new Set(
  (
    'alert alertdialog application article banner button cell checkbox columnheader combobox complementary contentinfo ' +
    'dialog document feed figure form grid gridcell group heading img link list listbox listitem log main menu menubar ' +
    'menuitem menuitemcheckbox menuitemradio navigation none note option presentation progressbar radio radiogroup region ' +
    'row rowgroup rowheader scrollbar search searchbox separator slider spinbutton status switch tab table tablist tabpanel ' +
    'textbox timer toolbar tooltip tree treegrid treeitem'
  ).split(' '),
);
