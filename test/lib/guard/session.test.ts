import { beforeEach, describe, expect, it } from 'vitest';
import { createRecords } from '@/lib/guard/records';
import { createGuard, type Guard, QUIET_MS } from '@/lib/guard/session';
import type { GuardView } from '@/lib/guard/view';
import type { Bootstrap, NoticeDraft, Result } from '@/lib/messaging/protocol';
import type { Draft, OpenChat, PageHealth, SendAttempt, WhatsAppPage } from '@/lib/whatsapp/types';
import { CORE_STARTER, STARTER } from '../../support/starter';

const SECRET = 'ID 11010519491231002X';
const READY: Bootstrap = {
  settings: { locale: 'en', welcomed: true, pausedUntil: null },
  deviceKey: '00'.repeat(32),
  exceptions: [],
  answers: [],
  tallies: [],
  storageOk: true,
};
const TEAM: OpenChat = {
  title: 'Sales team',
  kind: { value: 'group', sureness: 'sure' },
  size: { value: 57, sureness: 'sure' },
  canPost: true,
  key: '1 Sales team',
};

/** A page without a browser: a text, a chat and a clock that the test moves. */
class FakePage implements WhatsAppPage {
  text = '';
  open: OpenChat | null = TEAM;
  state: PageHealth = { state: 'ok', front: 'chat', missing: [], surfaces: [], enterIsSend: 'unknown' };
  isComposing = false;
  keyAt = Number.NEGATIVE_INFINITY;
  marked: string[] = [];
  restored = 0;
  written: string[] = [];
  answer: Awaited<ReturnType<WhatsAppPage['write']>> = { ok: true };

  draft = (): Draft => ({ surface: 'chat', text: this.text, mentions: [], emoji: [] });
  chat = () => this.open;
  health = () => this.state;
  composing = () => this.isComposing;
  lastKeyAt = () => this.keyAt;
  async write(expected: string): Promise<Awaited<ReturnType<WhatsAppPage['write']>>> {
    this.written.push(expected);
    return this.answer;
  }
  highlight = (kind: 'security' | 'etiquette', spans: readonly { start: number; end: number }[]) => {
    this.marked = [
      ...this.marked.filter((entry) => !entry.startsWith(kind)),
      ...spans.map(({ start, end }) => `${kind} ${this.text.slice(start, end)}`),
    ];
  };
  mark = () => ({
    restore: () => {
      this.restored += 1;
    },
  });
  caret = () => this.text.length;
  caretBox = () => ({ left: 10, top: 510, right: 11, bottom: 530 });
  placeCaret = () => undefined;
  listOpen = () => false;
  listedChats = () => [];
  schedules = false;
  canSchedule = () => this.schedules;
  composerBox = () => ({ left: 0, top: 500, right: 800, bottom: 560 });
  appearance = () => ({ dir: 'ltr' as const, dark: false, lang: 'en' });
  structure = () => ({
    format: 'gatehouse-structure' as const,
    version: 1 as const,
    cut: false,
    dir: 'ltr' as const,
    health: this.state,
    root: { tag: 'html', attributes: [], children: [] },
  });
}

/** The starter policy; one of its rules takes too long on texts with “slow” in them. */
const POLICY: typeof STARTER = {
  ...STARTER,
  run(message, context) {
    const answer = STARTER.run(message, context);
    return message.text.includes('slow') ? { ...answer, suspended: ['starter.identity'] } : answer;
  },
};

let page: FakePage;
let guard: Guard;
let view: GuardView;
let now: number;
let timers: { at: number; run: () => void; on: boolean }[];
let notices: NoticeDraft[];
let asked: [string, unknown][];
let keeps: boolean;
let copied: string[];
let clipboardWorks: boolean;

/** What nobody waits for is drawn within this time. */
const FRAME_MS = 16;

function pass(ms: number): void {
  const until = now + ms;
  for (;;) {
    const next = timers.filter(({ on, at }) => on && at <= until).sort((a, b) => a.at - b.at)[0];
    if (next === undefined) break;
    now = next.at;
    next.on = false;
    next.run();
  }
  now = until;
}

function type(text: string): void {
  page.text = text;
  page.keyAt = now;
  guard.listeners.draftChanged();
}

