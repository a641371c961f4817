import type { Intent } from './intent';

const ANYONE_ZH =
  '(?:谁|哪位|有没有(?:人|同事|大佬|大神|懂|会|老师)?|有(?:没)?(?:懂|会)|有(?:人|同事|大佬|大神|朋友|伙伴)|各位大?佬?|大家)';
const ANYONE_EN = '(?:someone|anyone|anybody|somebody|any of you|one of you|any ?one here)';

export const HELP_INTENT: Intent = {
  tag: 'help',
  cue: /有人|有没有|大家|遇到|\bwho can\b|求|帮|请教|支援|协助|拍板|定夺|决|建议|意见|指导|指点|搞不定|卡住|不会|不知道|主意|谁|哪位|\b(?:help|hand|assist\w*|decision|decide|guidance|support|advi[cs]e|stuck|sos|anyone|someone|anybody|somebody|volunteers?|ideas?|input)\b/iu,
  says: [
    /(?:谁|哪位|有没有(?:人|同事|大佬)|有人|有谁)[^。\n]{0,4}(?:知道|会|懂|清楚|了解)[^。\n]{0,2}(?:怎么|如何|为什么|哪里|在哪)/u,
    /(?:怎么|如何|哪里|为什么)[^。\n]{0,16}(?:谁|哪位|有没有(?:人|同事)|有人|有谁)(?:能)?(?:知道|会|懂|清楚|了解)/u,
    /(?:求助|求支援|求帮忙|求指导|求教|求解|求大神|求大佬|求推荐|紧急求|求各位|跪求)/u,
    new RegExp(
      `${ANYONE_ZH}[^。\\n]{0,8}(?:能|可以|会|懂|有空|方便|熟悉|了解|用过|遇到过(?!他|她)|知道(?:怎么|如何|为什么))[^。\\n]{0,22}(?:帮|协助|支援|指导|看(?:一?下|看)|教|弄一?下|处理一?下|[?]|吗|解决)`,
      'u',
    ),
    /(?:需要|急需|希望|请|想请|申请|恳请|还请|麻烦)[^。\n]{0,16}(?:支援|协助(?:一下|处理|解决)?|帮助解决|拍板|定夺|决策|裁决|拿主意|做(?:个)?决定|给(?:个|点|些|出)?(?:决定|意见|建议|指导)|出出主意|支个招|指点|指导一?下|派人|支持一下人手)/u,
    /(?:卡住了?|搞不定|解决不了|没(?:有)?(?:头绪|思路)|没找到原因|不知道(?:怎么|如何)|不会(?:弄|用|操作|做)|弄不好|连不上|打不开|不懂)[^。\n]{0,24}(?:求|帮(?:忙|我|看|下|一)|支援|请教|指点|指导|请大家|谁|哪位|建议|怎么办)/u,
    /(?:请教|想请教|想咨询)(?:一?下|个|各位|大家|老师)[^。\n]{4,}/u,
    /(?:人手不够|忙不过来|人手紧张)[^。\n]{0,16}(?:支援|帮|借|派|增援|谁|能)/u,
    /(?:选哪个|怎么选|用哪个|走哪个|二选一)[^。\n]{0,10}(?:请|需要|麻烦|领导|老板|[\p{Script=Han}]总)|(?:请|需要|麻烦|等)(?:领导|老板|[\p{Script=Han}]{1,2}总|您)[^。\n]{0,10}(?:定一?下|拿主意|拍板|决定|确定)/u,
    /\b(?:need|needs|could use|asking for|requesting|looking for|appreciate|require)\b[^.\n]{0,16}?\b(?:help|a hand|assistance|(?:a|your|the) decision|decision|guidance|support|advice|input|second opinion|volunteers?)\b(?:,? ?:|[,]? (?:on|with|from|about|to|for|in|between|whether|here|at|as|moving|please|asap|setting|fixing|finding|getting|understanding|choosing|by)\b)[^\n]{3,}/i,
    new RegExp(
      `\\b(?:can|could|would|will|is there)\\b ${ANYONE_EN}\\b[^.\\n]{0,24}\\b(?:help|assist|advise|look (?:at|into)|explain|show|lend|support|take a look|point me|guide|teach|jump in|step in)\\b[^\\n]{0,}`,
      'i',
    ),
    /\b(?:please|kindly|pls) (?:decide|advise|help (?:me|us|with|out with))\b[^\n]{3,}/i,
    /\b(?:we|i) need (?:you|the team|someone|management|a manager|somebody) to (?:decide|help|choose|support|make (?:a|the) (?:call|decision))\b/i,
    /\b(?:i['’]?m|we['’]?re|i am|we are|got|totally|completely)? ?(?:stuck|lost|blocked) (?:on|with|at|by)\b[^.\n]{0,60}\b(?:help|ideas?|advice|anyone|someone|hints?)\b/i,
    new RegExp(
      `\\b(?:does|do|has|have)? ?${ANYONE_EN} (?:here )?(?:knows?|have (?:any )?(?:idea|experience)|has (?:any )?(?:idea|experience)|familiar with|good (?:at|with)|an expert)\\b[^\\n]{3,}`,
      'i',
    ),
    /\bwho (?:here )?(?:can|could) (?:help|assist|support|explain|show|teach)\b[^\n]{3,}/i,
    /\blooking for (?:someone|somebody|volunteers|a colleague|people) (?:who|to|that|with|for)\b/i,
    /^[^a-z]{0,4}(?:help|sos)\b ?[!:,][^\n]{6,}|\bhelp (?:needed|wanted|required)\b[^\n]{3,}/i,
    /\b(?:please )?(?:help|need your) decision\b|\bwe need (?:a|your) (?:decision|go\/no-go)\b|\bneed your (?:decision|call|input|advice)\b/i,
  ],
  signs: {
    enough: 2,
    must: /帮(?:忙|我|下|一下|看|找)|支援|协助|支招|(?:求|给)[^。]{0,8}建议|有(?:什么|啥|没有)(?:好)?建议|指点|指导|出(?:个|出)?主意|定一?下|拿主意|拍板|定夺|\b(?:help|assist|advice|advise|hand|guidance|ideas?|hints?|decide|decision|choose|go\/no-go)\b/iu,
    of: [
      [
        1,
        /大家|谁|哪位|各位|有人(?!吗?$)|有没有人(?=\p{Script=Han})|哪个(?:部门|同事|团队)|的同事|(?<![要需追请])求(?!推荐)|\b(?:any ?one|some ?one|any ?body|some ?body|(?:one|any|some) of you|team|guys|folks)\b/iu,
      ],
      [
        1,
        /帮(?:忙|我|下|一下|看|找)|支援|协助|支招|有(?:什么|啥|没有)(?:好)?建议|(?:求|给)[^。]{0,8}建议|指点|指导|出(?:个|出)?主意|\b(?:help|assist|advice|advise|a hand|guidance|ideas?|hints?)\b/iu,
      ],
      [
        1,
        /不知道(?:怎么|该|如何)|搞不定|弄不|卡住|报错|缺人|人手|不够用|搞了|出不来|打不开|清关|\b(?:stuck|struggling|can['’]?t (?:figure|get|find|open|log)|deleted|lost|crashed|fails?|errors?|doesn['’]?t work|not working|no idea|don['’]?t know (?:how|what)|confused|desperate)\b/iu,
      ],
      [
        2,
        /(?:请|麻烦|需要)[^。\n]{0,10}(?:定一?下|拿主意|拍板|定夺|做决定)|二选一|\b(?:please (?:decide|choose)|(?:need|awaiting) (?:a |your |the |management |some )?(?:\w+ )?decision|go\/no-go)\b/iu,
      ],
      [
        1,
        /\b(?:i|we)(?:['’]d)? (?:really |urgently |badly |do )?(?:need|could use|would appreciate|require)\b|\bappreciated\b|^[^a-z]{0,4}help\b/iu,
      ],
    ],
    unless:
      /^(?!help|sos|urgent|team|all|everyone|everybody|guys|folks|hi|hello|hey|dear|question|request|please|support|fyi)[\w|-]{2,20}[:,>] |不需要|不用|谢谢|感谢|多谢|已(?:经)?解决|要帮忙吗|需要帮忙|帮你|帮您|我来帮|可以帮|帮上忙|互相帮|帮忙?[^。，]{0,8}(?:填|提交|整理|准备|更新|做|写|出|汇总|核对|投票|转发|点赞|统计|翻译|设计)|带(?:一?份|个|杯|点|一?下)|快递|开(?:个|下)?门|(?<!有)没有?人|怎么样|(?:他|她|客户)[^。]{0,4}需要|\b(?:thanks|thank you|solved|do you need|need any help|happy to help|glad to help|don['’]?t need|no (?:help|need)|(?:he|she|it|they) needs?|help me (?:make|prepare|write|create|draft|design|finish|update)|can i help|helped|i can help|let me help|(?:he|she|it|they|that|which) (?:really )?(?:needs?|helps?)|helps\b|help me (?:make|prepare|write|create|draft|design|finish|update)|a great help|help yourself|on the other hand|by hand|hand (?:over|in|out)|no idea|good idea|great idea)\b/iu,
  },
  unless: [
    /(?:他|她|客户)[^。]{0,4}需要|(?<!有)没有?人|谁会来|会议室|带(?:一?份|个|杯|点|一?下)|快递|开(?:个|下)?门|打电话|不需要|不用|谢谢|感谢|多谢|已(?:经)?解决|需要(?:我|帮忙)吗|要帮忙吗|帮你|帮您|我来帮|可以帮|帮上忙|乐意|互相帮|求职|要求|需求|请求(?:超时|失败)|求和|搜求|没问题/u,
    /\b(?:(?:he|she|it|they) needs?|help me (?:make|prepare|write|create|draft|design|finish|update)|no longer|thanks|thank you|solved|do you need|need any help\?|happy to help|glad to help|don['’]t need|no (?:help|need)|can i help|helped|i can help|let me help|may i help|help yourself|customer support|support (?:team|ticket|hotline)|i(?:['’]ll| will) help|if (?:you|anyone) needs?|maybe (?:someone|somebody|anyone)|i (?:only )?suggested|(?:would|'d) (?:really )?like to help|(?:if|when) (?:any|some)(?:one|body) knows|may help)\b/i,
  ],
  asksToo: true,
};
