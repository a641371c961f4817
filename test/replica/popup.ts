import type { Chat } from './chats';
import { TEXTS } from './texts';

interface Row {
  readonly label: string;
  readonly hint: string;
  readonly insert: string;
  readonly wid: string | null;
}

/** The @ and : pop-up: a list in a portal outside the composer; Enter and Tab choose. */
export function createPopUp(lang: keyof typeof TEXTS, onChoose: (typed: string, row: Row) => void) {
  const portal = document.createElement('div');
  portal.id = 'wa-popovers-bucket';
  document.body.append(portal);
  let rows: readonly Row[] = [];
  let typed = '';
  let at = 0;

  return {
    portal,
    get open() {
      return rows.length > 0;
    },
    /** Called with the text before the caret after each change. */
    update(before: string, chat: Chat, box: DOMRect) {
      const word = /(?:^|\s)([@:][^\s]*)$/.exec(before)?.[1] ?? '';
      typed = word;
      at = 0;
      rows = word === '' ? [] : rowsFor(word, chat);
      draw(box);
    },
    key(key: string): boolean {
      if (rows.length === 0) return false;
      if (key === 'ArrowDown' || key === 'ArrowUp')
        at = (at + (key === 'ArrowDown' ? 1 : rows.length - 1)) % rows.length;
      else if (key === 'Escape') rows = [];
      else if (key === 'Enter' || key === 'Tab') {
        const row = rows[at];
        const word = typed;
        rows = [];
        if (row !== undefined) onChoose(word, row);
      } else return false;
      draw(null);
      return true;
    },
    close() {
      rows = [];
      draw(null);
    },
  };

  function rowsFor(word: string, chat: Chat): readonly Row[] {
    const query = word.slice(1).toLowerCase();
    if (word.startsWith(':')) {
      if (query.length < 2) return [];
      return [
        { label: '😀', hint: ':grin', insert: '😀', wid: null },
        { label: '👍', hint: ':thumbsup', insert: '👍', wid: null },
      ].filter(({ hint }) => hint.startsWith(`:${query}`));
    }
    if (chat.kind === 'direct') return [];
    const people = chat.members
      .filter((name) => name.toLowerCase().startsWith(query))
      .slice(0, 5)
      .map((name, index) => ({ label: name, hint: '', insert: `@${name}`, wid: `${1000 + index}@lid` }));
    const everyone = 'all'.startsWith(query) && (chat.members.length < 32 || chat.admin);
    return [
      ...people,
      ...(everyone ? [{ label: '@all', hint: TEXTS[lang].all, insert: '@all', wid: null }] : []),
    ];
  }

  function draw(box: DOMRect | null): void {
    if (rows.length === 0) {
      portal.replaceChildren();
      return;
    }
    const list = document.createElement('div');
    list.className = 'popup-list';
    list.setAttribute('role', 'listbox');
    const place = box ?? portal.firstElementChild?.getBoundingClientRect();
    list.style.left = `${place?.left ?? 0}px`;
    list.style.bottom = box
      ? `${innerHeight - box.top + 8}px`
      : ((portal.firstElementChild as HTMLElement | null)?.style.bottom ?? '80px');
    rows.forEach((row, index) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.setAttribute('role', 'option');
      button.setAttribute('aria-selected', String(index === at));
      button.textContent = row.hint === '' ? row.label : `${row.label}  ${row.hint}`;
      button.addEventListener('mousedown', (event) => event.preventDefault());
      button.addEventListener('click', () => {
        const word = typed;
        rows = [];
        draw(null);
        onChoose(word, row);
      });
      list.append(button);
    });
    portal.replaceChildren(list);
  }
}
