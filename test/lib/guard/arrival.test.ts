import { beforeEach, describe, expect, it } from 'vitest';
import { createArrival, type Rest } from '@/lib/guard/arrival';

/** What is made ready does not matter here, only when and how often. */
const REST = {} as Rest;

let now: number;
let timers: { at: number; run: () => void }[];
let turns: (() => void)[];
let asked: number;
let late: number;
let ready: string[];

/** Work in steps of so many milliseconds each. */
function* work(steps: number, each: number): Generator<undefined, string> {
  for (let step = 0; step < steps; step += 1) {
    now += each;
    yield;
  }
  return 'ready';
}

function arrivalOf(prepare: () => Iterator<undefined, string>) {
  return createArrival({
    ask() {
      asked += 1;
    },
    prepare,
    onReady: (what) => ready.push(what),
    onLate() {
      late += 1;
    },
    later: (run, ms) => timers.push({ at: now + ms, run }),
    soon: (run) => turns.push(run),
    clock: () => now,
  });
}

function pass(ms: number): void {
  const until = now + ms;
  for (;;) {
    const next = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
    if (next === undefined) break;
    timers.splice(timers.indexOf(next), 1);
    now = Math.max(now, next.at);
    next.run();
  }
  now = until;
}

beforeEach(() => {
  now = 0;
  timers = [];
  turns = [];
  asked = 0;
  late = 0;
  ready = [];
});

describe('the rest of the rules', () => {
  it('is asked for at once, made ready, and then not asked for again', () => {
    const arrival = arrivalOf(() => work(2, 1));
    arrival.begin();
    expect(asked).toBe(1);
    arrival.arrived(REST);
    expect(ready).toEqual(['ready']);
    pass(600_000);
    expect([asked, late]).toEqual([1, 0]);
  });

  it('that does not come is told as late and asked for again, ever more rarely, for as long as the page is there', () => {
    const arrival = arrivalOf(() => work(2, 1));
    arrival.begin();
    pass(1_900);
    expect([asked, late]).toEqual([1, 0]);
    pass(200);
    expect([asked, late]).toEqual([2, 1]);
    pass(60_000);
    expect(asked).toBe(6);
    pass(600_000);
    expect(asked).toBe(16);
    arrival.arrived(REST);
    expect(ready).toEqual(['ready']);
  });

  it('that comes twice counts once', () => {
    const arrival = arrivalOf(() => work(2, 1));
    arrival.begin();
    arrival.arrived(REST);
    arrival.arrived(REST);
    expect(ready).toEqual(['ready']);
  });

  it('is made ready in slices of a few milliseconds: the page has its turn in between', () => {
    const arrival = arrivalOf(() => work(20, 2));
    arrival.begin();
    const begun = now;
    arrival.arrived(REST);
    expect(now - begun).toBeLessThanOrEqual(6);
    expect(ready).toEqual([]);
    let slices = 1;
    for (let next = turns.shift(); next !== undefined; next = turns.shift()) {
      const before = now;
      next();
      slices += 1;
      expect(now - before).toBeLessThanOrEqual(6);
    }
    expect(slices).toBeGreaterThan(5);
    expect(ready).toEqual(['ready']);
  });

  it('that cannot be made ready is told: the core judges on, and nothing is thrown into the page', () => {
    const arrival = arrivalOf(() => ({
      next() {
        throw new Error('a kind is missing');
      },
    }));
    arrival.begin();
    arrival.arrived(REST);
    expect([late, ready.length]).toEqual([1, 0]);
  });
});