function attempt(more: Partial<SendAttempt> = {}) {
  return guard.listeners.attempt({
    by: 'enter',
    draft: page.draft(),
    chat: page.open ?? TEAM,
    trusted: true,
    newline: false,
    ...more,
  });
}

const decisions = () =>
  notices.map(({ rule, decision, reason }) => `${rule} ${decision}${reason === null ? '' : ` ${reason}`}`);

/** A guard that judges by this policy until the whole one comes. */
function begin(policy: typeof STARTER): void {
  page = new FakePage();
  now = 10_000;
  timers = [];
  notices = [];
  asked = [];
  keeps = true;
  copied = [];
  clipboardWorks = true;
  let id = 0;
  const records = createRecords({
    send: async (batch): Promise<Result<null>> => {
      if (!keeps) return { ok: false, error: 'storage-failed' };
      notices.push(...batch);
      return { ok: true, value: null };
    },
    now: () => now,
    newId() {
      id += 1;
      return String(id).padStart(32, '0');
    },
    onKeptChange: () => guard.redraw(),
    signal: AbortSignal.abort(),
  });
  // The outbox of this test delivers at once; its retries have a test of their own.
  const direct = {
    ...records,
    noteSuspended: (rule: string, title: string) =>
      void notices.push({
        id: '',
        rule,
        category: 'guard',
        level: 'log',
        decision: 'suspended',
        reason: null,
        at: now,
        title,
      }),
    note: (
      finding: Parameters<typeof records.note>[0],
      decision: NoticeDraft['decision'],
      title: string,
      reason?: string,
      words?: string,
    ) =>
      void notices.push({
        id: '',
        rule: finding.rule,
        category: finding.category,
        level: finding.level,
        decision,
        reason: reason ?? null,
        ...(words === undefined ? {} : { note: words }),
        at: now,
        title,
      }),
  };
  guard = createGuard({
    policy,
    records: direct,
    ask: async (kind, input) => {
      asked.push([kind, input]);
      return { ok: false, error: 'storage-failed' };
    },
    now: () => now,
    clock: () => now,
    later(run, ms) {
      const timer = { at: now + ms, run, on: true };
      timers.push(timer);
      return () => {
        timer.on = false;
      };
    },
    newId: () => '0'.repeat(32),
    copy: async (text) => {
      copied.push(text);
      return clipboardWorks;
    },
    draw: (next) => {
      view = next;
    },
    browserLanguage: 'en',
  });
  guard.attach(page);
}

beforeEach(() => {
  begin(POLICY);
  guard.judgeBy(POLICY);
  guard.load(READY);
});

describe('while typing', () => {
  it('shows nothing before 800 ms of quiet, then one card with the strictest finding and the places marked', () => {
    type(SECRET);
    pass(QUIET_MS - 1);
    expect(view.card).toBeNull();
    pass(2);
    expect(view.card).toMatchObject({ kind: 'security', level: 'justify' });
    expect(page.marked).toContain('security 11010519491231002X');
    expect(decisions()).toEqual(['starter.identity shown']);
  });

  it('starts the quiet anew with every key, and waits while an input method composes', () => {
    type('ID 1101051949123100');
    pass(700);
    type(SECRET);
    pass(700);
    expect(view.card).toBeNull();
    page.isComposing = true;
    pass(3_000);
    expect(view.card).toBeNull();
    page.isComposing = false;
    pass(QUIET_MS + 1);
    expect(view.card).not.toBeNull();
  });

  it('announces one verdict once, however much is typed on', () => {
    const said: string[] = [];
    for (const text of [SECRET, `${SECRET} a`, `${SECRET} ab`]) {
      type(text);
      pass(QUIET_MS + 1);
      said.push(view.announcement);
    }
    expect(new Set(said).size).toBe(1);
    expect(decisions()).toEqual(['starter.identity shown']);
  });

  it('takes the card away when the cause is gone', () => {
    type(SECRET);
    pass(QUIET_MS + 1);
    type('ID');
    pass(QUIET_MS + 1);
    expect(view.card).toBeNull();
    expect(page.marked).toEqual([]);
  });
});

