import { isolate } from '@/lib/i18n/isolate';
import { t } from '@/lib/i18n/t';
import type { Bootstrap, ChatAnswer, PageStatus } from '@/lib/messaging/protocol';
import { decide, type Override, type Pass, passFor } from '@/lib/rules/decide';
import { type CompiledPolicy, check } from '@/lib/rules/engine';
import { levelAtLeast } from '@/lib/rules/levels';
import type { Finding, Fix, Locale, Message, Verdict } from '@/lib/rules/types';
import type {
  AttemptAnswer,
  CaretMark,
  Draft,
  OpenChat,
  PageHealth,
  PageListeners,
  SendAttempt,
  UncheckedExit,
  WhatsAppPage,
} from '@/lib/whatsapp/types';
import { chipOf } from './chip';
import { type Ask, createPerson } from './person';
import { kindOf, presentFinding } from './present';
import type { Records } from './records';
import { type Surroundings, surroundingsOf, withoutQuiet } from './surroundings';
import type { GuardActions, GuardView, ToastView, WelcomeView } from './view';

/** Nothing appears within this time after a key press. Source: conventions of peers, `ux` research. */
export const QUIET_MS = 800;
const TOAST_MS = 8_000;

export interface GuardOptions {
  readonly policy: CompiledPolicy;
  readonly records: Records;
  readonly ask: Ask;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Monotonic milliseconds, the clock of `WhatsAppPage.lastKeyAt`. */
  readonly clock: () => number;
  /** Runs the callback later, on the page's timer; dies with the guard. */
  readonly later: (callback: () => void, ms: number) => () => void;
  readonly draw: (view: GuardView) => void;
  /** Language of the browser, used where neither the person nor the page says. */
  readonly browserLanguage: string;
}

/** A message that was held, or a finding that is shown: bound to the text and chat it was made for. */
interface Shown {
  readonly finding: Finding;
  readonly verdict: Verdict;
  readonly message: Message;
  readonly chat: OpenChat;
  readonly override: Override;
}

export interface Guard {
  readonly listeners: PageListeners;
  readonly actions: GuardActions;
  attach(page: WhatsAppPage): void;
  /** Takes the answer of the background, or `null` when it did not answer. */
  load(bootstrap: Bootstrap | null): void;
  status(): PageStatus;
  setCovered(covered: boolean): void;
  /** Draws again, e.g. after the page moved or the host was put back. */
  redraw(): void;
  welcome(): void;
}

/**
 * The guard of one tab: hears what the page reports, asks the engine, decides, and says what is to be shown.
 * It never sends, never presses a key, and between an attempt and its answer there is nothing asynchronous.
 */
