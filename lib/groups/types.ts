import type { GroupType } from '@/lib/rules/types';

/**
 * What is recorded about a group. Everything here is data: no page, no clock, no storage. Times are epoch milliseconds,
 * days are `YYYY-MM-DD`.
 */

/** 内部协作 / 客户服务 / 营销互动 / 信息广播. */
export const PURPOSES = ['collaboration', 'service', 'marketing', 'broadcast'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** 总管理员 / 板块管理员 / 内容管理员. */
export const ADMIN_TIERS = ['chief', 'section', 'content'] as const;
export type AdminTier = (typeof ADMIN_TIERS)[number];

export interface Admin {
  readonly id: string;
  readonly name: string;
  readonly tier: AdminTier;
  /** When somebody last saw that this person is reachable and still admin. */
  readonly lastConfirmed: number | null;
}

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly department: string;
  /** IANA time zone, or empty where it is not known. */
  readonly zone: string;
  readonly outsider: boolean;
}

/** Role of the group in a WhatsApp Community. */
export const COMMUNITY_ROLES = ['none', 'announcement', 'sub-group'] as const;
export type CommunityRole = (typeof COMMUNITY_ROLES)[number];

/** WhatsApp's own settings that an admin has to look after. Names and advice stand in `settings.ts`. */
export const GROUP_SETTINGS = [
  'edit-settings',
  'send-messages',
  'add-members',
  'approve-members',
  'invite-link',
  'link-reset',
  'disappearing',
  'backup',
] as const;
export type GroupSetting = (typeof GROUP_SETTINGS)[number];

/** What somebody saw a setting to be. */
export interface SettingTick {
  /** One of the values that `settings.ts` lists for the setting. */
  readonly state: string;
  readonly who: string;
  readonly at: number;
  readonly note: string;
}

export interface Link {
  readonly id: string;
  readonly label: string;
  readonly url: string;
}

export interface WorkingHours {
  /** Minutes since midnight. */
  readonly from: number;
  readonly to: number;
  /** ISO days of the week, 1 Monday – 7 Sunday. */
  readonly days: readonly number[];
  readonly zone: string;
}

export const LIFECYCLE_STATES = ['draft', 'requested', 'approved', 'active', 'archived'] as const;
export type LifecycleState = (typeof LIFECYCLE_STATES)[number];

/** What can be done with a group in its life. */
export const MOVES = [
  'request',
  'approve',
  'reject',
  'activate',
  'renew',
  'archive',
  'restore',
  'confirm-active',
] as const;
export type Move = (typeof MOVES)[number];

/** One step of a group's life. */
export interface LifecycleStep {
  /** Made by the one who asks, so that repeating a step is harmless. */
  readonly id: string;
  readonly at: number;
  readonly who: string;
  readonly move: Move;
  readonly from: LifecycleState;
  readonly to: LifecycleState;
  readonly note: string;
  /** Last day that a renewal gave, else `null`. */
  readonly until: string | null;
}

/** Who may use @all in a group. */
export const MENTION_ALL_RULES = ['announcing-admins', 'admins', 'everyone', 'nobody'] as const;
export type MentionAllRule = (typeof MENTION_ALL_RULES)[number];
export const OFF_HOURS_RULES = ['tip', 'quiet'] as const;
export type OffHoursRule = (typeof OFF_HOURS_RULES)[number];

/** What a person writes about a group. An edit changes any of these; steps of its life go another way. */
export interface GroupFields {
  /** The visible title in WhatsApp: hostile input, shown isolated. */
  readonly title: string;
  /** Former and other titles under which the chat is known. */
  readonly aliases: readonly string[];
  readonly purpose: Purpose | null;
  /** 唯一存在理由: why this group exists, in one sentence. */
  readonly reason: string;
  readonly type: GroupType | null;
  /** Id of the company's own type in its pack, where it was registered as one; `type` is what that is built on. */
  readonly ownType?: string;
  /** Who belongs in: "everybody in Sales", "the five on call". */
  readonly scope: string;
  readonly owner: string;
  readonly department: string;
  readonly project: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** Prolongs itself by the preset's term while there is activity. */
  readonly autoRenew: boolean;
  readonly community: { readonly name: string; readonly role: CommunityRole };
  /** Whether people from outside the company read along; `null` when nobody has said. */
  readonly outsiders: boolean | null;
  readonly admins: readonly Admin[];
  readonly members: readonly Member[];
  /** Number of members where it is known without their names. */
  readonly size: number | null;
  readonly settings: Readonly<Partial<Record<GroupSetting, SettingTick>>>;
  readonly links: readonly Link[];
  /** Ids of the subject tags that belong here; empty: those of the policy. */
  readonly tags: readonly string[];
  /** `null`: as the type's preset says. */
  readonly mentionAll: MentionAllRule | null;
  readonly offHours: OffHoursRule | null;
  readonly workingHours: WorkingHours | null;
  readonly notes: string;
  /** Last day with activity, as far as the chat list told. */
  readonly lastActivity: string | null;
}

export interface Lifecycle {
  readonly state: LifecycleState;
  /** When this state began. */
  readonly since: number;
  /** Newest last, at most 200. */
  readonly history: readonly LifecycleStep[];
}

export interface GroupRecord extends GroupFields {
  readonly id: string;
  /** Rises by one with each kept change; 1 at first. */
  readonly revision: number;
  readonly lifecycle: Lifecycle;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** In the bin since; given up after 30 days. */
  readonly removedAt: number | null;
}

/** A group as lists get it: small, with what can be sorted and filtered by. */
export interface GroupSummary {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly purpose: Purpose | null;
  readonly type: GroupType | null;
  readonly ownType: string;
  readonly owner: string;
  readonly department: string;
  readonly project: string;
  readonly community: GroupFields['community'];
  readonly outsiders: boolean | null;
  readonly size: number | null;
  readonly admins: number;
  readonly endsOn: string | null;
  readonly state: LifecycleState;
  readonly lastActivity: string | null;
  /** Checklist, owner, admins, dates taken together: 0–100. */
  readonly score: number;
  /** Ids of what `advice.ts` has to say without looking at other groups, gravest first. */
  readonly advice: readonly string[];
  /** Pinyin and initials of the title, for finding. */
  readonly keys: string;
}

/** The person at this browser. */
export interface Me {
  readonly revision: number;
  readonly name: string;
  /** IANA time zone, or empty: that of the browser. */
  readonly zone: string;
  /** My role per group record. */
  readonly roles: Readonly<Record<string, 'member' | 'admin'>>;
}

/** What the guard needs to know about a recorded group. */
export interface GroupFacts {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly type: GroupType | null;
  readonly outsiders: boolean | null;
  readonly tags: readonly string[];
  readonly role: 'member' | 'admin' | null;
  readonly mentionAll: MentionAllRule | null;
  readonly offHours: OffHoursRule | null;
  readonly workingHours: WorkingHours | null;
  readonly size: number | null;
  /** Members per known time zone. */
  readonly zones: Readonly<Record<string, number>>;
}
