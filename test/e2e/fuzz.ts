import { afterAll, beforeAll, expect, it } from 'vitest';
import { SAMPLE_ID, type Stage, stage } from './fixture';
import { fuzz } from './fuzz-page';

/** In each generation; together 10,000. */
const SEQUENCES = 5_000;
const PAGES = 5;
/** Machines are shared: this ends a run that hangs, it measures nothing. */
const PATIENCE_MS = 1_800_000;

/** Random walks on one generation of the page, each page with a seed of its own. One file a generation, so that they run side by side. */
export function fuzzGeneration(gen: 'G3a' | 'G3b', firstSeed: number): void {
  let world: Stage;

  beforeAll(async () => {
    world = await stage();
  });
  afterAll(async () => {
    await world.close();
  });

  it(
    `${SEQUENCES} sequences of keys, paste, composition, pop-up and chat switches on ${gen} neither lose nor double a draft, and send exactly one or none`,
    async () => {
      let attempts = 0;
      let held = 0;
      let sent = 0;
      for (let at = 0; at < PAGES; at += 1) {
        // Nobody looks at the messages here, and drawing them anew with each chat is most of the page's work.
        const chat = await world.chat({ chat: 'team', messages: 0, rows: 4, gen });
        const result = await chat.page.evaluate(fuzz, {
          seed: firstSeed + 2 * at,
          sequences: SEQUENCES / PAGES,
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
      expect(held).toBeGreaterThan(250);
      expect(sent).toBeGreaterThan(250);
    },
    PATIENCE_MS,
  );
}
