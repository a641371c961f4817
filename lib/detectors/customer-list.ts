import { matchesOf } from './matches';
import type { Detector, Match } from './types';

/**
 * Several customers in one message (levels: three or more persons' data; a customer list): rows of a pasted table, lines
 * or entries of a list that each name a person or company and say something about it that is not for everybody.
 * Rosters, tasks and orders of lunch name colleagues and are not it.
 */
export const customerList: Detector = {
  id: 'customer-list',
  category: 'sensitive.customer',
  title: { 'zh-CN': '客户名单', en: 'a list of customers' },
  triggers: {
    digits: 16,
    words: [
      ...[
        '\n',
        '\t',
        '；',
        ';',
        '客户',
        '客戶',
        '顾客',
        '会员',
        '患者',
        '病人',
        '业主',
        '住户',
        '家长',
        '学员',
      ],
      ...[
        'customers',
        'clients',
        'accounts',
        'leads',
        'patients',
        'guests',
        'prospects',
        'buyers',
        'members',
        'contact',
      ],
    ],
  },
  find,
  mask: () => '[…]',
};

/** Says that the list is of customers. */
const HEADING =
  /(?:客户|客戶|顾客|会员|患者|病人|业主|住户|意向|线索|投保人|学员|家长|老?用户)[^\n。]{0,6}(?:名单|名單|列表|信息|資料|资料|明细|导出|清单|汇总|台账|如下)|新增(?:客户|会员|业主)|(?:大|重点|VIP|到期|top ?\d*) ?客户|(?:客户|患者|病人|会员)[^\n，。]{0,6}[:：]|(?:^|\n)\s*(?:客户|业主|学员|患者) ?[A-D\d][:：]|\b(?:customers|clients|patients|guests|prospects|members|buyers)\b[^\n.]{0,24}:|(?:姓名|联系人|客户名?称?|公司|名字|name|customer|client|contact|company|patient|guest)[ ]?[\t,，|;；][^\n]{0,60}?(?:电话|手机|號碼|号码|地址|联系方式|邮箱|phone|mobile|e-?mail|address|tel)|\b(?:customer|client|patient|guest|lead|member|buyer|prospect|contact)s?(?: (?:list|details|data|export|records))\b|\bleads\b|\b(?:top|key|our|biggest) (?:accounts|clients|customers)\b/i;
/** A phone number as people write it: at least eight digits in two to four groups. */
const PHONE =
  /(?<![\d.-])(?=(?:[ ()+-]?\d){8})(?:\+?\d{1,3}[ -])?(?:\(?\d{2,4}\)?[ -]?)?\d{3,4}[ -]?\d{3,4}(?![\d.-]*\d)(?! ?(?:元|万|件|个|ms|kB))/;
const ADDRESS =
  /@[\w-]+\.\w|[区县市镇路街道巷弄][^\s,，]{0,8}\d+ ?号|\d+ ?(?:号楼|栋|单元|室|弄)|\b\d+ [A-Z][a-z]+ (?:St|Street|Rd|Road|Ave|Avenue|Lane)\b/;
/** A person or a company. */
const NAMED =
  /(?:先生|女士|小姐|太太?|阿姨|总|经理|老板|院长|主任|科技|贸易|公司|集团|物流|实业|股份|商行|超市|酒店|医院|学校)(?![一-龥])|(?:先生|女士|小姐|老板)|(?<![一-龥])[一-龥]{2,4}(?![一-龥])|\b[A-Z][a-z]+ [A-Z][a-z]+\b|\b[A-Z]\w+ (?:Ltd|Inc|GmbH|LLC|Co|Corp|Trans)\b/;
/** What only customers have. */
const ATTRIBUTE =
  /购买|买了|下单|成交|意向|套餐|保单|投保|身价|年收入|复购|消费|积分|欠款|到期|续费|诊断|糖尿病|高血压|骨折|肿瘤|手术|确诊|岁|退款|投诉|预算|\d ?[万萬]|[$¥€£] ?\d|\b\d+(?:\.\d+)?[MKk]\b|车牌|车险|寿险|保险|月用量|采购|奔驰|宝马|奥迪|面积|\bDOB\b|\bdiagnos|\broom \d|\bcontract\b|\bspend|\bVIP\b/;

function find(text: string): readonly Match[] {
  const heading = HEADING.exec(text);
  const entries = entriesOf(text);
  const reached = entries.filter(
    ({ text: row }) => (PHONE.test(row) || ADDRESS.test(row)) && NAMED.test(row),
  );
  if (reached.length >= (heading ? 2 : 3)) return [listOf(reached)];
  if (heading === null) {
    const owned = entries.filter(
      ({ text: row }) => /先生|女士|小姐|[一-龥]太/.test(row) && ATTRIBUTE.test(row),
    );
    return owned.length >= 3 ? [listOf(owned)] : [];
  }
  const described = entries.filter(({ text: row }) => NAMED.test(row) && ATTRIBUTE.test(row));
  if (described.length >= 3) return [listOf(described)];
  return enumerated(text, heading);
}

interface Entry {
  readonly start: number;
  readonly text: string;
}

/** Lines; or what commas and semicolons part, where there is one line. */
function entriesOf(text: string): readonly Entry[] {
  const split = text.trim().includes('\n') ? /\n/g : /[；;，]/g;
  const found: Entry[] = [];
  let start = 0;
  for (const { index } of [...matchesOf(text, split), { index: text.length }]) {
    const row = text.slice(start, index);
    if (row.trim() !== '' && row.length <= 300) found.push({ start, text: row });
    start = index + 1;
  }
  return found;
}

function listOf(entries: readonly Entry[]): Match {
  const first = entries[0];
  const last = entries.at(-1);
  const start = first?.start ?? 0;
  const end = (last?.start ?? 0) + (last?.text.length ?? 0);
  return { start, end, value: `${entries.length}`, check: 'none', labelled: true, confidence: 'high' };
}

/** Three customers after the heading in one sentence: `华信科技（张总）、明达贸易（李经理）…`. */
function enumerated(text: string, heading: RegExpExecArray): readonly Match[] {
  const after = heading.index + heading[0].length;
  const from = after + (/^[\s:：]*/.exec(text.slice(after, after + 8))?.[0].length ?? 0);
  const rest = text.slice(from, from + 400);
  const named = rest
    .split(/[、，,；;\n]/)
    .filter((part) =>
      /[（(][^）)]*(?:[总總经理先生女士小姐]|[A-Z][a-z]+|DOB|\d)[^）)]*[）)]?|[一-龥](?:总|經理|经理|先生|女士|小姐)(?![一-龥])/.test(
        part,
      ),
    );
  if (named.length < 3) return [];
  return [
    {
      start: from,
      end: from + rest.trimEnd().length,
      value: `${named.length}`,
      check: 'none',
      labelled: true,
      confidence: 'medium',
    },
  ];
}
