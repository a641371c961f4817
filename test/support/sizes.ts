import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { RELEASE } from './browser';

/** Bytes of built files. */
export interface Size {
  readonly raw: number;
  readonly gzipped: number;
}

export interface Part {
  readonly name: string;
  /** A script, or a page of our own with everything it starts with. */
  readonly file: string;
  /** Bytes gzipped that it may have: the aim where there is one, else what was reached plus 3 %. Growth is a decision. */
  readonly ceiling: number;
}

/** What the browser reads and runs, and how often: the script in every page first. */
export const PARTS: readonly Part[] = [
  {
    name: 'the script in the page, which holds from the first moment',
    file: 'content-scripts/whatsapp.js',
    ceiling: 90_000,
  },
  { name: 'the rest of the rules, brought into the page', file: 'rules.js', ceiling: 427_000 },
  { name: 'the worker', file: 'background.js', ceiling: 101_300 },
  { name: 'the popup', file: 'popup.html', ceiling: 58_800 },
  { name: 'the side panel', file: 'sidepanel.html', ceiling: 150_000 },
];

/** Size of a part with all that it imports at its start. */
export function sizeOf({ file }: Part): Size {
  const files = file.endsWith('.html') ? ofPage(file) : [...startedBy(file)];
  const contents = files.map((one) => readFileSync(join(RELEASE, one)));
  return {
    raw: contents.reduce((sum, { length }) => sum + length, 0),
    gzipped: contents.reduce((sum, content) => sum + gzipSync(content).length, 0),
  };
}

function ofPage(page: string): readonly string[] {
  const html = readFileSync(join(RELEASE, page), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file = '']) => file);
  return [...new Set(named.flatMap((file) => (file.endsWith('.js') ? [...startedBy(file)] : [file])))];
}

/** A script and all that it imports at its start. */
export function startedBy(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  const source = readFileSync(join(RELEASE, file), 'utf8');
  for (const [, path = ''] of source.matchAll(/(?:\bfrom|\bimport)"(\.[^"]+\.js)"/g))
    startedBy(join(dirname(file), path), found);
  return found;
}
