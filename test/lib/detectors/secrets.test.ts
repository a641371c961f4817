import { describe, expect, it } from 'vitest';
import { email } from '@/lib/detectors/email';
import { finance } from '@/lib/detectors/finance';
import { fold } from '@/lib/detectors/fold';
import { loginInAddress } from '@/lib/detectors/login-in-address';
import { nationalId } from '@/lib/detectors/national-id';
import { password } from '@/lib/detectors/password';
import { passwordLikely, passwordTold } from '@/lib/detectors/password-told';
import { privateKey } from '@/lib/detectors/private-key';
import { rareToken } from '@/lib/detectors/rare-token';
import { secretAssignment } from '@/lib/detectors/secret-assignment';
import { sourceCode } from '@/lib/detectors/source-code';
import { token } from '@/lib/detectors/token';
import { TOKEN_SHAPES, TOKEN_TYPES } from '@/lib/detectors/token-types';

const DETECTORS = [
  token,
  rareToken,
  loginInAddress,
  secretAssignment,
  privateKey,
  password,
  passwordTold,
  passwordLikely,
  nationalId,
  sourceCode,
];

/** How a token stands in a chat. `%` is its place. */
const FRAMES = [
  '%',
  'here is the key % please keep it safe',
  'The token is %.',
  '密钥是%，别外传',
  '%这个给你用',
  'export KEY="%"',
];

/** One made-up token of each kind of body: letters, hexadecimal, parts, signs. */
const TOKENS = [
  'AKIAQ7W3E5R2T6Y4U7IO',
  'ghp_a8Dk29fLq0Zx7Vb3Nm5Rt1Yw6Ue4Ip2Os9Hc',
  'glpat-a8Dk29fLq0Zx7Vb3Nm5R',
  'npm_a8Dk29fLq0Zx7Vb3Nm5Rt1Yw6Ue4Ip2Os9Hc',
  'dop_v1_c313070f955430a4195e10fce679dc8da26ce2f0b381b1b7dc6740062596eea9',
  'SG.h3joyic949ns_z-54tjg5o.lzt42c9l8zwghc1b0dh3_ypmua-nsqccgp91pki3f0i',
  'xoxb-781236542736-2364535789652-GkwFDQoHqzXDVsC6GzqYUypD',
  'sk_live_a8Dk29fLq0Zx7Vb3Nm5Rt1Yw',
  'hvs.a8Dk29fLq0Zx7Vb3Nm5Rt1Yw6Ue4Ip2Os9Hca8Dk29fLq0Zx7Vb3Nm5Rt1Yw6Ue4Ip2Os9Hca8Dk29fLq0Zx7V',
  'patA4charsAbc01xy.2eb1a862a211a876b47b971bf6dc53a5e8539f1c7c3077f66165b9aeff9f6b8f',
  'A3-NYGMBY-YBANVDUOKIL-W822S-PR4TT-DCKT2',
  'https://hooks.slack.com/services/T11111AA/BAAAA111A/qKirRWalryBGqKirRWalryBG',
  'LTAI5tQ8mZr4KxV2nWc7YpLd',
  'SECaa65fef9f02ce76b119ff903d48bcb1c16b92ce8343cbab46c1114afe44aa5c9',
  'SCT316543TN2O5z0BGufzQgliEu7paqypCWr',
  'https://open.feishu.cn/open-apis/bot/v2/hook/3f9c1a7e-52b8-4d06-a1e3-7c90b2d4e8f6',
  'https://oapi.dingtalk.com/robot/send?access_token=c313070f955430a4195e10fce679dc8da26ce2f0b381b1b7dc6740062596eea9',
  'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=3f9c1a7e-52b8-4d06-a1e3-7c90b2d4e8f6',
  'https://www.feishu.cn/flow/api/trigger-webhook/9a912715d51cf591093a9ef4e863a5e8',
  'https://api.day.app/yfR9Q3IiP3whlIzHiUo1aW',
  'sk-9a912715d51cf591093a9ef4e863a5e8',
  'app-aDyDYB4NNgvP8RYbDHvLmgga',
  '$2b$12$NX.o.88uhYH/WTKPhdfqUSdRWm2ST0ShFFENkiNoRvcPe621Ic8cO',
  'AGE-SECRET-KEY-1QYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQS7K2WUE',
];

