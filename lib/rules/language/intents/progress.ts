import { DAY_EN, type Intent, type Signs, WHEN_ZH } from './intent';

const DONE_EN =
  '(?:finished|completed?|shipped|done|closed|merged|delivered|deployed|released|signed|booked|printed|tested|passed|fixed)';

/** A piece of work is reported: how far it is, and what is left or comes next. Either alone is small talk. */
const HEADING_ZH =
  '(?:进度|进展|状态|里程碑|周报|日报|月报|汇报|报告|回报|同步)(?:(?:更新|汇报|同步|通报|情况)?\\s?[:：]|一下(?:进度|进展)?[:：，,])|^[^\\p{Script=Han}]{0,3}(?:进度|进展|状态|汇报|报告|回报|同步)(?:更新|汇报|同步)?[，,]|(?:今日|本周|本月|近期)[^。，,\\n]{0,8}(?:情况|工作|完成|进展)\\s?[:：]|(?:项目|工程|装修|施工|开发|迁移|招聘|实施|验收)(?:整体|进度|进展|目前)|截[至止]';
const SIGNS_ZH: Signs = {
  enough: 3,
  must: new RegExp(
    `${HEADING_ZH}|完成|做完|\\p{Script=Han}(?:完|好|到位)(?:了|毕|成|咗|(?=[，,。;；A-Z\\d一二三四五六七八九十]))|\\p{Script=Han}到(?:了)?第?[\\d一二三四五六七八九十]+(?:楼|层|步|页|章|期|区|段|站)|分之|[做搞完]咗|封顶|通过|\\d ?%|[一二三四五六七八九]成|一半|过半|已`,
    'u',
  ),
  of: [
    [2, new RegExp(HEADING_ZH, 'u')],
    [
      1,
      /已(?:经)?(?:\p{Script=Han}{0,3})(?:完成|过|到|达成|提测|上线|交付|寄|签|盖|通过|验收|结束|发|确认|收到|提交|就绪|做|改|更新|搬|装|布|铺|录)|完成|做完|搞[定掂]|[\p{Script=Han}](?:完|好|到位|齐)(?:了|毕|咗|(?=[，,;；A-Z\d一二三四五六七八九十]))|\p{Script=Han}到(?:了)?第?[\d一二三四五六七八九十]+(?:楼|层|步|页|章|期|区|段|站)|回收咗|收咗|[做完]咗|封顶|收尾|通过|做到|(?:装|砌|铺|布|录|贴|拆|搬|盘|扫|译|写|画|测)到/u,
    ],
    [
      1,
      /进行中|[审处联开测施设采招推办]\p{Script=Han}中(?=[，,。;；:)）\s]|$)|正在|等待|待(?:确认|审核|处理|测试|上线|签|验收)|未完成|未开始|遗留|阻塞|卡在|风险|延误|滞后|没有?阻碍|等(?:反馈|回复|确认|通知|客户|材料|货|结果)|(?<!现|正|存|所|实)在(?:订|做|改|催|跑|谈|写|排|走|装|调|测)|剩|还(?:差|有\d|要|需|欠)|其余|余下|大概还|仲(?:有|差|要)/u,
    ],
    [
      1,
      new RegExp(
        `(?:明[天日早]|后天|[下本这](?:个)?周[一二三四五六日]?|周[一二三四五六日]|星期[一二三四五六日]|月底|\\d{1,2}[号日])(?:[前内晚早]|上午|下午)?(?:能|可以|会|就|再)?\\p{Script=Han}{1,6}(?=[，,。;；\\s]|$)|预计|计划|下一步|接下来|下阶段|后续|争取|(?:${WHEN_ZH})[^。，,\\n]{0,5}(?:开始|继续|重点|完成|结束|上线|提测|交|出|拆|浇|装|砌|铺|搬|调|试|跟进|能|可以|搞掂)`,
        'u',
      ),
    ],
    [
      1,
      /\d ?%|\d+ ?\/ ?\d+|[百三四五十]分之|[一二三四五六七八九]成|一半|过半|\d+(?:多)?(?:家|条|份|台|单|个|间|户|套|层|米|吨|箱|页|章|例|栋|根|处|轮|次|版|车|盘|人)|[一二两三四五六七八九十百千万]{2,}(?:家|条|份|台|单|个|间|户|层|页)/u,
    ],
    [
      1,
      /模块|主体|结构|[\d一二三四五六七八九十A-Z]\s?(?:层|栋|区|楼|期|标段|号楼|段)|阶段|样[件板品机]|[Tt]\d|钢筋|混凝土|前端|后端|涂料|样衣|标书|面料|[部章][分节]|考卷|问卷|割接|接口|测试|联调|盘点|扫描|迁移|翻译|招聘|安装|装修|施工|验收|布线|实施|试模|开发|设计稿?|打样|排版|录入|网站|回访|梳理|评审/u,
    ],
  ],
  unless: [
    /请(?!假)|麻烦|帮忙|谢谢|感谢|怎么样|如何|折|涨|同比|环比|毛利|吗[。\s]*$|是不是|谁|记得|工资|薪|奖金|[?？]|昨晚的|上次|哈哈|恭喜|如果/u,
  ],
};
const HEADING_EN =
  '\\b(?:progress|status|update|eod|weekly|daily|sprint|standup|report)\\b(?:[^.\\n]{0,20}[:–—]|,)|\\bupdate on [^:\\n]{2,30}:|\\bon (?:track|schedule|course)\\b|\\b(?:ahead of|behind) (?:schedule|plan)\\b|\\b(?:\\w+ )?days? (?:behind|ahead|late)\\b';
