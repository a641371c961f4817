import { allChats, type Chat, historyOf } from './chats';
import { readConfig } from './config';
import { createConversation, type Entry, endControl, scheduleControl } from './conversation';
import { createDrawer } from './drawer';
import { type Composer, createComposer, type KeptDraft } from './editor';
import { routeFocus } from './focus';
import { hostile } from './hostile';
import { type ChatMessage, createMessages, type MessageList } from './messages';
import { mutationsOf } from './mutate';
import { createShell } from './shell';
import { createTypeahead } from './typeahead';

/** A message that was really sent. */
export interface Sent {
  readonly chat: string;
  readonly text: string;
  readonly by: 'enter' | 'button' | 'schedule';
  readonly mentionsAll: boolean;
}

interface Open {
  readonly chat: Chat;
  readonly messages: MessageList;
  /** `null` where one may not post. */
  readonly composer: Composer | null;
  readonly controls: HTMLElement | null;
}

const config = readConfig(location.search);
const mutations = mutationsOf(config.seed);
const chats = allChats(config.chats);
const drafts = new Map<string, KeptDraft>();
const histories = new Map<string, ChatMessage[]>();
const sent: Sent[] = [];
let open: Open | null = null;
let by: Sent['by'] = 'enter';
let voices = 0;

const shell = createShell(config, mutations, chats, openChat);
const typeahead = createTypeahead(config, mutations, (typed, insert, mention) =>
  open?.composer?.choose(typed, insert, mention),
);
routeFocus(config, shell.app, () => open?.composer ?? null);

// As React does: one listener at the root of the app, in the bubble phase.
shell.app.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  if (event.target.closest('.end.voice') || event.target.closest('[data-recording] .end')) toggleRecording();
  else if (event.target.closest('.end.send')) sendBy('button');
  else if (event.target.closest('.schedule')) sendBy('schedule');
  else if (event.target.closest('.head-button, .picture')) showDrawer();
});
// A `div` with the role of a button answers to Enter and Space by code of its own.
shell.app.addEventListener('keydown', (event) => {
  const control = event.target instanceof Element ? event.target.closest('div.end.send') : null;
  if (control === null || (event.key !== 'Enter' && event.key !== ' ')) return;
  event.preventDefault();
  sendBy('button');
});

function sendBy(exit: Sent['by']): void {
  by = exit;
  open?.composer?.send();
  // Lexical runs the update at once or within this task's microtasks.
  setTimeout(() => {
    by = 'enter';
  }, 0);
}

/** While a voice message is recorded the composer is hidden and a second send button stands there. */
function toggleRecording(): void {
  const controls = open?.controls;
  if (!controls) return;
  const begins = controls.dataset.recording === undefined;
  if (begins) controls.dataset.recording = '';
  else delete controls.dataset.recording;
  const box = controls.parentElement?.querySelector<HTMLElement>('.box');
  if (box) box.style.visibility = begins ? 'hidden' : '';
  controls.replaceChildren(endControl(begins ? 'send' : 'voice', config, mutations));
  if (!begins) voices += 1;
}

function onSend(text: string, mentionsAll: boolean): void {
  if (open === null) return;
  sent.push({ chat: open.chat.id, text, by, mentionsAll });
  open.messages.append([{ author: null, text }]);
}

function openChat(id: string): void {
  const chat = chats.find((candidate) => candidate.id === id);
  if (chat === undefined) return;
  closeChat();
  shell.list.select(id);
  const history = histories.get(id) ?? historyOf(chat, config.messages);
  histories.set(id, history);
  const messages = createMessages(chat, history, config, mutations);
  const { main, entry } = createConversation(chat, messages.root, config, mutations);
  shell.show(main);
  open = {
    chat,
    messages,
    composer: entry === null ? null : mountComposer(chat, entry),
    controls: entry?.controls ?? null,
  };
  open.composer?.focus();
}

function closeChat(): void {
  typeahead.close();
  shell.drawer(null);
  if (open?.composer) {
    drafts.set(open.chat.id, open.composer.keep());
    open.composer.destroy();
  }
  open = null;
  shell.show(null);
  shell.list.select(null);
}

function mountComposer(chat: Chat, { composer: root, controls, placeholder }: Entry): Composer {
  const modern = config.generation === 'G3b';
  let swap = 0;
  let shown: 'send' | 'voice' | null = null;
  const showControl = (wanted: 'send' | 'voice') => {
    if (shown === wanted) return;
    shown = wanted;
    controls.replaceChildren(
      ...(wanted === 'send' && modern ? [scheduleControl(config, mutations)] : []),
      endControl(wanted, config, mutations),
    );
  };
  const draft = drafts.get(chat.id) ?? [];
  showControl(draft.some((line) => line.some(({ text }) => text.trim() !== '')) ? 'send' : 'voice');
  return createComposer({
    root,
    paragraphClass: `${modern ? 'selectable-text' : '_aupe'} copyable-text x15bjb6t x1n2onr6`,
    textClass: `${modern ? 'selectable-text' : '_aupe'} copyable-text xkrh14z`,
    draft,
    enterIsSend: config.enterIsSend,
    pasteDelay: config.pasteDelay,
    popUpTakes: (key) => typeahead.key(key),
    onSend,
    onChange(text, beforeCaret) {
      placeholder.hidden = text !== '';
      clearTimeout(swap);
      // The control follows the text a tick later.
      swap = window.setTimeout(() => showControl(text.trim() === '' ? 'voice' : 'send'), 0);
      typeahead.update(beforeCaret, chat, root.getBoundingClientRect());
    },
  });
}

function showDrawer(): void {
  if (open !== null) shell.drawer(createDrawer(open.chat, config, () => shell.drawer(null)));
}

function addMessages(count: number): void {
  if (open === null) return;
  open.messages.append(
    historyOf(open.chat, count).map(({ author, text }) => ({ author: author ?? 'Ann Lee', text })),
  );
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** The tests' way in, from the page's own world. */
const replica = {
  config,
  /** What the seed changed. */
  mutations,
  /** Everything that really left, in order. */
  sent,
  hostile,
  open: openChat,
  close: closeChat,
  chat: () => open?.chat.id ?? null,
  /** Text of the open composer, lines joined by `\n`; `null` where there is none. */
  draft: () => open?.composer?.text() ?? null,
  /** Voice messages that were recorded and sent. */
  voices: () => voices,
  /** Drafts of the chats that are not open. */
  drafts: () =>
    Object.fromEntries(
      [...drafts].map(([id, lines]) => [
        id,
        lines.map((line) => line.map(({ text }) => text).join('')).join('\n'),
      ]),
    ),
  addMessages,
  /** Adds this many messages as fast as the page can, a hundred in each frame. */
  async storm(count: number): Promise<void> {
    for (let done = 0; done < count; done += 100) {
      addMessages(Math.min(100, count - done));
      await frame();
    }
  },
  /** Adds messages at a steady rate. */
  async rain(perSecond: number, milliseconds: number): Promise<void> {
    const start = performance.now();
    let added = 0;
    while (performance.now() - start < milliseconds) {
      const due = Math.floor(((performance.now() - start) / 1000) * perSecond) - added;
      if (due > 0) addMessages(due);
      added += Math.max(0, due);
      await frame();
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
