import { rangeOf } from './draft';
import type { TextSpan } from './types';

type Kind = 'security' | 'etiquette';

/** Marks text without touching the editor's DOM: CSS Custom Highlight API. Severity is told by shape, not by colour alone. */
export interface Highlighter {
  mark(kind: Kind, editor: HTMLElement | null, spans: readonly TextSpan[]): void;
}

const STYLE = `
::highlight(gatehouse-security) { text-decoration: underline wavy #c2410c 2px; background-color: rgb(194 65 12 / 14%); }
::highlight(gatehouse-etiquette) { text-decoration: underline dotted #0e7490 2px; background-color: rgb(14 116 144 / 12%); }`;

export function createHighlighter(window: Window & typeof globalThis, signal: AbortSignal): Highlighter {
  const { document } = window;
  const highlights = 'highlights' in window.CSS ? window.CSS.highlights : null;
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(STYLE);
  if (highlights !== null) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  signal.addEventListener(
    'abort',
    () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
      highlights?.delete('gatehouse-security');
      highlights?.delete('gatehouse-etiquette');
    },
    { once: true },
  );

  return {
    mark(kind, editor, spans) {
      const name = `gatehouse-${kind}`;
      if (highlights === null) return;
      if (editor === null || spans.length === 0) {
        highlights.delete(name);
        return;
      }
      highlights.set(name, new window.Highlight(...spans.map((span) => rangeOf(editor, span))));
    },
  };
}
