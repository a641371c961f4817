import { describe, expect, it } from 'vitest';
import {
  counted,
  dayOf,
  isLastStraw,
  levelLeft,
  limitsFor,
  type NagLimits,
  turnOf,
} from '@/lib/guard/budget';
import { createNags } from '@/lib/guard/nags';
import type { Person } from '@/lib/guard/person';
import type { Tally } from '@/lib/messaging/guard-records';
import { type CompiledPolicy, check } from '@/lib/rules/engine';
import { levelAtLeast } from '@/lib/rules/levels';
import type { Context } from '@/lib/rules/types';
import { random as seeded } from '../../replica/random';
import { STARTER } from '../../support/starter';

const LIMITS: NagLimits = { perDay: 4, quietAfter: 3 };
const NAGS = new Set(['tag', 'hours']);
const nudge = { rule: 'tag', level: 'nudge', category: 'etiquette.subject' } as const;

function tally(more: Partial<Tally>): Tally {
  return { id: '', day: '2026-11-25', rule: 'tag', chat: 'c', spoke: 0, dismissed: 0, ...more };
}

const left = (finding: Parameters<typeof levelLeft>[0], tallies: readonly Tally[]) =>
  levelLeft(finding, { limits: LIMITS, tallies, nags: NAGS, day: '2026-11-25', chat: 'c' });

describe('the level that is left', () => {
  it.each([
    [0, 'nudge'],
    [1, 'nudge'],
    [2, 'tip'],
    [3, 'tip'],
    [4, 'log'],
    [40, 'log'],
  ] as const)('to a nudge after %d of four is %s', (spoke, level) => {
    expect(left(nudge, [tally({ spoke })])).toBe(level);
  });

  it('counts the day at hand, all rules of etiquette and all chats', () => {
    expect(left(nudge, [tally({ spoke: 9, day: '2026-11-24' })])).toBe('nudge');
    expect(left(nudge, [tally({ spoke: 2 }), tally({ spoke: 2, rule: 'hours', chat: 'd' })])).toBe('log');
    expect(left(nudge, [tally({ spoke: 99, rule: 'secret' })])).toBe('nudge');
  });

  it('is untouched at confirm and above, and for what is no etiquette', () => {
    const spent = [tally({ spoke: 99 })];
    for (const level of ['confirm', 'acknowledge', 'justify', 'block'] as const)
      expect(left({ ...nudge, level }, spent)).toBe(level);
    expect(left({ rule: 'secret', level: 'tip', category: 'sensitive.contact' }, spent)).toBe('tip');
  });

  it('of off hours is one tip an evening and chat', () => {
    const hours = { rule: 'hours', level: 'tip', category: 'etiquette.off-hours' } as const;
    expect(left(hours, [])).toBe('tip');
    expect(left(hours, [tally({ rule: 'hours', spoke: 1 })])).toBe('log');
    expect(left(hours, [tally({ rule: 'hours', spoke: 1, chat: 'other' })])).toBe('tip');
  });
});

describe('what a person wants to hear', () => {
  it.each([
    ['normal', { perDay: 20, quietAfter: 3 }],
    ['few', { perDay: 5, quietAfter: 1 }],
    ['off', { perDay: 0, quietAfter: 1 }],
  ] as const)('%s', (wanted, limits) => {
    expect(limitsFor(undefined, wanted)).toEqual(limits);
  });

  it('lowers what the policy says, never below what the policy allows', () => {
    expect(limitsFor({ perDay: 8, quietAfter: 5 })).toEqual({ perDay: 8, quietAfter: 5 });
    expect(limitsFor({ perDay: 8 }, 'few')).toEqual({ perDay: 2, quietAfter: 1 });
    expect(limitsFor({ perDay: 8, fewest: 'few' }, 'off')).toEqual({ perDay: 2, quietAfter: 1 });
    expect(limitsFor({ perDay: 8, quietAfter: 2, fewest: 'normal' }, 'off')).toEqual({
      perDay: 8,
      quietAfter: 2,
    });
  });

  it('turned off leaves security as it is, and of etiquette only the note', () => {
    const off = {
      limits: limitsFor(undefined, 'off'),
      tallies: [],
      nags: NAGS,
      day: '2026-11-25',
      chat: 'c',
    };
    expect(levelLeft(nudge, off)).toBe('log');
    expect(levelLeft({ ...nudge, level: 'confirm' }, off)).toBe('confirm');
    expect(levelLeft({ rule: 'secret', level: 'tip', category: 'sensitive.contact' }, off)).toBe('tip');
  });
});

it('every third dismissal in a group is the last straw, and those in other groups do not count', () => {
  const of = (dismissed: number, chat = 'c') =>
    isLastStraw('tag', {
      limits: LIMITS,
      tallies: [tally({ dismissed, chat })],
      nags: NAGS,
      day: '',
      chat: 'c',
    });
  expect([0, 1, 2, 3, 4, 6].map((count) => of(count))).toEqual([false, false, false, true, false, true]);
  expect(of(3, 'other')).toBe(false);
});

it('an evening and the night after it are one day', () => {
  expect(dayOf(new Date(2026, 10, 25, 23, 30).getTime())).toBe('2026-11-25');
  expect(dayOf(new Date(2026, 10, 26, 4, 59).getTime())).toBe('2026-11-25');
  expect(dayOf(new Date(2026, 10, 26, 5, 0).getTime())).toBe('2026-11-26');
});

