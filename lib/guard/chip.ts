import type { Bootstrap } from '@/lib/messaging/protocol';
import type { PageHealth } from '@/lib/whatsapp/types';
import type { ChipState, ChipView } from './view';

/** How much of the policy judges: while it is on its way, and where it does not come, only the core does. */
export type Reach = 'starting' | 'core-only' | 'whole';

/** Everything that decides whether "protected" would be the truth. */
export interface Condition {
  readonly health: PageHealth;
  /** `undefined` while the first answer is awaited, `null` when the background did not answer. */
  readonly bootstrap: Bootstrap | null | undefined;
  readonly reach: Reach;
  readonly recordsKept: boolean;
  readonly covered: boolean;
  /** An exit that was not checked happened in the open chat. */
  readonly unchecked: boolean;
  /** Titles of rules that took too long in the open chat and were left out. */
  readonly suspended: readonly string[];
  /** Epoch milliseconds; `null` when not paused. */
  readonly pausedUntil: number | null;
  /** Local time of day of `pausedUntil`, for the text. */
  readonly pausedUntilText: string;
}

/** State and reason of the chip: the worst truth wins. */
export function chipOf(condition: Condition): Pick<ChipView, 'state' | 'reason' | 'missing'> {
  const { health, bootstrap } = condition;
  if (health.state === 'unreadable') return chip('off', 'unreadable');
  if (condition.pausedUntil !== null) return chip('paused', 'paused', { time: condition.pausedUntilText });
  if (health.state === 'degraded')
    return {
      ...chip('degraded', 'degraded'),
      missing: health.missing.map(({ surface, anchor }) => `${surface}.${anchor}`),
    };
  if (condition.unchecked) return chip('degraded', 'unchecked-exit');
  if (condition.suspended.length > 0)
    return chip('degraded', 'rule-suspended', { title: condition.suspended.join(' · ') });
  if (condition.covered) return chip('degraded', 'covered');
  if (condition.reach !== 'whole') return chip('degraded', condition.reach);
  if (bootstrap === null || bootstrap?.storageOk === false || !condition.recordsKept)
    return chip('degraded', 'storage-failed');
  if (health.state === 'no-chat') return chip('protected', 'no-chat');
  if (health.state === 'read-only') return chip('protected', 'read-only');
  if (bootstrap === undefined) return chip('protected', 'starter-rules');
  return chip('protected', 'protected');
}

function chip(
  state: ChipState,
  reason: string,
  params?: Readonly<Record<string, string | number>>,
): Pick<ChipView, 'state' | 'reason' | 'missing'> {
  const id = `chip.reason.${reason}`;
  return { state, reason: params === undefined ? { id } : { id, params }, missing: [] };
}
