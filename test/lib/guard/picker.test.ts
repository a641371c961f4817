import { beforeEach, describe, expect, it } from 'vitest';
import { createPicker, type Picker } from '@/lib/guard/picker';
import type { PickerView } from '@/lib/guard/picker-view';
import type { Bootstrap } from '@/lib/messaging/protocol';
import type { Template, TemplateSummary } from '@/lib/templates/types';
import type { DraftEdit, OpenChat, WhatsAppPage, WriteResult } from '@/lib/whatsapp/types';
import { template, templateSummary } from '../../components/panel-samples';

const CHAT: OpenChat = {
  title: '华东销售团队',
  kind: { value: 'group', sureness: 'sure' },
  size: null,
  canPost: true,
  key: 'one',
};
const PLAIN: Partial<Template> = {
  fields: [],
  bodies: { 'zh-CN': '第一行\n{{|}}第二行', en: 'first\nsecond' },
};
const SUMMARIES: readonly TemplateSummary[] = [0, 1, 2, 3, 4].map(templateSummary);

let text: string;
let caret: number;
let composing: boolean;
let pageList: boolean;
let chat: OpenChat;
let answer: WriteResult;
let view: PickerView | null;
let picker: Picker;
let asked: string[];
let asks: boolean;

const page: Partial<WhatsAppPage> = {
  draft: () => ({ surface: 'chat', text, mentions: [], emoji: [] }),
  chat: () => chat,
  caret: () => caret,
  caretBox: () => ({ left: 10, top: 500, right: 11, bottom: 520 }),
  composerBox: () => ({ left: 0, top: 490, right: 800, bottom: 560 }),
  composing: () => composing,
  listOpen: () => pageList,
  mark: () => ({ restore: () => undefined }),
  placeCaret: (offset) => {
    caret = offset;
  },
  appearance: () => ({ dir: 'ltr', dark: false, lang: 'en' }),
  async write(expected: string, edits: readonly DraftEdit[]) {
    if (!answer.ok) return answer;
    for (const { span, insert } of edits)
      text = expected.slice(0, span.start) + insert + expected.slice(span.end);
    return answer;
  },
};

