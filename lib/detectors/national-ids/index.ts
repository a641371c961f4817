import { AFRICA_AND_OCEANIA } from './africa-and-oceania';
import { AMERICAS } from './americas';
import { ASIA } from './asia';
import { EUROPE } from './europe';
import { LICENCES } from './licences';
import type { Issued } from './types';

export { always } from './checks';
export type { Issued } from './types';

const WORLD = [EUROPE, AMERICAS, ASIA, AFRICA_AND_OCEANIA, LICENCES];

/** Where a label names no country, the first that agrees and tells whose it is is taken. */
export const ISSUED: readonly Issued[] = WORLD.flatMap(({ issued }) => issued);

/** Numbers that only a label of their own country makes readable: too many digits in the world look like them. */
export const NAMED_ONLY: readonly Issued[] = WORLD.flatMap(({ namedOnly }) => namedOnly);
