import { policyOf } from '@/lib/packs/policy';
import type { Pack, PackRule, Policy } from '@/lib/packs/schema';
import type { ValidatorName } from '@/lib/rules/validators';
import { random } from '../replica/random';

/** Sizes of packs, in rules. A smaller pack is the beginning of a larger one. */
export const SIZES = [30, 300, 3_000] as const;

/** A word list or a pattern as a peer needs it: words, or a native expression with what it must hold. */
export type Plain =
  | { readonly words: readonly string[] }
  | { readonly source: string; readonly keyword: string | null; readonly check: ValidatorName | null };

export interface Generated {
  readonly policy: Policy;
  readonly plain: readonly Plain[];
  readonly counts: { readonly rules: number; readonly terms: number; readonly patterns: number };
  /** Something that each rule finds. */
  readonly samples: readonly string[];
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const HAN_FIRST = 0x4e00;
const HAN_USED = 3_500;

/** Two of five rules are patterns (one in twelve of them without any literal), the others have six terms each. */
export function generatePack(size: number, seed = 41): Generated {
  const next = random(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  const latin = (length: number) => Array.from({ length }, () => LETTERS.charAt(below(26))).join('');
  const upper = (length: number) => latin(length).toUpperCase();
  const digits = (length: number) => Array.from({ length }, () => below(10)).join('');
  const han = (length: number) =>
    Array.from({ length }, () => String.fromCharCode(HAN_FIRST + below(HAN_USED))).join('');

  const rules: PackRule[] = [];
  const plain: Plain[] = [];
  const samples: string[] = [];
  let terms = 0;
  let patterns = 0;
  for (let at = 0; at < size; at += 1) {
    const frame = {
      id: `bench.r${at}`,
      title: { 'zh-CN': '规则', en: 'Rule' },
      personalExceptions: false,
      examples: { hit: [], ok: [] },
      levels: { inside: 'tip' as const, outsiders: 'tip' as const },
      category: 'sensitive.bench',
    };
    if (at % 5 < 3) {
      const words = Array.from({ length: 6 }, () => (next() < 0.7 ? han(2 + below(3)) : latin(5 + below(6))));
      terms += words.length;
      rules.push({ ...frame, kind: 'words', terms: words });
      plain.push({ words });
      samples.push(words[below(6)] ?? '');
      continue;
    }
    patterns += 1;
    const bare = patterns % 12 === 0;
    // Numbers with a check digit: nearly all that have the shape fail it.
    const [pattern, keyword, sample] = bare
      ? ([`\\b[1-9]\\d{${10 + (patterns % 9)}}\\b`, null, `4${digits(10 + (patterns % 9))}`] as const)
      : patterns % 3 === 0
        ? (() => {
            const label = han(3);
            return [`${label}[:： ]?\\d{6,10}`, label, `${label}:${digits(8)}`] as const;
          })()
        : patterns % 3 === 1
          ? (() => {
              const prefix = upper(4);
              return [`${prefix}-\\d{8}`, prefix, `${prefix}-${digits(8)}`] as const;
            })()
          : (() => {
              const prefix = latin(4);
              return [`${prefix}_[0-9A-Za-z]{20,40}`, prefix, `${prefix}_${latin(10)}${digits(10)}`] as const;
            })();
    const check = bare ? 'luhn' : patterns % 3 === 2 ? 'digit-and-letter' : null;
    rules.push({ ...frame, kind: 'pattern', pattern, ...(check === null ? {} : { validate: [check] }) });
    plain.push({ source: pattern, keyword, check });
    samples.push(sample);
  }
  const pack: Pack = {
    format: 1,
    id: 'bench',
    version: '1.0.0',
    title: { 'zh-CN': '测速', en: 'Bench' },
    publisher: { 'zh-CN': '测速', en: 'Bench' },
    pausable: true,
    clauses: [],
    groups: { work: [], outsiders: [], types: {} },
    tags: [],
    rules,
  };
  return { policy: policyOf(pack, rules), plain, counts: { rules: size, terms, patterns }, samples };
}

const CHATTER =
  '好的，我看一下 明天上午十点开会，请大家准时参加 the build is green again 客户那边已经确认了 可以先发测试环境 I will update the ticket after lunch 这个需求放到下个迭代 麻烦帮忙看一下接口为什么超时 thanks, that works for me 周五之前给结论 报销流程走完了吗 let us move the review to Thursday 数据库已经扩容 请在文档里补充一下说明 sounds good 我先合并这个分支 稍后同步进度 where is the design file 服务器重启过了 收到谢谢'.split(
    ' ',
  );

/** Numbers and addresses as people send them: what other tools look for, and what makes work for them. */
export const NUMBERS: readonly string[] = [
  '13812345678',
  '+86 139 1234 5678',
  '021-51234567',
  '+44 20 7946 0958',
  '6222021234567890123',
  '11010519491231002X',
  'wang.lei@example.com',
  '2026-11-26 10:30',
];

/** Chat text of this length in Chinese and English, with something that is found about every 220 characters. */
export function generateText(length: number, samples: readonly string[], seed: number): string {
  const next = random(seed);
  const any = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? '';
  let text = '';
  let due = 110;
  while (text.length < length) {
    if (text.length >= due && samples.length > 0) {
      text += ` ${any(samples)} `;
      due += 220;
    } else text += `${any(CHATTER)}${any(['，', ' ', '。', '\n', ' '])}`;
  }
  // A string that was put together is a tree; one that was taken apart and joined is flat.
  return [...text.slice(0, length)].join('').normalize();
}
