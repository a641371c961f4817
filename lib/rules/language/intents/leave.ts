import { DAY_EN, type Intent, type Signs, WHEN_ZH } from './intent';

const KIND = '(?:病|事|年|婚|产|陪产|丧|探亲|调休|育儿|哺乳|产检|护理|带薪|生理)';
const AMOUNT =
  '(?:[一半两二三四五六七八九十几多\\d.个]{1,4}(?:天|日|小时|个?小时|个?上午|个?下午|个?晚上|周|星期|月|h)?(?:的)?)';
const LEAVE = `(?:请${AMOUNT}?${KIND}?假|请(?:${WHEN_ZH}[^。，,]{0,8})(?:的)?${KIND}?假|休${AMOUNT}?${KIND}?假|休${AMOUNT}|调休)`;
/** Somebody else's leave. `跟您请假` is the writer's own, a child or parent is a reason. */
const OTHERS =
  '(?<![跟向和找给])(?:他|她|小(?!孩|朋友|时|区)[\\p{Script=Han}]|老(?!婆|公|人|家|大|板|妈|爸)[\\p{Script=Han}]|[\\p{Script=Han}]{1,2}(?:哥|姐|总|工|经理|老师)|谁|你|您|大家|各位|同学|有人|人家|同事)';

const ABSENCE =
  '(?:(?:sick|annual|casual|medical|parental|maternity|paternity|personal|emergency|unpaid|compassionate|bereavement|family|short|urgent|earned|study)? ?(?:(?<!\\bto )leave(?! (?:it|the|this|that|me|them|him|her|your|my|policy|calendar|process|form)\\b)|pto|vacation|annual holiday)|(?:a |one |two |three |some |few |half a |sick |personal |comp |couple of )+(?:half[- ])?days?(?: off)?(?= off|\\b)|days? off|time off|half[- ]day|sick day|personal day|mental health day|floating holiday|rest of the (?:day|week) off|day off)';
const MINE =
  '(?:^[^a-z]{0,6}|\\b(?:i|we|me|myself)\\b|\\b(?:hi|hey|hello|dear|good morning|morning)\\b[^,.!\\n]{0,20}[,.!] ?|[,;:–—-] ?)';
const TAKE =
  "(?:tak(?:e|ing)|request(?:ing)?|apply(?:ing)? for|need(?:ing)?|want|like|have|having|be on|am on|'m on|put(?:ting)? in for|book(?:ing)?|us(?:e|ing)|ask(?:ing)? for|get|going on|go on|starting|start|will be on|'ll be on|on)";

/** Being absent in so many words. */
const OFF_ZH =
  '返唔到工|返工唔到|上不(?:了|成)[^。，,\\n]{0,3}班|班[^。，,\\n]{0,4}(?:上不(?:了|成)|来不了|没法上)|不(?:去|来|能)?上班(?!时)|歇(?:一|半|两)天|放(?:半|一|两|\\d)[天日]假?|请(?:[^。，,\\n]{0,8})假(?!条|单|制|流程|系统|的)|请(?:半|一|两|二|三|几|\\d)(?:个)?(?:天|日|小时|钟|上午|下午|晚|周)|休(?:[^。，,\\n息]{0,6})假(?!期|单|制)|休(?:息)?(?:个)?(?:半|一|两|三|几|\\d)(?:天|日)|(?:病|事|年|婚|产|丧|特|补|轮|陪产|育儿|探亲|陪护|护理|生理)假(?!条|制|规|单|流程|期|余)|特休|补休|调休|轮休|告假|换休';
/** Not being there, or only for a part of the day. */
const AWAY_ZH =
  '(?:来|去|到|上|赶|返|过)不(?:了|到|切)|不(?:来|过来|去公司|去单位|去店|去上班|上班|返工|到岗|在公司|在岗|回公司|回来)|(?:没法|无法|没办法|不能|不可以|唔可以|唔)(?:来|到岗|返工?|参加|值班|上班|到公司|去公司|去上班)|上不了(?:夜|早|晚|白|中)?班|返唔到|返唔切|晚到|迟到|(?:晚|迟)(?:点|些|半|一|两|\\d)[^。，,\\n]{0,4}到|(?:早|先|提前)(?:点|些|半|一|两|\\d)?[^。，,\\n]{0,4}(?:走(?!流程|一)|撤|收工|下班|离开|离岗|回家)|缺席|缺勤|不在(?![意乎线于话这那家场])|不能来|下午就?不来';
