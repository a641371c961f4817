import { avatar } from './chat-list';
import type { Chat } from './chats';
import type { Config } from './config';
import { element, fillText } from './dom';
import { icon } from './icons';
import type { Mutations } from './mutate';
import { SURFACE_TEXTS, TEXTS } from './texts';

/** The drawer with what the page knows of the chat: number of members, who is an admin. */
export function createDrawer(
  chat: Chat,
  config: Config,
  mutations: Mutations,
  onClose: () => void,
  onEdit: (kind: 'group-name' | 'group-description', place: HTMLElement) => void,
): HTMLElement {
  const texts = TEXTS[config.lang];
  const words = SURFACE_TEXTS[config.lang];
  const modern = config.generation === 'G3b';
  const drawer = element('section', {
    class: 'drawer',
    ...(modern && !mutations.noTestIds ? { 'data-testid': 'chat-info-drawer' } : {}),
  });
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
  const about = element('div', { class: 'about' });
  about.textContent = chat.description;
  drawer.append(close, avatar(chat), ...editable('group-name', title), count);
  if (chat.kind !== 'direct') drawer.append(...editable('group-description', about));
  drawer.append(people);
  return drawer;

  /** A text with a pencil; while it is edited the field stands in its place. */
  function editable(kind: 'group-name' | 'group-description', shown: HTMLElement): HTMLElement[] {
    if (chat.kind === 'direct') return [shown];
    const place = element('div', { class: 'editable' });
    const pencil = element('button', {
      type: 'button',
      class: `tool pencil ${kind}`,
      'aria-label': words.edit,
    });
    pencil.append(icon('pencil', modern, mutations));
    pencil.addEventListener('click', () => onEdit(kind, place));
    place.append(shown, pencil);
    return [place];
  }
}
