import type { DeskView } from '@/lib/desk/types';
import type { AutomaticSource } from '@/lib/templates/automatic';
import { filling } from '@/lib/templates/ready';
import type { TemplateSummary } from '@/lib/templates/types';
import { go } from '../../kit/route';
import { useDesk } from '../desk';

/** What templates fill themselves from, for the chat that is open now. */
export function aroundOf(
  view: Pick<DeskView, 'now' | 'me' | 'match' | 'status' | 'calendar'>,
): Omit<AutomaticSource, 'locale'> {
  return {
    now: view.now,
    zone: view.me?.zone ?? '',
    group: view.match?.record?.title ?? view.status?.chat?.title ?? '',
    me: view.me?.name ?? '',
    calendar: view.calendar,
  };
}

/** Inserts at once what has nothing to ask; else opens the template with its form. */
export function useInsert(): (template: TemplateSummary) => Promise<void> {
  const { view, actions } = useDesk();
  return async (summary) => {
    if (summary.asks) {
      go('templates', summary.id);
      return;
    }
    const template = await actions.getTemplate(summary.id);
    if (template === null) return;
    const { lines, cursor } = filling(template, view.locale, aroundOf(view));
    await actions.insert(template, { lines, cursor });
  };
}
