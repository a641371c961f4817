import { labelledMatch, matchesOf } from './matches';
import type { Match } from './types';

/**
 * What opens a thing, where no word says "password": what is pressed at a door (按 2580# 就开), what stands on a lock box, the
 * turns of a safe, the pattern of a phone, and the answer that a security question wants.
 */
export function lockCodes(text: string): readonly Match[] {
  const found: Match[] = [];
  for (const { pattern, near, not } of WAYS)
    for (const match of matchesOf(text, pattern)) {
      const [whole, label = '', value = ''] = match;
      const start = match.index + whole.length - value.length;
      const around = text.slice(Math.max(0, match.index - 32), start + value.length + 32);
      if (
        (near !== undefined && !near.test(around) && !/[*#]$/.test(value)) ||
        NO_LOCK.test(around) ||
        not?.test(value)
      )
        continue;
      if (
        /^[ \t]?(?:[元块号人个年买卖租月日天次台把套位%:/.]|-?\d|(?:usd|rmb|kg|mm|cm|times|people|units?|x)\b)/i.test(
          text.slice(start + value.length, start + value.length + 8),
        )
      )
        continue;
      found.push(
        labelledMatch(start, value, { start: match.index, end: match.index + label.length }, 'password'),
      );
    }
  return found;
}

interface Way {
  /** The label, what stands between, and at its end the value. */
  readonly pattern: RegExp;
  /** What else must be said nearby. */
  readonly near?: RegExp;
  readonly not?: RegExp;
}

/** Numbers on doors and boxes that open nothing, and what is dialled. */
const NO_LOCK =
  /转人工|查询|话费|余额|客服|热线|分机|会议|型号|价格?钱|报价|押金|预算|订单|单号|房号|extension|\bext\b|\bcall\b|meeting|zoom|conference|webinar|dial in|order|model|price|deposit|invoice|press 1/i;
const OPENS =
  /开|进|门|锁|入|井号|gate|door|keypad|get in|\bin\b|alarm|lock|garage|lobby|hash|open|safe|entrance|entry|barrier|panel/i;
const NO_CODE = /^(?:19|20)\d\d$|^1[3-9]\d{6}$/;

const WAYS: readonly Way[] = [
  {
    pattern: /((?:按|摁|输入?|打)[ \t]?)([*#]?\d{4,8}[*#]?)(?![\w.-])/g,
    near: OPENS,
    not: NO_CODE,
  },
  {
    pattern:
      /((?<![a-z])(?:press|punch(?: in)?|hit|key in|tap in|type(?: in)?|enter|disarm [a-z ]{0,20}with|opens? with|dial)[ \t](?:in )?)([*#]?\d{4,8}[*#]?)(?![\w.-])/gi,
    near: OPENS,
    not: NO_CODE,
  },
  {
    // 保险箱 593017, "the lockbox on the porch is 0451".
    pattern:
      /((?:门禁|门锁|电子锁|密码[锁盒]|钥匙[盒箱]|保险[柜箱]|夹万)[的码锁盒柜箱外里上]{0,3}(?:是|:|改成?|换成?|用)?[ \t]?)([*#]?\d{4,8}[*#]?)(?![\w.-])/g,
    not: NO_CODE,
  },
  {
    pattern:
      /((?<![a-z])(?:lock ?box|key ?safe|key ?box|pad ?lock|(?:bike|door|room|smart|combination) lock|(?:hotel |room |office |the |gun )safe|alarm(?= code| is|:| set)|key ?pad)(?: (?:on|in|at|by|for) (?:the )?[a-z]{2,12}(?: [a-z]{2,12})?)?(?:,| is|:| =| code| i set to| set to|'s)? )([*#]?\d{4,8}[*#]?|[A-Z]\d{4}[A-Z])(?![\w.-])/gi,
    not: NO_CODE,
  },
  {
    pattern:
      /((?:(?:door|gate|lock|garage|entry|门)[^\n\d。.!?]{0,12}code|code[^\n\d。.!?]{0,20}(?:door|gate|lock|garage|entry|门))(?: is|:| =|'s|是)? ?)([*#]?\d{4,8}[*#]?)(?![\w.-])/gi,
    not: NO_CODE,
  },
  {
    pattern:
      /((?:(?<![a-z])(?:door|gate|garage|entrance|lobby|building)|[大房院]门)(?: is|:| =|'s|是)? ?)(\d{4,8}[*#])(?![\w.-])/gi,
  },
  {
    // 要输 gs2024 才能看, 锁了就输 Wang1987.
    pattern:
      /((?:输入?|填|用)[ \t]?)((?=[A-Za-z]*\d)(?=\d*[A-Za-z])[0-9A-Za-z!@#$_.-]{5,24})(?=[ \t]?(?:才|就能?|可以|即可)[^\n。]{0,4}[看开登进解])/g,
  },
  {
    // 盒子密码 417, "pass code to open box 335": three digits only where the thing is named as well.
    pattern:
      /((?:[锁盒箱柜]|lock|box|padlock|case)[^\n\d。.!?]{0,8}(?:密码|code|combo)(?: is|:|是)? ?|密码[锁盒箱](?:是|:)? ?|(?:code|combo)[^\n\d。.!?]{0,16}(?:lock|box|case)(?: is|:)? ?)(\d{3})(?![\w.-])/gi,
  },
  {
    // "code 6802 opens the garage".
    pattern:
      /((?<![a-z])(?:code|pin)[: ]{1,2})(\d{4,8}[*#]?)(?= (?:opens?|unlocks?|gets you|lets you|for the (?:door|gate|garage|lock|alarm)))/gi,
  },
  {
    // "type in 440192 when it asks".
    pattern:
      /((?:type|enter|put)(?: in)? )([*#]?\d{4,8}|(?=[A-Za-z]*\d)[0-9A-Za-z!@#$_.-]{5,24})(?= when (?:it|they|you)[a-z ']{0,12} (?:asks?|prompts?|asked|prompted))/gi,
  },
  {
    // What is turned: 38-12-77, 左62 右18 左33.
    pattern:
      /((?:保险[柜箱]|夹万|密码[锁盒]|钥匙[盒箱]|[柜箱盒锁](?:的)?密码|(?<![a-z])(?:safe|cabinet|lock ?box|pad ?lock|locker|bike lock|vault|combo)(?![a-z]))[^\n\d。.!?]{0,24}?)((?:[先再到后]{0,2}[左右LR][一二三四\d]?圈?[ \t]?\d{1,2}[ ,，、到]{0,2}){2,5}|\d{1,2}([- ])\d{1,2}(?:\3\d{1,2}){1,4})(?![\w.-])/gi,
    not: /^\d\d-\d\d-\d\d\d\d/,
  },
  {
    pattern:
      /((?:图案|手势|(?<![a-z])(?:pattern|swipe)(?![a-z]))[^\n\d。.!?]{0,16})(?<!\d)([1-9]([- ]?)[1-9](?:\3[1-9]){2,7})(?![\w.-])/gi,
  },
  {
    pattern:
      /((?:图案|手势|解锁)(?:密码)?(?:锁)?(?:是|为|画|:|就是)[一个]{0,2}[ \t]?)([A-Z1-9] ?(?:字|形|型)[形型]?)/g,
  },
  {
    pattern:
      /((?<![a-z])(?:unlock |lock |phone |the )?pattern(?: is|:) (?:an? |the )?)([A-Z1-9] shape[\w ]{0,24}|(?:top|bottom|left|right|up|down|middle|cent(?:er|re))[ ,-][\w ,-]{4,40})/gi,
    near: /lock|phone|swipe|shape|tablet|ipad|pattern:/i,
  },
  {
    pattern:
      /((?:安全|密保)(?:问题)?(?:的)?答案(?:是|为|:|就是)[ \t]?)([\u4E00-\u9FFFA-Za-z0-9]{2,12})(?![\u4E00-\u9FFFA-Za-z0-9])/g,
    not: /错|不|忘|什么|对|必填|哪|吗|谁|多少|空/,
  },
  {
    pattern:
      /((?<![a-z])(?:(?:security|secret) (?:answer|word)|(?:security|secret) question answer|mother'?s maiden name(?: on file)?)(?: is|:|=|'s)[ \t]["“]?)([A-Za-z][\w'-]{2,24})(?=["”]?(?:[.!,\n]|$))/gi,
    not: /^(?:wrong|incorrect|required|case|not|missing|correct|needed|optional|expired|unknown|none|blank|empty|null)/i,
  },
];
