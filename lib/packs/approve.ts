import { levelAtLeast } from '@/lib/rules/levels';
import { mergePacks } from './merge';
import { type PackError, parsePack } from './parse';
import { policyOf } from './policy';
import type { Pack, Policy } from './schema';
import { heldTemplates, selfTest } from './self-test';

/** A pack by the name under which its errors are told. */
export interface PackSource {
  readonly name: string;
  readonly text: string;
}

export interface NamedError extends PackError {
  /** Name of the pack. */
  readonly pack: string;
}

export type Approval =
  | { readonly ok: true; readonly policy: Policy; readonly notes: readonly NamedError[] }
  | { readonly ok: false; readonly errors: readonly NamedError[] };

/** The policy of a pack of our own. Throws where the pack is malformed or any rule fails its own examples. */
export function approve(source: string): Policy {
  const approval = approveAll([{ name: 'pack', text: source }]);
  if (!approval.ok) throw new Error(approval.errors.map(({ text }) => text.en).join('\n'));
  return approval.policy;
}

/** Every pack is read and tested by itself, then they are merged: of rules with the same id the later pack's counts. */
export function approveAll(sources: readonly PackSource[]): Approval {
  const packs: Pack[] = [];
  const notes: NamedError[] = [];
  const errors: NamedError[] = [];
  for (const { name, text } of sources) {
    const parsed = parsePack(text);
    if (!parsed.ok) {
      errors.push(...parsed.errors.map((error) => ({ ...error, pack: name })));
      continue;
    }
    notes.push(...parsed.notes.map((note) => ({ ...note, pack: name })));
    errors.push(...examplesErrors(parsed.pack).map((error) => ({ ...error, pack: name })));
    packs.push(parsed.pack);
  }
  const [first, ...later] = packs;
  if (errors.length > 0 || first === undefined) return { ok: false, errors };
  const merged = mergePacks([first, ...later]);
  return { ok: true, policy: policyOf(merged, merged.rules), notes };
}

/** What a pack's own examples say against it, and which of its templates its own rules would hold for an answer. */
export function examplesErrors(pack: Pack): readonly PackError[] {
  return [...ruleErrors(pack), ...templateErrors(pack)];
}

function templateErrors(pack: Pack): readonly PackError[] {
  return heldTemplates(pack)
    .filter(({ level }) => levelAtLeast(level, 'confirm'))
    .map(({ path, template, rule, level }) => ({
      path,
      text: {
        'zh-CN': `${path}（${template}）：会被本包规则“${rule}”以 ${level} 级拦下。`,
        en: `${path} (${template}): is held by the pack’s own rule “${rule}” (${level}).`,
      },
    }));
}

function ruleErrors(pack: Pack): readonly PackError[] {
  return selfTest(pack).failed.map(({ rule, path, example, why }) => ({
    path,
    text: {
      'zh-CN': `${path}（${rule}）：${why['zh-CN']}${example === '' ? '' : ` 示例：${example}`}`,
      en: `${path} (${rule}): ${why.en}${example === '' ? '' : ` Example: ${example}`}`,
    },
  }));
}
