import { element } from './dom';
import type { Mutations } from './mutate';

/** A span with the icon's name in `data-icon` and in the svg's `<title>`, as the site has it. */
export function icon(name: string, modern: boolean, mutations: Mutations): HTMLElement {
  const shown = mutations.renamedIcons ? (RENAMED[name] ?? `${name}-next`) : name;
  const span = element('span', {
    'aria-hidden': 'true',
    ...(mutations.namelessIcons ? {} : { 'data-icon': shown }),
    ...(modern && !mutations.noTestIds && !mutations.namelessIcons ? { 'data-testid': shown } : {}),
  });
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SHAPES[name] ?? SHAPES.menu ?? '');
  if (!mutations.namelessIcons) {
    const title = document.createElementNS(SVG, 'title');
    title.textContent = shown;
    svg.append(title);
  }
  svg.append(path);
  span.append(svg);
  return span;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Names that nobody could have guessed. */
const RENAMED: Readonly<Record<string, string>> = {
  'wds-ic-send-filled': 'paper-plane',
  'mic-outlined': 'voice',
  'plus-rounded': 'add',
  'checkmark-medium': 'accept',
  x: 'leave',
};

const GROUP =
  'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zm-6 8c0-3 3-5 6-5s6 2 6 5M16 6a3 3 0 0 1 0 5M17 14c2.5.5 4 2.5 4 5';

const SHAPES: Readonly<Record<string, string>> = {
  'wds-ic-send-filled': 'M4 4l17 8-17 8 3-8z',
  'mic-outlined': 'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zm-6 8a6 6 0 0 0 12 0M12 17v4',
  'plus-rounded': 'M12 5v14M5 12h14',
  expressions: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9 10v.2M15 10v.2M8.5 14a4.5 4.5 0 0 0 7 0',
  'wds-ic-search': 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zm5 12 5 5',
  'wds-ic-schedule': 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zm0 4v4l3 2',
  'checkmark-medium': 'M5 13l4 4L19 7',
  pencil: 'M4 20l1-4L16 5l3 3L8 19z',
  photos: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 9v.2',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4',
  poll: 'M5 6h14M5 12h9M5 18h12',
  event: 'M5 6h14v14H5zM5 10h14M9 3v4M15 3v4',
  chats: 'M4 5h16v11H9l-5 4z',
  updates: 'M12 4a8 8 0 1 0 8 8M12 8a4 4 0 1 0 4 4',
  communities: GROUP,
  'default-group-refreshed': GROUP,
  'default-contact-refreshed': 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-8 9c0-4 4-6 8-6s8 2 8 6',
  settings: 'M4 7h10M18 7h2M4 12h2M10 12h10M4 17h8M16 17h4M14 5v4M6 10v4M12 15v4',
  menu: 'M12 6v.01M12 12v.01M12 18v.01',
  x: 'M6 6l12 12M18 6L6 18',
  'msg-check': 'M5 13l4 4 10-10',
  'msg-dblcheck': 'M3 13l4 4 9-9M11 16l1.5 1.5L22 8',
  'tail-in': 'M0 0h8v12z',
  'tail-out': 'M8 0H0v12z',
};