/** Everything that was put off has run. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
}

async function type(next: string): Promise<void> {
  text = next;
  caret = next.length;
  picker.draftChanged();
  await settle();
}

const press = (key: string, more: { modified?: boolean; trusted?: boolean } = {}) =>
  picker.key({ key, modified: false, trusted: true, ...more });
const names = () => view?.list?.rows.map(({ name }) => name) ?? [];

beforeEach(() => {
  text = '';
  caret = 0;
  composing = false;
  pageList = false;
  chat = CHAT;
  answer = { ok: true };
  view = null;
  asked = [];
  asks = false;
  picker = createPicker({
    ask: (async (kind: string, input: { readonly id?: string }) => {
      asked.push(kind);
      if (kind === 'templates.list') return { ok: true, value: SUMMARIES };
      if (kind === 'templates.get')
        return { ok: true, value: template(Number(input.id?.slice(1)), asks ? {} : PLAIN) };
      return { ok: true, value: null };
    }) as Parameters<typeof createPicker>[0]['ask'],
    now: () => 0,
    draw: (next) => {
      view = next;
    },
    browserLanguage: 'en',
  });
  picker.attach(page as WhatsAppPage);
  picker.load({
    settings: { locale: 'en' },
    me: { name: 'Li', zone: '', roles: {}, revision: 0 },
  } as unknown as Bootstrap);
});

describe('the list opens', () => {
  it.each([
    ['/hui', '会议通知'],
    ['/hytz', '会议通知'],
    ['/huiyi', '会议通知'],
    ['/会议', '会议通知'],
    ['hello /xr', '新人欢迎'],
    ['line one\n/xiangmu', '项目进度汇报'],
    ['（/hui', '会议通知'],
    ['／hui', '会议通知'],
    ['/meet', 'Meeting notice'],
  ])('for %j, with %s first', async (draft, first) => {
    await type(draft);
    expect(names()[0]).toBe(first);
  });

  it.each(['1/2', 'https://hui', 'and/hui', '/nothing-like-this', 'hui', '//hui', '是/否'])(
    'not for %j',
    async (draft) => {
      await type(draft);
      expect(view).toBeNull();
    },
  );

  it('with everything after the bare sign, what is used most first', async () => {
    await type('/');
    expect(view?.list?.total).toBe(SUMMARIES.length);
  });

  it('not while an input method composes, and not beside a list of the page', async () => {
    composing = true;
    await type('/hui');
    expect(view).toBeNull();
    composing = false;
    pageList = true;
    await type('/huiy');
    expect(view).toBeNull();
  });

  it('for another sign when the person chose one, and for none when they want none', async () => {
    const settings = (trigger: string) =>
      picker.load({
        settings: { locale: 'en', trigger },
        me: { name: '', zone: '' },
      } as unknown as Bootstrap);
    settings(';');
    await type(';hui');
    expect(names()[0]).toBe('会议通知');
    await type('/hui');
    expect(view).toBeNull();
    settings('');
    await type('/hui');
    expect(view).toBeNull();
  });
});

describe('keys', () => {
  it('are the page’s while nothing is open, and when they are modified or made by script', async () => {
    expect(press('Enter')).toBe('page');
    await type('/hui');
    expect(press('Enter', { modified: true })).toBe('page');
    expect(press('Enter', { trusted: false })).toBe('page');
    expect(press('a')).toBe('page');
    expect(press('ArrowLeft')).toBe('page');
  });

  it('walk round the list', async () => {
    await type('/');
    expect(press('ArrowUp')).toBe('mine');
    expect(view?.list?.at).toBe(SUMMARIES.length - 1);
    expect(press('ArrowDown')).toBe('mine');
    expect(view?.list?.at).toBe(0);
  });

  it('Escape closes the list for this word only', async () => {
    await type('/hu');
    expect(press('Escape')).toBe('mine');
    expect(view).toBeNull();
    await type('/hui');
    expect(view).toBeNull();
    await type('');
    await type('/hui');
    expect(names()[0]).toBe('会议通知');
  });

  it('go to the page when its own list has opened in the meantime', async () => {
    await type('/hui');
    pageList = true;
    expect(press('Enter')).toBe('page');
    expect(text).toBe('/hui');
  });

  it('what was typed within the same frame counts: no Enter chooses for another word', async () => {
    await type('/hui');
    text = '/hui zzz';
    caret = text.length;
    expect(press('Enter')).toBe('page');
  });
});

describe('inserting', () => {
  it.each(['Enter', 'Tab'])(
    '%s puts the lines where the word was, and the caret at the stop',
    async (key) => {
      await type('早 /hytz');
      expect(press(key)).toBe('mine');
      await settle();
      expect(text).toBe('早 第一行\n第二行');
      expect(caret).toBe('早 第一行\n'.length);
      expect(asked).toContain('templates.used');
      expect(view).toBeNull();
    },
  );

  it('leaves what stands after the caret', async () => {
    text = '/hui tail';
    caret = 4;
    picker.draftChanged();
    await settle();
    press('Enter');
    await settle();
    expect(text).toBe('第一行\n第二行 tail');
  });

  it('asks first where there is something to ask; Cancel leaves the draft as it was', async () => {
    asks = true;
    await type('/hytz');
    press('Enter');
    await settle();
    expect(view?.form?.fields.map(({ name }) => name)).toEqual(['主题', '时间', '地点', '要准备']);
    picker.actions.submit();
    expect(view?.form?.missing).toEqual(['主题']);
    picker.actions.cancel();
    expect(view).toBeNull();
    expect(text).toBe('/hytz');
  });

  it('writes the answers once they are complete; braces in them mean nothing', async () => {
    asks = true;
    await type('/hytz');
    press('Enter');
    await settle();
    picker.actions.answer('主题', '{{@me}} *季度*');
    picker.actions.submit();
    await settle();
    expect(text).toContain('【会议】{{@me}} *季度*');
  });

  it('writes nothing into another chat', async () => {
    asks = true;
    await type('/hytz');
    press('Enter');
    await settle();
    picker.actions.answer('主题', 'x');
    chat = { ...CHAT, key: 'two' };
    picker.actions.submit();
    await settle();
    expect(text).toBe('/hytz');
    expect(view?.trouble?.reason).toBe('changed');
  });

  it('keeps a text that could not be written, to be copied', async () => {
    answer = { ok: false, reason: 'mismatch-restored', wanted: 'x' };
    await type('/hytz');
    press('Enter');
    await settle();
    expect(view?.trouble).toEqual({ reason: 'mismatch-restored', text: '第一行\n第二行' });
    picker.actions.closeTrouble();
    expect(view).toBeNull();
  });
});

describe('the shortcut', () => {
  it('opens the list at the caret; what is typed from there is looked for and replaced', async () => {
    await type('已 ');
    expect(picker.open()).toBe(true);
    await settle();
    expect(view?.list?.total).toBe(SUMMARIES.length);
    await type('已 hytz');
    press('Enter');
    await settle();
    expect(text).toBe('已 第一行\n第二行');
  });
});
