import { readFileSync } from 'node:fs';
import { CORE_DETECTORS } from '@/lib/detectors/core';
import { approve } from '@/lib/packs/approve';
import { corePolicyOf } from '@/lib/packs/parts';
import type { Policy } from '@/lib/packs/schema';
import { compile } from '@/lib/rules/engine';
import { coreKinds } from '@/lib/rules/kinds/core';
import { KINDS } from '@/lib/rules/kinds/index';
import type { Context, Message } from '@/lib/rules/types';

declare global {
  /** The starter policy, where it was approved before; see `approved.ts`. */
  var approvedStarter: Policy | null | undefined;
}

/** The starter policy as the product ships it. */
export const STARTER_POLICY =
  globalThis.approvedStarter ??
  approve(readFileSync(new URL('../../assets/starter-pack.json', import.meta.url), 'utf8'));
export const STARTER = compile(STARTER_POLICY, KINDS);
/** What of it judges until the rest has come. */
export const CORE_STARTER = compile(corePolicyOf(STARTER_POLICY), coreKinds(CORE_DETECTORS));
export const STARTER_TAGS = STARTER_POLICY.tags;

/** A member in a registered core group, nobody from outside. */
export const CORE: Context = {
  chatKind: 'group',
  title: '项目组',
  workplace: 'work',
  groupType: 'core',
  role: 'member',
  size: null,
  outsiders: false,
};

export function message(text: string): Message {
  return { text, mentions: [], surface: 'chat' };
}
