import { describe, expect, it } from 'vitest';
import { momentOf } from '@/lib/calendar/calendar';
import { deadlinePicks, fillInEdit } from '@/lib/guard/fill-in';
import { changesOf, previewOf } from '@/lib/guard/preview';
import { troubleIn } from '@/lib/guard/report';
import { secureMove } from '@/lib/guard/secure';
import { createStatusLog } from '@/lib/guard/status-log';
import { nextWorkStart } from '@/lib/guard/workday';
import type { StatusInterval } from '@/lib/messaging/guard-records';
import { applyEdits } from '@/lib/rules/edits';
import { check } from '@/lib/rules/engine';
import type { Context } from '@/lib/rules/types';
import { random as seeded } from '../../replica/random';
import { STARTER } from '../../support/starter';

const CONTEXT: Context = {
  chatKind: 'group',
  title: 'Sales team',
  workplace: 'work',
  groupType: 'project',
  role: 'member',
  size: 40,
  outsiders: false,
  moment: { date: '2026-11-25', minutes: 600, day: 'workday', holiday: null },
};
const judge = (text: string) => check(STARTER, { text, mentions: [], surface: 'chat' }, CONTEXT);

describe('several changes at once', () => {
  const text = 'Leave request for tomorrow\nID 11010519491231002X\npassword: Sunny7Sky! @all';

  it('are every first fix, ascending and disjoint, and applying all of them leaves nothing at confirm', () => {
    const changes = changesOf(judge(text));
    expect(changes.length).toBeGreaterThanOrEqual(3);
    for (const [at, { edit }] of changes.entries())
      expect(edit.span.start).toBeGreaterThanOrEqual(changes[at - 1]?.edit.span.end ?? 0);
    const mended = applyEdits(
      text,
      changes.map(({ edit }) => edit),
    );
    expect(mended).not.toMatch(/11010519491231002X|Sunny7Sky|@all/);
  });

  it('may be taken in part: what is not chosen stays to the letter', () => {
    const changes = changesOf(judge(text)).filter(({ rule }) => rule === 'starter.identity');
    const mended = applyEdits(
      text,
      changes.map(({ edit }) => edit),
    );
    expect(mended).toBe(text.replace('11010519491231002X', '110105********002X'));
  });

  it('are shown as the line before and after, with nothing invisible', () => {
    const dirty = `a\u202Eb 11010519491231002X`;
    const [change] = changesOf(judge(dirty));
    if (change === undefined) throw new Error('nothing to mend');
    expect(previewOf(STARTER, change, dirty, 'en')).toEqual({
      label: 'Identity number',
      lead: 'ab ',
      before: '11010519491231002X',
      after: '110105********002X',
      tail: '',
    });
  });

  it('change only what was meant, whatever stands around it (600 random texts)', () => {
    const random = seeded(7);
    const pieces = [
      '11010519491231002X',
      'password: Sunny7Sky!',
      '@all',
      '@everyone',
      '身份证',
      '明天请假',
      '\n',
      ' ',
      '😀',
      '👨‍👩‍👧',
      '\u202E',
      '\uD83D',
      'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
      'hello',
      '，',
      'a'.repeat(40),
      '在吗',
      '13800138000',
    ];
    for (let round = 0; round < 600; round += 1) {
      let written = '';
      for (let piece = Math.floor(random() * 8); piece >= 0; piece -= 1)
        written += pieces[Math.floor(random() * pieces.length)] ?? '';
      const verdict = judge(written);
      const changes = changesOf(verdict).filter(() => random() < 0.7);
      const mended = applyEdits(
        written,
        changes.map(({ edit }) => edit),
      );
      // What lies between the changes is found again in the same order, to the last code unit.
      let from = 0;
      let at = 0;
      for (const { edit } of changes) {
        const kept = written.slice(at, edit.span.start);
        expect(mended.slice(from, from + kept.length)).toBe(kept);
        from += kept.length + edit.insert.length;
        at = edit.span.end;
      }
      expect(mended.slice(from)).toBe(written.slice(at));
      for (const change of changes) expect(() => previewOf(STARTER, change, written, 'zh-CN')).not.toThrow();
    }
  }, 60_000);
});

describe('the form after a bare greeting', () => {
  const answers = { background: 'release 2.1', need: 'a review of the notes', deadline: 'Friday, 18:00' };

  it.each([
    ['hi', answers, 'hi\nBackground: release 2.1\nNeed: a review of the notes\nDeadline: Friday, 18:00'],
    [
      '在吗？ ',
      { background: '发版', need: '看一下说明', deadline: '' },
      '在吗？\n背景：发版\n需求：看一下说明',
    ],
    [
      'hi',
      { background: '', need: '看一下说明\n第二行', deadline: '周五' },
      'hi\n需求：看一下说明 第二行\n截止：周五',
    ],
    ['hi', { background: ' ', need: '', deadline: '' }, 'hi'],
  ])('turns “%s” into a message', (text, filled, expected) => {
    expect(applyEdits(text, [fillInEdit(text, filled)])).toBe(expected);
  });

  it('offers days that are still to come, in the language of the draft', () => {
    const wednesday = new Date(2026, 10, 25, 10).getTime();
    expect(deadlinePicks(wednesday, 'hi')).toEqual([
      'today (25 Nov), 18:00',
      'tomorrow (26 Nov), 12:00',
      'Friday (27 Nov), 18:00',
      'Monday (30 Nov), 12:00',
    ]);
    expect(deadlinePicks(new Date(2026, 10, 27, 10).getTime(), '在吗')[2]).toBe('周五（12月4日）18:00前');
  });
});

