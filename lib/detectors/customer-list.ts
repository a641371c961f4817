import { told } from './told';
import type { Detector } from './types';

/**
 * Several customers in one message (levels: three or more persons' data; a customer list): people or companies, each with
 * a way to reach them or with something that is not for everybody – what they bought, owe, suffer from; or a file of them
 * that is handed over. Rosters, tasks and orders of lunch name colleagues and are not it.
 */
export const customerList: Detector = {
  id: 'customer-list',
  category: 'sensitive.customer',
  title: { 'zh-CN': '客户信息', en: 'customers’ data' },
  triggers: { always: true },
  find: (text) => told(text, 'customer'),
  mask: () => '[…]',
};
