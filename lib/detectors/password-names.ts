/** What passwords and codes are called, for the finders that look beside such a name and further off. */
export const NAMES =
  /(?<![秘亲])密 ?[码碼马吗](?![学機机本])|[账帐]密|密(?=:)(?<![秘机]密)|(?:动态|一次性)?口令|pin ?码|(?:短信|邮箱|手机|登录)?(?:[验驗認认][证證]|校验|动态|動態)[码碼]|(?:解压|解锁|门禁|开门|登录|授权|激活|安全|恢复|备用)码|(?:二次|两步)验证|(?:预?共享|恢复)密钥|密钥(?<=(?:无线|wi-?fi|热点)[^\n]{1,30}密钥)|(?<![a-z])(?:pass ?(?:word|code|phrase|wd)s?|passw|pwd|pswd|pw|p\/w|pass(?=[ \t]{0,3}(?:[:=>]|- )|[ \t]is[ \t]\S{0,30}\d|[ \t]\S{0,30}[a-z]\S{0,30}\d|[ \t]\S{0,30}[!@#$%^&*]\S{0,30}\d)|(?:your|my|the) code(?= is \d|[ \t]?[:=][ \t]?\d{6}(?!\d))|mima(?=[ \t]?[:=])|requirepass|clave(?=:| del? )|a code(?=, (?:use|enter|it's) \d{4,8})|code(?<=(?:door|gate|lock ?box|locker|safe|alarm|key ?pad|garage|entrance)[^\n.]{1,24}code)(?=:? \d)|key(?<=wi-?fi[^\n]{1,40}key)(?=[ \t]?[:=])|(?:wi-?fi|wpa2?|network|recovery) key|(?:secret|security) answer|pin(?: ?code| number)?|otp(?:码| code| number)?|(?<=(?:your|my|the) )code(?=[^\n.!?]{1,24} is \d)|code(?= for [^\n]{1,24}(?: is |: ?)\d)|cv[vc]2?|(?:verification|security|login|access|activation|confirmation|one[- ]time|2fa|auth(?:entication)?|wi-?fi|door|unlock|alarm|safe|vault|gate|entry|garage|lock|key(?: ?pad)?|lock ?box|locker|recovery|backup) (?:codes?|pin|pass(?:word|code)?)|comb(?:ination|o)(?= (?:is|to|for|of) |:| \d)|contrase[ñn]a|senha|mot de passe|passwort|パスワード)(?![a-z])/gi;

const MEETING =
  /会议(?!室)|入会|meeting(?! room)|zoom|webex|webinar|teams (?:call|id|link)|join (?:the |our |this |us|by|with|at|here)|conference(?! room)|dial|提取码|pan\.baidu/i;

/** Within an invitation everybody is meant to read the code. */
export function isMeeting(text: string, start: number, end: number): boolean {
  // "our zoom account's password" lets one into the account, not into a meeting.
  if (
    /(?:account|admin|log-?in|账号|后台|管理员)(?:'?s)? ?$/i.test(text.slice(Math.max(0, start - 12), start))
  )
    return false;
  return (
    MEETING.test(text.slice(Math.max(0, start - 120), start)) ||
    /^.{0,20}(?:入会|会议(?!室)|meeting)/i.test(text.slice(end, end + 30))
  );
}
