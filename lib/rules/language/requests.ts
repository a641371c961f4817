import type { Reading, Sentence } from './reading';

/** The words by which somebody is asked for a piece of work, in the folded text; `null` where nobody is. */
export function workAskedFor({
  sentences,
}: Reading): { readonly start: number; readonly end: number } | null {
  for (const sentence of sentences) {
    const match = CHINESE_CUE.test(sentence.text)
      ? askedInChinese(sentence)
      : ENGLISH_CUE.test(sentence.text)
        ? askedInEnglish(sentence)
        : null;
    if (match !== null)
      return {
        start: sentence.start + match.index,
        end: sentence.start + match.index + match[0].trimEnd().length,
      };
  }
  return null;
}

/** Cheap: no sentence without one of these asks for work. */
const CHINESE_CUE = /\p{Script=Han}/u;
const ENGLISH_CUE = /[a-z]{3}/i;

/** Things that are made by working. */
const THINGS =
  '报告|报表|周报|月报|日报|方案|合同|协议|ppt|文档|数据|清单|名单|列表|表格|表|材料|资料|稿|图|原型|需求|代码|接口|样式|首页|登录页|详情页|弹窗|按钮|纪要|记录|计划|预算|报价|发票|标书|简历|说明|手册|流程|用例|页面|海报|文案|总结|样品|样板|模型|脚本|视频|素材|凭证|账单|对账单|台账|文件|附件|版本|模板|问卷|分析|统计|调研|测试|bug|功能|模块|邮件|公告|标签|字段|配置|环境|权限|账号|排期|大纲|目录|翻译|证明|申请|单子|订单|库存|物料|设备|场地|酒店|机票|会议室|封面|logo|banner|excel|word|doc|sheet|demo|sql|pr|通讯录|花名册|名册|明细|结果|意见|介绍|简介|花絮|样本|编制|信息|进度表|日程|行程|提纲|脚本|思维导图|架构图|海关单|装箱单|提单|报关单|运单|画册|彩页|宣传册|目标|指标';
/** What people do that takes time. */
const WORK =
  '整理|准备|起草|草拟|拟(?:一|个|份|定)|撰写|编写|写(?:一|个|份|好|下|篇|完|出)|做(?:一|个|份|好|下|出|完|张|版)|出(?:一|个|份|张|版)|弄(?:一|个|份|好|下|出)|搞(?:一|个|份|好|下|定|出)|完成|完善|提交|汇总|统计|梳理|归纳|总结|修改|改(?:一|下|成|好|掉|完|版)|更新|优化|设计|制作|核对|核实|核算|校对|校验|审(?:一?下|核|阅|查)|评审|复核|测(?:一?下|试)|排查|排查|查(?:一?下)?(?:原因|日志|问题|数据|账)|修(?:一?下|复|好)|跟进|对接|落实|处理|解决|部署|上传|补(?:充|齐|交|上|一|全|录)|填(?:写|一|好|下|完)|报(?:个|一下)价|翻译|分析|调研|评估|开发|实现|画(?:一|个|张|好)|导(?:出|一)|拉(?:一|个|份|下|出|取)|算(?:一|下|出)|录入|登记|盘点|清点|归档|备份|搭(?:建|一|个)|配置|安装|调整|排(?:一?下|个|好|期)|预订|订(?:一|个|好|下)|采购|申请|开(?:一?下|张|个)(?:发票|证明|票|单|权限)|盖(?:一?下|个)?章|寄(?:一|给|下|出)|跑(?:一?下|个)|出具|制定|安排(?!了)|联系|通知|催(?:一?下)|对(?:一?下)?账|核销|结算|迁移|重构|联调|验收|拍(?:一|个|张|几)|剪(?:一?下|辑)|润色|发布|清理|删除|标注';
const ASKING =
  '请|麻烦|烦请|劳烦|有劳|辛苦|拜托|帮忙|帮(?:我|我们|咱|下|一下|个忙)|能不能|能否|可否|可不可以|是否可以|需要(?:你|您|大家|各位|@)|得(?:你|您)|你(?:们)?(?:来|去|负责|先|再|把)|您(?:来|先|再|把)|大家(?:都)?(?:把|先)|各位(?:把|先)|由(?:你|您)|交给你|需要(?:法务|财务|人事|设计|研发|技术|行政|运营|市场|产品|测试|采购|销售|客服|供应商|[\\p{Script=Han}]{1,4}部|[\\p{Script=Han}]{1,2}(?:总|工|经理|老师)|@\\S+)|(?:可以|能)把|给我(?:做|写|出|整|弄|来|准备)|@[^\\s，。]{1,12}\\s';