/* ── A fortnight of a busy person ──────────────────────────────────────────────────────────────────────── */

const MESSAGES = [
  'I need to take leave tomorrow',
  '在吗？',
  'hi',
  '我明天请假一天',
  'Please prepare the slides for the client',
  '@everyone please vote',
  '报名团建的请接龙：1. 张三 2. 李四 3.',
  'thanks!',
  '好的',
  'ID 11010519491231002X',
  'hi @all',
  'password: Sunny7Sky!',
] as const;

/** Tallies in memory, as the background would keep them. */
function memory(): Person {
  let tallies: readonly Tally[] = [];
  return {
    bootstrap: null,
    get tallies() {
      return tallies;
    },
    load: () => undefined,
    chatOf: (title) => title,
    putAnswer: () => undefined,
    allowValue: () => undefined,
    quietIn: () => undefined,
    count(rule, title, day, what) {
      tallies = counted(tallies, { day, rule, chat: title }, what);
    },
    putSettings: () => undefined,
  };
}

it.each([1, 2, 3])(
  'in a simulated fortnight the budget is never exceeded and no block is affected (seed %d)',
  (seed) => {
    const random = seeded(seed);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const person = memory();
    let now = new Date(2026, 10, 2, 9, 0).getTime();
    const policy: CompiledPolicy = { ...STARTER, nag: { perDay: 6 } };
    const nags = createNags({ policy: () => policy, person, now: () => now });
    const shownByDay = new Map<string, number>();
    let held = 0;
    for (let message = 0; message < 1_200; message += 1) {
      now += Math.floor(random() * 30) * 60_000;
      const title = pick(['Sales team', 'Project North', 'Client ACME']);
      const context: Context = {
        chatKind: 'group',
        title,
        workplace: 'work',
        groupType: 'project',
        role: 'member',
        size: 40,
        outsiders: title.startsWith('Client'),
        moment: { date: '2026-11-02', minutes: pick([600, 1_380]), day: 'workday', holiday: null },
      };
      const text = `${pick(MESSAGES)}${random() < 0.5 ? '' : ` ${message}`}`;
      const raw = check(policy, { text, mentions: [], surface: 'chat' }, context);
      const verdict = nags.soften(raw, title, text);

      const strict = (findings: typeof raw.findings) =>
        findings.filter(({ level }) => levelAtLeast(level, 'confirm'));
      expect(strict(verdict.findings)).toEqual(strict(raw.findings));
      held += strict(raw.findings).length;

      const [first] = verdict.findings;
      if (first !== undefined && levelAtLeast(first.level, 'tip')) {
        nags.spoke(first, title);
        if (!levelAtLeast(first.level, 'confirm') && first.category.startsWith('etiquette')) {
          const day = dayOf(now);
          shownByDay.set(day, (shownByDay.get(day) ?? 0) + 1);
          if (random() < 0.3) nags.dismissed(first, title);
          nags.heard(first, text);
        }
      }
      nags.end();
    }
    expect(held).toBeGreaterThan(100);
    expect(shownByDay.size).toBeGreaterThanOrEqual(12);
    expect(Math.max(...shownByDay.values())).toBe(6);
    expect(turnOf('starter.identity', person.tallies)).toBeGreaterThan(20);
  },
  60_000,
);

it('what has spoken about a draft keeps its level while the draft is typed on', () => {
  const person = memory();
  const policy: CompiledPolicy = { ...STARTER, nag: { perDay: 2 } };
  const nags = createNags({ policy: () => policy, person, now: () => 1_790_000_000_000 });
  const nudged = { rule: 'starter.subject-tag', level: 'nudge', category: 'etiquette.subject' } as const;
  const finding = check(
    policy,
    { text: 'I need to take leave tomorrow', mentions: [], surface: 'chat' },
    {
      chatKind: 'group',
      title: 't',
      workplace: 'work',
      groupType: 'project',
      role: 'member',
      size: null,
      outsiders: false,
    },
  ).findings.find(({ rule }) => rule === nudged.rule);
  if (finding === undefined) throw new Error('the starter policy asks for a tag');
  const verdict = { findings: [finding], level: finding.level };
  nags.spoke(finding, 't');
  expect(nags.soften(verdict, 't', 'x').level).toBe('nudge');
  nags.end();
  expect(nags.soften(verdict, 't', 'x').level).toBe('tip');
});

it('the same rule says the same about the same text once', () => {
  const nags = createNags({ policy: () => STARTER, person: memory(), now: () => 1_790_000_000_000 });
  const finding = check(
    STARTER,
    { text: '@everyone please vote', mentions: [], surface: 'chat' },
    {
      chatKind: 'group',
      title: 't',
      workplace: 'unknown',
      groupType: null,
      role: 'member',
      size: null,
      outsiders: false,
    },
  ).findings[0];
  if (finding === undefined) throw new Error('the starter policy has a tip on @everyone');
  const verdict = { findings: [finding], level: finding.level };
  nags.heard(finding, 'a');
  expect(nags.soften(verdict, 't', 'a').level).toBe('log');
  expect(nags.soften(verdict, 't', 'b').level).toBe('tip');
});
