/** Whether a value looks made (by a machine or as a password) rather than written: what all secret finders ask. */

/** Shannon entropy in bits per character. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const unit of text) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** A name for a value that comes from elsewhere: `${VAR}`, `$(cmd)`, `{{ x }}`, `<token>`, `%s`, `$VAR`, `[PASSWORD]`. */
const REFERENCE =
  /^(?:[$#%]?\{+[^{}]*\}+|\$\([^)]*\)?|\$\{.*|\{\{.*|<.*|%[sd\w(].*|\$[A-Za-z_]\w*|@[a-z_]+@|\[[^\]]*\]|&[a-z]+;)$/i;
/** What stands in documentation (AWS prints one secret everywhere) and in masked values. */
const STAND_IN =
  /[x*•●·]{4,}|\.{3}|…|EXAMPLE(?:KEY)?$|your[_-]?|replace|placeholder|change[_-]?(?:me|it)|dummy|fake|redacted|insert[_-]|_here$|^(?:example|sample|secret|password|passwd|pass|pwd|token|key|user|username|test|admin123456789|wJalrXUtnFEMI\/.*|null|none|true|false|undefined|string|x+|\*+)$/i;
/** Where the secret is kept, or the secret under lock: names of vaults and stores, and what they encrypt. */
const KEPT =
  /^(?:(?:vault|arn|ssm|op|env|file|secrets?|kms|sops|keyring|keychain|classpath|akv|gcp|aws)[:/]|ref\+\w+:|projects\/[\w-]+\/secrets\/|\{?cipher\}|ENC[([]|\$ANSIBLE_VAULT|!vault|!Ref|!Sub|AQICAH)/i;
/** Rows of the alphabet or of digits, and one character again and again. */
const SEQUENCE = /abcdefghijklmnopqrstuvwxyz|^(\D)\1+$|0{8,}/i;

/** True for values that stand for a secret instead of being one. */
export function isStandIn(value: string): boolean {
  return REFERENCE.test(value) || KEPT.test(value) || STAND_IN.test(value) || SEQUENCE.test(value);
}

/**
 * True where words were joined rather than letters drawn: `SalesResults-1.2`, `event-bus-api`, `X25519.KeyPair`.
 * Every part is letters, a short number, or letters with a short number.
 */
export function isWordy(value: string): boolean {
  return value
    .split(/[^0-9A-Za-z]+/)
    .every((part) => /^[A-Za-z]{0,60}\d{0,5}$/.test(part) && !isMixedRun(part));
}

/** Capitals strewn into a long run as no camel-cased name has them. */
function isMixedRun(part: string): boolean {
  if (part.length < 14) return false;
  return (part.match(/[a-z][A-Z]|[A-Z]{2}[a-z]/g)?.length ?? 0) > part.length / 5;
}

/** A key or token: one run of its alphabet, long enough, letters and digits drawn at random, or many digits. */
export function looksLikeKey(value: string, length = 10, bits = 2.75): boolean {
  if (value.length < length || !/^[\w\-+/=.:~%^|!@#$&*]+$/.test(value) || isStandIn(value)) return false;
  if (/^\d+$/.test(value)) return value.length >= 14 && entropy(value) >= 2.2;
  if (
    /:\/\/|^[~.]?\/(?!\S*[+=])|^\.|\.(?:com|cn|net|org|io|json|ya?ml|pem|key|crt|cer|txt|js|ts|py|java|md|html?|png|jpe?g|md5)$/i.test(
      value,
    )
  )
    return false;
  return (
    (/\d/.test(value) || isMixedRun(value)) &&
    /[A-Za-z]/.test(value) &&
    !isWordy(value) &&
    entropy(value) >= bits
  );
}
