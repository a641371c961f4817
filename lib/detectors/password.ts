import { isStandIn } from './made-up';
import type { Detector, Match } from './types';

/**
 * A password in prose: a word that names it, then a value that looks made up (密码是 Abc@123, "pwd: hunter22",
 * "your code is 482913"), spaced or on the next line, alone or behind its account. Talk about passwords ("reset your
 * password", 密码忘了) has no such value. A meeting's passcode is for everybody who gets the invitation and no secret.
 */
export const password: Detector = {
  id: 'password',
  category: 'sensitive.secret',
  title: { 'zh-CN': '密码', en: 'a password' },
  triggers: {
    words: [
      '密码',
      '密碼',
      '密 码',
      '口令',
      '验证码',
      '驗證碼',
      '校验码',
      '动态码',
      '動態碼',
      'pass',
      'pwd',
      'pw',
      'pin',
      'otp',
      'code',
      'login',
      'credentials',
      'contrase',
      'senha',
      'mot de passe',
      'パスワード',
    ],
  },
  find(text) {
    return [...labelled(text), ...pairs(text)];
  },
  mask: () => '******',
};

const NAMES =
  /密 ?[码碼](?![学機机本])|口令|(?:短信|邮箱|手机|登录)?(?:[验驗][证證]|校验|动态|動態)[码碼]|(?:解压|解锁|门禁|开门|登录)码|(?<![a-z])(?:pass ?(?:word|code|phrase|wd)s?|passw|pwd|pw|pass(?=[ \t]{0,3}[:=])|(?:your|my|the) code(?= is \d)|pin(?: ?code| number)?|otp码?|code(?= for [^\n]{1,24} is \d)|(?:verification|security|login|access|activation|confirmation|one[- ]time|2fa|auth(?:entication)?|wi-?fi|door|unlock) (?:code|pin|pass(?:word|code)?)|contrase[ñn]a|senha|mot de passe|passwort|パスワード)(?![a-z])/gi;
/**
 * From the name to the value: a few words between that belong to the name (密码 for wifi), then a sign, a verb or a gap.
 */
