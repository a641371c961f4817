import { isStandIn } from './made-up';
import { labelledMatch, matchesOf } from './matches';
import { loginPairs, namedAfter, SYSTEM_WORDS } from './password-beside';
import { isMeeting, NAMES } from './password-names';
import {
  hasSigns,
  isCodeText,
  isGiven,
  isMixed,
  isNobodys,
  isStrong,
  type Joint,
  spokenValue,
  TALK,
} from './password-value';
import type { Detector, Match } from './types';

/**
 * A password in prose: a word that names it, then a value that looks made up (密码是 Abc@123, "pwd: hunter22",
 * "your code is 482913"), spaced or on the next line, behind the value (Abc@123 是密码) or behind its account. Talk about
 * passwords ("reset your password", 密码忘了) has no such value. A meeting's passcode is for everybody who gets the
 * invitation and no secret.
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
      '密:',
      '密：',
      '密马',
      '密吗',
      '账密',
      '口令',
      '验证码',
      '驗證碼',
      '认证码',
      '校验码',
      '动态码',
      '動態碼',
      '授权码',
      '激活码',
      '安全码',
      '恢复码',
      '备用码',
      '解压码',
      '解锁码',
      '门禁码',
      '开门码',
      '登录码',
      'pass',
      'pwd',
      'pswd',
      'pw',
      'p/w',
      'pin',
      'otp',
      'code',
      'combination',
      'combo',
      'clave',
      'cvv',
      'cvc',
      '共享密钥',
      '恢复密钥',
      '步验证',
      '次验证',
      'login',
      'auth:',
      'log in',
      'log-in',
      'creds',
      'credentials',
      'contrase',
      'senha',
      'mot de passe',
      'パスワード',
      'mima',
      'wifi key',
      'recovery key',
      'secret answer',
      ...SYSTEM_WORDS,
    ],
  },
  find(text) {
    const found = labelled(text).filter(
      ({ start, end, label = { start, end } }) => !isNobodys(text, label.start, end),
    );
    const taken = (match: Match) => found.some(({ start, end }) => match.start < end && start < match.end);
    return [
      ...found,
      ...[...namedAfter(text, NAMES), ...loginPairs(text)].filter(
        (match) => !taken(match) && !isNobodys(text, match.start, match.end),
      ),
    ];
  },
  mask: () => '******',
};

/** What may stand between the name and the sign or verb that gives: for whom, or that nothing changed. */
const ASIDE =
  '(?:[ \\t]{0,2}\\([^()\\n]{0,24}\\)|[ \\t]?(?:发给|告诉|发|给|帮)(?:你们?|您|大家|各位|我)[了吧啊哈哦呀]?|(?:收|发)?[到来]了|有了|[ \\t]?(?:登[录陆入]|解压|打开)(?=[ \\t]?[:=])|[ \\t]?(?:如下|在此|没变|不变|没改|照旧|变了|改了|我|咱|请记好)|[,，](?=[ \\t]{0,2}(?:还是|新的?|现在)))';
/** And in English a few words that belong to the name ("for the jump host"). */
const OWNED =
  "(?:[ \\t]{1,2}(?:for|to|of|on|in|at|d[aeou]s?|del|para|pour|für)[ \\t](?:the |my |our |your |that |this )?[\\w.'@-]{1,24}(?:[ \\t][\\w.'@-]{1,24}){0,2}?)";
const ZH_VERB =
  '(?:应该|好像|估计|可能|大概|已经|已|现在|目前|暂时|统一|默认|都|就|还|先|也)?(?:改成了?|[改换变]了[,，、 ]{0,2}(?:新的|现在)(?:是|为)|统一|默认|固定|改为了?|换成了?|更新[为成]|设[为成的]|设置[为成]|重置[为成]|恢复[为成]|变成|新的?[是为]|(?:用的)?是(?:不是)?|为|叫|用|改(?:了?做|(?=\\d{4})))(?:了)?';
/** What is said of the value before it comes. */
const OF_WHAT =
  '(?:[ \\t]{0,2}(?:[小大]写的?|默认的?|[老旧]的|(?:[\\u4E00-\\u9FFF]{0,8}[后前尾])?[四六八4-8]位(?:数字?)?)[,，]?)?';
const EN_VERB =
  "'s |(?:is |was |has been |will be |has |got |now |still |just |set |re-?set |changed |updated |switched ){0,4}(?:now|still|is|was|are|to|as|remains|stays|unchanged|same|the same|just|literally|simply|all (?:lower|upper) ?case)";
