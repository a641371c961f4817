import type { DueReminder } from '@/lib/groups/lifecycle';
import type {
  GroupFacts,
  GroupFields,
  GroupRecord,
  GroupSummary,
  Me,
  Member,
  Move,
} from '@/lib/groups/types';
import type { Texts } from '@/lib/rules/types';
import type { Template, TemplateFields, TemplateSummary } from '@/lib/templates/types';

/** What crosses between our pages, the script in the page and the background about templates and groups. */

/**
 * An edit. It carries only the fields that were changed, as they were when the person began and as they are to be: two
 * people in two panels then lose nothing. A new record is made with revision 0 under an id of the caller's making
 * (128 random bits, hex), so that asking again is harmless.
 */
export interface Put<Fields> {
  readonly id: string;
  /** Revision that the edit began from; 0 for a new record. */
  readonly revision: number;
  readonly from: Partial<Fields>;
  readonly to: Partial<Fields>;
}

export type PutOutcome<Fields, Rec extends Fields> =
  /** `merged`: somebody else changed other fields in the meantime; both changes are in the record. */
  | { readonly outcome: 'kept'; readonly record: Rec; readonly merged: boolean }
  /** The same field was changed elsewhere. Nothing was written; put again from `current` to decide. */
  | {
      readonly outcome: 'conflict';
      readonly current: Rec;
      readonly fields: readonly (keyof Fields & string)[];
      readonly yours: Partial<Fields>;
    }
  /** The record is in the bin, or gone for good (`current: null`). */
  | { readonly outcome: 'gone'; readonly current: Rec | null; readonly yours: Partial<Fields> }
  /** Comes from a pack. */
  | { readonly outcome: 'locked' };

/** What was wrong with one place of a file that was read in. */
export interface ImportProblem {
  /** `line 12`-like place without words: a line number, or a path such as `templates.3.names`. */
  readonly place: string;
  readonly text: Texts;
}

export interface ImportReport {
  readonly added: number;
  /** Changed records that were there. */
  readonly changed: number;
  /** Were there already, word for word. */
  readonly same: number;
  readonly problems: readonly ImportProblem[];
  /** What would be written, where the file was only looked at. */
  readonly rows?: readonly ImportRow[];
}

/** A record that a file adds or changes, by its name. */
export interface ImportRow {
  readonly what: 'added' | 'changed';
  readonly label: string;
}

/** A file to be read in; `dry`: only looked at, nothing is written. */
export interface ImportInput {
  readonly format: TableFormat;
  readonly text: string;
  readonly dry?: boolean;
}

/** A file for the person to save. */
export interface ExportFile {
  readonly name: string;
  readonly type: 'application/json' | 'text/csv';
  readonly text: string;
}

export type TableFormat = 'json' | 'csv';

/** Which record a chat's title belongs to. More than one: the person has to say which. */
export interface TitleMatch {
  readonly record: GroupRecord | null;
  readonly candidates: readonly GroupSummary[];
}

/** Groups that seem to do the same. */
export interface OverlapView {
  readonly group: GroupSummary;
  /** 0–1. */
  readonly likeness: number;
  readonly reasons: readonly Texts[];
  /** How to merge them, as text ready to paste. */
  readonly plan: Texts;
}

export interface BinEntry {
  readonly kind: 'template' | 'group';
  readonly id: string;
  readonly label: string;
  readonly removedAt: number;
}

/** How the database is. */
export interface StorageHealth {
  readonly state: 'ok' | 'recovered' | 'damaged' | 'newer' | 'full' | 'failed';
  /** What happened, in both languages; `null` when all is well. */
  readonly text: Texts | null;
  readonly templates: number;
  readonly groups: number;
  /** When the automatic second copy was last brought up to date. */
  readonly copiedAt: number | null;
  /** What a recovery could not bring back, if anything. */
  readonly lost: number;
}

export interface RestoreReport {
  readonly templates: ImportReport;
  readonly groups: ImportReport;
  /** Settings, exceptions, answers, notices and the like. */
  readonly own: ImportReport;
}

export type Reminder = DueReminder;

/** A chat as WhatsApp's list shows it. */
export interface ListedChat {
  readonly title: string;
  /** Last day with activity, where the list tells it. */
  readonly lastActivity: string | null;
}

