import type { FalseAlarm, TEXT_LENGTHS } from '@/lib/messaging/guard-records';
import { type CompiledPolicy, check } from '@/lib/rules/engine';
import { levelAtLeast } from '@/lib/rules/levels';
import type { Context, Level } from '@/lib/rules/types';
import { isEtiquette } from './present';
import type { Shown } from './scene';

/** Longest note, in UTF-16 units. */
export const MAX_NOTE = 300;

/** What is told of a false alarm: everything but the message. */
export function reportOf({ finding, message }: Shown, note: string): Omit<FalseAlarm, 'id' | 'at'> {
  return {
    rule: finding.rule,
    detector: finding.detector,
    level: finding.level,
    length: lengthOf(message.text),
    note: note.trim().slice(0, MAX_NOTE),
  };
}

/**
 * The masked sample of what a note must not hold, or `null` where it may be kept. The strictest reader counts: the note
 * may travel to the lead, so one address is too much. One that stays on this device may hold what is milder than `from`.
 */
export function troubleIn(
  policy: CompiledPolicy,
  note: string,
  context: Context,
  from: Level = 'log',
): string | null {
  const message = { text: note, mentions: [], surface: 'chat' as const };
  const { isExcepted: _exceptions, ...plain } = context;
  const { findings } = check(policy, message, { ...plain, outsiders: true });
  const found = findings.find(({ category, level }) => !isEtiquette(category) && levelAtLeast(level, from));
  return found === undefined ? null : (found.masked ?? '…');
}

function lengthOf(text: string): (typeof TEXT_LENGTHS)[number] {
  if (text.length <= 40) return 'up to 40';
  if (text.length <= 200) return 'up to 200';
  return text.length <= 1_000 ? 'up to 1000' : 'over 1000';
}
