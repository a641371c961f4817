import * as z from 'zod';
import type { Program } from '@/lib/rules/scan/program';
import { SURFACES } from '@/lib/rules/types';
import { VALIDATOR_NAMES } from '@/lib/rules/validators';
import { FIELD_KINDS } from '@/lib/templates/types';

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
const words = z.array(word).max(1000);
const url = z.url({ protocol: /^https$/ }).max(500);
const level = z.enum(['off', 'log', 'tip', 'nudge', 'confirm', 'acknowledge', 'justify', 'block']);
const locale = z.enum(['zh-CN', 'en']);
const groupType = z.enum(['core', 'project', 'task', 'community', 'announcement']);

/** A level inside the company, and one where outsiders read along. */
const audience = z.strictObject({ inside: level, outsiders: level });

/** `HH:MM`, the wall clock of the calendar's zone. */
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time of day: 09:00');

/** A file that goes with an example. */
const exampleFile = z.strictObject({
  name: z.string().max(255),
  size: z.int().min(0),
  type: z.string().max(127),
});

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
      surface: z.enum(SURFACES),
      files: z.array(exampleFile).max(10),
      /** When it is sent, in the zone of the pack's calendar: its wall clock and what kind of day it is. */
      moment: z.strictObject({
        date: z.iso.date(),
        time: clock,
        day: z.enum(['workday', 'weekend', 'holiday', 'adjusted']),
      }),
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

const category = z
  .string()
  .regex(
    /^(?:redline|sensitive|etiquette|route)\.[a-z]+(?:-[a-z]+)*$/,
    'such as redline.ad or sensitive.document',
  )
  .max(40);
const within = z.int().min(0).max(200);
/** Words at most `within` characters away. */
const nearby = z.strictObject({ words: words.min(1), within });
/** A list of words, or the name of one in the pack's `vocabulary`. */
const wordClass = z.union([words.min(1), id]);

/** One word of each class says together what none says alone: 你 × 废物, 听说 × 裁员. */
const sense = z.strictObject({
  words: z.array(wordClass).min(1).max(5),
  /** Most characters between a word and that of the first class; where `ordered`, that of the class before it. */
  within,
  /** The words stand in the order of their classes. */
  ordered: z.boolean().optional(),
  /** No full stop, question or exclamation mark or line break stands between them. */
  sentence: z.boolean().optional(),
  /** Words at most `within` characters away that show that this sense is not meant. */
  unless: z.strictObject({ words: wordClass, within }).optional(),
  /** In place of the rule's own. */
  levels: audience.optional(),
});

/** Words that speak by themselves, words that speak only together, words that never count (`allow`). */
export const wordsRule = z.strictObject({
  ...common,
  kind: z.literal('words'),
  category,
  levels: audience,
  /** Latin words are found whole, `word*` by their beginning, Chinese anywhere. */
  terms: words,
  /** Senses: words that speak only together. */
  together: z.array(sense).max(200).optional(),
  /** Words at most `within` characters away that show that it is not meant. */
  unless: nearby.optional(),
  /** What stands between quotation marks is told of others, and does not count. */
  unquoted: z.boolean().optional(),
  /** Whether look-alike letters, traditional characters and inserted spaces or ornaments are seen through. */
  evasion: z.boolean().optional(),
});

/** How strict: where the weights make it likely, and where they leave no doubt. */
const weighed = z.strictObject({ likely: audience, sure: audience });

/** What a message is about, by weights over its words and the classes of the vocabulary; they are part of the package. */
export const gistRule = z.strictObject({
  ...common,
  kind: z.literal('gist'),
  levels: z.strictObject({ attack: weighed, ad: weighed, politics: weighed, rumour: weighed }),
});

/** In which types of work group an etiquette rule speaks. */
const groupTypes = z.array(groupType).min(1);

/** A greeting or ping that says nothing else. */
export const incompleteRule = z.strictObject({ ...common, kind: z.literal('incomplete'), level, groupTypes });

/** A piece of work is asked for and no time is named. */
export const deadlineRule = z.strictObject({ ...common, kind: z.literal('deadline'), level, groupTypes });

