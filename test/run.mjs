/**
 * `npm test`: everything that has to hold, in the order in which it is cheapest to find out.
 * Ends with the line `N passed, N failed`; the exit code is 1 when anything failed.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, ensurePackages } from './support/setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'gatehouse-test-'));
const totals = { passed: 0, failed: 0 };
/** Files of tests by the seconds that they took. */
const durations = [];
const SLOWEST = 5;

ensurePackages();

// The types that WXT writes are read by all that follows.
await check('lint and format', ['biome', 'ci', '.']);
await check('types prepared', ['wxt', 'prepare']);
// Side by side: neither keeps more than one core busy for long.
const [built] = await Promise.all([builds(), unitTests()]);
if (built && (await check('a browser is there', ensureBrowser))) {
  await suite('end-to-end tests', ['vitest', 'run', '--config', 'test/e2e/vitest.config.ts']);
}

rmSync(reports, { recursive: true, force: true });
console.log(`\nslowest files: ${slowest().join(', ')}`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;

async function unitTests() {
  await check('import direction', ['depcruise', 'lib', 'components', 'entrypoints'], 'when done');
  await suite('unit tests', ['vitest', 'run']);
}

/** Whether both were made. What they print is shown when they are done, not between the lines of the tests. */
async function builds() {
  const built =
    (await check('production build', ['wxt', 'build'], 'when done')) &&
    (await check('test build, open shadow roots', ['wxt', 'build', '--mode', 'open'], 'when done'));
  await check('strict types', ['tsc', '--noEmit'], 'when done');
  return built;
}

/** One thing that either holds or does not: a command line, or a function that returns whether it does. */
async function check(name, what, shown = 'at once') {
  if (shown === 'at once') console.log(`\n── ${name}`);
  const { status, output } = typeof what === 'function' ? asked(what) : await run(what, shown);
  if (shown === 'when done') console.log(`\n── ${name}\n${output}`);
  const ok = status === 0;
  totals[ok ? 'passed' : 'failed'] += 1;
  if (!ok) console.log(`   failed: ${name}`);
  return ok;
}

/** A vitest run, counted test by test. A run that dies without a report counts as one failure. */
async function suite(name, command) {
  console.log(`\n── ${name}`);
  const report = join(reports, `${name.replaceAll(' ', '-')}.json`);
  const { status } = await run([
    ...command,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const counts = readCounts(report);
  totals.passed += counts.passed;
  totals.failed += counts.failed;
  if (status !== 0 && counts.failed === 0) totals.failed += 1;
}

function readCounts(report) {
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    // A skipped test has proved nothing: it counts as a failure.
    const unproved = result.numPendingTests + result.numTodoTests;
    for (const { name, startTime, endTime } of result.testResults)
      durations.push({ name: relative(root, name), seconds: (endTime - startTime) / 1_000 });
    return { passed: result.numPassedTests, failed: result.numFailedTests + unproved };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** So that the house stays quick: where the time went, longest first. */
function slowest() {
  return durations
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, SLOWEST)
    .map(({ name, seconds }) => `${name} ${Math.round(seconds)} s`);
}

function asked(holds) {
  return { status: holds() ? 0 : 1, output: '' };
}

/** Runs one of the project's tools; never throws, and a tool that cannot be started has failed. */
function run([tool, ...args], shown = 'at once') {
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', tool, ...args], {
      cwd: root,
      stdio: shown === 'at once' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    child.on('error', (error) => resolve({ status: 1, output: error.message }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}
