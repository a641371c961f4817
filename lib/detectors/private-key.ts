import type { Detector, Match } from './types';

/** Private keys in PEM (RFC 7468), OpenSSH and PuTTY form, whole or cut off. */
export const privateKey: Detector = {
  id: 'private-key',
  category: 'sensitive.secret',
  title: { 'zh-CN': '私钥', en: 'a private key' },
  triggers: { words: ['private key', 'putty-user-key-file'] },
  find(text) {
    const found: Match[] = [];
    for (const match of text.matchAll(BEGIN)) {
      const close = text.indexOf('PRIVATE KEY', match.index + match[0].length);
      const end = close < 0 ? text.length : Math.min(text.length, close + 'PRIVATE KEY-----'.length);
      const body = text.slice(match.index + match[0].length, close < 0 ? text.length : close);
      // The header alone is talk about keys, not a key.
      if (!/[0-9A-Za-z+/=]{16}/.test(body)) continue;
      found.push({
        start: match.index,
        end,
        value: text.slice(match.index, end),
        check: 'none',
        labelled: true,
        confidence: 'high',
      });
    }
    return found;
  },
  mask: () => '-----BEGIN … PRIVATE KEY-----',
};

const BEGIN = /-----BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-\d:/g;
