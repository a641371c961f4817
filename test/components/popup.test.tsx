// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { Popup } from '@/components/popup/Popup';
import type { PopupActions, PopupView } from '@/components/popup/types';
import type { PageStatus, StoredAboutMe } from '@/lib/messaging/protocol';
import { LOCALES } from '@/lib/rules/types';
import { group, NOW, template, templateSummary } from './panel-samples';

const STATUS: PageStatus = {
  chip: { state: 'protected', reason: { id: 'chip.reason.protected' }, missing: [] },
  chat: { title: 'Team <b>', kind: 'group', size: 57, workplace: 'work', because: 'name', role: 'unknown' },
  policy: { id: 'p', version: '1.0.0', title: { 'zh-CN': '起步规则', en: 'Starter rules' }, pausable: true },
  rules: [
    {
      id: 'starter.identity',
      title: { 'zh-CN': '证件号码', en: 'Identity number' },
      level: 'block',
      active: true,
      quiet: false,
    },
  ],
};
const ABOUT: StoredAboutMe = {
  settings: { locale: 'en', welcomed: true, pausedUntil: null },
  exceptions: [
    {
      id: 'e1',
      rule: 'starter.contact',
      scope: 'value',
      digest: 'ab',
      label: 'a***@b.example',
      createdAt: 1,
      expiresAt: 1_797_776_000_000,
    },
  ],
  answers: [],
  tallies: [],
  reports: [],
  reminders: [],
  intervals: [],
  notices: [
    {
      id: 'n1',
      rule: 'starter.identity',
      category: 'sensitive.identity',
      level: 'block',
      decision: 'held',
      reason: null,
      at: 1_790_000_000_000,
      chat: 'c',
    },
  ],
};

let root: HTMLElement;
let log: string[];
let inserted: Awaited<ReturnType<PopupActions['insert']>>;

function draw(more: Partial<PopupView> = {}): void {
  const answers: Partial<PopupActions> = {
    getTemplate: async (id) => template(Number(id.slice(1))),
    insert: async (...values) => {
      log.push(['insert', ...values.map((value) => JSON.stringify(value))].join(' '));
      return inserted;
    },
  };
  const actions = new Proxy(answers as PopupActions, {
    get: (_target, name) =>
      Reflect.get(answers, name) ??
      ((...values: unknown[]) =>
        void log.push([String(name), ...values.map((value) => JSON.stringify(value))].join(' '))),
  });
  render(
    <Popup
      view={{
        locale: 'en',
        dark: false,
        now: 1_000,
        status: STATUS,
        about: ABOUT,
        rules: STATUS.rules,
        ownTypes: [],
        match: null,
        templates: null,
        around: { now: NOW, zone: 'Asia/Shanghai', me: '李雷', group: 'Team <b>', calendar: null },
        ...more,
      }}
      actions={actions}
    />,
    root,
  );
}

