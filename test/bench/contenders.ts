import { fold } from '@/lib/detectors/fold';
import { type CompiledPolicy, check, compile } from '@/lib/rules/engine';
import { KINDS } from '@/lib/rules/kinds/index';
import { LexiconBuilder } from '@/lib/rules/scan/lexicon';
import type { Context } from '@/lib/rules/types';
import { VALIDATORS, type ValidatorName } from '@/lib/rules/validators';
import type { Generated, Plain } from './generate';
import type { Contender } from './measure';

/** A member of a registered core group. */
export const CONTEXT: Context = {
  chatKind: 'group',
  title: '',
  workplace: 'work',
  groupType: 'core',
  role: 'member',
  size: null,
  outsiders: false,
};

/** The least that any scan can cost. */
export const ONE_PASS: Contender = {
  name: 'one charCodeAt pass',
  run(text) {
    let sum = 0;
    for (let at = 0; at < text.length; at += 1) sum += text.charCodeAt(at);
    return sum > 0 ? 0 : 1;
  },
};

/** The project: the whole verdict, with filters and messages. Hits are rules, as with the others. */
export function project(generated: Generated): Contender {
  return contenderOf(`project, ${generated.counts.rules} rules`, compile(generated.policy, KINDS));
}

export function contenderOf(name: string, policy: CompiledPolicy): Contender {
  return {
    name,
    run: (text) => check(policy, { text, mentions: [], surface: 'chat' }, CONTEXT).findings.length,
    count: (text) =>
      new Set(
        check(policy, { text, mentions: [], surface: 'chat' }, CONTEXT).findings.map(({ rule }) => rule),
      ).size,
  };
}

/** What most tools do: every rule is an expression, run one after the other. Hits are rules. */
export function regExpPerRule({ plain, counts }: Generated): Contender {
  const compiled = plain.map((one) => ({ pattern: regExpOf(one), check: 'check' in one ? one.check : null }));
  return {
    name: `one RegExp per rule, ${counts.rules} rules`,
    run(text) {
      let hits = 0;
      for (const { pattern, check: checked } of compiled) if (finds(pattern, checked, text)) hits += 1;
      return hits;
    },
  };
}

/** Whether an expression finds a value that passes its check. `matchAll` would copy the expression at every call. */
function finds(pattern: RegExp, checked: ValidatorName | null, text: string): boolean {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
    if (checked === null || VALIDATORS[checked](match[0])) return true;
  return false;
}

/** As gitleaks does: a keyword is looked for first, then the expression runs over the whole text. */
export function keywordPrefilter(patterns: readonly Plain[]): Contender {
  const compiled = patterns.flatMap((one) =>
    'source' in one
      ? [{ pattern: regExpOf(one), keyword: one.keyword?.toLowerCase() ?? null, check: one.check }]
      : [],
  );
  return {
    name: `gitleaks-style prefilter, ${compiled.length} patterns`,
    run(text) {
      const lower = text.toLowerCase();
      let hits = 0;
      for (const { pattern, keyword, check: checked } of compiled) {
        if (keyword !== null && !lower.includes(keyword)) continue;
        if (finds(pattern, checked, text)) hits += 1;
      }
      return hits;
    },
  };
}

/** The project's words alone: fold and one pass. Hits are places. */
export function projectWords(words: readonly string[]): Contender {
  const lexicon = new LexiconBuilder();
  const set = lexicon.terms(words);
  const scanner = lexicon.scanner('');
  return {
    name: `project, ${words.length} words`,
    run: (text) => scanner.scan(fold(text).text).hits(set).length,
  };
}

/** Without the flag `u`, by which V8 searches fifteen times as long for words in any case. */
function regExpOf(one: Plain): RegExp {
  if ('source' in one) return new RegExp(one.source, 'g');
  const words = one.words.map((word) => (/^[a-z]/.test(word) ? `\\b${word}\\b` : word));
  return new RegExp(words.join('|'), 'gi');
}
