import { t } from '@/lib/i18n/popup';
import type { StoredAboutMe } from '@/lib/messaging/protocol';
import type { Locale } from '@/lib/rules/types';
import type { PopupView } from './types';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** What a rule is called; a rule that is no longer in force has its id only. */
export function titleOf({ locale, rules }: Pick<PopupView, 'locale' | 'rules'>, rule: string): string {
  if (rule === 'guard.unchecked') return t(locale, 'rule.guard.unchecked');
  return rules.find(({ id }) => id === rule)?.title[locale] ?? rule;
}

/** How often a rule spoke: in the last day, and in all that is kept. */
export function frequency(locale: Locale, about: StoredAboutMe, rule: string, now: number): string {
  const of = (tallies: StoredAboutMe['tallies']) => tallies.reduce((sum, { spoke }) => sum + spoke, 0);
  const all = about.tallies.filter((tally) => tally.rule === rule);
  if (all.length === 0) return '';
  const newest = all.filter(({ day }) => Date.parse(day) > now - 2 * DAY_MS);
  const last = newest
    .map(({ day }) => day)
    .sort()
    .at(-1);
  return t(locale, 'popup.spoke', {
    today: of(newest.filter(({ day }) => day === last)),
    all: of(all),
  });
}
