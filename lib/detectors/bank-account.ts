import { matchesOf } from './matches';
import type { Detector, Match } from './types';

/** A bank account number that says so itself: the label, then 8 to 30 digits. There is no common check digit. */
export const bankAccount: Detector = {
  id: 'bank-account',
  category: 'sensitive.bank',
  title: { 'zh-CN': '银行账号', en: 'a bank account number' },
  triggers: { digits: 6 },
  find,
  mask: (value) => `${value.slice(0, 4)}${'*'.repeat(Math.max(0, value.length - 8))}${value.slice(-4)}`,
};

const ACCOUNT =
  /((?:银行|收款|付款|对公|开户|结算|汇款)[^\n\d:，。；]{0,6}(?:账号|帐号|账户|帐户|户号)|(?:账号|帐号|账户|帐户)(?=[^\n\d]{0,4}\d{12})|\b(?:bank )?(?:account|acct|a\/c) ?(?:no\.?|number|#)|\bbank account)[^\n\d]{0,8}((?:\d[ -]?){7,29}\d)(?![\w])/gi;
/** The same words name logins: those are no bank accounts. */
const LOGIN = /(?:微信|QQ|登录|登陆|游戏|邮箱|系统|VPN|github|wechat|login)[^\n]{0,4}$/i;

function find(text: string): readonly Match[] {
  const found: Match[] = [];
  for (const match of matchesOf(text, ACCOUNT)) {
    const label = match[1] ?? '';
    const number = match[2] ?? '';
    if (LOGIN.test(text.slice(Math.max(0, match.index - 8), match.index))) continue;
    const start = match.index + match[0].length - number.length;
    found.push({
      start,
      end: start + number.length,
      value: number.replace(/[ -]/g, ''),
      check: 'none',
      labelled: true,
      confidence: 'high',
      label: { start: match.index, end: match.index + label.length },
    });
  }
  return found;
}
