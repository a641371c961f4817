import { entropy } from './made-up';
import { matchesOf } from './matches';
import { LEAST_ENTROPY, PUBLIC_SAMPLES, type TokenShape, type TokenType } from './token-shape';
import type { Detector, Match } from './types';

/** No letter, digit or dot before: `_` may be (`MY_ghp_…`), Chinese characters and signs always. */
const START = '(?<![0-9A-Za-z.])';
const END = '(?![0-9A-Za-z])';
/** No token is shorter than its prefix and sixteen characters in a row: ordinary words end sooner. */
const LONG_RUN = /[\w+/=.:~|%^-]{16}/;

interface Body {
  readonly type: string;
  readonly pattern: RegExp;
  readonly least: number;
}

/**
 * The detector of a table's tokens, found right beside Chinese characters and punctuation too: in one pass those with a
 * prefix, then those whose mark is elsewhere.
 */
export function tokensOf(id: string, types: readonly TokenType[], shapes: readonly TokenShape[]) {
  const bodies = new Map<string, Body[]>();
  for (const [type, prefixes, body, least = LEAST_ENTROPY] of types) {
    const one = { type, least, pattern: new RegExp(`(?:${body})${END}`, 'y') };
    for (const prefix of prefixes.split(' ')) bodies.set(prefix, [...(bodies.get(prefix) ?? []), one]);
  }
  // The longer first, so that `sk-ant-` is not read as `sk-`.
  const prefixes = new RegExp(
    `${START}(?:${[...bodies.keys()]
      .sort((a, b) => b.length - a.length)
      .map((prefix) => prefix.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
      .join('|')})`,
    'g',
  );
  const marked = shapes.map(([type, literal, pattern, least = LEAST_ENTROPY]) => ({
    type,
    literal,
    least,
    pattern: new RegExp(`${START}${pattern}${END}`, 'g'),
  }));

  function withPrefix(text: string): readonly Match[] {
    const found: Match[] = [];
    prefixes.lastIndex = 0;
    for (let start = prefixes.exec(text); start !== null; start = prefixes.exec(text)) {
      const hit = (bodies.get(start[0]) ?? []).flatMap(({ type, pattern, least }) => {
        pattern.lastIndex = prefixes.lastIndex;
        const body = pattern.exec(text)?.[0];
        return body === undefined || !isMade(type, body, least)
          ? []
          : [match(type, start.index, start[0] + body)];
      })[0];
      if (hit === undefined) continue;
      found.push(hit);
      prefixes.lastIndex = hit.end;
    }
    return found;
  }

  function withShape(text: string): readonly Match[] {
    return marked
      .filter(({ literal }) => text.includes(literal))
      .flatMap(({ type, least, pattern }) =>
        matchesOf(text, pattern)
          .filter(([value]) => isMade(type, value, least))
          .map((one) => match(type, one.index, one[0])),
      );
  }

  const token: Detector = {
    id,
    category: 'sensitive.secret',
    title: { 'zh-CN': '访问令牌或密钥', en: 'an access token or key' },
    triggers: { always: true },
    find: (text) => (LONG_RUN.test(text) ? [...withPrefix(text), ...withShape(text)] : []),
    mask: (value) => `${value.slice(0, 4)}****`,
  };
  return {
    token,
    /** True where a value begins as a token of the table does; whether it is one, its type decides. */
    begins(value: string): boolean {
      prefixes.lastIndex = 0;
      const start = prefixes.exec(value);
      return start?.index === 0 && start[0].length >= 4;
    },
  };
}

/** Placeholders of documentation, and rests with too little variety, are no tokens. */
function isMade(type: string, body: string, least: number): boolean {
  if (/x{6,}|\*{3,}|\.{3}|your[_-]|placeholder|change_?me|redacted|_TOKEN_HERE/i.test(body)) return false;
  if (/EXAMPLE$/.test(body) || PUBLIC_SAMPLES.test(body)) return false;
  if (type === 'jwt' && !isJwt(body)) return false;
  // Many products begin with `sk-`: where that is all there is, a row of the alphabet is a sample.
  if (type === 'model-key' && /abcdefgh/.test(body)) return false;
  return entropy(body) >= least && (least === 0 || !/0{8,}/.test(body));
}

/** RFC 7519: the header is base64url of a JSON object. What does not begin as one may be encrypted or cut. */
function isJwt(value: string): boolean {
  const header = value.slice(0, value.indexOf('.'));
  if (!header.startsWith('eyJ')) return entropy(header) >= 3;
  try {
    const json: unknown = JSON.parse(atob(header.replace(/-/g, '+').replace(/_/g, '/')));
    return typeof json === 'object';
  } catch {
    return false;
  }
}

function match(type: string, start: number, value: string): Match {
  return {
    start,
    end: start + value.length,
    value,
    type,
    check: 'none',
    labelled: false,
    confidence: 'high',
  };
}
