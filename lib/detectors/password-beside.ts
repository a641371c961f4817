import { inUrl } from './context';
import { isStandIn } from './made-up';
import { labelledMatch, matchesOf } from './matches';
import { COMMON, hasSigns, isCodeText, isMixed, isStrong } from './password-value';
import type { Match } from './types';

/** Passwords whose name stands elsewhere than right before them: behind the value, or before the account it belongs to. */

/** What follows the name where it is not the thing itself but about it: "password hash", 密码锁, 密码登录方式. */
const ABOUT =
  /^[ -]?(?:hash|based|protect|polic|manager|field|prompt|auth|reset|form|page|file|less|crack|gen|hint|length|input|box|column|recovery|rule|entry|dialog|plugin|login|database|锁|学|框|管理|策略|重置|强度|算法|加密|规则|长度|错误|不对|输入|过期|忘)/i;
/** The value, and what joins it to the name behind it. */
const BEFORE_ZH =
  /(?:^|[\s\u2E80-\u9FFF\uFF00-\uFFEF:;"'“‘「『【《`(（，。；：、])([\x21-\x7E]{4,40})["'”’」』】》`]?[ \t]?(?:[,，] ?)?(?:[(（]|(?:这个|那个|这|就|也)?(?:是|为|当|做|作为?)?)[^\n，。！？!?;；:：]{0,10}$/u;
const BEFORE_EN =
  /(?:^|[\s:;"'“‘`(])([\x21-\x7E]{4,40}?)["'”’`]?[ \t]?(?: (?:is|was|as|=|->|<?-)|[(=])(?: ?(?:the|my|your|our|his|her|their|a|new|current|old|temp|temporary|default|initial|root|admin|\w{1,14}(?:'s)?)){0,4} ?$/i;

/** `Abc123!x 是数据库密码`, `Tr0ub4dor is the db password`, `用 Nb47!xcv 这个密码登录`. */
export function namedAfter(text: string, names: RegExp): readonly Match[] {
  const found: Match[] = [];
  names.lastIndex = 0;
  for (let name = names.exec(text); name !== null; name = names.exec(text)) {
    const near = text.slice(Math.max(0, name.index - 80), name.index);
    const before = near.slice(near.lastIndexOf('\n') + 1);
    const from = name.index - before.length;
    if (!/[\x21-\x7E]{4}/.test(before)) continue;
    if (ABOUT.test(text.slice(names.lastIndex, names.lastIndex + 24))) continue;
    const chinese = /[\u4E00-\u9FFF]/.test(name[0]);
    const one = (chinese ? BEFORE_ZH : BEFORE_EN).exec(before);
    const written = one?.[1] ?? '';
    const value = written.replace(/[.,;:)\]}>"'`]+$/, '');
    if (one === null) continue;
    const start = from + one.index + one[0].indexOf(written);
    // 输 852147 开锁密码, 发来的是 774120，验证码.
    const pressed = /(?:[输按填]入?|[是到]) ?$/.test(text.slice(Math.max(0, start - 3), start));
    if (!isNamedValue(value, one[0], chinese, name[0], pressed)) continue;
    found.push(labelledMatch(start, value, { start: name.index, end: names.lastIndex }, 'password'));
  }
  return found;
}

function isNamedValue(
  value: string,
  whole: string,
  chinese: boolean,
  name: string,
  pressed: boolean,
): boolean {
  if (isStandIn(value) || isCodeText(value)) return false;
  if (/:\/\/|^\/|@[\w-]+\.[a-z]|\.\w{1,4}$|\d\.\d/i.test(value)) return false;
  // "Password123 is a terrible password".
  if (/(?:bad|weak|common|terrible|awful|poor|stupid|silly|good|great|strong|example|sample) ?$/i.test(whole))
    return false;
  const joined = chinese ? /是|为|这个|当|做/.test(whole) : / (?:is|was|as|=|->) /.test(` ${whole} `);
  if (/^\d{4,8}$/.test(value))
    return (joined || pressed) && (chinese || /pin|code|otp/i.test(name)) && !/^(?:19|20)\d\d$/.test(value);
  if (isStrong(value)) return true;
  if (!joined) return false;
  if (
    !chinese &&
    !/(?: (?:is|was|as) |[=>] ?)(?:the|my|your|our|his|her|their|a|new)\b|(?:is|was|as|=|->) ?$/i.test(whole)
  )
    return false;
  return (
    (isMixed(value) && value.length >= 6 && !/^[a-z]{2,}\d{1,2}$|^[A-Z]+-?\d+$/.test(value)) ||
    (isMixed(value) && hasSigns(value)) ||
    (/\bas /.test(whole) && (COMMON.test(value) || (isMixed(value) && value.length >= 6)))
  );
}

