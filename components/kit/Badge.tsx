import type { ComponentChildren } from 'preact';

export type Tone = 'plain' | 'accent' | 'good' | 'warn' | 'bad';

/** A word that says a state. Colour only supports it. */
export function Badge({
  tone = 'plain',
  children,
}: {
  readonly tone?: Tone;
  readonly children: ComponentChildren;
}) {
  return <span class={`badge badge-${tone}`}>{children}</span>;
}
