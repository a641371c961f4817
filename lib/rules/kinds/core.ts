import type { Detector } from '@/lib/detectors/types';
import type { Kinds } from './kind';
import { sensitiveBy } from './sensitive';

/** The kind that judges from the first moment: sensitive data, by these detectors. */
export function coreKinds(detectors: readonly Detector[]) {
  return { sensitive: sensitiveBy(detectors) } satisfies Kinds;
}
