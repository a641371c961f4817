import type { Detector, Match } from './types';

/** One self-naming shape. Facts from the issuers' documentation and public scanners' rule names. */
interface Shape {
  readonly type: string;
  /** A literal that every such token contains: nothing is scanned where it is absent. */
  readonly literal: string;
  readonly pattern: RegExp;
}

const EDGE = '(?<![0-9A-Za-z_])';
const END = '(?![0-9A-Za-z_])';

function shape(type: string, literal: string, body: string): Shape {
  return { type, literal, pattern: new RegExp(`${EDGE}${body}${END}`, 'g') };
}

/** The most common token shapes, by issuer. */
const SHAPES: readonly Shape[] = [
  shape('aws-access-key', 'A', '(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}'),
  shape('github-token', 'gh', 'gh[pousr]_[0-9A-Za-z]{36,255}'),
  shape('github-fine-grained-token', 'github_pat_', 'github_pat_[0-9A-Za-z_]{82}'),
  shape('gitlab-token', 'gl', 'gl(?:pat|dt|rt|soat|cbt|ptt|ft|agent|imt|oas)-[0-9A-Za-z_-]{20,64}'),
  shape('slack-token', 'xox', 'xox[abeoprs]-[0-9A-Za-z-]{10,250}'),
  shape(
    'slack-webhook',
    'hooks.slack.com',
    'hooks\\.slack\\.com/(?:services|workflows|triggers)/[0-9A-Za-z+/_-]{40,60}',
  ),
  shape('stripe-key', '_', '(?:sk|rk)_(?:live|prod)_[0-9A-Za-z]{10,247}'),
  shape('google-api-key', 'AIza', 'AIza[0-9A-Za-z_-]{35}'),
  shape('google-oauth', 'ya29.', 'ya29\\.[0-9A-Za-z_-]{20,300}'),
  shape('google-client-secret', 'GOCSPX-', 'GOCSPX-[0-9A-Za-z_-]{28}'),
  shape('openai-key', 'sk-', 'sk-(?:proj-|svcacct-|admin-)?[0-9A-Za-z_-]{20,200}'),
  shape('npm-token', 'npm_', 'npm_[0-9A-Za-z]{36}'),
  shape('pypi-token', 'pypi-', 'pypi-[0-9A-Za-z_-]{50,1000}'),
  shape('sendgrid-key', 'SG.', 'SG\\.[0-9A-Za-z_-]{16,32}\\.[0-9A-Za-z_-]{16,64}'),
  shape('twilio-key', 'SK', 'SK[0-9a-f]{32}'),
  shape('telegram-bot-token', ':A', '[0-9]{8,10}:A[0-9A-Za-z_-]{34}'),
  shape('jwt', 'eyJ', 'eyJ[0-9A-Za-z_-]{10,4000}\\.eyJ[0-9A-Za-z_-]{10,8000}\\.[0-9A-Za-z_-]{10,2000}'),
  shape('alibaba-access-key', 'LTAI', 'LTAI[0-9A-Za-z]{12,30}'),
  shape('tencent-secret-id', 'AKID', 'AKID[0-9A-Za-z]{32}'),
  shape('azure-storage-key', 'AccountKey=', 'AccountKey=[0-9A-Za-z+/]{86}=='),
  shape('digitalocean-token', '_v1_', 'do[opr]_v1_[0-9a-f]{64}'),
  shape('shopify-token', 'shp', 'shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}'),
  shape('huggingface-token', 'hf_', 'hf_[0-9A-Za-z]{34}'),
  shape(
    'connection-string',
    '://',
    '(?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\\+srv)?|redis|amqps?|mssql|ftp|jdbc:[a-z]+)://[^\\s:@/]{1,80}:[^\\s:@/]{3,120}@[^\\s/@]{2,200}',
  ),
];

/** Placeholders of documentation: too little variety, or a word that says so. */
const PLACEHOLDER = /x{6,}|0{8,}|\*{3,}|\.{3}|example|your[_-]|placeholder|changeme|dummy|sample|redacted/i;
/** Below this many bits per character the body of a token is typed, not made. Measured: made tokens are above 3. */
const LEAST_ENTROPY = 2.5;

/** Tokens and keys whose shape names their issuer; found right beside Chinese characters and punctuation too. */
export const token: Detector = {
  id: 'token',
  category: 'sensitive.secret',
  title: { 'zh-CN': '访问令牌或密钥', en: 'an access token or key' },
  triggers: { always: true },
  find(text) {
    const found: Match[] = [];
    for (const { type, literal, pattern } of SHAPES) {
      if (!text.includes(literal)) continue;
      for (const match of text.matchAll(pattern)) {
        const value = match[0];
        if (PLACEHOLDER.test(value) || entropy(value) < LEAST_ENTROPY) continue;
        if (type === 'openai-key' && !/\d/.test(value)) continue;
        found.push({
          start: match.index,
          end: match.index + value.length,
          value,
          type,
          check: 'none',
          labelled: false,
          confidence: 'high',
        });
      }
    }
    return found;
  },
  mask: (value) => `${value.slice(0, 4)}****`,
};

/** Shannon entropy in bits per character. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const unit of text) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
