import type { Intent, Signs } from './intent';

const ASK =
  '(?:请|麻烦|烦请|恳请|敬请|望|盼|求|帮忙|帮|劳烦|辛苦|拜托|还?需要?|能否|能不能|可否|是否可以|希望|还请|烦劳|呈|报|等您|待您|等领导)';
const DECIDE =
  '(?:审批|批准|批复|核准|核批|批示|审定|批一?下|批个|批掉|批了吧|签批|签个?字|签一?下(?!收)|签核|签发|审核|予以批|给批|审阅批|点(?:一?下)?(?:通过|同意)|通过一下|过一下审批|同意一?下)';

const DECIDING_ZH =
  /(?<![这那一整大每首分二两三同])批(?!评|发|次|量|货|号|注|斗|判|改|卷)|核准|签(?!收|到|约|证|名墙|售|子)|同意|准(?:予|假|许)|授权(?!书|码|人)|盖(?:个|一?下)?章|用印|放行|点(?:个)?头|首肯|拍板|过(?:一?下)?(?:流程|审批?|单)|开绿灯|过一?下(?=[。！!\s]|$)|可以吗|行吗|行不行|可否|批不批|审(?!计|美|讯|查)/u;
const DECIDING_EN =
  /\bapprov(?:e|al|als|ing)\b|\bsanction\b|\bgrant\b|\bsign[- ]?off\b|\b(?:your|an?|the|his|her) (?:ok|okay|yes|go-ahead|green ?light|blessing|authori[sz]ation|signature|nod)\b|\bpermission\b|\bauthori[sz]e\b|\bgreen-?light\b|\bok(?:ay)? (?:to|for (?:me|us) to|with you|if (?:i|we)) (?:go|spend|order|buy|book|proceed|pay|hire|send|take|purchase|extend|refund)\b|\b(?:may|can|could|should|shall) (?:i|we) (?:go ahead|proceed|order|buy|purchase|book|spend|hire|refund)\b|\bsign (?:it|this|the|my|off)\b/i;
