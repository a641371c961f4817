import { bankAccount } from './bank-account';
import { bankCard } from './bank-card';
import { cnResidentId } from './cn-resident-id';
import { creditCode } from './credit-code';
import { passport } from './passport';
import { password } from './password';
import { privateKey } from './private-key';
import { secretAssignment } from './secret-assignment';
import { token } from './token';
import type { Detector } from './types';

/**
 * Looked for from the first moment, by the script that stands in the page before the page does: identity numbers, cards and
 * accounts, passwords and keys. One of them is enough for the policy to ask a reason for or to stop. Rarer ones of the same
 * kind come with the rest.
 */
export const CORE_DETECTORS: readonly Detector[] = [
  cnResidentId,
  bankCard,
  creditCode,
  passport,
  bankAccount,
  token,
  secretAssignment,
  privateKey,
  password,
];
