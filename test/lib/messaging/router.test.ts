import { describe, expect, it, vi } from 'vitest';
import type { ToBackground } from '@/lib/messaging/protocol';
import { createRouter, type Handlers, type Speaker } from '@/lib/messaging/router';

const OWN = 'ownid';
const ORIGIN = 'chrome-extension://ownid/';
const PAGE: Speaker = { id: OWN, url: 'https://web.whatsapp.com/', tab: {} };
const POPUP: Speaker = { id: OWN, url: `${ORIGIN}popup.html` };
const VALID: { readonly [K in keyof ToBackground]: ToBackground[K]['in'] } = {
  bootstrap: null,
  'rules.bring': null,
  'notices.add': [],
  'notices.list': { limit: 5 },
  'exceptions.add': {
    rule: 'starter.contact',
    scope: 'value',
    digest: 'ab'.repeat(32),
    label: 'x',
    expiresAt: 1,
  },
  'calendar.get': null,
  'tallies.count': { day: '2026-11-25', rule: 'starter.contact', title: 'x', what: 'spoke' },
  'reports.add': {
    rule: 'starter.contact',
    detector: 'email',
    level: 'tip',
    length: 'up to 40',
    note: '',
  },
  'reports.remove': { id: 'x' },
  'reminders.add': { title: 'x', at: 1 },
  'reminders.remove': { id: 'x' },
  'intervals.put': {
    id: 'ab'.repeat(16),
    from: 1,
    to: null,
    state: 'off',
    reason: 'unreadable',
    missing: [],
  },
  'exceptions.remove': { id: 'x' },
  'answers.put': { title: 'Project', workplace: 'work' },
  'answers.remove': { chat: 'x' },
  'settings.put': { welcomed: true },
  'templates.list': { title: null },
  'templates.get': { id: 't1' },
  'templates.put': { id: 't1', revision: 0, from: {}, to: { names: { en: 'x' } } },
  'templates.remove': { id: 't1' },
  'templates.restore': { id: 't1' },
  'templates.revert': { id: 't1', revision: 1 },
  'templates.mark': { id: 'x', favourite: true },
  'templates.used': { id: 't1', title: 'Project' },
  'templates.import': { format: 'csv', text: '' },
  'templates.export': { format: 'json', ids: null },
  'groups.list': null,
  'groups.get': { id: 'g1' },
  'groups.put': { id: 'g1', revision: 1, from: { owner: '' }, to: { owner: 'Li' } },
  'sounds.missing': null,
  'sounds.keep': { sounds: [['会议', 'hui yi']] },
  'groups.remove': { id: 'g1' },
  'groups.restore': { id: 'g1' },
  'groups.move': { id: 'g1', step: '0'.repeat(32), move: 'archive', note: '', until: null },
  'groups.match': { title: 'Project' },
  'groups.claim': { id: 'g1', title: 'Project' },
  'groups.overlaps': { id: 'g1' },
  'groups.import': { format: 'json', text: '' },
  'groups.importTitles': { chats: [{ title: 'Project', lastActivity: '2026-11-25' }] },
  'groups.export': { format: 'csv' },
  'groups.reminders': null,
  'groups.addMembers': { id: 'g1', members: [{ name: 'Li', department: '', zone: '', outsider: false }] },
  'profile.get': null,
  'profile.put': { id: 'me', revision: 0, from: {}, to: { name: 'Li' } },
  'bin.list': null,
  'backup.make': null,
  'backup.restore': { text: '{}' },
  'storage.health': null,
  'storage.acknowledge': null,
  'me.export': null,
  'me.delete': null,
};
const KINDS = Object.keys(VALID) as (keyof ToBackground)[];

function router() {
  const handle = vi.fn(async () => ({ ok: true as const, value: null }));
  // Every handler is the same spy: what is tested here is who gets through to any of them.
  const handlers = Object.fromEntries(KINDS.map((kind) => [kind, handle])) as unknown as Handlers;
  return { handle, route: createRouter(OWN, ORIGIN, handlers) };
}

const FIELD = { name: 'x', kind: 'text', labels: {}, default: {}, required: false, choices: {} };

function put(kind: string, to: unknown) {
  return { kind, input: { id: 'x', revision: 1, from: {}, to } };
}

describe('who may ask', () => {
  it.each(KINDS)('our own pages may ask %s', async (kind) => {
    const { handle, route } = router();
    expect(await route({ kind, input: VALID[kind] }, POPUP)).toMatchObject({ ok: true });
    expect(handle).toHaveBeenCalledTimes(1);
  });

  it.each(KINDS)('the script in the page may ask %s only where it needs it', async (kind) => {
    const allowed = [
      'bootstrap',
      'rules.bring',
      'notices.add',
      'exceptions.add',
      'tallies.count',
      'reports.add',
      'reminders.add',
      'intervals.put',
      'answers.put',
      'settings.put',
      'templates.list',
      'templates.get',
      'templates.used',
    ].includes(kind);
    const { handle, route } = router();
    expect((await route({ kind, input: VALID[kind] }, PAGE)).ok).toBe(allowed);
    expect(handle).toHaveBeenCalledTimes(allowed ? 1 : 0);
  });

  it.each([
    ['another extension', { id: 'other', url: `chrome-extension://other/` }],
    ['another site', { id: OWN, url: 'https://evil.example/' }],
    ['a site that begins alike', { id: OWN, url: 'https://web.whatsapp.com.evil.example/' }],
    ['nobody', {}],
  ])('%s may ask nothing', async (_name, speaker) => {
    const { handle, route } = router();
    for (const kind of KINDS)
      expect(await route({ kind, input: VALID[kind] }, speaker)).toEqual({ ok: false, error: 'not-allowed' });
    expect(handle).not.toHaveBeenCalled();
  });

  it('pausing is not for the page', async () => {
    expect(await router().route({ kind: 'settings.put', input: { pausedUntil: 9e12 } }, PAGE)).toEqual({
      ok: false,
      error: 'not-allowed',
    });
  });
});

