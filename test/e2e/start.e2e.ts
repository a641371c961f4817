import { copyFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RELEASE } from '../support/browser';
import { SAMPLE_ID, type Stage, stage } from './fixture';

/** The build without the rest of the rules, as if the background could never bring it. */
let folder: string;
let world: Stage;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-core-'));
  await cp(RELEASE, folder, { recursive: true });
  await rm(join(folder, 'rules.js'));
  world = await stage({ folder });
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

it('without the rest of the rules the core holds, the chip says it is not all, and the rest is taken in when it comes', async () => {
  const chat = await world.chat({ chat: 'team' });
  await chat.ax.wait('button', 'Gatehouse: Partly protected');
  await chat.ax.click('button', /^Gatehouse/);
  await expect
    .poll(async () =>
      (await chat.ax.nodes()).some(({ name }) => name.includes('the other rules have not loaded')),
    )
    .toBe(true);
  await chat.page.locator('.composer').click();
  await chat.type(`ID ${SAMPLE_ID}`);
  await chat.press('Enter');
  await chat.ax.wait('alertdialog');
  await chat.press('Escape');
  expect(await chat.sent()).toEqual([]);

  await copyFile(join(RELEASE, 'rules.js'), join(folder, 'rules.js'));
  await chat.ax.wait('button', 'Gatehouse: Protected', 90_000);
  await chat.press('Control+a');
  await chat.type('hello');
  // A bare greeting is what only the whole policy knows.
  await chat.ax.wait('region', 'Gatehouse tip');
  expect(await chat.sent()).toEqual([]);
});
