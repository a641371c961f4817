import { readFileSync } from 'node:fs';
import { approve } from '@/lib/packs/approve';
import { compile } from '@/lib/rules/engine';
import { KINDS } from '@/lib/rules/kinds/index';
import type { Context, Message } from '@/lib/rules/types';

/** The starter policy as the product ships it. */
export const STARTER_POLICY = approve(
  readFileSync(new URL('../../assets/starter-pack.json', import.meta.url), 'utf8'),
);
export const STARTER = compile(STARTER_POLICY, KINDS);
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
