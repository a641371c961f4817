import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '@/lib/rules/engine';
import { CORE, message, STARTER } from '../../support/starter';

/** The tag that is proposed, or `null`. */
function proposed(text: string): string | null {
  const finding = check(STARTER, message(text), CORE).findings.find(
    ({ rule }) => rule === 'starter.subject-tag',
  );
  return finding === undefined ? null : (finding.fixes[0]?.edits[0]?.insert ?? null);
}

interface Sentence {
  readonly text: string;
  readonly tag?: string;
}

/** The plainest ways to say such things, and to mention them: here nothing may be wrong. */
const PLAIN = readFileSync(new URL('../../quality/etiquette/plain.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Sentence => JSON.parse(line));

const TAGS: Readonly<Record<string, RegExp>> = {
  leave: /^(?:【请假】|\[Leave\] )$/,
  approval: /^(?:【审批】|\[Approval\] )$/,
  'urgent-bug': /^(?:【BUG紧急】|\[Urgent bug\] )$/,
  meeting: /^(?:【会议】|\[Meeting\] )$/,
  announcement: /^(?:【公告】|\[Announcement\] )$/,
  progress: /^(?:【进度】|\[Progress\] )$/,
  help: /^(?:【求助】|\[Help\] )$/,
};

describe('a message that does what a tag is for', () => {
  const cases = PLAIN.filter(({ tag }) => tag !== undefined).map(
    ({ text, tag = '' }) => [text, tag] as const,
  );
  it('is there in many forms', () => expect(cases.length).toBeGreaterThan(60));
  it.each(cases)('“%s” is asked for %s', (text, tag) => {
    expect(proposed(text)).toMatch(TAGS[tag] ?? /^$/);
    expect(/^\[/.test(proposed(text) ?? '')).toBe(!/\p{Script=Han}/u.test(text));
  });
});

describe('a message that only mentions such a word, or has its tag', () => {
  const cases = PLAIN.filter(({ tag }) => tag === undefined).map(({ text }) => text);
  it('is there in many forms', () => expect(cases.length).toBeGreaterThan(60));
  it.each(cases)('“%s” is left alone', (text) => {
    expect(proposed(text)).toBeNull();
  });
});
