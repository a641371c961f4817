/** A chat as the list beside the conversation shows it. */
export interface ListedChatRow {
  readonly title: string;
  /** Last day with activity, `YYYY-MM-DD`, where the list tells it unmistakably. */
  readonly lastActivity: string | null;
}

const ROWS = [
  '#pane-side [role="row"]',
  '#side [role="row"]',
  '[role="grid"] [role="row"]',
  '#pane-side [role="listitem"]',
];
const TITLES = ['[data-testid="cell-frame-title"]', 'span[title]', 'span[dir="auto"]'];
const TIMES = ['[data-testid="cell-frame-primary-detail"]', '._ak8i'];
const YESTERDAY = /^(?:yesterday|昨天|أمس|kemarin|ayer|ontem|hier|gestern)$/i;
const DAY_MS = 86_400_000;

/** Titles that are in sight in WhatsApp's list; nothing is scrolled or clicked, no message is read. */
export function readListedChats(document: Document, now: Date): readonly ListedChatRow[] {
  const rows =
    ROWS.map((selector) => [...document.querySelectorAll(selector)]).find((found) => found.length > 0) ?? [];
  return rows.flatMap((row) => {
    const title = titleOf(first(row, TITLES));
    return title === '' ? [] : [{ title, lastActivity: dayOf(timeOf(row), now) }];
  });
}

function first(row: Element, selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    const found = row.querySelector(selector);
    if (found !== null) return found;
  }
  return null;
}

/** The visible title, with emoji that are drawn as pictures. */
function titleOf(element: Element | null): string {
  if (element === null) return '';
  const drawn = element.getAttribute('title');
  if (drawn) return drawn.trim();
  let text = '';
  const walk = (node: Node) => {
    if (node instanceof HTMLImageElement) text += node.alt;
    else if (node.nodeType === 3) text += node.textContent ?? '';
    else for (const child of node.childNodes) walk(child);
  };
  walk(element);
  return text.trim();
}

function timeOf(row: Element): string {
  return first(row, TIMES)?.textContent?.trim() ?? '';
}

/** A day only where there is no doubt: a time is today, "yesterday" is yesterday, a year-first date is itself. */
function dayOf(text: string, now: Date): string | null {
  if (/\d{1,2}[:.]\d{2}/.test(text)) return iso(now);
  if (YESTERDAY.test(text)) return iso(new Date(now.getTime() - DAY_MS));
  const date = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text);
  if (date !== null) return `${date[1]}-${date[2]?.padStart(2, '0')}-${date[3]?.padStart(2, '0')}`;
  const last = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (last === null) return null;
  const [, a = '', b = '', year = ''] = last;
  // Day and month may stand either way round: only what can be one thing counts.
  if (Number(a) > 12) return `${year}-${b.padStart(2, '0')}-${a.padStart(2, '0')}`;
  if (Number(b) > 12) return `${year}-${a.padStart(2, '0')}-${b.padStart(2, '0')}`;
  return a === b ? `${year}-${a.padStart(2, '0')}-${b.padStart(2, '0')}` : null;
}

function iso(date: Date): string {
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}