export const mediaRule = z.strictObject({
  ...common,
  kind: z.literal('media'),
  levels: z.strictObject({
    /** Files without a word that says what they are. */
    caption: level,
    /** Files over `limits.fileSize`. */
    size: level,
    /** Files whose name is one of `names`. */
    name: level,
  }),
  /** Beginnings of file names that say nothing: 未命名, untitled. Case does not matter. */
  names: words,
});

export const offHoursRule = z.strictObject({
  ...common,
  kind: z.literal('off-hours'),
  level,
  groupTypes,
  /** Ids of tags that pass at any hour. */
  urgentTags: z.array(id).max(20),
});

/** Where something is at home that should not be run in a chat. */
const route = z.enum(['poll', 'task', 'knowledge', 'secure']);

export const routeOutRule = z.strictObject({
  ...common,
  kind: z.literal('route-out'),
  level,
  groupTypes,
  to: route,
});

export const namingRule = z.strictObject({
  ...common,
  kind: z.literal('naming'),
  levels: z.strictObject({ pattern: level, blocked: level }),
  /** The parts of a group's name in their order, joined by a dash: 部门-类型-主题-到期. Empty: any name will do. */
  parts: z
    .array(
      z.strictObject({
        name: texts,
        /** The part must be one of these; any words where there are none. */
        words: words.optional(),
        /** The part is a month, quarter or day: 2026-09, 26Q3, 20260930, 长期. */
        date: z.boolean().optional(),
        optional: z.boolean().optional(),
      }),
    )
    .max(8),
  /** Words that no group's name may hold. */
  blocked: words,
});

/** Longest regular expression, in UTF-16 units; and how many of them a pack may have. */
export const MAX_PATTERN_LENGTH = 1000;
export const MAX_PATTERNS = 200;

/** A shape of a value. What group 1 holds is the value, else the whole match. */
export const patternRule = z.strictObject({
  ...common,
  kind: z.literal('pattern'),
  category,
  levels: audience,
  /** RE2's syntax: no look-around, no back-references. */
  pattern: z.string().min(1).max(MAX_PATTERN_LENGTH),
  ignoreCase: z.boolean().optional(),
  /** All of these must agree with the value. */
  validate: z.array(z.enum(VALIDATOR_NAMES)).min(1).max(4).optional(),
  /** One of these words must stand near it. */
  near: nearby.optional(),
  /** None of these words may stand near it. */
  unless: nearby.optional(),
});

const rule = z.discriminatedUnion('kind', [
  sensitiveRule,
  subjectTagRule,
  mentionAllRule,
  mentionEveryoneRule,
  wordsRule,
  gistRule,
  incompleteRule,
  deadlineRule,
  mediaRule,
  offHoursRule,
  routeOutRule,
  namingRule,
  patternRule,
]);

/** A text in one or both languages: a company writes its templates as it speaks. */
function localized(max: number) {
  const text = z.string().min(1).max(max);
  return z.strictObject({ 'zh-CN': text.exactOptional(), en: text.exactOptional() });
}

function inOneLanguage(max: number) {
  return localized(max).refine((texts) => Object.keys(texts).length > 0, 'a text in one language at least');
}

const choices = z.array(z.string().min(1).max(200)).min(1).max(100);

/** What a template asks before its text is inserted. */
const templateField = z.strictObject({
  /** How the body calls it: `{{name}}`. A body may also use any of the labels. */
  name: word,
  kind: z.enum(FIELD_KINDS),
  labels: localized(100).optional(),
  /** What stands in the form at first; may be an automatic value such as `{{@date}}`. */
  default: localized(2000).optional(),
  required: z.boolean().optional(),
  /** Only for `choice`: what can be chosen, per language in the same order. */
  choices: z.strictObject({ 'zh-CN': choices.exactOptional(), en: choices.exactOptional() }).optional(),
});

/** A text that everybody in the company has at hand. It is locked: a person uses it, or makes a copy of their own. */
const template = z.strictObject({
  id: id.max(64),
  names: inOneLanguage(100),
  /** One line a line: `{{field}}`, `{{@date}}`, `{{?field}}` and `{{!field}}` before a line, `{{|}}` for the caret. */
  bodies: inOneLanguage(10_000),
  /** `/` between levels. */
  folder: z.string().max(100).optional(),
  tags: z.array(z.string().min(1).max(60)).max(20).optional(),
  fields: z.array(templateField).max(60).optional(),
});

