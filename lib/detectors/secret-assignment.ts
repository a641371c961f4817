import { inUrl } from './context';
import { entropy, isStandIn, isWordy, looksLikeKey } from './made-up';
import { labelledMatch, matchesOf } from './matches';
import { beginsAsToken } from './token';
import { PUBLIC_SAMPLES } from './token-shape';
import type { Detector, Match } from './types';

/**
 * A value that is given to a name which says "secret", as configuration and code write it: `API_KEY=…`,
 * `"client_secret": "…"`, `<token>…</token>`, `Authorization: Bearer …`, 密钥：…. The name alone is not enough: the
 * value must look made.
 */
export const secretAssignment: Detector = {
  id: 'secret-assignment',
  category: 'sensitive.secret',
  title: { 'zh-CN': '密钥或口令', en: 'a key or password' },
  triggers: {
    words: [
      'token',
      'secret',
      'passw',
      'pwd',
      'pass',
      'key',
      'cred',
      'auth',
      'bearer',
      'basic',
      'cookie',
      'contribsys',
      'ak',
      'sk',
      '密钥',
      '秘钥',
      '密匙',
      '令牌',
      '凭证',
      '凭据',
      '授权码',
      '私钥',
      '公钥',
      '激活码',
      '助记词',
    ],
  },
  find(text) {
    return [...assignments(text), ...kubernetesSecrets(text)];
  },
  mask: (value) => (value.length >= 20 ? `${value.slice(0, 3)}****` : '******'),
};

const NAME =
  /token|secret|passw(?:or)?d|passphrase|pass(?![a-z])|pwd|psk(?![a-z])|key|credentials?|creds|auth(?!or(?!i[sz])|en)|bearer|basic|cookie|contribsys__com|(?<![a-z])[as]k(?![a-z])|密钥|秘钥|密匙|令牌|凭证|凭据|授权码|私钥|激活码/gi;
/** Names that hold one of the words and no secret. */
const NO_SECRET =
  /^(?:non|dummy|fake|mock|stub|example|sample)(?=[A-Z_-])|(?:pub(?:lic)?|primary|foreign|sort|partition|cache|bucket|group|row|object|sequence|hot|short(?:cut)?|schema|natural|idx|index|map|lookup|i18n|data|registry|host|join|unique)[_.-]?keys?|(?:pub(?:lic)?|csrf|xsrf|page|next|previous|continuation|sync|device|push|design|syntax|stop|special|mask)[_.-]?tokens?|(?:don|mon|tur|joc|hoc|whis)keys?|key[_.-]?(?:board|word|press|frame|note|stone|chain|ring|up|down|code|pair|map|selector|mesh|ing|vault|store|tab|hole|signature)|access(?:ibil|or)|tokeni[sz]|passwordless|(?:name|id|ids|uuid|ur[il]s?|endpoint|file|path|dir|type|length|len|size|version|expir\w*|ttl|count|limit|max|min|field|label|column|hash|prefix|suffix|algorithms?|format|policy|strength|hint|reset|usage|alias|title|description|placeholder|regex|pattern|class|param|mode|method|provider|required|enabled|manager|index|status|bundle|chksum|checksum|encoder|encryptor|hasher|validator|generator|source|factory|handler|filter|helper|fingerprint|digest|thumbprint)$/i;
/** The same, where the word stands apart: "public key", "cache key". */
const NO_SECRET_BEFORE =
  /(?:pub(?:lic)?|primary|foreign|partition|sort|cache|redis|map|hot|short ?cut|row|routing|site|i18n|host|push|device|csrf|xsrf|page|next)[ ]$/i;
