import type { Config } from './config';
import { element } from './dom';
import { type Composer, createComposer } from './editor';
import { icon } from './icons';
import type { Mutations } from './mutate';
import { random } from './random';
import { SURFACE_TEXTS } from './texts';

/** What can lie over or beside the conversation and send something. */
export type LayerKind =
  | 'caption'
  | 'edit'
  | 'forward'
  | 'status'
  | 'poll'
  | 'event'
  | 'group-name'
  | 'group-description';

export interface LayerOptions {
  readonly kind: LayerKind;
  /** Texts that its fields begin with. */
  readonly begin: readonly string[];
  readonly files: readonly File[];
  /** The rows to choose from when forwarding. */
  readonly chats: readonly string[];
  readonly onSend: (text: string, by: 'enter' | 'button', mentionsAll: boolean) => void;
  readonly onClose: (text: string) => void;
}

export interface Layer {
  readonly kind: LayerKind;
  readonly root: HTMLElement;
  text(): string;
  focus(): void;
  /** Sends as its button does. */
  confirm(): void;
  close(): void;
  destroy(): void;
}

interface Field {
  readonly root: HTMLElement;
  text(): string;
  mentionsAll(): boolean;
  focus(): void;
  destroy(): void;
}

/** Which fields each has; `line` has one line, `text` several. */
const FIELDS: Readonly<Record<LayerKind, readonly ('line' | 'text')[]>> = {
  caption: ['text'],
  edit: ['text'],
  forward: ['text'],
  status: ['text'],
  poll: ['line', 'line', 'line'],
  event: ['line', 'text'],
  'group-name': ['line'],
  'group-description': ['text'],
};

/** Where the control is no paper plane but a tick. */
const TICKED: ReadonlySet<LayerKind> = new Set(['edit', 'group-name', 'group-description']);

/** Test ids that are known of the newer generation; of the others none is known. */
const TEST_IDS: Partial<Readonly<Record<LayerKind, string>>> = { edit: 'edit-message-modal' };

