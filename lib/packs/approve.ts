import { parsePack } from './parse';
import type { Policy } from './schema';
import { selfTest } from './self-test';

/** The policy of a pack of our own. Throws where the pack is malformed or any rule fails its own examples. */
export function approve(source: string): Policy {
  const parsed = parsePack(source);
  if (!parsed.ok) throw new Error(parsed.errors.map(({ path, text }) => `${path}: ${text.en}`).join('\n'));
  const { policy, failed } = selfTest(parsed.pack);
  if (failed.length > 0)
    throw new Error(failed.map(({ rule, example, why }) => `${rule}: ${why.en} ${example}`).join('\n'));
  return policy;
}
