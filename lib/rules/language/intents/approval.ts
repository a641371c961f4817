import type { Intent } from './intent';

const ASK =
  '(?:请|麻烦|烦请|恳请|敬请|望|盼|求|帮忙|帮|劳烦|辛苦|拜托|还?需要?|能否|能不能|可否|是否可以|希望|还请|烦劳|呈|报|等您|待您|等领导)';
const DECIDE =
  '(?:审批|批准|批复|核准|核批|批示|审定|批一?下|批个|批掉|批了吧|签批|签个?字|签一?下(?!收)|签核|签发|审核|予以批|给批|审阅批|点(?:一?下)?(?:通过|同意)|通过一下|过一下审批|同意一?下)';

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
  asksToo: true,
};
