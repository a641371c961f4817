/**
 * `npm test`: everything that has to hold, in the order in which it is cheapest to find out.
 * Ends with the line `N passed, N failed`; the exit code is 1 when anything failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, ensurePackages } from './support/setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'gatehouse-test-'));
const totals = { passed: 0, failed: 0 };

ensurePackages();

const checks = [
  ['lint and format', ['biome', 'ci', '.']],
  ['types prepared', ['wxt', 'prepare']],
  ['strict types', ['tsc', '--noEmit']],
  ['import direction', ['depcruise', 'lib', 'components', 'entrypoints']],
];
for (const [name, command] of checks) check(name, command);
suite('unit tests', ['vitest', 'run']);
const built =
  check('production build', ['wxt', 'build']) &&
  check('test build, open shadow roots', ['wxt', 'build', '--mode', 'open']);
if (built && check('a browser is there', ensureBrowser)) {
  suite('end-to-end tests', ['vitest', 'run', '--config', 'test/e2e/vitest.config.ts']);
}

rmSync(reports, { recursive: true, force: true });
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;

/** One thing that either holds or does not: a command line, or a function that returns whether it does. */
function check(name, what) {
  console.log(`\n── ${name}`);
  const ok = typeof what === 'function' ? what() : run(what) === 0;
  totals[ok ? 'passed' : 'failed'] += 1;
  if (!ok) console.log(`   failed: ${name}`);
  return ok;
}

/** A vitest run, counted test by test. A run that dies without a report counts as one failure. */
function suite(name, command) {
  console.log(`\n── ${name}`);
  const report = join(reports, `${name.replaceAll(' ', '-')}.json`);
  const status = run([...command, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
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
    return { passed: result.numPassedTests, failed: result.numFailedTests + unproved };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function run([tool, ...args]) {
  const done = spawnSync('npx', ['--no-install', tool, ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return done.status ?? 1;
}
