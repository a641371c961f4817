import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { groupsOfTitle, sameTitle, titleIndex } from '@/lib/groups/identity';
import { BLANK_GROUP } from '@/lib/groups/record';
import type { GroupFields } from '@/lib/groups/types';
import { SEEDS } from '@/lib/templates/seeds';
import { fieldsOf } from '@/lib/templates/template';
import { type Launched, launch, RELEASE } from '../support/browser';
import { goTo, openPanel, tell } from '../support/panel';
import { type ReplicaServer, serveReplica } from '../support/serve';
import { measure, quantile } from './measure';
import { type Ratio, ratios, table, time, title } from './report';

const GROUPS = 1_000;
const TEMPLATES = 2_000;
/** Loads of the panel, full and empty in turns. */
const LOADS = 6;
const LINES = 60;
const INSERTS = 8;
/** What is typed into the search boxes, a few letters of each kind of name; emptied again key by key. */
const QUERIES: Readonly<Record<'templates' | 'groups', readonly string[]>> = {
  templates: ['hytz', '进度', 'report 17', 'xmjd'],
  groups: ['scb', '市场部', 'project 12', 'lilei'],
};

/** What the side panel costs when a company has been at it for years: 1,000 groups and 2,000 templates. */
export async function panel(): Promise<void> {
  if (!existsSync(join(RELEASE, 'sidepanel.html'))) {
    console.log('There is no build; run `npx wxt build` first.');
    process.exitCode = 2;
    return;
  }
  const server = await serveReplica();
  const launchOne = () => launch({ extension: RELEASE, port: server.port, headless: true });
  const [full, empty] = [await launchOne(), await launchOne()];
  try {
    await fill(full);
    const loads = await loading(full, empty);
    title(
      `Side panel with ${GROUPS} groups and ${TEMPLATES} templates, and as it is installed; milliseconds, median of ${LOADS}`,
    );
    table([
      ['', 'installed', 'full', 'ratio'],
      ...(['paint', 'list', 'longest'] as const).map((what) => {
        const of = (name: 'full' | 'empty') =>
          quantile(
            loads[name].map((one) => one[what]),
            0.5,
          );
        return [
          LOAD_NAMES[what],
          of('empty').toFixed(0),
          of('full').toFixed(0),
          of('empty') === 0 ? '–' : (of('full') / of('empty')).toFixed(2),
        ];
      }),
    ]);

    const keys = { templates: await searching(full, 'templates'), groups: await searching(full, 'groups') };
    title('Search: from key to list drawn, milliseconds');
    table([
      ['', 'keys', 'p50', 'p95', 'longest task'],
      ...Object.entries(keys).map(([name, seen]) => [
        name,
        String(seen.keys.length),
        quantile(seen.keys, 0.5).toFixed(1),
        quantile(seen.keys, 0.95).toFixed(1),
        seen.longest.toFixed(0),
      ]),
    ]);

    const inserted = await inserting(full, server);
    title(
      `Insertion from the panel into the chat, until the panel hears that it stands there; milliseconds, median of ${INSERTS}`,
    );
    table([
      ['lines', 'ms'],
      ['1', inserted.one.toFixed(1)],
      [String(LINES), inserted.many.toFixed(1)],
    ]);

    const matched = matching();
    title(`Which group a title belongs to, ${GROUPS} groups`);
    table(matched.map(({ name, warm }) => [name, time(warm)]));

    const sizes = bundles();
    title('Sizes, kB gzipped: what a page loads at once, script and style');
    table(sizes.map(({ name, kb }) => [name, kb.toFixed(1)]));

    const median = (name: 'full' | 'empty', what: 'paint' | 'list') =>
      quantile(
        loads[name].map((one) => one[what]),
        0.5,
      );
    const [index, scan, one] = matched;
    const size = (name: string) => sizes.find((entry) => entry.name === name)?.kb ?? Number.NaN;
    title('Aims');
    const aims: Ratio[] = [
      {
        what: 'first paint, full / installed',
        value: median('full', 'paint') / median('empty', 'paint'),
        aim: 1.2,
      },
      {
        what: 'list in sight, full / installed',
        value: median('full', 'list') / median('empty', 'list'),
        aim: 3,
      },
      { what: 'search key in templates, p95 ms', value: quantile(keys.templates.keys, 0.95), aim: 50 },
      { what: 'search key in groups, p95 ms', value: quantile(keys.groups.keys, 0.95), aim: 50 },
      {
        what: 'longest task while searching, ms',
        value: Math.max(keys.templates.longest, keys.groups.longest),
        aim: 50,
      },
      { what: `insertion of ${LINES} lines, ms`, value: inserted.many, aim: 100 },
      {
        what: 'matching a title: index / scan of all',
        value: (index?.warm ?? 0) / (scan?.warm ?? 1),
        aim: 0.02,
      },
      {
        what: 'matching a title: among 1,000 / among one',
        value: (index?.warm ?? 0) / (one?.warm ?? 1),
        aim: 1.5,
      },
      { what: 'side panel, kB gzipped', value: size('sidepanel.html'), aim: 150 },
      { what: 'options, kB gzipped', value: size('options.html'), aim: 150 },
      { what: 'popup, kB gzipped', value: size('popup.html'), aim: 150 },
    ];
    ratios(aims);
  } finally {
    await full.close();
    await empty.close();
    await server.close();
  }
}

