/**
 * The engine's vocabulary. Everything here is data: no page, no clock, no storage.
 * Spans are half-open ranges of UTF-16 code units in `Message.text`.
 */

/** What happens, mildest first. See `LEVEL_ORDER` for comparisons. */
export const LEVELS = ['off', 'log', 'tip', 'nudge', 'confirm', 'acknowledge', 'justify', 'block'] as const;
export type Level = (typeof LEVELS)[number];

/** Languages of the product. Every text exists in both. */
export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** One text in every language; placeholders are written `{name}`. */
export type Texts = Readonly<Record<Locale, string>>;

/** Where the text would leave from. */
export const SURFACES = [
  'chat',
  'caption',
  'edit',
  'forward',
  'status',
  'poll',
  'group-name',
  'group-description',
] as const;
export type Surface = (typeof SURFACES)[number];

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A mention picked from WhatsApp's list (typed text that merely looks like one is not a `Mention`). */
export interface Mention {
  readonly span: Span;
  readonly kind: 'user' | 'all' | 'group';
}

/** A file that is about to leave with the message. Its content is never part of the message. */
export interface FileInfo {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** MIME type; empty where the browser does not know it. */
  readonly type: string;
}

/** What is about to be sent. */
export interface Message {
  /** Paragraphs joined with `\n`, exactly as WhatsApp would read them, not trimmed. */
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly surface: Surface;
  readonly files?: readonly FileInfo[];
}

/** The wall clock where the policy's calendar is at home, worked out by `lib/calendar`: the engine knows no clock. */
export interface Moment {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Minutes since midnight, 0–1439. */
  readonly minutes: number;
  /** `adjusted` is a weekend day that is worked (调休). */
  readonly day: 'workday' | 'weekend' | 'holiday' | 'adjusted';
  /** Name of the holiday, else `null`. */
  readonly holiday: Texts | null;
}

/** 常设核心 / 专项项目 / 临时任务 / 主题社区 (interest group) / announcement group. */
export const GROUP_TYPES = ['core', 'project', 'task', 'community', 'announcement'] as const;
export type GroupType = (typeof GROUP_TYPES)[number];

/** What the record of a group says; it beats names and guesses. */
export interface RecordedGroup {
  readonly id: string;
  /** Title of the record; hostile input. */
  readonly title: string;
  /** Ids of the subject tags that belong here; empty: all of the policy. */
  readonly tags: readonly string[];
  readonly mentionAll: 'announcing-admins' | 'admins' | 'everyone' | 'nobody' | null;
  readonly offHours: 'tip' | 'quiet' | null;
  /** Members off work at this moment, where time zones are known. */
  readonly offWork: number | null;
}

/** What the guard knows about the chat. `unknown` is a real answer and never treated as a guess. */
export interface Context {
  readonly chatKind: 'group' | 'direct' | 'announcement' | 'unknown';
  /** Visible title; hostile input. */
  readonly title: string;
  /** Work group, private group, or not known yet (then only sensitive data and @all are checked). */
  readonly workplace: 'work' | 'private' | 'unknown';
  /** `null`: a work group whose type nobody has recorded. */
  readonly groupType: GroupType | null;
  readonly role: 'member' | 'admin' | 'unknown';
  /** Number of members where the page tells it, else `null`. */
  readonly size: number | null;
  /** True when people from outside the company read along. */
  readonly outsiders: boolean;
  /** Missing: nobody has recorded this group, or several records have its title. */
  readonly record?: RecordedGroup;
  /** `null` or missing: unknown, so nothing depends on the time. */
  readonly moment?: Moment | null;
  /** Personal exceptions: says whether this person always allows this value for this rule. */
  readonly isExcepted?: (rule: string, normalizedValue: string) => boolean;
}

export type Confidence = 'low' | 'medium' | 'high';

/** A text by its id with parameters, resolved to a language only where it is shown. */
export interface TextRef {
  readonly id: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Replaces `span` of the message by `insert` (`\n` separates lines). */
export interface Edit {
  readonly span: Span;
  readonly insert: string;
}

/** A one-key repair. Edits are disjoint, ascending, and refer to the checked text. */
export interface Fix {
  readonly id:
    | 'add-tag'
    | 'mask'
    | 'remove-mention-all'
    | 'mention-people'
    | 'add-deadline'
    | 'append-no-reply'
    | 'insert-link'
    | 'remove';
  readonly label: TextRef;
  readonly edits: readonly Edit[];
}

/** One thing that was found. */
export interface Finding {
  /** Id of the rule in its pack, e.g. `starter.identity`. */
  readonly rule: string;
  /** e.g. `sensitive.identity`, `etiquette.subject`; the prefix tells security from etiquette. */
  readonly category: string;
  /** What matched: `cn-resident-id`, `github-token`, `subject-tag` … */
  readonly detector: string;
  readonly level: Level;
  readonly confidence: Confidence;
  /** Exact place; an empty span at 0 where the finding is about the whole message. */
  readonly span: Span;
  /** The words that made the rule speak, to be quoted and marked in place. */
  readonly triggers: readonly Span[];
  /** The sentence the person reads; values in it are masked. */
  readonly message: TextRef;
  /** Masked sample (`110101********1234`) where a value was found. */
  readonly masked?: string;
  /** Canonical form of the value, only to be HMACed for an exception; never stored, shown or sent. */
  readonly normalized?: string;
  readonly fixes: readonly Fix[];
  /** Id of the policy clause that this rule serves. */
  readonly clause?: string;
}

/** The answer to one message: the strictest level and all findings, strictest first, then by place. */
export interface Verdict {
  readonly level: Level;
  readonly findings: readonly Finding[];
  /** Rules whose budget this message spent: they are left out of the answer, and somebody must be told. */
  readonly suspended?: readonly string[];
}
