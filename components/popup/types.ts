import type { InsertResult, TitleMatch } from '@/lib/messaging/library';
import type { PageStatus, StoredAboutMe } from '@/lib/messaging/protocol';
import type { PackGroupType } from '@/lib/packs/schema';
import type { Locale } from '@/lib/rules/types';
import type { AutomaticSource } from '@/lib/templates/automatic';
import type { ReadyText } from '@/lib/templates/ready';
import type { Template, TemplateSummary } from '@/lib/templates/types';

/** Everything the popup shows, as data. */
export interface PopupView {
  readonly locale: Locale;
  readonly dark: boolean;
  /** Epoch milliseconds, for "how long ago" and the end of a pause. */
  readonly now: number;
  /** `null`: the active tab is not WhatsApp Web, or its guard does not answer. */
  readonly status: PageStatus | null;
  /** `null`: storage cannot be read. */
  readonly about: StoredAboutMe | null;
  /** Rules by their id, for lists of what is kept; known without a tab. */
  readonly rules: PageStatus['rules'];
  /** Types of group that the company has beside the guide's. */
  readonly ownTypes: readonly PackGroupType[];
  /** Record of the open chat, or the records that it could be; `null` while it is not known. */
  readonly match: TitleMatch | null;
  /** In the person's order of use here; `null` until they have come. */
  readonly templates: readonly TemplateSummary[] | null;
  /** What templates fill themselves from. */
  readonly around: Omit<AutomaticSource, 'locale'>;
}

export interface PopupActions {
  setLocale(locale: Locale): void;
  answerWorkGroup(title: string, answer: 'work' | 'private'): void;
  answerAdmin(title: string, admin: boolean): void;
  /** Minutes; `null` ends the pause. */
  pause(minutes: number | null): void;
  revoke(id: string): void;
  removeReminder(id: string): void;
  removeReport(id: string): void;
  /** Puts the text on the clipboard. */
  copy(text: string): Promise<void>;
  openDiagnosis(): void;
  exportAll(): void;
  deleteAll(): void;
  showIntroduction(): void;
  /** Opens the side panel beside the page. */
  openPanel(): void;
  getTemplate(id: string): Promise<Template | null>;
  /** Writes into the draft of the open chat if it still has this title; never sends. */
  insert(id: string, title: string, text: ReadyText): Promise<InsertResult>;
}
