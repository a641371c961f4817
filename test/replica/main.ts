import { allChats, type Chat, historyOf } from './chats';
import { readConfig } from './config';
import { createConversation, type Entry, endControl, scheduleControl } from './conversation';
import { createDrawer } from './drawer';
import { type Composer, createComposer, type KeptDraft } from './editor';
import { routeFocus } from './focus';
import { hostile } from './hostile';
import { createLayer, type Layer, type LayerKind } from './layers';
import { hideMenu, showMenu, showTimes } from './menus';
import { type ChatMessage, createMessages, type MessageList } from './messages';
import { mutationsOf } from './mutate';
import { type Rebuilt, rebuild, reportOf } from './rebuild';
import { createShell } from './shell';
import { SURFACE_TEXTS } from './texts';
import { createTypeahead } from './typeahead';

/** A message that was really sent. */
export interface Sent {
  readonly chat: string;
  readonly text: string;
  readonly by: 'enter' | 'button' | 'schedule' | 'nobody-knows';
  readonly mentionsAll: boolean;
  /** Missing for the chat itself. */
  readonly surface?: LayerKind;
  /** Names of files. */
  readonly files?: readonly string[];
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
let layer: Layer | null = null;
let voices = 0;
const words = SURFACE_TEXTS[config.lang];

const shell = createShell(config, mutations, chats, openChat);
const typeahead = createTypeahead(config, mutations, (typed, insert, mention) =>
  open?.composer?.choose(typed, insert, mention),
);
routeFocus(config, shell.app, () => open?.composer ?? null);

// As React does: one listener at the root of the app, in the bubble phase.
shell.app.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  const hit = (selector: string) => event.target instanceof Element && event.target.closest(selector);
  const at = { x: event.clientX, y: event.clientY - 12 };
  if (!hit('.attach, .schedule')) hideMenu();
  if (hit('.end.voice, [data-recording] .end')) toggleRecording();
  else if (hit('.end.send')) sendBy('button');
  else if (hit('.confirm')) layer?.confirm();
  else if (hit('.dismiss')) layer?.close();
  else if (hit('.schedule')) showTimes(config, mutations, menuPlace(), () => sendBy('schedule'));
  else if (hit('.attach')) showMenu(attachRows(), { ...at, x: 380 }, config, mutations);
  else if (hit('.rail .updates')) openLayer('status');
  else if (hit('.head-button, .picture')) showDrawer();
});
// A `div` with the role of a button answers to Enter and Space by code of its own.
shell.app.addEventListener('keydown', (event) => {
  const control = event.target instanceof Element ? event.target.closest('div.end.send') : null;
  if (control === null || (event.key !== 'Enter' && event.key !== ' ')) return;
  event.preventDefault();
  sendBy('button');
});
shell.app.addEventListener('contextmenu', (event) => {
  const line = event.target instanceof Element ? event.target.closest('.line') : null;
  if (line === null) return;
  event.preventDefault();
  showMenu(messageRows(line), { x: event.clientX, y: event.clientY + 90 }, config, mutations);
});
for (const type of ['dragover', 'drop'] as const) {
  shell.app.addEventListener(type, (event) => {
    if (!(event.target instanceof Element) || event.target.closest('.main, .overlay') === null) return;
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (type === 'drop' && files.length > 0) openLayer('caption', { files });
  });
}

function menuPlace(): { readonly x: number; readonly y: number } {
  const box = open?.controls?.getBoundingClientRect();
  return { x: Math.max(20, (box?.left ?? 400) - 200), y: (box?.top ?? 700) - 12 };
}

function attachRows() {
  const choose = (accept: string) => () => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = true;
    input.className = 'file-choice';
    input.hidden = true;
    input.addEventListener('change', () => {
      openLayer('caption', { files: [...(input.files ?? [])] });
      input.remove();
    });
    for (const old of document.querySelectorAll('.file-choice')) old.remove();
    shell.app.append(input);
    // Without a person's click the browser opens nothing; a test sets the files itself.
    input.click();
  };
  return [
    {
      name: words.photos,
      icon: 'photos',
      run: choose('image/*,video/mp4,video/3gpp,video/quicktime'),
    },
    { name: words.document, icon: 'document', run: choose('*') },
    { name: words.headings.poll, icon: 'poll', run: () => openLayer('poll') },
    { name: words.headings.event, icon: 'event', run: () => openLayer('event') },
  ];
}

function messageRows(line: Element) {
  return [
    ...(line.classList.contains('out') ? [{ name: words.edit, icon: 'pencil', run: editLast }] : []),
    { name: words.forward, run: () => openLayer('forward') },
  ];
}

