import type { Locale } from '@/lib/rules/types';
import { type AutomaticDays, writtenDay } from './automatic';
import { type CompiledBody, compileBody, type Line } from './compile';
import { AUTOMATIC, type Automatic, type Field, type Localized, type Template } from './types';

/** What the person wrote in the form, by the name of the field. `on` or empty for a toggle. */
export type Answers = Readonly<Record<string, string>>;

export interface Filled {
  readonly lines: readonly string[];
  /** Where the caret may stop, in order; UTF-16 offsets in the line. */
  readonly stops: readonly { readonly line: number; readonly offset: number }[];
  /** Names of required fields without a value. The text is complete only when there are none. */
  readonly missing: readonly string[];
}

/** The text in this language, or in the other where there is only that. */
export function inLocale(text: Localized, locale: Locale): string {
  return text[locale] ?? text['zh-CN'] ?? text.en ?? '';
}

/** The language that a template has its text in, if that wanted is missing. */
export function localeOf(bodies: Localized, wanted: Locale): Locale {
  if (bodies[wanted] !== undefined) return wanted;
  return bodies['zh-CN'] !== undefined ? 'zh-CN' : bodies.en !== undefined ? 'en' : wanted;
}

/** A template made ready in one language. */
export function prepare(template: Pick<Template, 'bodies' | 'fields'>, locale: Locale): CompiledBody {
  return compileBody(inLocale(template.bodies, locale), template.fields);
}

/** What stands in the form at first: in a date field the day itself, which is written out only in the text. */
export function initialAnswers(
  fields: readonly Field[],
  automatic: Readonly<Record<Automatic, string>>,
  days: AutomaticDays,
  locale: Locale,
): Answers {
  return Object.fromEntries(
    fields.map((field) => {
      const text = inLocale(field.default, locale);
      const name = /^\{\{@([a-z-]+)\}\}$/.exec(text)?.[1];
      const filled = AUTOMATIC.find((candidate) => candidate === name);
      if (field.kind === 'date' && (filled === 'date' || filled === 'next-workday'))
        return [field.name, days[filled]];
      if (filled !== undefined) return [field.name, automatic[filled]];
      const first = field.required ? choicesOf(field, locale)[0] : undefined;
      return [field.name, text !== '' ? text : field.kind === 'choice' ? (first ?? '') : ''];
    }),
  );
}

/** What can be chosen, in this language or the other. */
export function choicesOf(field: Field, locale: Locale): readonly string[] {
  return field.choices[locale] ?? field.choices['zh-CN'] ?? field.choices.en ?? [];
}

/** Puts values into a body. Values are text: braces in them mean nothing, and they cannot make a line of their own unless they are paragraphs. */
export function fill(
  body: CompiledBody,
  answers: Answers,
  automatic: Readonly<Record<Automatic, string>>,
  locale: Locale,
): Filled {
  const fields = new Map(body.fields.map((field) => [field.name, field]));
  const valueAt = (name: string): string =>
    written(fields.get(name), Object.hasOwn(answers, name) ? (answers[name] ?? '') : '', locale);
  const shown = body.lines.filter(({ when }) => when === null || (valueAt(when.name) !== '') === when.filled);
  const lines: string[] = [];
  const stops: { line: number; offset: number }[] = [];
  for (const line of shown) append(line);
  const asked = new Set(
    shown.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'field' ? [part.name] : []))),
  );
  return {
    lines,
    stops,
    missing: body.fields
      .filter(({ name, required, kind }) => required && kind !== 'toggle' && asked.has(name))
      .map(({ name }) => name)
      .filter((name) => valueAt(name) === ''),
  };

  function append({ parts }: Line): void {
    let text = '';
    for (const part of parts) {
      if (part.kind === 'stop') {
        const before = text.split('\n');
        stops.push({ line: lines.length + before.length - 1, offset: before.at(-1)?.length ?? 0 });
      } else if (part.kind === 'text') text += part.text;
      else if (part.kind === 'automatic') text += oneLine(automatic[part.name]);
      else text += valueAt(part.name);
    }
    lines.push(...text.split('\n'));
  }
}

/** A value as it stands in the message. */
function written(field: Field | undefined, value: string, locale: Locale): string {
  if (field?.kind === 'paragraph') return value.replace(/\r\n?/g, '\n').replace(/^\s+|\s+$/g, '');
  if (field?.kind === 'date') return writtenDay(value.trim(), locale);
  return oneLine(value);
}

function oneLine(value: string): string {
  return value.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim();
}
