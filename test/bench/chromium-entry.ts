import { check, compileInSlices } from '@/lib/rules/engine';
import { KINDS } from '@/lib/rules/kinds/index';
import { CONTEXT, contenderOf, ONE_PASS, project, regExpPerRule } from './contenders';
import type { Generated } from './generate';
import { type Measured, measure } from './measure';

export interface InChromium {
  readonly measured: readonly Measured[];
  /** Longest slice of compiling, and all of them, in milliseconds. */
  readonly longestSlice: number;
  readonly slices: number;
  readonly compileMs: number;
  /** The first verdict after compiling, in milliseconds. */
  readonly first: number;
}

/** What runs in the browser's page. */
function benchInPage(generated: Generated, texts: readonly string[]): InChromium {
  const compiling = compileInSlices(generated.policy, KINDS);
  let longestSlice = 0;
  let compileMs = 0;
  let slices = 0;
  let step: ReturnType<typeof compiling.next>;
  do {
    const begun = performance.now();
    step = compiling.next();
    const took = performance.now() - begun;
    longestSlice = Math.max(longestSlice, took);
    compileMs += took;
    slices += 1;
  } while (step.done !== true);
  const policy = step.value;
  const ours = contenderOf('project', policy);
  const begun = performance.now();
  check(policy, { text: texts[0] ?? '', mentions: [], surface: 'chat' }, CONTEXT);
  const first = performance.now() - begun;
  const measured = measure([ONE_PASS, ours, project(generated), regExpPerRule(generated)], texts);
  return { measured, longestSlice, slices, compileMs, first };
}

declare global {
  interface Window {
    benchInPage: typeof benchInPage;
  }
}
window.benchInPage = benchInPage;
