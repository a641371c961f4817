import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offScreen, violations } from '../support/axe';
import { goTo, openPanel, tell } from '../support/panel';
import { fillPanel } from '../support/panel-records';
import { type Stage, stage } from './fixture';

let world: Stage;
let panel: Page;

beforeAll(async () => {
  world = await stage();
  await world.chat({ chat: 'team', lang: 'ar', messages: 3 });
  panel = await openPanel(world.context);
  await fillPanel(panel);
});
afterAll(async () => {
  await world.close();
});

/** Everything that can be seen in the side panel, by its address. */
const VIEWS = [
  'now',
  'templates',
  'templates/new',
  'templates/t-form',
  'templates/t-form/edit',
  'templates/t-form/copy',
  'templates/gone',
  'templates/transfer',
  'groups',
  'groups/new',
  'groups/g-team',
  'groups/g-task',
  'groups/collect',
  'groups/transfer',
  'policy',
  'people',
  'incidents',
  'review',
] as const;

const THEMES = ['light', 'dark'] as const;
const REGISTER = /^(Register this group|登记本群)$/;
const DELETE = /^(Delete all|全部删除)$/;
const LANGUAGES = ['zh-CN', 'en'] as const;

async function speak(locale: (typeof LANGUAGES)[number]): Promise<void> {
  await tell(panel, 'settings.put', { locale });
  await panel.locator(`.app[lang="${locale}"]`).waitFor();
}

async function show(view: string): Promise<void> {
  await goTo(panel, view);
  await panel.evaluate(async () => {
    // The room that was left is gone, its records have come, and what folds is open.
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    for (let turn = 0; turn < 100 && document.querySelector('.room > :nth-child(2)') === null; turn += 1)
      await frame();
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    await frame();
  });
}

/** What is wrong with the view that is shown now, in both themes. */
async function wrongWith(view: string, page = panel): Promise<string[]> {
  const wrong: string[] = [];
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`.app[data-theme="${colorScheme}"]`).waitFor();
    wrong.push(...(await violations(page)).map((one) => `${view} ${colorScheme}: ${one}`));
  }
  return wrong;
}

describe.each(LANGUAGES)('in %s, light and dark', (locale) => {
  beforeAll(async () => {
    await panel.bringToFront();
    await speak(locale);
  });

  it('the room of an open group that nobody has registered breaks no rule of accessibility', async () => {
    await tell(panel, 'groups.remove', { id: 'g-team' });
    await show('now');
    await panel.getByRole('button', { name: REGISTER }).waitFor();
    const wrong = await wrongWith('now, unknown group');
    await panel.getByRole('button', { name: REGISTER }).click();
    await panel.getByRole('dialog').waitFor();
    wrong.push(...(await wrongWith('now, registering')));
    await panel.keyboard.press('Escape');
    await tell(panel, 'groups.restore', { id: 'g-team' });
    expect(wrong).toEqual([]);
  });

  it('every view breaks none', async () => {
    const wrong: string[] = [];
    for (const view of VIEWS) {
      await show(view);
      wrong.push(...(await wrongWith(view)));
    }
    expect(wrong).toEqual([]);
  });

  it('the options break none, nor does the question before everything is deleted', async () => {
    const options = await openPanel(world.context, 'options.html', 600);
    const wrong = await wrongWith('options', options);
    await options.getByRole('button', { name: DELETE }).click();
    await options.getByRole('dialog').waitFor();
    wrong.push(...(await wrongWith('options, sure?', options)));
    await options.close();
    expect(wrong).toEqual([]);
  });
});

describe('at 320 and at 600 pixels', () => {
  const everywhere = async (): Promise<readonly string[]> => {
    const out: string[] = [];
    for (const width of [320, 600]) {
      await panel.setViewportSize({ width, height: 900 });
      for (const view of VIEWS) {
        await show(view);
        out.push(...(await offScreen(panel)).map((one) => `${width} ${view}: ${one}`));
      }
    }
    return out;
  };

  it.each(LANGUAGES)('no control is off the screen, in %s', async (locale) => {
    await speak(locale);
    expect(await everywhere()).toEqual([]);
  });

  it('nor is one from right to left, in forced colours', async () => {
    await panel.emulateMedia({ forcedColors: 'active' });
    await panel.locator('.app').evaluate((app) => app.setAttribute('dir', 'rtl'));
    expect(await everywhere()).toEqual([]);
  });
});
