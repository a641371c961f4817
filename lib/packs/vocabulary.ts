import type { PackRule } from './schema';

/** Names of the pack's word classes that a rule uses, each once. */
export function classesOf(rule: Extract<PackRule, { kind: 'words' }>): readonly string[] {
  const named = (rule.together ?? []).flatMap(({ words, unless }) =>
    [...words, unless?.words].filter((one) => typeof one === 'string'),
  );
  return [...new Set(named)];
}
