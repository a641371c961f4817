import type { ChatMessage } from './messages';

export interface Chat {
  readonly id: string;
  /** As strangers may write it: hostile. */
  readonly title: string;
  readonly kind: 'group' | 'direct' | 'announcement';
  /** Other members, by name. */
  readonly members: readonly string[];
  /** May I write here? */
  readonly canPost: boolean;
  readonly admin: boolean;
  /** False: the header shows the default icon. */
  readonly photo: boolean;
  /** Nobody named it; the header has no second line. */
  readonly unnamed: boolean;
  readonly preview: string;
  /** Shown in the drawer, editable there. */
  readonly description: string;
}

/** The named chats, whose ids tests use, and `extra` more. */
export function allChats(extra: number): readonly Chat[] {
  return [...CHATS, ...Array.from({ length: extra }, (_none, at) => group(`extra-${at}`, `Group ${at}`, 5))];
}

/** What has been said in a chat so far, oldest first; the same for the same chat. */
export function historyOf(chat: Chat, count: number): ChatMessage[] {
  const lines = /\p{Script=Han}/u.test(chat.title) ? ZH : EN;
  return Array.from({ length: count }, (_none, at) => {
    const turn = (at + chat.id.length) % 4;
    return {
      author:
        turn === 2 && chat.canPost ? null : (chat.members[(at + turn) % chat.members.length] ?? 'Ann Lee'),
      text: lines[at % lines.length] ?? '',
    };
  });
}

const EN: readonly string[] = [
  'Morning, everyone 👋',
  'The draft is in the shared folder, second page is new',
  'Thanks, I will read it before noon',
  'Can you check the numbers in table 3?',
  'Looks good to me 👍',
  'Room 4 is booked for two o’clock',
  'I may be five minutes late, the train is standing still',
  'No problem. We start with the delivery dates then',
];

const ZH: readonly string[] = [
  '早上好 👋',
  '方案第二版已经放到共享文件夹了',
  '收到，中午前看完',
  '表三的数据麻烦再核对一下',
  '看过了，没问题 👍',
  '下午两点 4 号会议室',
  '我可能晚到五分钟，地铁停了一会儿',
  '没事，我们先过交付日期',
];

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
const GIVEN = ['Gina', 'Henk', 'Ida', 'Jun', 'Kaori', 'Luis', 'Mei', 'Nora', 'Omar', 'Petra'];
const FAMILY = ['Berg', 'Costa', 'Dias', 'Eder', 'Fontaine', 'Gao', 'Holm', 'Ito', 'Jansen', 'Kim'];

/** A different name for each place in a group. */
function person(at: number): string {
  const further = at - PEOPLE.length;
  const given = GIVEN[further % GIVEN.length];
  const family = FAMILY[(further + Math.floor(further / GIVEN.length)) % FAMILY.length];
  return PEOPLE[at] ?? `${given} ${family}`;
}

const PLAIN = {
  kind: 'group',
  canPost: true,
  admin: false,
  photo: true,
  unnamed: false,
  preview: '👍',
  description: 'What we agree on here is also written down',
} as const;

function group(id: string, title: string, size: number, more: Partial<Chat> = {}): Chat {
  const members = Array.from({ length: size - 1 }, (_none, at) => person(at));
  return { ...PLAIN, id, title, members, ...more };
}

const CHATS: readonly Chat[] = [
  group('project', '北极星项目组', 12, { preview: '下午两点 4 号会议室' }),
  group('team', 'Sales team Europe', 57, { preview: 'Room 4 is booked for two o’clock' }),
  group('clients', '客户服务群 Acme', 9, { preview: '收到，中午前看完' }),
  {
    ...PLAIN,
    id: 'direct',
    title: 'Ann Lee',
    kind: 'direct',
    members: ['Ann Lee'],
    photo: false,
    preview: 'Thanks!',
  },
  group('unknown', 'Weekend plans', 6, { photo: false, preview: 'Who brings the cake? 🎂' }),
  group('hobby', '公司羽毛球社团', 20, { preview: '周六下午三点，老地方' }),
  {
    ...PLAIN,
    id: 'news',
    title: '公司公告',
    kind: 'announcement',
    members: PEOPLE,
    canPost: false,
    preview: '国庆放假安排',
  },
  {
    ...PLAIN,
    id: 'news-admin',
    title: 'Company announcements',
    kind: 'announcement',
    members: PEOPLE,
    admin: true,
    preview: 'Holiday schedule',
  },
  group('lead', '交付组长群', 14, { admin: true, preview: '本周五前提交' }),
  { ...PLAIN, id: 'unnamed', title: 'Ann, Bob, 张伟', members: ['Ann', 'Bob', '张伟'], unnamed: true },
  group('twin-1', 'Project Twin', 5),
  group('twin-2', 'Project Twin', 8),
  group('markup', '<img src=x onerror="window.__pwned=1"><b>项目</b>', 4),
  group('bidi', '\u202Eproject\u202C \u2067team\u2069', 4),
  group('surrogate', 'Project \uD83D half', 4),
  group('zero', 'pro\u200Bject\u200D zero', 4),
  group('emoji', 'Project 🚀 launch', 7),
  group('icon', 'wds-ic-send-filled', 4),
  group('word', 'Type a message to group', 4),
  group('endless', `Project ${'很长'.repeat(600)}`, 4),
];
