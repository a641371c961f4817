import type { LexicalEditor } from 'lexical';
import { allChats, type Chat } from './chats';
import { mutationsOf, readConfig } from './config';
import { createComposer, insertMention, linesOf, send } from './editor';
import { hostile } from './hostile';
import { createPopUp } from './popup';
import { type Conversation, createShell, element, endControl } from './shell';
import { TEXTS } from './texts';

/** A message that was really sent. */
export interface Sent {
  readonly chat: string;
  readonly text: string;
  readonly by: 'enter' | 'button' | 'schedule';
  readonly mentionsAll: boolean;
}

const config = readConfig(location.search);
const mutations = mutationsOf(config.seed);
const texts = TEXTS[config.lang];
const chats = allChats(config.chats);
const drafts = new Map<string, readonly string[]>();
const sent: Sent[] = [];
let open: {
  readonly chat: Chat;
  readonly parts: Conversation;
  readonly editor: LexicalEditor | null;
  readonly close: () => void;
} | null = null;
let byNext: Sent['by'] = 'enter';

document.documentElement.lang = config.lang;
document.documentElement.dir = config.lang === 'ar' ? 'rtl' : 'ltr';
if (config.dark) document.body.classList.add('dark');
const app = element('div', { id: 'mount_0_0_ab' });
document.body.append(app);
const shell = createShell(config, mutations, app);
for (const chat of chats) shell.list.append(shell.row(chat, () => openChat(chat.id)));
const blank = element('div', { class: 'blank' });
blank.textContent = 'Replica';
app.append(blank);

const popUp = createPopUp(config.lang, (typed, row) => {
  if (open?.editor) insertMention(open.editor, typed, row.insert, row.wid);
});
window.addEventListener(
  'keydown',
  (event) => {
    // The site's pop-up listens on the editor's side of things, before the editor itself.
    const inEditor = event.target instanceof Node && open?.parts.composer?.contains(event.target) === true;
    if (!inEditor || event.isComposing || event.key === 'Enter' || !popUp.open) return;
    if (popUp.key(event.key)) {
      event.preventDefault();
      event.stopPropagation();
    }
  },
  { capture: true },
);

// As React does: one listener at the root of the app.
app.addEventListener('click', (event) => {
  const control = event.target instanceof Element ? event.target.closest('.end') : null;
  if (control?.classList.contains('send') && open?.editor) sendBy('button');
  if (event.target instanceof Element && event.target.closest('.schedule') && open?.editor)
    sendBy('schedule');
});

// Typed keys go to the composer, wherever the focus was lost to.
document.addEventListener('keydown', (event) => {
  if (document.activeElement === document.body && event.key.length === 1 && !event.ctrlKey && !event.metaKey)
    open?.parts.composer?.focus();
});
if (config.pullsFocus) {
  document.addEventListener('focusin', (event) => {
    if (event.target instanceof Node && !app.contains(event.target)) open?.parts.composer?.focus();
  });
}

function sendBy(by: Sent['by']): void {
  if (!open?.editor) return;
  byNext = by;
  send(open.editor, onSend);
  byNext = 'enter';
}

function onSend(text: string, mentionsAll: boolean): void {
  if (open === null) return;
  sent.push({ chat: open.chat.id, text, by: byNext, mentionsAll });
  bubble(open.parts.messages, text, true);
}

