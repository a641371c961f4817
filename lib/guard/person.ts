import type { Bootstrap, ChatAnswer, Result, Settings, ToBackground } from '@/lib/messaging/protocol';
import type { Finding } from '@/lib/rules/types';
import { chatDigest, exceptionDigest, maskedLabel } from '@/lib/storage/digest';

export type Ask = <K extends keyof ToBackground>(
  kind: K,
  input: ToBackground[K]['in'],
) => Promise<Result<ToBackground[K]['out']>>;

/** What the person told us: settings, answers about chats, exceptions. Every change counts at once and is kept behind. */
export interface Person {
  /** `undefined` while the first answer is awaited, `null` when the background did not answer. */
  readonly bootstrap: Bootstrap | null | undefined;
  load(bootstrap: Bootstrap | null): void;
  putAnswer(title: string, change: Partial<Pick<ChatAnswer, 'workplace' | 'admin' | 'quiet'>>): void;
  addException(finding: Finding): void;
  putSettings(change: Partial<Settings>): void;
}

export interface PersonOptions {
  readonly ask: Ask;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly onChange: () => void;
  /** A change counts in this tab, but could not be kept. */
  readonly onNotKept: () => void;
}

export function createPerson(options: PersonOptions): Person {
  let bootstrap: Bootstrap | null | undefined;

  return {
    get bootstrap() {
      return bootstrap;
    },
    load,
    putAnswer(title, change) {
      if (!bootstrap || title === '') return;
      const chat = chatDigest(bootstrap.deviceKey, title);
      const former = bootstrap.answers.find((answer) => answer.chat === chat);
      const blank: ChatAnswer = { chat, label: maskedLabel(title), workplace: null, admin: null, quiet: [] };
      const answer = { ...blank, ...former, ...change };
      load({ ...bootstrap, answers: [...bootstrap.answers.filter((other) => other !== former), answer] });
      void keep('answers.put', { title, ...change });
    },
    addException(finding) {
      if (!bootstrap || finding.normalized === undefined || finding.masked === undefined) return;
      const digest = exceptionDigest(bootstrap.deviceKey, finding.rule, finding.normalized);
      const made = { rule: finding.rule, digest, label: finding.masked };
      load({
        ...bootstrap,
        exceptions: [...bootstrap.exceptions, { ...made, id: digest, createdAt: options.now() }],
      });
      void keep('exceptions.add', made);
    },
    putSettings(change) {
      if (!bootstrap) return;
      load({ ...bootstrap, settings: { ...bootstrap.settings, ...change } });
      void keep('settings.put', change);
    },
  };

  function load(next: Bootstrap | null): void {
    bootstrap = next;
    options.onChange();
  }

  async function keep<K extends keyof ToBackground>(kind: K, input: ToBackground[K]['in']): Promise<void> {
    const result = await options.ask(kind, input);
    if (!result.ok) options.onNotKept();
  }
}
