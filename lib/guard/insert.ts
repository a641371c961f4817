import type { InsertResult, LibraryToPage } from '@/lib/messaging/library';
import type { WhatsAppPage } from '@/lib/whatsapp/types';

/** What insertion needs of the page. */
export type InsertPage = Pick<WhatsAppPage, 'draft' | 'chat' | 'caret' | 'write' | 'placeCaret'>;

/**
 * Writes lines into the draft at the caret, or after it where there is no caret in it. The draft keeps what it has; if the
 * text does not arrive as it should, the draft is as before. Nothing is sent.
 */
export async function insertLines(
  page: InsertPage,
  { lines, cursor, title }: LibraryToPage['page.insert']['in'],
): Promise<InsertResult> {
  const draft = page.draft();
  if (draft === null) return { ok: false, reason: 'no-composer' };
  if (title !== null && page.chat()?.title !== title) return { ok: false, reason: 'other-chat' };
  const at = page.caret() ?? draft.text.length;
  const insert = lines.join('\n');
  const result = await page.write(draft.text, [{ span: { start: at, end: at }, insert }]);
  if (!result.ok) return { ok: false, reason: result.reason };
  page.placeCaret(at + (cursor === null ? insert.length : offsetOf(lines, cursor)));
  return { ok: true };
}

function offsetOf(lines: readonly string[], { line, offset }: { line: number; offset: number }): number {
  return lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0) + offset;
}
