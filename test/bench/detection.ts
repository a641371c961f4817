import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { findPhoneNumbersInText } from 'libphonenumber-js';
import type { Page } from 'playwright-core';
import { compilePattern } from '@/lib/packs/pattern-program';
import { type CompiledPolicy, check, compileInSlices } from '@/lib/rules/engine';
import { KINDS } from '@/lib/rules/kinds/index';
import { createMatcher } from '@/lib/rules/scan/matcher';
import { warmingUp } from '@/lib/rules/warm-up';
import { launch } from '../support/browser';
import { serveReplica } from '../support/serve';
import { STARTER } from '../support/starter';
import type { Start } from './chromium-entry';
import {
  CONTEXT,
  contenderOf,
  keywordPrefilter,
  ONE_PASS,
  project,
  projectWords,
  regExpPerRule,
} from './contenders';
import { type Generated, generatePack, generateText, NUMBERS, SIZES } from './generate';
import { type Contender, type Measured, measure, quantile } from './measure';
import { ratios, table, time, title } from './report';

/** Length of the messages, in UTF-16 units. */
const LENGTH = 2_000;

/** Speed of the engine against one pass over the text and against peers, in one run. */
export async function detection(): Promise<void> {
  const packs = SIZES.map((size) => generatePack(size));
  const [small, middle, large] = packs;
  if (small === undefined || middle === undefined || large === undefined) return;
  // Half of what is found is found by the smallest pack as well.
  const samples = [...small.samples, ...small.samples, ...large.samples.slice(-60)];
  const texts = Array.from({ length: 5 }, (_, at) => generateText(LENGTH, samples, 100 + at));
  title(
    `Detection: ${texts.length} texts of ${LENGTH} characters; packs of ${packs.map(({ counts }) => `${counts.rules} rules (${counts.terms} terms, ${counts.patterns} patterns)`).join(', ')}`,
  );
  compiling(large);

  const everyRule = measure([ONE_PASS, ...packs.map(project), ...packs.map(regExpPerRule)], texts);
  title('Whole verdict; hits are findings or rules, over all texts');
  print(everyRule);
  print(measure([contenderOf('project, starter pack', STARTER)], texts));

  const words = large.plain.flatMap((one) => ('words' in one ? one.words : []));
  const onWords = measure([projectWords(words), await ahoCorasick(words)], texts);
  title('Words alone; hits are places');
  print(onWords);

  const onPatterns = measure([project(onlyPatterns(large)), keywordPrefilter(large.plain)], texts);
  title('Patterns alone; hits are findings or patterns');
  print(onPatterns);

  // Made-up words make no work for tools that look for numbers: here half of what stands out are such.
  const numbers = samples.map((_, at) => NUMBERS[at % NUMBERS.length] ?? '');
  const mixed = texts.map((_, at) => generateText(LENGTH, [...samples, ...numbers], 100 + at));
  const peers = [...measure([project(large), ...(await otherTools())], mixed), await harper(mixed)];
  title(
    'Other tools, on texts with numbers and addresses (far fewer rules; what they find is not comparable)',
  );
  print(peers);
  console.log('   secretlint: needs Node 22 or newer, not measured here');

  const evil = worstPattern();
  title('The worst pattern on 65,536 evil characters');
  table([
    ['pattern', 'time', 'one pass'],
    ...evil.map(({ pattern, ns, pass }) => [pattern, time(ns), time(pass)]),
  ]);

  const chromium = await inChromium(large, texts);
  title(`The same in Chromium, 3,000 rules`);
  print(chromium.measured);
  console.log(
    `   compiling: ${chromium.slices} slices, the longest ${chromium.longestSlice.toFixed(1)} ms, ${chromium.compileMs.toFixed(0)} ms together; first verdict ${chromium.first.toFixed(1)} ms (best of ${STARTS} pages)`,
  );

  const [pass, p30, p300, p3000, r30, r300, r3000] = everyRule;
  const [ourWords, theirWords] = onWords;
  const [ourPatterns, theirPatterns] = onPatterns;
  const of = (name: string) => peers.find((one) => one.name.startsWith(name));
  title('Ratios');
  ratios([
    { what: '3,000 rules / one pass', value: over(p3000, pass), aim: 30 },
    { what: '3,000 rules / 30 rules', value: over(p3000, p30), aim: 3 },
    { what: 'project / RegExp per rule, 3,000 rules', value: over(p3000, r3000), aim: 0.02 },
    { what: 'project / RegExp per rule, 300 rules', value: over(p300, r300), aim: 0.1 },
    { what: 'project / RegExp per rule, 30 rules', value: over(p30, r30), aim: 0.7 },
    { what: 'words: project / @monyone/aho-corasick', value: over(ourWords, theirWords), aim: 0.5 },
    {
      what: '1,200 patterns: project / gitleaks-style prefilter',
      value: over(ourPatterns, theirPatterns),
      aim: 0.2,
    },
    { what: '3,000 rules / libphonenumber-js', value: over(of('project'), of('libphonenumber')), aim: 0.7 },
    { what: '3,000 rules / harper.js', value: over(of('project'), of('harper')), aim: 0.05 },
    {
      what: 'worst pattern on 65,536 evil characters / one pass',
      value: Math.max(...evil.map(({ ns, pass: one }) => ns / one)),
      aim: 20,
    },
    {
      what: 'cold: project / RegExp per rule, 3,000 rules',
      value: (p3000?.cold ?? 0) / (r3000?.cold ?? 1),
      aim: 0.1,
    },
    {
      what: 'Chromium: 3,000 rules / one pass',
      value: over(chromium.measured[1], chromium.measured[0]),
      aim: 30,
    },
    {
      what: 'Chromium: project / RegExp per rule, 3,000 rules',
      value: over(chromium.measured[1], chromium.measured[2]),
      aim: 0.02,
    },
    { what: 'Chromium: first verdict, ms', value: chromium.first, aim: 16 },
    { what: 'Chromium: longest slice of compiling, ms', value: chromium.longestSlice, aim: 50 },
  ]);
}

