import { entropy, isStandIn } from './made-up';
import { matchesOf } from './matches';
import type { Detector, Match } from './types';

/**
 * A login inside an address or a command: `scheme://user:password@host` (RFC 3986 userinfo: databases, queues, git,
 * web), `curl -u user:password`, `mysql -p…`, `redis-cli -a …`, `net use …`, a `.netrc` line. What is masked is the secret alone.
 */
export const loginInAddress: Detector = {
  id: 'login-in-address',
  category: 'sensitive.secret',
  title: { 'zh-CN': '地址或命令里的密码', en: 'a password inside an address or command' },
  triggers: {
    words: [
      ...['://', 'curl', 'mysql', 'sshpass', 'docker login', 'machine ', 'redis-cli', 'htpasswd', 'net use'],
      ...['mc alias', 'obsutil', 'ossutil', 'sqlplus', 'psexec', 'smbclient', 'securestring', 'community'],
      ...[
        'pass:',
        'zip -p',
        '7z',
        '--pass',
        'password 7 ',
        'secret 5 ',
        'ldapsearch',
        'jdbc:oracle',
        ':5432:',
      ],
      ...[
        'identified ',
        'net user',
        'rootpw',
        'storepassword',
        'keypassword',
        'openssl',
        'sudo -s',
        'chpasswd',
        'auth',
        'login(',
        'az login',
        'mongo',
      ],
    ],
  },
  find(text) {
    return [...inAddresses(text), ...inCommands(text)];
  },
  mask: () => '******',
};

