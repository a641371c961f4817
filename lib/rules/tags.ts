import type { Texts } from './types';

/** A subject tag of the policy. */
export interface Tag {
  readonly id: string;
  readonly text: Texts;
  readonly aliases: readonly string[];
  readonly announcement: boolean;
}

/** Brackets 【】 [] 「」 ［］ 〔〕, after leading space, emoji, formatting marks or a picked @mention. */
const AT_START =
  /^(?:[\s\u200B-\u200F\u2060\uFEFF*_~]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\p{Regional_Indicator}|@all\b)*[【[「［〔]\s*([^】\]」］〕\n]{1,24})\s*[】\]」］〕]/u;

/** The words within a tag at the beginning of the text, or `null`. */
export function tagAtStart(text: string): string | null {
  return AT_START.exec(text.slice(0, 200))?.[1]?.trim() ?? null;
}

/** Whether the words name one of the tags; case, spaces and ornaments such as `BUG-紧急` do not matter. */
export function hasTag(words: string | null, tags: readonly Tag[]): boolean {
  if (words === null) return false;
  const plain = normalize(words);
  return tags.some(({ text, aliases }) =>
    [text['zh-CN'], text.en, ...aliases].some((name) => plain.startsWith(normalize(name))),
  );
}

function normalize(words: string): string {
  return words.toLowerCase().replace(/[\s\-_·:：/|]/g, '');
}
