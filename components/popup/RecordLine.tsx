import { choiceOf } from '@/lib/groups/own-types';
import { isolate } from '@/lib/i18n/isolate';
import { Badge } from '../kit/Badge';
import { useDates, useSay } from '../kit/speech';
import type { PopupView } from './types';

/** Which record the open group has, in one line; the panel has all of it. */
export function RecordLine({ view: { match, locale, ownTypes } }: { readonly view: PopupView }) {
  const say = useSay();
  const dates = useDates();
  if (match === null) return null;
  const { record, candidates } = match;
  if (record === null)
    return <p class="muted">{say(candidates.length > 1 ? 'now.many-short' : 'now.unknown-short')}</p>;
  const facts = [
    choiceOf(record, ownTypes)?.title[locale] ?? '',
    record.owner === '' ? '' : isolate(record.owner),
    record.endsOn === null ? '' : say('groups.until', { day: dates.day(record.endsOn) }),
  ].filter((fact) => fact !== '');
  return (
    <p class="row">
      <Badge tone="accent">{say('now.registered')}</Badge>
      <span class="muted">{facts.join(' · ')}</span>
    </p>
  );
}
