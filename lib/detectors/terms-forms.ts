import { anyOf, COMPANY_FIGURES, captured, IDLE, near, type Sentence, type Support, told } from './meaning';
import type { Match } from './types';

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
    '首重',
    '续重',
    '运价',
    '数期',
    '找数',
    '分账',
    '保底',
    '起订',
    '罚款',
    '滞纳金',
    '保证金(?!明天)',
    '押金',
    '定金',
    '结算款?',
    '年框',
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
    'liability(?: cap)?',
    'cap(?:ped)? at',
    'minimum spend',
    'min(?:imum)? (?:volume|purchase|fee)',
    'set-?up fee',
    'licen[cs]e fee',
    'royalt(?:y|ies)',
    'service credits?',
    'milestone',
    'deposit',
    'discount(?= of| at|:| is)',
    'price (?:increase|cut|rise|hold)',
    'net price',
    'counterparty',
    'earn-?out',
    'advance payment',
    'down ?payment',
    'at go-?live',
    'off list',
    'volume (?:discount|rebate)',
    'transfer price',
    'subcontract\\w*',
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
/** Parties, papers and what is done with them: beside a term of its own kind they make the number a condition. */
const PARTY =
  /合同|协[议議]|合[約约](?!会|定)|条款|甲方|乙方|供应商|供货商|厂家|经销商|代理商|总代|渠道商|渠道|承包商|外包商|服务商|物流|房东|物业|业主方|对方|他们|人家|咱们|我们|我方|我司|那边|那家|客户|谈妥|谈到|谈成|谈下来|谈好|谈判|签[了下的约订]?|续[签约]|框架|报价|标书|投标|中标|松口|答应|同意|接受|底线|让步|要求|承诺|\b(?:contract|agreement|clause|msa|sow|sla|deal|vendors?|suppliers?|distributors?|resellers?|agency|landlord|lessor|client|customer|partner|counterpart\w*|licensor|they|their|them|we|our|us|signed|signing|sign|renewal|renew|quoted?|bid|tender|negotiat\w+|agreed|accepted?|offer(?:ed)?|lease)\b|\b(?:with|for|to|from) [A-Z][a-z]+/i;
/** What a contract says of time: how long, how soon, how late. */
const TERMS =
  /账期|帐期|賬期|付款(?:周期|期限|条件)|结算周期|月结|回款期|质保期?|保修期?|维保期|独家|排他|竞业|解约|解除|终止|退出|提前(?:通知|解|终止|退)|通知期|免租期?|免费期|试用期(?!员工)|合作期|合同期|锁价|保价|交期|交货期|到货后|验收后|开票后|收票后|服务期|\b(?:exclusiv\w+|terminat\w+|notice(?: period)?|warrant(?:y|ies)|guarantee|lock-?in|rent[- ]free|payment terms?|credit terms?|pay(?:s|ing|ment)? (?:after|within|in)|lead time|delivery (?:time|within)|price (?:lock|freeze|hold)|non-?compete|break(?: option| clause)?|cure period|trial|commit\w*|lease|contract|agreement|deal)\b/gi;
/** For how long it is signed. */
const SIGNED_FOR =
  /(?:签[了约]?|续[签约]?|续租|合同|协议|租约|锁定?|租期|合作)(?:[^,。\d\n]{0,6}?)([一二两三四五六七八九十\d]{1,2} ?(?:年(?!级|会|货|\d|[初底末终])|个月))|\b((?:\d{1,2}|one|two|three|four|five|six|ten|twelve|eighteen|twenty-four)[- ](?:year|month)s?)[- ](?:\w+ )?(?:contract|deal|lease|agreement|term|renewal|extension|commitment|exclusiv\w+|lock-?in|option)\b|\b(?:renew\w*|sign(?:ed|s|ing)?|extend\w*|commit\w*|lock\w*|lease|contract|exclusiv\w+)\b[^.\n]{0,20}?\bfor (?:another )?((?:\d{1,2}|one|two|three|four|five|six|ten|twelve|eighteen) (?:more )?(?:years?|months?))\b/gi;
/** Shares of what comes in: 我们六、渠道四, 三七分, 60/40. */
const SPLIT =
  /(?:分成|分账|拆账|利润分配|收益)[^。\n]{0,10}?((?:我们|我方|咱们|甲方|平台)?(?:拿|占|是)?[一二三四五六七八九]、?[^,。\n]{0,4}[一二三四五六七八九](?=[,。分开成]|$)|\d{1,2} ?[:/比] ?\d{1,2})|([一二三四五六七八九]{2})分(?:成|账)|\b(?:revenue|profit)? ?(?:share|split)\b[^.\n]{0,16}?(\d{2} ?[/:-] ?\d{2})\b/gi;
