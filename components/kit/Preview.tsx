import type { ComponentChildren } from 'preact';
import { type FormattedBlock, formatMessage, type Inline } from '@/lib/templates/format';

/** A message as the chat would show it. `label` names it for screen readers. */
export function Preview({
  lines,
  label,
  lang,
}: {
  readonly lines: readonly string[];
  readonly label: string;
  readonly lang?: string;
}) {
  return (
    // Long messages scroll; what scrolls must be reachable by keyboard.
    <section class="preview" aria-label={label} lang={lang}>
      {formatMessage(lines).map((block, at) => (
        <Part block={block} key={`${at}${block.kind}`} />
      ))}
    </section>
  );
}

function Part({ block }: { readonly block: FormattedBlock }) {
  switch (block.kind) {
    case 'line':
      return <div dir="auto">{block.inside.length === 0 ? '\u00a0' : block.inside.map(inline)}</div>;
    case 'quote':
      return <blockquote dir="auto">{block.inside.map(inline)}</blockquote>;
    case 'block':
      return <code>{block.text}</code>;
    case 'bullets':
      return <ul>{block.items.map(item)}</ul>;
    case 'numbers':
      return <ol>{block.items.map(item)}</ol>;
  }
}

function item(inside: readonly Inline[], at: number): ComponentChildren {
  return <li key={at}>{inside.map(inline)}</li>;
}

function inline(part: Inline, at: number): ComponentChildren {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'code':
      return <code key={at}>{part.text}</code>;
    case 'bold':
      return <strong key={at}>{part.inside.map(inline)}</strong>;
    case 'italic':
      return <em key={at}>{part.inside.map(inline)}</em>;
    case 'strike':
      return <s key={at}>{part.inside.map(inline)}</s>;
  }
}
