import type { Locale } from '@/lib/rules/types';

/**
 * What a template is. Everything here is data: no page, no clock, no storage. Times are epoch milliseconds unless a name
 * says otherwise.
 */

/** A text in one or both languages. */
export type Localized = Readonly<Partial<Record<Locale, string>>>;

/** 个人 / 团队 (from a pack, locked) / 只用于一个群. */
export const TEMPLATE_KINDS = ['personal', 'team', 'group'] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** What a field asks for. `date` is `YYYY-MM-DD` and `time` is `HH:MM` while it is asked, and written out when filled. */
export const FIELD_KINDS = ['text', 'paragraph', 'choice', 'toggle', 'number', 'date', 'time'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** Something the form asks before the text is inserted. */
export interface Field {
  /** How the body calls it: `{{name}}`. A body may also use any of the labels. */
  readonly name: string;
  readonly kind: FieldKind;
  readonly labels: Localized;
  /** What stands in the form at first; may be an automatic value such as `{{@date}}`. `on` or empty for a toggle. */
  readonly default: Localized;
  readonly required: boolean;
  /** Only for `choice`: what can be chosen, per language in the same order. */
  readonly choices: Readonly<Partial<Record<Locale, readonly string[]>>>;
}

/** Values that fill themselves; in a body `{{@group}}`. */
export const AUTOMATIC = ['group', 'me', 'date', 'weekday', 'time', 'next-workday'] as const;
export type Automatic = (typeof AUTOMATIC)[number];

/** What a person writes. An edit changes any of these. */
export interface TemplateFields {
  readonly kind: TemplateKind;
  /** Record of the group that a `group` template belongs to, else `null`. */
  readonly groupId: string | null;
  readonly names: Localized;
  /** See `compile.ts` for the syntax. */
  readonly bodies: Localized;
  /** Folder path, `/` between levels; empty at the top. */
  readonly folder: string;
  readonly tags: readonly string[];
  readonly favourite: boolean;
  readonly fields: readonly Field[];
}

/** How a template read before. */
export interface TemplateVersion {
  readonly revision: number;
  readonly at: number;
  readonly names: Localized;
  readonly bodies: Localized;
  readonly fields: readonly Field[];
}

export interface Template extends TemplateFields {
  readonly id: string;
  /** Rises by one with each kept change; 1 at first. */
  readonly revision: number;
  /** Id of the seeded template it began as, else `null`. */
  readonly seed: string | null;
  /** Comes from a pack: can be used and copied, not changed. */
  readonly locked: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** In the bin since; given up after 30 days. */
  readonly removedAt: number | null;
  /** Former wordings, newest first, at most 20. */
  readonly versions: readonly TemplateVersion[];
}

/** How often a template was used, counted apart from the template so that using is no editing. */
export interface TemplateUsage {
  readonly id: string;
  readonly count: number;
  readonly lastAt: number;
  /** Uses per group record. */
  readonly groups: Readonly<Record<string, number>>;
  /** Marks a team template, which cannot be changed itself, as one that this person likes. */
  readonly favourite?: boolean;
}

/** A template as lists and the picker get it: small, with what matching needs. */
export interface TemplateSummary {
  readonly id: string;
  readonly revision: number;
  readonly kind: TemplateKind;
  readonly groupId: string | null;
  /** Whether it belongs to the open group, to another one, or to no group. */
  readonly place: 'anywhere' | 'here' | 'elsewhere';
  readonly names: Localized;
  readonly folder: string;
  readonly tags: readonly string[];
  readonly favourite: boolean;
  readonly locked: boolean;
  /** Whether the form has anything to ask. */
  readonly asks: boolean;
  /** Beginning of the wordings, for the list and for finding by text. */
  readonly excerpt: Localized;
  /** Prepared by `keys.ts`; what `search.ts` looks in. */
  readonly keys: SearchKeys;
  readonly uses: number;
  readonly usesHere: number;
  readonly usedAt: number | null;
}

/** Prepared for matching: lower case, without accents and width. */
export interface SearchKeys {
  readonly names: readonly string[];
  /** Each name by its sounds and words, with single spaces: `hui yi tong zhi`, `meeting notice`; empty until known. */
  readonly syllables: readonly string[];
  readonly text: string;
}
