import type { Override } from '@/lib/rules/decide';
import type { Finding, Message, Verdict } from '@/lib/rules/types';
import type { OpenChat } from '@/lib/whatsapp/types';
import type { Reach } from './chip';
import type { SheetView, ToastView, WelcomeView } from './view';

/** A message that was held, or a finding that is shown: bound to the text and chat it was made for. */
export interface Shown {
  readonly finding: Finding;
  readonly verdict: Verdict;
  readonly message: Message;
  readonly chat: OpenChat;
  readonly override: Override;
  /** How often the rule spoke before: its words vary, the buttons never. */
  readonly turn: number;
}

/** A form or preview that the person opened from what was shown. */
export interface Sheet {
  readonly kind: SheetView['kind'];
  readonly shown: Shown;
  /** For a report: masked sample of what its note must not hold. */
  readonly trouble: string | null;
}

/** What stands on the stage of one tab. Changed by the session and by what the person does; drawn by `viewOf`. */
export interface Scene {
  card: Shown | null;
  strip: Shown | null;
  dialog: Shown | null;
  sheet: Sheet | null;
  /** For the dialog: masked sample of what the note to a reason must not hold. */
  trouble: string | null;
  welcome: WelcomeView['step'] | null;
  toast: ToastView | null;
  /** Text for the live region; changes once per verdict. */
  announcement: string;
  /** The chip tells its reason. */
  expanded: boolean;
  /** How much of the policy judges. */
  reach: Reach;
  /** The page lies over our layer. */
  covered: boolean;
  /** Text left the open chat without having been checked. */
  unchecked: boolean;
  /** Rules that took too long in the open chat and were left out. */
  suspended: readonly string[];
}

export function emptyScene(): Scene {
  return {
    card: null,
    strip: null,
    dialog: null,
    sheet: null,
    trouble: null,
    welcome: null,
    toast: null,
    announcement: '',
    expanded: false,
    reach: 'starting',
    covered: false,
    unchecked: false,
    suspended: [],
  };
}

/** What the person has before their eyes: the strictest form wins. */
export function current(scene: Scene): Shown | null {
  return scene.sheet?.shown ?? scene.dialog ?? scene.strip ?? scene.card;
}
