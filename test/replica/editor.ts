import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import {
  $applyNodeReplacement,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_NORMAL,
  createEditor,
  type EditorConfig,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  PASTE_COMMAND,
  type SerializedTextNode,
  TextNode,
} from 'lexical';

/** A mention: one span with the page's template attribute, or the bare `@all`. */
export class MentionNode extends TextNode {
  __wid: string | null;

  constructor(text: string, wid: string | null, key?: string) {
    super(text, key);
    this.__wid = wid;
  }

  static override getType(): string {
    return 'mention';
  }

  static override clone(node: MentionNode): MentionNode {
    return new MentionNode(node.__text, node.__wid, node.__key);
  }

  static override importJSON(node: SerializedTextNode): MentionNode {
    return $applyNodeReplacement(new MentionNode(node.text, null));
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config);
    if (this.__wid !== null) element.setAttribute('data-app-text-template', `\u200B${this.__wid}\u200B`);
    return element;
  }

  override isTextEntity(): true {
    return true;
  }
}

export interface EditorOptions {
  readonly root: HTMLElement;
  readonly paragraphClass: string;
  readonly textClass: string;
  readonly draft: readonly string[];
  readonly enterIsSend: boolean;
  /** True when an open pop-up takes the key. */
  readonly popUpTakes: (key: 'Enter') => boolean;
  readonly onSend: (text: string, mentionsAll: boolean) => void;
  readonly onChange: (text: string) => void;
}

/** The composer: WhatsApp's set-up of Lexical's plain text editor. */
export function createComposer(options: EditorOptions): {
  readonly editor: LexicalEditor;
  readonly destroy: () => void;
} {
  const editor = createEditor({
    namespace: 'WAWebRichTextInput',
    nodes: [MentionNode],
    theme: { paragraph: options.paragraphClass, text: { base: options.textClass } },
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(options.root);
  const stops = [
    registerPlainText(editor),
    registerHistory(editor, createEmptyHistoryState(), 300),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, insertParagraph, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, insertParagraph, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (!options.popUpTakes('Enter')) return false;
        event?.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (event === null || !sends(event, options.enterIsSend)) return false;
        event.preventDefault();
        send(editor, options.onSend);
        return true;
      },
      COMMAND_PRIORITY_NORMAL,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        if (!(event instanceof ClipboardEvent)) return false;
        event.preventDefault();
        const text = event.clipboardData?.getData('text/plain') ?? '';
        // As the site: what is pasted arrives a moment later.
        void Promise.resolve().then(() => insertLines(editor, text));
        return true;
      },
      COMMAND_PRIORITY_NORMAL,
    ),
    editor.registerUpdateListener(({ editorState }) => {
      options.onChange(editorState.read(readText));
    }),
  ];
  editor.update(() => fill(options.draft), { discrete: true });
  return { editor, destroy: () => stops.forEach((stop) => void stop()) };
}

/** Takes text as the site does: paragraphs joined with a line break, trimmed; empties the composer. */
export function send(editor: LexicalEditor, onSend: EditorOptions['onSend']): void {
  const { text, all } = editor.getEditorState().read(() => ({
    text: readText().trim(),
    all: $getRoot()
      .getAllTextNodes()
      .some((node) => node instanceof MentionNode && node.__text === '@all'),
  }));
  if (text === '') return;
  editor.update(() => fill([]));
  onSend(text, all);
}

/** The lines of the draft, to be kept when another chat is opened. */
export function linesOf(editor: LexicalEditor): readonly string[] {
  return editor.getEditorState().read(readText).split('\n');
}

/** Replaces the word at the caret by a mention and a space. */
export function insertMention(editor: LexicalEditor, typed: string, name: string, wid: string | null): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    const node = selection.anchor.getNode();
    if (!(node instanceof TextNode)) return;
    const end = selection.anchor.offset;
    selection.setTextNodeRange(node, end - typed.length, node, end);
    if (wid === null && name !== '@all') selection.insertText(name);
    else selection.insertNodes([$applyNodeReplacement(new MentionNode(name, wid)), $createTextNode(' ')]);
  });
}

export function insertLines(editor: LexicalEditor, text: string): void {
  editor.update(() => {
    text.split('\n').forEach((line, at) => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return;
      if (at > 0) selection.insertParagraph();
      const current = $getSelection();
      if ($isRangeSelection(current) && line !== '') current.insertText(line);
    });
  });
}

function insertParagraph(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  selection.insertParagraph();
  return true;
}

function sends(event: KeyboardEvent, enterIsSend: boolean): boolean {
  const modified = event.shiftKey || event.ctrlKey || event.altKey;
  return event.metaKey || (enterIsSend ? !modified : modified);
}

function fill(lines: readonly string[]): void {
  const root = $getRoot();
  root.clear();
  for (const line of lines.length === 0 ? [''] : lines) {
    const paragraph = $createParagraphNode();
    if (line !== '') paragraph.append($createTextNode(line));
    root.append(paragraph);
  }
  root.selectEnd();
}

function readText(): string {
  return $getRoot()
    .getChildren()
    .map((child) => ($isElementNode(child) ? child.getTextContent() : ''))
    .join('\n');
}
