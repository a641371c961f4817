import type { Config } from './config';
import { element } from './dom';
import { icon } from './icons';
import type { Mutations } from './mutate';
import { SURFACE_TEXTS } from './texts';

export interface MenuRow {
  readonly name: string;
  readonly icon?: string;
  readonly run: () => void;
}

/** A small menu in the portal, at a point of the page; a click anywhere closes it. */
export function showMenu(
  rows: readonly MenuRow[],
  at: { readonly x: number; readonly y: number },
  config: Config,
  mutations: Mutations,
): HTMLElement {
  hideMenu();
  const menu = element('div', { class: 'menu', role: 'menu' });
  for (const row of rows) {
    const line = element('button', { type: 'button', role: 'menuitem', class: 'menu-row' });
    if (row.icon !== undefined) line.append(icon(row.icon, config.generation === 'G3b', mutations));
    line.append(row.name);
    line.addEventListener('click', () => {
      hideMenu();
      row.run();
    });
    menu.append(line);
  }
  place(menu, at);
  return menu;
}

/** Choosing when a message is to leave: a box with two times and a control that confirms. */
export function showTimes(
  config: Config,
  mutations: Mutations,
  at: { readonly x: number; readonly y: number },
  onConfirm: () => void,
): void {
  hideMenu();
  const texts = SURFACE_TEXTS[config.lang];
  const box = element('div', {
    class: 'menu times',
    ...(mutations.noLayerRoles ? {} : { role: 'dialog', 'aria-label': texts.scheduleTitle }),
  });
  const title = element('h2', { class: 'menu-title' });
  title.textContent = texts.scheduleTitle;
  box.append(title);
  for (const [number, time] of texts.times.entries()) {
    const row = element('button', {
      type: 'button',
      role: 'radio',
      'aria-checked': String(number === 0),
      class: 'menu-row',
    });
    row.textContent = time;
    row.addEventListener('click', () => {
      for (const other of box.querySelectorAll('[role="radio"]'))
        other.setAttribute('aria-checked', String(other === row));
    });
    box.append(row);
  }
  const confirm = element('button', { type: 'button', class: 'schedule-confirm' });
  confirm.textContent = texts.send;
  confirm.addEventListener('click', () => {
    hideMenu();
    onConfirm();
  });
  box.append(confirm);
  place(box, at);
}

export function hideMenu(): void {
  for (const menu of document.querySelectorAll('.menu')) menu.remove();
}

function place(menu: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): void {
  menu.style.insetInlineStart = `${x}px`;
  menu.style.bottom = `${innerHeight - y}px`;
  (document.querySelector('#wa-popovers-bucket') ?? document.body).append(menu);
}
