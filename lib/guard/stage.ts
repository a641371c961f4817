import type { CompiledPolicy } from '@/lib/rules/engine';
import type { Locale } from '@/lib/rules/types';
import type { OpenChat, PageHealth, WhatsAppPage } from '@/lib/whatsapp/types';
import { chipOf } from './chip';
import type { Judge } from './judge';
import type { Person } from './person';
import { titleOf } from './present';
import type { Records } from './records';
import type { Scene } from './scene';
import type { StatusLog } from './status-log';
import type { ChipView, GuardView, ToastView } from './view';
import { viewOf } from './view-of';

/** About a frame. */
const DRAW_WITHIN_MS = 16;
const TOAST_MS = 8_000;

export interface StageOptions {
  readonly scene: Scene;
  readonly page: () => WhatsAppPage | null;
  readonly policy: () => CompiledPolicy;
  readonly judge: Judge;
  readonly person: Person;
  readonly records: Records;
  readonly log: StatusLog;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly later: (callback: () => void, ms: number) => () => void;
  readonly draw: (view: GuardView) => void;
  readonly browserLanguage: string;
}

/** Draws the scene of one tab, in the person's language and with the truth about the protection. Decides nothing. */
export interface Stage {
  redraw(): void;
  /** For what nobody waits for: a draft that has gone, a row that moved. Drawing costs a layout of the page. */
  redrawSoon(): void;
  locale(): Locale;
  chip(): Pick<ChipView, 'state' | 'reason' | 'missing'>;
  setToast(toast: ToastView | null): void;
  /** The pass has been used or has ended: what told of it would now be wrong. Nothing is drawn within an attempt. */
  closePassToast(): void;
}

export function createStage(options: StageOptions): Stage {
  const { scene, page, policy, judge, person, later } = options;
  let cancelDraw: (() => void) | null = null;
  let cancelToast: (() => void) | null = null;

  return { redraw, redrawSoon, locale, chip, setToast, closePassToast };

  function redrawSoon(): void {
    cancelDraw ??= later(redraw, DRAW_WITHIN_MS);
  }

  function redraw(): void {
    cancelDraw?.();
    cancelDraw = null;
    const drawn = page();
    if (drawn === null) return;
    const chat = drawn.chat();
    const told = chip();
    options.log.tell(told);
    options.draw(
      viewOf(scene, {
        policy: policy(),
        page: drawn,
        chat,
        locale: locale(),
        chip: told,
        asks: asks(chat),
        now: options.now(),
        days: person.bootstrap?.days ?? {},
      }),
    );
  }

  function chip() {
    const until = judge.pausedUntil();
    return chipOf({
      health: page()?.health() ?? NO_PAGE,
      bootstrap: person.bootstrap,
      reach: scene.reach,
      recordsKept: options.records.kept,
      covered: scene.covered,
      unchecked: scene.unchecked,
      suspended: scene.suspended.map((rule) => titleOf(policy(), rule, locale())),
      pausedUntil: until,
      pausedUntilText:
        until === null ? '' : new Intl.DateTimeFormat(locale(), { timeStyle: 'short' }).format(until),
    });
  }

  /** An unknown group asks once whether it is about work; a one-to-one chat never does. */
  function asks(chat: OpenChat | null): boolean {
    if (chat === null || !chat.canPost || chat.title === '' || !person.bootstrap) return false;
    if (scene.welcome !== null || chat.kind.value === 'direct') return false;
    return judge.around(chat).context.workplace === 'unknown';
  }

  function locale(): Locale {
    const chosen = person.bootstrap?.settings.locale ?? null;
    if (chosen !== null) return chosen;
    const language = page()?.appearance().lang || options.browserLanguage;
    return language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
  }

  function setToast(next: ToastView | null): void {
    cancelToast?.();
    cancelToast = null;
    scene.toast = next;
    // A text to be copied stays until the person closes it.
    if (next !== null && next.copy === null && next.stays !== true)
      cancelToast = later(() => setToast(null), TOAST_MS);
    redraw();
  }

  function closePassToast(): void {
    if (scene.toast?.ofPass !== true) return;
    cancelToast?.();
    cancelToast = null;
    scene.toast = null;
    redrawSoon();
  }
}

/** Before a page is attached. */
const NO_PAGE: PageHealth = {
  state: 'no-chat',
  front: 'chat',
  missing: [],
  surfaces: [],
  enterIsSend: 'unknown',
};
