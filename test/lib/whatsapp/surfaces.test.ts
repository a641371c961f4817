// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchWhatsApp } from '@/lib/whatsapp/page';
import type { AttemptAnswer, SendAttempt, UncheckedExit, WhatsAppPage } from '@/lib/whatsapp/types';
import { readConfig } from '../../replica/config';
import { scheduleControl } from '../../replica/conversation';
import { mutationsOf } from '../../replica/mutate';

type Fixture =
  | 'caption-g3b-2026-09'
  | 'caption-g3a-2025-12'
  | 'edit-g3b-2026-09'
  | 'edit-g3a-2025-12'
  | 'forward-2026-09'
  | 'poll-2026-09'
  | 'status-2026-09'
  | 'group-drawer-2026-09'
  | 'unknown-2027'
  | 'schedule-2026-09'
  | 'g3b-2026-09';

let page: WhatsAppPage;
let attempts: SendAttempt[];
let unchecked: UncheckedExit[];
let answer: () => AttemptAnswer;
let lifetime: AbortController;
let reachedPage: string[];

function show(fixture: Fixture): void {
  document.body.innerHTML = readFileSync(`test/fixtures/whatsapp/${fixture}.html`, 'utf8');
  for (const type of ['keydown', 'click', 'change', 'paste'])
    document.body.addEventListener(type, () => reachedPage.push(type), { signal: lifetime.signal });
  settle();
}

/** What is told by timers and observers has been told. */
function settle(ms = 1_100): void {
  vi.advanceTimersByTime(ms);
}

const field = (selector = '[contenteditable="true"]:not([data-tab])') =>
  document.querySelector<HTMLElement>(selector);

function press(target: Element | null, key: string, more: KeyboardEventInit = {}): void {
  target?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...more }),
  );
}

function click(selector: string): void {
  document
    .querySelector(selector)
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
}

const made = () => attempts.map(({ by, draft }) => `${by} ${draft.surface}: ${draft.text}`);

beforeEach(() => {
  vi.useFakeTimers({
    toFake: [
      'setTimeout',
      'setInterval',
      'clearInterval',
      'clearTimeout',
      'performance',
      'requestAnimationFrame',
    ],
  });
  attempts = [];
  unchecked = [];
  reachedPage = [];
  answer = () => 'hold';
  lifetime = new AbortController();
  document.body.innerHTML = '';
  page = watchWhatsApp(window as unknown as Window & typeof globalThis, {
    signal: lifetime.signal,
    alive: () => true,
    listeners: {
      key: () => 'page',
      caretMoved: () => undefined,
      attempt(attempt) {
        attempts.push(attempt);
        return answer();
      },
      draftChanged: () => undefined,
      chatChanged: () => undefined,
      healthChanged: () => undefined,
      unchecked: (exit) => unchecked.push(exit),
      boxChanged: () => undefined,
    },
  });
});

afterEach(() => {
  lifetime.abort();
  vi.useRealTimers();
});