const FINISHED_EN = `(?:${DONE_EN}|poured|wired|installed|painted|migrated|cleaned|packed|loaded|counted|scanned|assembled|reviewed|complete|halfway|in place|laid|fitted|drafted|uploaded|labelled|mounted|live|(?:is|are) (?:on|up|in|ready|through)|finish|accepted|audited|inspected|interviewed|sent out|glued|welded|plastered|tiled|coded|filed|graded|marked|surveyed|printed|tested)`;
const SIGNS_EN: Signs = {
  enough: 3,
  must: new RegExp(
    `${HEADING_EN}|\\b${FINISHED_EN}\\b|\\d ?%|\\b(?:\\d[\\d,]*|one|two|three|four|five) (?:of|out of|to go|left|remaining)\\b|\\b(?:phase|stage|milestone)\\b`,
    'i',
  ),
  of: [
    [2, new RegExp(HEADING_EN, 'i')],
    [1, new RegExp(`\\b${FINISHED_EN}\\b`, 'i')],
    [
      1,
      /\b(?:in progress|ongoing|waiting (?:for|on)|pending|block(?:ed|ers?)|in review|at risk|open|remaining|not (?:yet )?started|under ?way|still|left|to go|outstanding|delay(?:ed|s)?|behind|drying|the rest|half\w*|issues?)\b/i,
    ],
    [
      1,
      new RegExp(
        `\\b(?:next (?:week|steps?|sprint|up)|should (?:finish|be|start)|last one|tomorrow|planned|will (?:start|begin|follow|be (?:done|finished|ready|completed))|begins?|expected|eta|go-?live|to follow|then (?:we|i|the)|aim(?:ing)? (?:for|to)|(?:starts?|starting|continues?|due|by|on|for|till) (?:${DAY_EN}))\\b`,
        'i',
      ),
    ],
    [
      1,
      /\d ?%|\d+ ?\/ ?\d+|\b\d+ (?:of|out of) \d+|\b(?:halfway|half|two thirds|three quarters|a third)\b|\b\d[\d,]* (?:left|remaining|done|to go|live|closed|shipped)\b|\b(?:one|two|three|four|five) (?:of|out of) (?:the )?(?:two|three|four|five|six|\d+)\b/i,
    ],
    [
      1,
      /\b(?:phase|stage|milestone|module|backend|frontend|ui|coat|level \d|floor \d|block [a-z]|migration|testing|rollout|installation|build|draft|racking|backlog|sprint|inventory|wiring|cabling|training|recruitment|audit|renovation|sections?|chapter|batch|roof|windows|plumbing|first fix|floor|entry|layout|manual|stories|stock ?take|suppliers|sites)\b/i,
    ],
  ],
  unless: [
    /\b(?:please|can you|could you|thanks|discount|i(?:['’]ll| will) send|vat|if|how|why|what|when you|order \d+|salary|margin|revenue|profit|growth|quarter|earnings|babe|lol|haha|congrats|well done|(?:good|great|nice|amazing) (?:progress|work|job)|up for|give up|sign up|what['’]?s up|ready for (?:pickup|collection|review)|(\d+) (?:of|out of) (?:the )?\1)\b|[?]/i,
  ],
};

export const PROGRESS_INTENT: Intent = {
  tag: 'progress',
  cue: /进度|进展|完成|周报|日报|月报|汇报|同步|总结|截至|剩|已|情况|\d ?%|\b(?:progress|status|update|report|complete\w*|done|finished|schedule|track|today|week|weekly|blockers?|of \d+)\b/iu,
  says: [
    /(?:进度|进展|工作|项目|施工|测试|情况|开发|招聘|销售)(?:的)?(?:进度|进展|情况|状态)?(?:更新|同步|汇报|报告|总结|通报)?(?:如下|[:：])[^\n]{4,}/u,
    /(?:今[日天]|昨日|本周|上周|本月|上月|本日|近期|目前|当前|整体|总体|项目|开发)(?:的)?(?:工作)?(?:进度|进展|完成|总结|情况)(?:情况)?[^。\n]{0,6}(?:\d{1,3} ?%|[:：]|如下|已|正常|完成|顺利)[^\n]{2,}/u,
    /(?:已)?(?:完成|进度|达成|进展到?|开发到?|推进到?)(?:了|度|率|到)?[^。\n]{0,12}\d{1,3}(?:\.\d)? ?%/u,
    /(?:日报|周报|月报)(?:\s?\d|[^\p{Script=Han}\n]{0,12}[:：])[^\n]{2,}/u,
    /截[至止](?:目前|今[日天]|昨[日天]|现在|\d)[^。\n]{0,30}(?:完成|达到|达成|累计|共|已|还剩|签约|处理|收到)/u,
    /(?:已|共|累计)(?:经)?(?:完成|执行|处理|交付|上线|回访|签约|测试)[^。\n]{0,14}\d+[^\n]{0,30}(?:还剩|剩余|剩下|遗留|未完成|预计|待|通过|下周|明天|其余)/u,
    /(?:汇报|同步|更新)(?:一?下)?(?:最新)?(?:进度|进展|情况|工作)?[:：，,][^\n]{6,}/u,
    /(?:本周|今[日天]|上周|本月|昨天)[^。\n]{0,6}(?:完成|进展|已完成|做完|搞定|处理)[^\n]{0,80}(?:下周|明[日天]|下一步|下月|接下来|计划|预计|待)/u,
    /(?:已|都)(?:经)?(?:完成|结束|做完|验收|通过|上线|提测)[^。\n]{0,14}[，,;；][^。\n]{0,14}(?:明天|下周|接下来|预计|计划|下一步|正在|进行中|今晚)[^\n]{2,}/u,
    /\b(?:progress|status|weekly|daily|project|sprint|quick|short|eod|migration|monthly)(?: status| progress)? (?:update|report|summary)\b[^?\n]{0,24}[:\-–—][^?\n]{6,}|\b(?:progress|status) (?:update|report)\b[^?\n]{6,}/i,
    /\b(?:we|team|project|module|migration|feature|testing|development|it|work|phase|task|design|frontend|backend|rollout|implementation|documentation|report|draft|translation|installation|renovation)\b[^.?\n]{0,40}?\b\d{1,3} ?%|\b\d{1,3} ?% (?:of it )?(?:done|complete[d]?|finished|through|ready)\b/i,
    /\b(?:done|completed?|finished|closed|passed|tested|migrated|delivered|shipped|processed|signed)\b[^.?\n]{0,10}\b\d+ (?:of|out of) (?:the )?\d+\b|\b\d+ (?:of|out of) (?:the )?\d+\b[^.?\n]{0,24}\b(?:done|completed?|finished|closed|passed|migrated|delivered|left|remaining)\b/i,
    /\b(?:on|ahead of|behind) (?:track|schedule|plan)\b[^?\n]{0,60}\b(?:done|complete\w*|finished|next|for|phase|backend|frontend|testing|remaining|delivery|launch)\b|\b(?:done|complete\w*|finished|phase|testing|development)\b[^?\n]{0,60}\b(?:on track|on schedule|ahead of schedule|behind schedule)\b/i,
    new RegExp(
      `\\b(?:this week|today|yesterday|last week|so far)\\b[^?\\n]{0,16}\\b${DONE_EN}\\b[^?\\n]{0,100}\\b(?:next (?:week|step|up)|tomorrow|plan|remaining|still|left|to do)\\b`,
      'i',
    ),
    /\bphase \w+ (?:is )?(?:complete|done|finished)\b/i,
  ],
  acrossSentences: [
    /(?:今[日天]|本周)[^\n]{0,60}完成[\s\S]{0,120}(?:明[日天]|下周)(?:工作)?(?:计划|安排|继续)?/u,
    /\b(?:today|yesterday|this week|done)\b ?[:\-–][\s\S]{3,160}\b(?:tomorrow|next|next week|doing|todo|blocked|blockers)\b ?[:\-–]/i,
    /\b(?:this week|today|yesterday)\b[^?]{0,12}\b(?:i|we)?\b[^?]{0,6}\b(?:finished|completed|shipped|done|closed|merged)\b[^?]{0,120}\b(?:next (?:week|step|up)|tomorrow)\b/i,
  ],
  signs: [SIGNS_ZH, SIGNS_EN],
  unless: [
    /(?:进度|进展|情况)(?:怎么样|如何|到哪|怎样|呢|怎么|条)|(?:请|麻烦|帮忙|要求|记得)[^。\n]{0,12}(?:同步|汇报|更新|发|报|提交|给)|催|吗$|谁|周报(?:我|已|都)?(?:已经?)?(?:交|发|写)了|折|涨|降价|优惠|税率|增值税|增长|同比|环比|毛利|今年|去年/u,
    /\b(?:any (?:progress|updates?)|what(?:['’]s| is) the (?:progress|status)|send (?:me|us) (?:a|the|your)|please (?:send|share|post|give|provide)|\d+ ?% (?:off|discount|increase|more|less|vat|tax|cheaper|growth|rise|drop|of the (?:people|users|customers))|discount|progress bar|can you|could you|salary|i(?:['’]ll| will) send)\b/i,
  ],
  asksToo: false,
};
