import { entropy, isStandIn } from './made-up';
import type { Detector, Match } from './types';

/**
 * A login inside an address or a command: `scheme://user:password@host` (RFC 3986 userinfo: databases, queues, git,
 * web), `curl -u user:password`, `mysql -p…`, `sshpass -p …`, a `.netrc` line. What is masked is the secret alone.
 */
export const loginInAddress: Detector = {
  id: 'login-in-address',
  category: 'sensitive.secret',
  title: { 'zh-CN': '地址或命令里的密码', en: 'a password inside an address or command' },
  triggers: { words: ['://', 'curl', 'mysql', 'sshpass', 'docker login', 'machine '] },
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
  /\bcurl\b[\s\S]{0,400}?\s(?:-u|--user)[ =]{1,3}["']?[^\s:"'$<{[]{1,80}:["']?([^\s"':<>[{]{3,100})/g,
  /\bmysql(?:dump|admin)?\b[^\n]{0,120}?\s-p["']?([^\s"']{4,64})/g,
  /\bsshpass[ \t]{1,3}-p[ \t]{0,3}["']?([^\s"']{4,64})/g,
  /\bdocker[ \t]login\b[^\n]{0,120}?\s(?:-p|--password)[ =]["']?([^\s"']{6,128})/g,
  /\bmachine\s{1,4}\S{1,100}\s{1,4}login\s{1,4}\S{1,100}\s{1,4}password\s{1,4}(\S{4,128})/g,
];

function inCommands(text: string): readonly Match[] {
  return COMMANDS.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .map((one) => ({ value: one[1] ?? '', end: one.index + one[0].length }))
      .filter(
        ({ value }) =>
          isPassword(value, '') && !/^(?:test|change_?(?:me|it))$/i.test(value) && !value.startsWith('$'),
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
