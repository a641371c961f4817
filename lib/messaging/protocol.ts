import type { CalendarFacts, SpecialDays } from '@/lib/calendar/calendar';
import type { Me } from '@/lib/groups/types';
import type { Level, Locale } from '@/lib/rules/types';
import type { Exception, GuardRecords, RecordsToBackground, Tally } from './guard-records';
import type { LibraryFacts, LibraryToBackground, LibraryToPage } from './library';

/**
 * Everything that crosses a context border, per direction: a request by its name, what it carries, what it answers.
 * Messages are JSON; message text of the person never crosses.
 */

export type GroupAnswer = 'work' | 'private';

/** What a person said about a chat, by the chat's digest (HMAC of the title under the device key). */
export interface ChatAnswer {
  readonly chat: string;
  /** Masked title (`项目…组`), so that the person can recognise the entry. */
  readonly label: string;
  readonly workplace: GroupAnswer | null;
  readonly admin: boolean | null;
}

/** How much etiquette a person wants to hear. Security is exempt. */
export const NAG_LEVELS = ['normal', 'few', 'off'] as const;
export type NagLevel = (typeof NAG_LEVELS)[number];

export interface Settings {
  /** `null` follows the browser's language. */
  readonly locale: Locale | null;
  readonly welcomed: boolean;
  /** Epoch milliseconds until which the person paused the guard, where the policy allows it; `null` when not paused. */
  readonly pausedUntil: number | null;
  /** Sign that opens the template picker at the beginning of a word; missing: `/`, empty: none. */
  readonly trigger?: string;
  /** Missing: `normal`. The policy may set a limit. */
  readonly nags?: NagLevel;
}

export const DECISIONS = [
  'shown', // a card or tip was drawn
  'held', // a send attempt was stopped
  'edited', // the person went back to the draft
  'fixed', // a one-key fix was applied
  'sent-anyway', // a pass was used
  'sent', // let through below `nudge`
  'unchecked', // the text left by an exit that was not checked
  'put-aside', // the person dismissed it
  'reported', // the person called it a false alarm
  'suspended', // a rule was left out because it takes too long
  'reminded', // the person asked to be reminded instead of sending now
] as const;
export type Decision = (typeof DECISIONS)[number];

/** Longest note to a reason, in UTF-16 units. */
export const MAX_REASON_NOTE = 200;

/** A notice as the page reports it. The background replaces `title` by its HMAC before anything is kept. */
export interface NoticeDraft {
  /** Idempotency key made in the page (random, 128 bits, hex). */
  readonly id: string;
  readonly rule: string;
  readonly category: string;
  readonly level: Level;
  readonly decision: Decision;
  readonly reason: string | null;
  /** The person's own words to the reason; they have gone through the detectors before they were kept. */
  readonly note?: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly title: string;
}

/** A notice as it is kept. */
export interface Notice extends Omit<NoticeDraft, 'title'> {
  readonly chat: string;
}

/** What the content script needs to guard a page. */
export interface Bootstrap {
  readonly settings: Settings;
  /** 32 bytes, hex. Stays within the extension; never exported. */
  readonly deviceKey: string;
  readonly exceptions: readonly Exception[];
  readonly answers: readonly ChatAnswer[];
  readonly tallies: readonly Tally[];
  /** Public holidays and adjusted workdays of the policy's regions; missing while they are not prepared. */
  readonly days?: SpecialDays;
  /** The policy's calendar, which says what an ordinary week is. */
  readonly calendar?: CalendarFacts['calendar'];
  /** `false` while storage cannot be used: the guard works from starter rules and says so. */
  readonly storageOk: boolean;
  /** Recorded groups and the person's name and roles; missing while the library cannot be read. */
  readonly library?: LibraryFacts;
}

/** Everything that is kept about the person, for "what is stored about me". */
export interface StoredAboutMe extends GuardRecords {
  /** Name, time zone and roles; missing where the library was not asked, `null` where nobody wrote them. */
  readonly profile?: Me | null;
  readonly settings: Settings;
  readonly exceptions: readonly Exception[];
  readonly answers: readonly ChatAnswer[];
  readonly notices: readonly Notice[];
}

/** Expected failures are values. */
export type Failure =
  | 'storage-failed'
  | 'storage-full'
  | 'storage-newer' // a newer version of the extension wrote the database
  | 'not-allowed'
  | 'bad-request'
  | 'no-answer' // the worker did not answer
  | 'gone'; // the extension was updated or removed: this script is an orphan
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure };

/** Page or popup → background. */
export interface ToBackground extends RecordsToBackground, LibraryToBackground {
  /** Everything the guard starts with; asked again whenever `storage.local` key `revision` changes. */
  bootstrap: { in: null; out: Bootstrap };
  /** Has the rest of the rules brought into the page that asks; repeating it is harmless. */
  'rules.bring': { in: null; out: null };
  /** Keeps notices; repeating an id is harmless. */
  'notices.add': { in: readonly NoticeDraft[]; out: null };
  /** The newest notices, newest first. `limit` 1–500. */
  'notices.list': { in: { readonly limit: number }; out: readonly Notice[] };
  /** Merges an answer about a chat. Only popup and page of our own. */
  'answers.put': {
    in: Partial<Omit<ChatAnswer, 'chat' | 'label'>> & { readonly title: string };
    out: ChatAnswer;
  };
  'answers.remove': { in: { readonly chat: string }; out: null };
  'settings.put': { in: Partial<Settings>; out: Settings };
  /** The calendar of the policy with its special days around now. Only pages of our own. */
  'calendar.get': { in: null; out: CalendarFacts };
  /** What is stored about me. */
  'me.export': { in: null; out: StoredAboutMe };
  /** Deletes all of it, and makes a new device key. */
  'me.delete': { in: null; out: null };
}

/** Popup → page of a tab. */
export interface ToPage extends LibraryToPage {
  /** State of the guard in this tab. */
  'page.status': { in: null; out: PageStatus };
  /** Shows the 30-second introduction again. */
  'page.welcome': { in: null; out: null };
  /** A reminder has rung: tells which chat its draft is in. */
  'page.remind': { in: { readonly title: string }; out: null };
  /** The report on the page's structure, without any of its content; its shape is `lib/whatsapp`'s. */
  'page.structure': { in: null; out: unknown };
}

/** What the popup shows about the tab. */
export interface PageStatus {
  readonly chip: {
    readonly state: 'protected' | 'degraded' | 'paused' | 'off';
    readonly reason: { readonly id: string; readonly params?: Readonly<Record<string, string | number>> };
    /** `surface.anchor` of what was not found on the page. */
    readonly missing: readonly string[];
  };
  readonly chat: {
    readonly title: string;
    readonly kind: 'group' | 'direct' | 'announcement' | 'unknown';
    readonly size: number | null;
    readonly workplace: 'work' | 'private' | 'unknown';
    /** Where `workplace` comes from. */
    readonly because: 'record' | 'answer' | 'name' | 'policy' | 'none';
    readonly role: 'member' | 'admin' | 'unknown';
    /** Record of this group, where there is one. */
    readonly record?: { readonly id: string; readonly title: string } | null;
  } | null;
  readonly policy: {
    readonly id: string;
    readonly version: string;
    readonly title: Readonly<Record<Locale, string>>;
    readonly pausable: boolean;
  };
  readonly rules: readonly {
    readonly id: string;
    readonly title: Readonly<Record<Locale, string>>;
    readonly level: Level;
    readonly active: boolean;
    readonly quiet: boolean;
  }[];
}