/** Where a company keeps things: the name that people know and the address. */
const link = z.strictObject({ name: texts, url });

/** The company's clock. */
const calendar = z.strictObject({
  /** IANA name of the time zone, e.g. `Asia/Shanghai`. */
  zone: z.string().max(64).refine(isZone, 'a time zone by its IANA name: Asia/Shanghai'),
  /** ISO 3166 country or subdivision whose public holidays count, the home region first: `CN`, `HK`, `DE-BY`. */
  regions: z
    .array(z.string().regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3}){0,2}$/, 'a region by its ISO code: CN, DE-BY'))
    .max(10),
  /** Days of the week that are worked, 1 = Monday … 7 = Sunday. */
  workdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  work: z.strictObject({ from: clock, to: clock }),
  /** Nobody is expected to read; may run over midnight. */
  quiet: z.strictObject({ from: clock, to: clock }),
  /** Whether the evening between the end of work and the quiet hours counts as off hours. */
  eveningIsOff: z.boolean(),
});

/**
 * A type of group that the company has beside the guide's. It is built on one of those: what it does not say is as
 * there, and so are the terms of renewals and the days of reminders.
 */
const ownType = z.strictObject({
  id,
  base: groupType,
  title: texts,
  /** What it is for. */
  use: texts,
  /** Who belongs in. */
  scope: texts.optional(),
  purpose: z.enum(['collaboration', 'service', 'marketing', 'broadcast']).optional(),
  outsiders: z.boolean().optional(),
  /** Days until the end of a new group; `null`: it has none. */
  term: z.int().min(1).max(3660).nullable().optional(),
  /** Ids of the subject tags that belong here. */
  tags: z.array(id).max(50).optional(),
  mentionAll: z.enum(['announcing-admins', 'admins', 'everyone', 'nobody']).optional(),
  offHours: z.enum(['tip', 'quiet']).optional(),
});

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
    /** The company's own types of group. */
    own: z.array(ownType).max(30).optional(),
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
  /** Task board, form, wiki, drive and secure channel of the company; a rule offers what is there. */
  links: z
    .strictObject({ board: link, form: link, wiki: link, drive: link, secure: link })
    .partial()
    .optional(),
  calendar: calendar.optional(),
  limits: z
    .strictObject({
      /** Bytes; a larger file belongs on the drive. */
      fileSize: z.int().min(1),
    })
    .optional(),
  nag: z
    .strictObject({
      /** Etiquette tips and nudges a person sees in a day at most. */
      perDay: z.int().min(0).max(1000),
      /** Dismissals after which a rule is quiet in a group. */
      quietAfter: z.int().min(1).max(100).optional(),
      /** The fewest reminders that a person may choose for themselves; missing: they may turn them off. */
      fewest: z.enum(['normal', 'few', 'off']).optional(),
    })
    .optional(),
  /** Classes of words by name, for the senses of the rules: persons, insults, goods … */
  vocabulary: z.record(id, z.array(word).min(1).max(2000)).optional(),
  /** Team templates. Each must pass the pack's own rules. */
  templates: z.array(template).max(500).optional(),
  rules: z.array(rule).max(500),
});

export type Pack = z.infer<typeof packSchema>;
export type PackRule = z.infer<typeof rule>;
export type PackExample = z.infer<typeof example>;
export type PackCalendar = z.infer<typeof calendar>;
export type PackGroupType = z.infer<typeof ownType>;
export type PackTemplate = z.infer<typeof template>;
export type PackLink = z.infer<typeof link>;
/** A pack as the engine takes it: without the examples, which have been run before, and without what is no rule. */
export type Policy = Omit<Pack, 'rules' | 'templates'> & {
  readonly rules: readonly PolicyRule[];
  /** Pairs `traditional simplified` of the characters that stand in its words. */
  readonly variants?: string;
};
export type PolicyRule = InForce<PackRule>;
/** Taken member by member of the union, so that `kind` still tells them apart. A pattern travels as its program. */
type InForce<R> = R extends { kind: 'pattern' }
  ? Omit<R, 'examples' | 'pattern' | 'ignoreCase'> & { readonly program: Program }
  : R extends unknown
    ? Omit<R, 'examples'>
    : never;

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
