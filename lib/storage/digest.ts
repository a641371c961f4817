import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Keyed hashes: what is kept about a chat or a value can be compared, but not read. A plain hash would not do: all Chinese
 * mobile numbers can be tried in minutes. Synchronous on purpose: awaiting inside an IndexedDB transaction ends it.
 */

/** Digest of a chat's title under the device key (64 hex digits). */
export function chatDigest(deviceKey: string, title: string): string {
  return digest(deviceKey, `chat\0${title}`);
}

/** Digest of a value that a rule is to let pass (64 hex digits). */
export function exceptionDigest(deviceKey: string, rule: string, value: string): string {
  return digest(deviceKey, `exception\0${rule}\0${value}`);
}

/** Tells one device key from another without telling the key: it is random, of 256 bits (64 hex digits). */
export function keyCheck(deviceKey: string): string {
  return digest(deviceKey, 'key check');
}

/** First and last character of a title, so that the person recognises the entry: `项…组`. */
export function maskedLabel(title: string): string {
  const characters = [...title.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim()];
  if (characters.length <= 2) return '…';
  return `${characters[0]}…${characters.at(-1)}`;
}

function digest(deviceKey: string, text: string): string {
  return bytesToHex(hmac(sha256, hexToBytes(deviceKey), utf8ToBytes(text)));
}