const JOIN =
  /((?:[ \t]{0,2}\([^()\n]{0,24}\))?(?:[ \t]{1,2}(?:for|to|of|on)[ \t](?:the |my |our |your )?[\w.'@-]{1,24}(?:[ \t][\w.'@-]{1,24}){0,2}?)?)([ \t]{0,3}(?:(?:已经|已|现在|目前|暂时|统一|默认|都|就|还|先)?(?:改成|改成了|[改换变]了[,，、 ]{0,2}(?:新的|现在)(?:是|为)|统一|默认|改为|改为了|换成|换成了|更新为|更新成|设为|设成|设置为|设置成|重置为|重置成|变成|是|为|叫|用)(?:了)?|'s |(?:is |was |has been |will be |has |now |still |just |set |re-?set |changed |updated |switched ){0,4}(?:now|still|is|was|are|to|as))[ \t]{0,2}[:=]?[ \t]{0,2}|[ \t]{0,3}(?:[:=~]{1,2}|->|=>|→|-{1,2}(?=[ \t]))[ \t]{0,3}|[ \t]{0,3})(?:\r?\n[ \t]{0,4}){0,2}(["'“”‘’「『《`【<([]{0,2})/iy;
/** A password is ASCII without spaces; a comma may end it. */
const VALUE = /[\x21-\x7E]{3,64}/y;

function labelled(text: string): readonly Match[] {
  const found: Match[] = [];
  NAMES.lastIndex = 0;
  for (let name = NAMES.exec(text); name !== null; name = NAMES.exec(text)) {
    JOIN.lastIndex = NAMES.lastIndex;
    const join = JOIN.exec(text);
    if (join === null) continue;
    const start = NAMES.lastIndex + join[0].length;
    const value = valueAt(text, start, join[3] ?? '');
    const how = jointOf(join[2] ?? '', join[3] ?? '', /\n/.test(join[0]));
    const code = isCode(name[0]);
    if (value === '' || !isGiven(text, start, value, how, name[0], code)) continue;
    if (isMeeting(text, name.index, start + value.length)) continue;
    found.push({
      start,
      end: start + value.length,
      value,
      check: 'none',
      labelled: true,
      confidence: 'high',
      label: { start: name.index, end: NAMES.lastIndex },
      type: code ? 'one-time-code' : 'password',
    });
    NAMES.lastIndex = start + value.length;
  }
  return found;
}

type Joint = 'sign' | 'verb' | 'quote' | 'line' | 'gap' | 'none';

function jointOf(joint: string, open: string, line: boolean): Joint {
  if (/[:=~→]|->|--?/.test(joint)) return 'sign';
  if (joint.trim() !== '') return 'verb';
  if (line) return 'line';
  return open !== '' ? 'quote' : joint === '' ? 'none' : 'gap';
}

/** Up to the space, the closing quote or bracket, or the sign that ends the sentence. */
function valueAt(text: string, start: number, open: string): string {
  VALUE.lastIndex = start;
  const raw = VALUE.exec(text)?.[0] ?? '';
  const close = /["'`<([]/.exec(open)?.[0];
  if (close !== undefined) {
    const end = raw.indexOf({ '<': '>', '(': ')', '[': ']' }[close] ?? close);
    if (end > 0) return raw.slice(0, end);
  }
  return raw.replace(/^([^,;]{4,})[,;](?:[A-Za-z]{2,}.*)?$/, '$1').replace(/[.,;:?)\]}>"'`]+$/, '');
}

/** Whether the name is of a code for one use. */
function isCode(name: string): boolean {
  return /[验驗校动動]|verif|otp|one|2fa|activation|confirmation|auth|^(?:your|my|the) /i.test(name);
}

/** What people write after the word when they do not give the password away, and words of the trade. */
const TALK =
  /^(?:(?:md5|sha\d*|aes|rsa|des|base64|bcrypt|hash\w*|null|json|string|int|varchar|http.*|www\..*|ok|no|yes|api|app|excel|word|pdf|wifi|wi-fi|vpn|id|qq|erp|oa|crm|sso|ldap|ssh|root|sudo|admin|email|e-mail|sms|and|or|the|a|an)(?![\w@#$!])|\d{1,3}(?:[-~]\d{1,3})?(?:位|个|次|天|月|年|%|x)?$|\d{1,2}[:/.-]\d{1,2}|v?\d+\.\d+)/i;
/** Passwords that are plain words, and the most used of all. */
const COMMON =
  /^(?:admin|root|guest|letmein|qwerty|qwertyuiop|asdfgh\w*|iloveyou|welcome|monkey|dragon|sunshine|princess|football|master|shadow|superman|batman|trustno1|abcdef|abcabc|hunter2|changeme|default|woaini|opensesame|swordfish|test|demo|public)$/i;

function isGiven(
  text: string,
  start: number,
  value: string,
  how: Joint,
  name: string,
  code: boolean,
): boolean {
  if (value.length < 3 || (!COMMON.test(value) && (isStandIn(value) || TALK.test(value)))) return false;
  if (text.charAt(start - 1) === '<' || /^[\w.-]+=$/.test(value)) return false;
  if (/^[([{<&*#.,\-_=+]+$|:\/\/|^\/|^-{1,2}[a-z]|^[\w.-]+@[\w-]+\.[a-z]{2,}$/i.test(value)) return false;
  const after = text.slice(start + value.length, start + value.length + 4);
  const chinese = /[\u4E00-\u9FFF]/.test(name);
  if (/^\d+$/.test(value)) return isNumberGiven(value, how, after, chinese);
  if (code)
    return (
      how !== 'none' &&
      how !== 'gap' &&
      /\d/.test(value) &&
      /^[0-9A-Za-z-]{4,10}$/.test(value) &&
      !/^[A-Za-z]+-?\d{1,2}$/.test(value)
    );
  if (value.length < 4 && !/\d.*[A-Za-z]|[A-Za-z].*\d/.test(value)) return false;
  const mixed = /[A-Za-z]/.test(value) && /\d/.test(value);
  const signs =
    /[!@#$%^&*+=~]/.test(value.slice(0, -1)) || /[!@#$%^&*_+=~]$/.test(value.replace(/!$/, mixed ? '!' : ''));
  if (isCodeText(value)) return false;
  if (mixed && how === 'gap')
    return chinese || signs || (value.length >= 6 && !/^[a-z]{3,}\d{1,2}$/i.test(value));
  if (how === 'none') return chinese && value.length >= 5 && (mixed || (signs && /\d/.test(value)));
  if (mixed) return true;
  if (signs && /\w/.test(value)) return !/^\w+[=+&*~](?:\w+)?$/.test(value);
  if (!/^[\w.-]+$/.test(value)) return false;
  return isWordGiven(value, how, after, chinese, /["'“‘「『《`【]/.test(text.charAt(start - 1)));
}

/** 4 to 12 digits; behind a gap alone at least six, or in Chinese, where a count has its measure word. */
function isNumberGiven(value: string, how: Joint, after: string, chinese: boolean): boolean {
  if (
    value.length < 4 ||
    value.length > 12 ||
    /^[ \t]?(?:位|个|次|天|年|月|元|分钟|秒|人|-\d|[%:/]|(?:times|days|chars|characters|digits|users|people|years|min|sec)\b)/.test(
      after,
    )
  )
    return false;
  if (/^(?:19|20)\d\d$/.test(value) && (how === 'gap' || how === 'none')) return false;
  if (how === 'gap' || how === 'none')
    return (
      (chinese && value.length >= (how === 'gap' ? 4 : 6)) || (!chinese && how === 'gap' && value.length >= 6)
    );
  return true;
}

/** A plain word is a password after a clear sign in Chinese, or where it is quoted, or one of the most used. */
function isWordGiven(value: string, how: Joint, after: string, chinese: boolean, quoted: boolean): boolean {
  if (COMMON.test(value) && how !== 'gap' && !/^[ \t]?[A-Za-z(]/.test(after)) return true;
  if (quoted && how === 'verb' && value.length >= 6) return true;
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

/** Names and calls of program text: `user.getPassword()`, `form.password1`, `process.env.X`. */
function isCodeText(value: string): boolean {
  return (
    /\w\(|\)\.|^[a-z]\w*(?:\.[a-z]\w*){1,6}$/i.test(value) ||
    /^(?:this|self|process|req|user|form)\./.test(value)
  );
}

const MEETING =
  /会议|入会|腾讯会议|meeting|zoom|webex|webinar|teams|join|conference|dial|提取码|网盘|pan\.baidu/i;

/** Within an invitation everybody is meant to read the code. */
function isMeeting(text: string, start: number, end: number): boolean {
  return (
    MEETING.test(text.slice(Math.max(0, start - 120), start)) ||
    /^.{0,20}(?:入会|会议|meeting)/i.test(text.slice(end, end + 30))
  );
}

const LOGIN =
  /(?:账号|帐号|账户|用户名?|用户|login|credentials?|username|user|creds)(?:[ \t]{0,2}(?:和|及|与|\/|、|&|and|\+)?[ \t]{0,2}(?:密码|口令|pass(?:word)?|pwd|pw))?(?:[ \t]{0,2}(?:是|为|are|is)[ \t]{0,2}[:]?|[ \t]{0,2}[:=])\s{0,3}([\w.@+-]{2,40})[ \t]{0,2}(?:\/|\||、|,|，|:|\s)[ \t]{0,2}([\x21-\x7E]{4,64})/gi;

/** 账号密码：admin/Abc@123 — one label for both. */
function pairs(text: string): readonly Match[] {
  const found: Match[] = [];
  for (const match of text.matchAll(LOGIN)) {
    const label = match[0];
    const value = (match[2] ?? '').replace(/[.,;:)\]}>"'`]+$/, '');
    const name = label.slice(0, label.length - (match[1] ?? '').length - (match[2] ?? '').length);
    // 账号：ann/Abc123 says so by its stroke.
    if (!/密码|口令|pass|pwd|pw|credentials?|creds|login/i.test(name) && !/\w\/\S*[A-Za-z]\S*\d/.test(label))
      continue;
    const made =
      (/[A-Za-z]/.test(value) && /\d/.test(value)) ||
      (/[!@#$%^&*]/.test(value) && /\w/.test(value)) ||
      /^\d{4,12}$/.test(value);
    if (!made || isStandIn(value) || isCodeText(value) || /:\/\/|@[\w-]+\.[a-z]/i.test(value)) continue;
    const start = match.index + label.length - (match[2] ?? '').length;
    found.push({
      start,
      end: start + value.length,
      value,
      check: 'none',
      labelled: true,
      confidence: 'high',
      label: { start: match.index, end: match.index + label.search(/[ \t]{0,2}(?:是|为|are|is|[:=])/) },
      type: 'password',
    });
  }
  return found;
}
