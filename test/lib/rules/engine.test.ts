import { describe, expect, it } from 'vitest';
import { approve } from '@/lib/packs/approve';
import { applyEdits } from '@/lib/rules/edits';
import { check, compile, groupTypeOf, outsidersOf, describe as say, workplaceOf } from '@/lib/rules/engine';
import { KINDS } from '@/lib/rules/kinds/index';
import { type Context, LEVELS } from '@/lib/rules/types';
import { random } from '../../replica/random';
import { CORE, message, STARTER } from '../../support/starter';

const ID = '11010519491231002X';

function levelOf(text: string, context: Partial<Context> = {}) {
  return check(STARTER, message(text), { ...CORE, ...context }).level;
}

describe('levels follow evidence and audience', () => {
  it.each([
    [`ID ${ID}`, {}, 'justify'],
    [`ID ${ID}`, { outsiders: true }, 'block'],
    [`ID ${ID}`, { chatKind: 'direct' }, 'justify'],
    [`ID ${ID}`, { workplace: 'unknown', groupType: null }, 'justify'],
    ['身份证 110105194912310021', {}, 'confirm'],
    ['身份证 110105194912310021', { outsiders: true }, 'confirm'],
    ['call 13812345678', {}, 'log'],
    ['call 13812345678', { outsiders: true }, 'tip'],
    ['customer phone 13812345678', {}, 'tip'],
    ['a@b.example, c@d.example, e@f.example', {}, 'justify'],
    ['her salary is 30k', {}, 'confirm'],
    ['her salary is 30k', { outsiders: true }, 'justify'],
    ['hi @all', { chatKind: 'direct' }, 'off'],
    ['hi @all', { workplace: 'private' }, 'confirm'],
    ['[Notice] @all fire drill', { role: 'admin' }, 'off'],
    ['[Notice] @all fire drill', { role: 'member' }, 'confirm'],
    ['I need to take leave tomorrow', { groupType: 'community' }, 'off'],
    ['I need to take leave tomorrow', { chatKind: 'direct' }, 'off'],
    ['I need to take leave tomorrow', { workplace: 'private' }, 'off'],
    ['I need to take leave tomorrow', { groupType: null }, 'nudge'],
    ['', {}, 'off'],
    ['   \n ', {}, 'off'],
  ] as const)('“%s” %j: %s', (text, context, level) => {
    expect(levelOf(text, context)).toBe(level);
  });
});

describe('findings', () => {
  it('have exact UTF-16 spans, also behind emoji, full-width digits and invisible characters', () => {
    for (const written of [
      ID,
      '１１０１０５１９４９１２３１００２Ｘ',
      `110105\u200B19491231\u200B002X`,
      '110105 19491231 002X',
    ]) {
      const text = `👩‍💻 身份证：${written} 谢谢`;
      const [finding] = check(STARTER, message(text), CORE).findings;
      expect(text.slice(finding?.span.start, finding?.span.end)).toBe(written);
      expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toBe('👩‍💻 身份证：110105********002X 谢谢');
    }
  });

  it('are sorted, the strictest first, and do not overlap within a family', () => {
    const { findings } = check(STARTER, message(`电话 13812345678，密码：Qw3rty!89，身份证 ${ID}`), CORE);
    const ranks = findings.map(({ level }) => LEVELS.indexOf(level));
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
    expect(findings.map(({ rule }) => rule)).toEqual([
      'starter.secret',
      'starter.identity',
      'starter.contact',
    ]);
  });

  it('never carry the value in what is shown', () => {
    for (const { message: ref, masked } of check(STARTER, message(`ID ${ID}`), CORE).findings) {
      expect(say(STARTER, ref, 'en')).not.toContain(ID);
      expect(say(STARTER, ref, 'zh-CN')).not.toContain(ID);
      expect(masked).not.toContain(ID);
    }
  });

  it('mask all values of a kind with one fix', () => {
    const text = `ID ${ID} and ID 440308199901101512`;
    const fix = check(STARTER, message(text), CORE).findings[0]?.fixes[0];
    expect(applyEdits(text, fix?.edits ?? [])).toBe('ID 110105********002X and ID 440308********1512');
  });

  it.each([
    ['customer-list', '客户贺女士家里老人住院，这单尾款她求我们缓到年底，别往外说'],
    [
      'customer-list',
      'One of our customers, a Mrs. Lindqvist, is behind on her mortgage and asked us to wait',
    ],
    ['document-mark', '核心算法的设计稿在这，别让外面的人看到'],
    ['document-mark', 'Here is the draft acquisition memo, keep it within the board'],
  ])('offer no mask over everything that was said, where words alone tell it: %s, %s', (detector, text) => {
    const { findings } = check(STARTER, message(text), CORE);
    const told = findings.filter((finding) => finding.detector === detector);
    expect(told.map(({ fixes }) => fixes)).toEqual([[]]);
    expect(text.slice(told[0]?.span.start, told[0]?.span.end)).toBe(text);
  });

  it.each([
    '客户：葛先生 13900001111，汤女士 13900002222，贺总 13900003333',
    'Customers: Mr Gale 13900001111, Ms Tarn 13900002222, Mrs Hobb 13900003333',
  ])('mask the customers that a form finds: %s', (text) => {
    const { findings } = check(STARTER, message(text), CORE);
    const fix = findings.find(({ detector }) => detector === 'customer-list')?.fixes[0];
    expect(applyEdits(text, fix?.edits ?? [])).not.toContain('13900001111');
  });

  it('count a picked mention of all like a typed one', () => {
    const picked = {
      text: 'hi @all',
      mentions: [{ span: { start: 3, end: 7 }, kind: 'all' as const }],
      surface: 'chat' as const,
    };
    expect(check(STARTER, picked, { ...CORE, size: 57 }).findings).toHaveLength(1);
    expect(
      say(STARTER, check(STARTER, picked, { ...CORE, size: 57 }).findings[0]?.message ?? { id: '' }, 'en'),
    ).toContain('57 people');
  });
});

