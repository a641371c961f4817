import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_NORMAL,
  createEditor,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  PASTE_COMMAND,
  TextNode,
} from 'lexical';
import { $nodeOf, $pieceOf, MentionNode, NODES, type Piece, registerDirection, registerEmoji } from './nodes';

/** What is kept of a chat's composer while another chat is open: lines of pieces. */
export type KeptDraft = readonly (readonly Piece[])[];

export interface ComposerOptions {
  readonly root: HTMLElement;
  readonly paragraphClass: string;
  readonly textClass: string;
  readonly draft: KeptDraft;
  readonly enterIsSend: boolean;
  /** Milliseconds until pasted text arrives. */
  readonly pasteDelay: number;
  /** Gives a key to the pop-up; true when it took it. */
  readonly popUpTakes: (key: string) => boolean;
  readonly onSend: (text: string, mentionsAll: boolean) => void;
  /** The text, and what of it stands before the caret in the same run of text. */
  readonly onChange: (text: string, beforeCaret: string) => void;
}

export interface Composer {
  text(): string;
  keep(): KeptDraft;
  /** Sends as the button does. */
  send(): void;
  insertLines(text: string): void;
  /** Replaces what was typed before the caret by plain text, or by a mention and a space. */
  choose(typed: string, insert: string, mention: Piece['mention']): void;
  focus(): void;
  destroy(): void;
}

/** The composer: the site's set-up of Lexical's plain text editor. */
export function createComposer(options: ComposerOptions): Composer {
  const editor = createEditor({
    namespace: 'WAWebRichTextInput',
    nodes: NODES,
    theme: { paragraph: options.paragraphClass, text: { base: options.textClass } },
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(options.root);
  const stops = [
    registerPlainText(editor),
    registerHistory(editor, createEmptyHistoryState(), 300),
    registerEmoji(editor),
    registerDirection(editor),
    ...registerLines(editor),
    ...registerPopUpKeys(editor, options.popUpTakes),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (event === null || !sends(event, options.enterIsSend)) return false;
        event.preventDefault();
        $send(options.onSend);
        return true;
      },
      COMMAND_PRIORITY_NORMAL,
    ),
    registerPaste(editor, options.pasteDelay),
    editor.registerUpdateListener(({ editorState }) => {
      const [text, before] = editorState.read(() => [$readText(), $beforeCaret()] as const);
      options.onChange(text, before);
    }),
  ];
  editor.update(() => $fill(options.draft), { discrete: true });
  return {
    text: () => editor.getEditorState().read($readText),
    keep: () => editor.getEditorState().read($keep),
    send: () => editor.update(() => $send(options.onSend)),
    insertLines: (text) => editor.update(() => $insertLines(text)),
    choose: (typed, insert, mention) => editor.update(() => $choose(typed, insert, mention)),
    focus: () => editor.focus(),
    destroy() {
      for (const stop of stops) stop();
      editor.setRootElement(null);
    },
  };
}

/** Both kinds of break make a paragraph: one `<p>` per line, never a `<br>` inside text. */
function registerLines(editor: LexicalEditor): (() => void)[] {
  const insertParagraph = () => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return false;
    selection.insertParagraph();
    return true;
  };
  return [
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, insertParagraph, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, insertParagraph, COMMAND_PRIORITY_NORMAL),
  ];
}

/** The pop-up sits above the composer's own handlers. */
function registerPopUpKeys(editor: LexicalEditor, takes: (key: string) => boolean): (() => void)[] {
  const take = (event: KeyboardEvent | null, key: string) => {
    if (!takes(key)) return false;
    event?.preventDefault();
    return true;
  };
  return [
    editor.registerCommand(KEY_ENTER_COMMAND, (event) => take(event, 'Enter'), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_TAB_COMMAND, (event) => take(event, 'Tab'), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ESCAPE_COMMAND, (event) => take(event, 'Escape'), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_UP_COMMAND, (event) => take(event, 'ArrowUp'), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      KEY_ARROW_DOWN_COMMAND,
      (event) => take(event, 'ArrowDown'),
      COMMAND_PRIORITY_HIGH,
    ),
  ];
}

/** As the site: what is pasted arrives a moment later, line by line. Files would open the media editor. */
function registerPaste(editor: LexicalEditor, delay: number): () => void {
  return editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      if (!(event instanceof ClipboardEvent)) return false;
      event.preventDefault();
      if ((event.clipboardData?.files.length ?? 0) > 0) return true;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const arrived = delay === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, delay));
      void arrived.then(() => editor.update(() => $insertLines(text)));
      return true;
    },
    COMMAND_PRIORITY_NORMAL,
  );
}

/** Shift, Ctrl and Alt make a line where Enter sends, and send where it does not; Meta always sends. */
function sends(event: KeyboardEvent, enterIsSend: boolean): boolean {
  const modified = event.shiftKey || event.ctrlKey || event.altKey;
  return event.metaKey || (enterIsSend ? !modified : modified);
}

/** Takes text as the site does: paragraphs joined with a line break, trimmed; then empties the composer. */
function $send(onSend: ComposerOptions['onSend']): void {
  const text = $readText().trim();
  if (text === '') return;
  const all = $getRoot()
    .getAllTextNodes()
    .some((node) => node instanceof MentionNode && node.getTextContent() === '@all');
  $fill([]);
  onSend(text, all);
}

function $fill(lines: KeptDraft): void {
  const root = $getRoot();
  root.clear();
  for (const line of lines.length === 0 ? [[]] : lines) {
    root.append($createParagraphNode().append(...line.map($nodeOf)));
  }
  root.selectEnd();
}

function $insertLines(text: string): void {
  text.split(/\r\n|\r|\n/).forEach((line, at) => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    if (at > 0) selection.insertParagraph();
    const current = $getSelection();
    if ($isRangeSelection(current) && line !== '') current.insertText(line);
  });
}

function $choose(typed: string, insert: string, mention: Piece['mention']): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node)) return;
  const end = selection.anchor.offset;
  selection.setTextNodeRange(node, end - typed.length, node, end);
  if (mention === null) selection.insertText(insert);
  else selection.insertNodes([$nodeOf({ text: insert, mention }), $createTextNode(' ')]);
}

function $keep(): KeptDraft {
  return $getRoot()
    .getChildren()
    .map((child) =>
      $isElementNode(child)
        ? child
            .getChildren()
            .filter((node) => node instanceof TextNode)
            .map($pieceOf)
        : [],
    );
}

function $readText(): string {
  return $getRoot()
    .getChildren()
    .map((child) => child.getTextContent())
    .join('\n');
}

function $beforeCaret(): string {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return '';
  const node = selection.anchor.getNode();
  return $isTextNode(node) && !(node instanceof MentionNode)
    ? node.getTextContent().slice(0, selection.anchor.offset)
    : '';
}
