import type { Texts } from '@/lib/rules/types';
import { addDays, daysBetween } from './days';
import { PRESETS } from './presets';
import { sizeOf } from './record';
import type { GroupRecord, LifecycleState, LifecycleStep, Move } from './types';

/** From where each step can be made, and where it leads; `null`: stays where it is. */
const STEPS: Readonly<
  Record<Move, { readonly from: readonly LifecycleState[]; readonly to: LifecycleState | null }>
> = {
  request: { from: ['draft'], to: 'requested' },
  approve: { from: ['requested'], to: 'approved' },
  reject: { from: ['requested'], to: 'draft' },
  // A small company may have no approval: a draft may become active at once.
  activate: { from: ['draft', 'approved'], to: 'active' },
  renew: { from: ['active'], to: null },
  'confirm-active': { from: ['active'], to: null },
  archive: { from: ['draft', 'requested', 'approved', 'active'], to: 'archived' },
  restore: { from: ['archived'], to: 'active' },
};

/** An archived group can be brought back for this long. */
export const UNDO_DAYS = 30;
const MAX_HISTORY = 200;
const DAY_MS = 86_400_000;

/** What can be done with a group now. */
export function movesFrom(group: Pick<GroupRecord, 'lifecycle'>, now: number): readonly Move[] {
  return (Object.keys(STEPS) as Move[]).filter((move) => mayMove(group, move, now));
}

function mayMove({ lifecycle }: Pick<GroupRecord, 'lifecycle'>, move: Move, now: number): boolean {
  if (!STEPS[move].from.includes(lifecycle.state)) return false;
  return move !== 'restore' || now - lifecycle.since <= UNDO_DAYS * DAY_MS;
}

export interface MoveRequest {
  /** Id of the step: the same step made twice counts once. */
  readonly step: string;
  readonly move: Move;
  readonly who: string;
  readonly note: string;
  readonly until: string | null;
  /** Epoch milliseconds, and the day that it is for the person. */
  readonly now: number;
  readonly today: string;
}

/** The group after a step; the same object if the step was made before; `null` if it cannot be made from here. */
export function moved(group: GroupRecord, request: MoveRequest): GroupRecord | null {
  if (group.lifecycle.history.some(({ id }) => id === request.step)) return group;
  const { move, now } = request;
  if (!mayMove(group, move, now)) return null;
  const { state, since, history } = group.lifecycle;
  const to = move === 'restore' ? stateBefore(group) : (STEPS[move].to ?? state);
  const endsOn = endAfter(group, request);
  const step: LifecycleStep = {
    id: request.step,
    at: now,
    who: request.who,
    move,
    from: state,
    to,
    note: request.note,
    until: move === 'renew' ? endsOn : null,
  };
  return {
    ...group,
    endsOn,
    startsOn: group.startsOn ?? (move === 'activate' ? request.today : null),
    lastActivity: move === 'confirm-active' ? request.today : group.lastActivity,
    lifecycle: {
      state: to,
      since: to === state ? since : now,
      history: [...history, step].slice(-MAX_HISTORY),
    },
  };
}

/** Where an archived group comes back to: where it was. */
function stateBefore(group: GroupRecord): LifecycleState {
  return group.lifecycle.history.findLast(({ move }) => move === 'archive')?.from ?? 'active';
}

function endAfter(group: GroupRecord, { move, until, today }: MoveRequest): string | null {
  const term = group.type === null ? null : PRESETS[group.type].term;
  if (move === 'renew') return until ?? renewedUntil(group, today);
  if (move === 'activate') return group.endsOn ?? (term === null ? null : addDays(today, term));
  return group.endsOn;
}

/** The last day that a renewal made today would give. */
export function renewedUntil(group: GroupRecord, today: string): string {
  const term = group.type === null ? null : PRESETS[group.type].term;
  return addDays(later(group.endsOn, today), term ?? RENEW_DAYS);
}

/** What a renewal gives where the type has no term of its own. */
const RENEW_DAYS = 90;

function later(day: string | null, today: string): string {
  return day !== null && day > today ? day : today;
}

/**
 * A group whose end had come before anybody registered it gets this long to be renewed or archived, counted from its
 * registration: what old groups of Microsoft 365 get when expiry is switched on.
 */
export const GRACE_DAYS = 35;

/** The day that a group has to be decided by. `grace`: later than its end, because it was registered after that. */
export function lastDayOf(
  { endsOn, createdAt }: Pick<GroupRecord, 'endsOn' | 'createdAt'>,
  dayOf: (epochMs: number) => string,
): { readonly day: string; readonly grace: boolean } | null {
  if (endsOn === null) return null;
  const registered = dayOf(createdAt);
  return endsOn < registered
    ? { day: addDays(registered, GRACE_DAYS), grace: true }
    : { day: endsOn, grace: false };
}

/** Days before the end on which this group's people are reminded. */
export function remindersOf(group: Pick<GroupRecord, 'type'>): readonly number[] {
  return PRESETS[group.type ?? 'project'].remindBefore;
}

