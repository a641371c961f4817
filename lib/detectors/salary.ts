import { told } from './told';
import type { Detector } from './types';

/**
 * What one person earns (guide §3: staff salaries are not sent in groups): a word for pay, somebody in particular, and
 * how much – an amount, a raise in percent, months of pay, shares of the company. Job ads, averages, minimum wages,
 * prizes, wishes, and how pay is worked out, are not it.
 */
export const salary: Detector = {
  id: 'salary',
  category: 'sensitive.salary',
  title: { 'zh-CN': '个人薪资', en: 'a person’s salary' },
  triggers: { always: true },
  find: (text) => told(text, 'salary'),
  mask: (value) => value.replace(/\d|[一二两三四五六七八九十百]/g, '*'),
};
