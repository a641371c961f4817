import { hasTag, tagAtStart } from '../tags';
import type { Span } from '../types';
import type { RuleKind, Subject } from './kind';

/**
 * `@all` rings every phone of the group: for admins, for announcements. A picked mention counts, and so does the typed
 * token, standing alone: not in an address, a quotation or code.
 */
export const mentionAll: RuleKind<'mention-all'> = {
  kind: 'mention-all',
  category: () => 'etiquette.mention-all',
  levels: ({ levels }) => [levels.member, levels.adminWithoutTag],
  texts: {
    'mention-all.member': {
      'zh-CN': '@all 会提醒全体成员。只有群管理员发公告时才用；找人办事请 @ 具体的人。',
      en: '@all notifies everybody here. It is for group admins making announcements; to ask somebody, mention the person.',
    },
    'mention-all.member-count': {
      'zh-CN': '@all 会提醒全部 {count} 人。只有群管理员发公告时才用；找人办事请 @ 具体的人。',
      en: '@all notifies all {count} people here. It is for group admins making announcements; to ask somebody, mention the person.',
    },
    'mention-all.admin': {
      'zh-CN': '@all 会提醒全体成员。只用于公告：请以 {tag} 开头，或改为 @ 具体的人。',
      en: '@all notifies everybody here. It is for announcements: begin with {tag}, or mention people instead.',
    },
    'mention-all.admin-count': {
      'zh-CN': '@all 会提醒全部 {count} 人。只用于公告：请以 {tag} 开头，或改为 @ 具体的人。',
      en: '@all notifies all {count} people here. It is for announcements: begin with {tag}, or mention people instead.',
    },
    'mention-all.off-work': {
      'zh-CN':
        '@all 会提醒全部 {count} 人，其中 {off} 人现在是下班时间。公告才用，且以 {tag} 开头；找人办事请 @ 具体的人。',
      en: '@all notifies all {count} people here, {off} of them off work now. It is for announcements that begin with {tag}; otherwise mention the people.',
    },
    'mention-all.nobody': {
      'zh-CN': '“{group}”的登记写明：这里不用 @all。请 @ 具体的人。',
      en: 'The record of “{group}” says: no @all here. Mention the people concerned.',
    },
    'mention-all.fix-remove': { 'zh-CN': '删除 @all', en: 'Remove @all' },
  },
  appliesTo: (surface, { chatKind }) =>
    (surface === 'chat' || surface === 'caption') && chatKind !== 'direct',
  prepare(rule, policy) {
    const announcing = policy.tags.filter((tag) => tag.announcement);
    return (subject) => {
      const { context, message } = subject;
      const places = mentionsOfAll(subject);
      const [first] = places;
      const recorded = context.record?.mentionAll ?? null;
      if (first === undefined || recorded === 'everyone') return [];
      const admin = context.role === 'admin' && recorded !== 'nobody';
      if (admin && (recorded === 'admins' || hasTag(tagAtStart(message.text), announcing))) return [];
      const tag = announcing[0];
      const off = context.record?.offWork ?? 0;
      const params = {
        ...(context.size === null ? {} : { count: context.size }),
        ...(off === 0 ? {} : { off }),
        ...(recorded === 'nobody' ? { group: context.record?.title.slice(0, 60) ?? '' } : {}),
        tag: /\p{Script=Han}/u.test(message.text)
          ? `【${tag?.text['zh-CN'] ?? '公告'}】`
          : `[${tag?.text.en ?? 'Announcement'}]`,
      };
      return [
        {
          category: 'etiquette.mention-all',
          detector: 'mention-all',
          level: admin ? rule.levels.adminWithoutTag : rule.levels.member,
          confidence: 'high',
          span: first,
          triggers: places,
          message: {
            id:
              recorded === 'nobody'
                ? 'mention-all.nobody'
                : context.size !== null && off > 0
                  ? 'mention-all.off-work'
                  : `mention-all.${admin ? 'admin' : 'member'}${context.size === null ? '' : '-count'}`,
            params,
          },
          normalized: '@all',
          fixes: [
            {
              id: 'remove-mention-all',
              label: { id: 'mention-all.fix-remove' },
              edits: places.map((span) => ({ span: withOneSpace(message.text, span), insert: '' })),
            },
          ],
        },
      ];
    };
  },
};

/** Not preceded by a word character, @ or the signs of an address; source: the page's own expression, as reported. */
const TYPED = /(?<![\w@.+\-/])@all(?![\w@-]|\.\w)/gu;
const QUOTED = /["“”'‘’`「」『』]/;

function mentionsOfAll({ message }: Subject): readonly Span[] {
  const picked = message.mentions.filter(({ kind }) => kind === 'all').map(({ span }) => span);
  const typed = [...message.text.matchAll(TYPED)]
    .map(({ index }) => ({ start: index, end: index + 4 }))
    .filter(
      ({ start, end }) =>
        !QUOTED.test(message.text.charAt(start - 1)) || !QUOTED.test(message.text.charAt(end)),
    );
  const all = [...picked, ...typed.filter((span) => !picked.some((other) => other.start === span.start))];
  return all.sort((a, b) => a.start - b.start);
}

/** Takes one adjoining space along, so that none is left double or in front. */
function withOneSpace(text: string, { start, end }: Span): Span {
  if (text.charAt(end) === ' ') return { start, end: end + 1 };
  return text.charAt(start - 1) === ' ' ? { start: start - 1, end } : { start, end };
}
