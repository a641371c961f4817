import type { Locale } from '@/lib/rules/types';
import { type AutomaticSource, automaticDays, automaticValues } from './automatic';
import { type Answers, fill, initialAnswers, localeOf, prepare } from './fill';
import type { Field, Template } from './types';

/** A text that is ready to go into a draft. */
export interface ReadyText {
  readonly lines: readonly string[];
  readonly cursor: { readonly line: number; readonly offset: number } | null;
}

/** A template as it is being filled in: what it asks, what stands in the form, and the text that comes of it. */
export interface Filling extends ReadyText {
  readonly locale: Locale;
  readonly fields: readonly Field[];
  readonly answers: Answers;
  /** Names of required fields without a value. The text is complete only when there are none. */
  readonly missing: readonly string[];
}

/** Fills a template in for the chat that is open now. `given` overrides what stands in the form at first. */
export function filling(
  template: Pick<Template, 'bodies' | 'fields'>,
  wanted: Locale,
  around: Omit<AutomaticSource, 'locale'>,
  given: Answers = {},
): Filling {
  const locale = localeOf(template.bodies, wanted);
  const automatic = automaticValues({ ...around, locale });
  const body = prepare(template, locale);
  const answers = { ...initialAnswers(body.fields, automatic, automaticDays(around), locale), ...given };
  const { lines, stops, missing } = fill(body, answers, automatic, locale);
  return { locale, fields: body.fields, answers, lines, cursor: stops[0] ?? null, missing };
}
