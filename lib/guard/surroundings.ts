import type { Bootstrap, ChatAnswer, PageStatus } from '@/lib/messaging/protocol';
import { type CompiledPolicy, groupTypeOf, outsidersOf, workplaceOf } from '@/lib/rules/engine';
import { levelAtLeast } from '@/lib/rules/levels';
import type { Context, Verdict } from '@/lib/rules/types';
import { chatDigest, exceptionDigest } from '@/lib/storage/digest';
import type { OpenChat } from '@/lib/whatsapp/types';
import { isEtiquette } from './present';

/** What is known about the open chat: from the page, from the policy, and from what the person answered. */
export interface Surroundings {
  readonly context: Context;
  readonly answer: ChatAnswer | null;
  /** Rules that the person asked to be quiet in this group. */
  readonly quiet: ReadonlySet<string>;
  readonly because: NonNullable<PageStatus['chat']>['because'];
}

/** Puts page, policy and answers together. Before the bootstrap has come there are no answers. */
export function surroundingsOf(
  policy: CompiledPolicy,
  bootstrap: Bootstrap | null,
  chat: OpenChat,
  now: number,
): Surroundings {
  const answer = answerFor(bootstrap, chat.title);
  const workplace = workplaceOf(policy, chat.title, answer?.workplace ?? null);
  const inForce = bootstrap?.exceptions.filter(({ expiresAt }) => expiresAt > now) ?? [];
  const exceptions = new Set(
    inForce
      .filter(({ scope }) => scope === 'value')
      .map(
        ({ rule, digest }) => `${rule}
${digest}`,
      ),
  );
  const digest = bootstrap === null || chat.title === '' ? null : chatDigest(bootstrap.deviceKey, chat.title);
  const quiet = inForce.filter((exception) => exception.scope === 'group' && exception.digest === digest);
  return {
    answer,
    quiet: new Set(quiet.map(({ rule }) => rule)),
    because: workplace.because,
    context: {
      chatKind: chat.kind.value,
      title: chat.title,
      workplace: workplace.value,
      groupType: groupTypeOf(policy, chat.title),
      role: answer?.admin === true ? 'admin' : answer?.admin === false ? 'member' : 'unknown',
      size: chat.size?.value ?? null,
      outsiders: outsidersOf(policy, chat.title),
      ...(bootstrap !== null && exceptions.size > 0
        ? {
            isExcepted: (rule: string, value: string) =>
              exceptions.has(`${rule}\n${exceptionDigest(bootstrap.deviceKey, rule, value)}`),
          }
        : {}),
    },
  };
}

/** Leaves out etiquette that the person asked to be quiet in this group; security is never quietened. */
export function withoutQuiet(verdict: Verdict, quiet: ReadonlySet<string>): Verdict {
  const findings = verdict.findings.filter(
    (finding) =>
      !isEtiquette(finding.category) || levelAtLeast(finding.level, 'confirm') || !quiet.has(finding.rule),
  );
  return { findings, level: findings[0]?.level ?? 'off' };
}

function answerFor(bootstrap: Bootstrap | null, title: string): ChatAnswer | null {
  if (bootstrap === null || title === '') return null;
  const chat = chatDigest(bootstrap.deviceKey, title);
  return bootstrap.answers.find((answer) => answer.chat === chat) ?? null;
}
