import { anyOf, IDLE, near, type Sentence, sentences } from './meaning';
import type { Detector, Match } from './types';

/**
 * The terms of a contract or a deal (guide §3: contract details are not sent in groups): price, share, penalty, credit
 * period, between companies. How a contract moves through the office, and prices that everybody can read, are not it.
 */
export const contract: Detector = {
  id: 'contract',
  category: 'sensitive.contract',
  title: { 'zh-CN': '合同条款或商务价格', en: 'the terms of a contract' },
  triggers: {
    words: [
      ...[
        '合同',
        '合約',
        '合约',
        '协议',
        '協議',
        '违约',
        '底价',
        '底價',
        '底线',
        '账期',
        '帐期',
        '返点',
        '返利',
        '投标',
        '标底',
        '标的',
      ],
      ...[
        '首付',
        '预付',
        '定金',
        '尾款',
        '质保金',
        '进场费',
        '代理',
        '服务费',
        '成交',
        '报价',
        '还价',
        '供应商',
        '供货',
        '采购',
        '续签',
      ],
      ...[
        '续约',
        '签了',
        '框架',
        '甲方',
        '乙方',
        '中标',
        '折扣',
        '给他们',
        '罚',
        '让利',
        '拿货',
        '出厂价',
        '结算',
        '独家',
      ],
      ...[
        'contract',
        'agreement',
        'clause',
        'penalty',
        'floor price',
        'net ',
        'upfront',
        'up front',
        'deposit',
        'msa',
        'sow',
        'bid',
      ],
      ...[
        'quote',
        'counter',
        'renewal',
        'renew',
        'discount',
        'signed',
        'rebate',
        'retainer',
        'liabilit',
        'vendor',
        'supplier',
        'deal',
      ],
    ],
  },
  find,
  mask: (value) => value.replace(/\d|[一二两三四五六七八九十百]/g, '*'),
};

/** Terms by themselves: with an amount or a share they are a deal. */
const TERM = anyOf([
  ...[
    '合同(?:总|金)?[额价款]',
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
  ],
  ...[
    '首付款?',
    '预付款?',
    '尾款',
    '进度款',
    '质保金',
    '保证金',
    '履约',
    '进场费',
    '代理费',
    '独家',
    '服务费',
    '成交价',
    '供货价',
    '拿货价',
    '出厂价',
    '结算价',
  ],
  ...[
    '框架价',
    '协议价',
    '还价',
    '采购(?:成本|价)',
    '进[货价]价?',
    '最低采购量?',
    '续[签约](?:的话|价格?|费|后)',
    '报价(?!单|表)',
    '让利',
    '佣金',
    '回扣',
    '分成',
  ],
  ...[
    'contract (?:value|worth|price|sum|amount)',
    '(?:contract|agreement|deal)[^.]{0,30}worth',
    'floor price',
    'penalty',
    'liquidated damages',
    'late fee',
    'upfront',
    'up front',
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
    "we(?:’re|'re| are)? (?:going to )?bid(?:ding)?",
  ],
  ...[
    'our bid',
    'lock-in',
    'minimum order',
    'minimum commitment',
    'unit price',
    'price per unit',
    'purchase price',
    'break clause',
    'revenue share',
  ],
]);
/** Deals: with money that says so, near. */
const DEAL = anyOf([
  ...[
    '合同',
    '合[約约](?!会|定)',
    '协议',
    '協議',
    '供应商',
    '甲方',
    '乙方',
    '成交',
    '签了',
    '签下',
    '续[签约]',
    '中标',
    '投标',
    '给他们的',
    '卖给',
    '代理商',
    '经销商',
    '渠道商',
    '客户(?:要|让|压|砍)',
  ],
  ...[
    'contract',
    'agreement',
    'msa',
    'sow',
    'clause',
    'signed',
    'renewals?',
    'renewed',
    'renew',
    'vendor',
    'suppliers?',
    'quoted?',
    'quoting',
    'tender',
    'deal with',
    'bid',
  ],
]);
/** Shares and days that only terms have. */
const CREDIT =
  /(?:账期|帐期|賬期|付款(?:周期|期限)|结算周期|月结|回款期)[^。\n]{0,10}?(\d{1,3} ?(?:天|日|个月)|[一二三四六]个月)|月结 ?(\d{2,3})|\b(net[- ]?(?:15|30|45|60|90|120))\b(?=[^.\n]{0,60}|$)|(?:预付|首付|尾款|签约付|验收后?付)[^。\n]{0,6}?(\d{1,2}%|[一二三四五六七八]成)/gi;
/** Discounts that are somebody's: to whom they are given. */
const FAVOUR =
  /(?:给|跟|和|答应)(?!大家|我|你|自己)[^，。\n]{1,14}?(?:的|打了?|谈到|按|算)?[^，。\n]{0,8}?([\d.]{1,4} ?折|[一二三四五六七八九]{1,2}折|\d{1,2}% ?(?:的)?(?:折扣|优惠|返点))|\b(?:agreed|giving|gave|give|offered|got|promised|asked)\b[^.\n]{0,30}?(\d{1,2} ?%) (?:discount|off)(?= (?:for|to|from) [A-Z])|(\d{1,2} ?%) (?:discount|off) (?:for|to) [A-Z]\w+/g;
/** Prices for everybody, private deals, and work on the contract as a paper. */
const OPEN =
  /民法典|合同法|法条|司法解释|劳动合同|租房|押一付|房租|房贷|买房|车贷|装修|官网|标价|零售价|门市价|网上|淘宝|京东|拼多多|双十一|双11|食堂|套餐|满减|优惠券|叠券|门票|酒店|机票|高铁|外卖|奶茶|上架|新品定价|模板|页|怎么写|是什么意思|培训|考试|题|智能合约|gas费|话费|流量|健身|会员卡|\bcode [A-Z]|\bwebsite\b|\bfree trial|\bstore\b|\bsmart contract|\bgas\b|\bAPI\b|\binterface\b|\bschema\b|\bpages? long|\bshop\b|\bticket|\bhotel\b|\bflight|\bblack friday|\blandlord|\brent\b|\bnetflix|\bgit\b|\bsudo\b|\bkernel\b|\bserver\b|\bboot|\bnet ?stat/i;

function find(text: string): readonly Match[] {
  return sentences(text).flatMap((sentence) =>
    OPEN.test(sentence.text) || IDLE.test(sentence.text) ? [] : termsIn(sentence),
  );
}

function termsIn(sentence: Sentence): readonly Match[] {
  const found = [
    ...near(sentence, TERM, ['money', 'bare', 'share'], 24),
    ...near(sentence, DEAL, ['money'], 40),
  ];
  if (/每?[台件吨箱套米]|\/(?:件|台|吨|套|unit)|per (?:piece|unit)/i.test(sentence.text))
    found.push(...near(sentence, TERM, ['bare', 'money'], 24));
  for (const pattern of [CREDIT, FAVOUR])
    for (const match of sentence.text.matchAll(pattern)) {
      const value = match.slice(1).find((group) => group !== undefined) ?? '';
      const start = sentence.start + match.index + match[0].lastIndexOf(value);
      found.push({
        start,
        end: start + value.length,
        value,
        check: 'none',
        labelled: true,
        confidence: 'medium',
        label: { start: sentence.start + match.index, end: start },
      });
    }
  return found;
}
