import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Db, openDatabase } from '@/lib/storage/database';
import { DB_NAME, OWN_STORES } from '@/lib/storage/shape';
import { createStore } from '@/lib/storage/store';
import { BLANK_TEMPLATE, newTemplate } from '@/lib/templates/template';
import { kept, memoryArea, NOW, worker } from '../../support/library';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const DAY = 86_400_000;

const template = (id: string, name: string, body: string) => ({
  id,
  revision: 0,
  from: {},
  to: { names: { 'zh-CN': name }, bodies: { 'zh-CN': body } },
});

/** A database on a disk that is full: nothing can be put into this store any more. */
function failing(db: Db, store: string): Db {
  return new Proxy(db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name !== 'transaction') return typeof value === 'function' ? value.bind(target) : value;
      return (...args: unknown[]) => {
        const tx = Reflect.apply(target.transaction, target, args);
        return new Proxy(tx, {
          get(inside, part) {
            const found: unknown = Reflect.get(inside, part);
            if (part !== 'objectStore') return typeof found === 'function' ? found.bind(inside) : found;
            return (wanted: string) => {
              const made = inside.objectStore(wanted as never);
              return wanted === store ? refusing(made) : made;
            };
          },
        });
      };
    },
  });
}

function refusing<T extends object>(store: T): T {
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name === 'put')
        return async () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

async function filled() {
  const life = worker(memoryArea());
  await life.ask['templates.put'](template('t1', '周报', '【进度】{{内容}}'));
  await life.ask['templates.put'](template('t2', '=公式', '【公告】x'));
  await life.ask['templates.used']({ id: 't1', title: null });
  await life.ask['groups.put']({ id: 'g1', revision: 0, from: {}, to: { title: '甲', owner: '李雷' } });
  await life.ask['profile.put']({
    id: 'me',
    revision: 0,
    from: {},
    to: { name: '李雷', roles: { g1: 'admin' } },
  });
  return life;
}

