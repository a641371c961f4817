import { LEVELS, type Level } from './types';

/** True when `level` is as strict as `least` or stricter. */
export function levelAtLeast(level: Level, least: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(least);
}

/** The strictest of the levels; `off` of none. */
export function strictest(levels: Iterable<Level>): Level {
  let found: Level = 'off';
  for (const level of levels) if (levelAtLeast(level, found)) found = level;
  return found;
}
