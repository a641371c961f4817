import { CLOCK_EN, DAY_EN, type Intent, type Signs, WHEN_ZH } from './intent';

const MEETING =
  '(?:会议(?!室|号|纪要|记录|桌)|例会|周会|月会|晨会|早会|夕会|站会|周例会|[评复宣启培沟年全说座碰专协动发电视线月季晋述分研讨总推汇部小组对接订货选题答疑见面][\\p{Script=Han}]{0,4}会(?!员|话|计|不|可|有|被|再|把|更|后|上|让|在|给|跟|去|来|将|同)|评审(?!意见|表|人)|启动会|一对一|培训(?!资料|材料|中心|费|费用|教材|计划表))';
const CHANGED =
  '(?:改到|改为|改在|改成|改至|改期|推迟|延期|延后|提前到|提前至|提前|取消|顺延|调整(?:到|为|至|时间)|定(?:在|于)|安排在|时间[:：]|地点[:：]|时间(?:改|变|调整|定)|地点(?:改|变|换|调整)|换到|换成|暂停|照常|移到|挪到|提到|将于|如期)';

const MEETING_EN =
  '(?:meetings?|stand-?ups?|scrum|sync(?:-up)?|kick-?off(?: call| meeting)?|retro(?:spective)?|all[- ]hands|town ?hall|workshops?|training(?: session)?|1:1s?|one-on-one|webinar|(?:client|team|conference|sales|video|review|status|project|zoom|teams|kickoff|budget|sprint|design|code|quarterly|monthly|weekly|performance|strategy|planning) (?:call|review|planning|session|demo|huddle)|review (?:call|meeting)|huddle|planning session|board meeting|debrief|briefing)';
const MOVED =
  "(?:(?:is|are|was|has been|have been|got|will be|'s|gets|moves?|being)? ?(?:now )?(?:moved|moves|moving|rescheduled|postponed|cancel+ed|pushed(?: back| out)?|brought forward|shifted|delayed|called off|changed to|switched to)|takes place|will (?:start|take place|be held|begin)|starts at|will be at)";

