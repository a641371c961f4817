import { describe, expect, it } from 'vitest';
import { decide, PASS_LASTS_MS, passFor, type Situation } from '@/lib/rules/decide';
import type { Finding, Level, Verdict } from '@/lib/rules/types';

const SENDING = { text: 'hello', surface: 'chat', chatKey: '1 team' } as const;
const NOW = 1_000_000;

function verdict(level: Level): Verdict {
  const finding: Finding = {
    rule: 'r',
    category: 'sensitive.x',
    detector: 'd',
    level,
    confidence: 'high',
    span: { start: 0, end: 5 },
    triggers: [],
    message: { id: 'm' },
    fixes: [],
  };
  return { level, findings: level === 'off' ? [] : [finding] };
}

function situation(
  level: Level,
  more: Partial<Situation> = {},
  attempt: Partial<Situation['attempt']> = {},
): Situation {
  return {
    verdict: verdict(level),
    attempt: { ...SENDING, trusted: true, newline: false, ...attempt },
    pass: null,
    nudged: null,
    now: NOW,
    ...more,
  };
}

describe('a first attempt', () => {
  it.each([
    ['off', 'allow'],
    ['log', 'allow'],
    ['tip', 'allow'],
    ['nudge', 'strip'],
    ['confirm', 'dialog'],
    ['acknowledge', 'dialog'],
    ['justify', 'dialog'],
    ['block', 'dialog'],
  ] as const)('at level %s: %s', (level, action) => {
    expect(decide(situation(level)).action).toBe(action);
  });

  it.each([
    ['confirm', 'send-anyway'],
    ['acknowledge', 'acknowledge'],
    ['justify', 'justify'],
    ['block', 'never'],
  ] as const)('at level %s can be overridden by: %s', (level, override) => {
    expect(decide(situation(level))).toMatchObject({ override });
  });
});

describe('a presumed new line', () => {
  it.each([
    ['nudge', 'allow'],
    ['confirm', 'dialog'],
    ['block', 'dialog'],
  ] as const)('at level %s: %s', (level, action) => {
    expect(decide(situation(level, {}, { newline: true })).action).toBe(action);
  });

  it('uses up no pass', () => {
    expect(
      decide(situation('confirm', { pass: passFor(SENDING, NOW, undefined) }, { newline: true })).action,
    ).toBe('dialog');
  });
});

describe('a second attempt after the strip', () => {
  it('sends the same text in the same chat', () => {
    expect(decide(situation('nudge', { nudged: SENDING })).action).toBe('allow');
  });

  it.each([
    ['another text', { nudged: { ...SENDING, text: 'other' } }, {}],
    ['another chat', { nudged: { ...SENDING, chatKey: '2 team' } }, {}],
    ['an event made by script', { nudged: SENDING }, { trusted: false }],
  ] as const)('holds again for %s', (_name, more, attempt) => {
    expect(decide(situation('nudge', more, attempt)).action).toBe('strip');
  });
});

describe('a pass', () => {
  const pass = passFor(SENDING, NOW, 'approved');

  it.each(['confirm', 'acknowledge', 'justify'] as const)(
    'lets exactly its message through at %s',
    (level) => {
      expect(decide(situation(level, { pass }))).toEqual({ action: 'allow', usedPass: true });
    },
  );

  it.each([
    ['block', situation('block', { pass })],
    ['another text', situation('confirm', { pass }, { text: 'hello!' })],
    ['another chat', situation('confirm', { pass }, { chatKey: '2 team' })],
    ['another surface', situation('confirm', { pass }, { surface: 'caption' })],
    ['a script', situation('confirm', { pass }, { trusted: false })],
    ['after a minute', situation('confirm', { pass, now: NOW + PASS_LASTS_MS })],
  ] as const)('is none for %s', (_name, given) => {
    expect(decide(given).action).toBe('dialog');
  });
});