export interface DueReminder {
  /** The same reminder has the same id, however often it is worked out. */
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly kind: 'ends' | 'ended' | 'approval';
  readonly days: number;
  readonly text: Texts;
}

/** Who waits for a decision today, nearest end first. */
export function dueReminders(
  groups: readonly GroupRecord[],
  today: string,
  dayOf: (epochMs: number) => string,
): readonly DueReminder[] {
  return groups
    .flatMap((group) => {
      const due = reminderOf(group, today, dayOf);
      return due === null ? [] : [due];
    })
    .sort((a, b) => a.days - b.days || a.title.localeCompare(b.title));
}

function reminderOf(
  group: GroupRecord,
  today: string,
  dayOf: (epochMs: number) => string,
): DueReminder | null {
  const { id, title, lifecycle } = group;
  if (group.removedAt !== null) return null;
  if (lifecycle.state === 'requested') {
    return {
      id: `${id}.approval.${lifecycle.since}`,
      group: id,
      title,
      kind: 'approval',
      days: 0,
      text: { 'zh-CN': `“${title}”等待审批。`, en: `“${title}” waits for approval.` },
    };
  }
  const last = lastDayOf(group, dayOf);
  if (lifecycle.state !== 'active' || last === null) return null;
  const { day: endsOn, grace } = last;
  const days = daysBetween(today, endsOn);
  if (days < 0) {
    return {
      id: `${id}.ended.${endsOn}`,
      group: id,
      title,
      kind: 'ended',
      days,
      text: {
        'zh-CN': `“${title}”已于 ${endsOn} 到期：请归档或续期。`,
        en: `“${title}” ended on ${endsOn}: archive or renew it.`,
      },
    };
  }
  // The reminder of the nearest passed threshold: missing the very day loses none.
  const threshold = (grace ? GRACE_REMINDERS : remindersOf(group))
    .filter((before) => days <= before)
    .sort((a, b) => a - b)[0];
  if (threshold === undefined) return null;
  return {
    id: `${id}.ends.${endsOn}.${threshold}`,
    group: id,
    title,
    kind: 'ends',
    days,
    text: grace
      ? {
          'zh-CN': `“${title}”登记时已过期，宽限到 ${endsOn}：请续期或归档。`,
          en: `“${title}” had ended before it was registered; renew or archive it by ${endsOn}.`,
        }
      : days === 0
        ? { 'zh-CN': `“${title}”今天到期。`, en: `“${title}” ends today.` }
        : {
            'zh-CN': `“${title}”还有 ${days} 天到期（${endsOn}）。`,
            en: `“${title}” ends in ${days} day${days === 1 ? '' : 's'} (${endsOn}).`,
          },
  };
}

/** A grace of five weeks begins with the first of these. */
const GRACE_REMINDERS: readonly number[] = [GRACE_DAYS, 15, 1];

/** How long ago activity may be for a group to prolong itself. */
const ACTIVE_WITHIN_DAYS = 30;

/** Whether a group prolongs itself today: it may, its end has come within a day, and there was activity. */
export function renewsItself(group: GroupRecord, today: string): boolean {
  if (!group.autoRenew || group.lifecycle.state !== 'active' || group.removedAt !== null) return false;
  if (group.endsOn === null || daysBetween(today, group.endsOn) > 1) return false;
  return group.lastActivity !== null && daysBetween(group.lastActivity, today) <= ACTIVE_WITHIN_DAYS;
}

/** The request for a group as a text to paste to whoever approves it. */
export function requestText(group: GroupRecord, today: string): Texts {
  const preset = group.type === null ? null : PRESETS[group.type];
  const size = sizeOf(group);
  const admins = group.admins.map(({ name }) => name);
  const line = (label: string, value: string | null | undefined) =>
    value === null || value === undefined || value === '' ? [] : [`${label}${value}`];
  return {
    'zh-CN': [
      '【审批】申请建群',
      ...line('群名：', group.title),
      ...line('类型：', preset?.title['zh-CN']),
      ...line('存在理由：', group.reason),
      ...line('成员范围：', group.scope),
      ...line('预计人数：', size === null ? '' : `${size} 人`),
      ...line('负责人：', group.owner),
      ...line('管理员：', admins.join('、')),
      ...line('外部人员：', group.outsiders === null ? '' : group.outsiders ? '有' : '无'),
      ...line('起止：', [group.startsOn ?? today, group.endsOn ?? '长期'].join(' 至 ')),
      '请批准或说明需要修改之处。',
    ].join('\n'),
    en: [
      '[Approval] Request for a new group',
      ...line('Name: ', group.title),
      ...line('Type: ', preset?.title.en),
      ...line('Why it exists: ', group.reason),
      ...line('Members: ', group.scope),
      ...line('Expected size: ', size === null ? '' : String(size)),
      ...line('Owner: ', group.owner),
      ...line('Admins: ', admins.join(', ')),
      ...line('People from outside: ', group.outsiders === null ? '' : group.outsiders ? 'yes' : 'no'),
      ...line('From – to: ', [group.startsOn ?? today, group.endsOn ?? 'no end'].join(' – ')),
      'Please approve, or say what should change.',
    ].join('\n'),
  };
}
