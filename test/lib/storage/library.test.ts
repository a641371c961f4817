import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BLANK_GROUP } from '@/lib/groups/record';
import type { GroupFields } from '@/lib/groups/types';
import { anchorOf } from '@/lib/storage/anchor';
import { openDatabase } from '@/lib/storage/database';
import { DB_VERSION } from '@/lib/storage/migrations/index';
import { DB_NAME } from '@/lib/storage/shape';
import { BLANK_TEMPLATE, newTemplate } from '@/lib/templates/template';
import { kept, memoryArea, NOW, worker } from '../../support/library';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const group = (id: string, to: Partial<GroupFields>) => ({ id, revision: 0, from: {}, to });

describe('two panels on the same record', () => {
  it('that change different fields lose nothing', async () => {
    const { ask } = worker(memoryArea());
    await ask['groups.put'](group('g1', { title: '项目组', admins: [] }));
    const first = await ask['groups.put']({
      id: 'g1',
      revision: 1,
      from: { owner: '' },
      to: { owner: '李雷' },
    });
    const second = await ask['groups.put']({
      id: 'g1',
      revision: 1,
      from: { reason: '' },
      to: { reason: '同步进度' },
    });
    expect(first).toMatchObject({ value: { outcome: 'kept', merged: false } });
    expect(second).toMatchObject({
      value: { outcome: 'kept', merged: true, record: { owner: '李雷', reason: '同步进度', revision: 3 } },
    });
  });

  it('that both add an admin have both', async () => {
    const { ask } = worker(memoryArea());
    const admin = (id: string) => ({ id, name: id, tier: 'section' as const, lastConfirmed: null });
    await ask['groups.put'](group('g1', { title: 'x', admins: [admin('a')] }));
    const from = { admins: [admin('a')] };
    await ask['groups.put']({ id: 'g1', revision: 1, from, to: { admins: [admin('a'), admin('b')] } });
    const last = await ask['groups.put']({ id: 'g1', revision: 1, from, to: { admins: [admin('c')] } });
    expect(last).toMatchObject({
      value: { outcome: 'kept', record: { admins: [{ id: 'b' }, { id: 'c' }] } },
    });
  });

  it('that change the same field get both versions, and nothing is written', async () => {
    const { ask } = worker(memoryArea());
    await ask['groups.put'](group('g1', { title: 'x', owner: 'A' }));
    await ask['groups.put']({ id: 'g1', revision: 1, from: { owner: 'A' }, to: { owner: 'B' } });
    const late = await ask['groups.put']({ id: 'g1', revision: 1, from: { owner: 'A' }, to: { owner: 'C' } });
    expect(late).toMatchObject({
      value: { outcome: 'conflict', fields: ['owner'], current: { owner: 'B' }, yours: { owner: 'C' } },
    });
    expect(await ask['groups.get']({ id: 'g1' })).toMatchObject({ value: { owner: 'B', revision: 2 } });
  });

  it('editing what the other put into the bin hears that it is there', async () => {
    const { ask } = worker(memoryArea());
    await ask['groups.put'](group('g1', { title: 'x' }));
    await ask['groups.remove']({ id: 'g1' });
    expect(
      await ask['groups.put']({ id: 'g1', revision: 1, from: { owner: '' }, to: { owner: 'C' } }),
    ).toMatchObject({ value: { outcome: 'gone', current: { id: 'g1' }, yours: { owner: 'C' } } });
    await ask['groups.restore']({ id: 'g1' });
    expect(kept(await ask['groups.list'](null))).toHaveLength(1);
  });
});

