import type { Intent } from './intent';

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
    /\b(?:fixed|resolved|restored|recovered|back up|back online|yesterday|last (?:week|night|month|time|year)|if|in case|was down|were down|drill|post-?mortem|maintenance|scheduled|planned|will be (?:down|unavailable|offline)|my (?:machine|laptop|pc|computer|phone|car)|locally|staging|test environment|sat(?:urday)? from|working (?:on|now|fine|again|from|with)|not working (?:today|tomorrow|on (?:mon|fri))|coffee|printer|elevator|no (?:errors?|issues?|outage)|down the|sit down|slow(?:ed)? down|calm down|download|write down|down to|break down|cut down)\b/i,
  ],
  asksToo: false,
};
