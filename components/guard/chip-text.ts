import type { ChipView } from '@/lib/guard/view';
import { isTextKey, type TextKey, t } from '@/lib/i18n/t';
import type { Locale } from '@/lib/rules/types';

/** Why the chip says what it says, in words: what was not found on the page, and what still works. */
export function chipText(locale: Locale, { reason, missing }: Pick<ChipView, 'reason' | 'missing'>): string {
  if (!isTextKey(reason.id)) return t(locale, 'anchor.unknown');
  const works = missing
    .map((name) => keyOf('works', anchorOf(name)))
    .flatMap((key) => (key ? [t(locale, key)] : []));
  return t(locale, reason.id, {
    ...reason.params,
    missing: missingText(locale, missing),
    works: [...new Set(works)].join(locale === 'zh-CN' ? '' : ' '),
  }).trim();
}

/** `surface.anchor` names in words, joined. */
export function missingText(locale: Locale, missing: readonly string[]): string {
  const words = missing.map((name) => {
    const key = keyOf('anchor', anchorOf(name));
    const anchor = t(locale, key ?? 'anchor.unknown');
    const surface = keyOf('surface', surfaceOf(name));
    return surface === null || surface === 'surface.chat'
      ? anchor
      : t(locale, 'anchor.in', { anchor, surface: t(locale, surface) });
  });
  return [...new Set(words)].join(locale === 'zh-CN' ? '、' : ', ');
}

function surfaceOf(name: string): string {
  return name.slice(0, name.indexOf('.'));
}

function anchorOf(name: string): string {
  return name.slice(name.indexOf('.') + 1);
}

function keyOf(family: 'anchor' | 'surface' | 'works', name: string): TextKey | null {
  const key = `${family}.${name}`;
  return isTextKey(key) ? key : null;
}
