import { rowsBelow } from './columns';
import {
  anyOf,
  captured,
  HUSH,
  IDLE,
  type Kind,
  near,
  type Sentence,
  type Support,
  speaksOfSomebody,
} from './meaning';
import type { Match } from './types';

/** Words that name a person's pay by themselves. */
const PAY = anyOf([
  ...[
    '[月年底时日周]薪(?!假)',
    '薪[资資水酬金级]',
    '薪(?=[是为:]? ?\\d)',
    '\\d{2}薪',
    '工[资資](?!卡|系统|表模板)',
  ],
  ...[
    '[调調加涨降起定]薪',
    '年[终終](?:[奖獎]|分红)?',
    '花[红紅]',
    '[奖獎]金',
    '[绩績]效(?:工资|奖金?)?',
    '提成',
  ],
  ...[
    '到手(?!价|的)',
    '[税稅][前后後]',
    '[总年]包',
    '补偿金?',
    '离职金',
    '赔偿?(?=[^,。]{0,6}(?:月|万))',
    '遣散费',
  ],
  ...[
    '[应实]发',
    '期权',
    '股票',
    '股权激励',
    '限制性股票',
    '分红',
    '人工(?=得|係|系|是|有|加)',
    '待遇',
    '安家费',
  ],
  ...[
    '个?月拿',
    '扣完税',
    'offer',
    '退休金',
    '返聘',
    '签字费',
    '加班费',
    '津贴',
    '补贴',
    '课时费',
    '劳务费',
    '顾问费',
  ],
  ...['酬', '出粮', '人工', '一趟给', '一个月', '每月给', '扣了'],
  ...['salary', 'salaries', 'pay ?-?(?:slip|check|cheque|stub)', '(?:hourly|daily|day|monthly) rate'],
  ...[
    'base(?: salary| pay)?(?! (?:station|image|url|branch|class|case|camp|version))',
    'annual pay',
    'monthly pay',
  ],
  ...[
    'pay(?= is| was|:|s?\\b (?:of|to|at|from|rise|raise|cut|bump|grade))',
    'payroll(?: list)?:?',
    'package',
  ],
  ...['remuneration', 'stipend', 'allowance', 'gross', 'net pay', 'sign(?:ing|-on) bonus', 'equity', 'RSUs?'],
  ...['compensation', 'bonus(?:es)?', 'CTC', 'OTE', 'LPA', 'take-?\\s?home(?: pay)?', 'raises?', 'pay rise'],
  ...['severance', 'wages?', 'commissions?', 'comp', 'took home', 'pays? (?:her|him|them)', 'stock options?'],
  ...[
    'earns?',
    'earning',
    'bump(?:ed)?',
    'offering',
    'offered',
    'uplift',
    'retention',
    'overtime',
    'retainer of',
  ],
]);
/** Paid to somebody: a verb, an amount and the person in one sentence. */
const MAKES =
  /\b(?:makes?|making|earns?|gets?|getting|(?:is|was|are|were)(?: now)? on|'s on|on|wants|asked for|asking for|wanted|signed for|settled? (?:at|on|for)|pays? (?:her|him|them)|paid (?:her|him|them)|we let \w+ go with|pay(?:s|ing)? (?:the |our |a |each )?[A-Za-z ]{3,24}?) (?:about |around |roughly |only |just |like |over |nearly |a )?((?:[£$€] ?)?\d{1,3}(?:,\d{3}|\.\d\d?)?[kK]?)(?![\w,]|\.\d)(?= ?(?:an?|per|\/|each) ?(?:year|month|annum|hour|day|week|shift|yr|mo|hr)\b| ?p\.?a\b| plus| base| basic| gross| net\b)|\b(?:makes|earns|making|earning|is on|was on|bump(?:ed)? \w+ to|moves? \w+ to|bring \w+ to|brings \w+ to) (?:about |around |over |only )?([£$€]? ?\d{2,3}(?:,\d{3}|[kK]))\b|\bon ([£$€]\d{1,3}(?:,\d{3}|k))\b|\b(?:I|[Hh]e|[Ss]he)(?:['’]m|['’]s| am| is) on ([£$€]?\d{2,3}[kK])\b|\b(?:gets?|makes?|earns?|paid|pays?|on) ([£$€]?\d[\d,]{0,8}[kK]?) (?:more|less) than\b|\b(?:makes|earns|on) ([£$€]?\d{1,3}(?:,\d{3}|k)?) (?:and|while|but|,)|(?<![租费贷])(?:现在|目前)?一个月([一二三四五六七八九两]{1,2}万[一二三四五六七八九]?|[一二三四五六七八九]千[一二三四五六七八九]?|\d{1,3} ?[kK]|\d(?:\.\d)? ?万)(?=[，。,.！!啊呢]|$)|转正后?[^，。,\d]{0,6}?(\d{4,6}|\d{1,3} ?[kKwW万])|(?:开到?|给到?|开价|拿到?|要价?|期望|要求|涨到|调到|调整?为|谈到|定在|最多给) ?(\d[\d.]{0,6} ?[万wWkK千])(?= ?(?:一年|一个月|每?年|每?月|\/月|\/年|[,。，]|$))|(?:hr|HR|人事|老板|公司|那边|上家|猎头)[^,。\n]{0,6}(?:开|给)(?:我|他|她|了)?[^,。\n]{0,3}?(\d{1,3}(?:\.\d)? ?[kKwW万])|([\d.]{1,6} ?[kKwW万][*×xX] ?\d{2} ?薪?)|(?:统一|都是|一律|打底|起步|只有|才|全是) ?(\d{1,3} ?[kKwW])(?![A-Za-z\d])|比(?:我|他|她|你|[小老][一-龥]|[一-龥]{2,3})(?:的)?(?:工资|薪资|薪水|收入)?(?:高|多|低|少)(?:了|出)?(?:将近|差不多|整整)? ?((?:\d[\d,.]*|[一二两三四五六七八九十]+) ?[kKwW万千百])/g;
/** Whoever is paid by the day or hour. */
const BY_TIME: readonly Kind[] = ['rate', 'words'];
const HIRED =
  /外包|临时工|兼职|小时工|实习生|日结|工时|工人|师傅|阿姨|小哥|顾问|讲师|翻译|保洁|保安|\b(?:contractors?|freelancers?|temps?|interns?|casuals?|agency (?:worker|nurse|staff)|consultants?|trainers?|tutor|hire[ds]?|shift|apprentices?)\b/gi;
/** Pay told in months, or in more months than a year has. */
const MONTHS =
  /(?:年[终終]|奖金|花红|补偿|赔(?!我们|对方|他们|了)|遣散|离职|签字费|bonus)[^。\n]{0,14}?((?:\d{1,2}(?:\.5)?|[一二两三四五六七八九十半]{1,3}) ?个半?月)|((?:\d{1,2}(?:\.5)?|[一二两三四五六七八九十半]{1,3}) ?个半?月(?:的)?(?:工[资資]|薪|底薪|基本工资|年终|补偿|base))|((?:十[二三四五六七八]|1[2-9]) ?薪)|(N ?\+ ?\d)(?![\w])|\b(?:bonus|severance|notice pay|payout|settlement)\b[^.\n]{0,24}?\b((?:\d{1,2}|one|two|three|four|five|six|nine|twelve) months?)\b|\b((?:\d{1,2}|one|two|three|four|five|six|nine|twelve) months?['’]?(?: of)? (?:salary|pay|base|wages|severance))\b/gi;
/** A raise, a cut, or a part of the company. */
const RAISE =
  /[涨调調加降减]薪|薪[资資水酬]|工资(?:涨|降|加|调)|涨幅|试用期[^,。]{0,4}打|奖金系数|绩效|提成|分红|持股|占股|股权|期权|年[终終]|\b(?:raises?|rise|increase|uplift|bump|pay cut|bonus(?:es)?|commission|equity|options|RSUs?|(?:salary|pay) (?:rise|raise|increase|cut|bump|goes?|went)|merit|increment)\b/gi;
/** Sheets and offers speak of one person without a name. */
const SHEET =
  /应发[^。\n]{0,12}\d|实发[^。\n]{0,12}\d|底薪[^。\n]{0,10}\d[^。\n]{0,20}(?:绩效|提成)|试用期[^。\n]{0,12}(?:\d|[一二三四五六七八九]折)|转正|给我(?:开|定|涨|发|加)|[调調]薪(?!窗口|方案)|离职补偿|N\s?\+\s?\d|\d{2}薪|(?:我|本人)(?:这边|现在|目前|上家)?的?(?:offer|工[资資]|月薪|年薪|底薪|年终|奖金|期望|到手|一个月|每个?月|才|税后)|\b(?:my|her|his|their) (?:salary|pay|base|bonus|package|offer|raise|comp|wage|take-?home)|\bCTC\b|\bOTE\b|\btake-?\s?home|\bseverance|\bpayroll(?: list)?:|\bfinal offer\b|\boffer (?:letter|goes out|is out|accepted)/i;
/** Pay that is nobody's in particular, and money that is no pay. */
const GENERAL =
  /预算(?!内)|标准(?!工资)|流量|销量|最低|平均|人均|社平|总额|总池|奖金池|招聘|内推|招人|急招|诚聘|诚招|岗位(?!津贴|工资|一年|一个月|到手)|职位|校招(?!生)|起薪一般|起征|个税(?!\s?[:：]?\s?\d)|基数(?:上限|下限|调整|是)|上限|市场价|行业|区间|范围|面议|工[资資]卡|工[资資]条(?![：:,，])|核算|系统|模块|接口|字段|维护|发[薪工][日资]?了?请|一等奖|二等奖|优秀奖|比赛|竞赛|大赛|奖学金|悬赏|众测|报销|差旅|打车|招待|津贴标准|怎么算|如何计算|制度|员工手册|模板|发放时间|几号发|垫(?:付|了)|收据|发票|采购|\d ?[kKwW]? ?[-–~～至] ?\d+ ?[kKwW万]|\baverage\b|\bmedian\b|glassdoor|\bminimum\b|\bmarket\b|\branges?\b|(?<!\b(?:above|below|over|outside|out of) )\bbands?\b|\bopenings?\b|\b(?:open|this) (?:role|position)|\bposting\b|\bhiring\b|\bvacanc(?:y|ies)\b|\bfields?\b|\bcolumns?\b|\bcap\b|\bbudget\b|\bpayday\b|\bpayroll (?:run|cut|portal|system|provider)|\bscholarship|\bbounty|\bpoints\b|\bprizes?\b|\bfor that\b|\breports?\b|\bshipping\b|\brow \d|\binvoices?|\breceipts?|\breimburse\w*|\bexpenses?\b|\bper diem\b|\bmileage\b|\bpackage (?:manager|version|of \d+ ?kg|arrived)|\bworkshop\b|\btraining\b|\bsurvey\b|\bpolicy\b|\bhandbook\b|\bcalculat\w+|\bticket\b|\bcharity\b|\bhotel\b|\btaxi\b|\blunch\b|\bflights?\b|\bthe web|\bgpu\b|\bserver\b|\bsteps\b|\bunits\b|\bflyers\b|\bmanual\b|\bequity (?:market|fund)|\bstock price\b|\blandlord\b|\blease\b|\bsq\.? ?ft\b|\bsalary (?:gap|guide|survey)/i;

export const PAY_SUPPORT: Support = {
  kinds: ['money', 'words', 'rate', 'share', 'bare', 'count', 'small'],
  unless: GENERAL,
};

export function payByForm(text: string, among: readonly Sentence[]): readonly Match[] {
  const rows = rowsBelow(text, HEAD, ROW);
  if (rows.length > 0) return rows;
  const all = among;
  return all.flatMap((sentence, at) => {
    if (GENERAL.test(sentence.text) || IDLE.test(sentence.text)) return [];
    // Who it is may stand one sentence before: "Tom starts in May. Base is 78k."
    const before = all[at - 1]?.text ?? '';
    const somebody =
      speaksOfSomebody(sentence.text) ||
      SHEET.test(sentence.text) ||
      HUSH.test(text) ||
      (before.length <= 120 && !GENERAL.test(before) && speaksOfSomebody(before));
    return somebody ? payIn(sentence) : [];
  });
}

/** Rent, fees and the like: an amount behind such a word is what somebody pays. */
const SPENT =
  /(?:房租|租金|月供|房贷|车贷|学费|电费|水费|餐补|饭补|话补|车补|交通|高温|打车|饭钱|押金|物业费|报销|罚款|rent|mortgage|bill|fee|fine|taxi)[^,。\d\n]{0,6}$/i;

function payIn(sentence: Sentence): readonly Match[] {
  return payAndMore(sentence).filter(
    ({ start }) => !SPENT.test(sentence.text.slice(0, start - sentence.start)),
  );
}

function payAndMore(sentence: Sentence): readonly Match[] {
  const told = [...captured(sentence, MAKES), ...captured(sentence, MONTHS)];
  if (told.length > 0) return told;
  return [
    ...near(sentence, PAY, ['money', 'bare', 'rate', 'words'], 36),
    ...near(sentence, RAISE, ['share'], 16),
    ...near(sentence, HIRED, BY_TIME, 16),
    ...near(sentence, CLOSE_PAY, ['small', 'count'], 6),
  ];
}

/** Beside these a small number is an amount as well. */
const CLOSE_PAY =
  /[月年底时日]薪|期权|股票|时薪|\b(?:base (?:is|of|at)|salary|hourly rate|day rate|options|RSUs?)\b/gi;

/** Sheets: a heading of columns with a word for pay, and below it rows with a name and an amount. */
const HEAD = /工[资資]|薪|底薪|绩效|奖金|提成|实发|应发|salary|base|bonus|net pay|gross|wage/i;
const ROW = /[一-龥]{2,4}|[A-Z][a-z]+/;
