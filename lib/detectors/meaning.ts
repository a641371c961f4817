import { matchesOf } from './matches';
import type { Match, Triggers } from './types';

/**
 * What the detectors of meaning share: a message in sentences, the figures in a sentence, and who is spoken of. They
 * find no shape but a meaning: a topic and a figure in one sentence, and nothing that says that it is talk in general.
 */
export interface Sentence {
  readonly start: number;
  readonly text: string;
}

const END = /[。！？!?\n;；]|\.(?=\s|$)/g;

/** Sentences and lines. A heading of a list (`工资：`) stays with the lines that follow it. */
export function sentences(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  let heading = false;
  const close = (end: number): void => {
    const piece = text.slice(start, end);
    const blank = piece.trim() === '';
    const last = found.at(-1);
    if (heading && last !== undefined && !blank && end - last.start <= 200)
      found[found.length - 1] = { start: last.start, text: text.slice(last.start, end) };
    else if (!blank) {
      found.push({ start, text: piece });
      heading = /[:：]\s*$/.test(piece);
    }
    if (blank) heading = false;
    start = end;
  };
  for (const { index } of matchesOf(text, END)) close(index + 1);
  close(text.length);
  return found;
}

const NUMBER = '(?<![\\d.,A-Za-z_])\\d[\\d,]{0,14}(?:\\.\\d{1,4})?';
/** An amount that says so: a currency, 万, k, million … */
const MONEY = new RegExp(
  `(?:(?:HK|US|S|NT|A|C)?\\$|[¥￥€£₹]|\\b(?:RMB|CNY|USD|HKD|SGD|EUR|GBP|INR|Rs\\.?)) ?\\d[\\d,]{0,14}(?:\\.\\d{1,4})?(?: ?(?:[kKmMwW]|mn|million|bn|billion|lakhs?|cr|百?万|萬|亿)(?![A-Za-z0-9]))?` +
    `|${NUMBER}(?: ?(?:多|几|来))? ?(?:个 ?(?=[亿億])|[百千]?(?=[万萬亿億]))?(?:[百千]?[万萬亿億][\\d一二三四五六七八九半]?|百万|千万|元|块钱?|塊|蚊|刀(?![一-龥])|美金|港[币元]|欧元|英镑|(?:[kKwWmM]|mn|[mb]illion|bn|RMB|CNY|USD|HKD|SGD|EUR|GBP|dollars|cents|pounds|euros|lakhs?|LPA|crores?)(?![A-Za-z0-9]))` +
    '|(?<![第星期周十])[一二两兩三四五六七八九十百几]{1,4}[多几]?[千万萬亿億][一二三四五六七八九半]?(?![个個月号天年点级名人次里佛一])',
  'g',
);
/** An amount without a unit: four digits or more that are neither a year nor counted things. */
const BARE =
  /(?<![\w.:/#-])(?!(?:19|20)\d\d(?![\d,.]))(?:\d{1,3}(?:,\d{3}){1,3}|\d{4,8})(?:\.\d{1,2})?(?![\w:/%-]|\.\d| ?(?:年|号|號|页|次|人|件|个|個|天|月|字|条|條|台|箱|米|平|公里|单|票|步|分|股|吨|张|steps?|people|words|lines|items|hours|days|users|rows|pages|units|px|ms|km|kg))/g;
/** A share: percent, 成, 折, 个点. */
const SHARE =
  /(?<![\d.])\d{1,3}(?:\.\d{1,2})? ?(?:%|percent\b|pct\b|个点|折|成(?![本都为员功])|bps\b)|[一二两三四五六七八九]成(?!员|功|为|本|都|立|果|绩|人)|[一二三四五六七八九]{1,2}折|[百千万]分之[一二三四五六七八九十\d]{1,3}/g;

export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly kind: 'money' | 'bare' | 'share';
}

/** Without a digit or a word of number there is no figure. */
export const FIGURES: Triggers = { digits: 1, words: ['万', '萬', '亿', '億', '千', '成', '折', '两'] };

/** The figures of a sentence, as places in the sentence; money first claims its digits. */
export function figures(sentence: string): readonly Figure[] {
  const found: Figure[] = [];
  for (const [kind, pattern] of [
    ['money', MONEY],
    ['share', SHARE],
    ['bare', BARE],
  ] as const) {
    for (const { index, 0: text } of matchesOf(sentence, pattern)) {
      const figure = { start: index, end: index + text.trimEnd().length, kind };
      if (!found.some(({ start, end }) => start < figure.end && figure.start < end)) found.push(figure);
      if (found.length >= 40) return found;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What a detector of meaning looks for. */
export interface Topic {
  /** Words that are the topic by themselves. */
  readonly strong: RegExp;
  /** Words of its field: two different ones make it the topic. */
  readonly weak: RegExp;
  /** Words of the field that suffice beside an amount of five digits or more. */
  readonly large: RegExp;
  /** How many words of the field a share needs where no strong one stands. */
  readonly shares: 2 | 3;
}

/** 万, 亿, k, million; or five digits. */
const LARGE = /[万萬亿億]|\d ?[kKmMbB](?![a-z])|[mb]illion|\bm?bn\b|lakh|crore|\d{5}|\d,\d{3}/i;

/** How far a figure may stand from a word of the topic. */
const REACH = 30;

/**
 * The figures of a sentence that tell of the topic: one strong word, or two of the field, or one and a plea for
 * secrecy, or a large amount beside a word that deals in such.
 */
export function told(sentence: Sentence, { strong, weak, large, shares }: Topic): readonly Match[] {
  const numbers = figures(sentence.text);
  if (numbers.length === 0) return [];
  const strongs = places(sentence.text, strong);
  const weaks = places(sentence.text, weak);
  const different = new Set(weaks.map(({ start, end }) => sentence.text.slice(start, end).toLowerCase()))
    .size;
  const score = Math.min(2, strongs.length) * 2 + Math.min(3, different) + (HUSH.test(sentence.text) ? 1 : 0);
  const dear = places(sentence.text, large);
  if (score < 2 && dear.length === 0) return [];
  return numbers.flatMap(({ kind, ...figure }): Match[] => {
    const least = kind === 'money' ? 2 : kind === 'share' ? shares : 3;
    if (strongs.length === 0 && score < least && score >= 2) return [];
    const isLarge = kind === 'money' && LARGE.test(sentence.text.slice(figure.start, figure.end));
    if (score < 2 && !isLarge) return [];
    const cues = score < 2 ? dear : [...strongs, ...weaks, ...dear];
    const cue = cues.find(({ start, end }) => start - figure.end <= REACH && figure.start - end <= REACH);
    return cue === undefined ? [] : [matchOf(sentence, figure, cue)];
  });
}

/** The figures of the wanted kinds that stand within `reach` of a word. */
export function near(
  sentence: Sentence,
  word: RegExp,
  kinds: readonly Figure['kind'][],
  reach = 48,
): readonly Match[] {
  const words = places(sentence.text, word);
  if (words.length === 0) return [];
  return figures(sentence.text).flatMap((figure): Match[] => {
    if (!kinds.includes(figure.kind)) return [];
    const label = words.find(({ start, end }) => start - figure.end <= reach && figure.start - end <= reach);
    return label === undefined ? [] : [matchOf(sentence, figure, label)];
  });
}

/** The first group of each match that has one: patterns that hold word and figure together. */
export function captured(sentence: Sentence, pattern: RegExp): readonly Match[] {
  return matchesOf(sentence.text, pattern)
    .slice(0, 20)
    .map((match) => {
      const value = match.slice(1).find((group) => group !== undefined) ?? match[0];
      const start = match.index + match[0].lastIndexOf(value);
      return matchOf(sentence, { start, end: start + value.length }, { start: match.index, end: start });
    });
}

function places(text: string, pattern: RegExp): readonly { readonly start: number; readonly end: number }[] {
  return matchesOf(text, pattern)
    .slice(0, 20)
    .map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
}

/** A plea not to pass it on. */
export const HUSH =
  /别(?:往|跟|和|对|给|让|被)?(?:外|别人|人|他们|客户|大家|其他人)?(?:外)?[说传讲告诉知道提发]|别告诉|不要(?:往)?外|勿外|先别|先不要|保密|压着|悄悄|心里有数|只有你|不能外|\bkeep (?:this|it) |\bdon['’]t (?:tell|mention|share|forward)|\bnot public|\bbetween us|\bneed.to.know|\bconfidential\b|\bunder wraps/i;

/** A match whose places are given within the sentence. */
export function matchOf(
  sentence: Sentence,
  { start, end }: { readonly start: number; readonly end: number },
  label?: { readonly start: number; readonly end: number },
): Match {
  const at = sentence.start;
  return {
    start: at + start,
    end: at + end,
    value: sentence.text.slice(start, end),
    check: 'none',
    labelled: true,
    confidence: 'medium',
    ...(label ? { label: { start: at + label.start, end: at + label.end } } : {}),
  };
}

/** The two hundred commonest surnames cover 96 % of people (Ministry of Public Security, 2020); those that are common words are left out. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范姚谭廖邹熊陆郝崔康邱秦史顾侯邵孟段雷钱汤尹黎乔贺赖龚張劉陳楊趙黃吳孫鄭謝許';
const ROLE =
  '总监?|總|经理|經理|工(?![资資作])|姐|哥|主管|主任|部长|老师|医生|护士|师傅|先生|女士|小姐|太太?|生(?![产活意])|某|董|律师|会计|院长|校长|店长|组长|院|处|科|局';

/** Somebody in particular: a name, a form of address, a pronoun. */
export const PERSON = new RegExp(
  `[小老][${SURNAMES}高马](?![一-龥]?[区城市县])|阿[一-龥A-Z]|[${SURNAMES}高马](?:${ROLE})` +
    `|(?<![一-龥])[${SURNAMES}高马][一-龥]{1,2}(?=[ :：,，、\\t]{0,3}[\\d¥]|的|这|月薪|年薪|底薪|日薪|时薪|总包|奖金|提成|一年|工[资資]|税|到手|涨|拿|一个月|年[终終]|现在|目前|去年|今年|上个?月|刚)` +
    `|(?:把|给|说|让|跟|和|叫|帮|赔|是|对|、|，)[${SURNAMES}高马][一-龥]{1,2}(?=的|[,，]|那|这|签|拿|跳|\\d)` +
    '|[他她佢]|[场售发事务营品术购流服试政]部的?(?:经理|总监|主管|部长)|候选人|(?:新来|应聘|面试|转正|入职|离职)的|[这那][位个](?:姑娘|小伙|男|女|人|同事|候选|销售|工程师|实习)|同事|本人|工号|护士长|主管|总监|店长|实习生|员工\\d|[三两几]个人|(?<=[一-龥] ?)[A-Z][a-z]{1,14}(?= ?[一-龥])' +
    "|\\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|him|hers|candidate|(?:[Nn]ew) grads?|(?:[Tt]he|[Oo]ur|[Aa]) (?:new |junior |senior )?(?:accountant|assistant|analyst|developer|receptionist|clerk|teacher|technician|secretary|cleaner|supervisor|consultant|salesman|buyer|recruiter|trainee)|[A-Z][a-z]{1,14} (?:makes|earns)|[Tt]he (?:two|three|other) (?:new )?\\w+s|(?:the|our|new) (?:new )?\\w{3,12}s (?=are|get|make|earn)|(?:the|our|new) (?:intern|hire|PM|dev|guy|girl|manager|nurse|cook|designer|engineer|driver|temp|lead|director|buyer|clerk|VP|CEO|COO|CFO|CTO))\\b|\\b[A-Z][a-z]{1,14}['’]s\\b|\\bI(?:['’]m| signed| make| earn| get| got)\\b" +
    '|\\b(?:for|to|let|offer(?:ing|ed)?|pay(?:ing)?|give|giving|gave) [A-Z][a-z]{1,14}\\b|\\b[A-Z][a-z]{1,14} (?:makes|earns|gets|got|is|was|wants|wanted|asked|will|now|has|signed|took)\\b',
);

/** Talk in general, wishes, jokes and other people's news: the figure is nobody's secret. */
export const IDLE =
  /女权|黑人|台湾人|代孕|压岁钱|房价|要是|如果我|假如|不是梦|做梦|梦想|梦见|彩票|中奖|开玩笑|段子|笑话|新闻|报道|据说全国|统计局|知乎|微博|小红书|网上说|电视剧|小说里|\bwish\b|\bif (?:i|we) (?:had|were|won|made|earned)\b|\blol\b|\blottery\b|\bin the news\b|\bi read\b|\bnovel\b|\bmovie\b/i;

/** Words of a trigger list as one pattern; Latin ones only as whole words. */
export function anyOf(words: readonly string[]): RegExp {
  return new RegExp(
    words.map((word) => (/^\w/.test(word) ? `\\b${word}${/\w$/.test(word) ? '\\b' : ''}` : word)).join('|'),
    'gi',
  );
}
