import { t } from '@/lib/i18n/t';
import type { ChatAnswer } from '@/lib/messaging/protocol';
import { passFor } from '@/lib/rules/decide';
import type { CompiledPolicy } from '@/lib/rules/engine';
import type { Fix, Locale } from '@/lib/rules/types';
import type { WhatsAppPage } from '@/lib/whatsapp/types';
import type { Episode } from './episode';
import type { Nags } from './nags';
import type { Person } from './person';
import type { Records } from './records';
import { current, type Scene } from './scene';
import type { GuardActions, ToastView, WelcomeView } from './view';
import { isGroup } from './view-of';

const DAY_MS = 24 * 60 * 60 * 1_000;

export interface ChoicesOptions {
  readonly page: () => WhatsAppPage | null;
  readonly scene: Scene;
  readonly episode: Episode;
  readonly policy: CompiledPolicy;
  readonly nags: Nags;
  readonly person: Person;
  readonly records: Records;
  readonly locale: () => Locale;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly redraw: () => void;
  readonly setToast: (toast: ToastView | null) => void;
  /** Closes what holds the message and puts the caret back where it was. */
  readonly backToDraft: () => void;
  /** Looks at the draft again, soon or at once. */
  readonly lookAgain: (when: 'quiet' | 'now') => void;
}

/** What the person decided. Every one of these comes from a trusted event; the view drops the others. */
export function createChoices(options: ChoicesOptions): GuardActions {
  const { scene, episode, nags, person, records, redraw, setToast, backToDraft } = options;

  return {
    applyFix: (fix) => void applyFix(fix),
    dismiss,
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
    const page = options.page();
    if (shown === null || page === null) return;
    scene.card = null;
    backToDraft();
    const result = await page.write(shown.message.text, fix.edits);
    if (result.ok) {
      records.note(shown.finding, 'fixed', shown.chat.title);
      setToast(null);
    } else {
      setToast({
        text: t(options.locale(), `toast.fix-${result.reason}`),
        tone: 'warning',
        copy: result.wanted,
      });
    }
    options.lookAgain('quiet');
  }

  function sendAnyway(choice: Parameters<GuardActions['sendAnyway']>[0]): void {
    const { dialog } = scene;
    if (dialog === null || dialog.override === 'never') return;
    if (dialog.override === 'justify' && choice.reason === undefined) return;
    if (dialog.override === 'acknowledge' && choice.acknowledged !== true) return;
    const { message, chat } = dialog;
    episode.pass = passFor(
      { text: message.text, surface: message.surface, chatKey: chat.key },
      options.now(),
      choice.reason,
    );
    setToast({ text: t(options.locale(), 'toast.pass-armed'), tone: 'info', copy: null });
    backToDraft();
  }

  function dismiss(dismissal: Parameters<GuardActions['dismiss']>[0]): void {
    const shown = current(scene);
    if (shown === null) return;
    const { finding, chat, message } = shown;
    const until = options.now() + options.policy.exceptions.days * DAY_MS;
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
        text: t(options.locale(), 'toast.quiet-now', { date: dateOf(until) }),
        tone: 'info',
        copy: null,
      });
    }
    scene.card = null;
    backToDraft();
    options.lookAgain('now');
  }

  function dateOf(epochMs: number): string {
    return new Intl.DateTimeFormat(options.locale(), { dateStyle: 'medium' }).format(epochMs);
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
