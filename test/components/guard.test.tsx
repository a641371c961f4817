// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { GuardApp } from '@/components/guard/GuardApp';
import { Trust } from '@/components/trust';
import type { GuardView } from '@/lib/guard/view';
import { isolate } from '@/lib/i18n/isolate';
import { LOCALES } from '@/lib/rules/types';
import { dialog, finding, guardView, recordingActions } from './samples';

let root: HTMLElement;
let log: string[];

/** Draws; with `trusting`, events made by the test count as the person's. */
function draw(view: GuardView, trusting = true): void {
  const app = <GuardApp view={view} actions={recordingActions(log)} />;
  render(trusting ? <Trust.Provider value={() => true}>{app}</Trust.Provider> : app, root);
}

function button(name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
  if (found === undefined)
    throw new Error(
      `no button ${name}: ${[...root.querySelectorAll('button')].map((one) => one.textContent).join(', ')}`,
    );
  return found;
}

beforeEach(() => {
  document.body.innerHTML = '';
  root = document.createElement('div');
  document.body.append(root);
  log = [];
});

describe('the chip', () => {
  it.each([
    ['en', 'Gatehouse: Protected'],
    ['zh-CN', 'Gatehouse：已守护'],
  ] as const)('in %s is a button that names its state', (locale, name) => {
    draw(guardView(locale));
    button(name).click();
    expect(log).toEqual(['toggleChip']);
  });

  it('puts missing anchors into words', () => {
    draw(
      guardView('zh-CN', {
        chip: {
          state: 'degraded',
          reason: { id: 'chip.reason.degraded' },
          missing: ['chat.send-button', 'caption.composer', 'poll.something-new'],
          ask: null,
          expanded: true,
        },
      }),
    );
    expect(root.textContent).toContain('没找到发送按钮、图片说明的输入框、投票和活动的页面的某个部分');
    expect(root.textContent).toContain('用回车发送仍会检查。');
    expect(root.textContent).not.toMatch(/something-new|send-button/);
  });

  it('asks about work and hears both answers', () => {
    draw(
      guardView('en', {
        chip: {
          state: 'protected',
          reason: { id: 'chip.reason.protected' },
          missing: [],
          ask: 'work-group',
          expanded: false,
        },
      }),
    );
    button('Yes, work').click();
    button('Private').click();
    expect(log).toEqual(['answerWorkGroup "work"', 'answerWorkGroup "private"']);
  });
});

describe('the card', () => {
  it('has what helps most as its first button, before any fix; other offers follow', () => {
    const offers = [
      { offer: 'schedule', label: 'Schedule it in WhatsApp', first: true },
      { offer: 'remind', label: 'Remind me', first: false },
      { offer: 'urgent', label: 'Urgent: send now' },
    ] as const;
    draw(guardView('en', { card: finding('en', { level: 'tip', offers }) }));
    const names = [...root.querySelectorAll('.card .actions button')].map(({ textContent }) => textContent);
    expect(names).toEqual(['Schedule it in WhatsApp', 'Mask', 'Remind me', 'Urgent: send now']);
    button('Schedule it in WhatsApp').click();
    expect(log).toEqual(['take "schedule"']);
  });

  it('quotes, explains, mends and is dismissed in plain words', () => {
    draw(
      guardView('en', {
        card: finding('en', {
          level: 'tip',
          dismissals: ['this-time', 'always-this-value', 'not-in-this-group'],
        }),
      }),
    );
    expect(root.querySelector('section.card')?.getAttribute('aria-label')).toBe('Gatehouse warning');
    expect(root.querySelector('q')?.textContent).toBe('110105********002X');
    button('Mask').click();
    for (const name of ['Just this time', 'Always allow this value', 'Quiet in this group'])
      button(name).click();
    expect(log).toEqual([
      'applyFix mask',
      'dismiss "this-time"',
      'dismiss "always-this-value"',
      'dismiss "not-in-this-group"',
    ]);
    expect(root.textContent).not.toMatch(/ignore/i);
  });
});

