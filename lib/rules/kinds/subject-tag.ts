import { subjectOf } from '../language/aims';
import { PURPOSE_EXPRESSIONS } from '../language/purpose-features';
import { quote, readingOf } from '../language/reading';
import { TRIVIA_EXPRESSIONS } from '../language/trivia';
import { tagAtStart } from '../tags';
import type { RuleKind } from './kind';
import { inWorkGroup } from './where';

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
    'subject-tag.missing.2': {
      'zh-CN': '“{words}”——开头加个{tag}，忙的人扫一眼就知道要不要点开。',
      en: '“{words}”: with {tag} in front, busy people know at a glance what it is.',
    },
    'subject-tag.missing.3': {
      'zh-CN': '看起来是{tag}（“{words}”）。把标签放在最前面吧。',
      en: 'This looks like {tag} (“{words}”). Put the tag first?',
    },
    'subject-tag.fix-add': { 'zh-CN': '加上{tag}', en: 'Add {tag}' },
  },
  // A caption is the message, so it has a tag as well.
  expressions: [...PURPOSE_EXPRESSIONS, ...TRIVIA_EXPRESSIONS],
  appliesTo: (surface, context, rule) =>
    (surface === 'chat' || surface === 'caption') && inWorkGroup(context, rule.groupTypes),
  prepare: (rule, policy) => (subject) => {
    const { text } = subject.message;
    if (tagAtStart(text) !== null) return [];
    const reading = readingOf(subject);
    const intent = subjectOf(reading);
    const tag = policy.tags.find(({ id }) => id === intent?.tag);
    if (intent === null || tag === undefined) return [];
    // A group that is recorded with tags of its own wants no others.
    const { record } = subject.context;
    if (record !== undefined && record.tags.length > 0 && !record.tags.includes(tag.id)) return [];
    const written = /\p{Script=Han}/u.test(text) ? `【${tag.text['zh-CN']}】` : `[${tag.text.en}] `;
    const span = reading.span(intent.start, intent.end);
    const params = { tag: written.trim(), words: quote(text.slice(span.start, span.end)) };
    return [
      {
        category: 'etiquette.subject',
        detector: 'subject-tag',
        level: rule.level,
        confidence: 'medium',
        span,
        triggers: [span],
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
