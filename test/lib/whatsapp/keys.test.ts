import { describe, expect, it } from 'vitest';
import { type EnterIsSend, type Key, lessonOf, meaningOf } from '@/lib/whatsapp/keys';

function key(name: string, modifiers = '', more: Partial<Key> = {}): Key {
  return {
    key: name,
    shiftKey: modifiers.includes('S'),
    ctrlKey: modifiers.includes('C'),
    altKey: modifiers.includes('A'),
    metaKey: modifiers.includes('M'),
    isComposing: false,
    keyCode: 13,
    ...more,
  };
}

describe('what a key means', () => {
  it.each([
    ['Enter', '', 'yes', 'send'],
    ['Enter', '', 'unknown', 'send'],
    ['Enter', '', 'no', 'newline'],
    ['Enter', 'S', 'yes', 'newline'],
    ['Enter', 'S', 'unknown', 'newline'],
    ['Enter', 'S', 'no', 'send'],
    ['Enter', 'C', 'yes', 'newline'],
    ['Enter', 'C', 'no', 'send'],
    ['Enter', 'A', 'no', 'send'],
    ['Enter', 'M', 'yes', 'send'],
    ['Enter', 'M', 'no', 'send'],
    ['Enter', 'M', 'unknown', 'send'],
    ['a', '', 'yes', 'other'],
    ['Process', '', 'yes', 'other'],
  ] as const)('%s with “%s” where Enter sends: %s – %s', (name, modifiers, setting, meaning) => {
    expect(meaningOf(key(name, modifiers), setting)).toBe(meaning);
  });

  it.each([{ isComposing: true }, { keyCode: 229 }])(
    'an Enter of an input method (%j) is never a send',
    (sign) => {
      for (const setting of ['yes', 'no', 'unknown'] as const)
        expect(meaningOf(key('Enter', '', sign), setting)).toBe('other');
    },
  );
});

describe('what an Enter that was let through teaches', () => {
  it.each([
    ['', 'sent', 'yes'],
    ['', 'newline', 'no'],
    ['S', 'newline', 'yes'],
    ['S', 'sent', 'no'],
    ['C', 'sent', 'no'],
    ['M', 'sent', 'unknown'],
  ] as const)('with “%s” that was %s: %s', (modifiers, outcome, lesson: EnterIsSend) => {
    expect(lessonOf(key('Enter', modifiers), outcome)).toBe(lesson);
  });
});
