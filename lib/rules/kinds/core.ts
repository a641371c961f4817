import type { Detector } from '@/lib/detectors/types';
import type { Kinds } from './kind';
import { mentionAll } from './mention-all';
import { sensitiveBy } from './sensitive';

/** The kinds that judge from the first moment: sensitive data, by these detectors, and `@all`. */
export function coreKinds(detectors: readonly Detector[]) {
  return { sensitive: sensitiveBy(detectors), 'mention-all': mentionAll } satisfies Kinds;
}
