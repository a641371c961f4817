import type { Edit } from './types';

/** The text after all edits (disjoint, ascending). */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let done = '';
  let at = 0;
  for (const { span, insert } of edits) {
    done += text.slice(at, span.start) + insert;
    at = span.end;
  }
  return done + text.slice(at);
}
