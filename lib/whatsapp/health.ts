import { readText } from './draft';
import type { Finder } from './find';
import type { EnterIsSend } from './keys';
import type { AnchorName, MissingAnchor, OpenChat, PageHealth } from './types';

/** Tells what works. A composer that is there but cannot be guarded is never called fine. */
export function readHealth(
  finder: Finder,
  composer: HTMLElement | null,
  chat: OpenChat | null,
  enterIsSend: EnterIsSend,
): PageHealth {
  const of = (state: PageHealth['state'], anchors: readonly AnchorName[] = []): PageHealth => ({
    state,
    front: 'chat',
    missing: anchors.map((anchor): MissingAnchor => ({ surface: 'chat', anchor })),
    surfaces: composer === null ? [] : [{ surface: 'chat', works: state === 'ok' }],
    enterIsSend,
  });
  if (composer === null) return of(chat === null ? 'no-chat' : 'read-only');
  const text = readText(composer);
  if (text === '' && composer.textContent !== '') return of('unreadable', ['composer']);
  const missing: AnchorName[] = [];
  if (chat === null || chat.title === '') missing.push('chat-title');
  // The send button is drawn only while there is text.
  if (text.trim() !== '' && finder.sendButton(composer) === null) missing.push('send-button');
  return of(missing.length === 0 ? 'ok' : 'degraded', missing);
}