/** A library as it grows in years: names and texts are all different, half Chinese, half English. */
async function fill({ context }: Launched): Promise<void> {
  const page = await openPanel(context, 'diagnosis.html');
  const templates = Array.from({ length: TEMPLATES }, (_none, at) => {
    const seed = SEEDS[at % SEEDS.length];
    if (seed === undefined) throw new Error('There are no seeds.');
    const numbered = (texts: typeof seed.names) =>
      Object.fromEntries(Object.entries(texts).map(([locale, text]) => [locale, `${text} ${at}`]));
    return { ...fieldsOf(seed), names: numbered(seed.names), bodies: numbered(seed.bodies) };
  });
  const { added } = await tell(page, 'templates.import', {
    format: 'json',
    text: JSON.stringify({ format: 'gatehouse.templates/1', templates }),
  });
  const now = Date.now();
  const groups = groupFields().map((fields, at) => ({
    ...fields,
    id: `g${at}`,
    revision: 1,
    lifecycle: { state: 'active', since: now, history: [] },
    createdAt: now,
    updatedAt: now,
    removedAt: null,
  }));
  const read = await tell(page, 'groups.import', {
    format: 'json',
    text: JSON.stringify({ format: 'gatehouse.groups/1', groups }),
  });
  if (added !== TEMPLATES || read.added !== GROUPS)
    throw new Error(`The library could not be filled: ${added} templates, ${read.added} groups.`);
  await page.close();
  // A page of ours looks up the sounds of all those names once; that is not what is measured.
  const panelPage = await openPanel(context);
  const until = Date.now() + 120_000;
  while ((await tell(panelPage, 'sounds.missing', null)).length > 0) {
    if (Date.now() > until) throw new Error('The sounds of the names were never prepared.');
    await panelPage.waitForTimeout(200);
  }
  await panelPage.close();
}

function groupFields(): readonly GroupFields[] {
  const departments = ['市场部', '销售部', 'Project', 'Support', '研发部'];
  return Array.from({ length: GROUPS }, (_none, at) => ({
    ...BLANK_GROUP,
    title: `${departments[at % departments.length]}-${at % 2 === 0 ? '专项项目' : 'launch'}-${at}`,
    aliases: at % 3 === 0 ? [`former ${at}`] : [],
    reason: '同步进度',
    purpose: 'collaboration' as const,
    type: (['core', 'project', 'task'] as const)[at % 3] ?? 'core',
    owner: at % 4 === 0 ? '' : '李雷',
    department: departments[at % departments.length] ?? '',
    size: at % 90,
    admins: [{ id: 'a1', name: '李雷', tier: 'chief' as const, lastConfirmed: null }],
    members: Array.from({ length: 12 }, (_person, number) => ({
      id: `m${number}`,
      name: `同事 ${number}`,
      department: '',
      zone: 'Asia/Shanghai',
      outsider: false,
    })),
  }));
}