const BEHALF_ZH =
  '(?:他|她|他们|客户|对方|供应商|厂家|师傅|司机|快递|物流|货|车|老师|老板|领导|同事|人家|谁|你|您|大家|各位|他们|小[\\p{Script=Han}]|老(?!家|婆|公|人|大|妈|爸)[\\p{Script=Han}]|[\\p{Script=Han}]{1,2}(?:哥|姐|总|工|经理))';
const SIGNS_ZH: Signs = {
  enough: 4,
  must: new RegExp(`${OFF_ZH}|${AWAY_ZH}`, 'u'),
  of: [
    [2, new RegExp(OFF_ZH, 'u')],
    [1, new RegExp(AWAY_ZH, 'u')],
    [
      1,
      /病|医院|诊所|睇医生|[睇看拔补洗]牙|发烧|发热|感冒|不舒服|唔舒服|[痛疼吐晕]|拉肚|拉稀|摔|扭|骨折|受伤|手术|复查|体检|产检|检查|住院|疫苗|打针|输液|发炎|孩子|小孩|女儿|儿子|宝宝|娃|老婆|太太|老公|爸|妈|父亲?|母亲?|家里|家中|屋企|老人|爷|奶|姥|外婆|外公|岳|搬家|装修|漏水|水管|宽带|燃气|结婚|婚礼|婚宴|丧|葬|过世|去世|走了|白事|考试|签证|护照|办证|戸政|户政|户口|过户|交房|收房|面签|家长会|接机|车坏|车祸|抛锚|私事|有(?:点)?事|老家|扫墓|开学|毕业礼|中暑|过敏/u,
    ],
    [1, new RegExp(WHEN_ZH, 'u')],
    [
      1,
      /(?:^|[，,。:：;；\s])(?:我|本人)|我(?:想|要|得|需|明|今|这|下|周|因|家|妈|爸|老|孩|先|早)|来不了|跟(?:大家|各位|领导|您|你|主管|组长)(?:说|报备|请|告)|报备|望(?:批准|准)|先(?:同|跟)大家讲/u,
    ],
    [
      1,
      /(?:工作|手头|手上|活儿?|事情|急事|值班|班次)[^。，,\n]{0,8}(?:交给|交接|由|找|转给|拜托)|代班|顶班|换班|代我|替我|顶我|帮我(?:顶|代|值)|后(?:回来|回公司|到岗)|(?:午|点|号)(?:左右|前|后)?(?:再)?(?:到岗?|返|回)(?:公司|来|岗)?(?=[，,。\s]|$)/u,
    ],
  ],
  unless: [
    new RegExp(
      `^\\s*[他她]|${BEHALF_ZH}[^。，,\\n]{0,8}(?:${AWAY_ZH}|[请休][^。，,\\n]{0,6}假)|假(?:期|已|批了|结束|完|都)|放假|销假|休完|休假回|批(?:了|过)[^。，,\\n]{0,4}假|收到|昨天|上周|上次|之前|不(?:用|想|能)?请假|如果|要是|万一|谁|来不了(?:吗|呢)|提前(?:告|通|说|准|结|完|发|交|订|预|安|知|做|到|确|报|申)|怎么|制度|规定|流程|祝|安心|辛苦`,
      'u',
    ),
  ],
};

