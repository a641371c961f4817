import * as z from 'zod';
import type { ExportFile, ImportProblem, ImportReport } from '@/lib/messaging/library';
import { MAX_TABLE_LENGTH } from '@/lib/tables/csv';

/** What all files of ours have in common: how they are named and written, and what is said about one that cannot be read. */

/** Entries that a file may have of one kind: ten times what a large company writes. */
export const MAX_ENTRIES = 20_000;
/** Problems that are told one by one. */
export const MAX_PROBLEMS = 200;

/** A report while it is being written. */
export type Report = { -readonly [K in keyof ImportReport]: ImportReport[K] };

/** A backup or export file as the person saves it. */
export function file(what: string, kind: 'json' | 'csv', text: string, now: number): ExportFile {
  return {
    name: `gatehouse-${what}-${new Date(now).toISOString().slice(0, 10)}.${kind}`,
    type: kind === 'json' ? ('application/json' as const) : ('text/csv' as const),
    text,
  };
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** The list in a file of ours, or what is wrong with the file as a whole. */
export function listFrom(
  text: string,
  format: string,
  name: string,
): { readonly items: readonly unknown[] } | { readonly problems: readonly ImportProblem[] } {
  const long = tooLong(text, MAX_TABLE_LENGTH);
  if (long !== null) return long;
  const value = parsed(text);
  if (value === NOT_JSON) return { problems: [NOT_JSON_PROBLEM] };
  const shape = z.object({ format: z.literal(format), [name]: z.array(z.unknown()).max(MAX_ENTRIES) });
  const read = shape.safeParse(value);
  const items = read.success ? read.data[name] : undefined;
  return Array.isArray(items)
    ? { items }
    : {
        problems: [
          {
            place: '',
            text: {
              'zh-CN': '这不是 Gatehouse 导出的此类文件，未读取。',
              en: 'This is no such file exported by Gatehouse; nothing was read.',
            },
          },
        ],
      };
}

export function partsOf<T>(
  items: readonly unknown[],
  name: string,
  schema: z.ZodType<T>,
): { readonly rows: readonly T[]; readonly problems: readonly ImportProblem[] } {
  const rows: T[] = [];
  const problems: ImportProblem[] = [];
  items.forEach((item, at) => {
    const read = schema.safeParse(item);
    if (read.success) rows.push(read.data);
    else if (problems.length < MAX_PROBLEMS) problems.push(problemOf(`${name}.${at}`, read.error));
  });
  return { rows, problems };
}

export const NOT_JSON = Symbol('not json');
export const NOT_JSON_PROBLEM: ImportProblem = {
  place: '',
  text: {
    'zh-CN': '这不是有效的 JSON 文件，未读取。',
    en: 'This is not a valid JSON file; nothing was read.',
  },
};

/** A file as JSON, whatever mark stands before it. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return NOT_JSON;
  }
}

export function problemOf(place: string, error: z.ZodError): ImportProblem {
  const [issue] = error.issues;
  const path = [place, ...(issue?.path.map(String) ?? [])]
    .filter((part) => part !== '')
    .join('.')
    .slice(0, 200);
  return {
    place: path,
    text: {
      'zh-CN': `“${path === '' ? '文件' : path}”不符合格式，未读取。`,
      en: `“${path === '' ? 'file' : path}” does not fit the format and was not read.`,
    },
  };
}

export function tooLong(
  text: string,
  most: number,
): { readonly rows: readonly never[]; readonly problems: readonly ImportProblem[] } | null {
  if (text.length <= most) return null;
  const mib = Math.round(most / 1_048_576);
  return {
    rows: [],
    problems: [
      {
        place: '',
        text: {
          'zh-CN': `文件超过 ${mib} MiB，未读取。`,
          en: `The file is larger than ${mib} MiB; nothing was read.`,
        },
      },
    ],
  };
}
