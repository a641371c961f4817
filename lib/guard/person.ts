import type { Tally } from '@/lib/messaging/guard-records';
import type { Bootstrap, ChatAnswer, Result, Settings, ToBackground } from '@/lib/messaging/protocol';
import type { Finding } from '@/lib/rules/types';
import { chatDigest, exceptionDigest, maskedLabel } from '@/lib/storage/digest';
import { counted } from './budget';

export type Ask = <K extends keyof ToBackground>(
  kind: K,
  input: ToBackground[K]['in'],
) => Promise<Result<ToBackground[K]['out']>>;

/** What the person told us: settings, answers about chats, exceptions. Every change counts at once and is kept behind. */
export interface Person {
  /** `undefined` while the first answer is awaited, `null` when the background did not answer. */
  readonly bootstrap: Bootstrap | null | undefined;
  /** How often the rules spoke; goes on in memory where nothing can be kept. */
  readonly tallies: readonly Tally[];
  load(bootstrap: Bootstrap | null): void;
  /** Digest of a chat's title; empty while there is no key. */
  chatOf(title: string): string;
  putAnswer(title: string, change: Partial<Pick<ChatAnswer, 'workplace' | 'admin'>>): void;
  /** "Always this value", until then (epoch milliseconds). */
  allowValue(finding: Finding, until: number): void;
  /** "Not in this group", until then (epoch milliseconds). */
  quietIn(title: string, rule: string, until: number): void;
  count(rule: string, title: string, day: string, what: 'spoke' | 'dismissed'): void;
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
  let tallies: readonly Tally[] = [];

  const person: Person = {
    get bootstrap() {
      return bootstrap;
    },
    get tallies() {
      return tallies;
    },
    load(next) {
      // An answer that was under way while something was counted must not make it undone.
      if (next?.storageOk === true) tallies = latest(tallies, next.tallies);
      load(next);
    },
    chatOf: (title) => (bootstrap ? chatDigest(bootstrap.deviceKey, title) : ''),
    putAnswer(title, change) {
      if (!bootstrap || title === '') return;
      const chat = person.chatOf(title);
      const former = bootstrap.answers.find((answer) => answer.chat === chat);
      const blank: ChatAnswer = { chat, label: maskedLabel(title), workplace: null, admin: null };
      const answer = { ...blank, ...former, ...change };
      load({ ...bootstrap, answers: [...bootstrap.answers.filter((other) => other !== former), answer] });
      void keep('answers.put', { title, ...change });
    },
    allowValue({ rule, normalized, masked }, until) {
      if (!bootstrap || normalized === undefined || masked === undefined) return;
      const digest = exceptionDigest(bootstrap.deviceKey, rule, normalized);
      except({ rule, scope: 'value', digest, label: masked, expiresAt: until });
    },
    quietIn(title, rule, until) {
      if (title === '') return;
      const digest = person.chatOf(title);
      except({ rule, scope: 'group', digest, label: maskedLabel(title), expiresAt: until });
    },
    count(rule, title, day, what) {
      tallies = counted(tallies, { day, rule, chat: person.chatOf(title) }, what);
      // A lost count is no loss to the person: nothing is said of it.
      if (bootstrap) void options.ask('tallies.count', { day, rule, title, what });
    },
    putSettings(change) {
      if (!bootstrap) return;
      load({ ...bootstrap, settings: { ...bootstrap.settings, ...change } });
      void keep('settings.put', change);
    },
  };
  return person;

  function load(next: Bootstrap | null): void {
    bootstrap = next;
    options.onChange();
  }

  function except(made: ToBackground['exceptions.add']['in']): void {
    if (!bootstrap) return;
    const others = bootstrap.exceptions.filter(
      ({ rule, digest }) => rule !== made.rule || digest !== made.digest,
    );
    const exception = { ...made, id: made.digest, createdAt: options.now() };
    load({ ...bootstrap, exceptions: [...others, exception] });
    void keep('exceptions.add', made);
  }

  async function keep<K extends keyof ToBackground>(kind: K, input: ToBackground[K]['in']): Promise<void> {
    const result = await options.ask(kind, input);
    if (!result.ok) options.onNotKept();
  }
}

/** Of two counts of the same the higher one: counts only grow, until everything is deleted. */
function latest(here: readonly Tally[], kept: readonly Tally[]): readonly Tally[] {
  if (kept.length === 0) return kept;
  const known = new Map(kept.map((tally) => [tally.id, tally]));
  for (const tally of here) {
    const other = known.get(tally.id);
    known.set(tally.id, {
      ...tally,
      spoke: Math.max(tally.spoke, other?.spoke ?? 0),
      dismissed: Math.max(tally.dismissed, other?.dismissed ?? 0),
    });
  }
  return [...known.values()];
}