/** The rest of the name, what closes it, and a sign or word that gives. */
const GIVES =
  /([\w.-]{0,24})(?:\[\])?["'`\]]{0,3}(?:[ \t]{1,2}(?:string|value|header))?[ \t]{0,4}(?:(=>|->|[:?.|+!=~]{0,3}=|:{1,3}|>|,)|(是|为|叫|设为|改成|is|was))?(\s{0,8}@?["'`({[]{0,3}\s{0,2})(?:(?:Basic|Bearer|Token|Api-?Key|Bot|SSWS|APPCODE)[ \t]{1,4})?/iy;
const QUOTED = /[^"'`\n\\]{4,500}/y;
const BARE = /[^\s"'`“”‘’«»\\,;<>\u2E80-\u9FFF\uFF00-\uFFEF]{4,500}/y;

function assignments(text: string): readonly Match[] {
  const found: Match[] = [];
  NAME.lastIndex = 0;
  for (let word = NAME.exec(text); word !== null; word = NAME.exec(text)) {
    const one = assignment(text, word.index, word[0]);
    if (one === undefined) continue;
    found.push(one);
    NAME.lastIndex = Math.max(NAME.lastIndex, one.end);
  }
  return found;
}

function assignment(text: string, at: number, word: string): Match | undefined {
  GIVES.lastIndex = at + word.length;
  const gives = GIVES.exec(text);
  if (gives === null) return undefined;
  const backwards = comparedWith(text, at, word);
  if (backwards !== undefined) return backwards;
  const [whole, rest = '', sign = '', verb = '', open = ''] = gives;
  const from = nameStart(text, at);
  const nameEnd = at + word.length + rest.length;
  const name = text.slice(from, nameEnd);
  if (NO_SECRET_BEFORE.test(text.slice(Math.max(0, from - 12), from))) return undefined;
  if (NO_SECRET.test(name) || !isWholeWord(text, at, word, rest)) return undefined;
  const quoted = /["'`]/.test(open);
  // A gap alone joins only what a quote opens, or a value that cannot be a word.
  const gap = sign === '' && verb === '';
  if (sign === ',' && !quoted) return undefined;
  // PHP and Ruby write a literal in quotes: what stands bare behind `=>` or `[] =` is a name or an expression.
  if (!quoted && (sign === '=>' || whole.includes('[]'))) return undefined;
  const call = gap && quoted && open.startsWith('(');
  if (gap && !call && !/\s/.test(whole)) return undefined;
  const start = at + word.length + whole.length;
  const value = valueAt(text, start, quoted);
  if (value === '') return undefined;
  const isPassword = /pass|pwd/i.test(word);
  const fits =
    gap && (!quoted || call)
      ? looksLikeKey(value, 20, 3.3)
      : isPassword
        ? isPasswordValue(value, quoted, sign, name)
        : looksLikeKey(value, verb === '' ? 10 : 16, /^key$/i.test(name) ? 3 : 2.75) ||
          (isSignRich(value, quoted ? 4 : 7) && !isStandIn(value)) ||
          // Sidekiq's login, the one key that may hold no digit.
          /^[0-9a-f]{8}:[0-9a-f]{8}$/.test(value);
  // A cache's key: words and an id, parted by colons.
  if (/^key$/i.test(name) && /^[a-z]{2,20}:[\w:.-]+$/i.test(value)) return undefined;
  if (beginsAsToken(value) || PUBLIC_SAMPLES.test(value)) return undefined;
  if (!fits || (inUrl(text, at) && !isConnectionString(text, at) && !isUrlSecret(name, value)))
    return undefined;
  const type = isPassword ? 'password' : 'secret-assignment';
  return labelledMatch(start, value, { start: from, end: nameEnd }, type, 'medium');
}

/** `if ("…" == password)`: the value stands before the name. */
function comparedWith(text: string, at: number, word: string): Match | undefined {
  const from = nameStart(text, at);
  const before = /(["'`])([^"'`\s]{6,128})\1\s{0,2}[!=]==?\s{0,2}$/.exec(
    text.slice(Math.max(0, from - 140), from),
  );
  const value = before?.[2] ?? '';
  if (before === null || !(looksLikeKey(value) || isSignRich(value))) return undefined;
  const start = Math.max(0, from - 140) + before.index + 1;
  return {
    start,
    end: start + value.length,
    value,
    check: 'none',
    labelled: true,
    confidence: 'medium',
    label: { start: from, end: at + word.length },
    type: 'secret-assignment',
  };
}

/** Signs of many kinds among letters, as in no word, path or template: `m{{h}o)p${e]n#1`. */
function isSignRich(value: string, kinds = 4): boolean {
  const signs = value.match(/[^\w\s.,/-]/g) ?? [];
  return (
    value.length >= 10 &&
    !/\s/.test(value) &&
    new Set(signs).size >= kinds &&
    /[A-Za-z].*[A-Za-z]/.test(value) &&
    entropy(value) >= 3.3 &&
    !/:\/\/|=.*&/.test(value)
  );
}

/** Where the identifier that holds the word begins; names are short. */
function nameStart(text: string, at: number): number {
  let from = at;
  while (from > 0 && at - from < 60 && /[\w.$-]/.test(text.charAt(from - 1))) from -= 1;
  return from;
}

/** `key`, `ak`, `auth` … must be words of their own in the name: `monkey` and `taken` hold none. */
function isWholeWord(text: string, at: number, word: string, rest: string): boolean {
  if (!/^(?:key|basic|bearer)$/i.test(word)) return true;
  const before = text.charAt(at - 1);
  const joined = /[a-z]/.test(before) && /^[a-z]/.test(word);
  const known =
    /(?:api|access|secret|private|auth|app|license|encryption|signing|master|admin|service|account|shared|client)$/i;
  if (joined && !known.test(text.slice(Math.max(0, at - 12), at))) return false;
  return !/^[a-z]/.test(rest) || /^s(?![a-z])/.test(rest);
}

function valueAt(text: string, start: number, quoted: boolean): string {
  const pattern = quoted ? QUOTED : BARE;
  pattern.lastIndex = start;
  const raw = pattern.exec(text)?.[0] ?? '';
  return quoted ? raw.trimEnd() : raw.replace(/[.,;:)\]}…]+$/, '');
}

/** `CleartextPassword1`: says what it is and is none. */
const SAYS_IT_ONLY = /^(?:clear|plain)_?(?:text)?_?pass(?:word|wd)?\d{0,2}$/i;

/** A password as code gives it: quoted, or after an equals sign; letters with digits or signs. Plain prose is `password`'s. */
function isPasswordValue(value: string, quoted: boolean, sign: string, name: string): boolean {
  if (isStandIn(value) || SAYS_IT_ONLY.test(value) || value.length > 128) return false;
  // `config["db"]`, `$_POST['password']`: where program text takes it from.
  if (!quoted && /^\$?[A-Za-z_][\w.]{0,40}\[(?:["'$\w]|$)/.test(value)) return false;
  if (!quoted && /^[\w.]+\([\w., ]*$/.test(value)) return false;
  if (isSignRich(value, quoted ? 4 : 7)) return true;
  if (!quoted && !sign.includes('=') && !/[_.]|[a-z][A-Z]/.test(name)) return false;
  if (!quoted && /^[\w.]+[.(]\w*\(?/.test(value) && /[.(]/.test(value) && !/\d/.test(value)) return false;
  if (/^\d+$/.test(value)) return value.length >= 4;
  if (/^(?:https?:|\/|\.\/)/.test(value) || (/\s/.test(value) && !/\d/.test(value))) return false;
  return (
    /\d|[^\w\s.-]/.test(value) &&
    /[A-Za-z]/.test(value) &&
    !(isWordy(value) && /[._-]/.test(value) && !/\d{3}/.test(value))
  );
}

/** Addresses carry ids and invitations everywhere; only names that give access count there. */
function isUrlSecret(name: string, value: string): boolean {
  return (
    /(?:access|private|auth|refresh|bot)[_-]?token|api[_-]?key|secret|appkey/i.test(name) &&
    looksLikeKey(value, 16, 3)
  );
}

/** `Endpoint=sb://…/;SharedAccessKey=…`: behind a semicolon the address is over and the next setting begins. */
function isConnectionString(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  return /;\s?[\w ]{0,24}$/.test(before) && /=\w{1,8}:/.test(before);
}

const KUBERNETES = /^[ \t]{0,8}kind:[ \t]{0,4}["']?secret["']?[ \t]*$/im;
const KUBERNETES_VALUE =
  /^[ \t]{1,8}["']?([\w.-]{1,60})["']?:[ \t]{0,4}(?:[|>][ \t]*\n[ \t]{1,12})?["']?([0-9A-Za-z+/]{10,500}={0,2})["']?[ \t]*$/gm;

/** The values of a Kubernetes `Secret` are base64 and their names are free. */
function kubernetesSecrets(text: string): readonly Match[] {
  if (!KUBERNETES.test(text)) return [];
  return matchesOf(text, KUBERNETES_VALUE)
    .map((one) => ({
      value: one[2] ?? '',
      end: one.index + one[0].trimEnd().replace(/["']$/, '').length,
    }))
    .filter(
      ({ value }) =>
        value.length % 4 === 0 && /[a-z]/.test(value) && /[A-Z]/.test(value) && /[\d+/=]/.test(value),
    )
    .map(({ value, end }) => ({
      start: end - value.length,
      end,
      value,
      check: 'none',
      labelled: true,
      confidence: 'medium',
      type: 'kubernetes-secret',
    }));
}