interface Load {
  /** First contentful paint, and rows of the list in sight, since navigation began. */
  readonly paint: number;
  readonly list: number;
  readonly longest: number;
}

const LOAD_NAMES = {
  paint: 'first paint',
  list: 'templates in sight',
  longest: 'longest task until then',
} as const;

async function loading(
  full: Launched,
  empty: Launched,
): Promise<Readonly<Record<'full' | 'empty', readonly Load[]>>> {
  const pages = { full: await watched(full), empty: await watched(empty) };
  const seen: Record<'full' | 'empty', Load[]> = { full: [], empty: [] };
  // One more than is counted: the first fills the caches of the browser.
  for (let turn = 0; turn <= LOADS; turn += 1)
    for (const name of ['empty', 'full'] as const) {
      const page = pages[name];
      await page.bringToFront();
      await page.reload();
      await page.waitForFunction(() => window.panelBench.list !== null, null, { polling: 20 });
      const load = await page.evaluate(() => ({
        paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
        list: window.panelBench.list ?? Number.NaN,
        longest: Math.max(0, ...window.panelBench.tasks),
      }));
      if (turn > 0) seen[name].push(load);
    }
  await pages.full.close();
  await pages.empty.close();
  return seen;
}

/** The panel, open at its templates. */
async function watched({ context }: Launched): Promise<Page> {
  const page = await openPanel(context);
  await page.addInitScript(watchPanel);
  await goTo(page, 'templates');
  return page;
}

interface PanelBench {
  list: number | null;
  readonly tasks: number[];
  readonly keys: number[];
}

declare global {
  interface Window {
    panelBench: PanelBench;
  }
}

/** Runs before the panel: remembers long tasks, when rows are in sight, and how long after a key all is drawn. */
function watchPanel(): void {
  const bench: PanelBench = { list: null, tasks: [], keys: [] };
  window.panelBench = bench;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) bench.tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    if (document.querySelector('.rows-row') !== null) bench.list ??= performance.now();
    else requestAnimationFrame(look);
  };
  look();
  const channel = new MessageChannel();
  const begun: number[] = [];
  channel.port1.onmessage = () => {
    const from = begun.shift();
    if (from !== undefined) bench.keys.push(performance.now() - from);
  };
  // The search follows its box by one task; what it found is drawn in the frame after that.
  addEventListener(
    'input',
    ({ timeStamp }) => {
      begun.push(timeStamp);
      setTimeout(() => setTimeout(() => requestAnimationFrame(() => channel.port2.postMessage(null))));
    },
    true,
  );
}

async function searching(
  { context }: Launched,
  room: 'templates' | 'groups',
): Promise<{ readonly keys: readonly number[]; readonly longest: number }> {
  const page = await openPanel(context);
  await page.addInitScript(watchPanel);
  await goTo(page, room);
  await page.reload();
  await page.waitForFunction(() => window.panelBench.list !== null, null, { polling: 20 });
  await page.bringToFront();
  await page.getByRole('searchbox').click();
  await type(page, 'ab');
  await page.evaluate(() => {
    window.panelBench.keys.length = 0;
    window.panelBench.tasks.length = 0;
  });
  for (const query of QUERIES[room]) await type(page, query);
  await page.waitForTimeout(300);
  const seen = await page.evaluate(() => ({
    keys: [...window.panelBench.keys],
    longest: Math.max(0, ...window.panelBench.tasks),
  }));
  await page.close();
  return seen;
}

