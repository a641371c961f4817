import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chat, SAMPLE_ID, type Stage, stage } from './fixture';

const SECRET = `ID ${SAMPLE_ID}`;
/** Several of the checks that the host makes of itself, one a second. */
const SOME_CHECKS_MS = 4_500;
const PROTECTED = 'Protected';
const PARTLY = 'Partly protected';

let world: Stage;

beforeAll(async () => {
  // Open, so that the test sees each word of the chip and not only the last one.
  world = await stage({ build: 'open' });
});
afterAll(async () => {
  await world.close();
});

async function inChat(test: (chat: Chat) => Promise<void>, width = 1280, height = 800): Promise<void> {
  const chat = await world.chat({ chat: 'team', messages: 3 });
  try {
    await chat.page.setViewportSize({ width, height });
    await test(chat);
  } finally {
    await chat.close();
  }
}

/** Everything that the chip says for a while, and whether what was drawn was left alone. */
async function watched(chat: Chat, ms = SOME_CHECKS_MS): Promise<readonly [string[], 'left' | 'redrawn']> {
  return chat.page.evaluate(async (forMs) => {
    const root = document.querySelector('gatehouse-guard')?.shadowRoot;
    const [first] = root?.querySelectorAll('.card, dialog, .pill') ?? [];
    const said = new Set<string>();
    for (const until = performance.now() + forMs; performance.now() < until; ) {
      said.add(root?.querySelector('.pill')?.textContent ?? '');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return [[...said], first?.isConnected === true ? 'left' : 'redrawn'] as const;
  }, ms);
}

/** What lies on top in the middle of the first thing of ours that fits. */
function onTopOf(chat: Chat, ours: string): Promise<string | undefined> {
  return chat.page.evaluate((selector) => {
    const drawn = document.querySelector('gatehouse-guard')?.shadowRoot?.querySelector(selector);
    const box = drawn?.getBoundingClientRect() ?? new DOMRect();
    return document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)?.tagName;
  }, ours);
}

/** A page that lies over one thing of ours, and goes over it again and again. */
async function keepCovering(chat: Chat, ours: string): Promise<void> {
  await chat.page.evaluate(async (selector) => {
    const root = document.querySelector('gatehouse-guard')?.shadowRoot;
    await Promise.all(root?.getAnimations().map(({ finished }) => finished) ?? []);
    const drawn = root?.querySelector(selector);
    window.__replica.hostile.keepCovering(drawn?.getBoundingClientRect() ?? new DOMRect());
  }, ours);
}

/** Shows one part of the page on the full screen, as its own buttons do. */
async function enlarge(chat: Chat, part: string): Promise<void> {
  await chat.page.evaluate((selector) => {
    const button = document.createElement('button');
    button.textContent = 'Enlarge';
    button.id = 'enlarge';
    button.onclick = () => void document.querySelector(selector)?.requestFullscreen();
    document.querySelector('header')?.append(button);
  }, part);
  await chat.page.locator('#enlarge').click();
}

async function card(chat: Chat, text: string): Promise<void> {
  await chat.type(text);
  await chat.ax.wait('region', /Gatehouse/);
}