/** Somebody who may decide is asked to, about something that costs or binds. */
const SIGNS_ZH: Signs = {
  enough: 4,
  must: DECIDING_ZH,
  of: [
    [1, DECIDING_ZH],
    [
      1,
      /请(?!假)|麻烦|烦|劳|需?要(?=\p{Script=Han}{0,6}(?:批|签|同意|核准|点头|授权|审|盖))|[等待](?=\p{Script=Han}{0,8}(?:批|签|同意|核准|点头|授权|审|盖))|差(?=\p{Script=Han}{0,6}(?:批|签|字|章))|望|盼|求|申请|帮|能否|能不能|可否|可不可以|可唔可以|好不好|行吗|行不行|得唔得|是否|批不批|您看/u,
    ],
    [
      1,
      /领导|主管|经理|店长|[\p{Script=Han}](?:总|工|董|校|院|处|局|所|科|部)(?=[，,、批签审同核点看帮给今明]|$)|主任|老板|老细|财务|法务|人事|院长|校长|科长|处长|部长|局长|所长|厂长|队长|班长|主席|课长|协理|副理|襄理|总监|组长|上级|董事|总部|boss|sir|您|[\p{Script=Han}](?:哥|姐|老师)/iu,
    ],
    [
      1,
      /单|合同|合约|费|报销|报账|预算|采购|购买|买|订|下单|出差|差旅|加班|付款|请款|退款|折扣|用印|报价|方案|终稿|设计稿|文案|名额|加人|招(?:人|聘)|权限|额度|样品|机票|印刷|招标|立项|换货|赔付|赔偿|减免|延期|变更|借用|外协|报废|账期|放宽|条件|标准|升级|维修|[一二两三四五六七八九十]{1,3}[千万百]|\d+(?:\.\d+)?\s?(?:元|块|万|千|k)|[¥$￥]\s?\d|\b(?:NT|HK|US|RMB)\$?\s?\d|\d{3,}/iu,
    ],
  ],
  unless: [
    /已(?:经)?(?:\p{Script=Han}{0,3})(?:审批|批准|批复|核准|签|通过|批|同意)|(?:批|签|审|盖|同意)(?:完|好|过)?(?:了|咗)(?!吧)|通过了|审批(?:流程|制度|规定|人|系统|权限|进度|节点|单号|意见|表)|谁(?:来)?(?:负责)?(?:审批|批|签)|怎么|如何|还没批|在[审批签]|[审批签核]中|驳回|感谢|多谢|批评|批量|签收|签到|签约|签证|审计|客户(?:已|还没|没|不)?(?:同意|签)|不同意|如果|要是/u,
  ],
};
const SIGNS_EN: Signs = {
  enough: 4,
  must: DECIDING_EN,
  of: [
    [1, DECIDING_EN],
    [
      1,
      /\b(?:please|pls|plz|kindly|can|could|would|may|need(?:s|ed)?|requir\w+|request\w*|seeking|asking|await\w*|waiting|pending|or not|by \d|hold\w*|before (?:i|we|they)|looking for|get|chasing)\b/i,
    ],
    [
      1,
      /\b(?:boss|sir|madam|ma['’]?am|manager|director|head|cfo|ceo|coo|vp|finance|legal|hr|management|you|your|u|oga|chief)\b|(?<=[\s,])(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Please|Thanks|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Z][a-z]{2,11}(?=[,.!?\s]|$)/,
    ],
    [
      1,
      /\b(?:expenses?|claims?|overtime|ot|budget|po|pr|invoices?|quotes?|quotation|purchase|orders?|trip|travel|flights?|request|refunds?|discounts?|hire|headcount|contract|agreement|artwork|spend|payments?|cost|repair|vendor|supplier|upgrade|licen[cs]e|change|transfer|write-?off|credit|extension|access|leave|shift|design|draft|proof|schedule|proposal|offer|lease|permit|document|letter|nda|deed|tender|budget)\b|[$€£₹₦¥]\s?\d|\b\d{3,}\b|\b\d+k\b/i,
    ],
    [
      1,
      /\bgo ahead\b|\bproceed\b|[$€£₹₦¥]\s?\d|\b[\d,.]+ ?(?:k|usd|eur|euros?|dollars|pounds|rupees|naira|rmb|hkd|sgd|gbp)\b|\bdeposit\b/i,
    ],
  ],
  unless: [
    /\b(?:approved (?:it|by|yesterday|last|already|on)|(?:was|is|were|are|got|been|has|already|she|he|they|who) approved|approval (?:process|flow|policy|matrix|took|takes|rate|came|list|chain)|who (?:approves|needs to approve|has to)|(?:got|have|has|with) (?:the |his |her |their |your )?approval|thanks|thank you|how (?:do|does|long|can)|without approval|sign ?up|sign ?in|guide|steps?|step \d|signed|not sign|if (?:they|he|she)|don['’]?t need|no need|permission denied|permissions?\b(?= (?:to edit|on|error)))\b/i,
  ],
};

export const APPROVAL_INTENT: Intent = {
  tag: 'approval',
  cue: /批|审|签|申请|请示|指示|核准|同意|通过|过一?下|\b(?:approv\w*|sign(?:ed|ing)?|sign-?off|signoff|authori[sz]\w*|go-ahead|green ?light|ok|okay|permission)\b/iu,
  says: [
    /申请(?:单|表|流程)?(?:我?已经?)?(?:提交?|发起)了?[^。\n]{0,12}(?:过|批|审|签)一?下/u,
    new RegExp(`${ASK}[^。\\n]{0,22}${DECIDE}`, 'u'),
    /(?:请|望|盼)(?:领导|您|[\p{Script=Han}]{1,2}总|上级)[^。\n]{0,4}(?:指示|批示|定夺后)|(?:能不能|能否|可不可以|可否)(?:给)?批|审批[^。\n]{0,12}(?:过|点|批)一?下|妥否|当否|可否执行|请示如下|(?:特此|专此)申请|请予(?:批|审|支持)|如无(?:异议|问题)[^。]{0,6}(?:批|签|同意)/u,
    /(?:^|[，,：:。\s]|想|要|特|现|拟|我们?|本人|部门|需要?|再|另外?)申请(?:采购|购买|购置|报销|出差|预算|经费|费用|用印|盖章|开通|权限|加班|增加|新增|更换|租用|付款|预付|借用|借款|调薪|转正|立项|延期|折扣|特价|招聘|增补|减免|退款|使用|安装|延长|变更|一台|一批|一笔|\d)[^。\n]{1,}/u,
    /(?:^|[，,\s])[\p{Script=Han}]{2,6}申请[:：][^\n]{4,}/u,
    /(?:采购|报销|预算|合同|出差|费用|付款|用印|加班|转正|调薪|立项|折扣|借款|开票|招聘)(?:的)?(?:申请|单)[^。\n]{0,16}(?:待|需要?|请|等|麻烦|帮)[^。\n]{0,10}(?:批|审|签)/u,
    /\b(?:please|pls|plz|kindly|(?:could|can|would|will) (?:you|u)|need (?:you|u) to|want you to|asking you to)\b[^.\n]{0,40}\b(?:approve|sign[- ]?off|sign (?:the|this|my|it|off)|authori[sz]e|green-?light|give (?:me |us )?(?:the|your) (?:ok|okay|go-ahead|green light|approval))\b/i,
    /\b(?:need|needs|needed|request|requesting|requested|seeking|seek|asking for|ask for|await(?:ing)?|waiting (?:for|on)|pending|require|requires|submit(?:ting|ted)?[^.\n]{0,24}for|get|have|looking for|subject to)\b[^.\n]{0,30}\b(?:approval|permission|sign[- ]?off|authori[sz]ation|go-ahead|green light|your ok|your okay|an ok from)\b/i,
    /\bapproval (?:is )?(?:needed|required|request(?:ed)?|please|pls|pending)\b|\bfor (?:your )?approval\b|(?:^|[,.;:] ?)(?:please |pls |plz |kindly )?approve\b(?! of)[^?\n]{3,}|\bto be approved by you\b/i,
  ],
  unless: [
    /已(?:经)?(?:审批|批准|批复|核准|签|通过|批)|(?:审批|批准|审核|批|签)(?:完|好|过)?了(?!吧)|通过了|审批(?:流程|制度|规定|人是|人|系统|权限|进度|走到|时间|节点|单号|意见|表)|谁(?:来)?(?:负责)?(?:审批|批|签)|怎么|如何|还没批|批了吗|没有?通过|驳回|感谢|谢谢|批评|批发|这批|那批|一批货|大批|批次|批量|签收|签到|签约|签证|等通知|申请表|申请书在|申请人/u,
    /\b(?:approved (?:it|by|yesterday|last|already|on)|(?:was|is|were|are|got|been|has|already|she|he|they|who) approved|approval (?:process|flow|policy|matrix|took|takes|rate|came|list|chain)|who (?:approves|needs to approve|has to)|got (?:the |his |her |their )?approval|thanks for|thank you for|still not approved|how (?:do|does|long|can)|without approval|sign ?up|sign ?in|guide|steps?|how to|step \d|signed (?:it|by|copy|contract)|not sign|if (?:you|they|he|she))\b/i,
  ],
  signs: [SIGNS_ZH, SIGNS_EN],
  asksToo: true,
};
