import type { CompiledPolicy } from '@/lib/rules/engine';
import { sorted } from '@/lib/rules/filters';
import { levelAtLeast } from '@/lib/rules/levels';
import type { Finding, Level, Verdict } from '@/lib/rules/types';
import { type Bearing, dayOf, isLastStraw, isNag, levelLeft, limitsFor, turnOf } from './budget';
import type { Person } from './person';
import { isEtiquette } from './present';

/** More than a day's messages; older ones may be told again. */
const MAX_HEARD = 200;

export interface NagsOptions {
  /** The policy in force; it grows while the guard starts. */
  readonly policy: () => CompiledPolicy;
  readonly person: Person;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Keeps etiquette within what a person can bear, and remembers how often every rule spoke. Security passes unchanged. */
export interface Nags {
  /** The verdict with the levels that are left. What has spoken about the draft at hand stays as it was. */
  soften(verdict: Verdict, title: string, text: string): Verdict;
  /** The rule speaks about the draft at hand; counted once a draft. */
  spoke(finding: Finding, title: string): void;
  hasSpoken(rule: string): boolean;
  /** The person sent or dismissed this text as it is: the rule does not say the same about it again. */
  heard(finding: Finding, text: string): void;
  /** Counts a dismissal. Says whether the rule is quiet in this group from now on. */
  dismissed(finding: Finding, title: string): boolean;
  /** Which of its words the rule uses for the draft at hand. */
  turn(rule: string): number;
  /** The draft has gone or another begins. */
  end(): void;
}

export function createNags({ policy, person, now }: NagsOptions): Nags {
  let known: { readonly policy: CompiledPolicy; readonly nags: ReadonlySet<string> } | null = null;
  /** What was granted to the rules that spoke about the draft at hand. */
  let granted: ReadonlyMap<string, { readonly level: Level; readonly turn: number }> = new Map();
  let told: readonly string[] = [];

  return {
    soften(verdict, title, text) {
      const bearing = bearingIn(title);
      const findings = sorted(
        verdict.findings.map((finding) => {
          const level = levelFor(finding, bearing, text);
          return level === finding.level ? finding : { ...finding, level };
        }),
      );
      return { findings, level: findings[0]?.level ?? 'off' };
    },
    spoke(finding, title) {
      if (granted.has(finding.rule)) return;
      const turn = turnOf(finding.rule, person.tallies);
      granted = new Map([...granted, [finding.rule, { level: finding.level, turn }]]);
      person.count(finding.rule, title, dayOf(now()), 'spoke');
    },
    hasSpoken: (rule) => granted.has(rule),
    heard(finding, text) {
      if (isNag(finding, nagsOf(policy()))) told = [...told, keyOf(finding, text)].slice(-MAX_HEARD);
    },
    dismissed(finding, title) {
      if (!isNag(finding, nagsOf(policy()))) return false;
      person.count(finding.rule, title, dayOf(now()), 'dismissed');
      return isLastStraw(finding.rule, bearingIn(title));
    },
    turn: (rule) => granted.get(rule)?.turn ?? turnOf(rule, person.tallies),
    end() {
      granted = new Map();
    },
  };

  function levelFor(finding: Finding, bearing: Bearing, text: string): Level {
    if (!isNag(finding, bearing.nags)) return finding.level;
    if (told.includes(keyOf(finding, text))) return 'log';
    const before = granted.get(finding.rule)?.level;
    if (before === undefined) return levelLeft(finding, bearing);
    return levelAtLeast(finding.level, before) ? before : finding.level;
  }

  function bearingIn(title: string): Bearing {
    return {
      limits: limitsFor(policy().nag, person.bootstrap?.settings.nags),
      tallies: person.tallies,
      nags: nagsOf(policy()),
      day: dayOf(now()),
      chat: person.chatOf(title),
    };
  }

  function nagsOf(inForce: CompiledPolicy): ReadonlySet<string> {
    if (known?.policy !== inForce) {
      const nagging = inForce.rules.filter(
        (rule) => isEtiquette(rule.category) && !levelAtLeast(rule.highestLevel, 'confirm'),
      );
      known = { policy: inForce, nags: new Set(nagging.map(({ id }) => id)) };
    }
    return known.nags;
  }
}

/** Text is remembered as a number: what is kept of it, even in memory, is no text. FNV-1a, 32 bits, and the length. */
function keyOf({ rule }: Finding, text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${rule} ${text.length} ${hash >>> 0}`;
}
