import type { Sender } from './listen';
import type { Result, ToBackground } from './protocol';
import { INPUTS } from './validate';

export type Handlers = {
  readonly [K in keyof ToBackground]: (
    input: ToBackground[K]['in'],
    speaker: Speaker,
  ) => Promise<Result<ToBackground[K]['out']>>;
};

/** Who speaks, as the browser says; nothing of it comes from the message. `url` is the page's or frame's own address. */
export type Speaker = Sender;

/** What the script in WhatsApp's page may ask. Everything else is for our own pages. */
const FROM_PAGE: ReadonlySet<string> = new Set<keyof ToBackground>([
  'bootstrap',
  'rules.bring',
  'notices.add',
  'exceptions.add',
  'tallies.count',
  'reports.add',
  'reminders.add',
  'intervals.put',
  'answers.put',
  'settings.put',
  'templates.list',
  'templates.get',
  'templates.used',
]);
const WHATSAPP = 'https://web.whatsapp.com/';

/**
 * Answers requests in the background. First the gate: who is speaking, may they ask this, is the input well formed.
 * A handler that throws still answers: a lost reply would leave the page waiting.
 */
export function createRouter(ownId: string, ownOrigin: string, handlers: Handlers) {
  return async (message: unknown, speaker: Speaker): Promise<Result<unknown>> => {
    const request = requestOf(message);
    if (request === null) return { ok: false, error: 'bad-request' };
    if (!mayAsk(request, speaker)) return { ok: false, error: 'not-allowed' };
    if (!INPUTS[request.kind](request.input)) return { ok: false, error: 'bad-request' };
    try {
      // The gate has just checked that the input fits the kind.
      const handle = handlers[request.kind] as (input: unknown, speaker: Speaker) => Promise<Result<unknown>>;
      return await handle(request.input, speaker);
    } catch {
      return { ok: false, error: 'storage-failed' };
    }
  };

  function mayAsk({ kind, input }: Request, speaker: Speaker): boolean {
    if (speaker.id !== ownId || speaker.url === undefined) return false;
    if (speaker.url.startsWith(ownOrigin)) return true;
    // Pausing and being reminded less are decided in pages of our own, never in the page.
    const quietens =
      kind === 'settings.put' &&
      typeof input === 'object' &&
      input !== null &&
      ('pausedUntil' in input || 'nags' in input);
    return speaker.url.startsWith(WHATSAPP) && FROM_PAGE.has(kind) && !quietens;
  }
}

interface Request {
  readonly kind: keyof ToBackground;
  readonly input: unknown;
}

function requestOf(message: unknown): Request | null {
  if (typeof message !== 'object' || message === null || !('kind' in message) || !('input' in message))
    return null;
  const { kind, input } = message;
  return typeof kind === 'string' && Object.hasOwn(INPUTS, kind)
    ? { kind: kind as keyof ToBackground, input }
    : null;
}
