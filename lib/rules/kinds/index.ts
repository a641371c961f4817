import type { PolicyRule } from '@/lib/packs/schema';
import { deadline } from './deadline';
import { incomplete } from './incomplete';
import type { RuleKind } from './kind';
import { media } from './media';
import { mentionAll } from './mention-all';
import { mentionEveryone } from './mention-everyone';
import { naming } from './naming';
import { offHours } from './off-hours';
import { pattern } from './pattern';
import { routeOut } from './route-out';
import { sensitive } from './sensitive';
import { subjectTag } from './subject-tag';
import { words } from './words';

/** Every rule kind of the package, by the name that packs use. */
export const KINDS: { readonly [K in PolicyRule['kind']]: RuleKind<K> } = {
  sensitive,
  'subject-tag': subjectTag,
  'mention-all': mentionAll,
  'mention-everyone': mentionEveryone,
  words,
  incomplete,
  deadline,
  media,
  'off-hours': offHours,
  'route-out': routeOut,
  naming,
  pattern,
};
