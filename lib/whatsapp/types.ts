import type { ListedChatRow } from './chat-list';

/** What the rest of the product may know about WhatsApp's page. Only `lib/whatsapp` knows more. */

export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** The kinds of places that text leaves from. A dialog that nobody knows counts as `forward`: what is checked there is checked. */
export type SurfaceKind =
  | 'chat'
  | 'caption'
  | 'edit'
  | 'forward'
  | 'status'
  /** Polls and events: all their fields. */
  | 'poll'
  | 'group-name'
  | 'group-description';

/** A file as the browser names it; its content is not read here. */
export interface DraftFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** MIME type; empty where the browser does not know it. */
  readonly type: string;
}

/** What stands on the front surface right now. Offsets are UTF-16 units in `text`. */
export interface Draft {
  readonly surface: SurfaceKind;
  /** Paragraphs joined with `\n`, never `innerText`; where a surface has several fields, these too are joined with `\n`. */
  readonly text: string;
  /** What stands in the media or document editor, or is about to; missing where nothing is known of files. */
  readonly files?: readonly DraftFile[];
  readonly mentions: readonly { readonly span: TextSpan; readonly kind: 'user' | 'all' | 'group' }[];
  /** Emoji drawn as elements; their characters are part of `text`. */
  readonly emoji: readonly TextSpan[];
}

/** How sure a reading of the page is. */
export type Sureness = 'sure' | 'likely' | 'guess';

/** The open chat, read again from the same `#main` at every use. */
export interface OpenChat {
  /** Visible title, emoji included, control and bidi characters kept (they are shown isolated). Empty where none is found. */
  readonly title: string;
  readonly kind: {
    readonly value: 'group' | 'direct' | 'announcement' | 'unknown';
    readonly sureness: Sureness;
  };
  /** Number of members, where the page tells it. */
  readonly size: { readonly value: number; readonly sureness: Sureness } | null;
  /** False in an announcement group where this person may not post: there is no composer. */
  readonly canPost: boolean;
  /** Differs when another chat (or a freshly mounted one) is open; never shown, never stored. */
  readonly key: string;
}

/**
 * How the message is about to leave. `files`: files were chosen, pasted or dropped, and WhatsApp has not opened its editor
 * yet (`draft.files` is set, the surface is `caption`, the text is the chat's draft that will be carried over).
 */
export type AttemptBy = 'enter' | 'button' | 'key-on-button' | 'schedule' | 'files' | 'unknown-control';

/** A send attempt, reported synchronously in the capture phase, before any handler of the page. */
export interface SendAttempt {
  readonly by: AttemptBy;
  readonly draft: Draft;
  readonly chat: OpenChat;
  /** False for events made by scripts (another extension, the page). */
  readonly trusted: boolean;
  /**
   * True when this key is believed to make a new line only. If the guard holds it (verdict `confirm` or above), the
   * adapter makes the new line itself: such a draft cannot leak, whatever WhatsApp's Enter setting really is.
   */
  readonly newline: boolean;
}

/** `hold` stops the event: nothing of the page sees it and the draft stays. */
export type AttemptAnswer = 'allow' | 'hold';

/** Text left a surface although no attempt had been answered (a send control we do not know). Cancelling is no exit. */
export interface UncheckedExit {
  readonly surface: SurfaceKind;
  readonly draft: Draft;
  readonly chat: OpenChat;
}

/** Things the guard needs from the page, by name. `composer` is the editor of any surface. */
export type AnchorName = 'composer' | 'send-button' | 'chat-title' | 'chat-kind';

/** An anchor that no alternative found, and the surface that needs it. */
export interface MissingAnchor {
  readonly surface: SurfaceKind;
  readonly anchor: AnchorName;
}

/** What works, told of the front surface and of the chat behind it. */
export interface PageHealth {
  readonly state:
    | 'ok' /* a composer is there and guarded */
    | 'no-chat' /* nothing is open, nothing to guard */
    | 'read-only' /* a chat without composer */
    | 'degraded' /* a composer is there, something is missing: see `missing` */
    | 'unreadable' /* an editor is there which cannot be read */;
  /** Surface that is in front; `chat` where nothing lies over the chat. */
  readonly front: SurfaceKind;
  readonly missing: readonly MissingAnchor[];
  /** The surfaces met since the page was loaded, and whether each could be guarded when it was met last. */
  readonly surfaces: readonly { readonly surface: SurfaceKind; readonly works: boolean }[];
  /** Whether plain Enter sends, as learned from what happened; `unknown` until seen. */
  readonly enterIsSend: 'yes' | 'no' | 'unknown';
}

