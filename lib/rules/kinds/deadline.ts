import { howToOf, pollOf, requestOf, subjectOf, taskListOf } from '../language/aims';
import { quote, type Reading, readingOf } from '../language/reading';
import { secretsAskedFor } from '../language/secrets';
import { namesTime, TIME_EXPRESSIONS } from '../language/times';
import { tagAtStart } from '../tags';
import type { RuleKind, Subject } from './kind';
import { inWorkChat } from './where';

/** Whoever asks for a piece of work says by when; else it is done last, or first for no reason. Guide §5. */
export const deadline: RuleKind<'deadline'> = {
  kind: 'deadline',
  category: () => 'etiquette.deadline',
  levels: ({ level }) => [level],
  texts: {
    'deadline.missing': {
      'zh-CN': '“{words}”——什么时候要？写上时限，对方才好安排。',
      en: '“{words}” – by when? A time helps others to plan it.',
    },
    'deadline.missing.2': {
      'zh-CN': '你在请人“{words}”，还没说时限。加一句“周五前”之类就够了。',
      en: 'You are asking for something (“{words}”) without a time. “By Friday” would do.',
    },
    'deadline.missing.3': {
      'zh-CN': '“{words}”：补上几点或哪天要，省得来回问。',
      en: '“{words}”: add the day or hour you need it and save a round of questions.',
    },
    'deadline.fix-add': { 'zh-CN': '在末尾加“{added}”', en: 'Add “{added}” at the end' },
  },
  appliesTo: (surface, context, rule) => inWorkChat(surface, context, rule.groupTypes),
  expressions: TIME_EXPRESSIONS,
  prepare: ({ level }) => {
    return (subject) => {
      const reading = readingOf(subject);
      const asked = requestOf(reading);
      if (asked === null || namesTime(reading.text) || hasOtherHome(subject, reading)) return [];
      const { text } = subject.message;
      const offers = offersOf(reading.chinese, subject.context.moment?.date);
      return [
        {
          category: 'etiquette.deadline',
          detector: 'deadline-missing',
          level,
          confidence: 'medium',
          span: { start: 0, end: 0 },
          triggers: [reading.span(asked.start, asked.end)],
          message: {
            id: 'deadline.missing',
            params: { words: quote(reading.text.slice(asked.start, asked.end)) },
          },
          fixes: offers.map((added) => ({
            id: 'add-deadline',
            label: { id: 'deadline.fix-add', params: { added } },
            edits: [appended(text, added)],
          })),
        },
      ];
    };
  },
};

/** A message of which another rule says something better: it lacks its subject, or does not belong in a chat. */
function hasOtherHome({ message }: Subject, reading: Reading): boolean {
  if (tagAtStart(message.text) === null && subjectOf(reading) !== null) return true;
  return [pollOf, taskListOf, howToOf, secretsAskedFor].some((find) => find(reading) !== null);
}

/** Today, and the end of the week: two that fit most work and that a person changes in the draft where they don't. */
function offersOf(chinese: boolean, date: string | undefined): readonly string[] {
  const friday = date !== undefined && new Date(`${date}T00:00:00Z`).getUTCDay() === 5;
  return chinese
    ? ['请在今天下班前完成。', friday ? '请在下周一下班前完成。' : '请在周五下班前完成。']
    : ['By the end of today, please.', friday ? 'By Monday evening, please.' : 'By Friday evening, please.'];
}

/** A sentence at the end: after the writer's own full stop, or with one, on the same line. */
export function appended(
  text: string,
  sentence: string,
): { span: { start: number; end: number }; insert: string } {
  const end = text.trimEnd().length;
  const chinese = /\p{Script=Han}/u.test(sentence);
  const before = text.slice(0, end);
  const closed = /[\p{P}\p{S}\p{Extended_Pictographic}]$/u.test(before);
  const joint = chinese ? (closed ? '' : '，') : closed ? ' ' : '. ';
  return { span: { start: end, end: text.length }, insert: `${joint}${sentence}` };
}
