import type { Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killWorker } from '../support/browser';
import { type Chat, type Parameters, SAMPLE_ID, type Stage, stage } from './fixture';

const SECRET = `ID ${SAMPLE_ID}`;
let world: Stage;
/** One page that is loaded anew for each test. */
let page: Chat;

beforeAll(async () => {
  world = await stage();
  page = await world.chat({ chat: 'team' });
});
afterAll(async () => {
  await world.close();
});

async function inChat(parameters: Parameters, test: (chat: Chat) => Promise<void>): Promise<void> {
  await page.show(parameters);
  await test(page);
}

const hostile = (
  chat: Chat,
  name: 'remove' | 'move' | 'restyle' | 'cover' | 'forgeOverride' | 'forgeInvalidation',
) => chat.page.evaluate((what) => window.__replica.hostile[what](), name);

describe('a page that fights the guard', () => {
  it.each(['remove', 'move', 'restyle'] as const)('gets the host back after it did: %s', (what) =>
    inChat({ chat: 'team' }, async (chat) => {
      await hostile(chat, what);
      await chat.ready();
      await chat.type(SECRET);
      await chat.press('Enter');
      await chat.ax.wait('alertdialog');
      await hostile(chat, what);
      await chat.ax.wait('alertdialog');
      expect(await chat.sent()).toEqual([]);
      expect(await chat.draft()).toBe(SECRET);
    }),
  );

  it('that goes on removing the host sends nothing by it', () =>
    inChat({ chat: 'team' }, async (chat) => {
      await chat.page.evaluate(() => window.__replica.hostile.keepRemoving(60));
      await chat.type(SECRET);
      await chat.press('Enter');
      expect(await chat.sent()).toEqual([]);
      await chat.ax.wait('alertdialog', /.*/, 15_000);
      expect(await chat.sent()).toEqual([]);
    }));

  it('that keeps the host out of the document when the verdict falls sends nothing by it', () =>
    inChat({ chat: 'team' }, async (chat) => {
      await chat.type(SECRET);
      // More often than the host is put back within a second, and then the key in the same task.
      await chat.page.evaluate(async () => {
        for (let time = 0; time < 40; time += 1) {
          window.__replica.hostile.remove();
          await Promise.resolve();
        }
      });
      await chat.press('Enter');
      expect(await chat.sent()).toEqual([]);
      await chat.ax.wait('alertdialog', /.*/, 15_000);
      expect(await chat.draft()).toBe(SECRET);
    }));

  it('that covers the host is covered in turn', () =>
    inChat({ chat: 'team' }, async (chat) => {
      await hostile(chat, 'cover');
      await expect
        .poll(
          async () => {
            const box = await chat.ax.box(await chat.ax.wait('button', /^Gatehouse/));
            const at = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
            return chat.page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.tagName, at);
          },
          { timeout: 4_000 },
        )
        .toBe('GATEHOUSE-GUARD');
    }));

  it('cannot press our buttons: events made by script neither override nor send', () =>
    inChat({ chat: 'team' }, async (chat) => {
      await chat.type(SECRET);
      await chat.press('Enter');
      await chat.ax.wait('alertdialog');
      await hostile(chat, 'forgeOverride');
      await chat.ax.wait('alertdialog');
      await chat.press('Escape');
      await hostile(chat, 'forgeOverride');
      expect(await chat.sent()).toEqual([]);
      expect(await chat.draft()).toBe(SECRET);
    }));

  it('cannot end the guard with forged events', () =>
    inChat({ chat: 'team' }, async (chat) => {
      await hostile(chat, 'forgeInvalidation');
      await chat.page.waitForTimeout(300);
      await chat.type(SECRET);
      await chat.press('Enter');
      await chat.ax.wait('alertdialog');
      expect(await chat.sent()).toEqual([]);
    }));

  it('that pulls the focus back gets it neither from the dialog nor from the draft', () =>
    inChat({ chat: 'team', focus: 'pull' }, async (chat) => {
      await chat.type(SECRET);
      await chat.press('Enter');
      await chat.ax.wait('alertdialog');
      await chat.type('abc');
      expect(await chat.draft()).toBe(SECRET);
      await chat.press('Escape');
      await chat.type('!');
      await expect.poll(chat.draft).toBe(`${SECRET}!`);
    }));
});

