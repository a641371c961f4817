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
  /** `sends`: Enter alone; `by-modifier`: Enter with Shift, Ctrl or Alt; `breaks`: no key sends. Meta sends with the first two. */
  readonly enter: 'sends' | 'by-modifier' | 'breaks';
  /** Milliseconds until pasted text arrives. */
  readonly pasteDelay: number;
  /** Gives a key to the pop-up; true when it took it. */
  readonly popUpTakes: (key: string) => boolean;
  /** A key that sends went down; the owner takes the text. */
  readonly onEnter: () => void;
  /** Files were pasted; they win over text. */
  readonly onFiles?: (files: readonly File[]) => void;
  /** The text, and what of it stands before the caret in the same run of text. */
  readonly onChange: (text: string, beforeCaret: string) => void;
}

export interface Composer {
  text(): string;
  keep(): KeptDraft;
  /** Takes the text as the site does (joined with line breaks, trimmed) and empties the editor; `null` where there is none. */
  take(): { readonly text: string; readonly mentionsAll: boolean } | null;
  /** Whether everybody is mentioned, as picked from the list. */
  mentionsAll(): boolean;
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
        if (event === null || !sends(event, options.enter)) return false;
        event.preventDefault();
        options.onEnter();
        return true;
      },
      COMMAND_PRIORITY_NORMAL,
    ),
    registerPaste(editor, options),
    editor.registerUpdateListener(({ editorState }) => {
      const [text, before] = editorState.read(() => [$readText(), $beforeCaret()] as const);
      options.onChange(text, before);
    }),
  ];
  editor.update(() => $fill(options.draft), { discrete: true });
  return {
    text: () => editor.getEditorState().read($readText),
    keep: () => editor.getEditorState().read($keep),
    take() {
      const taken = editor
        .getEditorState()
        .read(() => ({ text: $readText().trim(), mentionsAll: $mentionsAll() }));
      if (taken.text === '') return null;
      editor.update(() => $fill([]));
      return taken;
    },
    mentionsAll: () => editor.getEditorState().read($mentionsAll),
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

/** As the site: what is pasted arrives a moment later, line by line. Files open the media editor. */
function registerPaste(editor: LexicalEditor, options: ComposerOptions): () => void {
  return editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      if (!(event instanceof ClipboardEvent)) return false;
      event.preventDefault();
      if ((event.clipboardData?.files.length ?? 0) > 0) {
        options.onFiles?.([...(event.clipboardData?.files ?? [])]);
        return true;
      }
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const { pasteDelay: delay } = options;
      const arrived = delay === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, delay));
      void arrived.then(() => editor.update(() => $insertLines(text)));
      return true;
    },
    COMMAND_PRIORITY_NORMAL,
  );
}

/** Shift, Ctrl and Alt make a line where Enter sends, and send where it does not; Meta always sends. */
function sends(event: KeyboardEvent, enter: ComposerOptions['enter']): boolean {
  if (enter === 'breaks') return false;
  const modified = event.shiftKey || event.ctrlKey || event.altKey;
  return event.metaKey || (enter === 'sends' ? !modified : modified);
}

function $mentionsAll(): boolean {
  return $getRoot()
    .getAllTextNodes()
    .some((node) => node instanceof MentionNode && node.getTextContent() === '@all');
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
