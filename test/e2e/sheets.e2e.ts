import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionId } from '../support/browser';
import { type Chat, SAMPLE_ID, type Stage, stage } from './fixture';

let world: Stage;
let chat: Chat;

beforeAll(async () => {
  world = await stage();
  chat = await world.chat({ chat: 'team', messages: 3 });
});
afterAll(async () => {
  await world.close();
});

async function clear(): Promise<void> {
  await chat.press('Control+a');
  await chat.press('Backspace');
  await expect.poll(chat.draft).toBe('');
}

describe('the form after a bare greeting', () => {
  it('takes the focus, writes plain lines into the draft, gives the caret back and sends nothing', async () => {
    await chat.type('hi');
    await chat.ax.click('button', /^Write it in one message/);
    await chat.ax.wait('dialog', 'Say it in one message');
    await chat.type('release 2.1');
    await chat.press('Tab');
    await chat.type('a review');
    await chat.press('Control+Enter');
    await expect.poll(chat.draft).toBe('hi\nBackground: release 2.1\nNeed: a review');
    await chat.type('!');
    await expect.poll(chat.draft).toContain('a review!');
    await chat.press('Control+z');
    expect(await chat.sent()).toEqual([]);
    await clear();
  });

  it('is closed by Escape, and the draft is as it was', async () => {
    await chat.type('hello');
    await chat.ax.click('button', /^Write it in one message/);
    await chat.ax.wait('dialog');
    await chat.type('nothing of this');
    await chat.press('Escape');
    await chat.ax.gone('dialog');
    await chat.type('?');
    await expect.poll(chat.draft).toBe('hello?');
    await clear();
  });
});

it('several places are mended at once as chosen, and one undo takes all of it back', async () => {
  const typed = `ID ${SAMPLE_ID} password: Sunny7Sky! @all`;
  await chat.type(typed);
  await chat.press('Enter');
  await chat.ax.wait('alertdialog');
  await chat.ax.click('button', /^Mend 3 places/);
  await chat.ax.wait('dialog', 'Mend several places');
  // The focus is on the first change; leave the last one out.
  await chat.press('Tab');
  await chat.press('Tab');
  await chat.press('Space');
  await chat.ax.click('button', 'Mend 2 of 3');
  await expect.poll(chat.draft).toBe('ID 110105********002X password: ****** @all');
  await chat.press('Control+z');
  await expect.poll(chat.draft).toBe(typed);
  await clear();
});

it('what was typed is in no store, no export and no request', async () => {
  const requests: string[] = [];
  world.context.on('request', (request) => requests.push(`${request.url()} ${request.postData() ?? ''}`));
  const secrets = [
    SAMPLE_ID,
    'Sunny7Sky!',
    'quarterly-secret-plan',
    'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
  ];
  await chat.type(
    `ID ${SAMPLE_ID} password: Sunny7Sky! ghp_16C7e42F292c6912E7710c838347Ae178B4a quarterly-secret-plan`,
  );
  await chat.press('Enter');
  await chat.ax.wait('alertdialog');
  await chat.press('Escape');
  await clear();
  const page = await world.context.newPage();
  await page.goto(`chrome-extension://${await extensionId(world.context)}/popup.html`);
  await page.getByRole('button', { name: 'View' }).click();
  const shown = await page.getByRole('textbox').inputValue();
  const kept = await page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const stores: unknown[] = [];
    for (const name of names) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
      for (const store of db.objectStoreNames) {
        const all = db.transaction(store).objectStore(store).getAll();
        stores.push(await new Promise((resolve) => (all.onsuccess = () => resolve(all.result))));
      }
      db.close();
    }
    const { chrome } = window as unknown as { chrome: { storage: { local: { get(): Promise<object> } } } };
    return JSON.stringify([stores, await chrome.storage.local.get(), { ...localStorage }]);
  });
  expect(kept).toContain('starter.identity');
  for (const secret of secrets) {
    expect(kept).not.toContain(secret);
    expect(shown).not.toContain(secret);
    expect(requests.join('\n')).not.toContain(secret);
  }
  await page.close();
});

it('the diagnosis page shows how the open tab is built, and none of its words', async () => {
  const worker = world.context.serviceWorkers()[0] ?? (await world.context.waitForEvent('serviceworker'));
  const tab = await worker.evaluate<number>(
    "chrome.tabs.query({ url: 'https://web.whatsapp.com/*' }).then((tabs) => tabs[0].id)",
  );
  const page = await world.context.newPage();
  await page.goto(`chrome-extension://${await extensionId(world.context)}/diagnosis.html?tab=${tab}`);
  const report = await page.getByRole('textbox').inputValue();
  expect(JSON.parse(report)).toMatchObject({ format: 'gatehouse-structure', root: { tag: 'html' } });
  expect(report).not.toMatch(/Sales team|Sunny7Sky/);
  await page.close();
});
