import type { Intent, Signs } from './intent';

const SYSTEM =
  '(?:线上|生产|系统|服务器?|接口|支付|付款|网站|官网|后台|数据库|登录|登陆|页面|首页|小程序|app|客户端|网络|网关|erp|crm|oa|wms|mes|pos|收银|订单|下单|结算|短信|验证码|机房|vpn|邮箱|邮件系统|公众号|平台|商城|app端|前端|后端|库存系统|打卡系统|专线|防火墙|集群|redis|mysql|k8s|域名|证书|主站|api|核心交易|系统后台|电话系统|呼叫中心|仓库系统|cdn|图片|直播间?|推流|数据(?=全|都|丢|库)|设备联网|产线)';
/** Nothing works any more. */
const DOWN =
  '(?:挂了|挂掉|崩了|崩溃|宕机|瘫痪|不可用|打不开|中断|全(?:部|都)?报错|一直报|大面积|大量报错|无法(?:访问|登录|登陆|使用|支付|下单|打开|连接|提交|打印|出货|注册|结算|收款)|不能(?:访问|登录|登陆|支付|下单|用|打开|提交|出货|收款)|报?50[0234]|连不上|登不(?:上|进|了)|进不去|上不去|打不了|用不了|付不了|下不了单|发不出|收不到|白屏|闪退|卡死|拖垮|断电|断网|断了|炸了|死机|没响应|无响应|全红|起不来|停了|(?:登录|登陆|支付|打开|访问|提交|下单|打印|连接|加载|使用|注册|付款|出货|收款|发货|查询)不了|被?误删|看不到(?:[^。，,]{0,6})(?:订单|数据|记录)|全(?:部)?(?:显示为?)?空|加载不出|显示为空|写入(?:全)?失败|被攻击|被黑)';
/** Something is wrong; it takes the scale to make it urgent. */
const WRONG =
  '(?:失败|异常|报错|超时|出错|故障|丢失|错乱|卡在|卡住|重复扣款|扣了两次|重复下单|数据错|不同步|告警|cpu|内存(?:满|爆|溢出))';
const SCALE =
  '(?:大量|大面积|所有|全部|全都|都(?=[进登打用付])|多个|多位|多名|用户|客户|一直|持续|批量|线上|生产|投诉|炸锅|打爆|紧急|马上|立即|赶紧|快看|快查|p0|p1|急|快查)';

const SYSTEM_EN =
  '(?:prod(?:uction)?|site|website|web ?shop|shop|servers?|services?|api|payments?|checkout|log-?in|sign-?in|database|db|app|system|systems|gateway|vpn|network|portal|platform|erp|crm|mail server|e-?mail|search|backend|homepage|cluster|internet|wifi|store|webhook|queue|dns|dashboard|order(?:ing)? system|pos|phone system|call cent(?:er|re)|sso|everything)';
const DOWN_EN =
  "(?:broken\\b|(?:is|are|was|went|has gone|have gone|just went|'s|seems|completely|totally|all|appears) (?:to be )?(?:completely |totally |all |currently |now )?(?:down|dead|offline|broken|unavailable|unreachable|unusable|failing|crashing|hanging|frozen|timing out|not (?:working|responding|loading|reachable|accessible))|down(?: for (?:everyone|all|everybody|the))?(?:!|:|$| again| since| now| right now)|crash(?:es|ed|ing)|(?:keeps?|started|is|are|been|has been) (?:crashing|failing|timing out|throwing|returning|going down|dropping)|(?:is |are )?(?:throwing|returning|giving|showing|gives|returns|throws|shows) (?:a |us |me )?(?:\\w+ )?(?:5\\d\\d|errors?|blank)|not (?:responding|loading|working)|unreachable|outage|broke\\b|won't (?:load|start|open)|5\\d\\d errors?|(?:are |is )?(?:all )?(?:failing|corrupt(?:ed)?|missing|hacked)|double[- ]charg\\w+)";

