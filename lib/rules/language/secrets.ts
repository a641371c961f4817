import type { Span } from '../types';
import type { Reading } from './reading';

/** Somebody asks others to put secrets or personal data into the chat. */
export function secretsAskedFor({ sentences }: Reading): Span | null {
  for (const { text, start } of sentences) {
    if (!SECRET_CUE.test(text) || SECRET_NOT.test(text)) continue;
    const match = SECRET_ZH.exec(text) ?? SECRET_EN.exec(text);
    if (match !== null) return { start: start + match.index, end: start + match.index + match[0].length };
  }
  return null;
}

const SECRET_CUE =
  /密码|身份证|银行卡|卡号|账号|验证码|口令|密钥|合同|工资|薪资|token|password|passcode|card|bank|passport|id number|secret|key|credential|payslip|ssn/iu;
const SECRET_NOT =
  /不要|别(?:在)?|请勿|禁止|不能|不得|严禁|安全渠道|私发|私聊|单独发|加密|邮件发|\b(?:don['’]?t|do not|never|not|secure|privately|dm|direct message|by e-?mail|via)\b/iu;
const SECRET_THINGS_ZH =
  '(?:密码|身份证(?:号码?|照片?|复印件|正反面)?|银行卡号?|卡号|银行账[号户]|验证码|口令|密钥|工资条|薪资(?:表|明细)|护照号?码?|账号密码)';
const SECRET_ZH = new RegExp(
  `(?:把|将)[^。\\n]{0,14}${SECRET_THINGS_ZH}[^。\\n]{0,8}(?:发|报|写|贴|传|填)[^。\\n]{0,6}(?:群|这里|上来|出来|我|一下)|${SECRET_THINGS_ZH}[^。\\n]{0,6}(?:发|报|贴)(?:一下|下)?(?:到|在|给)?(?:我|群里|群|这里|上来|出来|一下|下)|(?:发|报|告诉)(?:我|一下|下)[^。\\n]{0,10}${SECRET_THINGS_ZH}|(?:谁有|谁知道|求)[^。\\n]{0,14}(?:密码|口令|密钥|验证码)`,
  'u',
);
const SECRET_THINGS_EN =
  '(?:passwords?|passcodes?|pins?|credentials|log-?in details|api keys?|secret keys?|private keys?|access tokens?|otp|verification codes?|id (?:numbers?|cards?)|passport(?: numbers?| copies| copy| scans?)?|bank (?:details|accounts?|account numbers?|cards?)|card numbers?|account numbers?|payslips?|salary (?:details|slips?)|ssns?|social security numbers?)';
const SECRET_EN = new RegExp(
  `\\b(?:send|share|post|drop|give|text|paste|reply with|type|tell)\\b[^.\\n]{0,30}\\b${SECRET_THINGS_EN}\\b|\\b(?:who has|does anyone have|anyone have|what(?:['’]s| is)) the [^.\\n]{0,24}\\b(?:password|passcode|credentials|api key|secret key|pin)\\b`,
  'i',
);

/** To be compiled before the first message comes; see `lib/rules/warm-up`. */
export const SECRET_EXPRESSIONS: readonly RegExp[] = [SECRET_CUE, SECRET_NOT, SECRET_ZH, SECRET_EN];
