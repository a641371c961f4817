import { isCustomers } from './context';
import { matchesOf } from './matches';
import type { Detector, Match } from './types';

/** Words that stand right before a person's name in forms and lists. */
const NAME =
  /(?:(?:客户|收件|收货|联系|经办|申请|投保|持卡|开户|户主|患者|病人|学生|家长|业主|司机|嘉宾|会员|买家|卖家)?姓名|收件人|收货人|联系人|持卡人|开户名|户名|申请人|投保人|患者|业主|客户名(?:称)?|(?<![A-Za-z])(?:[Ff]ull |[Cc]ustomer |[Cc]lient |[Pp]atient )?[Nn]ame|[Rr]ecipient|[Cc]ontact person|[Pp]atient)\s*[:：=]\s*(\p{Script=Han}{2,4}(?![\p{Script=Han}·])|\p{Script=Han}{1,12}(?:·\p{Script=Han}{1,12}){1,3}|[A-Z][a-z]{1,20}(?: [A-Z][a-z.]{0,20}){1,3})/gu;

/** A name by its label, as in forms: 姓名：… / Name: … A name without a label is nobody's business here. */
export const labelledName: Detector = {
  id: 'person-name',
  category: 'sensitive.contact',
  title: { 'zh-CN': '姓名', en: 'a person’s name' },
  triggers: {
    words: [
      '姓名',
      '收件人',
      '收货人',
      '联系人',
      '持卡人',
      '户名',
      '申请人',
      '投保人',
      '患者',
      '业主',
      '客户名',
      'name',
      'recipient',
      'contact person',
      'patient',
    ],
  },
  find: (text) => labelled(text, NAME, 'medium'),
  mask: (value) => `${value.slice(0, 1)}**`,
};

const ACCOUNT =
  /(?:微信(?:号|id)?|薇信|vx|v信|wechat(?: id)?|wx|qq(?:号|号码)?|企鹅号|telegram|line id|加[vV微薇]信?)\s*(?:[:：=是]|\s)\s*([A-Za-z][\w-]{5,19}|[1-9]\d{4,10})(?![\w-])/giu;

/** WeChat, QQ and similar accounts by their label: WeChat ids begin with a letter (6–20), QQ numbers have 5–11 digits. */
export const chatAccount: Detector = {
  id: 'chat-account',
  category: 'sensitive.contact',
  title: { 'zh-CN': '社交账号', en: 'a chat account' },
  triggers: {
    words: [
      '微信',
      '薇信',
      'vx',
      'v信',
      'wechat',
      'wx',
      'qq',
      '企鹅号',
      'telegram',
      'line id',
      '加v',
      '加微',
      '加薇',
    ],
  },
  find: (text) => labelled(text, ACCOUNT, 'medium').filter(({ value }) => /\d/.test(value)),
  mask: (value) => `${value.slice(0, 2)}****`,
};

function labelled(text: string, pattern: RegExp, confidence: Match['confidence']): readonly Match[] {
  return matchesOf(text, pattern).map((match) => {
    const value = match[1] ?? '';
    const end = match.index + match[0].length;
    const start = end - value.length;
    const label = match[0].slice(0, match[0].length - value.length).replace(/[\s:：=是]+$/, '');
    return {
      start,
      end,
      value: value.toLowerCase(),
      check: 'none' as const,
      labelled: true,
      confidence,
      label: { start: match.index, end: match.index + label.length },
      ...(isCustomers(text, start) || /客户|收件|收货|买家|customer|recipient/i.test(label)
        ? { owner: 'customer' as const }
        : {}),
    };
  });
}
