import { inUrl } from './context';
import { matchesOf } from './matches';
import type { Detector, Match } from './types';

const V4 =
  /(?<![\w.:-])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\/\d{1,2})?(?![\w-]|\.\d)/g;
/** Anything of hex groups and colons; what is an address is checked by hand. */
const V6 =
  /(?<![\w:.])[0-9A-Fa-f:]{2,39}(?:(?<=:)(?:\d{1,3}\.){3}\d{1,3})?(?:%\w{1,16})?(?:\/\d{1,3})?(?![\w:]|\.\d)/g;
/** Six or eight bytes (EUI-48, EUI-64); in fours, spaced or in a row only where it is said what it is. */
const MAC =
  /(?<![\w:-])[0-9A-Fa-f]{2}([:-])(?:[0-9A-Fa-f]{2}\1){4}(?:(?:[0-9A-Fa-f]{2}\1){2})?[0-9A-Fa-f]{2}(?![\w:-])|(?<![\w.])(?:[0-9A-Fa-f]{4}\.){2,3}[0-9A-Fa-f]{4}(?![\w.])|(?<=\bMAC(?: ?地址| address)?(?: is |[:=是为 ]{1,2}))[0-9A-Fa-f]{2}(?: ?[0-9A-Fa-f]{2}){5}(?:(?: ?[0-9A-Fa-f]{2}){2})?(?![\w:-])/gi;

/** Addresses of machines: IPv4 (RFC 791), IPv6 (RFC 4291), MAC (IEEE 802). Loopback, "any" and versions are none. */
export const networkAddress: Detector = {
  id: 'network-address',
  category: 'sensitive.contact',
  title: { 'zh-CN': '网络地址', en: 'a network address' },
  triggers: { digits: 2, words: ['mac', 'address', '地址', 'bssid', 'ether'] },
  find(text) {
    return [V4, V6, MAC].flatMap((pattern) =>
      matchesOf(text, pattern).flatMap((match): Match[] => {
        const value = match[0].toLowerCase();
        if (pattern === V6 && !isV6(value)) return [];
        if (/^(?:127\.|0\.0\.0\.0|255\.|::1?$)/.test(value) || inUrl(text, match.index)) return [];
        return [
          {
            start: match.index,
            end: match.index + match[0].length,
            value,
            check: 'none',
            labelled: false,
            confidence: 'medium',
          },
        ];
      }),
    );
  },
  mask: (value) => `${value.slice(0, 4)}***`,
};

/** RFC 4291: eight groups, or fewer with one `::`; the last two may be written as IPv4. `12:30:45` is a time. */
function isV6(value: string): boolean {
  const bare = value.replace(/[%/].*$/, '').replace(/(?:\d+\.){3}\d+$/, '0:0');
  const halves = bare.split('::');
  if (halves.length > 2 || !bare.includes(':')) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  return (
    groups.every((group) => /^[0-9a-f]{1,4}$/.test(group)) &&
    // Eight bytes in twos are a MAC.
    !/^(?:[0-9a-f]{2}:){7}[0-9a-f]{2}$/.test(bare) &&
    (halves.length === 2 ? groups.length >= 2 && groups.length < 8 : groups.length === 8)
  );
}

const WALLET =
  /(?<![A-Za-z0-9])(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|[mn][1-9A-HJ-NP-Za-km-z]{33}|2[1-9A-HJ-NP-Za-km-z]{34}|(?:bc1|tb1)[02-9ac-hj-np-z]{11,87}|0x[0-9A-Fa-f]{40}|T[1-9A-HJ-NP-Za-km-z]{33}|r[1-9A-HJ-NP-Za-km-z]{24,34}|ltc1[02-9ac-hj-np-z]{38,60}|4[0-9AB][1-9A-HJ-NP-Za-km-z]{93})(?![A-Za-z0-9])/g;

/** Wallets: Bitcoin (Base58, Bech32), Ethereum, Tron, Ripple, Litecoin, Monero, by prefix, alphabet and length. */
export const wallet: Detector = {
  id: 'crypto-wallet',
  category: 'sensitive.contact',
  title: { 'zh-CN': '加密货币钱包地址', en: 'a crypto wallet address' },
  triggers: { digits: 3 },
  find: (text) =>
    matchesOf(text, WALLET).flatMap((match): Match[] =>
      // Only digits, or only letters: an order number, a long word.
      /^\d+$/.test(match[0]) ||
      !/\d.*\d/.test(match[0]) ||
      !/[A-Za-z]{2}/.test(match[0]) ||
      inUrl(text, match.index)
        ? []
        : [
            {
              start: match.index,
              end: match.index + match[0].length,
              value: match[0],
              check: 'none',
              labelled: false,
              confidence: 'medium',
            },
          ],
    ),
  mask: (value) => `${value.slice(0, 4)}****${value.slice(-3)}`,
};
