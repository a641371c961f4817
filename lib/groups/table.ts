import { GROUP_TYPES, type Texts } from '@/lib/rules/types';
import { readCsv, writeCsv } from '@/lib/tables/csv';
import { isDay } from './days';
import {
  ADMIN_TIERS,
  type Admin,
  COMMUNITY_ROLES,
  type GroupFields,
  type GroupRecord,
  type Member,
  PURPOSES,
} from './types';

/** The columns of the table of groups. Headers are read in either language. */
const COLUMNS = {
  title: '群名 title',
  aliases: '别名 aliases',
  purpose: '用途 purpose',
  reason: '存在理由 reason',
  type: '类型 type',
  scope: '成员范围 scope',
  owner: '负责人 owner',
  department: '部门 department',
  project: '项目 project',
  startsOn: '开始 starts',
  endsOn: '结束 ends',
  community: '社区 community',
  communityRole: '社区角色 community role',
  outsiders: '外部人员 outsiders',
  admins: '管理员 admins',
  members: '成员 members',
  size: '人数 size',
  tags: '标签 tags',
  notes: '备注 notes',
} as const;
type Column = keyof typeof COLUMNS;

/** Groups as a table for a spreadsheet. Admins are `name (tier)`, members `name / department / zone`, joined with `;`. */
export function groupsToCsv(groups: readonly GroupRecord[]): string {
  return writeCsv(
    Object.values(COLUMNS),
    groups.map((group) => {
      const cells: Readonly<Record<Column, string>> = {
        title: group.title,
        aliases: group.aliases.join('; '),
        purpose: group.purpose ?? '',
        reason: group.reason,
        type: group.type ?? '',
        scope: group.scope,
        owner: group.owner,
        department: group.department,
        project: group.project,
        startsOn: group.startsOn ?? '',
        endsOn: group.endsOn ?? '',
        community: group.community.name,
        communityRole: group.community.role === 'none' ? '' : group.community.role,
        outsiders: group.outsiders === null ? '' : group.outsiders ? 'yes' : 'no',
        admins: group.admins.map(({ name, tier }) => `${name} (${tier})`).join('; '),
        members: group.members.map(memberCell).join('; '),
        size: group.size === null ? '' : String(group.size),
        tags: group.tags.join('; '),
        notes: group.notes,
      };
      return Object.fromEntries(Object.entries(cells).map(([name, cell]) => [COLUMNS[name as Column], cell]));
    }),
  );
}

function memberCell({ name, department, zone, outsider }: Member): string {
  const parts = [name, department, zone, outsider ? 'outsider' : ''];
  while (parts.at(-1) === '') parts.pop();
  return parts.join(' / ');
}

export interface GroupRow {
  readonly line: number;
  readonly fields: Partial<GroupFields> & Pick<GroupFields, 'title'>;
}

export interface TableProblem {
  readonly place: string;
  readonly text: Texts;
}

/** Words that people write for the values of a column. */
const SAID: Readonly<Record<'purpose' | 'type' | 'yes' | 'no', Readonly<Record<string, string>>>> = {
  purpose: {
    内部协作: 'collaboration',
    客户服务: 'service',
    营销互动: 'marketing',
    信息广播: 'broadcast',
  },
  type: {
    常设核心: 'core',
    常设核心群: 'core',
    专项项目: 'project',
    专项项目群: 'project',
    临时任务: 'task',
    临时任务群: 'task',
    主题社区: 'community',
    主题社区群: 'community',
    公告: 'announcement',
    公告群: 'announcement',
  },
  yes: { yes: 'y', y: 'y', true: 'y', '1': 'y', 是: 'y', 有: 'y' },
  no: { no: 'n', n: 'n', false: 'n', '0': 'n', 否: 'n', 无: 'n', 没有: 'n' },
};

/**
 * Reads a table of groups. A row with a mistake in one cell is read without that cell, and the mistake is told; a row
 * without a title is left out. `newId` makes the ids of admins and members from their row and place.
 */
