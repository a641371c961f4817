import type { Locale } from '@/lib/rules/types';
import { filled } from '../fill';
import { type PopupKey, popupEn } from './en';
import { popupZhCn } from './zh-cn';

const CATALOGUES = { en: popupEn, 'zh-CN': popupZhCn } as const;

/** A text of our own pages beside the panel; placeholders `{name}` are filled from `params`. Stays out of the page. */
export function t(
  locale: Locale,
  key: PopupKey,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return filled(CATALOGUES[locale][key], params);
}