function editLast(): void {
  const own = open?.messages.lastOwn() ?? null;
  if (own !== null) openLayer('edit', { begin: [own] });
}

interface LayerStart {
  readonly begin?: readonly string[];
  readonly files?: readonly File[];
  /** Where it stands; over everything when missing. */
  readonly place?: HTMLElement;
}

/** Opens another surface over the conversation or in the drawer. What was typed in the chat goes along as a caption. */
function openLayer(kind: LayerKind, { begin, files = [], place }: LayerStart = {}): void {
  layer?.destroy();
  typeahead.close();
  const carried = kind === 'caption' ? (open?.composer?.take()?.text ?? '') : '';
  const made = createLayer(config, mutations, {
    kind,
    begin: begin ?? [carried],
    files,
    chats: chats.slice(0, 4).map(({ title }) => title),
    onSend(text, how, mentionsAll) {
      closeLayer();
      const names = files.map(({ name }) => name);
      sent.push({
        chat: open?.chat.id ?? '',
        text,
        by: how,
        mentionsAll,
        surface: kind,
        ...(names.length > 0 ? { files: names } : {}),
      });
      showSent(kind, [...names, text].filter((line) => line !== '').join('\n'));
    },
    onClose(text) {
      closeLayer();
      if (kind === 'caption' && text !== '') open?.composer?.insertLines(text);
    },
  });
  layer = made;
  (place ?? shell.app).append(made.root);
  made.focus();
}

function closeLayer(): void {
  layer?.destroy();
  layer = null;
  open?.composer?.focus();
}

function showSent(kind: LayerKind, text: string): void {
  if (kind === 'edit') open?.messages.replaceLastOwn(text);
  else if (kind !== 'status' && text !== '') open?.messages.append([{ author: null, text }]);
}

function sendBy(exit: Sent['by']): void {
  const taken = open?.composer?.take() ?? null;
  if (open === null || taken === null) return;
  sent.push({ chat: open.chat.id, text: taken.text, by: exit, mentionsAll: taken.mentionsAll });
  open.messages.append([{ author: null, text: taken.text }]);
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
  layer?.destroy();
  layer = null;
  hideMenu();
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
    enter: config.enterIsSend ? 'sends' : 'by-modifier',
    pasteDelay: config.pasteDelay,
    popUpTakes: (key) => typeahead.key(key),
    onEnter: () => sendBy('enter'),
    onFiles: (files) => openLayer('caption', { files }),
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
  if (open !== null) {
    shell.drawer(
      createDrawer(
        open.chat,
        config,
        mutations,
        () => shell.drawer(null),
        (kind, place) =>
          openLayer(kind, {
            begin: [kind === 'group-name' ? (open?.chat.title ?? '') : (open?.chat.description ?? '')],
            place,
          }),
      ),
    );
  }
}

function addMessages(count: number): void {
  if (open === null) return;
  open.messages.append(
    historyOf(open.chat, count).map(({ author, text }) => ({ author: author ?? 'Ann Lee', text })),
  );
}

function typeOf(name: string): string {
  return /\.(?:png|jpe?g)$/.test(name) ? 'image/png' : 'application/octet-stream';
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
  /** Opens another surface; a group's name and description in the drawer. */
  openLayer(kind: LayerKind, start: { readonly text?: string; readonly files?: readonly string[] } = {}) {
    if (kind === 'group-name' || kind === 'group-description') {
      showDrawer();
      document.querySelector<HTMLElement>(`.pencil.${kind}`)?.click();
    } else if (kind === 'edit' && start.text === undefined) editLast();
    else
      openLayer(kind, {
        ...(start.text === undefined ? {} : { begin: start.text.split('\u2028') }),
        files: (start.files ?? []).map((name) => new File(['x'], name, { type: typeOf(name) })),
      });
  },
  layer: () => layer?.kind ?? null,
  /** Text of the surface that is open, fields joined by `\n`. */
  layerText: () => layer?.text() ?? null,
  closeLayer: () => layer?.close(),
  /** Leaves by a way that nobody outside the site's makers has heard of. */
  sendSecretly() {
    if (layer === null) sendBy('nobody-knows');
    else layer.confirm();
  },
  /** Empties the open composer, as nobody but a test does. */
  clear() {
    open?.composer?.take();
  },
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
    /** The page that was built from a report on this one, where that was asked for. */
    __rebuilt?: Rebuilt;
  }
}
window.__replica = replica;
if (config.chat !== null) openChat(config.chat);
if (config.rebuild) window.__rebuilt = rebuild(reportOf(document.documentElement));