describe('edits', () => {
  it('repeated change nothing and are told once', async () => {
    const onChange = vi.fn(async () => undefined);
    const { ask } = worker(memoryArea(), { onChange });
    const put = { id: 't1', revision: 0, from: {}, to: { names: { en: 'A' }, bodies: { en: 'a' } } };
    const first = await ask['templates.put'](put);
    expect(await ask['templates.put'](put)).toMatchObject({
      value: { outcome: 'kept', record: { revision: 1 } },
    });
    expect(first).toMatchObject({ value: { outcome: 'kept', record: { revision: 1 } } });
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('of the wording keep the former one, which can be made the present one again', async () => {
    const { ask } = worker(memoryArea());
    await ask['templates.put']({
      id: 't',
      revision: 0,
      from: {},
      to: { names: { en: 'A' }, bodies: { en: 'one' } },
    });
    await ask['templates.put']({
      id: 't',
      revision: 1,
      from: { bodies: { en: 'one' } },
      to: { bodies: { en: 'two' } },
    });
    const back = kept(await ask['templates.revert']({ id: 't', revision: 1 }));
    expect(back).toMatchObject({ bodies: { en: 'one' }, revision: 3 });
    expect(back?.versions.map(({ bodies }) => bodies.en)).toEqual(['two', 'one']);
  });

  it.each([
    ['a group without a title', { title: '  ' }],
    ['a group with nothing', {}],
  ])('%s is no record', async (_name, to) => {
    const { ask } = worker(memoryArea());
    expect(await ask['groups.put'](group('g', to))).toEqual({ ok: false, error: 'bad-request' });
  });

  it('team templates are locked', async () => {
    const team = {
      ...newTemplate(
        'team-1',
        { ...BLANK_TEMPLATE, kind: 'team', names: { en: 'T' }, bodies: { en: 't' } },
        NOW,
      ),
      locked: true,
    };
    const { ask } = worker(memoryArea(), { packTemplates: () => [team] });
    expect(
      await ask['templates.put']({ id: 'team-1', revision: 1, from: {}, to: { favourite: true } }),
    ).toEqual({ ok: true, value: { outcome: 'locked' } });
    expect(kept(await ask['templates.list']({ title: null }))).toMatchObject([
      { id: 'team-1', locked: true },
    ]);
  });

  it('team templates are liked by a mark beside them; using one leaves the mark', async () => {
    const fields = { ...BLANK_TEMPLATE, kind: 'team' as const, names: { en: 'T' }, bodies: { en: 't' } };
    const team = { ...newTemplate('team.t', fields, NOW), locked: true };
    const { ask } = worker(memoryArea(), { packTemplates: () => [team] });
    const listed = async () => kept(await ask['templates.list']({ title: null }))[0];
    expect(await listed()).toMatchObject({ favourite: false });
    await ask['templates.mark']({ id: 'team.t', favourite: true });
    await ask['templates.used']({ id: 'team.t', title: null });
    expect(await listed()).toMatchObject({ favourite: true, uses: 1 });
    await ask['templates.mark']({ id: 'team.t', favourite: false });
    expect(await listed()).toMatchObject({ favourite: false, uses: 1 });
  });

  it('what templates are found by is made once for a wording, and anew for another one', async () => {
    const { ask, library } = worker(memoryArea());
    for (const id of ['t1', 't2'])
      await ask['templates.put']({
        id,
        revision: 0,
        from: {},
        to: { ...BLANK_TEMPLATE, names: { en: `Notice ${id}` }, bodies: { en: 'Dear all' } },
      });
    const listed = async () =>
      new Map(kept(await ask['templates.list']({ title: null })).map((one) => [one.id, one]));
    const [first, second] = [await listed(), await listed()];
    expect(first.get('t1')?.keys).toBe(second.get('t1')?.keys);
    await ask['templates.put']({
      id: 't1',
      revision: 1,
      from: { bodies: { en: 'Dear all' } },
      to: { bodies: { en: 'Dear {{name}}' } },
    });
    const third = await listed();
    expect(third.get('t1')).toMatchObject({ asks: true, excerpt: { en: 'Dear ‹name›' } });
    expect(third.get('t2')?.keys).toBe(first.get('t2')?.keys);
    // As a backup does that somebody has edited: the revision says nothing.
    await library.write(async (records) => {
      const template = await records.get('templates', 't2');
      if (template !== undefined)
        await records.put('templates', 't2', { ...template, bodies: { en: 'Other words' } });
      return null;
    });
    expect((await listed()).get('t2')?.excerpt).toEqual({ en: 'Other words' });
  });

  it('templates of a group are told apart from those of others by the open chat', async () => {
    const { ask } = worker(memoryArea());
    await ask['groups.put'](group('g1', { title: '甲群' }));
    await ask['groups.put'](group('g2', { title: '乙群' }));
    for (const [id, groupId] of [
      ['t0', null],
      ['t1', 'g1'],
      ['t2', 'g2'],
    ] as const)
      await ask['templates.put']({
        id,
        revision: 0,
        from: {},
        to: { kind: groupId === null ? 'personal' : 'group', groupId, names: { en: id }, bodies: { en: id } },
      });
    const placesIn = async (title: string | null) =>
      Object.fromEntries(kept(await ask['templates.list']({ title })).map(({ id, place }) => [id, place]));
    expect(await placesIn('甲群')).toEqual({ t0: 'anywhere', t1: 'here', t2: 'elsewhere' });
    expect(await placesIn(null)).toEqual({ t0: 'anywhere', t1: 'elsewhere', t2: 'elsewhere' });
    // What belongs here stands first.
    expect(kept(await ask['templates.list']({ title: '乙群' }))[0]?.id).toBe('t2');
  });

  it('a record of a former version, without a type of the company’s own, is edited like any other', async () => {
    const { ask, library } = worker(memoryArea());
    await ask['groups.put'](group('g1', { title: '甲群' }));
    await library.write(async (records) => {
      const { ownType: _none, ...old } = kept({ ok: true, value: await records.get('groups', 'g1') }) ?? {};
      await records.put('groups', 'g1', old as never);
    });
    const done = kept(
      await ask['groups.put']({
        id: 'g1',
        revision: 1,
        from: { ownType: '', type: null },
        to: { ownType: 'duty', type: 'core' },
      }),
    );
    expect(done).toMatchObject({ outcome: 'kept', record: { ownType: 'duty', type: 'core' } });
  });

  it('a group under another title is still found by the former', async () => {
    const { ask } = worker(memoryArea());
    await ask['groups.put'](group('g1', { title: '旧名' }));
    await ask['groups.put']({ id: 'g1', revision: 1, from: { title: '旧名' }, to: { title: '新名' } });
    expect(kept(await ask['groups.match']({ title: '旧名 ' })).record?.title).toBe('新名');
  });
});

describe('a title', () => {
  it('of two groups asks which; saying so makes it an alias there and nowhere else', async () => {
    const { ask } = worker(memoryArea());
    await ask['groups.put'](group('g1', { title: 'A', aliases: ['Team'] }));
    await ask['groups.put'](group('g2', { title: 'B', aliases: ['ＴＥＡＭ'] }));
    const asked = kept(await ask['groups.match']({ title: 'team' }));
    expect(asked.record).toBeNull();
    expect(asked.candidates.map(({ id }) => id).sort()).toEqual(['g1', 'g2']);
    await ask['groups.claim']({ id: 'g2', title: 'team' });
    expect(kept(await ask['groups.match']({ title: 'Team' })).record?.id).toBe('g2');
    expect(kept(await ask['groups.get']({ id: 'g1' }))?.aliases).toEqual([]);
  });
});

describe('seeds', () => {
  const seed = {
    ...newTemplate('seed-a', { ...BLANK_TEMPLATE, names: { en: 'A' }, bodies: { en: 'a' } }, 0),
    seed: 'a',
  };

  it('are there at first; one that was deleted does not come back', async () => {
    const area = memoryArea();
    const first = worker(area, { seeds: [seed] });
    expect(kept(await first.ask['templates.list']({ title: null }))).toHaveLength(1);
    await first.ask['templates.remove']({ id: 'seed-a' });
    await first.library.write((records) => records.delete('templates', 'seed-a'));
    const second = worker(area, { seeds: [seed] });
    expect(kept(await second.ask['templates.list']({ title: null }))).toEqual([]);
  });
});

describe('two hundred kills in the middle of writing', () => {
  it('lose nothing that was answered, and double nothing', async () => {
    const items = new Map<string, string>();
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    const answered = new Map<string, number>();
    let life = worker(memoryArea(items));
    for (let kill = 0; kill < 200; kill += 1) {
      // A few writes that are answered …
      for (let more = random(3); more >= 0; more -= 1) await put(life, `g${random(60)}`);
      // … and one that dies: before the transaction, within it, or after it, before the copy.
      const at = random(12);
      const dying = worker(killedArea(items, at - 6), {
        open: (onClosed) => openDatabase(onClosed).then((db) => killedDb(db, at)),
      });
      const id = `g${random(60)}`;
      await Promise.race([put(dying, id, true), new Promise((done) => setTimeout(done, 5))]);
      // The next life of the worker, asked the same once more, as `ask` does.
      life = worker(memoryArea(items));
      await put(life, id);
    }
    const groups = kept(await life.ask['groups.list'](null));
    expect(new Set(groups.map(({ title }) => title)).size).toBe(groups.length);
    expect(groups.length).toBe(answered.size);
    for (const { id, size } of groups) expect([id, size]).toEqual([id, answered.get(id)]);
    const state = kept(await life.library.state());
    expect(state.trouble).toBeNull();
    const marks = groups.map(({ id, revision }) => ({ store: 'groups', id, revision }));
    expect(anchorOf(marks, state.anchor.epoch)).toEqual(state.anchor);

    /** Counts one up on a group, made at its first use. The same edit asked twice is one edit. */
    async function put(into: typeof life, id: string, dies = false): Promise<void> {
      const size = answered.get(id);
      const result = await into.ask['groups.put'](
        size === undefined
          ? group(id, { title: `title ${id}`, size: 1 })
          : { id, revision: 1, from: { size }, to: { size: size + 1 } },
      );
      if (dies) return;
      expect(result).toMatchObject({ ok: true, value: { outcome: 'kept' } });
      answered.set(id, (size ?? 0) + 1);
    }
  }, 120_000);
});

/** A database whose every transaction dies at its `at`-th write, as it does when the worker is killed. */
function killedDb(db: Awaited<ReturnType<typeof openDatabase>>, at: number): typeof db {
  let left = at;
  return new Proxy(db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name !== 'transaction') return typeof value === 'function' ? value.bind(target) : value;
      return (...args: unknown[]) => {
        left -= 1;
        const tx = Reflect.apply(target.transaction, target, args);
        if (left === 0) tx.abort();
        if (left === 0) tx.done.catch(() => undefined);
        return tx;
      };
    },
  });
}

