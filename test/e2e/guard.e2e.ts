import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chat, SAMPLE_ID, type Stage, stage } from './fixture';

const SECRET = `Book it for ID ${SAMPLE_ID} please`;
const REASON = 'Approved by my manager';
let world: Stage;

beforeAll(async () => {
  world = await stage();
});
afterAll(async () => {
  await world.close();
});

/** A fresh page for one test, closed whatever happens. */
async function inChat(
  parameters: Readonly<Record<string, string | number>>,
  test: (chat: Chat) => Promise<void>,
): Promise<void> {
  const chat = await world.chat(parameters);
  try {
    await test(chat);
  } finally {
    await chat.close();
  }
}

async function chooseReason(chat: Chat): Promise<void> {
  // By keyboard: from the safe button back over the note to the reasons, then the first letters of one.
  await chat.press('Shift+Tab');
  await chat.press('Shift+Tab');
  await chat.type('Approved');
  await chat.ax.wait('button', 'Send anyway');
}

describe('an ordinary message', () => {
  it('goes out with Enter, once and unchanged', () =>
    inChat({ chat: 'team' }, async (chat) => {
      await chat.type('See you at ten');
      await chat.press('Enter');
      await expect
        .poll(chat.sent)
        .toEqual([{ chat: 'team', text: 'See you at ten', by: 'enter', mentionsAll: false }]);
      expect(await chat.draft()).toBe('');
    }));

  it('goes out by the button', () =>
    inChat({ chat: 'team' }, async (chat) => {
      await chat.type('See you at ten');
      await chat.ax.click('button', 'Send');
      await expect.poll(chat.sent).toHaveLength(1);
    }));
});