function over(a: Measured | undefined, b: Measured | undefined): number {
  return (a?.warm ?? Number.NaN) / (b?.warm ?? Number.NaN);
}

function print(measured: readonly Measured[]): void {
  table([
    ['', 'warm', 'cache-cold', 'hits'],
    ...measured.map(({ name, warm, cold, hits }) => [name, time(warm), time(cold), String(hits)]),
  ]);
}

/** Compiling is cut into slices so that no task of the page becomes long. */
function compiling({ policy, counts }: Generated): void {
  const slices: number[] = [];
  const steps = compileInSlices(policy, KINDS, warmingUp);
  let made: CompiledPolicy | null = null;
  while (made === null) {
    const begun = performance.now();
    const step = steps.next();
    slices.push(performance.now() - begun);
    if (step.done === true) made = step.value;
  }
  const begun = performance.now();
  check(made, { text: '大家好', mentions: [], surface: 'chat' }, CONTEXT);
  const sum = slices.reduce((total, slice) => total + slice, 0);
  console.log(
    `   compiling ${counts.rules} rules: ${slices.length} slices, the longest ${Math.max(...slices).toFixed(1)} ms, ${sum.toFixed(0)} ms together; first verdict ${(performance.now() - begun).toFixed(2)} ms`,
  );
}

function onlyPatterns(generated: Generated): Generated {
  const rules = generated.policy.rules.filter(({ kind }) => kind === 'pattern');
  return {
    ...generated,
    policy: { ...generated.policy, rules },
    counts: { ...generated.counts, rules: rules.length },
  };
}

async function ahoCorasick(words: readonly string[]): Promise<Contender> {
  const { AhoCorasick } = await import('@monyone/aho-corasick/fast');
  const automaton = new AhoCorasick([...words]);
  return {
    name: `@monyone/aho-corasick/fast, ${words.length} words`,
    run: (text) => automaton.matchInText(text.toLowerCase()).length,
  };
}