function press(name: string): void {
  const found = [...root.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
  if (found === undefined) throw new Error(`no button ${name}`);
  found.click();
}

beforeEach(() => {
  document.body.innerHTML = '<div id="root"></div>';
  root = document.body.firstElementChild as HTMLElement;
  log = [];
  inserted = { ok: true };
});

/** After a click or an answer has come. */
const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

describe('the popup', () => {
  it('shows tab, chat, rules, notices and exceptions; a title is text', () => {
    draw();
    for (const words of [
      'Protected',
      'Team <b>',
      '57 people',
      'by its name',
      'Identity number',
      'held',
      'a***@b.example',
    ])
      expect(root.textContent).toContain(words);
    expect(root.querySelector('.chat-title b')).toBeNull();
  });

  it('shows a note to a reason as kept, as one line of text; no note, no words about it', () => {
    draw();
    expect(root.textContent).not.toContain('Note kept');
    const notices = ABOUT.notices.map((one) => ({ ...one, note: 'asked <b>\u202Eby\nthe visa office' }));
    draw({ about: { ...ABOUT, notices } });
    expect(root.textContent).toContain('Note kept: asked <b>by ⏎ the visa office');
    draw({ locale: 'zh-CN', about: { ...ABOUT, notices } });
    expect(root.textContent).toContain('已保存的备注：');
  });

  it('says which rule of the pack is suspended, and when it was', () => {
    const chip = {
      state: 'degraded',
      reason: { id: 'chip.reason.rule-suspended', params: { title: 'Contract numbers' } },
      missing: [],
    } as const;
    const gap = {
      id: 'i',
      from: 1,
      to: 2,
      state: 'degraded',
      reason: 'rule-suspended',
      missing: [],
    } as const;
    draw({ status: { ...STATUS, chip }, about: { ...ABOUT, intervals: [gap] } });
    expect(root.textContent).toContain('takes too long and is suspended: Contract numbers.');
    expect(root.textContent).not.toContain('{title}');
  });

  it.each(LOCALES)('speaks %s throughout', (locale) => {
    draw({ locale });
    expect(root.querySelector('.popup')?.getAttribute('lang')).toBe(locale);
    expect(root.textContent).toContain(locale === 'en' ? 'What is stored about me' : '保存了我的哪些信息');
    if (locale === 'zh-CN') expect(root.textContent).not.toMatch(/Pause|Export|Rules in force/);
  });

  it('pauses, resumes, answers, revokes and switches the language', () => {
    draw();
    press('15 minutes');
    press('No, private');
    press('Revoke the exception a***@b.example');
    press('中文');
    draw({ about: { ...ABOUT, settings: { ...ABOUT.settings, pausedUntil: 2_000 } } });
    press('Resume now');
    expect(log).toEqual([
      'pause 15',
      'answerWorkGroup "Team <b>" "private"',
      'revoke "e1"',
      'setLocale "zh-CN"',
      'pause null',
    ]);
  });

  it('offers no pause where the policy allows none', () => {
    draw({ status: { ...STATUS, policy: { ...STATUS.policy, pausable: false } } });
    expect(root.textContent).not.toContain('15 minutes');
  });

  it('deletes only after asking, and keeping is the first choice', async () => {
    draw();
    press('Delete all');
    await Promise.resolve();
    draw();
    expect(root.querySelector('.sure button')?.textContent).toBe('Keep');
    press('Delete');
    expect(log).toEqual(['deleteAll']);
  });

  it('says what to do without a WhatsApp tab, and that storage cannot be read', () => {
    draw({ status: null, about: null });
    expect(root.textContent).toContain('Open WhatsApp Web');
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('cannot be read');
  });
});

describe('templates in the popup', () => {
  const plain = (at: number) => ({ ...templateSummary(at), asks: false });
  const TEMPLATES = [plain(0), templateSummary(1), templateSummary(4), plain(2), plain(3), plain(5)];

  it('insert at a click where there is nothing to ask, into the chat that is open, and say so', async () => {
    draw({ templates: TEMPLATES });
    press('Insert Meeting notice');
    await settle();
    expect(log[0]).toMatch(/^insert "t0" "Team <b>" \{"lines":\["\[Meeting\] /);
    expect(root.querySelector('[role="status"]')?.textContent).toBe(
      'Inserted. Read it, then send it yourself',
    );
  });

  it('ask what there is to ask, and insert only when nothing required is missing', async () => {
    draw({ templates: TEMPLATES });
    press('Insert Welcome a newcomer');
    await settle();
    const submit = async () => {
      root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      await settle();
    };
    await submit();
    expect(log).toEqual([]);
    expect(root.querySelector('form [role="alert"]')?.textContent).toBe('Please fill this in');
    const field = root.querySelector<HTMLInputElement>('form input[type="text"]');
    await act(() => {
      if (field !== null) field.value = 'Budget';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(root.querySelector('.preview')?.textContent).toContain('[Meeting] Budget');
    await submit();
    expect(log[0]).toContain('[Meeting] Budget');
    expect(root.querySelector('form')).toBeNull();
  });

  it('have labels of their own, however often the popup was drawn before', async () => {
    draw();
    draw({ templates: TEMPLATES });
    press('Insert Welcome a newcomer');
    await settle();
    const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const label = [...root.querySelectorAll('label')].find((one) => one.textContent?.startsWith('Topic'));
    expect(root.querySelector(`#${CSS.escape(label?.htmlFor ?? 'none')}`)?.tagName).toBe('INPUT');
  });

  it('stay in the form when the text could not be written, and the reason is told', async () => {
    inserted = { ok: false, reason: 'other-chat' };
    draw({ templates: [plain(0)] });
    press('Insert Meeting notice');
    await settle();
    expect(root.querySelector('[role="status"]')?.textContent).toContain('Another chat is open by now');
  });

  it('show what is locked, and nothing of other groups', () => {
    const foreign = { ...plain(3), place: 'elsewhere' as const, groupId: 'g9' };
    const own = { ...plain(2), place: 'here' as const, kind: 'group' as const, groupId: 'g0' };
    draw({ templates: [own, templateSummary(4), foreign] });
    expect(root.querySelectorAll('.templates-here li')).toHaveLength(2);
    expect(root.querySelector('.templates-here')?.textContent).toMatch(/One group.*Team/);
  });

  it('are searched by name and sound', async () => {
    draw({ templates: TEMPLATES });
    const search = root.querySelector<HTMLInputElement>('input[type="search"]');
    await act(() => {
      if (search !== null) search.value = 'xrhy';
      search?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect([...root.querySelectorAll('.templates-here .entry-name')].map((one) => one.textContent)).toEqual([
      'Welcome a newcomer',
    ]);
  });

  it('are not offered without a chat', () => {
    draw({ templates: TEMPLATES, status: { ...STATUS, chat: null } });
    expect(root.querySelector('.templates-here')).toBeNull();
  });
});

describe('the record of the open group', () => {
  it('stands in one line, with the way to the panel', () => {
    draw({ match: { record: group(2), candidates: [] } });
    expect(root.textContent).toContain('registered');
    expect(root.textContent).toContain('Short task group · \u2068王芳\u2069 · until');
    press('Open the side panel');
    expect(log).toEqual(['openPanel']);
  });

  it('is said to be missing', () => {
    draw({ match: { record: null, candidates: [] } });
    expect(root.textContent).toContain('Not registered.');
  });
});