/** Names of what one logs in to, and of logging in: with an account behind them, its password follows. */
export const SYSTEM_WORDS: readonly string[] = [
  ...[
    '账号',
    '帐号',
    '帳號',
    '账户',
    '用户',
    '登录',
    '登入',
    '后台',
    '数据库',
    '服务器',
    '堡垒机',
    '跳板机',
    '管理员',
    '远程',
    '无线',
  ],
  ...[
    'mysql',
    'redis',
    'mongo',
    'postgres',
    'oracle',
    'ssh',
    'ftp',
    'nas',
    'rdp',
    'wifi',
    'wi-fi',
    'ssid',
    'router',
    'jenkins',
    'gitlab',
    'grafana',
    'database',
  ],
  ...[
    'server',
    'login',
    'log in',
    'log-in',
    'sign in',
    'sign-in',
    'account',
    'user',
    'creds',
    'credentials',
    'root',
    'admin',
  ],
];
const SYSTEM =
  '(?:[账帐帳][号號户戶密]|登[录入錄](?:信息|方式|名)?|后台|数据库|服务器|堡垒机|跳板机|管理员|远程(?:桌面)?|无线|mysql|redis|mongo(?:db)?|postgres|oracle|ssh|s?ftp|nas|rdp|wi-?fi|ssid|router|db|database|server|log-?in(?: details| info(?:rmation)?| data)?|sign-?in|accounts?|user(?:name)?|creds|credentials|auth|pw|pwd|pass(?:word)?s?|密码)(?![a-z])';
const BOTH = /(?:creds|credentials|log-?in|pw|pwd|pass|密码|口令|登[录入]|账号|帐号|账户)/i;
const USER = '[\\w.@+-]{2,40}';

/** One label for account and password: 账号密码：admin/Abc@123, creds root/toor123, 数据库 root / Qwe!23rty. */
const PAIRS: readonly RegExp[] = [
  new RegExp(
    `(?<![a-z])${SYSTEM}(?:[ \\t]{0,2}(?:和|及|与|/|、|&|and|\\+)?[ \\t]{0,2}(?:密码|口令|pass(?:word)?|pwd|pw))?(?:[ \\t]{0,2}(?:是|为|are|is)[ \\t]{0,2}[:]?|[ \\t]{0,2}[:=])\\s{0,3}(${USER})[ \\t]{0,2}(?://?|\\||、|,|，|:|\\s)[ \\t]{0,2}([\\x21-\\x7E]{4,64})`,
    'gi',
  ),
  new RegExp(
    `(?<![a-z])${SYSTEM}(?:[^\\n。;；/:：]{0,24}[\\s:：])??[ \\t]{0,2}(${USER})[ \\t]?(?:/|\\||:)[ \\t]?([\\x21-\\x7E]{4,64})`,
    'gi',
  ),
  new RegExp(
    `(?:账号|帐号|帳號|账户)(?:和|及|/|、)?(?:密码|口令)[ \\t]{1,2}(${USER})[ \\t]{1,2}([\\x21-\\x7E]{5,64})`,
    'gi',
  ),
];

/** `use admin/Str0ngPw to log in`, 用 gd_admin / Gd#2026x 登一下后台. */
const THEN_LOG_IN =
  /([\w.@+-]{2,40}) ?\/ ?([\x21-\x7E]{6,64}) ?(?:to (?:log|sign)[ -]?(?:in|on)|(?:去|来)?(?:登(?:[录陆入]|一下|上)|进(?![度程行展入])))/gi;