/** Key by key, forth and back, with the pauses of somebody who types fast. */
async function type(page: Page, text: string): Promise<void> {
  for (const key of text) {
    await page.keyboard.insertText(key);
    await page.waitForTimeout(60);
  }
  for (const _ of text) {
    await page.keyboard.press('Backspace');
    await page.waitForTimeout(60);
  }
}

async function inserting(
  { context }: Launched,
  server: ReplicaServer,
): Promise<{ readonly one: number; readonly many: number }> {
  const chat = await context.newPage();
  await chat.goto(server.url({ chat: 'team', messages: 30 }));
  await chat.waitForFunction(() => document.querySelector('gatehouse-guard') !== null, null, { polling: 50 });
  const page = await openPanel(context);
  const lines = Array.from({ length: LINES }, (_none, at) => `- 第 ${at + 1} 条 item ${at + 1}`);
  const one: number[] = [];
  const many: number[] = [];
  await chat.bringToFront();
  for (let turn = 0; turn <= INSERTS; turn += 1)
    for (const [seen, text] of [
      [one, lines.slice(0, 1)],
      [many, lines],
    ] as const) {
      const ms = await page.evaluate(insertOnce, text);
      const draft = await chat.evaluate(() => window.__replica.draft());
      if (draft !== text.join('\n')) throw new Error(`What arrived differs: ${draft}`);
      if (turn > 0) seen.push(ms);
      await chat.keyboard.press('Control+a');
      await chat.keyboard.press('Backspace');
    }
  await page.close();
  await chat.close();
  return { one: quantile(one, 0.5), many: quantile(many, 0.5) };
}

/** Runs in the panel: the message that its button sends. */
async function insertOnce(lines: readonly string[]): Promise<number> {
  const { chrome } = window as unknown as {
    chrome: {
      tabs: {
        query(what: object): Promise<{ readonly id: number }[]>;
        sendMessage(tab: number, message: unknown): Promise<unknown>;
      };
    };
  };
  const [tab] = await chrome.tabs.query({ url: 'https://web.whatsapp.com/*' });
  const begun = performance.now();
  await chrome.tabs.sendMessage(tab?.id ?? 0, {
    kind: 'page.insert',
    input: { lines, cursor: null, title: null },
  });
  return performance.now() - begun;
}

function matching(): ReturnType<typeof measure> {
  const groups = groupFields();
  const index = titleIndex(groups);
  const alone = titleIndex(groups.slice(0, 1));
  const wanted = groups.map(({ title: name }) => name);
  return measure(
    [
      { name: 'index of all', run: (text) => groupsOfTitle(index, text).length },
      {
        name: 'scan of all',
        run: (text) => groups.filter(({ title: name }) => sameTitle(name) === sameTitle(text)).length,
      },
      { name: 'index of one', run: (text) => groupsOfTitle(alone, text).length },
    ],
    wanted,
    false,
  );
}

/** What each page loads before it can show anything: its scripts, what they import, its styles. */
function bundles(): readonly { readonly name: string; readonly kb: number }[] {
  const pages = ['sidepanel.html', 'options.html', 'popup.html', 'diagnosis.html'];
  const scripts = ['background.js', 'content-scripts/whatsapp.js'];
  return [...pages, ...scripts].map((name) => ({
    name,
    kb:
      [...reached(name)].reduce((sum, file) => sum + gzipSync(readFileSync(join(RELEASE, file))).length, 0) /
      1000,
  }));
}

/** A file and what it needs at once. What is imported on demand is not counted. */
function reached(name: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  if (name.endsWith('.css')) return seen;
  const text = readFileSync(join(RELEASE, name), 'utf8');
  const wanted = name.endsWith('.html')
    ? [...text.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, path]) => path ?? '')
    : [...text.matchAll(/(?:from|import)"(\.\/[^"]+\.js)"/g)].map(([, path]) =>
        join(dirname(name), path ?? ''),
      );
  for (const path of wanted) reached(path, seen);
  return seen;
}
