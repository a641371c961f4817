import { rangeOf } from './draft';
import { isPlain, partsOf, type Surface } from './fields';
import type { TextSpan } from './types';

type Kind = 'security' | 'etiquette';

/** Marks text without touching the editor's DOM: CSS Custom Highlight API. Severity is told by shape, not by colour alone. */
export interface Highlighter {
  mark(kind: Kind, surface: Surface | null, spans: readonly TextSpan[]): void;
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
    mark(kind, surface, spans) {
      const name = `gatehouse-${kind}`;
      if (highlights === null) return;
      if (surface === null || spans.length === 0) {
        highlights.delete(name);
        return;
      }
      highlights.set(name, new window.Highlight(...rangesOf(surface, spans)));
    },
  };
}

/** What of the spans lies in editors; the inside of plain fields cannot be marked. */
function rangesOf(surface: Surface, spans: readonly TextSpan[]): Range[] {
  return partsOf(surface)
    .filter(({ field }) => !isPlain(field))
    .flatMap(({ field, span: part }) =>
      spans
        .map(({ start, end }) => ({
          start: Math.max(start, part.start) - part.start,
          end: Math.min(end, part.end) - part.start,
        }))
        .filter(({ start, end }) => end > start)
        .map((span) => rangeOf(field, span)),
    );
}