describe('moving the sensitive part to the secure channel', () => {
  const channel = { name: { 'zh-CN': '安全网盘', en: 'Vault' }, url: 'https://vault.example' };

  it('copies all of it, takes all of it out and leaves one sentence with the link', () => {
    const text = 'ID 11010519491231002X and password: Sunny7Sky!';
    const move = secureMove(judge(text), { text, mentions: [], surface: 'chat' }, channel);
    expect(move?.copied.split('\n')).toEqual(['11010519491231002X', 'Sunny7Sky!']);
    const left = applyEdits(text, move?.edits ?? []);
    expect(left).not.toMatch(/11010519491231002X|Sunny7Sky/);
    expect(left.split(channel.url)).toHaveLength(2);
  });

  it('has nothing to do where nothing is sensitive', () => {
    expect(
      secureMove(judge('hi @all'), { text: 'hi @all', mentions: [], surface: 'chat' }, channel),
    ).toBeNull();
  });
});

describe('the note on a false alarm', () => {
  it.each(['it was an order number', '这是订单号，不是证件', ''])('“%s” may be kept', (note) => {
    expect(troubleIn(STARTER, note, CONTEXT)).toBeNull();
  });

  it.each([
    ['my ID is 11010519491231002X', '110105********002X'],
    ['it said password: Sunny7Sky!', /\*/],
    ['write to ann.lee@example.com', /\*/],
  ])('“%s” may not, and the trouble is named masked', (note, masked) => {
    expect(troubleIn(STARTER, note, CONTEXT)).toMatch(masked);
  });
});

describe('the note to a reason', () => {
  it.each(['the visa office asked for it', 'ask ann.lee@example.com', '让人事确认过'])(
    '“%s” may be kept on this device',
    (note) => {
      expect(troubleIn(STARTER, note, CONTEXT, 'confirm')).toBeNull();
    },
  );

  it.each(['my ID is 11010519491231002X', 'it said password: Sunny7Sky!', '密码：Sunny7Sky!'])(
    '“%s” may not',
    (note) => {
      expect(troubleIn(STARTER, note, CONTEXT, 'confirm')).toMatch(/\*/);
    },
  );
});

describe('the next working morning', () => {
  const { calendar } = STARTER;
  const clock = (at: number, days = {}) => {
    const { date, minutes } = momentOf(at, calendar, days);
    return `${date} ${Math.floor(minutes / 60)}:${minutes % 60}`;
  };
  it.each([
    ['2026-11-25T14:30:00Z', '2026-11-26 9:0'],
    ['2026-11-25T19:00:00Z', '2026-11-26 9:0'],
    ['2026-11-27T14:30:00Z', '2026-11-30 9:0'],
    ['2026-11-30T01:00:00Z', '2026-12-01 9:0'],
  ])('after %s is %s', (now, expected) => {
    expect(clock(nextWorkStart(Date.parse(now), calendar, {}))).toBe(expected);
  });

  it('skips a holiday and takes a worked Saturday', () => {
    const name = { 'zh-CN': '节', en: 'Holiday' };
    const days = {
      '2026-11-26': { kind: 'holiday', name },
      '2026-11-27': { kind: 'holiday', name },
      '2026-11-28': { kind: 'adjusted', name },
    } as const;
    expect(clock(nextWorkStart(Date.parse('2026-11-25T14:30:00Z'), calendar, days))).toBe('2026-11-28 9:0');
  });
});

describe('the protection log', () => {
  const protectedChip = { state: 'protected', reason: { id: 'chip.reason.protected' }, missing: [] } as const;
  const gap = {
    state: 'degraded',
    reason: { id: 'chip.reason.degraded' },
    missing: ['chat.send-button'],
  } as const;

  function log() {
    const kept: StatusInterval[] = [];
    const timers: (() => void)[] = [];
    let now = 0;
    let id = 0;
    const made = createStatusLog({
      put: (interval) => void kept.push(interval),
      now: () => now,
      newId() {
        id += 1;
        return String(id);
      },
      later(run) {
        timers.push(run);
        return () => void timers.splice(timers.indexOf(run), 1);
      },
    });
    const settle = () => {
      now += 1_000;
      for (const run of timers.splice(0)) run();
    };
    return { kept, made, settle };
  }

  it('writes down when a gap began, ended, and why', () => {
    const { kept, made, settle } = log();
    made.tell(protectedChip);
    settle();
    made.tell(gap);
    settle();
    made.tell(protectedChip);
    expect(kept.map(({ state, from, to, missing }) => [state, from, to, ...missing])).toEqual([
      ['protected', 0, null],
      ['protected', 0, 1_000],
      ['degraded', 1_000, null, 'chat.send-button'],
      ['degraded', 1_000, 2_000, 'chat.send-button'],
    ]);
    expect(kept[2]?.id).toBe(kept[3]?.id);
  });

  it('keeps nothing of what lasts less than a second, and ends what is open when the tab goes', () => {
    const { kept, made, settle } = log();
    made.tell(gap);
    made.tell({ ...protectedChip, reason: { id: 'chip.reason.no-chat' } });
    made.tell(protectedChip);
    settle();
    made.end();
    expect(kept.map(({ state, to }) => [state, to])).toEqual([
      ['protected', null],
      ['protected', 1_000],
    ]);
  });
});
