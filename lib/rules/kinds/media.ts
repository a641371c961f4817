import type { PackLink } from '@/lib/packs/schema';
import type { FileInfo, Fix } from '../types';
import { appended } from './deadline';
import type { KindFinding, RuleKind, Subject } from './kind';
import { inWorkGroup } from './where';

const WHOLE = { start: 0, end: 0 };
const WORK_TYPES = ['core', 'project', 'task', 'announcement'] as const;

/** Pictures and documents say what they are; large ones go to the drive and their link into the chat. Guide §5. */
export const media: RuleKind<'media'> = {
  kind: 'media',
  category: () => 'etiquette.media',
  levels: ({ levels }) => [levels.caption, levels.size, levels.name],
  texts: {
    'media.caption': {
      'zh-CN': '“{name}”还没有说明。写一句是什么、要对方做什么，以后也搜得到。',
      en: '“{name}” has no words with it. Say what it is and what should happen; it can be found later, too.',
    },
    'media.caption.2': {
      'zh-CN': '给“{name}”配一句话吧：大家不用点开就知道是什么。',
      en: 'A line about “{name}”, please: then nobody has to open it to know.',
    },
    'media.captions': {
      'zh-CN': '这 {count} 个文件还没有说明。写一句是什么、要对方做什么，以后也搜得到。',
      en: 'These {count} files have no words with them. Say what they are and what should happen.',
    },
    'media.size': {
      'zh-CN': '“{name}”有 {size}，超过 {limit}。放到企业云盘，只发链接，大家的手机都会感谢你。',
      en: '“{name}” has {size}, more than {limit}. Put it on the company drive and share the link.',
    },
    'media.size-drive': {
      'zh-CN': '“{name}”有 {size}，超过 {limit}。放到{drive}，只发链接。',
      en: '“{name}” has {size}, more than {limit}. Put it on {drive} and share the link.',
    },
    'media.name': {
      'zh-CN': '文件名“{name}”看不出内容。改个名再发，收到的人才找得到。',
      en: 'The file name “{name}” says nothing. Rename it, so that others find it again.',
    },
    'media.fix-link': { 'zh-CN': '插入{drive}的链接', en: 'Insert the link of {drive}' },
  },
  appliesTo: (surface, { chatKind, workplace }) =>
    (surface === 'caption' || surface === 'chat') && (chatKind === 'direct' || workplace === 'work'),
  prepare(rule, policy) {
    const limit = policy.limits?.fileSize ?? DEFAULT_FILE_SIZE;
    const names = rule.names.map((name) => name.toLowerCase());
    return (subject) => {
      const files = subject.message.files ?? [];
      if (files.length === 0) return [];
      const size = tooLarge(files, limit, subject, policy.links?.drive);
      // One-to-one chats and interest groups: the size only.
      if (!inWorkGroup(subject.context, WORK_TYPES))
        return size.map((found) => ({ ...found, level: rule.levels.size }));
      return [
        ...size.map((found) => ({ ...found, level: rule.levels.size })),
        ...uncaptioned(files, subject).map((found) => ({ ...found, level: rule.levels.caption })),
        ...unnamed(files, names).map((found) => ({ ...found, level: rule.levels.name })),
      ];
    };
  },
};

/** Used where the policy has no limit: 16 MB, what WhatsApp's own help names for media sent as photo or video. */
const DEFAULT_FILE_SIZE = 16 * 1_048_576;

type Found = Omit<KindFinding, 'level'>;

function tooLarge(
  files: readonly FileInfo[],
  limit: number,
  { message, context }: Subject,
  drive: PackLink | undefined,
): readonly Found[] {
  const file = files.find(({ size }) => size > limit);
  if (file === undefined) return [];
  const chinese = /\p{Script=Han}/u.test(message.text + file.name + context.title);
  const fixes: readonly Fix[] =
    drive === undefined
      ? []
      : [
          {
            id: 'insert-link',
            label: { id: 'media.fix-link', params: { drive: drive.name[chinese ? 'zh-CN' : 'en'] } },
            edits: [
              appended(
                message.text,
                `${drive.name[chinese ? 'zh-CN' : 'en']}${chinese ? '：' : ': '}${drive.url}`,
              ),
            ],
          },
        ];
  return [
    {
      category: 'etiquette.media',
      detector: 'file-size',
      confidence: 'high',
      span: WHOLE,
      triggers: [],
      message: {
        id: drive === undefined ? 'media.size' : 'media.size-drive',
        params: {
          name: shortName(file.name),
          size: megabytes(file.size),
          limit: megabytes(limit),
          ...(drive === undefined ? {} : { drive: drive.name[chinese ? 'zh-CN' : 'en'] }),
        },
      },
      fixes,
    },
  ];
}

/** Voice messages and stickers cannot carry words. */
function uncaptioned(files: readonly FileInfo[], { message }: Subject): readonly Found[] {
  const wanting = files.filter(({ type }) => !type.startsWith('audio/') && type !== 'image/webp');
  const [first] = wanting;
  if (first === undefined || saysSomething(message.text)) return [];
  return [
    {
      category: 'etiquette.media',
      detector: 'caption-missing',
      confidence: 'high',
      span: WHOLE,
      triggers: [],
      message:
        wanting.length === 1
          ? { id: 'media.caption', params: { name: shortName(first.name) } }
          : { id: 'media.captions', params: { count: wanting.length } },
      fixes: [],
    },
  ];
}

function unnamed(files: readonly FileInfo[], names: readonly string[]): readonly Found[] {
  const file = files.find(({ name }) => names.some((beginning) => name.toLowerCase().startsWith(beginning)));
  if (file === undefined) return [];
  return [
    {
      category: 'etiquette.media',
      detector: 'file-name',
      confidence: 'medium',
      span: WHOLE,
      triggers: [],
      message: { id: 'media.name', params: { name: shortName(file.name) } },
      fixes: [],
    },
  ];
}

/** A letter, a Chinese character or a digit that is not alone: emoji and dots are no description. */
function saysSomething(text: string): boolean {
  const plain = text.replace(/@\S+/g, '').replace(/[^\p{L}\p{N}]/gu, '');
  return plain.length >= 2 || /\p{Script=Han}/u.test(plain);
}

function shortName(name: string): string {
  const characters = [...name];
  return characters.length <= 40
    ? name
    : `${characters.slice(0, 30).join('')}…${characters.slice(-8).join('')}`;
}

function megabytes(bytes: number): string {
  const mega = bytes / 1_048_576;
  return mega >= 1000
    ? `${(mega / 1024).toFixed(1)} GB`
    : `${mega >= 10 ? Math.round(mega) : mega.toFixed(1)} MB`;
}
