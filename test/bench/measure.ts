/** One of those that are measured against each other. */
export interface Contender {
  readonly name: string;
  /** What is measured; returns the number of hits. */
  readonly run: (text: string) => number;
  /** Hits as the others count them, where `run` counts something else. Not measured. */
  readonly count?: (text: string) => number;
}

export interface Measured {
  readonly name: string;
  /** Nanoseconds of one call in the quickest round, since others' work on the machine only ever adds. */
  readonly warm: number;
  /** The same after 48 MB of other memory were touched. */
  readonly cold: number;
  readonly hits: number;
}

const ROUNDS = 80;
/** Those that are slow come in every tenth round only: who is first by a factor of hundreds needs no fine measuring. */
const SLOW_MS = 4;
const SLOW_EVERY = 10;
/** A round of one contender lasts at least this long, in milliseconds, so that a page's clock of 0.1 ms does no harm. */
const BATCH_MS = 2;
/** What a contender may take to be compiled by the engine before it is measured, in milliseconds. */
const WARM_UP_MS = 150;
const CALIBRATIONS = 5;
const COLD_CALLS = 12;

/** In turns, so that a noisy machine is noisy for all of them. */
export function measure(
  contenders: readonly Contender[],
  texts: readonly string[],
  cold = true,
): readonly Measured[] {
  const batches = contenders.map(({ run }) => batchSize(run, texts));
  const warm = contenders.map((): number[] => []);
  const coldTimes = contenders.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    contenders.forEach(({ run }, at) => {
      const batch = batches[at] ?? 1;
      if (batch === 1 && round % SLOW_EVERY !== 0 && (warm[at]?.[0] ?? 0) > SLOW_MS * 1e6) return;
      const begun = performance.now();
      for (let call = 0; call < batch; call += 1) run(texts[call % texts.length] ?? '');
      warm[at]?.push(((performance.now() - begun) * 1e6) / batch);
    });
  }
  if (cold)
    for (let call = 0; call < COLD_CALLS; call += 1)
      contenders.forEach(({ run }, at) => {
        touchMemory();
        const begun = performance.now();
        run(texts[call % texts.length] ?? '');
        coldTimes[at]?.push((performance.now() - begun) * 1e6);
      });
  return contenders.map(({ name, run, count = run }, at) => ({
    name,
    warm: quantile(warm[at] ?? [], 0),
    cold: quantile(coldTimes[at] ?? [], 0),
    hits: texts.reduce((sum, text) => sum + count(text), 0),
  }));
}

/** Calls that fill a round, by what a call takes once it is warm. */
function batchSize(run: Contender['run'], texts: readonly string[]): number {
  const callsIn = (ms: number) => {
    const begun = performance.now();
    let calls = 0;
    do {
      run(texts[calls % texts.length] ?? '');
      calls += 1;
    } while (performance.now() - begun < ms);
    return calls / (performance.now() - begun);
  };
  callsIn(WARM_UP_MS);
  // The best of some: a moment in which the machine did something else would make the rounds too short.
  const rates = Array.from({ length: CALIBRATIONS }, () => callsIn(BATCH_MS));
  return Math.max(1, Math.ceil(BATCH_MS * Math.max(...rates)));
}

const MEMORY = new Float64Array((48 * 1024 * 1024) / 8);

/** Drives everything else out of the processor's caches. */
function touchMemory(): number {
  let sum = 0;
  for (let at = 0; at < MEMORY.length; at += 8) {
    MEMORY[at] = at;
    sum += MEMORY[at] ?? 0;
  }
  return sum;
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
