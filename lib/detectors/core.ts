import { bankAccount } from './bank-account';
import { bankCard } from './bank-card';
import { cnResidentId } from './cn-resident-id';
import { creditCode } from './credit-code';
import { hkTwId } from './hk-tw-id';
import { iban } from './iban';
import { loginInAddress } from './login-in-address';
import { passport } from './passport';
import { password } from './password';
import { privateKey } from './private-key';
import { secretAssignment } from './secret-assignment';
import { token } from './token';
import type { Detector } from './types';

/**
 * Looked for from the first moment, by the script that stands in the page before the page does: identity numbers, cards and
 * accounts, passwords and keys. One of them is enough for the policy to ask a reason for or to stop.
 */
export const CORE_DETECTORS: readonly Detector[] = [
  cnResidentId,
  bankCard,
  creditCode,
  hkTwId,
  passport,
  iban,
  bankAccount,
  token,
  loginInAddress,
  secretAssignment,
  privateKey,
  password,
];
