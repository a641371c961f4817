import { describe, expect, it } from 'vitest';
import { check } from '@/lib/rules/engine';
import { random } from '../../replica/random';
import { policyWith, RULE_FRAME } from '../../support/pack';
import { CORE, message, STARTER } from '../../support/starter';

/** A pack's own words and patterns, beside the starter rules. */
const COMPANY = policyWith([
  {
    ...RULE_FRAME,
    id: 'test.words',
    kind: 'words',
    category: 'redline.ad',
    levels: { inside: 'tip', outsiders: 'tip' },
    terms: ['团购', '加v', 'free', '1 2', '😀', 'é'],
    together: [{ words: [['甲'], ['乙', 'b']], within: 5 }],
    evasion: true,
  },
  {
    ...RULE_FRAME,
    id: 'test.pattern',
    kind: 'pattern',
    category: 'sensitive.contract',
    levels: { inside: 'tip', outsiders: 'tip' },
    pattern: '.[^a]?\\d{3}(.)',
  },
]);

const PIECES = [
  '团',
  '购',
  '團購',
  '加',
  'v',
  'Ｖ',
  'free',
  '1',
  '12',
  '3456',
  '11010519491231002X',
  '😀',
  '👩‍💻',
  '\ud83d',
  '\udc00',
  '\u200b',
  '\u00ad',
  '\u202e',
  'e\u0301',
  'é',
  '【',
  '】',
  '@all',
  '密码：',
  'password: ',
  'Qw3rty!89',
  ' ',
  '\n',
  '，',
  '甲',
  '乙',
  'b',
  'مرحبا',
  'İ',
  'ß',
  '\u212a',
  '١٢٣',
  '\0',
];

/** Inside the text, the right way round, and never between the halves of a character. */
function expectWhole(text: string, { start, end }: { readonly start: number; readonly end: number }): void {
  const where = `${JSON.stringify(text)} ${start}–${end}`;
  expect(start >= 0 && start <= end && end <= text.length, where).toBe(true);
  for (const at of [start, end]) {
    const low = text.charCodeAt(at) >= 0xdc00 && text.charCodeAt(at) <= 0xdfff;
    const high = text.charCodeAt(at - 1) >= 0xd800 && text.charCodeAt(at - 1) <= 0xdbff;
    expect(low && high, where).toBe(false);
  }
}

describe('20,000 texts made of everything that has ever been trouble', () => {
  it('raise no exception and give whole spans', () => {
    const next = random(20260614);
    let found = 0;
    for (let round = 0; round < 20_000; round += 1) {
      const text = Array.from(
        { length: 1 + Math.floor(next() * 14) },
        () => PIECES[Math.floor(next() * PIECES.length)] ?? '',
      ).join('');
      for (const policy of round % 4 === 0 ? [COMPANY, STARTER] : [COMPANY])
        for (const { span, triggers, fixes } of check(policy, message(text), CORE).findings) {
          found += 1;
          for (const one of [
            span,
            ...triggers,
            ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span)),
          ])
            expectWhole(text, one);
        }
    }
    expect(found).toBeGreaterThan(5_000);
  }, 300_000);
});

describe('what is weighed by its words', () => {
  const SAID = [
    '你们组这帮人干活真是一个比一个废，趁早都回家吧',
    'Honestly you lot are a bunch of useless clowns, go home',
    'we agreed 4.20 a unit with them, net 60, two year exclusivity',
  ];

  it('is quoted at its place behind characters that grow in lower case, and between whole characters', () => {
    let quoted = 0;
    for (const said of SAID)
      for (let count = 0; count < 40; count += 1) {
        const text = `${'İ'.repeat(count)}${count % 2 === 0 ? 'x' : ''}${'😀'.repeat(count)} ${said} ${'😀'.repeat(120)}`;
        for (const { span, triggers } of check(STARTER, message(text), CORE).findings) {
          quoted += 1;
          for (const one of [span, ...triggers]) expectWhole(text, one);
        }
      }
    expect(quoted).toBeGreaterThan(40);
  });
});

describe('floods of 65,536 units', () => {
  it.each([
    ['zero width', '\u200b'],
    ['zero width between digits', '1\u200b'],
    ['marks that combine', 'e\u0301'],
    ['right to left', '\u202eمر'],
    ['soft hyphens', 'a\u00ad'],
    ['halves of characters', '\udc00\ud83d'],
    ['full width', 'Ａ：'],
    ['ornaments in a word', '团.'],
    ['spaces in a word', '团 购 '],
  ])(
    '%s',
    (_name, piece) => {
      const text = piece.repeat(Math.floor(65_536 / piece.length));
      for (const policy of [COMPANY, STARTER])
        for (const { span } of check(policy, message(text), CORE).findings) expectWhole(text, span);
    },
    300_000,
  );
});
