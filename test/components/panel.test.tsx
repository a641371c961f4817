// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Options } from '@/components/options/Options';
import { SidePanel } from '@/components/sidepanel/SidePanel';
import type { DeskView } from '@/lib/desk/types';
import { LOCALES, type Locale } from '@/lib/rules/types';
import {
  deskActions,
  deskView,
  group,
  groupSummary,
  NOW,
  POLICY,
  template,
  templateSummary,
} from './panel-samples';

let root: HTMLElement;
let log: string[];

async function draw(
  route: string,
  more: Partial<DeskView> = {},
  page: 'panel' | 'options' = 'panel',
): Promise<void> {
  location.hash = `#/${route}`;
  const view = deskView(more);
  const actions = deskActions(log);
  await act(async () => {
    render(
      page === 'options' ? (
        <Options view={view} actions={actions} policy={POLICY} />
      ) : (
        <SidePanel view={view} actions={actions} policy={POLICY} optionsUrl="#" />
      ),
      root,
    );
    await new Promise((resolve) => setTimeout(resolve));
  });
}

const nameOf = (element: Element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();

function button(name: string): HTMLButtonElement {
  const all = [...root.querySelectorAll('button')];
  const found = all.find((one) => nameOf(one) === name);
  if (found === undefined) throw new Error(`no button ${name}; there are: ${all.map(nameOf).join(', ')}`);
  return found;
}

async function press(name: string): Promise<void> {
  await act(async () => {
    button(name).click();
    await new Promise((resolve) => setTimeout(resolve));
  });
}

async function write(label: string, value: string): Promise<void> {
  const known = [...root.querySelectorAll('label')].find((one) => one.textContent?.startsWith(label));
  const field = root.querySelector(`#${CSS.escape(known?.htmlFor ?? 'none')}`);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
    throw new Error(`no field ${label}`);
  await act(async () => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

beforeEach(() => {
  document.body.innerHTML = '<div id="root"></div>';
  root = document.body.firstElementChild as HTMLElement;
  log = [];
});

// A panel that is left standing would go on listening to the address.
afterEach(() => render(null, root));

const ROOMS = ['now', 'templates', 'groups', 'policy', 'people', 'incidents', 'review'];
const VIEWS = [
  ...ROOMS,
  'templates/t0',
  'templates/t0/edit',
  'templates/new',
  'templates/transfer',
  'groups/g0',
  'groups/new',
  'groups/transfer',
  'groups/collect',
];

describe('every view', () => {
  it.each(VIEWS.flatMap((route) => LOCALES.map((locale) => [route, locale] as const)))(
    '%s in %s has one title, named controls, and no text that is missing',
    async (route, locale) => {
      await draw(route, { locale });
      expect(root.querySelectorAll('h1')).toHaveLength(1);
      expect(root.querySelectorAll('main')).toHaveLength(1);
      for (const control of root.querySelectorAll('button, a')) expect(nameOf(control)).not.toBe('');
      for (const field of root.querySelectorAll('input, select, textarea')) {
        const label =
          field.getAttribute('aria-label') ??
          root.querySelector(`label[for="${field.id}"]`)?.textContent ??
          field.closest('label')?.textContent ??
          '';
        expect(label, field.outerHTML).not.toBe('');
      }
      expect(root.textContent).not.toMatch(/\{\w+\}(?!\})|undefined|\[object/);
    },
  );

  it.each(LOCALES)('the options in %s say what is stored, and offer everything as a file', async (locale) => {
    await draw('', { locale }, 'options');
    await press(locale === 'en' ? 'Back up to a file' : '备份到文件');
    await press(locale === 'en' ? 'Export' : '导出');
    expect(log).toEqual(['backup', 'exportMe']);
  });

  it('are reached by the rail, which says where one is', async () => {
    await draw('groups');
    const links = [...root.querySelectorAll('nav a')];
    expect(links.map(nameOf)).toEqual([
      'Now',
      'Templates',
      'Groups',
      'Policy',
      'People',
      'Incidents',
      'Review',
      'Options',
    ]);
    expect(links.find((link) => link.getAttribute('aria-current') === 'page')?.textContent).toBe('Groups');
  });

  it('give no two parts the same id, however often they are drawn and whatever comes later', async () => {
    const alone = () => {
      const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
      const groups = [...root.querySelectorAll('fieldset:has(input[type=radio])')];
      const names = groups.map((one) => one.querySelector('input')?.getAttribute('name'));
      expect([ids, names]).toEqual([[...new Set(ids)], [...new Set(names)]]);
      return ids.length;
    };
    await draw('now', { status: null });
    await draw('now');
    expect(alone()).toBeGreaterThan(1);
    await draw('groups/g0');
    await press('Add: Add an admin');
    await draw('groups/g0', { now: NOW + 1_000 });
    expect(alone()).toBeGreaterThan(10);
  });

  it('speak the other language at once', async () => {
    await draw('now');
    await press('切换到中文');
    expect(log).toEqual(['setLocale "zh-CN"']);
  });
});

describe('now', () => {
  it('registers an unknown group in three clicks, with what the preset proposes', async () => {
    await draw('now', { match: { record: null, candidates: [] } });
    await press('Register this group');
    await act(() => root.querySelectorAll<HTMLInputElement>('dialog input[type="radio"]')[2]?.click());
    await press('Register');
    const made = JSON.parse(log[0]?.replace(/^putGroup "0+" 0 null /, '') ?? '');
    expect(made).toMatchObject({
      title: '华东销售团队',
      type: 'task',
      endsOn: '2026-12-09',
      startsOn: '2026-11-25',
    });
    expect(made.reason).not.toBe('');
  });

  it('says which record and why, and takes a correction', async () => {
    await draw('now', {
      match: { record: group(0, { title: '另一个', aliases: ['华东销售团队'] }), candidates: [] },
    });
    expect(root.textContent).toContain('Matched by another name in the record.');
    await press('Not this one');
    await press('This one: \u2068Project Aurora\u2069');
    expect(log).toEqual(['claim "g1" "华东销售团队"']);
  });

  it('asks when several records have the name', async () => {
    await draw('now', { match: { record: null, candidates: [groupSummary(0), groupSummary(1)] } });
    await press('This one: \u2068Project Aurora\u2069');
    expect(log).toEqual(['claim "g1" "华东销售团队"']);
  });

  it('tells what happened to the database until that was read', async () => {
    await draw('now', {
      health: {
        state: 'recovered',
        text: { 'zh-CN': '已恢复', en: 'Recovered from the copy' },
        templates: 0,
        groups: 0,
        copiedAt: null,
        lost: 0,
      },
    });
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('Recovered from the copy');
    await press('Understood');
    expect(log).toEqual(['acknowledgeHealth']);
  });

  it.each(
    (['newer', 'full', 'failed'] as const).flatMap((state) =>
      ['now', 'templates', 'groups', 'policy', 'people'].map((room) => [state, room] as const),
    ),
  )('say that storage is %s, in %s too and in both languages, until that is mended', async (state, room) => {
    const health = {
      state,
      text: { 'zh-CN': '存储出了问题', en: 'Storage is in trouble' },
      templates: 0,
      groups: 0,
      copiedAt: null,
      lost: 0,
    };
    for (const locale of LOCALES) {
      await draw(room, { locale, health });
      expect(root.querySelector('main [role="alert"]')?.textContent).toBe(health.text[locale]);
    }
  });

  it('say it in the options as well', async () => {
    await draw('', { about: null }, 'options');
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('cannot be read');
  });
});

describe('templates', () => {
  it('are inserted only when nothing required is missing', async () => {
    await draw('templates/t0');
    const submit = () =>
      act(
        () =>
          void root
            .querySelector('form')
            ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
      );
    await submit();
    expect(root.querySelector('[role="alert"]')?.textContent).toBe('Please fill this in');
    expect(log).toEqual([]);
    await write('Topic', 'Budget');
    await submit();
    expect(log[0]).toContain('"lines":["[Meeting] Budget"');
  });

  it('are drawn as the chat would draw them', async () => {
    await draw('templates/t0', { locale: 'zh-CN' });
    const preview = root.querySelector('.preview');
    expect(preview?.querySelector('strong')?.textContent).toBe('时间');
    expect(preview?.querySelector('li')?.textContent).toBe('准时参加');
    expect(preview?.querySelector('em')?.textContent).toBe('李雷');
  });

  it('go back to a former wording, into the bin, and are marked', async () => {
    await draw('templates/t0');
    await press('Restore version 1');
    await press('Favourite');
    await press('Delete');
    expect(log.map((line) => line.split(' ')[0])).toEqual([
      'revertTemplate',
      'setFavourite',
      'removeTemplate',
    ]);
  });

  it('of the team are copied, not changed', async () => {
    await draw('templates/t4');
    expect(() => button('Edit')).toThrow();
    await press('Make a copy');
    expect(location.hash).toBe('#/templates/t4/copy');
  });

  it('a new one needs a name and a text, and tells mistakes in it', async () => {
    await draw('templates/new');
    await write('Text', 'hello {{@nobody}}');
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('nobody');
    await act(
      () =>
        void root
          .querySelector('form')
          ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
    );
    expect(log).toEqual([]);
  });
});

describe('a group', () => {
  it('is saved as a whole; ticks of the checklist count at once', async () => {
    await draw('groups/g0');
    await write('Owner', '韩梅梅');
    await act(async () => {
      root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      await new Promise((resolve) => setTimeout(resolve));
    });
    expect(log[0]).toMatch(/^putGroup "g0" 1 .*"owner":"韩梅梅"/);
  });

  it('lists what to do first, and filters by it', async () => {
    await draw('groups');
    const before = root.querySelectorAll('.rows-row').length;
    const chip = [...root.querySelectorAll<HTMLButtonElement>('.advice-top button')].find((one) =>
      one.textContent?.startsWith('Over 50'),
    );
    await act(() => chip?.click());
    expect(root.querySelectorAll('.rows-row').length).toBeLessThan(before);
    expect(chip?.getAttribute('aria-pressed')).toBe('true');
  });
});

describe('what is being written', () => {
  const visit = async (route: string) => {
    await act(async () => {
      location.hash = `#/${route}`;
      dispatchEvent(new Event('hashchange'));
      await new Promise((resolve) => setTimeout(resolve));
    });
    await act(() => new Promise<void>((resolve) => setTimeout(resolve)));
  };
  const writtenIn = (label: string) => {
    const known = [...root.querySelectorAll('label')].find((one) => one.textContent?.startsWith(label));
    return root.querySelector<HTMLInputElement>(`#${CSS.escape(known?.htmlFor ?? 'none')}`)?.value;
  };

  it.each([
    ['groups/g0', 'Owner', 'Discard'],
    ['groups/new', 'Owner', 'Cancel'],
    ['templates/new', 'Name', 'Discard'],
    ['templates/t0/edit', 'Name', 'Discard'],
  ])(
    'in %s waits while the person looks into another room, until it is given up',
    async (route, label, giveUp) => {
      await draw(route);
      await write(label, '韩梅梅');
      await visit('policy');
      await visit(route);
      expect(writtenIn(label)).toBe('韩梅梅');
      expect(root.textContent).toContain('What you had not saved is still here');
      await press(giveUp);
      await visit('policy');
      await visit(route);
      expect(writtenIn(label)).not.toBe('韩梅梅');
    },
  );
});

describe('the name of a group', () => {
  it('is judged by the rule of the policy while it is written', async () => {
    await draw('groups/new');
    await write('Title', '部门群');
    expect(root.textContent).toContain('Does not follow the naming rule [department]-[type]-[topic]-[until]');
    await write('Title', 'IT-project-gossip');
    expect(root.textContent).toContain('Please leave “\u2068gossip\u2069” out');
    await write('Title', 'IT-project-Payments-2026-12');
    expect(root.textContent).toContain('Follows the naming rule');
  });

  it('is put together from what the rule asks, and judged before it is taken', async () => {
    await draw('groups/new');
    await press('Build the name by the rule');
    await write('Department, the first part', 'IT');
    await act(() => {
      const type = [...root.querySelectorAll('select')].find((one) => one.options.length === 6);
      if (type === undefined) throw new Error('no choice of type');
      type.value = 'project';
      type.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await write('Topic', 'Payments');
    expect(root.querySelector('output')?.textContent).toBe('\u2068IT-project-Payments\u2069');
    await press('Copy');
    await press('Use this name');
    expect(log).toEqual(['copy "IT-project-Payments"']);
    const title = [...root.querySelectorAll('label')].find((one) => one.textContent?.startsWith('Title'));
    expect(root.querySelector<HTMLInputElement>(`#${CSS.escape(title?.htmlFor ?? '')}`)?.value).toBe(
      'IT-project-Payments',
    );
  });

  it('that is registered already is asked about', async () => {
    await draw('groups/new');
    await write('Title', '华东销售团队 ');
    const asked = [...root.querySelectorAll('.trouble a')].map((link) => link.getAttribute('href'));
    expect(asked).toEqual(['#/groups/g0']);
    await draw('groups/g0');
    expect(root.querySelector('.trouble a')).toBeNull();
  });
});

describe('types of the company', () => {
  it('are offered when a group is registered, and propose what they say', async () => {
    await draw('now', { match: { record: null, candidates: [] } });
    await press('Register this group');
    await act(() => root.querySelectorAll<HTMLInputElement>('dialog input[type="radio"]')[5]?.click());
    await press('Register');
    const made = JSON.parse(log[0]?.replace(/^putGroup "0+" 0 null /, '') ?? '');
    expect(made).toMatchObject({
      type: 'project',
      ownType: 'client',
      outsiders: true,
      purpose: 'service',
      endsOn: '2026-12-25',
    });
  });
});

describe('reminders of etiquette', () => {
  const settings = (nags?: 'few') => ({
    ...deskView().about,
    settings: { locale: null, welcomed: true, pausedUntil: null, ...(nags ? { nags } : {}) },
  });

  it('are fewer where the person says so', async () => {
    await draw('', { about: settings('few') as never }, 'options');
    const chosen = root.querySelector<HTMLInputElement>('input[type="radio"][value="few"]');
    expect(chosen?.checked).toBe(true);
    await act(() => root.querySelector<HTMLInputElement>('input[type="radio"][value="off"]')?.click());
    expect(log).toEqual(['putSettings {"nags":"off"}']);
  });
});

describe('a file that is chosen', () => {
  const { click } = HTMLInputElement.prototype;
  afterEach(() => {
    HTMLInputElement.prototype.click = click;
  });

  it('is shown line by line before anything is written, and is read in only then', async () => {
    HTMLInputElement.prototype.click = function chosen() {
      const file = new File(['群名'], 'groups.csv', { type: 'text/csv' });
      Object.defineProperty(this, 'files', { value: [file] });
      this.dispatchEvent(new Event('change'));
    };
    await draw('groups/transfer', { locale: 'zh-CN' });
    await press('选择文件');
    await act(() => new Promise<void>((resolve) => setTimeout(resolve, 20)));
    expect(log).toEqual(['importGroups "csv" "群名" true']);
    for (const words of [
      'groups.csv 会做这些改动',
      '乙群',
      '新增',
      '甲群',
      '第 3 行没有群名。',
      '之前什么都没有写入',
    ])
      expect(root.textContent).toContain(words);
    await press('导入 2 条');
    expect(log[1]).toBe('importGroups "csv" "群名" false');
    expect(root.textContent).not.toContain('之前什么都没有写入');
  });
});

describe('long lists', () => {
  it('draw only what is in sight, and walk by the keyboard', async () => {
    await draw('templates', { templates: Array.from({ length: 2_000 }, (_one, at) => templateSummary(at)) });
    const rows = root.querySelectorAll('[role="list"], ul.rows')[0];
    expect(rows?.children.length).toBeLessThan(60);
    expect(rows?.querySelector('li')?.getAttribute('aria-setsize')).toBe('2000');
    await act(() => void rows?.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true })));
    expect(rows?.querySelector('[data-at="1999"] [data-main]')?.getAttribute('tabindex')).toBe('0');
    expect(rows?.querySelectorAll('[data-main][tabindex="0"]')).toHaveLength(1);
  });
});

describe('hostile strings', () => {
  const PIECES = [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    'javascript:alert(1)',
    '\u202Egnp.exe',
    '{{@me}}',
    '{name}',
    '\uD83D',
    '&lt;b&gt;',
    "');--",
    '=HYPERLINK("x")',
    '‮⁦',
    '../../x',
    '*_~`',
    '\u0000\u0007',
  ];
  const STRINGS = Array.from({ length: 320 }, (_one, at) => {
    const pick = (step: number) => PIECES[(at * step + step) % PIECES.length] ?? '';
    return `${pick(1)}${at % 3 === 0 ? pick(3) : ''}${'群'.repeat(at % 9)}${pick(5)}`.repeat(
      at % 40 === 39 ? 200 : 1,
    );
  });

  it(`${STRINGS.length} of them are text in every sink`, async () => {
    const spoilt = (at: number) => {
      const hostile = STRINGS[at % STRINGS.length] ?? '';
      return {
        template: template(at, {
          names: { en: hostile },
          bodies: { en: `${hostile}\n> ${hostile}` },
          folder: hostile,
          tags: [hostile],
          fields: [],
        }),
        group: group(at, {
          title: hostile,
          aliases: [hostile],
          owner: hostile,
          reason: hostile,
          notes: hostile,
          department: hostile,
          links: [{ id: 'l', label: hostile, url: hostile }],
          admins: [{ id: 'a', name: hostile, tier: 'chief', lastConfirmed: null }],
        }),
      };
    };
    const locale: Locale = 'en';
    for (let at = 0; at < STRINGS.length; at += 40) {
      const part = Array.from({ length: 40 }, (_one, step) => at + step);
      const templates = part.map((one) => ({
        ...templateSummary(one),
        id: `t${one}`,
        names: { en: STRINGS[one] ?? '' },
        excerpt: { en: STRINGS[one] ?? '' },
        folder: STRINGS[one] ?? '',
      }));
      const groups = part.map((one) =>
        groupSummary(one, { title: STRINGS[one] ?? '', owner: STRINGS[one] ?? '' }),
      );
      const first = spoilt(at);
      const actions = {
        ...deskActions(log),
        getTemplate: async () => first.template,
        getGroup: async () => first.group,
      };
      const base = deskView();
      const chat = { ...base.status?.chat, title: STRINGS[at] ?? '' } as NonNullable<
        NonNullable<DeskView['status']>['chat']
      >;
      const view = deskView({
        locale,
        templates,
        groups,
        match: { record: first.group, candidates: [] },
        status: base.status === null ? null : { ...base.status, chat },
      });
      for (const route of [
        'now',
        'templates',
        'groups',
        `templates/t${at}`,
        `templates/t${at}/edit`,
        `groups/g${at}`,
      ]) {
        location.hash = `#/${route}`;
        await act(async () => {
          render(null, root);
          render(
            <SidePanel
              view={view}
              actions={
                new Proxy(actions, {
                  get: (target, name) => Reflect.get(target, name) ?? Reflect.get(deskActions(log), name),
                })
              }
              policy={POLICY}
              optionsUrl="#"
            />,
            root,
          );
          await new Promise((resolve) => setTimeout(resolve));
        });
        expect(root.querySelector('img, script, iframe, [onerror]')).toBeNull();
        for (const link of root.querySelectorAll('a'))
          expect(link.getAttribute('href')).toMatch(/^(#|https:\/\/)/);
      }
    }
  }, 120_000);
});
