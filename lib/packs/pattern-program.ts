import { RE2JS, RE2JSException } from 're2js';
import { foldUnit } from '@/lib/detectors/fold';
import { plainKey } from '@/lib/rules/scan/likeness';
import { OP, type Program } from '@/lib/rules/scan/program';
import type { Texts } from '@/lib/rules/types';
import { mayBeEmpty, triggerOf } from './pattern-trigger';

/** Longest program of a pattern, in instructions. */
export const MAX_PROGRAM = 2000;

export type CompiledPattern =
  | { readonly ok: true; readonly program: Program }
  | { readonly ok: false; readonly text: Texts };

/**
 * Compiles a pattern of a pack. RE2's syntax: no look-around, no back-references, so that no text can make it slow.
 * re2js reads, checks and simplifies; its program is then written down as data.
 */
export function compilePattern(pattern: string, ignoreCase: boolean): CompiledPattern {
  if (/\(\?<?[=!]/.test(pattern))
    return refuse(
      '正则表达式里不能用前后断言（(?=…)、(?!…)、(?<=…)、(?<!…)）：它们无法保证线性时间。可改用 near 或 unless。',
      'Look-around ((?=…), (?!…), (?<=…), (?<!…)) is not possible in a pattern: it cannot run in linear time. Use near or unless.',
    );
  if (/(?<!\\)(?:\\\\)*\\(?:[1-9]|k<)/.test(pattern))
    return refuse(
      '正则表达式里不能用反向引用（\\1、\\k<名>）：它们无法保证线性时间。',
      'Back-references (\\1, \\k<name>) are not possible in a pattern: they cannot run in linear time.',
    );
  try {
    const compiled = RE2JS.compile(foldPattern(pattern), ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
    if (compiled.programSize() > MAX_PROGRAM)
      return refuse(
        `正则表达式太大：编译后有 ${compiled.programSize()} 条指令，最多 ${MAX_PROGRAM} 条。请减小重复次数。`,
        `The pattern is too large: ${compiled.programSize()} instructions, at most ${MAX_PROGRAM}. Use smaller repetitions.`,
      );
    const program = programOf(compiled);
    if (mayBeEmpty(program))
      return refuse('正则表达式连空文本也会命中。', 'The pattern matches the empty text.');
    return { ok: true, program: { ...program, trigger: triggerOf(program) } };
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return refuse(`正则表达式有误：${error.message}`, `The pattern is not valid: ${error.message}`);
  }
}

/** Texts are folded before they are searched, so `：` in a pattern must mean what `：` in a text becomes. */
export function foldPattern(pattern: string): string {
  return [...pattern]
    .map((character) => {
      if (character.length > 1) return character;
      const code = character.charCodeAt(0);
      const plain = foldUnit(code);
      if (plain === null || plain === code) return character;
      const folded = String.fromCharCode(plain);
      return /[\w\s]/.test(folded) ? folded : `\\${folded}`;
    })
    .join('');
}

/** The parts of re2js's program that are read here; checked, because they are no documented interface. */
interface ForeignProgram {
  readonly start: number;
  readonly inst: readonly ForeignInstruction[];
}

interface ForeignInstruction {
  readonly op: number;
  readonly out: number;
  readonly arg: number;
  readonly runes: ArrayLike<number>;
  matchRune(rune: number): boolean;
}

/** Operations of re2js, by number. */
const FOREIGN = {
  ALT: 1,
  ALT_MATCH: 2,
  CAPTURE: 3,
  EMPTY_WIDTH: 4,
  FAIL: 5,
  MATCH: 6,
  NOP: 7,
  RUNE: 8,
  RUNE1: 9,
  RUNE_ANY: 10,
  RUNE_ANY_NOT_NL: 11,
} as const;

const FOLD_CASE = 1;
const LAST = 0x10ffff;

function programOf(compiled: RE2JS): Omit<Program, 'trigger'> {
  const foreign: unknown = Reflect.get(compiled.re2(), 'prog');
  if (!isForeignProgram(foreign)) throw new Error('re2js has changed its program');
  const code: number[] = [];
  const ranges: number[][] = [];
  const known = new Map<string, number>();
  let hasGroup = false;
  const rune = (pairs: number[], out: number) => {
    const name = pairs.join();
    let at = known.get(name);
    if (at === undefined) {
      at = ranges.length;
      known.set(name, at);
      ranges.push(pairs);
    }
    code.push(OP.RUNE, out, at);
  };
  for (const one of foreign.inst) {
    switch (one.op) {
      case FOREIGN.ALT:
      case FOREIGN.ALT_MATCH:
        code.push(OP.ALT, one.out, one.arg);
        break;
      case FOREIGN.CAPTURE:
        if (one.arg === 2 || one.arg === 3) hasGroup = true;
        code.push(OP.CAPTURE, one.out, one.arg);
        break;
      case FOREIGN.EMPTY_WIDTH:
        code.push(OP.EMPTY, one.out, one.arg);
        break;
      case FOREIGN.FAIL:
        code.push(OP.FAIL, 0, 0);
        break;
      case FOREIGN.MATCH:
        code.push(OP.MATCH, 0, 0);
        break;
      case FOREIGN.NOP:
        code.push(OP.NOP, one.out, 0);
        break;
      case FOREIGN.RUNE:
      case FOREIGN.RUNE1:
        rune(pairsOf(one), one.out);
        break;
      case FOREIGN.RUNE_ANY:
        rune([0, LAST], one.out);
        break;
      case FOREIGN.RUNE_ANY_NOT_NL:
        rune([0, 9, 11, LAST], one.out);
        break;
      default:
        throw new Error(`re2js has an operation that is not known here: ${one.op}`);
    }
  }
  return { start: foreign.start, code, ranges, hasGroup };
}

function pairsOf(one: ForeignInstruction): number[] {
  const runes = Array.from(one.runes);
  const [single] = runes;
  if (runes.length !== 1 || single === undefined) return runes;
  if ((one.arg & FOLD_CASE) === 0) return [single, single];
  // Its own test decides which forms of the letter are the same.
  const letter = String.fromCodePoint(single);
  const forms = new Set([single]);
  for (const form of [
    letter.toLowerCase(),
    letter.toUpperCase(),
    '\u212a',
    '\u017f',
    '\u212b',
    '\u03c2',
    '\u03f4',
    '\u2126',
    '\u1e9e',
  ])
    for (const unit of form) {
      const rune = unit.codePointAt(0) ?? 0;
      if (one.matchRune(rune)) forms.add(rune);
    }
  for (let code = 0x80; code < 0x590; code += 1)
    if (plainKey(code) === plainKey(single) && one.matchRune(code)) forms.add(code);
  return [...forms].sort((a, b) => a - b).flatMap((rune) => [rune, rune]);
}

function isForeignProgram(value: unknown): value is ForeignProgram {
  return (
    typeof value === 'object' &&
    value !== null &&
    'start' in value &&
    typeof value.start === 'number' &&
    'inst' in value &&
    Array.isArray(value.inst) &&
    value.inst.every(
      (one: unknown) =>
        typeof one === 'object' &&
        one !== null &&
        'op' in one &&
        'out' in one &&
        'arg' in one &&
        'runes' in one,
    )
  );
}

function refuse(zh: string, en: string): CompiledPattern {
  return { ok: false, text: { 'zh-CN': zh, en } };
}