const OFF_EN =
  "\\b(?:sick|annual|casual|medical|parental|maternity|paternity|personal|emergency|unpaid|compassionate|bereavement|family|study|comp|carer['’]?s|birthday|mental health) (?:leave|days?|time)\\b|\\b(?:on|tak(?:e|ing)|apply(?:ing)? for|request(?:ing)?|need|want|swap|us(?:e|ing)|book(?:ing)?|putting in|put in(?: for)?|days?|hours?|for|my) (?:[\\w'’-]+ ){0,4}?(?<!\\bto )leave\\b(?! (?:it|the|this|that|me|them|a|your))|\\b(?:days?|time|morning|afternoon|week) off\\b|\\bhalf[- ]days?\\b|\\bpto\\b|\\booo\\b|\\bout of (?:the )?office\\b|\\bcall(?:ing|ed)? (?:in|out) sick\\b|\\b(?:out|off) sick\\b|\\b(?:on|taking) (?:an? )?mc\\b|\\bmc (?:today|tomorrow|for)\\b|\\b(?:tak(?:e|ing)|have|having|get|need) (?:[\\w'’-]+ ){0,4}(?:days?|morning|afternoon|week|shift|today|tomorrow|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)(?:day)?|\\d{1,2}(?:st|nd|rd|th)) off\\b";
const AWAY_EN =
  "\\b(?:i['’]?m|i am|i['’]?ll be|i will be|will be|be|am|gonna be|going to be) (?:off|out|away|absent|on holiday|on vacation|abroad)\\b(?! (?:of (?!office|the office)|to|with|for lunch|by|from my|topic|on (?:a|the) (?:break|call)))|\\b(?:not|won['’]?t|can['’]?t|cannot|couldn['’]?t|unable to|wont|cant|never)\\b[^.\\n]{0,14}\\b(?:com(?:e|ing)|be|mak(?:e|ing) it|get(?:ting)?|turn(?:ing)? up) (?:in\\b(?! (?:time|touch|the (?:meeting|call)))|to work|into work|to the (?:office|site|shop|ward))|\\bcan['’]?t (?:come|work|make (?:it|my shift)|do my shift|do the \\w+ shift)\\b|\\b(?:leav(?:e|ing)|go(?:ing)? home|head(?:ing)? (?:out|off|home)|log(?:ging)? off|knock(?:ing)? off|finish(?:ing)?|slip(?:ping)? out|sign(?:ing)? off) (?:work )?(?:(?:a |an |two |\\d |few |bit |little |half |hours?|hr |mins? )+)?early\\b|\\b(?:need|have|got|going) to (?:leave|go|head (?:off|out)|dash|run) (?:by|at|around|before) \\d|\\bcalling it a day\\b|\\b(?:skip|miss)(?:ing)? (?:my|the|today['’]s|tomorrow['’]s) shift\\b|\\bcover (?:my|for me)\\b";
