import { RARE_TOKEN_SHAPES, RARE_TOKEN_TYPES } from './rare-token-types';
import { tokensOf } from './token-finder';

/** The tokens that are met less often, brought with the rest of the rules; to people they are the same. */
export const { token: rareToken } = tokensOf('rare-token', RARE_TOKEN_TYPES, RARE_TOKEN_SHAPES);