describe('a message with an ID number', () => {
  it('is held by a dialog that shows the number masked; Escape gives draft, focus and caret back', () =>
    inChat({ chat: 'team' }, async (chat) => {
      await chat.type(SECRET);
      for (let steps = 0; steps < 6; steps += 1) await chat.press('ArrowLeft');
      await chat.press('Enter');
      const dialog = await chat.ax.wait('alertdialog');
      expect(dialog.text).toContain('110105********002X');
      expect(dialog.text).not.toContain(SAMPLE_ID);
      expect((await chat.ax.find('button', 'Edit message'))?.focused).toBe(true);
      await chat.press('Escape');
      await chat.ax.gone('alertdialog');
      await chat.type('#');
      await expect.poll(chat.draft).toBe(SECRET.replace('please', '#please'));
      expect(await chat.sent()).toEqual([]);
    }));

  it('is held at the button as well', () =>
    inChat({ chat: 'team' }, async (chat) => {
      await chat.type(SECRET);
      await chat.ax.click('button', 'Send');
      await chat.ax.wait('alertdialog');
      expect(await chat.sent()).toEqual([]);
    }));

  it('is held when Enter follows the last key within one frame, and when it was pasted a moment before', () =>
    inChat({ chat: 'team' }, async (chat) => {
      const session = await world.context.newCDPSession(chat.page);
      await Promise.all([
        session.send('Input.insertText', { text: SECRET }),
        session.send('Input.dispatchKeyEvent', {
          type: 'keyDown',
          key: 'Enter',
          code: 'Enter',
          windowsVirtualKeyCode: 13,
          text: '\r',
        }),
      ]);
      await chat.ax.wait('alertdialog');
      expect(await chat.sent()).toEqual([]);
      await chat.press('Escape');
      await expect.poll(chat.draft).toBe(SECRET);
    }));

  it('goes out after a reason, by the person’s own Enter, once; the next time it is held again', () =>
    inChat({ chat: 'team' }, async (chat) => {
      await chat.type(SECRET);
      await chat.press('Enter');
      await chat.ax.wait('alertdialog');
      expect((await chat.ax.find('button', 'Send anyway'))?.disabled).toBe(true);
      await chooseReason(chat);
      await expect.poll(async () => (await chat.ax.find('button', 'Send anyway'))?.disabled).toBe(false);
      expect((await chat.ax.find('combobox'))?.value).toContain(REASON);
      await chat.ax.click('button', 'Send anyway');
      await chat.ax.gone('alertdialog');
      expect(await chat.sent()).toEqual([]);
      await chat.press('Enter');
      await expect.poll(chat.sent).toHaveLength(1);
      await chat.type(SECRET);
      await chat.press('Enter');
      await chat.ax.wait('alertdialog');
      expect(await chat.sent()).toHaveLength(1);
    }));

  it('loses its pass when a word is changed', () =>
    inChat({ chat: 'team' }, async (chat) => {
      await chat.type(SECRET);
      await chat.press('Enter');
      await chat.ax.wait('alertdialog');
      await chooseReason(chat);
      await chat.ax.click('button', 'Send anyway');
      await chat.ax.gone('alertdialog');
      await chat.type('!');
      await chat.press('Enter');
      await chat.ax.wait('alertdialog');
      expect(await chat.sent()).toEqual([]);
    }));

  it('is masked by one key, exactly there, and one undo brings it back', () =>
    inChat({ chat: 'team' }, async (chat) => {
      await chat.type(SECRET);
      await chat.press('Enter');
      await chat.ax.click('button', /^Mask/);
      await expect.poll(chat.draft).toBe(SECRET.replace(SAMPLE_ID, '110105********002X'));
      await chat.press('Control+z');
      await expect.poll(chat.draft).toBe(SECRET);
      expect(await chat.sent()).toEqual([]);
    }));

  it('has no way through where outsiders read along', () =>
    inChat({ chat: 'clients' }, async (chat) => {
      await chat.type(SECRET);
      await chat.press('Enter');
      await chat.ax.wait('alertdialog');
      expect(await chat.ax.find('button', 'Send anyway')).toBeNull();
      expect(await chat.ax.find('button', 'Edit message')).not.toBeNull();
    }));

  it('is held in a one-to-one chat too', () =>
    inChat({ chat: 'direct' }, async (chat) => {
      await chat.type(SECRET);
      await chat.press('Enter');
      await chat.ax.wait('alertdialog');
      expect(await chat.sent()).toEqual([]);
    }));

  it('never leaves by a key that is believed to make a new line: the line comes, the text stays', () =>
    inChat({ chat: 'team' }, async (chat) => {
      await chat.type(SECRET);
      await chat.press('Shift+Enter');
      await chat.type('second line');
      await expect.poll(chat.draft).toBe(`${SECRET}\nsecond line`);
      expect(await chat.ax.find('alertdialog')).toBeNull();
    }));

  it('never leaves by Shift+Enter or Ctrl+Enter where the setting makes those send', () =>
    inChat({ chat: 'team', enter: 'newline' }, async (chat) => {
      await chat.type(SECRET);
      await chat.press('Shift+Enter');
      await chat.press('Control+Enter');
      await chat.page.waitForTimeout(200);
      expect(await chat.sent()).toEqual([]);
      expect((await chat.draft())?.startsWith(SECRET)).toBe(true);
    }));
});

describe('“Enter is send” switched off', () => {
  it('is learned from a harmless message: Enter makes lines, Ctrl+Enter sends and is guarded', () =>
    inChat({ chat: 'team', enter: 'newline' }, async (chat) => {
      await chat.type('one');
      await chat.press('Enter');
      await chat.type('two');
      await chat.page.waitForTimeout(150);
      await chat.press('Control+Enter');
      await expect.poll(chat.sent).toHaveLength(1);
      await chat.page.waitForTimeout(150);
      await chat.type(SECRET);
      await chat.press('Enter');
      await chat.type('more');
      await expect.poll(chat.draft).toBe(`${SECRET}\nmore`);
      await chat.press('Control+Enter');
      await chat.ax.wait('alertdialog');
      expect(await chat.sent()).toHaveLength(1);
    }));
});

describe('a missing subject tag', () => {
  const LEAVE = '我明天想请假一天，家里有事';

  it('is held by a strip at first; one key adds the tag, in one undo step', () =>
    inChat({ chat: 'project', lang: 'zh-CN' }, async (chat) => {
      await chat.type(LEAVE);
      await chat.press('Enter');
      await chat.ax.click('button', /请假/);
      await expect.poll(chat.draft).toBe(`【请假】${LEAVE}`);
      expect(await chat.sent()).toEqual([]);
      await chat.press('Control+z');
      await expect.poll(chat.draft).toBe(LEAVE);
    }));

  it('goes out as it is on the second attempt', () =>
    inChat({ chat: 'project' }, async (chat) => {
      await chat.type(LEAVE);
      await chat.press('Enter');
      await chat.ax.wait('button', /请假/);
      expect(await chat.sent()).toEqual([]);
      expect(await chat.ax.find('alertdialog')).toBeNull();
      await chat.press('Enter');
      await expect.poll(chat.sent).toHaveLength(1);
    }));

  it('is nobody’s business in an unknown group, an interest group or a one-to-one chat', async () => {
    for (const id of ['unknown', 'hobby', 'direct']) {
      await inChat({ chat: id }, async (chat) => {
        await chat.type(LEAVE);
        await chat.press('Enter');
        await expect.poll(chat.sent).toHaveLength(1);
      });
    }
  });
});

