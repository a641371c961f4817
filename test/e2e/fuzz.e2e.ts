import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { random } from '../replica/random';
import { SAMPLE_ID, type Stage, stage } from './fixture';
import { fuzz } from './fuzz-page';

const SEQUENCES = 10_000;
const BATCHES = 10;
/** Sequences with real key presses: slower by far, so fewer. */
const REAL = 25;
/** Machines are shared: this ends a run that hangs, it measures nothing. */
const PATIENCE_MS = 1_800_000;
let world: Stage;

beforeAll(async () => {
  world = await stage();
});
afterAll(async () => {
  await world.close();
});

describe('at random', () => {
  it(
    `${SEQUENCES} sequences of keys, paste, composition, pop-up and chat switches neither lose nor double a draft, and send exactly one or none`,
    async () => {
      let attempts = 0;
      let held = 0;
      let sent = 0;
      for (let batch = 0; batch < BATCHES; batch += 1) {
        const chat = await world.chat({ chat: 'team', messages: 0, gen: batch % 2 === 0 ? 'G3b' : 'G3a' });
        const result = await chat.page.evaluate(fuzz, {
          seed: batch + 1,
          sequences: SEQUENCES / BATCHES,
          // Spaces around it: a number glued to letters is another kind of value.
          secret: ` ${SAMPLE_ID} `,
        });
        expect(result.broken).toEqual([]);
        attempts += result.attempts;
        held += result.held;
        sent += result.sent;
        await chat.close();
      }
      // Random walks that never send or never hold would prove nothing.
      expect(attempts).toBeGreaterThan(SEQUENCES / 2);
      expect(held).toBeGreaterThan(500);
      expect(sent).toBeGreaterThan(500);
    },
    PATIENCE_MS,
  );

  it(
    `${REAL} sequences of real keys behave the same`,
    async () => {
      const next = random(11);
      for (let count = 0; count < REAL; count += 1) {
        const chat = await world.chat({ chat: 'team', messages: 0 });
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
          expect(await chat.draft()).toBe(text);
          expect(await chat.sent()).toEqual([]);
        } else {
          await expect.poll(chat.sent).toMatchObject([{ text: text.trim() }]);
          expect(await chat.draft()).toBe('');
        }
        await chat.close();
      }
    },
    PATIENCE_MS,
  );
});
