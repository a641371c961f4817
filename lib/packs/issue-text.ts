import type * as z from 'zod';
import zhCN from 'zod/v4/locales/zh-CN.js';
import type { Texts } from '@/lib/rules/types';

const inChinese = zhCN().localeError;

/** What is wrong with one place of a pack, said so that its author can mend it, in both languages. */
export function issueText(issue: z.core.$ZodIssue): Texts {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = issue.keys.map((key) => key.slice(0, 60)).join(', ');
      return say(`没有这个字段：${keys}`, `there is no such field: ${keys}`);
    }
    case 'invalid_type':
      return issue.message.endsWith('undefined')
        ? say(`缺少此项（应为${typeInChinese(issue.expected)}）`, `is missing (${issue.expected} expected)`)
        : say(`应为${typeInChinese(issue.expected)}`, `must be ${issue.expected}`);
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ');
      return say(`只能是：${values}`, `must be one of: ${values}`);
    }
    case 'too_big':
      return sized(issue.origin, '最多', 'at most', issue.maximum);
    case 'too_small':
      return sized(issue.origin, '至少', 'at least', issue.minimum);
    case 'invalid_union':
      return say('规则类型（kind）缺失或不对', 'the rule kind is missing or wrong');
    case 'invalid_format':
      return issue.format === 'url'
        ? say('应为 https 网址', 'must be an https address')
        : say(
            FORMATS.get(issue.message) ?? `格式不对（${issue.message}）`,
            `has another form: ${issue.message}`,
          );
    case 'custom':
      return issue.message === 'a text in one language at least'
        ? say('至少要有一种语言的文本', issue.message)
        : say(FORMATS.get(issue.message) ?? issue.message, issue.message);
    default: {
      const zh = inChinese(issue as z.core.$ZodRawIssue);
      return say(typeof zh === 'string' ? zh : (zh?.message ?? issue.message), issue.message);
    }
  }
}

/** The forms that the schema asks for, by its own English words. */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ['lower-case words joined by . or -', '应为小写英文单词，用 . 或 - 连接'],
  ['three numbers: 1.0.0', '应为三段数字，如 1.0.0'],
  ['such as redline.ad or sensitive.document', '应形如 redline.ad 或 sensitive.document'],
]);

function sized(origin: string, zh: string, en: string, limit: number | bigint): Texts {
  if (origin === 'string') return say(`${zh} ${limit} 个字符`, `must have ${en} ${limit} characters`);
  if (origin === 'array') return say(`${zh} ${limit} 项`, `must have ${en} ${limit} entries`);
  return say(`${zh}为 ${limit}`, `must be ${en} ${limit}`);
}

function typeInChinese(type: string): string {
  const names: Readonly<Record<string, string>> = {
    string: '文本',
    number: '数字',
    int: '整数',
    boolean: 'true 或 false',
    array: '列表',
    object: '对象',
  };
  return names[type] ?? type;
}

function say(zh: string, en: string): Texts {
  return { 'zh-CN': zh, en };
}