const REQUEST_ZH = new RegExp(`(?:${ASKING})[^。!?？\\n]{0,24}?(?:${WORK})[^。!?？，,;\\n]{0,16}`, 'iu');
/** "把合同发我", "数据发我一下", "给我一份名单". */
const HAND_OVER = new RegExp(
  `(?:^|[\\s，,])把[^。!?？，,\\n]{0,10}(?:${THINGS})[^。!?？，,\\n]{0,4}(?:${WORK})|给(?:我|我们)?一[份版个张][^。!?？，,\\n]{0,12}(?:${THINGS})|(?:把|将)?[^。!?？，,\\n]{0,14}(?:${THINGS})[^。!?？，,\\n]{0,6}(?:发|给|传|交|提供|转|共享|同步|抄送|寄|拿|报)(?:一?份|个|一?下)?(?:给)?(?:我|到我|财务|人事|客户|法务|到群里|群里|上来|过来|一下|一份)|(?:发|给|传|提供|转)(?:我|给我|一下|下|个|我一?份|一份)[^。!?？，,\\n]{0,12}(?:${THINGS})`,
  'iu',
);
/** Starts with the work itself: "整理一下客户名单". */
const IMPERATIVE = new RegExp(
  `^[\\s\\p{P}\\p{S}]*(?:@[^\\s，。]{1,12}\\s*)?(?:[\\p{Script=Han}]{1,3}[,，]\\s*)?(?:那|然后|另外|还有|顺便|回头)?(?:${WORK})(?:一?下|一份|一版|个)[^。!?？\\n]{0,10}(?:${THINGS})?`,
  'iu',
);
/** The writer does it, it is done, it is a rule or a condition, it is thanks or courtesy. */
const NOT_ZH =
  /(?:^|[,，\s])(?:我|我们|咱们|他|她|他们|客户|对方|领导|小[\p{Script=Han}])(?:来|会|去|先|这边|马上|已经?|正在|在|刚|就|负责|把|要|需要|得|打算|准备|昨天|再|也)|已经?(?:\p{Script=Han}{0,6})(?:完成|整理|提交|更新|发|处理|修复|安排|做|写|改|上传|好)|(?:完成|整理|提交|更新|处理|修复|解决|安排|上传|做|写|改|发|弄|搞|测|填|补|查|审|核对)(?:好|完|完成)?了|谢谢|感谢|多谢|如果|假如|要是|的话|流程是|怎么(?!样)|如何|为什么|请问|不用|不需要|无需|不必|别|不要|收到|正在|进度|以后|平时|下次|请(?:知悉|查收|查阅|注意|稍等|假|客|教|放心|勿|进|坐|节哀|谅解|理解|留意|关注|参考|见|看附件|参加|出席|准时|大家注意)|应该|可能|建议|是不是|有没有/iu;
const OVERRULES =
  /(?:麻烦|烦请|劳烦|拜托|能不能|能否|可否|可不可以|帮(?:我|忙|下|一下)|请(?:你|您|大家|各位|尽|把|将|帮|协助|于|按|提供|提交|完成|整理|准备|更新|补|填|核对|安排)|@\S)/u;
/** Handing over what lies ready, filling in a field, asking whether it was done: no work that takes time. */
const TRIFLE =
  /(?:模板|链接|网址|地址|截图|号码|公式|格式|样例|例子|二维码|图片|照片|邮件|消息)[^。，,\n]{0,4}(?:再)?(?:发|给|传|转)(?:我|给我|一?下|到|过来|上来|群)|(?:转发|转)一?下[^。\n]{0,10}(?:邮件|消息|通知|链接)|(?:填写?|选择|勾选|备注)[^。，,\n]{0,12}(?:一栏|这栏|那栏|栏目|选项|一项)|了[吗没嘛么][?？。~～\s]*$/u;
const HARD_NOT =
  /辛苦[^。]{0,16}了[。!~～]?$|已经?(?:\p{Script=Han}{0,6})(?:完成|整理|提交|更新|发|处理|修复|安排|做|写|改|上传|好)|(?:完成|整理|提交|更新|处理|修复|解决|安排|上传|做|写|改|发|弄|搞|测|填|补|查|审|核对)(?:好|完|完成)?了|谢谢|感谢|多谢|不用|不需要|无需|不必|别(?:忘|管|急|再)|请(?:知悉|查收|查阅|注意|稍等|假|客|放心|勿|节哀|谅解|理解|留意|关注|参考)/u;

function askedInChinese({ text }: Sentence): RegExpExecArray | null {
  if (HARD_NOT.test(text) || TRIFLE.test(text)) return null;
  if (NOT_ZH.test(text) && !OVERRULES.test(text)) return null;
  return REQUEST_ZH.exec(text) ?? handedOver(text) ?? IMPERATIVE.exec(text);
}

