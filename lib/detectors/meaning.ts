import { isOtherNumber } from './context';
import { matchesOf } from './matches';
import { inMandarin } from './traditional';
import type { Match } from './types';

/**
 * What the detectors of meaning share: a message in sentences, the figures in a sentence, and who is spoken of. They
 * find no shape but a meaning: a topic and a figure in one sentence, and nothing that says that it is talk in general.
 */
export interface Sentence {
  readonly start: number;
  /** As it is read: in simplified characters, of the same length. */
  readonly text: string;
  /** As it was written. */
  readonly said: string;
}

const END = /[。！？!?\n;；]|\.(?=\s|$)/g;

/** What was read last: several detectors ask for the same text, one after the other. */
let last: { readonly text: string; readonly read: readonly Sentence[] } = { text: '', read: [] };

/** Sentences and lines. A heading of a list (`工资：`) stays with the lines that follow it. */
export function sentences(text: string): readonly Sentence[] {
  if (last.text !== text) last = { text, read: split(text) };
  return last.read;
}

function split(said: string): readonly Sentence[] {
  const text = inMandarin(said);
  const found: Sentence[] = [];
  const sentence = (start: number, end: number): Sentence => ({
    start,
    text: text.slice(start, end),
    said: said.slice(start, end),
  });
  let start = 0;
  let heading = false;
  const close = (end: number): void => {
    const piece = text.slice(start, end);
    const blank = piece.trim() === '';
    const before = found.at(-1);
    if (heading && before !== undefined && !blank && end - before.start <= 200)
      found[found.length - 1] = sentence(before.start, end);
    else if (!blank) {
      found.push(sentence(start, end));
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
  /(?<![\d.])(?!0(?:\.0+)? ?%)\d{1,3}(?:\.\d{1,2})? ?(?:%|percent\b|pct\b|(?:percentage )?points?\b|个(?:百分)?点|折|成(?![本都为员功])|bps\b)|[一二两三四五六七八九]成(?!员|功|为|本|都|立|果|绩|人)|[一二三四五六七八九]{1,2}折|[一二三四五六七八九半] ?个(?:百分)?点|[百千万]分之[一二三四五六七八九十\d]{1,3}/g;

/** How long: 3 个月, 60 天, 90 days, two years. Days of the calendar (3 月 3 日) are none. */
const SPAN =
  /(?<![\d.月])(?:\d{1,3}(?:\.5)?|[一二两三四五六七八九十半]{1,3}) ?(?:个 ?(?:半|多)?(?:月|季度)|个?半?(?:工作日|自然日|天|周(?![一二三四五六日末])|星期|年(?![初底末终前月]))|日内)|\b(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|eighteen|twenty|thirty|sixty|ninety)[- ](?:business |working |calendar )?(?:days?|weeks?|months?|years?|yrs?|quarters?)\b(?! ago)/gi;
/** How many of what is bought and sold. */
const COUNT =
  /(?:(?<![\w.:/#-])\d[\d,]{0,11}(?:\.\d{1,2})?|[一二两三四五六七八九十百千]{1,5}) ?(?:[千万] ?)?(?:件|台|吨|箱|套|只|个席位|席|份额|股|平(?:米|方)?|片|米|公斤|升|(?:units?|pcs|pieces|seats?|licen[cs]es|tons?|tonnes|shares|boxes|pallets|kg|litres|sq ?m)(?![A-Za-z]))/gi;
/** So much for each: 每吨 260, 4.5 元/平, 39 per seat, 1,000 a day. */
const RATE =
  /(?:每|一)(?:[件台吨箱套只个人天日周月年席片米单票斤升度位]|平米?|小时|公斤)(?:的)?(?:价格?|成本|费用)?(?:只要|才|要|是|按|收|给|付|罚|扣|为|开|算)? ?[¥￥$]?\d[\d,]{0,8}(?:\.\d{1,3})?(?![\d年月号日点:]| ?(?:次|条|人|个|遍|步|%))|(?<![\w.:/#-])[$£€]?\d[\d,]{0,8}(?:\.\d{1,3})? ?(?:元|块|刀)? ?\/ ?(?:件|台|吨|箱|套|只|个|人|天|日|周|月|年|席|片|平米?|小时|单|斤|(?:unit|pc|seat|user|month|year|day|hour|kg|ton|sqm|mo|yr|h)(?![A-Za-z]))|(?<![\w.:/#-])[$£€]?\d[\d,]{0,8}(?:\.\d{1,3})?[kK]? ?(?:euros?|dollars?|pounds?|bucks|cents|USD|EUR|GBP|CHF)? (?:per|each|an?|every|for each) (?:unit|piece|seat|user|licen[cs]e|month|year|annum|day|hour|week|kg|kilo|ton|tonne|sq\.? ?(?:ft|m)|parcel|box|item|pallet|head|quarter|square (?:metre|meter|foot|feet)|sqm|transaction|click|lead|mile|km)\b/gi;
/** So many times as much. */
const MULTIPLE =
  /(?<![\w.])\d{1,2}(?:\.\d)? ?(?:倍|x(?![A-Za-z\d]))|[一二两三四五六]倍|\b(?:twice|double|triple|(?:two|three|four|five) times|\d{2,3} ?% of (?:the )?(?:contract|annual|fees|value))\b/gi;
/** An amount in words: 八百, 一万八, 三个亿, twelve thousand. */
const WORDS =
  /(?<![第星期周十\d一二两三四五六七八九百千万])(?:[一二两三四五六七八九几]?[十百千][一二两三四五六七八九十百千零几多半来]{0,6} ?(?:个 ?亿|[万亿][一二三四五六七八九半]?)?|[一二两三四五六七八九几十]{1,3}(?:点[一二三四五六七八九]{1,2})?(?:多|几|来)? ?(?:个 ?亿|[千万亿百])[一二三四五六七八九半]?(?:[千百][一二三四五六七八九]?)?|[二两三四五六七八九十百][一二三四五六七八九十百]{0,3}块[一二三四五六七八九]?|一块[一二三四五六七八九]|万[一二三四五六七八九](?=[元块,。 ]|$))(?:元|块钱?)?(?![个月号天年点级名人次里佛位条件台份吨箱套只家公度米字页遍种分%货强]|万)|\b(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a|half a)[ -]?){1,3}(?:hundred|thousand|million|billion|grand|k)\b|\b(?:six|seven) figures\b/gi;
/** Any plain number: counts only right beside a word for price or pay. */
const SMALL = /(?<![\w.:/#-])\d{1,6}(?:\.\d{1,4})?(?![\w:%/]|\.\d|,\d| ?[年月号日点时分次人页条楼层章第期])/g;

const PATTERNS = {
  money: MONEY,
  share: SHARE,
  rate: RATE,
  span: SPAN,
  count: COUNT,
  multiple: MULTIPLE,
  words: WORDS,
  bare: BARE,
  small: SMALL,
} as const;
export type Kind = keyof typeof PATTERNS;
/** Of two kinds that claim the same digits the earlier one has them. */
const KINDS: readonly Kind[] = [
  'rate',
  'money',
  'share',
  'span',
  'count',
  'multiple',
  'words',
  'bare',
  'small',
];
/** An amount, or a part of one. */
export const AMOUNTS: readonly Kind[] = ['money', 'share', 'words', 'bare'];

export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
}

/** Read once for all detectors that look at the sentence. */
const known = new WeakMap<Sentence, Partial<Record<Kind, readonly Figure[]>>>();

/** The figures of a sentence of the wanted kinds, as places in the sentence; no digit counts twice. */
export function figures(sentence: Sentence, kinds: readonly Kind[] = AMOUNTS): readonly Figure[] {
  const found: Figure[] = [];
  for (const kind of KINDS) {
    if (!kinds.includes(kind)) continue;
    for (const figure of figuresOf(sentence, kind)) {
      if (!found.some(({ start, end }) => start < figure.end && figure.start < end)) found.push(figure);
      if (found.length >= 40) return found;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Cheap: what no text without it can hold. */
const NEEDED: Partial<Record<Kind, RegExp>> = {
  span: /[天月周年日季期]|\b(?:day|week|month|year|yr|quarter)/i,
  words: /[十百千万亿块]|hundred|thousand|million|billion|grand|\bk\b|figures/i,
  small: /\d/,
  bare: /\d/,
  count: /[件台吨箱套只席股平片米升斤额]|[a-z]/i,
};

function mayHold(text: string, kind: Kind): boolean {
  return NEEDED[kind]?.test(text) ?? true;
}

function figuresOf(sentence: Sentence, kind: Kind): readonly Figure[] {
  const read = known.get(sentence) ?? {};
  known.set(sentence, read);
  read[kind] ??= !mayHold(sentence.text, kind)
    ? []
    : matchesOf(sentence.text, PATTERNS[kind])
        .slice(0, 40)
        .map(({ index, 0: text }) => ({ start: index, end: index + text.trimEnd().length, kind }))
        .filter(({ start }) => (kind !== 'bare' && kind !== 'small') || !isOtherNumber(sentence.text, start));
  return read[kind];
}

/** What supports or speaks against a topic where only its words tell of it. */
export interface Support {
  /** Figures without which the topic is not believed. */
  readonly kinds: readonly Kind[];
  /** What speaks against it: job ads, published figures, prices for everybody. */
  readonly unless: RegExp;
  /** Where this stands, words alone do not suffice. */
  readonly never?: RegExp;
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
const LARGE = /[万萬亿億]|\d ?[kKmMbB](?![a-z])|[mb]illion|thousand|\bm?bn\b|lakh|crore|\d{5}|\d,\d{3}/i;

/** How far a figure may stand from a word of the topic. */
const REACH = 30;

/**
 * The figures of a sentence that tell of the topic: one strong word, or two of the field, or one and a plea for
 * secrecy, or a large amount beside a word that deals in such.
 */
export function told(sentence: Sentence, { strong, weak, large, shares }: Topic): readonly Match[] {
  const numbers = figures(sentence);
  if (numbers.length === 0) return [];
  const strongs = places(sentence.text, strong);
  const weaks = places(sentence.text, weak);
  const different = new Set(weaks.map(({ start, end }) => sentence.text.slice(start, end).toLowerCase()))
    .size;
  const score = Math.min(2, strongs.length) * 2 + Math.min(3, different) + (HUSH.test(sentence.text) ? 1 : 0);
  const dear = places(sentence.text, large);
  if (score < 2 && dear.length === 0) return [];
  return numbers.flatMap(({ kind, ...figure }): Match[] => {
    const least = kind === 'money' || kind === 'words' ? 2 : kind === 'share' ? shares : 3;
    if (strongs.length === 0 && score < least && score >= 2) return [];
    const isLarge =
      (kind === 'money' || kind === 'words') && LARGE.test(sentence.text.slice(figure.start, figure.end));
    if (score < 2 && !isLarge) return [];
    const cues = score < 2 ? dear : [...strongs, ...weaks, ...dear];
    const cue = cues.find(({ start, end }) => start - figure.end <= REACH && figure.start - end <= REACH);
    return cue === undefined ? [] : [matchOf(sentence, figure, cue)];
  });
}

/** The figures of the wanted kinds that stand within `reach` of a word. */
export function near(sentence: Sentence, word: RegExp, kinds: readonly Kind[], reach = 48): readonly Match[] {
  const words = places(sentence.text, word);
  if (words.length === 0) return [];
  return figures(sentence, kinds).flatMap((figure): Match[] => {
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
    value: sentence.said.slice(start, end),
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

/** Words of a work message that begin with a capital and are nobody's name. */
const NO_NAME =
  '(?!(?:The|This|That|These|Those|There|They|Then|We|Our|If|It|Its|In|On|At|As|An|And|But|For|From|To|Of|Or|So|By|Is|Are|Was|Were|Has|Have|Had|Do|Does|Did|Can|Could|Will|Would|Should|May|Might|Must|Let|Lets|Please|Thanks|Hello|Hi|Hey|Dear|Yes|No|Not|Now|New|Next|Last|Just|Also|Any|All|Some|Each|Every|Both|Your|You|My|Me|His|Her|He|She|Their|Who|What|When|Where|Which|Why|How|Here|After|Before|Since|Until|With|Without|Under|Over|About|Only|Still|Per|Net|Gross|Total|Average|Base|Basic|Bonus|Salary|Salaries|Pay|Payroll|Payslip|Payslips|Payment|Payments|Paid|Wage|Wages|Comp|Compensation|Commission|Commissions|Package|Raise|Raises|Offer|Offers|Severance|Overtime|Hourly|Daily|Monthly|Annual|Yearly|Rate|Rates|Grade|Level|Band|Title|Start|Starting|Final|Current|Old|Same|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Today|Tomorrow|Yesterday|Invoice|Ticket|Order|Budget|Finance|Legal|Marketing|Sales|Team|Office|Company|Page|Room|Row|Phase|Step|Section|Clause|Article|Chapter|Figure|Table|Version|Euro|Euros|Dollars|Pounds|Christmas|Easter|Glassdoor|Berlin|London|Paris|Germany|China|Europe|Asia|Japan|India|America|English|German|Chinese|Excel|Word|Python|Java|Linux|Windows|Ubuntu|Google|Apple)\\b)';

/** Somebody in particular: a name, a form of address, a pronoun. */
export const PERSON = new RegExp(
  `[小老][${SURNAMES}高马](?![一-龥]?[区城市县])|阿[一-龥A-Z]|[${SURNAMES}高马](?:${ROLE})` +
    `|(?<![一-龥])[${SURNAMES}高马][一-龥]{1,2}(?=[ :：,，、\\t]{0,3}[\\d¥]|的|这|月薪|年薪|底薪|日薪|时薪|总包|奖金|提成|一年|工[资資]|税|到手|涨|拿|一个月|年[终終]|现在|目前|去年|今年|上个?月|刚)` +
    `|(?:把|给|说|让|跟|和|叫|帮|赔|是|对|、|，)[${SURNAMES}高马][一-龥]{1,2}(?=的|[,，]|那|这|签|拿|跳|\\d)` +
    '|[他她佢]|[场售发事务营品术购流服试政]部的?(?:经理|总监|主管|部长)|候选人|(?:新来|应聘|面试|转正|入职|离职)的|[这那][位个](?:姑娘|小伙|男|女|人|同事|候选|销售|工程师|实习)|同事|本人|工号|护士长|主管|总监|店长|实习生|员工\\d|[三两几]个人|(?<=[一-龥] ?)[A-Z][a-z]{1,14}(?= ?[一-龥])' +
    "|\\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|him|hers|candidate|(?:[Nn]ew) grads?|(?:[Tt]he|[Oo]ur|[Aa]) (?:new |junior |senior )?(?:accountant|assistant|analyst|developer|receptionist|clerk|teacher|technician|secretary|cleaner|supervisor|consultant|salesman|buyer|recruiter|trainee)|[A-Z][a-z]{1,14} (?:makes|earns)|[Tt]he (?:two|three|other) (?:new )?\\w+s|(?:the|our|new) (?:new )?\\w{3,12}s (?=are|get|make|earn)|(?:the|our|new) (?:intern|hire|PM|dev|guy|girl|manager|nurse|cook|designer|engineer|driver|temp|lead|director|buyer|clerk|VP|CEO|COO|CFO|CTO))\\b|\\b[A-Z][a-z]{1,14}['’]s\\b|\\bI(?:['’]m| signed| make| earn| get| got)\\b" +
    '|\\b(?:for|to|let|offer(?:ing|ed)?|pay(?:ing)?|give|giving|gave) [A-Z][a-z]{1,14}\\b|\\b[A-Z][a-z]{1,14} (?:makes|earns|gets|got|is|was|wants|wanted|asked|will|now|has|signed|took)\\b',
);

/** A name by its form alone; enough only beside words that are said of persons. */
const NAME = new RegExp(
  `(?<![一-龥])[${SURNAMES}高马][一-龥]{1,2}(?![一-龥])|(?:给|把|让|跟|和|是|帮|赔|招|留|找)[${SURNAMES}高马][一-龥]{1,2}|(?<![一-龥])[${SURNAMES}高马][一-龥]{1,2}(?=[一二三四五六七八九十]{2}薪|试用|上家|定级|要|的|补|年|谈|入职|离职)|[一-龥]{1,3}博士` +
    `|(?<![\\w-])${NO_NAME}[A-Z][a-z]{2,14}(?:['’]s)?(?![\\w-]| (?:Ltd|Inc|GmbH|Group|Street|Road|Bank))`,
);
/** Somebody by what they do in the company. */
const POST =
  /(?:财务|技术|产品|销售|运营|市场|人事|行政|研发|设计|法务|区域|大区|项目|客服|采购|测试|前端|后端|算法|数据)(?:总监|经理|主管|负责人|组长|专员|冠军|工程师|岗的?那)|(?:新(?:来|招|人)|应届生|实习生|外包|临时工|兼职|派遣工|合同工|会计|出纳|前台|司机|保安|保洁|厨师|阿姨|小哥|姑娘|小伙|老员工|骨干|店长|副?总裁?|合伙人|顾问|候选人|管培生|组员|下属|他们俩|两个人|这几[个位]|那几[个位])|\b(?:(?:the|our|a|this|that|each|both|two|three|my) (?:\w+ ){0,2}(?:intern|interns|hires?|contractors?|freelancers?|temps?|candidates?|juniors?|seniors?|lead|leads|manager|director|developers?|engineers?|designers?|analysts?|accountant|assistant|clerk|driver|nurse|nurses|guard|cleaner|cook|chef|consultants?|reps?|apprentices?|trainees?|grads?|graduates|PMs?|COO|CFO|CTO|CEO|VP|teammates?|coworker|colleague)|(?:he|she|they|him|her|his|their|my|mine)(?=['’ ]))/i;

/** Whether a text speaks of somebody whose pay would be a secret. */
export function speaksOfSomebody(text: string): boolean {
  return PERSON.test(text) || NAME.test(text) || POST.test(text);
}

/** What a company reports: a sentence about it is about the company, not about a contract, whatever else is in it. */
export const COMPANY_FIGURES =
  /营收|营业额|净利|利润|毛利|亏损|减值|计提|现金流|账面现金|应收|坏账|估值|收购|并购|私有化|剥离|融资|募资|增发|定增|授信|\b(?:revenues?|turnover|profits?|EBITDA?|gross margin|net loss|receivables?|acqui\w+|acquisition|talks to (?:buy|sell)|takeover|merger|runway|burn rate|valuation|term sheet|series [a-e]|ARR|MRR|cash flow|write-?(?:off|down)s?|guidance)\b/i;

/** Talk in general, wishes, jokes and other people's news: the figure is nobody's secret. */
export const IDLE =
  /女权|黑人|台湾人|代孕|压岁钱|房价|要是|如果我|假如|不是梦|做梦|梦想|梦见|彩票|中奖|开玩笑|段子|笑话|新闻|报道|据说全国|统计局|知乎|微博|小红书|网上说|电视剧|小说里|\bwish\b|\bif (?:i|we) (?:had|were|won|made|earned)\b|\blottery\b|\bin the news\b|\bi read\b|\bnovel\b|\bmovie\b/i;

/** Words of a trigger list as one pattern; Latin ones only as whole words. */
export function anyOf(words: readonly string[]): RegExp {
  return new RegExp(
    words.map((word) => (/^\w/.test(word) ? `\\b${word}${/\w$/.test(word) ? '\\b' : ''}` : word)).join('|'),
    'gi',
  );
}
