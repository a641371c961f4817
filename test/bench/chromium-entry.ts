import { check, compileInSlices } from '@/lib/rules/engine';
import { KINDS } from '@/lib/rules/kinds/index';
import { warmingUp } from '@/lib/rules/warm-up';
import { CONTEXT, ONE_PASS, project, regExpPerRule } from './contenders';
import type { Generated } from './generate';
import { type Measured, measure } from './measure';

/** A policy made ready in a page that has just been opened; times are milliseconds. */
export interface Start {
  /** Each slice of compiling and warming up, in order; their work is the same at every start. */
  readonly slices: readonly number[];
  /** The first verdict after that. */
  readonly first: number;
}

/** What runs in the browser's page, once for each page. */
function startInPage(generated: Generated, text: string): Start {
  const compiling = compileInSlices(generated.policy, KINDS, warmingUp);
  const slices: number[] = [];
  let step: ReturnType<typeof compiling.next>;
  do {
    const begun = performance.now();
    step = compiling.next();
    slices.push(performance.now() - begun);
  } while (step.done !== true);
  const begun = performance.now();
  check(step.value, { text, mentions: [], surface: 'chat' }, CONTEXT);
  return { slices, first: performance.now() - begun };
}

function benchInPage(generated: Generated, texts: readonly string[]): readonly Measured[] {
  return measure([ONE_PASS, project(generated), regExpPerRule(generated)], texts);
}

declare global {
  interface Window {
    startInPage: typeof startInPage;
    benchInPage: typeof benchInPage;
  }
}
window.startInPage = startInPage;
window.benchInPage = benchInPage;