/** What is seen when something does not work: each of these says it by itself. */
const SEEN_ZH =
  '不(?:出|响|亮|转|动|打|认|读|弹|刷|吐|跳|走)(?:号|票|纸|了|声|水|货|码|单|卡|屏)|提示(?:无|没有?|未|不|错|失败|异常|超)|(?:一直|总|老)(?:是|显示|为)\\s?(?:0|零|空|负|错)|[全裂破]图|全(?:部|都)?裂|白屏|黑屏|花屏|蓝屏|闪退|弹(?:走|出去|返出)|卡死|死机|当机|宕机|崩(?:了|溃|掉|咗)|挂(?:了|掉|咗)(?!号)|瘫痪|报错|报(?:故障|警(?!官|告))?[A-Za-z]{0,3}\\d{2,}|乱码|[没冇无]反应|[没冇无]响应|点不(?:动|了|开)|撳极都|[撳用开入登睇印刷]唔(?:到|返)|打不开|连(?:线)?不(?:上|到)|登(?:录|陆|入)?不(?:上|了|进)|进不(?:去|了)|刷不(?:了|出|上)|(?:查|搜|看|读|识别|扫|加载|显示|打|发|收|存|传|导|调|付|接|转|登记|打印|下载|上传|提交|保存|同步|调取|载入|生成|支付|下单|结账|出单|出票|开单)不(?:到|出|了|上|进|下来)|停(?:咗|机|线|摆|产)|全(?:部|都)?(?:失败|挂|红|没了|变|错|超时|断)|变(?:成|为)?(?:了)?(?:0|零|空|乱|负数)|重复(?:扣|收|下单|发送|推送|入账|打印)|(?:数据|订单|记录|资料|单据)[^。，,\\n]{0,4}(?:丢|没了|不见)|(?:一片|全是|变|显示)空白|跳(?:错误?|报错|闸)|自动(?:退出|重启|关机|登出)|转圈|无限(?:循环|加载)|断(?:网|线|电|连|流)(?!演|检|通知)|罢工|失灵|飙(?:到|升)|算(?:错|多|少)|显示(?:错误|异常|不对|为空|成)|停唔到|坏(?:咗|晒)|(?:金额|价格|时间|数量|余额|库存)[^。，,\\n]{0,6}(?:不对|错了|有误|变成|翻倍)|多扣|少算';
const HINT_ZH =
  '断断续续|卡成|卡爆|乱跳|读数|失败|异常|出错|错误|不准|不对|延迟|很慢|卡(?:顿|住)|坏了|故障|不亮|不转|不动|重启(?:也|都)?(?:没用|无效|不行)|不同步|不识别|没声音|停了|[45]0\\d|超时|丢包|掉线';
const SIGNS_ZH: Signs = {
  enough: 5,
  must: new RegExp(`${SEEN_ZH}|${HINT_ZH}`, 'u'),
  of: [
    [1, new RegExp(SEEN_ZH, 'u')],
    [1, new RegExp(`${SEEN_ZH}|${HINT_ZH}`, 'u')],
    [
      2,
      new RegExp(
        `${SYSTEM}|系统|程序|软件|模块|报表|导出|导入|按钮|页|按键|[库屏网线端仪器闸泵秤]|(?<![死当宕停手司])机|服务|打印|扫码|门禁|摄像|监控|平台|登[录陆入]|支付|付款|回调|传感|设备|叫号|大屏|插件|脚本|枪|探头|传感|按键|短信|验证码|图片|直播|推流|小程序|网页|库存|任务|队列|缓存|his|lis|pacs|emr|tms|sap|pda|plc`,
        'iu',
      ),
    ],
    [
      1,
      /都|全|所有|每(?!天|周|月)|多(?:个|台|名|位|家|单|条)|成日|一直|持续|反复|经常|又(?:开始)?|必现|复现|重现|大面积|用户|客户|顾客|客人|病人|患者|家长|学生|司机|门店|门诊|病区|线上|生产|产[量线]|排队|挤满|投诉|观众|会员|家|[\d两三四五六七八几]+(?:台|人|单|家|条线|个店|间)/u,
    ],
    [
      1,
      /安卓|鸿蒙|苹果|浏览器|版本|\b(?:android|ios|iphone|ipad|windows|win\d+|chrome|edge|safari|mac)|\bv?\d+\.\d+|提示|代码|日志|E\d{2,}|重启/iu,
    ],
    [
      1,
      /点(?:击|了|一下|到)?(?=\p{Script=Han})|[一撳](?:点|按|打开|提交|登|扫|存)?就|就(?:白屏|黑屏|闪退|报错|弹|卡|死|没|崩)|打开|保存|提交|(?:更新|升级|发版|部署|上线|重启|切换)(?:之|完)?后|刚才|刚刚|突然|忽然|从[^。，,\n]{1,10}(?:开始|起)|今早|今天|今朝|现在|而家|早上|上午|下午/u,
    ],
    [1, /谁在|快看|看一?下|排查|紧急|加急|(?:^|[，,!。\s])急|抢修|救命/u],
  ],
  unless: [
    /已(?:经)?(?:\p{Script=Han}{0,3})(?:恢复|修复|解决|处理|好|换|搞定|定位)|恢复了|修(?:好|复)了|好了|解决了|搞掂|昨[天晚]|寻日|上周|上次|上个月|之前|当时|复盘|如果|万一|假如|要是|演练|测试环境|本地|我(?:的|个)?(?:电脑|手机|鼠标|键盘|网|微信|账号|耳机|邮箱)|没问题|正常|维护|升级期间|是不是|怎么|如何|电话打不通|空调|电梯|咖啡|饮水|(?:没有|冇|无)(?:报错|异常|故障|错误)|原来|原因是|(?:断网|报错|故障|问题|异常|失败|停机|断线|卡)[^，,\n]{0,6}是(?!不是|否|真)|升级|预计停|计划|停机(?:维护|半|一|两|\d)|培训|通知|公告|检修|停电通知|报销|请假/u,
  ],
  asksToo: true,
};

