import { isolate } from '@/lib/i18n/isolate';
import { t } from '@/lib/i18n/t';
import type { Bootstrap, PageStatus } from '@/lib/messaging/protocol';
import { decide } from '@/lib/rules/decide';
import type { CompiledPolicy } from '@/lib/rules/engine';
import { levelAtLeast } from '@/lib/rules/levels';
import type { Finding, Message, Verdict } from '@/lib/rules/types';
import type {
  AttemptAnswer,
  CaretMark,
  OpenChat,
  PageListeners,
  SendAttempt,
  UncheckedExit,
  WhatsAppPage,
} from '@/lib/whatsapp/types';
import { createChoices } from './choices';
import { createEpisode } from './episode';
import { createJudge, messageOf, sendingOf } from './judge';
import { createNags } from './nags';
import { type Ask, createPerson } from './person';
import { kindOf, presentFinding } from './present';
import type { Records } from './records';
import { emptyScene, type Shown } from './scene';
import { createStage } from './stage';
import { createStatusLog } from './status-log';
import type { GuardActions, GuardView } from './view';
import { statusOf } from './view-of';
import { nextWorkStart } from './workday';

/** Nothing appears within this time after a key press. Source: conventions of peers, `ux` research. */
export const QUIET_MS = 800;

export interface GuardOptions {
  /** What is judged by until `judgeBy` brings the whole policy. */
  readonly policy: CompiledPolicy;
  readonly records: Records;
  readonly ask: Ask;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Monotonic milliseconds, the clock of `WhatsAppPage.lastKeyAt`. */
  readonly clock: () => number;
  /** Runs the callback later, on the page's timer; dies with the guard. */
  readonly later: (callback: () => void, ms: number) => () => void;
  /** 128 random bits, hex. */
  readonly newId: () => string;
  /** Puts a text on the clipboard; says whether that worked. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly draw: (view: GuardView) => void;
  /** Language of the browser, used where neither the person nor the page says. */
  readonly browserLanguage: string;
}

export interface Guard {
  readonly listeners: PageListeners;
  readonly actions: GuardActions;
  attach(page: WhatsAppPage): void;
  /** Takes the answer of the background, or `null` when it did not answer. */
  load(bootstrap: Bootstrap | null): void;
  /** The whole policy has come. What is on the screen stays; the draft is looked at again. */
  judgeBy(policy: CompiledPolicy): void;
  /** The whole policy should have come by now. It is still being asked for. */
  policyLate(): void;
  status(): PageStatus;
  setCovered(covered: boolean): void;
  /** Draws again, e.g. after the page moved or the host was put back. */
  redraw(): void;
  welcome(): void;
  /** A reminder has rung: says which chat its draft is in. */
  remind(title: string): void;
  /** The tab goes. */
  end(): void;
}

/**
 * The guard of one tab: hears what the page reports, has it judged, decides, and says what is to be shown. The judging is
 * in `judge`, the drawing in `stage`, the person's answers in `choices`, the memory of one draft in `episode`.
 * It never sends, never presses a key, and between an attempt and its answer there is nothing asynchronous.
 */
