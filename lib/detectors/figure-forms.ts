import { matchesOf } from './matches';
import { anyOf, captured, HUSH, IDLE, matchOf, near, type Sentence, type Support, told } from './meaning';
import type { Match } from './types';

/** What a company earns, spends, owns and owes. */
const STRONG = anyOf([
  ...[
    '[营總总]收',
    '[营營][业業][额額]',
    '销售额',
    '销售收入',
    '(?:月|日|季度)流水',
    '净利润?',
    '利润(?!表|中心)',
    '毛利率?',
    '净利率',
    '亏损',
    '[亏虧][咗了](?:成)?',
    '现金流(?!量表)',
    '应收(?:账款)?',
  ],
  ...[
    '回款',
    '每股收益',
    '估值',
    '收购',
    '并购',
    '占股',
    '增资',
    '账上',
    '账面',
    '现金余额',
    '账户余额',
    '公司账户',
    '负债',
    '坏账',
    '预算总盘子?',
    '总成本',
    '(?:单店|总部|研发)[^，。]{0,6}费用',
    'GMV',
    'ARR',
    'MRR',
    'EBITDA?',
    'EPS',
    'ARPU',
    'opex',
    'capex',
    '授信',
    '天使轮',
    '[A-E] ?轮',
    '毛利',
  ],
  ...[
    '跑道',
    '存货',
    '跌价',
    '商誉',
    '减值',
    '计提',
    '缺口',
    '结余',
    '分红',
    '股息',
    '派息',
    '募资',
    '募集',
    '定增',
    '增发',
    '发行价',
    '收购价',
    '对价',
    '私有化',
    '剥离',
    '转让价',
    '指引',
    '业绩预告',
    '客单价',
    '续费率',
    '流失率',
    '付费用户',
    '坏账率',
    '账面(?:现金|资金)?',
    '现金(?!红包|返|支付|日记|流量表)',
    '亏了',
    '赚了',
    '税前利润',
    '税后利润',
    '欠供应商',
    '欠款总',
    '流水',
  ],
  ...[
    'revenues?',
    '(?:gross|net|operating) (?:margin|profit|loss|income)',
    'burn(?: rate)?',
    'runway',
    'valuation',
    'series [a-e](?!\\w| class)',
    'pre-money',
    'post-money',
    'cash (?:in bank|balance|position)',
  ],
  ...[
    'turnover',
    'receivables?',
    'we lost',
    'our margins?',
    'bookings',
    'acquisition price',
    '(?:m|b)illion budget',
    'write-?\\s?offs?',
    'credit line',
    'missed the (?:quarter|month|year)',
    '(?:below|above|under|over) (?:plan|guidance|forecast|budget)',
    'unaudited',
    'preliminary numbers',
    'pre-tax',
    'profit before tax',
    'dividend',
    'goodwill',
    'impairment',
    'write-?\\s?down',
    'guidance',
    'term sheet',
    'raised?(?= (?:about |around |another )?[$€£]?\\d)',
    'cash(?: left)?(?! register)',
    'covenant',
    'overdraft',
    'order book',
    'backlog',
    'like-for-like',
    'operating costs?',
    'gross profit',
    'free cash flow',
    'offer price',
    'IPO price',
    'price range',
    'pre-IPO',
    'net debt',
    'loan(?: facility)?',
    'break-?even',
  ],
]);
/** The field. */
const WEAK = anyOf([
  ...[
    '收入',
    '成本',
    '预算(?:少|多|砍|超|总|比)?',
    '目标',
    '业绩',
    '同比',
    '环比',
    '下滑',
    '增长',
    '赚了?',
    '亏',
    '撑',
    '银行',
    '利率',
    '贷款',
    '投资人',
    '董事[会會]',
    '审计',
    '门店',
    '新店',
    '预计',
    '全年',
    '本月',
    '盖不住',
    '单店',
    '房租',
    '人工',
    '费用',
    '季度',
    '上半年',
    '下半年',
    '上市',
    '融资',
  ],
  ...[
    '计提',
    '子公司',
    '区',
    '内部口径',
    '三季度',
    'DAU',
    'Q[1-4]',
    '现金',
    '发完工资',
    '关掉',
    '掉了',
    '完成率',
    '减亏',
    '扭亏',
    '盈利',
  ],
  ...[
    'profits?',
    'margins?',
    'sales',
    'forecast',
    'guidance',
    'quarter',
    'H[12]',
    'FY\\d\\d',
    'EMEA',
    'new line',
    'this month',
    'last month',
    'this year',
    'so far',
    'APAC',
    'loss(?:es)?',
    'churn',
    'budget',
    'plan',
    'target',
    'bank',
    'board',
    'investors?',
    'raising',
    'round',
    'acquir(?:e|ing)',
    'acquisition',
    'audit',
    'per store',
    'store',
    'cash',
  ],
  ...[
    '(?:million|M|k) left',
    'left',
    'enough until',
    'post',
    'signing',
    'closed',
    'internal',
    'lead(?:ing|s)?',
    'costs?',
    'merger',
    'layoffs?',
  ],
]);
/** What comes in large amounts where companies speak of it. */
const LARGE =
  /(?:研发|市场|年度|营销|部门|明年|今年|全年|项目)预算|预算(?:砍|被砍|只剩|批了|总)|砍掉[^，。]{0,8}预算|的预算|成本|收入|融资|投资(?:额|了)|回款|贷款|目标|盈利|赚|亏|cash ?flow|\bmerger|\btarget|\bfunding|\bcosts?\b|\bbudget|\bsales\b|\bprofits?\b|\bloss(?:es)?\b|\bvalues us\b|\bvalued at\b|\bcapital\b|\bloan\b|\bdebt\b/gi;
