import { inUrl, isCustomers } from './context';
import { matchesOf } from './matches';
import type { Detector, Match } from './types';

/** An e-mail address, the practical subset of RFC 5321: local part to 64, domain with a top level of letters. */
export const email: Detector = {
  id: 'email',
  category: 'sensitive.contact',
  title: { 'zh-CN': '邮箱地址', en: 'an e-mail address' },
  triggers: { words: ['@'] },
  find(text) {
    if (!text.includes('@')) return [];
    const found: Match[] = [];
    for (const match of matchesOf(text, ADDRESS)) {
      if (inUrl(text, match.index)) continue;
      const owner = isCustomers(text, match.index) ? { owner: 'customer' as const } : {};
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        value: match[0].toLowerCase(),
        check: 'none',
        labelled: false,
        confidence: 'high',
        ...owner,
      });
    }
    return found;
  },
  mask(value) {
    const at = value.indexOf('@');
    return `${value.slice(0, 1)}***${value.slice(at)}`;
  },
};

const ADDRESS =
  /(?<![\w.+%-])[A-Za-z0-9][\w.+%-]{0,63}@(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\.){1,5}[A-Za-z]{2,24}(?![\w@-])/g;
