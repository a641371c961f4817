import { CORE_DETECTORS } from './core';
import { REST_DETECTORS } from './rest';
import type { Detector } from './types';

/** Every detector of the package; packs choose among them by id. */
export const DETECTORS: readonly Detector[] = [...CORE_DETECTORS, ...REST_DETECTORS];
