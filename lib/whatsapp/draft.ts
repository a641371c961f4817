import type { Draft, TextSpan } from './types';

/** A place in the page for a place in the text. */
export interface DomPoint {
  readonly node: Node;
  readonly offset: number;
}

/** Reads an editor: one paragraph a line. `innerText` would double the line breaks, so it is never used. */
export function readText(editor: HTMLElement): string {
  return paragraphsOf(editor)
    .map((paragraph) => paragraph.textContent)
    .join('\n');
}

/** Reads text, mentions and emoji with their places. */
export function readDraft(editor: HTMLElement): Draft {
  const mentions: { span: TextSpan; kind: 'user' | 'all' | 'group' }[] = [];
  const emoji: TextSpan[] = [];
  for (const element of editor.querySelectorAll<HTMLElement>(
    '[data-app-text-template], [data-lexical-text]',
  )) {
    const text = element.textContent;
    const template = element.getAttribute('data-app-text-template');
    const isEmoji = element.firstElementChild !== null && template === null;
    if (template === null && text !== '@all' && !isEmoji) continue;
    const start = offsetOf(editor, { node: element, offset: 0 });
    if (start === null) continue;
    const span = { start, end: start + text.length };
    if (isEmoji) emoji.push(span);
    else
      mentions.push({
        span,
        kind: template === null ? 'all' : template.includes('@g.us') ? 'group' : 'user',
      });
  }
  return { surface: 'chat', text: readText(editor), mentions, emoji };
}

/** The paragraphs, or the editor itself where text stands directly in it (before Lexical). */
export function paragraphsOf(editor: HTMLElement): readonly HTMLElement[] {
  const children = [...editor.children].filter((child): child is HTMLElement => child instanceof HTMLElement);
  return children.length === 0 || children.some((child) => child.tagName === 'BR') ? [editor] : children;
}

/** Offset in the text of a point in the page; `null` outside the editor. */
export function offsetOf(editor: HTMLElement, point: DomPoint): number | null {
  if (!editor.contains(point.node)) return null;
  let offset = 0;
  for (const paragraph of paragraphsOf(editor)) {
    if (paragraph === point.node || paragraph.contains(point.node))
      return offset + lengthBefore(paragraph, point);
    offset += paragraph.textContent.length + 1;
  }
  // The point is the editor itself: before its n-th paragraph.
  const before = paragraphsOf(editor).slice(0, point.offset);
  return before.reduce((total, paragraph) => total + paragraph.textContent.length + 1, 0);
}

function lengthBefore(paragraph: HTMLElement, point: DomPoint): number {
  const range = paragraph.ownerDocument.createRange();
  range.setStart(paragraph, 0);
  range.setEnd(point.node, point.offset);
  return range.toString().length;
}

/** The point in the page of an offset in the text; clamped to the end. */
export function pointOf(editor: HTMLElement, offset: number): DomPoint {
  let rest = offset;
  const paragraphs = paragraphsOf(editor);
  for (const paragraph of paragraphs) {
    const { length } = paragraph.textContent;
    if (rest <= length) return pointIn(paragraph, rest);
    rest -= length + 1;
  }
  const last = paragraphs.at(-1) ?? editor;
  return pointIn(last, last.textContent.length);
}

function pointIn(paragraph: HTMLElement, offset: number): DomPoint {
  const walker = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let rest = offset;
  let last: Node | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (rest <= length) return { node, offset: rest };
    rest -= length;
    last = node;
  }
  return last === null
    ? { node: paragraph, offset: 0 }
    : { node: last, offset: last.textContent?.length ?? 0 };
}

/** A live range over a span of the text. */
export function rangeOf(editor: HTMLElement, { start, end }: TextSpan): Range {
  const range = editor.ownerDocument.createRange();
  const from = pointOf(editor, start);
  const to = pointOf(editor, end);
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}
