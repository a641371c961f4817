import type { Intent } from './intent';

const DONE_EN =
  '(?:finished|completed?|shipped|done|closed|merged|delivered|deployed|released|signed|booked|printed|tested|passed|fixed)';

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
  signs: {
    enough: 3,
    of: [
      [
        2,
        /(?:进度|进展|状态|里程碑|周报|日报|汇报|同步|流程)(?:更新|汇报|同步|通报|情况)?\s?[:：，,]|(?:今日|本周|本月|近期)[^。，,\n]{0,8}(?:情况|工作|完成|进展)\s?[:：]|(?:项目|工程|装修|施工|开发|迁移|招聘|实施|验收)(?:整体|进度|进展|目前)|\b(?:progress|status|update|eod|weekly|daily|sprint|standup)\b[^.\n]{0,20}[:–—]|\bupdate on [^:\n]{2,30}:|\bon (?:track|schedule)\b|\b(?:ahead of|behind) schedule\b/iu,
      ],
      [
        1,
        /已(?:经)?(?:完成|过|到|达成|提测|上线|交付|寄|签|盖|通过|验收|结束|发|确认|收到|提交|就绪|做)|完成|做完|搞定|\b(?:done|completed?|finished|closed|shipped|ready|merged|delivered|signed|passed|booked|live|tested|deployed)\b/iu,
      ],
      [
        1,
        /进行中|[审处联开测施设采招推办]\p{Script=Han}中(?=[，,。;；:)）\s]|$)|正在|等待|待(?:确认|审核|处理|测试|上线|签)|未完成|未开始|遗留|阻塞|卡在|风险|\b(?:in progress|ongoing|waiting (?:for|on)|pending|blocked|in review|at risk|open|remaining|not (?:yet )?started|under ?way|still)\b/iu,
      ],
      [
        1,
        /预计|计划|下一步|接下来|明日|下周|下阶段|明天(?:开始|继续)|后续|\b(?:next (?:week|steps?|sprint|up)|planned|will (?:start|begin|follow|be (?:done|finished|ready|completed))|begins?|expected|eta|go-?live|to follow)\b/iu,
      ],
      [1, /\d ?%|\d+ ?\/ ?\d+|\b\d+ (?:of|out of) \d+/iu],
    ],
    unless:
      /请|麻烦|帮忙|谢谢|感谢|怎么样|如何|折|涨|同比|环比|\b(?:please|can you|could you|thanks|discount|i(?:['’]ll| will) send|vat|if)\b/iu,
  },
  unless: [
    /(?:进度|进展|情况)(?:怎么样|如何|到哪|怎样|呢|怎么|条)|(?:请|麻烦|帮忙|要求|记得)[^。\n]{0,12}(?:同步|汇报|更新|发|报|提交|给)|催|吗$|谁|周报(?:我|已|都)?(?:已经?)?(?:交|发|写)了|折|涨|降价|优惠|税率|增值税|增长|同比|环比|毛利|今年|去年/u,
    /\b(?:any (?:progress|updates?)|what(?:['’]s| is) the (?:progress|status)|send (?:me|us) (?:a|the|your)|please (?:send|share|post|give|provide)|\d+ ?% (?:off|discount|increase|more|less|vat|tax|cheaper|growth|rise|drop|of the (?:people|users|customers))|discount|progress bar|can you|could you|salary|i(?:['’]ll| will) send)\b/i,
  ],
  asksToo: false,
};
