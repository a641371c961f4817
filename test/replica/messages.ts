import type { Chat } from './chats';
import type { Config } from './config';
import { element, fillText } from './dom';
import { icon } from './icons';
import type { Mutations } from './mutate';
import { random } from './random';

export interface ChatMessage {
  /** `null`: mine. */
  readonly author: string | null;
  readonly text: string;
}

export interface MessageList {
  readonly root: HTMLElement;
  append(messages: readonly ChatMessage[]): void;
  /** Text of the newest message of one's own; `null` where there is none. */
  lastOwn(): string | null;
  /** Puts another text in its place. */
  replaceLastOwn(text: string): void;
}

/** Pixels that a row that is not drawn is taken for. */
const ROW = 48;

/** The conversation, virtualised: it may hold tens of thousands of messages; what is not drawn is empty room above and below. */
export function createMessages(
  chat: Chat,
  all: ChatMessage[],
  config: Config,
  mutations: Mutations,
): MessageList {
  const root = element('div', {
    class: 'messages',
    role: 'application',
    'data-tab': '8',
    'data-scrolltracepolicy': 'wa.web.conversation.messages',
  });
  const above = element('div', { class: 'room' });
  const rows = element('div', { class: 'rows' });
  const below = element('div', { class: 'room' });
  root.append(above, rows, below);
  const draw = rowMaker(chat, config, mutations);
  const { rows: window } = config;
  let from = 0;
  let atEnd = true;

  root.addEventListener('scroll', () => {
    atEnd = root.scrollTop + root.clientHeight > root.scrollHeight - 30;
    const wanted = clamp(Math.floor(root.scrollTop / ROW) - 20);
    if (Math.abs(wanted - from) > 15) show(wanted);
  });
  show(clamp(all.length));
  requestAnimationFrame(toEnd);

  return {
    root,
    append(messages) {
      all.push(...messages);
      if (!atEnd && messages.every(({ author }) => author !== null)) {
        below.style.blockSize = `${Math.max(0, all.length - from - window) * ROW}px`;
        return;
      }
      const wanted = clamp(all.length);
      // The usual case: rows leave above, new ones come below.
      if (wanted - from < window && rows.childElementCount > 0) {
        for (let gone = from; gone < wanted; gone += 1) rows.firstElementChild?.remove();
        const first = all.length - messages.length;
        rows.append(...messages.map((message, at) => draw(message, all[first + at - 1], first + at)));
        from = wanted;
        rooms();
      } else show(wanted);
      toEnd();
    },
    lastOwn: () => all.findLast(({ author }) => author === null)?.text ?? null,
    replaceLastOwn(text) {
      const at = all.findLastIndex(({ author }) => author === null);
      if (at < 0) return;
      all[at] = { author: null, text };
      show(clamp(all.length));
      toEnd();
    },
  };

  function clamp(wanted: number): number {
    return Math.max(0, Math.min(wanted, all.length - window));
  }

  function show(wanted: number): void {
    from = wanted;
    const shown = all.slice(from, from + window);
    rows.replaceChildren(...shown.map((message, at) => draw(message, all[from + at - 1], from + at)));
    rooms();
  }

  function rooms(): void {
    above.style.blockSize = `${from * ROW}px`;
    below.style.blockSize = `${Math.max(0, all.length - from - window) * ROW}px`;
  }

  function toEnd(): void {
    root.scrollTop = root.scrollHeight;
    atEnd = true;
  }
}

function rowMaker(chat: Chat, config: Config, mutations: Mutations) {
  const modern = config.generation === 'G3b';
  const id = random(chat.id.length * 977 + 5);
  const testId = (name: string) => (modern && !mutations.noTestIds ? { 'data-testid': name } : {});

  return (message: ChatMessage, before: ChatMessage | undefined, at: number): HTMLElement => {
    const mine = message.author === null;
    const first = before === undefined || before.author !== message.author;
    const key = `3EB0${Math.floor(id() * 2 ** 40)
      .toString(16)
      .toUpperCase()}`;
    const bubble = element('div', { class: 'bubble', ...testId('msg-container') });
    if (first) bubble.append(icon(mine ? 'tail-out' : 'tail-in', modern, mutations));
    if (modern) bubble.append(element('span', { 'aria-label': `${message.author ?? 'You'}:` }));
    if (first && !mine && chat.kind !== 'direct') bubble.append(authorLine(message.author ?? ''));
    const copyable = element('div', {
      class: 'copyable-text',
      'data-pre-plain-text': `[${clock(at)}, 9/3/2026] ${message.author ?? 'Me'}: `,
    });
    const words = element('span', {
      dir: 'auto',
      class: modern ? 'words' : 'words selectable-text copyable-text',
      ...testId('selectable-text'),
    });
    fillText(words, message.text);
    copyable.append(words, meta(at, mine));
    bubble.append(copyable);
    const side = mine ? 'out' : 'in';
    if (modern) {
      const row = element('div', {
        class: `line ${side}`,
        tabindex: '-1',
        'data-id': key,
        ...testId(`conv-msg-${key}`),
      });
      row.append(bubble);
      return row;
    }
    const where = chat.kind === 'direct' ? '4915112345678@c.us' : `1203630${chat.id.length}@g.us`;
    const row = element('div', { role: 'row', class: `line ${side}` });
    const inner = element('div', {
      class: `message-${side}`,
      'data-id': mutations.bareMessageIds ? key : `${mine}_${where}_${key}`,
    });
    inner.append(bubble);
    row.append(inner);
    return row;
  };

  function meta(at: number, mine: boolean): HTMLElement {
    const box = element('span', { class: 'meta', ...testId('msg-meta') });
    const time = element('span', { dir: 'auto' });
    time.textContent = clock(at);
    box.append(time);
    if (mine) box.append(icon('msg-dblcheck', modern, mutations));
    return box;
  }
}

function authorLine(name: string): HTMLElement {
  const line = element('span', { class: 'author', dir: 'auto', style: `--hue: ${hue(name)}` });
  line.textContent = name;
  return line;
}

export function hue(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0) * 37, 0) % 360;
}

/** Times run from nine o'clock, a message a minute: the same on every run. */
function clock(at: number): string {
  const minutes = (9 * 60 + at) % 1440;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
