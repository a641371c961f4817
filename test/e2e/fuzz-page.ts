/** Runs in the page, through its own events: `page.evaluate` takes it as text, so it may not use anything from outside. */
export interface FuzzResult {
  readonly sequences: number;
  readonly attempts: number;
  readonly sent: number;
  readonly held: number;
  readonly broken: readonly string[];
}

export async function fuzz({
  seed,
  sequences,
  secret,
}: {
  readonly seed: number;
  readonly sequences: number;
  readonly secret: string;
}): Promise<FuzzResult> {
  const replica = window.__replica;
  const chats = ['team', 'direct', 'twin-1', 'twin-2'];
  const LAYERS = [
    'caption',
    'edit',
    'forward',
    'status',
    'poll',
    'event',
    'group-name',
    'group-description',
  ] as const;
  const ENTER: readonly string[] = ['caption', 'edit', 'forward', 'status', 'group-name'];
  /** Chats whose drawer has a name and a description to edit. */
  const DRAWERS = ['team', 'twin-1', 'twin-2'];
  const words = ['ok ', '你好', 'see you ', '123 ', 'a', '😀', '。', '“x” '];
  const expected: Record<string, string> = {};
  const broken: string[] = [];
  let state = seed >>> 0;
  let attempts = 0;
  let held = 0;
  let log: string[] = [];

  // What nobody looks at is neither laid out nor painted: twice as many sequences in the same time.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '#side, .messages { display: none !important } #mount_0_0_ab { opacity: 0; contain: strict; block-size: 420px }',
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
  const channel = new MessageChannel();
  const tick = () =>
    new Promise<void>((resolve) => {
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(null);
    });
  const composer = () => document.querySelector<HTMLElement>('.composer');
  const current = () => replica.chat() ?? '';
  const check = (what: string) => {
    const draft = replica.draft() ?? '';
    if (draft !== (expected[current()] ?? '')) {
      broken.push(
        `${what} in ${current()}: draft ${JSON.stringify(draft)} instead of ${JSON.stringify(expected[current()] ?? '')} after ${log.join(' ')}`,
      );
      expected[current()] = draft;
    }
  };
  const caretToEnd = () => {
    const editor = composer();
    if (editor === null) return;
    editor.focus();
    const range = document.createRange();
    range.selectNodeContents(editor.lastElementChild ?? editor);
    range.collapse(false);
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  };
  const input = (inputType: string, data: string | null) =>
    composer()?.dispatchEvent(
      new InputEvent('beforeinput', { inputType, data, bubbles: true, cancelable: true, composed: true }),
    );
  const insert = (text: string) => {
    caretToEnd();
    input('insertReplacementText', text);
    expected[current()] = (expected[current()] ?? '') + text;
  };
  const clear = () => {
    const editor = composer();
    if (editor === null || (expected[current()] ?? '') === '') return;
    editor.focus();
    const range = document.createRange();
    range.selectNodeContents(editor);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    input('deleteByCut', null);
    expected[current()] = '';
  };
  const key = (name: string, more: KeyboardEventInit = {}) =>
    composer()?.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: name,
        code: name,
        keyCode: 13,
        bubbles: true,
        cancelable: true,
        composed: true,
        ...more,
      }),
    );
  const open = (id: string) => {
    replica.open(id);
    log.push(`open:${id}`);
  };

  const send = async (how: 'enter' | 'button') => {
    const id = current();
    const text = expected[id] ?? '';
    const before = replica.sent.length;
    if (how === 'button') {
      const button = document.querySelector<HTMLElement>('.end.send');
      if (button === null) return;
      button.click();
    } else key('Enter');
    attempts += 1;
    await tick();
    const grown = replica.sent.length - before;
    const mayLeave = text.trim() !== '' && !text.includes(secret);
    if (grown !== (mayLeave ? 1 : 0))
      broken.push(
        `${how}: ${grown} sent instead of ${mayLeave ? 1 : 0}: ${JSON.stringify(text)} after ${log.join(' ')}`,
      );
    if (grown === 1) {
      const last = replica.sent[replica.sent.length - 1];
      if (last?.text !== text.trim() || last.chat !== id)
        broken.push(`sent ${JSON.stringify(last)} instead of ${JSON.stringify(text)}`);
      expected[id] = '';
    } else if (text.includes(secret)) {
      held += 1;
      // The dialog stands and the page is inert; another chat closes it, and the draft must be there on return.
      open(chats[(chats.indexOf(id) + 1) % chats.length] ?? 'team');
      await tick();
      check('after leaving');
      open(id);
      await tick();
      check('after coming back');
      clear();
      await tick();
    }
    check(how);
  };

  /** Another surface: opened over the chat, written in, left by Enter, by its control, or by Escape. */
  const surface = async () => {
    const id = current();
    const kind = LAYERS[next(LAYERS.length)] ?? 'caption';
    const files = kind === 'caption' ? ['plan.png'] : [];
    const carried = kind === 'caption' ? (expected[id] ?? '').trim() : '';
    replica.openLayer(kind, kind === 'caption' ? { files } : { text: '', files });
    log.push(`layer:${kind}`);
    await tick();
    // A caption takes the chat's draft along.
    if (kind === 'caption') expected[id] = '';
    const field = document.querySelector<HTMLElement>('.overlay .field, .dialog-box .field, .part .field');
    if (field === null) return;
    const words = next(3) === 0 ? secret : ' fine words';
    field.focus();
    const range = document.createRange();
    range.selectNodeContents(field);
    range.collapse(false);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    field.dispatchEvent(
      new InputEvent('beforeinput', {
        inputType: 'insertReplacementText',
        data: words,
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    );
    await tick();
    const text = replica.layerText() ?? '';
    if (!text.includes(words.trim()) || !text.includes(carried.split('\n')[0] ?? ''))
      broken.push(
        `${kind}: ${JSON.stringify(text)} instead of ${JSON.stringify(carried + words)} after ${log.join(' ')}`,
      );
    const before = replica.sent.length;
    const how = next(3);
    const byEnter = how === 0 && ENTER.includes(kind);
    const pressOn = (name: string, code: number) =>
      field.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: name,
          code: name,
          keyCode: code,
          bubbles: true,
          cancelable: true,
          composed: true,
        }),
      );
    if (byEnter) pressOn('Enter', 13);
    else if (how < 2) document.querySelector<HTMLElement>('.confirm')?.click();
    const tried = byEnter || how < 2;
    attempts += tried ? 1 : 0;
    await tick();
    const grown = replica.sent.length - before;
    const mayLeave = tried && !text.includes(secret.trim());
    if (grown !== (mayLeave ? 1 : 0))
      broken.push(
        `${kind}: ${grown} sent instead of ${mayLeave ? 1 : 0}: ${JSON.stringify(text)} after ${log.join(' ')}`,
      );
    if (grown === 1) {
      if (replica.sent[replica.sent.length - 1]?.text !== text.trim())
        broken.push(`${kind} sent something else than ${JSON.stringify(text)}`);
      return;
    }
    if (replica.layerText() !== text) broken.push(`${kind} lost its text after ${log.join(' ')}`);
    pressOn('Escape', 27);
    await tick();
    if (replica.layer() !== null) broken.push(`${kind} did not close after ${log.join(' ')}`);
    // A caption that is given up gives its text back to the chat.
    if (kind === 'caption') expected[id] = text;
    if (tried) {
      held += 1;
      open(id === 'team' ? 'direct' : 'team');
      await tick();
      open(id);
      await tick();
    }
    check(`after ${kind}`);
    clear();
    await tick();
  };

  for (let count = 0; count < sequences && broken.length < 10; count += 1) {
    log = [];
    for (let step = 1 + next(6); step > 0; step -= 1) {
      const op = next(22);
      log.push(String(op));
      if (op < 6) insert(words[next(words.length)] ?? 'a');
      else if (op === 6) insert(secret);
      else if (op === 7) {
        caretToEnd();
        const data = new DataTransfer();
        const text = next(3) === 0 ? `${secret}\nline` : 'pasted\nlines';
        data.setData('text/plain', text);
        composer()?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
        await tick();
        expected[current()] = (expected[current()] ?? '') + text;
      } else if (op === 8 && (expected[current()] ?? '') !== '') {
        caretToEnd();
        composer()?.dispatchEvent(new CompositionEvent('compositionstart', { data: '', bubbles: true }));
        const before = replica.sent.length;
        key('Enter', { isComposing: true, keyCode: 229 });
        composer()?.dispatchEvent(new CompositionEvent('compositionend', { data: '', bubbles: true }));
        await tick();
        if (replica.sent.length !== before) broken.push(`composing sent something after ${log.join(' ')}`);
      } else if (op === 9) {
        insert(' @a');
        await tick();
        const before = replica.sent.length;
        const waiting = document.querySelector('.popup-list') !== null;
        if (waiting) {
          key('Enter');
          await tick();
          const draft = replica.draft() ?? '';
          const whole = expected[current()] ?? '';
          const kept = draft.startsWith(whole.slice(0, -2)) && draft !== whole;
          // Where the proof is missing the key is held instead: that loses nothing either.
          if (replica.sent.length !== before || !(kept || draft === whole))
            broken.push(`choosing: ${JSON.stringify(draft)} after ${log.join(' ')}`);
          expected[current()] = draft;
          if (draft === whole) {
            const id = current();
            open(id === 'team' ? 'direct' : 'team');
            await tick();
            open(id);
            await tick();
          }
        }
      } else if (op === 10) {
        const shift = { shiftKey: true };
        caretToEnd();
        if ((expected[current()] ?? '').trim() !== '') {
          key('Enter', shift);
          await tick();
          expected[current()] = `${expected[current()] ?? ''}\n`;
        }
      } else if (op < 13) {
        open(chats[next(chats.length)] ?? 'team');
        await tick();
      } else if (op === 13) {
        clear();
        await tick();
      } else if (op < 18) await send('enter');
      else if (op < 21) await send('button');
      else if (DRAWERS.includes(current())) await surface();
      await tick();
      check(`op ${op}`);
    }
  }
  return { sequences, attempts, sent: replica.sent.length, held, broken };
}
