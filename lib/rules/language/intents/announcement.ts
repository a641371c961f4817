import { DAY_EN, type Intent, type Signs, WHEN_ZH } from './intent';

const ALL =
  '(?:全体|全员|各位|各部门|大家|所有)(?:员工|同事|人员|成员|部门|同仁|伙伴|家人|老师|负责人)?(?:们)?';
const EVENT =
  '(?:停电|停水|停网|断网|检修|维护|施工|装修|升级|消毒|演习|盘点|搬迁|放假|调休|体检|团建|年会|限行|封闭|疫苗|灭鼠|打蜡|大扫除|消杀|演练|清洗)';
const RULE =
  '(?:执行|实行|实施|启用|生效|停用|调整|开放|关闭|统一|不再|不得|须|必须|需(?!要帮)|严禁|禁止|改为|改用|使用|上线|下线|取消|恢复|变更|更换|每|截止|打卡|开饭|收取|试行|推行|请(?:大家|各位)?(?:使用|按|到|在|将|于|走))';

const PLACE_EN =
  '(?:office|cafeteria|canteen|car park|parking(?: lot| garage)?|reception|building|kitchen|lift|elevators?|warehouse|shop|store|help ?desk|floor \\d|\\d(?:st|nd|rd|th) floor|e-?mail(?: system)?|intranet|portal|vpn|server|system|website|wifi|network|crm|erp)';

const FACILITY_ZH =
  '(?:公司|集团|总部|厂区?|全厂|食堂|饭堂|停车场|车位|办公(?:区|室|楼)|写字楼|仓库|班车|宿舍|图书馆|电梯|门禁|空调|饮水机|前台|系统|健身房|园区|大楼|校园|学校|门诊|窗口|西门|东门|南门|北门|正门|后门|门店|商场|工地|茶水间|洗手间|厕所|会议室预订|考勤|打卡|报销|工牌|访客|制度|政策|规定|流程|标准|手册|年会|尾牙|工作时间|上下班|快递|网络|邮箱|VPN|出入|进出)';
const CHANGE_ZH =
  '(?:搬|换(?!货)|调整|改(?!好|完|了)|停(?:用|开|水|电|业|运|机|办|止)|关闭|封|开放|启用|取消|恢复|暂停|施工|检修|维护|升级|放假|停课|复课|停诊|停工|复工|休息|调[到至为高低]|延长|缩短|限|禁|不再|增加|新增|推行|实行|执行|试行|消杀|消毒|清洗|演练|演习|体检|盘点(?!表|单)|划线|统一|轮流|迁|涨|免费|收费|一律|分批)';
const DIRECT_ZH =
  '(?:请(?!假|问)|须|必须|一律|不得|禁止|严禁|不准|不可|统一|务必|按(?:新|此|要求|规定|照)|以后|上限|另行通知|提前|执好|准备好|勿|改走|绕行|配合|自觉|违者|逾期|互相|相互|记得|注意|凭|要(?=戴|带|穿|登记|刷|填|先|提前|走|从)|唔好|谅解|知悉|周知|转告)';