/** Our pages or the script in the page → background. */
export interface LibraryToBackground {
  /** All templates in the person's order of use: favourites, most used in this group, most used, name. */
  'templates.list': { in: { readonly title: string | null }; out: readonly TemplateSummary[] };
  'templates.get': { in: { readonly id: string }; out: Template | null };
  'templates.put': { in: Put<TemplateFields>; out: PutOutcome<TemplateFields, Template> };
  /** Into the bin, from which `templates.restore` takes it for 30 days. */
  'templates.remove': { in: { readonly id: string }; out: null };
  'templates.restore': { in: { readonly id: string }; out: Template | null };
  /** Makes a former wording the present one; the present one becomes a former. */
  'templates.revert': { in: { readonly id: string; readonly revision: number }; out: Template | null };
  /** Counts a use, here if the title is that of a recorded group. */
  'templates.used': { in: { readonly id: string; readonly title: string | null }; out: null };
  /** Whether this person likes a team template; their own ones are marked by an edit. */
  'templates.mark': { in: { readonly id: string; readonly favourite: boolean }; out: null };
  'templates.import': { in: ImportInput; out: ImportReport };
  /** `ids: null` for all; team templates are not exported. */
  'templates.export': {
    in: { readonly format: TableFormat; readonly ids: readonly string[] | null };
    out: ExportFile;
  };

  /** Names whose sounds are not known yet; pages of ours prepare them, the background has no dictionary. */
  'sounds.missing': { in: null; out: readonly string[] };
  'sounds.keep': { in: { readonly sounds: readonly (readonly [name: string, sounds: string])[] }; out: null };

  'groups.list': { in: null; out: readonly GroupSummary[] };
  'groups.get': { in: { readonly id: string }; out: GroupRecord | null };
  'groups.put': { in: Put<GroupFields>; out: PutOutcome<GroupFields, GroupRecord> };
  'groups.remove': { in: { readonly id: string }; out: null };
  'groups.restore': { in: { readonly id: string }; out: GroupRecord | null };
  /** A step of a group's life. `step` is made by the caller (128 random bits, hex): asking again is harmless. */
  'groups.move': {
    in: {
      readonly id: string;
      readonly step: string;
      readonly move: Move;
      readonly note: string;
      /** New last day of a renewal; `null`: by the preset. */
      readonly until: string | null;
    };
    /** `null`: this step cannot be made from where the group is. */
    out: GroupRecord | null;
  };
  'groups.match': { in: { readonly title: string }; out: TitleMatch };
  /** Says which record a title belongs to: it becomes an alias there and nowhere else. */
  'groups.claim': { in: { readonly id: string; readonly title: string }; out: GroupRecord | null };
  /** Groups that seem to do the same as this one, likeliest first. */
  'groups.overlaps': { in: { readonly id: string }; out: readonly OverlapView[] };
  'groups.import': { in: ImportInput; out: ImportReport };
  /** Titles from WhatsApp's chat list: unknown ones become drafts, known ones get their last activity. */
  'groups.importTitles': { in: { readonly chats: readonly ListedChat[] }; out: ImportReport };
  'groups.export': { in: { readonly format: TableFormat }; out: ExportFile };
  'groups.reminders': { in: null; out: readonly Reminder[] };
  /** Adds people to a group's members; those who are there by name stay. */
  'groups.addMembers': {
    in: { readonly id: string; readonly members: readonly Omit<Member, 'id'>[] };
    out: GroupRecord | null;
  };

  'profile.get': { in: null; out: Me };
  'profile.put': {
    in: Put<Pick<Me, 'name' | 'zone' | 'roles'>>;
    out: PutOutcome<Pick<Me, 'name' | 'zone' | 'roles'>, Me>;
  };

  'bin.list': { in: null; out: readonly BinEntry[] };

  /** Everything as one file. */
  'backup.make': { in: null; out: ExportFile };
  /** Reads such a file. Nothing is written unless all of it can be; what is there and newer stays. */
  'backup.restore': {
    in: { readonly text: string };
    out:
      | { readonly ok: true; readonly report: RestoreReport }
      | { readonly ok: false; readonly problems: readonly ImportProblem[] };
  };
  'storage.health': { in: null; out: StorageHealth };
  /** The person has read what happened to the database. */
  'storage.acknowledge': { in: null; out: null };
}

/** What bootstrap tells the guard beside settings and answers. */
export interface LibraryFacts {
  readonly groups: readonly GroupFacts[];
  readonly me: Me;
}

/** Our pages → script in the page of a tab. */
export interface LibraryToPage {
  /** Writes lines into the draft at the caret, in one undo step; never sends. */
  'page.insert': {
    in: {
      readonly lines: readonly string[];
      /** Where the caret goes: line and UTF-16 offset in it; `null`: after the text. */
      readonly cursor: { readonly line: number; readonly offset: number } | null;
      /** Title of the chat that the text was made for; another open chat gets nothing. `null`: any. */
      readonly title: string | null;
    };
    out: InsertResult;
  };
  /** Opens the template picker at the caret. `false`: there is no text box. */
  'page.pickTemplate': { in: null; out: boolean };
  /** Chats that WhatsApp's list shows at this moment. */
  'page.chats': { in: null; out: readonly ListedChat[] };
}

export type InsertResult =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason: 'no-composer' | 'other-chat' | 'changed' | 'mismatch-restored' | 'mismatch-kept';
    };
