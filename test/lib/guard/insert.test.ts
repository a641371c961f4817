import { describe, expect, it, vi } from 'vitest';
import { type InsertPage, insertLines } from '@/lib/guard/insert';
import { PAGE_INPUTS } from '@/lib/messaging/page-inputs';

function pageWith(text: string | null, caret: number | null) {
  const write = vi.fn<InsertPage['write']>(async () => ({ ok: true }));
  const placeCaret = vi.fn<InsertPage['placeCaret']>();
  const page: InsertPage = {
    draft: () => (text === null ? null : { surface: 'chat', text, mentions: [], emoji: [] }),
    chat: () => ({
      title: '项目组',
      kind: { value: 'group', sureness: 'sure' },
      size: null,
      canPost: true,
      key: 'k',
    }),
    caret: () => caret,
    write,
    placeCaret,
  };
  return { page, write, placeCaret };
}

const LINES = ['【会议】周会', '时间：', '地点：'];

describe('inserting lines', () => {
  it('at the caret of a draft that is not empty, caret at the stop', async () => {
    const { page, write, placeCaret } = pageWith('hello world', 6);
    expect(await insertLines(page, { lines: LINES, cursor: { line: 1, offset: 3 }, title: null })).toEqual({
      ok: true,
    });
    expect(write).toHaveBeenCalledWith('hello world', [
      { span: { start: 6, end: 6 }, insert: LINES.join('\n') },
    ]);
    expect(placeCaret).toHaveBeenCalledWith(6 + '【会议】周会\n时间：'.length);
  });

  it('after the draft where the caret is elsewhere, caret behind it', async () => {
    const { page, write, placeCaret } = pageWith('abc', null);
    await insertLines(page, { lines: ['x'], cursor: null, title: '项目组' });
    expect(write).toHaveBeenCalledWith('abc', [{ span: { start: 3, end: 3 }, insert: 'x' }]);
    expect(placeCaret).toHaveBeenCalledWith(4);
  });

  it('never into another chat, nor without a text box', async () => {
    const other = pageWith('abc', 0);
    expect(await insertLines(other.page, { lines: LINES, cursor: null, title: '别的群' })).toEqual({
      ok: false,
      reason: 'other-chat',
    });
    expect(await insertLines(pageWith(null, null).page, { lines: LINES, cursor: null, title: null })).toEqual(
      { ok: false, reason: 'no-composer' },
    );
    expect(other.write).not.toHaveBeenCalled();
  });

  it('says when the text did not arrive, and leaves the caret alone', async () => {
    const { page, write, placeCaret } = pageWith('abc', 0);
    write.mockResolvedValue({ ok: false, reason: 'mismatch-restored', wanted: '' });
    expect(await insertLines(page, { lines: ['x'], cursor: null, title: null })).toEqual({
      ok: false,
      reason: 'mismatch-restored',
    });
    expect(placeCaret).not.toHaveBeenCalled();
  });
});

describe('what the page takes', () => {
  const good = { lines: ['a', 'b'], cursor: { line: 1, offset: 1 }, title: null };
  it('lines with a caret in them', () => {
    expect(PAGE_INPUTS['page.insert'](good)).toBe(true);
  });

  it.each([
    ['nothing', null],
    ['a text', 'abc'],
    ['no lines', { ...good, lines: [] }],
    ['a line that is two', { ...good, lines: ['a\nb', 'c'] }],
    ['a number as line', { ...good, lines: [1] }],
    ['too many lines', { ...good, lines: Array.from({ length: 1_001 }, () => 'x') }],
    ['a caret outside', { ...good, cursor: { line: 2, offset: 0 } }],
    ['a caret between two halves', { ...good, cursor: { line: 0, offset: 0.5 } }],
    ['a title that is none', { ...good, title: 5 }],
  ])('but not %s', (_name, input) => {
    expect(PAGE_INPUTS['page.insert'](input)).toBe(false);
  });
});