describe('an attempt', () => {
  it('is answered at once and from the text at hand, whatever was shown before', () => {
    page.text = 'hello';
    expect(attempt()).toBe('allow');
    page.text = SECRET;
    expect(attempt()).toBe('hold');
    expect(view.dialog).toMatchObject({ override: 'justify' });
  });

  it('by a script is held for ever: neither strip nor pass gives way', () => {
    page.text = 'I need to take leave tomorrow';
    expect([attempt({ trusted: false }), attempt({ trusted: false })]).toEqual(['hold', 'hold']);
  });

  it('that should make a new line only is held silently at confirm and above', () => {
    page.text = SECRET;
    expect(attempt({ newline: true })).toBe('hold');
    expect(view.dialog).toBeNull();
    page.text = 'I need to take leave tomorrow';
    expect(attempt({ newline: true })).toBe('allow');
  });

  it('after “send anyway” with a reason passes once, and the reason is kept with the notice', () => {
    page.text = SECRET;
    attempt();
    guard.actions.sendAnyway({});
    expect(view.dialog).not.toBeNull();
    guard.actions.sendAnyway({ reason: 'approved' });
    expect(view.dialog).toBeNull();
    expect(page.restored).toBe(1);
    expect([attempt(), attempt()]).toEqual(['allow', 'hold']);
    expect(decisions()).toEqual([
      'starter.identity held',
      'starter.identity sent-anyway approved',
      'starter.identity held',
    ]);
  });

  it('with a note to the reason keeps it once, with the finding that asked for the reason', () => {
    page.text = `${SECRET}, password: Sunny7Sky!`;
    attempt();
    guard.actions.sendAnyway({ reason: 'approved', note: '  the visa office asked for it ' });
    expect(attempt()).toBe('allow');
    const sent = notices.filter(({ decision }) => decision === 'sent-anyway');
    expect(sent.length).toBeGreaterThan(1);
    expect(sent.map(({ reason }) => reason)).toEqual(sent.map(() => 'approved'));
    expect(sent.map(({ note }) => note ?? '')).toEqual([
      'the visa office asked for it',
      ...sent.slice(1).map(() => ''),
    ]);
  });

  it('with something sensitive in the note goes nowhere until the note is changed; milder things may stand', () => {
    page.text = SECRET;
    attempt();
    guard.actions.sendAnyway({ reason: 'approved', note: 'it was 11010519491231002X' });
    expect(view.dialog).toMatchObject({ trouble: '110105********002X' });
    expect(view.toast).toBeNull();
    expect(attempt()).toBe('hold');
    expect(view.dialog).toMatchObject({ trouble: null });
    guard.actions.sendAnyway({ reason: 'approved', note: 'ask ann.lee@example.com' });
    expect(view.dialog).toBeNull();
    expect(attempt()).toBe('allow');
    expect(notices.map(({ note }) => note).filter((note) => note !== undefined)).toEqual([
      'ask ann.lee@example.com',
    ]);
  });

  it.each([
    ['is used', () => attempt()],
    [
      'has ended with its chat',
      () => {
        page.open = { ...TEAM, key: '9 Sales team' };
        guard.listeners.chatChanged();
      },
    ],
    ['has ended because the text is another', () => type(`${SECRET} x`)],
  ])('tells how the pass is used until it %s', (_how, end) => {
    page.text = SECRET;
    attempt();
    guard.actions.sendAnyway({ reason: 'approved' });
    guard.listeners.draftChanged();
    expect(view.toast?.text).toContain('once more within a minute');
    end();
    pass(FRAME_MS);
    expect(view.toast).toBeNull();
  });

  it('at block has no way through', () => {
    page.open = { ...TEAM, title: 'Client ACME', key: '2 Client ACME' };
    guard.listeners.chatChanged();
    page.text = SECRET;
    attempt();
    guard.actions.sendAnyway({ reason: 'approved', acknowledged: true });
    expect(view.dialog).toMatchObject({ override: 'never' });
    expect(attempt()).toBe('hold');
  });

  it('loses its pass with the chat', () => {
    page.text = SECRET;
    attempt();
    guard.actions.sendAnyway({ reason: 'approved' });
    page.open = { ...TEAM, key: '9 Sales team' };
    guard.listeners.chatChanged();
    expect(attempt()).toBe('hold');
  });

  it('with the number of people tells it', () => {
    page.text = 'hi @all';
    attempt();
    expect(view.dialog?.headcount).toBe(57);
  });
});

