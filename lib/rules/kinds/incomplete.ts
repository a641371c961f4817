import { GREETING_EXPRESSIONS, isPing } from '../language/greetings';
import type { RuleKind } from './kind';
import { inWorkChat } from './where';

/** "在吗？" costs two people a wait: one message says background, need and deadline. Guide §5. */
export const incomplete: RuleKind<'incomplete'> = {
  kind: 'incomplete',
  category: () => 'etiquette.greeting',
  levels: ({ level }) => [level],
  texts: {
    'incomplete.ping': {
      'zh-CN': '“{words}”之后对方还得等你的下一句。把背景、诉求和时限写在一条里，回得更快。',
      en: 'After “{words}” people wait for your next line. Background, need and deadline in one message get an answer sooner.',
    },
    'incomplete.ping.2': {
      'zh-CN': '只有“{words}”，对方不知道该不该放下手头的事。直接说事吧，一条说清。',
      en: '“{words}” alone does not tell whether it can wait. Just say what it is about, in one message.',
    },
    'incomplete.ping.3': {
      'zh-CN': '“{words}”后面加上你要问的事，对方一看到就能答。',
      en: 'Add your question right after “{words}”: whoever sees it can answer at once.',
    },
  },
  appliesTo: (surface, context, rule) => inWorkChat(surface, context, rule.groupTypes),
  expressions: GREETING_EXPRESSIONS,
  prepare:
    ({ level }) =>
    ({ message: { text }, folded }) => {
      if (!isPing(folded.text)) return [];
      const start = text.length - text.trimStart().length;
      const span = { start, end: text.trimEnd().length };
      return [
        {
          category: 'etiquette.greeting',
          detector: 'greeting-only',
          level,
          confidence: 'high',
          span,
          triggers: [span],
          message: { id: 'incomplete.ping', params: { words: text.trim() } },
          fixes: [],
        },
      ];
    },
};
