import { beforeEach, describe, expect, it } from 'vitest';
import { changesOf } from '@/lib/desk/changes';
import { createDesk, type Desk } from '@/lib/desk/desk';
import type { DeskView } from '@/lib/desk/types';
import { template, templateSummary } from '../../components/panel-samples';

let view: DeskView;
let asked: [string, unknown][];
let answers: Record<string, unknown>;
let desk: Desk;

beforeEach(() => {
  asked = [];
  answers = {
    'templates.list': [0, 1].map(templateSummary),
    'groups.list': [],
    'groups.reminders': [],
    'me.export': { settings: { locale: null } },
  };
  let id = 0;
  desk = createDesk({
    ask: (async (kind: string, input: unknown) => {
      asked.push([kind, input]);
      const answer = (await answers[kind]) ?? null;
      return answer === 'storage-full' ? { ok: false, error: 'storage-full' } : { ok: true, value: answer };
    }) as Parameters<typeof createDesk>[0]['ask'],
    askPage: async () => null,
    now: () => 1_000,
    newId() {
      id += 1;
      return String(id).padStart(32, '0');
    },
    later: () => () => undefined,
    draw: (next) => {
      view = next;
    },
    save: () => undefined,
    copy: async () => undefined,
    browserLanguage: 'zh-HK',
    dark: () => false,
  });
});

describe('an edit', () => {
  it('carries only what was changed', () => {
    const before = { a: 1, b: ['x'], c: { d: null } };
    expect(changesOf(before, { ...before, b: ['x', 'y'] })).toEqual({
      from: { b: ['x'] },
      to: { b: ['x', 'y'] },
    });
    expect(changesOf(null, before)).toEqual({ from: {}, to: before });
    expect(changesOf(before, structuredClone(before))).toEqual({ from: {}, to: {} });
  });

  it('is shown before the answer has come, and taken back when it could not be kept', async () => {
    await desk.refresh();
    answers['templates.put'] = 'storage-full';
    const one = view.templates?.[1];
    if (one === undefined) throw new Error('no template');
    desk.actions.setFavourite(one, true);
    expect(view.templates?.[1]?.favourite).toBe(true);
    await expect.poll(() => view.templates?.[1]?.favourite).toBe(false);
    expect(view.toasts.map(({ key }) => key)).toEqual(['toast.failed.storage-full']);
  });

  it('can be undone by the same fields the other way round, from the revision that was kept', async () => {
    await desk.refresh();
    const record = { ...template(0), revision: 3 };
    answers['templates.put'] = { outcome: 'kept', record, merged: false };
    const before = template(0);
    await desk.actions.putTemplate('t0', 2, before, { ...before, folder: '新' });
    asked = [];
    view.toasts[0]?.undo?.();
    expect(asked[0]).toEqual([
      'templates.put',
      { id: 't0', revision: 3, from: { folder: '新' }, to: { folder: before.folder } },
    ]);
  });

  it('that meets another one is no failure: nothing is said, the caller decides', async () => {
    await desk.refresh();
    answers['templates.put'] = { outcome: 'conflict', current: template(0), fields: ['folder'], yours: {} };
    const done = await desk.actions.putTemplate('t0', 2, template(0), { ...template(0), folder: 'x' });
    expect(done).toMatchObject({ ok: true, value: { outcome: 'conflict' } });
    expect(view.toasts).toEqual([]);
  });
});

describe('what the panel opens with', () => {
  it('is the list of templates, in the language of the person, while others are still being read', async () => {
    let last: (() => void) | undefined;
    answers['storage.health'] = new Promise<null>((resolve) => {
      last = () => resolve(null);
    });
    answers['me.export'] = { settings: { locale: 'en' } };
    const refreshed = desk.refresh();
    await expect.poll(() => view?.templates?.length).toBe(2);
    expect([view.locale, view.groups, view.revision]).toEqual(['en', null, 0]);
    last?.();
    await refreshed;
    expect([view.locale, view.groups, view.revision]).toEqual(['en', [], 1]);
  });
});

describe('what is removed', () => {
  it('is gone at once and comes back by undo', async () => {
    await desk.refresh();
    desk.actions.removeTemplate('t1', '新人欢迎');
    expect(view.templates?.map(({ id }) => id)).toEqual(['t0']);
    await expect.poll(() => view.toasts.length).toBe(1);
    asked = [];
    view.toasts[0]?.undo?.();
    expect(asked[0]).toEqual(['templates.restore', { id: 't1' }]);
    expect(view.toasts).toEqual([]);
  });
});

describe('inserting', () => {
  it('without a text box is told, and nothing is counted', async () => {
    expect(await desk.actions.insert(template(0), { lines: ['x'], cursor: null })).toBe(false);
    expect(view.toasts.map(({ key }) => key)).toEqual(['toast.insert.no-composer']);
    expect(asked.filter(([kind]) => kind === 'templates.used')).toEqual([]);
  });
});

describe('the language', () => {
  it('is the browser’s until the person chooses', async () => {
    await desk.refresh();
    expect(view.locale).toBe('zh-CN');
    desk.actions.setLocale('en');
    expect(view.locale).toBe('en');
    expect(asked.at(-1)).toEqual(['settings.put', { locale: 'en' }]);
  });
});
