import { ownWords } from '../language/reading';
import type { RuleKind } from './kind';

/** `@所有人` and its kin are plain text on WhatsApp: nobody is notified, and the writer should know. */
export const mentionEveryone: RuleKind<'mention-everyone'> = {
  kind: 'mention-everyone',
  category: () => 'etiquette.mention-all',
  levels: ({ level }) => [level],
  texts: {
    'mention-everyone.tip': {
      'zh-CN': '在 WhatsApp 里手打“{word}”不会提醒任何人。需要谁，请从 @ 列表里选。',
      en: 'On WhatsApp, typing “{word}” notifies nobody. Pick the people you need from the @ list.',
    },
    'mention-everyone.fix-people': { 'zh-CN': '改为 @ 具体的人', en: 'Mention people instead' },
    'mention-everyone.fix-remove': { 'zh-CN': '删除“{word}”', en: 'Remove “{word}”' },
  },
  appliesTo: (surface, { chatKind }) =>
    (surface === 'chat' || surface === 'caption') && chatKind !== 'direct',
  prepare({ level, words }) {
    const pattern = new RegExp(
      `(?<![\\w@.+\\-/"“‘「\`])@(?:${words.map(literal).join('|')})(?![\\w@"”’」\`]|\\.\\w)`,
      'iu',
    );
    return ({ message, folded }) => {
      if (words.length === 0 || !folded.text.includes('@')) return [];
      const match = pattern.exec(ownWords(folded.text));
      if (match === null) return [];
      const span = {
        start: folded.original(match.index),
        end: folded.original(match.index + match[0].length),
      };
      const word = message.text.slice(span.start, span.end);
      const end = span.end + (message.text.charAt(span.end) === ' ' ? 1 : 0);
      return [
        {
          category: 'etiquette.mention-all',
          detector: 'mention-everyone',
          level,
          confidence: 'high',
          span,
          triggers: [span],
          message: { id: 'mention-everyone.tip', params: { word } },
          normalized: match[0].toLowerCase(),
          fixes: [
            {
              id: 'remove',
              label: { id: 'mention-everyone.fix-remove', params: { word } },
              edits: [{ span: { start: span.start, end }, insert: '' }],
            },
            {
              id: 'mention-people',
              label: { id: 'mention-everyone.fix-people' },
              edits: [{ span, insert: '@' }],
            },
          ],
        },
      ];
    };
  },
};

/** Pack words are literals, never expressions. */
function literal(word: string): string {
  return word.replace(/^@/, '').replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
