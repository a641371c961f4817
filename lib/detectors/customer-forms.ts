import { matchesOf } from './matches';
import { inMandarin } from './traditional';
import type { Match } from './types';

const PEOPLE =
  '(?:客户|顾客|会员|患者|病人|业主|住户|租户|租客|学员|学生家长|家长|买家|车主|投保人?|被保险人|保单|住客|客人|宾客|旅客|借款人|老客|用户|线索|意向|潜客|散户|储户|捐赠人|参保人|应聘者|候选人)';
const PEOPLE_EN =
  '(?:customers?|clients?|members?|patients?|guests?|leads?|prospects?|buyers?|subscribers?|tenants?|donors?|policy ?holders?|borrowers?|parents|shoppers|applicants?|residents|accounts|contacts)';
/** Says that those who follow are customers. */
const CUE = new RegExp(
  `${PEOPLE}|进件|贷款|欠款|投诉|退货|退款|随访|回访|出院|房源|看房|送货|派送|上门|配送|取件|安装单|成交|下单|续保|到期|预约|订了?房|入住|报修|团购|VIP|开卡|(?:姓名|联系人|名字|公司|name|company)[ ]?[\\t,|;][^\\n]{0,60}?(?:电话|手机|号码|地址|联系方式|邮箱|phone|mobile|e-?mail|address|tel)|\\b${PEOPLE_EN}\\b|\\b(?:call-?backs?|bookings?|renewals?|complaints?|overdue|refunds?|check(?:ing)?[- ]in|appointments?)\\b`,
  'i',
);
/** Names colleagues, helpers and guests of honour: their names and numbers are no customers'. */
const COLLEAGUES =
  /值班|排班|轮班|参会|出席|同事|员工|讲师|嘉宾|司机|班车|午餐|晚餐|点餐|分工|任务|负责|座位|工位|分机|对接人如下|生日|测试数据|假数据|示例|字段|面试官|志愿者|\b(?:on call|on-call|rota|roster|lunch|seats?|speakers?|our team|team:|colleagues|staff|designers?|backend|frontend|extension|ext\.?|emergency|test data|dummy|fields?|panel)\b/i;

/** A phone number as people write it, or an e-mail address. */
const CONTACT =
  /(?<![\w.+-])[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,3}|(?<![\d.-])(?=(?:[ ()+*-]?[\d*]){8})(?:\+?\d{1,3}[ -])?(?:\(?\d{2,5}\)?[ -]?)?[\d*]{3,4}[ -]?[\d*]{3,4}(?![\d.-]*\d)(?! ?(?:元|万|件|个|ms|kB))|\b\d{3}-\d{4}\b/g;
/** Of a role rather than a person: info@, support@. */
const ROLE_MAIL =
  /^(?:info|support|sales|hr|help|helpdesk|service|office|admin|contact|noreply|no-reply|team|jobs|press|it|finance|legal)@/i;
const ADDRESS =
  /[区县市镇路街道巷弄][^\s,，]{0,8} ?\d+ ?号|\d+ ?(?:号楼|栋|单元|室|弄)|(?<![\d-])\d{1,2}-\d{3,4}(?![\d-])|\b\d+ [A-Z][a-z]+ (?:St|Street|Rd|Road|Ave|Avenue|Lane)\b/;
const SURNAME =
  '[王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范姚谭廖邹熊陆郝崔康邱秦史顾侯邵孟段雷钱汤尹黎乔贺赖龚马高方石金江洪武万毛常向易施严温祝纪欧翁麦区关文古莫练]';
