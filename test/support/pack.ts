import { readFileSync } from 'node:fs';
import { parsePack } from '@/lib/packs/parse';
import { policyOf } from '@/lib/packs/policy';
import type { Pack, PackRule } from '@/lib/packs/schema';
import { type CompiledPolicy, compile } from '@/lib/rules/engine';
import { KINDS } from '@/lib/rules/kinds/index';

const STARTER_SOURCE = readFileSync(new URL('../../assets/starter-pack.json', import.meta.url), 'utf8');

/** The rules of the starter pack, as they are written down. */
export const STARTER_RULES: readonly { readonly id: string; readonly kind: string }[] =
  JSON.parse(STARTER_SOURCE).rules;

/** A pack as text: the starter pack's frame with these rules, without its templates and vocabulary. */
export function packSource(
  rules: readonly unknown[],
  changes: Readonly<Record<string, unknown>> = {},
): string {
  return JSON.stringify({
    ...JSON.parse(STARTER_SOURCE),
    id: 'test',
    templates: undefined,
    vocabulary: undefined,
    ...changes,
    rules,
  });
}

/** A pack with these rules, parsed; throws with the reasons where it is refused. */
export function packWith(rules: readonly unknown[], changes: Readonly<Record<string, unknown>> = {}): Pack {
  const parsed = parsePack(packSource(rules, changes));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.pack;
}

/** The policy of rules of any kinds, compiled without running their examples. */
export function policyWith(
  rules: readonly unknown[],
  changes: Readonly<Record<string, unknown>> = {},
): CompiledPolicy {
  const pack = packWith(rules, changes);
  return compile(policyOf(pack, pack.rules), KINDS);
}

/** What every rule must have, with two examples a side and language that nobody looks at here. */
export const RULE_FRAME: Pick<PackRule, 'id' | 'title' | 'personalExceptions' | 'examples'> = {
  id: 'test.rule',
  title: { 'zh-CN': '测试', en: 'Test' },
  personalExceptions: true,
  examples: {
    hit: [
      { lang: 'zh-CN', text: '甲' },
      { lang: 'en', text: 'a' },
    ],
    ok: [
      { lang: 'zh-CN', text: '乙' },
      { lang: 'en', text: 'b' },
    ],
  },
};
