import { always } from './checks';
import type { Region } from './types';

/** Driving licences, whose forms are too many to be told apart. */
export const LICENCES: Region = {
  issued: [],
  namedOnly: [{ code: 'licence', shape: /^(?=(?:[A-Z]*\d){5})[A-Z\d]{7,18}$/, check: always }],
};