const USERINFO =
  /:\/\/([^\s/:@"'<>`\u2E80-\u9FFF]{0,100})(?::([^\s/"'<>`\u2E80-\u9FFF]{2,120}))?@(?=[\w.-]{2}|\[)/y;

function inAddresses(text: string): readonly Match[] {
  const found: Match[] = [];
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    USERINFO.lastIndex = at;
    const match = USERINFO.exec(text);
    if (match === null || !/[a-z0-9]/i.test(text.charAt(at - 1))) continue;
    const user = match[1] ?? '';
    const password = match[2] ?? '';
    const end = at + match[0].length - 1;
    if (isPassword(password, user) && !/^x-oauth-basic$/i.test(password))
      found.push(secret(end - password.length, password));
    // Proxies are entered by the user's name alone.
    else if (
      /(?:trojan|hysteria2?|hy2|anytls)$/i.test(text.slice(Math.max(0, at - 9), at)) &&
      user.length >= 6 &&
      isPassword(user, '')
    )
      found.push(secret(at + 3, user));
    // A token in the user's place, as git hosts allow it.
    else if (user.length >= 20 && /\d/.test(user) && entropy(user) >= 3 && !isStandIn(user))
      found.push(secret(at + 3, user));
  }
  return found;
}

/** Documentation writes `user:pass`, `username:password`, `postgres:postgres`, `$(USER):$(PASS)`. */
function isPassword(password: string, user: string): boolean {
  if (password.length < 3 || password === user || isStandIn(password)) return false;
  return !/[{}<>()]|\$[A-Z_{(]|^(?:my|db|the|some)?_?(?:pass|password|passwd|pwd|secret|token|port|\d{2,5})$/i.test(
    password,
  );
}

const COMMANDS: readonly RegExp[] = [
  // An API key in the user's place, with nothing behind the colon.
  /\bcurl\b[^\n]{0,200}?\s(?:-u|--user)[ =]{1,3}["']?((?=[^\s:"'$]{0,60}\d)[^\s:"'$<{[]{10,100})(?=:["']?(?:\s|$))/g,
  /\bcurl\b[\s\S]{0,400}?\s(?:-u|--user)[ =]{1,3}["']?[^\s:"'$<{[]{1,80}:["']?([^\s"':<>[{]{3,100})/g,
  /\bmysql(?:dump|admin)?\b[^\n]{0,120}?\s-p["']?([^\s"']{4,64})/g,
  /\bsshpass[ \t]{1,3}-p[ \t]{0,3}["']?([^\s"']{4,64})/g,
  /\bdocker[ \t]login\b[^\n]{0,120}?\s(?:-p|--password)[ =]["']?([^\s"']{6,128})/g,
  /\bredis-cli\b[^\n]{0,120}?\s-a[ \t]{1,3}["']?([^\s"']{4,64})/g,
  /\bhtpasswd\b[^\n]{0,60}?\s-\w{0,4}b\w{0,4}[ \t]\S{1,80}[ \t]\S{1,40}[ \t]["']?([^\s"']{4,64})/g,
  /\bnet use\b[^\n]{0,40}?\\\\\S{3,80}[ \t]["']?([^\s"'/]{4,64})(?=[^\n]{0,20}\/u)/gi,
  /\bmc alias set[ \t]\S{1,40}[ \t]\S{1,120}[ \t]\S{1,64}[ \t]["']?([^\s"']{4,64})/g,
  /\b(?:obsutil|ossutil\d{0,2})\b[^\n]{0,160}?\s-k[ =]["']?([^\s"']{16,64})/g,
  /\bsqlplus[ \t]\w{1,40}\/([^\s"'@/]{4,64})(?=@)/gi,
  /\bpsexec\b[^\n]{0,120}?\s-p[ \t]["']?([^\s"']{4,64})/gi,
  /\b(?:smbclient|rpcclient)\b[^\n]{0,120}?\s-U[ \t]["']?[\w\\.-]{1,60}%([^\s"']{4,64})/g,
  /\bConvertTo-SecureString\s(?:-String\s)?["']([^"'\n$]{4,128})(?=["'])/gi,
  /\bsnmp(?:-server)?\b[^\n]{0,40}?community[ \t]["']?(?!public|private)([^\s"']{6,64})/gi,
  /\b(?:password|secret)[ \t][05789][ \t]([0-9A-Za-z$./]{8,80})/g,
  /\s-pass(?:in|out|word)?[ \t]pass:["']?([^\s"']{4,64})/g,
  /\b(?:un)?zip\b[^\n]{0,60}?\s-P[ \t]?["']?([^\s"']{4,64})/g,
  /\b(?:7z|7za|rar|unrar)[ \t][axe][ \t][^\n]{0,80}?-h?p["']?([^\s"']{4,64})/g,
  /\bldap(?:search|modify|add|whoami)\b[^\n]{0,160}?\s-w[ \t]["']?([^\s"']{4,64})/g,
  /\s--pass(?:word|phrase|wd)?[ =]["']?([^\s"'|&>]{4,64})/g,
  /\bjdbc:oracle:\w{2,5}:[\w$]{1,40}\/([^\s"'@/]{4,64})(?=@)/gi,
  // A line of `.pgpass`.
  /^[\w.*-]{1,100}:5432:[\w*-]{1,60}:[\w*-]{1,60}:(\S{4,100})$/gm,
  /\bidentified[ \t](?:with[ \t]\S{1,40}[ \t])?(?:by|as)[ \t](?:password[ \t])?['"]([^'"\n]{4,128})(?=['"])/gi,
  /\bnet user[ \t]\S{1,40}[ \t]["']?([^\s"'/*]{4,64})(?=["']?[ \t]\/add)/gi,
  /^rootpw[ \t](?:--\w{1,12}[ \t]){0,2}["']?([^\s"'-][^\s"']{3,128})/gm,
  /\b(?:store|key)Password[ \t]["']?(?=[A-Za-z]*[\d!@#$%^&*])([^\s"'=([]{4,64})(?=["']?(?:\s|$))/g,
  /\bopenssl[ \t]\w{2,12}[ \t][^\n]{0,120}?-k[ \t]["']?([^\s"'/]{4,64})/g,
  /\becho[ \t]["']?([^\s"'|$]{4,64})(?=["']?[ \t]?\|[ \t]?sudo -S)/g,
  /\becho[ \t]["']?[\w.-]{1,32}:([^\s"'|$]{4,64})(?=["']?[ \t]?\|[ \t]?(?:sudo )?chpasswd)/g,
  /\baz login\b[^\n]{0,120}?\s-p[ \t]["']?([^\s"']{8,64})/g,
  /\bmongo(?:sh|dump|restore|export|import)?\b[^\n]{0,120}?\s-p[ \t]["']?([^\s"'-][^\s"']{3,64})/g,
  // As programs call it: `auth=("ann", "…")`, `smtp.login("ann", "…")`.
  /\b(?:auth ?= ?|HTTP(?:Basic|Digest)Auth|SetBasicAuth|basic_auth|login)\(["'][^"'\n]{1,64}["'], ?["']([^"'\n]{4,128})(?=["'])/gi,
  /\bmachine\s{1,4}\S{1,100}\s{1,4}login\s{1,4}\S{1,100}\s{1,4}password\s{1,4}(\S{4,128})/g,
];

function inCommands(text: string): readonly Match[] {
  return COMMANDS.flatMap((pattern) =>
    matchesOf(text, pattern)
      .map((one) => ({ value: one[1] ?? '', end: one.index + one[0].length }))
      .filter(
        ({ value }) =>
          isPassword(value, '') &&
          !/^(?:test|change_?(?:me|it)|stdin|prompt|-.*)$/i.test(value) &&
          !/^\$[\w{(]+$|^%\w+%$|^\/dev\//.test(value),
      )
      .map(({ value, end }) => secret(end - value.length, value)),
  );
}

function secret(start: number, value: string): Match {
  return {
    start,
    end: start + value.length,
    value,
    check: 'none',
    labelled: false,
    confidence: 'high',
    type: 'login-in-address',
  };
}