describe('a token in a chat', () => {
  it.each(TOKENS.flatMap((value) => FRAMES.map((frame) => [value, frame] as const)))(
    'finds “%s” in “%s”',
    (value, frame) => {
      const text = fold(frame.replace('%', value)).text;
      const found = token.find(text);
      expect(found).toHaveLength(1);
      expect(value).toContain(text.slice(found[0]?.start, found[0]?.end));
    },
  );

  it('shows at most four characters of a token, and none of a password', () => {
    for (const value of TOKENS) expect(token.mask(value).length).toBeLessThanOrEqual(8);
    expect(password.mask('Qw3rty!89')).toBe('******');
  });

  it('names a type once per prefix, and every pattern is one', () => {
    const seen = TOKEN_TYPES.flatMap(([type, prefixes, body]) =>
      prefixes.split(' ').map((prefix) => `${type} ${prefix} ${body}`),
    );
    expect(new Set(seen).size).toBe(seen.length);
    for (const [, , body] of TOKEN_TYPES) expect(() => new RegExp(body)).not.toThrow();
    for (const [, literal, pattern] of TOKEN_SHAPES) {
      expect(literal).not.toBe('');
      expect(() => new RegExp(pattern)).not.toThrow();
    }
  });
});

describe('a password that is told in words', () => {
  const likely = (text: string) => passwordLikely.find(fold(text).text).map(({ confidence }) => confidence);

  it('is surely one where a word names it', () => {
    expect(passwordTold.find(fold('the lockbox on the porch is 0451').text)).toMatchObject([
      { labelled: true, value: '0451' },
    ]);
  });

  it('is held without a name only where the weights are very sure', () => {
    const text = '用我的，wangq / Wq#660812';
    expect(passwordTold.find(fold(text).text)).toEqual([]);
    expect(likely(text)).toEqual(['medium']);
    expect(likely('the side gate opens with 4471# after six')).toEqual(['low']);
  });

  it('is none where it is masked, or where no value stands', () => {
    for (const text of ['the lockbox on the porch is ****', '门禁密码我私发你', 'the wifi password is xxxx'])
      expect(likely(text)).toEqual([]);
  });
});

describe('a number behind a name that any country uses', () => {
  const sureness = (text: string) => nationalId.find(text).map(({ type, confidence }) => [type, confidence]);

  it('is unsure where nothing tells whose it is', () => {
    expect(sureness('his ID number is 318426079, please add him')).toEqual([['national-id', 'low']]);
  });

  it.each(['our Israeli driver is new, his ID number is 318426079', '以色列客户的证件号 318426079，请登记'])(
    'is believed where the message speaks of the country whose check agrees: “%s”',
    (text) => {
      expect(sureness(text)).toEqual([['national-id-il', 'high']]);
    },
  );

  it('stays unsure where that country’s check does not agree', () => {
    expect(sureness('our Israeli driver is new, his ID number is 318426078')).not.toContainEqual([
      'national-id-il',
      'high',
    ]);
  });
});

describe('a mailbox', () => {
  it('of a role is not surely a person’s', () => {
    const found = email.find('support@acme.example, sales-cn@acme.example, kefu01@acme.example');
    expect(found.map(({ confidence }) => confidence)).toEqual(['medium', 'medium', 'medium']);
  });

  it('of a person is', () => {
    const found = email.find('ann.lee@acme.example, salesman@acme.example, hrvoje@acme.example');
    expect(found.map(({ confidence }) => confidence)).toEqual(['high', 'high', 'high']);
  });
});

describe('a row of digits', () => {
  it('behind the name of a number is no figure', () => {
    expect(finance.find('revenue account number is 49091857 for this quarter')).toEqual([]);
    expect(finance.find('our Q3 revenue number is 49091857')).toHaveLength(1);
  });
});

describe('a value in program text', () => {
  it('that stands bare behind => or [] = is an expression, in quotes a literal', () => {
    expect(secretAssignment.find("password => 'Kq8!vv02#xL7{m}~'")).toHaveLength(1);
    expect(secretAssignment.find('password => Kq8!vv02#xL7{m}~')).toEqual([]);
    expect(secretAssignment.find('secret[] = Kq8!vv02#xL7{m}~;')).toEqual([]);
  });

  it('that only says that it is a password is none', () => {
    expect(secretAssignment.find('<add key="Password" value="ClearTextPassword1" />')).toEqual([]);
    expect(secretAssignment.find('<add key="Password" value="BottleOpener1" />')).toHaveLength(1);
  });
});