export function groupsFromCsv(text: string): {
  readonly rows: readonly GroupRow[];
  readonly problems: readonly TableProblem[];
} {
  const { columns, rows } = readCsv(text);
  const problems: TableProblem[] = [];
  const headers = new Map<Column, string>();
  for (const [name, header] of Object.entries(COLUMNS)) {
    const wanted = [
      name.toLowerCase(),
      header.toLowerCase(),
      ...header.toLowerCase().split(' ', 1),
      header.toLowerCase().slice(header.indexOf(' ') + 1),
    ];
    const found = columns.find((column) => wanted.includes(column.toLowerCase()));
    if (found !== undefined) headers.set(name as Column, found);
  }
  if (!headers.has('title')) {
    problems.push({
      place: '1',
      text: {
        'zh-CN': '没有“群名”列，未读取。第一行应是列名，如：群名、类型、负责人。',
        en: 'There is no column “title”. The first line should name the columns: title, type, owner …',
      },
    });
    return { rows: [], problems };
  }
  const read = rows.flatMap(({ line, cells }): readonly GroupRow[] => {
    const cell = (column: Column) => (cells[headers.get(column) ?? ''] ?? '').trim();
    const has = (column: Column) => headers.has(column) && cell(column) !== '';
    const complain = (column: Column, zh: string, en: string) =>
      problems.push({
        place: String(line),
        text: {
          'zh-CN': `第 ${line} 行“${COLUMNS[column]}”：${zh}`,
          en: `Line ${line}, “${COLUMNS[column]}”: ${en}`,
        },
      });
    const title = cell('title').slice(0, 1_000);
    if (title === '') {
      complain('title', '没有群名，此行未读取。', 'no title; the row was left out.');
      return [];
    }
    const fields: { -readonly [K in keyof GroupFields]?: GroupFields[K] } = {};
    if (has('aliases')) fields.aliases = wordsOf(cell('aliases')).slice(0, 100);
    for (const name of ['reason', 'scope', 'notes'] as const)
      if (has(name)) fields[name] = cell(name).slice(0, 1_000);
    for (const name of ['owner', 'department', 'project'] as const)
      if (has(name)) fields[name] = cell(name).slice(0, 200);
    const oneOf = <T extends string>(
      column: Column,
      values: readonly T[],
      said: Readonly<Record<string, string>>,
    ) => {
      const word = cell(column);
      const wanted = (Object.hasOwn(said, word) ? said[word] : undefined) ?? word.toLowerCase();
      const found = values.find((value) => value === wanted);
      if (found === undefined)
        complain(
          column,
          `不认识“${word.slice(0, 40)}”，可用：${values.join('、')}。`,
          `“${word.slice(0, 40)}” is not known; use ${values.join(', ')}.`,
        );
      return found;
    };
    if (has('purpose')) {
      const purpose = oneOf('purpose', PURPOSES, SAID.purpose);
      if (purpose !== undefined) fields.purpose = purpose;
    }
    if (has('type')) {
      const type = oneOf('type', GROUP_TYPES, SAID.type);
      if (type !== undefined) fields.type = type;
    }
    if (has('community') || has('communityRole')) {
      const role = has('communityRole') ? oneOf('communityRole', COMMUNITY_ROLES, {}) : 'none';
      fields.community = { name: cell('community').slice(0, 200), role: role ?? 'none' };
    }
    for (const name of ['startsOn', 'endsOn'] as const) {
      if (!has(name)) continue;
      const day = dayOf(cell(name));
      if (day === null) complain(name, '日期应写成 2026-12-31。', 'write dates as 2026-12-31.');
      else fields[name] = day;
    }
    if (has('outsiders')) {
      const word = cell('outsiders').toLowerCase();
      if (Object.hasOwn(SAID.yes, word)) fields.outsiders = true;
      else if (Object.hasOwn(SAID.no, word)) fields.outsiders = false;
      else complain('outsiders', '请写“有”或“无”。', 'write yes or no.');
    }
    if (has('size')) {
      const size = Number(cell('size'));
      if (Number.isInteger(size) && size >= 0 && size <= 100_000) fields.size = size;
      else complain('size', '人数应是整数。', 'write a whole number.');
    }
    if (has('admins')) fields.admins = wordsOf(cell('admins')).slice(0, 200).map(adminOf);
    if (has('members')) fields.members = wordsOf(cell('members')).slice(0, 2_000).map(memberOf);
    if (has('tags'))
      fields.tags = wordsOf(cell('tags'))
        .map((tag) => tag.slice(0, 80))
        .slice(0, 50);
    return [{ line, fields: { ...fields, title } }];
  });
  return { rows: read, problems: problems.slice(0, 200) };
}

function wordsOf(cell: string): readonly string[] {
  return cell
    .split(/[;；\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** Ids come from the place in the list: reading the same table twice makes the same admins. */
function adminOf(word: string, at: number): Admin {
  const [, name, tier] = /^(.*?)(?:\s*[(（]([^()（）]*)[)）])?$/u.exec(word) ?? [];
  const said: Readonly<Record<string, string>> = {
    总管理员: 'chief',
    板块管理员: 'section',
    内容管理员: 'content',
  };
  const wanted =
    tier === undefined ? undefined : ((Object.hasOwn(said, tier) ? said[tier] : undefined) ?? tier);
  return {
    id: `a${at + 1}`,
    name: (name ?? word).slice(0, 200),
    tier: ADMIN_TIERS.find((known) => known === wanted) ?? 'section',
    lastConfirmed: null,
  };
}

function memberOf(word: string, at: number): Member {
  const [name = '', department = '', zone = '', outside = ''] = word.split(/\s+\/\s+|\s*／\s*/);
  return {
    id: `m${at + 1}`,
    name: name.slice(0, 200),
    department: department.slice(0, 200),
    zone: zone.slice(0, 80),
    outsider: /^(?:outsider|外部)$/i.test(outside),
  };
}

/** `2026-1-5`, `2026/01/05`, `2026年1月5日`. */
function dayOf(text: string): string | null {
  const [, year, month, date] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  if (year === undefined || month === undefined || date === undefined) return null;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
