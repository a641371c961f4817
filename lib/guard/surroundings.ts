import type { Bootstrap, ChatAnswer, PageStatus } from '@/lib/messaging/protocol';
import { type CompiledPolicy, groupTypeOf, outsidersOf, workplaceOf } from '@/lib/rules/engine';
import { levelAtLeast } from '@/lib/rules/levels';
import type { Context, Verdict } from '@/lib/rules/types';
import { chatDigest, exceptionDigest } from '@/lib/storage/digest';
import type { OpenChat } from '@/lib/whatsapp/types';

/** What is known about the open chat: from the page, from the policy, and from what the person answered. */
export interface Surroundings {
  readonly context: Context;
  readonly answer: ChatAnswer | null;
  readonly because: NonNullable<PageStatus['chat']>['because'];
}

/** Puts page, policy and answers together. Before the bootstrap has come there are no answers. */
export function surroundingsOf(
  policy: CompiledPolicy,
  bootstrap: Bootstrap | null,
  chat: OpenChat,
): Surroundings {
  const answer = answerFor(bootstrap, chat.title);
  const workplace = workplaceOf(policy, chat.title, answer?.workplace ?? null);
  const exceptions = new Set(
    bootstrap?.exceptions.map((exception) => `${exception.rule}\n${exception.digest}`),
  );
  return {
    answer,
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
export function withoutQuiet(verdict: Verdict, answer: ChatAnswer | null): Verdict {
  if (answer === null || answer.quiet.length === 0) return verdict;
  const findings = verdict.findings.filter(
    (finding) => levelAtLeast(finding.level, 'confirm') || !answer.quiet.includes(finding.rule),
  );
  return { findings, level: findings[0]?.level ?? 'off' };
}

function answerFor(bootstrap: Bootstrap | null, title: string): ChatAnswer | null {
  if (bootstrap === null || title === '') return null;
  const chat = chatDigest(bootstrap.deviceKey, title);
  return bootstrap.answers.find((answer) => answer.chat === chat) ?? null;
}
