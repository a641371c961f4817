import { describe, expect, it } from 'vitest';
import { check, compileInSlices } from '@/lib/rules/engine';
import { KINDS } from '@/lib/rules/kinds/index';
import { warmingUp } from '@/lib/rules/warm-up';
import { CORE, message, STARTER, STARTER_POLICY } from '../../support/starter';

const TEXTS = [
  'hello',
  '请大家尽快把合同报表发我',
  '身份证号 11010519491231002X',
  'Could you update the report, please?',
  '下周三请假一天',
];

describe('warming up', () => {
  it('changes no verdict', () => {
    const steps = compileInSlices(STARTER_POLICY, KINDS, warmingUp);
    let count = 1;
    let step = steps.next();
    for (; step.done !== true; count += 1) step = steps.next();
    for (const text of TEXTS)
      expect(check(step.value, message(text), CORE), text).toEqual(check(STARTER, message(text), CORE));
    expect(count).toBeGreaterThan(200);
  });

  it('tries every expression that a kind names and leaves it as it was', () => {
    const expressions = Object.values(KINDS).flatMap((kind) => kind.expressions ?? []);
    expect(expressions.length).toBeGreaterThan(30);
    let steps = 0;
    for (const _step of warmingUp(KINDS, () => [])) steps += 1;
    // Once each, and once for every message that nobody wrote.
    expect(steps).toBeGreaterThan(expressions.length);
    expect(steps).toBeLessThan(expressions.length + 10);
    expect(expressions.filter(({ lastIndex }) => lastIndex !== 0)).toEqual([]);
  });

  it('judges long messages, by every rule that may speak in a work group', () => {
    const lengths: number[] = [];
    const begun: unknown[] = [];
    for (const _step of warmingUp({}, ({ text }, context) => {
      lengths.push(text.length);
      return [() => begun.push(context)];
    }));
    expect(lengths.length).toBeGreaterThan(1);
    for (const length of lengths) expect(length).toBeGreaterThan(1_000);
    expect(begun.length).toBe(lengths.length);
  });
});
