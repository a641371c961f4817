/**
 * A time in any form: a day, an hour, a span, an event before or after which, "now", or that there is no hurry. "尽快",
 * "ASAP" and "when you can" are none: nobody can plan with them, and everybody means another day.
 */
export function namesTime(text: string): boolean {
  const own = text.replace(BESIDE, (part) => ' '.repeat(part.length));
  return CHINESE.test(own) || ENGLISH.test(own);
}

/** Times that say what the work is about, not when it is wanted: 上个月的数据, last week's numbers, the Q3 report. */
const BESIDE =
  /上上?(?:个)?(?:周|星期|礼拜|月|季度?)|去年|前年|昨[天日晚]|前[天几]|(?:[今本这下明][天日年周]|[本这下](?:个)?(?:星期|礼拜|月|季度?)|周[一二三四五六日]|\d{1,2}月份?|[一二三四]季度|\d{4}年(?:度)?|上午|下午|中午|晚上)(?:度|份)?(?:的(?!话)|例会|会议|培训|活动|评审|销售|数据|工作|报表|报告|业绩|考勤|账|预算|计划|总结|客户来访)|\b(?:last|previous|past) (?:week|month|quarter|year|friday|monday|night)(?:['’]s)?|(?<!for |before |by |until )\b(?:today|tomorrow|yesterday|tonight|mon(?:day)?|tues(?:day)?|wednesday|thursday|friday|(?:this|next|the) (?:week|month|quarter|year))['’]s\b|\byesterday\b|\b(?<!by |in |for |before |until |end of )(?:q[1-4]|h[12]|daily|weekly|monthly|quarterly|annual|yearly)(?: \d{4})? (?=[a-z])/giu;

const NUMBER = '(?:\\d{1,3}|[一二两三四五六七八九十半几]{1,3})';

const CHINESE = new RegExp(
  [
    '今[天日晚早晨夜]|今儿|今上午|今下午|明[天日晚早晨儿]|后[天日](?!台)|大后天|当[天日]|次日|隔天|翌日',
    '(?:[本这下上]|下下)(?:个)?(?:周|星期|礼拜|月|季度?|年|工作日)',
    '(?:周|星期|礼拜)(?:[一二三四五六日天末]|[1-7])|周[内前]|一周',
    '[上下中]午|早[上晨]|晚[上点些]|傍晚|凌晨|半夜|午[饭休前后]|上班[前后]|下班|饭前',
    '[年月季][底末初中内]|月[上中下]旬|年[前后]|节[前后]|假期?[前后]|春节|国庆|五一|元旦|中秋|端午',
    `${NUMBER}(?:个)?(?:点|时(?!候|间|代)|分钟|小时|钟头|天|日(?!常|志)|号(?!码|楼|线|群|机|位|房|会议)|工作日|周(?!期)|星期|礼拜|月|季度|刻钟)`,
    '\\d{1,2}[:：]\\d{2}(?!\\d)|\\d{4}年|(?<![\\d.])\\d{1,2}[./-]\\d{1,2}(?![\\d.%])(?:日|号|前|之前|前后)?',
    '(?:[TtDd]|今日)\\+\\s?\\d',
    '[之以](?:前|内)|[会签发出上开结动到付交提复答启][\\p{Script=Han}]{0,3}(?<!目|以|提|从|当)前(?!端|台|面|期|置|后|者|提|任|言|景|辈|缀|往|途|沿|台|锋)|前(?:给|发|交|提交|完成|反馈|回复?|确认|搞定|弄好|到|报|传|上传|填|处理|出)',
    '截止|截至|期限|时限|限期|逾期|到期|死线|ddl|deadline|due',
    '马上|立[刻即马]|即刻|即时|现在|而家|目前就|加急|火速|第一时间|一会儿?|待会儿?|等下|稍后|到时候?',
    '不(?:着)?急|不赶|忙完|慢慢来',
    '每[天日周月]|定期|按时|准时|及时|按期|如期',
    '什么时候|啥时候?|几[点号时]|多久|何时|哪天',
  ].join('|'),
  'iu',
);

const DAYS = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?';
const MONTHS =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const ENGLISH = new RegExp(
  [
    '\\b(?:today|tonight|tonite|tomorrow|tmr|tmrw|tmw|2moro|2morrow|yesterday|noon|midday|midnight|morning|afternoon|evening|lunch|lunchtime|dinner|weekend|overnight|dawn)\\b',
    `\\b(?:${DAYS}|${MONTHS}\\.? ?\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTHS})\\b`,
    `\\b(?:by|before|until|till|in|for|end of|mid|late|early|this|next) ${MONTHS}\\b`,
    '\\b(?:this|next|the|that|every|each|end of(?: the)?|rest of the|later this|early next|within (?:a|the)) (?:week|month|quarter|year|day|hour|sprint|minute|shift|fortnight)\\b',
    '\\b(?:eod|eob|cob|eow|eom|eoq|eoy|eta|deadline|due|t\\+ ?\\d|d\\+ ?\\d|h[12]|q[1-4])\\b|\\b(?:close|end) of (?:business|play|day|the day|work)\\b',
    "\\b\\d{1,2}(?::\\d{2})? ?(?:am|pm|a\\.m|p\\.m|o[’']?clock|h\\b|hrs?\\b)|\\b\\d{1,2}:\\d{2}\\b|\\b(?:by|before|until|till|at|around|after) (?:\\d{1,2}(?![\\d%])|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b(?! (?:people|users|items|pages|times))",
    '\\b(?:\\d+|an?|one|two|three|four|five|six|ten|couple of|few|half an?|half a)[ -]?(?:business |working |work )?(?:min(?:ute)?s?|mins?|hours?|hrs?|days?|weeks?|months?|sec(?:ond)?s?)\\b(?! ago)',
    '\\b\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?\\b(?!%)|\\b20\\d\\d-\\d\\d-\\d\\d\\b',
    '\\b(?:before|ahead of|prior to|in time for|by the time|until|after|once|as soon as|by) (?:the |our |my |your |his |their |we |i |you )?(?:next )?(?:\\w+ ){0,2}(?:meeting|call|launch|release|demo|review|stand-?up|sync|deadline|go[- ]?live|deploy(?:ment)?|audit|visit|presentation|holidays?|leave|start|kick-?off|lunch|break|interview|event|sprint|cutoff|shift|close|open|board|flight|trip|ship|submit|sign|send|present|meet)\\b',
    '\\b(?:by|before|on|until|till|from) the \\d{1,2}(?:st|nd|rd|th)\\b',
    '\\b(?:right away|right now|immediately|at once|straight away|urgently|urgent|now|first thing|at (?:the )?latest|on time|in time)\\b',
    '\\b(?:no rush|no hurry|whenever|take your time|in your own time|not urgent|later)\\b',
    '\\b(?:when|what time|how soon|how long)\\b[^.?!\\n]{0,60}\\?',
    '\\b(?:daily|weekly|monthly|quarterly|every (?:day|week|month))\\b',
  ].join('|'),
  'i',
);

/** To be compiled before the first message comes; see `lib/rules/warm-up`. */
export const TIME_EXPRESSIONS: readonly RegExp[] = [BESIDE, CHINESE, ENGLISH];
