import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, launch } from '../support/browser';
import { type ReplicaServer, serveReplica } from '../support/serve';

/** The measuring device itself, without the extension: it must behave as the site is known to. */
let server: ReplicaServer;
let browser: Launched;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  server = await serveReplica();
  browser = await launch({ extension: null, port: server.port, headless: true });
  page = await browser.context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
});
afterAll(async () => {
  await browser.close();
  await server.close();
  expect(errors).toEqual([]);
});

const show = (parameters: Readonly<Record<string, string | number>>) => page.goto(server.url(parameters));
const draft = () => page.evaluate(() => window.__replica.draft());
const sent = () => page.evaluate(() => window.__replica.sent);
const texts = async () => (await sent()).map(({ text }) => text);
const open = (id: string) => page.evaluate((chat) => window.__replica.open(chat), id);
async function keys(...steps: readonly string[]): Promise<void> {
  for (const step of steps) {
    if (step.startsWith('<')) await page.keyboard.press(step.slice(1, -1));
    else await page.keyboard.type(step);
  }
}

describe('Enter', () => {
  it.each([
    ['send', ['a', '<Enter>'], ['a'], ''],
    ['send', ['a', '<Meta+Enter>'], ['a'], ''],
    ['send', ['a', '<NumpadEnter>'], ['a'], ''],
    ['send', ['a', '<Shift+Enter>', 'b'], [], 'a\nb'],
    ['send', ['a', '<Control+Enter>', 'b'], [], 'a\nb'],
    ['send', ['a', '<Alt+Enter>', 'b'], [], 'a\nb'],
    ['newline', ['a', '<Enter>', 'b'], [], 'a\nb'],
    ['newline', ['a', '<Shift+Enter>'], ['a'], ''],
    ['newline', ['a', '<Control+Enter>'], ['a'], ''],
    ['newline', ['a', '<Alt+Enter>'], ['a'], ''],
    ['send', ['  ', '<Enter>'], [], '  '],
    ['send', [' a ', '<Shift+Enter>', '<Enter>'], ['a'], ''],
  ])('with “Enter is %s”, %j sends %j and leaves %j', async (enter, steps, leaves, stays) => {
    await show({ chat: 'team', enter });
    await keys(...steps);
    expect(await texts()).toEqual(leaves);
    expect(await draft()).toBe(stays);
  });
});

describe('the pop-up', () => {
  it('takes Enter: a member is picked as a mention with its template, nothing is sent', async () => {
    await show({ chat: 'project' });
    await keys('hi @bo', '<Enter>');
    expect(await draft()).toBe('hi @Bob Chen ');
    expect(await page.locator('.composer [data-app-text-template]').textContent()).toBe('@Bob Chen');
    expect(await texts()).toEqual([]);
  });

  it('takes Tab and arrows; Escape closes it, and the next Enter sends', async () => {
    await show({ chat: 'project' });
    await keys('@a', '<ArrowDown>', '<Tab>');
    expect(await draft()).toBe('@all ');
    await keys(' @a', '<Escape>', '<Enter>');
    expect(await sent()).toEqual([{ chat: 'project', text: '@all  @a', by: 'enter', mentionsAll: true }]);
  });

  it.each([
    ['a small group, by a member', 'project', true],
    ['a large group, by a member', 'team', false],
    ['a group of one’s own', 'lead', true],
    ['a one-to-one chat', 'direct', false],
  ])('offers @all in %s: %s → %s', async (_where, chat, offered) => {
    await show({ chat });
    await keys('@al');
    expect(await page.locator('.popup-row', { hasText: '@all' }).count()).toBe(offered ? 1 : 0);
  });

  it('@all typed by hand carries no flag', async () => {
    await show({ chat: 'team' });
    await keys('@all now', '<Enter>');
    expect((await sent())[0]?.mentionsAll).toBe(false);
  });
});

