import type { ComponentChildren } from 'preact';
import { useOwnId } from './ids';

interface Props {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly aside?: ComponentChildren;
  readonly tone?: 'warn' | 'accent';
}

/** A titled part of a room. */
export function Block({ title, children, aside, tone }: Props) {
  const id = useOwnId();
  return (
    <section class={tone === undefined ? 'block' : `block block-${tone}`} aria-labelledby={id}>
      <div class="block-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** A part that opens on demand. */
export function Fold({
  title,
  children,
  open = false,
  count,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly open?: boolean;
  readonly count?: number | string;
}) {
  return (
    <details class="fold" open={open}>
      <summary>
        <h2>{title}</h2>
        {count !== undefined && <span class="count">{count}</span>}
      </summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}