/** Conditions that need no number to be a secret between two companies. */
const CLAUSES =
  /(?:约定|写[进入明]|同意|接受|答应|承诺|签[了下]?|加了?|放弃|拿到|给了|要求|坚持)[^。\n]{0,14}?(最惠[国价]?|排他|独家(?!新闻|报道|专访|采访)|对赌|回购权?|优先购买权|优先认购|一票否决|竞业限制|无限(?:连带)?责任|自动续[约期签]|价格保护|锁价)|(最惠[国价]?(?:条款|待遇)|排他(?:条款|协议|期)|对赌(?:条款|协议)|独家(?:条款|协议|代理权?|授权|供[应货]))[^。\n]{0,24}?(?:约定|签了|谈(?:下|好|妥|到)|答应|不能|不得|接受|同意|给(?:了|他们|到)|到\d|\d{4})|\b(?:agreed|accept\w*|gave|give|giving|grant\w*|sign\w*|insist\w*|want\w*|get|gets|got|conced\w*|include[sd]?|promis\w+|demand\w*|have|has|dropped?|waiv\w+)\b[^.\n]{0,30}?\b(most[- ]favou?red|MFN|exclusivity|exclusive (?:rights|distribution|licen[cs]e|supply|dealer\w*)|non-?compete|earn-?out|right of first refusal|ROFR|change[- ]of[- ]control|unlimited liability|uncapped|termination for convenience|price protection|buy-?back|step-in rights?)\b/gi;
/** What a contract caps, orders or multiplies. */
const LIMITS =
  /责任上限|赔偿上限|上限|赔偿|违约|罚|最低|最小|起订|起购|保底|承诺量|采购量|年采购|用量|席位|买断|\b(?:liab\w+|cap(?:ped|s)?|indemn\w+|damages|MOQ|minimum|min\.?|commit\w*|order quantity|guaranteed|volume|penalt\w+)\b/gi;
/** Prices by the piece, and what lowers them. */
const PRICES =
  /单价|价格?|报价?(?![ \d]*[45]\d\d)|底价|供货|采购|拿货|进货|结算|代工|加工|租金|运费|费率|费用|收费|服务费|许可|授权|席位|罚|扣|谈妥|谈到|谈成|降到|压到|砍到|涨到|让到|合同|协议|卖给|给他们|\b(?:prices?|priced|cost(?:s|ed)?|rates?|quot\w+|fees?|charge[sd]?|pay(?:s|ing)?|paid|offer\w*|accept\w*|floor|bid|licen[cs]\w*|deal|contract|agreement|supplier|vendor|landlord|penalt\w+|late|down to|came (?:down|back)|sell(?:s|ing)?|buy(?:s|ing)?|settle\w*|agreed|negotiated)\b/gi;
/** Right before a small number these say that it is a price. */
const PRICED =
  /(?:采购价|供货价|成本价?|进价|单价|底价|拿货价|结算价|成交价|出厂价|协议价|框架价|代工费|加工费|费率)[^,。\d\n]{0,10}?(\d{1,6}(?:\.\d{1,3})?)(?![\d.%]| ?[年月号页个天次分点楼:日遍条款])|\b(?:floor|unit price|price|rate|cost|limit|bottom line|walk-?away|ceiling)\b(?: (?:for|to|with|of) (?:the )?[A-Z]\w+(?: \w+)?)? (?:is|was|of|at|goes to|down to|stays at|drops to|will be) (?:only |now |about )?[$£€]?(\d{1,6}(?:[.,]\d{1,3})?)(?= (?:per|a|an|each|for|plus|if|net)\b|[.,;]?\s*$)|\b(?:came|come|go|went|get|got) (?:back |down |up )?(?:to|with|at|below|under) [$£€]?(\d{1,6}(?:\.\d{1,2})?) (?:per|an?|each)\b/gi;
/** Shares and days that only terms have. */
const CREDIT =
  /(?:账期|帐期|数期|付款(?:周期|期限)|结算周期|月结|回款期)[^。\n]{0,10}?(\d{1,3} ?(?:天|日|个月)|[一二三四六]个月)|月结 ?(\d{2,3})|\b(net[- ](?:7|10|14|15|30|45|60|75|90|120))\b(?! ?(?:%|mean))|(?:预付|首付|尾款|先付|到付|签约付|定金|订金|验收后?付|只肯付|到货款?|发货款?)[^。\n]{0,6}?(\d{1,2} ?%|[一二两三四五六七八\d] ?成)/gi;
/** Discounts that are somebody's: to whom they are given. */
const FAVOUR =
  /(?:给|跟|和|对|答应)(?!大家|我|你|自己|员工|内部)[^,。\n]{1,14}?(?:的|打了?|谈到|按|算)?[^,。\n]{0,10}?([\d.]{1,4} ?折|[一二三四五六七八九]{1,2}折|\d{1,2} ?% ?(?:的)?(?:折扣|优惠|返点|返利|抽成|佣金))|\b(?:agreed|giving|gave|give|gets?|offered|offer|got|promised|asked|accepted|wants?|signed)\b[^.\n]{0,30}?(\d{1,2} ?%) (?:\w+ )?(?:discount|rebate|reduction|off|commission)\b(?= (?:for|to|from|if|when|on|until|because|as|in|list|the list|everything)\b|[.,;]|$)|(\d{1,2} ?%) (?:\w+ )?(?:discount|off|rebate|reduction) (?:for|to) [A-Z]\w+|\b[Dd]iscount (?:for|to) [A-Z][\w ]{1,20}? (?:is|was|of|at) (\d{1,2} ?%)/g;
