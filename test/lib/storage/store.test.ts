import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { NoticeDraft } from '@/lib/messaging/protocol';
import { openDatabase } from '@/lib/storage/database';
import { chatDigest, exceptionDigest, maskedLabel } from '@/lib/storage/digest';
import { DB_VERSION } from '@/lib/storage/migrations/index';
import { DB_NAME } from '@/lib/storage/shape';
import { createStore } from '@/lib/storage/store';

const NOW = 1_790_000_000_000;
const TITLE = '北极星项目组';

function notice(id: number, more: Partial<NoticeDraft> = {}): NoticeDraft {
  return {
    id: id.toString(16).padStart(32, '0'),
    rule: 'starter.identity',
    category: 'sensitive.identity',
    level: 'justify',
    decision: 'held',
    reason: null,
    at: NOW + id,
    title: TITLE,
    ...more,
  };
}

function store(more: Partial<Parameters<typeof createStore>[0]> = {}) {
  return createStore({
    now: () => NOW,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    onChange: async () => {},
    ...more,
  });
}

/** Everything in the database, as text. */
async function dump(): Promise<string> {
  const db = await openDB(DB_NAME);
  const all = await Promise.all([...db.objectStoreNames].map(async (name) => [name, await db.getAll(name)]));
  db.close();
  return JSON.stringify(all);
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('notices', () => {
  it('are kept with the chat as a keyed hash, newest first; the title is nowhere', async () => {
    const kept = store();
    await kept.addNotices([notice(1), notice(2)]);
    const list = await kept.listNotices(10);
    const { deviceKey } = await kept.bootstrap();
    expect(list).toEqual({
      ok: true,
      value: [2, 1].map((id) => ({ ...omitTitle(notice(id)), chat: chatDigest(deviceKey, TITLE) })),
    });
    expect(await dump()).not.toContain(TITLE);
  });

  it('keep the note to a reason as it was written, beside notices that have none', async () => {
    const kept = store();
    await kept.addNotices([
      notice(1),
      notice(2, { reason: 'approved', note: 'the visa office asked for it' }),
    ]);
    const list = await kept.listNotices(10);
    expect(list.ok && list.value.map(({ note }) => note)).toEqual([
      'the visa office asked for it',
      undefined,
    ]);
  });

  it('repeated are kept once', async () => {
    const kept = store();
    await kept.addNotices([notice(1)]);
    await kept.addNotices([notice(1), notice(2)]);
    expect((await kept.listNotices(10)).ok && (await kept.exportAll())).toMatchObject({
      value: { notices: [{}, {}] },
    });
  });

  it('beyond two thousand, or older than ninety days, are given up, oldest first', async () => {
    const kept = store();
    await kept.addNotices([notice(0, { at: NOW - 91 * 86_400_000 })]);
    for (let batch = 0; batch < 5; batch += 1) {
      await kept.addNotices(Array.from({ length: 401 }, (_none, at) => notice(1 + batch * 401 + at)));
    }
    const all = await kept.exportAll();
    expect(all.ok && all.value.notices.length).toBe(2_000);
    expect(all.ok && all.value.notices[0]?.at).toBe(NOW + 6);
  });
});

describe('what the person said', () => {
  it('about a chat is merged, under the keyed hash, with a masked label', async () => {
    const kept = store();
    await kept.putAnswer(TITLE, { workplace: 'work' });
    await kept.putAnswer(TITLE, { admin: true });
    const { answers, deviceKey } = await kept.bootstrap();
    expect(answers).toEqual([
      {
        chat: chatDigest(deviceKey, TITLE),
        label: '北…组',
        workplace: 'work',
        admin: true,
      },
    ]);
    expect(await dump()).not.toContain(TITLE);
  });

  it('settings are merged over the defaults', async () => {
    const kept = store();
    expect(await kept.putSettings({ locale: 'zh-CN' })).toEqual({
      ok: true,
      value: { locale: 'zh-CN', welcomed: false, pausedUntil: null },
    });
    expect((await kept.bootstrap()).settings.locale).toBe('zh-CN');
  });

  it('exceptions are kept once, by what they are about, and can be revoked; what has ended goes', async () => {
    const kept = store();
    const digest = exceptionDigest('00'.repeat(32), 'starter.contact', 'a@b.example');
    const value = { rule: 'starter.contact', scope: 'value', digest, label: 'a***@b.example' } as const;
    const group = { rule: 'starter.subject-tag', scope: 'group', digest: 'c1', label: '北…组' } as const;
    await kept.addException({ ...value, digest: 'ended', expiresAt: NOW });
    await kept.addException({ ...value, expiresAt: NOW + 1 });
    await kept.addException({ ...value, expiresAt: NOW + 2 });
    await kept.addException({ ...group, expiresAt: NOW + 2 });
    expect(new Set((await kept.bootstrap()).exceptions)).toEqual(
      new Set([
        { id: digest, ...value, createdAt: NOW, expiresAt: NOW + 2 },
        { id: 'starter.subject-tag c1', ...group, createdAt: NOW, expiresAt: NOW + 2 },
      ]),
    );
    await kept.removeException(digest);
    await kept.removeException('starter.subject-tag c1');
    expect((await kept.bootstrap()).exceptions).toEqual([]);
  });

  it('every change is told, reading is not', async () => {
    const onChange = vi.fn(async () => {});
    const kept = store({ onChange });
    await kept.bootstrap();
    await kept.exportAll();
    await kept.addNotices([notice(1)]);
    expect(onChange).not.toHaveBeenCalled();
    await kept.putSettings({ welcomed: true });
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});

describe('what the guard keeps', () => {
  it('counts how often a rule spoke, by day and chat, under the keyed hash; after sixty days no more', async () => {
    const kept = store();
    const once = { rule: 'starter.subject-tag', title: TITLE };
    await kept.countTally({ ...once, day: '2026-09-01', what: 'spoke' });
    await kept.countTally({ ...once, day: '2026-11-25', what: 'spoke' });
    await kept.countTally({ ...once, day: '2026-11-25', what: 'spoke' });
    await kept.countTally({ ...once, day: '2026-11-25', what: 'dismissed' });
    const { tallies, deviceKey } = await kept.bootstrap();
    const chat = chatDigest(deviceKey, TITLE);
    expect(tallies).toEqual([
      {
        id: `2026-11-25 starter.subject-tag ${chat}`,
        day: '2026-11-25',
        rule: 'starter.subject-tag',
        chat,
        spoke: 2,
        dismissed: 1,
      },
    ]);
    expect(await dump()).not.toContain(TITLE);
  });

  it('one reminder a chat, until it is taken away', async () => {
    const kept = store();
    await kept.addReminder({ title: TITLE, at: NOW + 1 });
    const again = await kept.addReminder({ title: TITLE, at: NOW + 2 });
    expect(await kept.listReminders()).toEqual({ ok: true, value: [again.ok && again.value] });
    await kept.removeReminder(again.ok ? again.value.id : '');
    expect(await kept.listReminders()).toEqual({ ok: true, value: [] });
  });

  it('times of protection are ended in place, and given up after thirty days or five hundred', async () => {
    const kept = store();
    const id = (n: number) => n.toString(16).padStart(32, '0');
    const time = { to: null, state: 'off', reason: 'unreadable', missing: [] } as const;
    await kept.putInterval({ ...time, id: id(1), from: NOW - 31 * 86_400_000 });
    await kept.putInterval({ ...time, id: id(2), from: NOW });
    await kept.putInterval({ ...time, id: id(2), from: NOW, to: NOW + 5 });
    expect(await kept.exportAll()).toMatchObject({ value: { intervals: [{ id: id(2), to: NOW + 5 }] } });
    const db = await openDB(DB_NAME);
    const tx = db.transaction('intervals', 'readwrite');
    for (let n = 3; n < 510; n += 1) void tx.store.put({ ...time, id: id(n), from: NOW + n });
    await tx.done;
    db.close();
    await kept.putInterval({ ...time, id: id(510), from: NOW + 510 });
    const all = await kept.exportAll();
    expect(all.ok && all.value.intervals.length).toBe(500);
  });

  it('reports of false alarms, the newest two hundred', async () => {
    const kept = store({ now: () => NOW + 1 });
    const report = {
      rule: 'r',
      detector: 'd',
      level: 'tip',
      length: 'up to 40',
      note: 'an order number',
    } as const;
    await kept.bootstrap();
    const db = await openDB(DB_NAME);
    const tx = db.transaction('reports', 'readwrite');
    for (let n = 0; n < 202; n += 1) void tx.store.put({ ...report, id: `old ${n}`, at: NOW - n });
    await tx.done;
    db.close();
    await kept.addReport(report);
    const all = await kept.exportAll();
    expect(all.ok && all.value.reports.length).toBe(200);
    expect(all.ok && Math.max(...all.value.reports.map(({ at }) => at))).toBeGreaterThan(NOW);
  });
});

describe('what is stored about me', () => {
  it('is exported without the device key and without titles', async () => {
    const kept = store();
    const { deviceKey } = await kept.bootstrap();
    await kept.addNotices([notice(1)]);
    await kept.putAnswer(TITLE, { workplace: 'work' });
    const exported = JSON.stringify(await kept.exportAll());
    expect(exported).not.toContain(deviceKey);
    expect(exported).not.toContain(TITLE);
  });

  it('is deleted wholly, and the key changes', async () => {
    const kept = store();
    const before = await kept.bootstrap();
    await kept.addNotices([notice(1)]);
    await kept.putSettings({ welcomed: true });
    await kept.countTally({ day: '2026-11-25', rule: 'r', title: TITLE, what: 'spoke' });
    await kept.addReminder({ title: TITLE, at: NOW });
    await kept.deleteAll();
    const after = await kept.bootstrap();
    expect(await kept.exportAll()).toMatchObject({
      value: {
        notices: [],
        exceptions: [],
        answers: [],
        tallies: [],
        reports: [],
        reminders: [],
        intervals: [],
        settings: { welcomed: false },
      },
    });
    expect(after.deviceKey).not.toBe(before.deviceKey);
    expect(after.deviceKey).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('storage that fails', () => {
  const failing = (name: string) => async () => {
    throw Object.assign(new Error(name), { name });
  };

  it.each([
    ['QuotaExceededError', 'storage-full'],
    ['UnknownError', 'storage-failed'],
  ])('with %s says %s and throws nothing', async (name, error) => {
    const broken = store({ open: failing(name) });
    expect(await broken.addNotices([notice(1)])).toEqual({ ok: false, error });
    expect(await broken.exportAll()).toEqual({ ok: false, error });
  });

  it('leaves the guard with the defaults, and says so', async () => {
    expect(await store({ open: failing('UnknownError') }).bootstrap()).toMatchObject({
      storageOk: false,
      exceptions: [],
      settings: { welcomed: false },
    });
  });

  it('keeps nothing of a batch that could not be kept wholly', async () => {
    const kept = store();
    await kept.bootstrap();
    const unkeepable = { ...notice(2), reason: (() => null) as unknown as string };
    expect(await kept.addNotices([notice(1), unkeepable])).toMatchObject({ ok: false });
    expect(await kept.listNotices(10)).toEqual({ ok: true, value: [] });
  });

  it('works again when the database comes back', async () => {
    let broken = true;
    const kept = store({ open: (onClosed) => (broken ? failing('UnknownError')() : openDatabase(onClosed)) });
    expect((await kept.addNotices([notice(1)])).ok).toBe(false);
    broken = false;
    expect((await kept.addNotices([notice(1)])).ok).toBe(true);
  });
});

describe('versions of the database', () => {
  it.each(Array.from({ length: DB_VERSION }, (_none, at) => at + 1))(
    'version %d, as it was frozen, opens today with everything in it',
    async (version) => {
      const frozen = JSON.parse(
        readFileSync(new URL(`../../fixtures/storage/v${version}.json`, import.meta.url), 'utf8'),
      );
      const old = await openDB(DB_NAME, version, {
        upgrade(db) {
          for (const { name, keyPath, indexes, records } of frozen.stores) {
            const made = db.createObjectStore(name, keyPath === null ? undefined : { keyPath });
            for (const index of indexes) made.createIndex(index, index);
            for (const { key, value } of records) made.put(value, key ?? undefined);
          }
        },
      });
      old.close();
      const kept = store();
      expect(await kept.exportAll()).toEqual({ ok: true, value: frozen.expected });
      expect((await kept.bootstrap()).deviceKey).toBe(frozen.deviceKey);
    },
  );

  it('from version 1 on, “quiet in this group” becomes an exception with an end', async () => {
    const old = await openDB(DB_NAME, 1, {
      upgrade(db) {
        db.createObjectStore('settings');
        db.createObjectStore('device');
        db.createObjectStore('exceptions', { keyPath: 'id' });
        db.createObjectStore('notices', { keyPath: 'id' }).createIndex('at', 'at');
        const answer = {
          chat: 'c1',
          label: '北…组',
          workplace: 'work',
          admin: null,
          quiet: ['starter.subject-tag'],
        };
        void db.createObjectStore('answers', { keyPath: 'chat' }).put(answer);
      },
    });
    old.close();
    const { exceptions, answers } = await store().bootstrap();
    expect(answers).toEqual([{ chat: 'c1', label: '北…组', workplace: 'work', admin: null }]);
    expect(exceptions).toMatchObject([
      {
        id: 'starter.subject-tag c1',
        rule: 'starter.subject-tag',
        scope: 'group',
        digest: 'c1',
        label: '北…组',
      },
    ]);
    expect((exceptions[0]?.expiresAt ?? 0) - (exceptions[0]?.createdAt ?? 0)).toBe(90 * 86_400_000);
  });

  it('a newer one is refused and left as it is', async () => {
    const newer = await openDB(DB_NAME, DB_VERSION + 1, {
      upgrade: (db) => void db.createObjectStore('future').put('kept', 'x'),
    });
    newer.close();
    expect(await store().exportAll()).toEqual({ ok: false, error: 'storage-newer' });
    const again = await openDB(DB_NAME);
    expect(await again.get('future', 'x')).toBe('kept');
    again.close();
  });
});

describe('digests', () => {
  it('differ by key, rule and value, and cannot be confused across purposes', () => {
    const key = '11'.repeat(32);
    const made = [
      chatDigest(key, 'a'),
      chatDigest('22'.repeat(32), 'a'),
      chatDigest(key, 'b'),
      exceptionDigest(key, 'a', 'b'),
      exceptionDigest(key, 'a\0b', ''),
      exceptionDigest(key, '', 'a'),
    ];
    expect(new Set(made).size).toBe(made.length);
  });

  it.each([
    ['北极星项目组', '北…组'],
    ['ab', '…'],
    ['', '…'],
    ['\u202Eevil\u202C', 'e…l'],
    ['🚀 launch team', '🚀…m'],
  ])('the label of “%s” is %s', (title, label) => {
    expect(maskedLabel(title)).toBe(label);
  });
});

function omitTitle({ title: _title, ...rest }: NoticeDraft): Omit<NoticeDraft, 'title'> {
  return rest;
}