const SEEN_EN =
  "\\b(?:is|are|was|went|gone|has gone|just went|['’]s|seems?|appears?) (?:to be )?(?:completely |totally |all |currently |now |just )?(?:down|dead|offline|broken|blank|empty|frozen|unreachable|unusable|unavailable|garbled|hung|stuck)\\b(?! mode)|(?<!\\b(?:lock|lock us|lock us all|shut|write|sit|calm|slow|break|cut|go|come|all|us|them) )\\bdown (?:again|since|now|for (?:everyone|everybody|all))\\b|\\b(?:(?:declin|reject|refus)(?:es|ing) (?:everything|all|every|any|valid)|bounc(?:es|ed|ing)|(?:prints?|shows?|loads?|saves?|sends?|exports?|displays?) (?:only )?(?:half|part of|the same|duplicates?|nothing|old)|returns? (?:nothing|empty|no results|zero)|(?:session|token|certificate) expired|access denied|negative (?:stock|balance|numbers?)|just beeps|crash(?:es|ed|ing)?|freez(?:es|ing)|frozen|hangs|hanging|blank (?:page|screen|labels?|receipts?|cards?|pages)|(?:come|comes|coming|came|prints?|printing|go|goes|going|went) (?:out |up )?(?:blank|black|dead|offline|garbled|empty|wrong)|(?:an? )?empty (?:file|page|screen|list|report|pdf|csv)|garbled|gibberish|tim(?:es|ed|ing) out|time-?outs?|50\\d(?:s| errors?)?|404s?|errors? (?:code )?[A-Z]?-?\\d+|(?:throw(?:s|ing)|giv(?:es|ing)|show(?:s|ing)|return(?:s|ing)|getting|gets|pops? up) (?:an? |the |us )?(?:\\w+ ){0,2}(?:errors?|warning|exception|5\\d\\ds?)|fail(?:s|ing|ed) (?:to|on|at|for|when|every|again|with|since|after)|(?:keeps?|started|all|both|always) (?:\\w+ )?(?:failing|crashing|dropping|rebooting|restarting|disconnecting|freezing|jamming|logging (?:us|people|everyone|users) out|beeping|returning|rejecting)|dropp(?:ing|ed|s) (?:\\w+ )?(?:calls|connections?|orders|packets|signal)|(?:charged|billed|sent|firing|posted|printed|booked) (?:twice|double|two times)|double[- ](?:charg|book|bill)\\w+|(?:in|to|shows?|logs?|prints?|has|have|with|sends?|gives?) (?:the )?wrong (?:time|price|amount|total|name|date|currency|figures?|data|number|address|stock|patient|size|code|labels?|order)s?|stuck (?:on|at|in) (?:the )?\\w+|(?:shows?|displays?|reads?|says?) (?:it |them |everything |everyone )?(?:as |in )?(?:zero|0|nothing|blank|negative|null|NaN|the (?:middle|wrong))|disappear(?:s|ed|ing)|vanish(?:es|ed|ing)|data loss)\\b|\\b(?:(?:is|are|does|do|did|was|has|have|will|would|ca|wo)n['’]?t|not|never|stopped|refuses? to|no longer|nothing) (?:be |been |even |really )?(?:accept|work|respond|load|print|scan|sync|open|start|boot|charge|connect|read|save|send|submit|update|recogni[sz]e|register|switch|turn|close|show|display|refresh|process|dispense|fire|go through|let (?:us|anyone|people|users)|detect|arriv|receiv)\\w*|\\b(?:can['’]?t|cannot|unable to|nobody can|no one can|not able to) (?:log ?in|sign in|pay|print|connect|access|open|save|submit|order|check ?out|book|scan|clock in|see|register|upload|dispense)";
