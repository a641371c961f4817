import type { Chat } from './chats';
import type { Config, Mutations } from './config';
import { random } from './random';
import { TEXTS } from './texts';

/** Builds elements as the chosen generation and mutation have them. Draws; decides nothing. */
export interface Shell {
  readonly list: HTMLElement;
  /** A freshly mounted conversation. */
  conversation(chat: Chat): Conversation;
  row(chat: Chat, onOpen: () => void): HTMLElement;
}

export interface Conversation {
  readonly main: HTMLElement;
  readonly messages: HTMLElement;
  /** `null` where one may not post. */
  readonly composer: HTMLElement | null;
  readonly placeholder: HTMLElement | null;
  readonly controls: HTMLElement | null;
}

export function createShell(config: Config, mutations: Mutations, app: HTMLElement): Shell {
  const texts = TEXTS[config.lang];
  const next = random(config.seed + 7);
  const modern = config.generation === 'G3b';
  const hashed = () => (mutations.classes ? `x${Math.floor(next() * 1e9).toString(36)}` : 'x1hx0egp');

  const side = element('div', { id: 'side' });
  const search = modern
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
  const pane = element('div', { id: 'pane-side' });
  const list = element('div', { role: 'grid', 'aria-label': 'Chat list' });
  pane.append(list);
  side.append(search, pane);
  app.append(side);

  return { list, row, conversation };

  function row(chat: Chat, onOpen: () => void): HTMLElement {
    const item = element('div', { role: 'row', class: 'chat-row', 'data-chat': chat.id, tabindex: '0' });
    const title = element('span', { dir: 'auto', class: 'row-title' });
    title.textContent = chat.title;
    item.append(avatar(chat), title);
    item.addEventListener('click', onOpen);
    return item;
  }

  function conversation(chat: Chat): Conversation {
    const main = element('div', { class: 'main' });
    if (!mutations.noMainId) main.id = 'main';
    if (modern && !mutations.noTestIds) main.setAttribute('data-testid', 'conversation-panel-wrapper');
    const messages = element('div', { class: 'messages', role: 'application', 'data-tab': '8' });
    const footer = element(mutations.footerElement, { class: 'footer' });
    main.append(header(chat), messages, footer);
    if (!chat.canPost) {
      footer.append(notice());
      return { main, messages, composer: null, placeholder: null, controls: null };
    }
    const { composer, placeholder, box } = editorBox(chat);
    const controls = element('div', { class: 'controls' });
    const bar = element('div', { class: '_ak1r bar' });
    bar.append(
      iconButton(texts.attach, modern ? 'plus-rounded' : 'plus'),
      iconButton(texts.emoji, 'smiley'),
      box,
      controls,
    );
    footer.append(wrapped(bar));
    return { main, messages, composer, placeholder, controls };
  }

  function header(chat: Chat): HTMLElement {
    const head = element(mutations.headerElement, { class: 'head', ...testId('conversation-header') });
    if (mutations.headerElement === 'div') head.setAttribute('role', 'banner');
    const button = element('div', { role: 'button', class: 'head-button' });
    const title = element('span', {
      dir: 'auto',
      class: 'title',
      ...testId('conversation-info-header-chat-title'),
    });
    if (!modern && !mutations.noTitleAttributes) title.title = chat.title;
    fillTitle(title, chat.title);
    const subtitle = element('span', { class: 'subtitle' });
    subtitle.textContent = subtitleOf(chat);
    button.append(title, subtitle);
    head.append(avatar(chat), button, iconButton('Search', 'wds-ic-search'));
    return head;
  }

  function subtitleOf(chat: Chat): string {
    if (chat.kind === 'announcement') return chat.admin ? texts.onlyAdmins : texts.announcements;
    if (chat.kind === 'direct') return texts.online;
    return [...chat.members, texts.you].join(', ');
  }

  function editorBox(chat: Chat) {
    const box = element('div', { class: modern ? `${hashed()} box` : 'lexical-rich-text-input box' });
    const composer = element('div', {
      contenteditable: 'true',
      class: `${hashed()} composer`,
      spellcheck: 'true',
      style:
        'user-select: text; white-space: pre-wrap; word-break: break-word; max-height: 11.76em; min-height: 1.47em',
      ...(mutations.noRole ? {} : { role: 'textbox' }),
      ...(mutations.noDataTab ? {} : { 'data-tab': '10', tabindex: '10' }),
      ...(mutations.noComposerLabel
        ? {}
        : {
            'aria-label': chat.kind === 'direct' ? texts.toOne(chat.title) : texts.toGroup(chat.title),
            'aria-placeholder': texts.placeholder,
            'aria-autocomplete': 'list',
          }),
      ...testId('conversation-compose-box-input'),
    });
    const placeholder = element('div', { class: 'placeholder', 'aria-hidden': 'true' });
    placeholder.textContent = texts.placeholder;
    box.append(composer, placeholder);
    return { composer, placeholder, box };
  }

  function notice(): HTMLElement {
    const text = element('div', { class: 'read-only' });
    text.textContent = texts.onlyAdmins;
    return text;
  }

  function testId(name: string): Readonly<Record<string, string>> {
    return modern && !mutations.noTestIds ? { 'data-testid': name } : {};
  }

  function wrapped(inner: HTMLElement): HTMLElement {
    let outer = inner;
    const layers = mutations.wrappers ? 1 + Math.floor(next() * 3) : 0;
    for (let layer = 0; layer < layers; layer += 1) {
      const wrapper = element('div', { class: `wrapper ${hashed()}` });
      wrapper.append(outer);
      outer = wrapper;
    }
    return outer;
  }
}

