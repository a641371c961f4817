import type { ComponentChildren } from 'preact';

/** Line icons on a 20-unit grid; decorative, the words beside them say the same. */
export function Icon({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** The mark: a gate with an open way. */
export function GateIcon() {
  return (
    <Icon>
      <path d="M4 17V9a6 6 0 0 1 12 0v8" />
      <path d="m7.2 11.6 2.1 2.1 3.7-4" />
    </Icon>
  );
}

export function WarningIcon() {
  return (
    <Icon>
      <path d="M10 3 1.9 17h16.2z" />
      <path d="M10 8v4M10 14.4v.2" />
    </Icon>
  );
}

export function PauseIcon() {
  return (
    <Icon>
      <path d="M7 5v10M13 5v10" />
    </Icon>
  );
}

export function StopIcon() {
  return (
    <Icon>
      <path d="M6.7 2h6.6L18 6.7v6.6L13.3 18H6.7L2 13.3V6.7z" />
      <path d="M6 10h8" />
    </Icon>
  );
}

export function ShieldIcon() {
  return (
    <Icon>
      <path d="M10 2 3.5 4.4v5c0 4 2.7 7 6.5 8.6 3.8-1.6 6.5-4.6 6.5-8.6v-5z" />
      <path d="M10 6.5v4M10 13v.2" />
    </Icon>
  );
}

export function TagIcon() {
  return (
    <Icon>
      <path d="M3 3h7l7.3 7.3a1.5 1.5 0 0 1 0 2.1l-4.9 4.9a1.5 1.5 0 0 1-2.1 0L3 10z" />
      <path d="M6.5 6.5h.100" />
    </Icon>
  );
}
