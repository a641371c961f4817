import { deadline } from './deadline';
import { gist } from './gist';
import { incomplete } from './incomplete';
import type { Kinds } from './kind';
import { media } from './media';
import { mentionAll } from './mention-all';
import { mentionEveryone } from './mention-everyone';
import { naming } from './naming';
import { offHours } from './off-hours';
import { pattern } from './pattern';
import { routeOut } from './route-out';
import { subjectTag } from './subject-tag';
import { words } from './words';

/** The kinds that the background brings into the page: they read sentences, or a company's own words. */
export const REST_KINDS = {
  'subject-tag': subjectTag,
  'mention-all': mentionAll,
  'mention-everyone': mentionEveryone,
  words,
  gist,
  incomplete,
  deadline,
  media,
  'off-hours': offHours,
  'route-out': routeOut,
  naming,
  pattern,
} satisfies Kinds;
