import type { Locale } from '@/lib/rules/types';
import { en, type TextKey } from './en';
import { filled } from './fill';
import { zhCn } from './zh-cn';

export type { TextKey } from './en';

const CATALOGUES = { en, 'zh-CN': zhCn } as const;

/** A text of the guard in the page; placeholders `{name}` are filled from `params`. */
export function t(
  locale: Locale,
  key: TextKey,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return filled(CATALOGUES[locale][key], params);
}

/** Whether a string from outside is the key of a text. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(en, key);
}