describe('a backup', () => {
  it('brings everything into an empty browser, and into the same one changes nothing', async () => {
    const { ask } = await filled();
    const { text } = kept(await ask['backup.make'](null));
    const before = [await ask['templates.list']({ title: null }), await ask['groups.get']({ id: 'g1' })];
    expect(kept(await ask['backup.restore']({ text }))).toMatchObject({
      ok: true,
      report: { templates: { added: 0, same: 2 }, groups: { added: 0, same: 1 } },
    });
    globalThis.indexedDB = new IDBFactory();
    const fresh = worker(memoryArea()).ask;
    expect(kept(await fresh['backup.restore']({ text }))).toMatchObject({ ok: true });
    expect([await fresh['templates.list']({ title: null }), await fresh['groups.get']({ id: 'g1' })]).toEqual(
      before,
    );
    expect(kept(await fresh['profile.get'](null))).toMatchObject({ name: '李雷', roles: { g1: 'admin' } });
  });

  it('of earlier does not undo what was written since', async () => {
    let now = NOW;
    const { ask } = worker(memoryArea(), { now: () => now });
    await ask['groups.put']({ id: 'g1', revision: 0, from: {}, to: { title: '甲', owner: 'A' } });
    const { text } = kept(await ask['backup.make'](null));
    now += 1_000;
    await ask['groups.put']({ id: 'g1', revision: 1, from: { owner: 'A' }, to: { owner: 'B' } });
    await ask['backup.restore']({ text });
    expect(kept(await ask['groups.get']({ id: 'g1' }))?.owner).toBe('B');
  });

  const whole = async () => JSON.parse(kept(await (await filled()).ask['backup.make'](null)).text);
  it.each([
    ['no JSON', async () => 'hello'],
    ['a list', async () => '[]'],
    ['another file', async () => '{"format":"x"}'],
    ['a field too many', async () => JSON.stringify({ ...(await whole()), evil: 1 })],
    [
      'a group without its title',
      async () => {
        const backup = await whole();
        delete backup.groups[0].title;
        return JSON.stringify(backup);
      },
    ],
    [
      'an id with a path',
      async () => {
        const backup = await whole();
        backup.templates[0].id = '../../x';
        return JSON.stringify(backup);
      },
    ],
    [
      'a template of a megabyte',
      async () => {
        const backup = await whole();
        backup.templates[0].bodies['zh-CN'] = 'x'.repeat(1_000_000);
        return JSON.stringify(backup);
      },
    ],
  ])('that is %s is refused with words in both languages, and nothing changes', async (_name, text) => {
    const source = await text();
    globalThis.indexedDB = new IDBFactory();
    const { ask } = await filled();
    const before = kept(await ask['backup.make'](null)).text;
    const result = kept(await ask['backup.restore']({ text: source }));
    if (result.ok) throw new Error('was restored');
    expect(result.problems[0]?.text['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(result.problems[0]?.text.en).toMatch(/[a-z]/);
    expect(kept(await ask['backup.make'](null)).text).toBe(before);
  });

  it('of a newer version says to update first', async () => {
    const result = kept(
      await (await filled()).ask['backup.restore']({ text: '{"format":"gatehouse.backup/3"}' }),
    );
    expect(result).toMatchObject({ ok: false, problems: [{ place: 'format' }] });
  });
});

describe('what is the person’s own in a backup', () => {
  const KEYS = { here: 1, elsewhere: 2 };
  const own = (key: keyof typeof KEYS) =>
    createStore({
      now: () => NOW,
      randomBytes: (count) => new Uint8Array(count).fill(KEYS[key]),
      onChange: async () => undefined,
    });
  const hex = (digit: string, length: number) => digit.repeat(length);

  /** One of everything that a person can leave here. */
  async function used(key: keyof typeof KEYS) {
    const store = own(key);
    await store.putSettings({ locale: 'zh-CN', trigger: ';', welcomed: true, pausedUntil: NOW + DAY });
    await store.addException({
      rule: 'sensitive.id',
      scope: 'value',
      digest: hex('a', 64),
      label: '11…2X',
      expiresAt: NOW + DAY,
    });
    await store.putAnswer('项目组', { workplace: 'work', admin: true });
    await store.addNotices([
      {
        id: hex('b', 32),
        rule: 'sensitive.id',
        category: 'sensitive',
        level: 'justify',
        decision: 'sent-anyway',
        reason: 'test-data',
        note: '样例',
        at: NOW,
        title: '项目组',
      },
    ]);
    await store.countTally({ day: '2026-09-20', rule: 'etiquette.deadline', title: '项目组', what: 'spoke' });
    await store.addReport({
      rule: 'sensitive.id',
      detector: 'cn-resident-id',
      level: 'justify',
      length: 'up to 40',
      note: '订单号',
    });
    await store.addReminder({ title: '项目组', at: NOW + DAY });
    await store.putInterval({
      id: hex('c', 32),
      from: NOW - DAY,
      to: NOW,
      state: 'degraded',
      reason: 'anchors',
      missing: ['chat.composer'],
    });
    return { store, ask: worker(memoryArea()).ask };
  }

  const everything = async (store: ReturnType<typeof own>) => kept(await store.exportAll());

  it('comes back wholly into the same browser; only a pause does not, and what has an end that has come', async () => {
    const { store, ask } = await used('here');
    const before = await everything(store);
    const { text } = kept(await ask['backup.make'](null));
    expect(text).not.toContain(hex('01', 32));
    for (const name of OWN_STORES) {
      const raw = await openDB(DB_NAME);
      await raw.clear(name);
      raw.close();
    }
    const restored = kept(await ask['backup.restore']({ text }));
    expect(restored).toMatchObject({ ok: true, report: { own: { added: 7, changed: 1, problems: [] } } });
    expect(await everything(store)).toEqual({
      ...before,
      settings: { ...before.settings, pausedUntil: null },
    });
    expect(kept(await ask['backup.restore']({ text }))).toMatchObject({
      report: { own: { added: 0, changed: 0, problems: [] } },
    });
  });

  it('into another browser leaves out what only the former key can recognise, and says so', async () => {
    const { text } = kept(await (await used('here')).ask['backup.make'](null));
    globalThis.indexedDB = new IDBFactory();
    const store = own('elsewhere');
    await store.bootstrap();
    const restored = kept(await worker(memoryArea()).ask['backup.restore']({ text }));
    if (!restored.ok) throw new Error('was refused');
    expect(restored.report.own.problems[0]?.text['zh-CN']).toContain('1 条例外');
    expect(restored.report.own.problems[0]?.text.en).toContain('1 exceptions and 1 answers');
    const there = await everything(store);
    expect(there).toMatchObject({ exceptions: [], answers: [], tallies: [] });
    expect(there.settings).toEqual({ locale: 'zh-CN', trigger: ';', welcomed: true, pausedUntil: null });
    expect(
      [there.notices, there.reports, there.reminders, there.intervals].map(({ length }) => length),
    ).toEqual([1, 1, 1, 1]);
  });

  it('does not undo what was chosen since', async () => {
    const { store, ask } = await used('here');
    const { text } = kept(await ask['backup.make'](null));
    await store.putSettings({ locale: 'en', trigger: '/' });
    await store.putAnswer('项目组', { workplace: 'private' });
    await ask['backup.restore']({ text });
    const there = await everything(store);
    expect(there.settings).toMatchObject({ locale: 'en', trigger: '/' });
    expect(there.answers).toMatchObject([{ workplace: 'private' }]);
  });

  it('that is broken keeps the templates beside it out as well', async () => {
    const { ask } = await used('here');
    await ask['templates.put'](template('t1', '周报', 'x'));
    const backup = JSON.parse(kept(await ask['backup.make'](null)).text);
    backup.own.exceptions[0].digest = 'my password';
    globalThis.indexedDB = new IDBFactory();
    const { ask: fresh } = worker(memoryArea());
    const result = kept(await fresh['backup.restore']({ text: JSON.stringify(backup) }));
    expect(result).toMatchObject({ ok: false, problems: [{ place: 'own.exceptions.0.digest' }] });
    expect(kept(await fresh['templates.list']({ title: null }))).toEqual([]);
  });

  it('cannot half arrive: a disk that fills up in the middle leaves everything as it was', async () => {
    const { ask } = await used('here');
    await ask['templates.put'](template('t1', '周报', 'x'));
    const { text } = kept(await ask['backup.make'](null));
    globalThis.indexedDB = new IDBFactory();
    const full = worker(memoryArea(), {
      open: async (onClosed) => failing(await openDatabase(onClosed), 'notices'),
    });
    expect(await full.ask['backup.restore']({ text })).toEqual({ ok: false, error: 'storage-full' });
    const { ask: fresh } = worker(memoryArea());
    expect(kept(await fresh['templates.list']({ title: null }))).toEqual([]);
    expect((await everything(own('here'))).settings.locale).toBeNull();
  });
});

describe('a backup of format 1, as it was frozen', () => {
  it('is read into a new browser; wording of the person beats a seed that was put in later', async () => {
    const seed = {
      ...newTemplate('seed-a', { ...BLANK_TEMPLATE, names: { en: 'A' }, bodies: { en: 'a' } }, 0),
      seed: 'a',
    };
    const { ask } = worker(memoryArea(), { seeds: [seed] });
    expect(kept(await ask['templates.get']({ id: 'seed-a' }))?.bodies.en).toBe('a');
    const text = readFileSync(new URL('../../fixtures/backup/v1.json', import.meta.url), 'utf8');
    expect(kept(await ask['backup.restore']({ text }))).toMatchObject({
      ok: true,
      report: { templates: { added: 1, changed: 1 }, groups: { added: 1 }, own: { added: 0 } },
    });
    expect(kept(await ask['templates.get']({ id: 'seed-a' }))?.bodies.en).toBe('edited by the person');
    expect(kept(await ask['groups.get']({ id: 'g1' }))?.owner).toBe('李雷');
    expect(kept(await ask['profile.get'](null)).name).toBe('李雷');
  });
});

describe('templates in files', () => {
  it.each(['json', 'csv'] as const)(
    '%s read twice makes nothing double, and carries no usage',
    async (format) => {
      const { ask } = await filled();
      const { text } = kept(await ask['templates.export']({ format, ids: null }));
      expect(text).not.toContain('"count"');
      globalThis.indexedDB = new IDBFactory();
      const fresh = worker(memoryArea()).ask;
      expect(kept(await fresh['templates.import']({ format, text }))).toMatchObject({
        added: 2,
        problems: [],
      });
      expect(kept(await fresh['templates.import']({ format, text }))).toMatchObject({
        added: 0,
        changed: 0,
        same: 2,
      });
      const names = kept(await fresh['templates.list']({ title: null })).map((one) => one.names['zh-CN']);
      expect(names.sort()).toEqual(['=公式', '周报']);
    },
  );

  it('changed elsewhere become a new wording; the former one stays as a version', async () => {
    const { ask } = await filled();
    const text = '名称,正文\n周报,【进度】新的\n';
    expect(kept(await ask['templates.import']({ format: 'csv', text }))).toMatchObject({
      added: 0,
      changed: 1,
    });
    expect(kept(await ask['templates.get']({ id: 't1' }))).toMatchObject({
      bodies: { 'zh-CN': '【进度】新的' },
      versions: [{ bodies: { 'zh-CN': '【进度】{{内容}}' } }],
    });
  });

  it('with one that is broken bring all the others', async () => {
    const { ask } = worker(memoryArea());
    const good = {
      kind: 'team',
      groupId: null,
      names: { en: 'A' },
      bodies: { en: 'a' },
      folder: '',
      tags: [],
      favourite: false,
      fields: [],
    };
    const text = JSON.stringify({ format: 'gatehouse.templates/1', templates: [good, { names: 5 }] });
    const report = kept(await ask['templates.import']({ format: 'json', text }));
    expect(report).toMatchObject({ added: 1, problems: [{ place: expect.stringContaining('templates.1') }] });
    expect(kept(await ask['templates.list']({ title: null }))).toMatchObject([
      { kind: 'personal', locked: false },
    ]);
  });
});

describe('groups in files', () => {
  it('a table changes what its rows say, adds the unknown, and removes nobody', async () => {
    const { ask } = await filled();
    await ask['groups.addMembers']({
      id: 'g1',
      members: [{ name: '王五', department: '', zone: '', outsider: false }],
    });
    const text = '群名,负责人,成员\n甲,韩梅梅,赵六\n乙,李雷,\n';
    expect(kept(await ask['groups.import']({ format: 'csv', text }))).toMatchObject({ added: 1, changed: 1 });
    expect(kept(await ask['groups.import']({ format: 'csv', text }))).toMatchObject({
      added: 0,
      changed: 0,
      same: 2,
    });
    const group = kept(await ask['groups.get']({ id: 'g1' }));
    expect(group).toMatchObject({ owner: '韩梅梅', members: [{ name: '王五' }, { name: '赵六' }] });
  });

  it('titles from the chat list become drafts once, and bring the last activity', async () => {
    const { ask } = await filled();
    const chats = [
      { title: '甲', lastActivity: '2026-11-20' },
      { title: '新群', lastActivity: null },
      { title: ' ', lastActivity: null },
    ];
    expect(kept(await ask['groups.importTitles']({ chats }))).toMatchObject({ added: 1, changed: 1 });
    expect(kept(await ask['groups.importTitles']({ chats }))).toMatchObject({ added: 0, changed: 0 });
    await ask['groups.importTitles']({ chats: [{ title: '甲', lastActivity: '2026-01-01' }] });
    expect(kept(await ask['groups.get']({ id: 'g1' }))?.lastActivity).toBe('2026-11-20');
  });

  it('two groups of one title are told, and neither is changed', async () => {
    const { ask } = await filled();
    await ask['groups.put']({ id: 'g2', revision: 0, from: {}, to: { title: '甲' } });
    const report = kept(await ask['groups.import']({ format: 'csv', text: '群名,负责人\n甲,X\n' }));
    expect(report).toMatchObject({ added: 0, changed: 0, problems: [{ place: '甲' }] });
  });

  it('the bin lists what was put there, newest first', async () => {
    const { ask } = await filled();
    await ask['groups.remove']({ id: 'g1' });
    await ask['templates.remove']({ id: 't1' });
    expect(
      kept(await ask['bin.list'](null))
        .map(({ kind, label }) => [kind, label])
        .sort(),
    ).toEqual([
      ['group', '甲'],
      ['template', '周报'],
    ]);
  });
});

describe('a file that is only looked at', () => {
  it('tells what it would add and change, line by line, and writes nothing', async () => {
    const { ask } = await filled();
    const text = '群名,负责人,类型\n甲,王芳,\n乙,李雷,项目群\n,谁,\n乙,李雷,project';
    const looked = kept(await ask['groups.import']({ format: 'csv', text, dry: true }));
    expect(looked.rows).toEqual([
      { what: 'changed', label: '甲' },
      { what: 'added', label: '乙' },
    ]);
    expect(looked.problems.map(({ place }) => place)).toEqual(['3', '4']);
    expect(looked.problems[0]?.text['zh-CN']).toContain('第 3 行“类型 type”：不认识“项目群”');
    expect(looked.problems[1]?.text.en).toContain('Line 4');
    expect(kept(await ask['groups.list'](null)).map(({ title, owner }) => [title, owner])).toEqual([
      ['甲', '李雷'],
    ]);
    const { rows: _rows, ...report } = looked;
    // What was looked at is what then happens.
    expect(kept(await ask['groups.import']({ format: 'csv', text }))).toEqual(report);
    expect(kept(await ask['groups.list'](null))).toHaveLength(2);
  });

  it('does so for templates as well', async () => {
    const { ask } = await filled();
    const text = '名称,正文\n新模板,你好\n=公式,';
    const looked = kept(await ask['templates.import']({ format: 'csv', text, dry: true }));
    expect(looked).toMatchObject({ added: 1, rows: [{ what: 'added', label: '新模板' }] });
    expect(looked.problems).toHaveLength(1);
    expect(kept(await ask['templates.list']({ title: null }))).toHaveLength(2);
  });
});

describe('reminders and steps, as they are kept', () => {
  it('a step asked twice is one step, by the name in the profile', async () => {
    const { ask } = await filled();
    const move = { id: 'g1', step: 'ab'.repeat(16), move: 'activate' as const, note: '', until: null };
    await ask['groups.move'](move);
    const group = kept(await ask['groups.move'](move));
    expect(group?.lifecycle.history).toMatchObject([{ who: '李雷', to: 'active' }]);
    expect(group?.revision).toBe(2);
    expect(kept(await ask['groups.move']({ ...move, step: 'cd'.repeat(16), move: 'approve' }))).toBeNull();
  });
});
