import type { ReadyText } from '@/lib/desk/types';
import type { Locale } from '@/lib/rules/types';
import { automaticValues } from '@/lib/templates/automatic';
import { type Answers, fill, initialAnswers, localeOf, prepare } from '@/lib/templates/fill';
import type { Template, TemplateSummary } from '@/lib/templates/types';
import { go } from '../../kit/route';
import { type Desk, useDesk } from '../desk';

/** Values that fill themselves, for the chat that is open now. */
export function automaticOf({ view }: Desk, locale: Locale): ReturnType<typeof automaticValues> {
  return automaticValues({
    now: view.now,
    zone: view.me?.zone ?? '',
    locale,
    group: view.match?.record?.title ?? view.status?.chat?.title ?? '',
    me: view.me?.name ?? '',
    nextWorkday: null,
  });
}

/** A template filled in: lines, where the caret goes, and what is still missing. */
export function readyText(
  desk: Desk,
  template: Pick<Template, 'bodies' | 'fields'>,
  answers: Answers | null,
  wanted: Locale,
): ReadyText & { readonly missing: readonly string[] } {
  const locale = localeOf(template.bodies, wanted);
  const automatic = automaticOf(desk, locale);
  const body = prepare(template, locale);
  const given = answers ?? initialAnswers(body.fields, automatic, locale);
  const filled = fill(body, given, automatic, locale);
  return { lines: filled.lines, cursor: filled.stops[0] ?? null, missing: filled.missing };
}

/** Inserts at once what has nothing to ask; else opens the template with its form. */
export function useInsert(): (template: TemplateSummary) => Promise<void> {
  const desk = useDesk();
  return async (summary) => {
    if (summary.asks) {
      go('templates', summary.id);
      return;
    }
    const template = await desk.actions.getTemplate(summary.id);
    if (template === null) return;
    const text = readyText(desk, template, null, desk.view.locale);
    await desk.actions.insert(template, { lines: text.lines, cursor: text.cursor });
  };
}
