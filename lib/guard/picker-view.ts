import type { Locale } from '@/lib/rules/types';
import type { CompiledBody } from '@/lib/templates/compile';
import { type Answers, type Filled, inLocale } from '@/lib/templates/fill';
import type { Field, Template, TemplateSummary } from '@/lib/templates/types';
import type { Box, TextSpan } from '@/lib/whatsapp/types';
import { languageOf } from './picker-word';

/** The template list at the caret, as data. */
export interface PickerView {
  readonly locale: Locale;
  readonly dir: 'ltr' | 'rtl';
  readonly dark: boolean;
  /** Where the caret is, viewport pixels; the list stands above it, and above the composer's row. */
  readonly caret: Box;
  readonly row: Box;
  readonly list: PickerList | null;
  readonly form: PickerForm | null;
  /** What could not be written, to be copied. */
  readonly trouble: {
    readonly reason: 'no-composer' | 'changed' | 'mismatch-restored' | 'mismatch-kept';
    readonly text: string;
  } | null;
}

export interface PickerList {
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly hint: string;
    /** From the organisation: the same for everybody, locked. */
    readonly team: boolean;
  }[];
  /** Index of the chosen row in `rows`. */
  readonly at: number;
  readonly from: number;
  readonly total: number;
}

export interface PickerForm {
  readonly name: string;
  readonly locale: Locale;
  readonly fields: readonly Field[];
  readonly answers: Answers;
  /** Names of required fields that are empty, once the person tried to go on. */
  readonly missing: readonly string[];
  readonly lines: readonly string[];
}

/** What the person does in the list and the form; each comes from a trusted event. */
export interface PickerActions {
  choose(id: string): void;
  answer(name: string, value: string): void;
  submit(): void;
  cancel(): void;
  closeTrouble(): void;
}

/** Rows in sight at once. */
const ROWS = 7;

export interface OpenList {
  readonly span: TextSpan;
  readonly query: string;
  readonly found: readonly TemplateSummary[];
  readonly at: number;
}

export interface OpenForm {
  readonly template: Template;
  readonly body: CompiledBody;
  readonly locale: Locale;
  readonly answers: Answers;
  /** The person tried to go on. */
  readonly tried: boolean;
}

/** The rows around the chosen one, each in the language in which it was asked for. */
export function listOf({ found, at, query }: OpenList, own: Locale): PickerList {
  const from = Math.max(0, Math.min(at - Math.floor(ROWS / 2), found.length - ROWS));
  return {
    from,
    at: at - from,
    total: found.length,
    rows: found.slice(from, from + ROWS).map((template) => {
      const language = languageOf(template, query, own);
      const name = inLocale(template.names, language);
      const other = Object.values(template.names).find((one) => one !== name) ?? '';
      return {
        id: template.id,
        name,
        team: template.locked,
        hint: other !== '' && language !== own ? other : inLocale(template.excerpt, language),
      };
    }),
  };
}

export function formOf(open: OpenForm, { lines, missing }: Pick<Filled, 'lines' | 'missing'>): PickerForm {
  return {
    name: inLocale(open.template.names, open.locale),
    locale: open.locale,
    fields: open.body.fields,
    answers: open.answers,
    missing: open.tried ? missing : [],
    lines,
  };
}
