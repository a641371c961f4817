import { inUrl, isCustomers } from './context';
import { matchesOf } from './matches';
import type { Detector, Match } from './types';

/** Chinese licence plates, GA 36-2018: province, letter, five characters (six for new-energy cars), or a special ending. */
export const cnPlate: Detector = {
  id: 'cn-plate',
  category: 'sensitive.contact',
  title: { 'zh-CN': '车牌号', en: 'a licence plate' },
  triggers: { digits: 2 },
  find(text) {
    const found: Match[] = [];
    for (const { 0: whole, index } of matchesOf(text, PLATE)) {
      const value = whole.replace(/[ ·.-]/g, '').toUpperCase();
      if ((value.slice(2).match(/\d/g)?.length ?? 0) < 2 || inUrl(text, index)) continue;
      found.push({
        start: index,
        end: index + whole.length,
        value,
        check: 'none',
        labelled: false,
        confidence: 'high',
        ...(isCustomers(text, index) ? { owner: 'customer' as const } : {}),
      });
    }
    return found;
  },
  mask: (value) => `${value.slice(0, 2)}***${value.slice(-2)}`,
};

const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][ ]?(?:[A-HJ-Za-hj-z][ ·.-]?(?:[A-HJ-NP-Za-hj-np-z0-9]{5,6}|[A-HJ-NP-Za-hj-np-z0-9]{4}[学警挂港澳试领超])|\d{5}领)(?![A-Za-z0-9])/g;
