import { inUrl } from './context';
import { isStandIn } from './made-up';
import { labelledMatch, matchesOf } from './matches';
import { lockCodes } from './password-locks';
import { isMeeting, NAMES } from './password-names';
import { isCodeText, isMixed, isNobodys, isStrong, TALK } from './password-value';
import { plainWords } from './password-words';
import { inMandarin } from './traditional';
import type { Detector, Match } from './types';

/**
 * A password that stands apart from its name: in the answer to a question (密码是啥？Ks7788), before its name
 * ("Zx9!kk02, that's the new pw"), after half a sentence, or behind an account with no name at all; a code that is read out.
 * What counts is three things together: what is named, what kind of value it is, and how it stands in its clause, led by a
 * word that gives or alone. The weaker the value, the more the other two have to say.
 */
export const passwordNear: Detector = {
  id: 'password-near',
  category: 'sensitive.secret',
  title: { 'zh-CN': '密码', en: 'a password' },
  triggers: {
    words: [
      ...[
        '密',
        '口令',
        '码',
        '碼',
        '暗号',
        '短信',
        '解压',
        '打开',
        '开机',
        '锁屏',
        '解锁',
        '登',
        '账号',
        '帐号',
        '帳',
        '账户',
        '后台',
        '系统',
        'wifi',
        'wi-fi',
      ],
      ...[
        'pas',
        'pss',
        'psw',
        'pwd',
        'pw',
        'p/w',
        'pin',
        'puk',
        'otp',
        'code',
        'authenticator',
        'psk',
        'mima',
        'decrypt',
        'unlock',
      ],
      ...[
        'secret',
        'login',
        'log in',
        'log-in',
        'sign in',
        'creds',
        'credentials',
        'vpn',
        'portal',
        'console',
        'admin',
        'root',
      ],
      ...[
        'opens with',
        'protected',
        'encrypted',
        'key',
        'try',
        'use',
        '用',
        'mm:',
        'mm：',
        'licence',
        'license',
        'serial',
        '@',
        'cvv',
        'cvc',
        '序列号',
        'ssid',
        'ftp',
        'svn',
        'jira',
        'erp',
        'crm',
        'netflix',
        'paypal',
        '邮箱',
        '平台',
        '服务器',
        'guest',
        'test',
      ],
      ...[
        '门',
        '門',
        '锁',
        '鎖',
        '保险',
        '保險',
        '夹万',
        '夾萬',
        '钥匙',
        '图案',
        '圖案',
        '手势',
        '手勢',
        '答案',
        'lock',
        'safe',
        'gate',
      ],
      ...[
        'door',
        'alarm',
        'pattern',
        'swipe',
        'maiden',
        'keypad',
        'answer',
        ' / ',
        '热点',
        'hotspot',
        '令牌',
        'guard',
        '2fa',
        'auth',
        'locked',
        '认证',
        '验证',
        '驗證',
        '位数',
        '位數',
        'sent',
        'says',
        '認證',
        'press',
        'punch',
        '按',
        '撳',
        '摁',
        '输',
        '輸',
      ],
    ],
  },
  find(text) {
    if (!HOLDS.test(text)) return [];
    const read = inMandarin(text);
    const found = [...lockCodes(read), ...plainWords(read), ...apart(read)];
    let end = 0;
    return found
      .sort((one, other) => one.start - other.start || other.end - one.end)
      .filter((match) => {
        if (match.start < end) return false;
        end = match.end;
        return true;
      })
      .map((match) => ({ ...match, value: text.slice(match.start, match.end) }));
  },
  mask: () => '******',
};

/** A digit, or what does without: answers, patterns, plain words, digits in words. */
const HOLDS =
  /\d|[零〇一二三四五六七八九幺]{4}|(?:one|two|three|four|five|six|seven|eight|nine|zero)[ -]|[A-Z] ?[字形型]|[码碼令]|答案|pattern|answer|secret|maiden|pass|pw|creds|login|wi-?fi/i;

/** Values with a name somewhere near. */
function apart(text: string): readonly Match[] {
  const values = candidates(text);
  const named = new Map<number, Match>();
  for (const subject of values.length === 0 ? [] : subjects(text))
    for (let at = firstNear(values, subject.start - REACH); at < values.length; at += 1) {
      const value = values[at];
      if (value === undefined || value.start > subject.end + REACH) break;
      if (!fits(text, subject, value)) continue;
      const label = { start: subject.start, end: subject.end };
      if (!named.has(value.start))
        named.set(value.start, labelledMatch(value.start, value.text, label, subject.type, 'medium'));
      break;
    }
  return [...named.values()];
}

