import { bankAccount } from './bank-account';
import { bankCard } from './bank-card';
import { cnAddress } from './cn-address';
import { cnPlate } from './cn-plate';
import { cnResidentId } from './cn-resident-id';
import { contract } from './contract';
import { creditCode } from './credit-code';
import { customerList } from './customer-list';
import { documentMark } from './document-mark';
import { email } from './email';
import { finance } from './finance';
import { hkTwId } from './hk-tw-id';
import { iban } from './iban';
import { chatAccount, labelledName } from './labelled-person';
import { loginInAddress } from './login-in-address';
import { nationalId } from './national-id';
import { networkAddress, wallet } from './network';
import { passport } from './passport';
import { password } from './password';
import { phone } from './phone';
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
  hkTwId,
  passport,
  nationalId,
  iban,
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
  phone,
  cnPlate,
  cnAddress,
  labelledName,
  chatAccount,
  networkAddress,
  wallet,
];