describe('a fix', () => {
  it('is written for exactly the text it was made for', async () => {
    page.text = SECRET;
    attempt();
    const fix = view.dialog?.finding.fixes[0]?.fix;
    if (fix === undefined) throw new Error('no fix');
    guard.actions.applyFix(fix);
    expect(view.dialog).toBeNull();
    await Promise.resolve();
    expect(page.written).toEqual([SECRET]);
    expect(decisions()).toContain('starter.identity fixed');
  });

  it('that did not arrive offers the text to copy and says so', async () => {
    page.answer = { ok: false, reason: 'mismatch-restored', wanted: 'the mended text' };
    page.text = SECRET;
    attempt();
    const fix = view.dialog?.finding.fixes[0]?.fix;
    if (fix === undefined) throw new Error('no fix');
    guard.actions.applyFix(fix);
    await Promise.resolve();
    await Promise.resolve();
    expect(view.toast).toMatchObject({ tone: 'warning', copy: 'the mended text' });
    expect(decisions()).not.toContain('starter.identity fixed');
  });
});

describe('the chip', () => {
  const state = () => `${view.chip.state} ${view.chip.reason.id}`;

  it.each([
    ['ok', 'protected chip.reason.protected'],
    ['no-chat', 'protected chip.reason.no-chat'],
    ['read-only', 'protected chip.reason.read-only'],
    ['degraded', 'degraded chip.reason.degraded'],
    ['unreadable', 'off chip.reason.unreadable'],
  ] as const)('with the page %s: %s', (health, expected) => {
    page.state = { ...page.state, state: health };
    guard.listeners.healthChanged(page.state);
    pass(FRAME_MS);
    expect(state()).toBe(expected);
  });

  it('names a rule that takes too long while the chat is open; it is noted once, the others still speak', () => {
    const inNames = [{ name: 'slow.txt', size: 1, type: 'text/plain' }];
    attempt({ draft: { ...page.draft(), surface: 'caption', files: inNames } });
    pass(FRAME_MS);
    expect(state()).toBe('degraded chip.reason.rule-suspended');
    for (const text of ['slow', 'slow again, password: Sunny7Sky!', 'as fast as ever']) {
      type(text);
      pass(QUIET_MS + 1);
    }
    expect(decisions()).toContain('starter.secret shown');
    expect(view.chip.reason.params).toEqual({ title: 'Identity number' });
    expect(guard.status().chip.reason).toEqual(view.chip.reason);
    page.open = { ...TEAM, key: '9 Sales team' };
    guard.listeners.chatChanged();
    pass(FRAME_MS);
    expect(state()).toBe('protected chip.reason.protected');
    type('slow');
    pass(QUIET_MS + 1);
    expect(state()).toBe('degraded chip.reason.rule-suspended');
    const noted = notices.filter(({ decision }) => decision === 'suspended');
    expect(noted).toMatchObject([{ rule: 'starter.identity', category: 'guard', reason: null }]);
    expect(JSON.stringify(noted)).not.toContain('slow');
  });

  it('says that storage fails, that the page covers us, that a message left unchecked', () => {
    guard.load({ ...READY, storageOk: false });
    expect(state()).toBe('degraded chip.reason.storage-failed');
    guard.load(null);
    expect(state()).toBe('degraded chip.reason.storage-failed');
    guard.load(READY);
    guard.setCovered(true);
    expect(state()).toBe('degraded chip.reason.covered');
    guard.setCovered(false);
    guard.listeners.unchecked({ surface: 'chat', draft: { ...page.draft(), text: SECRET }, chat: TEAM });
    expect(state()).toBe('degraded chip.reason.unchecked-exit');
    expect(view.toast?.text).toContain('Delete for everyone');
    expect(decisions()).toEqual(['starter.identity unchecked']);
  });

  it('asks an unknown group once, and never a one-to-one chat', () => {
    page.open = { ...TEAM, title: 'Weekend', key: '3' };
    guard.listeners.chatChanged();
    pass(FRAME_MS);
    expect(view.chip.ask).toBe('work-group');
    guard.actions.answerWorkGroup('private');
    expect(view.chip.ask).toBeNull();
    expect(asked[0]).toEqual(['answers.put', { title: 'Weekend', workplace: 'private' }]);
    page.open = { ...TEAM, title: 'Ann', key: '4', kind: { value: 'direct', sureness: 'likely' } };
    guard.listeners.chatChanged();
    pass(FRAME_MS);
    expect(view.chip.ask).toBeNull();
  });
});

