import { LEVELS, LOCALES } from '@/lib/rules/types';
import { TEXT_LENGTHS } from './guard-records';
import { LIBRARY_INPUTS } from './library-inputs';
import { DECISIONS, MAX_REASON_NOTE, NAG_LEVELS, type ToBackground } from './protocol';

/** A test of one input from another context: hostile until proven otherwise. */
type Check = (input: unknown) => boolean;

/** WhatsApp allows 100 characters in a title; more than this is an attack or a mistake. */
const MAX_TITLE = 1_000;
const MAX_NOTICES = 500;
/** A note of the person on a false alarm. */
export const MAX_NOTE = 400;

/** What each request may carry. The key set is the protocol's, so a new request cannot be forgotten here. */
export const INPUTS: Readonly<Record<keyof ToBackground, Check>> = {
  ...LIBRARY_INPUTS,
  bootstrap: isNull,
  'rules.bring': isNull,
  'notices.add': (input) => Array.isArray(input) && input.length <= MAX_NOTICES && input.every(isNotice),
  'notices.list': shape({ limit: (limit) => isWhole(limit, 1, 500) }),
  'exceptions.add': shape({
    rule: isId,
    scope: oneOf(['value', 'group']),
    digest: isDigest,
    label: text(80),
    expiresAt: isTime,
  }),
  'exceptions.remove': shape({ id: text(200) }),
  'answers.put': shape({
    title: text(MAX_TITLE),
    workplace: optional(nullOr(oneOf(['work', 'private']))),
    admin: optional(nullOr(isBoolean)),
  }),
  'answers.remove': shape({ chat: text(200) }),
  'settings.put': shape({
    locale: optional(nullOr(oneOf(LOCALES))),
    welcomed: optional(isBoolean),
    pausedUntil: optional(nullOr((until) => isWhole(until, 0, Number.MAX_SAFE_INTEGER))),
    trigger: optional(text(2)),
    nags: optional(oneOf(NAG_LEVELS)),
  }),
  'calendar.get': isNull,
  'tallies.count': shape({
    day: isDay,
    rule: isId,
    title: text(MAX_TITLE),
    what: oneOf(['spoke', 'dismissed']),
  }),
  'reports.add': shape({
    rule: isId,
    detector: isId,
    level: oneOf(LEVELS),
    length: oneOf(TEXT_LENGTHS),
    note: text(MAX_NOTE),
  }),
  'reports.remove': shape({ id: text(200) }),
  'reminders.add': shape({ title: text(MAX_TITLE), at: isTime }),
  'reminders.remove': shape({ id: text(200) }),
  'intervals.put': shape({
    id: isRandomId,
    from: isTime,
    to: nullOr(isTime),
    state: oneOf(['protected', 'degraded', 'paused', 'off']),
    reason: isId,
    missing: (missing) => Array.isArray(missing) && missing.length <= 40 && missing.every(isId),
  }),
  'me.export': isNull,
  'me.delete': isNull,
};

const isNotice = shape({
  id: isRandomId,
  rule: isId,
  category: isId,
  level: oneOf(LEVELS),
  decision: oneOf(DECISIONS),
  reason: nullOr(isId),
  note: optional(text(MAX_REASON_NOTE)),
  at: isTime,
  title: text(MAX_TITLE),
});

/** An object with exactly these fields (those whose check accepts `undefined` may be missing). */
function shape(fields: Readonly<Record<string, Check>>): Check {
  return (input) => {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return false;
    const values = new Map<string, unknown>(Object.entries(input));
    return (
      [...values.keys()].every((name) => Object.hasOwn(fields, name)) &&
      Object.entries(fields).every(([name, check]) => check(values.get(name)))
    );
  };
}

function text(max: number): Check {
  return (input) => typeof input === 'string' && input.length <= max;
}

function isId(input: unknown): boolean {
  return typeof input === 'string' && /^[a-z0-9.-]{1,80}$/.test(input);
}

function isDigest(input: unknown): boolean {
  return typeof input === 'string' && /^[0-9a-f]{64}$/.test(input);
}

function isWhole(input: unknown, least: number, most: number): boolean {
  return typeof input === 'number' && Number.isFinite(input) && input >= least && input <= most;
}

function isTime(input: unknown): boolean {
  return isWhole(input, 0, Number.MAX_SAFE_INTEGER);
}

function isDay(input: unknown): boolean {
  return typeof input === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(input);
}

function isRandomId(input: unknown): boolean {
  return typeof input === 'string' && /^[0-9a-f]{32}$/.test(input);
}

function isBoolean(input: unknown): boolean {
  return typeof input === 'boolean';
}

function isNull(input: unknown): boolean {
  return input === null;
}

function oneOf(values: readonly unknown[]): Check {
  return (input) => values.includes(input);
}

function nullOr(check: Check): Check {
  return (input) => input === null || check(input);
}

function optional(check: Check): Check {
  return (input) => input === undefined || check(input);
}
