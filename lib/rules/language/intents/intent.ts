/**
 * What a message is about, told from how people say it: word classes put together, not sentences by heart. An intent
 * speaks only where somebody does the thing that the tag is for (asks for leave, announces a meeting), not where the
 * word is merely mentioned. Every gap between two classes is bounded, so that no text can make it slow.
 */
export interface Intent {
  /** Id of the tag that the message should begin with. */
  readonly tag: string;
  /** Cheap: a sentence without one of these words is not looked at further. */
  readonly cue: RegExp;
  /** Forms in which people do this; matched within one sentence. */
  readonly says: readonly RegExp[];
  /** Forms that reach over several sentences; matched against the message. */
  readonly acrossSentences?: readonly RegExp[];
  /** One set of signs for each language, or one for both; any of them may be enough. */
  readonly signs: readonly Signs[];
  /** Within the same sentence: somebody else, the past, a rule, a reply. */
  readonly unless: readonly RegExp[];
  /** A question may do this as well ("could I take Friday off?"). */
  readonly asksToo: boolean;
}

/**
 * Signs of which none is enough by itself: a subject, what happens to it, when, to whom. Read over the whole message, so
 * that order and wording are free; each counts once, wherever it stands.
 */
export interface Signs {
  readonly enough: number;
  /** Without this one the others do not count. */
  readonly must: RegExp;
  readonly of: readonly (readonly [weight: number, sign: RegExp])[];
  readonly unless: readonly RegExp[];
  /** Questions are read as well, even where the intent's forms are not. */
  readonly asksToo?: boolean;
}

/** Days and hours as they stand beside an event. */
export const WHEN_ZH =
  '(?:今[天日晚早朝儿]|明[天日晚早儿]|听[日朝晚]|后[天日]|下昼|晏昼|本周|这周|下周|下下周|周[一二三四五六日末]|星期[一二三四五六日天]|礼拜[一二三四五六日天]|[上下中]午|晚上|早上|\\d{1,2}:\\d{2}|\\d{1,2}点|[一二两三四五六七八九十]{1,2}点|\\d{1,2}月\\d{1,2}|\\d{1,2}[号日](?!楼)|\\d{1,2}\\.\\d{1,2}日?|月底|年底|[下这](?:个)?月|[下这本](?:个)?(?:星期|礼拜))';
export const DAY_EN =
  '(?:today|tonight|tomorrow|tmrw?|tmw|2morrow|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)(?:day)?s?|next (?:week|month)|this (?:week|morning|afternoon|evening)|the \\d{1,2}(?:st|nd|rd|th)|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6} \\d{1,2}|\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}|\\d{1,2}[/.-]\\d{1,2})';
export const CLOCK_EN =
  "(?:\\d{1,2}(?::\\d{2})? ?(?:am|pm|a\\.m\\.|p\\.m\\.|o'clock)|\\d{1,2}:\\d{2}|at \\d{1,2}\\b|at noon|\\d{1,2}h\\b)";
