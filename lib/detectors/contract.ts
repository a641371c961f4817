import { told } from './told';
import type { Detector } from './types';

/**
 * The terms of a contract or a deal (guide §3: contract details are not sent in groups): price, share, penalty, credit
 * period, between companies. How a contract moves through the office, and prices that everybody can read, are not it.
 */
export const contract: Detector = {
  id: 'contract',
  category: 'sensitive.contract',
  title: { 'zh-CN': '合同条款或商务价格', en: 'the terms of a contract' },
  triggers: { always: true },
  find: (text) => told(text, 'contract'),
  mask: (value) => value.replace(/\d|[一二两三四五六七八九十百]/g, '*'),
};
