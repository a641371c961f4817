import { avatar } from './chat-list';
import type { Chat } from './chats';
import type { Config } from './config';
import { element, fillText } from './dom';
import { TEXTS } from './texts';

/** The drawer with what the page knows of the chat: number of members, who is an admin. */
export function createDrawer(chat: Chat, config: Config, onClose: () => void): HTMLElement {
  const texts = TEXTS[config.lang];
  const drawer = element('section', { class: 'drawer', 'data-testid': 'chat-info-drawer' });
  const close = element('button', { type: 'button', class: 'tool close', 'aria-label': texts.cancel });
  close.textContent = '×';
  close.addEventListener('click', onClose);
  const title = element('h2', { dir: 'auto', class: 'drawer-title' });
  fillText(title, chat.title);
  const count = element('span', { class: 'drawer-count' });
  count.textContent = chat.kind === 'direct' ? texts.online : texts.members(chat.members.length + 1);
  const people = element('div', { class: 'people', role: 'list' });
  for (const [at, name] of [texts.you, ...chat.members].slice(0, 60).entries()) {
    const row = element('div', { role: 'listitem', class: 'person' });
    const who = element('span', { dir: 'auto' });
    who.textContent = name;
    row.append(who);
    if (at === (chat.admin ? 0 : 1) && chat.kind !== 'direct') {
      const tag = element('span', { class: 'tag' });
      tag.textContent = texts.groupAdmin;
      row.append(tag);
    }
    people.append(row);
  }
  drawer.append(close, avatar(chat), title, count, people);
  return drawer;
}
