import { isPing } from './greetings';

/**
 * Nothing for which every phone in a group should ring: a greeting, thanks, a wish, an answer, or who has a charger.
 * Tags and mentions are looked past.
 */
export function isTrivial(text: string): boolean {
  if (text.length > LONGEST) return false;
  const plain = text
    .replace(/^[^\p{L}]{0,4}[【[「［〔][^】\]」］〕\n]{1,24}[】\]」］〕]/u, ' ')
    .replace(/@[\p{L}\p{N}_]+/gu, ' ')
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .trim();
  return plain.length < 3 || isPing(plain) || TRIVIA.some((pattern) => pattern.test(plain));
}

/** Who has a charger, who plays tonight: asks whoever reads, and is no work. */
export function isLeisure(text: string): boolean {
  return text.length <= LONGEST && LEISURE.some((pattern) => pattern.test(text));
}

const LONGEST = 120;

const LEISURE: readonly RegExp[] = [
  /(?:谁|有没有人|哪位)[^。\n]{0,10}(?:充电|雨伞|纸巾|杯子|零食|外卖|咖啡|奶茶|吃饭|吃什么|快递|拼车|打球|游戏|钥匙|耳机|伞)/u,
  /\b(?:anyone|who|someone|anybody)\b[^.\n]{0,24}\b(?:charger|umbrella|coffee|lunch|snacks?|pizza|keys|headphones|lighter|ride|parking|game|beer|drinks?)\b/i,
];

const TRIVIA: readonly RegExp[] = [
  ...LEISURE,
  /^(?:大家|各位|同事们|小伙伴们)?\s?(?:早|早上好|上午好|中午好|下午好|晚上好|晚安|周末愉快|节日快乐|新年快乐|生日快乐|辛苦了?|谢谢|多谢|感谢|收到|好的|恭喜|加油|哈+)(?:大家|各位|啦|了|啊|呀|哦|同事们)?[\s\p{L}]{0,6}$/u,
  /(?:吃什么|吃啥|喝什么|喝啥|去哪吃|几点吃饭|下班了吗|谁有空)/u,
  /(?:帮(?:我|忙)?|给我?)[^。\n]{0,8}(?:点赞|投票|砍一刀|拉票|转发)|(?:笑死|太搞笑|看这个视频|分享个笑话)/u,
  /^(?:good morning|morning|good night|good evening|happy \w+|have a (?:nice|great|good) \w+|thanks?|thank you|congrats|congratulations|well done|great job|ok|lol|haha+|cheers|welcome)\b[\s\p{L}]{0,24}$/iu,
];

/** To be compiled before the first message comes; see `lib/rules/warm-up`. */
export const TRIVIA_EXPRESSIONS: readonly RegExp[] = TRIVIA;