/** What may stand before a thing is tried at every place of a sentence: so first whether there is one, and what to do. */
function handedOver(text: string): RegExpExecArray | null {
  return HANDING.test(text) && A_THING.test(text) ? HAND_OVER.exec(text) : null;
}

const HANDING = /[把给发传转交供享步送寄拿报]/;
const A_THING = new RegExp(THINGS, 'i');

const THINGS_EN =
  '(?:reports?|decks?|slides?|presentations?|documents?|docs?|files?|contracts?|agreements?|proposals?|drafts?|numbers|figures|data|lists?|spreadsheets?|sheets?|designs?|mock-?ups?|wireframes?|code|prs?|pull requests?|specs?|requirements?|plans?|budgets?|quotes?|quotations?|invoices?|estimates?|minutes|notes|summary|summaries|analysis|copy|text|content|images?|logos?|banners?|videos?|scripts?|tests?|test cases?|bugs?|issues?|tickets?|features?|forecasts?|brochures?|flyers?|posters?|budgets?|audits?|forms?|surveys?|feedback|comments|cvs?|resumes?|manuals?|guides?|templates?|schedules?|timelines?|roadmaps?|agendas?|translations?|receipts?|statements?|records?|articles?|posts?|emails?|letters?|newsletters?|checklists?|diagrams?|charts?|dashboards?|logs?|queries|query|configs?|configuration|accounts?|access|rooms?|tickets|flights?|hotels?|orders?|stock|inventory|samples?|policy|policies|paperwork|applications?|documentation|database|server|environment|pipeline|build|release|integration|api|endpoint|website|landing page|campaign|brief|timesheets?|expenses?|claims?|backlog|tasks?|update)';
const WORK_EN =
  '(?:prepare|draft|write(?: up)?|update|review|revise|finish|finali[sz]e|complete|submit|compile|collect|gather|collate|fix|create|make|build|design|translate|analy[sz]e|investigate|look into|follow up(?: with| on)?|put together|pull together|pull|pull up|test|proofread|edit|summari[sz]e|deliver|set up|arrange|book|organi[sz]e|schedule|order|sign|fill (?:in|out)|upload|provide|share|send(?: me| us| over| through| out| in)?|forward|print|scan|clean up|refactor|implement|deploy|migrate|configure|install|check|verify|validate|confirm|cross-?check|reconcile|audit|calculate|estimate|quote|get(?: me| us)?|run|export|generate|produce|document|record|add|remove|delete|change|correct|resolve|handle|take care of|sort out|work on|contact|reach out to|research|assess|evaluate|approve|process|chase|merge|rewrite|redo|format|archive|back up|develop|code|debug|give me|go through|have a look at|take a look at|look at|tidy up|rework|polish|outline|map out|break down|transcribe|present|list)';
const ASKING_EN =
  "(?:please|pls|plz|kindly|(?:can|could|would|will|cud) (?:you|u|ya|someone|somebody|anyone|anybody|one of you|the team|any of you|(?:the|our|your) (?:\\w+ )?(?:team|department|guys))(?: guys| all)?(?: please| pls| kindly| possibly| also| maybe| just)?|(?:i|we)(?:['’]d| would)? (?:need|want|like) (?:you|u|someone|somebody|the team|everyone|@\\S+) to|need (?:you|u|someone|somebody) to|(?:would|do) you mind|be (?:great|good|nice|helpful|awesome|lovely) if you (?:could|can|would)|appreciate (?:it )?if you (?:could|can|would)|wondering if you (?:could|can|would)|any chance you (?:could|can)|you(?:'ll)? (?:need|have) to|mind (?=\\w+ing)|go ahead and|help (?:me|us)(?: to)?)";
const OBJECT = `[^.!?\\n]{0,48}?\\b${THINGS_EN}\\b`;

/** To make something takes time whatever it is; to handle something only where it is a piece of work. */
const MAKING_EN =
  '(?<!\\b(?:the|an?|your|this|our|my|as) )(?:prepare|draft|write(?! back)|update(?! (?:me|us)\\b)|revise|finish|finali[sz]e|complete|submit|compile|collate|create|design|translate|analy[sz]e|investigate|put together|pull together|proofread|summari[sz]e|refactor|implement|develop|reconcile|rewrite|redo|document|estimate|research|outline|review|set up|fill (?:in|out)|work on|look into|sort out|redesign|rework|rebuild|restructure|reorgani[sz]e|clean up|tidy up|organi[sz]e|build|fix|make(?! (?:sure|it|sense|room|way|up|do))|do (?:a|an|the|some) (?:[\\w-]+ ){0,2}(?=analysis|comparison|check|review|draft|summary|overview|list|calculation|breakdown|estimate|plan|report|test|audit))';
