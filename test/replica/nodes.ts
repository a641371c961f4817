import {
  $applyNodeReplacement,
  $createTextNode,
  type EditorConfig,
  getTextDirection,
  type LexicalEditor,
  type NodeKey,
  ParagraphNode,
  type SerializedParagraphNode,
  type SerializedTextNode,
  TextNode,
} from 'lexical';

/** A line: `<p>` with the direction of its text and the site's inline style. */
export class BidiParagraphNode extends ParagraphNode {
  static override getType(): string {
    return 'bidi-paragraph';
  }

  static override clone(node: BidiParagraphNode): BidiParagraphNode {
    return new BidiParagraphNode(node.__key);
  }

  static override importJSON(json: SerializedParagraphNode): BidiParagraphNode {
    return new BidiParagraphNode().updateFromJSON(json);
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config);
    element.style.cssText = 'text-indent: 0px; margin-top: 0px; margin-bottom: 0px';
    return element;
  }
}

/** A mention: one span with the page's template attribute, or the bare `@all`, which has none. */
export class MentionNode extends TextNode {
  __wid: string | null;

  constructor(text = '', wid: string | null = null, key?: NodeKey) {
    super(text, key);
    this.__wid = wid;
  }

  static override getType(): string {
    return 'mention';
  }

  static override clone(node: MentionNode): MentionNode {
    return new MentionNode(node.__text, node.__wid, node.__key);
  }

  static override importJSON(json: SerializedTextNode): MentionNode {
    return new MentionNode(json.text).updateFromJSON(json);
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config);
    element.classList.add('x1ph7ams');
    if (this.__wid !== null) element.setAttribute('data-app-text-template', `\u200B${this.__wid}\u200B`);
    return element;
  }

  override canInsertTextBefore(): boolean {
    return false;
  }

  override canInsertTextAfter(): boolean {
    return false;
  }

  override isTextEntity(): true {
    return true;
  }
}

/** An emoji: a span with a background picture around a span with the character. */
export class EmojiNode extends TextNode {
  static override getType(): string {
    return 'emoji';
  }

  static override clone(node: EmojiNode): EmojiNode {
    return new EmojiNode(node.__text, node.__key);
  }

  static override importJSON(json: SerializedTextNode): EmojiNode {
    return new EmojiNode(json.text).updateFromJSON(json);
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const outer = document.createElement('span');
    outer.className = 'emoji x1rg5ohu x16dsc37';
    outer.style.backgroundImage = `url("${EMPTY_PICTURE}")`;
    outer.append(super.createDOM(config));
    return outer;
  }

  override updateDOM(previous: this, dom: HTMLElement, config: EditorConfig): boolean {
    const inner = dom.firstElementChild;
    if (!(inner instanceof HTMLElement)) return true;
    super.updateDOM(previous, inner, config);
    return false;
  }
}

const EMPTY_PICTURE = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
const EMOJI = /\p{Extended_Pictographic}(?:\uFE0F|\u200D\p{Extended_Pictographic}|\p{Emoji_Modifier})*/u;

/** The set-up of `createEditor`: which classes there are and what replaces what. */
export const NODES = [
  BidiParagraphNode,
  {
    replace: ParagraphNode,
    with: () => new BidiParagraphNode(),
    withKlass: BidiParagraphNode,
  },
  MentionNode,
  EmojiNode,
];

/** Typed and pasted emoji become pictures. */
export function registerEmoji(editor: LexicalEditor): () => void {
  return editor.registerNodeTransform(TextNode, (node) => {
    if (!node.isSimpleText() || node.isComposing()) return;
    const found = EMOJI.exec(node.getTextContent());
    if (found === null) return;
    const [first, second] = node.splitText(found.index, found.index + found[0].length);
    const target = found.index === 0 ? first : second;
    target?.replace($applyNodeReplacement(new EmojiNode(found[0]).setMode('token')));
  });
}

/** Each line carries the direction of its own text, as the site writes it. */
export function registerDirection(editor: LexicalEditor): () => void {
  return editor.registerNodeTransform(TextNode, (node) => {
    const paragraph = node.getParent();
    if (!(paragraph instanceof BidiParagraphNode)) return;
    const direction = getTextDirection(paragraph.getTextContent()) ?? 'ltr';
    if (paragraph.getDirection() !== direction) paragraph.setDirection(direction);
  });
}

/** One piece of a line, as a draft is kept. */
export interface Piece {
  readonly text: string;
  readonly mention: { readonly wid: string | null } | null;
}

export function $pieceOf(node: TextNode): Piece {
  return { text: node.getTextContent(), mention: node instanceof MentionNode ? { wid: node.__wid } : null };
}

export function $nodeOf(piece: Piece): TextNode {
  return piece.mention === null
    ? $createTextNode(piece.text)
    : // A mention goes as a whole: backspace takes all of it.
      $applyNodeReplacement(new MentionNode(piece.text, piece.mention.wid).setMode('token'));
}
