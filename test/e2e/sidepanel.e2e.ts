import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionId, killWorker } from '../support/browser';
import { type Chat, type Stage, stage } from './fixture';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let world: Stage;
let chat: Chat;
let panel: Page;

beforeAll(async () => {
  world = await stage();
  chat = await world.chat({ chat: 'team', messages: 3 });
  panel = await openPage('sidepanel.html');
});
afterAll(async () => {
  await world.close();
});

/** A page of ours beside the chat, as wide as a side panel. */
async function openPage(path: string): Promise<Page> {
  const page = await world.context.newPage();
  await page.setViewportSize({ width: 400, height: 900 });
  await page.goto(`chrome-extension://${await extensionId(world.context)}/${path}`);
  await page.locator('h1').waitFor();
  return page;
}

const room = (name: string) => panel.getByRole('navigation').getByRole('link', { name, exact: true }).click();
const press = (name: string | RegExp) => panel.getByRole('button', { name, exact: true }).first().click();

async function makeTemplate(name: string, text: string): Promise<void> {
  await room('Templates');
  await press('New template');
  await panel.getByLabel(/^Name/).fill(name);
  await panel.getByLabel(/^Text/).fill(text);
  await press('Save');
  await panel.getByRole('heading', { name, exact: true }).waitFor();
}

describe('the side panel', () => {
  it('registers the open group in three clicks, and the record survives a killed worker', async () => {
    await panel.bringToFront();
    await press('Register this group');
    await panel.getByRole('radio', { name: /Standing core group/ }).check();
    await press('Register');
    await panel.getByText('Matched by its title.').waitFor();
    await killWorker(panel);
    await panel.reload();
    await panel.getByText('Matched by its title.').waitFor();
  });

  it('edits its card; the change is there after a reload and can be taken back', async () => {
    await press('Open its card');
    await panel.getByLabel('Owner').fill('Wang Fang');
    await press('Save');
    await panel.getByRole('button', { name: 'Undo' }).waitFor();
    await panel.reload();
    await expect.poll(() => panel.getByLabel('Owner').inputValue()).toBe('Wang Fang');
  });

  it('makes a template, keeps the former wording, and inserts lines that do not send themselves', async () => {
    await makeTemplate('会议通知', '【会议】周会\n时间：{{|}}\n地点：三号会议室');
    await press('Insert');
    await expect.poll(chat.draft).toBe('【会议】周会\n时间：\n地点：三号会议室');
    expect(await chat.sent()).toEqual([]);
    await press('Edit');
    await panel.getByLabel(/^Text/).fill('【会议】改了');
    await press('Save');
    await panel.getByText('Former versions').click();
    await press('Restore version 1');
    await expect.poll(() => panel.locator('.preview').first().textContent()).toContain('周会');
  });

  it('speaks the other language at once', async () => {
    await press('切换到中文');
    await panel.getByRole('link', { name: '群组' }).waitFor();
    await press('Switch to English');
    await panel.getByRole('link', { name: 'Groups' }).waitFor();
  });
});

describe('the picker', () => {
  beforeAll(async () => {
    await chat.page.bringToFront();
    await chat.press('Control+a');
    await chat.press('Backspace');
  });

  it('finds by pinyin initials, and its Enter inserts into a draft that is not empty without sending', async () => {
    await chat.type('早 /hytz');
    await chat.ax.wait('option', /会议通知/);
    await chat.press('Enter');
    await expect.poll(chat.draft).toBe('早 【会议】周会\n时间：\n地点：三号会议室');
    expect(await chat.sent()).toEqual([]);
    // The caret stands where the template says.
    await expect
      .poll(() => chat.page.evaluate(() => document.getSelection()?.anchorNode?.textContent))
      .toBe('时间：');
  });

  it('leaves keys to an input method that composes', async () => {
    await chat.press('Control+a');
    await chat.press('Backspace');
    const session = await chat.page.context().newCDPSession(chat.page);
    await session.send('Input.imeSetComposition', { text: '/hui', selectionStart: 4, selectionEnd: 4 });
    expect(await chat.ax.find('option')).toBeNull();
    await session.send('Input.insertText', { text: '/会议' });
    await chat.ax.wait('option', /会议通知/);
    await chat.press('Escape');
    await chat.ax.gone('option');
    expect(await chat.draft()).toBe('/会议');
  });

  it.each([
    { seed: 3, lang: 'zh-CN', gen: 'G3a' },
    { seed: 11, lang: 'ar', gen: 'G3b' },
    { seed: 27, lang: 'en', gen: 'G3a' },
  ])('works in a rebuilt page: $seed $lang $gen', async (parameters) => {
    const other = await world.chat({ chat: 'project', messages: 3, ...parameters });
    try {
      await other.type('/hui');
      await other.ax.wait('option', /会议通知/);
      await other.press('Tab');
      await expect.poll(other.draft).toBe('【会议】周会\n时间：\n地点：三号会议室');
      expect(await other.sent()).toEqual([]);
    } finally {
      await other.close();
    }
  });
});

describe('the options', () => {
  it('break no rule of accessibility', async () => {
    const options = await openPage('options.html');
    expect(await violations(options)).toEqual([]);
    await options.close();
  });
});

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    const result = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
  });
}
