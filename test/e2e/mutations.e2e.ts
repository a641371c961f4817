import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chat, SAMPLE_ID, type Stage, stage } from './fixture';

const SEEDS = 200;
const LANGUAGES = ['en', 'zh-CN', 'ar'] as const;
const SECRET = `ID ${SAMPLE_ID}`;
let world: Stage;
let chat: Chat;

beforeAll(async () => {
  world = await stage();
  chat = await world.chat({ chat: 'team' });
});
afterAll(async () => {
  await world.close();
});

/** What happened to a sensitive message on one rebuilt page: by Enter, then by the page's send control. */
async function tryToLeak(
  parameters: Readonly<Record<string, string>>,
  settled = /^Gatehouse/,
): Promise<{ readonly sent: number; readonly chip: string; readonly draft: string | null }> {
  await chat.show(parameters);
  await chat.page.keyboard.insertText(SECRET);
  // The page draws its send button a tick later; until then the chip rightly says that it is missing.
  await chat.page.waitForFunction(() => document.querySelector('.end.send') !== null);
  await twoTicks();
  const chip = (await chat.ax.wait('button', settled)).name;
  await chat.press('Enter');
  await chat.press('Escape');
  await chat.ax.gone('alertdialog');
  await clickSend();
  await twoTicks();
  return { sent: (await chat.sent()).length, chip, draft: await chat.draft() };
}

/** What the page does a tick later is done then. */
function twoTicks(): Promise<void> {
  return chat.page.evaluate(async () => {
    for (let tick = 0; tick < 2; tick += 1) await new Promise((resolve) => setTimeout(resolve, 16));
  });
}

/** With the mouse, in the middle of the page's send control, whatever lies over it; nothing where there is none. */
async function clickSend(): Promise<void> {
  const place = await chat.page.evaluate(() => {
    const box = document.querySelector('.end.send')?.getBoundingClientRect();
    return box === undefined ? null : { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  });
  if (place !== null) await chat.page.mouse.click(place.x, place.y);
}

describe.each(['G3a', 'G3b'])('on generation %s', (gen) => {
  it.each(LANGUAGES)('in %s as it is, the guard holds and says protected', async (lang) => {
    const result = await tryToLeak({ chat: 'team', gen, lang, messages: '0' }, /Protected|已守护/);
    expect(result).toEqual({ sent: 0, chip: expect.stringMatching(/Protected|已守护/), draft: SECRET });
  });
});

describe('on pages rebuilt at random', () => {
  it(`holds, or says that it cannot, for ${SEEDS} seeds; the draft is never lost`, async () => {
    const broken: string[] = [];
    let held = 0;
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const gen = seed % 2 === 0 ? 'G3a' : 'G3b';
      const lang = LANGUAGES[seed % LANGUAGES.length] ?? 'en';
      const { sent, chip, draft } = await tryToLeak({
        chat: 'team',
        gen,
        lang,
        seed: String(seed),
        messages: '0',
      });
      const honest = /Partly|Not protected|部分|未守护/.test(chip);
      if (sent === 0 && draft === SECRET) held += 1;
      else if (!honest || sent > 1)
        broken.push(`seed ${seed} ${gen} ${lang}: sent ${sent}, chip "${chip}", draft ${draft}`);
    }
    expect(broken).toEqual([]);
    // Honest but open would pass every page: most must really hold.
    expect(held).toBeGreaterThan(SEEDS * 0.95);
  }, 1_800_000);
});
