import type { Texts } from '@/lib/rules/types';
import { readCsv, writeCsv } from '@/lib/tables/csv';
import { BLANK_TEMPLATE } from './template';
import type { Localized, Template, TemplateFields } from './types';

const COLUMNS = {
  zhName: '名称 name zh',
  enName: 'name en',
  folder: '文件夹 folder',
  tags: '标签 tags',
  zhBody: '正文 body zh',
  enBody: 'body en',
} as const;

/** Templates as a table for a spreadsheet: names and wordings. Declared fields stand only in the JSON form. */
export function templatesToCsv(templates: readonly Template[]): string {
  return writeCsv(
    Object.values(COLUMNS),
    templates.map(({ names, bodies, folder, tags }) => ({
      [COLUMNS.zhName]: names['zh-CN'] ?? '',
      [COLUMNS.enName]: names.en ?? '',
      [COLUMNS.folder]: folder,
      [COLUMNS.tags]: tags.join('; '),
      [COLUMNS.zhBody]: bodies['zh-CN'] ?? '',
      [COLUMNS.enBody]: bodies.en ?? '',
    })),
  );
}

export interface TemplateRow {
  readonly line: number;
  readonly fields: TemplateFields;
}

/** Reads a table of templates; rows without a name or a wording are left out and told. Columns `name` and `body` do. */
export function templatesFromCsv(text: string): {
  readonly rows: readonly TemplateRow[];
  readonly problems: readonly { readonly place: string; readonly text: Texts }[];
} {
  const table = readCsv(text);
  const problems: { place: string; text: Texts }[] = [];
  const column = (...names: readonly string[]) =>
    table.columns.find((known) => names.includes(known.toLowerCase())) ?? '';
  const at = {
    zhName: column(COLUMNS.zhName, '名称', 'name zh'),
    enName: column(COLUMNS.enName, 'name'),
    folder: column(COLUMNS.folder, '文件夹', 'folder'),
    tags: column(COLUMNS.tags, '标签', 'tags'),
    zhBody: column(COLUMNS.zhBody, '正文', 'body zh'),
    enBody: column(COLUMNS.enBody, 'body', 'text'),
  };
  if (at.zhBody === '' && at.enBody === '') {
    problems.push({
      place: '1',
      text: {
        'zh-CN': '没有“正文”列，未读取。第一行应是列名，如：名称、正文。',
        en: 'There is no column “body”. The first line should name the columns: name, body …',
      },
    });
    return { rows: [], problems };
  }
  const rows = table.rows.flatMap(({ line, cells }): readonly TemplateRow[] => {
    const cell = (name: string) => cells[name] ?? '';
    const names = localized(cell(at.zhName).trim(), cell(at.enName).trim(), 200);
    const bodies = localized(cell(at.zhBody), cell(at.enBody), 20_000);
    if (Object.keys(names).length === 0 || Object.keys(bodies).length === 0) {
      problems.push({
        place: String(line),
        text: {
          'zh-CN': `第 ${line} 行缺少名称或正文，未读取。`,
          en: `Line ${line} has no name or no text and was left out.`,
        },
      });
      return [];
    }
    const tags = cell(at.tags)
      .split(/[;；]/)
      .map((tag) => tag.trim().slice(0, 60))
      .filter((tag) => tag !== '')
      .slice(0, 50);
    const folder = cell(at.folder).trim().slice(0, 200);
    return [{ line, fields: { ...BLANK_TEMPLATE, names, bodies, folder, tags } }];
  });
  return { rows, problems: problems.slice(0, 200) };
}

function localized(zh: string, en: string, most: number): Localized {
  const only = (text: string) => text.replace(/\r\n?/g, '\n').slice(0, most);
  return {
    ...(zh === '' ? {} : { 'zh-CN': only(zh) }),
    ...(en === '' ? {} : { en: only(en) }),
  };
}
