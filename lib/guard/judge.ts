import { momentOf } from '@/lib/calendar/calendar';
import type { Bootstrap } from '@/lib/messaging/protocol';
import type { Sending } from '@/lib/rules/decide';
import { type CompiledPolicy, check } from '@/lib/rules/engine';
import { sorted } from '@/lib/rules/filters';
import { levelAtLeast } from '@/lib/rules/levels';
import type { Context, Finding, Message, Verdict } from '@/lib/rules/types';
import type { Draft, OpenChat } from '@/lib/whatsapp/types';
import type { Episode } from './episode';
import type { Nags } from './nags';
import { isEtiquette } from './present';
import { type Surroundings, surroundingsOf, withoutQuiet } from './surroundings';

/** Exceptions end by the clock: what is known of a chat is looked up again every hour. */
const HOUR_MS = 60 * 60 * 1_000;

export interface JudgeOptions {
  /** The policy in force; it grows while the guard starts. */
  readonly policy: () => CompiledPolicy;
  readonly bootstrap: () => Bootstrap | null;
  readonly episode: Episode;
  readonly nags: Nags;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Rules were left out of a verdict because they took too long on this message. */
  readonly onSuspended: (rules: readonly string[], title: string) => void;
}

/** What is judged: the message by the policy, minus what the person put aside and may put aside. Synchronous. */
export interface Judge {
  verdictOn(message: Message, chat: OpenChat): Verdict;
  around(chat: OpenChat): Surroundings;
  /** Until when the person paused the milder rules, epoch milliseconds; `null` when nothing is paused. */
  pausedUntil(): number | null;
  /** Settings, answers, exceptions or the policy changed. */
  forget(): void;
}

export function createJudge({ policy, bootstrap, episode, nags, now, onSuspended }: JudgeOptions): Judge {
  let known: { readonly key: string; readonly value: Surroundings } | null = null;

  return { verdictOn, around, pausedUntil, forget: () => (known = null) };

  function verdictOn(message: Message, chat: OpenChat): Verdict {
    const { context, quiet } = around(chat);
    const checked = withFileNames(policy(), message, momentary(context));
    if (checked.suspended !== undefined) onSuspended(checked.suspended, chat.title);
    const verdict = withoutQuiet(checked, quiet);
    const left = filtered(verdict, (finding) => {
      // A pause silences help, not the rules that nobody may override alone.
      if (pausedUntil() !== null && !levelAtLeast(finding.level, 'justify')) return false;
      return levelAtLeast(finding.level, 'confirm') || !episode.isAside(finding.rule);
    });
    return nags.soften(left, chat.title, message.text);
  }

  /** The context as of now: the clock does not wait for another chat. */
  function momentary(context: Context): Context {
    return { ...context, moment: momentOf(now(), policy().calendar, bootstrap()?.days) };
  }

  function around(chat: OpenChat): Surroundings {
    const key = `${chat.key}\n${chat.title}\n${chat.kind.value}\n${chat.size?.value ?? ''}\n${Math.floor(now() / HOUR_MS)}`;
    if (known?.key !== key) known = { key, value: surroundingsOf(policy(), bootstrap(), chat, now()) };
    return known.value;
  }

  function pausedUntil(): number | null {
    const until = bootstrap()?.settings.pausedUntil ?? null;
    return policy().pausable && until !== null && until > now() ? until : null;
  }
}

/** The verdict on text and files: what is sensitive in a text is sensitive in the name of a file. */
function withFileNames(policy: CompiledPolicy, message: Message, context: Context): Verdict {
  const verdict = check(policy, message, context);
  const names = message.files?.map(({ name }) => name.replace(/[_]+/g, ' ')).join('\n') ?? '';
  if (names === '') return verdict;
  const { files: _files, ...rest } = message;
  const named = check(policy, { ...rest, text: names, mentions: [] }, context);
  const inNames = named.findings
    .filter(({ category }) => !isEtiquette(category))
    .map((finding) => ({ ...finding, span: NOWHERE, triggers: [], fixes: [] }));
  const findings = sorted([...verdict.findings, ...inNames]);
  const suspended = [...new Set([...(verdict.suspended ?? []), ...(named.suspended ?? [])])];
  return {
    findings,
    level: findings[0]?.level ?? 'off',
    ...(suspended.length === 0 ? {} : { suspended }),
  };
}

const NOWHERE = { start: 0, end: 0 };

/** A draft as the engine takes it. */
export function messageOf(draft: Draft): Message {
  return {
    text: draft.text,
    mentions: draft.mentions,
    surface: draft.surface,
    ...(draft.files === undefined ? {} : { files: draft.files }),
  };
}

/** What a verdict, a strip or a pass is bound to: this text, these files, this surface. */
export function sendingOf({ text, surface, files }: Message): Omit<Sending, 'chatKey'> {
  return {
    text,
    surface,
    ...(files === undefined ? {} : { files: files.map(({ name, size }) => `${size} ${name}`).join('\n') }),
  };
}

function filtered(verdict: Verdict, keep: (finding: Finding) => boolean): Verdict {
  const findings = verdict.findings.filter(keep);
  return findings.length === verdict.findings.length
    ? verdict
    : { findings, level: findings[0]?.level ?? 'off' };
}
