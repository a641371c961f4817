import type { Texts } from '@/lib/rules/types';
import type { DueReminder } from './lifecycle';

/** What was told already: reminder id → when, epoch milliseconds. */
export type Told = Readonly<Record<string, number>>;

/** Reminders are remembered as told for this long; none comes up again later than that. */
const KEPT_MS = 120 * 86_400_000;

export interface Notification {
  readonly text: Texts;
  readonly told: Told;
}

/** One notification for all that is due and was not told yet; `null` when there is nothing new. */
export function notificationFor(due: readonly DueReminder[], told: Told, now: number): Notification | null {
  const fresh = due.filter(({ id }) => !Object.hasOwn(told, id));
  const [first] = fresh;
  if (first === undefined) return null;
  const kept = Object.entries(told).filter(([, at]) => now - at < KEPT_MS);
  const more = fresh.length - 1;
  return {
    text:
      more === 0
        ? first.text
        : {
            'zh-CN': `${first.text['zh-CN']}另有 ${more} 个群需要处理。`,
            en: `${first.text.en} ${more} more group${more === 1 ? '' : 's'} need${more === 1 ? 's' : ''} you.`,
          },
    told: Object.fromEntries([...kept, ...fresh.map(({ id }) => [id, now] as const)]),
  };
}