/** `log in as root with Toor!123`, `login with demo@corp.example and Demo!2025`. */
const LOGGING_IN =
  /(?:log|sign)[ -]?(?:in|on)[^\n.;:]{0,24}? ([\w.@+-]{2,40}) (?:and|with|using) (?:the )?(?:password )?([\x21-\x7E]{6,64})/gi;

/** `Admin / Adm1n!stage`: an account that every system has, and what can only be its password. */
const ALONE =
  /(?<![\w./-])(root|admin|administrator|sa|postgres|ubuntu|deploy) ?\/ ?([\x21-\x7E]{6,64})(?![\w/])/gi;

/** Accounts that every system has. */
const WELL_KNOWN =
  /^(?:root|admin|administrator|sa|sys|sysadmin|postgres|oracle|test|guest|user|ubuntu|deploy|dba)\d{0,2}$/i;
/** Words that stand before a stroke without being anybody's account. */
const NO_ACCOUNT =
  /^(?:see|in|at|on|via|from|ask|check|are|is|and|or|the|tcp|udp|http|https|http2|client|server|port|version|v?\d[\d.]{0,7})$/i;

export function loginPairs(text: string): readonly Match[] {
  const found: Match[] = [];
  for (const [way, pattern] of PAIRS.entries()) {
    for (const match of matchesOf(text, pattern)) {
      const [whole, user = '', written = ''] = match;
      const value = written.replace(/[.,;:)\]}>"'`]+$/, '');
      const start = match.index + whole.length - written.length;
      const name = whole.slice(0, whole.lastIndexOf(user, whole.length - written.length - 1));
      const known = BOTH.test(name) && (way !== 1 || WELL_KNOWN.test(user));
      if (!isPair(user, value, whole, name, way, known) || inUrl(text, start)) continue;
      if (found.some((one) => one.start < start + value.length && start < one.end)) continue;
      found.push(
        labelledMatch(
          start,
          value,
          { start: match.index, end: match.index + name.trimEnd().length },
          'password',
        ),
      );
    }
  }
  for (const match of [
    ...matchesOf(text, LOGGING_IN),
    ...matchesOf(text, THEN_LOG_IN),
    ...matchesOf(text, ALONE),
  ]) {
    const [whole, user = '', written = ''] = match;
    const value = written.replace(/[.,;:)\]}>"'`]+$/, '');
    const start = match.index + whole.lastIndexOf(written);
    const sure =
      isStrong(value) ||
      (!match[0].startsWith(user) && WELL_KNOWN.test(user) && isMixed(value) && !isStandIn(value));
    if (!sure || NO_ACCOUNT.test(user) || inUrl(text, start)) continue;
    if (found.some(({ end }) => end === start + value.length)) continue;
    // What says "log in" stands before the pair or behind it.
    const behind = start + written.length < match.index + whole.length;
    const label = behind
      ? { start: start + written.length, end: match.index + whole.length }
      : { start: match.index, end: match.index + 6 };
    found.push(labelledMatch(start, value, label, 'password'));
  }
  return found;
}

function isPair(
  user: string,
  value: string,
  whole: string,
  name: string,
  way: number,
  known: boolean,
): boolean {
  if (NO_ACCOUNT.test(user) || isCodeText(value) || /:\/\/|@[\w-]+\.[a-z]|^\/|\/.*\//i.test(value))
    return false;
  // 账号：ann/Abc123 says so by its stroke.
  if (
    way === 0 &&
    !/密码|口令|pass|pwd|pw|cred|log-?in|登/i.test(name) &&
    !/\w\s?\/\s?\S*[A-Za-z]\S*\d/.test(whole)
  )
    return false;
  if (way === 1) {
    if (WELL_KNOWN.test(user) && known && (value === user || COMMON.test(value))) return true;
    if (isStandIn(value) || (/^[\w.]+$/.test(value) === false && !hasSigns(value))) return false;
    return (
      isStrong(value) ||
      (/wi-?fi|ssid|无线/i.test(name) && isMixed(value) && value.length >= 8) ||
      (WELL_KNOWN.test(user) && isMixed(value) && value.length >= 5 && !/^v?\d+\./.test(value))
    );
  }
  const made = isMixed(value) || (/[!@#$%^&*]/.test(value) && /\w/.test(value)) || /^\d{4,12}$/.test(value);
  return made && !isStandIn(value);
}
