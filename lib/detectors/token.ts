import { tokensOf } from './token-finder';
import { TOKEN_SHAPES, TOKEN_TYPES } from './token-types';

/** Tokens and keys whose shape names their issuer. */
export const { token, begins } = tokensOf('token', TOKEN_TYPES, TOKEN_SHAPES);

/** True where a value begins as a token does, or as Telegram's, whose mark stands behind a number. */
export function beginsAsToken(value: string): boolean {
  return begins(value) || /^\d+:A/.test(value);
}