/** A person or a company by the form of the name. */
const NAME = new RegExp(
  `${SURNAME}[一-龥]{0,2}(?:先生|女士|小姐|太太?|阿姨|总|经理|老板|老师|院长|主任|医生|工|生(?=[ \\d(,、;:]|$))|(?<![一-龥])${SURNAME}[一-龥某]{1,2}(?![一-龥])|(?<![一-龥])${SURNAME}[一-龥]{1,2}(?=电话|手机|地址|买|订|欠|住|预算|想|要|的)|[一-龥]{1,3}(?:妈妈?|爸爸?|奶奶|爷爷|外婆|家长)|[一-龥]{2,8}(?:科技|贸易|公司|集团|物流|实业|股份|商行|超市|酒店|医院|学校|纺织|电子|食品|建材|药业|机械|地产|汽配|餐饮|传媒)(?![一-龥])` +
    `|\\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Herr|Frau|Mme)\\.? ?[A-Z]\\w+|(?<![\\w-])[A-Z][\\w'’-]{1,14} (?:[A-Z]\\. ?)?(?:(?:van|de|von|al|bin|da) )?[A-Z][\\w'’-]{1,15}\\b|\\b[A-Z]\\w+ (?:Ltd|Inc|GmbH|LLC|Co|Corp|AG|SA|Group|Foods|Trans|Logistics|Trading|Systems)\\b`,
  'g',
);
/** What only customers have. */
const ATTRIBUTE =
  /购买|买了|下单|成交|意向|套餐|保单|投保|身价|月入|年收入|收入|复购|消费|积分|欠|逾期|到期|续保|续费|诊断|糖尿病|高血压|心衰|骨折|肿瘤|癌|术后|手术|确诊|随访|过敏|怀孕|孕|[^一-龥]\d{1,3}岁|退款|退货|投诉|预算|征信|贷款|全款|首付|看房|平(?:米|方)?|尺码|色差|破损|\d ?[万萬]|[$¥€£] ?\d|\b\d+(?:\.\d+)?[MKk]\b|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-Z\d]{4,5}|车牌|车险|寿险|保险|月用量|采购|奔驰|宝马|奥迪|面积|房号|\d{3,4} ?房|\bDOB\b|\b\d{1,2}\/\d{1,2}\/(?:19|20)\d\d\b|\bdiagnos|\bdiabet|\basthma|\bstent|\bhip\b|\bsurgery|\bcancer|\bpregnan|\bcardiac|\bdepress|\brooms? \d|\bsuite \d|\bcontract\b|\bspend|\bVIP\b|\bbudget|\bpolicy\b|\bmortgage|\bloan|\boverdue|\bowes?\b|\brenew(?:al|s)?\b|\bexpir|\brefund|\bunhappy|\bcomplain|\bupsell|\bincome|\bsize \w|\bbought\b|\border(?:ed)? \d|\bticket \d|\b(?:card|member) ?(?:no\.? ?)?\d{4}/i;

interface Place {
  readonly start: number;
  readonly end: number;
}

export function customersByForm(said: string): readonly Match[] {
  const text = inMandarin(said);
  const cue = CUE.exec(text);
  const colleagues = COLLEAGUES.test(text);
  const contacts = matchesOf(text, CONTACT).filter(({ 0: value }) => !ROLE_MAIL.test(value));
  const least = cue === null ? 3 : 2;
  if (contacts.length >= least && !(colleagues && cue === null)) {
    const reached = withName(text, contacts);
    if (reached.length >= least || (cue !== null && contacts.length >= 3))
      return [listOf(reached.length >= least ? reached : contacts.map(placeOf), contacts.length)];
  }
  if (colleagues) return handedOver(text);
  const described = entriesOf(text).filter(
    ({ words }) => ATTRIBUTE.test(words) || ADDRESS.test(words) || /[\d*]{7}/.test(words),
  );
  const polite = described.filter(({ words }) => /先生|女士|小姐|[一-龥]太/.test(words));
  if (described.length >= 3 && (cue !== null || polite.length >= 3))
    return [listOf(described, described.length)];
  return cue === null ? [] : [...named(text, cue), ...handedOver(text)].slice(0, 1);
}

