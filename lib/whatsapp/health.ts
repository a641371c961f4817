import { readText } from './draft';
import type { Finder } from './find';
import type { EnterIsSend } from './keys';
import type { AnchorName, OpenChat, PageHealth } from './types';

/** Tells what works. A composer that is there but cannot be guarded is never called fine. */
export function readHealth(
  finder: Finder,
  composer: HTMLElement | null,
  chat: OpenChat | null,
  enterIsSend: EnterIsSend,
): PageHealth {
  if (composer === null) return { state: chat === null ? 'no-chat' : 'read-only', missing: [], enterIsSend };
  const text = readText(composer);
  if (text === '' && composer.textContent !== '')
    return { state: 'unreadable', missing: ['composer'], enterIsSend };
  const missing: AnchorName[] = [];
  if (chat === null || chat.title === '') missing.push('chat-title');
  // The send button is drawn only while there is text.
  if (text.trim() !== '' && finder.sendButton(composer) === null) missing.push('send-button');
  return { state: missing.length === 0 ? 'ok' : 'degraded', missing, enterIsSend };
}
