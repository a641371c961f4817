import * as z from 'zod';

/**
 * The rule pack format, version 1. A pack is data: it chooses detectors and kinds that are in the package and gives
 * them words, levels and texts. It holds no expression, no script, no HTML. The JSON Schema in
 * `assets/pack.schema.json` is generated from here.
 */
export const PACK_FORMAT = 1;
/** Largest pack that is read, in UTF-16 units. */
export const MAX_PACK_LENGTH = 1_048_576;

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'lower-case words joined by . or -')
  .max(80);
/** Plain text that a person reads; ≤ 256 characters, as tips are. */
const line = z.string().min(1).max(256);
const texts = z.strictObject({ 'zh-CN': line, en: line });
const longTexts = z.strictObject({ 'zh-CN': z.string().min(1).max(2000), en: z.string().min(1).max(2000) });
const word = z.string().min(1).max(64);
const words = z.array(word).max(500);
const url = z.url({ protocol: /^https$/ }).max(500);
const level = z.enum(['off', 'log', 'tip', 'nudge', 'confirm', 'acknowledge', 'justify', 'block']);
const locale = z.enum(['zh-CN', 'en']);
const groupType = z.enum(['core', 'project', 'task', 'community', 'announcement']);

/** A level inside the company, and one where outsiders read along. */
const audience = z.strictObject({ inside: level, outsiders: level });

/** A message with what the rule must say about it. `context` overrides an ordinary registered core group. */
const example = z.strictObject({
  lang: locale,
  text: z.string().max(4000),
  context: z
    .strictObject({
      kind: z.enum(['group', 'direct', 'announcement']),
      type: groupType.nullable(),
      workplace: z.enum(['work', 'private', 'unknown']),
      role: z.enum(['member', 'admin', 'unknown']),
      size: z.int().min(1).max(100_000),
      outsiders: z.boolean(),
    })
    .partial()
    .optional(),
  /** For a hit: the level it must have. */
  level: level.optional(),
  /** For a hit: the draft after the first fix. */
  fixed: z.string().max(4000).optional(),
});

const common = {
  id,
  title: texts,
  /** Id of the clause that the rule serves. */
  clause: id.optional(),
  /** Replaces the built-in sentence. */
  message: texts.optional(),
  /** Values and words that never count; beats everything else in the rule. */
  allow: words.optional(),
  /** Whether a person may make exceptions (reach: up to `confirm`). */
  personalExceptions: z.boolean(),
  examples: z.strictObject({ hit: z.array(example).min(2).max(200), ok: z.array(example).min(2).max(200) }),
};

export const sensitiveRule = z.strictObject({
  ...common,
  kind: z.literal('sensitive'),
  /** Ids of built-in detectors. */
  detectors: z.array(id).min(1).max(100),
  /** At least this many different values in one message. */
  atLeast: z.int().min(1).max(100).optional(),
  levels: z.strictObject({
    /** Check digit, unmistakable shape, or label with the right shape. */
    sure: audience,
    /** Label and shape, but the check digit fails; or a shape that happens by chance. */
    unsure: audience,
    /** Said to be a customer's. */
    customers: audience.optional(),
  }),
});

export const subjectTagRule = z.strictObject({
  ...common,
  kind: z.literal('subject-tag'),
  level,
  groupTypes: z.array(groupType).min(1),
});

export const mentionAllRule = z.strictObject({
  ...common,
  kind: z.literal('mention-all'),
  levels: z.strictObject({ member: level, adminWithoutTag: level }),
});

export const mentionEveryoneRule = z.strictObject({
  ...common,
  kind: z.literal('mention-everyone'),
  level,
  /** Typed words that look like a mention of everybody and notify nobody. */
  words,
});

/** Words that speak by themselves, words that speak only together, words that never count (`allow`). */
export const wordsRule = z.strictObject({
  ...common,
  kind: z.literal('words'),
  category: z
    .string()
    .regex(
      /^(?:redline|sensitive|etiquette|route)\.[a-z]+(?:-[a-z]+)*$/,
      'such as redline.ad or sensitive.document',
    )
    .max(40),
  levels: audience,
  /** Latin words are found whole, `word*` by their beginning, Chinese anywhere. */
  terms: words,
  /** One word of each list, each at most `within` characters from that of the first list. */
  together: z
    .array(
      z.strictObject({
        words: z.array(words.min(1)).min(2).max(4),
        within: z.int().min(1).max(200),
      }),
    )
    .max(50)
    .optional(),
  /** Words at most `within` characters away that show that it is not meant. */
  unless: z.strictObject({ words: words.min(1), within: z.int().min(0).max(200) }).optional(),
  /** Whether look-alike letters, traditional characters and inserted spaces or ornaments are seen through. */
  evasion: z.boolean().optional(),
});

const rule = z.discriminatedUnion('kind', [
  sensitiveRule,
  subjectTagRule,
  mentionAllRule,
  mentionEveryoneRule,
  wordsRule,
]);

export const packSchema = z.strictObject({
  $schema: z.string().max(200).optional(),
  format: z.literal(PACK_FORMAT),
  id,
  version: z.string().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/, 'three numbers: 1.0.0'),
  title: texts,
  publisher: texts,
  /** Whom to ask; stands on every card. */
  contact: z.strictObject({ name: texts, url: url.optional() }).optional(),
  /** Whether a person may pause the milder rules. */
  pausable: z.boolean(),
  clauses: z.array(z.strictObject({ id, title: texts, text: longTexts, url: url.optional() })).max(100),
  groups: z.strictObject({
    /** Words in a title that make it a work group. */
    work: words,
    /** Words in a title that say that outsiders read along. */
    outsiders: words,
    /** Words in a title that say which type of group it is. */
    types: z.partialRecord(groupType, words),
    /** Every group is a work group. */
    everyGroup: z.boolean().optional(),
  }),
  /** The subject tags, in the order in which they are proposed. */
  tags: z
    .array(
      z.strictObject({
        id,
        text: texts,
        /** Other ways to write it. */
        aliases: words,
        /** Tags of announcements let an admin use @all. */
        announcement: z.boolean(),
      }),
    )
    .max(100),
  /** How far personal exceptions go; the standing of a `block` is never theirs to change. */
  exceptions: z
    .strictObject({
      /** How long one lasts, in days. */
      days: z.int().min(1).max(366),
      /** The strictest level that they reach. */
      reach: z.enum(['confirm', 'acknowledge', 'justify']),
    })
    .optional(),
  nag: z
    .strictObject({
      /** Etiquette tips and nudges a person sees in a day at most. */
      perDay: z.int().min(0).max(1000),
      /** Dismissals after which a rule is quiet in a group. */
      quietAfter: z.int().min(1).max(100).optional(),
    })
    .optional(),
  rules: z.array(rule).max(500),
});

export type Pack = z.infer<typeof packSchema>;
export type PackRule = z.infer<typeof rule>;
export type PackExample = z.infer<typeof example>;
/** A pack as the engine takes it: without the examples, which have been run before. */
export type Policy = Omit<Pack, 'rules'> & {
  readonly rules: readonly PolicyRule[];
  /** Pairs `traditional simplified` of the characters that stand in its words. */
  readonly variants?: string;
};
export type PolicyRule = WithoutExamples<PackRule>;
/** Taken off each member of the union, so that `kind` still tells them apart. */
type WithoutExamples<R> = R extends unknown ? Omit<R, 'examples'> : never;
