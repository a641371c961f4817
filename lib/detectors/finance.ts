import { told } from './told';
import type { Detector } from './types';

/**
 * Figures of the company that are not public yet (guide §3): revenue, profit, margin, cash, financing with an amount or
 * a share. Published results, news, other companies' figures and formulas are not it.
 */
export const finance: Detector = {
  id: 'finance',
  category: 'sensitive.finance',
  title: { 'zh-CN': '未公开的财务数据', en: 'an unpublished figure' },
  triggers: { always: true },
  find: (text) => told(text, 'finance'),
  mask: (value) => value.replace(/\d|[一二两三四五六七八九十百]/g, '*'),
};
