import type { Detector, Match } from './types';

/** What one person earns: a word for pay with an amount in the same clause. Budgets, offers and averages are not it. */
export const salary: Detector = {
  id: 'salary',
  category: 'sensitive.salary',
  title: { 'zh-CN': '个人薪资', en: 'a person’s salary' },
  triggers: { always: true },
  find,
  mask: (value) => value.replace(/\d/g, '*'),
};

const PAY =
  /((?:月薪|年薪|底薪|基本工资|工资|薪资|薪水|薪酬|年终奖|奖金|绩效奖|到手|税前|税后|总包|\bbase (?:salary|pay)|\bsalary|\bsalaries|\bannual pay|\bmonthly pay|\bcompensation|\bbonus|\bearns|\bgets paid|\bis paid|\bCTC|\btake-home))([^\n。；;！!？?]{0,24}?)((?:[¥￥$€£]|RMB|CNY|USD|HKD|SGD)? ?\d[\d,]*(?:\.\d+)? ?(?:k\b|K\b|w\b|万|千|元|块|RMB|CNY|USD|HKD|SGD)?)/gi;
/** Talk about pay that names nobody's. */
const GENERAL =
  /预算|标准|最低|平均|社平|总额|招聘|岗位|职位|起征|个税|人均|市场|区间|范围|面议|发放|发放日|工资条|核算|系统|模块|接口|字段|号发|\bbudget|\brange|\baverage|\bminimum|\bmarket|\bopening|\bposition|\brole|\bposting|\bpayday|\bpayroll run|\bscale|\bband/i;
/** The amount must be one of money: four digits, or with k, 万, a currency. */
const MONEY = /[¥￥$€£]|RMB|CNY|USD|HKD|SGD|\d(?:[\d,]{3,})|\d ?(?:k|w|万|千|元|块)/i;

function find(text: string): readonly Match[] {
  const found: Match[] = [];
  for (const match of text.matchAll(PAY)) {
    const label = match[1] ?? '';
    const amount = (match[3] ?? '').trim();
    const start =
      match.index +
      match[0].length -
      (match[3] ?? '').length +
      ((match[3] ?? '').length - (match[3] ?? '').trimStart().length);
    const clause = clauseAround(text, match.index, start + amount.length);
    if (!MONEY.test(amount) || GENERAL.test(clause) || /^(?:19|20)\d\d$/.test(amount)) continue;
    found.push({
      start,
      end: start + amount.length,
      value: amount,
      check: 'none',
      labelled: true,
      confidence: 'medium',
      label: { start: match.index, end: match.index + label.length },
    });
  }
  return found;
}

function clauseAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 30), start);
  const after = text.slice(end, end + 16);
  const cut = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('。'), before.lastIndexOf('. '));
  const stop = after.search(/[\n。]/);
  return before.slice(cut + 1) + text.slice(start, end) + (stop < 0 ? after : after.slice(0, stop));
}
