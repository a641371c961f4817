import { isStandIn } from './made-up';

/** What joins the name of a password and its value. */
export type Joint = 'sign' | 'verb' | 'quote' | 'line' | 'gap' | 'none';

/** What people write after the word when they do not give the password away, and words of the trade. */
export const TALK =
  /^(?:(?:md5|sha-?\d*|aes(?:-?\d+)?(?:-\w{3})?|rsa|des|base64|bcrypt|hash\w*|null|json|string|int|varchar|http.*|www\..*|ok|no|yes|api|app|excel|word|pdf|wifi|wi-fi|vpn|id|qq|erp|oa|crm|sso|ldap|ssh|root|sudo|admin|email|e-mail|sms|and|or|the|a|an|1password|oauth2?|saml2?|x509|utf-?8|2fa)(?![\w@#$!-])|\d{1,3}(?:[-~]\d{1,3})?(?:位|个|次|天|月|年|%|x)?$|\d{1,2}[:/.-]\d{1,2}(?![-\d])|v?\d+\.\d+)/i;
/** Passwords that are plain words, and the most used of all. */
export const COMMON =
  /^(?:admin|root|guest|letmein|qwerty|qwertyuiop|asdfgh\w*|iloveyou|welcome|monkey|dragon|sunshine|princess|football|master|shadow|superman|batman|trustno1|abcdef|abcabc|hunter2|changeme|default|woaini|opensesame|swordfish|test|demo|public)$/i;
/** What opens a thing or a session has four digits, and "code" alone is anything. */
const SHORT_CODE =
  /^pin|^otp|(?:alarm|door|gate|safe|vault|unlock|garage|entry|lock|locker|key|pad|box|access|security) code|^code/i;
/** Things that have a password; said right before the word, hardly anything but the password follows. */
const OWNER =
  /(?:(?:user(?:name)?|login|account|id)[ :=]{1,2}\S{1,16}|[\w.+-]@[\w-]{1,20}\.\w{2,6}|wi-?fi|router|vpn|root|admin|sudo|db|database|zip|rar|pdf|server|gmail|e?mail|temp|new|default|guest|ssh|ftp|nas|laptop|phone|safe|door|alarm|gate|use|using|enter|try)[,;]?\s?$/i;

/** An account, or the name of a network, right before the word. */
const ACCOUNT =
  /(?:(?:[账帐帳][号號户戶]|用户名?|登[录陆入錄]名?|wi-?fi|ssid|无线)(?:是|为)?[ \t]?[:=]?|(?<![a-z])(?:user(?:name)?|login|account) ?[:=])[ \t]?[\w.@-]{2,24}[ \t,，;；/]{0,3}$|连(?:接|上)?[ \t]?[\w.@-]{3,24}[ \t,，;；]{1,3}$/i;

export interface Naming {
  readonly how: Joint;
  /** The word that names the password, and where it begins. */
  readonly name: string;
  readonly at: number;
  /** It is of a code for one use. */
  readonly code: boolean;
}

/** Whether the value behind a name is the password, or the next word of the sentence. */
export function isGiven(
  text: string,
  start: number,
  value: string,
  { how, name, at, code }: Naming,
): boolean {
  if (/^cv/i.test(name)) return how !== 'none' && /^\d{3,4}$/.test(value);
  if (value.length < 3 || (!COMMON.test(value) && (isStandIn(value) || TALK.test(value)))) return false;
  if (text.charAt(start - 1) === '<' || /^[:=,;)\]}>~@]/.test(value) || /^[\w.-]+=$/.test(value))
    return false;
  if (/^[([{<&*#.,\-_=+]+$|:\/\/|^\/|^-{1,2}[a-z]|^[\w.-]+@[\w-]+\.[a-z]{2,}$/i.test(value)) return false;
  const after = text.slice(start + value.length, start + value.length + 6);
  const chinese = /[\u4E00-\u9FFF]/.test(name);
  const bare = value.replace(/^(\d{4,8})[#*]$/, '$1');
  const before = text.slice(Math.max(0, at - 30), at);
  if (/^\d+$/.test(bare))
    return isNumberGiven(bare, how, after, chinese, SHORT_CODE.test(name), OWNER.test(before));
  if (code) return isCodeGiven(value, how);
  if (value.length < 4 && !/\d.*[A-Za-z]|[A-Za-z].*\d/.test(value)) return false;
  if (isCodeText(value)) return false;
  // The bare English word is a ticket, a mountain and a turn as well.
  const mixed = isMixed(value);
  if (/^pass$/i.test(name) && (how === 'gap' || how === 'verb') && !isStrong(value))
    return (
      mixed &&
      (how === 'verb'
        ? /wi-?fi|log-?in|account|user|router|vpn|server/i.test(before)
        : value.length >= 6 && OWNER.test(before))
    );
  const signs = hasSigns(value, mixed);
  // Mail services give sixteen small letters as the password of a program.
  if (/授权/.test(name) && /^[a-z]{16}$/.test(value)) return true;
  if (mixed && how === 'gap')
    return (
      chinese || signs || (value.length >= 6 && (!/^[a-z]{3,}\d{1,2}$/i.test(value) || OWNER.test(before)))
    );
  // 账号 demo 密码 demo: behind an account a word is enough.
  if (ACCOUNT.test(before) && how !== 'line' && /^["'”]?[ \t]?(?:[\n，。,.;；!！）)]|$)/.test(after))
    return true;
  if (how === 'none') return chinese && value.length >= 5 && (mixed || (signs && /\d/.test(value)));
  if (mixed) return true;
  if (SHORT_CODE.test(name) && /^\d{2,6}[*#]\d{0,6}#?$/.test(value)) return true;
  if (signs && /\w/.test(value)) return !/^\w+[=+&*~](?:\w+)?$/.test(value);
  if (/授权/.test(name) || !/^[\w.-]+$/.test(value)) return false;
  return isWordGiven(value, how, after, chinese, /["'“‘「『《`【]/.test(text.charAt(start - 1)));
}

/** What is said of a password that is nobody's: advice, examples, suppositions; codes of bookings, games and places. */
const NOBODYS =
  /booking|reservation|kahoot|game pin|pincode|pin(?: code)?:? \d{6} [A-Z]|例如|比如|譬如|[示样举范]例|假[设如]|如果密码|弱[密口]|泄露|[这那]种密|(?:不要|别|请勿|禁止|避免)再?[用设使将把]|不[能得可]再?[设使将把]|\be\.?g\b|(?<![.@-])example(?!\.)|such as|looks? like|suppose|imagine|if (?:the|your|my|a) pass|weak|terrible|passwords of|people |(?:never|don'?t|do not|avoid) (?:us|set)/i;

/** Whether the clauses of the name and the value say that it opens nothing. */
export function isNobodys(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 32), start).replace(/^[\s\S]*(?:[\n，。！；？!?;]|, )/, '');
  const [after = ''] = text.slice(end, end + 16).split(/[\n。！；!;]/, 1);
  return NOBODYS.test(before + text.slice(start, end) + after);
}

export function isMixed(value: string): boolean {
  return /[A-Za-z]/.test(value) && /\d/.test(value);
}

export function hasSigns(value: string, mixed = isMixed(value)): boolean {
  return (
    /[!@#$%^&*+=~]/.test(value.slice(0, -1)) || /[!@#$%^&*_+=~]$/.test(value.replace(/!$/, mixed ? '!' : ''))
  );
}

/** Letters of both cases with digits, or letters, digits and signs: hardly a word, a version or a name of anything. */
export function isStrong(value: string): boolean {
  return (
    value.length >= 6 &&
    isMixed(value) &&
    !TALK.test(value) &&
    !isStandIn(value) &&
    !isCodeText(value) &&
    !/:\/\/|^\/|\/.*\/|@[\w-]+\.[a-z]{2,}|\.\w{1,4}$|\d\.\d|^[$€£¥]\d/i.test(value) &&
    (/[!@#$%^&*]/.test(value) || (/[a-z]/.test(value) && /[A-Z]/.test(value) && /\d{2}/.test(value)))
  );
}

/** Names and calls of program text: `user.getPassword()`, `form.password1`, `process.env.X`. */
export function isCodeText(value: string): boolean {
  return (
    /\w\(|\)\.|\w\[["'$]|^\$_?\w+\[|^[a-z]\w*(?:\.[a-z]\w*){1,6}$/i.test(value) ||
    /^(?:this|self|process|req|user|form)\./.test(value)
  );
}

/** Four to ten letters and digits after a sign or verb; behind a gap only in parts, as activation keys are written. */
function isCodeGiven(value: string, how: Joint): boolean {
  if (how === 'none' || !/\d/.test(value)) return false;
  if (/^G-\d{6}$|^(?:\d{6}-){7}\d{6}$/.test(value)) return true;
  if (/^[0-9A-Z]{3,6}(?:-[0-9A-Z]{3,6}){1,5}$/i.test(value) && /[A-Za-z]/.test(value)) return true;
  return how !== 'gap' && /^[0-9A-Za-z-]{4,10}$/.test(value) && !/^[A-Za-z]+-?\d{1,2}$/.test(value);
}

/** 4 to 12 digits; behind a gap alone at least six, or in Chinese, where a count has its measure word. */
function isNumberGiven(
  value: string,
  how: Joint,
  after: string,
  chinese: boolean,
  pin: boolean,
  owned: boolean,
): boolean {
  if (
    value.length < 4 ||
    value.length > 12 ||
    /^[ \t]?(?:位|个|次|天|年|月|元|分钟|秒|人|-\d|[%:/]|(?:times|days|chars|characters|digits|users|people|years|min|sec)\b)/.test(
      after,
    )
  )
    return false;
  if (/^(?:19|20)\d\d$/.test(value) && (how === 'gap' || how === 'none')) return false;
  if (
    pin &&
    !owned &&
    !value.startsWith('0') &&
    value.length < 6 &&
    how === 'gap' &&
    /^(?! (?:for|at|if|when|to) ) ?[\w#/]/.test(after)
  )
    return false;
  if (how === 'gap' || how === 'none')
    return (
      (chinese && value.length >= (how === 'gap' ? 4 : 6)) ||
      (!chinese && how === 'gap' && value.length >= (pin ? 4 : 6))
    );
  return true;
}

/** A plain word is a password after a clear sign in Chinese, or where it is quoted, or one of the most used. */
function isWordGiven(value: string, how: Joint, after: string, chinese: boolean, quoted: boolean): boolean {
  if (COMMON.test(value) && how !== 'gap' && !/^[ \t]?[A-Za-z(]/.test(after)) return true;
  if (quoted && how === 'verb' && value.length >= 6 && (chinese || !/^["'”’] ?[a-z]/.test(after)))
    return true;
  if (how === 'quote') return /[a-z][A-Z]|_/.test(value) && value.length >= 6;
  if (chinese && (how === 'sign' || how === 'verb'))
    return (
      value.length >= 4 &&
      !/^(?:same|none|todo|tbd)$|^[A-Z]{2,6}$/.test(value) &&
      !/^[ \t]{0,1}[\u4E00-\u9FFF(A-Za-z]/.test(after)
    );
  if (how === 'sign' || how === 'line')
    return value.length >= 6 && /[A-Z]/.test(value.slice(1)) && /[a-z]/.test(value);
  return false;
}

/** Digits as they are dictated: one by one, or in groups of two to four. */
const DICTATED =
  /\d(?:([ -])\d)(?:\1\d){2,10}(?![ \d-]|\.\d)|\d{2,4}([ -])\d{2,4}(?:\2\d{2,4}){0,3}(?![\d:/%]|[ -.]\d)/y;
const COMBINATION = /\d{1,3}([ -])\d{1,3}(?:\1\d{1,3}){1,4}(?![\d:/])/y;
/** 六个8, 4个0, perhaps written out behind it. */
const REPEATED = /[四五六七八九十4-9] ?[个個] ?[0-9零一二三四五六七八九](?![\u4E00-\u9FFF\d])/y;
/** 芝麻开门888, 姓名拼音加123456: Chinese words and digits, the way passwords are told. */
const TOLD =
  /[\u4E00-\u9FFF]{2,10} ?(?:[加+]|后面加)? ?[!@#]?\d{3,8}(?![\d位个個年月日天次分号:：.-]|[ \t]?[位个個年月日天次分号])/y;
/** Four groups of four small letters, as mail services show the password of a program. */
const GROUPS = /[a-z]{4}(?: [a-z]{4}){3}(?![ ]?[\w])/y;
const PHRASE = /(?:[a-z]{3,10}[ -]){2,7}[a-z0-9]{1,10}(?=["'”’」』.!]?[ \t]*(?:[.,!;\n]|$))/iy;
const FUNCTION_WORD =
  /\b(?:the|and|for|you|your|not|with|that|this|will|can|has|have|had|are|was|were|been|should|must|please|when|where|what|who|why|how|from|our|any|all|same|need|needs|wrong|incorrect|expired|required|invalid|protected|long|only|too|now|yet|set|see|ask|sent|stored|somewhere|written|there|here|but|because|into|about|later|before|again)\b/i;

/** A value that has spaces or Chinese characters in it; empty where there is none. */
export function spokenValue(text: string, start: number, how: Joint, name: string, code: boolean): string {
  const given = how === 'sign' || how === 'verb';
  if ((given || how === 'gap') && /comb|保险|(?:safe|vault|lock) code/i.test(name)) {
    const combination = take(COMBINATION, text, start);
    if (combination !== '') return combination;
  }
  const pin = code || /pin|code|combination|码$|验证$|动态|一次/i.test(name);
  if (given || (pin && how === 'gap') || (how === 'gap' && /密/.test(name))) {
    const digits = take(DICTATED, text, start);
    const alone = /[ -]\d[ -]/.test(digits);
    const count = digits.replace(/\D/g, '').length;
    if (
      count >= 4 &&
      count <= 12 &&
      !/^(?:19|20)\d\d[ -](?:0\d|1[0-2])/.test(digits) &&
      (alone || pin || given) &&
      (alone || count >= 6)
    )
      return digits;
  }
  if (how !== 'line' && /密|口令/.test(name)) {
    const repeated = take(REPEATED, text, start);
    if (repeated !== '') return repeated;
  }
  if (given && /密|口令/.test(name)) {
    const told = take(TOLD, text, start);
    if (told !== '' && !/[长至少多前后第每共约限位次]/.test(told)) return told;
  }
  if (how === 'sign' || (how === 'verb' && /授权|专用/.test(name))) {
    const groups = take(GROUPS, text, start);
    if (groups !== '') return groups;
  }
  if (/phrase/i.test(name) && (given || how === 'quote')) {
    const phrase = take(PHRASE, text, start);
    if (phrase !== '' && !FUNCTION_WORD.test(phrase)) return phrase;
  }
  return '';
}

function take(pattern: RegExp, text: string, start: number): string {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0] ?? '';
}
