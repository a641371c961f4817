import { matchesOf } from '@/lib/detectors/matches';
import { simplified } from '@/lib/detectors/traditional';

/**
 * A ping: the whole message calls somebody and says nothing else. Read as a row of known pieces; whatever is left over
 * is content, and then it is no ping. Good-morning wishes among colleagues ask for nothing and are none either.
 */
export function isPing(text: string): boolean {
  const head = text.trim();
  if (head === '' || head.length > LONGEST) return false;
  // A picked or typed mention, with a name of up to three words where it stands at an end.
  const plain = head
    .toLowerCase()
    .replace(/@[\p{L}\p{N}_.-]+/gu, ' ')
    // [微笑]: an emoji as phones write it.
    .replace(/\[\p{Script=Han}{1,4}\]/gu, ' ')
    .replace(/[’`´]/g, "'")
    .replace(/[^\p{L}\p{N}'\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '') return false;
  return /\p{Script=Han}/u.test(plain)
    ? isChinesePing(simplified(plain.replace(/ /g, '')), /[?？]/.test(head))
    : isEnglishPing(plain, head);
}

/** More than a ping can hold, ornaments included. */
const LONGEST = 80;

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔温詹';
const TITLES =
  '(?:总|经理|老师|主任|工|哥|姐|总监|部长|院长|主管|组长|同学|师傅|老板|书记|厂长|科长|处长|董|博士|律师|医生|会计|店长)';
const ADDRESS = [
  '大家|各位(?:同事|老师|领导|小伙伴|伙伴|亲|大佬|好)?|同事们|同学们|小伙伴们?|伙伴们|兄弟们|姐妹们|朋友们|家人们|诸位|大佬们?|大神们?|群主|管理员|领导们?|老板们?|老师们?|亲们?|亲爱的|宝子们?|美女|帅哥|前辈们?|技术|运维|客服|财务|人事|行政|hr|it|boss|all|team',
  `(?:[${SURNAMES}]|欧阳|司马|上官|诸葛)[\\p{Script=Han}]{0,2}${TITLES}`,
  `[小老阿大][\\p{Script=Han}](?:${TITLES})?`,
  `(?:[${SURNAMES}]|欧阳|司马|上官|诸葛)[\\p{Script=Han}]{1,2}`,
  TITLES,
  '早|早啊|早上好|上午好|中午好|下午好|晚上好|那个|呃+|嗯+|急事|有急事|有事|急|有点急|十万火急',
].join('|');
/** Calls for somebody; each of them alone makes the message a ping. */
const CALLS = [
  '(?:你|您|大家|人|还|都|现在|今天|这会儿?|哪位|谁|有没有人|有人)?(?:还)?在(?:不在|吗|么|嘛|嘛?不|没|啊|呀|线吗|线么|线不|群里吗|公司吗|位置上?吗|岗吗|哪呢?)?(?:呢|呀|啊|的|哈)?',
  '(?:有|有没有)(?:人|大佬|同事|小伙伴|谁|哪位)(?:在)?(?:吗|么|嘛|不|没|线吗)?',
  '谁在(?:线|群里)?(?:吗|呢|啊)?',
  '(?:你|您|大家)?(?:现在|这会儿?|此刻|方便的话)?(?:有|有没有|得)(?:空|时间|功夫|空闲)(?:吗|么|嘛|不|没|聊聊吗|聊一下吗|说话吗)?',
  '(?:你|您)?(?:现在|这会儿?)?(?:方(?:不)?便|得空)(?:吗|么|嘛|不|说话吗|聊聊吗|聊一?下吗|沟通吗|沟通一下吗|接(?:个)?电话吗|打扰吗)?',
  '(?:你|您)?(?:现在|在|这会儿?)?(?:忙|忙着|忙不忙|在忙)(?:吗|么|嘛|不|呢|啥呢|什么呢|完了吗)?',
  '(?:你|您)?(?:睡|起床|起)了(?:吗|么|没|嘛)',
  '(?:你好|您好|哈喽|哈啰|哈罗|嗨|嘿|喂|诶|欸|哎|hello|hi|hey|halo|哈咯)(?:啊|呀|哇|哈|鸭)?',
  '(?:大家|各位|你们|老师|同学们|同事们)好(?:啊|呀)?',
  '(?:我)?(?:想|有(?:个|点|件|些)?)(?:小)?(?:事儿?|问题|情况|东西|疑问)(?:想|要|需要)?(?:跟|和|找|向|问|请教|咨询|麻烦|请|求)?(?:你|您|大家|各位)?(?:问|请教|咨询|说|聊|商量|沟通|帮忙|确认|了解|请)?(?:一?下|聊聊|下子|你|您)?',
  '(?:我)?(?:想)?(?:请教|咨询|问|打听|打扰|麻烦)(?:你|您|大家|各位)?(?:一?下)?(?:个|一个|点)?(?:小)?(?:事儿?|问题|了)?',
  '(?:我想|想|我?需要你|我?需要您|能|可以|可不可以|能不能|能否|可否)?(?:请你|请您|你|您)?(?:麻烦|打扰|问|请教|帮)(?:你|您|大家|我)?(?:一?下|个忙|一个忙|一个问题|个问题|个事儿?|忙)?(?:吗|么|吧|不)?',
  '(?:请问|冒昧问(?:一?下)?|不好意思|打扰了|抱歉|麻烦了?|请问一?下|求回复?|吱(?:个|一)?声|冒个泡|回(?:一?下|个话|话)|呼叫|急|急急急|在线等|滴滴+|嘀嘀+|戳|敲|dd|ping|zaima|zai|aaa)',
  '得(?:唔得)?闲(?:吗|嘛|呀|未|倾(?:两|几)句吗?)?|喺(?:唔喺)?度(?:呀|吗|嘛|吖|啊)?|有冇(?:人|空|时间)(?:喺度)?(?:呀|吗)?|倾(?:两|几)句(?:吗)?|方唔方便(?:呀)?|(?:方便|能|可以)?(?:打|通|接)(?:个)?(?:电话|语音|视频)(?:吗|么|不|嘛)',
  '[\\p{Script=Han}]{1,2}(?:总|经理|老师|工|哥|姐|主任|老板|同学|院长|董)好(?:呀|啊)?',
  '(?:方便|能|可以)?(?:聊|说|谈|沟通|讨论)(?:聊|一?下|两句|几句|会儿)?(?:吗|么|不|吧)',
].join('|');
const PIECE = new RegExp(`^(?:${CALLS}|${ADDRESS}|了|呢|啊|呀|哈|哦|吧|嘛|吗|么)$`, 'u');
const CHINESE_CALL = new RegExp(`^(?:${CALLS})$`, 'u');
/** What alone asks for nothing: an address, a particle, a good morning. */
const EMPTY_CALL =
  /^(?:在|在[呢啊呀的哈]|都在|还在|人在|求回复?|不好意思|抱歉|麻烦(?:你|您|大家|各位)?了?|打扰(?:你|您)?了?|急|急急急|想|我|dd)$/;

function isChinesePing(text: string, asks: boolean): boolean {
  // All ways to cut the text into pieces: reachable[i] tells whether the first i units are pieces, and with a call.
  const reach: ('no' | 'address' | 'call')[] = Array.from({ length: text.length + 1 }, () => 'no');
  reach[0] = 'address';
  for (let at = 0; at < text.length; at += 1) {
    if (reach[at] === 'no') continue;
    for (let end = at + 1; end <= Math.min(text.length, at + MAX_PIECE); end += 1) {
      const piece = text.slice(at, end);
      const call = CHINESE_CALL.test(piece) && (!EMPTY_CALL.test(piece) || (asks && piece === '在'));
      if (call || PIECE.test(piece)) {
        if (call || reach[at] === 'call') reach[end] = 'call';
        else if (reach[end] === 'no') reach[end] = 'address';
      }
    }
  }
  return reach[text.length] === 'call';
}

const MAX_PIECE = 16;

const NAME = "(?:[a-z]+(?:'s)?)";
const GREET = '(?:dear|hi+|hey+|hello+|helo|hallo|halo|yo+|hiya|heya|howdy|sup|greetings|ahoy|ello|oi)';
const WHOM =
  "(?:there|all|team|everyone|everybody|every one|guys|folks|anyone|anybody|somebody|someone|boss|sir|madam|mate|buddy|friend|dear|colleagues?|people|ladies and gentlemen|y'?all|admins?|support|it|hr|finance|man|bro|dude|oga|ma|ma'am|chief|uncle|aunty|lah|dudes)";
const PING_PHRASES = [
  '(?:are|r) (?:you|u|ya)(?: guys| still| even)? (?:there|around|here|online|free|busy|available|awake|at your desk|reachable)(?: now| right now| today| at the moment| atm)?(?: or not)?',
  '(?:you|u|ya)(?: guys)?(?: still)? (?:there|around|here|online|free|busy|available|awake)(?: now| right now| today| at the moment| atm)?',
  '(?:you|u|una) dey(?: there| around| online)?|how far|(?:free|around|available|busy|online|there)(?: now| right now| today)?(?: or not)?(?=$)',
  '(?:is )?(?:any ?(?:one|body)|some ?(?:one|body))(?: (?:still|else))? (?:there|here|around|online|home|in|awake|available|free|alive)(?: now| right now| today)?',
  '(?:do you |have you |you |u )?(?:have|got|gotta?)(?: you)? (?:a|one|two|2|5|five|1|some)? ?(?:min|mins|minute|minutes|sec|secs|second|moment|time|spare)(?: (?:to (?:talk|chat|spare)|for (?:me|a (?:chat|call|question|quick (?:question|chat|call)))|now|right now|please))?',
  '(?:can|could|may) (?:we|i) (?:talk|chat|speak|have a (?:word|chat|quick chat)|ask (?:you )?(?:something|a (?:quick )?question|a favou?r)|bother you|call you|get your help|pick your brain)(?: to you| with you)?(?: (?:for a (?:sec|second|min|minute|moment|bit)|now|quickly|real quick|please))?',
  '(?:can|could) (?:you|u|anyone|someone|anybody|somebody) (?:please )?(?:help|help me|help me out|talk|chat|reply|respond|answer)(?: (?:please|pls|out|with something|quickly|now))?',
  '(?:a |one |just a )?(?:quick|small|short) (?:question|q|one|favou?r|chat|call|word|thing)',
  "(?:i )?(?:have|got|ve got|'ve got) (?:a |one )?(?:quick |small )?(?:question|favou?r to ask|request|thing to ask)(?: for you)?",
  '(?:i )?(?:need|want) (?:to (?:ask|talk to|speak (?:to|with)) (?:you|someone|anyone|u)(?: something| a question| about something)?|(?:your |some |a bit of |a little )?help)(?: (?:please|now|with something))?',
  "(?:ping|pinging(?: you)?|knock(?: knock)?|bump|poke|nudge|hello hello|test(?:ing)?|wassup|what'?s up|whats up|how are you(?: doing)?(?: today)?|how'?s it going|how are things|long time no see|nice to meet you|long time|hope you(?:'re| are) (?:well|doing well))",
  '(?:sorry to (?:bother|disturb)(?: you)?|excuse me|pardon me)',
  '(?:please )?(?:reply|respond|answer)(?: me)?(?: please)?(?: (?:asap|when you see this|when you can))?',
  "(?:hit me up|call me back|get back to me|let me know when (?:you(?:'re| are)) (?:free|around|online|back|available))",
].join('|');
const FILLERS =
  '(?:please|pls|plz|now|today|again|still|lol|haha+|so|ok|okay|um+|uh+|er+|hmm+|morning|good morning|good afternoon|good evening|good day|afternoon|evening|sorry|dear)';
const ENGLISH = new RegExp(`^(?:(?:${GREET}|${PING_PHRASES}|${WHOM}|${FILLERS})(?: |$))+$`);
const ENGLISH_CALL = new RegExp(`(?:^| )(?:${GREET}|${PING_PHRASES})(?: |$)`);

function isEnglishPing(plain: string, head: string): boolean {
  const named = withoutNames(plain, head);
  return ENGLISH.test(named) && ENGLISH_CALL.test(named);
}

/** "Hi Tom", "Tom, are you there": a capitalised word at the beginning, or after a greeting, or at the end, is a name. */
function withoutNames(plain: string, head: string): string {
  const names = new Set(
    [...matchesOf(head, /(?<=^|[\s,])(?:[A-Z][a-zà-ÿ]+|[A-Z]\.?)(?=$|[\s,.!?~…-])/gu)]
      .map(({ 0: name }) => name.replace('.', '').toLowerCase())
      .filter((name) => !KNOWN.test(name)),
  );
  const words = plain.split(' ');
  const kept = words.filter((word, at) => {
    if (!names.has(word)) {
      // "hi tom": one unknown word in small letters directly after a greeting and at the end.
      return !(
        at === 1 &&
        words.length === 2 &&
        GREETING.test(words[0] ?? '') &&
        new RegExp(`^${NAME}$`).test(word) &&
        word.length <= 12 &&
        !KNOWN.test(word)
      );
    }
    return false;
  });
  return kept.join(' ');
}

const GREETING = new RegExp(`^${GREET}$`);
const KNOWN =
  /^(?:are|you|is|any|anyone|anybody|someone|can|could|may|do|have|got|hi+|hey+|hello+|yo|quick|ping|good|morning|i|need|want|please|sorry|knock|how|what|whats|there|all|team|everyone|guys|folks|still|free|busy|available|online|question|test|thanks|thank|ok|yes|no|done|sure|great|nice|agreed|noted|happy|welcome|dear|excuse|hope|long|reply|let|call|get|hit|bump|small|one|just|back|see|welcome)$/;

/** To be compiled before the first message comes; see `lib/rules/warm-up`. */
export const GREETING_EXPRESSIONS: readonly RegExp[] = [
  PIECE,
  CHINESE_CALL,
  EMPTY_CALL,
  ENGLISH,
  ENGLISH_CALL,
  GREETING,
  KNOWN,
];
