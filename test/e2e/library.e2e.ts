import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionId } from '../support/browser';
import { type Stage, stage } from './fixture';

let world: Stage;
let page: Page;
let session: CDPSession;
let stops = 0;

beforeAll(async () => {
  world = await stage();
  page = await world.context.newPage();
  await page.goto(`chrome-extension://${await extensionId(world.context)}/popup.html`);
  session = await world.context.newCDPSession(page);
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    stops += versions.filter(({ runningStatus }) => runningStatus === 'stopped').length;
  });
  await session.send('ServiceWorker.enable');
});
afterAll(() => world.close());

/** Asks the background from a page of ours, again and again until it answers, as a person would press again. */
function ask(kind: string, input: unknown): Promise<unknown> {
  return page.evaluate(
    async (message) => {
      const api = (
        globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }
      ).chrome.runtime;
      for (let attempt = 0; attempt < 50; attempt += 1) {
        const answer = await api.sendMessage(message).catch(() => undefined);
        if (typeof answer === 'object' && answer !== null && 'ok' in answer) return answer;
      }
      return undefined;
    },
    { kind, input },
  );
}

describe('the library in a real browser', () => {
  it('loses and doubles nothing over two hundred kills of the worker in the middle of writing', async () => {
    const sizes = new Map<string, number>();
    for (let write = 0; stops < 200; write += 1) {
      const id = `kill-${write % 40}`;
      const size = sizes.get(id);
      const asked = ask(
        'groups.put',
        size === undefined
          ? { id, revision: 0, from: {}, to: { title: `title ${id}`, size: 1 } }
          : { id, revision: 1, from: { size }, to: { size: size + 1 } },
      );
      // The kill meets the write at another moment each time.
      await new Promise((done) => setTimeout(done, write % 12));
      await session.send('ServiceWorker.stopAllWorkers');
      expect(await asked).toMatchObject({ ok: true, value: { outcome: 'kept' } });
      sizes.set(id, (size ?? 0) + 1);
    }
    const list = await ask('groups.list', null);
    const kept = (list as { value: { id: string; size: number }[] }).value.filter(({ id }) => sizes.has(id));
    expect(new Map(kept.map(({ id, size }) => [id, size]))).toEqual(sizes);
    expect(kept).toHaveLength(sizes.size);
    expect(await ask('storage.health', null)).toMatchObject({ ok: true, value: { state: 'ok', lost: 0 } });
  });

  it('begins with the seeded templates, found by the sounds of their names', async () => {
    const list = await ask('templates.list', { title: null });
    expect(list).toMatchObject({ ok: true });
    const { value } = list as { value: { id: string; keys: { syllables: string[] } }[] };
    expect(value.find(({ id }) => id === 'seed-meeting')?.keys.syllables).toContain('hui yi tong zhi');
  });

  it('a record made in a page of ours makes the guard of an open chat precise at once', async () => {
    const chat = await world.chat({ chat: 'team' });
    const record = { title: 'sales TEAM Europe', mentionAll: 'nobody', members: [] };
    expect(await ask('groups.put', { id: 'team', revision: 0, from: {}, to: record })).toMatchObject({
      ok: true,
    });
    await chat.page.bringToFront();
    // The news travels from the background to the page; until then the name alone counts.
    await expect
      .poll(
        async () => {
          await chat.page.locator('.composer').click();
          await chat.type('@all hi');
          await chat.press('Enter');
          await chat.ax.wait('alertdialog');
          const said = (await chat.ax.nodes()).some(({ name }) => name.includes('no @all here'));
          await chat.press('Escape');
          await chat.press('Control+a');
          await chat.press('Backspace');
          return said;
        },
        { timeout: 60_000 },
      )
      .toBe(true);
    expect(await chat.sent()).toEqual([]);
    await chat.close();
  });
});
