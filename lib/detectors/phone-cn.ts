import { inUrl, isCustomers, isOtherNumber } from './context';
import type { Detector, Match } from './types';

/** Phone numbers of mainland China: mobile (segments 13–19 of the MIIT plan), landline with area code. */
export const phoneCn: Detector = {
  id: 'phone-cn',
  category: 'sensitive.contact',
  title: { 'zh-CN': '电话号码', en: 'a phone number' },
  triggers: { digits: 7 },
  find(text) {
    const found: Match[] = [];
    for (const pattern of [MOBILE, LANDLINE]) {
      for (const match of text.matchAll(pattern)) {
        if (isOtherNumber(text, match.index) || inUrl(text, match.index)) continue;
        const owner = isCustomers(text, match.index) ? { owner: 'customer' as const } : {};
        found.push({
          start: match.index,
          end: match.index + match[0].length,
          value: match[0].replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, ''),
          check: 'none',
          labelled: false,
          confidence: pattern === MOBILE ? 'high' : 'medium',
          ...owner,
        });
      }
    }
    return found;
  },
  mask: (value) => `${value.slice(0, 3)}****${value.slice(-4)}`,
};

const MOBILE = /(?<![\w.-])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\w]|-\d|\.\d)/g;
const LANDLINE = /(?<![\w.-])\(?0(?:10|2[0-9]|[3-9]\d{2})\)?[ -]\d{7,8}(?![\w]|-\d{3,})/g;