describe('titles and texts from strangers', () => {
  it.each(['markup', 'bidi', 'surrogate', 'zero', 'emoji', 'icon', 'endless', 'unnamed', 'twin-1'])(
    'the chat “%s” is guarded and runs nothing',
    (id) =>
      inChat({ chat: id }, async (chat) => {
        await chat.type(SECRET);
        await chat.press('Enter');
        await chat.ax.wait('alertdialog');
        expect(await chat.page.evaluate(() => '__pwned' in window)).toBe(false);
        expect(await chat.sent()).toEqual([]);
      }),
  );

  it('65,536 characters with an ID at the end are held, and stay', () =>
    inChat({ chat: 'team' }, async (chat) => {
      const text = `${'long text '.repeat(6_500)}${SECRET}`;
      await chat.page.keyboard.insertText(text);
      await chat.press('Enter');
      await chat.ax.wait('alertdialog');
      expect(await chat.draft()).toBe(text);
      expect(await chat.sent()).toEqual([]);
    }));

  it('markup, direction overrides and half surrogates in a message are text in the dialog', () =>
    inChat({ chat: 'team' }, async (chat) => {
      await chat.page.keyboard.insertText(
        `<img src=x onerror="window.__pwned=1">\u202E@all\u202C \u200B${SECRET}`,
      );
      await chat.press('Enter');
      await chat.ax.wait('alertdialog');
      expect(await chat.page.evaluate(() => '__pwned' in window)).toBe(false);
    }));
});

describe('switching chats', () => {
  it('between typing and sending: the draft stays with its chat, the other chat’s verdict counts', () =>
    inChat({ chat: 'team' }, async (chat) => {
      await chat.type(SECRET);
      await chat.open('direct');
      await chat.type('hello');
      await chat.press('Enter');
      await expect
        .poll(chat.sent)
        .toEqual([{ chat: 'direct', text: 'hello', by: 'enter', mentionsAll: false }]);
      await chat.open('team');
      await expect.poll(chat.draft).toBe(SECRET);
      await chat.press('Enter');
      await chat.ax.wait('alertdialog');
    }));

  it('with the dialog open closes it; a pass for one of two chats with the same title is none for the other', () =>
    inChat({ chat: 'twin-1' }, async (chat) => {
      await chat.type('@all hi');
      await chat.press('Enter');
      await chat.ax.click('button', 'Send anyway');
      await chat.ax.gone('alertdialog');
      await chat.open('twin-2');
      await chat.type('@all hi');
      await chat.press('Enter');
      await chat.ax.wait('alertdialog');
      await chat.open('twin-1');
      await chat.ax.gone('alertdialog');
      expect(await chat.sent()).toEqual([]);
    }));
});

describe('where there is nothing to guard', () => {
  it('no chat open: says so and lets keys alone', () =>
    inChat({}, async (chat) => {
      await chat.press('Enter');
      await chat.ax.click('button', /^Gatehouse/);
      await expect
        .poll(async () => (await chat.ax.nodes()).some(({ name }) => name.includes('Open a chat')))
        .toBe(true);
    }));

  it('a read-only announcement group says that one can only read', () =>
    inChat({ chat: 'news' }, async (chat) => {
      await chat.ax.click('button', /^Gatehouse/);
      await expect
        .poll(async () => (await chat.ax.nodes()).some(({ name }) => name.includes('only read')))
        .toBe(true);
    }));

  it.each(['G3a', 'G3b'])('the search box of %s is not a composer', (gen) =>
    inChat({ chat: 'team', gen }, async (chat) => {
      await chat.page.locator('.search').click();
      await chat.type(SECRET);
      await chat.press('Enter');
      await chat.page.waitForTimeout(200);
      expect(await chat.ax.find('alertdialog')).toBeNull();
    }),
  );

  it('blank drafts are nobody’s business', () =>
    inChat({ chat: 'team' }, async (chat) => {
      await chat.type('   ');
      await chat.press('Enter');
      await chat.page.waitForTimeout(100);
      expect(await chat.ax.find('alertdialog')).toBeNull();
      expect(await chat.sent()).toEqual([]);
    }));
});

