import { levelAtLeast } from '@/lib/rules/levels';
import type { Edit, Locale, Message, Verdict } from '@/lib/rules/types';

/** The approved way for sensitive content, as the policy names it. */
export interface SecureChannel {
  readonly name: Readonly<Record<Locale, string>>;
  readonly url: string;
}

/** What goes to the clipboard, and the one change that takes it out of the draft and leaves a sentence with the link. */
export interface SecureMove {
  readonly copied: string;
  readonly edits: readonly Edit[];
}

/** Moves every sensitive value of the message; `null` where there is none with a place. */
export function secureMove(verdict: Verdict, message: Message, channel: SecureChannel): SecureMove | null {
  const spans = verdict.findings
    .filter(
      ({ category, level, span }) =>
        category.startsWith('sensitive.') && levelAtLeast(level, 'confirm') && span.end > span.start,
    )
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span, at, all) => all.slice(0, at).every((other) => other.end <= span.start));
  if (spans.length === 0) return null;
  const chinese = /\p{Script=Han}/u.test(message.text);
  const sentence = chinese
    ? `（已改走${channel.name['zh-CN']}：${channel.url} ）`
    : `(sent through ${channel.name.en}: ${channel.url} )`;
  return {
    copied: spans.map(({ start, end }) => message.text.slice(start, end)).join('\n'),
    edits: spans.map((span, at) => ({ span, insert: at === 0 ? sentence : '' })),
  };
}
