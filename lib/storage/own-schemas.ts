import * as z from 'zod';
import {
  type DraftReminder,
  type Exception,
  type FalseAlarm,
  type GuardRecords,
  type StatusInterval,
  type Tally,
  TEXT_LENGTHS,
} from '@/lib/messaging/guard-records';
import {
  type ChatAnswer,
  DECISIONS,
  MAX_REASON_NOTE,
  NAG_LEVELS,
  type Notice,
  type Settings,
} from '@/lib/messaging/protocol';
import { LEVELS, LOCALES } from '@/lib/rules/types';

/**
 * The shapes of what is the person's own, as it may come from a backup. Each names every field of its type: one that is
 * added there and forgotten here is a compile error, or a backup could no longer be read.
 */
type Shape<T> = { readonly [K in keyof Required<T>]: z.ZodType };

const line = z.string().max(1_000);
const name = z.string().min(1).max(300);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const time = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const count = z.number().int().min(0).max(1e9);
const level = z.enum(LEVELS);

const settings = z.strictObject({
  locale: z.enum(LOCALES).nullable(),
  welcomed: z.boolean(),
  pausedUntil: time.nullable(),
  trigger: z.string().max(2).exactOptional(),
  nags: z.enum(NAG_LEVELS).exactOptional(),
} satisfies Shape<Settings>);

const exception = z.strictObject({
  id: name,
  rule: name,
  scope: z.enum(['value', 'group']),
  digest,
  label: line,
  createdAt: time,
  expiresAt: time,
} satisfies Shape<Exception>);

const answer = z.strictObject({
  chat: digest,
  label: line,
  workplace: z.enum(['work', 'private']).nullable(),
  admin: z.boolean().nullable(),
} satisfies Shape<ChatAnswer>);

const notice = z.strictObject({
  id: name,
  rule: name,
  category: name,
  level,
  decision: z.enum(DECISIONS),
  reason: name.nullable(),
  note: z.string().max(MAX_REASON_NOTE).exactOptional(),
  at: time,
  chat: digest,
} satisfies Shape<Notice>);

const tally = z.strictObject({
  id: name,
  day: z.iso.date(),
  rule: name,
  chat: digest,
  spoke: count,
  dismissed: count,
} satisfies Shape<Tally>);

const report = z.strictObject({
  id: name,
  at: time,
  rule: name,
  detector: name,
  level,
  length: z.enum(TEXT_LENGTHS),
  note: line,
} satisfies Shape<FalseAlarm>);

const reminder = z.strictObject({ id: name, title: line, at: time } satisfies Shape<DraftReminder>);

const interval = z.strictObject({
  id: name,
  from: time,
  to: time.nullable(),
  state: z.enum(['protected', 'degraded', 'paused', 'off']),
  reason: name,
  missing: z.array(name).max(100),
} satisfies Shape<StatusInterval>);

export const ownSchema = z.strictObject({
  /** Tells whether keyed hashes are of this device; nothing can be read from it. `null`: there was no key yet. */
  key: digest.nullable(),
  settings,
  exceptions: z.array(exception).max(20_000),
  answers: z.array(answer).max(20_000),
  notices: z.array(notice).max(20_000),
  tallies: z.array(tally).max(100_000),
  reports: z.array(report).max(20_000),
  reminders: z.array(reminder).max(20_000),
  intervals: z.array(interval).max(20_000),
});

/** What is the person's own, as a backup carries it. */
export interface Own extends GuardRecords {
  readonly key: string | null;
  readonly settings: Settings;
  readonly exceptions: readonly Exception[];
  readonly answers: readonly ChatAnswer[];
  readonly notices: readonly Notice[];
}

// The schemas and the types of the protocol say the same: a difference is a compile error here.
const same = <T>(_schema: z.ZodType<T>): void => undefined;
same<Own>(ownSchema);
same<Settings>(settings);
same<Exception>(exception);
same<ChatAnswer>(answer);
same<Notice>(notice);
same<Tally>(tally);
same<FalseAlarm>(report);
same<DraftReminder>(reminder);
same<StatusInterval>(interval);