/** People come together, in whatever words. */
const GATHER_ZH = `${MEETING}|碰(?:个|一下|下)?(?:头|面)|开(?:个|一个|一下)?(?:短|小|视频|电话|线上|大)?会|(?:过|碰|对|盘|聊|议)一下(?!来|午)|班前会|交班会?|教研|宣讲|路演|面谈|讲座|家长会|联席|集合|集中|例行沟通|述职|答辩|交底`;
const SIGNS_ZH: Signs = {
  enough: 4,
  must: new RegExp(GATHER_ZH, 'u'),
  of: [
    [1, new RegExp(GATHER_ZH, 'u')],
    [1, new RegExp(WHEN_ZH, 'u')],
    [1, /\d{1,2}[:：]\d{2}|(?:\d{1,2}|[一二两三四五六七八九十]{1,3})点|分钟后|小时后|\d{1,2}\s?[ap]m/iu],
    [1, new RegExp(`${CHANGED}|不开了|停开|有变|照旧|开始|召开|举行`, 'u')],
    [
      1,
      /地点|会议室|腾讯会议|会议号|线上|链接|连结|[\d一二三四五六七八九十]楼|\d{3,4}(?:室|房)?(?=[，,。\s开]|$)|大厅|礼堂|教室|展厅|办公室|食堂|[门楼]口|现场|工地|仓库|车间|护士站|\b(?:room|zoom|teams|meet|webex)\b/iu,
    ],
    [
      1,
      /(?:请|务必)[^。\n]{0,12}(?:参加|出席|准时|参会|到)|[各全][组部体科员班家门]|参加|出席|准时|上线|都(?:来|到|要)|大家|各位|组长|主管|负责人|代表/u,
    ],
    [
      1,
      /议题|主题[:：]|议程|讨论|(?:带|备|准备)(?:上|好|齐)|记得带|提前看|材料|关于|同步|汇报|评审|复盘|交接/u,
    ],
  ],
  unless: [
    /在开会|开完会|会上|会后|纪要|刚(?:开|散)|昨[天晚]|寻日|上次|上周|我[^。，,]{0,4}(?:有|在|要|正)(?:个|一个)?(?:别的|其他)?[^。，,]{0,4}会|投票|接龙|报名|参加不了|来不了|已(?:经)?(?:开完|结束|发|录)|了吗|怎么|机会|社会|会员|委员会|如果|收到(?!的)|谢谢|顺便|酒店|餐馆|景点/u,
  ],
};
const GATHER_EN = `\\b(?:${MEETING_EN}|demo|briefing|catch-?up|interviews?|calls?|1-on-1|get-together|toolbox talks?|stand-?down|handover|walk-?through|drill|pow-?wow|townhall|assembly|induction|ward round|hud?dle|seminar|session|planning|parents['’]? evening|muster|roll ?call)\\b|\\b(?:meet|gather|assemble|report) (?:at|in|by|on|outside|around)\\b|\\bto meet\\b|\\blet['’]?s (?:meet|sync|regroup|sit down|get together|hop on|jump on)\\b`;
const SIGNS_EN: Signs = {
  enough: 4,
  must: new RegExp(GATHER_EN, 'i'),
  of: [
    [1, new RegExp(GATHER_EN, 'i')],
    [1, new RegExp(`\\b(?:${DAY_EN}|morning|afternoon|evening)\\b`, 'i')],
    [
      1,
      new RegExp(
        `${CLOCK_EN}|\\b(?:at|from) \\d{1,2}(?:[.:]\\d{2})?\\b|\\b\\d{1,2}[.:]\\d{2}\\b|\\bin \\d+ min`,
        'i',
      ),
    ],
    [
      2,
      new RegExp(
        `\\b(?:${MOVED}|now at|no (?:stand-?up|meeting|sync|call|retro|demo)|instead of|same (?:time|place|room|link))\\b`,
        'i',
      ),
    ],
    [
      1,
      /\b(?:room|zoom|teams|meet|webex|link|floor|conference|dial-?in|canteen|cafeteria|lobby|boardroom|hall|office|gate|cabin|yard|station|pantry|auditorium|library|bay|dock|reception|warehouse|store|desk|site|lounge|classroom)\b/i,
    ],
    [
      1,
      /\b(?:please (?:be|join|attend|come)|attend\w*|join|everyone|everybody|all (?:\w+ )?(?:managers|leads|hands|staff|teams?|supervisors|teachers|nurses|wardens|drivers|heads|of you|members)|invited to|mandatory|required|(?:shift|team) leads|on time|bring|qa and|whole team|be there)\b/i,
    ],
    [
      1,
      /\b(?:agenda|about|regarding|re:|to (?:discuss|go (?:over|through)|review|talk|plan|align)|on the \w+|topics?|\d+ min(?:ute)?s|(?:five|ten|fifteen|twenty|thirty) minutes|quick|short|half an hour|for \d+)\b/i,
    ],
  ],
  unless: [
    /\b(?:i(?:['’]m| am| was)? (?:in|at|on) (?:a|another|the)|i (?:have|had|got|missed|can['’]?t|will|need|was)|i['’]ll|after the|during the|minutes (?:of|from)|notes from|last (?:week|meeting|month)|yesterday|went|was|were|how was|vote|poll|headcount|rsvp|call(?:s|ed)? (?:me|you|him|her|them|us|back)|can you|could you|let me|prepare|before the|for the (?:meeting|demo|call|review)|waiting|customer calls|calls (?:are|dropped|dropping)|dropping|report by|babe|love|lunch|dinner|pub|drinks)\b/i,
  ],
};

export const MEETING_INTENT: Intent = {
  tag: 'meeting',
  cue: /会|评审|培训|一对一|出席|\b(?:meet(?:ing)?s?|stand-?ups?|scrum|sync|kick-?off|retro\w*|hands|town ?hall|workshops?|training|1:1s?|one-on-one|webinar|call|review|huddle|session|attend|join|demo|briefing|debrief|planning)\b/iu,
  says: [
    new RegExp(
      `${WHEN_ZH}[^。\\n]{0,20}(?:召开|举行|举办|组织|安排|开|有)[^。，,\\n]{0,14}(?:${MEETING}|会(?=[，,。!\\s]|$))`,
      'u',
    ),
    new RegExp(
      `${WHEN_ZH}[^。，,\\n]{0,10}(?:进行|做|是)?[^。，,\\n]{0,8}${MEETING}(?=[，,。!（(\\s]|$|由|请|，|在|于|议题|地点|链接|腾讯|zoom|大家)`,
      'iu',
    ),
    new RegExp(`${MEETING}[^。\\n]{0,14}${CHANGED}`, 'u'),
    /(?:推迟|取消|改期|提前|暂停)[^。\n]{0,14}(?:会议|例会|周会|月会|站会|评审会|晨会)/u,
    /(?:请|务必|麻烦|大家|各位)[^。\n]{0,14}(?:准时|按时|提前)?(?:参加|出席|参会|与会|到会)(?!的|人)[^。\n]{0,20}/u,
    new RegExp(
      `(?:会议|开会|例会|培训|召开会议)通知|到[^。\\n]{0,8}会议室(?:开|集)|${WHEN_ZH}[^。\\n]{0,16}会议室[^。\\n]{0,4}(?:开会|集合|集中)|${WHEN_ZH}[^。，,\\n]{0,12}开(?:个|一个|一下)?(?:短|小|视频|电话|线上)?会`,
      'u',
    ),
    new RegExp(`\\b${MEETING_EN}\\b[^.\\n]{0,40}?\\b${MOVED}`, 'i'),
    new RegExp(
      `\\b${MEETING_EN}\\b[^.?\\n]{0,40}?(?:\\b${DAY_EN}\\b[^.\\n]{0,30}(?:${CLOCK_EN}|\\broom\\b|\\blink\\b|\\bzoom\\b|\\bfloor\\b)|${CLOCK_EN}[^.\\n]{0,30}(?:\\b${DAY_EN}\\b|\\broom\\b|\\blink\\b|\\bfloor\\b|\\bzoom\\b|\\bteams\\b))`,
      'i',
    ),
    new RegExp(
      `(?:\\b${DAY_EN}\\b|${CLOCK_EN})[^.?\\n]{0,40}?\\b(?:we(?:'ll|'re| will| are going to| are)? (?:have|hold|having|holding|host)|there(?:'s| is| will be))\\b[^.\\n]{0,30}\\b(?:${MEETING_EN}|call|review)\\b`,
      'i',
    ),
    new RegExp(
      `\\b(?:we(?:'ll|'re| will| are going to| are)? (?:have|hold|having|holding|host)|there(?:'s| is| will be)|reminder:?|invit(?:e|ing) (?:you|everyone|all) to|scheduled|don't forget:?)\\b[^.?\\n]{0,40}\\b(?:${MEETING_EN}|call|review)\\b[^.\\n]{0,40}?(?:\\b${DAY_EN}\\b|${CLOCK_EN})`,
      'i',
    ),
    new RegExp(
      `\\b(?:let['’]s (?:have|do|hold|schedule|set up)[^.\\n]{0,16}(?:${MEETING_EN}|call|review)|let's meet|let us meet|we(?:'ll| will| should)? meet|meet(?:ing)? (?:me|us) |shall we meet)\\b[^.\\n]{0,40}?(?:\\b${DAY_EN}\\b|${CLOCK_EN})`,
      'i',
    ),
    new RegExp(`^[^a-z]{0,4}(?:\\w+ ){0,3}${MEETING_EN}[^.?\\n]{0,24}?${CLOCK_EN}[^.?\\n]{0,40}$`, 'i'),
    /\b(?:please|pls|kindly|everyone|all)\b[^.\n]{0,14}\b(?:attend|join|be present)\b[^.\n]{0,40}\b(?:meeting|call|session|review|all[- ]hands|stand-?up|training|workshop|briefing|webinar)\b|\battendance (?:is )?(?:required|mandatory)\b/i,
  ],
  signs: [SIGNS_ZH, SIGNS_EN],
  unless: [
    /在开会|开完会|会后|会上|会议(?:纪要|记录|内容|结果|照片|室(?:在哪|空|有|被|的|门|钥匙))|刚(?:开|散|从)|开会(?:呢|中|的时候|没)|没空|昨[天晚]|上次|上周|会不会|机会|社会|才会|就会|将会|不会|都会|还会|也会|会员|学会|协会|约会|会计|体会|委员会|董事会(?:成员|已)|我(?:[^。，]{0,6})(?:有|在|要)(?:个|一个)?(?:别的|其他|另外)?(?:会|会议)|参加的|不能参加|参加不了|没参加|如果|报名|投票|接龙|统计/u,
    /\b(?:i(?:['’]m| am| was)? (?:in|at) (?:a|another|the)|i (?:have|had|got|missed|can['’]?t)|in a (?:meeting|call)|after the|during the|minutes|notes (?:from|are)|last (?:week|meeting|month)|yesterday|meeting (?:went|room|notes)|was (?:great|good|long|productive)|(?:great|good|nice) meeting|missed|how was|nice to meet|meet the (?:deadline|requirements?|target)|if|back from|peer review|code review comments|(?<!\bto )review (?:this|the|my)|vote|poll|headcount|rsvp)\b/i,
  ],
  asksToo: false,
};