export function createGuard(options: GuardOptions): Guard {
  const { records } = options;
  let policy = options.policy;
  const scene = emptyScene();
  const notedSuspended = new Set<string>();
  const episode = createEpisode();
  const person = createPerson({
    ask: options.ask,
    now: options.now,
    onChange: personChanged,
    onNotKept: () => setToast({ text: t(locale(), 'toast.not-kept'), tone: 'warning', copy: null }),
  });
  const nags = createNags({ policy: () => policy, person, now: options.now });
  const judge = createJudge({
    policy: () => policy,
    episode,
    nags,
    bootstrap: () => person.bootstrap ?? null,
    now: options.now,
    onSuspended: ruleSuspended,
  });
  const log = createStatusLog({
    ...options,
    put: (interval) => void options.ask('intervals.put', interval),
  });
  const stage = createStage({
    ...options,
    scene,
    page: () => page,
    policy: () => policy,
    judge,
    person,
    log,
  });
  const { redraw, redrawSoon, locale, setToast, closePassToast } = stage;
  let page: WhatsAppPage | null = null;
  let caret: CaretMark | null = null;
  let chatKey = '';
  let cancelLook: (() => void) | null = null;
  let cancelPauseEnd: (() => void) | null = null;

  return {
    listeners: {
      key: () => 'page',
      caretMoved: () => undefined,
      attempt,
      draftChanged,
      chatChanged,
      healthChanged: redrawSoon,
      unchecked: uncheckedExit,
      boxChanged: redrawSoon,
    },
    actions: createChoices({
      ...options,
      page: () => page,
      scene,
      policy: () => policy,
      episode,
      nags,
      person,
      stage,
      backToDraft,
      rememberCaret,
      contextOf: (chat) => judge.around(chat).context,
      nextWorkStart: () => nextWorkStart(options.now(), policy.calendar, person.bootstrap?.days ?? {}),
      lookAgain: (when) => lookLater(when === 'now' ? 0 : QUIET_MS),
    }),
    attach(attached) {
      page = attached;
      chatChanged();
    },
    load(bootstrap) {
      const first = person.bootstrap === undefined;
      if (first && bootstrap?.storageOk === true && !bootstrap.settings.welcomed) scene.welcome = 'language';
      person.load(bootstrap);
    },
    judgeBy(whole) {
      policy = whole;
      scene.reach = 'whole';
      judge.forget();
      redraw();
      lookLater(QUIET_MS);
    },
    policyLate() {
      if (scene.reach === 'whole') return;
      scene.reach = 'core-only';
      redraw();
    },
    status() {
      const chat = page?.chat() ?? null;
      return statusOf(policy, stage.chip(), chat, chat === null ? null : judge.around(chat));
    },
    setCovered(next) {
      scene.covered = next;
      redraw();
    },
    redraw,
    welcome() {
      scene.welcome = 'language';
      redraw();
    },
    remind(title) {
      const text = t(locale(), 'toast.remind', { chat: isolate(title) });
      setToast({ text, tone: 'info', copy: null, stays: true });
    },
    end: () => log.end(),
  };

  /* ── What the page reports ─────────────────────────────────────────────────────────────────────────── */

  function attempt(made: SendAttempt): AttemptAnswer {
    const message = messageOf(made.draft);
    const verdict = judge.verdictOn(message, made.chat);
    // Files that were only just chosen have no caption yet; what is missing there can wait until they are to be sent.
    if (made.by === 'files' && !levelAtLeast(verdict.level, 'confirm')) return 'allow';
    const decision = decide({
      verdict,
      attempt: {
        ...sendingOf(message),
        chatKey: made.chat.key,
        trusted: made.trusted,
        newline: made.newline,
      },
      pass: episode.pass,
      nudged: episode.nudged,
      now: options.now(),
    });
    if (decision.action === 'allow') {
      if (decision.usedPass) closePassToast();
      if (!made.newline && made.by !== 'files') letGo(verdict, made, decision.usedPass);
      return 'allow';
    }
    if (made.newline) return 'hold';
    hold(shownOf(decision.finding, verdict, message, made.chat, decision.override), decision.action);
    return 'hold';
  }

  function letGo(verdict: Verdict, made: SendAttempt, usedPass: boolean): void {
    const pass = usedPass ? episode.pass : null;
    const reason = pass?.reason ?? undefined;
    episode.pass = usedPass ? null : episode.pass;
    for (const [at, finding] of verdict.findings.entries()) {
      const decision = levelAtLeast(finding.level, 'nudge') ? 'sent-anyway' : 'sent';
      // The strictest finding asked for the reason: the words to it are kept there, once.
      records.note(finding, decision, made.chat.title, reason, at === 0 ? pass?.note : undefined);
      if (nags.hasSpoken(finding.rule)) nags.heard(finding, made.draft.text);
    }
    scene.unchecked = false;
    endEpisode();
  }

  function hold(held: Shown, by: 'strip' | 'dialog'): void {
    rememberCaret();
    records.note(held.finding, 'held', held.chat.title);
    speak(held);
    scene.card = null;
    mark(held.verdict);
    if (by === 'strip') {
      episode.nudged = { text: held.message.text, chatKey: held.chat.key };
      scene.strip = held;
      announce(held);
    } else {
      scene.strip = null;
      scene.dialog = held;
      scene.trouble = null;
      // The alertdialog announces itself; a second announcement would be noise.
      scene.announcement = '';
    }
    redraw();
  }

  function draftChanged(): void {
    // Of files nothing can be read here; their toast goes when they are chosen again.
    if (scene.toast?.ofPass === true && episode.pass?.files === undefined)
      if (page?.draft()?.text !== episode.pass?.text) closePassToast();
    if (scene.strip !== null && page?.draft()?.text !== scene.strip.message.text) {
      scene.strip = null;
      episode.nudged = null;
      redraw();
    }
    lookLater(QUIET_MS);
  }

  function chatChanged(): void {
    const key = page?.chat()?.key ?? '';
    if (key !== chatKey) {
      chatKey = key;
      scene.unchecked = false;
      scene.suspended = [];
      scene.expanded = false;
      scene.dialog = null;
      scene.sheet = null;
      episode.pass = null;
      closePassToast();
      caret = null;
      judge.forget();
      endEpisode();
    }
    redrawSoon();
    lookLater(QUIET_MS);
  }

  function uncheckedExit(exit: UncheckedExit): void {
    scene.unchecked = true;
    const worst = judge.verdictOn(messageOf(exit.draft), exit.chat).findings[0];
    if (worst === undefined) records.noteUnchecked(exit.chat.title);
    else records.note(worst, 'unchecked', exit.chat.title);
    const sensitive = worst !== undefined && levelAtLeast(worst.level, 'confirm');
    setToast({
      text: t(locale(), sensitive ? 'toast.unchecked-sensitive' : 'toast.unchecked'),
      tone: 'warning',
      copy: null,
      stays: sensitive,
    });
    endEpisode();
  }

  function personChanged(): void {
    judge.forget();
    cancelPauseEnd?.();
    cancelPauseEnd = null;
    const pausedUntil = person.bootstrap?.settings.pausedUntil ?? null;
    if (pausedUntil !== null && pausedUntil > options.now())
      cancelPauseEnd = options.later(redraw, pausedUntil - options.now());
    redraw();
    lookLater(QUIET_MS);
  }

  /* ── Looking while the person types ────────────────────────────────────────────────────────────────── */

  function lookLater(ms: number): void {
    cancelLook?.();
    cancelLook = options.later(look, ms);
  }

  function look(): void {
    if (page === null) return;
    const quietFor = options.clock() - page.lastKeyAt();
    if (page.composing() || quietFor < QUIET_MS) {
      lookLater(page.composing() ? QUIET_MS : QUIET_MS - quietFor);
      return;
    }
    const draft = page.draft();
    const chat = page.chat();
    if (draft === null || chat === null || draft.text.trim() === '') {
      endEpisode();
      return;
    }
    const message = messageOf(draft);
    const verdict = judge.verdictOn(message, chat);
    mark(verdict);
    const finding = verdict.findings.find((candidate) => levelAtLeast(candidate.level, 'tip'));
    if (finding === undefined) {
      scene.card = null;
      scene.strip = null;
      episode.clear();
    } else if (scene.sheet === null && scene.dialog === null && scene.strip === null) {
      scene.card = shownOf(finding, verdict, message, chat, 'never');
      if (announce(scene.card)) {
        records.note(finding, 'shown', chat.title);
        speak(scene.card);
      }
    }
    redraw();
  }

  function mark(verdict: Verdict): void {
    const shown = verdict.findings.filter((finding) => levelAtLeast(finding.level, 'tip'));
    for (const kind of ['security', 'etiquette'] as const) {
      const spans = shown
        .filter((finding) => kindOf(finding) === kind)
        .flatMap((finding) => (finding.triggers.length > 0 ? finding.triggers : [finding.span]));
      page?.highlight(
        kind,
        spans.filter((span) => span.end > span.start),
      );
    }
  }

  function shownOf(
    finding: Finding,
    verdict: Verdict,
    message: Message,
    chat: OpenChat,
    override: Shown['override'],
  ): Shown {
    return { finding, verdict, message, chat, override, turn: nags.turn(finding.rule) };
  }

  function speak({ finding, chat }: Shown): void {
    nags.spoke(finding, chat.title);
  }

  /** Once per verdict. Says whether it was new. */
  function announce(shown: Shown): boolean {
    if (!episode.isNews(shown)) return false;
    const view = presentFinding(policy, shown.verdict, shown.finding, shown.message, locale(), shown.turn);
    scene.announcement = `${view.title}. ${view.message}`;
    return true;
  }

  /** The draft has gone or another begins: nothing that was said about it counts any longer. */
  function endEpisode(): void {
    scene.card = null;
    scene.strip = null;
    scene.announcement = '';
    episode.end();
    nags.end();
    page?.highlight('security', []);
    page?.highlight('etiquette', []);
    redrawSoon();
  }

  function rememberCaret(): void {
    caret ??= page?.mark() ?? null;
  }

  function backToDraft(): void {
    scene.sheet = null;
    scene.dialog = null;
    scene.trouble = null;
    scene.strip = null;
    // From the card the focus may have gone to a button that is no more: back to the draft all the same.
    const back = caret ?? page?.mark();
    caret = null;
    redraw();
    back?.restore();
  }

  /** Left out for this message, so it is told as long as the chat is open, and noted once a tab. */
  function ruleSuspended(rules: readonly string[], title: string): void {
    for (const rule of rules) {
      if (scene.suspended.includes(rule)) continue;
      scene.suspended = [...scene.suspended, rule];
      redrawSoon();
      if (notedSuspended.has(rule)) continue;
      notedSuspended.add(rule);
      records.noteSuspended(rule, title);
    }
  }
}
