import type { LayerKind } from '../replica/layers';

/** One way out: a surface and what the person does there. */
export interface Exit {
  readonly surface: LayerKind | 'chat';
  readonly how: 'enter' | 'button' | 'key' | 'schedule' | 'choose' | 'paste' | 'drop';
}

export const EXITS: readonly Exit[] = [
  { surface: 'chat', how: 'enter' },
  { surface: 'chat', how: 'button' },
  { surface: 'chat', how: 'key' },
  { surface: 'chat', how: 'schedule' },
  { surface: 'chat', how: 'choose' },
  { surface: 'chat', how: 'paste' },
  { surface: 'chat', how: 'drop' },
  { surface: 'caption', how: 'enter' },
  { surface: 'caption', how: 'button' },
  { surface: 'caption', how: 'key' },
  { surface: 'edit', how: 'enter' },
  { surface: 'edit', how: 'button' },
  { surface: 'edit', how: 'key' },
  { surface: 'forward', how: 'enter' },
  { surface: 'forward', how: 'button' },
  { surface: 'status', how: 'enter' },
  { surface: 'status', how: 'button' },
  { surface: 'poll', how: 'button' },
  { surface: 'poll', how: 'key' },
  { surface: 'event', how: 'button' },
  { surface: 'group-name', how: 'enter' },
  { surface: 'group-name', how: 'button' },
  { surface: 'group-description', how: 'button' },
];

/** What came of it. */
export interface Outcome {
  readonly exit: string;
  readonly sent: number;
  /** Where what left was sent from, and its text. */
  readonly left: string;
  /** The text stands where it stood. */
  readonly kept: boolean;
}

/** Runs in the page, through its own events: `page.evaluate` takes it as text, so it may not use anything from outside. */
export async function tryExits({
  exits,
  text,
  enterIsSend,
}: {
  readonly exits: readonly Exit[];
  readonly text: string;
  readonly enterIsSend: boolean;
}): Promise<Outcome[]> {
  const replica = window.__replica;
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const outcomes: Outcome[] = [];

  const press = (target: Element | null, key: string, more: KeyboardEventInit = {}) =>
    target?.dispatchEvent(
      new KeyboardEvent('keydown', {
        key,
        code: key,
        keyCode: key === 'Enter' ? 13 : key === 'Escape' ? 27 : 32,
        bubbles: true,
        cancelable: true,
        composed: true,
        ...more,
      }),
    );
  const fill = (field: HTMLElement | null, words: string) => {
    if (field instanceof HTMLInputElement) {
      field.focus();
      field.value = words;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      return;
    }
    if (field === null) return;
    field.focus();
    const range = document.createRange();
    range.selectNodeContents(field);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    field.dispatchEvent(
      new InputEvent('beforeinput', {
        inputType: 'insertReplacementText',
        data: words,
        targetRanges: [new StaticRange(range)],
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    );
  };
  const files = () => {
    const data = new DataTransfer();
    data.items.add(new File(['x'], 'plan.png', { type: 'image/png' }));
    return data;
  };
  const composer = () => document.querySelector<HTMLElement>('.composer');
  const field = () =>
    document.querySelector<HTMLElement>('.overlay .field, .dialog-box .field, .part .field');

  for (const exit of exits) {
    const { surface, how } = exit;
    const inChat = surface === 'chat';
    if (!inChat)
      replica.openLayer(surface, { text: surface === 'edit' ? 'before' : '', files: ['plan.png'] });
    const target = inChat ? composer() : field();
    fill(target, text);
    // The page swaps its control a tick after the text.
    for (let tries = 0; tries < 100; tries += 1) {
      await pause(2);
      if (document.querySelector(inChat ? '.end.send' : '.confirm') !== null) break;
    }
    const before = replica.sent.length;
    const sender = document.querySelector<HTMLElement>(inChat ? '.end.send' : '.confirm');
    if (how === 'enter') press(target, 'Enter', { shiftKey: !enterIsSend && surface !== 'group-name' });
    else if (how === 'button') sender?.click();
    else if (how === 'key') {
      sender?.focus();
      // A native button makes a click of the key by itself, from the person's keys only.
      if (press(sender, 'Enter') === true && sender instanceof HTMLButtonElement) sender.click();
    } else if (how === 'schedule') {
      document.querySelector<HTMLElement>('.schedule')?.click();
      document.querySelector<HTMLElement>('.schedule-confirm')?.click();
    } else if (how === 'choose') {
      document.querySelector<HTMLElement>('.attach')?.click();
      document.querySelector<HTMLElement>('.menu-row')?.click();
      const input = document.querySelector<HTMLInputElement>('.file-choice');
      if (input !== null) {
        input.files = files().files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }
    } else if (how === 'paste')
      target?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: files(), bubbles: true, cancelable: true }),
      );
    else
      document
        .querySelector('.messages')
        ?.dispatchEvent(
          new DragEvent('drop', { dataTransfer: files(), bubbles: true, cancelable: true, composed: true }),
        );
    await pause(4);
    const filesWay = how === 'choose' || how === 'paste' || how === 'drop';
    const last = replica.sent.at(-1);
    const grown = replica.sent.length - before;
    const now = filesWay && replica.layer() !== null ? null : inChat ? replica.draft() : replica.layerText();
    outcomes.push({
      exit: `${surface} ${how}`,
      // Files have left the person's hands when the page's own editor opens over them.
      sent: filesWay ? Number(replica.layer() === 'caption') : grown,
      left: grown === 0 ? '' : `${last?.surface ?? 'chat'}: ${last?.text}`,
      kept: now?.includes(text) === true,
    });
    if (replica.layer() !== null) {
      press(field(), 'Escape');
      replica.closeLayer();
    }
    await pause(4);
    if (inChat && replica.draft() !== '') {
      press(composer(), 'Backspace');
      replica.clear();
    }
    await pause(30);
  }
  return outcomes;
}
