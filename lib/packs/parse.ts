import type * as z from 'zod';
import type { Texts } from '@/lib/rules/types';
import { MAX_PACK_LENGTH, type Pack, packSchema } from './schema';

/** Why a pack was refused: where in it, and what is wrong, in both languages. */
export interface PackError {
  /** e.g. `rules.3.levels.sure`; empty for the pack as a whole. */
  readonly path: string;
  readonly text: Texts;
}

export type ParsedPack =
  | { readonly ok: true; readonly pack: Pack; readonly notes: readonly PackError[] }
  | { readonly ok: false; readonly errors: readonly PackError[] };

/**
 * Reads a pack from outside. Never throws. A rule of a kind that this version does not know is left out with a note,
 * so that a pack of a newer version still protects with all the others.
 */
export function parsePack(source: string): ParsedPack {
  if (source.length > MAX_PACK_LENGTH) {
    return refuse('', '规则包超过 1 MiB，未读取。', 'The pack is larger than 1 MiB and was not read.');
  }
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch {
    return refuse('', '这不是有效的 JSON 文件。', 'This is not a valid JSON file.');
  }
  const notes = unknownKinds(json);
  const result = packSchema.safeParse(withoutUnknownKinds(json));
  if (result.success) return { ok: true, pack: result.data, notes };
  return { ok: false, errors: result.error.issues.slice(0, 20).map(errorOf) };
}

/** Read off the schema, so that a new kind cannot be forgotten here. */
const KINDS: ReadonlySet<unknown> = new Set(
  packSchema.shape.rules.element.options.map(({ shape }) => shape.kind.value),
);

function rulesOf(json: unknown): readonly unknown[] {
  if (typeof json !== 'object' || json === null || !('rules' in json)) return [];
  return Array.isArray(json.rules) ? json.rules : [];
}

function kindOf(rule: unknown): unknown {
  return typeof rule === 'object' && rule !== null && 'kind' in rule ? rule.kind : undefined;
}

function isUnknownKind(rule: unknown): boolean {
  const kind = kindOf(rule);
  return typeof kind === 'string' && !KINDS.has(kind);
}

function unknownKinds(json: unknown): readonly PackError[] {
  return rulesOf(json).flatMap((rule, at) => {
    if (!isUnknownKind(rule)) return [];
    const kind = String(kindOf(rule)).slice(0, 80);
    return [
      {
        path: `rules.${at}`,
        text: {
          'zh-CN': `此版本不认识规则类型“${kind}”，该规则未启用。`,
          en: `This version does not know the rule kind “${kind}”; the rule is off.`,
        },
      },
    ];
  });
}

function withoutUnknownKinds(json: unknown): unknown {
  const rules = rulesOf(json);
  if (typeof json !== 'object' || json === null || !rules.some(isUnknownKind)) return json;
  return { ...json, rules: rules.filter((rule) => !isUnknownKind(rule)) };
}

function errorOf(issue: z.core.$ZodIssue): PackError {
  const path = issue.path.map(String).join('.');
  return {
    path,
    text: {
      'zh-CN': `“${path === '' ? '规则包' : path}”不符合格式：${issue.message}`,
      en: `“${path === '' ? 'pack' : path}” does not fit the format: ${issue.message}`,
    },
  };
}

function refuse(path: string, zh: string, en: string): ParsedPack {
  return { ok: false, errors: [{ path, text: { 'zh-CN': zh, en } }] };
}
