import type { Match } from './types';

/** A secret that is told by the words beside it: no check digit, so the label is what makes it believed. */
export function labelledMatch(
  start: number,
  value: string,
  label: NonNullable<Match['label']>,
  type: string,
  confidence: Match['confidence'] = 'high',
): Match {
  return { start, end: start + value.length, value, check: 'none', labelled: true, confidence, label, type };
}

/**
 * All matches of a global expression, from left to right; as `matchAll`, which copies the expression at every call: that
 * costs more than most searches, and a copy of an expression that the browser has forgotten is compiled anew.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`not a global expression: ${pattern.source}`);
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] !== '') continue;
    // Past an empty match; a `u` expression never stands between the halves of a character: it would go back.
    const isPair = pattern.unicode && (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff;
    pattern.lastIndex += isPair ? 2 : 1;
  }
  return found;
}
