import { avatar } from './chat-list';
import type { Chat } from './chats';
import type { Config } from './config';
import { element, fillText } from './dom';
import { icon } from './icons';
import type { Mutations } from './mutate';
import { random } from './random';
import { TEXTS } from './texts';

/** The parts of an open conversation that something is wired to. */
export interface Conversation {
  readonly main: HTMLElement;
  /** `null` where one may not post. */
  readonly entry: Entry | null;
}

export interface Entry {
  readonly composer: HTMLElement;
  readonly placeholder: HTMLElement;
  /** Holds send or voice, and what stands beside it. */
  readonly controls: HTMLElement;
}

/** Builds a freshly mounted conversation as the generation and the seed have it. Draws; decides nothing. */
export function createConversation(
  chat: Chat,
  messages: HTMLElement,
  config: Config,
  mutations: Mutations,
): Conversation {
  const texts = TEXTS[config.lang];
  const next = random(config.seed * 31 + 7);
  const modern = config.generation === 'G3b';

  const main = element('div', { class: 'main', ...testId('conversation-panel-wrapper') });
  if (!mutations.noMainId) main.id = 'main';
  const footer = element(mutations.footerElement === 'contentinfo' ? 'div' : mutations.footerElement, {
    class: `_ak1i footer ${hashed()}`,
    ...(mutations.footerElement === 'contentinfo' ? { role: 'contentinfo' } : {}),
  });
  main.append(wrapped(header()), messages, wrapped(footer));
  if (!chat.canPost) {
    const notice = element('div', { class: 'read-only' });
    notice.textContent = texts.onlyAdmins;
    footer.append(notice);
    return { main, entry: null };
  }
  const entry = editorBox();
  const bar = element('div', { class: `_ak1r bar ${hashed()}` });
  const box = element('div', { class: `box ${modern ? hashed() : 'lexical-rich-text-input'}` });
  box.append(entry.composer, entry.placeholder);
  bar.append(
    tool(texts.attach, 'plus-rounded', 'attach'),
    tool(texts.emoji, 'expressions'),
    wrapped(box),
    entry.controls,
  );
  footer.append(wrapped(bar));
  return { main, entry };

  function header(): HTMLElement {
    const head = element(mutations.headerElement, { class: 'head', ...testId('conversation-header') });
    if (mutations.headerElement === 'div') head.setAttribute('role', 'banner');
    const picture = element('div', { class: 'picture', role: 'button', title: texts.profile });
    if (chat.photo) picture.append(avatar(chat));
    else
      picture.append(
        icon(
          chat.kind === 'direct' ? 'default-contact-refreshed' : 'default-group-refreshed',
          modern,
          mutations,
        ),
      );
    const button = element('div', {
      class: 'head-button',
      ...(mutations.noHeaderButton ? {} : { role: 'button' }),
    });
    const title = element(mutations.titleElement, {
      dir: 'auto',
      class: `title ${hashed()}`,
      ...testId('conversation-info-header-chat-title'),
    });
    if (!modern && !mutations.noTitleAttributes) title.title = chat.title;
    fillText(title, chat.title);
    button.append(wrapped(title), subtitle());
    head.append(picture, button, tool('Search', 'wds-ic-search'), tool(texts.menu, 'menu'));
    return head;
  }

  function subtitle(): HTMLElement {
    const line = element('span', { class: 'subtitle' });
    const full = subtitleOf();
    if (!config.lateSubtitle || chat.kind !== 'group') {
      line.textContent = full;
      return line;
    }
    line.textContent = texts.groupInfo;
    setTimeout(() => {
      line.textContent = full;
    }, 400);
    return line;
  }

  function subtitleOf(): string {
    if (mutations.subtitle === 'none' || chat.unnamed) return '';
    if (chat.kind === 'announcement') return chat.admin ? texts.onlyAdmins : texts.announcements;
    if (chat.kind === 'direct') return texts.online;
    if (mutations.subtitle === 'info') return texts.groupInfo;
    return [...chat.members, texts.you].join(', ');
  }

  function editorBox(): Entry {
    const composer = element('div', {
      contenteditable: 'true',
      class: `${hashed()} composer`,
      spellcheck: 'true',
      style:
        'user-select: text; white-space: pre-wrap; word-break: break-word; max-height: 11.76em; min-height: 1.47em',
      ...(mutations.noRole ? {} : { role: 'textbox' }),
      ...(mutations.noDataTab ? {} : { 'data-tab': '10', tabindex: '10' }),
      ...(mutations.noComposerLabel ? {} : { 'aria-label': label() }),
      ...(mutations.noPlaceholderLabel ? {} : { 'aria-placeholder': texts.placeholder }),
      ...(mutations.noAutocomplete ? {} : { 'aria-autocomplete': 'list', 'aria-owns': 'emoji-suggestion' }),
      ...testId('conversation-compose-box-input'),
    });
    const placeholder = element('div', { class: 'placeholder', 'aria-hidden': 'true' });
    placeholder.textContent = texts.placeholder;
    return { composer, placeholder, controls: element('div', { class: 'controls' }) };
  }

  function label(): string {
    if (mutations.strangeLabel) return texts.strange(chat.title);
    return chat.kind === 'direct' ? texts.toOne(chat.title) : texts.toGroup(chat.title);
  }

  function tool(name: string, iconName: string, also = ''): HTMLElement {
    const button = element('button', {
      type: 'button',
      'aria-label': name,
      title: name,
      class: `tool ${also}`,
    });
    button.append(icon(iconName, modern, mutations));
    return button;
  }

  function hashed(): string {
    return mutations.classes ? `x${Math.floor(next() * 1e9).toString(36)}` : 'x1hx0egp';
  }

  function testId(name: string): Readonly<Record<string, string>> {
    return modern && !mutations.noTestIds ? { 'data-testid': name } : {};
  }

  /** `inner` in none or several boxes that lay out like itself. */
  function wrapped(inner: HTMLElement): HTMLElement {
    let outer = inner;
    const layers = Math.floor(next() * (mutations.wrappers + 1));
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
  const label = kind === 'send' ? texts.send : texts.voice;
  const control = element(kind === 'send' ? mutations.sendElement : 'button', { class: `end ${kind}` });
  if (control.tagName === 'DIV') {
    control.setAttribute('role', 'button');
    control.tabIndex = 0;
  } else control.setAttribute('type', 'button');
  if (!mutations.noSendLabel) control.setAttribute('aria-label', label);
  if (!mutations.noDataTab) control.setAttribute('data-tab', '11');
  const name = kind === 'send' ? 'wds-ic-send-filled' : 'mic-outlined';
  control.append(icon(name, config.generation === 'G3b', mutations));
  return control;
}

/** The third exit of newer pages: a control that opens a choice of times, neither Enter nor the send button. */
export function scheduleControl(config: Config, mutations: Mutations): HTMLElement {
  const label = TEXTS[config.lang].schedule;
  const control = element('button', {
    type: 'button',
    class: 'tool schedule',
    'aria-haspopup': 'menu',
    'aria-label': label,
    title: label,
  });
  control.append(icon('wds-ic-schedule', true, mutations));
  return control;
}
