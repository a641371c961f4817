import { DETECTORS } from '@/lib/detectors/index';
import { coreKinds } from './core';
import type { Kinds } from './kind';
import { REST_KINDS } from './rest';

/** Every rule kind of the package, by the name that packs use. */
export const KINDS: Required<Kinds> = { ...coreKinds(DETECTORS), ...REST_KINDS };
