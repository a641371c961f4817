import { groupsOfTitle, titleIndex } from '@/lib/groups/identity';
import type { LibraryToBackground } from '@/lib/messaging/library';
import type { Result } from '@/lib/messaging/protocol';
import { inLocale } from '@/lib/templates/fill';
import { searchKeys } from '@/lib/templates/keys';
import { byHabit } from '@/lib/templates/search';
import { type Digest, digestOf, summaryOf } from '@/lib/templates/summary';
import { BLANK_TEMPLATE, editedTemplate, fieldsOf, newTemplate } from '@/lib/templates/template';
import type { Template, TemplateFields, TemplateUsage } from '@/lib/templates/types';
import type { Library } from './library';
import { equal } from './merge';
import { applyPut, type PutRules } from './puts';
import { templateFieldsSchema } from './schemas';
import type { Sounds } from './sounds';

/** Answers to requests about single templates. */
export type TemplateHandlers = Answers<
  | 'templates.list'
  | 'templates.get'
  | 'templates.put'
  | 'templates.remove'
  | 'templates.restore'
  | 'templates.revert'
  | 'templates.used'
  | 'templates.mark'
>;

export type Answers<K extends keyof LibraryToBackground> = {
  readonly [Kind in K]: (
    input: LibraryToBackground[Kind]['in'],
  ) => Promise<Result<LibraryToBackground[Kind]['out']>>;
};

export interface TemplateOptions {
  readonly now: () => number;
  /** Team templates of the packs in force; they are not kept here. */
  readonly packTemplates: () => readonly Template[];
  readonly sounds: Sounds;
}

export function templateHandlers(library: Library, options: TemplateOptions): TemplateHandlers {
  const rulesFor = (id: string): PutRules<TemplateFields, Template> => ({
    fieldsOf,
    blank: BLANK_TEMPLATE,
    create: (fields) => newTemplate(id, fields, options.now()),
    edit: (former, fields) => editedTemplate(former, fields, options.now()),
    isGone: ({ removedAt }) => removedAt !== null,
    isWhole: (fields) => templateFieldsSchema.safeParse(fields).success,
  });

  const digested = rememberingDigests(options.sounds);

  return {
    'templates.list': ({ title }) =>
      library.read(async (db) => {
        await options.sounds.load();
        const tx = db.transaction(['templates', 'usage', 'groups']);
        const [kept, usage, groups] = await Promise.all([
          tx.objectStore('templates').getAll(),
          tx.objectStore('usage').getAll(),
          title === null ? [] : tx.objectStore('groups').getAll(),
        ]);
        await tx.done;
        const here =
          title === null
            ? []
            : groupsOfTitle(titleIndex(groups.filter(({ removedAt }) => removedAt === null)), title);
        const groupId = here.length === 1 ? (here[0]?.id ?? null) : null;
        const used = new Map(usage.map((entry) => [entry.id, entry]));
        const listed = [...options.packTemplates(), ...kept].filter(({ removedAt }) => removedAt === null);
        const summaries = digested(listed).map(([template, digest]) =>
          summaryOf(template, digest, used.get(template.id), groupId),
        );
        const name = (summary: { readonly names: Template['names'] }) => inLocale(summary.names, 'zh-CN');
        return byHabit(summaries.sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0)));
      }),

    'templates.get': ({ id }) =>
      library.read(
        async (db) =>
          options.packTemplates().find((template) => template.id === id) ??
          (await db.get('templates', id)) ??
          null,
      ),

    'templates.put': async (put) => {
      if (put.to.kind === 'team' || options.packTemplates().some(({ id }) => id === put.id))
        return { ok: true, value: { outcome: 'locked' } };
      const result = await library.write(async (records) => {
        const current = await records.get('templates', put.id);
        const applied = applyPut(current, put, rulesFor(put.id));
        if (applied !== 'not-whole' && applied.write !== null)
          await records.put('templates', put.id, applied.write);
        return applied;
      });
      if (!result.ok) return result;
      return result.value === 'not-whole'
        ? { ok: false, error: 'bad-request' }
        : { ok: true, value: result.value.outcome };
    },

    'templates.remove': ({ id }) => binned(id, options.now()).then(asNull),
    'templates.restore': ({ id }) => binned(id, null),

    'templates.revert': ({ id, revision }) =>
      library.write(async (records) => {
        const current = await records.get('templates', id);
        const version = current?.versions.find((former) => former.revision === revision);
        if (current === undefined || version === undefined) return current ?? null;
        const { names, bodies, fields } = version;
        const next = editedTemplate(current, { ...fieldsOf(current), names, bodies, fields }, options.now());
        await records.put('templates', id, next);
        return next;
      }),

    'templates.used': ({ id, title }) =>
      library.write(async (records) => {
        const former = (await records.get('usage', id)) ?? unused(id);
        const groups = title === null ? [] : await records.all('groups');
        const here = title === null ? [] : groupsOfTitle(titleIndex(groups), title);
        const group = here.length === 1 ? here[0]?.id : undefined;
        await records.put('usage', id, {
          ...former,
          count: former.count + 1,
          lastAt: options.now(),
          groups:
            group === undefined
              ? former.groups
              : { ...former.groups, [group]: (former.groups[group] ?? 0) + 1 },
        });
        return null;
      }, true),

    'templates.mark': ({ id, favourite }) =>
      library.write(async (records) => {
        const former = (await records.get('usage', id)) ?? unused(id);
        if ((former.favourite === true) !== favourite)
          await records.put('usage', id, { ...former, favourite });
        return null;
      }),
  };

  function binned(id: string, removedAt: number | null): Promise<Result<Template | null>> {
    return library.write(async (records) => {
      const current = await records.get('templates', id);
      if (current === undefined) return null;
      if ((current.removedAt === null) === (removedAt === null)) return current;
      const next = { ...current, removedAt, revision: current.revision + 1, updatedAt: options.now() };
      await records.put('templates', id, next);
      return next;
    });
  }
}

/**
 * What templates are found by, made once for each revision: lists are asked for at every opening of the panel and after
 * every change, and for 2,000 templates it takes a tenth of a second. A backup may bring another wording under the same
 * revision, so the wording is compared too. What is no longer listed is forgotten.
 */
function rememberingDigests(
  sounds: Sounds,
): (templates: readonly Template[]) => readonly (readonly [Template, Digest])[] {
  let known = new Map<string, Remembered>();
  return (templates) => {
    const former = known;
    known = new Map();
    return templates.map((template) => {
      const { id, revision, names, bodies, tags, fields } = template;
      const made = { revision, edition: sounds.edition(), names, bodies, tags, fields };
      const before = former.get(id);
      const digest =
        before !== undefined && equal(before.made, made)
          ? before.digest
          : digestOf(template, searchKeys(names, bodies, tags, sounds.of));
      known.set(id, { made, digest });
      return [template, digest] as const;
    });
  };
}

interface Remembered {
  /** All that the digest was made of. */
  readonly made: Pick<Template, 'revision' | 'names' | 'bodies' | 'tags' | 'fields'> & {
    readonly edition: number;
  };
  readonly digest: Digest;
}

function unused(id: string): TemplateUsage {
  return { id, count: 0, lastAt: 0, groups: {} };
}

export function asNull(result: Result<unknown>): Result<null> {
  return result.ok ? { ok: true, value: null } : result;
}
