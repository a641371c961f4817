import { inUrl, isCustomers } from './context';
import { matchesOf } from './matches';
import type { Detector, Match } from './types';

/**
 * An e-mail address, the practical subset of RFC 5321: local part to 64, domain with a top level of letters. A mailbox of a
 * role (RFC 2142 and its like) is nobody's own: it is not counted among people.
 */
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
        confidence: ROLE.test(match[0]) ? 'medium' : 'high',
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

/** support@, sales-cn@, no-reply@, kefu01@. */
const ROLE =
  /^(?:support|sales|hr|info|contact|admin|administrator|help|help-?desk|service|customer[._-]?(?:service|care|support)|office|billing|accounts?|accounting|finance|marketing|press|media|pr|ir|jobs|careers?|recruit(?:ing|ment)?|legal|privacy|security|compliance|abuse|postmaster|webmaster|hostmaster|noc|no-?reply|do-?not-?reply|team|hello|feedback|enquir(?:y|ies)|inquir(?:y|ies)|orders?|bookings?|reservations?|it|ops|dev|tech|procurement|purchas(?:e|ing)|logistics|shipping|warehouse|reception|notifications?|alerts?|news|newsletter|kefu|shouhou|zhaopin|caiwu|renshi|xingzheng|shangwu)(?:[._-][a-z]{2,12})?\d{0,3}@/i;

/** Names of hosts may hold letters of any language (RFC 5890). */
const ADDRESS =
  /(?<![\w.+%-])[A-Za-z0-9][\w.+%-]{0,63}@(?:[A-Za-z0-9\u00C0-\u024F\u4E00-\u9FFF][A-Za-z0-9\u00C0-\u024F\u4E00-\u9FFF-]{0,62}\.){1,5}[A-Za-z]{2,24}(?![\w@-])/g;
