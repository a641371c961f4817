import type { TextKey } from '@/lib/i18n/t';
import { t } from '@/lib/i18n/t';
import { type ChatAnswer, MAX_REASON_NOTE, type ToBackground } from '@/lib/messaging/protocol';
import { passFor } from '@/lib/rules/decide';
import type { CompiledPolicy } from '@/lib/rules/engine';
import type { Context, Edit, Fix } from '@/lib/rules/types';
import type { OpenChat, WhatsAppPage } from '@/lib/whatsapp/types';
import type { Episode } from './episode';
import { type FillIn, fillInEdit } from './fill-in';
import { sendingOf } from './judge';
import type { Nags } from './nags';
import { whenOf } from './offers';
import type { Ask, Person } from './person';
import { changesOf } from './preview';
import type { Records } from './records';
import { reportOf, troubleIn } from './report';
import { current, type Scene, type Sheet, type Shown } from './scene';
import { secureMove } from './secure';
import type { Stage } from './stage';
import type { GuardActions, Offer, ToastView, WelcomeView } from './view';
import { isGroup } from './view-of';

const DAY_MS = 24 * 60 * 60 * 1_000;

export interface ChoicesOptions {
  readonly page: () => WhatsAppPage | null;
  readonly scene: Scene;
  readonly episode: Episode;
  /** The policy in force; it grows while the guard starts. */
  readonly policy: () => CompiledPolicy;
  readonly nags: Nags;
  readonly person: Person;
  readonly records: Records;
  readonly stage: Stage;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Closes what holds the message and puts the caret back where it was. */
  readonly backToDraft: () => void;
  /** Looks at the draft again, soon or at once. */
  readonly rememberCaret: () => void;
  readonly contextOf: (chat: OpenChat) => Context;
  /** When work begins next, epoch milliseconds. */
  readonly nextWorkStart: () => number;
  /** Puts a text on the clipboard; says whether that worked. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly ask: Ask;
  readonly lookAgain: (when: 'quiet' | 'now') => void;
}

/** What the person decided. Every one of these comes from a trusted event; the view drops the others. */
export function createChoices(options: ChoicesOptions): GuardActions {
  const { scene, episode, nags, person, records, backToDraft } = options;
  const { redraw, setToast } = options.stage;
  const language = options.stage.locale;

  return {
    applyFix: (fix) => void applyFix(fix),
    dismiss,
    take,
    mend,
    fillIn,
    report,
    closeSheet,
    edit,
    sendAnyway,
    answerWorkGroup: (workplace) => putAnswer({ workplace }),
    toggleChip() {
      scene.expanded = !scene.expanded;
      redraw();
    },
    setLocale: (locale) => person.putSettings({ locale }),
    answerAdmin: (admin) => putAnswer({ admin }),
    nextWelcome,
    closeWelcome,
    closeToast: () => setToast(null),
  };

  function edit(): void {
    const shown = scene.dialog ?? scene.strip;
    if (shown === null) return;
    records.note(shown.finding, 'edited', shown.chat.title);
    backToDraft();
  }

  async function applyFix(fix: Fix): Promise<void> {
    const shown = current(scene);
    if (shown !== null) await write(shown, fix.edits, null);
  }

  /** One write, read back and compared by the page; on failure the wanted text can be copied. */
  async function write(shown: Shown, edits: readonly Edit[], done: ToastView | null): Promise<void> {
    const page = options.page();
    if (page === null) return;
    scene.card = null;
    backToDraft();
    const result = await page.write(shown.message.text, edits);
    if (result.ok) {
      records.note(shown.finding, 'fixed', shown.chat.title);
      setToast(done);
    } else {
      setToast({
        text: t(language(), `toast.fix-${result.reason}`),
        tone: 'warning',
        copy: result.wanted,
      });
    }
    options.lookAgain('quiet');
  }

  /* ── Offers and their sheets ───────────────────────────────────────────────────────────────────────── */

  function take(offer: Offer): void {
    const shown = current(scene);
    if (shown === null) return;
    switch (offer) {
      case 'mend-all':
        openSheet('preview', shown);
        break;
      case 'fill-in':
      case 'false-alarm':
        openSheet(offer, shown);
        break;
      case 'secure':
        void moveOut(shown);
        break;
      case 'mention-list':
        void openMentions(shown);
        break;
      case 'schedule':
        setToast({ text: t(language(), 'toast.schedule'), tone: 'info', copy: null, stays: true });
        putAside(shown);
        break;
      case 'remind':
        void remind(shown);
        break;
      case 'urgent':
        putAside(shown);
        break;
    }
  }

  function openSheet(kind: Sheet['kind'], shown: Shown): void {
    options.rememberCaret();
    scene.sheet = { kind, shown, trouble: null };
    redraw();
  }

  /** Back to what the sheet was opened from: a held message is still held. */
  function closeSheet(): void {
    scene.sheet = null;
    if (scene.dialog !== null || scene.strip !== null) redraw();
    else backToDraft();
  }

  function mend(chosen: readonly number[]): void {
    const { sheet } = scene;
    if (sheet?.kind !== 'preview') return;
    const edits = changesOf(sheet.shown.verdict)
      .filter((_item, at) => chosen.includes(at))
      .map(({ edit }) => edit);
    if (edits.length === 0) closeSheet();
    else void write(sheet.shown, edits, null);
  }

  function fillIn(answers: FillIn): void {
    const { sheet } = scene;
    if (sheet?.kind !== 'fill-in') return;
    const edit = fillInEdit(sheet.shown.message.text, answers);
    if (edit.insert === '') closeSheet();
    else void write(sheet.shown, [edit], null);
  }

  function report(note: string): void {
    const { sheet } = scene;
    if (sheet?.kind !== 'false-alarm') return;
    const { shown } = sheet;
    const trouble = troubleIn(options.policy(), note, options.contextOf(shown.chat));
    if (trouble !== null) {
      scene.sheet = { ...sheet, trouble };
      redraw();
      return;
    }
    records.note(shown.finding, 'reported', shown.chat.title);
    void tell('reports.add', reportOf(shown, note), 'toast.reported');
    closeSheet();
  }

  /** The clipboard first: what could not be copied is not taken out of the draft. */
  async function moveOut(shown: Shown): Promise<void> {
    const channel = options.policy().links.secure;
    const move = channel === undefined ? null : secureMove(shown.verdict, shown.message, channel);
    if (channel === undefined || move === null) return;
    const locale = language();
    if (await options.copy(move.copied)) {
      const text = t(locale, 'toast.secure-moved', { name: channel.name[locale], url: channel.url });
      await write(shown, move.edits, { text, tone: 'info', copy: null, stays: true });
    } else setToast({ text: t(locale, 'toast.not-copied'), tone: 'warning', copy: null });
  }

  /** `@all` becomes a bare `@`: WhatsApp's own list opens there, and only what is picked from it notifies. */
  async function openMentions(shown: Shown): Promise<void> {
    const [first, ...others] = shown.finding.triggers;
    if (first === undefined) return;
    const edits = [{ span: first, insert: '@' }, ...others.map((span) => ({ span, insert: '' }))];
    await write(shown, edits, { text: t(language(), 'toast.mention-list'), tone: 'info', copy: null });
    options.page()?.placeCaret(first.start + 1);
  }

  async function remind(shown: Shown): Promise<void> {
    const { title } = shown.chat;
    const at = options.nextWorkStart();
    records.note(shown.finding, 'reminded', title);
    putAside(shown);
    const when = whenOf(at, language());
    await tell('reminders.add', { title, at }, 'toast.reminded', { when });
  }

  /** Asks the background, and says how it went. */
  async function tell<K extends 'reports.add' | 'reminders.add'>(
    kind: K,
    input: ToBackground[K]['in'],
    done: TextKey,
    params: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const result = await options.ask(kind, input);
    const locale = language();
    setToast(
      result.ok
        ? { text: t(locale, done, params), tone: 'info', copy: null }
        : { text: t(locale, 'toast.not-kept-at-all'), tone: 'warning', copy: null },
    );
  }

  /** Said enough about this draft; no dismissal, so nothing is counted. */
  function putAside({ finding }: Shown): void {
    episode.putAside(finding.rule);
    scene.card = null;
    backToDraft();
    options.lookAgain('now');
  }

  /* ── Answers ───────────────────────────────────────────────────────────────────────────────────────── */

  function sendAnyway(choice: Parameters<GuardActions['sendAnyway']>[0]): void {
    const { dialog } = scene;
    if (dialog === null || dialog.override === 'never') return;
    if (dialog.override === 'justify' && choice.reason === undefined) return;
    if (dialog.override === 'acknowledge' && choice.acknowledged !== true) return;
    const { message, chat } = dialog;
    const note = dialog.override === 'justify' ? (choice.note ?? '').trim().slice(0, MAX_REASON_NOTE) : '';
    scene.trouble = troubleIn(options.policy(), note, options.contextOf(chat), 'confirm');
    if (scene.trouble !== null) {
      redraw();
      return;
    }
    episode.pass = passFor({ ...sendingOf(message), chatKey: chat.key }, options.now(), choice.reason, note);
    setToast({
      text: t(language(), message.files === undefined ? 'toast.pass-armed' : 'toast.pass-armed-files'),
      tone: 'info',
      copy: null,
      ofPass: true,
    });
    backToDraft();
  }

  function dismiss(dismissal: Parameters<GuardActions['dismiss']>[0]): void {
    const shown = current(scene);
    if (shown === null) return;
    const { finding, chat, message } = shown;
    const until = options.now() + options.policy().exceptions.days * DAY_MS;
    records.note(finding, 'put-aside', chat.title);
    let quietFrom = dismissal === 'not-in-this-group';
    if (dismissal === 'always-this-value') person.allowValue(finding, until);
    if (dismissal === 'this-time') {
      episode.putAside(finding.rule);
      nags.heard(finding, message.text);
      quietFrom = nags.dismissed(finding, chat.title) && chat.title !== '';
    }
    if (quietFrom) {
      person.quietIn(chat.title, finding.rule, until);
      setToast({
        text: t(language(), 'toast.quiet-now', { date: dateOf(until) }),
        tone: 'info',
        copy: null,
      });
    }
    scene.card = null;
    backToDraft();
    options.lookAgain('now');
  }

  function dateOf(epochMs: number): string {
    return new Intl.DateTimeFormat(language(), { dateStyle: 'medium' }).format(epochMs);
  }

  function putAnswer(change: Partial<Pick<ChatAnswer, 'workplace' | 'admin'>>): void {
    person.putAnswer(options.page()?.chat()?.title ?? '', change);
  }

  function nextWelcome(): void {
    const steps: readonly WelcomeView['step'][] = isGroup(options.page()?.chat() ?? null)
      ? ['language', 'work-group', 'admin', 'try']
      : ['language', 'try'];
    const next = scene.welcome === null ? undefined : steps[steps.indexOf(scene.welcome) + 1];
    if (next === undefined) {
      closeWelcome();
      return;
    }
    scene.welcome = next;
    redraw();
  }

  function closeWelcome(): void {
    scene.welcome = null;
    person.putSettings({ welcomed: true });
    redraw();
  }
}
