import type { Level } from '@/lib/rules/types';

/** What the guard keeps beside notices and answers. Nothing here holds text of a message or a chat's title, except where said. */

/**
 * An exception that the person made. `value`: "always allow this value" for a rule. `group`: "not in this group", which
 * silences an etiquette rule there. What is kept is an HMAC and a masked label.
 */
export interface Exception {
  readonly id: string;
  readonly rule: string;
  readonly scope: 'value' | 'group';
  /** HMAC-SHA-256 (hex) under the device key: of `rule NUL normalized value`, or of the group's title. */
  readonly digest: string;
  readonly label: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** Epoch milliseconds; the policy says how long an exception may last. */
  readonly expiresAt: number;
}

/** How often a rule spoke on one day in one chat, and how often the person put it aside. */
export interface Tally {
  /** `day rule chat`. */
  readonly id: string;
  /** `YYYY-MM-DD`; a day of work ends at five in the morning. */
  readonly day: string;
  readonly rule: string;
  /** HMAC of the title. */
  readonly chat: string;
  readonly spoke: number;
  readonly dismissed: number;
}

export const TEXT_LENGTHS = ['up to 40', 'up to 200', 'up to 1000', 'over 1000'] as const;

/** A false alarm that the person reported: everything but the message. */
export interface FalseAlarm {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly rule: string;
  readonly detector: string;
  readonly level: Level;
  readonly length: (typeof TEXT_LENGTHS)[number];
  /** The person's own words; they have gone through the detectors before they were kept. */
  readonly note: string;
}

/** "Remind me at 09:00": until it has rung, it keeps the title of its chat, never the draft. */
export interface DraftReminder {
  readonly id: string;
  readonly title: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** A time in which the guard of one tab was in one state. */
export interface StatusInterval {
  /** Random, 128 bits, hex. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly from: number;
  /** `null`: it still lasts, or the tab was closed without a word. */
  readonly to: number | null;
  readonly state: 'protected' | 'degraded' | 'paused' | 'off';
  /** Last part of `chip.reason.*`. */
  readonly reason: string;
  /** `surface.anchor` of what was not found. */
  readonly missing: readonly string[];
}

/** What is kept of all this, for "what is stored about me". */
export interface GuardRecords {
  readonly tallies: readonly Tally[];
  readonly reports: readonly FalseAlarm[];
  readonly reminders: readonly DraftReminder[];
  readonly intervals: readonly StatusInterval[];
}

/** Page or popup → background. */
export interface RecordsToBackground {
  /** Keeps an exception; the digest is computed where the value is, the value itself never travels. */
  'exceptions.add': { in: Omit<Exception, 'id' | 'createdAt'>; out: Exception };
  'exceptions.remove': { in: { readonly id: string }; out: null };
  /** Counts once: a rule spoke, or was put aside. */
  'tallies.count': {
    in: Pick<Tally, 'day' | 'rule'> & { readonly title: string; readonly what: 'spoke' | 'dismissed' };
    out: null;
  };
  'reports.add': { in: Omit<FalseAlarm, 'id' | 'at'>; out: FalseAlarm };
  'reports.remove': { in: { readonly id: string }; out: null };
  'reminders.add': { in: Omit<DraftReminder, 'id'>; out: DraftReminder };
  'reminders.remove': { in: { readonly id: string }; out: null };
  /** Begins or ends an interval; repeating is harmless. */
  'intervals.put': { in: StatusInterval; out: null };
}
