import { bankAccount } from './bank-account';
import { bankCard } from './bank-card';
import { cnResidentId } from './cn-resident-id';
import { creditCode } from './credit-code';
import { customerList } from './customer-list';
import { email } from './email';
import { hkTwId } from './hk-tw-id';
import { iban } from './iban';
import { loginInAddress } from './login-in-address';
import { passport } from './passport';
import { password } from './password';
import { phone } from './phone';
import { phoneCn } from './phone-cn';
import { privateKey } from './private-key';
import { secretAssignment } from './secret-assignment';
import { token } from './token';
import type { Detector } from './types';

/**
 * Looked for from the first moment, by the script that stands in the page before the page does: numbers, cards, keys and
 * lists of people, whatever the policy asks a reason for or stops.
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
  customerList,
  email,
  phoneCn,
  phone,
];
