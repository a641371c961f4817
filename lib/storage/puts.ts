import type { Put, PutOutcome } from '@/lib/messaging/library';
import { mergeFields } from './merge';

/** A record that is edited by `Put`. */
interface Revised {
  readonly revision: number;
}

export interface PutRules<Fields extends object, Rec extends Fields & Revised> {
  /** What of the record a person edits. */
  readonly fieldsOf: (record: Rec) => Fields;
  readonly blank: Fields;
  readonly create: (fields: Fields) => Rec;
  readonly edit: (former: Rec, fields: Fields) => Rec;
  readonly isGone: (record: Rec) => boolean;
  /** Whether the fields taken together are those of a record. */
  readonly isWhole: (fields: Fields) => boolean;
}

export type Applied<Fields extends object, Rec extends Fields> =
  | { readonly write: Rec | null; readonly outcome: PutOutcome<Fields, Rec> }
  | 'not-whole';

/** What an edit does to the present record: pure, so that whatever happens around it, it happens wholly or not at all. */
export function applyPut<Fields extends object, Rec extends Fields & Revised>(
  current: Rec | undefined,
  put: Put<Fields>,
  rules: PutRules<Fields, Rec>,
): Applied<Fields, Rec> {
  if (current === undefined) {
    if (put.revision > 0) return { write: null, outcome: { outcome: 'gone', current: null, yours: put.to } };
    const fields: Fields = { ...rules.blank, ...put.to };
    if (!rules.isWhole(fields)) return 'not-whole';
    const record = rules.create(fields);
    return { write: record, outcome: { outcome: 'kept', record, merged: false } };
  }
  if (rules.isGone(current)) return { write: null, outcome: { outcome: 'gone', current, yours: put.to } };
  const from = put.revision === 0 ? { ...rules.blank, ...put.from } : put.from;
  const merged = mergeFields(rules.fieldsOf(current), { ...from }, { ...put.to });
  if (!merged.ok) {
    // The names come from the edit's own keys.
    const fields = merged.fields as readonly (keyof Fields & string)[];
    return { write: null, outcome: { outcome: 'conflict', current, fields, yours: put.to } };
  }
  if (!rules.isWhole(merged.value)) return 'not-whole';
  if (!merged.changed)
    return {
      write: null,
      outcome: { outcome: 'kept', record: current, merged: current.revision !== put.revision },
    };
  const record = rules.edit(current, merged.value);
  return { write: record, outcome: { outcome: 'kept', record, merged: current.revision !== put.revision } };
}
