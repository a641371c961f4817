import type { Finding, Texts } from '../types';
import type { KindFinding, RuleKind, RuleOf } from './kind';

type Part = RuleOf<'naming'>['parts'][number];

/** A group's name says whose it is, what kind, what about and until when: 研发-项目-支付重构-2026Q3. Guide §2. */
export const naming: RuleKind<'naming'> = {
  kind: 'naming',
  category: () => 'etiquette.naming',
  levels: ({ levels }) => [levels.pattern, levels.blocked],
  texts: {
    'naming.pattern': {
      'zh-CN': '群名按“{pattern}”来起，大家在列表里一眼就能找到。',
      en: 'Name groups “{pattern}”, so that people find them in their list.',
    },
    'naming.blocked': {
      'zh-CN': '群名里不要用“{word}”。',
      en: 'Please leave “{word}” out of a group’s name.',
    },
  },
  appliesTo: (surface, { chatKind, workplace }) =>
    surface === 'group-name' && chatKind !== 'direct' && workplace === 'work',
  prepare(rule) {
    const pattern = namePattern(rule);
    return ({ message: { text }, folded }) => {
      const trouble = nameTrouble(folded.text, rule);
      if (trouble === null) return [];
      if (trouble.kind === 'blocked') {
        const { at, length } = trouble;
        const span = { start: folded.original(at), end: folded.original(at + length) };
        return [
          finding('naming-blocked', rule.levels.blocked, span, 'naming.blocked', {
            word: text.slice(span.start, span.end),
          }),
        ];
      }
      const params = { pattern: /\p{Script=Han}/u.test(text) ? pattern['zh-CN'] : pattern.en };
      return [
        finding(
          'naming-pattern',
          rule.levels.pattern,
          { start: 0, end: text.length },
          'naming.pattern',
          params,
        ),
      ];
    };
  },
};

/** What makes a name good, without the levels: panel and guard judge by the same. */
export type NameRule = Pick<RuleOf<'naming'>, 'parts' | 'blocked'>;

export type NameTrouble =
  | { readonly kind: 'blocked'; readonly at: number; readonly length: number }
  | { readonly kind: 'pattern' };

/** What is wrong with a folded name: the first blocked word in it, or parts that do not fit. */
export function nameTrouble(folded: string, { parts, blocked }: NameRule): NameTrouble | null {
  const plain = folded.toLowerCase();
  const word = blocked.find((one) => plain.includes(one.toLowerCase()));
  if (word !== undefined)
    return { kind: 'blocked', at: plain.indexOf(word.toLowerCase()), length: word.length };
  return parts.length === 0 || fits(folded, parts) ? null : { kind: 'pattern' };
}

/** The rule as a person reads it: `[部门]-[类型]-[主题]-[到期]`. */
export function namePattern({ parts }: Pick<NameRule, 'parts'>): Texts {
  return {
    'zh-CN': parts.map(({ name }) => `[${name['zh-CN']}]`).join('-'),
    en: parts.map(({ name }) => `[${name.en}]`).join('-'),
  };
}

function finding(
  detector: string,
  level: Finding['level'],
  span: Finding['span'],
  id: string,
  params: Readonly<Record<string, string>>,
): KindFinding {
  const triggers = [span];
  return {
    category: 'etiquette.naming',
    detector,
    level,
    confidence: 'high',
    span,
    triggers,
    message: { id, params },
    fixes: [],
  };
}

/** Whether the parts stand in their order; brackets around a part, spaces, and any dash or slash between them will do. */
function fits(name: string, parts: readonly Part[]): boolean {
  const written = name
    .replace(/[[\]【】「」]/g, '-')
    .split(/[-_–—·|/]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return matches(written, 0, parts, 0);
}

/** At most eight parts, each tried once with and once without: a name cannot make it slow. */
function matches(written: readonly string[], at: number, parts: readonly Part[], part: number): boolean {
  const wanted = parts[part];
  if (wanted === undefined) return at === written.length;
  const word = written[at];
  if (word !== undefined && fitsPart(word, wanted)) {
    // A date may itself hold a dash: 2026-09.
    for (const taken of wanted.date === true ? [1, 2, 3] : [1]) {
      if (taken > 1 && !DATE.test(written.slice(at, at + taken).join('-'))) continue;
      if (matches(written, at + taken, parts, part + 1)) return true;
    }
  }
  return wanted.optional === true && matches(written, at, parts, part + 1);
}

const DATE =
  /^(?:长期|常设|永久|ongoing|permanent|(?:20)?\d{2}(?:年)?(?:[qQ][1-4]|[hH][12]|[-.年]?(?:0?[1-9]|1[0-2])(?:月)?(?:[-.]?(?:[0-2]?\d|3[01])日?)?)?(?:底|末|到期)?)$/i;

function fitsPart(word: string, { words, date }: Part): boolean {
  if (date === true) return DATE.test(word);
  return (
    words === undefined || words.length === 0 || words.some((one) => one.toLowerCase() === word.toLowerCase())
  );
}
