import { DAY_EN, type Intent, WHEN_ZH } from './intent';

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
    /(?:我|想|需要?|得|要|可以|能)[^。\n]{0,14}(?:早走|早退|提前(?:走|下班|离开)|晚到)(?:一|两|半|\d|会|一会)?/u,
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
    /\b(?:he|she|they|who|somebody|someone|everyone|people|you|colleagues?|boss|manager)(?:['’]s|['’]re| is| are| was| were| will be| has| have| took| takes| would| wants?| needs?)\b[^,.;\n]{0,20}\b(?:on|off|out|leave|vacation|sick|ooo|pto)\b/i,
    /\b[A-Z][a-z]+(?:['’]s| is| was| will be| has| took| takes)\b[^,.;\n]{0,16}\b(?:on|off|out|leave|vacation|sick|ooo|PTO|OOO)\b/,
    /\b(?!i\b|we\b)[a-z]+ (?:is|are|was|were)\b[^,.;\n]{0,12}\b(?:on|off|out|away)\b/i,
    /\b(?:policy|process|form|handbook|how (?:many|much|do)|back from|was on|were on|after (?:my|his|her)|leave (?:balance|request form|days do)|last (?:week|month|year)|yesterday|do you|did you|are you|if i|if you|when i was|sick of)\b|\bsick (?:feature|deal|beat)/i,
  ],
  asksToo: true,
};
