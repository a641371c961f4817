import type { CalendarFacts } from '@/lib/calendar/calendar';
import type { GroupFields, GroupRecord, GroupSummary, Me, Move } from '@/lib/groups/types';
import type {
  BinEntry,
  ExportFile,
  ImportProblem,
  ImportReport,
  InsertResult,
  OverlapView,
  PutOutcome,
  Reminder,
  RestoreReport,
  StorageHealth,
  TableFormat,
  TitleMatch,
} from '@/lib/messaging/library';
import type { Failure, PageStatus, Result, Settings, StoredAboutMe } from '@/lib/messaging/protocol';
import type { Locale } from '@/lib/rules/types';
import type { ReadyText } from '@/lib/templates/ready';
import type { Template, TemplateFields, TemplateSummary } from '@/lib/templates/types';

/** Everything that side panel and options show, as data. */
export interface DeskView {
  readonly locale: Locale;
  readonly dark: boolean;
  readonly dir: 'ltr' | 'rtl';
  /** Epoch milliseconds. */
  readonly now: number;
  /** Rises whenever something stored has changed: records that are shown are read again. */
  readonly revision: number;
  /** `null`: no WhatsApp tab, or its guard does not answer. */
  readonly status: PageStatus | null;
  /** Record of the open chat, or the records that it could be. */
  readonly match: TitleMatch | null;
  /** `null` until they have come. */
  readonly templates: readonly TemplateSummary[] | null;
  readonly groups: readonly GroupSummary[] | null;
  readonly reminders: readonly Reminder[];
  /** `null` until it has come. */
  readonly calendar: CalendarFacts | null;
  readonly me: Me | null;
  /** `null`: storage cannot be read. */
  readonly about: StoredAboutMe | null;
  readonly health: StorageHealth | null;
  readonly toasts: readonly DeskToast[];
  /** Long work that is going on. */
  readonly work: { readonly key: WorkKey; readonly done: number; readonly total: number } | null;
}

export type WorkKey = 'import' | 'collect' | 'restore';

/** A word after an action. `key` is a text of the panel. */
export interface DeskToast {
  readonly id: string;
  readonly key: ToastKey;
  readonly params: Readonly<Record<string, string | number>>;
  readonly tone: 'info' | 'warn';
  readonly undo: (() => void) | null;
}

export type ToastKey =
  | 'toast.saved'
  | 'toast.merged'
  | 'toast.removed'
  | 'toast.restored'
  | 'toast.reverted'
  | 'toast.moved'
  | 'toast.inserted'
  | 'toast.copied'
  | 'toast.locked'
  | 'toast.gone'
  | 'toast.claimed'
  | 'toast.imported'
  | 'toast.exported'
  | 'toast.no-move'
  | 'toast.collected'
  | `toast.failed.${Failure}`
  | `toast.insert.${Exclude<InsertResult, { ok: true }>['reason']}`;

export type TemplateOutcome = Result<PutOutcome<TemplateFields, Template>>;
export type GroupOutcome = Result<PutOutcome<GroupFields, GroupRecord>>;

/** What a person can do in side panel and options. */
export interface DeskActions {
  setLocale(locale: Locale): void;
  putSettings(change: Partial<Settings>): void;

  getTemplate(id: string): Promise<Template | null>;
  /** `before: null` makes a new one. Shown at once; what cannot be kept is taken back and told. */
  putTemplate(
    id: string,
    revision: number,
    before: TemplateFields | null,
    after: TemplateFields,
  ): Promise<TemplateOutcome>;
  setFavourite(template: TemplateSummary, favourite: boolean): void;
  removeTemplate(id: string, name: string): void;
  revertTemplate(id: string, revision: number): Promise<Template | null>;
  /** `dry` only looks at what the file would do. */
  importTemplates(format: TableFormat, text: string, dry: boolean): Promise<ImportReport | null>;
  exportTemplates(format: TableFormat): void;
  /** Writes into the open chat's draft; never sends. */
  insert(template: Template, text: ReadyText): Promise<boolean>;

  getGroup(id: string): Promise<GroupRecord | null>;
  putGroup(
    id: string,
    revision: number,
    before: GroupFields | null,
    after: GroupFields,
  ): Promise<GroupOutcome>;
  removeGroup(id: string, title: string): void;
  moveGroup(id: string, move: Move, note: string, until: string | null): Promise<GroupRecord | null>;
  claim(id: string, title: string): void;
  overlaps(id: string): Promise<readonly OverlapView[]>;
  importGroups(format: TableFormat, text: string, dry: boolean): Promise<ImportReport | null>;
  exportGroups(format: TableFormat): void;
  /** Takes what WhatsApp's chat list shows at this moment; called again while the person scrolls. */
  collectChats(): Promise<ImportReport | null>;

  answerWorkGroup(title: string, answer: 'work' | 'private'): void;
  answerAdmin(title: string, admin: boolean): void;
  putMe(before: Me, change: Partial<Pick<Me, 'name' | 'zone' | 'roles'>>): void;

  listBin(): Promise<readonly BinEntry[]>;
  restore(entry: BinEntry): void;
  backup(): void;
  restoreBackup(
    text: string,
  ): Promise<
    | { readonly ok: true; readonly report: RestoreReport }
    | { readonly ok: false; readonly problems: readonly ImportProblem[] }
    | null
  >;
  acknowledgeHealth(): void;
  exportMe(): void;
  deleteMe(): void;
  revokeException(id: string): void;

  copy(text: string): void;
  save(file: ExportFile): void;
  newId(): string;
  closeToast(id: string): void;
}
