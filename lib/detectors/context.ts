import { matchesOf } from './matches';
/** Looking around a number: the words beside it often say what it is, or what it is not. */

/** A label that ends at most `reach` characters before `start`, in the same line. */
export function labelBefore(
  text: string,
  start: number,
  label: RegExp,
  reach = 16,
): { readonly start: number; readonly end: number } | undefined {
  const near = text.slice(Math.max(0, start - reach - 24), start);
  const before = near.slice(near.lastIndexOf('\n') + 1);
  const offset = start - before.length;
  let found: { start: number; end: number } | undefined;
  for (const match of matchesOf(before, global(label))) {
    const end = offset + match.index + match[0].length;
    if (start - end <= reach) found = { start: offset + match.index, end };
  }
  return found;
}

/** A label that begins at most `reach` characters after `end`, in the same line: "6222… 是我的银行卡". */
export function labelAfter(
  text: string,
  end: number,
  label: RegExp,
  reach = 8,
): { readonly start: number; readonly end: number } | undefined {
  const [after = ''] = text.slice(end, end + reach + 16).split('\n', 1);
  const match = label.exec(after);
  // Behind another number or a comma the label speaks of the next value.
  if (match === null || match.index > reach || /[\d,，;；。、:：]/.test(after.slice(0, match.index)))
    return undefined;
  return /^\s*[:：=是]?\s*\d/.test(after.slice(match.index + match[0].length))
    ? undefined
    : { start: end + match.index, end: end + match.index + match[0].length };
}

/** Things that are long numbers in every company's chats and are not secret. */
const OTHER_NUMBER =
  /(?:订单|运单|快递|物流|流水|工单|单号|票号|发票|会议号|会议ID|编号|批次|型号|料号|条码|序列号|时间戳|账单号|流水账|快件|包裹|取件码|房号|工号|学号|期号|档案号|合同号|保单号|(?<![A-Za-z])(?:SKU|IMEI|ISBN|SN|PO|order|tracking|waybill|parcel|invoice|ticket|serial|meeting id|case|batch|timestamp|build|commit|version|ref(?:erence)?|item|article|part|model))(?:号|号码|编号| ?(?:no|number|id|#))?\.?\s*(?:是|为|is)?\s*[:#=]?\s*$/i;

/** True when the number that begins at `start` is said to be an order, parcel, invoice … number. */
export function isOtherNumber(text: string, start: number): boolean {
  return OTHER_NUMBER.test(text.slice(Math.max(0, start - 24), start));
}

/** True when the place lies within a web address. */
export function inUrl(text: string, start: number): boolean {
  const from = Math.max(0, start - 200);
  const before = text.slice(from, start);
  const scheme = before.lastIndexOf('://');
  return scheme >= 0 && !/[\s"<>\u3000-\u303F\u4E00-\u9FFF，。；！？]/.test(before.slice(scheme));
}

const CUSTOMER = /(?:客户|顾客|买家|收件人|业主|甲方联系人|customer|client|buyer|recipient)/i;

/** True when the words before say that the value belongs to a customer. */
export function isCustomers(text: string, start: number): boolean {
  return labelBefore(text, start, CUSTOMER, 14) !== undefined;
}

const globals = new WeakMap<RegExp, RegExp>();

function global(pattern: RegExp): RegExp {
  if (pattern.global) return pattern;
  const known = globals.get(pattern) ?? new RegExp(pattern.source, `${pattern.flags}g`);
  globals.set(pattern, known);
  return known;
}