const HINT_EN =
  '\\b(?:fail(?:s|ed|ure|ures|ing)|errors?|bug|glitch\\w*|slow|lag(?:s|ging|gy)|jammed|faulty|mismatch|incorrect|wrong|missing|duplicat\\w+|leak\\w*|alarm|overheat\\w*|flicker\\w*|offline|outage)\\b';
const SIGNS_EN: Signs = {
  enough: 5,
  must: new RegExp(`${SEEN_EN}|${HINT_EN}`, 'i'),
  of: [
    [1, new RegExp(SEEN_EN, 'i')],
    [1, new RegExp(`${SEEN_EN}|${HINT_EN}`, 'i')],
    [
      2,
      new RegExp(
        `\\b(?:${SYSTEM_EN}|page|button|screen|printers?|scanners?|readers?|terminals?|tills?|registers?|kiosk|module|form|report|export|import|login|gps|trackers?|sensors?|cameras?|cctv|machines?|pumps?|lines?|gates?|encoder|router|phones?|ivr|firmware|software|feature|function|filter|csv|pdf|upload|download|sync|barcodes?|labels?|job|backup|monitor|projector|display|his|emr|ehr|conveyor|robot|plc|controller|tablets?|handhelds?|stock|catalogue|calendar|turnstiles?|ecg|invoices?|receipts?|notifications?|emails?|sms|otp|links?|charts?|calculat\\w+|integration|cron|deploy(?:ment)?|build)\\b`,
        'i',
      ),
    ],
    [
      1,
      /\b(?:all|every|everyone|everybody|both|nobody|no one|keeps?|since|after (?:the|this|last|today['’]s) (?:\w+ )?(?:update|deploy\w*|release|upgrade|patch|restart|migration|change)|customers?|users?|patients?|guests?|clients?|staff|students|drivers?|cashiers?|nurses?|callers?|reproduc\w+|always|whole|any|queue (?:is )?(?:building|growing)|complaints?|\d+ (?:users|customers|complaints|orders|people|stores|branches|units|rooms))\b/i,
    ],
    [
      1,
      /\b(?:chrome|edge|firefox|safari|android|ios|iphone|ipad|windows|mac|version|v\d|build \d+|\d+\.\d+|tried|rebooted|restarted|restart|reinstalled|cleared|steps to reproduce|log says|stack ?trace|screenshot)\b/i,
    ],
    [
      1,
      /\b(?:this morning|today|just now|right now|now|again|suddenly|since \d|since (?:this|last|about|the|yesterday|mon|tue|wed|thu|fri)|after (?:the|option|step|i|we|clicking|saving|upgrading)|as of|from \d|\d+ minutes)\b/i,
    ],
    [
      1,
      /\b(?:urgent\w*|asap|emergency|p[01]|sev ?\d|anyone (?:on it|looking|else)|please (?:check|look|fix)|help)\b|\b(?:door|truck|unit|line|ward|lane|bay|room|floor|pump|desk|register|till|zone|block|gate|dock|site|branch|store|table|station|machine|server|level|terminal|option) [A-Z0-9]{1,4}\b/i,
    ],
  ],
  unless: [
    /\b(?:fixed|resolved|restored|recovered|back up|back online|sorted|yesterday|(?<!after )last (?:week|night|month|time|year)|if|in case|was down|were down|down for (?!everyone|everybody|all)|until|drill|post-?mortem|maintenance|scheduled|planned|will be|my|me|i|i['’]m|i['’]ve|i['’]ll|i['’]d|he|she|him|her|locally|staging|test environment|no (?:errors?|issues?|outage|problems?)|without (?:errors?|issues?)|was (?:the|a|it|only|just|caused)|turned out|timeline|coffee|babe|lol|haha|thanks|thank you|traffic|weather|how (?:do|to|can)|why|what|which|ubuntu|linux|kernel|xorg|grub|wine|distro|apt-get)\b/i,
  ],
};

export const URGENT_BUG_INTENT: Intent = {
  tag: 'urgent-bug',
  cue: /不了|误删|bug|看不到|空|挂|崩|宕|加载|瘫痪|不可用|不开|中断|错|无法|不能|50[0234]|不上|不了|不去|不进|不出|不到|白屏|闪退|卡|断|炸|死机|响应|失败|异常|超时|故障|扣|紧急|急|被攻击|被黑|起不来|停了|拖垮|告警|cpu|全红|\b(?:down|crash\w*|fail\w*|broke\w*|unavailable|unreachable|dead|offline|responding|loading|working|timing|5\d\d|outage|sev-?\d|p0|p1|incident|critical|urgent|charged|blank|corrupt\w*|missing|hacked|can['’]?t|cannot|unable|nobody|no one|errors?)\b/iu,
  says: [
    new RegExp(`${SYSTEM}[^。\\n]{0,16}${DOWN}`, 'iu'),
    new RegExp(
      `${DOWN}[^。\\n]{0,8}(?:了)?[^。\\n]{0,10}(?:用户|客户|所有人|大家)[^。\\n]{0,8}(?:都|全|无法|没法|不能|进不|登不|投诉)`,
      'iu',
    ),
    new RegExp(`${SYSTEM}[^。\\n]{0,18}${WRONG}[^\\n]{0,20}${SCALE}`, 'iu'),
    new RegExp(
      `${SCALE}[^。\\n]{0,18}(?:${SYSTEM}[^。\\n]{0,14}${WRONG}|重复扣款|扣了两次|重复下单|无法(?:登录|支付|下单|访问)|登不上|付不了|(?:没法|不能)(?:登录|支付|下单|注册))`,
      'iu',
    ),
    /(?:线上|生产)[^。，,\n]{0,6}bug[^。\n]{2,}|(?:数据|文件|库|表)[^。，,\n]{0,6}被?误删/iu,
    /(?:紧急|急|严重|重大)[^。\n]{0,6}(?:bug|BUG|故障|事故|线上问题|问题)[^。\n]{2,}/u,
    new RegExp(`\\b${SYSTEM_EN}\\b[^.\\n]{0,36}?(?<![a-z])${DOWN_EN}`, 'i'),
    /\b(?:users?|customers?|clients?|nobody|no one|everyone|people|merchants?|guests|staff|whole (?:office|team|company))\b[^.\n]{0,32}\b(?:can['’]?t|cannot|can not|unable to|can|not able to|couldn['’]?t|are seeing|see|get|getting|are getting)\b[^.\n]{0,12}\b(?:log ?in|pay|check ?out|order|access|sign in|send mails?|connect|blank pages?|errors?|5\d\d|purchase|register)\b/i,
    /\b(?:charged (?:twice|double)|double[- ]charged|data loss|losing data|security breach|being hacked|under attack)\b/i,
    /\b(?:outage|sev-?[01]|p0|critical (?:bug|issue|incident|error)|urgent (?:bug|issue|incident))\b[^.\n]{3,}/i,
  ],
  unless: [
    // One person's code that does not come is no outage.
    /^\s*(?:我的?)?(?:短信|手机)?验证码(?:一直|总是|还是)?收不到了?[。！!~～\s]*$/u,
    /已(?:经)?(?:恢复|修复|解决|处理|好)|恢复了|修好了|解决了|昨[天晚]|上周|上次|上个月|之前|当时|复盘|如果|万一|假如|要是|演练|测试环境|本地|我(?:的)?电脑|没问题|正常了|维护|升级期间|是不是|电话打不通|打印机|空调|电梯/iu,
    /\b(?:i['’]ve|timeline|fixed|resolved|restored|recovered|back up|back online|yesterday|last (?:week|night|month|time|year)|if|in case|was down|were down|drill|post-?mortem|maintenance|scheduled|planned|will be (?:down|unavailable|offline)|my (?:machine|laptop|pc|computer|phone|car)|locally|staging|test environment|sat(?:urday)? from|working (?:on|now|fine|again|from|with)|not working (?:today|tomorrow|on (?:mon|fri))|coffee|printer|elevator|no (?:errors?|issues?|outage)|down the|sit down|slow(?:ed)? down|calm down|download|write down|down to|break down|cut down)\b/i,
  ],
  signs: [SIGNS_ZH, SIGNS_EN],
  asksToo: false,
};
