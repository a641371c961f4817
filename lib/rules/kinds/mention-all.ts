import { matchesOf } from '@/lib/detectors/matches';
import { ownWords } from '../language/reading';
import { hasTag, tagAtStart } from '../tags';
import type { Context, Fix, Span, TextRef } from '../types';
import type { RuleKind, Subject } from './kind';

/**
 * `@all` rings every phone of the group: for admins, for announcements. A picked mention counts, and so does the typed
 * token, standing alone: not in an address, a quotation or code. What is too trivial even for an admin's announcement, the
 * given test says.
 */
export function mentionAllBut(isTrivial: (text: string) => boolean): RuleKind<'mention-all'> {
  return {
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
      'mention-all.trivia': {
        'zh-CN': '为这一句让全群的手机都响，值得吗？@all 请留给公告。',
        en: 'Should every phone here ring for this? Keep @all for announcements.',
      },
      'mention-all.trivia-count': {
        'zh-CN': '为这一句让 {count} 个人的手机都响，值得吗？@all 请留给公告。',
        en: 'Should {count} phones ring for this? Keep @all for announcements.',
      },
      'mention-all.fix-people': { 'zh-CN': '改为 @ 具体的人', en: 'Mention people instead' },
      'mention-all.fix-tag': { 'zh-CN': '加上{tag}', en: 'Add {tag}' },
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
        const tagged = hasTag(tagAtStart(message.text), announcing);
        const trivial = admin && isTrivial(message.text);
        if (admin && !trivial && (tagged || recorded === 'admins')) return [];
        const [tag] = announcing;
        const written = /\p{Script=Han}/u.test(message.text)
          ? `【${tag?.text['zh-CN'] ?? '公告'}】`
          : `[${tag?.text.en ?? 'Announcement'}] `;
        return [
          {
            category: 'etiquette.mention-all',
            detector: 'mention-all',
            level: admin ? rule.levels.adminWithoutTag : rule.levels.member,
            confidence: 'high',
            span: first,
            triggers: places,
            message: sentenceFor(context, trivial ? 'trivia' : admin ? 'admin' : 'member', written.trim()),
            normalized: '@all',
            fixes: [
              ...(admin && !tagged && !trivial && tag !== undefined ? [addTag(written)] : []),
              remove(message.text, places),
              mentionPeople(message.text, places),
            ],
          },
        ];
      };
    },
  };
}

/** Says what the group's record says, how many phones would ring, and how many of them after work, where it is known. */
function sentenceFor({ size, record }: Context, who: 'member' | 'admin' | 'trivia', tag: string): TextRef {
  const off = record?.offWork ?? 0;
  const params = { tag, ...(size === null ? {} : { count: size }), ...(off === 0 ? {} : { off }) };
  if (record?.mentionAll === 'nobody')
    return { id: 'mention-all.nobody', params: { ...params, group: record.title.slice(0, 60) } };
  if (size === null) return { id: `mention-all.${who}`, params };
  return { id: off > 0 && who !== 'trivia' ? 'mention-all.off-work' : `mention-all.${who}-count`, params };
}

function addTag(written: string): Fix {
  return {
    id: 'add-tag',
    label: { id: 'mention-all.fix-tag', params: { tag: written.trim() } },
    edits: [{ span: { start: 0, end: 0 }, insert: written }],
  };
}

/** Leaves the @ where it stood, so that the person picks whom it is for; further ones go. */
function mentionPeople(text: string, places: readonly Span[]): Fix {
  return {
    id: 'mention-people',
    label: { id: 'mention-all.fix-people' },
    edits: places.map((span, at) =>
      at === 0 ? { span, insert: '@' } : { span: withOneSpace(text, span), insert: '' },
    ),
  };
}

function remove(text: string, places: readonly Span[]): Fix {
  return {
    id: 'remove-mention-all',
    label: { id: 'mention-all.fix-remove' },
    edits: places.map((span) => ({ span: withOneSpace(text, span), insert: '' })),
  };
}

/** Not preceded by a word character, @ or the signs of an address; source: the page's own expression, as reported. */
const TYPED = /(?<![\w@.+\-/])@all(?![\w@-]|\.\w)/giu;
const QUOTED = /["'‘’`『』]/;

function mentionsOfAll({ message, folded }: Subject): readonly Span[] {
  const picked = message.mentions.filter(({ kind }) => kind === 'all').map(({ span }) => span);
  if (!folded.text.includes('@')) return picked;
  const own = ownWords(folded.text);
  const typed = matchesOf(own, TYPED)
    .filter(({ index }) => !QUOTED.test(own.charAt(index - 1)) || !QUOTED.test(own.charAt(index + 4)))
    .map(({ index }) => ({ start: folded.original(index), end: folded.original(index + 4) }));
  const all = [...picked, ...typed.filter((span) => !picked.some((other) => other.start === span.start))];
  return all.sort((a, b) => a.start - b.start);
}

/** Takes one adjoining space along, so that none is left double or in front. */
function withOneSpace(text: string, { start, end }: Span): Span {
  if (text.charAt(end) === ' ') return { start, end: end + 1 };
  return text.charAt(start - 1) === ' ' ? { start: start - 1, end } : { start, end };
}
