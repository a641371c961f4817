import type { Anchors } from './anchors';
import type { Surface } from './fields';
import type { AttemptBy } from './types';

/** What controls mean. Nothing here trusts a single name: a control that nobody knows is taken for the one that sends. */
export interface Controls {
  /** The control that an event came through, or `null`. */
  hit(event: Event): HTMLElement | null;
  /** How the surface's text would leave by this control; `null` where it would not. */
  exitOf(control: HTMLElement, surface: Surface): AttemptBy | null;
  /** The control by which the surface's text leaves. */
  senderOf(surface: Surface): HTMLElement | null;
  /** Closes something and sends nothing. */
  isCancel(control: Element): boolean;
  /** A choice of a time to send at, in a place of its own. */
  isSchedule(control: HTMLElement): boolean;
  /** The control that opens WhatsApp's own choice of a time to send at, in the surface's row. */
  schedulerOf(surface: Surface): HTMLElement | null;
  /** Controls of `scope` that stand behind the field. */
  behind(scope: Element, field: HTMLElement): HTMLElement[];
}

export const BUTTON =
  'button, [role="button"], [role="menuitem"], [role="option"], input[type="submit"], input[type="button"]';

export function createControls(anchors: Anchors): Controls {
  return { hit, exitOf, senderOf, isCancel, isSchedule, schedulerOf, behind };

  function hit(event: Event): HTMLElement | null {
    const found = event
      .composedPath()
      .find((target) => target instanceof HTMLElement && target.matches(BUTTON));
    return found instanceof HTMLElement ? found : null;
  }

  function exitOf(control: HTMLElement, surface: Surface): AttemptBy | null {
    if (surface.fields.some((field) => field.contains(control))) return null;
    if (isSend(control)) return 'button';
    if (isOther(control)) return null;
    if (surface.kind !== 'chat' && isConfirm(control)) return 'button';
    return suspects(surface).includes(control) ? 'unknown-control' : null;
  }

  function senderOf(surface: Surface): HTMLElement | null {
    const all = controlsOf(surface.root).filter(
      (control) => !surface.fields.some((field) => field.contains(control)),
    );
    return (
      all.find(isSend) ??
      (surface.kind === 'chat'
        ? undefined
        : all.find((control) => !isOther(control) && isConfirm(control))) ??
      suspects(surface).at(-1) ??
      null
    );
  }

  /** Controls that nobody knows, where a control that sends would stand: the last ones last. */
  function suspects({ kind, root, fields }: Surface): HTMLElement[] {
    const unknown = (controls: readonly HTMLElement[]) => controls.filter((control) => !isOther(control));
    const last = fields.at(-1);
    const after = unknown(last === undefined ? controlsOf(root) : behind(root, last));
    const end = after.at(-1) ?? unknown(controlsOf(root)).at(-1);
    if (kind === 'chat') return after.slice(-1);
    // On other surfaces the control may stand beside its field, with more controls further down.
    const beside = fields.flatMap((field) => unknown(behind(rowOf(root, field), field)));
    return [...beside, ...(end === undefined ? [] : [end])];
  }

  /** The smallest part of the root that holds the field and a control behind it. */
  function rowOf(root: HTMLElement, field: HTMLElement): HTMLElement {
    let here = field.parentElement ?? field;
    while (here !== root && here.parentElement !== null && behind(here, field).length === 0)
      here = here.parentElement;
    return here;
  }

  function isSend(control: Element): boolean {
    if (iconsOf(control).some((icon) => anchors.sendIcons.includes(icon))) return true;
    if (isOther(control)) return false;
    return (
      anchors.sendButton.some((selector) => control.matches(selector)) ||
      anchors.sendLabels.includes(nameOf(control)) ||
      // "Send, 2 selected": a count follows the word.
      anchors.sendLabels.some((label) => nameOf(control).replace(COUNT, '') === label)
    );
  }

  function isConfirm(control: Element): boolean {
    return (
      iconsOf(control).some((icon) => anchors.confirmIcons.includes(icon)) ||
      anchors.confirmLabels.includes(nameOf(control))
    );
  }

  function isCancel(control: Element): boolean {
    const icons = iconsOf(control);
    if (icons.some((icon) => anchors.sendIcons.includes(icon) || anchors.confirmIcons.includes(icon)))
      return false;
    return (
      icons.some((icon) => anchors.cancelIcons.includes(icon)) ||
      anchors.cancelLabels.includes(nameOf(control))
    );
  }

  function isOther(control: Element): boolean {
    const icons = iconsOf(control);
    if (icons.some((icon) => anchors.sendIcons.includes(icon))) return false;
    return (
      icons.some((icon) => anchors.otherIcons.includes(icon)) ||
      isCancel(control) ||
      control.hasAttribute('aria-haspopup') ||
      // Rows and switches that choose and do not send.
      control.matches('[role="option"], [role="switch"], [role="checkbox"], [role="radio"], [aria-checked]')
    );
  }

  function isSchedule(control: HTMLElement): boolean {
    if (control.hasAttribute('aria-haspopup') || isCancel(control)) return false;
    if (looksLikeSchedule(control)) return true;
    const place = control.closest(
      [...anchors.schedule, ...anchors.dialogs, ...anchors.lists, ...anchors.popovers].join(', '),
    );
    if (place === null) return false;
    return (
      anchors.schedule.some((selector) => place.matches(selector)) ||
      says(place.getAttribute('aria-label') ?? '') ||
      place.querySelector('input[type="time"], input[type="date"], input[type="datetime-local"]') !== null ||
      [...place.querySelectorAll('h1, h2, h3, [role="heading"]')].some((heading) => says(heading.textContent))
    );
  }

  function schedulerOf({ root, fields }: Surface): HTMLElement | null {
    const found = controlsOf(root).find(
      (control) =>
        !fields.some((field) => field.contains(control)) && !isCancel(control) && looksLikeSchedule(control),
    );
    return found ?? null;
  }

  function looksLikeSchedule(control: Element): boolean {
    return iconsOf(control).some((icon) => anchors.scheduleIcons.includes(icon)) || says(nameOf(control));
  }

  function says(name: string): boolean {
    return anchors.scheduleWords.some((word) => name.toLowerCase().includes(word));
  }
}

function controlsOf(scope: Element): HTMLElement[] {
  return [...scope.querySelectorAll<HTMLElement>(BUTTON)];
}

function behind(scope: Element, field: HTMLElement): HTMLElement[] {
  return controlsOf(scope).filter(
    (control) =>
      (field.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      !field.contains(control),
  );
}

const COUNT = /[\s,，(（]*\d+.*$/;

/** The name a person hears: label, title, or the text of a control that has neither. */
function nameOf(element: Element): string {
  const name =
    element.getAttribute('aria-label') ??
    element.getAttribute('title') ??
    // A long text is no name of a control.
    element.textContent.slice(0, 60);
  return name.trim().toLowerCase();
}

/** Names that a control's picture goes by. */
export function iconsOf(control: Element): string[] {
  const parts = [control, ...control.querySelectorAll('[data-icon], [data-testid], svg > title')];
  return parts.flatMap((part) =>
    part.tagName.toLowerCase() === 'title'
      ? [part.textContent.trim()]
      : [part.getAttribute('data-icon'), part.getAttribute('data-testid')].filter((name) => name !== null),
  );
}
