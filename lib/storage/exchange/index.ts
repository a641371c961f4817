import type { Library } from '../library';
import type { Answers } from '../templates';
import { backupHandlers } from './backup';
import { groupFileHandlers } from './groups';
import { templateFileHandlers } from './templates';

export type ExchangeHandlers = Answers<
  | 'templates.import'
  | 'templates.export'
  | 'groups.import'
  | 'groups.importTitles'
  | 'groups.export'
  | 'backup.make'
  | 'backup.restore'
>;

/** Files in and out. Reading is one transaction: a file counts wholly, or tells what is wrong and changes nothing more. */
export function exchangeHandlers(
  library: Library,
  options: { readonly now: () => number },
): ExchangeHandlers {
  return {
    ...templateFileHandlers(library, options),
    ...groupFileHandlers(library, options),
    ...backupHandlers(library, options),
  };
}
