import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionId } from '../support/browser';
import { type Chat, SAMPLE_ID, type Stage, stage } from './fixture';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SECRET = `ID ${SAMPLE_ID}`;

/** Every view, and how a person gets there. */
const VIEWS: Readonly<Record<string, (chat: Chat) => Promise<unknown>>> = {
  chip: (chat) => chat.ax.click('button', /^Gatehouse/),
  card: async (chat) => {
    await chat.type(SECRET);
    await chat.ax.wait('region', /Gatehouse/);
  },
  'etiquette card': async (chat) => {
    await chat.type('@everyone please vote');
    await chat.ax.wait('region', /Gatehouse/);
  },
  strip: async (chat) => {
    await chat.type('I need to take leave tomorrow');
    await chat.press('Enter');
    await chat.ax.wait('button', /Leave|请假/);
  },
  'dialog that asks why': async (chat) => {
    await chat.type(SECRET);
    await chat.press('Enter');
    await chat.ax.wait('alertdialog');
  },
  'form after a greeting': async (chat) => {
    await chat.type('hi');
    await chat.ax.click('button', /^(Write it in one message|一条说清)/);
    await chat.ax.wait('dialog');
  },
  'preview of changes': async (chat) => {
    await chat.type(`${SECRET} password: Sunny7Sky!`);
    await chat.press('Enter');
    await chat.ax.click('button', /^(Mend|一起修改)/);
    await chat.ax.wait('dialog');
  },
  'report of a false alarm': async (chat) => {
    await chat.type(SECRET);
    await chat.press('Enter');
    await chat.page.locator('summary').click();
    await chat.ax.click('button', /^(Report a false alarm|报告误报)/);
    await chat.ax.wait('dialog');
  },
  'dialog with a head-count': async (chat) => {
    await chat.type('hi @all ');
    await chat.press('Enter');
    await chat.ax.wait('alertdialog');
  },
};

/** Rules broken by our own layer (the replica is not what is tested here). */
async function violations(page: Page, selector: string): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const found = await page.evaluate(async (inside) => {
    const { axe } = window as unknown as {
      axe: {
        run(
          where: object,
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    const result = await axe.run(
      { include: [inside] },
      {
        resultTypes: ['violations'],
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: {
          region: { enabled: false },
          'landmark-one-main': { enabled: false },
          'page-has-heading-one': { enabled: false },
        },
      },
    );
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`),
    );
  }, selector);
  return found;
}

/** The site's own switch between its themes; ours is drawn with the next change of the page, and stands still then. */
async function wear(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((dark) => document.body.classList.toggle('dark', dark), theme === 'dark');
  await page.setViewportSize({ width: 1200, height: theme === 'dark' ? 759 : 760 });
  await page.waitForFunction((worn) => {
    const root = document.querySelector('gatehouse-guard')?.shadowRoot;
    const moving = root?.getAnimations().some(({ playState }) => playState === 'running');
    return root?.querySelector(`.layer[data-theme="${worn}"]`) != null && moving === false;
  }, theme);
}

describe.each([
  ['en-US', 'en'],
  ['zh-CN', 'zh-CN'],
])('with the browser in %s', (language, lang) => {
  let world: Stage;
  let chat: Chat;
  beforeAll(async () => {
    world = await stage({ build: 'open', language });
    chat = await world.chat({ chat: 'team', lang, messages: 3 });
  });
  afterAll(async () => {
    await world.close();
  });

  describe.each(Object.entries(VIEWS))('the %s', (_name, reach) => {
    beforeAll(async () => {
      await chat.show({ chat: 'team', lang, messages: 3 });
      await reach(chat);
    });

    it.each(['light', 'dark'] as const)('in %s breaks no rule', async (theme) => {
      await wear(chat.page, theme);
      expect(await violations(chat.page, 'gatehouse-guard')).toEqual([]);
    });
  });

  it.each(['light', 'dark'] as const)('the popup in %s breaks no rule', async (colorScheme) => {
    const page = await world.context.newPage();
    await page.emulateMedia({ colorScheme });
    await page.goto(`chrome-extension://${await extensionId(world.context)}/popup.html`);
    await page.getByRole('heading', { name: 'Gatehouse' }).waitFor();
    expect(await violations(page, 'html')).toEqual([]);
    await page.close();
  });

  it.each(['light', 'dark'] as const)('the diagnosis page in %s breaks no rule', async (colorScheme) => {
    const page = await world.context.newPage();
    await page.emulateMedia({ colorScheme });
    await page.goto(`chrome-extension://${await extensionId(world.context)}/diagnosis.html`);
    await page.getByRole('heading', { name: /Gatehouse/ }).waitFor();
    expect(await violations(page, 'html')).toEqual([]);
    await page.close();
  });

  it('right-to-left and forced colours keep every control on the screen', async () => {
    await chat.page.bringToFront();
    await chat.show({ chat: 'team', lang: 'ar', messages: 3 });
    await chat.page.emulateMedia({ forcedColors: 'active' });
    const chip = await chat.ax.box(await chat.ax.wait('button', /^Gatehouse/));
    expect(chip.left).toBeGreaterThanOrEqual(0);
    expect(chip.right).toBeLessThanOrEqual(900);
    await chat.type(SECRET);
    await chat.press('Enter');
    const dialog = await chat.ax.box(await chat.ax.wait('alertdialog'));
    expect(dialog.left).toBeGreaterThanOrEqual(0);
    expect(dialog.right).toBeLessThanOrEqual(1200);
    expect(await violations(chat.page, 'gatehouse-guard')).toEqual([]);
  });
});

describe('the first run', () => {
  it('breaks no rule at any step and can be done by keyboard alone', async () => {
    const world = await stage({ build: 'open', keepWelcome: true });
    const chat = await world.chat({ chat: 'team', messages: 3 });
    await chat.ax.wait('region', 'Welcome to Gatehouse');
    for (const name of ['Next', 'Yes', 'No', 'Done']) {
      await chat.ax.wait('button', name);
      expect(await violations(chat.page, 'gatehouse-guard')).toEqual([]);
      for (let tabs = 0; tabs < 40 && (await chat.ax.find('button', name))?.focused !== true; tabs += 1)
        await chat.press('Tab');
      await chat.press('Enter');
    }
    await chat.ax.gone('region', 'Welcome to Gatehouse');
    await world.close();
  });
});
