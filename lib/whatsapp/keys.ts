/** What is known about "Enter is send" in WhatsApp's settings. Learned from what happened; the page does not tell. */
export type EnterIsSend = 'yes' | 'no' | 'unknown';

/** A key press, as much of it as matters here. */
export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
  /** 229 while an input method holds the key. */
  readonly keyCode: number;
}

/**
 * Whether the key would send, would make a new line, or neither. While the setting is unknown, the reading is the
 * default's; the guard checks presumed new lines as well, so a wrong guess cannot let a sensitive draft out.
 */
export function meaningOf(key: Key, enterIsSend: EnterIsSend): 'send' | 'newline' | 'other' {
  if (key.key !== 'Enter' || key.isComposing || key.keyCode === 229) return 'other';
  if (key.metaKey) return 'send';
  const modified = key.shiftKey || key.ctrlKey || key.altKey;
  if (enterIsSend === 'no') return modified ? 'send' : 'newline';
  return modified ? 'newline' : 'send';
}

/** What an Enter that was let through teaches: did it send or make a new line? */
export function lessonOf(key: Key, outcome: 'sent' | 'newline'): EnterIsSend {
  if (key.metaKey) return 'unknown';
  const modified = key.shiftKey || key.ctrlKey || key.altKey;
  return (outcome === 'sent') !== modified ? 'yes' : 'no';
}
