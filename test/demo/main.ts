import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { launch, RELEASE } from '../support/browser';
import { serveReplica } from '../support/serve';
import { play, type Row } from './play';

const SHOTS = fileURLToPath(new URL('../../test-results/demo', import.meta.url));
const hasDisplay =
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

if (process.argv.includes('--real')) await openReal();
else await openReplica();

/** The real site, with the extension and without any of the test flags. */
async function openReal(): Promise<void> {
  if (!hasDisplay) {
    console.error('There is no display: the real WhatsApp Web needs a window, and a phone to log in with.');
    process.exitCode = 1;
    return;
  }
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    console.error(
      'As root the browser only starts without its sandbox, which a real site must never get. Run this as an ordinary user.',
    );
    process.exitCode = 1;
    return;
  }
  const browser = await launch({ extension: RELEASE, port: null, headless: false });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto('https://web.whatsapp.com/');
  console.log('WhatsApp Web is open with Gatehouse. Close the window to end.');
  await closed(browser.context);
  await browser.close();
}

/** The replica under the real address: a window to type in, or a scripted conversation where there is no display. */
async function openReplica(): Promise<void> {
  const server = await serveReplica();
  const browser = await launch({ extension: RELEASE, port: server.port, headless: !hasDisplay });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto('https://web.whatsapp.com/?chat=project');
  if (hasDisplay) {
    console.log('The replica is open. Type in it; close the window to end.');
    await closed(browser.context);
  } else {
    const rows = await play(page, SHOTS);
    printTable(rows);
    console.log(`\nScreenshots: ${join('test-results', 'demo')}`);
  }
  await browser.close();
  await server.close();
}

/** Waits until the person has closed the browser, or its last window (on macOS the browser itself stays). */
function closed(context: BrowserContext): Promise<void> {
  return new Promise((resolve) => {
    context.once('close', () => resolve());
    const watch = (page: Page) =>
      page.once('close', () => {
        if (context.pages().length === 0) resolve();
      });
    context.pages().forEach(watch);
    context.on('page', watch);
  });
}

function printTable(rows: readonly Row[]): void {
  const columns = ['typed', 'said', 'sent'] as const;
  const heads = { typed: 'Typed', said: 'What the guard said', sent: 'Sent' };
  const widths = columns.map((column) =>
    Math.max(width(heads[column]), ...rows.map((row) => width(row[column]))),
  );
  const line = (cells: readonly string[]) =>
    cells.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - width(cell))).join('  ');
  console.log(`\n${line(columns.map((column) => heads[column]))}`);
  console.log(widths.map((size) => '─'.repeat(size)).join('  '));
  for (const row of rows) console.log(line(columns.map((column) => row[column])));
}

/** Columns in a terminal: East Asian wide characters take two. */
function width(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u1100-\u115F\u2E80-\uFFEF]/u.test(character) ? 2 : 1),
    0,
  );
}