/** The control at the end of the row: send while there is text, voice otherwise. */
export function endControl(kind: 'send' | 'voice', config: Config, mutations: Mutations): HTMLElement {
  const texts = TEXTS[config.lang];
  const icon =
    kind === 'send'
      ? mutations.renamedIcons
        ? 'paper-plane'
        : 'wds-ic-send-filled'
      : mutations.renamedIcons
        ? 'voice'
        : 'mic-outlined';
  const label = kind === 'send' ? texts.send : texts.voice;
  const control = element(kind === 'send' ? mutations.sendElement : 'button', { class: `end ${kind}` });
  if (control.tagName === 'DIV') {
    control.setAttribute('role', 'button');
    control.tabIndex = 0;
  }
  if (!mutations.noSendLabel) control.setAttribute('aria-label', label);
  if (!mutations.noDataTab) control.setAttribute('data-tab', '11');
  control.append(iconSpan(icon, config.generation === 'G3b' && !mutations.noTestIds));
  return control;
}

function iconButton(label: string, icon: string): HTMLElement {
  const button = element('button', {
    type: 'button',
    'aria-label': label,
    title: label,
    class: 'icon-button',
  });
  button.append(iconSpan(icon, false));
  return button;
}

const SHAPES: Readonly<Record<string, string>> = {
  'wds-ic-send-filled': 'M4 4l17 8-17 8 3-8z',
  'paper-plane': 'M4 4l17 8-17 8 3-8z',
  'mic-outlined': 'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zm-6 8a6 6 0 0 0 12 0M12 17v4',
  voice: 'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zm-6 8a6 6 0 0 0 12 0M12 17v4',
  plus: 'M12 5v14M5 12h14',
  'plus-rounded': 'M12 5v14M5 12h14',
  smiley: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9 10v.2M15 10v.2M8.5 14a4.5 4.5 0 0 0 7 0',
  'wds-ic-search': 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zm5 12 5 5',
};

function iconSpan(icon: string, withTestId: boolean): HTMLElement {
  const span = element('span', {
    'data-icon': icon,
    'aria-hidden': 'true',
    ...(withTestId ? { 'data-testid': icon } : {}),
  });
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.textContent = icon;
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', SHAPES[icon] ?? '');
  svg.append(title, path);
  span.append(svg);
  return span;
}

/** Emoji in titles are pictures with an `alt`. */
function fillTitle(target: HTMLElement, title: string): void {
  for (const part of title.split(/(\p{Extended_Pictographic})/u)) {
    if (!/\p{Extended_Pictographic}/u.test(part)) target.append(part);
    else target.append(element('img', { alt: part, class: 'emoji', src: EMPTY_IMAGE }));
  }
}

const EMPTY_IMAGE = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';

function avatar(chat: Chat): HTMLElement {
  const circle = element('div', {
    class: 'avatar',
    'aria-hidden': 'true',
    style: `--hue: ${[...chat.id].reduce((sum, c) => sum + c.charCodeAt(0) * 37, 0) % 360}`,
  });
  circle.textContent = [...chat.title.replace(/[^\p{L}\p{N}]/gu, '')][0] ?? '·';
  return circle;
}

export function element(tag: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
