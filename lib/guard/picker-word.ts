import type { Locale } from '@/lib/rules/types';
import { plain } from '@/lib/templates/search';
import type { TemplateSummary } from '@/lib/templates/types';
import type { TextSpan } from '@/lib/whatsapp/types';

/** What the person types to find a template. */
export interface TypedWord {
  /** The word in the draft, its sign included: the template takes its place. */
  readonly span: TextSpan;
  readonly query: string;
}

const MAX_QUERY = 30;
/** A word begins a line or follows a space or bracket: no list in 1/2, https:// or and/or. */
const BEFORE_WORD = /[\s(（「“]/;

/** The word that begins with the sign and ends at the caret. */
export function wordAfter(sign: string, text: string, caret: number): TypedWord | null {
  if (sign === '') return null;
  const before = text.slice(Math.max(0, caret - MAX_QUERY - sign.length - 1), caret);
  const word = /\S*$/.exec(before)?.[0] ?? '';
  const from =
    Math.max(word.lastIndexOf('（'), word.lastIndexOf('('), word.lastIndexOf('「'), word.lastIndexOf('“')) +
    1;
  const own = word.slice(from);
  const typed = [sign, wide(sign)].find((one) => own.startsWith(one));
  if (typed === undefined) return null;
  const start = caret - own.length;
  if (start > 0 && !BEFORE_WORD.test(text.charAt(start - 1))) return null;
  return { span: { start, end: caret }, query: own.slice(typed.length) };
}

/** All that was typed from a place on, for a list that was opened without a sign. */
export function wordFrom(start: number, text: string, caret: number): TypedWord | null {
  const query = text.slice(start, caret);
  if (caret < start || query.length > MAX_QUERY || query.includes('\n')) return null;
  return { span: { start, end: caret }, query };
}

/** The language whose name was typed: `/hui` wants 会议通知 and its Chinese text, whatever the interface speaks. */
export function languageOf({ names }: TemplateSummary, query: string, own: Locale): Locale {
  const wanted = plain(query);
  if (wanted === '' || plain(names[own] ?? '').includes(wanted)) return own;
  return names['zh-CN'] === undefined
    ? own
    : own === 'zh-CN' && plain(names.en ?? '').includes(wanted)
      ? 'en'
      : 'zh-CN';
}

/** The sign as a Chinese keyboard types it. */
function wide(sign: string): string {
  return sign.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
}
