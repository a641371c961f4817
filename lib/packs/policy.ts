import { HAN_VARIANTS } from './han-variants';
import { compilePattern } from './pattern-program';
import type { Pack, PackRule, Policy, PolicyRule } from './schema';
import { classesOf } from './vocabulary';

/**
 * The policy that the engine takes: the pack without its examples, and with what would be too heavy to work out in the
 * page. It is plain data, so it can travel in a message.
 */
export function policyOf(pack: Pack, rules: readonly PackRule[]): Policy {
  const { rules: _all, templates: _templates, ...rest } = pack;
  return { ...rest, rules: rules.map(ruleOf), variants: variantsFor(rules, pack.vocabulary) };
}

function ruleOf(rule: PackRule): PolicyRule {
  if (rule.kind !== 'pattern') {
    const { examples: _examples, ...rest } = rule;
    return rest;
  }
  const { examples: _examples, pattern, ignoreCase, ...rest } = rule;
  const compiled = compilePattern(pattern, ignoreCase === true);
  // `parsePack` has refused every pack with such a pattern.
  if (!compiled.ok) throw new Error(`${rule.id}: ${compiled.text.en}`);
  return { ...rest, program: compiled.program };
}

/** Of all pairs `traditional simplified` those whose simplified form stands in words against which tricks are tried. */
function variantsFor(rules: readonly PackRule[], vocabulary: Pack['vocabulary']): string {
  const used = new Set<string>();
  for (const rule of rules) {
    const looks =
      rule.kind === 'gist'
        ? rule.allow
        : rule.kind === 'words' && rule.evasion === true
          ? [
              ...[rule.terms, rule.together, rule.unless, rule.allow],
              ...classesOf(rule).map((name) => vocabulary?.[name]),
            ]
          : [];
    for (const character of JSON.stringify(looks)) used.add(character);
  }
  if (used.size === 0) return '';
  let pairs = '';
  for (let at = 0; at < HAN_VARIANTS.length; at += 2) {
    // Where a pack writes a traditional character itself, it must fold with its simplified form.
    if (used.has(HAN_VARIANTS.charAt(at)) || used.has(HAN_VARIANTS.charAt(at + 1)))
      pairs += HAN_VARIANTS.slice(at, at + 2);
  }
  return pairs;
}
