import type { GroupType, Locale, Texts } from '@/lib/rules/types';
import type { GroupFields } from './types';

/** The word for each type in a group's name; the starter policy's naming rule knows them all. */
export const TYPE_WORDS: Readonly<Record<GroupType, Texts>> = {
  core: { 'zh-CN': '核心', en: 'core' },
  project: { 'zh-CN': '项目', en: 'project' },
  task: { 'zh-CN': '任务', en: 'task' },
  community: { 'zh-CN': '社区', en: 'community' },
  announcement: { 'zh-CN': '公告', en: 'announcement' },
};

/** WhatsApp takes no longer title. */
const MAX_TITLE = 100;

/**
 * `[部门]-[类型]-[主题]-[到期]` put together from a record (guide §2). What is not known is left out; a dash within a part
 * would make two of it, so it becomes a space.
 */
export function proposedName(
  { department, type, endsOn }: Pick<GroupFields, 'department' | 'type' | 'endsOn'>,
  topic: string,
  locale: Locale,
): string {
  const part = (text: string) =>
    text
      .replace(/[-_–—·|/[\]【】「」]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  const ends = endsOn === null ? '' : endsOn.slice(0, 7);
  const before = [part(department), type === null ? '' : TYPE_WORDS[type][locale]].filter(
    (text) => text !== '',
  );
  const around = [...before, ends].join('-').length + 2;
  const subject = [...part(topic)]
    .slice(0, Math.max(0, MAX_TITLE - around))
    .join('')
    .trim();
  return [...before, subject, ends].filter((text) => text !== '').join('-');
}
