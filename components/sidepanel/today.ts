import type { DeskView } from '@/lib/desk/types';
import { dayIn, zoneOr } from '@/lib/templates/automatic';

/** The day that it is for the person, `YYYY-MM-DD`. */
export function todayOf(view: Pick<DeskView, 'now' | 'me'>): string {
  return dayIn(view.now, zoneOr(view.me?.zone ?? ''));
}

/** Day of an instant for the person. */
export function dayOfFor(view: Pick<DeskView, 'me'>): (at: number) => string {
  const zone = zoneOr(view.me?.zone ?? '');
  return (at) => dayIn(at, zone);
}
