import type { BrowserContext, Page } from 'playwright-core';
import type { Sent } from '../replica/main';
import { Ax } from '../support/ax';
import { launch, OPEN, RELEASE } from '../support/browser';
import { serveReplica } from '../support/serve';

/** A chat in the replica, guarded by the built extension, used through keyboard, mouse and accessibility tree. */
export interface Chat {
  readonly page: Page;
  readonly ax: Ax;
  type(text: string): Promise<void>;
  press(key: string): Promise<void>;
  /** Text of the composer, from the page's own editor. */
  draft(): Promise<string | null>;
  sent(): Promise<readonly Sent[]>;
  open(id: string): Promise<void>;
  close(): Promise<void>;
  /** Loads the page anew with other parameters and waits until it is ready: less than half the work of a page of its own. */
  show(parameters: Parameters): Promise<void>;
  /** Waits until the guard is there and the whole policy judges. */
  ready(): Promise<void>;
}

/** Of the replica; see its `readConfig`. */
export type Parameters = Readonly<Record<string, string | number>>;

export interface Stage {
  readonly context: BrowserContext;
  chat(parameters: Parameters): Promise<Chat>;
  close(): Promise<void>;
}

export interface StageOptions {
  readonly build?: 'release' | 'open';
  /** Another folder with a build in it. */
  readonly folder?: string;
  readonly language?: string;
  /** Leave the introduction of the first run standing. */
  readonly keepWelcome?: boolean;
}

/** One browser with the extension, one server with the replica. */
export async function stage(options: StageOptions = {}): Promise<Stage> {
  const server = await serveReplica();
  const extension = options.folder ?? (options.build === 'open' ? OPEN : RELEASE);
  const browser = await launch({
    extension,
    port: server.port,
    headless: true,
    language: options.language ?? 'en-US',
  });
  const made: Stage = {
    context: browser.context,
    async chat(parameters) {
      const page = await browser.context.newPage();
      return openChat(page, parameters, options.folder === undefined);
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
  if (options.keepWelcome !== true) {
    const first = await made.chat({ chat: 'project' });
    await first.ax.click('button', /^(Skip|跳过)$/);
    await first.ax.gone('button', /^(Skip|跳过)$/);
    await first.close();
  }
  return made;
}

async function openChat(page: Page, parameters: Parameters, comesWhole: boolean): Promise<Chat> {
  await goToReplica(page, parameters);
  await page.bringToFront();
  const ax = new Ax(page);
  const chat: Chat = {
    page,
    ax,
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    draft: () => page.evaluate(() => window.__replica.draft()),
    sent: () => page.evaluate(() => window.__replica.sent),
    open: (id) => page.evaluate((chatId) => window.__replica.open(chatId), id),
    close: () => page.close(),
    async show(other) {
      await goToReplica(page, other);
      await chat.ready();
    },
    async ready() {
      await ax.wait('button', /^Gatehouse/);
      if (comesWhole) await whole(page);
    },
  };
  await chat.ready();
  return chat;
}

async function goToReplica(page: Page, parameters: Parameters): Promise<void> {
  const query = new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
  await page.goto(`https://web.whatsapp.com/?${query}`);
}

/** Looks into the extension's own world of the page, which the page itself cannot see. */
async function whole(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const worlds = new Set<number>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) worlds.add(context.id);
  });
  await session.send('Runtime.enable');
  const expression = 'globalThis.gatehouseGuard?.whole() === true';
  for (const until = Date.now() + PATIENCE_MS; ; await page.waitForTimeout(20)) {
    for (const contextId of worlds) {
      const seen = await session.send('Runtime.evaluate', { contextId, expression }).catch(() => null);
      if (seen?.result.value === true) {
        await session.detach();
        return;
      }
    }
    if (Date.now() > until) throw new Error('The whole policy did not come.');
  }
}

/** Machines are shared: this ends a wait for what never comes. */
const PATIENCE_MS = 60_000;

/** A public sample: the number of the standard's own example, nobody's. */
export const SAMPLE_ID = '11010519491231002X';
