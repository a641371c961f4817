import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { approveAll, examplesErrors, type PackSource } from '@/lib/packs/approve';
import { lintPack } from '@/lib/packs/lint';
import { type PackError, parsePack } from '@/lib/packs/parse';
import { type CompiledPolicy, compile } from '@/lib/rules/engine';
import { KINDS } from '@/lib/rules/kinds/index';
import { LOCALES, type Locale } from '@/lib/rules/types';
import { checkLine } from './check';

const STARTER = new URL('../../assets/starter-pack.json', import.meta.url);
const USAGE = `usage: gatehouse check [--pack FILE]... [--strict] < messages.jsonl
       gatehouse lint FILE...     format, patterns, words that lead nowhere
       gatehouse test FILE...     every rule's own examples
       --lang zh-CN|en            language of what is said about packs`;

/**
 * The command line. Returns the exit code: 0 done, 1 an error line with `--strict` or something found in a pack,
 * 2 wrong call, or a pack that cannot be used.
 */
export async function main(args: readonly string[]): Promise<number> {
  const call = parseCall(args);
  if (call === null) return complain(USAGE);
  const { command, files, lang } = call;
  const sources = readAll(files.length === 0 && command === 'check' ? [STARTER] : files);
  if (!Array.isArray(sources)) return complain(sources.problem);
  if (command === 'check') {
    const approval = approveAll(sources);
    if (!approval.ok)
      return complain(approval.errors.map(({ pack, text }) => `${pack}: ${text[lang]}`).join('\n'));
    for (const { pack, text } of approval.notes) process.stderr.write(`${pack}: ${text[lang]}\n`);
    return await checkAll(compile(approval.policy, KINDS), call.strict);
  }
  if (sources.length === 0) return complain(USAGE);
  return report(command, sources, lang);
}

interface Call {
  readonly command: 'check' | 'lint' | 'test';
  readonly files: readonly string[];
  readonly strict: boolean;
  readonly lang: Locale;
}

function parseCall([command, ...rest]: readonly string[]): Call | null {
  if (command !== 'check' && command !== 'lint' && command !== 'test') return null;
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      allowPositionals: command !== 'check',
      options: {
        pack: { type: 'string', multiple: true },
        strict: { type: 'boolean' },
        lang: { type: 'string' },
      },
    });
    const lang = LOCALES.find((locale) => locale === values.lang);
    if (values.lang !== undefined && lang === undefined) return null;
    return {
      command,
      files: [...(values.pack ?? []), ...positionals],
      strict: values.strict === true,
      lang: lang ?? (/^zh/.test(process.env.LC_ALL ?? process.env.LANG ?? '') ? 'zh-CN' : 'en'),
    };
  } catch {
    return null;
  }
}

function readAll(files: readonly (string | URL)[]): PackSource[] | { readonly problem: string } {
  try {
    return files.map((file) => ({
      name: file === STARTER ? 'starter' : String(file),
      text: readFileSync(file, 'utf8'),
    }));
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Says of each pack what is wrong with it, and how many rules and examples were looked at. */
function report(command: 'lint' | 'test', sources: readonly PackSource[], lang: Locale): number {
  let errors = 0;
  for (const { name, text } of sources) {
    const parsed = parsePack(text);
    const found: readonly PackError[] = !parsed.ok
      ? parsed.errors
      : command === 'test'
        ? examplesErrors(parsed.pack)
        : lintPack(parsed.pack);
    const notes = parsed.ok ? parsed.notes : [];
    for (const one of [...found, ...notes]) process.stdout.write(`${name}: ${one.text[lang]}\n`);
    errors += found.length;
    if (!parsed.ok) continue;
    const rules = parsed.pack.rules.length;
    const examples = parsed.pack.rules.reduce(
      (sum, { examples: { hit, ok } }) => sum + hit.length + ok.length,
      0,
    );
    process.stdout.write(
      lang === 'zh-CN'
        ? `${name}：${rules} 条规则，${examples} 个示例，${found.length} 处问题\n`
        : `${name}: ${rules} rules, ${examples} examples, ${found.length} found\n`,
    );
  }
  return errors === 0 ? 0 : 1;
}

/** One answer a line, in order, as fast as the reader takes them. A reader that goes away ends the work quietly. */
async function checkAll(policy: CompiledPolicy, strict: boolean): Promise<number> {
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
    if (!stdout.write(`${JSON.stringify(answer)}\n`)) await drained(stdout);
  }
  return strict && failed ? 1 : 0;
}

/** Until the reader has taken what is waiting, or is gone. */
function drained(stdout: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stdout.off('drain', done);
      stdout.off('error', done);
      stdout.off('close', done);
      resolve();
    };
    stdout.on('drain', done);
    stdout.on('error', done);
    stdout.on('close', done);
  });
}

function complain(text: string): number {
  process.stderr.write(`${text}\n`);
  return 2;
}