async function otherTools(): Promise<readonly Contender[]> {
  const { SyncRedactor } = await import('redact-pii');
  const redactor = new SyncRedactor();
  const { text: alex } = await import('alex');
  return [
    { name: 'redact-pii', run: (text) => (redactor.redact(text) === text ? 0 : 1) },
    { name: 'libphonenumber-js', run: (text) => findPhoneNumbersInText(text, 'CN').length },
    { name: 'alex', run: (text) => alex(text).messages.length },
  ];
}

/** It answers by a promise, so it is measured by itself. */
async function harper(texts: readonly string[]): Promise<Measured> {
  const { LocalLinter } = await import('harper.js');
  const { binary } = await import('harper.js/binary');
  const linter = new LocalLinter({ binary });
  await linter.setup();
  const times: number[] = [];
  let hits = 0;
  for (const text of texts) {
    const begun = performance.now();
    hits += (await linter.lint(text)).length;
    times.push((performance.now() - begun) * 1e6);
  }
  return { name: 'harper.js', warm: quantile(times, 0.25), cold: Number.NaN, hits };
}

/** Each pattern with the text that is worst for it. */
function worstPattern(): readonly { readonly pattern: string; readonly ns: number; readonly pass: number }[] {
  const cases = [
    ['(?:a|a)*b', 'a'],
    ['(?:a+)+b', 'a'],
    ['(?:.*),(?:.*),(?:.*),(?:.*)#', 'x,'],
    ['(?:[a-z]+)*\\d', 'a'],
    ['(?:x+x+)+y', 'x'],
    ['[ab]*a[ab]{8}c', 'ab'],
  ] as const;
  return cases.map(([pattern, piece]) => {
    const compiled = compilePattern(pattern, false);
    if (!compiled.ok) throw new Error(compiled.text.en);
    const matcher = createMatcher(compiled.program);
    const text = piece.repeat(65_536 / piece.length);
    const [ours, pass] = measure(
      [{ name: pattern, run: (one) => matcher.find(one, null).length }, ONE_PASS],
      [text],
      false,
    );
    return { pattern, ns: ours?.warm ?? Number.NaN, pass: pass?.warm ?? Number.NaN };
  });
}

/** Pages in which the policy is made ready. */
const STARTS = 4;

interface InChromium {
  readonly measured: readonly Measured[];
  readonly slices: number;
  readonly longestSlice: number;
  readonly compileMs: number;
  readonly first: number;
}

/** The engine as the bundler makes it, in pages of its own. */
async function inChromium(generated: Generated, texts: readonly string[]): Promise<InChromium> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const built = await build({
    entryPoints: [fileURLToPath(new URL('chromium-entry.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    alias: { '@': root.replace(/\/$/, '') },
    external: ['zod'],
  });
  const server = await serveReplica();
  const browser = await launch({ extension: null, port: server.port, headless: true });
  const inPage = async <T>(run: (page: Page) => Promise<T>): Promise<T> => {
    const page = await browser.context.newPage();
    await page.addScriptTag({ content: built.outputFiles[0]?.text ?? '' });
    const answer = await run(page);
    await page.close();
    return answer;
  };
  try {
    const starts: Start[] = [];
    for (let start = 0; start < STARTS; start += 1)
      starts.push(
        await inPage((page) =>
          page.evaluate(([pack, text]) => window.startInPage(pack, text), [
            generated,
            texts[0] ?? '',
          ] as const),
        ),
      );
    const measured = await inPage((page) =>
      page.evaluate(([pack, list]) => window.benchInPage(pack, list), [generated, texts] as const),
    );
    // Slice by slice the quickest of all starts: what else the machine does only ever adds.
    const slices = (starts[0]?.slices ?? []).map((_, at) =>
      Math.min(...starts.map((start) => start.slices[at] ?? Number.POSITIVE_INFINITY)),
    );
    return {
      measured,
      slices: slices.length,
      longestSlice: Math.max(...slices),
      compileMs: slices.reduce((sum, slice) => sum + slice, 0),
      first: Math.min(...starts.map(({ first }) => first)),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}
