import { describe, expect, it } from 'vitest';
import { deduped, sorted } from '@/lib/rules/filters';
import type { Finding } from '@/lib/rules/types';
import { random } from '../../replica/random';

/** As plainly as possible: a finding stays when no kept one of its family overlaps it. */
function naive(findings: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = [];
  for (const finding of sorted(findings)) {
    const inTheWay = kept.some(
      ({ category, span }) =>
        category.split('.')[0] === finding.category.split('.')[0] &&
        span.start < finding.span.end &&
        finding.span.start < span.end,
    );
    if (!inTheWay) kept.push(finding);
  }
  return kept;
}

function finding(category: string, level: Finding['level'], start: number, end: number): Finding {
  return {
    rule: 'test.rule',
    category,
    detector: 'words',
    level,
    confidence: 'medium',
    span: { start, end },
    triggers: [],
    message: { id: 'words.found' },
    fixes: [],
  };
}

describe('findings in the same place', () => {
  it('are told apart as by comparing each with each, 2,000 times', () => {
    const next = random(20261125);
    const below = (limit: number) => Math.floor(next() * limit);
    let dropped = 0;
    for (let round = 0; round < 2_000; round += 1) {
      const findings = Array.from({ length: below(12) }, () => {
        // Empty ones are about the whole message and stand at its beginning.
        const start = next() < 0.2 ? 0 : below(30);
        const length = start === 0 && next() < 0.5 ? 0 : 1 + below(8);
        return finding(
          (['sensitive.a', 'sensitive.b', 'redline.a'] as const)[below(3)] ?? 'sensitive.a',
          (['tip', 'confirm', 'block'] as const)[below(3)] ?? 'tip',
          start,
          start + length,
        );
      });
      const kept = deduped(findings);
      expect(kept).toEqual(naive(findings));
      dropped += findings.length - kept.length;
    }
    expect(dropped).toBeGreaterThan(1_000);
  });

  it('are told apart in a message with 20,000 of them', () => {
    const findings = Array.from({ length: 20_000 }, (_, at) =>
      finding('sensitive.a', 'tip', ((at * 7_919) % 20_000) * 3, ((at * 7_919) % 20_000) * 3 + 2),
    );
    expect(deduped(findings)).toHaveLength(20_000);
  });
});
