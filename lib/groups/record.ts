import type { GroupType } from '@/lib/rules/types';
import { addDays } from './days';
import { PRESETS } from './presets';
import type { GroupFacts, GroupFields, GroupRecord, Me } from './types';

/** A record with nothing in it. */
export const BLANK_GROUP: GroupFields = {
  title: '',
  aliases: [],
  purpose: null,
  reason: '',
  type: null,
  ownType: '',
  scope: '',
  owner: '',
  department: '',
  project: '',
  startsOn: null,
  endsOn: null,
  autoRenew: false,
  community: { name: '', role: 'none' },
  outsiders: null,
  admins: [],
  members: [],
  size: null,
  settings: {},
  links: [],
  tags: [],
  mentionAll: null,
  offHours: null,
  workingHours: null,
  notes: '',
  lastActivity: null,
};

export const NOBODY: Me = { revision: 0, name: '', zone: '', roles: {} };

/** What a preset proposes for a new group that begins today. */
export function proposed(type: GroupType, today: string, locale: 'zh-CN' | 'en'): Partial<GroupFields> {
  const preset = PRESETS[type];
  return {
    type,
    purpose: preset.purpose,
    scope: preset.scope[locale],
    startsOn: today,
    endsOn: preset.term === null ? null : addDays(today, preset.term),
    tags: preset.tags,
    community: { name: '', role: type === 'announcement' ? 'announcement' : 'none' },
  };
}

/** Members as far as they are known: by name, else by number. */
export function sizeOf(group: Pick<GroupFields, 'members' | 'size'>): number | null {
  return group.members.length > 0 ? Math.max(group.members.length, group.size ?? 0) : group.size;
}

/** Whether people from outside read along: as said, else by the members. */
export function outsidersIn(group: Pick<GroupFields, 'members' | 'outsiders'>): boolean | null {
  return group.outsiders ?? (group.members.some(({ outsider }) => outsider) ? true : null);
}

/** What the guard needs of a record. */
export function factsOf(group: GroupRecord, me: Me): GroupFacts {
  const preset = group.type === null ? null : PRESETS[group.type];
  const zones = new Map<string, number>();
  for (const { zone } of group.members) if (zone !== '') zones.set(zone, (zones.get(zone) ?? 0) + 1);
  return {
    id: group.id,
    title: group.title,
    aliases: group.aliases,
    type: group.type,
    outsiders: outsidersIn(group),
    tags: group.tags,
    role: Object.hasOwn(me.roles, group.id) ? (me.roles[group.id] ?? null) : null,
    mentionAll: group.mentionAll ?? preset?.mentionAll ?? null,
    offHours: group.offHours ?? preset?.offHours ?? null,
    workingHours: group.workingHours,
    size: sizeOf(group),
    zones: Object.fromEntries(zones),
  };
}
