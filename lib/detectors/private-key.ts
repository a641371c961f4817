import { matchesOf } from './matches';
import type { Detector, Match } from './types';

/**
 * Private keys, whole or cut off: PEM (RFC 7468) with real or written-out line breaks, OpenSSH, SSH2, PGP, PuTTY,
 * JWK (RFC 7517), .NET's XML, and the words that restore a wallet (BIP 39) where they are named.
 */
export const privateKey: Detector = {
  id: 'private-key',
  category: 'sensitive.secret',
  title: { 'zh-CN': '私钥', en: 'a private key' },
  triggers: {
    words: [
      'private key',
      'putty-user-key-file',
      '"kty"',
      '<rsakeyvalue>',
      '助记词',
      'mnemonic',
      'seed phrase',
      'seed words',
      'recovery phrase',
    ],
  },
  find(text) {
    return [...blocks(text), ...others(text)];
  },
  mask: () => '-----BEGIN … KEY-----',
};

const BEGIN = /-{4,5} ?BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)? ?-{4,5}|PuTTY-User-Key-File-\d:/g;

function blocks(text: string): readonly Match[] {
  const found: Match[] = [];
  for (const match of matchesOf(text, BEGIN)) {
    const from = match.index + match[0].length;
    const putty = match[0].startsWith('PuTTY');
    const close = text.indexOf(putty ? 'Private-MAC' : 'PRIVATE KEY', from);
    const line = close < 0 ? -1 : text.indexOf('\n', close);
    const tail = /^PRIVATE KEY(?: BLOCK)? ?-{0,5}/.exec(text.slice(close, close + 40))?.[0].length ?? 0;
    const end = close < 0 || (putty && line < 0) ? text.length : putty ? line : close + tail;
    const body = text.slice(from, close < 0 ? text.length : close);
    // The header alone is talk about keys, not a key.
    if (/[0-9A-Za-z+/=]{16}/.test(body) && !/^(?:\s|\\[nr])*([\w*.])\1{15}/.test(body))
      found.push(matchOf(match.index, text.slice(match.index, end)));
  }
  return found;
}

/** Forms that are found by what they hold: the private part of a JWK or an XML key, and a wallet's words. */
const OTHERS: readonly RegExp[] = [
  /(?<="kty"[\s\S]{0,2000}"d"\s{0,3}:\s{0,3}")[\w-]{20,1400}(?=")/g,
  /(?<=<RSAKeyValue>[\s\S]{0,4000}<D>)[0-9A-Za-z+/=\s]{40,1400}(?=<)/g,
  /(?<=(?:助记词|mnemonic|(?:seed|recovery) (?:phrase|words))[^a-z\n]{0,8}(?:is |are )?[^a-z]{0,4})(?:[a-z]{3,8}[ ,、]{1,2}){11,23}[a-z]{3,8}/gi,
];

function others(text: string): readonly Match[] {
  return OTHERS.flatMap((pattern) => matchesOf(text, pattern).map((one) => matchOf(one.index, one[0])));
}

function matchOf(start: number, value: string): Match {
  return { start, end: start + value.length, value, check: 'none', labelled: true, confidence: 'high' };
}
