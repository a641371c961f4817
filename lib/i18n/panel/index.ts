import type { Locale } from '@/lib/rules/types';
import { common } from './common';
import { groups } from './groups';
import { now } from './now';
import { options } from './options';
import { policy } from './policy';
import { templates } from './templates';

/** Texts of side panel and options. They stay out of the script in the page, which has a catalogue of its own. */
const TEXTS = { ...common, ...now, ...templates, ...groups, ...policy, ...options } as const;

export type PanelKey = keyof typeof TEXTS;
export type Params = Readonly<Record<string, string | number>>;
/** Says a text in the language at hand. */
export type Say = (key: PanelKey, params?: Params) => string;

/** A text of our own pages; placeholders `{name}` are filled from `params`. */
export function panelText(locale: Locale, key: PanelKey, params: Params = {}): string {
  const [zh, en] = TEXTS[key];
  return (locale === 'zh-CN' ? zh : en).replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(params[name] ?? whole),
  );
}

/** Whether a string from outside is the key of a text. */
export function isPanelKey(key: string): key is PanelKey {
  return Object.hasOwn(TEXTS, key);
}
