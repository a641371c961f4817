import type { Controls } from './controls';
import { isBlank, isPlain, type Surface, textOf } from './fields';
import type { EnterIsSend } from './keys';
import type { AnchorName, MissingAnchor, OpenChat, PageHealth, SurfaceKind } from './types';

/** Tells what works, and remembers it of each kind of surface. */
export interface Health {
  /** `front` is what lies over everything else; `null` where nothing can be written. */
  read(front: Surface | null, chat: OpenChat | null, enterIsSend: EnterIsSend): PageHealth;
}

/** A surface that is there but cannot be guarded is never called fine. */
export function createHealth(controls: Controls): Health {
  const met = new Map<SurfaceKind, boolean>();

  return {
    read(front, chat, enterIsSend) {
      const kind = front?.kind ?? 'chat';
      const of = (state: PageHealth['state'], anchors: readonly AnchorName[] = []): PageHealth => {
        if (front !== null) met.set(kind, state === 'ok');
        return {
          state,
          front: kind,
          missing: anchors.map((anchor): MissingAnchor => ({ surface: kind, anchor })),
          surfaces: [...met].map(([surface, works]) => ({ surface, works })),
          enterIsSend,
        };
      };
      if (front === null) return of(chat === null ? 'no-chat' : 'read-only');
      if (front.fields.some(isUnreadable)) return of('unreadable', ['composer']);
      const missing: AnchorName[] = [];
      if (kind === 'chat' && (chat === null || chat.title === '')) missing.push('chat-title');
      // The send button is drawn only while there is text.
      if (!isBlank(front) && controls.senderOf(front) === null) missing.push('send-button');
      return of(missing.length === 0 ? 'ok' : 'degraded', missing);
    },
  };
}

function isUnreadable(field: HTMLElement): boolean {
  return !isPlain(field) && field.textContent !== '' && textOf(field) === '';
}
