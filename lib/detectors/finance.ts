import { anyOf, captured, FIGURES, IDLE, type Sentence, sentences, told } from './meaning';
import type { Detector, Match } from './types';

/**
 * Figures of the company that are not public yet (guide §3): revenue, profit, margin, cash, financing with an amount or
 * a share. Published results, news, other companies' figures and formulas are not it.
 */
export const finance: Detector = {
  id: 'finance',
  category: 'sensitive.finance',
  title: { 'zh-CN': '未公开的财务数据', en: 'an unpublished figure' },
  triggers: FIGURES,
  find,
  mask: (value) => value.replace(/\d|[一二两三四五六七八九十百]/g, '*'),
};

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
  /(?:现金流?|账上的?钱|资金)[^。\n]{0,8}?(?:只?够|能?撑)[^。\n]{0,4}?(\d{1,2} ?个月|[一二两三四五六七八九十]个多?月)|\b(?:burn|cash|runway)\b[^.\n]{0,24}?(\d{1,2} months)|\b(EPS (?:of |is |at |was )?\$?\d\.\d\d)|(?:每股收益)[^\d\n]{0,4}(\d+\.\d+)/gi;
/** Said not to be public: then nothing else excuses it. */
export const UNPUBLISHED =
  /未(?:对外)?公[布开告]|没(?:有)?(?:对外)?(?:公[布开告]|通报|发布|披露)|尚未|别(?:往)?外[发传说]|不要外[发传]|勿外[传发]|先别(?:往外)?[说发传]|内部(?:数据|口径)|财报(?:下|明|还)|(?:明天|后天|下周|下个?月|周[一二三四五])[^，。\n]{0,4}(?:公[布告]|披露|发布)|保密|不能外[传泄]|\bnot (?:yet )?(?:public|announced|out)|\bbefore (?:the )?(?:earnings|announcement)|\bkeep (?:this|it) (?:internal|quiet|between)|\bunpublished|\bembargo|\bdraft numbers|\bunder wraps|\bpre-announcement|\bdon['’]t (?:share|forward|tell)/i;
/** Published, somebody else's, or no figure of a company at all. */
const PUBLIC =
  /已(?:经)?(?:对外)?(?:公[布开告]|披露|发布)|公告(?:显示|称|里|[:：])|上市公司|官网|官方|年报|财报(?:显示|出来|公布|发布|说)|招股书|根据|据[^说]|据说|统计|GDP|CPI|股价|市值|大盘|基金|比特币|以太坊|腾讯|阿里|美团|百度|字节|苹果|特斯拉|谷歌|微软|亚马逊|英伟达|蔚来|小鹏|理想汽车|比亚迪|小米|华为|网易|京东|拼多多|瑞幸|星巴克|茅台|票房|公式|怎么算|=\s*[(（\w]|模板|题|培训|个人所得|纳税|家庭|首付|人均|团建|退款|报销|(?:我|他|她|一个人|家里)的?(?:月|年)?收入|我家|全网|(?<!发完?)工资|教师|老师|公积金|嫁|农民|补贴|北京|人均收入|他的?收入|年收入\d+万?的?人|(?<!\b(?:be|not|get) )\bpublished\b|\bpress release|\bannual report|\baccording to|\breported\b|\bon the news\b|\bin the news\b|\ball over\b|\bnews\b|\bIPO filing\b|\bGDP\b|\binflation\b|\bstock\b|客流|流量|访问量|\bBMW\b|\bcharity\b|\bstory points\b|\bshares\b|\bapple\b|\btesla\b|\bgoogle\b|\bmicrosoft\b|\bamazon\b|\bmeta\b|\bnvidia\b|\bnetflix\b|\bbox office|\bcalculate|\btraining\b|\bworkshop\b|\btemplate\b|\bpx\b|\bcss\b|\bcanonical\b|\bubuntu\b|\bburn (?:a |the )?(?:cd|dvd|iso|usb)/i;

function find(text: string): readonly Match[] {
  const secret = UNPUBLISHED.test(text);
  return sentences(text).flatMap((sentence) =>
    !secret && (PUBLIC.test(sentence.text) || IDLE.test(sentence.text)) ? [] : figuresIn(sentence),
  );
}

function figuresIn(sentence: Sentence): readonly Match[] {
  return [
    ...told(sentence, { strong: STRONG, weak: WEAK, large: LARGE, shares: 3 }),
    ...captured(sentence, MONTHS),
  ];
}
