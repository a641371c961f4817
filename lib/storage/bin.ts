import type { Library } from './library';
import type { Answers } from './templates';

/** What was removed and can still be brought back, latest first. */
export function binHandlers(library: Library): Answers<'bin.list'> {
  return {
    'bin.list': () =>
      library.read(async (db) => {
        const templates = (await db.getAll('templates')).flatMap(({ id, names, removedAt }) =>
          removedAt === null
            ? []
            : [{ kind: 'template' as const, id, label: names['zh-CN'] ?? names.en ?? '', removedAt }],
        );
        const groups = (await db.getAll('groups')).flatMap(({ id, title, removedAt }) =>
          removedAt === null ? [] : [{ kind: 'group' as const, id, label: title, removedAt }],
        );
        return [...templates, ...groups].sort((a, b) => b.removedAt - a.removedAt);
      }),
  };
}
