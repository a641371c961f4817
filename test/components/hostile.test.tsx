// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { Diagnosis } from '@/components/diagnosis/Diagnosis';
import { GuardApp } from '@/components/guard/GuardApp';
import { Popup } from '@/components/popup/Popup';
import type { PopupActions } from '@/components/popup/types';
import { isolate, printable } from '@/lib/i18n/isolate';
import { random as seeded } from '../replica/random';
import { dialog, finding, guardView, recordingActions } from './samples';

const PIECES = [
  '<img src=x onerror="window.hit=1">',
  '<script>window.hit=1</script>',
  '"><svg/onload=window.hit=1>',
  "javascript:window.hit=1//'",
  '{{constructor.constructor("window.hit=1")()}}',
  '{message}',
  '{count}',
  '$&$1',
  '\u202Egnp.exe',
  '\u2066\u2067\u2068',
  '\u200B\u200D\uFEFF',
  '\uD83D',
  '\uDE00',
  '\u0000\u0007\u001B[31m',
  '\u0301'.repeat(60),
  '&lt;b&gt;&#x3C;',
  '__proto__',
  'constructor',
  '超'.repeat(300),
  'W'.repeat(2_000),
  '\n\r\n',
  'مرحبا',
];

/** Three hundred strings that somebody might put into a title, a draft, a note or a name of a file. */
const HOSTILE: readonly string[] = Array.from({ length: 300 }, (_none, at) => {
  const random = seeded(at + 1);
  const count = 1 + Math.floor(random() * 4);
  return Array.from({ length: count }, () => PIECES[Math.floor(random() * PIECES.length)] ?? '').join('');
});

let root: HTMLElement;
beforeEach(() => {
  document.body.innerHTML = '<div></div>';
  root = document.body.firstElementChild as HTMLElement;
});

/** Elements that only a string taken for markup could have made. */
function alien(): readonly string[] {
  return [...root.querySelectorAll('img, script, iframe, object, embed, style, [onload], [onerror]')].map(
    ({ outerHTML }) => outerHTML,
  );
}

describe('three hundred hostile strings', () => {
  it('in every sink of the interface in the page stay text', () => {
    for (const [at, text] of HOSTILE.entries()) {
      const locale = at % 2 === 0 ? 'en' : 'zh-CN';
      const shown = finding(locale, {
        title: text,
        message: text,
        quotes: [text],
        clause: { title: text, text },
        contact: { name: text },
        offers: [{ offer: 'remind', label: text }],
        fixes: [{ fix: { id: 'mask', label: { id: 'x' }, edits: [] }, label: text }],
      });
      const sheets = [
        { kind: 'preview', items: [{ label: text, lead: text, before: text, after: text, tail: text }] },
        { kind: 'fill-in', greeting: text, picks: [text] },
        { kind: 'false-alarm', title: text, trouble: text },
      ] as const;
      const views = [
        { card: shown },
        { strip: shown },
        { dialog: dialog(locale, { finding: shown, trouble: text }) },
        { toast: { text, tone: 'warning', copy: text } as const },
        { welcome: { step: 'work-group', group: isolate(text) } as const },
        { sheet: sheets[at % 3] ?? null },
      ];
      const more = views[at % views.length] ?? {};
      render(
        <GuardApp view={guardView(locale, { ...more, announcement: text })} actions={recordingActions([])} />,
        root,
      );
      expect(alien()).toEqual([]);
      expect(root.querySelectorAll('.chip')).toHaveLength(1);
    }
    expect(Reflect.get(window, 'hit')).toBeUndefined();
  }, 60_000);

  it('in every list of the popup and the diagnosis page stay text', () => {
    for (const text of HOSTILE) {
      const about = {
        settings: { locale: 'en', welcomed: true, pausedUntil: null },
        exceptions: [
          { id: 'e', rule: text, scope: 'value', digest: 'd', label: text, createdAt: 1, expiresAt: 9e12 },
        ],
        answers: [],
        notices: [
          {
            id: 'n',
            rule: text,
            category: 'c',
            level: 'justify',
            decision: 'sent-anyway',
            reason: 'other',
            note: text,
            at: 1,
            chat: 'c',
          },
        ],
        tallies: [],
        reports: [
          { id: 'r', at: 1, rule: text, detector: text, level: 'tip', length: 'up to 40', note: text },
        ],
        reminders: [{ id: 'm', title: text, at: 1 }],
        intervals: [{ id: 'i', from: 1, to: 2, state: 'off', reason: text, missing: [text] }],
      } as const;
      const actions = {} as PopupActions;
      const library = {
        ownTypes: [],
        match: null,
        templates: null,
        around: { now: 1, zone: '', me: '', group: '', calendar: null },
      } as const;
      const view = { locale: 'en', dark: false, now: 1, status: null, about, rules: [], ...library } as const;
      render(<Popup view={view} actions={actions} />, root);
      expect(alien()).toEqual([]);
    }
    expect(Reflect.get(window, 'hit')).toBeUndefined();
  }, 60_000);

  it('as a report are shown as they are', () => {
    const status = {
      chip: { state: 'off', reason: { id: '<b>' }, missing: ['<i>.<b>'] },
      chat: null,
      policy: { id: 'p', version: '1.0.0', title: { en: 'x', 'zh-CN': 'x' }, pausable: true },
      rules: [],
    } as const;
    const actions = { save: () => undefined, copy: async () => undefined, readAgain: () => undefined };
    for (const report of HOSTILE.slice(0, 50)) {
      render(<Diagnosis view={{ locale: 'zh-CN', dark: false, status, report }} actions={actions} />, root);
      expect(alien()).toEqual([]);
    }
  }, 60_000);

  it('made printable hold nothing invisible, nothing that turns direction, and end in time', () => {
    for (const text of HOSTILE) {
      const shown = printable(text, 24);
      expect([...shown].length).toBeLessThanOrEqual(24);
      expect(shown).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B]|\p{Cc}|\p{Cs}/u);
    }
  }, 60_000);
});