describe('edits made by script through beforeinput', () => {
  const EDITS = [
    ['insertReplacementText', 'X'],
    ['insertParagraph', null],
    ['insertReplacementText', 'Y'],
  ] as const;

  it.each([
    ['an empty draft', [], 'X\nY', ''],
    ['the start', ['abc', '<Home>'], 'X\nYabc', 'abc'],
    ['the middle', ['abc', '<ArrowLeft>'], 'abX\nYc', 'abc'],
    ['the end', ['abc'], 'abcX\nY', 'abc'],
    ['a later line', ['ab', '<Shift+Enter>', 'cd', '<ArrowLeft>'], 'ab\ncX\nYd', 'ab\ncd'],
    ['beside an emoji', ['a😀b', '<ArrowLeft>'], 'a😀X\nYb', 'a😀b'],
    ['after a mention', ['@bo', '<Enter>'], '@Bob Chen X\nY', '@Bob Chen '],
  ])('arrive at %s, one paragraph per line, and undo in one step', async (_where, steps, after, before) => {
    await show({ chat: 'project' });
    await keys(...steps);
    // Beyond the editor's merge window, so that the undo step is the script's own.
    await page.waitForTimeout(350);
    await page.evaluate((edits) => {
      for (const [inputType, data] of edits) {
        document.activeElement?.dispatchEvent(
          new InputEvent('beforeinput', { inputType, data, bubbles: true, cancelable: true }),
        );
      }
    }, EDITS);
    await expect.poll(draft).toBe(after);
    expect(await page.locator('.composer > p').allTextContents()).toEqual(after.split('\n'));
    await keys('<Control+z>');
    await expect.poll(draft).toBe(before);
  });

  it('insertText with the caret in text is lost, as on the site', async () => {
    await show({ chat: 'team' });
    await keys('abc');
    await page.evaluate(() =>
      document.activeElement?.dispatchEvent(
        new InputEvent('beforeinput', {
          inputType: 'insertText',
          data: 'X',
          bubbles: true,
          cancelable: true,
        }),
      ),
    );
    await page.waitForTimeout(50);
    expect(await draft()).toBe('abc');
  });
});

describe('chats', () => {
  it('keep a draft each, mentions included; the panel is mounted afresh', async () => {
    await show({ chat: 'project' });
    await keys('@al', '<Enter>', 'x', '<Shift+Enter>', '😀');
    await page.evaluate(() => document.querySelector('#main')?.setAttribute('data-old', ''));
    await open('team');
    expect(await draft()).toBe('');
    await keys('other');
    await open('project');
    expect(await draft()).toBe('@all x\n😀');
    expect(await page.locator('[data-old]').count()).toBe(0);
    await keys('<Enter>');
    expect(await sent()).toEqual([{ chat: 'project', text: '@all x\n😀', by: 'enter', mentionsAll: true }]);
  });

  it('hold 10,000 messages and 500 chats with few rows in the document', async () => {
    await show({ chat: 'team', messages: 10_000, chats: 500 });
    expect(await page.locator('.line').count()).toBeLessThan(120);
    expect(await page.locator('.chat-row').count()).toBeLessThan(40);
    await page.evaluate(() => window.__replica.storm(1_000));
    expect(await page.locator('.line').count()).toBeLessThan(120);
  });

  it.each(['en', 'zh-CN', 'ar'])('a read-only one has no composer in %s', async (lang) => {
    await show({ chat: 'news', lang });
    expect(await page.locator('#main').count()).toBe(1);
    expect(await page.locator('#main [contenteditable]').count()).toBe(0);
  });
});

describe('controls', () => {
  it('voice gives way to send a tick after the first letter; the click is heard at the root of the app', async () => {
    await show({ chat: 'team' });
    expect(await page.locator('.end').getAttribute('aria-label')).toBe('Voice message');
    await keys('a');
    await page.locator('.end.send').click();
    expect(await sent()).toEqual([{ chat: 'team', text: 'a', by: 'button', mentionsAll: false }]);
    await expect.poll(() => page.locator('.end').getAttribute('aria-label')).toBe('Voice message');
  });

  it('while a voice message is recorded the composer is hidden, and its send button sends no text', async () => {
    await show({ chat: 'team' });
    await page.locator('.end.voice').click();
    expect(await page.locator('.composer').isVisible()).toBe(false);
    await page.locator('.end.send').click();
    expect(await page.evaluate(() => window.__replica.voices())).toBe(1);
    expect(await sent()).toEqual([]);
    expect(await page.locator('.composer').isVisible()).toBe(true);
  });

  it('keys typed into nothing go to the composer', async () => {
    await show({ chat: 'team' });
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await keys('abc');
    expect(await draft()).toBe('abc');
  });

  it('a seed always gives the same page, seed 0 the page as it is', async () => {
    const mutations = () => page.evaluate(() => window.__replica.mutations);
    await show({ chat: 'team', seed: 17 });
    const first = await mutations();
    await show({ chat: 'team', seed: 17 });
    expect(await mutations()).toEqual(first);
    await show({ chat: 'team' });
    expect(await mutations()).toMatchObject({ noTestIds: false, footerElement: 'footer', wrappers: 0 });
  });
});
