import type { Policy } from '@/lib/packs/schema';
import { howToOf, pollOf, taskListOf } from '../language/aims';
import { quote, type Reading, readingOf } from '../language/reading';
import { SECRET_EXPRESSIONS, secretsAskedFor } from '../language/secrets';
import { appended } from './deadline';
import type { RuleKind, RuleOf } from './kind';
import { inWorkChat } from './where';

type Route = RuleOf<'route-out'>['to'];

/** What shows that a message has its home elsewhere, and which of the policy's links leads there. */
const ROUTES: {
  readonly [R in Route]: {
    readonly find: (reading: Reading) => { readonly start: number; readonly end: number } | null;
    readonly link: keyof NonNullable<Policy['links']>;
  };
} = {
  poll: { find: pollOf, link: 'form' },
  task: { find: taskListOf, link: 'board' },
  knowledge: { find: howToOf, link: 'wiki' },
  secure: { find: secretsAskedFor, link: 'secure' },
};

/** Votes, tasks, knowledge and secrets are found again where they are at home, not three screens up in a chat. Guide §7. */
export const routeOut: RuleKind<'route-out'> = {
  kind: 'route-out',
  category: ({ to }) => `route.${to}`,
  levels: ({ level }) => [level],
  texts: {
    'route-out.poll': {
      'zh-CN': '“{words}”：投票、接龙放到表单里，人数自动统计，群里也不会被刷屏。',
      en: '“{words}”: a form counts the answers by itself and keeps the chat free for talking.',
    },
    'route-out.poll.2': {
      'zh-CN': '在群里“{words}”容易漏、容易乱。用表单收集，只发一个链接。',
      en: 'Answers to “{words}” get lost in a chat. Collect them in a form and share one link.',
    },
    'route-out.task': {
      'zh-CN': '分工（“{words}”）写进任务看板，谁做什么、做到哪了一目了然。',
      en: 'Tasks with owners (“{words}”) belong on the board, where everybody sees who does what.',
    },
    'route-out.task.2': {
      'zh-CN': '“{words}”这样的任务清单，过两天就被刷上去了。放到看板，这里只发链接。',
      en: 'A list such as “{words}” scrolls away in a day. Put it on the board and share the link here.',
    },
    'route-out.knowledge': {
      'zh-CN': '这份操作说明（“{words}”）很有用，存进知识库，下一位同事也找得到。',
      en: 'This how-to (“{words}”) is worth keeping: on the wiki the next person finds it, too.',
    },
    'route-out.secure': {
      'zh-CN': '“{words}”：这类信息请走批准的安全渠道，不要发在群里。',
      en: '“{words}”: such data goes through the approved secure channel, not through this chat.',
    },
    'route-out.fix-link': { 'zh-CN': '插入“{name}”的链接', en: 'Insert the link of “{name}”' },
  },
  appliesTo: (surface, context, rule) => inWorkChat(surface, context, rule.groupTypes),
  expressions: SECRET_EXPRESSIONS,
  prepare(rule, policy) {
    const { find, link: which } = ROUTES[rule.to];
    const link = policy.links?.[which];
    return (subject) => {
      const { text } = subject.message;
      // Whoever has the link in the message has routed it out already.
      if (link !== undefined && text.includes(link.url)) return [];
      const reading = readingOf(subject);
      const found = find(reading);
      if (found === null) return [];
      const locale = reading.chinese ? 'zh-CN' : 'en';
      return [
        {
          category: `route.${rule.to}`,
          detector: `route-${rule.to}`,
          level: rule.level,
          confidence: 'medium',
          span: { start: 0, end: 0 },
          triggers: [reading.span(found.start, found.end)],
          message: {
            id: `route-out.${rule.to}`,
            params: { words: quote(reading.text.slice(found.start, found.end)) },
          },
          fixes:
            link === undefined
              ? []
              : [
                  {
                    id: 'insert-link',
                    label: { id: 'route-out.fix-link', params: { name: link.name[locale] } },
                    edits: [
                      appended(text, `${link.name[locale]}${reading.chinese ? '：' : ': '}${link.url}`),
                    ],
                  },
                ],
        },
      ];
    };
  },
};
