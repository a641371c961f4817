import { ANCHORS } from '@/lib/whatsapp/anchors';
import { structureOf } from '@/lib/whatsapp/diagnosis';
import type { StructureNode, StructureReport } from '@/lib/whatsapp/types';
import { element } from './dom';
import { type Composer, createComposer } from './editor';

/** A page that was built from a report: what it sent, and how. */
export interface Rebuilt {
  readonly sent: readonly { readonly text: string; readonly by: 'enter' | 'button' }[];
  /** Text of its composer; `null` where the report has none. */
  draft(): string | null;
}

/**
 * Builds a page from a report on the structure of the real one: the same elements, roles, names of attributes and marks,
 * no content. The editor in it is the real one; its last unknown or marked control behind it sends.
 */
export function rebuild(report: Pick<StructureReport, 'dir' | 'root'>): Rebuilt {
  const sent: { text: string; by: 'enter' | 'button' }[] = [];
  document.documentElement.dir = report.dir;
  const body = find(report.root, (node) => node.tag === 'body') ?? report.root;
  document.body.replaceChildren(...body.children.flatMap(elementsOf));
  const root = [...document.querySelectorAll<HTMLElement>('[contenteditable="true"]')].at(-1) ?? null;
  if (root === null) return { sent, draft: () => null };
  root.replaceChildren();
  const editor: Composer = createComposer({
    root,
    paragraphClass: 'selectable-text copyable-text',
    textClass: 'selectable-text copyable-text',
    draft: [],
    enter: 'sends',
    pasteDelay: 0,
    popUpTakes: () => false,
    onEnter: () => send('enter'),
    onChange: () => undefined,
  });
  const control = senderOf(root);
  control?.classList.add('rebuilt-send');
  control?.addEventListener('click', () => send('button'));
  editor.focus();
  return { sent, draft: () => editor.text() };

  function send(by: 'enter' | 'button'): void {
    const taken = editor.take();
    if (taken !== null) sent.push({ text: taken.text, by });
  }
}

/** The report that the guard would make of this page. */
export function reportOf(root: HTMLElement): Pick<StructureReport, 'dir' | 'root'> {
  return { dir: root.dir === 'rtl' ? 'rtl' : 'ltr', root: structureOf(root, ANCHORS).root };
}

function elementsOf(node: StructureNode): HTMLElement[] {
  return Array.from({ length: Math.min(node.times ?? 1, 50) }, () => elementOf(node));
}

function elementOf(node: StructureNode): HTMLElement {
  const values: Record<string, string> = { contenteditable: 'true', 'data-lexical-editor': 'true' };
  const made = element(
    node.tag,
    Object.fromEntries(
      node.attributes
        .filter((name) => !UNSAFE.test(name))
        .map((name) => {
          if (name === 'role') return [name, node.role ?? ''];
          if (name === 'data-testid' || name === 'data-icon') return [name, node.mark ?? 'unknown'];
          return [name, values[name] ?? ''];
        }),
    ),
  );
  made.append(...node.children.flatMap(elementsOf));
  return made;
}

/** What would hide the page, load something or run something. */
const UNSAFE = /^(?:on|src|href|style|class|hidden|popover|inert|disabled|aria-hidden|aria-disabled|id$)/;

/** Behind the editor: the control with a mark of sending, else the last one. */
function senderOf(root: HTMLElement): HTMLElement | null {
  for (let up = root.parentElement; up !== null; up = up.parentElement) {
    const behind = [...up.querySelectorAll<HTMLElement>('button, [role="button"]')].filter(
      (control) => (root.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    );
    const marked = behind.find((control) =>
      control.querySelector('[data-icon*="send"], [data-testid*="send"]'),
    );
    if (marked !== undefined) return marked;
    const last = behind.at(-1);
    if (last !== undefined) return last;
  }
  return null;
}

function find(node: StructureNode, wanted: (node: StructureNode) => boolean): StructureNode | null {
  if (wanted(node)) return node;
  for (const child of node.children) {
    const found = find(child, wanted);
    if (found !== null) return found;
  }
  return null;
}