/** Result of writing into a draft: written and read back, or restored. */
export type WriteResult =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** `changed`: the draft was no longer the text the edit was made for; nothing was written. */
      readonly reason: 'no-composer' | 'changed' | 'mismatch-restored' | 'mismatch-kept';
      /** What the draft should have become, to be offered on the clipboard. */
      readonly wanted: string;
    };

export interface DraftEdit {
  readonly span: TextSpan;
  /** `\n` separates lines. */
  readonly insert: string;
}

/** An opaque place of focus and caret, to return to. */
export interface CaretMark {
  restore(): void;
}

/** A box in viewport pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A key press as it is told to the guard. */
export interface PressedKey {
  readonly key: string;
  /** Shift, Ctrl, Alt or Meta is down. */
  readonly modified: boolean;
  /** False for events made by scripts. */
  readonly trusted: boolean;
}

export interface PageListeners {
  /**
   * A key went down in the composer, before anything of the page hears of it and before it counts as an attempt.
   * `mine` stops it there. Synchronous; never called while an input method holds the key.
   */
  key(key: PressedKey): 'mine' | 'page';
  /** The caret moved, by whatever means. At most once per frame: read `caret()`. */
  caretMoved(): void;
  /** Synchronous; must answer at once. Never called for an Enter of an IME composition. */
  attempt(attempt: SendAttempt): AttemptAnswer;
  /** The draft may have changed (keystroke, paste, page). Called at most once per frame, never with the text: read `draft()`. */
  draftChanged(): void;
  /** Another chat, no chat, a remounted panel, another title. */
  chatChanged(): void;
  /** Health differs from the last one told. */
  healthChanged(health: PageHealth): void;
  /** Text left without an answered attempt. */
  unchecked(exit: UncheckedExit): void;
  /** The front surface's row moved or changed its size (ResizeObserver, window resize): read `composerBox()`. */
  boxChanged(): void;
}

/**
 * One element of a report on the page's structure: what the diagnosis page exports. No text, no title, no value of an
 * attribute except roles and the names of icons and test ids that stand in our own tables.
 */
export interface StructureNode {
  readonly tag: string;
  /** Roles of WAI-ARIA only. */
  readonly role?: string;
  /** Names of its attributes, in alphabetical order. */
  readonly attributes: readonly string[];
  /** `data-icon` or `data-testid` where our tables know it. */
  readonly mark?: string;
  /** How many siblings in a row look exactly like this; missing for one. */
  readonly times?: number;
  readonly children: readonly StructureNode[];
}

export interface StructureReport {
  readonly format: 'gatehouse-structure';
  readonly version: 1;
  /** True where the page has more elements than a report takes. */
  readonly cut: boolean;
  readonly dir: 'ltr' | 'rtl';
  readonly health: PageHealth;
  readonly root: StructureNode;
}

/** The host page behind one interface. Made by `watchWhatsApp(window, options)`. */
export interface WhatsAppPage {
  /** Draft of the front surface: a dialog over an overlay over the chat. */
  draft(): Draft | null;
  /** The chat that is open, behind whatever lies in front. */
  chat(): OpenChat | null;
  health(): PageHealth;
  /** True between compositionstart and compositionend in a guarded editor. */
  composing(): boolean;
  /** Time of the person's last key press in a guarded editor, `performance.now()` milliseconds; -Infinity before the first. */
  lastKeyAt(): number;
  /** Applies all edits to a draft that still reads `expected`, verifies, restores on mismatch; one undo step. */
  write(expected: string, edits: readonly DraftEdit[]): Promise<WriteResult>;
  /** Marks text in place without touching the editor's DOM (CSS Custom Highlight API). Empty list clears. */
  highlight(name: 'security' | 'etiquette', spans: readonly TextSpan[]): void;
  /** Remembers focus and caret. */
  mark(): CaretMark;
  /** Box of the front surface's row of editor and controls in viewport pixels, for placing our surfaces beside it, never over it. */
  composerBox(): Box | null;
  /** Offset of the caret in the draft's text; `null` outside the composer or while text is selected. */
  caret(): number | null;
  /** Box of the caret; `null` where `caret()` is. */
  caretBox(): Box | null;
  /** Focuses the composer and puts the caret at an offset of the draft's text, clamped to its end. */
  placeCaret(offset: number): void;
  /** Chats that WhatsApp's list shows at this moment. */
  listedChats(): readonly ListedChatRow[];
  /** Whether a list of the page's own (mentions, emoji, quick replies) stands open for the caret's word. */
  listOpen(): boolean;
  /** Whether WhatsApp's own scheduled send can be seen beside the chat's composer. It is pointed out, never pressed. */
  canSchedule(): boolean;
  /** The page's structure without anything of its content. */
  structure(): StructureReport;
  /** Right-to-left host page? Dark host page? Language of the host page. */
  appearance(): { readonly dir: 'ltr' | 'rtl'; readonly dark: boolean; readonly lang: string };
}
