import { describe, expect, it } from 'vitest';
import { parsePack } from '@/lib/packs/parse';
import { applyEdits } from '@/lib/rules/edits';
import { check, describe as say } from '@/lib/rules/engine';
import { random } from '../../replica/random';
import { packSource, policyWith, RULE_FRAME } from '../../support/pack';
import { CORE, message } from '../../support/starter';

const CONTRACT = {
  ...RULE_FRAME,
  id: 'test.contract',
  title: { 'zh-CN': '合同编号', en: 'a contract number' },
  kind: 'pattern',
  category: 'sensitive.contract',
  levels: { inside: 'confirm', outsiders: 'block' },
  pattern: 'HT-?(\\d{4}-\\d{6})',
  unless: { words: ['样例', 'sample'], within: 8 },
};

function spans(rule: unknown, text: string): string[] {
  return check(policyWith([rule]), message(text), CORE).findings.map(({ span }) =>
    text.slice(span.start, span.end),
  );
}

describe('a company’s pattern', () => {
  it.each([
    ['合同HT-2026-001234已签', ['2026-001234']],
    ['合同ＨＴ－２０２６－００１２３４已签', ['２０２６－００１２３４']],
    ['HT2026-00\u200B1234\u200B。', ['2026-00\u200B1234']],
    ['HT2026-001234 HT2026-001235', ['2026-001234', '2026-001235']],
    ['样例：HT2026-001234', []],
    ['HT2026-0012', []],
  ])('“%s” holds %j', (text, expected) => {
    expect(spans(CONTRACT, text)).toEqual(expected);
  });

  it.each([
    ['luhn', '\\d{4}(?: ?\\d{4}){3}', '4111 1111 1111 1111', '4111 1111 1111 1112'],
    ['gb11643', '\\d{17}[\\dX]', '11010519491231002X', '110105194912310021'],
    ['mod97', '[A-Z]{2}\\d{2}[0-9A-Z]{10,30}', 'GB82WEST12345698765432', 'GB82WEST12345698765433'],
    ['entropy-3', 'key_(\\w{16})', 'key_a8Fk2LqP09zXv7Rt', 'key_aaaaaaaabbbbbbbb'],
    ['digit-and-letter', 'id:(\\w{6})', 'id:ab12cd', 'id:abcdef'],
  ])('with %s finds what passes only', (name, pattern, right, wrong) => {
    const rule = { ...CONTRACT, pattern, validate: [name], unless: undefined };
    expect(spans(rule, `x ${right} y`)).toHaveLength(1);
    expect(spans(rule, `x ${wrong} y`)).toEqual([]);
  });

  it('with words that must stand near speaks only there, and marks them', () => {
    const rule = {
      ...CONTRACT,
      pattern: '\\d{6}',
      near: { words: ['工号', 'badge'], within: 5 },
      unless: undefined,
    };
    expect(spans(rule, '工号：123456')).toEqual(['123456']);
    expect(spans(rule, '订单 123456，工号另报')).toEqual(['123456']);
    expect(spans(rule, '订单 123456 已经发货了，工号另报')).toEqual([]);
    expect(spans(rule, 'badges 123456')).toEqual([]);
  });

  it('masks all values, and never shows one', () => {
    const text = 'HT2026-001234 and HT2026-001235';
    const policy = policyWith([CONTRACT]);
    const [first] = check(policy, message(text), CORE).findings;
    expect(applyEdits(text, first?.fixes[0]?.edits ?? [])).toBe('HT20*******34 and HT20*******35');
    if (first === undefined) throw new Error('nothing found');
    expect(say(policy, first.message, 'en')).toBe(
      '20*******34 looks like this: a contract number. Mask it, or use the approved secure channel.',
    );
  });

  it('that a text makes too expensive is left out and reported; the other rules still speak', () => {
    const expensive = {
      ...CONTRACT,
      id: 'test.expensive',
      pattern: '(?:[ab]*a[ab]{300}c)+z',
      unless: undefined,
    };
    const policy = policyWith([expensive, CONTRACT]);
    const next = random(3);
    const text = `${Array.from({ length: 30_000 }, () => (next() < 0.5 ? 'a' : 'b')).join('')} z`;
    const verdict = check(policy, message(`${text} HT2026-001234`), CORE);
    expect(verdict.suspended).toEqual(['test.expensive']);
    expect(verdict.findings.map(({ rule }) => rule)).toEqual(['test.contract']);
    expect(check(policy, message('HT2026-001234'), CORE)).not.toHaveProperty('suspended');
  }, 60_000);
});

describe('evil patterns', () => {
  const EVIL = [
    '(?:a|a)*b',
    '(?:a+)+b',
    '(?:a*)*b',
    '(?:.*),(?:.*),(?:.*),(?:.*)#',
    '(?:a|aa)+$',
    '(?:[a-z]+)*\\d',
    '(?:\\w|_)+!',
    '(?:x+x+)+y',
    '.*.*=.*',
    '(?:a{1,20}){1,20}b',
  ];
  const TEXTS = ['a', 'x', ',', 'ab', 'a,', '_', 'a1', '甲a', 'aX'].map((piece) => piece.repeat(6_000));

  it('200 of them on 50 texts end, and the budget never speaks where re2 would be linear', () => {
    const rules = Array.from({ length: 200 }, (_, at) => ({
      ...CONTRACT,
      id: `test.evil${at}`,
      pattern: `${EVIL[at % EVIL.length]}${'c'.repeat(Math.floor(at / EVIL.length) % 4)}`,
      unless: undefined,
    }));
    const policy = policyWith(rules);
    for (let at = 0; at < 50; at += 1) {
      const piece = TEXTS[at % TEXTS.length] ?? '';
      const verdict = check(policy, message(piece.slice(at, at + 400)), CORE);
      expect(verdict.suspended ?? []).toEqual([]);
    }
    for (const pattern of EVIL) {
      const alone = policyWith([{ ...CONTRACT, pattern, unless: undefined }]);
      for (const text of TEXTS)
        expect(check(alone, message(text), CORE).suspended ?? [], pattern).toEqual([]);
    }
  }, 120_000);
});

describe('a pack with patterns', () => {
  it.each([
    ['look-ahead', { pattern: 'a(?=b)' }, /断言/],
    ['a back-reference', { pattern: '(a)\\1' }, /反向引用/],
    ['a pattern that is too long', { pattern: 'a'.repeat(1001) }, /最多 1000 个字符/],
    ['a pattern that is too large', { pattern: '[ab]{700}[cd]{700}[ef]{700}' }, /太大/],
    ['a check that does not exist', { validate: ['crc'] }, /只能是/],
  ])('with %s is refused, with the place and the reason in both languages', (_name, change, reason) => {
    const parsed = parsePack(packSource([{ ...CONTRACT, ...change }]));
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    expect(parsed.errors[0]?.path).toMatch(/^rules\.0\./);
    expect(parsed.errors[0]?.text['zh-CN']).toMatch(reason);
    expect(parsed.errors[0]?.text.en).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('may have 200 of them', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ ...CONTRACT, id: `test.p${at}`, pattern: `p${at}-\\d+` }));
    expect(parsePack(packSource(many(200))).ok).toBe(true);
    expect(parsePack(packSource(many(201))).ok).toBe(false);
  });

  it('with the same rule id twice is refused', () => {
    expect(parsePack(packSource([CONTRACT, CONTRACT])).ok).toBe(false);
  });
});
