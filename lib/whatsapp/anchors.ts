/**
 * Where things are on WhatsApp's page, as data: ordered alternatives, best first, none by hashed class.
 * G1 2021–23, G2 2.3000 (2024–mid 2025), G3a WDS (mid 2025–spring 2026), G3b (April–September 2026).
 */
export interface Anchors {
  /** The open conversation. */
  readonly main: readonly string[];
  /** Text boxes that are the chat's composer. */
  readonly composer: readonly string[];
  /** Ancestors or selves of editors that are not the chat's composer: search, and surfaces of their own. */
  readonly notComposer: readonly string[];
  /** The composer's row. */
  readonly footer: readonly string[];
  readonly title: readonly string[];
  readonly header: readonly string[];
  /** Names of icons that mean "send" (`data-icon`, `data-testid`, or the `<title>` of an svg). */
  readonly sendIcons: readonly string[];
  readonly sendButton: readonly string[];
  /** Accessible names of the send button; only where icons and attributes are silent. */
  readonly sendLabels: readonly string[];
  /** Icons of controls in the composer's row that never send. */
  readonly otherIcons: readonly string[];
  /** Lists that a pop-up of the composer is drawn in. */
  readonly lists: readonly string[];
  /** Places whose lists are not pop-ups: chat list, messages. */
  readonly notLists: readonly string[];
}

export const ANCHORS: Anchors = {
  main: [
    '#main', // since 2017
    '[data-testid="conversation-panel-wrapper"]', // G1, G3b
    '[role="main"]',
  ],
  composer: [
    '[data-testid="conversation-compose-box-input"]', // G1, G3b
    '[contenteditable="true"][data-tab="10"]', // G2, G3
    'footer [contenteditable="true"][role="textbox"]', // all
    '[contenteditable="true"][aria-owns="emoji-suggestion"]', // G3
    '[contenteditable="true"][data-lexical-editor="true"]', // since 2022
    '[contenteditable="true"][role="textbox"]', // all
    '[contenteditable="true"]',
  ],
  notComposer: [
    '[data-tab="3"]', // search, all
    '#side',
    '#pane-side',
    '[role="search"]',
    '[role="dialog"]',
    '[data-animate-media-viewer]', // caption
    '[data-testid="media-caption-input-container"]', // G3b
    '[data-testid="edit-message-modal"]', // G3b
    '[data-testid="chat-list-search"]', // G1
  ],
  footer: ['footer', '[role="contentinfo"]', '[data-testid="conversation-footer"]'],
  title: [
    '[data-testid="conversation-info-header-chat-title"]', // G1, G3b
    'header [role="button"] span[dir="auto"][title]', // G2, G3a
    'header [role="button"] span[dir="auto"]', // G3
    'header span[title]', // 2021–2025
    'header span[dir="auto"]',
    'header h1, header h2, [role="heading"]',
  ],
  header: ['[data-testid="conversation-header"]', 'header', '[role="banner"]'],
  sendIcons: [
    'send',
    'wds-ic-send-filled',
    'send-light',
    'send-filled',
    'round-send-filled',
    'wds-ic-send',
    'ic-send',
  ],
  sendButton: [
    '[data-testid="compose-btn-send"]', // G1
    '[data-testid="send"]', // 2023–2026
    'button[data-tab="11"]', // G2, G3
    '[role="button"][data-tab="11"]',
  ],
  sendLabels: [
    'send',
    '发送',
    '傳送',
    '发 送',
    'enviar',
    'отправить',
    'kirim',
    'إرسال',
    'envoyer',
    'senden',
    'invia',
    'भेजें',
    'gönder',
    '送信',
    '전송',
  ],
  otherIcons: [
    'ptt',
    'mic',
    'mic-outlined',
    'mic-filled',
    'plus',
    'plus-rounded',
    'clip',
    'attach',
    'attach-menu-plus',
    'emoji',
    'smiley',
    'expressions',
    'sticker',
    'gif',
    'x',
    'close',
    'keyboard',
  ],
  lists: ['[role="listbox"]', '[role="menu"]', '[role="grid"]', '[role="list"]', '#wa-popovers-bucket > *'],
  notLists: ['#side', '#pane-side', '[role="application"]', '[data-tab="8"]', '[data-scrolltracepolicy]'],
};

/** Adds alternatives (e.g. from a signed table) behind the built-in ones. Nothing can be removed. */
export function mergeAnchors(base: Anchors, extra: Partial<Anchors>): Anchors {
  const merged = Object.entries(base).map(([name, alternatives]: [string, readonly string[]]) => {
    const more: readonly string[] = extra[name as keyof Anchors] ?? [];
    return [name, [...alternatives, ...more.filter((one) => !alternatives.includes(one))]];
  });
  return Object.fromEntries(merged);
}