describe('where nothing covers us, the chip does not say so:', () => {
  it.each([
    [1280, 800, SECRET],
    [1280, 800, `${SECRET} password: Sunny7Sky! @all`],
    [900, 600, SECRET],
    [900, 600, `${SECRET} password: Sunny7Sky! @all`],
    [900, 600, 'password: Sunny7Sky!'],
    [900, 600, 'hello'],
    [900, 380, `${SECRET} password: Sunny7Sky! @all`],
  ])('%i × %i, a card over “%s”', (width, height, text) =>
    inChat(
      async (chat) => {
        await card(chat, text);
        expect(await watched(chat)).toEqual([[PROTECTED], 'left']);
      },
      width,
      height,
    ),
  );

  it.each([0, 10_000])('a card that was opened further, scrolled by %i', (by) =>
    inChat(
      async (chat) => {
        await card(chat, `${SECRET} password: Sunny7Sky! @all`);
        await chat.page.locator('gatehouse-guard summary').click();
        await chat.page.evaluate((top) => {
          document.querySelector('gatehouse-guard')?.shadowRoot?.querySelector('.card')?.scrollTo({ top });
        }, by);
        expect(await watched(chat)).toEqual([[PROTECTED], 'left']);
        expect(await chat.page.locator('gatehouse-guard details[open]').count()).toBe(1);
      },
      900,
      600,
    ),
  );

  it('the dialog, which keeps what was chosen in it', () =>
    inChat(
      async (chat) => {
        await chat.type(SECRET);
        await chat.press('Enter');
        await chat.ax.wait('alertdialog');
        await chat.page.locator('gatehouse-guard select').focus();
        await chat.press('ArrowDown');
        await expect.poll(() => chat.page.locator('gatehouse-guard select').inputValue()).not.toBe('');
        expect(await watched(chat)).toEqual([[PROTECTED], 'left']);
        expect(await chat.page.locator('gatehouse-guard select').inputValue()).not.toBe('');
      },
      900,
      600,
    ));

  it('a dialog of the page, which stays in front', () =>
    inChat(async (chat) => {
      await card(chat, SECRET);
      await chat.page.evaluate(() => {
        const dialog = document.createElement('dialog');
        dialog.textContent = 'Use here?';
        document.body.append(dialog);
        dialog.showModal();
      });
      expect(await watched(chat)).toEqual([[PROTECTED], 'left']);
      expect(await onTopOf(chat, '.pill')).toBe('DIALOG');
    }));

  it('a picture on the full screen, which stays in front', () =>
    inChat(async (chat) => {
      await enlarge(chat, 'header');
      await expect.poll(() => onTopOf(chat, '.pill')).toBe('HEADER');
      expect(await watched(chat)).toEqual([[PROTECTED], 'left']);
      expect(await onTopOf(chat, '.pill')).toBe('HEADER');
    }));

  it('a dialog of ours that the page lies over once: it rises above it', () =>
    inChat(async (chat) => {
      await chat.type(SECRET);
      await chat.press('Enter');
      await chat.ax.wait('alertdialog');
      await chat.page.evaluate(() => window.__replica.hostile.cover());
      expect((await watched(chat))[0]).toEqual([PROTECTED]);
      expect(await onTopOf(chat, 'dialog')).toBe('GATEHOUSE-GUARD');
    }));

  it('a card that the page lies over once: it rises above it as it is', () =>
    inChat(async (chat) => {
      await card(chat, SECRET);
      await chat.page.evaluate(() => window.__replica.hostile.cover());
      expect(await watched(chat)).toEqual([[PROTECTED], 'left']);
      expect(await onTopOf(chat, '.card')).toBe('GATEHOUSE-GUARD');
    }));
});

describe('a page that goes over us again and again is told of, until it lets us be:', () => {
  it.each([
    ['the chip', '.pill', 'in its window'],
    ['a card', '.card', 'in its window'],
    ['the buttons of a card', '.card .actions', 'in its window'],
    ['a card', '.card', 'on the full screen'],
  ])('over %s (%s), the page %s', (_name, ours, where) =>
    inChat(async (chat) => {
      if (where === 'on the full screen') await enlarge(chat, 'html');
      await chat.page.locator('.composer').click();
      await card(chat, SECRET);
      await keepCovering(chat, ours);
      await chat.ax.wait('button', `Gatehouse: ${PARTLY}`);
      // And goes on being told: it is no flicker.
      expect(await watched(chat)).toEqual([[PARTLY], 'left']);
      await chat.page.evaluate(() => window.__replica.hostile.stopCovering());
      await chat.ax.wait('button', `Gatehouse: ${PROTECTED}`);
    }),
  );
});
