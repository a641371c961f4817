import { DAY_EN, type Intent, type Signs, WHEN_ZH } from './intent';

const ANYONE_ZH =
  '(?:谁|哪位|有没有(?:人|同事|大佬|大神|懂|会|老师)?|有(?:没)?(?:懂|会)|有(?:人|同事|大佬|大神|朋友|伙伴)|各位大?佬?|大家)';
const ANYONE_EN = '(?:some ?one|any ?one|any ?body|some ?body|any of you|one of you)';

/** Somebody is short of something or stuck, and asks whoever reads. */
const WHOEVER_ZH =
  '谁(?!的|说|知道呢|家|都)|哪位|哪个(?:部门|同事|团队|科室?|组|病[房区]|店|班组?|兄弟|仓)|有没有|有冇|边(?:个|位)|大家|各位|有人|有(?:谁)?(?:知道|懂|会|用过|弄过|做过)的|有没有[^，,。]{0,6}过|请问|跪?求(?!职|和|购|推荐)|同事们|的同事|领导|老板|[\\p{Script=Han}]总';
const SIGNS_ZH: Signs = {
  enough: 3,
  must: new RegExp(`${WHOEVER_ZH}|支援|救命|江湖救急|帮(?:忙|我|下|一下|看|找|手)`, 'u'),
  of: [
    [1, new RegExp(WHOEVER_ZH, 'u')],
    [
      1,
      /帮(?:忙|我|下|一下|看|找|手)|支援|协助|支招|有(?:什么|啥)(?:好)?建议|给[^。]{0,8}(?:建议|意见)|指点|指导|出(?:个|出)?主意|[能可会识懂熟](?:以|唔可以|够|悉|得)?(?=\p{Script=Han}{0,8}(?:借|派|帮|教|匀|调|顶|弄|搞|修|整|处理|提供|过来|解决|用|看|开|改|支援|先))|手[上头头里](?:有|仲有)|有(?:没用|多|备用|现成|闲置)|借(?:我|给|一|个|用)|匀|拿主意|拍板|定夺|(?:谁|边个|边位|哪位|有没有(?:人|同事|老师))[^。，,\n]{0,3}(?:会|识|懂|熟|用过|弄过|做过|去过|办过|遇过|知道|有)|有(?:知道|懂|会|用过)的/u,
    ],
    [
      1,
      /缺(?!席|勤|点|陷)|差(?:一|两|三|几|\d)(?:个|名|位|台|箱|把)|[少欠](?:一|两|三|几|\d)(?:个|名|人|位)|不够|急需|抛锚|坏了|卡住|堵|[弄搞对出上连找登装调打解]不(?:来|好|上|定|明|出|到|了|开|进|掉)|搞唔掂|唔识|报错|打歪|不知道(?:怎么|如何|该)|不会|忙不过来|搞了|找不到|等着|断货|人手|需要(?:大家|各位|有人|人)|弄了|试了|清关|没(?:头绪|思路|办法|辙)|不懂|对不上|点样/u,
    ],
    [
      1,
      new RegExp(
        `急|马上|(?:${WHEN_ZH})[^。，,\\n]{0,5}(?:要|就?得|交|出货|用|收|截止|出门|开|来|到期|提交|前)|客户[^。，,\\n]{0,4}(?:等|催)|等着|在催|来不及|救急|赶`,
        'u',
      ),
    ],
    [
      2,
      /(?:请|麻烦|需要|等)[^。\n]{0,10}(?:定一?下|定夺|拿主意|拍板|做决定|决定|来定|定(?=[。！!\s]|$))|二选一/u,
    ],
    [
      1,
      /(?:选|用|走|要|订|签)哪(?:家|个|种|款|版|条|台)|还是|两难|拿不准|(?:方案|供应商|报价)[^。，,]{0,6}(?:选|定)/u,
    ],
  ],
  unless: [
    /不需要|不用|谢谢|感谢|多谢|唔该晒|已(?:经)?解决|要帮忙吗|需要帮忙|帮你|帮您|我来帮|可以帮|帮上忙|互相帮|帮忙?[^。，]{0,8}(?:填|提交|整理|准备|更新|写|汇总|核对|投票|转发|点赞|统计|设计)|快递|开(?:个|下)?门|(?<!有)没有?人|怎么样|(?:他|她|客户)[^。]{0,4}需要|投票|接龙|吃什么|吃饭|喝|奶茶|外卖|充电|雨伞|打球|游戏|密码|酒店|景点|餐馆|好人|歧视|黑人|男|女|哈哈|各位(?:早|好|辛苦)|辛苦/u,
  ],
};
const SHORT_EN =
  "\\b(?:stuck|locked out|struggling|short[- ](?:staffed|handed|of)|(?:two|three|one|\\d|a) (?:man|men|people|hands|staff|drivers?|nurses?) (?:short|down)|short (?:two|three|one|a|\\d)|broken down|broke down|breakdown|blocked|out of (?:stock|ideas|paper|toner|gloves|stock|forms)|run(?:ning)? out|ran out|can['’]?t (?:figure|get|find|open|log|work out|make)|doesn['’]?t work|not working|no idea (?:how|what|why)|don['’]?t know (?:how|what)|confused|desperate|need(?:s|ed)?|wanted|urgently|deleted|lost|missing|overwhelmed|swamped|died|dead|down on)\\b";
