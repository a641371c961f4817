import type { Texts } from '@/lib/rules/types';
import { AUTOMATIC, type Automatic, type Field, type Template } from './types';

/**
 * The body of a template, one line a line:
 *
 *     【会议】{{主题}}
 *     时间：{{@date}} {{时间}}
 *     {{?需要准备}}请提前准备：{{材料}}
 *     {{!线上}}地点：{{地点}}{{|}}
 *
 * `{{name}}` is what the form asks, `{{@date}}` fills itself, a line that begins with `{{?name}}` stands only when the
 * field is on or filled, with `{{!name}}` only when it is not, `{{|}}` is where the caret stops. `\{{` is two braces.
 * There is nothing else: no loops, no expressions.
 */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'automatic'; readonly name: Automatic }
  | { readonly kind: 'stop' };

export interface Line {
  readonly when: { readonly name: string; readonly filled: boolean } | null;
  readonly parts: readonly Part[];
}

/** What is wrong in a body, and where: 1-based line and column in UTF-16 units. */
export interface BodyError {
  readonly line: number;
  readonly column: number;
  readonly text: Texts;
}

export interface CompiledBody {
  readonly lines: readonly Line[];
  /** Every field that the body uses, in the order of the form: declared ones first, then those that are only used. */
  readonly fields: readonly Field[];
  readonly errors: readonly BodyError[];
}

const AUTOMATIC_NAMES: Readonly<Record<string, Automatic>> = {
  ...Object.fromEntries(AUTOMATIC.map((name) => [name, name])),
  群名: 'group',
  我: 'me',
  日期: 'date',
  星期: 'weekday',
  时间: 'time',
  下一个工作日: 'next-workday',
};

/** Reads a body. Never throws: what cannot be read stands in `errors`, and in the lines as it was written. */
export function compileBody(body: string, declared: readonly Field[]): CompiledBody {
  const errors: BodyError[] = [...wrongFields(declared)];
  const used = new Map<string, Field>();
  const lines = body.split(/\r\n|\r|\n/).map((text, at) => readLine(text, at + 1));
  const asked = declared.filter((field) => used.get(field.name) === field);
  const implied = [...used.values()].filter((field) => !declared.includes(field));
  return { lines, fields: [...asked, ...implied], errors };

  function readLine(text: string, line: number): Line {
    const parts: Part[] = [];
    let when: Line['when'] = null;
    let plain = '';
    let at = 0;
    const put = (part: Part) => {
      if (plain !== '') parts.push({ kind: 'text', text: plain });
      plain = '';
      parts.push(part);
    };
    while (at < text.length) {
      if (text.startsWith('\\{{', at)) {
        plain += '{{';
        at += 3;
      } else if (text.startsWith('{{', at)) {
        const end = text.indexOf('}}', at + 2);
        const column = at + 1;
        if (end < 0) {
          complain(line, column, '“{{”没有用“}}”结束。', '“{{” is not closed by “}}”.');
          plain += text.slice(at);
          break;
        }
        const inner = text.slice(at + 2, end).trim();
        const atStart = parts.length === 0 && plain.trim() === '' && when === null;
        if (inner.startsWith('?') || inner.startsWith('!')) {
          const name = inner.slice(1).trim();
          if (!atStart || name === '') {
            complain(
              line,
              column,
              '条件只能放在一行的开头，如“{{?线上}}”。',
              'A condition stands at the beginning of a line, as in “{{?online}}”.',
            );
            plain += text.slice(at, end + 2);
          } else {
            when = { name: use(name, 'toggle').name, filled: inner.startsWith('?') };
            plain = '';
          }
        } else {
          const part = readPart(inner, line, column);
          if (part === null) plain += text.slice(at, end + 2);
          else put(part);
        }
        at = end + 2;
      } else {
        plain += text.charAt(at);
        at += 1;
      }
    }
    if (plain !== '') parts.push({ kind: 'text', text: plain });
    return { when, parts };
  }

  function readPart(inner: string, line: number, column: number): Part | null {
    if (inner === '|') return { kind: 'stop' };
    if (inner.startsWith('@')) {
      const wanted = inner.slice(1).trim();
      const name = Object.hasOwn(AUTOMATIC_NAMES, wanted) ? AUTOMATIC_NAMES[wanted] : undefined;
      if (name !== undefined) return { kind: 'automatic', name };
      complain(
        line,
        column,
        `没有自动值“${wanted}”。可用：${Object.keys(AUTOMATIC_NAMES).join('、')}。`,
        `There is no automatic value “${wanted}”. There are: ${AUTOMATIC.join(', ')}.`,
      );
      return null;
    }
    if (inner === '' || /[{}]/.test(inner)) {
      complain(line, column, '“{{}}”里要写一个名称。', 'There has to be a name in “{{}}”.');
      return null;
    }
    const field = use(inner, 'text');
    if (field.kind === 'toggle') {
      complain(
        line,
        column,
        `“${inner}”是开关，只能用作条件“{{?${inner}}}”。`,
        `“${inner}” is a toggle: use it as a condition, “{{?${inner}}}”.`,
      );
      return null;
    }
    return { kind: 'field', name: field.name };
  }

  /** The declared field of this name or label, or one that is implied by its use. */
  function use(name: string, kind: 'text' | 'toggle'): Field {
    const found = declared.find(
      (field) => field.name === name || Object.values(field.labels).some((label) => label === name),
    );
    const former = used.get(found?.name ?? name);
    // First seen as a condition, then as a value: it is a text after all.
    const settled =
      former !== undefined && (found !== undefined || former.kind === 'text' || kind === 'toggle');
    if (settled) return former;
    const field = found ?? { name, kind, labels: {}, default: {}, required: false, choices: {} };
    used.set(field.name, field);
    return field;
  }

  function complain(line: number, column: number, zh: string, en: string): void {
    errors.push({ line, column, text: { 'zh-CN': zh, en } });
  }
}

/** Everything that is wrong with a template, in all its bodies. */
export function errorsOf(template: Pick<Template, 'bodies' | 'fields'>): readonly BodyError[] {
  return Object.values(template.bodies).flatMap((body) => compileBody(body, template.fields).errors);
}

/** Mistakes of declarations; they belong to no line of the body and stand at line 0. */
function wrongFields(declared: readonly Field[]): readonly BodyError[] {
  return declared.flatMap((field, at) => {
    const errors: BodyError[] = [];
    const say = (zh: string, en: string) =>
      errors.push({ line: 0, column: at + 1, text: { 'zh-CN': zh, en } });
    if (declared.findIndex(({ name }) => name === field.name) !== at)
      say(`变量“${field.name}”声明了两次。`, `The field “${field.name}” is declared twice.`);
    if (field.kind === 'choice' && Object.values(field.choices).every((choices) => choices.length === 0))
      say(`选项变量“${field.name}”没有选项。`, `The choice “${field.name}” has nothing to choose from.`);
    return errors;
  });
}