describe('what may be asked', () => {
  const long = 'x'.repeat(70_000);
  const note = {
    id: '0'.repeat(32),
    rule: 'r',
    category: 'c',
    level: 'tip',
    decision: 'sent',
    reason: null,
    at: 1,
    title: 't',
  };
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'bootstrap'],
    ['no kind', { input: null }],
    ['an unknown kind', { kind: 'all.delete', input: null }],
    ['a prototype key as kind', { kind: '__proto__', input: null }],
    ['a method as kind', { kind: 'toString', input: null }],
    ['no input', { kind: 'bootstrap' }],
    ['input where none belongs', { kind: 'me.delete', input: {} }],
    ['a limit of zero', { kind: 'notices.list', input: { limit: 0 } }],
    ['a limit that is a text', { kind: 'notices.list', input: { limit: '5' } }],
    ['an unknown field', { kind: 'settings.put', input: { admin: true } }],
    ['an unknown language', { kind: 'settings.put', input: { locale: 'xx' } }],
    ['a title of 70,000 characters', { kind: 'answers.put', input: { title: long } }],
    ['an answer that is none', { kind: 'answers.put', input: { title: 't', workplace: 'maybe' } }],
    ['a digest that is none', { kind: 'exceptions.add', input: { rule: 'r', digest: 'plain', label: 'l' } }],
    [
      'a count of a text',
      { kind: 'tallies.count', input: { day: 'today', rule: 'r', title: 't', what: 'spoke' } },
    ],
    [
      'a report with a text beside the note',
      {
        kind: 'reports.add',
        input: { rule: 'r', detector: 'd', level: 'tip', length: 'up to 40', note: '', text: 'secret' },
      },
    ],
    [
      'a note of 70,000 characters',
      {
        kind: 'reports.add',
        input: { rule: 'r', detector: 'd', level: 'tip', length: 'up to 40', note: long },
      },
    ],
    ['a notice with text in it', { kind: 'notices.add', input: [{ ...note, text: 'secret' }] }],
    ['a notice with a long note', { kind: 'notices.add', input: [{ ...note, note: 'x'.repeat(201) }] }],
    ['a notice with an unknown level', { kind: 'notices.add', input: [{ ...note, level: 'panic' }] }],
    ['too many notices', { kind: 'notices.add', input: Array.from({ length: 501 }, () => note) }],
    ['an edit of a field that is none', put('templates.put', { owner: 'x' })],
    ['an edit of what only the background sets', put('groups.put', { lifecycle: {} })],
    ['a group of a kind that is none', put('groups.put', { type: 'party' })],
    ['a setting of WhatsApp that is none', put('groups.put', { settings: { colour: {} } })],
    ['a day that is none', put('groups.put', { endsOn: '2026-02-30' })],
    ['a name of 70,000 characters', put('groups.put', { owner: long })],
    ['a field called __proto__', put('templates.put', { fields: [{ ...FIELD, name: '__proto__' }] })],
    ['a step by a name of its own', { kind: 'groups.move', input: { ...VALID['groups.move'], step: 'x' } }],
    ['a step of life that is none', { kind: 'groups.move', input: { ...VALID['groups.move'], move: 'x' } }],
    ['a format that is none', { kind: 'groups.export', input: { format: 'exe' } }],
    ['a role of a prototype', put('profile.put', { roles: JSON.parse('{"__proto__":"boss"}') })],
    ['an id with a path in it', { kind: 'groups.get', input: { id: '../me' } }],
    ['a list instead of an object', { kind: 'settings.put', input: [] }],
  ])('%s is refused before any handler', async (_name, request) => {
    const { handle, route } = router();
    expect(await route(request, POPUP)).toEqual({ ok: false, error: 'bad-request' });
    expect(handle).not.toHaveBeenCalled();
  });

  it('a well-formed notice gets through', async () => {
    const noted = { ...note, note: 'the visa office asked for it' };
    const left = { ...note, decision: 'suspended' };
    expect(await router().route({ kind: 'notices.add', input: [note, noted, left] }, PAGE)).toMatchObject({
      ok: true,
    });
  });
});

it('a handler that throws still answers', async () => {
  const handlers = Object.fromEntries(
    KINDS.map((kind) => [kind, () => Promise.reject(new Error('bug'))]),
  ) as unknown as Handlers;
  expect(await createRouter(OWN, ORIGIN, handlers)({ kind: 'me.export', input: null }, POPUP)).toEqual({
    ok: false,
    error: 'storage-failed',
  });
});
