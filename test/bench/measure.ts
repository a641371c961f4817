/** One of those that are measured against each other. `run` returns the number of hits. */
export interface Contender {
  readonly name: string;
  readonly run: (text: string) => number;
}

export interface Measured {
  readonly name: string;
  /** Nanoseconds of one call in the quickest round, since others' work on the machine only ever adds. */
  readonly warm: number;
  /** The same after 48 MB of other memory were touched. */
  readonly cold: number;
  readonly hits: number;
}

const ROUNDS = 16;
/** A round of one contender lasts at least this long, in milliseconds, so that a coarse clock does no harm. */
const BATCH_MS = 1;
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
  return contenders.map(({ name, run }, at) => ({
    name,
    warm: quantile(warm[at] ?? [], 0),
    cold: quantile(coldTimes[at] ?? [], 0),
    hits: texts.reduce((sum, text) => sum + run(text), 0),
  }));
}

function batchSize(run: Contender['run'], texts: readonly string[]): number {
  const until = performance.now() + BATCH_MS * 4;
  const begun = performance.now();
  let calls = 0;
  while (performance.now() < until) {
    run(texts[calls % texts.length] ?? '');
    calls += 1;
  }
  // By what a call took, not by how many ran: a page's clock has steps of 0.1 ms.
  return Math.max(1, Math.ceil((BATCH_MS * calls) / (performance.now() - begun)));
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
