import { fold } from '@/lib/detectors/fold';
import { type CompiledPolicy, check, compile } from '@/lib/rules/engine';
import { KINDS } from '@/lib/rules/kinds/index';
import { LexiconBuilder } from '@/lib/rules/scan/lexicon';
import type { Context } from '@/lib/rules/types';
import { VALIDATORS } from '@/lib/rules/validators';
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

/** The project: the whole verdict, with filters and messages. Hits are rules. */
export function project(generated: Generated): Contender {
  return contenderOf(`project, ${generated.counts.rules} rules`, compile(generated.policy, KINDS));
}

export function contenderOf(name: string, policy: CompiledPolicy): Contender {
  return {
    name,
    run(text) {
      const { findings } = check(policy, { text, mentions: [], surface: 'chat' }, CONTEXT);
      return findings.length;
    },
  };
}

/** What most tools do: every rule is an expression, run one after the other. Hits are rules. */
export function regExpPerRule({ plain, counts }: Generated): Contender {
  const compiled = plain.map((one) => ({ pattern: regExpOf(one), check: 'check' in one ? one.check : null }));
  return {
    name: `one RegExp per rule, ${counts.rules} rules`,
    run: (text) =>
      compiled.reduce(
        (sum, { pattern, check: checked }) =>
          sum +
          ([...text.matchAll(pattern)].some(([value]) => checked === null || VALIDATORS[checked](value))
            ? 1
            : 0),
        0,
      ),
  };
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
        for (const [value] of text.matchAll(pattern))
          if (checked === null || VALIDATORS[checked](value)) {
            hits += 1;
            break;
          }
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

function regExpOf(one: Plain): RegExp {
  if ('source' in one) return new RegExp(one.source, 'gu');
  const words = one.words.map((word) => (/^[a-z]/.test(word) ? `\\b${word}\\b` : word));
  return new RegExp(words.join('|'), 'giu');
}
