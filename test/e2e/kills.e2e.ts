import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionId } from '../support/browser';
import { type Stage, stage } from './fixture';

const KILLS = 200;
/** Each counts up a group of its own, as fast as it is answered. */
const WRITERS = 4;

let world: Stage;
let page: Page;
let session: CDPSession;

beforeAll(async () => {
  world = await stage({ keepWelcome: true });
  page = await world.context.newPage();
  // A page of ours that asks nothing by itself: what is written is written by the test, over the product's own channel.
  await page.goto(`chrome-extension://${await extensionId(world.context)}/diagnosis.html`);
  session = await page.context().newCDPSession(page);
});
afterAll(async () => {
  await world.close();
});

interface Tale {
  /** Answers of any kind. */
  heard: number;
  /** Answered and unanswered requests to write. */
  answered: number;
  unanswered: number;
  /** What an answered write said and the next reading did not have, or had more than once. */
  readonly wrong: string[];
  /** Highest number that was answered, by group. */
  readonly counted: Record<string, number>;
  /** Ids of templates: answered, and never answered nor asked again. */
  readonly made: string[];
  readonly open: string[];
  stop: boolean;
  done: Promise<unknown>;
}

declare global {
  interface Window {
    tale: Tale;
  }
}

/** Runs in the page: writers that go on through every death of the worker. */
function write(writers: number): void {
  type Result = { readonly ok: boolean; readonly value?: unknown };
  const { runtime } = (
    window as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<Result> } } }
  ).chrome;
  const tale: Tale = {
    heard: 0,
    answered: 0,
    unanswered: 0,
    wrong: [],
    counted: {},
    made: [],
    open: [],
    stop: false,
    done: Promise.resolve(),
  };
  window.tale = tale;
  const ask = async (kind: string, input: unknown): Promise<Result | null> => {
    const answer = await runtime.sendMessage({ kind, input }).catch(() => null);
    if (answer?.ok !== true) return null;
    tale.heard += 1;
    return answer;
  };
  const counter = async (id: string): Promise<void> => {
    for (let number = 0, turn = 0; !tale.stop; turn += 1) {
      const put =
        number === 0
          ? { id, revision: 0, from: {}, to: { title: id, size: 1 } }
          : { id, revision: 1, from: { size: number }, to: { size: number + 1 } };
      if ((await ask('groups.put', put)) !== null) {
        tale.answered += 1;
        number += 1;
      } else {
        tale.unanswered += 1;
        // Whatever became of it: it counts once or not at all.
        let there: { readonly size: number } | null | undefined;
        while (there === undefined && !tale.stop)
          there = (await ask('groups.get', { id }))?.value as typeof there;
        if (there === undefined) continue;
        const size = there?.size ?? 0;
        if (size < number || size > number + 1) tale.wrong.push(`${id}: ${size} after ${number}`);
        number = size;
      }
      tale.counted[id] = number;
      if (turn % 8 === 0) await make(`${id}-${turn}`);
    }
  };
  const make = async (id: string): Promise<void> => {
    const to = { names: { en: id }, bodies: { en: 'a\nb' } };
    const answer = await ask('templates.put', { id, revision: 0, from: {}, to });
    if (answer === null) tale.open.push(id);
    else tale.made.push(id);
  };
  tale.done = Promise.all(Array.from({ length: writers }, (_none, at) => counter(`counter-${at}`)));
}

/** Runs in the page: comes back some milliseconds after the next answer. */
function untilAnswered({
  what,
  later,
}: {
  readonly what: 'answered' | 'heard';
  readonly later: number;
}): Promise<void> {
  const before = window.tale[what];
  return new Promise((resolve) => {
    const look = () => {
      if (window.tale[what] > before) setTimeout(resolve, later);
      else setTimeout(look, 2);
    };
    look();
  });
}

describe('a worker that is killed while it writes', () => {
  it(`${KILLS} times loses nothing that was answered, and writes nothing twice`, async () => {
    let stopped = 0;
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { runningStatus } of versions) if (runningStatus === 'stopped') stopped += 1;
    });
    await session.send('ServiceWorker.enable');
    await page.evaluate(write, WRITERS);
    for (let kill = 0; kill < KILLS; kill += 1) {
      // The next life has answered something, every other time a write: then it dies, a little later each time.
      await page.evaluate(untilAnswered, {
        what: kill % 2 === 0 ? ('answered' as const) : ('heard' as const),
        later: kill % 5,
      });
      await session.send('ServiceWorker.stopAllWorkers');
    }
    const tale = await page.evaluate(async () => {
      window.tale.stop = true;
      await window.tale.done;
      const { chrome } = window as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<{ readonly value: unknown }> } };
      };
      const read = async (kind: string, input: unknown) =>
        (await chrome.runtime.sendMessage({ kind, input })).value;
      return {
        ...window.tale,
        done: null,
        groups: (await read('groups.list', null)) as { readonly id: string; readonly size: number }[],
        templates: (await read('templates.list', { title: null })) as { readonly id: string }[],
        health: (await read('storage.health', null)) as { readonly state: string; readonly lost: number },
      };
    });
    expect(stopped).toBeGreaterThanOrEqual(KILLS);
    expect(tale.wrong).toEqual([]);
    expect(Object.fromEntries(tale.groups.map(({ id, size }) => [id, size]))).toEqual(tale.counted);
    expect(tale.groups).toHaveLength(WRITERS);
    const ids = tale.templates.map(({ id }) => id).filter((id) => id.startsWith('counter-'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(tale.made.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !tale.made.includes(id) && !tale.open.includes(id))).toEqual([]);
    expect(tale.health).toMatchObject({ state: 'ok', lost: 0 });
    // The kills fell into writes, not between them.
    expect(tale.unanswered).toBeGreaterThan(KILLS / 2);
  });
});
