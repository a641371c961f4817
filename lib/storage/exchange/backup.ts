import type { StoreNames } from 'idb';
import { NOBODY } from '@/lib/groups/record';
import type { Me } from '@/lib/groups/types';
import type { TemplateUsage } from '@/lib/templates/types';
import type { Library, Writing } from '../library';
import { equal } from '../merge';
import { COPIED } from '../second-copy';
import { type GatehouseDb, OWN_STORES } from '../shape';
import type { Answers } from '../templates';
import { BACKUP_FORMAT, readBackup } from './backup-file';
import { file, json } from './files';
import { mergeGroups } from './groups';
import { mergeOwn, NOTHING_OWN, readOwn } from './own';
import { mergeTemplates } from './templates';

/** Everything as one file: templates, groups, and what is the person's own. Only the device key never leaves. */
export function backupHandlers(
  library: Library,
  options: { readonly now: () => number },
): Answers<'backup.make' | 'backup.restore'> {
  return {
    'backup.make': () =>
      library.read(async (db) => {
        const names: StoreNames<GatehouseDb>[] = [...COPIED, ...OWN_STORES, 'device'];
        const tx = db.transaction(names);
        const backup = {
          format: BACKUP_FORMAT,
          madeAt: options.now(),
          templates: await tx.objectStore('templates').getAll(),
          usage: await tx.objectStore('usage').getAll(),
          groups: await tx.objectStore('groups').getAll(),
          me: (await tx.objectStore('profile').get('me')) ?? NOBODY,
          own: await readOwn(tx),
        };
        await tx.done;
        return file('backup', 'json', json(backup), options.now());
      }),

    'backup.restore': async ({ text }) => {
      const read = readBackup(text);
      if (!read.ok) return { ok: true, value: { ok: false, problems: read.problems } };
      const { templates, usage, groups, me, own } = read.backup;
      const result = await library.writeAll(async (records, stores) => {
        const report = {
          templates: await mergeTemplates(records, templates),
          groups: await mergeGroups(records, groups, []),
          own: own === null ? NOTHING_OWN : await mergeOwn(stores, own, options.now()),
        };
        await mergeUsage(records, usage);
        await mergeMe(records, me);
        return report;
      });
      return result.ok ? { ok: true, value: { ok: true, report: result.value } } : result;
    },
  };
}

/** Counts only rise. */
async function mergeUsage(records: Writing, usage: readonly TemplateUsage[]): Promise<void> {
  for (const entry of usage) {
    const known = await records.get('usage', entry.id);
    if (known === undefined || known.count < entry.count) await records.put('usage', entry.id, entry);
  }
}

/** What stands in the profile stays; what is empty there is filled. */
async function mergeMe(records: Writing, me: Me): Promise<void> {
  const present = (await records.get('profile', 'me')) ?? NOBODY;
  const merged = {
    name: present.name || me.name,
    zone: present.zone || me.zone,
    roles: { ...me.roles, ...present.roles },
  };
  if (!equal(merged, { name: present.name, zone: present.zone, roles: present.roles }))
    await records.put('profile', 'me', { ...merged, revision: present.revision + 1 });
}
