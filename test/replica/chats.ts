export interface Chat {
  readonly id: string;
  readonly title: string;
  readonly kind: 'group' | 'direct' | 'announcement';
  /** Other members, by name. */
  readonly members: readonly string[];
  /** May I write here? */
  readonly canPost: boolean;
  readonly admin: boolean;
}

const PEOPLE = [
  'Ann Lee',
  'Bob Chen',
  '张伟',
  '李娜',
  '王芳',
  'Carla Ruiz',
  '陈杰',
  'Dev Patel',
  '刘洋',
  'Eve Novak',
  '赵敏',
  'Farid Khan',
];

function group(id: string, title: string, size: number, more: Partial<Chat> = {}): Chat {
  const members = Array.from(
    { length: size - 1 },
    (_none, at) => `${PEOPLE[at % PEOPLE.length] ?? 'Ann'}${at < PEOPLE.length ? '' : ` ${at}`}`,
  );
  return { id, title, kind: 'group', members, canPost: true, admin: false, ...more };
}

/** The chats every replica has; ids are used in tests. */
export const CHATS: readonly Chat[] = [
  group('project', '北极星项目组', 12),
  group('team', 'Sales team Europe', 57),
  group('clients', '客户服务群 Acme', 9),
  group('unknown', 'Weekend plans', 6),
  group('hobby', '公司羽毛球社团', 20),
  { id: 'direct', title: 'Ann Lee', kind: 'direct', members: ['Ann Lee'], canPost: true, admin: false },
  { id: 'news', title: '公司公告', kind: 'announcement', members: PEOPLE, canPost: false, admin: false },
  {
    id: 'news-admin',
    title: 'Company announcements',
    kind: 'announcement',
    members: PEOPLE,
    canPost: true,
    admin: true,
  },
  {
    id: 'unnamed',
    title: 'Ann, Bob, 张伟',
    kind: 'group',
    members: ['Ann', 'Bob', '张伟'],
    canPost: true,
    admin: false,
  },
  group('twin-1', 'Project Twin', 5),
  group('twin-2', 'Project Twin', 8),
  group('markup', '<img src=x onerror="window.__pwned=1"><b>项目</b>', 4),
  group('bidi', '\u202Eproject\u202C \u2067team\u2069', 4),
  group('surrogate', 'Project \uD83D half', 4),
  group('zero', 'pro\u200Bject\u200D zero', 4),
  group('emoji', 'Project 🚀 launch', 7),
  group('icon', 'wds-ic-send-filled', 4),
  group('endless', `Project ${'很长'.repeat(600)}`, 4),
];

export function allChats(extra: number): readonly Chat[] {
  return [...CHATS, ...Array.from({ length: extra }, (_none, at) => group(`extra-${at}`, `Group ${at}`, 5))];
}
