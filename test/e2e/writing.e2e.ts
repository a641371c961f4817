import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chat, SAMPLE_ID, type Stage, stage } from './fixture';

const SECRET = `ID ${SAMPLE_ID}`;
const MASKED = 'ID 110105********002X';
let world: Stage;

beforeAll(async () => {
  world = await stage();
});
afterAll(async () => {
  await world.close();
});

async function inChat(
  parameters: Readonly<Record<string, string | number>>,
  test: (chat: Chat) => Promise<void>,
): Promise<void> {
  const chat = await world.chat(parameters);
  try {
    await test(chat);
  } finally {
    await chat.close();
  }
}

/** Picks a row of the @ pop-up by typing its beginning and Enter. */
async function pick(chat: Chat, typed: string): Promise<void> {
  await chat.type(typed);
  await chat.page.locator('.popup-row').first().waitFor();
  await chat.press('Enter');
}

const mentions = (chat: Chat) => chat.page.locator('.composer [data-app-text-template]').allTextContents();
const emoji = (chat: Chat) => chat.page.locator('.composer .emoji').allTextContents();

describe('a fix in a draft that is more than text', () => {
  it('masks a number between a mention and emoji, and leaves those what they are', () =>
    inChat({ chat: 'project' }, async (chat) => {
      await pick(chat, '@bo');
      await chat.type(`😀 ${SECRET} 👍 end`);
      await chat.press('Enter');
      await chat.ax.click('button', /^Mask/);
      await expect.poll(chat.draft).toBe(`@Bob Chen 😀 ${MASKED} 👍 end`);
      expect(await mentions(chat)).toEqual(['@Bob Chen']);
      expect(await emoji(chat)).toEqual(['😀', '👍']);
    }));

  it('adds the tag before a mention at the start, in one undo step', () =>
    inChat({ chat: 'project' }, async (chat) => {
      await pick(chat, '@bo');
      await chat.type('我明天想请假一天');
      await chat.press('Enter');
      await chat.ax.click('button', /请假/);
      await expect.poll(chat.draft).toBe('【请假】@Bob Chen 我明天想请假一天');
      expect(await mentions(chat)).toEqual(['@Bob Chen']);
      await chat.press('Control+z');
      await expect.poll(chat.draft).toBe('@Bob Chen 我明天想请假一天');
    }));

  it('adds the tag before an emoji at the start', () =>
    inChat({ chat: 'project' }, async (chat) => {
      await chat.type('😀我明天想请假一天');
      await chat.press('Enter');
      await chat.ax.click('button', /请假/);
      await expect.poll(chat.draft).toBe('【请假】😀我明天想请假一天');
      expect(await emoji(chat)).toEqual(['😀']);
    }));

  it('removes a picked @all from the middle', () =>
    inChat({ chat: 'project' }, async (chat) => {
      await chat.type('lunch ');
      await pick(chat, '@al');
      await chat.type('today?');
      await chat.press('Enter');
      await chat.ax.click('button', 'Remove @all');
      await expect.poll(chat.draft).toBe('lunch today?');
    }));

  it('masks in the second of three lines, and the draft goes out by the next Enter', () =>
    inChat({ chat: 'team' }, async (chat) => {
      await chat.type('first');
      await chat.press('Shift+Enter');
      await chat.type(SECRET);
      await chat.press('Shift+Enter');
      await chat.type('third');
      await chat.press('Enter');
      await chat.ax.click('button', /^Mask/);
      await expect.poll(chat.draft).toBe(`first\n${MASKED}\nthird`);
      await chat.press('Enter');
      await expect
        .poll(async () => (await chat.sent()).map(({ text }) => text))
        .toEqual([`first\n${MASKED}\nthird`]);
    }));
});

describe('a page that wants the focus back whenever its composer loses it', () => {
  it('gets it neither from the dialog, nor do keys reach the draft', () =>
    inChat({ chat: 'team', focus: 'hold' }, async (chat) => {
      await chat.type(SECRET);
      await chat.press('Enter');
      await chat.ax.wait('alertdialog');
      await chat.type('abc');
      expect(await chat.draft()).toBe(SECRET);
      await chat.press('Escape');
      await chat.ax.gone('alertdialog');
      await chat.type('!');
      await expect.poll(chat.draft).toBe(`${SECRET}!`);
    }));

  it('does not keep the strip from being used', () =>
    inChat({ chat: 'project', focus: 'hold' }, async (chat) => {
      await chat.type('我明天想请假一天');
      await chat.press('Enter');
      await chat.ax.click('button', /请假/);
      await expect.poll(chat.draft).toBe('【请假】我明天想请假一天');
    }));
});

describe('the pop-up of the composer', () => {
  it('keeps its Enter although the draft is sensitive; the next Enter is held', () =>
    inChat({ chat: 'team' }, async (chat) => {
      await chat.type(`${SECRET} `);
      await pick(chat, ':gr');
      await expect.poll(chat.draft).toBe(`${SECRET} 😀`);
      expect(await chat.ax.find('alertdialog')).toBeNull();
      await chat.press('Enter');
      await chat.ax.wait('alertdialog');
      expect(await chat.sent()).toEqual([]);
    }));

  it('closed by Escape protects nobody: Enter is a send again, and held', () =>
    inChat({ chat: 'project' }, async (chat) => {
      await chat.type(`${SECRET} @a`);
      await chat.page.locator('.popup-row').first().waitFor();
      await chat.press('Escape');
      await chat.press('Enter');
      await chat.ax.wait('alertdialog');
      expect(await chat.sent()).toEqual([]);
    }));

  it('is used by mouse without a word from the guard', () =>
    inChat({ chat: 'project' }, async (chat) => {
      await chat.type(`${SECRET} @bo`);
      await chat.page.locator('.popup-row').first().click();
      await expect.poll(chat.draft).toBe(`${SECRET} @Bob Chen `);
      expect(await chat.ax.find('alertdialog')).toBeNull();
    }));
});

describe('other ways to the same send', () => {
  it.each(['NumpadEnter', 'Meta+Enter'])('%s is held', (key) =>
    inChat({ chat: 'team' }, async (chat) => {
      await chat.type(SECRET);
      await chat.press(key);
      await chat.ax.wait('alertdialog');
      expect(await chat.sent()).toEqual([]);
    }),
  );

  it.each(['Enter', 'Space'])('%s on the focused send button is held', (key) =>
    inChat({ chat: 'team' }, async (chat) => {
      await chat.type(SECRET);
      await chat.page.locator('.end.send').focus();
      await chat.press(key);
      await chat.ax.wait('alertdialog');
      expect(await chat.sent()).toEqual([]);
    }),
  );

  it('text that is pasted late is checked when it is there', () =>
    inChat({ chat: 'team', paste: 30 }, async (chat) => {
      await chat.page.evaluate((text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(paste);
      }, SECRET);
      await expect.poll(chat.draft).toBe(SECRET);
      await chat.press('Enter');
      await chat.ax.wait('alertdialog');
      expect(await chat.sent()).toEqual([]);
    }));

  it('with 10,000 messages and 500 chats, in the middle of a storm of new ones', () =>
    inChat({ chat: 'team', messages: 10_000, chats: 500 }, async (chat) => {
      const storm = chat.page.evaluate(() => window.__replica.storm(5_000));
      await chat.type(SECRET);
      await chat.press('Enter');
      await chat.ax.wait('alertdialog');
      await storm;
      expect(await chat.sent()).toEqual([]);
    }));
});
