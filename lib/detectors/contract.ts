import { anyOf, captured, FIGURES, IDLE, type Sentence, sentences, told } from './meaning';
import type { Detector, Match } from './types';

/**
 * The terms of a contract or a deal (guide §3: contract details are not sent in groups): price, share, penalty, credit
 * period, between companies. How a contract moves through the office, and prices that everybody can read, are not it.
 */
export const contract: Detector = {
  id: 'contract',
  category: 'sensitive.contract',
  title: { 'zh-CN': '合同条款或商务价格', en: 'the terms of a contract' },
  triggers: FIGURES,
  find,
  mask: (value) => value.replace(/\d|[一二两三四五六七八九十百]/g, '*'),
};

/** Terms by themselves: with an amount or a share they are a deal. */
const STRONG = anyOf([
  ...[
    '合同(?:总|金)?[额額价款]',
    '合同金[额額]',
    '合同总价',
    '违约金',
    '违约(?:赔|责任)',
    '底[价價]',
    '返[点利]',
    '投标价',
    '标底',
    '标的[额价]',
    '中标价',
    '逾期',
    '延期交',
    '[迟遲]交',
  ],
  ...[
    '首付款?',
    '预付款?(?!卡)',
    '预付(?!卡|费)',
    '尾款',
    '进度款',
    '质保金',
    '进场费',
    '代理费',
    '独家',
    '授权费',
    '代工费',
    '加工费',
    '维护费',
    '成交价',
    '供[货貨]价',
    '拿货价',
    '出厂价',
    '结算价',
  ],
  ...[
    '框架价',
    '协议价',
    '还价',
    '压价',
    '采购(?:成本|价)',
    '进[货价]价',
    '最低采购量?',
    '保底量?',
    '差额补',
    '最低能?接受',
    '续[签约](?:的话|价格?|费|后)',
    '让利',
    '佣金',
    '回扣',
    '分成',
    '先付',
    '[货貨]到付',
    '账期',
    '每平米',
  ],
  ...[
    'contract (?:value|worth|price|sum|amount)',
    'floor price',
    'final price',
    'penalty',
    'penalties',
    'damages',
    'late fee',
    'upfront',
    'up front',
    'payment discount',
    "days[’']? credit",
  ],
  ...[
    'on delivery',
    'on signing',
    'on acceptance',
    'payment terms',
    'rebate',
    'kickback',
    'retainer',
    'liability',
    'countered',
    'counter-?offer(?:ed)?',
    "(?:we(?:’re|'re| are)?|our) (?:going to )?bid(?:ding)?",
  ],
  ...[
    'lock-in',
    'minimum order',
    'minimum commitment',
    'unit price',
    'per (?:seat|unit|piece|transaction|licen[cs]e)',
    'purchase price',
    'termination fee',
    'break clause',
    'revenue share',
    'exclusivity',
    'last offer',
    'our limit',
    'uplift',
    'walk-away',
    'monthly fee',
  ],
]);
/** The field: parties, papers, prices. */
const WEAK = anyOf([
  ...[
    '合同',
    '合[約约](?!会|定)',
    '协[议議]',
    '協議',
    '条款',
    '补充协议',
    '供应商',
    '厂家',
    '甲方',
    '乙方',
    '对方',
    '成交',
    '签[了的下约]?',
    '续[签约三]',
    '中标',
    '投标',
    '招标',
    '标书',
    '给他们',
    '卖给',
    '代理商',
    '经销商',
    '渠道商',
    '直营',
  ],
  ...[
    '客户',
    '单价',
    '报价(?!单|表)',
    '价格',
    '服务费',
    '租金',
    '年费',
    '[打给]?折',
    '谈好',
    '谈到',
    '谈的',
    '付款',
    '付清',
    '分期',
    '罚',
    '扣(?!除)',
    '最高',
    '交付',
    '质保',
    '降价',
    '成本',
    '同意',
    '含税',
    '扣款',
    '[赔賠]',
    '律师',
    '开票',
    '我司',
    '[三两五]年',
    '每[台件吨箱套年月日]',
  ],
  ...[
    'contract',
    'agreement',
    'msa',
    'sow',
    'sla',
    'clause',
    'signed',
    'renewals?',
    'renewed',
    'vendor',
    'suppliers?',
    'quoted?',
    'quoting',
    'tender',
    'deal',
    'bid',
    'lease',
    'extension',
    'term',
    'client',
    'customer',
    'accepted',
    'agreed',
    'offer',
  ],
  ...[
    'terminate',
    'fees',
    'cancel',
    'drop the price',
    'a piece',
    'years',
    'owe',
    "(?:we|they)(?:’re|'re)? pay(?:ing)?(?: them)?",
    'pay them',
    'per (?:month|year)',
    'a (?:month|year)',
    'delay',
    'capped',
    'max',
    'list',
    'discount',
    'worth',
    'value',
    'maintenance',
    'others',
    'price',
  ],
]);
/** Papers and parties that deal in large amounts. */
const LARGE =
  /合同(?!纠纷)|协[议議]|合[約约](?!会|定)|签[了下]|中标|投标|招标|报价|成交|供应商|经销商|甲方|乙方|客户(?:给|出|付|要|砍|压)|大单|\bcontract|\bagreement|\bdeal\b|\btender|\bbid\b|\bquoted?\b|\bsupplier|\bvendor|\b(?:client|customer) (?:pays|paid|wants|agreed|offered)|\bsigned\b/gi;
