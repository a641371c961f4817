import { tagAtStart } from '../tags';
import type { RuleKind } from './kind';
import { intentOf } from './subject-intents';

/** An important message begins with its subject, 【请假】 or [Leave], so that it can be found and sorted. Guide §3. */
export const subjectTag: RuleKind<'subject-tag'> = {
  kind: 'subject-tag',
  category: () => 'etiquette.subject',
  levels: ({ level }) => [level],
  texts: {
    'subject-tag.missing': {
      'zh-CN': '你写了“{words}”：这类消息以{tag}开头，大家一眼就能看到、也搜得到。',
      en: 'You wrote “{words}”: such messages begin with {tag}, so that people see and find them.',
    },
    'subject-tag.fix-add': { 'zh-CN': '加上{tag}', en: 'Add {tag}' },
  },
  appliesTo: (surface, context, rule) =>
    (surface === 'chat' || surface === 'caption') &&
    context.chatKind !== 'direct' &&
    context.workplace === 'work' &&
    (context.groupType === null || rule.groupTypes.includes(context.groupType)),
  prepare:
    (rule, policy) =>
    ({ message: { text }, context: { record } }) => {
      if (tagAtStart(text) !== null) return [];
      const intent = intentOf(text);
      const tag = policy.tags.find(({ id }) => id === intent?.tag);
      if (intent === null || tag === undefined) return [];
      // A group that is recorded with tags of its own wants no others.
      if (record !== undefined && record.tags.length > 0 && !record.tags.includes(tag.id)) return [];
      const written = /\p{Script=Han}/u.test(text) ? `【${tag.text['zh-CN']}】` : `[${tag.text.en}] `;
      const words = text.slice(intent.start, intent.end).trim();
      const params = {
        tag: written.trim(),
        words: words.length > 30 ? `${[...words].slice(0, 30).join('')}…` : words,
      };
      return [
        {
          category: 'etiquette.subject',
          detector: 'subject-tag',
          level: rule.level,
          confidence: 'medium',
          span: { start: intent.start, end: intent.end },
          triggers: [{ start: intent.start, end: intent.end }],
          message: { id: 'subject-tag.missing', params },
          fixes: [
            {
              id: 'add-tag',
              label: { id: 'subject-tag.fix-add', params },
              edits: [{ span: { start: 0, end: 0 }, insert: written }],
            },
          ],
        },
      ];
    },
};
