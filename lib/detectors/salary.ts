import { anyOf, captured, FIGURES, IDLE, near, PERSON, type Sentence, sentences } from './meaning';
import type { Detector, Match } from './types';

/**
 * What one person earns (guide §3: staff salaries are not sent in groups): a word for pay, an amount and somebody in
 * particular in one sentence. Job ads, averages, minimum wages, prizes and wishes are not it.
 */
export const salary: Detector = {
  id: 'salary',
  category: 'sensitive.salary',
  title: { 'zh-CN': '个人薪资', en: 'a person’s salary' },
  triggers: FIGURES,
  find,
  mask: (value) => value.replace(/\d|[一二两三四五六七八九十百]/g, '*'),
};

/** Words that name a person's pay by themselves: with an amount and a person they suffice. */
const PAY = anyOf([
  ...[
    '月薪',
    '年薪',
    '底薪',
    '时薪',
    '日薪',
    '薪资',
    '薪資',
    '薪水',
    '薪酬',
    '\\d{2}薪',
    '[调調加涨降起定]薪',
    '工[资資]',
    '年[终終][奖獎]',
    '花[红紅]',
  ],
  ...[
    '[奖獎]金',
    '[绩績]效',
    '提成',
    '到手(?!价|的)',
    '[税稅][前后後]',
    '[总年]包',
    '补偿金',
    '离职补偿',
    '经济补偿',
    '[应实]发',
    '期权',
    '人工(?=得|係|系|是|有|加)',
  ],
  ...[
    '个?月拿',
    '扣完税',
    'offer',
    '退休金',
    '返聘',
    '签字费',
    'salary',
    'salaries',
    'pay ?-?slip',
    '(?:hourly|daily|day|monthly) rate',
    'base(?: salary| pay)?(?! station)',
    'annual pay',
    'monthly pay',
    'pay(?= is| was|:)',
    'paid',
  ],
  ...[
    'payroll',
    'payslip',
    'package',
    'compensation',
    'bonus',
    'CTC',
    'OTE',
    'LPA',
    'take-?\\s?home(?: pay)?',
    'raise',
    'severance',
  ],
  ...[
    'wages?',
    'commission',
    'comp',
    'took home',
    'pays? (?:her|him|them)',
    'earns?',
    'earning',
    'bumped',
    'offering',
    'offered',
    'paying',
  ],
]);
/** Pay as a verb: somebody makes, gets, is on an amount in a period. */
const MAKES =
  /\b(?:makes?|making|earns?|gets?|getting|(?:is|was|are|were)(?: now)? on|'s on|on|wants|asked for|wanted|signed for|pays? (?:her|him)|we let \w+ go with|pay (?:the |our |a )?[a-z ]{3,24}?) (?:about |around |roughly |only |like |over |a )?((?:[£$€] ?)?\d{1,3}(?:,\d{3}|[kK]|\.\d\d)?)(?![\w,]|\.\d)(?= ?(?:an?|per|\/) ?(?:year|month|annum|hour|day)| ?p\.?a\b| plus| base)|\b(?:makes|earns|making|earning) (?:about |around |over )?([£$€]?\d{2,3}[kK])\b|\bon ([£$€]\d{1,3}(?:,\d{3}|k))\b|\b(?:I|[Hh]e|[Ss]he)(?:['’]m|['’]s| am| is) on ([£$€]?\d{2,3}[kK])\b|(?<![租费贷])(?:现在|目前)?一个月([一二三四五六七八九两]{1,2}万[一二三四五六七八九]?|[一二三四五六七八九]千[一二三四五六七八九]?|\d{1,3} ?[kK]|\d(?:\.\d)? ?万)(?=[，。,.！!啊呢]|$)|转正后?[^，。\d]{0,4}?(\d{4,6})(?= ?(?:元|块)?(?:一个月|每?月|\/月))|(?:开到?|给到?|开价|拿到?|要价?) ?(\d[\d.]{0,6} ?[万wWkK千])(?= ?(?:一年|一个月|每?年|每?月|\/月|\/年))|([\d.]{1,6} ?[kKwW万][*×xX] ?\d{2} ?薪?)/g;
/** Sheets and offers speak of one person without a name. */
const SHEET =
  /应发|实发|试用期|转正|[调調]薪(?!窗口|方案)|离职补偿|N\s?\+\s?1|\d{2}薪|\bCTC\b|\bOTE\b|\btake-?\s?home|\bseverance|\bpayroll:|我(?:现在|目前)?的?(?:工[资資]|月薪|年薪|底薪)|我(?:现在|目前|一个月|每个?月|才|税后)|\bmy (?:salary|pay|base|bonus|package)/i;
/** Pay that is nobody's in particular. */
const GENERAL =
  /预算|标准|房租|租金|月供|学费|电费|流量|销量|最低|平均|人均|社平|总额|总池|奖金池|招聘|内推|招人|急招|诚聘|岗位(?!一年|一个月|到手)|职位|应届|起薪一般|起征|个税|基数(?:上限|下限|调整|是)|上限|市场价|行业|区间|范围|面议|工[资資]卡|工[资資]条(?![：:])|核算|系统|模块|接口|字段|维护|发[薪工][日资]?了?请|一等奖|二等奖|比赛|竞赛|大赛|奖学金|悬赏|众测|报销|津贴标准|怎么算|\baverage\b|\bmedian\b|glassdoor|\bminimum\b|\bmarket\b|\brange\b|(?<!\b(?:above|below|over|outside|out of) )\bband\b|\bopenings?\b|\b(?:open|this) (?:role|position)|\bposting\b|\bhiring\b|\bvacancy\b|\bfields?\b|\bcolumns?\b|\bcap\b|\bbudget\b|\bpayday\b|\bpayroll run|\bscholarship|\bbounty|\bpoints\b|\bprize|\bfor that\b|\breports?\b|\bshipping\b|\brow \d|\binvoice|\bpackage (?:manager|version)/i;

function find(text: string): readonly Match[] {
  return sentences(text).flatMap((sentence) => (isIdle(sentence) ? [] : payIn(sentence)));
}

function isIdle({ text }: Sentence): boolean {
  return GENERAL.test(text) || IDLE.test(text);
}

function payIn(sentence: Sentence): readonly Match[] {
  const made = captured(sentence, MAKES);
  if (made.length > 0 && (PERSON.test(sentence.text) || SHEET.test(sentence.text))) return made;
  if (!PERSON.test(sentence.text) && !SHEET.test(sentence.text)) return [];
  return near(sentence, PAY, ['money', 'bare']);
}
