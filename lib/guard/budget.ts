import type { Tally } from '@/lib/messaging/guard-records';
import { NAG_LEVELS, type NagLevel } from '@/lib/messaging/protocol';
import type { Policy } from '@/lib/packs/schema';
import { levelAtLeast } from '@/lib/rules/levels';
import type { Finding, Level } from '@/lib/rules/types';

/** How much etiquette a person has to bear. The policy may say otherwise. */
export interface NagLimits {
  /** Cards and strips of etiquette in a day; after that it says nothing. */
  readonly perDay: number;
  /** Dismissals after which a rule is quiet in a group. */
  readonly quietAfter: number;
}

/** A handful a working hour at most; the first half of it may hold a message, the rest only shows a card. */
export const DEFAULT_LIMITS: NagLimits = { perDay: 20, quietAfter: 3 };

/** Of the day's budget, where a person wants few reminders. */
const FEW = 0.25;

/** The limits that count: the policy's, lowered as the person wants, as far as the policy lets them. */
export function limitsFor(nag: Policy['nag'], wanted: NagLevel = 'normal'): NagLimits {
  const { perDay, quietAfter } = { ...DEFAULT_LIMITS, ...withoutGaps(nag) };
  const allowed = NAG_LEVELS.slice(0, NAG_LEVELS.indexOf(nag?.fewest ?? 'off') + 1);
  const level = allowed.includes(wanted) ? wanted : (allowed.at(-1) ?? 'normal');
  if (level === 'off') return { perDay: 0, quietAfter: 1 };
  return level === 'few' ? { perDay: Math.ceil(perDay * FEW), quietAfter: 1 } : { perDay, quietAfter };
}

function withoutGaps(nag: Policy['nag']): Partial<NagLimits> {
  return {
    ...(nag === undefined ? {} : { perDay: nag.perDay }),
    ...(nag?.quietAfter === undefined ? {} : { quietAfter: nag.quietAfter }),
  };
}

/** Rules that tell the time of day speak once an evening in a chat. */
const ONCE_A_DAY = 'etiquette.off-hours';
/** A day of work ends at five in the morning: an evening is one day. */
const DAY_ENDS_MS = 5 * 60 * 60 * 1_000;

/** What is known when a rule is about to speak. */
export interface Bearing {
  readonly limits: NagLimits;
  readonly tallies: readonly Tally[];
  /** Rules that the budget is for. */
  readonly nags: ReadonlySet<string>;
  readonly day: string;
  /** Digest of the chat. */
  readonly chat: string;
}

/** Etiquette below `confirm`. Security is exempt at every level. */
export function isNag(finding: Pick<Finding, 'rule' | 'level'>, nags: ReadonlySet<string>): boolean {
  return nags.has(finding.rule) && !levelAtLeast(finding.level, 'confirm');
}

/** The level that is left to a finding: a nudge becomes a tip when half is spent, and is only noted when all is. */
export function levelLeft(finding: Pick<Finding, 'rule' | 'level' | 'category'>, bearing: Bearing): Level {
  const { limits, tallies, nags, day, chat } = bearing;
  if (!isNag(finding, nags) || !levelAtLeast(finding.level, 'tip')) return finding.level;
  const today = tallies.filter((tally) => tally.day === day);
  if (
    finding.category === ONCE_A_DAY &&
    today.some(({ rule, chat: in_, spoke }) => rule === finding.rule && in_ === chat && spoke > 0)
  )
    return 'log';
  const spent = today.reduce((sum, { rule, spoke }) => sum + (nags.has(rule) ? spoke : 0), 0);
  if (spent >= limits.perDay) return 'log';
  return finding.level === 'nudge' && spent >= Math.ceil(limits.perDay / 2) ? 'tip' : finding.level;
}

/** Whether this dismissal is the one after which the rule is quiet in the group. Those before a revocation count no more. */
export function isLastStraw(rule: string, { tallies, chat, limits }: Bearing): boolean {
  const dismissed = tallies.reduce(
    (sum, tally) => sum + (tally.rule === rule && tally.chat === chat ? tally.dismissed : 0),
    0,
  );
  return dismissed > 0 && dismissed % limits.quietAfter === 0;
}

/** How often a rule spoke so far; decides which of its words come next. */
export function turnOf(rule: string, tallies: readonly Tally[]): number {
  return tallies.reduce((sum, tally) => sum + (tally.rule === rule ? tally.spoke : 0), 0);
}

/** Counts one more, as the background will. */
export function counted(
  tallies: readonly Tally[],
  { day, rule, chat }: Pick<Tally, 'day' | 'rule' | 'chat'>,
  what: 'spoke' | 'dismissed',
): readonly Tally[] {
  const id = `${day} ${rule} ${chat}`;
  const former = tallies.find((tally) => tally.id === id) ?? { id, day, rule, chat, spoke: 0, dismissed: 0 };
  return [...tallies.filter((tally) => tally !== former), { ...former, [what]: former[what] + 1 }];
}

/** The person's day of an instant, by the clock on the wall: `YYYY-MM-DD`. */
export function dayOf(epochMs: number): string {
  const at = new Date(epochMs - DAY_ENDS_MS);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