/** Builds one of the site's other surfaces as the generation and the seed have it, with the same editor as the chat's. */
export function createLayer(config: Config, mutations: Mutations, options: LayerOptions): Layer {
  const { kind } = options;
  const texts = SURFACE_TEXTS[config.lang];
  const modern = config.generation === 'G3b';
  const next = random(config.seed * 17 + kind.length);
  const fields: Field[] = [];
  const inDrawer = kind === 'group-name' || kind === 'group-description';
  const root = inDrawer ? part() : kind === 'caption' || kind === 'status' ? overlay() : dialog();
  // A `div` with the role of a button answers to Enter and Space by code of its own.
  root.addEventListener('keydown', (event) => {
    const onButton = event.target instanceof Element && event.target.closest('div.confirm') !== null;
    if (onButton && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      send('button');
    } else if (event.key === 'Escape') close();
  });

  return {
    kind,
    root,
    text,
    focus: () => fields[0]?.focus(),
    confirm: () => send('button'),
    close,
    destroy() {
      for (const field of fields) field.destroy();
      root.remove();
    },
  };

  function text(): string {
    return fields.map((field) => field.text()).join('\n');
  }

  function send(by: 'enter' | 'button'): void {
    const whole = text().trim();
    if (whole === '' && kind !== 'caption' && kind !== 'forward') return;
    options.onSend(
      whole,
      by,
      fields.some((field) => field.mentionsAll()),
    );
  }

  function close(): void {
    options.onClose(text());
  }

  /** A full page over the conversation. */
  function overlay(): HTMLElement {
    const made = element('div', {
      class: `overlay ${kind}`,
      ...(mutations.noLayerMarks ? {} : marks()),
    });
    const head = element('div', { class: 'overlay-head' });
    head.append(dismiss());
    const stage = element('div', { class: 'overlay-stage' });
    if (kind === 'caption') stage.append(...options.files.map(preview));
    const row = element('div', { class: 'overlay-row' });
    const boxes = boxesOf();
    if (kind === 'status') stage.append(...boxes);
    row.append(...(kind === 'status' ? [] : boxes), confirm());
    made.append(head, stage, row);
    return made;
  }

  function marks(): Readonly<Record<string, string>> {
    return kind === 'caption'
      ? { 'data-animate-media-viewer': 'true' }
      : { 'data-animate-status-v3-modal-background': 'true' };
  }

  function dialog(): HTMLElement {
    const made = element('div', { class: 'layer' });
    made.addEventListener('mousedown', (event) => {
      if (event.target === made) close();
    });
    const testId = TEST_IDS[kind];
    const box = element('div', {
      class: `dialog-box ${kind}`,
      ...(mutations.noLayerRoles ? {} : { role: 'dialog', 'aria-modal': 'true' }),
      ...(mutations.noLayerMarks ? {} : { 'data-animate-modal-popup': 'true' }),
      ...(modern && testId !== undefined && !mutations.noTestIds ? { 'data-testid': testId } : {}),
    });
    const head = element('div', { class: 'dialog-head' });
    const heading = element(mutations.noLayerRoles ? 'div' : 'h1', { class: 'dialog-title' });
    heading.textContent = texts.headings[kind];
    head.append(dismiss(), heading);
    const body = element('div', { class: 'dialog-body' });
    if (kind === 'forward') body.append(search(), rows());
    body.append(...boxesOf());
    const foot = element('div', { class: 'dialog-foot' });
    if (kind === 'poll') foot.append(several());
    foot.append(confirm());
    box.append(head, body, foot);
    made.append(box);
    return made;
  }

  /** In the drawer the field stands where the text was, with a tick beside it. */
  function part(): HTMLElement {
    const made = element('div', { class: `part ${kind}` });
    made.append(...boxesOf(), confirm());
    return made;
  }

  function boxesOf(): HTMLElement[] {
    return FIELDS[kind].map((lines, at) => {
      const label = texts.fields[kind][at] ?? '';
      const box = element('div', {
        class: 'box',
        ...(kind === 'caption' && modern && !mutations.noTestIds
          ? { 'data-testid': 'media-caption-input-container' }
          : {}),
      });
      const begin = options.begin[at] ?? '';
      const plain = mutations.plainFields && lines === 'line';
      const field = plain ? inputField(label, begin) : editorField(label, lines, begin, box);
      fields.push(field);
      box.prepend(field.root);
      return box;
    });
  }

  function inputField(label: string, begin: string): Field {
    const root = element('input', {
      type: 'text',
      class: 'field',
      ...(mutations.noFieldLabels ? {} : { 'aria-label': label, placeholder: label }),
    });
    if (!(root instanceof HTMLInputElement)) throw new Error('an input is an input');
    root.value = begin;
    root.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && kind === 'group-name') send('enter');
    });
    return {
      root,
      text: () => root.value,
      mentionsAll: () => false,
      focus: () => root.focus(),
      destroy: () => root.remove(),
    };
  }

  function editorField(label: string, lines: 'line' | 'text', begin: string, box: HTMLElement): Field {
    const root = element('div', {
      contenteditable: 'true',
      class: 'field',
      spellcheck: 'true',
      ...(mutations.noRole ? {} : { role: 'textbox' }),
      ...(mutations.noFieldLabels ? {} : { 'aria-label': label, 'aria-placeholder': label }),
      style: 'user-select: text; white-space: pre-wrap; word-break: break-word',
    });
    const placeholder = element('div', { class: 'placeholder', 'aria-hidden': 'true' });
    placeholder.textContent = label;
    box.append(placeholder);
    const single = lines === 'line' || kind === 'group-description';
    const editor: Composer = createComposer({
      root,
      paragraphClass: 'selectable-text copyable-text',
      textClass: 'selectable-text copyable-text',
      draft: begin === '' ? [] : begin.split('\n').map((line) => [{ text: line, mention: null }]),
      enter:
        kind === 'group-name' ? 'sends' : single ? 'breaks' : config.enterIsSend ? 'sends' : 'by-modifier',
      pasteDelay: 0,
      popUpTakes: () => false,
      onEnter: () => send('enter'),
      onChange(now) {
        placeholder.hidden = now !== '';
      },
    });
    return {
      root,
      text: () => editor.text(),
      mentionsAll: () => editor.mentionsAll(),
      focus: () => editor.focus(),
      destroy: () => editor.destroy(),
    };
  }

  function confirm(): HTMLElement {
    const ticked = TICKED.has(kind);
    const made = element(mutations.confirmElement, { class: `confirm ${ticked ? 'tick-control' : 'send'}` });
    if (made.tagName === 'DIV') {
      made.setAttribute('role', 'button');
      made.tabIndex = 0;
    } else made.setAttribute('type', 'button');
    const count = kind === 'caption' && options.files.length > 1 ? `, ${options.files.length}` : '';
    if (!mutations.noSendLabel)
      made.setAttribute('aria-label', `${ticked ? texts.save : texts.send}${count}`);
    made.append(icon(ticked ? 'checkmark-medium' : 'wds-ic-send-filled', modern, mutations));
    // Clicks are heard at the root of the app, as React does.
    return made;
  }

  function dismiss(): HTMLElement {
    const made = element('button', { type: 'button', class: 'tool dismiss', 'aria-label': texts.close });
    made.append(icon('x', modern, mutations));
    return made;
  }

  /** The search box of the list to forward to: what is typed there goes nowhere. */
  function search(): HTMLElement {
    return element('input', {
      type: 'text',
      class: 'search forward-search',
      'aria-label': texts.search,
      placeholder: texts.search,
    });
  }

  function rows(): HTMLElement {
    const list = element('div', { class: 'rows-to', role: 'list' });
    for (const [at, title] of options.chats.entries()) {
      const row = element('div', { class: 'row-to', role: 'listitem' });
      row.append(
        element('input', { type: 'checkbox', 'aria-label': title, ...(at === 0 ? { checked: '' } : {}) }),
        title,
      );
      list.append(row);
    }
    return list;
  }

  function several(): HTMLElement {
    const made = element('button', {
      type: 'button',
      class: 'several',
      role: 'switch',
      'aria-checked': 'false',
    });
    made.textContent = texts.several;
    made.addEventListener('click', () =>
      made.setAttribute('aria-checked', String(made.getAttribute('aria-checked') === 'false')),
    );
    return made;
  }

  function preview(file: File): HTMLElement {
    if (!file.type.startsWith('image/')) {
      const made = element('div', { class: 'document' });
      made.textContent = file.name;
      return made;
    }
    const made = element('img', { class: 'picture-large', alt: '', src: URL.createObjectURL(file) });
    made.style.rotate = `${next() < 0.5 ? 0 : 0.4}deg`;
    return made;
  }
}
