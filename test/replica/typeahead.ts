import type { Chat } from './chats';
import type { Config } from './config';
import { element } from './dom';
import type { Mutations } from './mutate';
import type { Piece } from './nodes';
import { TEXTS } from './texts';

interface Row {
  readonly label: string;
  readonly hint: string;
  readonly insert: string;
  readonly mention: Piece['mention'];
}

export interface Typeahead {
  /** Called after each change with the text before the caret. */
  update(before: string, chat: Chat, box: DOMRect): void;
  /** Takes a key of the composer while rows are shown. */
  key(key: string): boolean;
  close(): void;
}

/** The @ and : pop-up: a list in a portal outside the composer; Enter and Tab choose. */
export function createTypeahead(
  config: Config,
  mutations: Mutations,
  onChoose: (typed: string, insert: string, mention: Piece['mention']) => void,
): Typeahead {
  const portal = element('div', { id: 'wa-popovers-bucket' });
  document.body.append(portal);
  let rows: readonly Row[] = [];
  let typed = '';
  let at = 0;
  let place = { left: 0, bottom: 80 };

  return {
    update(before, chat, box) {
      const word = /(?:^|\s)([@:][^\s]*)$/.exec(before)?.[1] ?? '';
      // What Escape closed stays closed until the word changes.
      if (word === typed) return;
      typed = word;
      at = 0;
      rows = word === '' ? [] : rowsFor(word, chat, config.lang);
      place = { left: box.left, bottom: innerHeight - box.top + 12 };
      draw();
    },
    key(key) {
      if (rows.length === 0) return false;
      if (key === 'ArrowDown') at = (at + 1) % rows.length;
      else if (key === 'ArrowUp') at = (at + rows.length - 1) % rows.length;
      else if (key === 'Escape') rows = [];
      else if (key === 'Enter' || key === 'Tab') choose(rows[at]);
      else return false;
      draw();
      return true;
    },
    close() {
      rows = [];
      typed = '';
      draw();
    },
  };

  function choose(row: Row | undefined): void {
    rows = [];
    draw();
    if (row !== undefined) onChoose(typed, row.insert, row.mention);
  }

  function draw(): void {
    if (rows.length === 0) {
      portal.replaceChildren();
      return;
    }
    const plain = mutations.plainPopUp;
    const list = element('div', {
      class: 'popup-list',
      id: 'emoji-suggestion',
      style: `left: ${place.left}px; bottom: ${place.bottom}px`,
      ...(plain ? {} : { role: 'listbox' }),
    });
    rows.forEach((row, index) => {
      const line = element(plain ? 'div' : 'button', {
        class: 'popup-row',
        'aria-selected': String(index === at),
        ...(plain ? {} : { type: 'button', role: 'option' }),
      });
      const label = element('span');
      label.textContent = row.label;
      const hint = element('span', { class: 'hint' });
      hint.textContent = row.hint;
      line.append(label, hint);
      line.addEventListener('mousedown', (event) => event.preventDefault());
      line.addEventListener('click', () => choose(row));
      list.append(line);
    });
    portal.replaceChildren(list);
  }
}

/** In groups this large only admins may mention everyone (the site's limit is set by its server; 32 is ours). */
const ALL_LIMIT = 32;

const EMOJI: readonly (readonly [string, string])[] = [
  ['😀', ':grin'],
  ['👍', ':thumbsup'],
  ['🙏', ':pray'],
  ['🎉', ':tada'],
];

function rowsFor(word: string, chat: Chat, lang: Config['lang']): readonly Row[] {
  const query = word.slice(1).toLowerCase();
  if (word.startsWith(':')) {
    if (query.length < 2) return [];
    return EMOJI.filter(([, name]) => name.startsWith(`:${query}`)).map(([emoji, name]) => ({
      label: emoji,
      hint: name,
      insert: emoji,
      mention: null,
    }));
  }
  if (chat.kind === 'direct') return [];
  const people = chat.members
    .filter((name) => name.toLowerCase().startsWith(query))
    .slice(0, 5)
    .map((name, index) => ({
      label: name,
      hint: '',
      insert: `@${name}`,
      mention: { wid: `${100_000 + index}@lid` },
    }));
  if (!'all'.startsWith(query) || !(chat.members.length + 1 < ALL_LIMIT || chat.admin)) return people;
  // The word that is inserted is the same in every language.
  return [...people, { label: '@all', hint: TEXTS[lang].all, insert: '@all', mention: { wid: null } }];
}