const SIGNS_EN: Signs = {
  enough: 4,
  must: new RegExp(`${OFF_EN}|${AWAY_EN}`, 'i'),
  of: [
    [2, new RegExp(OFF_EN, 'i')],
    [1, new RegExp(AWAY_EN, 'i')],
    [
      1,
      /\b(?:sick|ill|unwell|poorly|throwing up|vomit\w*|fever|flu|covid|cold|migraine|headache|stomach|food poisoning|malaria|typhoid|injur\w+|sprained|broke my|toothache|dentist|doctor|dr|gp|clinic|hospital|surgery|operation|scan|check-?up|physio|appointment|appt|visa|passport|embassy|court|jury|exam|graduation|wedding|funeral|burial|passed(?: away)?|died|bereave\w*|baby|labou?r|kid|kids|child|son|daughter|wife|husband|mum|mom|mother|father|dad|grand\w+|sister|brother|uncle|aunt|cousin|school|nursery|daycare|chicken ?pox|moving house|plumber|boiler|landlord|burst pipe|car broke|car won|family|personal (?:matter|reasons?|errand)|emergency|village|hometown|travel\w*|holiday|vacation|feeling)\b/i,
    ],
    [1, new RegExp(`\\b${DAY_EN}\\b|\\b\\d{1,2}(?:st|nd|rd|th)\\b|\\b(?:from|till|until) \\d`, 'i')],
    [
      1,
      /\b(?:i|i['’]m|i['’]ll|i['’]d|my|me|im)\b|^[^a-z]{0,4}(?:(?:hi|hey|hello|morning|sorry)[^,.!]{0,14}[,.!] ?)?(?:not|on|off|out|sick|taking|need|requesting|applying|won['’]?t|can['’]?t|calling|putting|booking|leaving)\b/i,
    ],
    [
      1,
      /\b(?:cover(?:s|ing|ed)?|hand(?:ed|ing)? ?over|handover|swap\w*|reachable|back (?:on|by|in|at)|in my (?:place|absence)|return(?:ing)?|resume)\b/i,
    ],
  ],
  unless: [
    /\b(?:he|she|they|who|somebody|someone|everyone|people|you|u|tell|them|colleagues?|boss|manager|client|customer|supplier|driver|vendor)(?:['’]s|['’]re|['’]ll)?\b[^,.;\n]{0,20}\b(?:on|off|out|away|leave|vacation|sick|ooo|pto|late|early|not|won['’]?t|can['’]?t)\b|\b(?:policy|process|form|handbook|how (?:many|much|do)|back from|was on|were on|leave (?:balance|request form|days do)|last (?:week|month|year)|yesterday|do you|did you|are you|if (?:i|you)|when i was|sick of|hope|enjoy|welcome|thanks|thank you|glad|get well|approved|babe|love|hun|dinner|movie|party|karaoke)\b/i,
    /\b[A-Z][a-z]+(?:['’]s| is| was| will be| has| took| takes| and)\b[^,.;\n]{0,16}\b(?:on|off|out|leave|away|vacation|sick|ha[sd]|PTO|OOO)\b/,
  ],
};

export const LEAVE_INTENT: Intent = {
  tag: 'leave',
  cue: /不舒服|\b(?:home|rest|day|fever|migraine|flu)\b|假|休|早退|早走|提前|上班|公司|\b(?:leave|leaving|off|pto|vacation|holiday|half|sick|ooo|out|in|come|office|unwell|ill|weather|early)\b/iu,
  says: [
    new RegExp(
      `(?:我|本人|想|要|需要?|得|申请|准备|打算|特|可以|能否|能不能|可否|向您|跟您|只能|可能)[^。，,\\n]{0,16}${LEAVE}`,
      'u',
    ),
    new RegExp(`${WHEN_ZH}[^。\\n]{0,16}${LEAVE}`, 'u'),
    new RegExp(`(?:^|[，,：:\\s])(?:申请|请|休)[^。，,\\n]{0,8}${KIND}假`, 'u'),
    new RegExp(`(?:^|[，,：:\\s])请${AMOUNT}?${KIND}?假${AMOUNT}?`, 'u'),
    new RegExp(
      `(?:身体|家里|家中|孩子|小孩|老人|发烧|生病|感冒|看病|医院|牙|肚子|头|体检|产检)[^。\\n]{0,20}${LEAVE}`,
      'u',
    ),
    /(?:我|本人|身体|发烧|生病|感冒)[^。\n]{0,16}(?:想|要|得|需要)?(?:在家)?休息(?:一|半|两|几|\d)天/u,
    /(?:今天|明天|后天|上午|下午|周[一二三四五])[^。\n]{0,8}(?:不能|没法|无法|来不了|去不了|不)(?:来|去|到)?(?:上班|公司|单位|到岗|打卡)/u,
    /(?:我|想|需要?|得|要|可以|能)[^。\n]{0,14}(?:早走|早退|提前(?:走|下班|离开))(?:一|两|半|\d|会|一会)?/u,
    new RegExp(`${MINE}[^.\\n]{0,30}?\\b${TAKE}\\b[^.\\n]{0,24}?\\b${ABSENCE}\\b`, 'i'),
    new RegExp(
      `${MINE}[^.\\n]{0,24}?\\b(?:tak(?:e|ing)|have|having|get|need|want)\\b[^.\\n]{0,16}?(?:(?:next |this |coming )?${DAY_EN}|the (?:day|week|morning|afternoon|rest of the (?:day|week)))(?: (?:and|to|through|or) ${DAY_EN})?(?: (?:morning|afternoon))? off\\b`,
      'i',
    ),
    new RegExp(
      `(?:${MINE}[^.\\n]{0,20}?\\b(?:'m|am|'ll be|will be|be|im)|^[^a-z]{0,4}(?:hi|hey|hello)?[^a-z]{0,2}(?:all|team)?[^a-z]{0,3}) ?\\b(?:out sick|off sick|ooo|out of (?:the )?office|off work|(?:out|off|away) (?:${DAY_EN}|on ${DAY_EN}|from (?:${DAY_EN}|\\d)|between \\d|until|till|the rest of)|on (?:${ABSENCE}|holiday)|(?:out|off|away) from \\d{1,2} (?:to|until|-|–) \\d{1,2}|calling in sick)`,
      'i',
    ),
    /(?:\b(?:i|we)\b|^[^a-z]{0,6}|[,.!–-] ?)(?:['’]m| am)? ?(?:won['’]?t|can['’]?t|cannot|will not|wont|cant|not|am not|unable to|not able to|not going to)\b (?:be able to )?(?:be |come |make it |get )?(?:in(?:to work|to the office)?|to work|to the office|at work|working|online)\b[^.\n]{0,16}\b(?:today|tomorrow|tmrw?|monday|tuesday|wednesday|thursday|friday|this (?:morning|afternoon)|next|sick|ill|until|because)/i,
    /(?:\bi\b[^.\n]{0,24}|^[^a-z]{0,6})\b(?:need|have|want|like|going|can|could|may|must|got|gotta)\b[^.\n]{0,16}\b(?:leave|head out|sign off|finish|go home|log off)(?: work)? (?:early|an hour early|a bit early|at \d)/i,
    /\b(?:may|can|could) i\b[^.\n]{0,30}\b(?:leave early|(?:take|have|get)\b[^.\n]{0,24}\boff)\b/i,
    /\b(?:calling|call) in sick\b|^[^a-z]{0,4}(?:ooo|out sick|off sick)\b/i,
    /\b(?:sick|ill|unwell|not (?:feeling )?well|under the weather|fever|flu|migraine)\b[^.\n]{0,50}\b(?:day off|off today|stay(?:ing)? home|go(?:ing)? home|rest (?:today|at home)|sick day|sick leave|not be (?:in|coming|working)|won['’]?t be (?:in|coming|working)|leave)\b/i,
  ],
  unless: [
    new RegExp(
      `${OTHERS}[^。，,\\n]{0,8}(?:请|休)[^。，,\\n]{0,6}(?:假|了)|[请休年病事产婚]假(?:了?回来|流程|制度|规定|规则|单|系统|条|前|后|期间|记录|余额|天数|还剩|还有|怎么|几天|多少|的(?:人|同事|同学|话|事))|调休(?:假|时间|安排|怎么|规则|单|通知)|(?:如果|要是|万一)[^。]{0,10}假|放假|假(?:已|批了|结束|完|都)|休完|休假回|销假|昨天|上周|之前请|不(?:用|想|能)?请假|上次|刚请完|提前(?:告|通|说|准|结|完|发|交|订|预|安|知|做|到|确|报|申)`,
      'iu',
    ),
    // 他妈妈住院了，今天请假
    /^(?!.*我)\s*(?:他|她)[^。\n]{1,20}[，,][^。，,\n]{0,8}[请休][^。，,\n]{0,6}假/u,
    /^\s*(?:is|are|was|were|will|has|does|did) (?!i\b|it\b|there\b)[a-z]+ /i,
    /\b(?:he|she|they|who|somebody|someone|everyone|people|you|u|tell|them|colleagues?|boss|manager)(?:['’]s|['’]re| is| are| was| were| will be| has| have| took| takes| would| wants?| needs?)\b[^,.;\n]{0,20}\b(?:on|off|out|leave|vacation|sick|ooo|pto)\b/i,
    /\b[A-Z][a-z]+(?:['’]s| is| was| will be| has| took| takes)\b[^,.;\n]{0,16}\b(?:on|off|out|leave|vacation|sick|ooo|PTO|OOO)\b/,
    /\b(?!i\b|we\b)[a-z]+ (?:is|are|was|were)\b[^,.;\n]{0,12}\b(?:on|off|out|away)\b/i,
    /\b(?:policy|process|form|handbook|how (?:many|much|do)|back from|was on|were on|after (?:my|his|her)|leave (?:balance|request form|days do)|last (?:week|month|year)|yesterday|do you|did you|are you|if i|if you|when i was|sick of)\b|\bsick (?:feature|deal|beat)/i,
  ],
  signs: [SIGNS_ZH, SIGNS_EN],
  asksToo: true,
};
