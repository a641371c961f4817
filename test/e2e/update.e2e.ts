import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chat, SAMPLE_ID, type Stage, stage } from './fixture';

const TIMES = 20;
let world: Stage;
let chat: Chat;

beforeAll(async () => {
  world = await stage();
  // Without developer mode the browser keeps an unpacked extension switched off after its reload.
  const page = await world.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  await page.close();
  chat = await world.chat({ chat: 'team', messages: 0 });
});
afterAll(async () => {
  await world.close();
});

/** Reloads the extension as an update does, and types on while it happens. */
async function update(typed: string): Promise<void> {
  await chat.page.evaluate(() => document.querySelector('gatehouse-guard')?.setAttribute('data-old', ''));
  const worker = world.context.serviceWorkers()[0] ?? (await world.context.waitForEvent('serviceworker'));
  await worker.evaluate('chrome.runtime.reload()').catch(() => undefined);
  await chat.type(typed);
  const fresh = () =>
    chat.page.evaluate(() => [...document.querySelectorAll('gatehouse-guard:not([data-old])')].length);
  await expect.poll(fresh, { timeout: 60_000, interval: 50 }).toBe(1);
}

it(`updated ${TIMES} times while the person types: no letter is lost or doubled, and each new guard holds`, async () => {
  let text = `ID ${SAMPLE_ID} `;
  await chat.type(text);
  for (let time = 0; time < TIMES; time += 1) {
    await update('a.');
    text += 'a.';
    expect(await chat.draft()).toBe(text);
    await chat.press('Enter');
    await chat.ax.wait('alertdialog', /.*/, 30_000);
    await chat.press('Escape');
    await chat.ax.gone('alertdialog', /.*/, 30_000);
    expect(await chat.sent()).toEqual([]);
  }
  expect(await chat.draft()).toBe(text);
  expect(await chat.page.evaluate(() => document.querySelectorAll('gatehouse-guard').length)).toBe(1);
}, 600_000);
