import { paragraphsOf, rangeOf, readText } from './draft';
import type { DraftEdit, WriteResult } from './types';

export interface WriteOptions {
  readonly editor: () => HTMLElement | null;
  readonly composing: () => boolean;
  /** Runs while our own events are on their way, so that nobody takes them for the person's. */
  readonly quietly: <T>(work: () => T) => T;
  readonly nextFrame: () => Promise<void>;
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
  const wanted = applied(expected, edits);
  const editor = options.editor();
  if (editor === null) return { ok: false, reason: 'no-composer', wanted };
  if (options.composing() || readText(editor) !== expected) return { ok: false, reason: 'changed', wanted };
  if (edits.length === 0 || wanted === expected) return { ok: true };

  options.quietly(() => replace(editor, covering(expected, edits)));
  if (await reads(options, editor, wanted)) return { ok: true };

  options.quietly(() =>
    replace(editor, { span: { start: 0, end: readText(editor).length }, insert: expected }),
  );
  const restored = await reads(options, editor, expected);
  return { ok: false, reason: restored ? 'mismatch-restored' : 'mismatch-kept', wanted };
}

/** Makes a new line at the caret, as the page's own key would. */
export function insertNewline(editor: HTMLElement): void {
  dispatch(editor, 'insertParagraph', null, []);
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

/** One edit for all: editors merge what comes in one step into one undo. */
function covering(text: string, edits: readonly DraftEdit[]): DraftEdit {
  const start = edits[0]?.span.start ?? 0;
  const end = edits.at(-1)?.span.end ?? 0;
  const inside = edits.map(({ span, insert }) => ({
    span: { start: span.start - start, end: span.end - start },
    insert,
  }));
  return { span: { start, end }, insert: applied(text.slice(start, end), inside) };
}

function replace(editor: HTMLElement, { span, insert }: DraftEdit): void {
  editor.focus();
  const range = rangeOf(editor, span);
  const selection = editor.ownerDocument.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  const [firstLine = '', ...lines] = insert.split('\n');
  const targets = [new StaticRange(range)];
  if (firstLine !== '') dispatch(editor, 'insertReplacementText', firstLine, targets);
  else if (span.end > span.start) dispatch(editor, 'deleteByCut', null, targets);
  for (const line of lines) {
    insertNewline(editor);
    if (line !== '') dispatch(editor, 'insertReplacementText', line, []);
  }
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
async function reads(options: WriteOptions, editor: HTMLElement, wanted: string): Promise<boolean> {
  for (let frame = 0; frame < 3; frame += 1) {
    if (editor.isConnected && readText(editor) === wanted) return true;
    await options.nextFrame();
  }
  return editor.isConnected && paragraphsOf(editor).length > 0 && readText(editor) === wanted;
}