describe('a pause', () => {
  beforeEach(() => guard.load({ ...READY, settings: { ...READY.settings, pausedUntil: now + 60_000 } }));

  it('silences what a person may override alone, and says so', () => {
    expect(view.chip.state).toBe('paused');
    page.text = 'hi @all';
    expect(attempt()).toBe('allow');
  });

  it('does not open the way for what nobody may override alone', () => {
    page.text = SECRET;
    expect(attempt()).toBe('hold');
  });

  it('ends by itself', () => {
    pass(60_001);
    expect(view.chip.state).toBe('protected');
    page.text = 'hi @all';
    expect(attempt()).toBe('hold');
  });
});

describe('dismissing', () => {
  it('“just this time” is for this draft', () => {
    type('@everyone vote');
    pass(QUIET_MS + 1);
    guard.actions.dismiss('this-time');
    expect(view.card).toBeNull();
    expect(attempt()).toBe('allow');
    type('@everyone again');
    pass(QUIET_MS + 1);
    expect(view.card).not.toBeNull();
  });

  it('“always allow this value” counts at once, kept as a digest with a masked label', () => {
    page.text = '身份证 110105194912310021';
    attempt();
    guard.actions.dismiss('always-this-value');
    expect(attempt()).toBe('allow');
    const [, input] = asked.find(([kind]) => kind === 'exceptions.add') ?? [];
    expect(JSON.stringify(input)).not.toContain('110105194912310021');
    expect(input).toMatchObject({ rule: 'starter.identity', label: '110105********0021' });
  });

  it('“quiet in this group” silences the rule here and nowhere else', () => {
    page.text = 'I need to take leave tomorrow';
    attempt();
    guard.actions.dismiss('not-in-this-group');
    expect(attempt()).toBe('allow');
    page.open = { ...TEAM, title: 'Other team', key: '5' };
    guard.listeners.chatChanged();
    expect(attempt()).toBe('hold');
  });

  it('is not offered where the level forbids it', () => {
    page.text = SECRET;
    attempt();
    expect(view.dialog?.finding.dismissals).toEqual([]);
  });
});

describe('the first run', () => {
  it('asks language, work group and admin, then lets try; it may be skipped and does not come again', () => {
    guard.load(null);
    const fresh = { ...READY, settings: { ...READY.settings, welcomed: false } };
    guard.welcome();
    guard.load(fresh);
    expect(view.welcome?.step).toBe('language');
    guard.actions.nextWelcome();
    expect(view.welcome).toMatchObject({ step: 'work-group', group: '\u2068Sales team\u2069' });
    guard.actions.nextWelcome();
    expect(view.welcome?.step).toBe('admin');
    guard.actions.nextWelcome();
    expect(view.welcome?.step).toBe('try');
    guard.actions.nextWelcome();
    expect(view.welcome).toBeNull();
    expect(asked.at(-1)).toEqual(['settings.put', { welcomed: true }]);
  });
});

