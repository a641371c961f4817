import type { Bootstrap } from '@/lib/messaging/protocol';
import { type CompiledPolicy, check } from '@/lib/rules/engine';
import { levelAtLeast } from '@/lib/rules/levels';
import type { Finding, Message, Verdict } from '@/lib/rules/types';
import type { Draft, OpenChat } from '@/lib/whatsapp/types';
import type { Episode } from './episode';
import type { Nags } from './nags';
import { type Surroundings, surroundingsOf, withoutQuiet } from './surroundings';

/** Exceptions end by the clock: what is known of a chat is looked up again every hour. */
const HOUR_MS = 60 * 60 * 1_000;

export interface JudgeOptions {
  readonly policy: CompiledPolicy;
  readonly bootstrap: () => Bootstrap | null;
  readonly episode: Episode;
  readonly nags: Nags;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** What is judged: the message by the policy, minus what the person put aside and may put aside. Synchronous. */
export interface Judge {
  verdictOn(message: Message, chat: OpenChat): Verdict;
  around(chat: OpenChat): Surroundings;
  /** Until when the person paused the milder rules, epoch milliseconds; `null` when nothing is paused. */
  pausedUntil(): number | null;
  /** Settings, answers or exceptions changed. */
  forget(): void;
}

export function createJudge({ policy, bootstrap, episode, nags, now }: JudgeOptions): Judge {
  let known: { readonly key: string; readonly value: Surroundings } | null = null;

  return { verdictOn, around, pausedUntil, forget: () => (known = null) };

  function verdictOn(message: Message, chat: OpenChat): Verdict {
    const { context, quiet } = around(chat);
    const verdict = withoutQuiet(check(policy, message, context), quiet);
    const left = filtered(verdict, (finding) => {
      // A pause silences help, not the rules that nobody may override alone.
      if (pausedUntil() !== null && !levelAtLeast(finding.level, 'justify')) return false;
      return levelAtLeast(finding.level, 'confirm') || !episode.isAside(finding.rule);
    });
    return nags.soften(left, chat.title, message.text);
  }

  function around(chat: OpenChat): Surroundings {
    const key = `${chat.key}\n${chat.title}\n${chat.kind.value}\n${chat.size?.value ?? ''}\n${Math.floor(now() / HOUR_MS)}`;
    if (known?.key !== key) known = { key, value: surroundingsOf(policy, bootstrap(), chat, now()) };
    return known.value;
  }

  function pausedUntil(): number | null {
    const until = bootstrap()?.settings.pausedUntil ?? null;
    return policy.pausable && until !== null && until > now() ? until : null;
  }
}

/** A draft as the engine takes it. */
export function messageOf(draft: Draft): Message {
  return {
    text: draft.text,
    mentions: draft.mentions,
    surface: draft.surface,
    ...(draft.files === undefined ? {} : { files: draft.files }),
  };
}

function filtered(verdict: Verdict, keep: (finding: Finding) => boolean): Verdict {
  const findings = verdict.findings.filter(keep);
  return findings.length === verdict.findings.length
    ? verdict
    : { findings, level: findings[0]?.level ?? 'off' };
}
