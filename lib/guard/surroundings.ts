import { groupsOfTitle, type TitleIndex, titleIndex } from '@/lib/groups/identity';
import { offWorkByZone } from '@/lib/groups/off-work';
import type { GroupFacts } from '@/lib/groups/types';
import type { LibraryFacts } from '@/lib/messaging/library';
import type { Bootstrap, ChatAnswer, PageStatus } from '@/lib/messaging/protocol';
import { type CompiledPolicy, groupTypeOf, outsidersOf, workplaceOf } from '@/lib/rules/engine';
import { levelAtLeast } from '@/lib/rules/levels';
import type { Context, RecordedGroup, Verdict } from '@/lib/rules/types';
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
  const records = recordsFor(bootstrap?.library, chat);
  const record = records.length === 1 ? records[0] : undefined;
  const workplace =
    records.length === 0
      ? workplaceOf(policy, chat.title, answer?.workplace ?? null)
      : ({ value: 'work', because: 'record' } as const);
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
      groupType: record?.type ?? groupTypeOf(policy, chat.title),
      role: roleOf(record, answer),
      size: chat.size?.value ?? record?.size ?? null,
      outsiders: outsidersIn(records) ?? outsidersOf(policy, chat.title),
      ...(record === undefined ? {} : { record: recordedGroup(record, now) }),
      ...(bootstrap !== null && exceptions.size > 0
        ? {
            isExcepted: (rule: string, value: string) =>
              exceptions.has(`${rule}\n${exceptionDigest(bootstrap.deviceKey, rule, value)}`),
          }
        : {}),
    },
  };
}

/** Making the index takes a moment with a thousand groups: it is made once for each answer of the background. */
const indexes = new WeakMap<LibraryFacts, TitleIndex<GroupFacts>>();

/** The records of this title. A one-to-one chat is none, whatever its name. */
function recordsFor(library: LibraryFacts | undefined, chat: OpenChat): readonly GroupFacts[] {
  if (library === undefined || chat.kind.value === 'direct' || chat.title === '') return [];
  let index = indexes.get(library);
  if (index === undefined) {
    index = titleIndex(library.groups);
    indexes.set(library, index);
  }
  return groupsOfTitle(index, chat.title);
}

/** Of several groups with one title the careful answer counts. */
function outsidersIn(records: readonly GroupFacts[]): boolean | null {
  if (records.some(({ outsiders }) => outsiders === true)) return true;
  return records.length > 0 && records.every(({ outsiders }) => outsiders === false) ? false : null;
}

function roleOf(record: GroupFacts | undefined, answer: ChatAnswer | null): Context['role'] {
  if (record?.role) return record.role;
  return answer?.admin === true ? 'admin' : answer?.admin === false ? 'member' : 'unknown';
}

function recordedGroup(
  { id, title, tags, mentionAll, offHours, workingHours, zones }: GroupFacts,
  now: number,
): RecordedGroup {
  return {
    id,
    title,
    tags,
    mentionAll,
    offHours,
    offWork: offWorkByZone(zones, now, workingHours ?? undefined),
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