describe('@all', () => {
  it('typed by a member is held, with the number of people', () =>
    inChat({ chat: 'team' }, async (chat) => {
      await chat.type('hello @all');
      await chat.page.waitForTimeout(100);
      await chat.press('Enter');
      const dialog = await chat.ax.wait('alertdialog');
      expect(dialog.text).toContain('57 people');
      expect(await chat.sent()).toEqual([]);
    }));

  it('picked from the list by Enter is a choice, not a send; the send is held', () =>
    inChat({ chat: 'project' }, async (chat) => {
      await chat.type('@al');
      await chat.page.locator('.popup-list').waitFor();
      await chat.press('Enter');
      await expect.poll(chat.draft).toBe('@all ');
      await chat.type('lunch?');
      await chat.press('Enter');
      await chat.ax.click('button', 'Remove @all');
      await expect.poll(chat.draft).toBe('lunch?');
    }));

  it('may be sent once after “Send anyway”, and the flag arrives', () =>
    inChat({ chat: 'project' }, async (chat) => {
      await chat.type('@al');
      await chat.page.locator('.popup-list').waitFor();
      await chat.press('Enter');
      await chat.press('Enter');
      await chat.ax.click('button', 'Send anyway');
      await chat.ax.gone('alertdialog');
      await chat.press('Enter');
      await expect
        .poll(chat.sent)
        .toEqual([{ chat: 'project', text: '@all', by: 'enter', mentionsAll: true }]);
    }));
});

describe('an input method', () => {
  it('keeps its Enter: composing is never a send, and nothing pops up meanwhile', () =>
    inChat({ chat: 'team' }, async (chat) => {
      await chat.type(`${SAMPLE_ID} `);
      const session = await world.context.newCDPSession(chat.page);
      await session.send('Input.imeSetComposition', { text: 'nihao', selectionStart: 5, selectionEnd: 5 });
      await session.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key: 'Enter',
        code: 'Enter',
        windowsVirtualKeyCode: 229,
      });
      await chat.page.waitForTimeout(1_200);
      expect(await chat.ax.find('alertdialog')).toBeNull();
      expect(await chat.ax.find('region', /Gatehouse/)).toBeNull();
      await session.send('Input.insertText', { text: '你好' });
      await expect.poll(chat.draft).toBe(`${SAMPLE_ID} 你好`);
      await chat.press('Enter');
      await chat.ax.wait('alertdialog');
      expect(await chat.sent()).toEqual([]);
    }));
});

describe('while typing', () => {
  it('nothing appears within 800 ms of a key; then one card, with focus left in the draft', () =>
    inChat({ chat: 'team' }, async (chat) => {
      await chat.type(SECRET);
      const typed = Date.now();
      expect(await chat.ax.find('region', /Gatehouse/)).toBeNull();
      await chat.ax.wait('region', 'Gatehouse warning');
      expect(Date.now() - typed).toBeGreaterThan(600);
      const status = async () => (await chat.ax.wait('status')).text;
      await expect.poll(status).toContain('Identity number');
      expect(await status()).not.toContain(SAMPLE_ID);
      await chat.type('!');
      await expect.poll(chat.draft).toBe(`${SECRET}!`);
    }));

  it('a spent tip can be put aside for this draft', () =>
    inChat({ chat: 'team' }, async (chat) => {
      await chat.type('@everyone please vote');
      await chat.ax.click('button', 'Just this time');
      // At night another quiet tip may follow; this one is gone.
      const said = async () => (await chat.ax.find('region', /Gatehouse/))?.text ?? '';
      await expect.poll(said).not.toContain('@everyone');
      await chat.press('Enter');
      await expect.poll(chat.sent).toHaveLength(1);
    }));
});
