import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { approve } from '@/lib/packs/approve';
import { compile } from '@/lib/rules/engine';
import { checkLine } from './check';

const STARTER = new URL('../../assets/starter-pack.json', import.meta.url);
const USAGE = 'usage: gatehouse check [--pack FILE]... [--strict] < messages.jsonl';

/** The command line. Returns the exit code: 0 done, 1 an error line with `--strict`, 2 wrong call or pack. */
export async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  if (command !== 'check') return complain(USAGE);
  try {
    const { values } = parseArgs({
      args: [...rest],
      options: { pack: { type: 'string', multiple: true }, strict: { type: 'boolean' } },
    });
    const packs = values.pack ?? [];
    const policy = compile(approve(readFileSync(packs.at(-1) ?? STARTER, 'utf8')));
    return await checkAll(policy, values.strict === true);
  } catch (error) {
    return complain(error instanceof Error ? error.message : USAGE);
  }
}

/** One answer a line, in order, as fast as the reader takes them. A reader that goes away ends the work quietly. */
async function checkAll(policy: ReturnType<typeof compile>, strict: boolean): Promise<number> {
  const { stdin, stdout } = process;
  let closed = false;
  let failed = false;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    closed = true;
  });
  let number = 0;
  for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (closed) break;
    number += 1;
    if (line.trim() === '') continue;
    const answer = checkLine(policy, line, number);
    failed ||= 'error' in answer;
    if (!stdout.write(`${JSON.stringify(answer)}\n`))
      await new Promise<void>((resolve) => {
        stdout.once('drain', resolve);
        stdout.once('error', () => resolve());
      });
  }
  return strict && failed ? 1 : 0;
}

function complain(text: string): number {
  process.stderr.write(`${text}\n`);
  return 2;
}