/** Shares and days that only terms have. */
const CREDIT =
  /(?:账期|帐期|賬期|付款(?:周期|期限)|结算周期|月结|回款期)[^。\n]{0,10}?(\d{1,3} ?(?:天|日|个月)|[一二三四六]个月)|月结 ?(\d{2,3})|\b(net[- ]?(?:15|30|45|60|90|120))\b|(?:预付|首付|尾款|先付|到付|签约付|验收后?付)[^。\n]{0,6}?(\d{1,2} ?%|[一二三四五六七八\d] ?成)/gi;
/** Discounts that are somebody's: to whom they are given. */
const FAVOUR =
  /(?:给|跟|和|答应)(?!大家|我|你|自己)[^，。\n]{1,14}?(?:的|打了?|谈到|按|算)?[^，。\n]{0,8}?([\d.]{1,4} ?折|[一二三四五六七八九]{1,2}折|\d{1,2} ?% ?(?:的)?(?:折扣|优惠|返点))|\b(?:agreed|giving|gave|give|offered|got|promised|asked|accepted)\b[^.\n]{0,30}?(\d{1,2} ?%) (?:discount|off)(?= (?:for|to|from) [A-Z])|(\d{1,2} ?%) (?:discount|off) (?:for|to) [A-Z]\w+|\b[Dd]iscount (?:for|to) [A-Z][\w ]{1,20}? (?:is|was|of|at) (\d{1,2} ?%)/g;
/** Small prices right beside the word for them. */
const PRICE =
  /(?:成本(?:价|只有|才)?|进价|单价|供货价|底价|(?<![申上填汇举通])报|还价|卖给[^，。\d]{1,4}|拿货)(?:只有|只要|才|是|为|到|在|由|了)? ?[¥￥]?(\d{1,5}(?:\.\d{1,2})?)(?![\d.]| ?[年月号页个天次分点楼:日])(?=[，,。元块/ ]|$|调|每)|\b(?:go|going|sell) (?:below|under) [$£€]?(\d{1,6}(?:\.\d{1,2})?)(?= (?:a|per|each) )|\b(?:quoted(?: [A-Z]\w+)?|countered (?:at|with)|floor (?:is|of)|unit price(?: is)?|purchase price[^.\n\d]{0,24}|tender[^.\n]{0,24} at) ?(?:us |them )?(?:is |at |of )?[$£€]?(\d{1,6}(?:\.\d{1,2})?)\b(?! (?:times|lines|days))/gi;
/** Prices for everybody, private deals, and work on the contract as a paper. */
const OPEN =
  /\bmeans?\b|\blist price\b|\bour site\b|打印费|判赔|并购|构成|人均|民法典|合同法|法条|司法解释|劳动合同|租房|押一付|房租|房贷|买房|车贷|装修|官网|标价|零售价|门市价|网上|淘宝|京东|拼多多|双十一|双11|食堂|套餐|满减|优惠券|叠券|门票|酒店|机票|高铁|外卖|奶茶|上架|新品定价|模板|怎么写|是什么意思|培训|考试|智能合约|gas费|话费|宽带|流量|健身|会员卡|预付卡|打车|水果|楼下|招标文件|保证金明天|\bcode [A-Z]|\bwebsite\b|\bfree trial|\bstore\b|\bsmart contract|\bgas\b|\bAPI\b|\binterface\b|\bschema\b|\bpages\b|\bshop\b|\btickets?\b|\bhotel\b|\bflight|\bblack friday|\blandlord|\brent\b|\bnetflix|\bphone contract|\bpizza|\bgrocer|\bshoes\b|\bgit\b|\bacquisition|\bsudo\b|\bkernel\b|\bserver\b|\bboot|\bubuntu|\blinux|\bwindows\b|\blaptop|\bdrive\b/i;

function find(text: string): readonly Match[] {
  return sentences(text).flatMap((sentence) =>
    OPEN.test(sentence.text) || IDLE.test(sentence.text) ? [] : termsIn(sentence),
  );
}

function termsIn(sentence: Sentence): readonly Match[] {
  return [
    ...told(sentence, { strong: STRONG, weak: WEAK, large: LARGE, shares: 2 }),
    ...[CREDIT, FAVOUR, PRICE].flatMap((pattern) => captured(sentence, pattern)),
  ];
}