/** As far as one looks from a name, in characters. */
const REACH = 64;

/** The first value that ends at `from` or behind it. */
function firstNear(values: readonly Candidate[], from: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle]?.end ?? from) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How much is named: a password, a code for one use, a key in parts, a thing with a lock, an account or thing that has a password, or an account right before its password. */
type Kind = 'password' | 'code' | 'key' | 'lock' | 'account' | 'pair';

interface Subject {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  readonly name: string;
  readonly type: 'password' | 'one-time-code';
}

/** From what nobody writes otherwise to what is a number of anything. */
type Likeness = 'strong' | 'mixed' | 'parts' | 'digits';

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly like: Likeness;
  /** A word or sign that gives stands right before it. */
  readonly led: boolean;
  /** Nothing else stands in its clause. */
  readonly alone: boolean;
  /** Its clause begins with it. */
  readonly first: boolean;
  /** Its clause ends with it. */
  readonly last: boolean;
  /** A word and a short number, as names of things are: only right behind a word that gives. */
  readonly wordy: boolean;
}

const MORE_NAMES: readonly (readonly [Kind, RegExp])[] = [
  [
    'password',
    /暗号|(?:解压|打开|开机|锁屏|解锁)(?![密码])|(?<![秘保机亲紧严加致细])密(?=[ \t]{0,2}[:：]|[ \t]?(?=[A-Za-z]*\d)[A-Za-z])|(?<![a-z])(?:mm(?=[:：])|(?:hotspot|热点)(?= ?:)|(?:locked|sealed) (?:with|w\/)|mima|psw|(?:pre-?)?shared (?:secret|key)|network key|(?<=(?:wi-?fi|ssid|hotspot|network|wpa)[^\n]{1,40})key|psk|p[as]{1,3}s?w?[owrd]{2,4}|(?:open|unlock)s? (?:the \w+ )?with|decrypt|encrypted|protected)(?![a-z])/gi,
  ],
  [
    'code',
    /(?:配对|安全|访问|通行|[进开]门|开锁|入住|门锁|管理|远程|连接|启动|解密|登[录陆]|二次|两步|令牌)码|(?:[收发填报]|短信|一个|这个|上的?)[^\s\d，。]{0,4}码|码(?=[是係来到给]|[ \t]?[:：])|短信来了|(?<![a-z])(?:(?:(?:the|a|my|your)(?: [a-z]+)?|digit|security|access|pairing|unlock|override|device|auth(?:ori[sz]ation)?|panel|key|login|sms|text|verification|fob|master|buzzer|entry) code|code(?='s | is |:)|code just|code(?= \d{3}[- ]?\d{3}(?!\d))|(?:谷歌)?验证器|谷歌验证|万能码|[六四6]位(?:数字?|码)|authy|google auth|auth(?:enticator)? app|authenticator|(?:text|sms|message|app) says|sent(?: me)?(?= \d{3} \d{3}(?!\d))|令牌|steam guard|2fa|mfa|auth(?= says)|puk(?: code)?|cv[vc])(?![a-z])/gi,
  ],
  [
    'lock',
    /保险[柜箱]|[门挂]锁|密码[锁门盒]|门禁|夹万|钥匙[盒箱]|(?<![a-z])(?:lock ?box|pad ?lock|(?:the|a|my|our|hotel|room|office|gun) safe|safe (?:at|in) (?:the )?[a-z]+|(?:the|our|house|shop|office) alarm|alarm code|key ?(?:box|safe|pad)|(?:smart|door|bike|room|fridge|cabinet|shed|gate|cupboard|drawer) lock|(?:front|back|side|main|barn|yard|garage|gate|shed|lobby) (?:gate|door|keypad))(?![a-z])/gi,
  ],
  [
    'key',
    /序列号|注册码|(?:恢复|激活|备用)码|(?<![a-z])(?:(?<!driver'?s? |driving )licen[cs]e(?! plate)|product|serial|recovery|backup|activation)(?: key| codes?| number)?(?![a-z])/gi,
  ],
  [
    'account',
    /[账帐][号户]|登[录陆入一上]|后台|系统|邮箱|平台|服务器|(?<![a-z])(?:log-?in|log in|sign in|logged in|account|vpn|portal|console|admin|root|guest|s?ftp|svn|jira|erp|crm|gitlab|jenkins|nas|netflix|paypal|wi-?fi|creds|credentials|try)(?![a-z])|[\w.+-]{2,40}@[\w-]{1,40}\.\w{2,6}(?=[ \t]?[,/，、:|\n])/gi,
  ],
  [
    'pair',
    /(?:[账帐][号户]|(?<![a-z])(?:account|creds?|log-?in))[^\n。.!?]{0,20}[，,: —-] ?[\w.@+-]{2,24}(?= ?\/ ?\S{5})|(?:登[录陆入]?|(?<![a-z])(?:log-?in|user(?:name)?)|默认|default|账号|用)[^\n，。.]{0,12}(?:admin|root)(?= )|(?<![\w./-])(?:root|admin|administrator)(?=:\S{6})|(?<![a-z])(?:use|with|as|try) [\w.@+-]{2,40}(?= ?\/ ?\S{6})|用[ \t]?[\w.@+-]{2,40}(?= ?\/ ?\S{6})|(?<![\w./-])[\w.@+-]{2,40}(?= ?\/ ?(?=\S{0,30}\d)(?=\S{0,30}[A-Za-z])\S{0,30}[!@#$%^&*])/gi,
  ],
];

/** Codes that everybody may read, and what only contains the word. */
const OTHER_CODE =
  /(?:exit|error|status|return|response|http|promo|discount|coupon|voucher|referral|invit\w+|tracking|booking|reservation|zip|postal|area|country|dial|sort|swift|product|cost|project|colou?r|class|course|room|game|join|meeting|source|dress|qr|bar|tax|morse|machine|of|in|line of)\s$|(?:二维|条形|条|邮政?|编|错误|取件|取餐|取票|提取|优惠|邀请|核销|机器|识别|商品|物料|源|代|号|数)码$/i;
/** What stands behind a name that is spoken about. */
const ABOUT =
  /^-[a-z]|^[ -]?(?:hash|based|polic|manager|field|prompt|reset|form|page|crack|length|review|freeze|base|not\b|错|學|学|策略|重置|强度|规则|长度|输入框|字段|位数|管理)/i;

function subjects(text: string): readonly Subject[] {
  const found: Subject[] = [];
  const add = (kind: Kind, pattern: RegExp) => {
    for (const { index, 0: name } of matchesOf(text, pattern)) {
      const end = index + name.length;
      if (ABOUT.test(text.slice(end, end + 12))) continue;
      if (kind === 'code' && OTHER_CODE.test(text.slice(Math.max(0, end - 14), end).replace(/code$/i, '')))
        continue;
      found.push({ start: index, end, kind, name, type: kind === 'code' ? 'one-time-code' : 'password' });
    }
  };
  add('password', NAMES);
  for (const [kind, pattern] of MORE_NAMES) add(kind, pattern);
  return found;
}

const RUN = /[\x21-\x7E]{3,72}/g;
const READ_OUT =
  /(?<![\d零一二三四五六七八九])[零〇一二三四五六七八九幺]{4,8}(?![零一二三四五六七八九十百千万年月日天个位点号])|(?<![a-z])(?:(?:double |triple )?(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)[ ,-]{1,2}){3,9}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)(?![a-z])|(?<![\d-] ?)(?:\d{1,3}([ -])\d{1,3}(?:\1\d{1,3}){1,6}|\d(?:[，、,] ?\d){3,9}|\d{3}[ -]\d{3}|\d{4} \d{4})(?![\d:/.]|[ -]\d)/gi;
const LED =
  /(?:(?:是(?:咪|不是)|生日|birth ?day|[大小]写|upper ?case|lower ?case)|[是系为用试输填按摁成做设設叫答:=→↓>]|(?<![a-z])(?:is|are|its|it's|it is|was|be|to|use|try|with|w\/|enter|type|says|put|a|set|i\.e\.|ie|now|still|just|literally|came in)|[来到]了|'s|\/)[ \t]{0,3}["'“”‘’「『`(<[]{0,2}$/i;
const STARTS =
  /(?:^|[\n,，。.?？!！;；:：、(（—“"]|[-–] ?|\b(?:ok|ok its|yes|yeah|oh)|[哦嗯啊]|想起来了|应该|估计|好像)[ \t"'“”‘’「『`(<]*$/i;
const ENDS =
  /^["'“”‘’」』`)）]{0,2}[ \t]*(?:$|[\n,，。.!！;；?？)）(（、]|[呀啊吧哈哦噢喇啦了嘛你]|加井|then\b|for\b|pls\b|please\b|lol\b|thanks\b|so\b|if\b|when\b|and\b|but\b|doesn't\b|right\b|correct\b|ok\b)/i;

function candidates(text: string): readonly Candidate[] {
  const found: Candidate[] = [];
  const add = (start: number, value: string, like: Likeness | undefined) => {
    if (like === undefined || value === '') return;
    const end = start + value.length;
    const before = text.slice(Math.max(0, start - 16), start);
    const after = text.slice(end, end + 14);
    const last = ENDS.test(after);
    const first = STARTS.test(before);
    const wordy = /^[A-Za-z]?[a-z]+[-_]?\d{1,2}$/.test(value);
    found.push({
      start,
      end,
      text: value,
      like,
      led: LED.test(before),
      first,
      alone: last && first,
      last,
      wordy,
    });
  };
  for (const { index, 0: run } of matchesOf(text, RUN)) {
    const open =
      /^(?:[\w.@+-]{2,40}\/(?=[^/]{4,}$)|[A-Za-z]{2,12}[:=]{1,2}(?!["'])|["'(<[`~>:=,;?!-]{1,3})?/.exec(
        run,
      )?.[0].length ?? 0;
    const value = run.slice(open).replace(/[.,;:?()[\]{}<>"'`]+$/, '');
    add(index + open, value, likenessOf(text, index + open, value));
  }
  for (const { index, 0: read } of matchesOf(text, READ_OUT)) {
    const count = /\d/.test(read) ? read.replace(/\D/g, '').length : 4;
    if (count >= 4 && count <= 10 && !/^(?:19|20)\d\d[ -]|^0?1?\d-\d\d?-\d\d(?:\d\d)?$/.test(read))
      add(index, read, 'digits');
  }
  return found.sort((one, other) => one.start - other.start);
}

/** Measures, prices, times and numbers of other things. */
const MEASURED =
  /^[ \t]?(?:[位个次天年月日元块分秒人号楼层室条行页%:/~]|-\d|(?:times|days|chars?|characters|digits|users|people|years|min|sec|lines|bits?|bytes|k|px|usd|rmb|gb|mb|mbps)\b)/i;
const NUMBER_OF =
  /(?:[号號]|电话|分机|端口|房间?|教室|工单|版本|订单|单号|编号|型号|价格|金额|报价|[见在第约共超达值]|\b(?:no|number|ext|extension|port|room|ticket|version|build|order|page|line|section|bug|issue|pr|see|at|on|by|over|about|error|step|rev|v|id|tel|call|bus|flight|floor|apt|unit|year|than|only|all|of|top))[ .:#]{0,2}$/i;

function likenessOf(text: string, start: number, value: string): Likeness | undefined {
  if (value.length < 4 || isStandIn(value) || TALK.test(value) || isCodeText(value) || inUrl(text, start))
    return undefined;
  if (/[/\\]|:\/\/|@[\w-]+\.[a-z]|\.[a-z]\w{1,3}$|\d\.\d|^[$€£¥#]\d|^@|^[\w.-]+=/i.test(value))
    return undefined;
  const before = text.slice(Math.max(0, start - 12), start);
  if (/^[*#]?\d{4,8}[*#]?$/.test(value))
    return (/^(?:19|20)\d\d(?:[01]\d(?:[0-3]\d)?)?$/.test(value) && !/生日 ?$|birth ?day ?$/i.test(before)) ||
      MEASURED.test(text.slice(start + value.length, start + value.length + 12)) ||
      NUMBER_OF.test(before)
      ? undefined
      : 'digits';
  if (/^(?=.*\d)[0-9A-Z]{2,8}(?:-[0-9A-Z]{3,8}){1,7}$/i.test(value)) {
    const parts = value.split('-');
    const many = parts.length > (/^[\d-]+$/.test(value) ? 3 : 2);
    if (many || parts.every(isMixed)) return 'parts';
  }
  if (isStrong(value) && /[!@#$%^&*]/.test(value) && !/^[#@&%]|!.*@/.test(value)) return 'strong';
  if (!isMixed(value) || value.length < 5 || NUMBER_OF.test(before)) return undefined;
  return /^[A-Z]+[-_]?\d+$|^[A-Za-z]?[a-z]{1,6}[-_]?\d$|^\d+[A-Za-z]{1,3}$|^(?:password|passwd|pwd|user)\d$|^v\d|^\d+x\d+$|^0x|^x86|^[0-9a-f]{7,40}$|[&?]|^\w+\(|^i(?:Phone|Pad)/.test(
    value,
  ) && !/^(?:[a-z]+\d{4,8}|[A-Z]\d{4,5}[A-Z])$/.test(value)
    ? undefined
    : 'mixed';
}

/** Between name and value: somebody else's number, or rules. */
const BETWEEN =
  /链接|支持|兼容|工单|单号|版本|电话|手机号|热线|分机|端口|房间|教室|制度|文件名|接口|错误码|截止|之前|至少|不少于|次数|有效期|价格|报价|会议|\b(?:link|ticket|version|port|room|ext|order|error|page|meeting|zoom|expires?|attempts?|least|characters|tickets?)\b/i;

function fits(text: string, subject: Subject, value: Candidate): boolean {
  const behind = value.start >= subject.end;
  if (!behind && value.end > subject.start) return false;
  const [from, to] = behind ? [subject.end, value.start] : [value.end, subject.start];
  if (to - from > REACH) return false;
  const between = text.slice(from, to);
  if (
    BETWEEN.test(between) ||
    isMeeting(text, Math.min(subject.start, value.start), Math.max(subject.end, value.end))
  )
    return false;
  if (isNobodys(text, Math.min(subject.start, value.start), value.end)) return false;
  const breaks = between.match(/[。！？?!\n]|\. /g)?.length ?? 0;
  if (breaks > (behind ? 2 : 1)) return false;
  const wide = /[\u4E00-\u9FFF]/.test(between) ? 24 : 48;
  return behind
    ? isAnswer(subject, value, between, breaks, wide)
    : isNamedLater(text, subject, value, between, wide);
}

function isAnswer(
  { kind, name }: Subject,
  { like, led, alone, first, last, wordy, text }: Candidate,
  between: string,
  breaks: number,
  wide: number,
): boolean {
  if (breaks > 0 && !led && !(like === 'strong' ? first : alone)) return false;
  const beside = between.trim() === '';
  if (kind === 'account')
    return (
      (like === 'strong' && (alone || led || last) && between.length <= wide / 2) ||
      (like === 'mixed' && /wi-?fi|vpn/i.test(name) && alone && /[?]/.test(between))
    );
  if (kind === 'pair')
    return (
      /^ ?[/:]? ?$/.test(between) &&
      !wordy &&
      (like === 'strong' || (like === 'mixed' && last && text.length >= 6))
    );
  if (like === 'strong') return kind !== 'lock';
  // "pass" is a ticket and a mountain as well.
  if (/^pass$/i.test(name) && !led) return false;
  const given = led || alone || (beside && (last || kind === 'code' || /[\u4E00-\u9FFF]/.test(name)));
  if (wordy)
    return (
      kind === 'password' &&
      between.length <= (/:[ \t]?$/.test(between) ? wide / 2 : 8) &&
      (led || (alone && (/[?]/.test(between) || text.length >= 8)))
    );
  if (kind === 'lock')
    return like === 'digits' && (alone || led || (beside && last)) && between.length <= wide / 2;
  if (like === 'mixed')
    return (
      kind !== 'key' &&
      ((given && between.length <= wide) ||
        (last && /^[^A-Z]*[a-z]/.test(text) && /^[^\x21-\x7E，、]{0,8}$/.test(between)))
    );
  // A device's own number stands on its box.
  if (/serial|序列/i.test(name) && text.split('-').length < 4) return false;
  if (like === 'parts') return kind !== 'code' && between.length <= wide / 2;
  return given && kind !== 'key' && between.length <= wide / 2;
}

const THAT_IS =
  /^["'”’)）]{0,2}[ \t]?(?:[,，—-]{0,2}[ \t]?(?:这个?|那个?|就)?(?:是|当|做)|,? ?(?:that'?s|this is|is|should be|as|<?-+|=)|.{0,8}pretty sure)/i;

function isNamedLater(
  text: string,
  { kind, end }: Subject,
  { like, led, alone, start }: Candidate,
  between: string,
  wide: number,
): boolean {
  if (between.length > wide / 2) return false;
  if (kind === 'pair' || kind === 'lock') return false;
  if (kind === 'account') return like === 'strong' && text.charAt(start - 1) === '/';
  const opened = alone || led || STARTS.test(text.slice(Math.max(0, start - 8), start));
  const told = THAT_IS.test(between);
  if (like === 'strong') return true;
  const closes = /^(?:[ \t]?[)）"”]|[ \t]?(?:[\n,，。.!！]|$)|[了呀啊哈哦])/.test(text.slice(end, end + 3));
  const named = told || /^["'”)）]{0,2}[ \t]?[,，\n(（—-]{1,2}[^，。,.\n]{0,12}$/.test(between);
  // gym88888（密码）.
  if (like === 'mixed') return (opened && named && closes) || /^["'”]?[(（]$/.test(between);
  return opened && told && closes && kind !== 'key';
}