describe('an exit that is not checked', () => {
  it('is noticed, said, and the chip tells the truth', () =>
    inChat({ chat: 'team' }, async (chat) => {
      await chat.type(SECRET);
      await chat.page.waitForTimeout(100);
      await chat.page.evaluate(() => window.__replica.sendSecretly());
      await expect.poll(chat.sent).toHaveLength(1);
      await chat.ax.wait('button', 'Gatehouse: Partly protected');
      await expect
        .poll(async () => (await chat.ax.nodes()).some(({ name }) => name.includes('Delete for everyone')))
        .toBe(true);
    }));

  it('is not suspected where the person deletes the text', () =>
    inChat({ chat: 'team' }, async (chat) => {
      await chat.type('never mind');
      await chat.press('Control+a');
      await chat.press('Backspace');
      await chat.page.waitForTimeout(500);
      expect(await chat.ax.find('button', 'Gatehouse: Protected')).not.toBeNull();
    }));
});

describe('the background', () => {
  it('killed at the moment of sending changes no verdict, and no notice is lost or doubled', () =>
    inChat({ chat: 'team' }, async (chat) => {
      await chat.type(SECRET);
      await killWorker(chat.page);
      await chat.press('Enter');
      await chat.ax.wait('alertdialog');
      await killWorker(chat.page);
      await chat.press('Escape');
      expect(await chat.sent()).toEqual([]);
      expect(await chat.draft()).toBe(SECRET);
    }));

  // Last, because everything after it runs with the reloaded extension.
  it('reloaded while typing: the orphan lets go, the new guard takes over, the draft stays', () =>
    inChat({ chat: 'team' }, async (chat) => {
      await turnOnDeveloperMode();
      await chat.page.bringToFront();
      await chat.type(SECRET);
      await reload(chat);
      await chat.ready();
      expect(await chat.draft()).toBe(SECRET);
      await chat.press('Enter');
      await chat.ax.wait('alertdialog');
      expect(await chat.sent()).toEqual([]);
      // And once more, with the dialog open.
      await reload(chat);
      await chat.ready();
      await chat.ax.gone('alertdialog');
      expect(await chat.draft()).toBe(SECRET);
      await chat.page.locator('.composer').click();
      await chat.press('End');
      await chat.press('Enter');
      await chat.ax.wait('alertdialog');
      expect(await chat.sent()).toEqual([]);
      expect(await chat.page.evaluate(() => document.querySelectorAll('gatehouse-guard').length)).toBe(1);
    }));
});

/** Reloads the extension as an update does, and waits until the new guard has taken the place of the old one. */
async function reload({ page }: Chat): Promise<void> {
  await page.evaluate(() => document.querySelector('gatehouse-guard')?.setAttribute('data-old', ''));
  const worker: Worker =
    world.context.serviceWorkers()[0] ?? (await world.context.waitForEvent('serviceworker'));
  await worker.evaluate('chrome.runtime.reload()').catch(() => undefined);
  await page.waitForFunction(
    () =>
      document.querySelector('gatehouse-guard:not([data-old])') !== null &&
      document.querySelector('gatehouse-guard[data-old]') === null,
    undefined,
    { timeout: 60_000 },
  );
}

/** Without developer mode the browser keeps an unpacked extension switched off after its reload. */
async function turnOnDeveloperMode(): Promise<void> {
  const page = await world.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  await page.close();
}