/** The contacts that have a name of their own at their side. */
function withName(text: string, contacts: readonly RegExpExecArray[]): readonly Place[] {
  return contacts.flatMap((contact) => {
    const { start, end } = placeOf(contact);
    const before = text.slice(Math.max(0, start - 24), start);
    const name = matchesOf(before, NAME).at(-1);
    if (name !== undefined) return [{ start: start - before.length + name.index, end }];
    const after = NAME_SOON.exec(text.slice(end, end + 24));
    return after === null && !/[一-龥]{2}[ :：(（]{0,2}$/.test(before) ? [] : [{ start, end }];
  });
}

const NAME_SOON = new RegExp(`^[ ,:：(（、\\t|]{1,3}(?:${NAME.source})`);

/** Names, each with the words up to the next one. */
function entriesOf(text: string): readonly (Place & { readonly words: string })[] {
  const names = matchesOf(text, NAME);
  const byName = names.map(({ index, 0: name }, at) => {
    const next = names[at + 1]?.index ?? text.length;
    const line = text.indexOf('\n', index);
    const end = Math.min(next, index + 60, line < 0 ? text.length : line);
    return { start: index, end: Math.max(end, index + name.length), words: text.slice(index, end) };
  });
  return byName.length >= 3 ? byName : byPart(text);
}

/** Parts of a list: what commas, semicolons and line breaks divide, each with a word and an amount. */
function byPart(text: string): readonly (Place & { readonly words: string })[] {
  return matchesOf(text, /[^、;；\n,，]+(?:,\d{3}[^、;；\n,，]*)?/g)
    .filter(
      ({ 0: part }) =>
        part.length <= 60 && /(?:^|[^一-龥])[一-龥]{2,8}[ (（]?\d|[A-Z]\w+ ?[(–—:-]? ?[$€£]?\d/.test(part),
    )
    .map(({ index, 0: part }) => ({ start: index, end: index + part.trimEnd().length, words: part }));
}

/** Three customers by name after the heading: `华信科技(张总)、明达贸易(李经理)…`, `Rooms: 1201 Mr Tan, 1203 Mrs Lim …`. */
function named(text: string, cue: RegExpExecArray): readonly Match[] {
  const heading = HEADING.exec(text);
  if (heading === null) return [];
  const rest = text.slice(cue.index, cue.index + 500);
  const names = matchesOf(rest, NAME).map(({ index, 0: name }) => ({
    start: cue.index + index,
    end: cue.index + index + name.length,
  }));
  const [first] = names;
  if (first === undefined || names.length < 3) return [];
  const list = listOf(names, names.length);
  const after = heading.index + heading[0].length;
  const head = after + (/^[\s:：]*/.exec(text.slice(after, after + 8))?.[0].length ?? 0);
  const tail = /^[^\n、,;。]{0,40}/.exec(text.slice(list.end))?.[0].trimEnd().length ?? 0;
  return [{ ...list, start: Math.min(head, list.start), end: list.end + tail }];
}

/** A heading before a list. */
const HEADING = new RegExp(
  `${PEOPLE}[^\\n,，。]{0,8}(?:[:：]|名单|清单|列表|如下|分别是|有[:：]?|\\n|前[三五十\\d])|(?:姓名|联系人|客户名?称?)[\\t,|; ]|\\b${PEOPLE_EN}\\b[^\\n.]{0,28}(?::|\\n)|(?:入住|check(?:ing)?[- ]in)[^\\n。]{0,6}[:：]`,
  'i',
);

/** A file of customers that changes hands. */
function handedOver(text: string): readonly Match[] {
  const file = FILE.exec(text);
  if (file === null || !GIVEN.test(text) || NOT_GIVEN.test(text)) return [];
  return [
    {
      start: file.index,
      end: file.index + file[0].length,
      value: 'list',
      check: 'none',
      labelled: true,
      confidence: 'medium',
    },
  ];
}

const FILE = new RegExp(
  `${PEOPLE}(?:们?的)?(?:全部|完整|所有)?(?:的)?(?:名单|名册|花名册|资料|信息|档案|通讯录|联系方式|联系电话|手机号码?|电话号?码?|邮箱|数据库|明细|台账|病历|地址库)|(?:名单|通讯录|数据库|表)(?:里|中)?[^,，。\\n]{0,6}(?:所有|全部|\\d+ ?多?个?)${PEOPLE}|\\b${PEOPLE_EN}(?:['’]s?)?(?: \\w+)? (?:list|database|export|details|records|spreadsheet|phone numbers|e-?mails|data|dump|base|files?|contacts|addresses)\\b|\\b(?:list|export|database|spreadsheet|dump|copy|csv|file) (?:of|with) (?:all |our |the |every )*(?:\\d[\\d,]* )?${PEOPLE_EN}\\b`,
  'i',
);
const GIVEN =
  /导(?:出来|了出来|出了)|拷(?:了|给|贝|到)|发(?:你|您|给|到|群|出来)了?|附件|附上|打包|传(?:给|到|上来|你)|给你(?:们)?了?(?:[,，。]|$)|U盘|网盘|excel|截图|\b(?:attach(?:ed|ing)|here(?:['’]s| is| are)|(?:i(?:['’]m|['’]ve)?|we) (?:just )?(?:sen[dt](?:ing)?|export(?:ed)?|download(?:ed)?|upload(?:ed)?|shar(?:e|ed|ing)|dropp(?:ed|ing)|forward(?:ed|ing)?|pulled)|sending you|take (?:it|this) with you|enclosed)\b/i;
const NOT_GIVEN =
  /功能|按钮|字段|权限|页面|接口|排序|自己(?:导|去|查)|哪里|怎么|如何|模板|不要|别(?:再|把|发|往|在)|请勿|禁止|不得|不能|不可以|严禁|脱敏|加密|按要求|安全渠道|群里不发|已删|删除|培训|测试|吗[?？]?$|[?？]\s*$|导出(?:失败|报错|慢|很慢)|能不能|谁有|\b(?:can|how|where|should|feature|page|button|field|please put|don['’]?t|do not|never|must not|not (?:in|be)|template|anonymi[sz]ed|fails?|failing|bug|broken|slow|permission|test)\b/i;

function placeOf({ index, 0: value }: RegExpExecArray): Place {
  return { start: index, end: index + value.length };
}

function listOf(entries: readonly Place[], count: number): Match {
  const start = Math.min(...entries.map((entry) => entry.start));
  const end = Math.max(...entries.map((entry) => entry.end));
  return { start, end, value: `${count}`, check: 'none', labelled: true, confidence: 'high' };
}
