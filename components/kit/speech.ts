import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { type PanelKey, type Params, panelText, type Say } from '@/lib/i18n/panel';
import type { Locale } from '@/lib/rules/types';

export const Language = createContext<Locale>('en');

/** The texts of our own pages in the language at hand; all of them change at once. */
export function useSay(): Say {
  const locale = useContext(Language);
  return useMemo(() => (key: PanelKey, params?: Params) => panelText(locale, key, params), [locale]);
}

export function useLocale(): Locale {
  return useContext(Language);
}

/** Days and times as the language writes them. */
export function useDates(): {
  readonly day: (at: number | string) => string;
  readonly time: (at: number) => string;
} {
  const locale = useContext(Language);
  return useMemo(() => {
    const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
    const times = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    return {
      // A day without a time is that day everywhere: read it as local noon.
      day: (at) => days.format(typeof at === 'string' ? new Date(`${at}T12:00:00`) : at),
      time: (at) => times.format(at),
    };
  }, [locale]);
}

/** What stands in the person's language, else in the other one. */
export function inLanguage(texts: Readonly<Partial<Record<Locale, string>>>, locale: Locale): string {
  const other = locale === 'en' ? 'zh-CN' : 'en';
  return texts[locale] || texts[other] || '';
}