describe('the dialog', () => {
  it.each(LOCALES)('in %s is a named alertdialog with the safe choice first and focused', (locale) => {
    draw(guardView(locale, { dialog: dialog(locale) }));
    const shown = root.querySelector('[role="alertdialog"]');
    expect(shown?.getAttribute('aria-labelledby')).toBe('gatehouse-dialog-title');
    expect(root.querySelector('#gatehouse-dialog-title')?.textContent).not.toBe('');
    expect(root.querySelector('.dialog .actions button')?.textContent).toBe(
      locale === 'en' ? 'Edit message' : '返回修改',
    );
    expect(document.activeElement?.textContent).toBe(locale === 'en' ? 'Edit message' : '返回修改');
  });

  it('lets no one send before a reason is chosen', () => {
    draw(guardView('en', { dialog: dialog('en') }));
    expect(button('Send anyway').disabled).toBe(true);
    button('Send anyway').click();
    expect(log).toEqual([]);
  });

  it.each(LOCALES)('in %s takes a note to the reason, and says in words why one is not kept', (locale) => {
    draw(guardView(locale, { dialog: dialog(locale) }));
    const note = root.querySelector('textarea');
    const select = root.querySelector('select');
    if (note === null || select === null) throw new Error('no field');
    expect(note.maxLength).toBe(200);
    expect(root.querySelector('[role="alert"].trouble')).toBeNull();
    select.value = 'approved';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    note.value = 'it was 11010519491231002X';
    note.dispatchEvent(new Event('input', { bubbles: true }));
    draw(guardView(locale, { dialog: dialog(locale) }));
    button(locale === 'en' ? 'Send anyway' : '仍要发送').click();
    expect(log).toEqual(['sendAnyway {"reason":"approved","note":"it was 11010519491231002X"}']);
    draw(guardView(locale, { dialog: dialog(locale, { trouble: '110105********002X' }) }));
    expect(root.querySelector('[role="alert"].trouble')?.textContent).toContain('110105********002X');
    expect(root.querySelector('textarea')?.getAttribute('aria-invalid')).toBe('true');
    // What was written is still there, to be changed.
    expect(root.querySelector('textarea')?.value).toBe('it was 11010519491231002X');
  });

  it('asks for no note where no reason is asked for', () => {
    draw(guardView('en', { dialog: dialog('en', { override: 'send-anyway' }) }));
    expect(root.querySelector('textarea')).toBeNull();
  });

  it('has no way through at block', () => {
    draw(guardView('en', { dialog: dialog('en', { override: 'never' }) }));
    expect(root.textContent).not.toContain('Send anyway');
  });

  it('at confirm sends on an explicit press, with no reason', () => {
    draw(guardView('en', { dialog: dialog('en', { override: 'send-anyway' }) }));
    button('Send anyway').click();
    expect(log).toEqual(['sendAnyway {}']);
  });

  it('takes Escape as the safe choice, and no held-down Enter', () => {
    draw(guardView('en', { dialog: dialog('en', { override: 'send-anyway' }) }));
    const shown = root.querySelector('dialog');
    const held = new KeyboardEvent('keydown', {
      key: 'Enter',
      repeat: true,
      cancelable: true,
      bubbles: true,
    });
    shown?.dispatchEvent(held);
    expect(held.defaultPrevented).toBe(true);
    shown?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true, bubbles: true }));
    expect(log).toEqual(['edit']);
  });

  it('names the number of people', () => {
    draw(guardView('zh-CN', { dialog: dialog('zh-CN', { override: 'send-anyway', headcount: 57 }) }));
    expect(root.textContent).toContain('将提醒全部 57 人');
  });
});

describe('events made by script', () => {
  it('press none of our buttons', () => {
    draw(
      guardView('en', {
        dialog: dialog('en', {
          override: 'send-anyway',
          finding: finding('en', { dismissals: ['always-this-value'] }),
        }),
        toast: { text: 'x', tone: 'info', copy: 'y' },
      }),
      false,
    );
    for (const one of root.querySelectorAll('button')) one.click();
    root
      .querySelector('dialog')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(log).toEqual([]);
  });
});

describe('hostile strings', () => {
  const STRINGS = [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    '\u202Etxet',
    '\uD83D',
    '{masked}',
    'javascript:alert(1)',
    'x'.repeat(65_536),
  ];

  it.each(STRINGS.map((text) => [text.slice(0, 20), text]))(
    '“%s” are text wherever they stand',
    (_name, text) => {
      const hostile = finding('en', {
        title: text,
        message: text,
        quotes: [text],
        clause: { title: text, text },
        contact: { name: text },
        fixes: [{ fix: { id: 'mask', label: { id: 'x' }, edits: [] }, label: text }],
      });
      draw(
        guardView('en', {
          card: hostile,
          dialog: dialog('en', { finding: hostile }),
          welcome: { step: 'work-group', group: isolate(text) },
          announcement: text,
        }),
      );
      expect(root.querySelector('img, script, iframe')).toBeNull();
      for (const link of root.querySelectorAll('a')) expect(link.protocol).toBe('https:');
    },
  );

  it('as titles are short, on one line and isolated', () => {
    for (const text of STRINGS) {
      const shown = isolate(text);
      expect(shown).toMatch(/^\u2068[^\n]*\u2069$/);
      expect([...shown].length).toBeLessThanOrEqual(62);
      expect(shown.slice(1, -1)).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|\p{Cs}/u);
    }
  });
});

describe('what a screen reader hears', () => {
  it('is a live region that is there, empty, before anything is said', () => {
    draw(guardView('en'));
    expect(root.querySelector('[role="status"]')?.textContent).toBe('');
  });
});

describe('the first run', () => {
  it('leads through four steps, each of which can be skipped', () => {
    draw(guardView('en', { welcome: { step: 'language', group: 'Team' } }));
    button('简体中文').click();
    button('Next').click();
    draw(guardView('en', { welcome: { step: 'work-group', group: 'Team' } }));
    button('Yes').click();
    draw(guardView('en', { welcome: { step: 'admin', group: 'Team' } }));
    button('No').click();
    button('Skip').click();
    draw(guardView('en', { welcome: { step: 'try', group: 'Team' } }));
    button('Done').click();
    expect(log).toEqual([
      'setLocale "zh-CN"',
      'nextWelcome',
      'answerWorkGroup "work"',
      'nextWelcome',
      'answerAdmin false',
      'nextWelcome',
      'closeWelcome',
      'closeWelcome',
    ]);
  });
});
