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
    'mention-everyone.fix-remove': { 'zh-CN': '删除“{word}”', en: 'Remove “{word}”' },
  },
  appliesTo: (surface, { chatKind }) =>
    (surface === 'chat' || surface === 'caption') && chatKind !== 'direct',
  prepare({ level, words }) {
    const pattern = new RegExp(
      `(?<![\\w@.+\\-/"“‘「\`])@(?:${words.map(literal).join('|')})(?![\\w@"”’」\`])`,
      'giu',
    );
    return ({ message }) =>
      message.text.includes('@') && words.length > 0
        ? [...message.text.matchAll(pattern)].slice(0, 1).map((match) => {
            const span = { start: match.index, end: match.index + match[0].length };
            return {
              category: 'etiquette.mention-all',
              detector: 'mention-everyone',
              level,
              confidence: 'high' as const,
              span,
              triggers: [span],
              message: { id: 'mention-everyone.tip', params: { word: match[0] } },
              normalized: match[0].toLowerCase(),
              fixes: [
                {
                  id: 'remove' as const,
                  label: { id: 'mention-everyone.fix-remove', params: { word: match[0] } },
                  edits: [
                    {
                      span: {
                        start: span.start,
                        end: span.end + (message.text.charAt(span.end) === ' ' ? 1 : 0),
                      },
                      insert: '',
                    },
                  ],
                },
              ],
            };
          })
        : [];
  },
};

/** Pack words are literals, never expressions. */
function literal(word: string): string {
  return word.replace(/^@/, '').replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
