import type { Triggers } from './types';

/** What one look at a folded text tells about which detectors have a chance. */
export interface Presence {
  readonly lower: string;
  readonly digits: number;
}

export function presenceOf(text: string): Presence {
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits += 1;
  }
  return { lower: text.toLowerCase(), digits };
}

/** False only where the detector cannot find anything. */
export function mayHold({ always, digits, words }: Triggers, presence: Presence): boolean {
  if (always === true) return true;
  if (digits !== undefined && presence.digits >= digits) return true;
  return words?.some((word) => presence.lower.includes(word)) ?? false;
}