const SOMETHING_EN = '\\s+(?!it\\b|them\\b|that\\b|this\\b[.!?]?$)(?:\\w+)';
const TRIVIAL_EN =
  '(?:link|url|location|address|phone|number|screenshots?|message|invite|invitation|name|pic|time|minute|hand|call|ride|reminder|signal|shout|heads)';
const SEND_EN = `(?:send|share|forward|give|provide|get|pass)(?: (?:me|us|over|on|them|him|her))+ (?:with )?(?:(?:the|your|a|an|our|all|some|that|any|updated|latest|final|new|full|signed)\\s+){1,3}(?!${TRIVIAL_EN}\\b)\\w+`;

const REQUEST_EN = new RegExp(
  `\\b${ASKING_EN}\\b[^.!?\\n]{0,24}?\\b(?:${MAKING_EN}(?:ing)?\\b${SOMETHING_EN}|${WORK_EN}(?:ing)?\\b${OBJECT}|${SEND_EN})`,
  'i',
);
const REQUEST_EN_ING = new RegExp(
  `\\b(?:would you mind|do you mind|mind)\\b[^.!?\\n]{0,12}?\\b(?:preparing|drafting|writing|updating|reviewing|revising|finishing|completing|submitting|compiling|collecting|fixing|creating|making|building|translating|looking into|putting together|testing|proofreading|editing|summari[sz]ing|setting up|arranging|booking|organi[sz]ing|filling|uploading|providing|sharing|sending|forwarding|checking|verifying|exporting|generating|adding|handling|going through)\\b${OBJECT}`,
  'i',
);
const IMPERATIVE_EN = new RegExp(
  `^[\\s\\p{P}\\p{S}\\d]*(?:@\\S+[ ,:]+|(?:hi|hey|hello) [\\w ]{1,16}[,!.:-]+ ?|[A-Z][a-z]+, )?(?:also |then |and |so )?(?:please |pls |plz |kindly )?(?:prepare|draft|write up|write|update|review|revise|finish|finali[sz]e|complete|submit|compile|collect|gather|fix|create|build|design|translate|analy[sz]e|investigate|put together|pull together|proofread|summari[sz]e|deliver|set up|arrange|organi[sz]e|fill (?:in|out)|upload|provide|refactor|implement|deploy|migrate|reconcile|export|generate|rewrite|document|estimate|sort out)\\b${OBJECT}|^[^a-z]{0,6}(?:please |pls )?(?:${SEND_EN})`,
  'iu',
);
const NEED_EN = new RegExp(
  `\\b(?:i|we)(?:'ll|'d| will| would| still| also)* (?:need|require|want|am waiting for|are waiting for) (?:a |an |the |your |some |that |those |these |all |updated |final |latest )*(?:[\\w-]+ ){0,2}${THINGS_EN}\\b[^.!?\\n]{0,24}\\b(?:from you|from @?\\w+)`,
  'i',
);
const NOT_EN =
  /\b(?:already|thanks? (?:you )?for|thank you for|if you (?:need|want|like|prefer|have)|if we|if i|i(?:'ll| will|'ve| have|'m|'d better)\b(?! need| need you| like)|we(?:'ll| will|'ve| have)\b(?! need| like)|let me\b|let us|don['’]?t (?:need|forget)|no need|please (?:note|see|find|ignore|join|wait|be|stop|don|do not|welcome|excuse|bear|disregard|keep|stay|enjoy|feel free|remember|refer|attend|use)|do you (?:know|remember)|did you|have you|has anyone|how (?:do|can|should|to)|could have|should have|would have|can['’]t|couldn['’]t)\b/i;
const OVERRULES_EN =
  /\b(?:can|could|would|will) (?:you|someone|anyone|somebody)\b|\bplease (?:prepare|draft|write|update|review|send|complete|submit|fill|fix|finish|share|provide|upload|check|create)\b/i;

function askedInEnglish({ text }: Sentence): RegExpExecArray | null {
  if (NOT_EN.test(text) && !OVERRULES_EN.test(text)) return null;
  return REQUEST_EN.exec(text) ?? REQUEST_EN_ING.exec(text) ?? IMPERATIVE_EN.exec(text) ?? NEED_EN.exec(text);
}

/** To be compiled before the first message comes; see `lib/rules/warm-up`. */
export const REQUEST_EXPRESSIONS: readonly RegExp[] = [
  ...[HARD_NOT, NOT_ZH, OVERRULES, REQUEST_ZH, HAND_OVER, IMPERATIVE],
  ...[NOT_EN, OVERRULES_EN, REQUEST_EN, REQUEST_EN_ING, IMPERATIVE_EN, NEED_EN],
];
