import { bankAccount } from './bank-account';
import { bankCard } from './bank-card';
import { cnResidentId } from './cn-resident-id';
import { contract } from './contract';
import { creditCode } from './credit-code';
import { customerList } from './customer-list';
import { documentMark } from './document-mark';
import { email } from './email';
import { finance } from './finance';
import { password } from './password';
import { phoneCn } from './phone-cn';
import { privateKey } from './private-key';
import { salary } from './salary';
import { token } from './token';
import type { Detector } from './types';

/** Every detector of the package; packs choose among them by id. */
export const DETECTORS: readonly Detector[] = [
  cnResidentId,
  bankCard,
  creditCode,
  bankAccount,
  token,
  privateKey,
  password,
  salary,
  contract,
  finance,
  customerList,
  documentMark,
  email,
  phoneCn,
];