const SIGN = '(?:[:=~>]{1,2}|->|=>|→|👉|-{1,2}(?=[ \\t]))';
const AFTER_NAME = '(?:\\r?\\n[ \\t]{0,4}){0,2}(?:#[ \\t](?=\\d{4}))?(["\'“”‘’「『《`【<([]{0,2})';

/** How one comes to speak of it: "the pw you asked for", "the code just came in". */
const CAME = '(?:[ \\t](?:just|came|in|through|you|i|we|asked|for|got|needed|wanted|use|again|is)){2,5}';
/** "… is the client id 44821"; a year is none. */
const SAME_AS =
  '(?:[ \\t]{0,2}(?:the|your|my|our|his|her)(?:[ \\t][a-z]{1,12}){1,3}(?=[ \\t](?!(?:19|20)\\d\\d(?!\\d))\\d{4,8}(?!\\d)))?';
const GIVEN = `([ \\t]{0,3}(?:${ZH_VERB}|${EN_VERB}|,? (?:use|enter|type|try|it's) )[ \\t]{0,2}[:=]?${OF_WHAT}${SAME_AS}[ \\t]{0,2}|[ \\t]{0,3}${SIGN}${OF_WHAT}[ \\t]{0,3})`;

/** From the name to the value, the plain ways first: with nothing between, an aside, words that belong to the name. */
const WAYS = [
  ...[`(?:${ASIDE}){0,4}`, `${OWNED}?(?:${ASIDE}){0,2}`].flatMap((middle) => [
    `${middle}${GIVEN}`,
    `${middle}([ \\t]{0,3})`,
  ]),
  // A word that belongs to the name has no digit; the value has.
  `${OWNED}([ \\t]{1,3})(?=\\S{0,30}\\d)`,
  `${CAME}([ \\t]{0,3}${SIGN}[ \\t]{0,3})`,
].map((way) => new RegExp(`${way}${AFTER_NAME}`, 'iy'));

function labelled(text: string): readonly Match[] {
  const found: Match[] = [];
  NAMES.lastIndex = 0;
  for (let name = NAMES.exec(text); name !== null; name = NAMES.exec(text)) {
    const from = NAMES.lastIndex;
    const given = givenAfter(text, name.index, name[0]);
    if (given === undefined || isMeeting(text, name.index, given.start + given.value.length)) continue;
    const type = isCode(name[0]) ? 'one-time-code' : 'password';
    found.push(labelledMatch(given.start, given.value, { start: name.index, end: from }, type));
    NAMES.lastIndex = given.start + given.value.length;
  }
  return found;
}

/** The first way that leads from the name to a value. */
function givenAfter(
  text: string,
  at: number,
  name: string,
): { readonly start: number; readonly value: string } | undefined {
  const from = at + name.length;
  if (OF_RULES.test(text.slice(from, from + 4))) return undefined;
  // Without anything to be typed nearby there is nothing to be found.
  if (!/[\x21-\x7E]|[个個加]/.test(text.slice(from, from + 48))) return undefined;
  for (const way of WAYS) {
    way.lastIndex = from;
    const join = way.exec(text);
    if (join === null) continue;
    const start = from + join[0].length;
    const how = jointOf(join[1] ?? '', join[2] ?? '', /\n/.test(join[0]));
    const spoken = spokenValue(text, start, how, name, isCode(name));
    if (spoken !== '') return { start, value: spoken };
    const value = valueAt(text, start, join[2] ?? '');
    if (value !== '' && isGiven(text, start, value, { how, name, at, code: isCode(name) }))
      return { start, value };
  }
  return furtherOn(text, from, /[\u4E00-\u9FFF]/.test(name));
}

/** 密码强度, 密码策略: what is set then is the rule, not the password. */
const OF_RULES = /^(?:强度|策略|规则|长度|字段|等级|级别|复杂度|算法|有效期|次数|位数|框)/;

