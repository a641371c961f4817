import type { ComponentChildren } from 'preact';

interface Props {
  readonly icon: ComponentChildren;
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly actions?: ComponentChildren;
}

/** Where there is nothing yet: what will stand here, and how it gets here. */
export function Empty({ icon, title, children, actions }: Props) {
  return (
    <div class="empty">
      <span class="empty-icon">{icon}</span>
      <p class="empty-title">{title}</p>
      {children !== undefined && <div class="empty-text">{children}</div>}
      {actions !== undefined && <div class="row">{actions}</div>}
    </div>
  );
}
