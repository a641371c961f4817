import { matchesOf } from '@/lib/detectors/matches';
import type { Reading } from './reading';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Asked by more than one rule. */
function remembered(find: (reading: Reading) => Place | null): (reading: Reading) => Place | null {
  const known = new WeakMap<Reading, { readonly place: Place | null }>();
  return (reading) => {
    const before = known.get(reading);
    if (before !== undefined) return before.place;
    const place = find(reading);
    known.set(reading, { place });
    return place;
  };
}

/** A vote, a head-count or a 接龙 by replies in the chat. */
export const poll = remembered((reading) => {
  const { text } = reading;
  if (!POLL_CUE.test(text) || POLL_DONE.test(text) || howTo(reading) !== null) return null;
  for (const pattern of POLLS) {
    const match = pattern.exec(text);
    if (match !== null) return placeOf(match);
  }
  return null;
});

const POLL_CUE =
  /接龙|投票|投一?下|报名|扣|[报覆回打拣投赞]|举手|统计|人数|几个人|多少人|几位|选|回复|回个|[A-Da-d1-4][.、:：)]|\b(?:vote|poll|headcount|head count|rsvp|count me|who['’]?s (?:in|coming|joining|up)|who is|who wants|raise|reply|type|add your name|respond|react|sign ?up|show of hands|thumbs|\+1|option|prefer|how many|majority|most (?:votes|replies)|winner|drop|letter|emoji|hands up|aye|add yourself|choice|count me|colou?r|size)\b/iu;
const POLL_DONE =
  /(?:投票|接龙|报名|统计)(?:结果|已(?:经)?(?:结束|截止|完成|满)|结束|截止了|完了)|已(?:经)?(?:投票|报名|接龙|统计|投了)|(?:问卷|表单|投票|报名)(?:链接|地址|入口)|(?:链接|表单|问卷)(?:里|中|上)?(?:填|投|报名)|(?:poll|vote|survey|sign-?up) (?:results?|is closed|closed|link)|\bvoted\b|(?:接龙|投票)(?:游戏|系统|组件|功能|页面|链接|已)|on the proposals?|in the portal|(?:in|via|using|through|fill in|fill out) (?:the|this) (?:form|poll|survey|link)/iu;
const POLLS: readonly RegExp[] = [
  /[扣打回按发覆](?:个)?\s?[A-Da-d1-9]\s?[，,；; 、]\s?[^\n]{1,10}?[扣打回按发覆](?:个)?\s?[A-Da-d1-9]/u,
  /(?:的|想\p{Script=Han}{1,8}|要\p{Script=Han}{1,8})(?:人|同事|朋友|家长)?(?:请)?(?:在)?(?:群里|下面|下方|这里|底下|这)?(?:直接)?(?:报数|报名|报个?名|冒(?:个)?泡|举手|接龙|打卡|留言|跟帖|吱一?声|登记)/u,
  /(?:[?？][^\n]{0,12}|的[，,\s]?|想[^\n]{1,12}|要[^\n]{0,8})\+\s?1|(?:打|扣|投|报)(?:哪个|边个)/u,
  /(?:选|要|投)[^，,。\n]{1,8}(?:的)?(?:点赞|送花|点❤|发爱心|👍|❤)[^\n]{0,16}(?:点赞|送花|点❤|发爱心|👍|❤|🌹)/u,
  /\b(?:hands up|show of hands|thumbs up|\+1|raise (?:a|your) hand)\b[^.\n]{0,12}\b(?:if|for|who)\b|\breact (?:with|below)|\b(?:one|1) vote (?:each|per)|\bsay (?:aye|yes|no)\b|\badd (?:yourself|your names?) (?:to|below|here)\b[^\n]{0,24}(?:list|below|here|1[.)])/i,
  /[?:]\s?(?:[A-Z0-9][\w ]{0,14}[,/] ?)+(?:or )?[\w ]{1,14}[?.]\s[^\n]{0,30}\b(?:reply|vote|drop|letter|here|below|react)\b/i,
  // Choices that have a number or letter, and an answer by it: 报数字, 回字母, 覆个number.
  /[报回覆打发留填选扣复揀拣](?:个|一下|复)?(?:你们?的|自己的?|对应的?|相应的?)?\s?(?:数字|序号|编号|字母|号码?(?=[。！!~\s]*$)|选项|number|letter|emoji|表情)/iu,
  /(?:的|支持\p{Script=Han}{1,6}|同意\p{Script=Han}{0,6})(?:请)?(?:回|扣|打|报|发|按|覆)\s?[A-Da-d1-9](?![\d:：点])[^\n]{0,24}(?:回|扣|打|报|发|按|覆)?\s?[A-Da-d1-9]/u,
  /(?:同意|支持|赞成|想去|想要|选|要|喜欢)[^。\n]{0,12}(?:举手|点(?:个)?(?:赞|❤|👍|🙋|心)|发(?:个)?(?:表情|爱心)|打(?:个)?(?:勾|✅))/u,
  /(?:投|选|揀|拣|订|去)(?:边|哪)(?:个|间|家|款|天|一?种|里|儿)?[^\n]{0,6}[?？:：]?\s?(?:A|①|1)[.、:：)\s]?[^\n]{1,30}[\s,，;；/](?:B|②|2)[.、:：)\s]?/u,
  /^[^\n]{4,60}[?？]\s?\(?(?:A|1|①)[.、:：)\s]\s?[^\n]{1,40}\n?[\s,，;；/]\(?(?:B|2|②)[.、:：)\s]\s?[^\n]{1,60}(?:C|3|③|回|报|选|reply|letter|number|below)/iu,
  /^[^\n]{2,40}[:：]\s?\(?(?:A|①)[.、:：)\s]?\s?[^\n]{1,40}[\s,，;；/]\(?(?:B|②)[.、:：)\s]?\s?[^\n]{1,60}(?:回|报|选|打|扣|投|\breply\b|\bletter\b|\bvote\b)/iu,
  /\b(?:put|drop|post|send|leave|reply with|give) (?:me )?(?:your|the|a) (?:letter|number|choice|vote|emoji|answer|pick|option|size|preference)\b/i,
  /\b(?:most (?:votes|replies|hands|likes) wins?|majority (?:decides|wins|rules)|by majority|highest vote)\b/i,
  /\b(?:poll|vote)\b ?[!:?][^\n]{4,}|\b(?:option|choice) (?:1|a|one)\b[^\n]{1,50}\b(?:option|choice) (?:2|b|two)\b[^\n]{0,60}\b(?:reply|vote|number|letter|majority|decide|pick|choose|prefer)/i,
  /\b(?:say|reply|type|write) (?:yes|no|y|aye)\b (?:or|\/) (?:no|yes|n|nay)\b|\bi['’]?ll (?:count|tally)\b/i,
  /\b(?:let me know|send|tell me|reply with|post|give me) your (?:[\w-]+ ){0,2}(?:size|sizes|order|choice|meal|preference|headcount|numbers?|availability|pick)\b[^\n]{0,60}\b(?:all|everyone|each|one by one|below|in the chat|here|of you|by)\b/i,
  /\b(?:count me in|i['’]?m in|who['’]?s in|names?)\b[^\n]{0,40}[:：]\s*\(?1[.)]\s?[^\n]{1,24}[\s\n]\(?2[.)]\s?/i,
  /(?:每人|大家|各位|人人)[^。\n]{0,8}(?:回复?|报|发|填|登记)[^。\n]{0,6}(?:姓名|尺码|码数|口味|人数|意向|选择|份数)/u,
  /(?:请|大家|开始|发起|来|群|参与|跟着|报名|继续|下面|以下|统一)?[^。\n]{0,8}接龙/u,
  /(?:请|大家|麻烦|来|我们)[^。\n]{0,10}(?:投(?:个|一下|下)?票|投一?下|表决)/u,
  /(?:参加|同意|要|去|来|想|需要|有意|愿意|选|支持|赞成|反对|不去|能来|加班|订)[^。\n]{0,14}(?:扣|回复?|打|发|按)(?:个|一个|一下)?\s?["“'‘「]?(?:\d|[a-dA-D]|一|加一|\+1|数字)/u,
  /(?:扣|回复|打)\s?(?:个)?["“'‘「]?[1一]["”'’」]?(?!\p{Script=Han}*[:：]\d)/u,
  /(?:报名|参加|想去|要去|同意|愿意)(?:的)?(?:人|同事|同学|小伙伴|朋友)?[^。\n]{0,8}(?:在)?(?:下面|群里|这里|下方)?(?:举手|报名|报个?名|冒泡|吱一?声|回复|留言|登记|接)/u,
  /(?:统计|登记|收集|确认)(?:一?下)?[^。\n]{0,14}(?:人数|参加|参会|报名|尺码|口味|意向|名单|谁|用餐|出席|到场|能来|要订|加班)/u,
  /(?:大家|请|麻烦|各位|直接)[^。\n]{0,4}(?:回复|回|扣|打|发)(?:对应|相应)?的?(?:数字|序号|编号|字母)/u,
  /报一?下[^。\n]{0,12}(?:人数|尺码|份数|姓名)/u,
  /\b(?:reply|type|say|send|put|press)\s+["“'‘]?A["”'’]?\s+(?:for|if|=)[^\n]{1,40}\bB["”'’]?\s+(?:for|if|=)/i,
  /\badd (?:your|ur) names?\b(?! to the)/i,
  /^[^a-z]{0,4}vote\b ?[:!]/i,
  /\b(?:decide|choose|settle|put)\b[^.\n]{0,16}\b(?:by|to|with) (?:a )?vot(?:e|ing)\b/i,
  /\b(?:tell me|let me know|which(?: one)?|choose|pick|reply|options?)\b[^\n]{0,12}[:?]\s?\(?1[.):]? ?[A-Za-z][^\n]{1,40}?[ ,;]\(?2[.):]? ?[A-Za-z]/i,
  /(?:多少|几)(?:个)?(?:人|位)(?:要|想|会|能|可以)?(?:参加|来|去|报名|吃|订|出席|到)/u,
  /(?:选|喜欢|倾向|觉得|投|想要|想吃|订)[^。\n]{0,12}(?:A|a|①|1)[.、:：)\s][^\n]{1,30}(?:B|b|②|2)[.、:：)\s]/u,
  /\b(?:please |let['’]?s |everyone |all |quick |can (?:everyone|you all|we|people) |could (?:everyone|you all) )(?:please )?(?:vote|take a vote|have a vote|poll|do a (?:quick )?(?:poll|vote))\b/i,
  /\b(?:quick|team|lunch|group|short|informal) (?:poll|vote|headcount|head count|show of hands)\b|\b(?:need|getting|taking|doing|for) (?:a |the )?(?:final |quick )?head ?count\b|\bhead ?count (?:for|please|needed)\b/i,
  /\b(?:reply|respond|comment|answer|type|write|put|react|text)(?: back| here| below)?(?: with)?(?: a| an)?(?: ["“'‘]?)(?:\+ ?1|1|yes|y\b|A or B|a, b|thumbs?[- ]?up|👍|your (?:[\w-]+ ){0,2}(?:choice|vote|preference|name|size|option|order|pick)s?)/i,
  /\b(?:\+1|thumbs?[- ]?up|👍|raise your hand|hands up|rsvp|sign up (?:here|below)|add your name|show of hands)\b[^.\n]{0,30}(?:if you|for|below|here|to|by|who)/i,
  /\bwho(?:['’]?s|s| is| all is| else is| wants to| would like to| can| will| all)(?: all)? (?:in|coming|joining|up for|going|attending|join|come|attend|make it|interested|available|able)\b[^.\n]{0,40}(?:\?|\breply|\+1|raise|hands|let me know)/i,
  /\bhow many (?:of (?:you|us)|people|will|are)\b[^.\n]{0,30}\b(?:come|coming|join|joining|attend|attending|going|want|need|up for|in)\b/i,
  /\b(?:option |choice )?(?:A|1)[).:][^\n]{1,60}\n?\s*(?:option |choice )?(?:B|2)[).:][^\n]{1,60}(?:\n[^\n]{0,60}){0,4}(?:vote|choose|pick|prefer|which one)|\b(?:vote|choose|pick|prefer|which (?:one|day|option|date|do you))\b[^\n]{0,60}\n?\s*(?:option |choice )?(?:A|1)[).:\s][^\n]{1,60}\n?\s*(?:option |choice )?(?:B|2)[).:\s]/i,
];

/** Tasks with their owners: at least two of them. */
export const taskList = remembered(({ text }) => {
  const lines = matchesOf(text, /[^\n]+/g);
  const tasks = lines.filter(
    ({ 0: line }) => OWNED_LINE.some((pattern) => pattern.test(line)) && !DONE_LINE.test(line),
  );
  const [first] = tasks;
  const needed = TASK_HEAD.test(text) ? 2 : 3;
  if (first !== undefined && tasks.length >= needed) return placeOf(first);
  if (first !== undefined && tasks.length >= 2 && tasks.every(({ 0: line }) => STRONG_OWNER.test(line)))
    return placeOf(first);
  const inline = matchesOf(text, INLINE);
  const [owner] = inline;
  if (owner !== undefined && inline.length >= 2) return placeOf(owner);
  const headed = underHeading(text);
  if (headed !== null) return headed;
  for (const [pattern, least] of [...MANY_OWNERS, ...OWNER_AND_DAY]) {
    const all = matchesOf(text, pattern);
    if (all[0] !== undefined && all.length >= (TASK_HEAD.test(text) ? 2 : least)) return placeOf(all[0]);
  }
  return null;
});

/** "分工：阿明买菜、美玲布置、国华负责音响": a heading, and at least three short pieces, of which two name somebody. */
function underHeading(text: string): Place | null {
  const heading = HEADING.exec(text.slice(0, 60));
  if (heading === null) return null;
  const pieces = text
    .slice(heading.index + heading[0].length)
    .split(/[;；\n,，、。]/)
    .filter((piece) => piece.trim() !== '' && piece.length <= 40);
  const owned = pieces.filter((piece) => OWNED_PIECE.test(piece) && !DONE_LINE.test(piece));
  return pieces.length >= 3 && owned.length >= 2 ? placeOf(heading) : null;
}

/** Words that stand before a colon in any notice and are nobody's name. */
const NO_NAME =
  '(?!(?:When|Where|Who|What|Why|How|Agenda|Topic|Subject|Date|Time|Place|Location|Room|Links?|Notes?|Done|Next|State|Status|Background|Proposal|Impact|Affected|Since|Severity|Results?|Reason|Need(?:ed)?|Deadline|Hours|Form|Open|From|To|Update|Risks?|Goals?|Summary|Details|Context|Correct|Meanwhile|Questions|Please|Tomorrow|Today)\\b)';
const PERSON = `(?:@[^\\s,，:：]{1,16}|[小老阿][\\p{Script=Han}]|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛郝顾龚邵万钱戴严莫孔向常汤康易乔温詹][\\p{Script=Han}]{1,2}|[\\p{Script=Han}]{1,2}(?:总|经理|工|哥|姐|老师)|${NO_NAME}[A-Z][a-z]{1,12}(?: [A-Z]\\.?)?)`;
const BULLET =
  '^[\\s]*(?:\\d{1,2}[.、)）:：]?|[①-⑳]|[-*•·▪☐□✅✓–—]|\\[[ x]?\\]|[一二三四五六七八九十][、.])?[\\s]*(?:[\\p{Script=Han}]{2,6}[-—–/]\\s?)?';
const DUE =
  '(?:[\\s，,;；。.(（]*(?:周|星期|by |due |before |\\d|今|明|下|本|EOD|eod|Mon|Tue|Wed|Thu|Fri|截止|前).{0,24})?$';
const OWNED_LINE: readonly RegExp[] = [
  new RegExp(
    `${BULLET}(?:@[^\\s,，:：]{1,16}\\s|${PERSON}\\s*(?:[:：\\-–—]|负责|跟进|来做|处理|to |will |takes |owns |is on ))\\s*[^\\s\\d].{1,}`,
    'u',
  ),
  new RegExp(
    `${BULLET}[^\\s\\d].{1,60}[(（\\-–—:：→>](?:\\s*(?:负责人|owner|by)[:：]?)?\\s*${PERSON}\\s*[)）]?${DUE}`,
    'iu',
  ),
  new RegExp(`${BULLET}[^\\s\\d].{1,60}\\s(?=[@\\p{Script=Han}])${PERSON}${DUE}`, 'u'),
  /(?:负责人|责任人|owner|assignee|assigned to|DRI)\s?[:：]/iu,
];
const HEADING =
  /^[^:：\n]{0,20}(?:分工|待办|任务|工作安排|准备|要做|负责|排班表?|清单|行动项|整改项|区域|todo|to-?do|tasks?|actions?(?: items?)?|who does what|sprint(?: \w+)?|assignments?|split of work)[^:：\n]{0,16}[:：]/iu;
const OWNED_PIECE = new RegExp(
  `^\\s*(?:\\d{1,2}[.、)）]|[①-⑳-])?\\s*(?:${PERSON}|我(?!们))|(?:${PERSON})\\s*$|负责|[-–—=→>]\\s?(?:${PERSON}|[\\p{Script=Han}]{2,5}组?)\\s*$`,
  'u',
);
const STRONG_OWNER = /@\S|负责|责任人|owner|assigned|\bwill\b|\btakes\b/iu;
const TASK_HEAD =
  /分工|任务|待办|todo|to-do|to do|action items?|actions|行动项|安排如下|工作安排|责任|负责|assignments?|tasks?\b|who does what|next steps|work ?split|owners?/iu;
const DONE_LINE =
  /已(?:经)?(?:完成|提交|上线|解决)|完成了|100 ?%|\b(?:done|finished|completed|shipped|merged)\b|✅/iu;
const INLINE = new RegExp(
  `${PERSON}\\s*(?:负责|做(?!完|好|了)|来(?:做|写|弄|负责|跟)|去(?:做|办|跟)|跟进|主导|对接|搞定|(?:will |to |is going to |please )?(?:handle|handles|take|takes|own|owns|do|does|cover|covers|prepare|prepares|write|writes|fix|fixes|finish|update|updates|draft|drafts|review|reviews|on |is on |is responsible for)\\b)`,
  'gu',
);

/** A piece of a list and who does it by when: (Amy, 6/3) · 招牌安装 老吴 10号 · Paul, Sat. */
const WHEN_DUE =
  '(?:(?:本|下|这)?(?:周|星期|礼拜)[一二三四五六日天末]|\\d{1,2}[号日](?!楼|线|机)|\\d{1,2}月\\d{1,2}|\\d{1,2}[/.]\\d{1,2}|今[天晚]|明[天早晚]|后天|(?:by |on |before )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?(?: (?:night|morning|noon|am|pm))?|\\d{1,2}(?:st|nd|rd|th)|\\d{1,2} (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* \\d{1,2}|today|tomorrow|tonight|eod|\\d{1,2}日前)';
const GROUP_ZH =
  '[\\p{Script=Han}A-Z]{1,6}(?:组|部|科|科室|班|队|员|仓|房|室|店|处|中心|公司|保安|保洁|司机)|保安|行政|财务|人事|仓库|采购|销售|研发|测试|设计|运营|市场|法务|前台|护士站|保洁|司机|后勤|我(?:来|自己|去|盯|负责)?';
const OWNER_AND_DAY: readonly (readonly [RegExp, number])[] = [
  // login fix (Arun, 12th), 打包(仓库,6/8), sharps bins (Noor)
  [
    new RegExp(
      `[\\p{L}\\p{N}][^()（）\\n]{1,40}[(（](?:(?:${PERSON}|me|我)(?:\\s?[,，、/]\\s?${WHEN_DUE})?|(?:[\\p{Script=Han}\\p{L}]{1,12})\\s?[,，、/]\\s?${WHEN_DUE})[)）]`,
      'gu',
    ),
    3,
  ],
  // 1)招牌安装 老吴 10号, 1. DNS cutover, Paul, Sat, 1)配电箱加锁-电工班-10日
  [
    new RegExp(
      `(?:^|[\\s，,;；:：])[(（]?(?:\\d{1,2}|[①-⑳])\\s?[.、)）:：]?\\s?[^\\n;；]{2,40}?[\\s，,–-]\\s?(?:${PERSON}|${GROUP_ZH}|[\\p{Script=Han}]{2,4}|阿[\\p{L}]{1,6}|[A-Z][a-z]{1,12})[\\s，,–-]{1,3}${WHEN_DUE}`,
      'giu',
    ),
    3,
  ],
  // IT组拆机柜本周五、行政订货车周六
  [
    new RegExp(
      `(?<=^|[\\s，,;；:：、。])(?:${PERSON}|${GROUP_ZH}|各[\\p{Script=Han}]{1,3})[^，,;；、。\\n]{2,14}?${WHEN_DUE}前?(?=[，,;；、。\\s]|$)`,
      'giu',
    ),
    3,
  ],
  // 阿Ken執貨架,Mandy印餐牌,肥仔試爐,我去攞牌
  [
    new RegExp(
      `(?<=^|[，,;；:：、\\n]\\s?)(?:阿[\\p{L}]{1,6}|[A-Z][a-z]{1,10}|[肥细大小老][\\p{Script=Han}]|我|${PERSON})(?:去|来|负责)?(?:执|印|试|攞|拿|订|买|写|做|搞|装|拆|搬|打|画|拍|找|约|联系|通知|整|换|查|核|修|贴|准备|安排|布置|采购|跟|盯|收|发|送|接|管|洗|煮|搭)(?!完|好|咗|了)[^，,;；:：、。\\n]{1,14}`,
      'gu',
    ),
    3,
  ],
  // Ravi to fix …, Meena to order …; Carla does …, Dev does …, I'll take …
  [
    /(?<=^|[,;:.\n]\s?|and )(?:(?!It |This |That |We |They |There |She |He |You |What |Who |Which |Please |Team |Everyone |Nobody )[A-Z][a-z]{1,12}|I['’]ll|I) (?:to (?!the\b|you\b|me\b)[a-z]|will [a-z]|(?!was |is |has |does not |says |needs |wants |likes |goes |thinks |seems |looks )[a-z]{2,10}s (?:the |a |our |all )?[a-z]|(?:do|take|handle|own|cover|book|write|fix|prepare) [a-z])/gu,
    3,
  ],
  // payments bug -> Alex, catering = Joan; packing - ops team, Thu
  [/[\p{L}\p{N}] ?(?:->|=>|→|=|–|—) ?[A-Z][a-z]{1,12}(?=[,;.、，；\n]|$)/gu, 3],
  [new RegExp(`\\s[-–—] ?[\\w ]{2,16}, ?${WHEN_DUE}`, 'gi'), 3],
  [/(?<=^|[,，;；、:：\n]\s?)[\p{Script=Han}]{2,8}[-—–][\p{Script=Han}]{2,5}(?=[,，;；、\n]|$)/gu, 3],
  [/@[\p{L}\p{N}_]{1,16} (?!hi|hello|hey|thanks|can|could|are|please|you|how|what)[a-z]{3,}/gu, 3],
  // 小蔡周二前出会议纪要;大鹏周三前改合同
  [
    new RegExp(
      `(?<=^|[,，;；、:：\\n]\\s?)[\\p{Script=Han}]{2,3}${WHEN_DUE}前?[\\p{Script=Han}]{1,10}(?=[,，;；、\\n]|$)`,
      'gu',
    ),
    3,
  ],
];

/** Several owners in one line, and how many it takes where no heading says that these are tasks. */
const MANY_OWNERS: readonly (readonly [RegExp, number])[] = [
  [
    /(?<!\p{L})(?!It |This |That |We |They |There |She |He |You |What |Who |Which |Everything |Nobody |Someone |Lunch |Traffic )[A-Z][a-z]{1,12} (?:->|=>|→|will (?!be\b|not\b|have\b)[a-z]{3,12})/gu,
    2,
  ],
  [
    new RegExp(
      `${PERSON}\\s?[:：—–→-]\\s?(?!\\d|收到|好的|谢谢)(?<!(?:Team|Group|Room|Table|Part|Option|Plan) [A-Z]\\s?[:：]\\s?)\\p{L}{2,}`,
      'gu',
    ),
    3,
  ],
  [new RegExp(`\\d[.、)]\\s?${PERSON}[\\s:：]\\s?[\\p{Script=Han}]{2,}`, 'gu'), 2],
  [/@[\p{L}\p{N}_]{1,16}\s?[:：]?\s?(?!收到|谢谢|好的|在吗|你好)[\p{Script=Han}]{2,16}/gu, 2],
  [/(?:负责人|责任人|owner|assignee)\s?[:：]\s?\S+/giu, 2],
  [/(?<![\p{L}])[A-Z][a-z]{1,12} (?:will |to )?(?:[a-z]{3,12}s?) (?:the|a|an|our|all|up|with)\b/gu, 3],
  [/[\p{Script=Han}]{2,10}[(（][\p{Script=Han}]{2,3}[)）]/gu, 3],
  // 1. 登录页改版 @小王 2. 支付联调 @老李
  [/(?<=^|[\s.、)）:：])[^\s@]{2,16} ?@[\p{L}\p{N}_]{1,16}(?=\s|[,，;；]|$)/gu, 3],
  [
    new RegExp(
      `\\d{1,2}[.、)）] ?[^\\d\\n]{2,40}?(?:(?: |(?<=\\p{Script=Han}))[-–—]{1,2}|[:：]) ?${PERSON}`,
      'gu',
    ),
    2,
  ],
  [
    new RegExp(
      `(?<=^|[；;，,：:\\n]\\s?)${PERSON}(?:写|联系|订|买|准备|整理|测|改|画|拍|找|通知|打印|统计|采购|布置|做)[\\p{Script=Han}]{1,10}`,
      'gu',
    ),
    3,
  ],
];

/** Long instructions that somebody will look for again. */
export const howTo = remembered(({ text, chinese }) => {
  if (text.trim().length < (chinese ? 50 : 130)) return null;
  // Steps are quick to look for, and most messages have none.
  const head = matchesOf(text, STEP).length >= 3 ? HOW_TO.exec(text) : null;
  if (head !== null) return placeOf(head);
  // No numbers: the message opens by saying that it explains, and goes on clause by clause with what to do.
  const opening = EXPLAINS.exec(text.slice(0, OPENING));
  if (opening === null || text.length < (chinese ? 60 : 200)) return null;
  return matchesOf(text, chinese ? DO_THIS_ZH : DO_THIS_EN).length >= 5 ? placeOf(opening) : null;
});

const OPENING = 70;
const EXPLAINS =
  /(?:步骤|流程(?:说明)?|教程|指南|方法|操作(?:说明|手册)|说明|攻略|教(?:大家|你们?)(?:怎么|如何|点样)?|怎么(?:弄|用|设|连|装|报|申请|做|调|改|开|查|处理)|如何|点样)[^。\n]{0,16}[:：,，\n]|^[^，。\n]{3,24}[:：]\s*(?:先|首先|第一)|^to [a-z]+ [^.\n]{3,50}:|\b(?:how to|how (?:you|we) [a-z]|guide (?:to|for)|steps? (?:to|for)|the way to|instructions? (?:to|for)|procedure (?:to|for)|process (?:to|for)|tutorial|walk-?through|here['’]?s how|setting up|to set up|sop)\b[^.\n]{0,50}[:,\n]/iu;
/** Clauses that begin with what to do. */
const DO_THIS_ZH =
  /(?:^|[，,;；。:：\n]\s?)(?:先|首先|再|然后|接着|最后|之后|都唔得|不行就)?(?:去|到|在)?[^，,;；。:：\n]{0,10}?(?:点|按|打开|开|选|拣|填|输|下载|上传|安装|装|登录|登入|进入|进|找|勾|设|改|换|关|删|删除|重启|重新|扫|贴|交|提交|拍照?|复制|导出|导入|汇入|双击|右键|连|插|拔|保存|确认|核对|等|联系|关联|写|用|配|添加|新建|打印|倒|拆|擦|洗|泡|刷|跑|加|盖|清|逐|拉|推|放|取|量|拧|调|试|看|带|留|存|绑|核|记得|写|提|转|发)(?!了)/gu;
const DO_THIS_EN =
  /(?:^|[,;:.\n]|\band\b|\bthen\b)\s*(?:first |then |next |finally |and |also |now |you )?(?:go|open|click|press|tap|hold|choose|pick|select|enter|type|fill|copy|paste|run|install|clone|start|stop|wait|log|sign|scan|pair|charge|attach|describe|add|submit|save|check|tick|close|tell|schedule|change|set|unplug|plug|turn|switch|restart|reboot|download|upload|export|import|print|photograph|return|do|make|use|remove|put|take|fuel|ask|call|send|email|confirm|create|delete|rename|move|drag|connect|raise|get|find|look|unpack|power|load|void|hand|inspect|refund|pull|push|rinse|clean|wipe|empty|fill|measure|weigh|cut|fold|tape|label|repeat|keep)\b/giu;

const HOW_TO =
  /[^。\n]{0,16}(?:教程|步骤|操作(?:方法|指南|流程|手册|说明)|方法|技巧|窍门|妙招|贴士|\bhow you\b|follow these|使用(?:方法|说明|指南)|指南|攻略|流程|方法如下|配置方法|怎么|如何|办法|经验|总结|常见问题|说明|安装)|\b(?:how[- ]to|how to|guide|steps?|instructions?|tutorial|walk-?through|procedure|set(?:ting)? up|setup|install(?:ing|ation)?|configure|troubleshoot(?:ing)?|cheat ?sheet|faq|tips|best practices|workflow|process)\b/iu;
const STEP =
  /(?:^|\n|[。;；.!:：])\s*(?:第[一二三四五六七八九十\d]{1,2}步|步骤\s?[一二三四五六七八九十\d]|step ?\d{1,2}|\d{1,2}\s?[.、)）:：]|[①-⑳]|[一二三四五六七八九十]、|[-*•]\s|首先|其次|然后|接着|再(?=\p{Script=Han})|最后|first(?:ly)?\b|second(?:ly)?\b|third(?:ly)?\b|then\b|next\b|after that\b|finally\b|lastly\b)|[①-⑳]|第[一二三四五六七八九十]步|(?<=\s)\d{1,2}[.、)](?=\s?\p{L})|[,，;；:]\s?(?:and )?(?:先|首先|然后|接着|再|最后|first|then|next|finally)(?=[\s\p{Script=Han}])/giu;

/** Somebody asks others to put secrets or personal data into the chat. */
export function secrets({ sentences }: Reading): Place | null {
  for (const { text, start } of sentences) {
    if (!SECRET_CUE.test(text) || SECRET_NOT.test(text)) continue;
    const match = SECRET_ZH.exec(text) ?? SECRET_EN.exec(text);
    if (match !== null) return { start: start + match.index, end: start + match.index + match[0].length };
  }
  return null;
}

const SECRET_CUE =
  /密码|身份证|银行卡|卡号|账号|验证码|口令|密钥|合同|工资|薪资|token|password|passcode|card|bank|passport|id number|secret|key|credential|payslip|ssn/iu;
const SECRET_NOT =
  /不要|别(?:在)?|请勿|禁止|不能|不得|严禁|安全渠道|私发|私聊|单独发|加密|邮件发|\b(?:don['’]?t|do not|never|not|secure|privately|dm|direct message|by e-?mail|via)\b/iu;
const SECRET_THINGS_ZH =
  '(?:密码|身份证(?:号码?|照片?|复印件|正反面)?|银行卡号?|卡号|银行账[号户]|验证码|口令|密钥|工资条|薪资(?:表|明细)|护照号?码?|账号密码)';
const SECRET_ZH = new RegExp(
  `(?:把|将)[^。\\n]{0,14}${SECRET_THINGS_ZH}[^。\\n]{0,8}(?:发|报|写|贴|传|填)[^。\\n]{0,6}(?:群|这里|上来|出来|我|一下)|${SECRET_THINGS_ZH}[^。\\n]{0,6}(?:发|报|贴)(?:一下|下)?(?:到|在|给)?(?:我|群里|群|这里|上来|出来|一下|下)|(?:发|报|告诉)(?:我|一下|下)[^。\\n]{0,10}${SECRET_THINGS_ZH}|(?:谁有|谁知道|求)[^。\\n]{0,14}(?:密码|口令|密钥|验证码)`,
  'u',
);
const SECRET_THINGS_EN =
  '(?:passwords?|passcodes?|pins?|credentials|log-?in details|api keys?|secret keys?|private keys?|access tokens?|otp|verification codes?|id (?:numbers?|cards?)|passport(?: numbers?| copies| copy| scans?)?|bank (?:details|accounts?|account numbers?|cards?)|card numbers?|account numbers?|payslips?|salary (?:details|slips?)|ssns?|social security numbers?)';
const SECRET_EN = new RegExp(
  `\\b(?:send|share|post|drop|give|text|paste|reply with|type|tell)\\b[^.\\n]{0,30}\\b${SECRET_THINGS_EN}\\b|\\b(?:who has|does anyone have|anyone have|what(?:['’]s| is)) the [^.\\n]{0,24}\\b(?:password|passcode|credentials|api key|secret key|pin)\\b`,
  'i',
);

function placeOf(match: RegExpExecArray | RegExpMatchArray): Place {
  const lead = match[0].length - match[0].trimStart().length;
  const start = (match.index ?? 0) + lead;
  return { start, end: start + match[0].trim().length };
}

/** To be compiled before the first message comes; see `lib/rules/warm-up`. */
export const ROUTE_EXPRESSIONS: readonly RegExp[] = [
  ...[POLL_CUE, POLL_DONE, ...POLLS],
  ...[
    ...OWNED_LINE,
    STRONG_OWNER,
    TASK_HEAD,
    DONE_LINE,
    INLINE,
    ...[...MANY_OWNERS, ...OWNER_AND_DAY].map(([owner]) => owner),
  ],
  ...[HOW_TO, STEP, EXPLAINS, DO_THIS_ZH, DO_THIS_EN],
  ...[SECRET_CUE, SECRET_NOT, SECRET_ZH, SECRET_EN],
];