describe('exceptions and allow-lists', () => {
  const always = () => true;

  it('reach up to confirm', () => {
    expect(levelOf('身份证 110105194912310021', { isExcepted: always })).toBe('off');
    expect(levelOf('her salary is 30k', { isExcepted: always })).toBe('off');
  });

  it('never reach justify or block, nor rules that allow none', () => {
    expect(levelOf(`ID ${ID}`, { isExcepted: always })).toBe('justify');
    expect(levelOf(`ID ${ID}`, { isExcepted: always, outsiders: true })).toBe('block');
    expect(levelOf('hi @all', { isExcepted: always })).toBe('confirm');
  });

  it('are asked with rule and canonical value', () => {
    const asked: string[] = [];
    levelOf('mail Ann.Lee@Example.com', { isExcepted: (rule, value) => asked.push(`${rule} ${value}`) > 0 });
    expect(asked).toContain('starter.contact ann.lee@example.com');
  });

  it('of the pack beat everything else in the rule', async () => {
    const { readFileSync } = await import('node:fs');
    const policy = approve(
      readFileSync(new URL('../../../assets/starter-pack.json', import.meta.url), 'utf8'),
    );
    const rules = policy.rules.map((rule) =>
      rule.id === 'starter.identity' ? { ...rule, allow: [ID.toLowerCase()] } : rule,
    );
    expect(
      check(compile({ ...policy, rules }, KINDS), message(`ID ${ID}`), { ...CORE, outsiders: true }).level,
    ).toBe('off');
  });
});

describe('the chat, from its title', () => {
  it.each([
    ['北极星项目组', 'work', 'project', false],
    ['Sales team Europe', 'work', null, false],
    ['客户服务群 Acme', 'work', null, true],
    ['Client support ACME', 'work', null, true],
    ['公司公告', 'work', 'announcement', false],
    ['公司羽毛球社团', 'work', 'community', false],
    ['Weekend plans', 'unknown', null, false],
    ['Adept steam', 'unknown', null, false],
    ['ｐｒｏｊｅｃｔ Ｘ', 'work', 'project', false],
  ] as const)('“%s”', (title, workplace, type, outsiders) => {
    expect(workplaceOf(STARTER, title, null).value).toBe(workplace);
    expect(groupTypeOf(STARTER, title)).toBe(type);
    expect(outsidersOf(STARTER, title)).toBe(outsiders);
  });

  it('what the person said wins', () => {
    expect(workplaceOf(STARTER, 'Project X', 'private')).toEqual({ value: 'private', because: 'answer' });
  });
});

describe('hostile text', () => {
  const LENGTH = 65_536;
  const next = random(7);
  const soup = Array.from({ length: LENGTH }, () => String.fromCharCode(Math.floor(next() * 0xffff))).join(
    '',
  );
  const texts: Readonly<Record<string, string>> = {
    digits: '6'.repeat(LENGTH),
    'spaced digits': '1 '.repeat(LENGTH / 2),
    ats: '@'.repeat(LENGTH),
    'almost addresses': 'a@'.repeat(LENGTH / 2),
    brackets: '【'.repeat(LENGTH),
    labels: 'password: '.repeat(6_553),
    'pay words': 'salary salary '.repeat(4_681),
    'key headers': '-----BEGIN PRIVATE KEY-----'.repeat(2_427),
    'token heads': 'eyJ'.repeat(21_845),
    'word characters': 'a'.repeat(LENGTH),
    'dots and letters': 'a.'.repeat(LENGTH / 2),
    'account words': '银行账号'.repeat(16_384),
    'meeting words': '明天开'.repeat(21_845),
    'any units': soup,
    'lone surrogates': '\uD83D'.repeat(LENGTH),
  };

  it.each(Object.keys(texts))('of 65,536 units (%s) gives spans within bounds', (name) => {
    const text = texts[name] ?? '';
    for (const { span, triggers } of check(STARTER, message(text), CORE).findings) {
      for (const { start, end } of [span, ...triggers]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }
  });
});