/** A second copy whose writer dies: what is asked from then on never happens. */
function killedArea(items: Map<string, string>, after: number) {
  const area = memoryArea(items);
  let left = after;
  return {
    ...area,
    set: (more: Record<string, unknown>) => {
      left -= 1;
      return left < 0 ? new Promise<void>(() => undefined) : area.set(more);
    },
  };
}

describe('a damaged database', () => {
  async function filled(area: ReturnType<typeof memoryArea>) {
    const life = worker(area);
    for (let at = 0; at < 20; at += 1)
      await life.ask['groups.put'](group(`g${at}`, { title: `组 ${at}`, owner: '李雷' }));
    await life.ask['templates.put']({
      id: 't',
      revision: 0,
      from: {},
      to: { names: { en: 'T' }, bodies: { en: 't' } },
    });
  }

  it('that came back empty is noticed, told, and filled from the second copy', async () => {
    const area = memoryArea();
    await filled(area);
    await deleteDB(DB_NAME, { blocked: () => undefined }).catch(() => undefined);
    globalThis.indexedDB = new IDBFactory();
    const { ask } = worker(area);
    expect(kept(await ask['groups.list'](null))).toHaveLength(20);
    expect(kept(await ask['templates.get']({ id: 't' }))?.bodies.en).toBe('t');
    expect(kept(await ask['storage.health'](null))).toMatchObject({ state: 'recovered', lost: 0 });
    await ask['storage.acknowledge'](null);
    expect(kept(await worker(area).ask['storage.health'](null))).toMatchObject({
      state: 'ok',
      groups: 20,
    });
  });

  it('that lost some records has them again', async () => {
    const area = memoryArea();
    await filled(area);
    const raw = await openDB(DB_NAME);
    for (const id of ['g3', 'g7']) await raw.delete('groups', id);
    raw.close();
    const { ask } = worker(area);
    expect(kept(await ask['groups.get']({ id: 'g7' }))?.owner).toBe('李雷');
    expect(kept(await ask['storage.health'](null)).state).toBe('recovered');
  });

  it('that went back in time comes forward again', async () => {
    const area = memoryArea();
    await filled(area);
    const raw = await openDB(DB_NAME);
    const old = await raw.get('groups', 'g1');
    const state = await raw.get('library', 'state');
    await worker(area).ask['groups.put']({
      id: 'g1',
      revision: 1,
      from: { owner: '李雷' },
      to: { owner: '韩梅梅' },
    });
    await raw.put('groups', old);
    await raw.put('library', state, 'state');
    raw.close();
    expect(kept(await worker(area).ask['groups.get']({ id: 'g1' }))?.owner).toBe('韩梅梅');
  });

  it('whose copy is damaged too says how much is missing', async () => {
    const area = memoryArea();
    await filled(area);
    area.items.set('copy:groups:g1', '"garbage"');
    area.items.delete('copy:groups:g2');
    globalThis.indexedDB = new IDBFactory();
    const health = kept(await worker(area).ask['storage.health'](null));
    expect(health).toMatchObject({ state: 'damaged', lost: 2, groups: 18 });
    expect(health.text?.en).toContain('2 are missing');
  });

  it('is not suspected where all is well, life after life', async () => {
    const area = memoryArea();
    await filled(area);
    for (let life = 0; life < 3; life += 1)
      expect(kept(await worker(area).ask['storage.health'](null)).state).toBe('ok');
  });

  it('a second copy that cannot be read or written does not stop the work', async () => {
    const broken = async () => {
      throw new Error('no storage');
    };
    const { ask } = worker({ get: broken, set: broken, remove: broken });
    expect(await ask['groups.put'](group('g1', { title: 'x' }))).toMatchObject({ ok: true });
    expect(kept(await ask['groups.list'](null))).toHaveLength(1);
  });
});

