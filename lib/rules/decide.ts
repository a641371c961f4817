import { levelAtLeast } from './levels';
import type { Finding, Surface, Verdict } from './types';

/** A pass counts this long, in milliseconds. Source: `levels`, "for 60 seconds, once". */
export const PASS_LASTS_MS = 60_000;

/** What exactly is about to leave: the thing that a verdict, a strip or a pass is bound to. */
export interface Sending {
  /** Exact text; a pass for another text is no pass. */
  readonly text: string;
  readonly surface: Surface;
  /** Names and sizes of the files that go with it; missing where there are none. */
  readonly files?: string;
  /** The open chat as mounted; another chat with the same title has another key. */
  readonly chatKey: string;
}

/** "Send anyway", once, for exactly this. */
export interface Pass extends Sending {
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  /** Reason code, where one was asked for. */
  readonly reason: string | null;
  /** The person's own words to it; missing where there are none. */
  readonly note?: string;
}

/** What the person would have to do to send all the same. */
export type Override = 'send-anyway' | 'acknowledge' | 'justify' | 'never';

export interface Situation {
  readonly verdict: Verdict;
  /** `trusted` is false for events made by scripts; `newline` is true for a key that should only make a new line. */
  readonly attempt: Sending & { readonly trusted: boolean; readonly newline: boolean };
  readonly pass: Pass | null;
  /** The sending that the strip held last, if it is still in force. */
  readonly nudged: Pick<Sending, 'text' | 'chatKey'> | null;
  /** Epoch milliseconds. */
  readonly now: number;
}

export type Decision =
  | { readonly action: 'allow'; readonly usedPass: boolean }
  | { readonly action: 'strip' | 'dialog'; readonly finding: Finding; readonly override: Override };

/** Decides on one attempt. Pure, and the only place that does. */
export function decide(situation: Situation): Decision {
  const { verdict, attempt, pass, nudged, now } = situation;
  const finding = verdict.findings[0];
  if (finding === undefined || !levelAtLeast(finding.level, attempt.newline ? 'confirm' : 'nudge')) {
    return { action: 'allow', usedPass: false };
  }
  const override = overrideOf(finding);
  if (finding.level === 'nudge') {
    const second = nudged !== null && nudged.text === attempt.text && nudged.chatKey === attempt.chatKey;
    return second && attempt.trusted
      ? { action: 'allow', usedPass: false }
      : { action: 'strip', finding, override };
  }
  // A script of the page may not use up what the person granted.
  if (override !== 'never' && attempt.trusted && !attempt.newline && passCovers(pass, attempt, now)) {
    return { action: 'allow', usedPass: true };
  }
  return { action: 'dialog', finding, override };
}

/** Makes the pass for one sending. */
export function passFor(sending: Sending, now: number, reason: string | undefined, note = ''): Pass {
  return {
    ...sending,
    expiresAt: now + PASS_LASTS_MS,
    reason: reason ?? null,
    ...(note === '' ? {} : { note }),
  };
}

/** Whether the pass is for exactly this and still in time. */
export function passCovers(pass: Pass | null, sending: Sending, now: number): boolean {
  return (
    pass !== null &&
    now < pass.expiresAt &&
    pass.text === sending.text &&
    pass.surface === sending.surface &&
    pass.files === sending.files &&
    pass.chatKey === sending.chatKey
  );
}

/** The strictest finding decides; overriding it overrides the milder ones. */
function overrideOf(finding: Finding): Override {
  switch (finding.level) {
    case 'block':
      return 'never';
    case 'justify':
      return 'justify';
    case 'acknowledge':
      return 'acknowledge';
    default:
      return 'send-anyway';
  }
}