/** Small prices right beside the word for them. */
const PRICE =
  /(?:成本(?:价|只有|才)?|进价|单价|供货价|底价|(?<![申上填汇举通是但都会])报(?:价|了|给[^,。\d]{1,6})?|还价|卖给[^,。\d]{1,4}|拿货)(?:只有|只要|才|是|为|到|在|由|了)? ?[¥￥]?(?![45]\d\d(?!\d))(\d{1,5}(?:\.\d{1,2})?)(?![\d.]| ?[年月号页个天次分点楼:日])(?=[,，。元块/ ]|$|调|每)|\b(?:go|going|sell) (?:below|under) [$£€]?(\d{1,6}(?:\.\d{1,2})?)(?= (?:a|per|each) )|\b(?:quoted(?: [A-Z]\w+)?|countered (?:at|with)|floor (?:is|of)|unit price(?: is)?|purchase price[^.\n\d]{0,24}|tender[^.\n]{0,24} at) ?(?:us |them )?(?:is |at |of )?[$£€]?(\d{1,6}(?:\.\d{1,2})?)\b(?! (?:times|lines|days))/gi;
/** Prices for everybody, private deals, and work on the contract as a paper. */
const OPEN =
  /\bmeans?\b|能批吗|能不能批|可以批吗|请批|放假|停工|\bcloses\b|\bclosed for\b|\bterms are\b|怎么(?:写|谈|算)|一般怎么|字段|接口|功能|测完|用例|折扣码|劳动合同|装订|用印|盖章|归档|错别字|编号|流程|模板|培训|年假|\bdecimal|\btax (?:office|return)|\bpublished\b|\bstatus page|\bin general\b|\bexplain\b|\bTLS\b|\bcertificate\b|\bpages? long\b|\bticket\b|\blist price\b|\bour site\b|打印费|判赔|并购|构成|人均|民法典|合同法|法条|司法解释|劳动合同|租房|押一付|房租|房贷|买房|车贷|装修|官网|标价|零售价|门市价|网上|淘宝|京东|拼多多|双十一|双11|食堂|套餐|满减|优惠券|叠券|门票|酒店|机票|高铁|外卖|奶茶|上架|新品定价|模板|怎么写|是什么意思|培训|考试|智能合约|gas费|话费|宽带|流量|健身|会员卡|预付卡|打车|水果|楼下|招标文件|保证金明天|\bcode [A-Z]|\bwebsite\b|\bfree trial|\bstore\b|\bsmart contract|\bgas\b|\bAPI\b|\binterface\b|\bschema\b|\bpages\b|\bshop\b|\btickets?\b|\bhotel\b|\bflight|\bblack friday|\blandlord|\brent\b|\bnetflix|\bphone contract|\bpizza|\bgrocer|\bshoes\b|\bgit\b|\bacquisition|\bsudo\b|\bkernel\b|\bserver\b|\bboot|\bubuntu|\blinux|\bwindows\b|\blaptop|\bdrive\b/i;

export const TERMS_SUPPORT: Support = {
  kinds: ['money', 'words', 'rate', 'share', 'bare', 'count', 'span', 'multiple', 'small'],
  unless: OPEN,
};

export function termsByForm(among: readonly Sentence[]): readonly Match[] {
  return among.flatMap((sentence) =>
    OPEN.test(sentence.text) || IDLE.test(sentence.text) ? [] : termsIn(sentence),
  );
}

function termsIn(sentence: Sentence): readonly Match[] {
  if (COMPANY_FIGURES.test(sentence.text) && !PAPER.test(sentence.text)) return [];
  const found = [
    ...told(sentence, { strong: STRONG, weak: WEAK, large: LARGE, shares: 2 }),
    ...[CREDIT, FAVOUR, PRICE, PRICED, SPLIT, CLAUSES].flatMap((pattern) => captured(sentence, pattern)),
  ];
  if (found.length > 0 || !PARTY.test(sentence.text)) return found;
  return [
    ...captured(sentence, SIGNED_FOR),
    ...near(sentence, TERMS, ['span'], 20),
    ...near(sentence, LIMITS, ['count', 'multiple'], 24),
    ...(HIRED.test(sentence.text) ? [] : near(sentence, PRICES, ['rate', 'words'], 24)),
  ];
}

/** The contract itself, or what only contracts have. */
const PAPER =
  /合同|协议(?!价)|违约|返[点利]|账期|独家|折扣|\b(?:contract|agreement|penalt\w+|rebates?|clause|discount|msa|sow|supplier|vendor)\b/i;
/** Whose rate is pay and no price. */
const HIRED =
  /\b(?:contractors?|freelancers?|temps?|interns?|nurses?|casuals?)\b|外包(?:小哥|同事|人员)|临时工|兼职|实习生/i;
