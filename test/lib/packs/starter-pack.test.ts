import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packJsonSchema } from '@/lib/packs/json-schema';
import { parsePack } from '@/lib/packs/parse';
import { MAX_PACK_LENGTH } from '@/lib/packs/schema';
import { selfTest } from '@/lib/packs/self-test';
import { compile, describe as say } from '@/lib/rules/engine';
import { KINDS } from '@/lib/rules/kinds/index';
import { LOCALES } from '@/lib/rules/types';

const SOURCE = readFileSync(new URL('../../../assets/starter-pack.json', import.meta.url), 'utf8');

function starter() {
  const parsed = parsePack(SOURCE);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.pack;
}

/** The starter pack with something changed, as text. */
function changed(change: (pack: ReturnType<typeof JSON.parse>) => void): string {
  const json = JSON.parse(SOURCE);
  change(json);
  return JSON.stringify(json);
}

describe('the starter pack', () => {
  it('passes every example of every rule', () => {
    const { policy, failed } = selfTest(starter());
    expect(failed).toEqual([]);
    expect(policy.rules).toHaveLength(starter().rules.length);
  });

  it('has hits and misses in Chinese and English for every rule', () => {
    for (const rule of starter().rules) {
      for (const side of ['hit', 'ok'] as const) {
        for (const lang of LOCALES)
          expect(
            rule.examples[side].filter((example) => example.lang === lang).length,
            `${rule.id} ${side} ${lang}`,
          ).toBeGreaterThan(1);
      }
    }
  });

  it('names a clause that exists for every rule, and the five clauses of the guide', () => {
    const { clauses, rules } = starter();
    expect(clauses).toHaveLength(5);
    for (const { clause } of rules) expect(clauses.map(({ id }) => id)).toContain(clause);
  });

  it('has every sentence of every kind in both languages, at most 256 characters', () => {
    const policy = compile(selfTest(starter()).policy, KINDS);
    for (const [id, texts] of Object.entries(policy.texts)) {
      for (const locale of LOCALES) {
        expect(texts[locale].length, id).toBeLessThanOrEqual(256);
        expect(say(policy, { id }, locale), id).not.toBe('');
      }
    }
  });

  it('is described by the published JSON Schema', () => {
    expect(readFileSync(new URL('../../../assets/pack.schema.json', import.meta.url), 'utf8')).toBe(
      packJsonSchema(),
    );
  });
});

describe('a rule that fails its own examples', () => {
  it('is off and says which example; the others stay in force', () => {
    const pack = parsePack(
      changed((json) => json.rules[0].examples.ok.push({ lang: 'en', text: 'ID 11010519491231002X' })),
    );
    if (!pack.ok) throw new Error('should parse');
    const { policy, failed } = selfTest(pack.pack);
    expect(failed).toEqual([
      expect.objectContaining({ rule: 'starter.identity', example: 'ID 11010519491231002X' }),
    ]);
    expect(policy.rules.map(({ id }) => id)).not.toContain('starter.identity');
    expect(policy.rules).toHaveLength(starter().rules.length - 1);
  });

  it.each([
    [
      'a hit that is none',
      (json: ReturnType<typeof JSON.parse>) =>
        json.rules[2].examples.hit.push({ lang: 'en', text: 'good morning' }),
    ],
    ['a wrong level', (json: ReturnType<typeof JSON.parse>) => (json.rules[0].examples.hit[0].level = 'tip')],
    [
      'a wrong mended text',
      (json: ReturnType<typeof JSON.parse>) => (json.rules[0].examples.hit[0].fixed = 'nothing'),
    ],
    [
      'no example in English',
      (json: ReturnType<typeof JSON.parse>) =>
        (json.rules[0].examples.ok = json.rules[0].examples.ok.filter(
          (one: { lang: string }) => one.lang !== 'en',
        )),
    ],
  ])('also for %s', (_name, change) => {
    const pack = parsePack(changed(change));
    if (!pack.ok) throw new Error(JSON.stringify(pack.errors));
    expect(selfTest(pack.pack).failed).toHaveLength(1);
  });
});

describe('a pack from outside', () => {
  it.each([
    ['no JSON', 'hello'],
    ['too large', ' '.repeat(MAX_PACK_LENGTH + 1)],
    ['null', 'null'],
    ['a number', '7'],
    ['a list', '[]'],
    ['an unknown field', changed((json) => (json.script = 'alert(1)'))],
    ['an unknown field in a rule', changed((json) => (json.rules[0].eval = '1+1'))],
    ['a text over 256 characters', changed((json) => (json.rules[0].title.en = 'x'.repeat(257)))],
    ['a missing language', changed((json) => delete json.rules[0].title.en)],
    ['a level that does not exist', changed((json) => (json.rules[0].levels.sure.inside = 'explode'))],
    ['an address that is not https', changed((json) => (json.contact.url = 'javascript:alert(1)'))],
    ['a prototype key', SOURCE.replace('"pausable"', '"__proto__": {"x": 1}, "pausable"')],
  ])('with %s is refused with an error in both languages', (_name, source) => {
    const parsed = parsePack(source);
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    expect(parsed.errors.length).toBeGreaterThan(0);
    for (const { text } of parsed.errors) for (const locale of LOCALES) expect(text[locale]).not.toBe('');
  });

  it('of a newer version keeps all rules that are known and notes the others', () => {
    const parsed = parsePack(
      changed((json) => json.rules.push({ id: 'x.new', kind: 'from-a-later-version', anything: 1 })),
    );
    expect(parsed).toMatchObject({ ok: true, notes: [{ path: `rules.${starter().rules.length}` }] });
    if (parsed.ok) expect(parsed.pack.rules).toHaveLength(starter().rules.length);
  });
});