const MONTHS =
  /(?:现金|账上|账面|跑道|资金)[^。\n]{0,14}?(?:还剩?|只?剩|只?够|能?撑|到|有)[^。\n]{0,4}?(\d{1,2}(?:\.5)? ?个半?月|[一二两三四五六七八九十]{1,3} ?个半?多?月|\d{1,3} ?[天周]|[一二两三四五六七八九十]{1,3}周)|\b((?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen) (?:more )?(?:weeks?|months?))(?: worth)?(?: of)? (?:cash|runway|money)\b|\b(?:cash|runway|money)\b[^.\n]{0,30}?\b((?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen) (?:weeks?|months?))\b|\b(?:guidance|forecast|outlook)\b[^.\n]{0,40}?((?:low|mid|high)[- ](?:single|double)[- ]digits?)\b|(?:现金流?|账上的?钱|资金)[^。\n]{0,8}?(?:只?够|能?撑)[^。\n]{0,4}?(\d{1,2} ?个月|[一二两三四五六七八九十]个多?月)|\b(?:burn|cash|runway)\b[^.\n]{0,24}?(\d{1,2} months)|\b(EPS (?:of |is |at |was )?\$?\d\.\d\d)|(?:每股收益)[^\d\n]{0,4}(\d+\.\d+)/gi;
