import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionId, killWorker } from '../support/browser';
import { type Chat, SAMPLE_ID, type Stage, stage } from './fixture';

let world: Stage;
let chat: Chat;
let popup: Page;

beforeAll(async () => {
  world = await stage();
  chat = await world.chat({ chat: 'team' });
  popup = await openPopup();
});
afterAll(async () => {
  await world.close();
});

/** The popup as a page of its own, told which tab it is about. */
async function openPopup(): Promise<Page> {
  const id = await extensionId(world.context);
  const worker = world.context.serviceWorkers()[0] ?? (await world.context.waitForEvent('serviceworker'));
  const tab = await worker.evaluate<number>(
    "chrome.tabs.query({ url: 'https://web.whatsapp.com/*' }).then((tabs) => tabs[0].id)",
  );
  const page = await world.context.newPage();
  await page.setViewportSize({ width: 360, height: 900 });
  await page.goto(`chrome-extension://${id}/popup.html?tab=${tab}`);
  await page.getByRole('heading', { name: 'Gatehouse' }).waitFor();
  return page;
}

const shown = (text: string | RegExp) => popup.getByText(text).first().waitFor();

/** What the guard in the chat's page takes the person for. */
function roleInPage(): Promise<unknown> {
  return popup.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://web.whatsapp.com/*' });
    const status = await chrome.tabs.sendMessage(tab.id, { kind: 'page.status', input: null });
    return status.value.chat.role;
  })()`);
}

describe('the popup', () => {
  it('tells the state of the tab, the open chat and the rules in force', async () => {
    await shown('Protected');
    await shown('Sales team Europe');
    await shown(/57 people/);
    await popup.getByText('Rules in force').click();
    await shown('Identity number');
  });

  it('switches the language of popup and page at once', async () => {
    await popup.getByRole('button', { name: '中文' }).click();
    await shown('已守护');
    await chat.page.bringToFront();
    await chat.ax.wait('button', 'Gatehouse：已守护');
    await popup.bringToFront();
    await popup.getByRole('button', { name: 'English' }).click();
    await shown('Protected');
    await chat.page.bringToFront();
    await chat.ax.wait('button', 'Gatehouse: Protected');
  });

  it('lists what was held, without any of the text, and keeps it when the worker is killed', async () => {
    await chat.page.bringToFront();
    await chat.type(`ID ${SAMPLE_ID}`);
    await chat.press('Enter');
    await chat.ax.wait('alertdialog');
    await chat.press('Escape');
    await killWorker(chat.page);
    await popup.bringToFront();
    await popup.reload();
    await shown(/Identity number · held/);
    await popup.getByRole('button', { name: 'View' }).click();
    const stored = await popup.getByRole('textbox').inputValue();
    expect(stored).not.toMatch(/11010519491231002X|Sales team|002X/);
    const notices: { readonly rule: string; readonly decision: string }[] = JSON.parse(stored).notices;
    const decisions = notices.flatMap(({ rule, decision }) =>
      rule === 'starter.identity' ? [decision] : [],
    );
    // A card may have been drawn meanwhile; what was decided is there once.
    expect(decisions.filter((decision) => decision !== 'shown').sort()).toEqual(['edited', 'held']);
  });

  it('shows an exception with its masked label, and takes it back', async () => {
    await chat.page.bringToFront();
    await chat.press('Control+a');
    await chat.press('Backspace');
    await chat.type('her salary is 31k');
    await chat.press('Enter');
    await chat.ax.click('button', 'Always allow this value');
    await chat.ax.gone('alertdialog');
    await chat.press('Enter');
    await expect.poll(chat.sent).toHaveLength(1);
    await popup.bringToFront();
    await popup.getByRole('button', { name: /Revoke the exception/ }).click();
    await shown(/None\./);
    await chat.page.bringToFront();
    await chat.type('her salary is 31k');
    // The card is back as soon as the guard has heard of it.
    await chat.ax.wait('region', /Gatehouse/);
    await chat.press('Enter');
    await chat.ax.wait('alertdialog');
    await chat.press('Escape');
    expect(await chat.sent()).toHaveLength(1);
  });

  it('pauses what may be paused, says so in the page, and resumes', async () => {
    await popup.bringToFront();
    await popup.getByRole('button', { name: '15 minutes' }).click();
    await chat.page.bringToFront();
    await chat.ax.wait('button', 'Gatehouse: Paused');
    await popup.bringToFront();
    await popup.getByRole('button', { name: 'Resume now' }).click();
    await chat.page.bringToFront();
    await chat.ax.wait('button', 'Gatehouse: Protected');
  });

  it('makes the person an admin of the open group, and the guard knows', async () => {
    await popup.bringToFront();
    await popup.getByRole('checkbox').check();
    await expect.poll(roleInPage).toBe('admin');
    await chat.page.bringToFront();
    await chat.press('Control+a');
    await chat.press('Backspace');
    await chat.type('[Announcement] @all fire drill at ten');
    await chat.press('Enter');
    await expect.poll(chat.sent).toHaveLength(2);
  });

  it('inserts a team template into the open chat, where the guard checks it like anything else', async () => {
    await popup.bringToFront();
    await popup.getByRole('searchbox').fill('secure');
    await popup.getByRole('button', { name: 'Insert Please use the secure channel' }).click();
    await popup.getByLabel(/^contact/).fill(`Li Lei, ID ${SAMPLE_ID}`);
    await popup.getByRole('button', { name: 'Insert', exact: true }).click();
    await shown(/Inserted\. Read it/);
    await chat.page.bringToFront();
    await expect.poll(chat.draft).toContain(`Li Lei, ID ${SAMPLE_ID} can help.`);
    await chat.press('Enter');
    await chat.ax.wait('alertdialog');
    await chat.press('Escape');
    expect(await chat.sent()).toHaveLength(2);
  });

  it('exports everything as a file that holds no key, no title and no text', async () => {
    await popup.bringToFront();
    const [download] = await Promise.all([
      popup.waitForEvent('download'),
      popup.getByRole('button', { name: 'Export' }).click(),
    ]);
    const file = await readFile(await download.path(), 'utf8');
    expect(JSON.parse(file)).toHaveProperty('notices');
    expect(file).not.toMatch(/deviceKey|Sales team|31k|fire drill/);
  });

  it('deletes everything after asking', async () => {
    await popup.getByRole('button', { name: 'Delete all' }).click();
    await popup.getByRole('button', { name: 'Delete', exact: true }).click();
    await shown(/Nothing yet/);
  });
});
