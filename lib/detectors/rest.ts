import { cnAddress } from './cn-address';
import { cnPlate } from './cn-plate';
import { contract } from './contract';
import { documentMark } from './document-mark';
import { finance } from './finance';
import { chatAccount, labelledName } from './labelled-person';
import { nationalId } from './national-id';
import { networkAddress, wallet } from './network';
import { salary } from './salary';
import { sourceCode } from './source-code';
import type { Detector } from './types';

/** Looked for as soon as the background has brought them into the page: what has to be understood, and what is rarely more than a tip. */
export const REST_DETECTORS: readonly Detector[] = [
  nationalId,
  sourceCode,
  salary,
  contract,
  finance,
  documentMark,
  cnPlate,
  cnAddress,
  labelledName,
  chatAccount,
  networkAddress,
  wallet,
];
