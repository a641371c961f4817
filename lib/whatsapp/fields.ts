import { offsetOf, readDraft, readText } from './draft';
import type { Draft, SurfaceKind, TextSpan } from './types';

/** A place that text leaves from, as found in the page: one field, or several that leave as one. */
export interface Surface {
  readonly kind: SurfaceKind;
  /** What closes with it: the composer's row, a dialog, an overlay, a part of a drawer. */
  readonly root: HTMLElement;
  /** In the order of the document. Empty for a picture without a caption field. */
  readonly fields: readonly HTMLElement[];
}

/** An `input` or `textarea`; every other field is an editor of the page's own. */
export function isPlain(field: Element): field is HTMLInputElement | HTMLTextAreaElement {
  return field.localName === 'input' || field.localName === 'textarea';
}

export function textOf(field: HTMLElement): string {
  return isPlain(field) ? field.value : readText(field);
}

export function isBlank(surface: Surface): boolean {
  return surface.fields.every((field) => textOf(field).trim() === '');
}

/** Text of all fields, joined with line breaks; mentions and emoji in their places. */
export function readSurface(surface: Surface): Draft {
  const [only, ...more] = surface.fields;
  if (only !== undefined && more.length === 0 && !isPlain(only))
    return { ...readDraft(only), surface: surface.kind };
  const parts = partsOf(surface);
  const drafts = parts.map(({ field, span }) => ({
    at: span.start,
    draft: isPlain(field) ? null : readDraft(field),
  }));
  const moved = (span: TextSpan, by: number) => ({ start: span.start + by, end: span.end + by });
  return {
    surface: surface.kind,
    text: parts.map(({ text }) => text).join('\n'),
    mentions: drafts.flatMap(({ at, draft }) =>
      (draft?.mentions ?? []).map(({ span, kind }) => ({ span: moved(span, at), kind })),
    ),
    emoji: drafts.flatMap(({ at, draft }) => (draft?.emoji ?? []).map((span) => moved(span, at))),
  };
}

/** One field and where its text stands in the text of the surface. */
export interface Part {
  readonly field: HTMLElement;
  readonly text: string;
  readonly span: TextSpan;
}

export function partsOf({ fields }: Pick<Surface, 'fields'>): readonly Part[] {
  let at = 0;
  return fields.map((field) => {
    const text = textOf(field);
    const span = { start: at, end: at + text.length };
    at = span.end + 1;
    return { field, text, span };
  });
}

/** The part that an offset of the surface's text falls into; the last one for offsets behind all. */
export function partAt(surface: Pick<Surface, 'fields'>, offset: number): Part | null {
  const parts = partsOf(surface);
  return parts.find(({ span }) => offset <= span.end) ?? parts.at(-1) ?? null;
}

/** Offset of a point of the page, or of the caret of a plain field, in the surface's text. */
export function offsetIn(surface: Pick<Surface, 'fields'>, node: Node, offset: number): number | null {
  for (const { field, span } of partsOf(surface)) {
    if (isPlain(field)) continue;
    const inside = offsetOf(field, { node, offset });
    if (inside !== null) return span.start + inside;
  }
  return null;
}