/** Half a sentence between the name and a value that can be nothing else: 密码写错了，正确的是 Xy#90210. */
const FURTHER_ZH =
  /:?(?:[^\n。！？!?;；…\x21-\x7E]|,){1,16}?(?:[ \t:=]|[是为成用输填按])[ \t]{0,2}["'“‘「『《`【<([]?(?=[\x21-\x7E])/y;
/** 这个压缩包要密码，hx20260401: the clause behind is nothing but the value. */
const ALONE_ZH =
  /[^\n。！？!?;；…]{0,28}?[,，][ \t]?(?=[A-Z]?[a-z]{1,12}[!@#_-]?\d{3,8}[!@#]?(?:[\n。，,;；!！]|$))/y;
const REST_EN = /[^\n;?]{1,64}/y;
const LEADS = /(?:\bit'?s|\bis|\bwas|\bto|\bnow|\bstill|[:=])(?: (?:now|still|again))? {1,2}["'“‘`(]?$/i;
const NEXT_EN = /(?<=[ \t"'“‘`(])(?!["'“‘`(])[\x21-\x7E]{6,64}/g;

function furtherOn(
  text: string,
  from: number,
  chinese: boolean,
): { readonly start: number; readonly value: string } | undefined {
  if (!chinese) {
    REST_EN.lastIndex = from;
    const rest = REST_EN.exec(text)?.[0] ?? '';
    for (const { index } of matchesOf(rest, NEXT_EN)) {
      // The next sentence speaks of something else.
      if (/[.!]["')]? [A-Z]/.test(rest.slice(0, index + 1))) return undefined;
      const value = valueAt(text, from + index, '');
      // Without a sign `Chrome120` and `Sprint12` are only the next word.
      const given = LEADS.test(rest.slice(0, index)) && isOwnWord(value);
      if ((isStrong(value) && hasSigns(value)) || given) return { start: from + index, value };
    }
    return undefined;
  }
  for (const way of [FURTHER_ZH, ALONE_ZH]) {
    way.lastIndex = from;
    const between = way.exec(text)?.[0] ?? '';
    if (between === '') continue;
    const start = from + between.length;
    const value = valueAt(text, start, '');
    if (TALK.test(value) || isStandIn(value)) continue;
    const whole =
      /^[ \t]?[是为:]/.test(between) &&
      /^["'”’」』》`)]?[ \t]?(?:[\n。，,;；!！]|$)/.test(text.slice(start + value.length));
    const given = whole || /(?:[:=是为成]|(?:默认|[老旧新])的)["'“‘「『《`【<([ ]*$/.test(between);
    const sure = isStrong(value) && (hasSigns(value) || !/^[A-Z][a-z]+\d+$/.test(value));
    const likely =
      (given || way === ALONE_ZH) && isMixed(value) && value.length >= 6 && !/\.\w{1,4}$/.test(value);
    // 密码锁，按 2580# 就开了.
    const pressed = /(?:[输按填]|[就还]是) ?$/.test(between) && /^\d{4,8}[#*]?$/.test(value);
    if (sure || likely || (pressed && !/^ ?[位个次]/.test(text.slice(start + value.length))))
      return { start, value };
  }
  return undefined;
}

/** Letters and digits as in no version, ticket, file or address. */
function isOwnWord(value: string): boolean {
  return (
    isMixed(value) &&
    value.length >= 6 &&
    !TALK.test(value) &&
    !isStandIn(value) &&
    !isCodeText(value) &&
    !/[/@\\]|\.\w{1,4}$|\d\.\d|^[A-Z]+-?\d+$|^[A-Za-z]?[a-z]+-?\d{1,2}$/.test(value)
  );
}

function jointOf(joint: string, open: string, line: boolean): Joint {
  if (/[:=~→👉]|->|--?/u.test(joint)) return 'sign';
  if (joint.trim() !== '') return 'verb';
  if (line) return 'line';
  return open !== '' ? 'quote' : joint === '' ? 'none' : 'gap';
}

/** A password is ASCII without spaces; a comma may end it. */
const VALUE = /[\x21-\x7E]{3,64}/y;

/** Up to the space, the closing quote or bracket, or the sign that ends the sentence. */
function valueAt(text: string, start: number, open: string): string {
  VALUE.lastIndex = start;
  const raw = VALUE.exec(text)?.[0] ?? '';
  const close = /["'`<([]/.exec(open)?.[0];
  if (close !== undefined) {
    const end = raw.indexOf({ '<': '>', '(': ')', '[': ']' }[close] ?? close);
    if (end > 0) return raw.slice(0, end);
  }
  return raw.replace(/^([^,;]{4,})[,;](?:[A-Za-z]{2,}.*)?$/, '$1').replace(/[.,;:?()[\]{}<>"'`]+$/, '');
}

/** Whether the name is of a code for one use. */
function isCode(name: string): boolean {
  return (
    /[验驗校动動]|verif|otp|one|2fa|activation|confirmation|auth|recovery|backup|^(?:your|my|the) |^code/i.test(
      name,
    ) || /^(?:激活|恢复|备用)/.test(name)
  );
}