const SIGNS_ZH: Signs = {
  enough: 4,
  must: new RegExp(
    `${FACILITY_ZH}|${EVENT}|通知|公告|通告|公示|喜报|各位|全体|全员|即日起|(?:提示|提醒)[:：]|家长|月\\d+[日号]起`,
    'u',
  ),
  of: [
    [
      4,
      /^[^\p{Script=Han}]{0,4}(?:\p{Script=Han}{0,4}(?:重要|紧急|温馨|内部|人事|行政|放假|节日|安全|停电|停水|调休|任免|表彰|提醒|会议|培训|临时|系统|升级|物业|招聘|活动|值班|变更|搬迁|晋升|中标|获奖)\p{Script=Han}{0,2})?(?:通知|公告|提示|提醒|通告|公示|喜报|通报)(?:大家|各位)?\s?[:：!，,]/u,
    ],
    [1, /各位|全体|全员|所有(?:员工|同事|人员|部门|人)|各部门|各科室|各店|大家|同事们|家长/u],
    [
      2,
      /即日起|自[^。，\n]{1,10}起|从[^。，\n]{1,8}(?:起|开始)|(?:[月周日号天]|星期\p{Script=Han}|\d)起(?!来|诉|伏|码)|定于|将于|现已|特此/u,
    ],
    [1, new RegExp(WHEN_ZH, 'u')],
    [1, new RegExp(`${FACILITY_ZH}|${EVENT}`, 'u')],
    [1, new RegExp(CHANGE_ZH, 'u')],
    [1, /新(?:的|版)?[\p{Script=Han}]{0,6}(?:制度|标准|规定|流程|系统|政策|办法|规则|地址|时间)/u],
    [1, new RegExp(DIRECT_ZH, 'u')],
    [1, /谅解|知悉|周知|转告|遵照|特此|不便|配合|违者|正常上班|照常上班/u],
  ],
  unless: [
    /收到|看到(?:了)?(?:通知|公告)|通知(?:我|他|她|你|一下)|如果|公告栏|祝|谢谢(?!配合|大家配合|合作|理解)|投票|接龙|报名|扣1|我(?:要|想|会|们的|来|去|把|已|刚|今|明|这|先|到|在)|帮|麻烦|刚(?:刚|才|发布)|已经(?:除|恢复|解除|取消)|吗[。\s]*$|[?？]|昨天|上次|怎么|谁|哈哈|客户|(?:发|给|交|报|传)(?:给|到)?我|工资|薪|酒店|景点/u,
  ],
};
const FACILITY_EN = `(?:${PLACE_EN}|shuttle|bus|gym|toilets?|washrooms?|rest ?rooms?|stairs|staircase|gate|entrance|car ?park|yard|clinic|library|school|branch|site|badges?|visitors?|dress code|timesheets?|payroll|expenses?|overtime|shifts?|rota|air ?con|water|power|electricity|generator|policy|rules?|hours|lunch|break|uniforms?|ppe|helmets?|procedure|process|fire|alarm|portal|invoices?|contractors?|drill)`;
const SIGNS_EN: Signs = {
  enough: 4,
  must: new RegExp(
    `\\b(?:${FACILITY_EN}|notice|announcement|attention|everyone|everybody|all (?:staff|employees|colleagues|visitors|teams|departments|users|drivers)|dear|holiday|effective|starting|from)\\b`,
    'i',
  ),
  of: [
    [4, /^[^a-z]{0,4}(?:\w+ ){0,3}(?:notice|announcement|attention)\b ?[:!,–—-]|^[^a-z]{0,4}fyi all/i],
    [
      1,
      /\b(?:dear (?:all|colleagues|team|everyone)|everyone|everybody|all (?:staff|employees|colleagues|visitors|teams|departments|users|drivers)|attention|hi all|hello all|team|folks)\b/i,
    ],
    [
      2,
      /\b(?:effective|as of|with effect|start(?:s|ing)? (?:from|on|next|tomorrow|\d|[a-z]+day|the)|from (?:tomorrow|next|now on|today|\d|the \d|[a-z]+day|[a-z]{3,9} \d))\b/i,
    ],
    [1, new RegExp(`\\b(?:${DAY_EN}|until|between)\\b`, 'i')],
    [1, new RegExp(`\\b${FACILITY_EN}\\b`, 'i')],
    [
      1,
      /\b(?:clos(?:ed?|es|ing|ure)|open(?:s|ing)|mov(?:es|ing|ed)|instead of|new|chang(?:es?|ed|ing)|replac\w+|no longer|renam\w+|switch(?:es|ing)|cancel\w*|suspend\w*|shut|out of service|maintenance|renovat\w+|introduc\w+|extend\w*|reduc\w+|restrict\w*|ban(?:ned)?|reopen\w*|drill|off limits|only)\b/i,
    ],
    [
      1,
      /\b(?:must|required|mandatory|compulsory|no exceptions|please (?:note|read|observe|make sure|use|park|allow|plan|wear|sign|be|keep|do not|don['’]t)|kindly (?:note|use|be|ensure|plan)|will be (?:closed|renamed|unavailable|processed|changed|held|replaced|introduced|fined|towed)|needs? to|have to|has to|signs? in|no need to|do not|not allowed|use the)\b/i,
    ],
    [
      2,
      /\b(?:inconvenience|thank you for your (?:understanding|cooperation|patience)|please be (?:advised|informed|aware)|fire (?:drill|alarm)|alarm test|public holiday|office (?:is )?clos(?:ed|es)|maintenance window|annual (?:party|dinner|meeting)|company (?:party|outing|name)|closed for|will be (?:closed|off) (?:on|from|for))\b/i,
    ],
  ],
  unless: [
    /^(?:nice|great|good|lovely|cool) announcement|\b(?:i|i['’]m|i['’]ll|i['’]ve|i['’]d|my|me|can you|could you|vote|poll|reply|did you|if you|he|she|was|were|yesterday|last (?:week|year|month)|thanks|lol|haha|babe|customer|client|how|why|anyone)\b|[?]/i,
  ],
};

export const ANNOUNCEMENT_INTENT: Intent = {
  tag: 'announcement',
  cue: /通知|公告|公布|公示|知悉|周知|悉知|知晓|转告|起|开始|同事|员工|部门|放假|停|体检|任命|欢迎|定于|将于|决定|注意|值班|规定|演|全体|启用|\b(?:advised|informed|inform|announce|announcing|effective|attention|staff|closed|note|notice|starting|from|as of|policy|rules?|unavailable|maintenance|we|office|company|welcome|joins?|joining|published|all|dear|colleagues|new|holiday|reminder|pleased|happy|delighted|excited)\b/iu,
  says: [
    // The last one from the beginning of its sentence: from every place in it would be as many tries again.
    /特此(?:通知|公告|告知|公示|说明)|现(?:将)?[^。\n]{0,24}(?:通知|公告|公布|公示)(?:如下|于)|(?<![^。\n])[^。\n]{6,}(?:请|望|敬请)(?:大家|各位|全体|所有人|相互|同事们|各部门)?[^。\n]{0,6}(?:知悉|周知|悉知|知晓|互相转告|相互转告|遵照执行|严格执行|谅解)/u,
    /^[^\p{Script=Han}]{0,4}(?:重要|紧急|温馨|内部|人事|行政|放假|临时)?(?:通知|公告|公示|提醒|提示|通告)\s*[:：!，,][^\n]{6,}/u,
    new RegExp(
      `(?:即日起|自[^。\\n]{1,14}(?:日|起|月|年)起?|从[^。，,\\n]{1,10}(?:起|开始)|[月周日号天]起)[^。\\n]{0,30}${RULE}`,
      'u',
    ),
    new RegExp(
      `${ALL}(?:请注意|注意|好)?[:：，,!\\s][^\\n]{0,40}(?:通知|安排|将于|定于|调整|${EVENT}|规定|要求|决定|启用|举办|开展|组织)`,
      'u',
    ),
    new RegExp(
      `(?:因|由于)[^。\\n]{2,20}[^。\\n]{0,16}${EVENT}[^。\\n]{0,20}(?:请|暂停|关闭|无法|将|停)|(?:因|由于)[^。\\n]{0,12}${EVENT}[^。\\n]{0,30}(?:请|暂停|关闭|无法|停|不能|受影响)`,
      'u',
    ),
    /(?:公司|集团|总部|行政部?|人事部?|人力资源部|物业|大楼|食堂|园区|工会|财务部|it部|信息部)[^。，,\n]{0,12}(?:定于|将于|决定|拟于|计划于|将在|现|组织|安排)[^。\n]{4,}/iu,
    new RegExp(
      `(?:食堂|班车|考勤|门禁|邮箱|邮件系统|系统|办公区|停车场|车位|空调|前台|公司)[^。\\n]{0,16}(?:从|自|将于|将在|于)${WHEN_ZH}[^。\\n]{0,24}(?:${RULE}|${EVENT})`,
      'u',
    ),
    new RegExp(`${WHEN_ZH}[^。\\n]{0,16}(?:${EVENT})[^。\\n]{0,12}[，,][^。\\n]{0,6}请`, 'u'),
    /经(?:公司)?(?:研究|讨论|批准|领导|董事会)?[^。\n]{0,8}决定|(?:任命|聘任|晋升|调任)[\p{Script=Han}]{2,4}(?:为|担任|任)/u,
    /(?:热烈)?欢迎(?:新(?:同事|员工|伙伴|成员))?[^。\n]{1,18}(?:加入|入职|加盟)/u,
    new RegExp(`(?:放假|${EVENT}|值班)(?:的)?(?:时间|安排|通知|日期)(?:为|如下|[:：])`, 'u'),
    /\b(?:please be (?:advised|informed|aware)|effective (?:immediately|from|as of|\d|mon|tue|wed|thu|fri|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|next|today|tomorrow)|attention (?:all|everyone|team|please|staff|colleagues)|all (?:staff|employees|colleagues)\b[,: ]|(?:pleased|happy|excited|delighted|proud|thrilled|glad) to (?:announce|welcome|share|inform|introduce)|(?:this is|i(?:'d| would) like|we(?:'d| would) like|we want) to (?:inform|announce|notify)|(?:happy|pleased|excited|glad) to announce|fyi all|announcement:)/i,
    /\b(?:happy|pleased|excited|delighted|glad)\b[^.\n]{0,8}\bthat\b[^.\n]{2,40}\b(?:joins?|joined|is joining|has been promoted|will be)\b|\b(?:joins|is joining|will join) (?:us|the (?:team|company)|our)\b[^.\n]{0,20}\b(?:as|on|from|in)\b|\bplease welcome\b/i,
    new RegExp(
      `\\b(?:the |our )?${PLACE_EN}\\b[^.\\n]{0,16}\\b(?:will be|is|are|remains?|stays?) (?:be )?(?:closed|unavailable|offline|inaccessible|down for|under maintenance|shut|out of service|renovated|being renovated|not available)\\b[^.\\n]{0,50}\\b(?:${DAY_EN}|from|until|for|this|next|due|over|between|during)`,
      'i',
    ),
    /\b(?:our |the )?(?:office|company|hq|headquarters|warehouse|shop|store)(?: \w+)? (?:moves|is moving|will move|relocates|is relocating|will relocate)\b[^.\n]{4,}|\bwe(?:['’]re| are| will be| will) (?:introduc|launch|switch|roll|migrat|chang|updat)\w*\b[^.?\n]{0,40}\b(?:new|to a|system|policy|tool|process|provider|from|next)\b/i,
    /\bplease note\b[^.\n]{0,12}\b(?:that )?(?:all|from|starting|the (?:office|cafeteria|building|car park|gym)|everyone|as of|our (?:office|new))\b/i,
    new RegExp(
      `\\b(?:starting|from|as of|beginning|with effect from|effective)\\b (?:${DAY_EN}|next (?:week|month|monday|year)|\\w+ \\d{1,2}|\\d{1,2} \\w+|now on|today)[^.\\n]{0,40}\\b(?:all|everyone|every|must|required|are to|go through|need to|have to|please use|will (?:be|change|apply|move|cost)|changes?|applies|apply|is mandatory|only)\\b`,
      'i',
    ),
    /\b(?:new|updated|revised) (?:\w+ ){0,2}(?:policy|rules?|regulations?|procedure|guidelines?|process)\b[^.\n]{0,12}(?::|\bappl(?:y|ies)\b|\btakes? effect\b|\bis (?:in force|now)\b|\bfrom\b|\bstart)/i,
    /\b(?:dear (?:all|colleagues|team|everyone|staff))\b[^\n]{0,80}\b(?:will|please|has been|have been|is|are)\b[^\n]{8,}/i,
    /\b(?:holiday|shutdown|duty|vacation) (?:calendar|schedule|roster|closure)\b[^.\n]{0,30}\b(?:has been published|is (?:online|available)|as follows|below)\b|\b(?:has|have) been (?:appointed|promoted) (?:as|to)\b/i,
  ],
  signs: [SIGNS_ZH, SIGNS_EN],
  unless: [
    /收到通知|看到(?:了)?通知|等通知|另行通知|通知(?:我|他|她|一下(?:他|她)|你)|已(?:经)?通知|没(?:有)?(?:收到|看到)通知|通知(?:发|出)(?:了|来)|通知看|如果|谁|什么时候|公告栏|知道了/u,
    /^\s*(?:nice|great|good|lovely|cool)\b[^.,!\n]{0,20}\bannouncement/i,
    /\b(?:did you|got the|saw the|waiting for|i saw|have you|was closed|is it|do you)\b/i,
  ],
  asksToo: false,
};
