import { matchesOf } from '@/lib/detectors/matches';
import type { Reading } from './reading';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A vote, a head-count or a 接龙 by replies in the chat. */
export function poll(reading: Reading): Place | null {
  const { text } = reading;
  if (!POLL_CUE.test(text) || POLL_DONE.test(text) || howTo(reading) !== null) return null;
  for (const pattern of POLLS) {
    // What may stand before it is tried at every place of a text that has none.
    if (pattern === CHAIN && !text.includes('接龙')) continue;
    const match = pattern.exec(text);
    if (match !== null) return placeOf(match);
  }
  return null;
}

const POLL_CUE =
  /接龙|投票|投一?下|报名|扣|举手|统计|人数|几个人|多少人|几位|选|回复|回个|[A-Da-d1-4][.、:：)]|\b(?:vote|poll|headcount|head count|rsvp|count me|who['’]?s (?:in|coming|joining|up)|who is|who wants|raise|reply|type|add your name|respond|react|sign ?up|show of hands|thumbs|\+1|option|prefer|how many)\b/i;
const POLL_DONE =
  /(?:投票|接龙|报名|统计)(?:结果|已(?:经)?(?:结束|截止|完成|满)|结束|截止了|完了)|已(?:经)?(?:投票|报名|接龙|统计|投了)|(?:问卷|表单|投票|报名)(?:链接|地址|入口)|(?:链接|表单|问卷)(?:里|中|上)?(?:填|投|报名)|(?:poll|vote|survey|sign-?up) (?:results?|is closed|closed|link)|\bvoted\b|(?:in|via|using|through|fill in|fill out) (?:the|this) (?:form|poll|survey|link)/i;
const CHAIN = /(?:请|大家|开始|发起|来|群|参与|跟着|报名|继续|下面|以下|统一)?[^。\n]{0,8}接龙/u;
const POLLS: readonly RegExp[] = [
  CHAIN,
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
export function taskList({ text }: Reading): Place | null {
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
  for (const [pattern, least] of MANY_OWNERS) {
    const all = matchesOf(text, pattern);
    if (all[0] !== undefined && all.length >= (TASK_HEAD.test(text) ? 2 : least)) return placeOf(all[0]);
  }
  return null;
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
const STRONG_OWNER = /@\S|负责|责任人|owner|assigned|\bwill\b|\btakes\b/iu;
const TASK_HEAD =
  /分工|任务|待办|todo|to-do|to do|action items?|actions|行动项|安排如下|工作安排|责任|负责|assignments?|tasks?\b|who does what|next steps|work ?split|owners?/i;
const DONE_LINE =
  /已(?:经)?(?:完成|提交|上线|解决)|完成了|100 ?%|\b(?:done|finished|completed|shipped|merged)\b|✅/i;
const INLINE = new RegExp(
  `${PERSON}\\s*(?:负责|做(?!完|好|了)|来(?:做|写|弄|负责|跟)|去(?:做|办|跟)|跟进|主导|对接|搞定|(?:will |to |is going to |please )?(?:handle|handles|take|takes|own|owns|do|does|cover|covers|prepare|prepares|write|writes|fix|fixes|finish|update|updates|draft|drafts|review|reviews|on |is on |is responsible for)\\b)`,
  'gu',
);

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

/** Asked by more than one rule. */
const instructions = new WeakMap<Reading, { readonly place: Place | null }>();

/** Long instructions in steps that somebody will look for again. */
export function howTo(reading: Reading): Place | null {
  const known = instructions.get(reading) ?? { place: instructionsIn(reading) };
  instructions.set(reading, known);
  return known.place;
}

function instructionsIn({ text, chinese }: Reading): Place | null {
  if (text.trim().length < (chinese ? 50 : 130)) return null;
  const english = HOW_TO_EN.exec(text);
  const word = HOW_TO_ZH.exec(text);
  if (english === null && word === null) return null;
  if (matchesOf(text, STEP).length < 3) return null;
  if (word === null) return english && placeOf(english);
  // The words that lead to it: to look for them with the rest would cost a try of all of them at every place.
  const lead = /[^。\n]{0,16}$/.exec(text.slice(Math.max(0, word.index - 16), word.index))?.[0].length ?? 0;
  LED_HOW_TO.lastIndex = word.index - lead;
  return placeOf(
    english !== null && english.index < LED_HOW_TO.lastIndex ? english : (LED_HOW_TO.exec(text) ?? word),
  );
}

const HOW_TO_ZH =
  /(?:教程|步骤|操作(?:方法|指南|流程|手册|说明)|方法|技巧|窍门|妙招|贴士|\bhow you\b|follow these|使用(?:方法|说明|指南)|指南|攻略|流程|方法如下|配置方法|怎么|如何|办法|经验|总结|常见问题|说明|安装)/i;
const HOW_TO_EN =
  /\b(?:how[- ]to|how to|guide|steps?|instructions?|tutorial|walk-?through|procedure|set(?:ting)? up|setup|install(?:ing|ation)?|configure|troubleshoot(?:ing)?|cheat ?sheet|faq|tips|best practices|workflow|process)\b/i;
const LED_HOW_TO = new RegExp(`[^。\\n]{0,16}${HOW_TO_ZH.source}`, 'iuy');
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
  /密码|身份证|银行卡|卡号|账号|验证码|口令|密钥|合同|工资|薪资|token|password|passcode|card|bank|passport|id number|secret|key|credential|payslip|ssn/i;
const SECRET_NOT =
  /不要|别(?:在)?|请勿|禁止|不能|不得|严禁|安全渠道|私发|私聊|单独发|加密|邮件发|\b(?:don['’]?t|do not|never|not|secure|privately|dm|direct message|by e-?mail|via)\b/i;
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
  ...[...OWNED_LINE, STRONG_OWNER, TASK_HEAD, DONE_LINE, INLINE, ...MANY_OWNERS.map(([owner]) => owner)],
  ...[HOW_TO_ZH, HOW_TO_EN, STEP],
  ...[SECRET_CUE, SECRET_NOT, SECRET_ZH, SECRET_EN],
];
