import { bankAccount } from './bank-account';
import { bankCard } from './bank-card';
import { cnResidentId } from './cn-resident-id';
import { contract } from './contract';
import { creditCode } from './credit-code';
import { customerList } from './customer-list';
import { documentMark } from './document-mark';
import { email } from './email';
import { finance } from './finance';
import { loginInAddress } from './login-in-address';
import { password } from './password';
import { phoneCn } from './phone-cn';
import { privateKey } from './private-key';
import { salary } from './salary';
import { secretAssignment } from './secret-assignment';
import { sourceCode } from './source-code';
import { token } from './token';
import type { Detector } from './types';

/** Every detector of the package; packs choose among them by id. */
export const DETECTORS: readonly Detector[] = [
  cnResidentId,
  bankCard,
  creditCode,
  bankAccount,
  token,
  loginInAddress,
  secretAssignment,
  privateKey,
  password,
  sourceCode,
  salary,
  contract,
  finance,
  customerList,
  documentMark,
  email,
  phoneCn,
];