/** Whatever may be said: the span is inside the text and cuts no character in two. */
describe('texts that nobody types', () => {
  const PIECES = [
    ...[
      '密码',
      '是',
      'password is ',
      'Abc123!x',
      ' ',
      '\n',
      ':',
      '：',
      '验证码 ',
      '1 2 3 4 5 6',
      'root/',
      'user ',
    ],
    ...[
      '\uD83D',
      '\uDE00',
      '😀',
      '\u202E',
      '\u0301',
      '\u200B',
      '\u0000',
      '👉',
      '证件号',
      'PESEL ',
      '44051401458',
    ],
    ...[
      'ghp_',
      'sk-',
      'eyJ',
      '.',
      '$6$',
      '://',
      '@',
      '"',
      '(',
      '((((',
      '0'.repeat(40),
      'a'.repeat(40),
      'VAT ',
      '/',
    ],
  ];

  it('throw nothing, and every span lies on the borders of characters', () => {
    let state = 20_260_101;
    const next = (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((state / 2_147_483_648) * below);
    };
    for (let round = 0; round < 20_000; round += 1) {
      let written = '';
      for (let count = 1 + next(9); count > 0; count -= 1) written += PIECES[next(PIECES.length)] ?? '';
      const { text } = fold(written);
      for (const detector of DETECTORS)
        for (const { start, end } of detector.find(text)) {
          expect(start >= 0 && start < end && end <= text.length).toBe(true);
          for (const at of [start, end])
            expect(/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1))).toBe(false);
        }
    }
  });
});

describe('texts made to be slow', () => {
  const SEEDS = [
    'a',
    '-',
    'ey',
    'ey.',
    'sk-',
    '.sk-proj-',
    'key=',
    'key: ',
    'token ',
    '://',
    '://a:',
    '密码',
    '密码 ',
    'password is ',
    'pass ',
    '\n',
    ' \n{',
    '(',
    '[',
    '{{',
    '"',
    "'",
    'curl -u ',
    'mysql ',
    'machine ',
    '-----BEGIN PRIVATE KEY-----',
    '"kty"',
    'mnemonic ',
    'abc ',
    '<a ',
    'if (',
    'SELECT ',
    'a.b',
    '0',
    'AP0',
    '1:A',
    '登录账号：a ',
    'user: a/',
    'user/',
    'root / a ',
    'log in a ',
    '密码，',
    '密码是',
    '密码 (',
    '密码 1 ',
    '1 2 ',
    '验证码 12 ',
    'A1!b是密码',
    'A1 is the password',
    'passphrase is abc ',
    'password for the ',
    'pass a',
    'code ',
    'redis-cli -a ',
    'community ',
    ' --password ',
    ' -k ',
    '$6$abcd$',
    '$',
    'AAAA',
    'MIIabcIBAAKC',
    'a::b:',
    'eyJa.',
    '1T',
    '/hooks/',
    'https://a/triggers/',
    'otpauth://a?b=c&',
    'ID ',
    'VAT a1 ',
    'driving licence a1 ',
    'a1234 is my nric ',
    'passport ',
    'A1B2C3D4 is ',
    'VIN 1A',
    '税号1.',
    'nif 1/',
    'IBADANBgkqhkiG9w0BAQEFAASC',
    '密码？',
    '密码 1234 ',
    'A1b2c3 ',
    'a1b2c3密码',
    'code a1b2c3 ',
    'a/1!b ',
    'use a / ',
    '按1234',
    'enter 1234 ',
    'safe 1-',
    '保险柜左1右',
    '图案1-2-',
    'one two ',
    '一二三',
    'pattern: top ',
    'a@b.cc,',
    'A1b2:',
    'a:1:',
    'AQEa-',
    '12_a',
    'jdbc:oracle:thin:a/',
    ' identified by ',
    ':5432:a:a:',
    'echo a | ',
    'mongo -u a ',
    '$krb5tgs$1$a',
    '/subscribe?token=',
  ];

  it.each(SEEDS)('comes to the end of 65,536 characters of %j', (seed) => {
    const text = seed.repeat(Math.ceil(65_536 / seed.length)).slice(0, 65_536);
    // A quadratic pattern takes minutes here and runs into the patience of the tests.
    for (const detector of DETECTORS)
      for (const { start, end } of detector.find(text)) expect(end).toBeGreaterThan(start);
  });
});