describe('versions and space', () => {
  it('a newer database is refused with words, and left as it is', async () => {
    const newer = await openDB(DB_NAME, DB_VERSION + 1, {
      upgrade: (db) => void db.createObjectStore('groups', { keyPath: 'id' }).put({ id: 'future' }),
    });
    newer.close();
    const { ask } = worker(memoryArea());
    expect(await ask['groups.put'](group('g1', { title: 'x' }))).toEqual({
      ok: false,
      error: 'storage-newer',
    });
    expect(kept(await ask['storage.health'](null))).toMatchObject({ state: 'newer' });
    const again = await openDB(DB_NAME);
    expect(await again.getAll('groups')).toEqual([{ id: 'future' }]);
    again.close();
  });

  it('a full disk keeps what was there and says so', async () => {
    const area = memoryArea();
    await worker(area).ask['groups.put'](group('g1', { title: 'x' }));
    const full = worker(area, {
      open: async (onClosed) => {
        const db = await openDatabase(onClosed);
        return new Proxy(db, {
          get(target, name) {
            const value: unknown = Reflect.get(target, name);
            if (name !== 'transaction') return typeof value === 'function' ? value.bind(target) : value;
            return (...args: unknown[]) => {
              if (args[1] === 'readwrite') throw new DOMException('full', 'QuotaExceededError');
              return Reflect.apply(target.transaction, target, args);
            };
          },
        });
      },
    });
    expect(await full.ask['groups.put'](group('g2', { title: 'y' }))).toEqual({
      ok: false,
      error: 'storage-full',
    });
    const health = kept(await full.ask['storage.health'](null));
    expect(health).toMatchObject({ state: 'full', groups: 1, lost: 0 });
    expect(health.text?.['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(health.text?.en).toContain('safe');
    expect(kept(await worker(area).ask['groups.list'](null))).toHaveLength(1);
  });

  it('version 3, as it was frozen, opens with its templates and groups, and nothing is suspected', async () => {
    const frozen = JSON.parse(
      readFileSync(new URL('../../fixtures/storage/v3.json', import.meta.url), 'utf8'),
    );
    const old = await openDB(DB_NAME, 3, {
      upgrade(db) {
        for (const { name, keyPath, indexes, records } of frozen.stores) {
          const made = db.createObjectStore(name, keyPath === null ? undefined : { keyPath });
          for (const index of indexes) made.createIndex(index, index);
          for (const { key, value } of records) made.put(value, key ?? undefined);
        }
      },
    });
    old.close();
    const { ask } = worker(memoryArea());
    expect(kept(await ask['storage.health'](null))).toMatchObject({
      state: 'ok',
      templates: 1,
      groups: 1,
    });
    expect(kept(await ask['groups.match']({ title: '北极星' })).record).toMatchObject({
      id: 'g1',
      revision: 4,
    });
    expect(kept(await ask['profile.get'](null))).toMatchObject({ name: '李雷', roles: { g1: 'admin' } });
  });
});

describe('large libraries', () => {
  it('a thousand groups and two thousand templates are one message each, below two megabytes', async () => {
    const { library, ask } = worker(memoryArea());
    await library.write(async (records) => {
      const now = NOW;
      for (let at = 0; at < 1_000; at += 1) {
        const lifecycle = { state: 'active' as const, since: now, history: [] };
        const made = {
          ...BLANK_GROUP,
          title: `市场部-专项项目-新品发布 ${at}`,
          reason: '同步进度',
          type: 'project' as const,
          owner: '李雷',
          department: '市场部',
        };
        await records.put('groups', `g${at}`, {
          ...made,
          id: `g${at}`,
          revision: 1,
          lifecycle,
          createdAt: now,
          updatedAt: now,
          removedAt: null,
        });
      }
      for (let at = 0; at < 2_000; at += 1)
        await records.put(
          'templates',
          `t${at}`,
          newTemplate(
            `t${at}`,
            {
              ...BLANK_TEMPLATE,
              names: { 'zh-CN': `项目进度汇报 ${at}`, en: `Progress report ${at}` },
              bodies: {
                'zh-CN': `【进度】{{项目}}\n${'本周完成的工作和下周的计划。'.repeat(10)}`,
                en: `[Progress] {{project}}\n${'Done this week and planned for the next. '.repeat(5)}`,
              },
            },
            now,
          ),
        );
      return null;
    });
    const groups = kept(await ask['groups.list'](null));
    const templates = kept(await ask['templates.list']({ title: '市场部-专项项目-新品发布 7' }));
    expect([groups.length, templates.length]).toEqual([1_000, 2_000]);
    expect(JSON.stringify(groups).length).toBeLessThan(2_000_000);
    expect(JSON.stringify(templates).length).toBeLessThan(2_000_000);
  });
});