const SIGNS_EN: Signs = {
  enough: 3,
  must: new RegExp(
    `\\b${ANYONE_EN}\\b|\\bwho (?:can|could|has|have|knows?|here)\\b|\\bwho(?:['’]s| is) (?:good|free|available|familiar)\\b|\\bhelp\\b|\\bdecision\\b|\\bdecide\\b|\\b(?:spare|extra|another|second|more) (?:\\w+ )?(?:hands?|pairs?|people|person|drivers?|nurses?|staff|staff|volunteers?|set)\\b|\\badvi[cs]e\\b|\\bguidance\\b|\\b(?:lend|borrow)\\b|\\bassist\\w*`,
    'i',
  ),
  of: [
    [
      1,
      new RegExp(
        `\\b(?:${ANYONE_EN}|which (?:team|ward|department|dept|shop|branch|site)|who (?:can|could|has|have|knows?|here)|who(?:['’]s| is) (?:good|free|available|around|familiar)|please help|help please|team|guys|folks|everyone|all)\\b|^[^a-z]{0,4}(?:help|sos|urgent)\\b`,
        'i',
      ),
    ],
    [
      1,
      /\b(?:help|assist\w*|advice|advise|hands?|guidance|ideas?|hints?|lend|borrow|spare|extra|volunteers?|second pair of eyes|second opinion|show me|teach|point me|come over|cover|step in|jump in|experience|know(?:s)? how|good (?:with|at)|input|thoughts)\b/i,
    ],
    [1, new RegExp(SHORT_EN, 'i')],
    [1, new RegExp(`\\b(?:can|could|would|will) ${ANYONE_EN}\\b`, 'i')],
    [
      1,
      new RegExp(
        `\\b(?:now|asap|urgent\\w*|immediately|today|tonight|by (?:\\d|eod|noon|${DAY_EN})|at \\d|before (?:i|we|the|\\d)|in \\d+ min\\w*|for (?:an hour|hours|\\d+ hours|half an hour)|all (?:day|morning|afternoon)|(?:clients?|customers?|guests?|patients?|truck|driver) (?:is |are )?(?:waiting|here|complaining|on the (?:phone|line)|at the|call)|deadline|goes (?:out )?at|due|waiting|till \\w+|until \\w+|${DAY_EN})\\b`,
        'i',
      ),
    ],
    [
      2,
      /\b(?:please (?:decide|choose)|(?:need|awaiting) (?:a |your |the |management |some )?(?:\w+ )?decision|go\/no-go|(?:your|make the) call (?:on|please)|which (?:one )?(?:should|do) we (?:go with|choose|take|pick|use))\b/i,
    ],
  ],
  unless: [
    /^(?!help|sos|urgent|team|all|everyone|everybody|guys|folks|hi|hello|hey|dear|question|request|please|support|fyi)[\w|-]{2,20}[:>] |\b(?:thanks|thank you|solved|do you need|need any help|happy to help|glad to help|don['’]?t need|no (?:help|need)|no longer|(?:he|she|it|they|that|which|you) (?:really )?(?:needs?|helps?)|helps\b|can i help|helped|i can help|let me help|help me (?:make|prepare|write|create|draft|design|finish|update)|a great help|help yourself|on the other hand|by hand|hand (?:over|in|out)|no idea why|good idea|great idea|if (?:any|some)(?:one|body)|maybe (?:some|any)(?:one|body)|told|says?|said|some ?(?:one|body) (?:was|is|had|has|did|from|asked)|babe|love you|girl|boyfriend|school fees|rent|ubuntu|linux|kernel|irc|wine|lunch|coffee|drinks|game|umbrella)\b/i,
  ],
};

export const HELP_INTENT: Intent = {
  tag: 'help',
  cue: /有人|有没有|大家|遇到|\bwho can\b|求|帮|请教|支援|协助|拍板|定夺|决|建议|意见|指导|指点|搞不定|卡住|不会|不知道|主意|谁|哪位|\b(?:help|hand|assist\w*|decision|decide|guidance|support|advi[cs]e|stuck|sos|anyone|someone|anybody|somebody|volunteers?|ideas?|input)\b/iu,
  says: [
    /请问[^。\n]{0,24}(?:找谁|问谁|联系谁|谁(?:负责|管|在管|可以|能)|归谁|怎么(?:弄|办|申请|开|填|走|连|查|改|用))|(?:找谁|问谁|归谁管|归谁负责)[^。\n]{0,8}(?:谢谢|[?？])/u,
    /^[\s\p{P}]*(?:跪)?求(?:一?份|一?个|一?张|分享|各位|大佬|位)[^。\n]{3,}/u,
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
      `\\b(?:does|do|has|have)? ?${ANYONE_EN} (?:here )?(?:knows? how|(?:have|has|got) (?:any )?experience|(?:able|free) to (?:help|jump|join|lend|look)|familiar with|good (?:at|with)|an expert)\\b[^\\n]{3,}`,
      'i',
    ),
    /\bwho (?:here )?(?:can|could) (?:help|assist|support|explain|show|teach)\b[^\n]{3,}/i,
    /\blooking for (?:someone|somebody|volunteers|a colleague|people) (?:who|to|that|with|for)\b/i,
    /^[^a-z]{0,4}(?:help|sos)\b ?[!:,][^\n]{6,}|\bhelp (?:needed|wanted|required)\b[^\n]{3,}/i,
    /\b(?:please )?(?:help|need your) decision\b|\bwe need (?:a|your) (?:decision|go\/no-go)\b|\bneed your (?:decision|call|input|advice)\b/i,
  ],
  signs: [SIGNS_ZH, SIGNS_EN],
  unless: [
    /(?:他|她|客户)[^。]{0,4}需要|(?<!有)没有?人|谁会来|会议室|带(?:一?份|个|杯|点|一?下)|快递|开(?:个|下)?门|打电话|不需要|不用|谢谢|感谢|多谢|已(?:经)?解决|需要(?:我|帮忙)吗|要帮忙吗|帮你|帮您|我来帮|可以帮|帮上忙|乐意|互相帮|酒店|景点|餐馆|住宿|游玩|好吃|求职|要求|需求|请求(?:超时|失败)|求和|搜求|没问题/u,
    /\b(?:(?:he|she|it|they) needs?|help me (?:make|prepare|write|create|draft|design|finish|update)|no longer|thanks|thank you|solved|do you need|need any help\?|happy to help|glad to help|don['’]t need|no (?:help|need)|can i help|helped|i can help|let me help|may i help|help yourself|customer support|support (?:team|ticket|hotline)|i(?:['’]ll| will) help|if (?:you|anyone) needs?|maybe (?:someone|somebody|anyone)|i (?:only )?suggested|(?:would|'d) (?:really )?like to help|(?:if|when) (?:any|some)(?:one|body) knows|may help)\b/i,
  ],
  asksToo: true,
};
