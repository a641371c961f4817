import type { Chat } from './chats';
import type { Config } from './config';
import { element, fillText } from './dom';
import { hue } from './messages';
import type { Mutations } from './mutate';
import { TEXTS } from './texts';

export interface ChatList {
  readonly root: HTMLElement;
  select(id: string | null): void;
}

/** Pixels per row; rows are placed absolutely, only those in view are in the document. */
const ROW = 68;

/** The list beside the conversation, virtualised. */
export function createChatList(
  chats: readonly Chat[],
  config: Config,
  mutations: Mutations,
  onOpen: (id: string) => void,
): ChatList {
  const texts = TEXTS[config.lang];
  const modern = config.generation === 'G3b';
  const root = element('div', mutations.noSideId ? { class: 'pane' } : { id: 'pane-side', class: 'pane' });
  const grid = element('div', {
    role: 'grid',
    'aria-label': texts.chatList,
    'aria-rowcount': String(chats.length),
    class: 'grid',
    style: `height: ${chats.length * ROW}px`,
  });
  root.append(grid);
  let selected: string | null = null;
  let drawn = '';
  root.addEventListener('scroll', () => draw());
  new ResizeObserver(() => draw()).observe(root);

  return {
    root,
    select(id) {
      selected = id;
      draw();
      for (const item of grid.children)
        item.setAttribute('aria-selected', String(item.getAttribute('data-chat') === id));
    },
  };

  function draw(): void {
    const first = Math.max(0, Math.floor(root.scrollTop / ROW) - 3);
    const last = Math.min(chats.length, first + Math.ceil(root.clientHeight / ROW) + 6);
    if (drawn === `${first} ${last}`) return;
    drawn = `${first} ${last}`;
    grid.replaceChildren(...chats.slice(first, last).map((chat, at) => row(chat, first + at)));
  }

  function row(chat: Chat, at: number): HTMLElement {
    const testId = (name: string) => (modern && !mutations.noTestIds ? { 'data-testid': name } : {});
    const item = element('div', {
      role: 'row',
      class: 'chat-row',
      tabindex: '0',
      'aria-selected': String(chat.id === selected),
      'data-chat': chat.id,
      style: `transform: translateY(${at * ROW}px); height: ${ROW}px`,
      ...testId(`list-item-${at}`),
    });
    const frame = element('div', { class: 'cell', ...testId('cell-frame-container') });
    const title = element('span', {
      dir: 'auto',
      class: 'row-title',
      ...(modern || mutations.noTitleAttributes ? {} : { title: chat.title }),
      ...testId('cell-frame-title'),
    });
    fillText(title, chat.title);
    const when = element('span', { class: '_ak8i when', ...testId('cell-frame-primary-detail') });
    when.textContent = at < 3 ? '14:30' : texts.yesterday;
    const last = element('span', { class: '_ak8j last', dir: 'auto' });
    fillText(last, chat.preview);
    frame.append(title, when, last);
    item.append(avatar(chat), frame);
    item.addEventListener('click', () => onOpen(chat.id));
    return item;
  }
}

/** A round picture with the first letter. The letter is drawn by the style sheet: a picture has no text. */
export function avatar(chat: Chat): HTMLElement {
  const letter = [...chat.title.replace(/[^\p{L}\p{N}]/gu, '')][0] ?? '·';
  return element('div', {
    class: 'avatar',
    'aria-hidden': 'true',
    'data-initial': letter,
    style: `--hue: ${hue(chat.id)}`,
  });
}
