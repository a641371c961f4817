import type { DBSchema } from 'idb';
import type { GroupRecord, Me } from '@/lib/groups/types';
import type {
  DraftReminder,
  Exception,
  FalseAlarm,
  StatusInterval,
  Tally,
} from '@/lib/messaging/guard-records';
import type { ChatAnswer, Notice, Settings } from '@/lib/messaging/protocol';
import type { Template, TemplateUsage } from '@/lib/templates/types';
import type { LibraryState } from './anchor';

/** What the database holds today. A change here needs a migration with a frozen example. */
export interface GatehouseDb extends DBSchema {
  settings: { key: 'settings'; value: Settings };
  /** The device key: 32 random bytes in hex. Never exported. */
  device: { key: 'key'; value: string };
  exceptions: { key: string; value: Exception };
  answers: { key: string; value: ChatAnswer };
  notices: { key: string; value: Notice; indexes: { at: number } };
  tallies: { key: string; value: Tally; indexes: { day: string } };
  reports: { key: string; value: FalseAlarm };
  reminders: { key: string; value: DraftReminder };
  intervals: { key: string; value: StatusInterval; indexes: { from: number } };
  templates: { key: string; value: Template };
  usage: { key: string; value: TemplateUsage };
  groups: { key: string; value: GroupRecord };
  profile: { key: 'me'; value: Me };
  library: { key: 'state'; value: LibraryState };
}

/** The stores that hold what is the person's own. */
export const OWN_STORES = [
  'settings',
  'exceptions',
  'answers',
  'notices',
  'tallies',
  'reports',
  'reminders',
  'intervals',
] as const;

export const DB_NAME = 'gatehouse';

export const DEFAULT_SETTINGS: Settings = { locale: null, welcomed: false, pausedUntil: null };