describe('offers', () => {
  const offers = () => view.card?.offers.map(({ offer }) => offer) ?? [];
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
  const card = (text: string) => {
    type(text);
    pass(QUIET_MS + 1);
  };

  it('open the form after a bare greeting, which writes into the draft and sends nothing', async () => {
    card('hi');
    expect(offers()).toContain('fill-in');
    guard.actions.take('fill-in');
    expect(view.sheet).toMatchObject({ kind: 'fill-in' });
    expect(view.card).toBeNull();
    guard.actions.fillIn({ background: 'release 2.1', need: 'a review', deadline: '' });
    await settled();
    expect(view.sheet).toBeNull();
    expect(page.written).toEqual(['hi']);
    expect(page.restored).toBe(1);
  });

  it('an empty form writes nothing and gives the caret back', () => {
    card('hi');
    guard.actions.take('fill-in');
    guard.actions.fillIn({ background: '', need: ' ', deadline: '' });
    expect(view.sheet).toBeNull();
    expect(page.written).toEqual([]);
    expect(page.restored).toBe(1);
  });

  it('several changes are previewed, and the chosen ones are one write', async () => {
    page.text = 'I need to take leave tomorrow, back on Monday\nID 11010519491231002X\npassword: Sunny7Sky!';
    attempt();
    guard.actions.take('mend-all');
    if (view.sheet?.kind !== 'preview') throw new Error('no preview');
    expect(view.dialog).toBeNull();
    expect(view.sheet.items).toHaveLength(3);
    guard.actions.mend([1, 2]);
    await settled();
    expect(page.written).toHaveLength(1);
    expect(view.sheet).toBeNull();
    expect(view.dialog).toBeNull();
  });

  it('closing a sheet brings back what held the message', () => {
    page.text = SECRET;
    attempt();
    guard.actions.take('false-alarm');
    expect(view.dialog).toBeNull();
    guard.actions.closeSheet();
    expect(view.dialog).not.toBeNull();
    expect(attempt()).toBe('hold');
  });

  it('a report goes without the message, and not at all with a secret in its note', () => {
    page.text = SECRET;
    attempt();
    guard.actions.take('false-alarm');
    guard.actions.report('my ID is 11010519491231002X');
    expect(view.sheet).toMatchObject({ trouble: '110105********002X' });
    expect(asked.some(([kind]) => kind === 'reports.add')).toBe(false);
    guard.actions.report('an order number');
    const [, input] = asked.find(([kind]) => kind === 'reports.add') ?? [];
    expect(input).toEqual({
      rule: 'starter.identity',
      detector: 'cn-resident-id',
      level: 'justify',
      length: 'up to 40',
      note: 'an order number',
    });
    expect(decisions()).toContain('starter.identity reported');
  });

  it('at night point to WhatsApp’s own scheduled send first, where it is there, and press nothing', () => {
    now = Date.parse('2026-11-25T15:10:00Z');
    page.schedules = true;
    card('the figures are in the folder');
    expect(offers()).toEqual(['schedule', 'remind', 'urgent']);
    expect(view.card?.offers.map(({ first }) => first === true)).toEqual([true, false, false]);
    guard.actions.take('schedule');
    expect(view.toast).toMatchObject({ stays: true });
    expect(view.toast?.text).toContain('clock beside the send button');
    expect(view.card).toBeNull();
    expect(page.written).toEqual([]);
    expect(asked.some(([kind]) => kind === 'reminders.add')).toBe(false);
  });

  it('at night are a reminder for the morning that holds the chat and the time, and nothing of the text', async () => {
    now = Date.parse('2026-11-25T15:10:00Z');
    card('the figures are in the folder');
    expect(offers()).toEqual(['remind', 'urgent']);
    expect(view.card?.offers[0]).toMatchObject({ first: true });
    guard.actions.take('remind');
    const [, input] = asked.find(([kind]) => kind === 'reminders.add') ?? [];
    expect(input).toEqual({ title: 'Sales team', at: Date.parse('2026-11-26T01:00:00Z') });
    await settled();
    expect(view.card).toBeNull();
    // Once an evening and chat.
    guard.listeners.draftChanged();
    type('');
    pass(QUIET_MS + 1);
    card('and the minutes too');
    expect(view.card).toBeNull();
  });

  it('`@all` becomes a bare @ for WhatsApp’s own list', async () => {
    page.text = 'hi @all';
    attempt();
    expect(view.dialog?.finding.offers.map(({ offer }) => offer)).toContain('mention-list');
    guard.actions.take('mention-list');
    await settled();
    expect(page.written).toEqual(['hi @all']);
    expect(view.toast?.text).toContain('pick it from WhatsApp');
  });
});

