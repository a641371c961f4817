import { describe, expect, it } from 'vitest';
import { buildAutomaton } from '@/lib/rules/scan/automaton';
import {
  isPictograph,
  isWordUnit,
  joins,
  looseKey,
  ORNAMENTS,
  pairsOf,
  plainKey,
} from '@/lib/rules/scan/likeness';
import type { Term } from '@/lib/rules/scan/trie';
import { MAX_GAP } from '@/lib/rules/scan/walk';
import { random } from '../../../replica/random';

const VARIANTS = new Map(pairsOf('團团購购獨独發发'));

function find(terms: readonly Term[], text: string): string[] {
  const found: string[] = [];
  buildAutomaton(terms, VARIANTS).run(text, (term, start, end) => {
    found.push(`${terms[term]?.text}@${start}-${end}`);
  });
  return found.sort();
}

function term(text: string, evasion = false, boundary: Term['boundary'] = 'words'): Term {
  return { text, evasion, boundary };
}

describe('terms in a text', () => {
  it.each([
    ['团购群发', [term('团购'), term('群发')], ['团购@0-2', '群发@2-4']],
    ['shops and Ops', [term('ops')], ['ops@10-13']],
    ['DevOps', [term('ops')], []],
    ['做ops的', [term('ops')], ['ops@1-4']],
    ['voting vote', [term('vot', false, 'start')], ['vot@0-3', 'vot@7-10']],
    ['api_key=1', [term('api_key')], ['api_key@0-7']],
    [
      'abcd',
      [term('abcd', false, 'none'), term('bc', false, 'none'), term('c', false, 'none')],
      ['abcd@0-4', 'bc@1-3', 'c@2-3'],
    ],
    ['團購', [term('团购')], []],
    ['團購', [term('团购', true)], ['团购@0-2']],
    ['团购', [term('團購', true)], ['團購@0-2']],
    ['团 购', [term('团购')], []],
    ['团 购', [term('团购', true)], ['团购@0-3']],
    ['团.-*购', [term('团购', true)], ['团购@0-5']],
    ['团🎉购', [term('团购', true)], ['团购@0-4']],
    ['团，购', [term('团购', true)], []],
    ['团     购', [term('团购', true)], []],
    ['9 9 6', [term('996', true)], ['996@0-5']],
    ['9 9 6', [term('996')], []],
    ['раssword', [term('password', true)], ['password@0-8']],
    ['раssword', [term('password')], []],
    ['пот', [term('not', true)], []],
    ['сор', [term('cop', true)], []],
  ] as const)('“%s”', (text, terms, expected) => {
    expect(find(terms, text)).toEqual([...expected].sort());
  });
});

/** What the automaton must find, said as plainly as possible: try every term at every place. */
function naive(terms: readonly Term[], text: string): string[] {
  const found = new Set<string>();
  const whole = Array.from({ length: text.length }, (_, at) => at);
  const bare = withoutOrnaments(text);
  for (const one of terms) {
    const codes = one.evasion
      ? withoutOrnaments(one.text, true).map((at) => one.text.charCodeAt(at))
      : unitsOf(one.text);
    if (codes.length === 0) continue;
    for (const places of one.evasion ? [whole, bare] : [whole]) {
      for (let from = 0; from + codes.length <= places.length; from += 1) {
        const same = codes.every((code, at) => {
          const other = text.charCodeAt(places[from + at] ?? -1);
          return one.evasion
            ? looseKey(code, VARIANTS) === looseKey(other, VARIANTS)
            : plainKey(code) === plainKey(other);
        });
        const start = places[from] ?? 0;
        const end = (places[from + codes.length - 1] ?? 0) + 1;
        if (same && bounded(text, start, end, one)) found.add(`${one.text}@${start}-${end}`);
      }
    }
  }
  return [...found].sort();
}

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

function withoutOrnaments(text: string, ends = false): number[] {
  const ornament = (at: number) => ORNAMENTS.includes(text.charAt(at)) || isPictograph(text.charCodeAt(at));
  const kept: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!ornament(at)) {
      kept.push(at);
      continue;
    }
    let stop = at;
    while (stop < text.length && ornament(stop)) stop += 1;
    const outside = at === 0 || stop === text.length;
    const bridged =
      !outside && (ends || stop - at <= MAX_GAP) && joins(text.charCodeAt(at - 1), text.charCodeAt(stop));
    if (!bridged && !(ends && outside)) for (let back = at; back < stop; back += 1) kept.push(back);
    at = stop - 1;
  }
  return kept;
}

function bounded(text: string, start: number, end: number, { boundary }: Term): boolean {
  if (boundary === 'none') return true;
  const before = start > 0 && isWordUnit(text.charCodeAt(start)) && isWordUnit(text.charCodeAt(start - 1));
  const after = end < text.length && isWordUnit(text.charCodeAt(end - 1)) && isWordUnit(text.charCodeAt(end));
  return !before && (boundary === 'start' || !after);
}

describe('the automaton and a naive search', () => {
  const UNITS = [
    '团',
    '購',
    '购',
    '独',
    '發',
    '发',
    'a',
    'b',
    'B',
    'á',
    'ab',
    ' ',
    '.',
    '-',
    '🎉',
    '1',
    '2',
    '，',
    '\ud83c',
    '\udc00',
    '\n',
  ];

  it('agree on 2,000 random sets of terms and texts', () => {
    const next = random(20260301);
    const pick = (length: number) =>
      Array.from({ length }, () => UNITS[Math.floor(next() * UNITS.length)] ?? '').join('');
    for (let round = 0; round < 2_000; round += 1) {
      const terms = Array.from({ length: 1 + Math.floor(next() * 8) }, () =>
        term(
          pick(1 + Math.floor(next() * 4)),
          next() < 0.5,
          (['words', 'start', 'none'] as const)[Math.floor(next() * 3)] ?? 'words',
        ),
      );
      const text = pick(Math.floor(next() * 40));
      const distinct = [...new Set(find(terms, text))];
      const expected = naive(terms, text);
      expect(distinct, `${JSON.stringify(terms)} in ${JSON.stringify(text)}`).toEqual(expected);
    }
  }, 120_000);

  it('agree on sets with more beginnings than moves are kept for', () => {
    const next = random(20261126);
    const any = (list: string) => list.charAt(Math.floor(next() * list.length));
    const row = (list: string, length: number) => Array.from({ length }, () => any(list)).join('');
    const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
    const mixed = `${letters}${letters}ABC .-团购獨发，\n`;
    let found = 0;
    for (let round = 0; round < 12; round += 1) {
      const terms = Array.from({ length: 2_000 }, () =>
        term(
          next() < 0.8 ? row(letters, 2 + Math.floor(next() * 3)) : row(mixed, 1 + Math.floor(next() * 4)),
          next() < 0.3,
          (['words', 'start', 'none'] as const)[Math.floor(next() * 3)] ?? 'words',
        ),
      );
      const text = row(mixed, 300);
      const expected = naive(terms, text);
      expect([...new Set(find(terms, text))]).toEqual(expected);
      found += expected.length;
    }
    expect(found).toBeGreaterThan(1_000);
  }, 120_000);
});