describe('surfaces', () => {
  it.each([
    ['caption-g3b-2026-09', 'caption', 'our plan'],
    ['caption-g3a-2025-12', 'caption', 'our plan'],
    ['edit-g3b-2026-09', 'edit', 'first\nsecond'],
    ['edit-g3a-2025-12', 'edit', 'first\nsecond'],
    ['forward-2026-09', 'forward', 'for you'],
    ['poll-2026-09', 'poll', 'Lunch?\nRice\nNoodles'],
    ['status-2026-09', 'status', 'on holiday'],
    ['unknown-2027', 'forward', 'something new'],
    ['group-drawer-2026-09', 'group-name', 'Launch team'],
  ] as const)('%s is “%s”: its text is read, and Enter in it is held', (fixture, kind, text) => {
    show(fixture);
    press(field(), 'Enter');
    expect(made()).toEqual([`enter ${kind}: ${text}`]);
    expect(reachedPage).toEqual([]);
    expect(attempts[0]?.chat.title).toBe('Launch team');
    expect(page.draft()).toMatchObject({ surface: kind, text });
    expect(page.health()).toMatchObject({ state: 'ok', front: kind });
  });

  it.each([
    ['caption-g3b-2026-09', '[aria-label^="Send, 2"]', 'button caption: our plan'],
    ['caption-g3a-2025-12', '[data-animate-media-viewer] [aria-label="发送"]', 'button caption: our plan'],
    ['edit-g3b-2026-09', '[aria-label="Done"]', 'button edit: first\nsecond'],
    ['edit-g3a-2025-12', '[role="dialog"] [role="button"]', 'unknown-control edit: first\nsecond'],
    ['forward-2026-09', '[role="dialog"] [aria-label="Send"]', 'button forward: for you'],
    ['poll-2026-09', '[role="dialog"] [role="button"]', 'button poll: Lunch?\nRice\nNoodles'],
    ['unknown-2027', '#main ~ div [role="button"]', 'unknown-control forward: something new'],
    ['group-drawer-2026-09', '[aria-label="Save"]', 'button group-name: Launch team'],
    ['group-drawer-2026-09', 'section div + div button', 'unknown-control group-description: what we do'],
  ] as const)('the control of %s (%s) is held', (fixture, control, attempt) => {
    show(fixture);
    click(control);
    expect(made()).toEqual([attempt]);
    expect(reachedPage).toEqual([]);
    if (document.querySelector(control) instanceof HTMLButtonElement) return;
    press(document.querySelector(control), 'Enter');
    expect(made()[1]).toBe(attempt.replace('button ', 'key-on-button '));
  });

  it.each([
    ['caption-g3b-2026-09', '[aria-label="Close"]'],
    ['caption-g3b-2026-09', '[aria-label="View once"]'],
    ['edit-g3b-2026-09', '[aria-label="Emojis"]'],
    ['poll-2026-09', '[role="switch"]'],
    ['group-drawer-2026-09', 'section > button'],
    ['schedule-2026-09', '[aria-label="Cancel"]'],
  ] as const)('a control of %s that sends nothing (%s) is left alone', (fixture, control) => {
    show(fixture);
    click(control);
    expect(attempts).toEqual([]);
    expect(reachedPage).toEqual(['click']);
  });

  it.each([
    ['forward-2026-09', '[role="dialog"] input'],
    ['forward-2026-09', '#side input'],
  ] as const)('the search box of %s (%s) is nobody’s business', (fixture, selector) => {
    show(fixture);
    press(field(selector), 'Enter');
    expect(attempts).toEqual([]);
    expect(reachedPage).toEqual(['keydown']);
  });

  it('a group whose title begins with “Search” has a composer all the same', () => {
    show('g3b-2026-09');
    const composer = field('[data-tab="10"]:not(button)');
    composer?.setAttribute('aria-label', 'Search party: type a message');
    press(composer, 'Enter');
    expect(attempts).toHaveLength(1);
  });

  it('sending later is an exit of the chat', () => {
    show('schedule-2026-09');
    const paragraph = field('[data-tab="10"] p');
    if (paragraph) paragraph.textContent = 'see you';
    click('.go');
    expect(made()).toEqual(['schedule chat: see you']);
    expect(reachedPage).toEqual([]);
  });

  it.each([0, 1, 2, 3, 4])(
    'sending later is known by its control beside the composer (rebuild %i)',
    (seed) => {
      show('g3b-2026-09');
      expect(page.canSchedule()).toBe(false);
      const control = scheduleControl(readConfig(''), mutationsOf(seed));
      document.querySelector('footer [data-tab="11"]')?.before(control);
      expect(page.canSchedule()).toBe(true);
      control.style.display = 'none';
      expect(page.canSchedule()).toBe(false);
      expect(attempts).toEqual([]);
      expect(reachedPage).toEqual([]);
    },
  );

  it('sending later is not known from a chat’s title, nor from a box that stands elsewhere', () => {
    show('schedule-2026-09');
    field('[data-tab="10"]')?.setAttribute('aria-label', 'Type a message to group Schedule');
    expect(page.canSchedule()).toBe(false);
    document.body.replaceChildren();
    settle();
    expect(page.canSchedule()).toBe(false);
  });

  it('that works is remembered; one without a control is said to be degraded', () => {
    show('edit-g3b-2026-09');
    expect(page.health().surfaces).toContainEqual({ surface: 'edit', works: true });
    for (const control of document.querySelectorAll('[data-testid="edit-message-modal"] [role="button"]'))
      control.remove();
    expect(page.health()).toMatchObject({
      state: 'degraded',
      missing: [{ surface: 'edit', anchor: 'send-button' }],
      surfaces: [{ surface: 'edit', works: false }],
    });
  });
});