function openChat(id: string): void {
  const chat = chats.find((candidate) => candidate.id === id);
  if (chat === undefined) return;
  closeChat();
  blank.remove();
  const parts = shell.conversation(chat);
  app.append(parts.main);
  for (const row of shell.list.children)
    row.setAttribute('aria-selected', String(row.getAttribute('data-chat') === id));
  addMessages(parts.messages, config.messages);
  if (parts.composer === null || parts.controls === null) {
    open = { chat, parts, editor: null, close: () => parts.main.remove() };
    return;
  }
  const { composer, controls, placeholder } = parts;
  const modern = config.generation === 'G3b';
  let swap = 0;
  const { editor, destroy } = createComposer({
    root: composer,
    paragraphClass: modern ? 'selectable-text copyable-text x15bjb6t' : '_aupe copyable-text x15bjb6t',
    textClass: 'selectable-text copyable-text xkrh14z',
    draft: drafts.get(id) ?? [],
    enterIsSend: config.enterIsSend,
    popUpTakes: (key) => popUp.key(key),
    onSend,
    onChange(text) {
      if (placeholder) placeholder.hidden = text !== '';
      clearTimeout(swap);
      // The control follows the text a tick later.
      swap = window.setTimeout(() => showControl(controls, text.trim() !== ''), 0);
      popUp.update(textBeforeCaret(), chat, composer.getBoundingClientRect());
    },
  });
  showControl(controls, (drafts.get(id) ?? []).join('') !== '');
  open = {
    chat,
    parts,
    editor,
    close() {
      drafts.set(id, linesOf(editor));
      destroy();
      parts.main.remove();
    },
  };
  composer.focus();
}

function closeChat(): void {
  popUp.close();
  open?.close();
  open = null;
}

function showControl(controls: HTMLElement, hasText: boolean): void {
  const wanted = hasText ? 'send' : 'voice';
  if (controls.querySelector(`.${wanted}`) !== null) return;
  const schedule = element('button', {
    type: 'button',
    class: 'schedule',
    'aria-haspopup': 'menu',
    'aria-label': texts.schedule,
    title: texts.schedule,
  });
  schedule.textContent = '🕘';
  controls.replaceChildren(
    ...(hasText && config.generation === 'G3b' ? [schedule] : []),
    endControl(wanted, config, mutations),
  );
}

function textBeforeCaret(): string {
  const selection = document.getSelection();
  const node = selection?.anchorNode;
  return node?.nodeType === Node.TEXT_NODE
    ? (node.textContent ?? '').slice(0, selection?.anchorOffset ?? 0)
    : '';
}

const CHATTER = [
  '早上好',
  'Morning!',
  '文件已经上传了',
  'The draft looks good to me',
  '👍',
  '下午两点见',
  'Can you check the second page?',
  '好的，收到',
];

function addMessages(messages: HTMLElement, count: number): void {
  // Virtual: only the last hundred are in the document, as the site keeps it.
  for (let at = Math.max(0, count - 100); at < count; at += 1)
    bubble(messages, `${CHATTER[at % CHATTER.length]}`, at % 3 === 0);
}

function bubble(messages: HTMLElement, text: string, mine: boolean): void {
  const row = element('div', {
    tabindex: '-1',
    'data-id': Math.random().toString(16).slice(2),
    class: mine ? 'out' : 'in',
  });
  const body = element('div', { class: 'bubble' });
  const words = element('span', { dir: 'auto' });
  words.textContent = text;
  const time = element('span', { class: 'time' });
  time.textContent = mine ? '10:24 ✓✓' : '10:24';
  body.append(words, time);
  row.append(body);
  messages.append(row);
  messages.scrollTop = messages.scrollHeight;
}

/** The tests' way in, from the page's own world. */
const replica = {
  config,
  mutations,
  sent,
  hostile,
  open: openChat,
  close: closeChat,
  chat: () => open?.chat.id ?? null,
  draft: () => (open?.editor ? linesOf(open.editor).join('\n') : null),
  drafts: () => Object.fromEntries([...drafts].map(([id, lines]) => [id, lines.join('\n')])),
  /** Adds and changes this many messages as fast as the page can, in slices of one frame. */
  async storm(count: number): Promise<void> {
    for (let done = 0; done < count; done += 100) {
      for (let at = 0; at < 100 && open !== null; at += 1) {
        bubble(open.parts.messages, `${CHATTER[at % CHATTER.length]} ${done + at}`, false);
        if (open.parts.messages.childElementCount > 200) open.parts.messages.firstElementChild?.remove();
      }
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  },
};

declare global {
  interface Window {
    __replica: typeof replica;
  }
}
window.__replica = replica;
if (config.chat !== null) openChat(config.chat);
