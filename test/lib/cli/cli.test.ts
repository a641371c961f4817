import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { main } from '@/lib/cli/main';
import { packSource, RULE_FRAME } from '../../support/pack';

const PROGRAM = fileURLToPath(new URL('../../../lib/cli/gatehouse.mjs', import.meta.url));
const STARTER = fileURLToPath(new URL('../../../assets/starter-pack.json', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gatehouse-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the program as a person does. `closeAfter`: the reader goes away after so many characters. */
function run(args: readonly string[], input: string, closeAfter = Number.POSITIVE_INFINITY): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      env: { ...process.env, LANG: 'C', LC_ALL: 'C' },
    });
    let out = '';
    let error = '';
    child.stdout.on('data', (piece) => {
      out += piece;
      if (out.length > closeAfter) child.stdout.destroy();
    });
    child.stderr.on('data', (piece) => {
      error += piece;
    });
    child.stdin.on('error', () => child.stdin.destroy());
    child.on('close', (code) => resolve({ code, out, error }));
    child.stdin.end(input);
  });
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const WORDS = {
  ...RULE_FRAME,
  id: 'company.words',
  kind: 'words',
  category: 'redline.ad',
  levels: { inside: 'tip', outsiders: 'tip' },
  terms: ['砍一刀'],
  examples: {
    hit: [
      { lang: 'zh-CN', text: '砍一刀' },
      { lang: 'en', text: 'a 砍一刀' },
    ],
    ok: RULE_FRAME.examples.ok,
  },
};

describe('gatehouse check', { timeout: 300_000 }, () => {
  it('answers good lines, says what is wrong with the others, keeps the order, and ends with 1 when it is strict', async () => {
    const lines = [
      '{"id":"a","text":"hi @all"}',
      'no json',
      '',
      '{"text":7,"id":"c","lang":"zh-CN"}',
      '{}',
      '[]',
      '{"text":"hi @all"}\r',
    ];
    const { code, out } = await run(['check', '--strict'], lines.join('\n'));
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers).toEqual([
      expect.objectContaining({ id: 'a', level: 'confirm' }),
      { error: 'not valid JSON' },
      { id: 'c', error: 'text: 应为文本' },
      { error: 'text: is missing (string expected)' },
      { error: 'must be object' },
      expect.objectContaining({ id: '7', level: 'confirm' }),
    ]);
    expect(code).toBe(1);
  });

  it('says nothing to nothing', async () => {
    expect(await run(['check'], '')).toEqual({ code: 0, out: '', error: '' });
  });

  it('streams 4,000 lines without losing one', async () => {
    const lines = Array.from({ length: 4_000 }, (_, at) =>
      at % 10 === 9 ? '{' : `{"id":"${at}","text":"请大家看一下 ${at}"}`,
    );
    const { code, out } = await run(['check'], `${lines.join('\n')}\n`);
    const answers = out.trim().split('\n');
    expect(answers).toHaveLength(4_000);
    const ids = answers.map((answer) => JSON.parse(answer).id);
    expect(ids).toEqual(ids.map((_id, at) => (at % 10 === 9 ? undefined : `${at}`)));
    expect(code).toBe(0);
  });

  it('ends quietly when its reader goes away', async () => {
    const line = '{"text":"his ID is 11010519491231002X"}\n';
    const { code, error } = await run(['check'], line.repeat(5_000), 1_000);
    expect(error).toBe('');
    expect(code).toBe(0);
  });

  it('takes several packs, the later of which win', async () => {
    const first = file('first.json', packSource([WORDS]));
    const second = file(
      'second.json',
      packSource([{ ...WORDS, levels: { inside: 'confirm', outsiders: 'confirm' } }]),
    );
    const level = async (...packs: string[]) =>
      JSON.parse(
        (await run(['check', ...packs.flatMap((pack) => ['--pack', pack])], '{"text":"砍一刀"}')).out,
      ).level;
    expect(await level(first, second)).toBe('confirm');
    expect(await level(second, first)).toBe('tip');
  });

  it.each([
    [[]],
    [['chat']],
    [['check', '--packs', 'x']],
    [['check', '--pack', '/nowhere.json']],
    [['check', '--lang', 'fr']],
    [['lint']],
  ])('%j is a wrong call', async (args) => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(await main(args)).toBe(2);
    expect(said).toHaveBeenCalledOnce();
  });

  it('refuses a pack that is not in order, with pack, place and reason', async () => {
    const path = file('wrong.json', packSource([{ ...WORDS, category: 'Ads', extra: 1 }]));
    const { code, error } = await run(['check', '--pack', path, '--lang', 'zh-CN'], '');
    expect(code).toBe(2);
    expect(error).toContain(`${path}: rules.0.category：应形如 redline.ad`);
  });
});

describe('gatehouse lint and test', { timeout: 300_000 }, () => {
  it.each(['lint', 'test'])('%s finds nothing in the starter pack', async (command) => {
    const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    expect(await main([command, STARTER])).toBe(0);
    expect(said).toHaveBeenCalledWith(expect.stringMatching(/\d+ (?:rules|条规则)/));
  });

  it('name the example that failed, in the language that is asked for', async () => {
    const rule = {
      ...WORDS,
      examples: { ...WORDS.examples, hit: [...WORDS.examples.hit, { lang: 'en', text: 'nothing' }] },
    };
    const path = file('failing.json', packSource([rule]));
    const english = await run(['test', path], '');
    expect(english.out).toContain(
      'rules.0.examples.hit.2 (company.words): It should be found, but is not. Example: nothing',
    );
    expect(english.code).toBe(1);
    const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    expect(await main(['test', path, '--lang', 'zh-CN'])).toBe(1);
    expect(said).toHaveBeenCalledWith(expect.stringContaining('应当命中，却没有'));
  });
});
