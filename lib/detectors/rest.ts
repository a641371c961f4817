import { cnAddress } from './cn-address';
import { cnPlate } from './cn-plate';
import { contract } from './contract';
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
import { passwordLikely, passwordTold } from './password-told';
import { phone } from './phone';
import { phoneCn } from './phone-cn';
import { rareToken } from './rare-token';
import { salary } from './salary';
import { sourceCode } from './source-code';
import type { Detector } from './types';
import { vin } from './vin';

/**
 * Looked for as soon as the background has brought them into the page: what has to be understood, what counts only together
 * with others of its kind, what is rare, and what is rarely more than a tip.
 */
export const REST_DETECTORS: readonly Detector[] = [
  customerList,
  email,
  phoneCn,
  phone,
  nationalId,
  hkTwId,
  iban,
  rareToken,
  loginInAddress,
  passwordTold,
  passwordLikely,
  sourceCode,
  salary,
  contract,
  finance,
  documentMark,
  cnPlate,
  vin,
  cnAddress,
  labelledName,
  chatAccount,
  networkAddress,
  wallet,
];
