import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { compilePattern } from '@/lib/packs/pattern-program';
import { LexiconBuilder } from '@/lib/rules/scan/lexicon';
import { createMatcher, MAX_MATCHES } from '@/lib/rules/scan/matcher';
import type { Program } from '@/lib/rules/scan/program';
import type { Span } from '@/lib/rules/types';
import { random } from '../../../replica/random';

function programOf(pattern: string, ignoreCase = false): Program {
  const compiled = compilePattern(pattern, ignoreCase);
  if (!compiled.ok) throw new Error(`${pattern}: ${compiled.text.en}`);
  return compiled.program;
}

/** What re2js finds in the whole text, with group 1 where there is one. */
function oracle(pattern: string, ignoreCase: boolean, text: string): string[] {
  const found: string[] = [];
  const compiled = RE2JS.compile(pattern, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
  const matcher = compiled.matcher(text);
  while (matcher.find() && found.length < MAX_MATCHES) {
    const value =
      compiled.groupCount() > 0 && (matcher.group(1) ?? '') !== ''
        ? `${matcher.start(1)}-${matcher.end(1)}`
        : `${matcher.start()}-${matcher.end()}`;
    found.push(`${matcher.start()}-${matcher.end()} ${value}`);
  }
  return found;
}

function ours(program: Program, text: string, windows: readonly Span[] | null): string[] {
  const found = createMatcher(program).find(text, windows);
  if (found === 'over-budget') throw new Error('over budget');
  return found.map(({ start, end, value }) => `${start}-${end} ${value.start}-${value.end}`);
}

/** The windows that the rule kind would look at. */
function windowsFor(program: Program, text: string): readonly Span[] | null {
  const { trigger } = program;
  if (trigger.kind === 'all') return null;
  if (trigger.kind === 'token') {
    const tokens = new LexiconBuilder();
    const set = tokens.tokens(trigger.least, trigger.most, trigger.madeOf);
    return tokens
      .scanner('')
      .scan(text)
      .tokens(set)
      .map(({ start }) => ({ start, end: start + 1 }));
  }
  const back = (start: number) => (trigger.before < 0 ? 0 : Math.max(0, start - trigger.before));
  const lexicon = new LexiconBuilder();
  if (trigger.kind === 'literals') {
    const set = lexicon.triggers({ words: trigger.words });
    return [...lexicon.scanner('').scan(text).hits(set)]
      .sort((a, b) => a.start - b.start)
      .map(({ start }) => ({ start: back(start), end: start + 1 }));
  }
  const set = lexicon.runs(trigger.kind, trigger.length);
  return lexicon
    .scanner('')
    .scan(text)
    .runs(set)
    .map(({ start, end }) => ({ start: back(start), end: end - trigger.length + 1 }));
}

describe('what every match must hold', () => {
  it.each([
    ['(?:AKIA|ASIA)[A-Z2-7]{16}', { kind: 'literals', words: ['akia', 'asia'], before: 0 }],
    [
      'gh[pousr]_[0-9A-Za-z]{36}',
      { kind: 'literals', words: ['gho_', 'ghp_', 'ghr_', 'ghs_', 'ghu_'], before: 0 },
    ],
    ['[1-9]\\d{16}[\\dXx]', { kind: 'digits', length: 17, before: 0 }],
    ['[A-Z]{2}\\d{8}', { kind: 'digits', length: 8, before: 2 }],
    ['合同号[:： ]?\\d+', { kind: 'literals', words: ['合同号'], before: 0 }],
    ['\\b[1-9]\\d{16}[\\dXx]\\b', { kind: 'token', least: 18, most: 18, madeOf: 7 }],
    ['\\b[A-Z]{2}\\d{3,5}\\b', { kind: 'token', least: 5, most: 7, madeOf: 5 }],
    ['\\b(?:\\b[a-z_]+|\\d{3})\\d\\d\\b\\b', { kind: 'token', least: 3, most: -1, madeOf: 11 }],
    ['\\b\\d{150}\\b', { kind: 'digits', length: 64, before: 0 }],
    ['\\b[A-Z]\\d{7}', { kind: 'digits', length: 7, before: 1 }],
    ['\\b[A-Z]{2}-\\d{7}\\b', { kind: 'digits', length: 7, before: 3 }],
    ['\\w{2,5}@corp\\.example', { kind: 'literals', words: ['@corp.'], before: 5 }],
    ['\\w+@corp\\.example', { kind: 'literals', words: ['@corp.'], before: -1 }],
    ['.{3}', { kind: 'all' }],
    ['[^a]b?', { kind: 'all' }],
  ])('%s', (pattern, expected) => {
    const { trigger } = programOf(pattern);
    const sorted = trigger.kind === 'literals' ? { ...trigger, words: [...trigger.words].sort() } : trigger;
    expect(sorted).toEqual(expected);
  });
});

describe('a pattern that cannot run', () => {
  it.each([
    '(?=a)b',
    '(?<!a)b',
    '(a)\\1',
    '(?P<x>a)\\k<x>',
    '(',
    '[z-a]',
    'a{2000}',
    '(?:a{900}){900}',
    'a*',
    '\\b',
    '(?:)',
  ])('%s is refused in both languages', (pattern) => {
    const compiled = compilePattern(pattern, false);
    expect(compiled.ok).toBe(false);
    if (!compiled.ok) expect(compiled.text['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
  });
});

/** Random patterns and texts over the same few characters. */
function maker(seed: number) {
  const next = random(seed);
  const any = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const atom = (deep: number): string =>
    any([
      () => any(['a', 'b', 'ab', 'A', '甲', '乙', '1', '2', '😀', '-', '_', '\\.', 'ba', 'key']),
      () =>
        any(['[ab]', '[^a]', '\\d', '\\w', '.', '[甲乙]', '\\s', '[0-9a-b]', '\\d{3,5}', '\\w{4,9}', '\\W']),
      () => (deep > 0 ? `(?:${sequence(deep - 1)}|${sequence(deep - 1)})` : 'a'),
      () => (deep > 0 ? `(?:${sequence(deep - 1)})` : 'b'),
      () => any(['^', '$', '\\b', '\\B', '(?m:^)', '(?m:$)']),
    ])();
  const sequence = (deep: number): string =>
    Array.from({ length: 1 + Math.floor(next() * 3) }, () => {
      const one = atom(deep);
      return /^(?:\^|\$|\\[bB]|\(\?m)/.test(one)
        ? one
        : one.length > 1 && !/^[[(\\]/.test(one)
          ? one
          : one + any(['', '', '', '*', '+', '?', '*?', '+?', '{2}', '{1,3}']);
    }).join('');
  const word = (): string =>
    Array.from({ length: 1 + Math.floor(next() * 3) }, () =>
      any(['\\d', '[a-bA]', '\\w', '[1-3]', '(?:a|1)', '(?:ab|12|_)']).concat(
        any(['', '+', '?', '{2}', '{1,4}']),
      ),
    ).join(any(['', '', '\\b', '\\B'])) + any(['\\d', '\\w{2}', 'a', '']);
  return {
    pattern: () =>
      next() < 0.15
        ? `\\b${word()}\\b`
        : next() < 0.1
          ? `.?\\d{4,5}${sequence(0)}`
          : next() < 0.3
            ? `${sequence(1)}(${sequence(1)})${sequence(1)}`
            : sequence(2),
    ignoreCase: () => next() < 0.3,
    text: () =>
      Array.from({ length: Math.floor(next() * 30) }, () =>
        any([
          'a',
          'b',
          'A',
          'B',
          '甲',
          '乙',
          '1',
          '2',
          '3',
          '😀',
          '\ud83d',
          '-',
          '_',
          '.',
          ' ',
          '\n',
          'key',
          'aab',
          '12345',
          '\u212a',
        ]),
      ).join(''),
  };
}

describe('matching near triggers and re2js on the whole text', () => {
  it('agree on 2,000 random patterns, five texts each', () => {
    const make = maker(20260503);
    let compared = 0;
    let hits = 0;
    const kinds = new Set<string>();
    for (let round = 0; round < 2_000; round += 1) {
      const pattern = make.pattern();
      const ignoreCase = make.ignoreCase();
      const compiled = compilePattern(pattern, ignoreCase);
      if (!compiled.ok) continue;
      kinds.add(compiled.program.trigger.kind);
      for (let turn = 0; turn < 5; turn += 1) {
        const text = make.text();
        const expected = oracle(pattern, ignoreCase, text);
        const name = `${JSON.stringify(pattern)}${ignoreCase ? 'i' : ''} in ${JSON.stringify(text)} by ${JSON.stringify(compiled.program.trigger)}`;
        expect(ours(compiled.program, text, null), name).toEqual(expected);
        expect(ours(compiled.program, text, windowsFor(compiled.program, text)), name).toEqual(expected);
        compared += 1;
        hits += expected.length;
      }
    }
    expect(compared).toBeGreaterThan(4_000);
    expect(hits).toBeGreaterThan(4_000);
    expect([...kinds].sort()).toEqual(['all', 'digits', 'literals', 'token', 'word']);
  }, 120_000);

  it('agree on long texts where single starts are given up for one pass', () => {
    const next = random(7);
    for (const pattern of ['a+b', '(?:a|a)*b', 'a.*b', '(a+)-', '[a-b]{1,40}-', '(?:ab?)+\\b-']) {
      for (let round = 0; round < 5; round += 1) {
        const text = Array.from({ length: 3_000 }, () =>
          next() < 0.97 ? 'a' : next() < 0.5 ? 'b' : '-',
        ).join('');
        expect(ours(programOf(pattern), text, null), pattern).toEqual(oracle(pattern, false, text));
        const none = text.replace(/[b-]/g, 'a');
        expect(ours(programOf(pattern), none, null), pattern).toEqual(oracle(pattern, false, none));
      }
    }
  }, 60_000);
});
