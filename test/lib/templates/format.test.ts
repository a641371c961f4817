import { describe, expect, it } from 'vitest';
import { formatLine, formatMessage, type Inline } from '@/lib/templates/format';

/** Inline parts written back as short tags, so that a table can show them. */
function shown(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'code') return `[c:${part.text}]`;
      return `[${part.kind.charAt(0)}:${shown(part.inside)}]`;
    })
    .join('');
}

describe('marks within a line', () => {
  it.each([
    ['*bold*', '[b:bold]'],
    ['_italic_ and ~strike~', '[i:italic] and [s:strike]'],
    ['*bold _both_*', '[b:bold [i:both]]'],
    ['`code *not bold*`', '[c:code *not bold*]'],
    ['【*会议*】', '【[b:会议]】'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['a*b*c', 'a*b*c'],
    ['snake_case_name', 'snake_case_name'],
    ['**', '**'],
    ['* space*', '* space*'],
    ['*open', '*open'],
    ['', ''],
  ])('%s', (line, expected) => {
    expect(shown(formatLine(line))).toBe(expected);
  });

  it('loses no character, whatever the marks', () => {
    const text = '*a* _b_ ~c~ `d` *e _f* g_ ~~ ``';
    const plain = shown(formatLine(text)).replace(/\[[bisc]:|\]/g, '');
    expect(plain.replace(/[*_~`]/g, '')).toBe(text.replace(/[*_~`]/g, ''));
  });
});

describe('blocks', () => {
  it('are lists, quotes, blocks of code and lines', () => {
    const blocks = formatMessage([
      'Hello',
      '- one',
      '* two',
      '1. first',
      '2. second',
      '> said',
      '```',
      'x = 1',
      '```',
      '',
    ]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['line', 'bullets', 'numbers', 'quote', 'block', 'line']);
    expect(blocks[1]).toMatchObject({ items: [[{ text: 'one' }], [{ text: 'two' }]] });
    expect(blocks[4]).toEqual({ kind: 'block', text: 'x = 1' });
  });

  it('an unclosed fence is a line like any other', () => {
    expect(formatMessage(['```', 'open']).map(({ kind }) => kind)).toEqual(['line', 'line']);
  });

  it('a line of 20,000 marks is read without delay or overflow', () => {
    for (const piece of ['*_~', ' *a', '_x ~y *z `w ', '*a* '])
      expect(formatLine(piece.repeat(7_000)).length).toBeGreaterThan(0);
  });
});
