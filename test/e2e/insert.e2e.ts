import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goTo, openPanel, tell } from '../support/panel';
import { type Chat, type Stage, stage } from './fixture';

/** Made by a person: its sounds are in no prepared table, a page of ours has to look them up in the dictionary. */
const NAME = '客户回访纪要';
const INITIALS = 'khhfjy';
const LINES = ['【进度】客户回访', '', '  时间：', '- 第一条 *重点*', '- 第二条 🎉', 'Done.'];

const WAYS = ['panel', 'shortcut', 'trigger', 'input method'] as const;
type Way = (typeof WAYS)[number];
/** What is in the draft when a template is chosen, beside what was there. */
const TYPED: Readonly<Record<Way, string>> = {
  panel: '',
  shortcut: INITIALS,
  trigger: `/${INITIALS}`,
  'input method': '/客户回',
};
const LANGUAGES = ['en', 'zh-CN', 'ar'] as const;
const DRAFTS = ['', 'Hi all, ', '早上好 '] as const;

/** Every way in every language, each on a page of its own; every way and language with every draft and generation. */
const CASES = Array.from({ length: 12 }, (_none, at) => ({
  seed: at + 1,
  way: WAYS[at % WAYS.length] ?? 'panel',
  lang: LANGUAGES[at % LANGUAGES.length] ?? 'en',
  gen: at < 6 ? 'G3a' : 'G3b',
  draft: DRAFTS[(at + Math.floor(at / 4)) % DRAFTS.length] ?? '',
}));

let world: Stage;
let chat: Chat;
let panel: Page;
let keyboard: CDPSession;

beforeAll(async () => {
  world = await stage();
  chat = await world.chat({ chat: 'team' });
  keyboard = await chat.page.context().newCDPSession(chat.page);
  panel = await openPanel(world.context);
});
afterAll(async () => {
  await world.close();
});

describe('a template that a person makes in the panel', () => {
  it('gets the sounds of its Chinese name from the dictionary, which only pages of ours load', async () => {
    await goTo(panel, 'templates/new');
    await panel.getByLabel(/^Name/).fill(NAME);
    await panel.getByLabel(/^Text/).fill(LINES.join('\n').replace('时间：', '时间：{{|}}'));
    await panel.getByRole('button', { name: 'Save' }).click();
    await panel.getByRole('heading', { name: NAME }).waitFor();
    await expect.poll(() => tell(panel, 'sounds.missing', null)).toEqual([]);
    const made = (await tell(panel, 'templates.list', { title: null })).find(
      ({ names }) => names.en === NAME || names['zh-CN'] === NAME,
    );
    expect(made?.keys.syllables).toContain('ke hu hui fang ji yao');
  });
});

describe('inserting', () => {
  it.each(CASES)('by $way into “$draft”, page $seed $gen $lang', async ({ way, draft, ...page }) => {
    await chat.page.goto(
      `https://web.whatsapp.com/?${new URLSearchParams({ ...page, seed: `${page.seed}`, chat: 'team', messages: '0' })}`,
    );
    await chat.page.bringToFront();
    await chat.ready();
    if (draft !== '') await chat.page.keyboard.insertText(draft);
    await expect.poll(chat.draft).toBe(draft);
    await insertBy[way]();
    await expect.poll(chat.draft).toBe(draft + LINES.join('\n'));
    // The caret stands where the template says.
    await expect
      .poll(() => chat.page.evaluate(() => document.getSelection()?.anchorNode?.textContent))
      .toBe('  时间：');
    await chat.press('Control+z');
    // One step takes all of it back; what was typed to find it stays, or goes with it.
    await expect.poll(chat.draft).toSatisfy((left) => left === draft || left === draft + TYPED[way]);
    expect(await chat.sent()).toEqual([]);
  });
});

const insertBy: Readonly<Record<Way, () => Promise<void>>> = {
  async panel() {
    await panel.bringToFront();
    await panel.getByRole('button', { name: 'Insert', exact: true }).click();
    await chat.page.bringToFront();
  },
  async shortcut() {
    // The browser's own shortcuts are out of reach of a test's keys: what follows them is not.
    await world.context.serviceWorkers()[0]?.evaluate(() =>
      (
        globalThis as unknown as {
          chrome: { commands: { onCommand: { dispatch(command: string): void } } };
        }
      ).chrome.commands.onCommand.dispatch('pick-template'),
    );
    await chat.ax.wait('option');
    await chat.type(INITIALS);
    await choose('Enter');
  },
  async trigger() {
    await chat.type(`/${INITIALS}`);
    await choose('Tab');
  },
  async 'input method'() {
    await chat.type('/');
    // Letters that are being composed are the input method's; what it writes in the end is the query.
    for (const letters of ['k', 'ke', 'kehu'])
      await keyboard.send('Input.imeSetComposition', {
        text: letters,
        selectionStart: letters.length,
        selectionEnd: letters.length,
      });
    await keyboard.send('Input.insertText', { text: '客户回' });
    await choose('Enter');
  },
};

/** Enter and Tab choose; neither sends. */
async function choose(key: 'Enter' | 'Tab'): Promise<void> {
  await chat.ax.wait('option', new RegExp(NAME));
  await chat.press(key);
  await chat.ax.gone('option');
}