describe('the budget', () => {
  it('makes a rule quiet in a group after three dismissals, with an end, and says so', () => {
    for (const text of ['@everyone a', '@everyone b', '@everyone c']) {
      type(text);
      pass(QUIET_MS + 1);
      expect(view.card).not.toBeNull();
      guard.actions.dismiss('this-time');
      type('');
      pass(QUIET_MS + 1);
    }
    expect(view.toast?.text).toContain('Quiet in this group until');
    const [, input] = asked.find(([kind]) => kind === 'exceptions.add') ?? [];
    expect(input).toMatchObject({
      rule: 'starter.mention-everyone',
      scope: 'group',
      expiresAt: expect.any(Number),
    });
    type('@everyone d');
    pass(QUIET_MS + 1);
    expect(view.card).toBeNull();
  });

  it('varies the words and what stands out, never the buttons', () => {
    const seen = new Set<string>();
    const buttons = new Set<string>();
    for (const text of ['hi', 'hello', 'are you there?', 'hi there']) {
      type(text);
      pass(QUIET_MS + 1);
      seen.add(`${view.card?.message.replaceAll(text, '')} ${view.card?.stress}`);
      buttons.add(
        JSON.stringify([
          view.card?.offers,
          view.card?.dismissals,
          view.card?.fixes.map(({ label }) => label),
        ]),
      );
      type('');
      pass(QUIET_MS + 1);
    }
    expect(seen.size).toBeGreaterThanOrEqual(3);
    expect(buttons.size).toBe(1);
  });
});

describe('files', () => {
  const files = [{ name: '身份证 11010519491231002X.jpg', size: 1_000, type: 'image/jpeg' }];
  const chosen = () => attempt({ by: 'files', draft: { ...page.draft(), surface: 'caption', files } });

  it('with a sensitive name are held when they are chosen; a pass is for exactly these', () => {
    expect(chosen()).toBe('hold');
    guard.actions.sendAnyway({ reason: 'approved' });
    expect(view.toast?.text).toContain('Choose the same files');
    const other = {
      ...page.draft(),
      surface: 'caption' as const,
      files: [{ ...files[0], size: 2 }],
    } as never;
    expect(attempt({ by: 'files', draft: other })).toBe('hold');
    guard.actions.edit();
    expect(chosen()).toBe('allow');
  });

  it('without a caption are not held before there is a place to write one', () => {
    const draft = {
      ...page.draft(),
      surface: 'caption' as const,
      files: [{ name: 'IMG_1.jpg', size: 1_000, type: 'image/jpeg' }],
    };
    expect(attempt({ by: 'files', draft })).toBe('allow');
  });
});

describe('while the rest of the rules is on its way', () => {
  const state = () => `${view.chip.state} ${view.chip.reason.id}`;

  beforeEach(() => {
    begin(CORE_STARTER);
    guard.load(READY);
  });

  it('says so, and does not call that protected', () => {
    expect(state()).toBe('degraded chip.reason.starting');
    guard.policyLate();
    expect(state()).toBe('degraded chip.reason.core-only');
    guard.judgeBy(POLICY);
    expect(state()).toBe('protected chip.reason.protected');
    guard.policyLate();
    expect(state()).toBe('protected chip.reason.protected');
  });

  it('does not say that checks work where neither rules nor settings come', () => {
    guard.load(null);
    guard.policyLate();
    expect(state()).toBe('degraded chip.reason.core-only');
  });

  it('holds an identity number from the first moment, with its dialog', () => {
    type(SECRET);
    expect(attempt()).toBe('hold');
    expect(view.dialog?.override).toBe('justify');
  });

  it('keeps an open dialog and its answer when the rest comes', () => {
    type(SECRET);
    attempt();
    guard.judgeBy(POLICY);
    expect(view.dialog?.override).toBe('justify');
    guard.actions.sendAnyway({ reason: 'approved' });
    expect(attempt()).toBe('allow');
  });

  it('looks at the draft again by itself when the rest comes', () => {
    type('hello');
    pass(QUIET_MS + 1);
    expect(view.card).toBeNull();
    guard.judgeBy(POLICY);
    pass(QUIET_MS + 1);
    expect(view.card).not.toBeNull();
  });

  it('a pass for what the core asked about is none for what the whole policy stops', () => {
    const stops: typeof STARTER = {
      ...POLICY,
      run(message, context) {
        const { findings } = POLICY.run(message, { ...context, outsiders: true });
        return { findings };
      },
    };
    type(SECRET);
    attempt();
    guard.actions.sendAnyway({ reason: 'approved' });
    guard.judgeBy(stops);
    expect(attempt()).toBe('hold');
    expect(view.dialog?.override).toBe('never');
  });
});
