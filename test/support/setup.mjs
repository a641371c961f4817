/**
 * What a fresh machine lacks: packages and a browser. Plain JavaScript without dependencies,
 * because it runs before anything is installed. Shared by `npm start` and `npm test`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Environment variable that names the browser to use. */
export const BROWSER_VARIABLE = 'GATEHOUSE_BROWSER';

const NAMES = [
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chrome',
  'google-chrome',
  'google-chrome-stable',
];

/** Usual places where no command is on the PATH: Chromium, Edge, Chrome for Testing, Chrome. */
const PLACES = {
  darwin: ['', homedir()].flatMap((base) => [
    `${base}/Applications/Chromium.app/Contents/MacOS/Chromium`,
    `${base}/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
    `${base}/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
    `${base}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
  ]),
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
    const base = process.env[name];
    if (base === undefined) return [];
    return [
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Google\\Chrome for Testing\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
    ].map((path) => join(base, path));
  }),
  linux: [
    '/snap/bin/chromium',
    '/opt/microsoft/msedge/msedge',
    '/opt/google/chrome-for-testing/chrome',
    '/opt/google/chrome/chrome',
  ],
};

/** Path of a browser that can load the extension, or `null`. The variable wins; a wrong variable is an error, not a fallback. */
export function findBrowser() {
  const named = process.env[BROWSER_VARIABLE];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`${BROWSER_VARIABLE} names ${named}, which does not exist.`);
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...(PLACES[process.platform] ?? [])].find((path) => existsSync(path)) ?? null;
}

/** Installs the packages of the lockfile where they are missing or older than it. */
export function ensurePackages() {
  const lock = join(root, 'package-lock.json');
  const marker = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing packages …');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    console.error('npm ci failed; see the lines above. Node 20.19 or newer is needed.');
    process.exit(1);
  }
}

/** True when a browser is there, after installing Debian's chromium where that is possible; else says what to do. */
export function ensureBrowser() {
  if (findBrowser() !== null) return true;
  if (isRootOnDebian()) {
    console.log('No browser found: installing Debian’s chromium …');
    run('apt-get', ['update', '-qq']);
    run('apt-get', [
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium',
      'fonts-noto-cjk',
      'fonts-noto-color-emoji',
    ]);
    if (findBrowser() !== null) return true;
  }
  console.error(
    [
      'No browser was found that can load the extension.',
      'Install Chromium, Microsoft Edge, Chrome for Testing or Google Chrome (version 137 or newer),',
      `or set ${BROWSER_VARIABLE} to the full path of its program, and run the command again.`,
      'Debian: sudo apt-get install chromium · macOS: brew install --cask chromium · Windows: Edge is already there',
    ].join('\n'),
  );
  return false;
}

function isRootOnDebian() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

function run(command, args) {
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
