import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ImportProblem, ImportReport } from '@/lib/messaging/library';
import { MAX_TABLE_LENGTH } from '@/lib/tables/csv';
import { templatesFromCsv, templatesToCsv } from '@/lib/templates/table';
import { editedTemplate, fieldsOf, newTemplate } from '@/lib/templates/template';
import type { Template, TemplateFields } from '@/lib/templates/types';
import type { Library, Writing } from '../library';
import { equal } from '../merge';
import { readIn } from '../rehearsal';
import { templateFieldsSchema } from '../schemas';
import type { Answers } from '../templates';
import { file, json, listFrom, partsOf, type Report, tooLong } from './files';

const FORMAT = 'gatehouse.templates/1';

/** Templates in files of their own, to pass on. */
export function templateFileHandlers(
  library: Library,
  options: { readonly now: () => number },
): Answers<'templates.import' | 'templates.export'> {
  return {
    'templates.export': ({ format, ids }) =>
      library.read(async (db) => {
        const wanted = ids === null ? null : new Set(ids);
        const templates = (await db.getAll('templates')).filter(
          ({ id, removedAt }) => removedAt === null && (wanted === null || wanted.has(id)),
        );
        if (format === 'csv') return file('templates', 'csv', templatesToCsv(templates), options.now());
        // No usage and no former wordings: what is passed on to colleagues says nothing about the person.
        const plain = templates.map(fieldsOf);
        return file('templates', 'json', json({ format: FORMAT, templates: plain }), options.now());
      }),

    'templates.import': async ({ format, text, dry }) => {
      const { rows, problems } = format === 'csv' ? templateRows(text) : templatesFromJson(text);
      return readIn(library, dry, async (records) => {
        const there = new Map((await records.all('templates')).map((template) => [template.id, template]));
        const named = new Map(
          [...there.values()]
            .filter(({ removedAt }) => removedAt === null)
            .map((template) => [nameKey(template), template]),
        );
        const report = { added: 0, changed: 0, same: 0, problems };
        for (const fields of rows) {
          // Team templates come from packs only; passed on by file they are the person's own.
          const own: TemplateFields = { ...fields, kind: fields.kind === 'team' ? 'personal' : fields.kind };
          // The id comes from the wording: a file read twice makes nothing double.
          const id = digestOf(own);
          const known = there.get(id) ?? named.get(nameKey(own));
          if (known === undefined) {
            await records.put('templates', id, newTemplate(id, own, options.now()));
            report.added += 1;
          } else if (known.removedAt === null && equal(wording(known), wording(own))) report.same += 1;
          else {
            const next = {
              ...editedTemplate(known, { ...own, favourite: known.favourite }, options.now()),
              removedAt: null,
            };
            await records.put('templates', known.id, next);
            report.changed += 1;
          }
        }
        return report;
      });
    },
  };
}

/** Whole records onto those that are there: by id, the later edited one stays. */
export async function mergeTemplates(
  records: Writing,
  templates: readonly Template[],
): Promise<ImportReport> {
  const report: Report = { added: 0, changed: 0, same: 0, problems: [] };
  for (const template of templates) {
    const known = await records.get('templates', template.id);
    if (known === undefined) report.added += 1;
    else if (equal(known, template) || (known.updatedAt >= template.updatedAt && !untouched(known))) {
      report.same += 1;
      continue;
    } else report.changed += 1;
    await records.put('templates', template.id, {
      ...template,
      locked: false,
      revision: Math.max(template.revision, (known?.revision ?? 0) + 1),
    });
  }
  return report;
}

/** A seed that nobody has edited yet gives way to the person's own wording, although it was put in later than that was written. */
function untouched({ seed, revision }: Template): boolean {
  return seed !== null && revision === 1;
}

function wording(fields: TemplateFields): unknown {
  const { kind, names, bodies, folder, tags, fields: asked } = fields;
  return { kind, names, bodies, folder, tags, fields: asked };
}

function nameKey({ names, folder }: Pick<TemplateFields, 'names' | 'folder'>): string {
  return JSON.stringify([folder, names['zh-CN'] ?? '', names.en ?? '']);
}

function digestOf(fields: TemplateFields): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(wording(fields))))).slice(0, 32);
}

interface Read {
  readonly rows: readonly TemplateFields[];
  readonly problems: readonly ImportProblem[];
}

function templateRows(text: string): Read {
  const long = tooLong(text, MAX_TABLE_LENGTH);
  if (long !== null) return long;
  const { rows, problems } = templatesFromCsv(text);
  return { rows: rows.map(({ fields }) => fields), problems };
}

function templatesFromJson(text: string): Read {
  const list = listFrom(text, FORMAT, 'templates');
  if ('problems' in list) return { rows: [], problems: list.problems };
  return partsOf(list.items, 'templates', templateFieldsSchema);
}
