/**
 * What a message is about, told from its words. An intent speaks only where somebody does the thing the tag is for
 * (asks for leave, announces a meeting), not where the word is merely mentioned.
 */
export interface Intent {
  /** Id of the tag that the message should begin with. */
  readonly tag: string;
  /** Forms in which people do this; matched within one sentence. */
  readonly says: readonly RegExp[];
  /** Within the same sentence: somebody else, the past, a rule, a reply. */
  readonly unless: RegExp;
  /** A question may do this as well ("could I take Friday off?"). */
  readonly asksToo: boolean;
}

const OTHERS =
  '(?:他|她|小[\\p{Script=Han}](?!时)|老[\\p{Script=Han}]|[\\p{Script=Han}]{1,2}(?:哥|姐|总|工|经理|老师)|谁|你|您|大家|各位|同学|有人)';

export const INTENTS: readonly Intent[] = [
  {
    tag: 'urgent-bug',
    says: [
      /(?:线上|生产|系统|服务|接口|支付|网站|官网|后台|服务器|数据库|登录|页面|小程序|APP|app|网络|ERP|CRM|订单模块)[^。\n]{0,16}(?:挂了|崩了|崩溃|宕机|瘫痪|故障|不可用|打不开|中断|全(?:部)?报错|一直报错|大面积|大量报错|无法(?:访问|登录|使用|支付|下单|打开)|不能(?:访问|登录|支付|下单|用)|报?50[0234]|连不上)/u,
      /(?:紧急|急)[^。\n]{0,6}(?:bug|BUG|故障|问题)[^。\n]{2,}/u,
      /\b(?:prod(?:uction)?|site|website|servers?|services?|api|payments?|checkout|log-?in|database|app|system|gateway|vpn|network)\b[^.\n]{0,32}\b(?:(?:is|are|went|has gone|have gone|just went) (?:completely |totally )?down|crash(?:ed|es|ing)|is failing|are failing|is broken|unavailable|not (?:working|responding|loading)|timing out|unreachable|returning 5\d\d|throwing 5\d\d)/i,
      /\b(?:outage|sev-?1|p0 (?:bug|incident))\b[^.\n]{3,}/i,
    ],
    unless:
      /已(?:经)?(?:恢复|修复|解决)|恢复了|修好了|解决了|昨天|上周|上次|之前|当时|复盘|如果|万一|假如|演练|\b(?:fixed|resolved|restored|recovered|back up|yesterday|last (?:week|night|month|time)|if|in case|was down|drill|postmortem|post-mortem)\b/i,
    asksToo: false,
  },
  {
    tag: 'leave',
    says: [
      /(?:我|本人)[^。，,\n]{0,18}(?:请|休|调)(?:个|一|半|两|三|几|\d)?(?:天|个)?(?:的)?(?:病|事|年|婚|产|陪产|丧|探亲|调)?(?:假|休)/u,
      /(?:想|要|需要?|申请|得|准备|打算|特此?)[^。，,\n]{0,14}(?:请|休)?(?:一|半|两|三|几|\d)?(?:天|个)?(?:病|事|年|婚|产|陪产|丧|探亲)?假(?!设|如|的话|日|期|单)/u,
      /(?:今天|明天|后天|下午|上午|明早|周[一二三四五六日天]|下周|\d{1,2}[月号日./-])[^。\n]{0,16}请(?:一|半|两|三|几|\d)?(?:天|个)?(?:病|事|年)?假/u,
      /(?:身体|家里|家中|孩子|发烧|生病|感冒|看病|医院)[^。\n]{0,16}(?:请|休)(?:一|半|两|三|几|\d)?(?:天|个)?(?:病|事|年)?假/u,
      /\b(?:i|we)(?:['’]d| would| need| want|['’]m| am|['’]ll| will| have to|['’]d like)\b[^.\n]{0,24}\b(?:(?:take|taking|request(?:ing)?|apply(?:ing)? for|be on|on|need) (?:a |some |my )?(?:\w+ )?(?:leave|day off|days off|half[- ]day|time off)|off sick|out sick|call(?:ing)? in sick|take (?:mon|tues|wednes|thurs|fri)day off|take (?:tomorrow|today) off|(?:a |one |some |two )(?:half[- ]day|days?|time) off)\b/i,
      /\b(?:may|can|could) i (?:please )?(?:take|have|get)\b[^.\n]{0,24}\b(?:leave|off)\b/i,
      /\b(?:requesting|applying for|request for)\b[^.\n]{0,20}\bleave\b/i,
      /\bi(?:['’]m| am) (?:sick|ill|unwell)\b[^.\n]{0,40}\b(?:off|not be (?:in|coming)|stay(?:ing)? home|leave)\b/i,
    ],
    unless: new RegExp(
      `${OTHERS}[^。，,\\n]{0,8}(?:请|休)[^。，,\\n]{0,4}假|请假(?:流程|制度|规定|单|系统|条|的(?:人|同事|同学))|放假|假(?:已|批了|结束|完)|休完|休假回来|销假|\\b(?:he|she|they|policy|process|form|approved|who)(?:['’]s)?\\b|\\bback from\\b|leave (?:it|the|this|that|me|a (?:message|comment|note))`,
      'iu',
    ),
    asksToo: true,
  },
  {
    tag: 'approval',
    says: [
      /(?:请|麻烦|烦请|恳请|望|盼|求|帮忙|劳烦)[^。\n]{0,14}(?:审批|批准|批复|核准|批示|批一下|签批|审核通过|予以批)/u,
      /(?:申请)[^。\n]{0,24}(?:请|望|烦请|麻烦)[^。\n]{0,8}(?:批|审)/u,
      /(?:采购|报销|预算|合同|出差|费用|付款|用印|加班|转正|调薪|立项)(?:的)?申请[^。\n]{0,16}(?:待|需要?|请|等)[^。\n]{0,8}(?:批|审)/u,
      /(?:特?申请)(?:采购|购买|报销|出差|预算|经费|费用|用印|开通|权限|加班)[^。\n]{2,}/u,
      /\b(?:please|kindly|could you|can you|would you)\b[^.\n]{0,30}\b(?:approve|sign[- ]?off|authori[sz]e)\b/i,
      /\b(?:need|needs|requesting|request|seeking|asking for|awaiting|submit(?:ting|ted)?)\b[^.\n]{0,30}\b(?:your |the |an? )?(?:approval|sign[- ]?off|authori[sz]ation)\b/i,
    ],
    unless:
      /已(?:经)?(?:审批|批准|批复|批了)|批了|通过了|审批(?:流程|制度|规定|人是|系统|权限)|谁(?:来)?(?:审批|批)|怎么|如何|\b(?:approved|was approved|approval (?:process|flow|policy|matrix)|who approves|got (?:the )?approval|has been approved|thanks for)\b/i,
    asksToo: true,
  },
  {
    tag: 'meeting',
    says: [
      /(?:今天|明天|后天|今晚|明早|本周|下周|周[一二三四五六日天]|星期[一二三四五六日天]|上午|下午|\d{1,2}[:：点]|\d{1,2}月\d{1,2})[^。\n]{0,24}(?:召开|举行|开|有)[^。，,\n]{0,12}会(?:议)?(?!员|话|计|不|可|有|被|再|把|更)/u,
      /(?:会议|例会|周会|月会|晨会|站会|评审会|启动会|复盘会|培训会|沟通会|年会|全员会)[^。\n]{0,14}(?:改到|改为|改在|改成|推迟|延期|延后|提前|取消|顺延|调整(?:到|为|至)|定(?:在|于)|安排在|时间[:：]?|地点[:：])/u,
      /(?:请|务必)[^。\n]{0,12}(?:准时|按时)?(?:参加|出席|参会)[^。\n]{0,16}会/u,
      /会议通知/u,
      /\b(?:meeting|stand-?up|sync|review|kick-?off|retro(?:spective)?|all[- ]hands|town ?hall|workshop|training session|1:1)\b[^.\n]{0,40}\b(?:(?:is|has been|was|got|will be) )?(?:moved|rescheduled|postponed|cancel+ed|pushed|brought forward)\b/i,
      /\b(?:meeting|stand-?up|sync|kick-?off|retro(?:spective)?|all[- ]hands|town ?hall|workshop|training session|review)\b[^.\n]{0,40}\b(?:tomorrow|today|tonight|(?:on |next |this )?(?:mon|tues|wednes|thurs|fri)day)\b[^.\n]{0,24}(?:\bat \d|\d ?(?:am|pm)\b|\d:\d\d|\broom\b)/i,
      /\b(?:tomorrow|today|(?:on |next |this )?(?:mon|tues|wednes|thurs|fri)day)\b[^.\n]{0,30}\b(?:we(?:['’]ll| will)? (?:have|hold)|there(?:['’]s| is| will be))\b[^.\n]{0,24}\b(?:meeting|stand-?up|sync|kick-?off|all[- ]hands|workshop|review)\b/i,
      /\bplease (?:attend|join)\b[^.\n]{0,40}\b(?:meeting|call|session|review|all[- ]hands)\b/i,
    ],
    unless:
      /在开会|开完会|会后|会上|会议(?:纪要|记录|室(?:在哪|空|有))|刚(?:开|散)|开会(?:呢|中)|没空|昨天|上次|\b(?:in a meeting|after the meeting|during the|minutes|notes from|last (?:week|meeting)|yesterday|meeting went|was (?:great|good|long))\b/i,
    asksToo: false,
  },
  {
    tag: 'announcement',
    says: [
      /(?:特此(?:通知|公告|告知)|现(?:将)?[^。\n]{0,20}(?:通知|公告|公布)(?:如下|于)|(?:请|望)(?:大家|各位|全体|所有人|相互|同事们)?[^。\n]{0,6}(?:知悉|周知|悉知|知晓|互相转告))/u,
      /(?:即日起|自[^。\n]{1,12}(?:日|起|月)起?|从(?:下周|下月|本月|\d{1,2}月)[^。\n]{0,6}(?:起|开始))[^。\n]{0,24}(?:执行|实行|启用|生效|停用|调整|实施|开放|关闭|统一|不再|须|必须|需要)/u,
      /(?:全体(?:同事|员工|成员)|各位同事|各部门)[^。\n]{0,6}[:：，,][^。\n]{6,}(?:通知|安排|将于|调整|放假|停电|搬迁|体检|规定|要求)/u,
      /(?:放假|停电|停水|搬迁|体检|值班)(?:时间)?(?:安排|通知)(?:如下|[:：])/u,
      /\b(?:please be (?:advised|informed)|effective (?:immediately|from|as of|\d|mon|tues|wednes|thurs|fri|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|attention (?:all|everyone|team|please)|all staff\b[,:]|we(?:['’]re| are) (?:pleased|happy|excited) to announce|this is to (?:inform|announce|notify))/i,
      /\b(?:the )?office (?:will be|is) closed\b/i,
      /\bplease note\b[^.\n]{0,12}\b(?:that )?(?:all|from|starting|the office|everyone|as of)\b/i,
      /\b(?:starting|from) (?:next (?:week|month)|(?:mon|tues|wednes|thurs|fri)day|\w+ \d{1,2})\b[^.\n]{0,30}\b(?:all|everyone|every|must|will be required|is required|are required)\b/i,
    ],
    unless:
      /收到通知|等通知|通知(?:我|他|她|一下(?:他|她))|已(?:经)?通知|没(?:有)?(?:收到|看到)通知|通知(?:发|出)(?:了|来)|\b(?:did you|got the|saw the|waiting for)\b/i,
    asksToo: false,
  },
  {
    tag: 'progress',
    says: [
      /(?:目前|当前|整体|项目|开发|测试|总体)(?:的)?(?:进度|进展)[^。\n]{0,8}(?:\d{1,3} ?%|[:：]|如下|已|正常|完成)/u,
      /(?:已)?完成(?:了|度)?[^。\n]{0,10}\d{1,3} ?%/u,
      /(?:本周|今日|今天|上周|本月)[^。\n]{0,4}(?:完成|进展|工作|已完成)[^\n]{0,80}(?:下周|明日|明天|下一步|下月|接下来|计划|预计)/u,
      /(?:进度|进展|工作)(?:汇报|报告|同步|更新)[:：如]/u,
      /(?:周报|日报|月报)[:：]/u,
      /\b(?:progress|status) (?:update|report)\b[^?\n]{6,}/i,
      /\b(?:we|i|team|project|module|migration|feature|testing|development|it|work)\b[^.?\n]{0,30}\b\d{1,3} ?% (?:done|complete|completed|finished|through)\b/i,
      /\b(?:this week|today|yesterday)\b[^?\n]{0,12}\b(?:i|we)?\b[^?\n]{0,6}\b(?:finished|completed|shipped|done|closed|merged)\b[^?\n]{0,100}\b(?:next (?:week|step|up)|tomorrow|plan)\b/i,
      /\bdone:[^?]{3,120}\b(?:next|doing|todo|blocked|blockers):/i,
    ],
    unless:
      /(?:进度|进展)(?:怎么样|如何|到哪|怎样|呢)|(?:同步|汇报|更新|发|报)(?:一下|下)(?:进度|进展)|催|\b(?:any (?:progress|update)|what(?:['’]s| is) the (?:progress|status)|send (?:me|us) (?:a|the|your)|please (?:send|share|post|give))\b/i,
    asksToo: false,
  },
  {
    tag: 'help',
    says: [
      /(?:求助|求支援|求帮忙|求指导|紧急求)/u,
      /(?:谁|哪位|有没有(?:人|同事|大佬))[^。\n]{0,8}(?:能|可以|会|有空|方便)[^。\n]{0,8}(?:帮|协助|支援|指导|看(?:一)?下)/u,
      /(?:需要|急需|希望|请)[^。\n]{0,14}(?:支援|协助(?:一下|处理|解决)?|帮助解决|拍板|定夺|决策|做(?:个)?决定|给(?:个)?(?:决定|意见|建议))/u,
      /(?:卡住了|搞不定|解决不了|没(?:有)?思路)[^。\n]{0,20}(?:帮|求|支援|请教|指点|指导)/u,
      /(?:请教|想请教)(?:一下|个|各位|大家)/u,
      /\b(?:need|needs|could use|asking for|requesting|looking for)\b[^.\n]{0,16}\b(?:help|a hand|assistance|a decision|guidance|support) (?:on|with|from|about|to|for|in|between|whether)\b/i,
      /\b(?:can|could|would) (?:someone|anyone|anybody|somebody|any of you)\b[^.\n]{0,12}\b(?:help|assist|advise|look|explain|show|lend)\b/i,
      /\b(?:please|kindly) (?:decide|advise|help (?:me|us|with))\b/i,
      /\b(?:we|i) need (?:you|the team|someone|management|a manager) to (?:decide|help|choose)\b/i,
      /\bstuck (?:on|with)\b[^.\n]{0,60}\b(?:help|ideas|advice)\b/i,
      /\bdoes (?:anyone|anybody|somebody) know (?:how|why|where|who)\b/i,
    ],
    unless:
      /不需要|不用|谢谢|感谢|已(?:经)?解决|需要(?:我|帮忙)吗|要帮忙吗|帮你|\b(?:no longer|thanks|thank you|solved|do you need|need any help\?|happy to help|glad to help|don['’]t need)\b/i,
    asksToo: true,
  },
];

/** Ends of sentences, kept with the sentence. */
const SENTENCE = /[^。！!？?\n；;]+[。！!？?\n；;]?/g;
/** The beginning of a message says what it is about; more than this is not read. */
const READ = 1_000;
const REPLY =
  /^(?:好的?|收到|谢谢|感谢|多谢|嗯+|哦|是的|对的?|没事|不用|明白|了解|知道了|可以|行|辛苦|OK|ok|thanks?|thank you|got it|sure|yes|no|will do|noted|np|great|re:)[\s,，。.!！~～]/iu;

/** The first intent, in the order of `INTENTS`, with the words that show it; `null` where none speaks. */
export function intentOf(
  text: string,
): { readonly tag: string; readonly start: number; readonly end: number } | null {
  const head = text.slice(0, READ);
  if (head.trim().length < 5 || (REPLY.test(head.trimStart()) && head.length < 60)) return null;
  const sentences = [...head.matchAll(SENTENCE)];
  for (const intent of INTENTS) {
    for (const { 0: sentence, index } of sentences) {
      const asks = /[?？]\s*$|(?:吗|呢|么)[。\s]*$/u.test(sentence);
      if ((asks && !intent.asksToo) || intent.unless.test(sentence)) continue;
      for (const pattern of intent.says) {
        const match = pattern.exec(sentence);
        if (match !== null)
          return { tag: intent.tag, start: index + match.index, end: index + match.index + match[0].length };
      }
    }
  }
  return null;
}
