import { anyOf, IDLE, near, type Sentence, sentences } from './meaning';
import type { Detector, Match } from './types';

/**
 * Figures of the company that are not public yet (guide §3): revenue, profit, margin, cash, financing with an amount or
 * a share. Published results, news, other companies' figures and formulas are not it.
 */
export const finance: Detector = {
  id: 'finance',
  category: 'sensitive.finance',
  title: { 'zh-CN': '未公开的财务数据', en: 'an unpublished figure' },
  triggers: {
    words: [
      ...[
        '营收',
        '收入',
        '营业额',
        '營業額',
        '销售额',
        '流水',
        '净利',
        '利润',
        '毛利',
        '亏损',
        '亏',
        '现金',
        '应收',
        '回款',
        '每股收益',
        '业绩',
      ],
      ...[
        '估值',
        '融资',
        '收购',
        '并购',
        '预算',
        '成本',
        '占股',
        '增资',
        '盈利',
        '账上',
        '负债',
        '坏账',
        'gmv',
        'arr',
        'mrr',
        'ebitda',
        'eps',
      ],
      ...[
        'revenue',
        'margin',
        'profit',
        'burn',
        'runway',
        'valuation',
        'series',
        'pre-money',
        'forecast',
        'sales',
        'cash',
        'net loss',
      ],
      ...[
        'net income',
        'acqui',
        'budget',
        'turnover',
        'losses',
        'receivable',
        'bookings',
        'churn',
        'raising',
        'write-off',
        'write off',
      ],
    ],
  },
  find,
  mask: (value) => value.replace(/\d|[一二两三四五六七八九十百]/g, '*'),
};

/** What a company earns, spends, owns and owes. */
const BOOKS = anyOf([
  ...[
    '[营總总]收入?',
    '收入',
    '[营營][业業][额額]',
    '销售额',
    '销售收入',
    '(?:月|日|季度)流水',
    '净利润?',
    '利润',
    '毛利率?',
    '净利率',
    '亏损',
    '亏了?(?=\\d)',
    '现金流?',
    '应收(?:账款)?',
  ],
  ...[
    '回款',
    '每股收益',
    '业绩',
    '估值',
    '融资',
    '收购',
    '并购',
    '占股',
    '增资',
    '账上',
    '负债',
    '坏账',
    '预算总?盘?子?(?!人均)',
    '总成本',
    '成本(?=\\d|降|涨|超)',
    'GMV',
    'ARR',
    'MRR',
    'EBITDA',
    'EPS',
  ],
  ...[
    'revenues?',
    'gross margin',
    'net margin',
    'operating margin',
    'margins?',
    'profits?',
    'burn(?: rate)?',
    'runway',
    'valuation',
    'series [a-e]',
    'pre-money',
    'post-money',
    'cash (?:in bank|balance|position|flow)',
  ],
  ...[
    'net loss',
    'net income',
    'losses',
    'turnover',
    'receivables?',
    'bookings',
    'acquir(?:e|ing)',
    'acquisition',
    'sales (?:were|came|of|fell|grew|hit|figures?|numbers?)',
    'in sales',
    'budget for',
    '(?:m|b)illion budget',
    'write-?\\s?offs?',
    'raising',
  ],
]);
/** Rates of a company's books: a share suffices. */
const RATE = anyOf([
  ...[
    '毛利率?',
    '净利率?',
    '净利润?',
    '利润率?',
    '营收',
    '[营營][业業][额額]',
    '销售额',
    '收入',
    '业绩完成率?',
    'GMV',
    '占股',
    '回款率?',
    '亏损',
    '坏账率?',
  ],
  ...[
    '(?:gross|net|operating|profit|our) margins?',
    'revenue',
    'churn',
    'profits?',
    'EBITDA',
    'ARR',
    'sales',
    'bookings',
  ],
]);
const MONTHS =
  /(?:现金流?|账上的?钱|资金)[^。\n]{0,8}?(?:只?够|能?撑)[^。\n]{0,4}?(\d{1,2} ?个月|[一二两三四五六七八九十]个多?月)|\b(?:burn|cash|runway)\b[^.\n]{0,24}?(\d{1,2} months)|\b(EPS (?:of |is |at |was )?\$?\d\.\d\d)|(?:每股收益)[^\d\n]{0,4}(\d+\.\d+)/gi;
/** Said not to be public: then nothing else excuses it. */
export const UNPUBLISHED =
  /未(?:对外)?公[布开告]|没(?:有)?(?:对外)?(?:公[布开告]|通报|发布|披露)|尚未|别(?:往)?外[发传说]|不要外[发传]|勿外[传发]|先别(?:往外)?[说发传]|内部(?:数据|口径)|财报(?:下|明|还)|(?:明天|后天|下周|下个?月|周[一二三四五])[^，。\n]{0,4}(?:公[布告]|披露|发布)|保密|不能外[传泄]|\bnot (?:yet )?(?:public|announced|out)|\bbefore (?:the )?(?:earnings|announcement)|\bkeep (?:this|it) (?:internal|quiet|between)|\bunpublished|\bembargo|\bdraft numbers|\bunder wraps|\bpre-announcement|\bdon['’]t (?:share|forward|tell)/i;
/** Published, somebody else's, or no figure of a company at all. */
const PUBLIC =
  /已(?:经)?(?:对外)?(?:公[布开告]|披露|发布)|公告(?:显示|称|里)|官网|官方|年报|财报(?:显示|出来|公布|发布|说)|招股书|根据|据[^说]|据说|统计|GDP|CPI|股价|市值|大盘|基金|比特币|以太坊|腾讯|阿里|美团|百度|字节|苹果|特斯拉|谷歌|微软|亚马逊|英伟达|蔚来|小鹏|理想汽车|比亚迪|小米|华为|网易|京东|拼多多|瑞幸|星巴克|茅台|票房|公式|怎么算|=\s*[(（\w]|模板|题|培训|个人所得|纳税|家庭|首付|人均|团建|退款|报销|月收入|我的?收入|他的?收入|年收入\d+万?的?人|\bpublished\b|\bpress release|\bannual report|\baccording to|\breported\b|\bon the news\b|\bin the news\b|\ball over\b|\bnews\b|\bIPO filing\b|\bGDP\b|\binflation\b|\bstock\b|\bshares\b|\bapple\b|\btesla\b|\bgoogle\b|\bmicrosoft\b|\bamazon\b|\bmeta\b|\bnvidia\b|\bnetflix\b|\bbox office|\bcalculate|\btraining\b|\bworkshop\b|\btemplate\b|\bpx\b|\bcss\b|\bcanonical\b|\bubuntu\b|\bburn (?:a |the )?(?:cd|dvd|iso|usb)/i;

function find(text: string): readonly Match[] {
  const secret = UNPUBLISHED.test(text);
  return sentences(text).flatMap((sentence) =>
    !secret && (PUBLIC.test(sentence.text) || IDLE.test(sentence.text)) ? [] : figuresIn(sentence),
  );
}

function figuresIn(sentence: Sentence): readonly Match[] {
  const found = [...near(sentence, BOOKS, ['money', 'bare'], 24), ...near(sentence, RATE, ['share'], 16)];
  for (const match of sentence.text.matchAll(MONTHS)) {
    const value = match.slice(1).find((group) => group !== undefined) ?? '';
    const start = sentence.start + match.index + match[0].lastIndexOf(value);
    found.push({
      start,
      end: start + value.length,
      value,
      check: 'none',
      labelled: true,
      confidence: 'medium',
    });
  }
  return found;
}