export function createGuard(options: GuardOptions): Guard {
  const { policy, records } = options;
  const person = createPerson({
    ask: options.ask,
    now: options.now,
    onChange: () => personChanged(),
    onNotKept: () => setToast({ text: t(locale(), 'toast.not-kept'), tone: 'warning', copy: null }),
  });
  let page: WhatsAppPage | null = null;
  let covered = false;
  let unchecked = false;
  let expanded = false;
  let card: Shown | null = null;
  let strip: Shown | null = null;
  let dialog: Shown | null = null;
  let welcome: WelcomeView['step'] | null = null;
  let toast: ToastView | null = null;
  let announcement = '';
  let pass: Pass | null = null;
  let nudged: { readonly text: string; readonly chatKey: string } | null = null;
  let caret: CaretMark | null = null;
  let chatKey = '';
  /** Rules that the person put aside for the draft at hand; security from `confirm` up is never put aside. */
  let asideRules: readonly string[] = [];
  let announced = '';
  let cancelLook: (() => void) | null = null;
  let cancelToast: (() => void) | null = null;
  let cancelPauseEnd: (() => void) | null = null;
  let surroundings: { readonly key: string; readonly value: Surroundings } | null = null;

  return {
    listeners: {
      key: () => 'page',
      caretMoved: () => undefined,
      attempt,
      draftChanged,
      chatChanged,
      healthChanged: () => redraw(),
      unchecked: uncheckedExit,
      boxChanged: () => redraw(),
    },
    actions: {
      applyFix: (fix) => void applyFix(fix),
      dismiss,
      edit,
      sendAnyway,
      answerWorkGroup: (workplace) => putAnswer({ workplace }),
      toggleChip() {
        expanded = !expanded;
        redraw();
      },
      setLocale: (locale) => person.putSettings({ locale }),
      answerAdmin: (admin) => putAnswer({ admin }),
      nextWelcome,
      closeWelcome: () => closeWelcome(),
      closeToast: () => setToast(null),
    },
    attach(attached) {
      page = attached;
      chatChanged();
    },
    load(bootstrap) {
      const first = person.bootstrap === undefined;
      if (first && bootstrap?.storageOk === true && !bootstrap.settings.welcomed) welcome = 'language';
      person.load(bootstrap);
    },
    status,
    setCovered(next) {
      covered = next;
      redraw();
    },
    redraw,
    welcome() {
      welcome = 'language';
      redraw();
    },
  };

  /* ── What the page reports ─────────────────────────────────────────────────────────────────────────── */

  function attempt(made: SendAttempt): AttemptAnswer {
    const message = messageOf(made.draft);
    const verdict = judge(message, made.chat);
    const decision = decide({
      verdict,
      attempt: {
        text: message.text,
        surface: message.surface,
        chatKey: made.chat.key,
        trusted: made.trusted,
        newline: made.newline,
      },
      pass,
      nudged,
      now: options.now(),
    });
    if (decision.action === 'allow') {
      if (!made.newline) letGo(verdict, made, decision.usedPass);
      return 'allow';
    }
    if (made.newline) return 'hold';
    hold(
      { finding: decision.finding, verdict, message, chat: made.chat, override: decision.override },
      decision.action,
    );
    return 'hold';
  }

  function letGo(verdict: Verdict, made: SendAttempt, usedPass: boolean): void {
    const reason = usedPass ? (pass?.reason ?? undefined) : undefined;
    pass = usedPass ? null : pass;
    for (const finding of verdict.findings) {
      const decision = levelAtLeast(finding.level, 'nudge') ? 'sent-anyway' : 'sent';
      records.note(finding, decision, made.chat.title, reason);
    }
    unchecked = false;
    endEpisode();
  }

  function hold(held: Shown, by: 'strip' | 'dialog'): void {
    caret = page?.mark() ?? null;
    records.note(held.finding, 'held', held.chat.title);
    card = null;
    mark(held.verdict);
    if (by === 'strip') {
      nudged = { text: held.message.text, chatKey: held.chat.key };
      strip = held;
      announce(held);
    } else {
      strip = null;
      dialog = held;
      // The alertdialog announces itself; a second announcement would be noise.
      announcement = '';
    }
    redraw();
  }

  function draftChanged(): void {
    if (strip !== null && page?.draft()?.text !== strip.message.text) {
      strip = null;
      nudged = null;
      redraw();
    }
    lookLater(QUIET_MS);
  }

  function chatChanged(): void {
    const open = page?.chat() ?? null;
    const key = open?.key ?? '';
    if (key !== chatKey) {
      chatKey = key;
      unchecked = false;
      expanded = false;
      pass = null;
      dialog = null;
      caret = null;
      surroundings = null;
      endEpisode();
    }
    redraw();
    lookLater(QUIET_MS);
  }

  function uncheckedExit(exit: UncheckedExit): void {
    unchecked = true;
    const message = messageOf(exit.draft);
    const verdict = judge(message, exit.chat);
    const worst = verdict.findings[0];
    if (worst === undefined) records.noteUnchecked(exit.chat.title);
    else records.note(worst, 'unchecked', exit.chat.title);
    const sensitive = worst !== undefined && levelAtLeast(worst.level, 'confirm');
    setToast({
      text: t(locale(), sensitive ? 'toast.unchecked-sensitive' : 'toast.unchecked'),
      tone: 'warning',
      copy: null,
    });
    endEpisode();
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
    const verdict = judge(message, chat);
    mark(verdict);
    const finding = verdict.findings.find((candidate) => levelAtLeast(candidate.level, 'tip'));
    if (finding === undefined) {
      card = null;
      strip = null;
      announced = '';
    } else if (dialog === null && strip === null) {
      card = { finding, verdict, message, chat, override: 'never' };
      if (announce(card)) records.note(finding, 'shown', chat.title);
    }
    redraw();
  }

  function judge(message: Message, chat: OpenChat): Verdict {
    const { context, answer } = around(chat);
    const verdict = withoutQuiet(check(policy, message, context), answer);
    return filtered(verdict, (finding) => {
      // A pause silences help, not the rules that nobody may override alone.
      if (isPaused() && !levelAtLeast(finding.level, 'justify')) return false;
      return levelAtLeast(finding.level, 'confirm') || !asideRules.includes(finding.rule);
    });
  }

  function around(chat: OpenChat): Surroundings {
    const key = `${chat.key}\n${chat.title}\n${chat.kind.value}\n${chat.size?.value ?? ''}`;
    if (surroundings?.key !== key)
      surroundings = { key, value: surroundingsOf(policy, person.bootstrap ?? null, chat) };
    return surroundings.value;
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

  /** Once per verdict. Says whether it was new. */
  function announce(shown: Shown): boolean {
    const key = `${shown.chat.key}\n${shown.finding.rule}\n${shown.finding.level}`;
    if (key === announced) return false;
    announced = key;
    const view = presentFinding(policy, shown.verdict, shown.finding, shown.message, locale());
    announcement = `${view.title}. ${view.message}`;
    return true;
  }

  /** The draft has gone or another begins: nothing that was said about it counts any longer. */
  function endEpisode(): void {
    card = null;
    strip = null;
    nudged = null;
    asideRules = [];
    announced = '';
    announcement = '';
    page?.highlight('security', []);
    page?.highlight('etiquette', []);
    redraw();
  }

  /* ── What the person does ──────────────────────────────────────────────────────────────────────────── */

  function current(): Shown | null {
    return dialog ?? strip ?? card;
  }

  function edit(): void {
    const shown = dialog ?? strip;
    if (shown === null) return;
    records.note(shown.finding, 'edited', shown.chat.title);
    backToDraft();
  }

  function backToDraft(): void {
    dialog = null;
    strip = null;
    // From the card the focus may have gone to a button that is no more: back to the draft all the same.
    const back = caret ?? page?.mark();
    caret = null;
    redraw();
    back?.restore();
  }

  async function applyFix(fix: Fix): Promise<void> {
    const shown = current();
    if (shown === null || page === null) return;
    card = null;
    backToDraft();
    const result = await page.write(shown.message.text, fix.edits);
    if (result.ok) {
      records.note(shown.finding, 'fixed', shown.chat.title);
      setToast(null);
    } else {
      setToast({ text: t(locale(), `toast.fix-${result.reason}`), tone: 'warning', copy: result.wanted });
    }
    lookLater(QUIET_MS);
  }

  function sendAnyway(choice: Parameters<GuardActions['sendAnyway']>[0]): void {
    if (dialog === null || dialog.override === 'never') return;
    if (dialog.override === 'justify' && choice.reason === undefined) return;
    if (dialog.override === 'acknowledge' && choice.acknowledged !== true) return;
    const { message, chat } = dialog;
    pass = passFor(
      { text: message.text, surface: message.surface, chatKey: chat.key },
      options.now(),
      choice.reason,
    );
    setToast({ text: t(locale(), 'toast.pass-armed'), tone: 'info', copy: null });
    backToDraft();
  }

  function dismiss(dismissal: Parameters<GuardActions['dismiss']>[0]): void {
    const shown = current();
    if (shown === null) return;
    const { finding, chat } = shown;
    if (dismissal === 'this-time') asideRules = [...asideRules, finding.rule];
    if (dismissal === 'not-in-this-group')
      putAnswer({ quiet: [...(around(chat).answer?.quiet ?? []), finding.rule] });
    if (dismissal === 'always-this-value') person.addException(finding);
    card = null;
    backToDraft();
    lookLater(0);
  }

  /* ── What the person told us ───────────────────────────────────────────────────────────────────────── */

  function personChanged(): void {
    surroundings = null;
    cancelPauseEnd?.();
    cancelPauseEnd = null;
    const pausedUntil = person.bootstrap?.settings.pausedUntil ?? null;
    if (pausedUntil !== null && pausedUntil > options.now()) {
      cancelPauseEnd = options.later(() => redraw(), pausedUntil - options.now());
    }
    redraw();
    lookLater(QUIET_MS);
  }

  function putAnswer(change: Partial<Pick<ChatAnswer, 'workplace' | 'admin' | 'quiet'>>): void {
    person.putAnswer(page?.chat()?.title ?? '', change);
  }

  function nextWelcome(): void {
    const steps: readonly WelcomeView['step'][] = inGroup()
      ? ['language', 'work-group', 'admin', 'try']
      : ['language', 'try'];
    const next = welcome === null ? undefined : steps[steps.indexOf(welcome) + 1];
    if (next === undefined) closeWelcome();
    else {
      welcome = next;
      redraw();
    }
  }

  function closeWelcome(): void {
    welcome = null;
    person.putSettings({ welcomed: true });
    redraw();
  }

  /* ── What is shown ─────────────────────────────────────────────────────────────────────────────────── */

  function redraw(): void {
    if (page === null) return;
    const chat = page.chat();
    const { dir, dark } = page.appearance();
    const view = (shown: Shown) =>
      presentFinding(policy, shown.verdict, shown.finding, shown.message, locale());
    const showsFinding = dialog !== null || strip !== null || card !== null;
    options.draw({
      locale: locale(),
      dir,
      dark,
      box: page.composerBox(),
      chip: { ...chip(), ask: asks(chat) ? 'work-group' : null, expanded },
      card: dialog === null && strip === null && card !== null ? view(card) : null,
      strip: dialog === null && strip !== null ? view(strip) : null,
      dialog:
        dialog === null
          ? null
          : {
              finding: view(dialog),
              override: dialog.override,
              reasons: dialog.override === 'justify' ? REASONS : [],
              headcount: dialog.finding.detector.startsWith('mention-')
                ? (dialog.chat.size?.value ?? null)
                : null,
            },
      welcome:
        welcome === null || showsFinding
          ? null
          : { step: welcome, group: inGroup() && chat !== null ? isolate(chat.title) : null },
      toast,
      announcement,
    });
  }

  function chip() {
    const pausedUntil = person.bootstrap?.settings.pausedUntil ?? null;
    const until = isPaused() ? pausedUntil : null;
    return chipOf({
      health: page?.health() ?? NO_PAGE,
      bootstrap: person.bootstrap,
      recordsKept: records.kept,
      covered,
      unchecked,
      pausedUntil: until,
      pausedUntilText:
        until === null ? '' : new Intl.DateTimeFormat(locale(), { timeStyle: 'short' }).format(until),
    });
  }

  /** An unknown group asks once whether it is about work; a one-to-one chat never does. */
  function asks(chat: OpenChat | null): boolean {
    if (chat === null || !chat.canPost || chat.title === '' || !person.bootstrap) return false;
    if (welcome !== null || chat.kind.value === 'direct') return false;
    return around(chat).context.workplace === 'unknown';
  }

  function inGroup(): boolean {
    const chat = page?.chat() ?? null;
    return (
      chat !== null &&
      chat.title !== '' &&
      (chat.kind.value === 'group' || chat.kind.value === 'announcement')
    );
  }

  function isPaused(): boolean {
    const until = person.bootstrap?.settings.pausedUntil ?? null;
    return policy.pausable && until !== null && until > options.now();
  }

  function locale(): Locale {
    const chosen = person.bootstrap?.settings.locale ?? null;
    if (chosen !== null) return chosen;
    const language = page?.appearance().lang || options.browserLanguage;
    return language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
  }

  function setToast(next: ToastView | null): void {
    cancelToast?.();
    cancelToast = null;
    toast = next;
    // A text to be copied stays until the person closes it.
    if (next !== null && next.copy === null) cancelToast = options.later(() => setToast(null), TOAST_MS);
    redraw();
  }

  function status(): PageStatus {
    const chat = page?.chat() ?? null;
    const known = chat === null ? null : around(chat);
    return {
      chip: chip(),
      chat:
        chat === null || known === null
          ? null
          : {
              title: chat.title,
              kind: chat.kind.value,
              size: chat.size?.value ?? null,
              workplace: known.context.workplace,
              because: known.because,
              role: known.context.role,
            },
      policy: { id: policy.id, version: policy.version, title: policy.title, pausable: policy.pausable },
      rules: policy.rules.map((rule) => ({
        id: rule.id,
        title: rule.title,
        level: rule.highestLevel,
        active: true,
        quiet: known?.answer?.quiet.includes(rule.id) ?? false,
      })),
    };
  }
}

const REASONS = ['customer-asked', 'approved', 'test-data', 'false-alarm', 'other'] as const;

/** Before a page is attached. */
const NO_PAGE: PageHealth = {
  state: 'no-chat',
  front: 'chat',
  missing: [],
  surfaces: [],
  enterIsSend: 'unknown',
};

function messageOf(draft: Draft): Message {
  return { text: draft.text, mentions: draft.mentions, surface: draft.surface };
}

function filtered(verdict: Verdict, keep: (finding: Finding) => boolean): Verdict {
  const findings = verdict.findings.filter(keep);
  return findings.length === verdict.findings.length
    ? verdict
    : { findings, level: findings[0]?.level ?? 'off' };
}
