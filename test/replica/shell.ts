import { type ChatList, createChatList } from './chat-list';
import type { Chat } from './chats';
import type { Config } from './config';
import { element } from './dom';
import { icon } from './icons';
import type { Mutations } from './mutate';
import { TEXTS } from './texts';

export interface Shell {
  /** Where the app is mounted; its one click listener sits here, as React's does. */
  readonly app: HTMLElement;
  readonly list: ChatList;
  /** Puts the open conversation, or the empty page, beside the list. */
  show(main: HTMLElement | null): void;
  /** Puts a drawer on the far side, or takes it away. */
  drawer(content: HTMLElement | null): void;
}

/** Rail, list and the places for the rest. */
export function createShell(
  config: Config,
  mutations: Mutations,
  chats: readonly Chat[],
  onOpen: (id: string) => void,
): Shell {
  const texts = TEXTS[config.lang];
  const modern = config.generation === 'G3b';
  document.documentElement.lang = config.lang;
  document.documentElement.dir = config.lang === 'ar' ? 'rtl' : 'ltr';
  document.body.classList.toggle('dark', config.dark);

  const start = element('div', { id: 'wa_web_initial_startup' });
  const app = element('div', { id: 'mount_0_0_ab' });
  start.append(app);
  document.body.append(start);

  const list = createChatList(chats, config, mutations, onOpen);
  const side = element('div', mutations.noSideId ? { class: 'side' } : { id: 'side', class: 'side' });
  const heading = element('h1', { class: 'side-title' });
  heading.textContent = texts.chats;
  side.append(heading, search(), list.root);
  const place = element('div', { class: 'place' });
  app.append(rail(), side, place);

  const blank = element('div', { class: 'blank' });
  blank.textContent = texts.welcome;
  place.append(blank);

  return {
    app,
    list,
    show(main) {
      // A fresh panel each time; nothing of the old one stays.
      place.replaceChildren(main ?? blank);
    },
    drawer(content) {
      app.querySelector('.drawer')?.remove();
      if (content !== null) app.append(content);
    },
  };

  function rail(): HTMLElement {
    const nav = element('header', { class: 'rail', 'data-tab': '2' });
    for (const [name, label] of [
      ['chats', texts.chats],
      ['updates', texts.updates],
      ['communities', texts.communities],
      ['settings', texts.settings],
    ] as const) {
      const button = element('button', {
        type: 'button',
        'aria-label': label,
        title: label,
        class: `tool ${name}`,
      });
      button.append(icon(name, modern, mutations));
      nav.append(button);
    }
    return nav;
  }

  /** A text box that is not the composer: an editable `div` until spring 2026, an `input` since. */
  function search(): HTMLElement {
    return modern
      ? element('input', {
          role: 'textbox',
          'aria-label': texts.search,
          placeholder: texts.search,
          class: 'search',
        })
      : element('div', {
          contenteditable: 'true',
          role: 'textbox',
          'data-tab': '3',
          'aria-label': texts.search,
          class: 'search',
        });
  }
}
