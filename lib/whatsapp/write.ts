import { rangeOf } from './draft';
import { isPlain, partsOf, readSurface, type Surface, textOf } from './fields';
import type { DraftEdit, TextSpan, WriteResult } from './types';

export interface WriteOptions {
  readonly surface: () => Surface | null;
  readonly composing: () => boolean;
  /** Runs while our own events are on their way, so that nobody takes them for the person's. */
  readonly quietly: <T>(work: () => T) => T;
  readonly nextFrame: () => Promise<void>;
  /** Time of the person's last key: differs when somebody typed on while the editor was still drawing. */
  readonly keyedAt: () => number;
}

/** What becomes of one field. */
interface FieldWrite {
  readonly field: HTMLElement;
  readonly before: string;
  readonly wanted: string;
  /** All edits of the field as one: editors merge what comes in one step into one undo. */
  readonly edit: DraftEdit | null;
}

/**
 * Applies edits to a draft that still reads `expected`: write, read back, compare; on mismatch the former text is put
 * back. The page's editor does the writing itself, asked by `beforeinput` events: one step for its undo.
 */
export async function writeDraft(
  options: WriteOptions,
  expected: string,
  edits: readonly DraftEdit[],
): Promise<WriteResult> {
  const surface = options.surface();
  if (surface === null || surface.fields.length === 0)
    return { ok: false, reason: 'no-composer', wanted: applied(expected, edits) };
  if (options.composing() || readSurface(surface).text !== expected)
    return { ok: false, reason: 'changed', wanted: applied(expected, edits) };
  const writes = partsOf(surface).map(({ field, text, span }, at, all): FieldWrite => {
    const own = editsWithin(edits, span, at === all.length - 1);
    return {
      field,
      before: text,
      wanted: applied(text, own),
      edit: own.length === 0 ? null : covering(text, own),
    };
  });
  const wanted = writes.map((write) => write.wanted).join('\n');
  const changed = writes.filter((write) => write.wanted !== write.before);
  if (changed.length === 0) return { ok: true };

  const keyed = options.keyedAt();
  options.quietly(() => {
    for (const { field, edit } of changed) if (edit !== null) replace(field, edit);
  });
  if (await read(options, changed, 'wanted')) return { ok: true };
  // Somebody typed on: that text is theirs, and putting the former one back would lose it.
  if (options.keyedAt() !== keyed) {
    return changed.every((write) => continues(textOf(write.field), write.wanted))
      ? { ok: true }
      : { ok: false, reason: 'mismatch-kept', wanted };
  }

  options.quietly(() => {
    for (const { field, before } of changed)
      replace(field, { span: { start: 0, end: textOf(field).length }, insert: before });
  });
  const restored = await read(options, changed, 'before');
  return { ok: false, reason: restored ? 'mismatch-restored' : 'mismatch-kept', wanted };
}

/** Whether the text is the wanted one with something typed into it at one place. */
function continues(text: string, wanted: string): boolean {
  let before = 0;
  while (before < wanted.length && text.charAt(before) === wanted.charAt(before)) before += 1;
  return text.length >= wanted.length && text.endsWith(wanted.slice(before));
}

/** Makes a new line at the caret, as the page's own key would. */
export function insertNewline(field: HTMLElement): void {
  if (isPlain(field)) insertPlain(field, '\n');
  else dispatch(field, 'insertParagraph', null, []);
}

/** The edits that fall into one field, in its own offsets. What crosses a border is inserted before it and deleted on both sides. */
function editsWithin(edits: readonly DraftEdit[], part: TextSpan, last: boolean): readonly DraftEdit[] {
  return edits.flatMap(({ span, insert }) => {
    const begins = span.start >= part.start && (span.start <= part.end || last);
    if (!begins && (span.start > part.end || span.end <= part.start)) return [];
    const start = Math.max(span.start, part.start) - part.start;
    const end = Math.max(start, Math.min(span.end, part.end) - part.start);
    return [{ span: { start, end }, insert: begins ? insert : '' }];
  });
}

function applied(text: string, edits: readonly DraftEdit[]): string {
  let done = '';
  let at = 0;
  for (const { span, insert } of edits) {
    done += text.slice(at, span.start) + insert;
    at = span.end;
  }
  return done + text.slice(at);
}

function covering(text: string, edits: readonly DraftEdit[]): DraftEdit {
  const start = edits[0]?.span.start ?? 0;
  const end = edits.at(-1)?.span.end ?? 0;
  const inside = edits.map(({ span, insert }) => ({
    span: { start: span.start - start, end: span.end - start },
    insert,
  }));
  return { span: { start, end }, insert: applied(text.slice(start, end), inside) };
}

function replace(field: HTMLElement, { span, insert }: DraftEdit): void {
  field.focus();
  if (isPlain(field)) {
    field.setSelectionRange(span.start, span.end);
    insertPlain(field, insert);
    return;
  }
  const range = rangeOf(field, span);
  const selection = field.ownerDocument.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  const [firstLine = '', ...lines] = insert.split('\n');
  const targets = [new StaticRange(range)];
  if (firstLine !== '') dispatch(field, 'insertReplacementText', firstLine, targets);
  else if (span.end > span.start) dispatch(field, 'deleteByCut', null, targets);
  for (const line of lines) {
    insertNewline(field);
    if (line !== '') dispatch(field, 'insertReplacementText', line, []);
  }
}

/** Through the browser's own editing, so that its undo knows; where that is switched off, directly. */
function insertPlain(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const before = field.value;
  const start = field.selectionStart ?? before.length;
  const end = field.selectionEnd ?? start;
  const { ownerDocument } = field;
  // Deprecated, and still the only way that keeps the field's undo.
  const done =
    text === '' ? ownerDocument.execCommand('delete') : ownerDocument.execCommand('insertText', false, text);
  if (done && (field.value !== before || start + text.length === end)) return;
  field.setRangeText(text, start, end, 'end');
  field.dispatchEvent(
    new InputEvent('input', { inputType: 'insertText', data: text, bubbles: true, composed: true }),
  );
}

function dispatch(
  editor: HTMLElement,
  inputType: string,
  data: string | null,
  targetRanges: StaticRange[],
): void {
  editor.dispatchEvent(
    new InputEvent('beforeinput', {
      inputType,
      data,
      targetRanges,
      bubbles: true,
      cancelable: true,
      composed: true,
    }),
  );
}

/** Editors draw on the next frame at the latest; two more are waited for. */
async function read(
  options: WriteOptions,
  writes: readonly FieldWrite[],
  which: 'wanted' | 'before',
): Promise<boolean> {
  const all = () => writes.every((write) => write.field.isConnected && textOf(write.field) === write[which]);
  for (let frame = 0; frame < 3; frame += 1) {
    if (all()) return true;
    await options.nextFrame();
  }
  return all();
}
