import type { GroupFacts, Member, WorkingHours } from './types';

/** Hours that count where nobody has recorded others: 09:00–18:00, Monday to Friday, where the member is. */
const USUAL = { from: 9 * 60, to: 18 * 60, days: [1, 2, 3, 4, 5] } as const;

/**
 * How many of the members are off work at an instant, by their own clocks; `null` where no time zone is known. Public
 * holidays are left out: whose they are is not known from a zone.
 */
export function offWorkNow(
  members: readonly Pick<Member, 'zone'>[],
  epochMs: number,
  hours: Pick<WorkingHours, 'from' | 'to' | 'days'> = USUAL,
): number | null {
  const zones = new Map<string, number>();
  for (const { zone } of members) if (zone !== '') zones.set(zone, (zones.get(zone) ?? 0) + 1);
  return offWorkByZone(Object.fromEntries(zones), epochMs, hours);
}

/** The same from the head-count per zone that the guard has. */
export function offWorkByZone(
  zones: GroupFacts['zones'],
  epochMs: number,
  hours: Pick<WorkingHours, 'from' | 'to' | 'days'> = USUAL,
): number | null {
  let known = 0;
  let off = 0;
  for (const [zone, count] of Object.entries(zones)) {
    const clock = clockOf(zone, epochMs);
    if (clock === null) continue;
    known += count;
    const works = hours.days.includes(clock.day) && isWithin(clock.minutes, hours.from, hours.to);
    if (!works) off += count;
  }
  return known === 0 ? null : off;
}

/** Over midnight where `to` is earlier. */
function isWithin(minutes: number, from: number, to: number): boolean {
  return from <= to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
/** Making a format costs far more than using it. */
const formats = new Map<string, Intl.DateTimeFormat | null>();

function clockOf(zone: string, epochMs: number): { readonly day: number; readonly minutes: number } | null {
  const format = formatOf(zone);
  if (format === null) return null;
  const parts = new Map(format.formatToParts(epochMs).map(({ type, value }) => [type, value]));
  return {
    day: DAYS.indexOf(parts.get('weekday') ?? '') + 1,
    minutes: Number(parts.get('hour')) * 60 + Number(parts.get('minute')),
  };
}

function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  let made: Intl.DateTimeFormat | null = null;
  try {
    made = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  } catch {
    // Not a zone that this browser knows: its members' hours are unknown.
  }
  formats.set(zone, made);
  return made;
}
