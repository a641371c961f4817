import { describe, expect, it, vi } from 'vitest';
import type { ToBackground } from '@/lib/messaging/protocol';
import { createRouter, type Handlers, type Speaker } from '@/lib/messaging/router';

const OWN = 'ownid';
const ORIGIN = 'chrome-extension://ownid/';
const PAGE: Speaker = { id: OWN, url: 'https://web.whatsapp.com/', tab: {} };
const POPUP: Speaker = { id: OWN, url: `${ORIGIN}popup.html` };
const VALID: { readonly [K in keyof ToBackground]: ToBackground[K]['in'] } = {
  bootstrap: null,
  'notices.add': [],
  'notices.list': { limit: 5 },
  'exceptions.add': {
    rule: 'starter.contact',
    scope: 'value',
    digest: 'ab'.repeat(32),
    label: 'x',
    expiresAt: 1,
  },
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

describe('who may ask', () => {
  it.each(KINDS)('our own pages may ask %s', async (kind) => {
    const { handle, route } = router();
    expect(await route({ kind, input: VALID[kind] }, POPUP)).toMatchObject({ ok: true });
    expect(handle).toHaveBeenCalledTimes(1);
  });

  it.each(KINDS)('the script in the page may ask %s only where it needs it', async (kind) => {
    const allowed = [
      'bootstrap',
      'notices.add',
      'exceptions.add',
      'tallies.count',
      'reports.add',
      'reminders.add',
      'intervals.put',
      'answers.put',
      'settings.put',
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
    ['a notice with an unknown level', { kind: 'notices.add', input: [{ ...note, level: 'panic' }] }],
    ['too many notices', { kind: 'notices.add', input: Array.from({ length: 501 }, () => note) }],
    ['a list instead of an object', { kind: 'settings.put', input: [] }],
  ])('%s is refused before any handler', async (_name, request) => {
    const { handle, route } = router();
    expect(await route(request, POPUP)).toEqual({ ok: false, error: 'bad-request' });
    expect(handle).not.toHaveBeenCalled();
  });

  it('a well-formed notice gets through', async () => {
    expect(await router().route({ kind: 'notices.add', input: [note] }, PAGE)).toMatchObject({ ok: true });
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
