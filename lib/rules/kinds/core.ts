import type { Detector } from '@/lib/detectors/types';
import type { Kinds } from './kind';
import { mentionAllBut } from './mention-all';
import { sensitiveBy } from './sensitive';

/**
 * The kinds that judge from the first moment: sensitive data, by these detectors, and `@all`, yet without the language that
 * tells trivia.
 */
export function coreKinds(detectors: readonly Detector[]) {
  return { sensitive: sensitiveBy(detectors), 'mention-all': mentionAllBut(() => false) } satisfies Kinds;
}