describe('a guard that fails instead of answering', () => {
  it('lets nothing out, and says that it failed', () => {
    const report = vi.fn();
    Object.assign(window, { reportError: report });
    answer = () => {
      throw new Error('broken');
    };
    show('edit-g3b-2026-09');
    press(field(), 'Enter');
    expect(reachedPage).toEqual([]);
    press(field(), 'Enter');
    // Only a person's own second press is let through, for the backstop to tell; this one was made by a script.
    expect(reachedPage).toEqual([]);
    expect(report).toHaveBeenCalledTimes(2);
  });
});

describe('files', () => {
  const file = new File(['x'], 'plan.png', { type: 'image/png' });

  function choose(): HTMLInputElement {
    const input = document.createElement('input');
    input.type = 'file';
    document.body.append(input);
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    return input;
  }

  it('that are chosen are told before the page hears of them, with the draft that goes along', () => {
    show('g3b-2026-09');
    choose();
    expect(made()).toEqual(['files caption: hi @Bob and @all\n\n😀 bye']);
    expect(attempts[0]?.draft.files).toEqual([{ name: 'plan.png', size: 1, type: 'image/png' }]);
    expect(reachedPage).toEqual([]);
  });

  it('that are let in belong to the overlay that opens next, whatever it looks like', () => {
    answer = () => 'allow';
    show('g3b-2026-09');
    choose();
    expect(reachedPage).toEqual(['change']);
    const overlay = document.createElement('div');
    overlay.innerHTML = '<div contenteditable="true"><p>look</p></div><div role="button"></div>';
    document.querySelector('#mount_0_0_ab')?.append(overlay);
    settle();
    press(overlay.querySelector('div'), 'Enter');
    expect(made()[1]).toBe('enter caption: look');
    expect(attempts[1]?.draft.files).toHaveLength(1);
  });

  it('for a profile or a group’s picture are nobody’s business', () => {
    show('group-drawer-2026-09');
    const input = choose();
    attempts = [];
    document.querySelector('section')?.append(input);
    input.dispatchEvent(new Event('change', { bubbles: true }));
    expect(attempts).toEqual([]);
  });
});

describe('the backstop', () => {
  it.each(['caption-g3b-2026-09', 'poll-2026-09', 'status-2026-09', 'unknown-2027'] as const)(
    '%s that closes with another text than it began with, unasked, is told',
    (fixture) => {
      show(fixture);
      const editor = field();
      const words = editor?.querySelector('p');
      if (words) words.textContent = 'my secret';
      editor?.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      settle(100);
      document.querySelector('#main ~ div')?.remove();
      settle(1_500);
      expect(unchecked.map(({ draft }) => draft.text.split('\n')[0])).toEqual(['my secret']);
    },
  );

  it.each([
    ['Escape', () => press(field(), 'Escape')],
    ['its close button', () => click('[aria-label="Close"]')],
    ['a click beside it', () => click('#main header')],
    ['an attempt that was allowed', () => press(field(), 'Enter')],
  ] as const)('says nothing where the surface closes by %s', (_how, close) => {
    answer = () => 'allow';
    show('caption-g3b-2026-09');
    close();
    document.querySelector('#main ~ div')?.remove();
    settle(1_500);
    expect(unchecked).toEqual([]);
  });

  it('says nothing of an edit box that closes as it was opened', () => {
    show('edit-g3b-2026-09');
    document.querySelector('#main ~ div')?.remove();
    settle(1_500);
    expect(unchecked).toEqual([]);
  });
});
