import type { ComponentChildren } from 'preact';

interface Props {
  readonly children: ComponentChildren;
  readonly onClick?: (event: MouseEvent) => void;
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly icon?: ComponentChildren;
  readonly disabled?: boolean;
  readonly submit?: boolean;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  /** Where the words of the button alone would not say what it is about. */
  readonly label?: string;
  readonly autofocus?: boolean;
}

/** A button with words. */
export function Button({ children, onClick, look = 'secondary', icon, submit, label, ...rest }: Props) {
  return (
    <button
      type={submit ? 'submit' : 'button'}
      class={`btn btn-${look}`}
      onClick={onClick}
      disabled={rest.disabled}
      aria-label={label}
      aria-pressed={rest.pressed}
      aria-expanded={rest.expanded}
      data-autofocus={rest.autofocus ? '' : undefined}
    >
      {icon}
      <span>{children}</span>
    </button>
  );
}

/** A button that is only a picture; its name is read out and shown as a tooltip. */
export function IconButton({
  name,
  icon,
  onClick,
  pressed,
  disabled,
}: {
  readonly name: string;
  readonly icon: ComponentChildren;
  readonly onClick: (event: MouseEvent) => void;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
}) {
  return (
    <button
      type="button"
      class="btn-icon"
      aria-label={name}
      title={name}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      {icon}
    </button>
  );
}
