import { Icon } from '../icons';

/** What is open right now. */
export function NowIcon() {
  return (
    <Icon>
      <circle cx="10" cy="10" r="7.2" />
      <path d="M10 5.8V10l2.8 1.8" />
    </Icon>
  );
}

/** A page with lines. */
export function TemplateIcon() {
  return (
    <Icon>
      <path d="M5 2.8h7l3.5 3.6v10.8H5z" />
      <path d="M7.8 9.2h5M7.8 12.2h5" />
    </Icon>
  );
}

/** Three heads. */
export function GroupsIcon() {
  return (
    <Icon>
      <circle cx="10" cy="7" r="2.6" />
      <path d="M5.2 16.4c.3-3 2.2-4.7 4.8-4.700s4.5 1.7 4.8 4.7" />
      <path d="M3.9 9.600a1.9 1.9 0 1 1 1.3-3.300M1.8 14.300c.1-1.4.6-2.5 1.5-3.200M16.1 9.600a1.9 1.9 0 1 0-1.3-3.300M18.2 14.300c-.1-1.4-.6-2.5-1.5-3.2" />
    </Icon>
  );
}

/** Scales. */
export function PolicyIcon() {
  return (
    <Icon>
      <path d="M10 3v13.600M6 16.900h8M4 5.600h12M4 5.6 1.9 10.500a2.3 2.3 0 0 0 4.2 0zM16 5.600l-2.1 4.900a2.3 2.3 0 0 0 4.2 0z" />
    </Icon>
  );
}

/** Somebody who comes or goes. */
export function PeopleIcon() {
  return (
    <Icon>
      <circle cx="8" cy="7" r="3" />
      <path d="M2.6 16.800c.2-3.2 2.4-5.2 5.4-5.2 1.3 0 2.4.4 3.3 1M15 11.500v5M12.5 14h5" />
    </Icon>
  );
}

/** A bell. */
export function IncidentIcon() {
  return (
    <Icon>
      <path d="M10 2.900a4.9 4.9 0 0 0-4.9 4.900c0 4.4-1.7 5.6-1.7 5.600h13.200s-1.7-1.2-1.7-5.600A4.9 4.9 0 0 0 10 2.900zM8.4 16.200a1.7 1.7 0 0 0 3.2 0" />
    </Icon>
  );
}

/** A sheet that is ticked off. */
export function ReviewIcon() {
  return (
    <Icon>
      <path d="M4.5 3.500h11v13.500h-11z" />
      <path d="m7 8 1.2 1.200L10.4 7M7 13l1.2 1.2 2.2-2.200M12.6 8.400h.900M12.6 13.400h.9" />
    </Icon>
  );
}

/** Settings. */
export function GearIcon() {
  return (
    <Icon>
      <circle cx="10" cy="10" r="2.5" />
      <path d="M10 2.500v2M10 15.500v2M2.5 10h2M15.5 10h2M4.7 4.700l1.4 1.400M13.9 13.900l1.4 1.400M4.7 15.300l1.4-1.400M13.9 6.100l1.4-1.4" />
    </Icon>
  );
}

/** A cross. */
export function CloseIcon() {
  return (
    <Icon>
      <path d="m5.5 5.5 9 9M14.5 5.500l-9 9" />
    </Icon>
  );
}

/** Something new. */
export function PlusIcon() {
  return (
    <Icon>
      <path d="M10 4v12M4 10h12" />
    </Icon>
  );
}

/** Back to the list; mirrored where the page reads from the right. */
export function BackIcon() {
  return (
    <Icon>
      <path class="mirrored" d="M12 4.5 6.5 10l5.5 5.5" />
    </Icon>
  );
}

/** A favourite. */
export function StarIcon() {
  return (
    <Icon>
      <path d="m10 2.9 2.2 4.5 4.9.7-3.5 3.5.8 4.9-4.4-2.3-4.4 2.3.8-4.900L2.9 8.100l4.9-.7z" />
    </Icon>
  );
}

/** Into the text box. */
export function InsertIcon() {
  return (
    <Icon>
      <path d="M3 16.500h14M10 3v9.500M6.3 9 10 12.7 13.7 9" />
    </Icon>
  );
}

/** Locked by the organisation. */
export function LockIcon() {
  return (
    <Icon>
      <path d="M5 9.200h10v7.300H5zM7 9.200V6.500a3 3 0 0 1 6 0v2.7" />
    </Icon>
  );
}

/** A folder. */
export function FolderIcon() {
  return (
    <Icon>
      <path d="M2.5 5h5l1.7 2h8.300v8.500h-15z" />
    </Icon>
  );
}

/** Two sheets. */
export function CopyIcon() {
  return (
    <Icon>
      <path d="M7 6.500h9v10.500H7z" />
      <path d="M13 6.500V3H4v10.500h3" />
    </Icon>
  );
}

/** Three dots. */
export function MoreIcon() {
  return (
    <Icon>
      <path d="M4.5 10h.1M10 10h.1M15.5 10h.1" stroke-width="2.6" />
    </Icon>
  );
}

/** A lamp. */
export function IdeaIcon() {
  return (
    <Icon>
      <path d="M10 2.800a5 5 0 0 0-3 9c.6.5 1 1.1 1 1.800v.4h4v-.4c0-.7.4-1.3 1-1.800a5 5 0 0 0-3-9zM8.3 16.800h3.4" />
    </Icon>
  );
}

/** A tick. */
export function CheckIcon() {
  return (
    <Icon>
      <path d="m4.5 10.5 3.7 3.7 7.3-8" />
    </Icon>
  );
}

/** In and out. */
export function TransferIcon() {
  return (
    <Icon>
      <path d="M6 16V4M6 4 3 7M6 4l3 3M14 4v12M14 16l-3-3M14 16l3-3" />
    </Icon>
  );
}
