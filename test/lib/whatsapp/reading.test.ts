// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ANCHORS, mergeAnchors } from '@/lib/whatsapp/anchors';
import { readChat } from '@/lib/whatsapp/chat';
import { createControls } from '@/lib/whatsapp/controls';
import { offsetOf, pointOf, rangeOf, readDraft, readText } from '@/lib/whatsapp/draft';
import { createFinder } from '@/lib/whatsapp/find';
import { createHealth } from '@/lib/whatsapp/health';

type Fixture = 'g3b-2026-09' | 'g3a-2025-12' | 'g2-2024-06' | 'g1-2022-06' | 'read-only-2026-09';

const controls = createControls(ANCHORS);

function open(fixture: Fixture) {
  document.body.innerHTML = readFileSync(`test/fixtures/whatsapp/${fixture}.html`, 'utf8');
  const finder = createFinder(document, ANCHORS, controls);
  const main = finder.main();
  const composer = finder.composer();
  return { finder, main, composer, chat: readChat(ANCHORS, main, composer, '1') };
}

function composerOf(fixture: Fixture): HTMLElement {
  const { composer } = open(fixture);
  if (composer === null) throw new Error('no composer');
  return composer;
}

describe('the open chat, generation by generation', () => {
  it.each([
    ['g3b-2026-09', 'Launch 🚀 team', 'group', 'sure', 4, true],
    ['g3a-2025-12', 'Ann Lee', 'direct', 'likely', null, true],
    ['g2-2024-06', '项目组', 'group', 'sure', 3, true],
    ['g1-2022-06', 'Ann Lee', 'unknown', 'guess', null, true],
    ['read-only-2026-09', '公司公告', 'announcement', 'sure', null, false],
  ] as const)('%s', (fixture, title, kind, sureness, size, canPost) => {
    const { chat } = open(fixture);
    expect(chat).toMatchObject({ title, kind: { value: kind, sureness }, canPost });
    expect(chat?.size?.value ?? null).toBe(size);
  });

  it('is none where nothing is open', () => {
    document.body.innerHTML = '<div id="side"><div contenteditable="true" data-tab="3"></div></div>';
    const finder = createFinder(document, ANCHORS, controls);
    expect(finder.composer()).toBeNull();
    expect(readChat(ANCHORS, finder.main(), null, '1')).toBeNull();
  });
});

describe('the send button', () => {
  it.each(['g3b-2026-09', 'g3a-2025-12', 'g2-2024-06', 'g1-2022-06'] as const)(
    'of %s is found',
    (fixture) => {
      const { finder, composer } = open(fixture);
      expect(
        composer &&
          controls
            .senderOf(finder.chatSurface(composer))
            ?.querySelector('[data-icon]')
            ?.getAttribute('data-icon'),
      ).toMatch(/send/);
    },
  );

  it('that is not found is said', () => {
    const { finder, composer, chat } = open('g3a-2025-12');
    for (const button of document.querySelectorAll('footer button')) button.remove();
    if (composer === null) throw new Error('no composer');
    expect(createHealth(controls).read(finder.chatSurface(composer), chat, 'unknown')).toMatchObject({
      state: 'degraded',
      missing: [{ surface: 'chat', anchor: 'send-button' }],
    });
  });

  it('is never the attach button', () => {
    const { finder, composer } = open('g3a-2025-12');
    document.querySelector('[aria-label="Send"]')?.remove();
    expect(composer && controls.senderOf(finder.chatSurface(composer))).toBeNull();
  });
});

describe('the draft', () => {
  it('is read paragraph by paragraph, with mentions and emoji in their places', () => {
    const draft = readDraft(composerOf('g3b-2026-09'));
    expect(draft.text).toBe('hi @Bob and @all\n\n😀 bye');
    expect(draft.mentions).toEqual([
      { span: { start: 3, end: 7 }, kind: 'user' },
      { span: { start: 12, end: 16 }, kind: 'all' },
    ]);
    expect(draft.emoji).toEqual([{ start: 18, end: 20 }]);
  });

  it('of before Lexical is read as well', () => {
    expect(readText(composerOf('g1-2022-06'))).toBe('plain text');
  });

  it('finds its way from every offset to the page and back', () => {
    const composer = composerOf('g3b-2026-09');
    const { length } = readText(composer);
    for (let offset = 0; offset <= length; offset += 1)
      expect(offsetOf(composer, pointOf(composer, offset))).toBe(offset);
  });

  it('gives ranges over exactly the words', () => {
    const composer = composerOf('g2-2024-06');
    expect(rangeOf(composer, { start: 1, end: 3 }).toString()).toBe('一行');
    expect(rangeOf(composer, { start: 2, end: 6 }).toString()).toBe('行第二');
  });

  it('that cannot be read is said', () => {
    const { finder, composer, chat } = open('g3a-2025-12');
    if (composer === null) throw new Error('no composer');
    composer.innerHTML = '<p></p>text beside the paragraphs';
    expect(createHealth(controls).read(finder.chatSurface(composer), chat, 'unknown').state).toBe(
      'unreadable',
    );
  });
});

describe('anchors', () => {
  it('are valid selectors, none by hashed class', () => {
    const { sendIcons: _icons, sendLabels: _labels, otherIcons: _others, ...selectors } = ANCHORS;
    for (const alternatives of Object.values(selectors)) {
      for (const selector of alternatives) {
        expect(selector).not.toMatch(/\.(?:x[0-9a-z]{5,}|_a[a-z0-9]{3})/);
        expect(() => document.createElement('div').matches(selector)).not.toThrow();
      }
    }
  });

  it('can be added to, never taken away', () => {
    const merged = mergeAnchors(ANCHORS, { main: ['#conversation', '#main'], sendIcons: [] });
    expect(merged.main).toEqual([...ANCHORS.main, '#conversation']);
    expect(merged.sendIcons).toEqual(ANCHORS.sendIcons);
  });
});
