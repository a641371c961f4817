import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Sent } from '../replica/main';
import { Ax } from '../support/ax';
import { SCRIPT, type Scene } from './script';

export interface Row {
  readonly typed: string;
  readonly said: string;
  readonly sent: string;
}

/** Plays the script with real keys and mouse; reads what the guard says from the accessibility tree. */
export async function play(page: Page, shots: string): Promise<readonly Row[]> {
  await mkdir(shots, { recursive: true });
  const ax = new Ax(page);
  await ax.click('button', /^(Skip|跳过)$/);
  const rows: Row[] = [];
  for (const scene of SCRIPT) rows.push(await act(page, ax, scene, shots));
  return rows;
}

/** Longer than any of the guard's transitions, so that pictures show what a person sees. */
const DRAWN_MS = 450;

async function act(page: Page, ax: Ax, scene: Scene, shots: string): Promise<Row> {
  const sent = (): Promise<readonly Sent[]> => page.evaluate(() => window.__replica.sent);
  await page.evaluate((id) => {
    if (window.__replica.chat() !== id) window.__replica.open(id);
  }, scene.chat);
  const before = (await sent()).length;
  await page.keyboard.type(scene.text, { delay: 8 });
  if (scene.lookFirst === true) {
    await ax.wait('region', /Gatehouse/);
    await page.waitForTimeout(DRAWN_MS);
    await page.screenshot({ path: join(shots, `${scene.shot}-typing.png`) });
  }
  await page.keyboard.press('Enter');
  await page.waitForTimeout(DRAWN_MS);
  const said = await whatWasSaid(ax);
  if (scene.shot !== undefined) await page.screenshot({ path: join(shots, `${scene.shot}.png`) });
  if (said !== '') await answer(page, ax, scene);
  await page.waitForTimeout(250);
  const after = await sent();
  const left = after.slice(before).map(({ text }) => text);
  await clear(page);
  return {
    typed: scene.text,
    said: said === '' ? '–' : said,
    sent: left.length === 0 ? 'no' : left.join(' | '),
  };
}

async function whatWasSaid(ax: Ax): Promise<string> {
  const dialog = await ax.find('alertdialog');
  if (dialog !== null) return `dialog: ${dialog.name}`;
  const strip = await ax.find('region', /^(Held before sending|先别急着发)$/);
  return strip === null ? '' : `strip: ${strip.text.slice(0, 60)}`;
}

async function answer(page: Page, ax: Ax, scene: Scene): Promise<void> {
  switch (scene.answer) {
    case 'fix':
      await ax.click('button', /^(Mask|Add|Remove|打码|加上|删除)/);
      await page.waitForTimeout(250);
      await page.keyboard.press('Enter');
      return;
    case 'again':
      await page.keyboard.press('Enter');
      return;
    case 'send-anyway':
      // Back over the note to the reasons.
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.type('Approved');
      await ax.click('button', /^(Send anyway|仍要发送)$/);
      await page.waitForTimeout(150);
      await page.keyboard.press('Enter');
      return;
    default:
      await page.keyboard.press('Escape');
  }
}

/** What was not sent is deleted, as a person would before the next message. */
async function clear(page: Page): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Backspace');
  await page.waitForTimeout(120);
}
