import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from './setup.mjs';

/** The builds that are tested: what is shipped, and the same with open shadow roots for accessibility checkers. */
export const RELEASE = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
export const OPEN = fileURLToPath(new URL('../../.output/chrome-mv3-open', import.meta.url));

export interface LaunchOptions {
  /** Folder of the built extension; none for a bare browser. */
  readonly extension: string | null;
  /** Port of the replica; `null` for the real site, then without any of the test flags. */
  readonly port: number | null;
  readonly headless: boolean;
  readonly language?: string;
}

export interface Launched {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

const root = () => process.getuid?.() === 0;

/** Starts a browser with an empty profile and the extension in it. */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('No browser was found; npm start says what to install.');
  const profile = await mkdtemp(join(tmpdir(), 'gatehouse-profile-'));
  const language = options.language ?? 'en-US';
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    locale: language,
    viewport: { width: 1200, height: 760 },
    ignoreDefaultArgs: ['--disable-extensions', ...(options.port === null ? ['--no-sandbox'] : [])],
    chromiumSandbox: !(options.port !== null && root()),
    args: [
      '--no-first-run',
      `--lang=${language}`,
      ...(options.headless ? ['--headless=new'] : []),
      ...(options.extension === null
        ? []
        : [`--disable-extensions-except=${options.extension}`, `--load-extension=${options.extension}`]),
      ...(options.port === null ? [] : testFlags(options.port)),
    ],
  });
  return {
    context,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function testFlags(port: number): readonly string[] {
  return [
    `--host-resolver-rules=MAP web.whatsapp.com 127.0.0.1:${port}`,
    '--ignore-certificate-errors',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    ...(root() ? ['--no-sandbox'] : []),
  ];
}

/** Id of the extension, from its service worker. */
export async function extensionId(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new URL(worker.url()).host;
}

/** Stops every service worker at once, as the browser may at any moment. */
export async function killWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
