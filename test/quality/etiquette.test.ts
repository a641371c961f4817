import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { check } from '@/lib/rules/engine';
import { levelAtLeast } from '@/lib/rules/levels';
import { CORE, message, STARTER } from '../support/starter';

/**
 * How people ask for leave, ping, give work, vote …, and how they merely talk. Written before the patterns were looked
 * at, file by file; what the patterns still get wrong stays in, so the share that is right means something.
 * `expect`: the category that must speak; without it nothing of etiquette may. `tag`: id of the proposed subject tag.
 */
interface Sentence {
  readonly text: string;
  readonly expect?: string;
  readonly tag?: string;
}

const FOLDER = fileURLToPath(new URL('etiquette/', import.meta.url));
const SENTENCES = readdirSync(FOLDER).flatMap((file) =>
  readFileSync(FOLDER + file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Sentence => JSON.parse(line)),
);

/** Categories of etiquette that the person is told of. */
function told(text: string): readonly string[] {
  return check(STARTER, message(text), CORE)
    .findings.filter(({ level }) => levelAtLeast(level, 'tip'))
    .map(({ category }) => category)
    .filter((category) => /^(?:etiquette|route)\./.test(category));
}

const TAGS: Readonly<Record<string, readonly string[]>> = {
  leave: ['【请假】', '[Leave] '],
  approval: ['【审批】', '[Approval] '],
  'urgent-bug': ['【BUG紧急】', '[Urgent bug] '],
  meeting: ['【会议】', '[Meeting] '],
  announcement: ['【公告】', '[Announcement] '],
  progress: ['【进度】', '[Progress] '],
  help: ['【求助】', '[Help] '],
};

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

describe('sentences that an etiquette rule is for', () => {
  const groups = new Map<string, Sentence[]>();
  for (const sentence of SENTENCES) {
    if (sentence.expect === undefined) continue;
    const name = [sentence.expect, sentence.tag ?? '', isChinese(sentence.text) ? 'zh' : 'en'].join(' ');
    groups.set(name, [...(groups.get(name) ?? []), sentence]);
  }

  it('are many, in both languages', () => {
    expect(groups.size).toBeGreaterThanOrEqual(24);
    expect(SENTENCES.length).toBeGreaterThan(1_000);
  });

  it.each([...groups])('%s: most are found', (_group, sentences) => {
    const missed = sentences.filter(({ text, expect }) => !told(text).includes(expect ?? ''));
    expect(missed.length / sentences.length, missed.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(
      0.15,
    );
  });

  it('get the right subject tag in nine of ten cases', () => {
    const tagged = SENTENCES.filter(({ tag }) => tag !== undefined);
    const wrong = tagged.filter(({ text, tag }) => {
      const finding = check(STARTER, message(text), CORE).findings.find(
        ({ category }) => category === 'etiquette.subject',
      );
      return !TAGS[tag ?? '']?.includes(finding?.fixes[0]?.edits[0]?.insert ?? '');
    });
    expect(wrong.length / tagged.length, wrong.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(0.1);
  });

  it('are told one thing, not three', () => {
    const many = SENTENCES.filter(({ text }) => told(text).length > 1);
    expect(many.length / SENTENCES.length, many.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(0.01);
  });
});

describe('ordinary work messages', () => {
  const ordinary = SENTENCES.filter(({ expect }) => expect === undefined);

  it('are many', () => expect(ordinary.length).toBeGreaterThan(500));

  it('are left alone, all but one in fifty', () => {
    const alarmed = ordinary.filter(({ text }) => told(text).length > 0);
    expect(alarmed.length / ordinary.length, alarmed.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(
      0.02,
    );
  });
});
