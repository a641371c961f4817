import { afterAll, beforeAll, expect, it } from 'vitest';
import { random } from '../replica/random';
import { type Chat, SAMPLE_ID, type Stage, stage } from './fixture';

/** Sequences with real key presses: slower by far, so fewer. */
const SEQUENCES = 25;
/** Machines are shared: this ends a run that hangs, it measures nothing. */
const PATIENCE_MS = 1_800_000;
let world: Stage;
let chat: Chat;

beforeAll(async () => {
  world = await stage();
  chat = await world.chat({ chat: 'team', messages: 0 });
});
afterAll(async () => {
  await world.close();
});

it(
  `${SEQUENCES} sequences of real keys neither lose nor double a draft, and send exactly one or none`,
  async () => {
    const next = random(11);
    for (let count = 0; count < SEQUENCES; count += 1) {
      const before = await chat.sent();
      const secret = next() < 0.5;
      let text = '';
      for (let word = 0; word < 1 + next() * 4; word += 1) {
        const piece = ['ok ', 'hello, ', '你好 ', 'x1 '][Math.floor(next() * 4)] ?? 'ok ';
        await chat.type(piece);
        text += piece;
        if (next() < 0.3) {
          await chat.press('Shift+Enter');
          text += '\n';
        }
        if (next() < 0.3) {
          await chat.open('direct');
          await chat.open('team');
        }
      }
      if (secret) {
        await chat.type(SAMPLE_ID);
        text += SAMPLE_ID;
      }
      await chat.press('Enter');
      if (secret) {
        await chat.ax.wait('alertdialog');
        await chat.press('Escape');
        await chat.ax.gone('alertdialog');
        expect(await chat.draft()).toBe(text);
        expect(await chat.sent()).toEqual(before);
        await chat.press('Control+a');
        await chat.press('Backspace');
      } else {
        await expect.poll(chat.sent).toHaveLength(before.length + 1);
        expect((await chat.sent()).at(-1)).toMatchObject({ text: text.trim() });
      }
      await expect.poll(chat.draft).toBe('');
    }
  },
  PATIENCE_MS,
);
