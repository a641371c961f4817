import type * as z from 'zod';
import type { Texts } from '@/lib/rules/types';
import { compileBody } from '@/lib/templates/compile';
import { issueText } from './issue-text';
import { compilePattern } from './pattern-program';
import { MAX_PACK_LENGTH, MAX_PATTERNS, type Pack, packSchema } from './schema';
import { fieldsOf } from './templates';
import { classesOf } from './vocabulary';

/** More errors at once help nobody. */
const MOST_ERRORS = 20;

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
  if (!result.success) return { ok: false, errors: result.error.issues.slice(0, MOST_ERRORS).map(errorOf) };
  const errors = [...rulesErrors(result.data), ...templatesErrors(result.data)].slice(0, MOST_ERRORS);
  return errors.length === 0 ? { ok: true, pack: result.data, notes } : { ok: false, errors };
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
  const what = issueText(issue);
  return {
    path,
    text: {
      'zh-CN': `${path === '' ? '规则包' : path}：${what['zh-CN']}`,
      en: `${path === '' ? 'pack' : path}: ${what.en}`,
    },
  };
}

/** What the schema cannot see: ids that are there twice, classes of words that are not there, patterns that cannot run, too many of them. */
function rulesErrors({ rules, vocabulary = {} }: Pack): readonly PackError[] {
  const errors: PackError[] = [];
  const seen = new Set<string>();
  let patterns = 0;
  rules.forEach((rule, at) => {
    const error = (path: string, zh: string, en: string) =>
      errors.push({
        path,
        text: { 'zh-CN': `${path}（${rule.id}）：${zh}`, en: `${path} (${rule.id}): ${en}` },
      });
    if (seen.has(rule.id)) error(`rules.${at}.id`, '规则 id 重复', 'this rule id is there twice');
    seen.add(rule.id);
    if (rule.kind === 'words' && rule.terms.length === 0 && (rule.together ?? []).length === 0)
      error(`rules.${at}.terms`, '没有任何词语', 'there are no words');
    for (const name of rule.kind === 'words' ? classesOf(rule) : [])
      if (!Object.hasOwn(vocabulary, name))
        error(
          `rules.${at}.together`,
          `vocabulary 里没有“${name}”`,
          `there is no “${name}” in the vocabulary`,
        );
    if (rule.kind !== 'pattern') return;
    patterns += 1;
    const compiled = compilePattern(rule.pattern, rule.ignoreCase === true);
    if (!compiled.ok) error(`rules.${at}.pattern`, compiled.text['zh-CN'], compiled.text.en);
    if (patterns === MAX_PATTERNS + 1)
      error(
        `rules.${at}`,
        `一个规则包最多有 ${MAX_PATTERNS} 条正则规则`,
        `a pack may have ${MAX_PATTERNS} pattern rules at most`,
      );
  });
  return errors;
}

/** What the schema cannot see in templates: ids that are there twice, bodies that cannot be read. */
function templatesErrors({ templates = [] }: Pack): readonly PackError[] {
  const errors: PackError[] = [];
  const seen = new Set<string>();
  templates.forEach((template, at) => {
    const error = (path: string, { 'zh-CN': zh, en }: Texts) =>
      errors.push({
        path,
        text: { 'zh-CN': `${path}（${template.id}）：${zh}`, en: `${path} (${template.id}): ${en}` },
      });
    if (seen.has(template.id))
      error(`templates.${at}.id`, { 'zh-CN': '模板 id 重复', en: 'this template id is there twice' });
    seen.add(template.id);
    for (const [locale, body] of Object.entries(template.bodies))
      for (const { line, text } of compileBody(body, fieldsOf(template)).errors)
        if (line === 0) error(`templates.${at}.fields`, text);
        else
          error(`templates.${at}.bodies.${locale}`, {
            'zh-CN': `第 ${line} 行：${text['zh-CN']}`,
            en: `line ${line}: ${text.en}`,
          });
  });
  return errors;
}

function refuse(path: string, zh: string, en: string): ParsedPack {
  return { ok: false, errors: [{ path, text: { 'zh-CN': zh, en } }] };
}