/** Said not to be public: then nothing else excuses it. */
export const UNPUBLISHED =
  /未(?:对外)?公[布开告]|没(?:有)?(?:对外)?(?:公[布开告]|通报|发布|披露)|尚未|别(?:往)?外[发传说]|不要外[发传]|勿外[传发]|先别(?:往外)?[说发传]|内部(?:数据|口径|看|参考|掌握)|(?:年报|财报|公告|季报|中报|半年报)[^,。]{0,6}(?:才|再|还没|尚未|之?前)|财报(?:下|明|还)|(?:明天|后天|下周|下个?月|周[一二三四五])[^，。\n]{0,4}(?:公[布告]|披露|发布)|保密|不能外[传泄]|\bnot (?:yet )?(?:public|announced|out)|\bbefore (?:the )?(?:earnings|announcement)|\bkeep (?:this|it) (?:internal|quiet|between)|\bunpublished|\bembargo|\bdraft numbers|\bunder wraps|\bpre-announcement|\bdon['’]t (?:share|forward|tell)/i;
/** Published, somebody else's, or no figure of a company at all. */
const PUBLIC =
  /\bepochs?\b|\bbidding\b|已(?:经)?(?:对外)?(?:公[布开告]|披露|发布)|公告(?:显示|称|里|[:：])|上市公司|官网|官方|年报|财报(?:显示|出来|公布|发布|说)|招股书|根据|据[^说]|据说|统计|GDP|CPI|股价|市值|大盘|基金|比特币|以太坊|腾讯|阿里|美团|百度|字节|苹果|特斯拉|谷歌|微软|亚马逊|英伟达|蔚来|小鹏|理想汽车|比亚迪|小米|华为|网易|京东|拼多多|瑞幸|星巴克|茅台|票房|公式|怎么算|=\s*[(（\w]|模板|题|培训|个人所得|纳税|家庭|首付|人均|团建|报销|(?:我|他|她|一个人|家里)的?(?:月|年)?收入|我家|全网|(?<!发完?)工资|教师|老师|公积金|嫁|农民|补贴|北京|人均收入|他的?收入|年收入\d+万?的?人|(?<!\b(?:be|not|get) )\bpublished\b|\bpress release|\bannual report|\baccording to|\breported\b|\bon the news\b|\bin the news\b|\ball over\b|\bnews\b|\bIPO filing\b|\bGDP\b|\binflation\b|\bstock\b|客流|流量|访问量|\bBMW\b|\bcharity\b|\bstory points\b|\bshares\b|\bapple\b|\btesla\b|\bgoogle\b|\bmicrosoft\b|\bamazon\b|\bmeta\b|\bnvidia\b|\bnetflix\b|\bbox office|\bcalculate|\btraining\b|\bworkshop\b|\btemplate\b|\bpx\b|\bcss\b|\bcanonical\b|\bubuntu\b|\bburn (?:a |the )?(?:cd|dvd|iso|usb)/i;

/** Counts of machines, not of the company. */
const OF_SYSTEMS = /队列|日志|[\d万] ?条(?!款)|\b(?:queue|rows|requests|log lines)\b/;

export const FIGURE_SUPPORT: Support = {
  kinds: ['money', 'words', 'share', 'bare', 'count', 'span', 'multiple', 'small'],
  unless: PUBLIC,
  never: OF_SYSTEMS,
};

export function figuresByForm(text: string, among: readonly Sentence[]): readonly Match[] {
  const secret = UNPUBLISHED.test(text) || HUSH.test(text);
  const all = among;
  const found = all.flatMap((sentence) =>
    !secret && (PUBLIC.test(sentence.text) || IDLE.test(sentence.text)) ? [] : figuresIn(sentence),
  );
  return found.length > 0 ? found : matterIn(text, all);
}

function figuresIn(sentence: Sentence): readonly Match[] {
  return [
    ...told(sentence, { strong: STRONG, weak: WEAK, large: LARGE, shares: 3 }),
    ...captured(sentence, MONTHS),
    ...near(sentence, DEAL, ['money', 'words', 'bare'], 40),
    ...captured(sentence, VALUED),
    ...captured(sentence, CHANGE),
  ];
}

/** Whole companies, or parts of them, bought, sold and listed. */
const DEAL =
  /收购|并购|私有化|剥离|出售(?=[^,。]{0,8}(?:公司|业务|事业部|子公司|股权|部门))|股权转让|增发|定增|募资|融资|领投|跟投|过桥|意向书|上市|借壳|\b(?:acquir\w+|acquisition|buy(?:ing)?(?: out)? [A-Z]\w+|talks to (?:buy|sell)|takeover|merger|merge|buyout|divest\w*|spin-?off|carve-?out|term sheet|fundraise|funding|raising|round|(?:selling|sell|sale of) (?:the|our) (?:\w+ )?(?:division|business|unit|stake|company|subsidiary)|stake|IPO|going public|listing)\b/gi;
/** Prices of shares and rounds, small as they are. */
const VALUED =
  /(?:发行价|收购价|私有化价|每股|定价区间|发行区间)[^,。\d\n]{0,8}(\d{1,4}(?:\.\d{1,3})?)|(\d{1,5}) (?:pre|post)(?:-money)?\b|\b(?:dividend|EPS|earnings per share|offer price|price range)\b[^.\n\d]{0,30}([$£€]?\d{1,4}(?:\.\d{1,3})?)(?= ?(?:a|per) share|\b)|([$£€]?\d{1,4}(?:\.\d{1,3})?) (?:a|per) share\b/gi;
/** How far up or down: half, a third, 三成, 翻倍. */
const CHANGE =
  /(?:营收|收入|利润|毛利率?|净利率?|订单(?!号|量统计)|业绩|销售额|出货|预算|成本|现金流|流水|GMV|市占率|复购率|客单价|签单)[^。\n]{0,16}?(?:掉|降|跌|少|砍|下滑|下降|缩|腰斩|涨|增|多|翻|高|低|超|差|只(?:完成|有)|完成|占)(?:了|到|去|出|幅|长)?[^。\d\n]{0,4}?(\d{1,3}(?:\.\d{1,2})? ?(?:%|个(?:百分)?点|成)|[一二两三四五六七八九]成半?|[一二两三四五六七八九半]个(?:百分)?点|腰斩|一半|翻倍|翻番)|占(?:营收|收入|成本|利润)[^。\d\n]{0,3}(\d{1,3}(?:\.\d)? ?%)|\b(?:revenues?|turnover|sales|orders|profits?|margins?|income|earnings|bookings|cash flow|costs|budget|volumes?|ARPU|churn)\b[^.\n]{0,24}?\b(?:down|up|fell|dropped|grew|rose|slipped|shrinks?|shrank|cut|lower|higher|below|above|short|missed|behind|off)\b[^.\n]{0,12}?(\d{1,3}(?:\.\d{1,2})? ?%|(?:a|one|two) (?:third|thirds|quarter|half)|by half)|\b(?:down|up|missed|cut|short|behind|below|above)\b[^.\n]{0,12}?(\d{1,3}(?:\.\d)? ?%)[^.\n]{0,16}\b(?:plan|budget|forecast|target|guidance|year on year|yoy|last year|consensus)\b/gi;
/** With a plea to keep it, these need no figure at all. */
const SECRET_MATTERS =
  /收购|并购|被买|卖掉公司|私有化|借壳|上市计划|递表|增发|业绩预告|盈利预警|财报|指引|亏损|资金链|现金流断|破产|重整|\b(?:acquisition|acquir\w+|merger|takeover|buyout|IPO|going public|guidance|earnings|results|profit warning|insolvency|chapter 11|restatement|funding round|out of cash|default)\b/gi;

/** A matter of which the text says that it is not to be known yet. */
function matterIn(text: string, all: readonly Sentence[]): readonly Match[] {
  if (!STILL_SECRET.test(text) || HEARSAY.test(text)) return [];
  return all
    .filter(({ text: one }) => !/[吗呢?？]\s*$/.test(one))
    .flatMap((sentence) =>
      matchesOf(sentence.text, SECRET_MATTERS)
        .slice(0, 1)
        .map(({ index, 0: word }) => matchOf(sentence, { start: index, end: index + word.length })),
    );
}

/** Talk that makes the rounds: a rumour, which has a rule of its own. */
const HEARSAY =
  /听说|据说|有人说|小道|传言|传闻|内部消息|\b(?:somebody told|someone told|i heard|heard that|rumou?rs?|insider info|apparently)\b/i;

const STILL_SECRET =
  /未(?:对外)?公[布开告]|没(?:有)?(?:对外)?(?:公[布开告]|官宣|披露)|还没(?:发)?公告|公告前|内幕|先别(?:往外)?(?:说|传|声张)|别(?:声张|外传|往外)|静默期|\b(?:not (?:yet )?(?:public|announced)|nothing announced|before (?:the )?announcement|insider|don['’]t trade|quiet period|under wraps|keep (?:this|it) (?:quiet|between us|internal)|embargo\w*|hasn['’]t been announced|unannounced)\b/i;
