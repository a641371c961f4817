import type { Fix, Level, Locale, Span, TextRef } from '@/lib/rules/types';
import type { FillIn } from './fill-in';

/** Everything the in-page interface shows, as data. Made by the guard, drawn by `components/guard`. */
export interface GuardView {
  readonly locale: Locale;
  readonly dir: 'ltr' | 'rtl';
  readonly dark: boolean;
  /** Composer row in viewport pixels; `null` where there is none (the chip then sits in the lower corner). */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  } | null;
  readonly chip: ChipView;
  /** At most one of card, strip, dialog, welcome is not null (dialog wins, then strip, then card). */
  readonly card: FindingView | null;
  readonly strip: FindingView | null;
  readonly dialog: DialogView | null;
  /** A small form or preview that the person opened; stands in the place of what it was opened from. */
  readonly sheet: SheetView | null;
  readonly welcome: WelcomeView | null;
  /** A short notice (fix failed and text is on the clipboard; an unchecked exit; pass armed). */
  readonly toast: ToastView | null;
  /** Text for the live region; changes once per verdict. */
  readonly announcement: string;
}

export type ChipState = 'protected' | 'degraded' | 'paused' | 'off';

export interface ChipView {
  readonly state: ChipState;
  /** Why; ids under `chip.reason.*`. */
  readonly reason: TextRef;
  /** `surface.anchor` of what was not found on the page. */
  readonly missing: readonly string[];
  /** The question that an unknown group asks once. */
  readonly ask: 'work-group' | null;
  /** False while the person types fast or reads a dialog, and where there is nothing to say. */
  readonly expanded: boolean;
}

/** One finding, ready to be drawn; values in it are masked, the person's own trigger words are quoted. */
export interface FindingView {
  readonly kind: 'security' | 'etiquette';
  readonly level: Level;
  readonly title: string;
  readonly message: string;
  /** Which of the facts stands out this time. */
  readonly stress: 'message' | 'quotes' | 'clause';
  /** The person's own words that made the rule speak, shortened, masked where they are values. */
  readonly quotes: readonly string[];
  readonly clause: { readonly title: string; readonly text: string; readonly url?: string } | null;
  readonly contact: { readonly name: string; readonly url?: string } | null;
  readonly fixes: readonly { readonly fix: Fix; readonly label: string }[];
  /** What can be done beside a fix; `first` where it helps more than any fix. */
  readonly offers: readonly { readonly offer: Offer; readonly label: string; readonly first?: boolean }[];
  /** Where it belongs instead: the company's board, form, wiki or channel. */
  readonly link: { readonly name: string; readonly url: string } | null;
  /** How many further findings there are. */
  readonly more: number;
  /** Which dismissals the policy and the level allow. */
  readonly dismissals: readonly Dismissal[];
  readonly spans: readonly Span[];
}

/** What the person may take up beside a fix; each opens something or does one thing. */
export type Offer =
  | 'mend-all' // several changes at once, with a preview
  | 'fill-in' // background, need, deadline
  | 'schedule' // WhatsApp's own scheduled send
  | 'remind' // when work begins
  | 'urgent' // send now
  | 'secure' // sensitive part to the clipboard, a link in its place
  | 'mention-list' // WhatsApp's own list of people
  | 'false-alarm';

/** One change, as its line before and after. Nothing in it is invisible. */
export interface PreviewItemView {
  readonly label: string;
  readonly lead: string;
  readonly before: string;
  readonly after: string;
  readonly tail: string;
}

export type SheetView =
  | { readonly kind: 'preview'; readonly items: readonly PreviewItemView[] }
  | { readonly kind: 'fill-in'; readonly greeting: string; readonly picks: readonly string[] }
  | {
      readonly kind: 'false-alarm';
      readonly title: string;
      /** Masked sample of what the note must not hold. */
      readonly trouble: string | null;
    };

/** In plain words, never "ignore". */
export type Dismissal = 'this-time' | 'always-this-value' | 'not-in-this-group';

export type ReasonCode = 'customer-asked' | 'approved' | 'test-data' | 'false-alarm' | 'other';

export interface DialogView {
  readonly finding: FindingView;
  /** What is needed to send anyway; `never` for `block`. */
  readonly override: 'send-anyway' | 'acknowledge' | 'justify' | 'never';
  readonly reasons: readonly ReasonCode[];
  /** Number of people who would be pinged, where the page tells it. */
  readonly headcount: number | null;
  /** Masked sample of what the note must not hold; `null` while nothing was found in it. */
  readonly trouble: string | null;
}

export interface WelcomeView {
  readonly step: 'language' | 'work-group' | 'admin' | 'try';
  /** Title of the open group, isolated; `null` where no group is open: then the group questions are left out. */
  readonly group: string | null;
}

export interface ToastView {
  readonly text: string;
  readonly tone: 'info' | 'warning';
  /** Text that the person may copy (the wanted draft after a failed fix). */
  readonly copy: string | null;
  /** Stays until the person closes it. */
  readonly stays?: boolean;
  /** Speaks of the pass that is armed: it goes with it. */
  readonly ofPass?: boolean;
}

/** What the person did. Every one of these comes from a trusted event; the view drops the others. */
export interface GuardActions {
  applyFix(fix: Fix): void;
  dismiss(dismissal: Dismissal): void;
  take(offer: Offer): void;
  /** Applies the chosen changes of the preview, by their place in it, as one write. */
  mend(chosen: readonly number[]): void;
  /** Writes the form into the draft; sends nothing. */
  fillIn(answers: FillIn): void;
  /** Keeps a report of a false alarm, unless the note holds what it must not. */
  report(note: string): void;
  closeSheet(): void;
  /** The safe choice of strip and dialog: back to the draft, caret where it was. */
  edit(): void;
  /** Arms a single pass for exactly this text and chat; the person presses Enter or Send again. */
  sendAnyway(choice: {
    readonly reason?: ReasonCode;
    readonly acknowledged?: boolean;
    /** The person's own words to the reason; kept unless they hold what they must not. */
    readonly note?: string;
  }): void;
  /** "Work group? Yes / Private". */
  answerWorkGroup(answer: 'work' | 'private'): void;
  toggleChip(): void;
  setLocale(locale: Locale): void;
  answerAdmin(admin: boolean): void;
  nextWelcome(): void;
  closeWelcome(): void;
  closeToast(): void;
}
