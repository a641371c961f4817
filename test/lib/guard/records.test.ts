import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRecords } from '@/lib/guard/records';
import type { NoticeDraft, Result } from '@/lib/messaging/protocol';
import type { Finding } from '@/lib/rules/types';

const FINDING: Finding = {
  rule: 'starter.identity',
  category: 'sensitive.identity',
  detector: 'cn-resident-id',
  level: 'justify',
  confidence: 'high',
  span: { start: 0, end: 18 },
  triggers: [],
  message: { id: 'x' },
  masked: '110105********002X',
  normalized: '11010519491231002X',
  fixes: [],
};

let kept: Map<string, NoticeDraft>;
let answer: 'keep' | 'lose' | 'keep-but-die';
let next = 0;

function outbox(signal = new AbortController().signal) {
  const onKeptChange = vi.fn();
  const records = createRecords({
    async send(batch): Promise<Result<null>> {
      if (answer !== 'lose') for (const notice of batch) kept.set(notice.id, notice);
      return answer === 'keep' ? { ok: true, value: null } : { ok: false, error: 'no-answer' };
    },
    now: () => 1,
    newId() {
      next += 1;
      return String(next);
    },
    onKeptChange,
    signal,
  });
  return { records, onKeptChange };
}

beforeEach(() => {
  vi.useFakeTimers();
  kept = new Map();
  answer = 'keep';
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the outbox', () => {
  it('hands over the words to a reason, and which rule was left out', async () => {
    const { records } = outbox();
    records.note(FINDING, 'sent-anyway', 'Team', 'approved', 'the visa office asked for it');
    records.noteSuspended('pack.contract', 'Team');
    await vi.advanceTimersByTimeAsync(0);
    expect([...kept.values()]).toMatchObject([
      { rule: 'starter.identity', reason: 'approved', note: 'the visa office asked for it' },
      { rule: 'pack.contract', category: 'guard', level: 'log', decision: 'suspended', reason: null },
    ]);
  });

  it('hands over rule, level, decision, reason, time and title, and nothing of the value', async () => {
    const { records } = outbox();
    records.note(FINDING, 'sent-anyway', 'Team', 'approved');
    await vi.advanceTimersByTimeAsync(0);
    const [notice] = [...kept.values()];
    expect(Object.keys(notice ?? {}).sort()).toEqual([
      'at',
      'category',
      'decision',
      'id',
      'level',
      'reason',
      'rule',
      'title',
    ]);
    expect(JSON.stringify(notice)).not.toMatch(/110105|002X/);
  });

  it('tries again until it is kept; what was kept by a worker that died at once is not doubled', async () => {
    const { records, onKeptChange } = outbox();
    answer = 'keep-but-die';
    records.note(FINDING, 'held', 'Team');
    await vi.advanceTimersByTimeAsync(0);
    expect(records.kept).toBe(false);
    answer = 'keep';
    await vi.advanceTimersByTimeAsync(6_000);
    expect(records.kept).toBe(true);
    expect(kept.size).toBe(1);
    expect(onKeptChange).toHaveBeenCalledTimes(2);
  });

  it('loses nothing that is noted while it is sending', async () => {
    const { records } = outbox();
    for (let count = 0; count < 50; count += 1) records.note(FINDING, 'held', 'Team');
    await vi.advanceTimersByTimeAsync(0);
    expect(kept.size).toBe(50);
  });

  it('stops with the guard', async () => {
    const lifetime = new AbortController();
    const { records } = outbox(lifetime.signal);
    answer = 'lose';
    records.note(FINDING, 'held', 'Team');
    await vi.advanceTimersByTimeAsync(0);
    lifetime.abort();
    answer = 'keep';
    await vi.advanceTimersByTimeAsync(60_000);
    expect(kept.size).toBe(0);
  });
});
