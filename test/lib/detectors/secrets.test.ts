import { describe, expect, it } from 'vitest';
import { fold } from '@/lib/detectors/fold';
import { loginInAddress } from '@/lib/detectors/login-in-address';
import { password } from '@/lib/detectors/password';
import { privateKey } from '@/lib/detectors/private-key';
import { secretAssignment } from '@/lib/detectors/secret-assignment';
import { sourceCode } from '@/lib/detectors/source-code';
import { token } from '@/lib/detectors/token';
import { TOKEN_SHAPES, TOKEN_TYPES } from '@/lib/detectors/token-types';

const DETECTORS = [token, loginInAddress, secretAssignment, privateKey, password, sourceCode];

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
  ];

  it.each(SEEDS)('comes to the end of 65,536 characters of %j', (seed) => {
    const text = seed.repeat(Math.ceil(65_536 / seed.length)).slice(0, 65_536);
    // A quadratic pattern takes minutes here and runs into the patience of the tests.
    for (const detector of DETECTORS)
      for (const { start, end } of detector.find(text)) expect(end).toBeGreaterThan(start);
  });
});
