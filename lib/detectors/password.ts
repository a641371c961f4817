import type { Detector, Match } from './types';

/**
 * A password in prose: a word that names it, then a value that looks made up. Talk about passwords
 * ("reset your password", 密码忘了) has no such value.
 */
export const password: Detector = {
  id: 'password',
  category: 'sensitive.secret',
  title: { 'zh-CN': '密码', en: 'a password' },
  triggers: { always: true },
  find,
  mask: () => '******',
};

/** Label, an optional word or sign that joins, optional quotes, the value. */
const LABELLED =
  /((?:密码|口令|passwords?|passwd|passcode|pass ?phrase|pwd|\bpw\b|\bpin(?: code)?\b|验证码|動態碼|动态码|verification code|\botp\b|secret ?key|secretaccesskey|access ?key ?secret|api ?key|client ?secret))(?:[ \t]{0,3}(?:已)?(?:改成|改为|更新为|设为|重置为|统一是|还是|就是|都是|变成|是|为|now is|is now|changed to|set to|was|is|are)[ \t]{0,2}|[ \t]{0,3}(?:[:=]|->|→)[ \t]{0,3}|[ \t]{1,2})["'“”‘’「『`]?([\x21-\x26\x28-\x2B\x2D-\x3A\x3C-\x7E]{4,64})/gi;
/** What people write after the word when they do not give the password away. */
const TALK =
  /^(?:is|are|was|for|and|or|the|to|of|in|on|has|have|must|should|may|can|will|not|with|reset|required|requirements?|policy|policies|wrong|incorrect|invalid|expired|expires?|protected|manager|change[ds]?|field|length|hash|here|later|soon|below|above|please|strength|rotation|prompt|http.*|www\..*)\b/i;

function find(text: string): readonly Match[] {
  const found: Match[] = [];
  for (const match of text.matchAll(LABELLED)) {
    const label = match[1] ?? '';
    const raw = match[2] ?? '';
    const value = raw.replace(/["'”’」』`.?)\]}]+$/, '');
    const start = match.index + match[0].length - raw.length;
    const joint = match[0].slice(label.length, match[0].length - raw.length);
    if (!isMadeUp(value, joint)) continue;
    found.push({
      start,
      end: start + value.length,
      value,
      check: 'none',
      labelled: true,
      confidence: 'high',
      label: { start: match.index, end: match.index + label.length },
      type: /验证码|动态码|動態碼|verification|otp/i.test(label) ? 'one-time-code' : 'password',
    });
  }
  return found;
}

/** Digits or symbols among letters, or six and more digits; a plain word only after a clear sign. */
function isMadeUp(value: string, joint: string): boolean {
  if (value.length < 4 || /\*{3,}|x{4,}|•|<[^>]+>|\$\{|%[sd]/i.test(value) || TALK.test(value)) return false;
  if (/^[\d,.]+(?:%|k|w|元|次|位|天|年)?$/i.test(value))
    return /[:=是为]|is|are|to/.test(joint) && /^\d{4,12}$/.test(value);
  const mixed = /[A-Za-z]/.test(value) && /\d/.test(value);
  const symbols = /[!@#$%^&*_+=~^]/.test(value) && /[A-Za-z0-9]/.test(value);
  if (mixed || symbols) return joint.trim() !== '' || (mixed && symbols) || value.length >= 8;
  return /[:=]|->|→/.test(joint) && /^[A-Za-z]{6,}$/.test(value) && /[A-Z]/.test(value.slice(1));
}
