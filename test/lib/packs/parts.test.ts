import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CORE_DETECTORS } from '@/lib/detectors/core';
import { approve } from '@/lib/packs/approve';
import { corePolicyOf, summaryOf } from '@/lib/packs/parts';
import { check, compile } from '@/lib/rules/engine';
import { coreKinds } from '@/lib/rules/kinds/core';
import { levelAtLeast } from '@/lib/rules/levels';
import { CORE, CORE_STARTER as core, message, STARTER } from '../../support/starter';

const POLICY = approve(readFileSync(new URL('../../../assets/starter-pack.json', import.meta.url), 'utf8'));

describe('the core of the starter policy', () => {
  it('has every rule for which one value is enough to ask a reason for, or to stop', () => {
    const strict = STARTER.rules.filter(({ id }) => {
      const rule = POLICY.rules.find((one) => one.id === id);
      return (
        rule?.kind === 'sensitive' &&
        rule.atLeast === undefined &&
        id !== 'starter.customer-list' &&
        levelAtLeast(rule.levels.sure.inside, 'justify')
      );
    });
    expect(strict.length).toBeGreaterThan(2);
    expect(core.rules.map(({ id }) => id)).toEqual(expect.arrayContaining(strict.map(({ id }) => id)));
  });

  it.each([
    ['an identity number', '身份证 11010519491231002X'],
    ['a bank card', '卡号 6222021234567890128'],
    ['a password', 'password: Sunny7Sky!'],
    [
      'a private key',
      '-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA7bq3Jk9dXkT4y2mW\n-----END RSA PRIVATE KEY-----',
    ],
    ['nothing', '明天下午三点在会议室讨论排期'],
  ])('says the same about %s as the whole policy does', (what, text) => {
    for (const outsiders of [false, true]) {
      const context = { ...CORE, outsiders };
      const strictOf = (policy: typeof core) =>
        check(policy, message(text), context)
          .findings.filter(({ level }) => levelAtLeast(level, 'justify'))
          .map(({ rule, level, span }) => ({ rule, level, span }));
      expect(strictOf(core)).toEqual(strictOf(STARTER));
      expect(strictOf(core).length > 0).toBe(what !== 'nothing');
    }
  });

  it('judges by those detectors of a rule that stand in it; what counts values waits for all of them', () => {
    const detectorsOf = (id: string, rules = corePolicyOf(POLICY).rules) => {
      const rule = rules.find((one) => one.id === id);
      return rule?.kind === 'sensitive' ? rule.detectors : [];
    };
    expect(detectorsOf('starter.secret')).toContain('password');
    expect(detectorsOf('starter.secret')).not.toContain('login-in-address');
    expect(detectorsOf('starter.secret', POLICY.rules)).toContain('login-in-address');
    expect(detectorsOf('starter.many-people')).toEqual([]);
    expect(detectorsOf('starter.contact')).toEqual([]);
  });

  it('is small: it holds no word lists', () => {
    expect(JSON.stringify(corePolicyOf(POLICY)).length).toBeLessThan(12_000);
  });

  it('is the same policy to the person: title, groups, what may be paused, and every clause that its rules name', () => {
    const named = new Set(core.rules.map(({ clause }) => clause));
    expect(named.size).toBeGreaterThan(0);
    expect({ ...core, rules: [], texts: {}, run: null }).toEqual({
      ...STARTER,
      clauses: STARTER.clauses.filter(({ id }) => named.has(id)),
      rules: [],
      texts: {},
      run: null,
    });
  });
});

describe('the summary of a policy', () => {
  it('names every rule with the strictest level it can reach, and nothing that it looks for', () => {
    const summary = summaryOf(POLICY);
    expect(summary.rules.map(({ id, level }) => [id, level])).toEqual(
      STARTER.rules.map(({ id, highestLevel }) => [id, highestLevel]),
    );
    expect(JSON.stringify(summary)).not.toMatch(/"terms"|"detectors"|"evasion"/);
  });
});

describe('a policy whose kind is not there', () => {
  it('is refused: no rule may look as if it were in force', () => {
    expect(() => compile(POLICY, coreKinds(CORE_DETECTORS))).toThrow(/no kind/);
  });
});
